// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/lineeditor.h"

#include "models/domain/lead.h"
#include "ui/widgets/amountspin.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/queryedit.h"
#include "ui/widgets/searchfield.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qsizetype picksShown = 8;
constexpr double lineMaxMost = 100000000;

QSpinBox* leadSpin(const QString& name, const QString& objectName)
{
    auto* spin = new QSpinBox;
    spin->setObjectName(objectName);
    spin->setRange(1, lineQuantityMax);
    spin->setGroupSeparatorShown(true);
    spin->setAccessibleName(name);
    spin->setFixedHeight(px(32));
    spin->setMinimumWidth(px(104));
    return spin;
}

} // namespace

LineEditor::LineEditor(const PurchaseWords& words, QWidget* parent)
    : QFrame(parent)
    , m_words(words)
    , m_query(new QueryEdit(tr("Which leads")))
    , m_picks(new ThemedLabel({}, Role::Text))
    , m_quantity(leadSpin(tr("How many leads"), u"quantitySpin"_s))
    , m_quantityField(new FormField(tr("How many"), *m_quantity))
    , m_class(new Badge)
    , m_understood(new ThemedLabel({}, Role::Text2, 12))
    , m_sum(new ThemedLabel({}, Role::Text, 12, QFont::Medium))
    , m_free(new Badge)
    , m_part(new QCheckBox(tr("Take what is there, if fewer are free")))
    , m_leastWord(new ThemedLabel(tr("but at least"), Role::Text2))
    , m_least(leadSpin(tr("Least number of leads"), u"leastSpin"_s))
    , m_rest(new QCheckBox(tr("and leave the rest to a standing order")))
    , m_replace(new QCheckBox(tr("Replace what is gone by equal leads, each for no more")))
    , m_hasMax(new QCheckBox(tr("Pay at most")))
    , m_max(makeAmountSpin(lineMaxMost, u"lineMaxSpin"_s))
    , m_duplicate(makeIconButton(u"copy-plus"_s, tr("Duplicate this line"), ButtonKind::Ghost))
    , m_remove(makeIconButton(u"trash-2"_s, tr("Remove this line"), ButtonKind::Ghost))
{
    m_query->setObjectName(u"queryEdit"_s);
    m_query->setWords(words.search);
    m_query->setPlaceholderText(u"la gold 6-8 county:caddo"_s);
    m_query->setFixedHeight(px(32));
    m_part->setObjectName(u"partCheckBox"_s);
    m_rest->setObjectName(u"restCheckBox"_s);
    m_rest->setToolTip(tr("It buys leads like these as they come, for no more than these cost."));
    m_picks->setObjectName(u"picksLabel"_s);
    m_picks->setWordWrap(true);
    m_replace->setObjectName(u"replaceCheckBox"_s);
    m_hasMax->setObjectName(u"lineMaxCheckBox"_s);
    m_max->setFixedHeight(px(32));
    m_max->setMinimumWidth(px(104));
    m_duplicate->setObjectName(u"duplicateButton"_s);
    m_remove->setObjectName(u"removeButton"_s);
    m_queryField = new FormField(tr("Which leads"), *m_query);

    auto* fields = new QHBoxLayout;
    fields->setSpacing(px(8));
    fields->addWidget(m_queryField, 1, Qt::AlignTop);
    fields->addWidget(m_picks, 1);
    fields->addWidget(m_quantityField, 0, Qt::AlignTop);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(px(2));
    acts->addWidget(m_duplicate);
    acts->addWidget(m_remove);
    auto* actColumn = new QVBoxLayout;
    actColumn->addSpacing(px(21));
    actColumn->addLayout(acts);
    actColumn->addStretch();
    fields->addLayout(actColumn);

    auto* answer = new QHBoxLayout;
    answer->setSpacing(px(8));
    answer->addWidget(m_class);
    m_understood->setWordWrap(true);
    answer->addWidget(m_understood, 1);
    answer->addWidget(m_sum);
    answer->addWidget(m_free);

    auto* part = new FlowLayout(px(8));
    part->addWidget(m_part);
    part->addWidget(m_leastWord);
    part->addWidget(m_least);
    auto* rest = new QHBoxLayout;
    rest->addSpacing(px(24)); // below the words of the box above
    rest->addWidget(m_rest);
    rest->addStretch(1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(16), px(12), px(16), px(12));
    column->setSpacing(px(8));
    column->addLayout(fields);
    column->addLayout(answer);
    column->addLayout(part);
    column->addLayout(rest);
    column->addWidget(m_replace);
    auto* limit = new FlowLayout(px(8));
    limit->addWidget(m_hasMax);
    limit->addWidget(m_max);
    column->addLayout(limit);

    m_picks->hide();
    m_replace->hide();

    const auto report = [this] {
        if (!m_isSetting)
            Q_EMIT edited();
    };
    connect(m_query, &QueryEdit::parsedChanged, this, [this, report] {
        showUnderstood();
        report();
    });
    connect(m_quantity, &QSpinBox::valueChanged, this, [this, report](int quantity) {
        m_least->setMaximum(quantity);
        report();
    });
    connect(m_least, &QSpinBox::valueChanged, this, report);
    connect(m_part, &QCheckBox::toggled, this, [this, report](bool isOn) {
        m_leastWord->setVisible(isOn);
        m_least->setVisible(isOn);
        m_rest->setVisible(isOn && isWritten());
        report();
    });
    connect(m_replace, &QCheckBox::toggled, this, report);
    connect(m_rest, &QCheckBox::toggled, this, report);
    connect(m_hasMax, &QCheckBox::toggled, this, [this, report](bool isOn) {
        m_max->setVisible(isOn);
        if (isOn && !m_isSetting && m_max->value() == 0)
            setAmount(*m_max, m_cost); // as it stands: no more than that
        report();
    });
    connect(m_max, &QDoubleSpinBox::valueChanged, this, report);
    connect(m_duplicate, &QToolButton::clicked, this, &LineEditor::duplicateRequested);
    connect(m_remove, &QToolButton::clicked, this, &LineEditor::removeRequested);
    m_leastWord->hide();
    m_least->hide();
    m_rest->hide();
    m_max->hide();
    setQuote(nullptr, false);
    showUnderstood();
}

void LineEditor::setLine(const DraftLine& line)
{
    m_isSetting = true;
    const OrderLine wanted = line.wanted();
    m_kept = wanted;
    const bool isWritten = line.answer < 0 && !line.text.isEmpty();
    m_query->setText(isWritten ? line.text : toText(wanted.filter, m_words.search));
    showKind();
    m_quantity->setValue(std::max(wanted.quantity, 1));
    m_part->setChecked(wanted.takeWhatIsThere);
    m_least->setValue(wanted.quantityMin);
    m_rest->setChecked(wanted.restStands);
    m_replace->setChecked(wanted.replaceGone);
    m_hasMax->setChecked(wanted.totalMax.has_value());
    setAmount(*m_max, wanted.totalMax.value_or(Money()));
    m_isSetting = false;
    showUnderstood();
}

void LineEditor::setPlace(int number, bool canRemove)
{
    setAccessibleName(tr("Line %1").arg(number));
    m_query->setAccessibleName(tr("Line %1: which leads").arg(number));
    m_quantity->setAccessibleName(tr("Line %1: how many leads").arg(number));
    m_part->setAccessibleName(tr("Line %1: take what is there, if fewer are free").arg(number));
    m_least->setAccessibleName(tr("Line %1: least number of leads").arg(number));
    m_rest->setAccessibleName(tr("Line %1: leave the rest to a standing order").arg(number));
    m_replace->setAccessibleName(tr("Line %1: replace leads that are gone").arg(number));
    m_hasMax->setAccessibleName(tr("Line %1: pay at most").arg(number));
    m_max->setAccessibleName(tr("Line %1: the most to pay").arg(number));
    m_duplicate->setAccessibleName(tr("Duplicate line %1").arg(number));
    m_remove->setAccessibleName(tr("Remove line %1").arg(number));
    m_remove->setEnabled(canRemove);
    m_remove->setToolTip(canRemove ? tr("Remove this line") : tr("An order has at least one line"));
}

void LineEditor::setQuote(const QuoteLine* quoted, bool isAsking)
{
    if (!quoted) {
        m_sum->setText(isAsking && isUnderstood() ? tr("pricing…") : QString());
        m_free->hide();
        return;
    }
    m_cost = quoted->total;
    const qint64 leads = std::min<qint64>(quoted->available, quoted->line.quantity);
    m_sum->setText(leads > 0 ? tr("%1 = %2", "sum, total").arg(m_words.sum(leads, quoted->unitPrice, quoted->list()),
                                                               m_words.money(quoted->list()))
                             : QString());
    m_free->setWords(tr("%1 of %2 free").arg(m_words.count(quoted->available), m_words.count(quoted->line.quantity)));
    m_free->setTone(isShort(*quoted) ? Tone::Waiting : Tone::Good, isShort(*quoted) ? u"triangle-alert"_s : u"check"_s);
    m_free->show();
}

QString LineEditor::text() const
{
    return m_query->text();
}

OrderLine LineEditor::line() const
{
    OrderLine line;
    if (m_kept.isByHand()) {
        line = m_kept;
        line.replaceGone = m_replace->isChecked();
    } else if (m_kept.kind == OrderLine::Kind::Project) {
        line = m_kept;
        line.quantity = m_quantity->value();
    } else {
        line.filter = m_query->parsed().filter;
        line.quantity = m_quantity->value();
    }
    line.takeWhatIsThere = m_part->isChecked();
    line.quantityMin = m_part->isChecked() ? m_least->value() : 1;
    line.restStands = isWritten() && m_part->isChecked() && m_rest->isChecked();
    line.totalMax.reset();
    if (m_hasMax->isChecked())
        line.totalMax = amountOf(*m_max);
    return line;
}

bool LineEditor::isUnderstood() const
{
    return !isWritten() || !m_query->hasMistake();
}

QWidget* LineEditor::firstFocus() const
{
    return m_kept.isByHand() ? static_cast<QWidget*>(m_part) : isWritten() ? static_cast<QWidget*>(m_query) : m_quantity;
}

void LineEditor::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::box(painter, rect(), px(8), themed(Role::Page), themed(Role::Line));
}

void LineEditor::showKind()
{
    const bool isByHand = m_kept.isByHand();
    m_queryField->setVisible(isWritten());
    m_quantityField->setVisible(!isByHand);
    m_duplicate->setVisible(isWritten()); // a lead is bought once
    m_picks->setVisible(!isWritten());
    m_replace->setVisible(isByHand);
    if (m_kept.kind == OrderLine::Kind::Project)
        m_picks->setText(m_words.title(m_kept));
    else if (m_kept.kind == OrderLine::Kind::Basket)
        m_picks->setText(tr("All that is in your basket and can be had"));
    if (m_kept.kind != OrderLine::Kind::Picks)
        return;
    QStringList numbers;
    for (const LeadId& pick : m_kept.picks.first(std::min(m_kept.picks.size(), picksShown)))
        numbers.append(leadNumber(pick.uuid()));
    const QString shown = numbers.join(tr(", ", "between lead numbers"));
    const qsizetype more = m_kept.picks.size() - numbers.size();
    m_picks->setText(more > 0 ? tr("%1 picked by hand: %2 and %3 more").arg(m_words.leads(m_kept.picks.size()), shown, m_words.count(more))
                              : tr("%1 picked by hand: %2").arg(m_words.leads(m_kept.picks.size()), shown));
}

void LineEditor::showUnderstood()
{
    if (!isWritten()) {
        m_class->hide();
        m_understood->clear();
        return;
    }
    const Filter& filter = m_query->parsed().filter;
    const std::optional<LeadClass> one = onlyClass(filter);
    m_class->setVisible(one.has_value());
    if (one) {
        m_class->setLeadClass(*one);
        m_class->setWords(leadClassName(*one));
    }
    m_understood->setText(m_words.place(filter));
    if (m_query->hasMistake()) {
        m_queryField->setError(m_query->problem());
    } else {
        m_queryField->setError({});
        if (const QString warning = m_query->problem(); !warning.isEmpty())
            m_understood->setText(warning);
    }
}

} // namespace leadfloor
