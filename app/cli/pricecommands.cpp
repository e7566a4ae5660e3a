// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pricecommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/receipts.h"
#include "models/engine/pricecalls.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// A usage error whose next step is the help of the command.
Error wrongValue(const QString& sentence, const QString& command)
{
    Error error = usageError(sentence);
    error.data.insert("next"_L1, u"See \"leadfloorctl %1 --help\"."_s.arg(command));
    return error;
}

/// A price that is refused is put right with the list at hand.
Error withList(Error error, const QStringList& words, const QString& list)
{
    if (error.code == ErrorCode::InvalidRequest) {
        error.detail += u" (given: "_s % words.join(u", "_s) % u')';
        error.data.insert("next"_L1, u"See \"leadfloorctl %1\", and try again."_s.arg(list));
    }
    return error;
}

/// nullopt for "none".
Result<std::optional<Money>> priceFrom(const std::string& words)
{
    if (words == "none")
        return std::optional<Money>();
    const auto price = Money::fromString(text(words));
    if (!price)
        return tl::unexpected(usageError(u"price: \"%1\" is not an amount; write 8, 8.00 or none."_s.arg(text(words))));
    return price;
}

/// 1250 of "12.5".
Result<int> percentFrom(const QString& option, const std::string& words)
{
    const auto percent = Money::fromString(text(words)); // at most two decimals, as it wants
    if (!percent || percent->isNegative() || percent->minor() > 10000)
        return tl::unexpected(usageError(u"%1: \"%2\" is not a percentage; write a number from 0 to 100 like 12.5."_s.arg(option, text(words))));
    return int(percent->minor());
}

QString percentText(int bp)
{
    return QString::number(bp / 100.0, 'g', 5) % u" %"_s;
}

QString spanText(const PriceSpan& span)
{
    return (span.from.isValid() ? QString(u"from "_s % isoTime(span.from)) : u"from now on"_s)
        % (span.until.isValid() ? QString(u" until "_s % isoTime(span.until)) : QString());
}

/// --from and --until.
class SpanOptions final
{
public:
    void describe(CLI::App& app)
    {
        app.add_option("--from", m_from, std::string("When it begins: ") + momentWords + "; none: now");
        app.add_option("--until", m_until, std::string("When it ends, and the price before holds again: ") + momentWords);
    }
    [[nodiscard]] Result<PriceSpan> span() const
    {
        const auto from = momentFrom(u"--from"_s, m_from);
        if (!from)
            return tl::unexpected(from.error());
        const auto until = momentFrom(u"--until"_s, m_until);
        if (!until)
            return tl::unexpected(until.error());
        if (until->isValid() && *until <= (from->isValid() ? *from : QDateTime::currentDateTimeUtc()))
            return tl::unexpected(usageError(u"--until: %1 is not after the beginning."_s.arg(isoTime(*until))));
        return PriceSpan{*from, *until};
    }

private:
    std::string m_from, m_until;
};

class PriceCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "price", "The price book: rules by product, class and age, projects, leads, brackets");
        app.require_subcommand(1);
        CLI::App& list = *app.add_subcommand("list", "Prices of rules and projects that hold now or are set for later");
        list.add_option("--product", m_listed, "Product code; none: all");
        list.add_flag("--history", m_history, "Those that are over as well");
        CLI::App& set = *app.add_subcommand("set", "What a class and age of a product costs");
        set.add_option("class", m_class, "gold or silver")->required()->check(CLI::IsMember({"gold", "silver"}));
        set.add_option("bucket", m_bucket, "Age bucket: MONTH_6_TO_8")->required();
        set.add_option("price", m_price, "8 or 8.00; none: these leads are not on offer")->required();
        set.add_option("--product", m_product, "Product code")->capture_default_str();
        m_span.describe(set);
        CLI::App& project = *app.add_subcommand("project", "What a lead of a project costs");
        project.add_option("project", m_name, "Code of the project")->required();
        project.add_option("price", m_price, "45 or 45.00; none: as the rules of its product have it")->required();
        m_span.describe(project);
        CLI::App& lead = *app.add_subcommand("lead", "What one lead costs, from now on");
        lead.add_option("lead", m_name, "Its UUID, as inventory --json prints it")->required();
        lead.add_option("price", m_price, "8 or 8.00; none: as its project or the rules have it")->required();
        CLI::App& bracket = *app.add_subcommand("bracket", "Discount of orders from so many leads of a product on");
        bracket.add_option("leads", m_leads, "From so many leads on")->required()->check(CLI::Range(1, 100000));
        bracket.add_option("percent", m_percent, "5 or 12.5; 0: none")->required();
        bracket.add_option("--product", m_product, "Product code")->capture_default_str();
        m_span.describe(bracket);
        CLI::App& brackets = *app.add_subcommand("brackets", "Discounts of large orders that hold now or are set for later");
        brackets.add_option("--product", m_listed, "Product code; none: all");
        brackets.add_flag("--history", m_history, "Those that are over as well");
        app.add_subcommand("minimum", "The least that a lead may cost, or set it")->add_option("price", m_price, "0.05 or more");
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        // Words first: what is wrong in them needs no floor.
        const auto span = m_span.span();
        if (!span)
            return output.error(span.error());
        const auto price = m_price.empty() ? std::optional<Money>() : priceFrom(m_price);
        if (!price)
            return output.error(price.error());
        const Result<int> percent = m_percent.empty() ? 0 : percentFrom(u"percent"_s, m_percent);
        if (!percent)
            return output.error(percent.error());
        const Result<QUuid> lead = has("lead") ? uuidFrom(u"lead"_s, m_name) : QUuid();
        if (!lead)
            return output.error(lead.error());
        if (has("minimum") && m_price == "none")
            return output.error(wrongValue(u"price: a floor has a minimum; write 0.05 or more."_s, u"price minimum"_s));

        FloorLine line(options);
        const auto connection = line.operatorLine();
        if (!connection)
            return output.error(connection.error());
        if (has("list"))
            return showPrices(**connection, output);
        if (has("brackets"))
            return showBrackets(**connection, output);
        if (has("set"))
            return setRule(**connection, output, *price, *span);
        if (has("project"))
            return setProject(**connection, output, *price, *span);
        if (has("lead"))
            return setLead(**connection, output, *lead, *price);
        if (has("bracket"))
            return setDiscount(**connection, output, *percent, *span);
        return minimum(**connection, output, *price);
    }

private:
    static QJsonValue minorOrNull(std::optional<Money> price) { return price ? QJsonValue(price->minor()) : QJsonValue(); }

    int showPrices(DbConnection& connection, const Output& output) const
    {
        return output.list(
            u"prices"_s,
            {u"Product"_s, u"Class"_s, u"Age"_s, u"Price"_s, u"Rule"_s, u"From"_s, u"Until"_s},
            prices(connection, text(m_listed), m_history), [](const PriceRow& row) {
                return ListRow{{{u"product"_s, row.product},
                                {u"class"_s, row.leadClass},
                                {u"bucket"_s, row.bucket},
                                {u"project"_s, row.project},
                                {u"price_minor"_s, row.price.minor()},
                                {u"rule"_s, row.rule > 0 ? QJsonValue(row.rule) : QJsonValue()},
                                {u"valid_from"_s, isoTimeOrNull(row.validFrom)},
                                {u"valid_until"_s, isoTimeOrNull(row.validUntil)}},
                               {row.product, row.project.isEmpty() ? row.leadClass : u"project"_s,
                                row.project.isEmpty() ? row.bucket : row.project,
                                moneyText(row.price),
                                row.rule > 0 ? QString::number(row.rule) : QString(),
                                isoTime(row.validFrom), isoTime(row.validUntil)}};
            });
    }
    int showBrackets(DbConnection& connection, const Output& output) const
    {
        return output.list(
            u"brackets"_s, {u"Product"_s, u"Leads from"_s, u"Discount"_s, u"From"_s, u"Until"_s},
            brackets(connection, text(m_listed), m_history), [](const BracketRow& row) {
                return ListRow{{{u"product"_s, row.product},
                                {u"leads_from"_s, row.leadsFrom},
                                {u"percent_bp"_s, row.percentBp},
                                {u"valid_from"_s, isoTimeOrNull(row.validFrom)},
                                {u"valid_until"_s, isoTimeOrNull(row.validUntil)}},
                               {row.product, countText(row.leadsFrom), percentText(row.percentBp),
                                isoTime(row.validFrom), isoTime(row.validUntil)}};
            });
    }
    int setRule(DbConnection& connection, const Output& output, std::optional<Money> price, const PriceSpan& span) const
    {
        const auto rule = setPrice(connection, text(m_product), text(m_class), text(m_bucket), price, span);
        if (!rule)
            return output.error(withList(rule.error(), {text(m_product), text(m_class), text(m_bucket), text(m_price)}, u"price list"_s));
        const QString what = text(m_class) % u' ' % text(m_bucket);
        output.line(price ? u"Rule %1: %2 costs %3 %4"_s.arg(QString::number(*rule), what, moneyText(*price), spanText(span))
                          : u"%1 has no price %2"_s.arg(what, spanText(span)));
        output.object({{u"rule"_s, price ? QJsonValue(*rule) : QJsonValue()}, {u"price_minor"_s, minorOrNull(price)},
                       {u"valid_from"_s, isoTimeOrNull(span.from)}, {u"valid_until"_s, isoTimeOrNull(span.until)}});
        return DoneExit;
    }
    int setProject(DbConnection& connection, const Output& output, std::optional<Money> price, const PriceSpan& span) const
    {
        if (auto done = setProjectPrice(connection, text(m_name), price, span); !done)
            return output.error(withList(done.error(), {text(m_name), text(m_price)}, u"project list"_s));
        output.line(price ? u"Leads of %1 cost %2 %3"_s.arg(text(m_name), moneyText(*price), spanText(span))
                          : u"Leads of %1 cost what the rules say %2"_s.arg(text(m_name), spanText(span)));
        output.object({{u"project"_s, text(m_name)}, {u"price_minor"_s, minorOrNull(price)},
                       {u"valid_from"_s, isoTimeOrNull(span.from)}, {u"valid_until"_s, isoTimeOrNull(span.until)}});
        return DoneExit;
    }
    int setLead(DbConnection& connection, const Output& output, const QUuid& lead, std::optional<Money> price) const
    {
        if (auto done = setLeadPrice(connection, lead, price); !done)
            return output.error(withList(done.error(), {text(m_name), text(m_price)}, u"price minimum"_s));
        const QString id = lead.toString(QUuid::WithoutBraces);
        output.line(price ? u"Lead %1 costs %2"_s.arg(id, moneyText(*price)) : u"Lead %1 costs what its project or the rules say"_s.arg(id));
        output.object({{u"lead"_s, id}, {u"price_minor"_s, minorOrNull(price)}});
        return DoneExit;
    }
    int setDiscount(DbConnection& connection, const Output& output, int percentBp, const PriceSpan& span) const
    {
        if (auto done = setBracket(connection, text(m_product), m_leads, percentBp, span); !done)
            return output.error(withList(done.error(), {text(m_product), QString::number(m_leads), text(m_percent)}, u"price brackets"_s));
        output.line(percentBp > 0 ? u"Orders from %1 leads of %2 on cost %3 less %4"_s.arg(countText(m_leads), text(m_product), percentText(percentBp), spanText(span))
                                  : u"Orders from %1 leads of %2 on have no discount of their own %3"_s.arg(countText(m_leads), text(m_product), spanText(span)));
        output.object({{u"product"_s, text(m_product)}, {u"leads_from"_s, m_leads}, {u"percent_bp"_s, percentBp},
                       {u"valid_from"_s, isoTimeOrNull(span.from)}, {u"valid_until"_s, isoTimeOrNull(span.until)}});
        return DoneExit;
    }
    int minimum(DbConnection& connection, const Output& output, std::optional<Money> price) const
    {
        if (price) {
            if (auto done = setPriceMinimum(connection, *price); !done)
                return output.error(withList(done.error(), {text(m_price)}, u"price list"_s));
        }
        const auto least = priceMinimum(connection);
        if (!least)
            return output.error(least.error());
        output.line(u"A lead costs at least %1"_s.arg(moneyText(*least)));
        output.object({{u"price_min_minor"_s, least->minor()}});
        return DoneExit;
    }

    SpanOptions m_span;
    std::string m_class, m_bucket, m_price, m_percent, m_name, m_listed, m_product = "mortgage";
    int m_leads = 0;
    bool m_history = false;
};

class CouponCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "coupon", "Codes that take something off an order");
        app.require_subcommand(1);
        app.add_subcommand("list", "All coupons and how often they were used, newest first");
        CLI::App& create = *app.add_subcommand("create", "A new coupon; its terms never change");
        create.add_option("code", m_code, "3 to 40 letters, digits and hyphens")->required();
        auto* percent = create.add_option("--percent", m_percent, "10 or 12.5 off what it is for");
        create.add_option("--amount", m_amount, "25 or 25.00 off the order")->excludes(percent);
        create.add_option("--product", m_products, "Product it is for; may be given several times; none: all");
        create.add_option("--from", m_from, std::string("When it begins: ") + momentWords + "; none: now");
        create.add_option("--until", m_until, std::string("When it ends: ") + momentWords + "; none: never");
        create.add_option("--uses", m_uses, "Orders that may use it, of all workspaces together")->check(CLI::Range(1, 100000));
        create.add_option("--uses-each", m_workspaceUses, "Orders of one workspace that may use it")->check(CLI::Range(1, 1000));
        create.add_option("--least", m_least, "List price that what it is for must have at least");
        app.add_subcommand("end", "Nobody may use it any more, but for quotes that have it")->add_option("code", m_code, "Its code")->required();
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        CouponTerms terms;
        if (has("create")) {
            const auto read = termsFromWords();
            if (!read)
                return output.error(read.error());
            terms = *read;
        }
        FloorLine line(options);
        const auto connection = line.operatorLine();
        if (!connection)
            return output.error(connection.error());
        if (has("list"))
            return showList(**connection, output);
        if (has("end"))
            return end(**connection, output);
        const auto code = createCoupon(**connection, text(m_code), terms);
        if (!code)
            return output.error(withList(code.error(), {text(m_code)}, u"coupon list"_s));
        output.line(u"Coupon %1: %2"_s.arg(*code, worthText(terms)));
        output.object({{u"code"_s, *code}});
        return DoneExit;
    }

private:
    [[nodiscard]] Result<CouponTerms> termsFromWords() const
    {
        CouponTerms terms;
        if (m_percent.empty() == m_amount.empty())
            return tl::unexpected(wrongValue(u"Say what it is worth: --percent or --amount."_s, u"coupon create"_s));
        if (!m_percent.empty()) {
            const auto percent = percentFrom(u"--percent"_s, m_percent);
            if (!percent)
                return tl::unexpected(percent.error());
            terms.percentBp = *percent;
        } else {
            terms.amount = Money::fromString(text(m_amount));
            if (!terms.amount || *terms.amount <= Money())
                return tl::unexpected(usageError(u"--amount: \"%1\" is not an amount; write 25 or 25.00."_s.arg(text(m_amount))));
        }
        if (!m_least.empty()) {
            const auto least = Money::fromString(text(m_least));
            if (!least || least->isNegative())
                return tl::unexpected(usageError(u"--least: \"%1\" is not an amount; write 100 or 100.00."_s.arg(text(m_least))));
            terms.orderListMin = *least;
        }
        const auto from = momentFrom(u"--from"_s, m_from);
        const auto until = momentFrom(u"--until"_s, m_until);
        if (!from || !until)
            return tl::unexpected(from ? until.error() : from.error());
        terms.from = *from;
        terms.until = *until;
        for (const std::string& product : m_products)
            terms.products.append(text(product));
        if (m_uses > 0)
            terms.usesMax = m_uses;
        if (m_workspaceUses > 0)
            terms.workspaceUsesMax = m_workspaceUses;
        return terms;
    }
    static QString worthText(const CouponTerms& terms)
    {
        return terms.percentBp ? percentText(*terms.percentBp) % u" off"_s : moneyText(terms.amount.value_or(Money())) % u" off"_s;
    }
    static QString ofMost(qint64 uses, std::optional<int> most)
    {
        return most ? u"%1 of %2"_s.arg(countText(uses), countText(*most)) : countText(uses);
    }
    static int showList(DbConnection& connection, const Output& output)
    {
        const auto orNull = [](std::optional<int> number) { return number ? QJsonValue(*number) : QJsonValue(); };
        return output.list(
            u"coupons"_s,
            {u"Code"_s, u"Worth"_s, u"Products"_s, u"Order from"_s, u"Used"_s, u"Each"_s, u"From"_s,
             u"Until"_s, QString()},
            coupons(connection), [&orNull](const CouponRow& row) {
                const CouponTerms& terms = row.terms;
                return ListRow{
                    {{u"code"_s, row.code},
                     {u"percent_bp"_s, orNull(terms.percentBp)},
                     {u"amount_minor"_s,
                      terms.amount ? QJsonValue(terms.amount->minor()) : QJsonValue()},
                     {u"products"_s, QJsonArray::fromStringList(terms.products)},
                     {u"valid_from"_s, isoTimeOrNull(terms.from)},
                     {u"valid_until"_s, isoTimeOrNull(terms.until)},
                     {u"uses"_s, row.uses},
                     {u"uses_max"_s, orNull(terms.usesMax)},
                     {u"workspace_uses_max"_s, orNull(terms.workspaceUsesMax)},
                     {u"order_list_min_minor"_s, terms.orderListMin.minor()},
                     {u"ended_at"_s, isoTimeOrNull(row.closedAt)}},
                    {row.code, worthText(terms),
                     terms.products.isEmpty() ? u"all"_s : terms.products.join(u", "_s),
                     terms.orderListMin > Money() ? moneyText(terms.orderListMin) : QString(),
                     ofMost(row.uses, terms.usesMax),
                     terms.workspaceUsesMax ? countText(*terms.workspaceUsesMax) : QString(),
                     isoTime(terms.from), isoTime(terms.until),
                     row.closedAt.isValid() ? QString(u"ended "_s % isoTime(row.closedAt))
                                            : QString()}};
            });
    }
    int end(DbConnection& connection, const Output& output) const
    {
        if (auto done = closeCoupon(connection, text(m_code)); !done) {
            Error error = done.error();
            if (error.code == ErrorCode::NotFound) {
                error.data.insert("where"_L1, text(m_code));
                error.data.insert("next"_L1, u"See \"leadfloorctl coupon list\"."_s);
            }
            return output.error(error);
        }
        output.line(u"Coupon %1 has ended"_s.arg(text(m_code).trimmed().toUpper()));
        output.object({{u"code"_s, text(m_code).trimmed().toUpper()}});
        return DoneExit;
    }

    std::string m_code, m_percent, m_amount, m_from, m_until, m_least;
    std::vector<std::string> m_products;
    int m_uses = 0, m_workspaceUses = 0;
};

} // namespace

Commands priceCommands()
{
    return makeCommands<PriceCommand, CouponCommand>();
}

} // namespace leadfloor
