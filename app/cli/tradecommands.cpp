// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tradecommands.h"

#include "app/cli/linecommand.h"
#include "app/cli/cardcommands.h"
#include "app/cli/orderlines.h"
#include "app/cli/quotes.h"
#include "app/cli/receipts.h"
#include "models/domain/searchlanguage.h"
#include "models/engine/floorcalls.h"
#include "models/engine/purchaseflow.h"
#include "models/engine/topupcalls.h"

#include <QDate>
#include <QSaveFile>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QJsonArray facetJson(const QList<FacetValue>& values)
{
    QJsonArray array;
    for (const FacetValue& value : values)
        array.append(QJsonObject{{u"value"_s, value.value}, {u"label"_s, value.label}, {u"count"_s, value.leads}});
    return array;
}

QJsonObject rowJson(const InventoryRow& row)
{
    return {{u"lead"_s, row.id.toString()},
            {u"number"_s, leadNumber(row.id.uuid())},
            {u"class"_s, leadClassCode(row.leadClass)},
            {u"bucket"_s, row.bucket},
            {u"inquired_on"_s, row.inquiredOn.toString(Qt::ISODate)},
            {u"state"_s, row.state},
            {u"county_fips"_s, row.countyFips},
            {u"county"_s, row.county},
            {u"city"_s, row.city},
            {u"first_initial"_s, row.firstInitial},
            {u"freshness"_s, row.freshness},
            {u"intent"_s, row.intent},
            {u"score"_s, row.score},
            {u"filled"_s, row.filled},
            {u"price_minor"_s, row.price.minor()},
            {u"price_rule"_s, row.priceRule},
            {u"times_sold"_s, row.timesSold}};
}

class InventoryCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "inventory", "What is on offer: la gold 6-8m county:caddo score>=70");
        app.footer(std::string(searchWords) + "\n\n" + exitCodeWords);
        app.add_option("filter", m_filter, "Words of the search language; none: everything");
        app.add_flag("--count", m_count, "Only the exact count and total price");
        app.add_flag("--facets", m_facets, "Counts by state, county, class and age");
        app.add_option("--after", m_after, "Continue after this lead: \"after\" of the page before");
        app.add_option("--limit", m_limit, "Rows, at most 1000")->capture_default_str()->check(CLI::Range(1, 1000));
        app.add_option("--sort", m_sort, "oldest, newest, cheapest, dearest, score, intent, state, county, class; up to three, with commas")
            ->capture_default_str()
            ->check([](const std::string& words) {
                return InventoryOrder::fromCode(text(words)) ? std::string() : "--sort: no such order: " + words;
            });
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        const auto filter = filterFrom(m_filter);
        if (!filter)
            return output.error(filter.error());
        PageRequest request;
        request.limit = m_limit;
        if (!m_after.empty()) {
            const auto after = uuidFrom(u"--after"_s, m_after);
            if (!after)
                return output.error(after.error());
            request.after = LeadId(*after);
        }
        FloorLine line(options);
        const auto connection = options.as.empty() && options.url.empty() ? line.operatorLine() : line.memberLine();
        if (!connection)
            return output.error(connection.error());
        if (m_facets)
            return showFacets(**connection, *filter, output);
        const auto count = inventoryCount(**connection, *filter);
        if (!count)
            return output.error(count.error());
        QJsonObject json{{u"count"_s, count->leads}, {u"total_minor"_s, count->total.minor()}};
        if (!m_count) {
            const auto page = inventoryPage(**connection, *filter, sort(), request);
            if (!page)
                return output.error(page.error());
            QJsonArray rows;
            QList<QStringList> cells;
            for (const InventoryRow& row : *page) {
                rows.append(rowJson(row));
                cells.append({leadNumber(row.id.uuid()), row.state, row.county, leadClassCode(row.leadClass), row.bucket,
                              QString::number(row.score), moneyText(row.price)});
            }
            json.insert("rows"_L1, rows);
            if (!page->isEmpty())
                json.insert("after"_L1, page->last().id.toString());
            output.table({u"Lead"_s, u"State"_s, u"County"_s, u"Class"_s, u"Age"_s, u"Score"_s, u"Price"_s}, cells);
        }
        output.line(u"%1 leads, %2 in all"_s.arg(countText(count->leads), moneyText(count->total)));
        output.object(json);
        return DoneExit;
    }

private:
    [[nodiscard]] InventoryOrder sort() const { return InventoryOrder::fromCode(text(m_sort)).value_or(InventoryOrder()); }
    static int showFacets(DbConnection& connection, const Filter& filter, const Output& output)
    {
        const auto facets = inventoryFacets(connection, filter);
        if (!facets)
            return output.error(facets.error());
        QList<QStringList> rows;
        const QList<std::pair<QString, QList<FacetValue>>> groups = {
            {u"state"_s, facets->states}, {u"county"_s, facets->counties}, {u"class"_s, facets->classes}, {u"age"_s, facets->buckets}};
        QJsonObject json;
        for (const auto& [name, values] : groups) {
            json.insert(name, facetJson(values));
            for (const FacetValue& value : values)
                rows.append({name, value.label.isEmpty() ? value.value : value.label, countText(value.leads)});
        }
        output.table({u"Facet"_s, u"Value"_s, u"Leads"_s}, rows);
        output.object({{u"facets"_s, json}, {u"as_of"_s, isoTime(facets->asOf)}});
        return DoneExit;
    }

    std::vector<std::string> m_filter;
    bool m_count = false;
    bool m_facets = false;
    std::string m_after;
    std::string m_sort = "oldest";
    int m_limit = 20;
};

class QuoteCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "quote", "Availability and price of order lines, frozen for 15 minutes");
        app.footer(std::string(searchWords) + "\n\n" + exitCodeWords);
        m_lines.describe(app);
        auto* coupon = app.add_option("--coupon", m_coupon, "Code of a coupon");
        app.add_option("--again", m_again, "Id of an earlier quote: its lines and coupon at today's prices, and what has changed")->excludes(coupon);
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        if (!m_again.empty())
            return again(options, output);
        const auto lines = m_lines.lines();
        if (!lines)
            return output.error(lines.error());
        FloorLine line(options);
        const auto connection = line.memberLine();
        if (!connection)
            return output.error(connection.error());
        const auto quote = quoteLines(**connection, *lines, text(m_coupon));
        if (!quote)
            return output.error(quote.error());
        printQuote(output, *quote);
        output.object(quoteJson(*quote));
        return DoneExit;
    }

private:
    int again(const GlobalOptions& options, const Output& output) const
    {
        if (!m_lines.isEmpty())
            return output.error(usageError(u"--again quotes the lines of an earlier quote: leave --line, --project, --pick and --basket out."_s));
        const auto id = uuidFrom(u"--again"_s, m_again);
        if (!id)
            return output.error(id.error());
        FloorLine line(options);
        const auto connection = line.memberLine();
        if (!connection)
            return output.error(connection.error());
        const auto change = requote(**connection, QuoteId(*id));
        if (!change) {
            Error error = change.error();
            if (error.code == ErrorCode::NotFound)
                error.data.insert("next"_L1, u"Quotes are kept for a while only, and belong to who asked: give the lines again with --line."_s);
            return output.error(error);
        }
        printQuote(output, change->quote);
        printDifference(output, *change);
        output.object(quoteChangeJson(*change));
        return DoneExit;
    }

    std::string m_again, m_coupon;
    LineOptions m_lines;
};

class BuyCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "buy", "Buy all leads of the lines, or none");
        app.footer(std::string(searchWords) + "\n\n" + exitCodeWords);
        m_lines.describe(app);
        app.add_option("--max", m_max, "Never pay more than this: 1600 or 1600.00; not needed if each --line has its own \"max\"");
        app.add_option("--key", m_key, "UUID of this intent: a repeat with the same key never buys twice");
        app.add_option("--quote", m_quote, "A quote of the same lines and coupon");
        app.add_option("--coupon", m_coupon, "Code of a coupon; if it cannot be used, nothing is bought");
        app.add_option("--pay", m_pay, "credits: at once; card, invoice: the leads are kept until the order is paid")
            ->capture_default_str()
            ->check(CLI::IsMember({"credits", "card", "invoice"}));
        app.add_option("--allow", m_allow, "part: take what is there, if that is less; rest: and leave the rest to a standing order;\n"
                                           "of one line alone: --line \"la gold x50 rest\"")
            ->check(CLI::IsMember({"part", "rest"}));
        app.add_flag("--repeats", m_repeats, "Persons that the workspace already has may come again");
        app.add_flag("--deliver", m_deliver, "Fetch the contacts right away");
        m_onWait = app.add_flag("--wait,!--no-wait", m_wait, "With --pay card: say where to pay, and wait until it is paid; always without --json");
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        auto lines = m_lines.lines();
        if (!lines)
            return output.error(lines.error());
        const auto max = totalMaxFrom(m_max, *lines);
        if (!max)
            return output.error(max.error());
        PurchaseRequest request;
        request.totalMax = *max;
        request.coupon = text(m_coupon);
        request.allowRepeats = m_repeats;
        request.payment = paymentFromCode(text(m_pay)).value_or(PaymentKind::Credits);
        const Result<QUuid> key = m_key.empty() ? QUuid::createUuid() : uuidFrom(u"--key"_s, m_key);
        if (!key)
            return output.error(key.error());
        request.intent = IntentId(*key);
        if (!m_quote.empty()) {
            const auto quote = uuidFrom(u"--quote"_s, m_quote);
            if (!quote)
                return output.error(quote.error());
            request.quote = QuoteId(*quote);
        }
        for (OrderLine& line : *lines) {
            line.takeWhatIsThere = line.takeWhatIsThere || !m_allow.empty();
            line.restStands = line.restStands || m_allow == "rest";
            if (line.restStands && line.kind != OrderLine::Kind::Criteria)
                return output.error(usageError(u"--allow rest: only the rest of a --line can come later; write --allow part."_s));
        }
        request.lines = *lines;

        FloorLine line(options);
        const auto connection = line.memberLine();
        if (!connection)
            return output.error(connection.error());
        auto receipt = purchaseSafely(**connection, request, isInterrupted);
        if (!receipt) {
            Error error = receipt.error();
            error.data.insert("key"_L1, request.intent.toString());
            if (error.code == ErrorCode::QuoteExpired && error.data.value("reason"_L1) == "expired"_L1)
                error.data.insert("next"_L1, u"Quote the same lines again with \"leadfloorctl quote --again %1\"."_s.arg(request.quote->toString()));
            return output.error(error);
        }
        QJsonObject json = receiptJson(*receipt);
        json.insert("key"_L1, request.intent.toString());
        if (request.payment == PaymentKind::Card && (m_onWait->count() > 0 ? m_wait : !output.isJson())) {
            printReceipt(output, *receipt);
            const auto paid = payByCard(**connection, receipt->orderNumber, output);
            if (!paid) {
                Error error = paid.error();
                error.data.insert("key"_L1, request.intent.toString());
                return output.error(error);
            }
            receipt = orderReceipt(**connection, receipt->orderNumber);
            if (!receipt)
                return output.error(receipt.error());
            json = receiptJson(*receipt);
            json.insert("key"_L1, request.intent.toString());
            json.insert("checkout"_L1, checkoutJson(*paid));
        }
        printReceipt(output, *receipt);
        if (m_deliver && receipt->state == "completed"_L1) {
            const auto delivered = deliverOrder(**connection, receipt->orderNumber, output);
            if (!delivered)
                return output.error(delivered.error());
            json.insert("delivered"_L1, delivered->delivered);
        }
        output.object(json);
        return DoneExit;
    }

private:
    LineOptions m_lines;
    std::string m_max;
    std::string m_key;
    std::string m_quote;
    std::string m_coupon;
    std::string m_pay = "credits";
    std::string m_allow;
    bool m_repeats = false;
    bool m_deliver = false;
    bool m_wait = false;
    CLI::Option* m_onWait = nullptr;
};

class WalletCommand final : public OnMemberLine
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "wallet", "Credits of the workspace");
        app.require_subcommand(1);
        app.add_subcommand("show", "Available and pending");
        CLI::App& statement = *app.add_subcommand("statement", "Movements, newest first");
        statement.add_option("--limit", m_limit, "Rows; 50, or all with --from or --csv")->check(CLI::PositiveNumber);
        statement.add_option("--from", m_from, "First day, UTC: 2026-03-01");
        statement.add_option("--csv", m_csv, "Write them to this file, the oldest one first");
    }
    int run(DbConnection& connection, const Output& output) override
    {
        if (has("show")) {
            const auto wallet = walletState(connection);
            if (!wallet)
                return output.error(wallet.error());
            const auto bonus = walletBonus(connection);
            if (!bonus)
                return output.error(bonus.error());
            output.line(u"Available %1, of it bonus %2; pending %3"_s.arg(moneyText(wallet->available), moneyText(bonus->bonus), moneyText(wallet->pending)));
            if (bonus->endsAt.isValid())
                output.line(u"%1 of the bonus end at %2"_s.arg(moneyText(bonus->ending), isoTime(bonus->endsAt)));
            output.object({{u"available_minor"_s, wallet->available.minor()},
                           {u"pending_minor"_s, wallet->pending.minor()},
                           {u"bonus_minor"_s, bonus->bonus.minor()},
                           {u"bonus_ending_minor"_s, bonus->ending.minor()},
                           {u"bonus_ends_at"_s, isoTimeOrNull(bonus->endsAt)},
                           {u"credit_line_minor"_s, bonus->creditLine.minor()},
                           {u"currency"_s, wallet->currency}});
            return DoneExit;
        }
        auto movements = statement(connection);
        if (movements && !m_csv.empty()) {
            const auto wallet = walletState(connection);
            if (!wallet)
                return output.error(wallet.error());
            std::reverse(movements->begin(), movements->end());
            QSaveFile file(text(m_csv));
            if (!file.open(QIODevice::WriteOnly) || file.write(statementCsv(*movements, wallet->currency)) < 0 || !file.commit())
                return output.error({ErrorCode::FileProblem, file.fileName() % u": "_s % file.errorString(), {}, {}});
            output.line(u"%1 movements written to %2"_s.arg(QString::number(movements->size()), file.fileName()));
            output.object({{u"path"_s, file.fileName()}, {u"movements"_s, movements->size()}});
            return DoneExit;
        }
        return output.list(
            u"statement"_s,
            {u"When"_s, u"What"_s, u"Order"_s, u"Note"_s, u"Amount"_s, u"Balance"_s},
            movements, [](const StatementRow& row) {
                return ListRow{{{u"at"_s, isoTime(row.at)},
                                {u"kind"_s, row.kind},
                                {u"order_number"_s,
                                 row.orderNumber > 0 ? QJsonValue(row.orderNumber) : QJsonValue()},
                                {u"note"_s, row.text},
                                {u"amount_minor"_s, row.amount.minor()},
                                {u"balance_minor"_s, row.balance.minor()}},
                               {isoTime(row.at), row.kind,
                                row.orderNumber > 0 ? QString::number(row.orderNumber) : QString(),
                                row.text, moneyText(row.amount), moneyText(row.balance)}};
            });
    }

private:
    /// As many as wanted, page by page.
    Result<QList<StatementRow>> statement(DbConnection& connection) const
    {
        constexpr int pageRows = 1000;
        const QDate from = QDate::fromString(text(m_from), Qt::ISODate);
        if (!m_from.empty() && !from.isValid())
            return failure(ErrorCode::Usage, u"--from: \"%1\" is no day like 2026-03-01"_s.arg(text(m_from)));
        const int wanted = m_limit > 0 ? m_limit : from.isValid() || !m_csv.empty() ? std::numeric_limits<int>::max() : 50;
        QList<StatementRow> movements;
        while (movements.size() < wanted) {
            const int limit = std::min(pageRows, wanted - int(movements.size()));
            const auto page = walletStatement(connection, movements.isEmpty() ? 0 : movements.constLast().number, limit);
            if (!page)
                return page;
            for (const StatementRow& one : *page) {
                if (from.isValid() && one.at.toUTC().date() < from)
                    return movements;
                movements.append(one);
            }
            if (page->size() < limit)
                break;
        }
        return movements;
    }

    int m_limit = 0; ///< 0: not said
    std::string m_from, m_csv;
};

} // namespace

Commands tradeCommands()
{
    return makeCommands<InventoryCommand, QuoteCommand, BuyCommand, WalletCommand>();
}

} // namespace leadfloor
