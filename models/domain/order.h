// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/filter.h"
#include "models/domain/id.h"
#include "models/domain/inventory.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace leadfloor {

/// Why leads of a line are missing (R16). Sums to requested - available.
struct MissingLeads
{
    qint64 sold = 0, held = 0, owned = 0, suppressed = 0;
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

/// A priced way on when a line is short (R16), best first.
struct Alternative
{
    QString kind;           ///< "part", "without_county", "without_state", "older", "younger", "other_class";
                            ///< of picks "part" and "replace", whose filter says nothing
    qint64 available = 0;
    int quantity = 0;       ///< what would be bought
    Money unitPrice;        ///< of the cheapest price rule in it; see total for mixed prices
    Money total;            ///< of `quantity` leads
    Filter filter;
};

/// Availability and price of one line now.
struct QuoteLine
{
    OrderLine line;
    qint64 available = 0;   ///< leads that could be had, at most `quantity` counted when enough
    Money unitPrice;        ///< of the first lead
    Money total;            ///< exact, of the leads that FIFO would pick now
    QList<QString> priceRules;
    MissingLeads missing;
    QList<Alternative> alternatives; ///< empty if the line is not short
    QList<GonePick> gone;   ///< of picks; with replaceGone some of them may be replaced
    int replaceable = 0;    ///< how many of them, with replaceGone; part of `available`
};

/// Frozen for 15 minutes on the server's clock, single use; reserves no stock (R11).
struct Quote
{
    QuoteId id = QuoteId(QUuid());
    QDateTime expiresAt;
    QDateTime asOf;          ///< the server's clock when it was made; null: not told
    QList<QuoteLine> lines;
    Money total;
    Money walletAvailable;
    bool isComplete = false; ///< no line is short
    /// OrderLimit: what a purchase of these lines would be refused with (R12).
    std::optional<Error> limit;
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
    Money total;
    QList<QString> priceRules;
    QList<ReplacedPick> replaced = {}; ///< of picks
    QList<GonePick> gone = {};         ///< of picks: not bought and not replaced
    int standing = 0;                  ///< number of the standing order that buys the rest (R15); 0: none
};

/// A lead of the member's basket, today.
struct BasketRow
{
    InventoryRow lead;      ///< price 0: it has none today
    QDateTime addedAt;
    Money priceShown;       ///< when it was added
    bool isPriceChanged = false;
    QDateTime heldUntil;    ///< null unless it is held
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
    QString state;          ///< the state that the order went to
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
    Money total;
    QString currency;
    bool replayed = false;  ///< the stored answer of an earlier call with the same key (R18)
    QDateTime boughtAt;
    Money walletAvailable;
    QList<ReceiptLine> lines;
    // Only from OrderService::receipt(); a purchase's own answer leaves them empty.
    QString buyer;          ///< display name of the member
    int delivered = 0;      ///< leads whose contacts have been delivered
    QList<OrderEvent> timeline; ///< oldest first
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

    friend bool operator==(const OwnedLead&, const OwnedLead&) = default;
};

struct WalletState
{
    Money available, pending;
    QString currency;
};

struct StatementRow
{
    QDateTime at;
    QString kind;           ///< "purchase", "grant", "topup", ...
    qint64 orderNumber = 0; ///< 0: none
    QString text;
    Money amount;           ///< negative: money out
    Money balance;          ///< after it

    friend bool operator==(const StatementRow&, const StatementRow&) = default;
};

struct ExportRequest
{
    enum class Dialect : quint8 { Spreadsheet, Machine };
    std::optional<qint64> orderNumber; ///< nullopt: all delivered leads of the workspace
    QString search;                    ///< as on My leads; empty: all
    Dialect dialect = Dialect::Spreadsheet;
    bool byteOrderMark = true;         ///< for Excel
    QString path;                      ///< the final file; replaced only when complete
};

struct ExportSummary
{
    QString path;
    QString manifestPath;
    qint64 rows = 0;
    int columns = 0;
    QString sha256;         ///< of the file, lower-case hex
    qint64 guarded = 0;     ///< cells made inert (R33)
};

} // namespace leadfloor
