// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exportlayout.h"
#include "models/domain/error.h"
#include "models/domain/filter.h"
#include "models/domain/id.h"
#include "models/domain/inventory.h"
#include "models/domain/leadwork.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

class QLocale;

namespace leadfloor {

/// Why leads of a line are missing (R16). Sums to requested - available.
struct MissingLeads
{
    qint64 sold = 0, held = 0, owned = 0, suppressed = 0;
    qint64 inOrder = 0;     ///< another line of the order has them, or the same person
    QDateTime heldUntil;    ///< null if nothing is held
};

/// A picked lead that cannot be had.
struct GonePick
{
    LeadId lead = LeadId(QUuid());
    QString why;            ///< "sold" (or withdrawn, or never there), "held", "owned"

    friend bool operator==(const GonePick&, const GonePick&) = default;
};

/// A picked lead that was gone, and the equivalent that was bought for it (R17).
struct ReplacedPick
{
    LeadId pick = LeadId(QUuid());
    LeadId by = LeadId(QUuid());

    friend bool operator==(const ReplacedPick&, const ReplacedPick&) = default;
};

/// A county beside those of a line, with leads for it.
struct NeighbourCounty
{
    QString fips, name, state;
    int km = 0;
    qint64 available = 0;
};

/// A priced way on when a line is short (R16), best first.
struct Alternative
{
    /// "part", "neighbour_counties", "without_county", "older", "younger", "other_class", "without_state";
    /// of picks "part" and "replace", whose filter says nothing
    QString kind;
    qint64 available = 0;   ///< exact up to 100,000
    int quantity = 0;       ///< what would be bought
    Money unitPrice;        ///< of the cheapest price rule in it; see total for mixed prices
    Money total;            ///< list price of `quantity` leads
    Filter filter;
    QList<NeighbourCounty> counties; ///< "neighbour_counties": nearest first
};

/// One reason for which an order or line costs less than its list price (R10).
struct Discount
{
    enum class Kind : quint8 { Bracket, Coupon } kind = Kind::Bracket;
    int leadsFrom = 0;      ///< Bracket: from so many leads of the product
    int percentBp = 0;      ///< Bracket: 1/100 of a per cent
    QString code;           ///< Coupon
    Money amount;           ///< what it takes off

    friend bool operator==(const Discount&, const Discount&) = default;
};

/// "5 % off from 10 leads on", "Coupon SPRING-26"; without the amount.
[[nodiscard]] QString discountText(const Discount& discount, const QLocale& locale);

/// Availability and price of one line now.
struct QuoteLine
{
    OrderLine line;
    QString text;           ///< as in ReceiptLine
    qint64 available = 0;   ///< leads that could be had, at most `quantity` counted when enough
    Money unitPrice;        ///< of the first lead
    Money total;            ///< net: exact, of the leads that FIFO would pick now
    Money discount;         ///< taken off the list price (R10)
    QList<Discount> discounts;
    QList<QString> priceRules;
    MissingLeads missing;
    QList<Alternative> alternatives; ///< empty if the line is not short
    QList<GonePick> gone;   ///< of picks; with replaceGone some of them may be replaced
    int replaceable = 0;    ///< how many of them, with replaceGone; part of `available`

    [[nodiscard]] Money list() const { return Money::fromMinor(total.minor() + discount.minor()); }
};

/// The line costs more now than it may: a purchase would be refused with PriceChanged.
[[nodiscard]] bool isOverMax(const QuoteLine& line);

/// Frozen for 15 minutes on the server's clock, single use; reserves no stock (R11).
struct Quote
{
    QuoteId id = QuoteId(QUuid());
    QDateTime expiresAt;
    QDateTime asOf;          ///< the server's clock when it was made; null: not told
    QList<QuoteLine> lines;
    Money total;             ///< net: what is paid
    Money discount;          ///< of all lines
    QString coupon;          ///< the coupon that is part of it; empty: none
    std::optional<Error> couponRefused; ///< CouponRefused: why the one that was asked for is not
    Money walletAvailable;
    bool isComplete = false; ///< no line is short
    /// OrderLimit: what a purchase of these lines would be refused with (R12).
    std::optional<Error> limit;

    [[nodiscard]] Money list() const { return Money::fromMinor(total.minor() + discount.minor()); }
    [[nodiscard]] QList<Discount> discounts() const; ///< of all lines, each reason once
};

/// A quote and what has changed since the one before it (R11).
struct QuoteChange
{
    Quote quote;
    Money totalBefore;
    struct Line
    {
        qint64 availableBefore = 0;
        Money unitPriceBefore;
        Money totalBefore;
    };
    QList<Line> before;      ///< in the order of quote.lines
};

/// How an order is paid (R20). Card and invoice hold the leads until the money is there (R21).
enum class PaymentKind : quint8 { Credits, Card, Invoice };
/// "credits", "card", "invoice": the server's words.
[[nodiscard]] QString paymentCode(PaymentKind payment);
[[nodiscard]] std::optional<PaymentKind> paymentFromCode(QStringView code);

/// What a client wants bought. Never a price or an owner: only the maximum that it showed.
struct PurchaseRequest
{
    IntentId intent = IntentId(QUuid());
    QList<OrderLine> lines;
    std::optional<QuoteId> quote;
    QString coupon;            ///< empty: none; the same as in the quote, if there is one
    bool allowRepeats = false; ///< R4
    PaymentKind payment = PaymentKind::Credits;
    Money totalMax;
    [[nodiscard]] QJsonObject toJson() const; ///< without intent and maximum: the p_request argument
};

struct ReceiptLine
{
    QString text;           ///< "Gold, LA, Caddo, 6-8 months": from the server, untranslated codes
    Filter filter;
    int requested = 0;
    int leads = 0;
    Money total;            ///< net
    QList<QString> priceRules;
    QList<ReplacedPick> replaced = {}; ///< of picks
    QList<GonePick> gone = {};         ///< of picks: not bought and not replaced
    int standing = 0;                  ///< number of the standing order that buys the rest (R15); 0: none
    Money discount = {};    ///< taken off the list price (R10)
    QList<Discount> discounts = {};

    [[nodiscard]] Money list() const { return Money::fromMinor(total.minor() + discount.minor()); }
};

/// What the server calls a line of leads that were picked by hand.
inline constexpr QLatin1StringView pickedLeadsText("Picked leads");
[[nodiscard]] bool isByHand(const ReceiptLine& line);
/// What became of picks that were gone, a sentence each: "L-104233 was gone; L-104250 came for it."
/// Translated.
[[nodiscard]] QStringList pickNotes(const ReceiptLine& line);

/// A lead of the member's basket, today.
struct BasketRow
{
    InventoryRow lead;      ///< price 0: it has none today
    QDateTime addedAt;
    Money priceShown;       ///< when it was added
    bool isPriceChanged = false;
    QDateTime heldUntil;    ///< null unless it is held

    friend bool operator==(const BasketRow&, const BasketRow&) = default;
};

/// What adding to the basket came to.
struct BasketChange
{
    int added = 0;
    int leads = 0;          ///< in the basket now
    QList<GonePick> gone;   ///< not added
};

/// A project that leads are sold of, by its own price (R9).
struct ProjectRow
{
    QString code, name, product;
    std::optional<Money> price; ///< nullopt: by the rules of the product
    qint64 onOffer = 0;         ///< for the caller, now
    int orderLeadsMin = 1;      ///< less can be bought only if it is all that is left (R12)
};

/// One step in an order's life (R20).
struct OrderEvent
{
    QDateTime at;
    QString state;          ///< the state that the order went to, or was in; "part_refunded": it stayed completed
    QString reason;         ///< from the server, untranslated; may be empty

    friend bool operator==(const OrderEvent&, const OrderEvent&) = default;
};

/// The answer of a purchase that happened.
struct Receipt
{
    qint64 orderNumber = 0;
    QString state;          ///< "completed"; "held" or "awaiting_payment" until it is paid
    PaymentKind payment = PaymentKind::Credits;
    QDateTime heldUntil;    ///< when the hold of an unpaid order ends by itself; else null
    int leads = 0;
    Money total;            ///< net: what is or was paid
    Money discount;
    QString currency;
    bool replayed = false;  ///< the stored answer of an earlier call with the same key (R18)
    QDateTime boughtAt;
    Money walletAvailable;
    QList<ReceiptLine> lines;
    // Only from OrderService::receipt(); a purchase's own answer leaves them empty.
    QString buyer;          ///< display name of the member
    int delivered = 0;      ///< leads whose contacts have been delivered
    QList<OrderEvent> timeline; ///< oldest first
    int withheld = 0;       ///< refunded before they were delivered: their contacts never come (R28)
    int refundedLeads = 0;
    Money refunded;         ///< what has been paid back of `total`
    Money bonus;            ///< what of `total` was paid with bonus credits; the rest with paid ones

    /// Delivered leads that were not refunded.
    [[nodiscard]] int exportable() const { return delivered - (refundedLeads - withheld); }
    [[nodiscard]] Money list() const { return Money::fromMinor(total.minor() + discount.minor()); }
    [[nodiscard]] QList<Discount> discounts() const; ///< of all lines, each reason once
};

/// Pays an order on hold from credits.
struct PayRequest
{
    IntentId intent = IntentId(QUuid());
    qint64 orderNumber = 0;
    Money totalMax;         ///< what the payer was shown
};

/// What an intent is about; its key counts within the operation only (R18).
enum class IntentOperation : quint8 { Purchase, Pay };

/// What became of an intent after a lost connection (R19).
struct IntentOutcome
{
    IntentOperation operation = IntentOperation::Purchase;
    enum class Kind : quint8 { Happened, DidNotHappen, Refused } kind = Kind::DidNotHappen;
    std::optional<Receipt> receipt; ///< Happened; of Pay: without lines
    std::optional<Error> refusal;   ///< Refused
};

struct OrderRow
{
    qint64 number = 0;
    QString state;
    QDateTime createdAt;
    int leads = 0;
    Money total;
    int delivered = 0;      ///< leads whose contacts have been delivered
    QString buyer;          ///< display name of the member
    PaymentKind payment = PaymentKind::Credits;
    QDateTime heldUntil;    ///< as in Receipt
    int withheld = 0;       ///< likewise, and the following
    int refundedLeads = 0;
    Money refunded = {};

    [[nodiscard]] int toDeliver() const { return leads - withheld; } ///< contacts that come in all
    [[nodiscard]] int exportable() const { return delivered - (refundedLeads - withheld); }

    friend bool operator==(const OrderRow&, const OrderRow&) = default;
};

struct DeliveryProgress
{
    int delivered = 0;
    int total = 0;
    [[nodiscard]] bool isDone() const { return delivered >= total; }
};

/// One bought lead with its contact; the workspace's own.
struct OwnedLead
{
    LeadId id = LeadId(QUuid());
    qint64 orderNumber = 0;
    QDateTime deliveredAt;
    LeadClass leadClass = LeadClass::Silver;
    QString bucket;
    Money price;
    /// Values of exportColumns() (R32), same order; empty: not supplied.
    QStringList values;
    LeadWork work = {};
    QDateTime refundedAt = {}; ///< null: not refunded; from then on it is not exported (R28)
    QDateTime returnUntil = {}; ///< from then on it cannot be returned any more (R29)
    QString dnc = {}; ///< do-not-call (R38): "none", "listed", "never", "ok 2026-03-21", "old 2026-01-02"; empty: not known
    QString returnState = {};   ///< "queued", "accepted", "refused"; empty: nobody has returned it

    friend bool operator==(const OwnedLead&, const OwnedLead&) = default;
};

struct WalletState
{
    Money available;
    Money pending; ///< on its way to it: top-ups that the bank confirms yet, returns that wait for a decision
    QString currency;
    std::optional<Money> lowLine = {}; ///< below it the workspace is told (R40); nullopt: never
    bool maySetLowLine = false;        ///< the caller speaks for the workspace

    [[nodiscard]] bool isLow() const { return lowLine && available < *lowLine; }
};

/// What became of card money that did not go into leads (R27), or that the balance fell below the line: what the caller's
/// letters say as well.
struct WalletNews
{
    enum class Kind : quint8
    {
        PaidBack, ///< to the card
        Credited, ///< to the wallet
        Review,   ///< a person has to decide
        LowBalance
    };
    QUuid id;
    Kind kind = Kind::LowBalance;
    qint64 orderNumber = 0; ///< 0: none, of a top-up or the wallet
    QDateTime at;           ///< UTC
};

struct StatementRow
{
    QDateTime at;
    QString kind;           ///< "purchase", "grant", "topup", ...
    qint64 orderNumber = 0; ///< 0: none
    QString text;
    Money amount;           ///< negative: money out
    Money balance;          ///< after it
    qint64 number = 0;      ///< of the ledger: what a page begins after

    friend bool operator==(const StatementRow&, const StatementRow&) = default;
};

/// The wallet's movements as RFC 4180 CSV with a title line: times in UTC, C locale, formulas made inert (R33).
[[nodiscard]] QByteArray statementCsv(const QList<StatementRow>& movements, const QString& currency);

struct ExportRequest
{
    using Dialect = ExportDialect;
    std::optional<qint64> orderNumber; ///< nullopt: all delivered leads of the workspace
    QString search;                    ///< as on My leads; empty: all
    WorkFilter work = {};              ///< likewise
    Dialect dialect = Dialect::Spreadsheet; ///< of text files
    bool byteOrderMark = true;         ///< of text files, for Excel
    QString path;                      ///< the final file; replaced only when complete
    ExportFormat format = ExportFormat::Csv;
    ExportLayout layout = {};          ///< columns and limits; default: the 33 columns
    /// What becomes of numbers that were not checked against do-not-call registers lately, or are on an own
    /// suppression list (R38).
    enum class DoNotCall : quint8
    {
        Stamp, ///< the manifest and the summary say how many
        Block  ///< they are left out
    };
    DoNotCall doNotCall = DoNotCall::Stamp;
    QString target = {};               ///< name of the saved target that it is for, for log and manifest
    /// Only what this target has not been given yet; it has, once the file is there. Of all leads: goes
    /// with no order, search or filter.
    std::optional<TargetId> newFor = {};

    [[nodiscard]] bool isNarrowed() const { return !search.isEmpty() || !work.isEmpty(); }
    /// As an ExportForm is.
    [[nodiscard]] bool isRaw() const { return format == ExportFormat::Csv && dialect == ExportDialect::Machine; }
    void setForm(const ExportForm& form)
    {
        format = form.format;
        dialect = form.dialect;
        byteOrderMark = form.byteOrderMark;
        layout = form.layout;
    }
};

/// One file of an export.
struct ExportedFile
{
    QString path;
    qint64 rows = 0;
    qint64 bytes = 0;
    QString sha256; ///< lower-case hex
};

/// How many leads of an export are of which kind (R38).
struct DncCounts
{
    static constexpr int goodDays = 31; ///< where the floor has not been asked
    bool isKnown = false; ///< false: the workspace has had nothing checked and hides nobody
    qint64 ok = 0;        ///< checked within `days`
    qint64 old = 0;
    qint64 never = 0;
    qint64 listed = 0;    ///< on a suppression list of the workspace
    qint64 none = 0;      ///< without a phone
    int days = goodDays;  ///< the floor's (R38)
    [[nodiscard]] qint64 bad() const { return old + never + listed; }
    friend bool operator==(const DncCounts&, const DncCounts&) = default;
};

struct ExportSummary
{
    QString path; ///< of the first file
    QString manifestPath;
    qint64 rows = 0;
    int columns = 0;
    QString sha256;         ///< of the file; of several: of the lines "HASH  NAME\n" of all, as sha256sum prints them
    qint64 guarded = 0;     ///< cells made inert (R33)
    DncCounts doNotCall = {};
    QList<ExportedFile> files = {}; ///< more than one where the layout has limits
};

} // namespace leadfloor
