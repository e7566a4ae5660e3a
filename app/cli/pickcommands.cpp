// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pickcommands.h"

#include "app/cli/linecommand.h"
#include "app/cli/orderlines.h"
#include "app/cli/receipts.h"
#include "models/engine/admincalls.h"
#include "models/engine/floorcalls.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString statusWord(LeadStatus status)
{
    switch (status) {
    case LeadStatus::Free:
        return u"free"_s;
    case LeadStatus::Held:
        return u"held"_s;
    case LeadStatus::Sold:
        return u"sold"_s;
    case LeadStatus::Mine:
        return u"mine"_s;
    case LeadStatus::Suppressed:
        return u"suppressed"_s;
    }
    Q_UNREACHABLE();
}

class BasketCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "basket", "Leads put aside on the floor; \"buy --basket\" buys them");
        app.require_subcommand(1);
        app.add_subcommand("list", "What is in it, with today's state and price");
        app.add_subcommand("add", "Put leads on offer aside; nobody is kept from buying them")
            ->add_option("leads", m_leads, "UUIDs as inventory --json prints them")->required()->delimiter(',');
        app.add_subcommand("remove", "Take leads out")->add_option("leads", m_leads, "UUIDs")->required()->delimiter(',');
        app.add_subcommand("clear", "Take all out");
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        const auto leads = leadsFrom(u"basket"_s, m_leads);
        if (!leads)
            return output.error(leads.error());
        FloorLine line(options);
        const auto connection = line.memberLine();
        if (!connection)
            return output.error(connection.error());
        if (has("list"))
            return showList(**connection, output);
        if (has("add"))
            return addLeads(**connection, *leads, output);
        const auto removed = has("clear") ? clearBasket(**connection) : removeFromBasket(**connection, *leads);
        if (!removed)
            return output.error(removed.error());
        output.line(u"%1 leads taken out of the basket"_s.arg(countText(*removed)));
        output.object({{u"removed"_s, *removed}});
        return DoneExit;
    }

private:
    static int addLeads(DbConnection& connection, const QList<LeadId>& leads, const Output& output)
    {
        const auto change = addToBasket(connection, leads);
        if (!change)
            return output.error(change.error());
        output.line(u"%1 leads added, %2 in the basket"_s.arg(countText(change->added), countText(change->leads)));
        for (const GonePick& pick : change->gone)
            output.line(u"  %1 is %2"_s.arg(pick.lead.toString(), goneWord(pick.why)));
        output.object({{u"added"_s, change->added}, {u"leads"_s, change->leads}, {u"gone"_s, goneJson(change->gone)}});
        return DoneExit;
    }
    static int showList(DbConnection& connection, const Output& output)
    {
        const auto basket = basketRows(connection);
        if (!basket)
            return output.error(basket.error());
        QJsonArray json;
        QList<QStringList> cells;
        qint64 freeLeads = 0;
        Money total;
        for (const BasketRow& row : *basket) {
            const InventoryRow& lead = row.lead;
            json.append(QJsonObject{{u"lead"_s, lead.id.toString()},
                                    {u"status"_s, statusWord(lead.status)},
                                    {u"held_until"_s, isoTimeOrNull(row.heldUntil)},
                                    {u"class"_s, leadClassCode(lead.leadClass)},
                                    {u"bucket"_s, lead.bucket},
                                    {u"inquired_on"_s, lead.inquiredOn.toString(Qt::ISODate)},
                                    {u"state"_s, lead.state},
                                    {u"county"_s, lead.county},
                                    {u"city"_s, lead.city},
                                    {u"project"_s, lead.project},
                                    {u"price_minor"_s, lead.price.minor()},
                                    {u"price_shown_minor"_s, row.priceShown.minor()},
                                    {u"price_changed"_s, row.isPriceChanged},
                                    {u"added_at"_s, isoTimeOrNull(row.addedAt)}});
            cells.append({lead.id.toString(), statusWord(lead.status), leadClassCode(lead.leadClass), lead.bucket, lead.state, lead.county,
                          lead.project, moneyText(lead.price), row.isPriceChanged ? u"was "_s % moneyText(row.priceShown) : QString()});
            if (lead.status == LeadStatus::Free) {
                ++freeLeads;
                total = Money::fromMinor(total.minor() + lead.price.minor());
            }
        }
        output.table({u"Lead"_s, u"State"_s, u"Class"_s, u"Age"_s, u"In"_s, u"County"_s, u"Project"_s, u"Price"_s, QString()}, cells);
        output.line(u"%1 of %2 leads can be bought, for %3"_s.arg(countText(freeLeads), countText(basket->size()), moneyText(total)));
        output.object({{u"basket"_s, json}, {u"free"_s, freeLeads}, {u"total_minor"_s, total.minor()}});
        return DoneExit;
    }

    std::vector<std::string> m_leads;
};

class ProjectCommand final : public OnOperatorLine
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "project", "Real-estate projects; \"buy --project CODE --quantity N\" buys their leads");
        app.require_subcommand(1);
        app.add_subcommand("list", "All projects with price and leads on offer");
        CLI::App& create = *app.add_subcommand("create", "A new project; its leads come with imports that name it");
        create.add_option("code", m_code, "Short name: harbor-view")->required();
        create.add_option("name", m_name, "Name to show")->required();
        create.add_option("--price", m_price, "Price of a lead: 45 or 45.00; none: by the rules of the product");
        create.add_option("--product", m_product, "Product code")->capture_default_str();
    }
    int run(DbConnection& connection, const Output& output) override
    {
        // The list is for brokers as well: whoever --as names, else the floor's owner.
        if (has("list"))
            return showList(connection, output);
        std::optional<Money> price;
        if (!m_price.empty()) {
            price = Money::fromString(text(m_price));
            if (!price)
                return output.error(usageError(u"--price: \"%1\" is not an amount; write 45 or 45.00."_s.arg(text(m_price))));
        }
        if (auto made = createProject(connection, text(m_code), text(m_name), text(m_product), price); !made)
            return output.error(made.error());
        output.line(u"Project %1 (%2) made"_s.arg(text(m_name), text(m_code)));
        output.object({{u"project"_s, text(m_code)}, {u"name"_s, text(m_name)}, {u"product"_s, text(m_product)}});
        return DoneExit;
    }

private:
    static int showList(DbConnection& connection, const Output& output)
    {
        return output.list(
            u"projects"_s,
            {u"Project"_s, u"Name"_s, u"Product"_s, u"Price"_s, u"On offer"_s, u"At least"_s},
            projects(connection), [](const ProjectRow& row) {
                return ListRow{
                    {{u"project"_s, row.code},
                     {u"name"_s, row.name},
                     {u"product"_s, row.product},
                     {u"price_minor"_s, row.price ? QJsonValue(row.price->minor()) : QJsonValue()},
                     {u"on_offer"_s, row.onOffer},
                     {u"order_leads_min"_s, row.orderLeadsMin}},
                    {row.code, row.name, row.product,
                     row.price ? moneyText(*row.price) : u"by rule"_s, countText(row.onOffer),
                     countText(row.orderLeadsMin)}};
            });
    }

    std::string m_code, m_name, m_price, m_product = "real-estate";
};

} // namespace

Commands pickCommands()
{
    return makeCommands<BasketCommand, ProjectCommand>();
}

} // namespace leadfloor
