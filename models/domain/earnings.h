// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/domain/money.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <optional>

/// What partners earn and how it is paid (domain.md R30, R31), as values.
namespace leadfloor {

/// Commission is reckoned in parts: 1/10,000 of a minor unit.
constexpr qint64 partsPerMinor = 10000;
/// "$0.1155": all that is not zero, two decimals at least, in the reader's locale.
[[nodiscard]] QString formatParts(qint64 parts, const QLocale& locale, const QString& currency);
/// "0.1155": likewise in the C locale, for files and machines.
[[nodiscard]] QString partsText(qint64 parts);
/// "12.5 %" of 1250 basis points.
[[nodiscard]] QString percentText(int basisPoints, const QLocale& locale);

/// What a rate is made of, in basis points of the net price.
struct RateParts
{
    int base = 0;
    int fresh = 0;    ///< sold within a week after the upload
    int verified = 0; ///< a good verification rate
    int volume = 0;   ///< many uploads in the month before
    int bonus = 0;    ///< the partner's own
    int rate = 0;     ///< their sum, up to the cap

    friend bool operator==(const RateParts&, const RateParts&) = default;
};
/// "30 % + fresh 10 %"; says so where the cap has cut the sum.
[[nodiscard]] QString rateText(const RateParts& parts, const QLocale& locale);

enum class CommissionState : quint8
{
    Held,      ///< until `payableAt`
    Cancelled, ///< all of it went back before
    Payable,
    Made,      ///< in a payout that is on its way
    Paid
};
inline constexpr std::array commissionStates{CommissionState::Held, CommissionState::Cancelled, CommissionState::Payable, CommissionState::Made,
                                             CommissionState::Paid};
[[nodiscard]] QString commissionStateCode(CommissionState state);
[[nodiscard]] std::optional<CommissionState> commissionStateFromCode(QStringView code);
[[nodiscard]] QString commissionStateText(CommissionState state);

/// The leads of one file that were sold in one line of an order. Whose order is not told.
struct Commission
{
    QString partner;
    QDateTime soldAt;
    QString product, fileName;
    int leads = 0;
    Money net;      ///< what they were sold for
    int rule = 0;   ///< version of the rule that made the rate
    RateParts rate;
    qint64 parts = 0;
    int reversedLeads = 0;
    qint64 reversedParts = 0; ///< of `parts`: cancelled or taken back
    CommissionState state = CommissionState::Held;
    QDateTime payableAt;
    qint64 cursor = 0; ///< where the next page begins

    friend bool operator==(const Commission&, const Commission&) = default;
};
struct CommissionQuery
{
    QString partner; ///< for operators: name or id; empty: all
    std::optional<CommissionState> state;
    qint64 before = 0; ///< the cursor of the last row shown; 0: the newest page
    int limit = 100;   ///< up to 1000
};

/// Where a partner stands.
struct Earnings
{
    QString partner, currency;
    qint64 heldParts = 0;
    QDateTime nextAt; ///< when the next of it becomes payable; null: nothing is held
    Money payable;    ///< negative: what was taken back exceeds it
    qint64 carriedParts = 0;  ///< less than a minor unit: counts with the next
    qint64 clawbackParts = 0; ///< will be taken off what is payable
    Money made;               ///< on its way
    Money paid;
    Money least;              ///< below this nothing is paid out
    RateParts rates;          ///< of now; `fresh` as for what is sold within a week, `rate` the cap
    qint64 checked = 0, verified = 0; ///< rows of 90 days, and those of them that hold good
    qint64 uploaded = 0;      ///< accepted in the calendar month before
};

enum class PayoutState : quint8
{
    Made, ///< on its way
    Paid,
    Reversed ///< did not arrive; is payable again
};
inline constexpr std::array payoutStates{PayoutState::Made, PayoutState::Paid, PayoutState::Reversed};
[[nodiscard]] QString payoutStateCode(PayoutState state);
[[nodiscard]] std::optional<PayoutState> payoutStateFromCode(QStringView code);
[[nodiscard]] QString payoutStateText(PayoutState state);

struct Payout
{
    QString partner;
    qint64 number = 0; ///< counts per partner
    Money amount;
    PayoutState state = PayoutState::Made;
    QString reference; ///< the bank's, once it is paid
    QString reason;    ///< why it was reversed
    QDateTime madeAt, paidAt, reversedAt;
    qint64 cursor = 0;

    friend bool operator==(const Payout&, const Payout&) = default;
};
struct PayoutQuery
{
    QString partner; ///< for operators: name or id; empty: all
    std::optional<PayoutState> state;
    qint64 before = 0;
    int limit = 100;
};

/// What a payout is made of; the parts of all lines sum to it.
struct PayoutLine
{
    QString kind; ///< "carried" (from before), "sale", "return" (negative), "rest" (carried on, negative)
    QDateTime at;
    QString product, fileName;
    int leads = 0;
    Money net;
    RateParts rate;
    qint64 parts = 0;
};
[[nodiscard]] QString payoutLineText(const QString& kind);
/// The statement as RFC 4180 CSV with a title line: C locale, formulas made inert (R33).
[[nodiscard]] QByteArray statementCsv(const QList<PayoutLine>& lines);

/// A partner as operators see him.
struct Partner
{
    QString name;
    std::optional<int> baseBp; ///< none: as for everybody
    int bonusBp = 0;
    qint64 heldParts = 0;
    Money payable;
    bool isPayable = false; ///< has reached the least
    Money made, paid;
    QDateTime lastPayoutAt;

    friend bool operator==(const Partner&, const Partner&) = default;
};
struct PartnerRate
{
    QString partner;
    std::optional<int> baseBp;
    int bonusBp = 0;
    QString reason; ///< 1 to 500 characters
};
struct PayoutRequest
{
    IntentId key = IntentId(QUuid()); ///< once per key (R18)
    QStringList partners;             ///< empty: all who have reached the least
    QString reason;
};
struct PayoutReceipt
{
    QList<Payout> payouts; ///< partner, number and amount
    Money amount;
    QString currency;
    bool isReplayed = false; ///< the answer of an earlier call with this key
};
/// A payout and what becomes of it: paid by the bank's reference, or reversed for a reason.
struct PayoutChange
{
    QString partner;
    qint64 number = 0;
    bool isPaid = false; ///< else reversed
    QString words;       ///< reference or reason
};

} // namespace leadfloor
