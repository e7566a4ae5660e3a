// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/services.h"

#include <QList>
#include <QString>

#include <optional>

namespace leadfloor {

/// One line as the person wrote it and, where it is short, how that was answered (R16).
struct DraftLine
{
    QString text;              ///< `asked.filter` as the person wrote it; empty: not by hand
    OrderLine asked;
    bool isUnderstood = true;  ///< the text has no mistakes
    /// The quote of `asked` when it was short; stays while the line is not written anew.
    std::optional<QuoteLine> shortage;
    int answer = -1;           ///< index into shortage->alternatives; -1: not answered

    /// What is quoted and bought: `asked`, or what the chosen alternative makes of it.
    [[nodiscard]] OrderLine wanted() const;
    /// Writes the line anew: a shortage and its answer are forgotten.
    void ask(const OrderLine& line);
};

/// What one line of a quote and its successor have in common, and what not (R11).
struct LineDifference
{
    qint64 availableBefore = 0, availableAfter = 0;
    Money unitPriceBefore, unitPriceAfter;
    Money totalBefore, totalAfter;
    [[nodiscard]] bool isSame() const;
};

struct QuoteDifference
{
    QList<LineDifference> lines; ///< in the order of the quotes
    Money totalBefore, totalAfter;
    [[nodiscard]] bool isSame() const;
};

/// nullopt if the two are not of the same lines.
[[nodiscard]] std::optional<QuoteDifference> differenceBetween(const Quote& before, const Quote& after);

/// The two offer as many leads at the same list prices and with the same brackets: what differs is the
/// coupon, if anything.
[[nodiscard]] bool hasSameList(const Quote& before, const Quote& after);

/// What the pages of PurchaseWizard fill in, one after another; they keep no copies.
struct PurchaseDraft
{
    QList<DraftLine> lines;
    std::optional<Quote> quote;          ///< the newest
    QList<int> quotedLines;              ///< index into `lines` of each line of `quote`
    int quoteMs = 0;                     ///< how long the floor took for it
    std::optional<Quote> quoteBefore;    ///< the one that the next is to be compared with
    std::optional<QuoteDifference> difference;
    QString coupon;                      ///< that is asked for, in upper case; empty: none
    PaymentKind payment = PaymentKind::Credits;
    std::optional<WalletState> wallet;
    std::optional<Receipt> receipt;

    /// A draft of one line, as the inventory page starts it.
    [[nodiscard]] static PurchaseDraft of(const Filter& filter, const QString& text, int quantity);
    /// A draft of these lines, e.g. of leads picked one by one.
    [[nodiscard]] static PurchaseDraft of(const QList<OrderLine>& lines);

    [[nodiscard]] QList<OrderLine> wantedLines() const;
    [[nodiscard]] bool isUnderstood() const;
    /// The quote is of exactly these lines, all of them.
    [[nodiscard]] bool isQuoted() const;
    /// The quoted line of lines[index]; nullptr: not quoted as it stands now.
    [[nodiscard]] const QuoteLine* quoted(int index) const;
    /// Leads that the quote would bring.
    [[nodiscard]] qint64 leads() const;
    /// Quoted, and each line has what it wants or at least what it accepts, for no more than it may cost.
    [[nodiscard]] bool isFillable() const;
    /// How much the wallet lacks for the quote; zero if nothing, if nothing is known yet, or if it is
    /// not paid from credits.
    [[nodiscard]] Money shortBy() const;
    /// The wallet as the newest answer has it.
    [[nodiscard]] std::optional<Money> walletAvailable() const;
    /// The next answer of the floor is to be compared with this quote. Answers to shortages become
    /// the lines themselves: the other ways were priced by a quote that counts no more.
    void keepForComparison();
};

/// Fewer leads than `line` wants, because there are not more; as the line itself allows or not.
[[nodiscard]] bool isShort(const QuoteLine& line);
/// Short, and the line does not take what is there: it needs an answer.
[[nodiscard]] bool needsAnswer(const QuoteLine& line);

/// How many leads of a line that isOverMax() would stay within its maximum, at their mean price: about
/// right. 0: none, or fewer than the line accepts.
[[nodiscard]] int quantityWithinMax(const QuoteLine& line);

/// A smaller quantity of one line that brings the order within the wallet's reach.
struct SmallerOrder
{
    int line = 0;     ///< index into PurchaseDraft::lines
    int quantity = 0; ///< instead of wanted().quantity; at least 1
    Money total;      ///< of the whole order, at the mean price of that line: about right
};
/// Takes as few leads as possible from one line; nullopt if no single line can give that much, or
/// if nothing is short.
[[nodiscard]] std::optional<SmallerOrder> orderThatFits(const PurchaseDraft& draft);

} // namespace leadfloor
