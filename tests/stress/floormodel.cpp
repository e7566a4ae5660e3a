// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/floormodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

QByteArray modelBucket(int ageDays)
{
    return ageDays >= 720   ? "MONTH_24_PLUS"
           : ageDays >= 360 ? "MONTH_12_TO_23"
           : ageDays >= 270 ? "MONTH_9_TO_11"
           : ageDays >= 180 ? "MONTH_6_TO_8"
                            : "MONTH_3_TO_5";
}

void putBack(std::vector<ModelLead>& stock, const std::vector<ModelLead>& leads)
{
    stock.insert(stock.end(), leads.begin(), leads.end());
    std::sort(stock.begin(), stock.end(),
              [](const ModelLead& a, const ModelLead& b) { return a.isBefore(b); });
}

constexpr qint64 leastPriceMinor = 5;

} // namespace

bool ModelFilter::fits(const ModelLead& lead) const
{
    return (state.isEmpty() || lead.state == state) && (county == 0 || lead.county == county)
           && (!isGold || lead.isGold == *isGold)
           && (bucket.isEmpty() || modelBucket(lead.ageDays) == bucket);
}

QByteArray ModelFilter::json() const
{
    QByteArrayList parts;
    if (!state.isEmpty())
        parts.append("\"states\": [\"" + state + "\"]");
    if (county != 0)
        parts.append("\"counties\": [\"" + QByteArray::number(county) + "\"]");
    if (isGold)
        parts.append(QByteArray("\"classes\": [\"") + (*isGold ? "gold" : "silver") + "\"]");
    if (!bucket.isEmpty())
        parts.append("\"buckets\": [\"" + bucket + "\"]");
    return "{" + parts.join(", ") + "}";
}

int ModelFilter::width() const
{
    if (county != 0)
        return 0;
    if (!state.isEmpty())
        return isGold ? 2 : 3;
    return isGold ? 3 : 4;
}

QByteArray ModelLine::json() const
{
    return "{\"filter\": " + filter.json() + ", \"quantity\": " + QByteArray::number(quantity)
           + (isPartWelcome ? QByteArray(", \"allow_part\": true") : QByteArray()) + "}";
}

std::vector<ModelLead> FloorModel::seen(int desk, const ModelFilter& filter) const
{
    std::vector<ModelLead> leads;
    for (const ModelLead& lead : stock) {
        if (filter.fits(lead) && !desks[size_t(desk)].persons.contains(lead.person))
            leads.push_back(lead);
    }
    return leads;
}

ModelAnswer FloorModel::buy(int deskNumber, const QList<ModelLine>& lines, qint64 maxMinor,
                            bool isInvoice)
{
    ModelDesk& desk = desks[size_t(deskNumber)];
    const auto answer = [&desk](const ModelAnswer& told) {
        desk.told.append(told);
        return told;
    };
    qint64 least = 0;
    for (const ModelLine& line : lines)
        least += line.isPartWelcome ? 1 : line.quantity;
    if (!isInvoice && desk.walletMinor < leastPriceMinor * least)
        return answer({u"LF002"_s, 0, 0, 0, {}});
    QList<int> turns;
    for (int i = 0; i < lines.size(); ++i)
        turns.append(i);
    std::stable_sort(turns.begin(), turns.end(), [&](int a, int b) {
        return lines.at(a).filter.width() < lines.at(b).filter.width();
    });
    std::vector<ModelLead> taken;
    std::vector<ModelLead> left = stock;
    QSet<qint64> persons = desk.persons;
    for (const int turn : std::as_const(turns)) {
        const ModelLine& line = lines.at(turn);
        int got = 0;
        for (auto lead = left.begin(); lead != left.end() && got < line.quantity;) {
            if (!line.filter.fits(*lead) || persons.contains(lead->person)) {
                ++lead;
                continue;
            }
            persons.insert(lead->person);
            taken.push_back(*lead);
            lead = left.erase(lead);
            ++got;
        }
        if (got < (line.isPartWelcome ? 1 : line.quantity))
            return answer({u"LF001"_s, 0, 0, 0, {}});
    }
    ModelAnswer receipt{{}, 1001 + desk.orders.size(), int(taken.size()), 0, {}};
    for (const ModelLead& lead : taken) {
        receipt.totalMinor += lead.priceMinor;
        receipt.leadIds.append(lead.id);
    }
    std::sort(receipt.leadIds.begin(), receipt.leadIds.end());
    if (receipt.totalMinor > maxMinor)
        return answer({u"LF003"_s, 0, 0, 0, {}});
    if (!isInvoice && receipt.totalMinor > desk.walletMinor)
        return answer({u"LF002"_s, 0, 0, 0, {}});
    stock = left;
    desk.persons = persons;
    if (!isInvoice)
        desk.walletMinor -= receipt.totalMinor;
    desk.orders.insert(receipt.order, {receipt.leads, receipt.totalMinor,
                                       isInvoice ? "awaiting_payment" : "completed", false,
                                       isInvoice ? taken : std::vector<ModelLead>()});
    return answer(receipt);
}

ModelAnswer FloorModel::pay(int deskNumber, qint64 number)
{
    ModelDesk& desk = desks[size_t(deskNumber)];
    ModelOrder& order = desk.orders[number];
    if (order.state != "awaiting_payment")
        return {u"LF014"_s, 0, 0, 0, {}};
    if (order.totalMinor > desk.walletMinor)
        return {u"LF002"_s, 0, 0, 0, {}};
    desk.walletMinor -= order.totalMinor;
    order.state = "completed";
    order.held.clear();
    return {{}, number, order.leads, order.totalMinor, {}};
}

QString FloorModel::cancel(int deskNumber, qint64 number)
{
    ModelDesk& desk = desks[size_t(deskNumber)];
    ModelOrder& order = desk.orders[number];
    if (order.state == "cancelled")
        return {};
    if (order.state != "awaiting_payment")
        return u"LF014"_s;
    for (const ModelLead& lead : order.held)
        desk.persons.remove(lead.person);
    putBack(stock, order.held);
    order.held.clear();
    order.state = "cancelled";
    return {};
}

bool FloorModel::grant(int deskNumber, qint64 amountMinor)
{
    ModelDesk& desk = desks[size_t(deskNumber)];
    if (desk.walletMinor + amountMinor < 0)
        return false;
    desk.walletMinor += amountMinor;
    return true;
}

} // namespace leadfloor::stress
