// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/checkpage.h"

#include "ui/purchase/linecheck.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// A stock that shrinks while we answer for the person is followed so often, then the person decides.
constexpr int rewritesMax = 3;

/// Screen readers hear a strip each time that it is said.
void sayOnce(MessageStrip& strip, Tone tone, const QString& sentence, const QString& reason)
{
    if (strip.isHidden() || strip.sentence() != sentence || strip.reason() != reason)
        strip.say(tone, sentence, reason, false);
}

} // namespace

CheckPage::CheckPage(PurchaseContext& context, QWidget* parent)
    : PurchasePage(context, tr("Check availability and price"), parent)
    , m_news(new MessageStrip)
    , m_strip(new MessageStrip)
    , m_sections(new QVBoxLayout)
{
    m_news->setObjectName(u"newsStrip"_s);
    m_strip->setObjectName(u"checkStrip"_s);
    m_sections->setSpacing(px(12));
    column().addWidget(m_news);
    column().addWidget(m_strip);
    column().addLayout(m_sections);
    column().addStretch(1);
    connect(&desk(), &QuoteDesk::asked, this, [this] {
        if (m_isCurrent)
            show();
    });
    connect(&desk(), &QuoteDesk::answered, this, [this] {
        if (m_isCurrent)
            takeQuote();
    });
    connect(&desk(), &QuoteDesk::failed, this, [this] {
        if (m_isCurrent)
            show();
    });
}

void CheckPage::enter()
{
    m_isCurrent = true;
    m_rewrites = 0;
    while (m_lines.size() > draft().lines.size()) {
        delete m_lines.takeLast();
        delete m_separators.takeLast();
    }
    while (m_lines.size() < draft().lines.size()) {
        const int index = int(m_lines.size());
        auto* separator = new HairLine;
        m_sections->addWidget(separator);
        m_separators.append(separator);
        separator->setVisible(index > 0);
        auto* line = new LineCheck(words(), index + 1);
        m_sections->addWidget(line);
        m_lines.append(line);
        connect(line, &LineCheck::chosen, this, [this, index](int alternative) { choose(index, alternative); });
        connect(line, &LineCheck::changeRequested, this, [this, index] { Q_EMIT changeRequested(index); });
        connect(line, &LineCheck::removeRequested, this, [this, index] { removeLine(index); });
        connect(line, &LineCheck::quantityRequested, this, [this, index](int quantity) { takeFewer(index, quantity); });
    }
    if (draft().isQuoted() && !desk().isEnded() && !desk().isAsking())
        takeQuote();
    else
        show();
}

void CheckPage::leave()
{
    m_isCurrent = false;
    m_hasNews = false;
    m_news->hide();
    draft().difference.reset();
}

bool CheckPage::isComplete() const
{
    return draft().isFillable() && !desk().isAsking() && draft().leads() > 0 && !draft().quote->limit;
}

QString CheckPage::whyNot() const
{
    if (desk().isAsking())
        return tr("The floor is being asked.");
    if (!draft().isQuoted())
        return tr("There is no price yet.");
    if (draft().quote->limit)
        return toUserText(*draft().quote->limit);
    for (int i = 0; i < draft().lines.size(); ++i) {
        if (const QuoteLine* line = draft().quoted(i); line && needsAnswer(*line))
            return tr("Choose how to go on with line %1.").arg(words().count(i + 1));
    }
    for (int i = 0; i < draft().lines.size(); ++i) {
        if (const QuoteLine* line = draft().quoted(i); line && isOverMax(*line))
            return words().overMax(i, *line);
    }
    return draft().leads() > 0 ? QString() : tr("None of these leads is free.");
}

QString CheckPage::note() const
{
    if (!isComplete())
        return whyNot();
    return draft().shortBy().minor() > 0 ? tr("Next step: order fewer leads, or add credits.") : QString();
}

bool CheckPage::handleKey(const QKeyEvent& event)
{
    const int index = event.key() - Qt::Key_1;
    if (index < 0 || index > 8)
        return false;
    // The line where the keyboard is, else the first that waits for an answer, else the first that had one.
    LineCheck* target = nullptr;
    for (int i = 0; i < m_lines.size() && !target; ++i) {
        if (m_lines.at(i)->hasKeyboard() && m_lines.at(i)->hasOptions())
            target = m_lines.at(i);
    }
    for (int i = 0; i < m_lines.size() && !target; ++i) {
        if (m_lines.at(i)->hasOptions() && draft().lines.at(i).answer < 0)
            target = m_lines.at(i);
    }
    for (int i = 0; i < m_lines.size() && !target; ++i) {
        if (m_lines.at(i)->hasOptions())
            target = m_lines.at(i);
    }
    if (!target || !target->choose(index))
        return false;
    ensureWidgetVisible(target);
    return true;
}

void CheckPage::setNews(Tone tone, const QString& sentence, const QString& reason)
{
    m_hasNews = true;
    m_news->say(tone, sentence, reason);
}

void CheckPage::takeQuote()
{
    bool isRewritten = false;
    for (int i = 0; i < draft().lines.size(); ++i) {
        DraftLine& line = draft().lines[i];
        const QuoteLine* quoted = draft().quoted(i);
        if (!quoted)
            continue;
        if (!needsAnswer(*quoted)) {
            if (line.answer < 0) {
                line.shortage.reset();
            } else {
                // The chosen card says what will be paid, not what it said when it was offered.
                Alternative& chosen = line.shortage->alternatives[line.answer];
                chosen.unitPrice = quoted->unitPrice;
                chosen.total = quoted->list();
            }
            continue;
        }
        if (line.answer >= 0) {
            // What had been chosen is short by now: that is the line from here on.
            const OrderLine wanted = line.wanted();
            line.text = wanted.kind != OrderLine::Kind::Criteria ? QString() : toText(wanted.filter, words().search);
            line.ask(wanted);
        }
        line.shortage = *quoted;
        const auto part = std::find_if(quoted->alternatives.begin(), quoted->alternatives.end(),
                                       [](const Alternative& way) { return way.kind == "part"_L1; });
        // The part that is there is the one answer that brings nothing else than was asked for.
        if (part != quoted->alternatives.end() && m_rewrites < rewritesMax) {
            line.answer = int(part - quoted->alternatives.begin());
            isRewritten = true;
        }
    }
    if (isRewritten) {
        ++m_rewrites;
        desk().askNow(); // asked() shows
    } else {
        show();
    }
}

void CheckPage::show()
{
    const std::optional<QuoteDifference>& difference = draft().difference;
    for (int i = 0; i < m_lines.size() && i < draft().lines.size(); ++i) {
        const bool isCompared = difference && i < difference->lines.size() && draft().quotedLines.value(i, -1) == i;
        m_lines.at(i)->setLine(draft().lines.at(i), draft().quoted(i),
                               isCompared ? &difference->lines.at(i) : nullptr, m_lines.size() > 1);
    }
    showStrips();
    Q_EMIT completeChanged();
}

void CheckPage::showStrips()
{
    if (!m_hasNews && draft().difference) {
        if (draft().difference->isSame())
            m_news->say(Tone::Good, tr("A new quote; nothing has changed."));
        else
            m_news->say(Tone::Waiting,
                        tr("The new quote differs: %1 now, %2 before.")
                            .arg(words().money(draft().difference->totalAfter),
                                 words().money(draft().difference->totalBefore)),
                        (draft().quote->couponRefused ? toUserText(*draft().quote->couponRefused) % u' ' : QString())
                            % tr("What has changed stands at its line. Nothing has been bought."));
        m_hasNews = true;
    }
    if (desk().error() && !desk().isAsking()) {
        m_strip->say(*desk().error());
        QPushButton* again = m_strip->addButton(tr("Try again"));
        connect(again, &QPushButton::clicked, this, [this] { desk().askNow(); });
        return;
    }
    QList<int> shortLines;
    for (int i = 0; i < draft().lines.size(); ++i) {
        if (draft().lines.at(i).shortage)
            shortLines.append(i);
    }
    if (shortLines.isEmpty()) {
        m_strip->hide();
        return;
    }
    QString reason = tr("Choose how to go on.");
    if (const qsizetype complete = draft().lines.size() - shortLines.size(); complete == 1) {
        int other = 0;
        while (shortLines.contains(other))
            ++other;
        reason += u' ' % tr("Line %1 is complete.").arg(words().count(other + 1));
    } else if (complete > 1) {
        reason += u' ' % tr("%1 other lines are complete.").arg(words().count(complete));
    }
    if (shortLines.size() == 1) {
        const int line = shortLines.first();
        sayOnce(*m_strip, Tone::Waiting, words().shortage(line, *draft().lines.at(line).shortage), reason);
    } else {
        sayOnce(*m_strip, Tone::Waiting, tr("%1 lines are short.").arg(words().count(shortLines.size())), reason);
    }
}

void CheckPage::choose(int line, int alternative)
{
    if (draft().lines.at(line).answer == alternative)
        return;
    m_rewrites = 0;
    draft().lines[line].answer = alternative;
    desk().askNow();
}

void CheckPage::takeFewer(int line, int quantity)
{
    OrderLine wanted = draft().lines.at(line).wanted();
    wanted.quantity = quantity;
    draft().lines[line].ask(wanted);
    draft().difference.reset();
    setFocus(Qt::OtherFocusReason); // the button that was pressed goes away
    desk().askNow();
}

void CheckPage::removeLine(int line)
{
    if (draft().lines.size() < 2 || line >= draft().lines.size())
        return;
    draft().lines.removeAt(line);
    draft().difference.reset();
    desk().askNow();
    enter();
}

} // namespace leadfloor
