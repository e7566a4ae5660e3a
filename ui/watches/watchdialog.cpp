// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watches/watchdialog.h"

#include "models/items/watchmodel.h"
#include "ui/purchase/purchasetext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogfoot.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/queryedit.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/themedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int watchLeadsMost = 1000000;
constexpr std::array watchPauses{5, 15, 60, 4 * 60, 24 * 60, 7 * 24 * 60};

} // namespace

WatchDialog::WatchDialog(FloorConnection& floor, int number, const WatchRequest& request, QWidget* parent)
    : QDialog(parent)
    , m_floor(floor)
    , m_number(number)
    , m_first(request)
    , m_query(new QueryEdit(tr("Which leads")))
    , m_queryField(new FormField(tr("&Which leads"), *m_query))
    , m_understood(new ThemedLabel({}, Role::Text2, 12))
    , m_name(new QLineEdit)
    , m_counts(new SegmentedButtons(tr("What is counted")))
    , m_leads(new QSpinBox)
    , m_pause(new QComboBox)
    , m_quiet(new QCheckBox(tr("&Not between")))
    , m_quietFrom(new QTimeEdit(QTime(21, 0)))
    , m_quietTo(new QTimeEdit(QTime(8, 0)))
    , m_zone(new ThemedLabel({}, Role::Muted, 12))
    , m_strip(new MessageStrip)
    , m_save(makeButton(number == 0 ? tr("Watch") : tr("Save changes"), u"eye"_s, ButtonKind::Primary))
{
    setObjectName(u"watchDialog"_s);
    setWindowTitle(number == 0 ? tr("Watch for leads") : tr("Change watch %1").arg(number));
    setWindowModality(Qt::WindowModal);
    m_query->setObjectName(u"watchQuery"_s);
    m_query->setWords(PurchaseWords::of(floor.identity(), locale()).search);
    m_query->setPlaceholderText(u"la gold 6-8 county:caddo"_s);
    m_understood->setWordWrap(true);
    m_name->setObjectName(u"watchName"_s);
    m_name->setMaxLength(WatchRequest::nameMost);
    m_name->setPlaceholderText(tr("the words of its filter"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(28), px(22), px(28), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(windowTitle(), Role::Text, 18, QFont::DemiBold));
    auto* why = new ThemedLabel(tr("It is looked at every five minutes, also while this program is closed, and counts what the inventory shows."), Role::Text2);
    why->setWordWrap(true);
    column->addWidget(why);
    column->addWidget(m_queryField);
    column->addWidget(m_understood);
    column->addWidget(new FormField(tr("N&ame"), *m_name));
    column->addWidget(makeWhen());
    column->addStretch(1);
    column->addWidget(m_strip);
    column->addLayout(dialogFoot(*this, *m_save, u"saveButton"_s));
    if (parent)
        dimBehind(*this);
    connect(m_query, &QueryEdit::parsedChanged, this, &WatchDialog::showUnderstood);
    connect(m_quiet, &QCheckBox::toggled, m_quietFrom, &QWidget::setEnabled);
    connect(m_quiet, &QCheckBox::toggled, m_quietTo, &QWidget::setEnabled);
    connect(m_save, &QPushButton::clicked, this, &WatchDialog::save);
    show(request);
    resize(px(560), layout()->totalHeightForWidth(px(560)));
}

WatchDialog::~WatchDialog() = default;

QWidget* WatchDialog::makeWhen()
{
    m_counts->setObjectName(u"countsSegments"_s);
    m_counts->addSegment(int(WatchRequest::Counts::New), tr("New leads"));
    m_counts->addSegment(int(WatchRequest::Counts::All), tr("All that fit"));
    m_leads->setObjectName(u"leadsSpin"_s);
    m_leads->setRange(1, watchLeadsMost);
    m_leads->setGroupSeparatorShown(true);
    m_pause->setObjectName(u"pauseBox"_s);
    for (const int minutes : watchPauses)
        m_pause->addItem(watchPauseText(minutes), minutes);
    m_quiet->setObjectName(u"quietBox"_s);
    m_quietFrom->setObjectName(u"quietFrom"_s);
    m_quietFrom->setAccessibleName(tr("Quiet from"));
    m_quietTo->setObjectName(u"quietTo"_s);
    m_quietTo->setAccessibleName(tr("Quiet until"));
    auto* when = new QWidget;
    auto* rows = new QVBoxLayout(when);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(10));
    auto* first = new QHBoxLayout;
    first->setSpacing(px(12));
    first->addWidget(new FormField(tr("&Tell of"), *m_counts), 0, Qt::AlignBottom);
    first->addWidget(new FormField(tr("&From so many on"), *m_leads), 1, Qt::AlignBottom);
    first->addWidget(new FormField(tr("At &most"), *m_pause), 1, Qt::AlignBottom);
    rows->addLayout(first);
    auto* second = new QHBoxLayout;
    second->setSpacing(px(8));
    second->addWidget(m_quiet);
    second->addWidget(m_quietFrom);
    second->addWidget(new ThemedLabel(tr("and"), Role::Text2));
    second->addWidget(m_quietTo);
    second->addWidget(m_zone, 1);
    rows->addLayout(second);
    return when;
}

void WatchDialog::show(const WatchRequest& request)
{
    m_query->setText(toText(request.filter, PurchaseWords::of(m_floor.identity(), locale()).search));
    m_name->setText(request.name);
    m_counts->setChosen(int(request.counts));
    m_leads->setValue(request.leadsMin);
    if (m_pause->findData(request.minutes) < 0)
        m_pause->addItem(watchPauseText(request.minutes), request.minutes);
    m_pause->setCurrentIndex(m_pause->findData(request.minutes));
    m_quiet->setChecked(request.quietFrom.isValid());
    if (request.quietFrom.isValid()) {
        m_quietFrom->setTime(request.quietFrom);
        m_quietTo->setTime(request.quietTo);
    }
    m_quietFrom->setEnabled(m_quiet->isChecked());
    m_quietTo->setEnabled(m_quiet->isChecked());
    QString zone = this->request().timeZone;
    m_zone->setText(tr("by the clock of %1").arg(zone.replace(u'_', u' ')));
    showUnderstood();
}

void WatchDialog::showUnderstood()
{
    const QString problem = m_query->problem();
    m_queryField->setError(m_query->hasMistake() ? problem : QString());
    m_understood->setVisible(!m_query->hasMistake());
    m_understood->setText(problem.isEmpty() ? PurchaseWords::of(m_floor.identity(), locale()).title(m_query->parsed().filter) : problem);
}

WatchRequest WatchDialog::request() const
{
    WatchRequest request = m_first;
    request.name = m_name->text().trimmed();
    request.filter = m_query->parsed().filter;
    request.counts = WatchRequest::Counts(m_counts->chosenId());
    request.leadsMin = m_leads->value();
    request.minutes = m_pause->currentData().toInt();
    request.quietFrom = m_quiet->isChecked() ? m_quietFrom->time() : QTime();
    request.quietTo = m_quiet->isChecked() ? m_quietTo->time() : QTime();
    if (request.timeZone.isEmpty())
        request.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return request;
}

void WatchDialog::save()
{
    m_strip->hide();
    const WatchRequest wanted = request();
    if (m_query->hasMistake()) {
        m_query->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (wanted.quietFrom.isValid() && wanted.quietFrom == wanted.quietTo) {
        m_strip->say(Tone::Bad, tr("Quiet hours begin and end at the same time."), tr("Choose another end, or switch the watch off instead."));
        m_quietTo->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_save->setEnabled(false);
    const auto end = [this](const std::optional<Error>& error, int number) {
        m_save->setEnabled(true);
        if (!error) {
            Q_EMIT saved(number);
            accept();
        } else if (error->code == ErrorCode::InvalidRequest) {
            m_strip->say(Tone::Bad, tr("The floor does not take it like this."), error->detail);
        } else {
            m_strip->say(*error);
        }
    };
    if (m_number != 0)
        m_changing.ask(m_floor.watches().change(m_number, wanted),
                       [this, end](const Result<>& done) { end(done ? std::nullopt : std::optional(done.error()), m_number); });
    else
        m_creating.ask(m_floor.watches().create(wanted),
                       [end](const Result<int>& made) { end(made ? std::nullopt : std::optional(made.error()), made.value_or(0)); });
}

} // namespace leadfloor
