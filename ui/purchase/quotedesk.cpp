// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/quotedesk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

bool isLineError(ErrorCode code)
{
    return code == ErrorCode::Disconnected || code == ErrorCode::OutcomeUnknown || code == ErrorCode::TimedOut;
}

} // namespace

QuoteDesk::QuoteDesk(FloorConnection& floor, PurchaseDraft& draft, const PurchasePace& pace, QObject* parent)
    : QObject(parent)
    , m_floor(floor)
    , m_draft(draft)
    , m_pace(pace)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(pace.quoteDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &QuoteDesk::askNow);
    m_tick.setInterval(pace.tickMs);
    connect(&m_tick, &QTimer::timeout, this, &QuoteDesk::tick);
    connect(&floor, &FloorConnection::stateChanged, this, [this](FloorConnection::State state) {
        if (state == FloorConnection::State::Connected && m_error && isLineError(m_error->code))
            askNow();
    });
}

void QuoteDesk::askSoon()
{
    m_delay.start();
    Q_EMIT asked();
}

void QuoteDesk::askNow()
{
    m_delay.stop();
    m_isForCoupon = false;
    QList<OrderLine> lines;
    QList<int> indexes;
    for (int i = 0; i < m_draft.lines.size(); ++i) {
        const DraftLine& line = m_draft.lines.at(i);
        if (line.isUnderstood && line.asked.quantity > 0) {
            lines.append(line.wanted());
            indexes.append(i);
        }
    }
    if (lines.isEmpty()) {
        clear();
        Q_EMIT answered();
        return;
    }
    m_sinceAsked.start();
    m_pending.ask(m_floor.purchases().quote(lines, m_draft.coupon), [this, lines, indexes](const Result<Quote>& answer) {
        take(answer, lines, indexes);
    });
    Q_EMIT asked();
}

void QuoteDesk::askForDifference()
{
    m_draft.keepForComparison();
    askNow();
}

void QuoteDesk::askForCoupon()
{
    m_draft.quoteBefore = m_draft.quote;
    m_draft.difference.reset();
    askNow();
    m_isForCoupon = true;
}

void QuoteDesk::clear()
{
    m_delay.stop();
    m_pending.cancel();
    m_tick.stop();
    m_error.reset();
    m_draft.quote.reset();
    m_draft.quotedLines.clear();
    m_draft.quoteBefore.reset();
    m_draft.difference.reset();
    m_lifeMs = 0;
    m_shownSeconds = -1;
}

void QuoteDesk::take(Result<Quote> answer, const QList<OrderLine>& lines, const QList<int>& indexes)
{
    if (answer && answer->lines.size() != lines.size())
        answer = failure(ErrorCode::Internal, u"a quote has other lines than were asked for"_s);
    if (!answer) {
        m_error = answer.error();
        Q_EMIT failed();
        return;
    }
    m_error.reset();
    m_draft.quoteMs = int(m_sinceAsked.elapsed());
    m_draft.quote = *answer;
    m_draft.quotedLines = indexes;
    // The server's echo leaves out what is a default; ours is what the pages compare with.
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_draft.quote->lines[i].line = lines.at(i);
    if (m_draft.wallet)
        m_draft.wallet->available = m_draft.quote->walletAvailable;
    m_draft.difference.reset();
    if (m_draft.quoteBefore)
        m_draft.difference = differenceBetween(*m_draft.quoteBefore, *m_draft.quote);
    if (m_isForCoupon && m_draft.quoteBefore && hasSameList(*m_draft.quoteBefore, *m_draft.quote))
        m_draft.difference.reset();
    m_draft.quoteBefore.reset();

    m_answeredAt = m_pace.now();
    const QDateTime serverNow = answer->asOf.isValid() ? answer->asOf : m_answeredAt;
    // What the answer was on its way counts against the quote: never promise more than there is.
    m_lifeMs = std::max<qint64>(serverNow.msecsTo(answer->expiresAt) - m_draft.quoteMs, 0);
    m_sinceAnswer.start();
    m_shownSeconds = -1;
    m_wasEnded = false;
    m_tick.start();
    Q_EMIT answered();
    tick();
}

qint64 QuoteDesk::msLeft() const
{
    if (!m_draft.quote)
        return 0;
    const qint64 passed = std::max(m_sinceAnswer.elapsed(), m_answeredAt.msecsTo(m_pace.now()));
    return std::max<qint64>(m_lifeMs - passed, 0);
}

int QuoteDesk::secondsLeft() const
{
    return int(msLeft() / 1000);
}

bool QuoteDesk::isEnded() const
{
    return m_draft.quote && msLeft() == 0;
}

void QuoteDesk::tick()
{
    if (const int seconds = secondsLeft(); seconds != m_shownSeconds) {
        m_shownSeconds = seconds;
        Q_EMIT secondsLeftChanged(seconds);
    }
    if (isEnded() && !m_wasEnded) {
        m_wasEnded = true;
        m_tick.stop();
        Q_EMIT ended();
    }
}

} // namespace leadfloor
