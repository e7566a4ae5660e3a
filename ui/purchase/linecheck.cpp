// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/linecheck.h"

#include "ui/purchase/stockpicture.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/themedlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

bool isSameWay(const Alternative& a, const Alternative& b)
{
    return a.kind == b.kind && a.quantity == b.quantity && a.filter == b.filter;
}

} // namespace

LineCheck::LineCheck(const PurchaseWords& words, int number, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_number(number)
    , m_class(new Badge)
    , m_title(new ThemedLabel({}, Role::Text, 14, QFont::DemiBold))
    , m_sum(new ThemedLabel({}, Role::Text, 13, QFont::Medium))
    , m_free(new Badge)
    , m_before(new ThemedLabel({}, Role::Amber, 12, QFont::Medium))
    , m_stock(new StockPicture)
    , m_options(new OptionCardList(tr("Ways on for line %1").arg(number)))
    , m_deadEnd(new QWidget)
    , m_deadEndSentence(new ThemedLabel({}, Role::Text2))
    , m_fewer(makeButton({}, u"check"_s))
    , m_remove(makeButton(tr("Remove it"), u"trash-2"_s))
{
    setAccessibleName(tr("Line %1").arg(number));
    m_options->setObjectName(u"optionCards"_s);
    m_before->setObjectName(u"differenceLabel"_s);
    m_before->setWordWrap(true);
    m_title->setWordWrap(true);
    m_sum->setWordWrap(true); // a list price, a discount and what is left are long
    m_sum->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);

    auto* header = new QHBoxLayout;
    header->setSpacing(px(8));
    header->addWidget(new ThemedLabel(tr("Line %1").arg(number), Role::Muted));
    header->addWidget(m_class);
    header->addWidget(m_title, 2);
    header->addWidget(m_sum, 2);
    header->addWidget(m_free);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, px(4), 0, px(4));
    column->setSpacing(px(10));
    column->addLayout(header);
    column->addWidget(m_before);
    column->addWidget(m_stock);
    column->addWidget(m_options);
    auto* deadEnd = new QHBoxLayout(m_deadEnd);
    deadEnd->setContentsMargins(0, 0, 0, 0);
    deadEnd->setSpacing(px(8));
    m_deadEndSentence->setObjectName(u"deadEndLabel"_s);
    m_deadEndSentence->setWordWrap(true);
    deadEnd->addWidget(m_deadEndSentence, 1);
    m_fewer->setObjectName(u"fewerLeadsButton"_s);
    deadEnd->addWidget(m_fewer);
    auto* change = makeButton(tr("Change the line"), u"pencil"_s);
    change->setObjectName(u"changeLineButton"_s);
    m_remove->setObjectName(u"removeLineButton"_s);
    deadEnd->addWidget(change);
    deadEnd->addWidget(m_remove);
    column->addWidget(m_deadEnd);

    m_class->hide();
    m_free->hide();
    m_before->hide();
    m_stock->hide();
    m_options->hide();
    m_deadEnd->hide();
    connect(m_options, &OptionCardList::chosen, this, &LineCheck::chosen);
    connect(change, &QPushButton::clicked, this, &LineCheck::changeRequested);
    connect(m_remove, &QPushButton::clicked, this, &LineCheck::removeRequested, Qt::QueuedConnection);
    connect(m_fewer, &QPushButton::clicked, this, [this] { Q_EMIT quantityRequested(m_fewerLeads); });
}

void LineCheck::setLine(const DraftLine& line, const QuoteLine* quoted, const LineDifference* difference,
                        bool canRemove)
{
    // A short line keeps the words that it was asked in; what becomes of it is the chosen card.
    const OrderLine shown = line.shortage ? line.asked : line.wanted();
    const std::optional<LeadClass> one = onlyClass(shown.filter);
    m_class->setVisible(one.has_value());
    if (one) {
        m_class->setLeadClass(*one);
        m_class->setWords(leadClassName(*one));
    }
    m_title->setText(m_words.place(shown));

    const QuoteLine* stock = line.shortage ? &*line.shortage : quoted;
    m_free->setVisible(stock != nullptr);
    if (stock) {
        const bool isLess = isShort(*stock);
        m_free->setWords(tr("%1 of %2 free").arg(m_words.count(stock->available), m_words.count(stock->line.quantity)));
        m_free->setTone(isLess ? Tone::Waiting : Tone::Good, isLess ? u"triangle-alert"_s : u"check"_s);
    }
    if (line.shortage)
        m_sum->clear();
    else if (!quoted)
        m_sum->setText(tr("pricing…"));
    else if (isShort(*quoted))
        m_sum->setText(tr("you take what is there: %1").arg(m_words.money(quoted->total)));
    else if (quoted->discount.minor() > 0)
        m_sum->setText(tr("%1 = %2, less %3: %4", "sum, list price, discount, net")
                           .arg(m_words.sum(quoted->line.quantity, quoted->unitPrice, quoted->list()), m_words.money(quoted->list()),
                                m_words.money(quoted->discount), m_words.money(quoted->total)));
    else
        m_sum->setText(tr("%1 = %2", "sum, total")
                           .arg(m_words.sum(quoted->line.quantity, quoted->unitPrice, quoted->total),
                                m_words.money(quoted->total)));

    m_before->setVisible(difference && !difference->isSame());
    if (difference && !difference->isSame())
        m_before->setText(tr("Before: %1 free, from %2 each, %3. Now: %4 free, from %5 each, %6.")
                              .arg(m_words.count(difference->availableBefore), m_words.money(difference->unitPriceBefore),
                                   m_words.money(difference->totalBefore), m_words.count(difference->availableAfter),
                                   m_words.money(difference->unitPriceAfter), m_words.money(difference->totalAfter)));
    setOptions(line, canRemove);
    showDeadEnd(line, quoted);
}

bool LineCheck::hasOptions() const
{
    return !m_shown.isEmpty();
}

bool LineCheck::choose(int index)
{
    if (index < 0 || index >= m_shown.size())
        return false;
    const QList<OptionCard*> cards = m_options->findChildren<OptionCard*>();
    cards.at(index)->setFocus(Qt::OtherFocusReason);
    m_options->setChosen(index);
    return true;
}

bool LineCheck::hasKeyboard() const
{
    const QWidget* focused = QApplication::focusWidget();
    return focused && isAncestorOf(focused);
}

void LineCheck::setOptions(const DraftLine& line, bool canRemove)
{
    m_remove->setEnabled(canRemove);
    if (!line.shortage) {
        m_shown.clear();
        m_options->clear();
        m_options->hide();
        m_stock->hide();
        return;
    }
    const QList<Alternative>& ways = line.shortage->alternatives;
    m_stock->setLine(*line.shortage, m_words);
    m_stock->show();
    m_options->setVisible(!ways.isEmpty());
    const QSignalBlocker blocker(m_options);
    // The same ways at other prices keep their cards, and with them the keyboard.
    const bool isSame = std::equal(ways.begin(), ways.end(), m_shown.begin(), m_shown.end(), isSameWay);
    m_shown = ways;
    if (!isSame)
        m_options->clear();
    const QList<OptionCard*> cards = m_options->findChildren<OptionCard*>();
    for (qsizetype i = 0; i < ways.size(); ++i) {
        const PurchaseWords::Way way = m_words.way(ways.at(i), *line.shortage);
        if (isSame)
            cards.at(i)->setWords(way.title, way.detail, way.amount, way.sum);
        else
            m_options->addOption(way.title, way.detail, way.amount, way.sum);
    }
    if (line.answer >= 0)
        m_options->setChosen(line.answer);
    else
        m_options->clearChoice();
}

void LineCheck::showDeadEnd(const DraftLine& line, const QuoteLine* quoted)
{
    const bool isTooDear = quoted && isOverMax(*quoted);
    const bool isGone = line.shortage && line.shortage->alternatives.isEmpty();
    m_deadEnd->setVisible(isTooDear || isGone);
    m_fewerLeads = isTooDear ? quantityWithinMax(*quoted) : 0;
    m_fewer->setVisible(m_fewerLeads > 0);
    if (isTooDear) {
        m_deadEndSentence->setText(m_words.overMax(m_number - 1, *quoted));
        m_deadEndSentence->setRole(Role::Amber);
        m_fewer->setText(tr("Take %1", "leads").arg(m_words.leads(m_fewerLeads)));
    } else {
        m_deadEndSentence->setText(tr("There is nothing like it that is free."));
        m_deadEndSentence->setRole(Role::Text2);
    }
}

} // namespace leadfloor
