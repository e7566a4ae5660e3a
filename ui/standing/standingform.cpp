// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/standing/standingform.h"

#include "ui/standing/standingwords.h"
#include "ui/widgets/amountspin.h"
#include "ui/widgets/queryedit.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int capLeadsMax = 1000000;
constexpr double capMoneyMax = 10000000;

ThemedLabel* problemLabel(const QString& objectName)
{
    auto* label = new ThemedLabel({}, Role::Red, 12);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->hide();
    return label;
}

} // namespace

StandingForm::StandingForm(const PurchaseWords& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_query(new QueryEdit(tr("Which leads")))
    , m_queryField(new FormField(tr("&Which leads"), *m_query))
    , m_understood(new ThemedLabel({}, Role::Text2, 12))
    , m_ceiling(makeAmountSpin(100000, u"ceilingSpin"_s))
    , m_name(new QLineEdit)
    , m_limitProblem(problemLabel(u"limitProblem"_s))
    , m_zone(new QComboBox)
    , m_starts(new QCheckBox(tr("&Starts on")))
    , m_startDay(new QDateEdit)
    , m_ends(new QCheckBox(tr("&Ends after")))
    , m_endDay(new QDateEdit)
    , m_dayProblem(problemLabel(u"dayProblem"_s))
    , m_repeats(new QCheckBox(tr("People whom the workspace has bought before may come again")))
{
    setObjectName(u"standingForm"_s);
    m_query->setObjectName(u"standingQuery"_s);
    m_query->setWords(words.search);
    m_query->setPlaceholderText(u"la gold 6-8 county:caddo"_s);
    m_name->setObjectName(u"standingName"_s);
    m_name->setMaxLength(100);
    m_name->setPlaceholderText(tr("the words of its filter"));
    m_repeats->setObjectName(u"repeatsBox"_s);
    m_understood->setWordWrap(true);

    m_ceilingField = new FormField(tr("&Most for one lead, in %1").arg(words.currency), *m_ceiling);
    auto* second = new QHBoxLayout;
    second->setSpacing(px(12));
    second->addWidget(m_ceilingField, 0, Qt::AlignTop);
    second->addWidget(new FormField(tr("&Name"), *m_name), 1, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(m_queryField);
    column->addWidget(m_understood);
    column->addLayout(second);
    column->addWidget(makeLimits());
    column->addWidget(makeDays());
    column->addWidget(m_repeats);

    const auto report = [this] {
        if (!m_isSetting)
            Q_EMIT changed();
    };
    connect(m_query, &QueryEdit::parsedChanged, this, [this, report] {
        showUnderstood();
        report();
    });
    connect(m_ceiling, &QDoubleSpinBox::valueChanged, this, [this, report] {
        m_ceilingField->setError({});
        report();
    });
    for (size_t i = 0; i < m_leads.size(); ++i) {
        connect(m_leads.at(i), &QSpinBox::valueChanged, m_limitProblem, &QWidget::hide);
        connect(m_leads.at(i), &QSpinBox::valueChanged, this, report);
        connect(m_money.at(i), &QDoubleSpinBox::valueChanged, m_limitProblem, &QWidget::hide);
        connect(m_money.at(i), &QDoubleSpinBox::valueChanged, this, report);
    }
    const auto reportDays = [this, report] {
        showDays();
        report();
    };
    connect(m_zone, &QComboBox::currentIndexChanged, this, report);
    connect(m_starts, &QCheckBox::toggled, this, reportDays);
    connect(m_startDay, &QDateEdit::dateChanged, this, reportDays);
    connect(m_ends, &QCheckBox::toggled, this, reportDays);
    connect(m_endDay, &QDateEdit::dateChanged, this, reportDays);
    connect(m_repeats, &QCheckBox::toggled, this, report);
    showUnderstood();
    showDays();
}

QWidget* StandingForm::makeLimits()
{
    const std::array<QString, 4> periods{tr("a day"), tr("a week"), tr("a month"), tr("in all")};
    const std::array<QString, 4> leadNames{tr("Most leads a day"), tr("Most leads a week"), tr("Most leads a month"), tr("Most leads in all")};
    const std::array<QString, 4> moneyNames{tr("Most money a day"), tr("Most money a week"), tr("Most money a month"), tr("Most money in all")};
    static constexpr std::array names{"Day", "Week", "Month", "Total"};
    auto* limits = new QWidget;
    auto* grid = new QGridLayout(limits);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(5));
    grid->addWidget(new ThemedLabel(tr("At most"), Role::Text2, 12, QFont::Medium), 0, 0);
    grid->addWidget(new ThemedLabel(tr("Leads"), Role::Text2), 1, 0);
    grid->addWidget(new ThemedLabel(tr("Money, %1").arg(m_words.currency), Role::Text2), 2, 0);
    for (size_t i = 0; i < periods.size(); ++i) {
        auto* leads = new QSpinBox;
        leads->setObjectName(u"leads%1Spin"_s.arg(QLatin1StringView(names.at(i))));
        leads->setRange(0, capLeadsMax);
        leads->setGroupSeparatorShown(true);
        leads->setSpecialValueText(tr("no limit"));
        leads->setAccessibleName(leadNames.at(i));
        auto* money = makeAmountSpin(capMoneyMax, u"money%1Spin"_s.arg(QLatin1StringView(names.at(i))));
        money->setSpecialValueText(tr("no limit"));
        money->setAccessibleName(moneyNames.at(i));
        m_leads.at(i) = leads;
        m_money.at(i) = money;
        const int at = int(i) + 1;
        grid->addWidget(new ThemedLabel(periods.at(i), Role::Text2, 12), 0, at);
        grid->addWidget(leads, 1, at);
        grid->addWidget(money, 2, at);
        grid->setColumnStretch(at, 1);
    }
    grid->addWidget(m_limitProblem, 3, 1, 1, 4);
    return limits;
}

QWidget* StandingForm::makeDays()
{
    m_zone->setObjectName(u"zoneBox"_s);
    m_zone->setMaxVisibleItems(14);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(18);
    const QList<QByteArray> zones = standingZones();
    for (const QByteArray& one : zones)
        m_zone->addItem(QString::fromLatin1(one).replace(u'_', u' '), one);
    m_starts->setObjectName(u"startsBox"_s);
    m_startDay->setObjectName(u"startDay"_s);
    m_startDay->setAccessibleName(tr("First day"));
    m_ends->setObjectName(u"endsBox"_s);
    m_endDay->setObjectName(u"endDay"_s);
    m_endDay->setAccessibleName(tr("Last day"));
    const QDate today = QDate::currentDate();
    m_startDay->setDate(today.addDays(1));
    m_endDay->setDate(today.addMonths(1));
    const auto beside = [](QWidget* box, QWidget* day) {
        auto* pair = new QWidget;
        auto* column = new QVBoxLayout(pair);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(px(3));
        column->addWidget(box);
        column->addWidget(day);
        return pair;
    };
    auto* days = new QWidget;
    auto* row = new QGridLayout(days);
    row->setContentsMargins(0, 0, 0, 0);
    row->setHorizontalSpacing(px(12));
    row->addWidget(new FormField(tr("Days &begin at midnight in"), *m_zone), 0, 0, Qt::AlignBottom);
    row->addWidget(beside(m_starts, m_startDay), 0, 1, Qt::AlignBottom);
    row->addWidget(beside(m_ends, m_endDay), 0, 2, Qt::AlignBottom);
    row->setColumnStretch(0, 2);
    row->setColumnStretch(1, 1);
    row->setColumnStretch(2, 1);
    row->addWidget(m_dayProblem, 1, 0, 1, 3);
    return days;
}

void StandingForm::setRequest(const StandingRequest& request)
{
    m_isSetting = true;
    m_first = request;
    m_query->setText(toText(request.filter, m_words.search));
    setAmount(*m_ceiling, request.priceMax);
    m_name->setText(request.name);
    const StandingCaps& caps = request.caps;
    const std::array leads{caps.leadsDay, caps.leadsWeek, caps.leadsMonth, caps.leadsTotal};
    const std::array money{caps.moneyDay, caps.moneyWeek, caps.moneyMonth, caps.moneyTotal};
    for (size_t i = 0; i < leads.size(); ++i) {
        m_leads.at(i)->setValue(leads.at(i).value_or(0));
        setAmount(*m_money.at(i), money.at(i).value_or(Money()));
    }
    if (!request.timeZone.isEmpty()) {
        const QByteArray name = request.timeZone.toLatin1();
        if (m_zone->findData(name) < 0)
            m_zone->addItem(request.timeZone, name);
        m_zone->setCurrentIndex(m_zone->findData(name));
    }
    const QTimeZone days(zone());
    m_starts->setChecked(request.startsAt.isValid());
    if (request.startsAt.isValid())
        m_startDay->setDate(request.startsAt.toTimeZone(days).date());
    m_ends->setChecked(request.endsAt.isValid());
    if (request.endsAt.isValid()) // an end at midnight is the end of the day before
        m_endDay->setDate(request.endsAt.addMSecs(-1).toTimeZone(days).date());
    m_repeats->setChecked(request.allowRepeats);
    m_isSetting = false;
    showUnderstood();
    showDays();
}

StandingRequest StandingForm::request() const
{
    StandingRequest request;
    request.name = m_name->text().trimmed();
    request.filter = m_query->parsed().filter;
    request.priceMax = amountOf(*m_ceiling);
    const std::array leads{&request.caps.leadsDay, &request.caps.leadsWeek, &request.caps.leadsMonth, &request.caps.leadsTotal};
    const std::array money{&request.caps.moneyDay, &request.caps.moneyWeek, &request.caps.moneyMonth, &request.caps.moneyTotal};
    for (size_t i = 0; i < leads.size(); ++i) {
        if (m_leads.at(i)->value() > 0)
            *leads.at(i) = m_leads.at(i)->value();
        if (const Money amount = amountOf(*m_money.at(i)); amount.minor() > 0)
            *money.at(i) = amount;
    }
    request.timeZone = QString::fromLatin1(zone());
    const QTimeZone days(zone());
    const bool isSameZone = request.timeZone == m_first.timeZone;
    if (m_starts->isChecked()) {
        const bool isKept = isSameZone && m_first.startsAt.isValid() && m_first.startsAt.toTimeZone(days).date() == m_startDay->date();
        request.startsAt = isKept ? m_first.startsAt : midnightIn(zone(), m_startDay->date()).toUTC();
    }
    if (m_ends->isChecked()) {
        const bool isKept = isSameZone && m_first.endsAt.isValid() && m_first.endsAt.addMSecs(-1).toTimeZone(days).date() == m_endDay->date();
        request.endsAt = isKept ? m_first.endsAt : midnightIn(zone(), m_endDay->date().addDays(1)).toUTC();
    }
    request.allowRepeats = m_repeats->isChecked();
    return request;
}

bool StandingForm::check()
{
    const StandingRequest wanted = request();
    QWidget* wrong = nullptr;
    const auto mark = [&wrong](QWidget* field) { wrong = wrong ? wrong : field; };
    if (m_query->hasMistake())
        mark(m_query);
    if (wanted.priceMax.minor() <= 0) {
        m_ceilingField->setError(tr("Say what one lead may cost."));
        mark(m_ceiling);
    }
    if (wanted.caps == StandingCaps()) {
        m_limitProblem->setText(tr("Give at least one limit, so that it does not buy without end."));
        m_limitProblem->show();
        mark(m_leads.front());
    }
    if (wanted.endsAt.isValid() && wanted.endsAt <= std::max(QDateTime::currentDateTimeUtc(), wanted.startsAt.isValid() ? wanted.startsAt : QDateTime::currentDateTimeUtc())) {
        m_dayProblem->setText(tr("Its last day is over, or before the first one."));
        m_dayProblem->show();
        mark(m_endDay);
    }
    if (wrong)
        wrong->setFocus(Qt::OtherFocusReason);
    return !wrong;
}

QByteArray StandingForm::zone() const
{
    return m_zone->currentData().toByteArray();
}

void StandingForm::showUnderstood()
{
    const QString problem = m_query->problem();
    m_queryField->setError(m_query->hasMistake() ? problem : QString());
    m_understood->setVisible(!m_query->hasMistake());
    m_understood->setText(problem.isEmpty() ? m_words.title(m_query->parsed().filter) : problem);
}

void StandingForm::showDays()
{
    m_startDay->setEnabled(m_starts->isChecked());
    m_endDay->setEnabled(m_ends->isChecked());
    m_dayProblem->hide();
}

} // namespace leadfloor
