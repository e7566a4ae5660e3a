// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"
#include "ui/purchase/purchasedraft.h"
#include "ui/purchase/purchasepace.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace leadfloor {

/// Keeps the draft quoted: asks for prices of its lines, now or 250 ms after the last key, the
/// newest question wins; counts the quote's 15 minutes down by the server's clock (R11). A question
/// that failed for want of a line is asked again when the line is back. GUI thread, never blocks.
class QuoteDesk final : public QObject
{
    Q_OBJECT
public:
    QuoteDesk(FloorConnection& floor, PurchaseDraft& draft, const PurchasePace& pace, QObject* parent = nullptr);

    void askSoon();
    /// Lines with mistakes are left out. Without any good line the quote is dropped.
    void askNow();
    /// Asks again for the same lines; the answer tells what has changed since (R11).
    void askForDifference();
    /// Asks again with the coupon of the draft. What it takes off is no difference; all else is, and is
    /// told as by askForDifference() (R11).
    void askForCoupon();
    /// Drops question and quote.
    void clear();

    /// A question is out, or will be when the last key is long enough ago.
    [[nodiscard]] bool isAsking() const { return m_pending.isRunning() || m_delay.isActive(); }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; } ///< of the newest question
    /// Whole seconds that the quote still runs, rounded down; 0: none or ended.
    [[nodiscard]] int secondsLeft() const;
    /// There is a quote and its time is over.
    [[nodiscard]] bool isEnded() const;

Q_SIGNALS:
    void asked();
    void answered();
    void failed();
    void secondsLeftChanged(int seconds);
    void ended();

private:
    void take(Result<Quote> answer, const QList<OrderLine>& lines, const QList<int>& indexes);
    [[nodiscard]] qint64 msLeft() const;
    void tick();

    FloorConnection& m_floor;
    PurchaseDraft& m_draft;
    PurchasePace m_pace;
    QTimer m_delay, m_tick;
    Pending<Quote> m_pending;
    std::optional<Error> m_error;
    QElapsedTimer m_sinceAsked;
    // Two clocks, since either can lie: the wall clock may be set, the other one sleeps with the
    // computer. The quote ends when the first of them says so.
    QElapsedTimer m_sinceAnswer;
    QDateTime m_answeredAt;
    qint64 m_lifeMs = 0;
    int m_shownSeconds = -1;
    bool m_wasEnded = false;
    bool m_isForCoupon = false;
};

} // namespace leadfloor
