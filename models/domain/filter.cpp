// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/filter.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

void putStrings(QJsonObject& json, const QString& key, const QStringList& values)
{
    if (!values.isEmpty())
        json.insert(key, QJsonArray::fromStringList(values));
}

void putInt(QJsonObject& json, const QString& key, std::optional<int> value)
{
    if (value)
        json.insert(key, *value);
}

void putMoney(QJsonObject& json, const QString& key, std::optional<Money> value)
{
    if (value)
        json.insert(key, value->minor());
}

tl::unexpected<Error> badKey(const QString& key)
{
    return failure(ErrorCode::InvalidRequest, u"filter key \"%1\" is unknown or of a wrong type"_s.arg(key));
}

bool readStrings(const QJsonValue& value, QStringList& into)
{
    if (!value.isArray())
        return false;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        if (!item.isString())
            return false;
        into.append(item.toString());
    }
    return true;
}

bool readInt(const QJsonValue& value, std::optional<int>& into)
{
    if (!value.isDouble() || value.toDouble() != double(value.toInt(-1)))
        return false;
    into = value.toInt();
    return true;
}

bool readMoney(const QJsonValue& value, std::optional<Money>& into)
{
    if (!value.isDouble())
        return false;
    into = Money::fromMinor(value.toInteger());
    return true;
}

} // namespace

QJsonObject Filter::toJson() const
{
    QJsonObject json;
    if (!product.isEmpty())
        json.insert("product"_L1, product);
    putStrings(json, u"states"_s, states);
    putStrings(json, u"not_states"_s, notStates);
    putStrings(json, u"counties"_s, counties);
    putStrings(json, u"not_counties"_s, notCounties);
    QStringList classCodes;
    for (const LeadClass leadClass : classes)
        classCodes.append(leadClassCode(leadClass));
    putStrings(json, u"classes"_s, classCodes);
    putStrings(json, u"buckets"_s, buckets);
    putInt(json, u"age_from"_s, ageFromDays);
    putInt(json, u"age_to"_s, ageToDays);
    putInt(json, u"score_min"_s, scoreMin);
    putInt(json, u"score_max"_s, scoreMax);
    putInt(json, u"intent_min"_s, intentMin);
    putInt(json, u"intent_max"_s, intentMax);
    putInt(json, u"freshness_min"_s, freshnessMin);
    putInt(json, u"freshness_max"_s, freshnessMax);
    putMoney(json, u"price_min"_s, priceMin);
    putMoney(json, u"price_max"_s, priceMax);
    putInt(json, u"filled_min"_s, filledMin);
    putStrings(json, u"projects"_s, projects);
    if (showOwned)
        json.insert("owned"_L1, "show"_L1);
    return json;
}

Result<Filter> Filter::fromJson(const QJsonObject& json)
{
    Filter filter;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString key = it.key();
        const QJsonValue value = it.value();
        bool ok = false;
        if (key == "product"_L1) {
            ok = value.isString();
            filter.product = value.toString();
        } else if (key == "states"_L1) {
            ok = readStrings(value, filter.states);
        } else if (key == "not_states"_L1) {
            ok = readStrings(value, filter.notStates);
        } else if (key == "counties"_L1) {
            ok = readStrings(value, filter.counties);
        } else if (key == "not_counties"_L1) {
            ok = readStrings(value, filter.notCounties);
        } else if (key == "classes"_L1) {
            QStringList codes;
            ok = readStrings(value, codes);
            for (const QString& code : std::as_const(codes)) {
                const auto leadClass = leadClassFromCode(code);
                if (!leadClass)
                    return badKey(key);
                filter.classes.append(*leadClass);
            }
        } else if (key == "buckets"_L1) {
            ok = readStrings(value, filter.buckets);
        } else if (key == "age_from"_L1) {
            ok = readInt(value, filter.ageFromDays);
        } else if (key == "age_to"_L1) {
            ok = readInt(value, filter.ageToDays);
        } else if (key == "score_min"_L1) {
            ok = readInt(value, filter.scoreMin);
        } else if (key == "score_max"_L1) {
            ok = readInt(value, filter.scoreMax);
        } else if (key == "intent_min"_L1) {
            ok = readInt(value, filter.intentMin);
        } else if (key == "intent_max"_L1) {
            ok = readInt(value, filter.intentMax);
        } else if (key == "freshness_min"_L1) {
            ok = readInt(value, filter.freshnessMin);
        } else if (key == "freshness_max"_L1) {
            ok = readInt(value, filter.freshnessMax);
        } else if (key == "price_min"_L1) {
            ok = readMoney(value, filter.priceMin);
        } else if (key == "price_max"_L1) {
            ok = readMoney(value, filter.priceMax);
        } else if (key == "filled_min"_L1) {
            ok = readInt(value, filter.filledMin);
        } else if (key == "projects"_L1) {
            ok = readStrings(value, filter.projects);
        } else if (key == "owned"_L1) {
            ok = value == "show"_L1 || value == "hide"_L1;
            filter.showOwned = value == "show"_L1;
        }
        if (!ok)
            return badKey(key);
    }
    return filter;
}

OrderLine OrderLine::ofProject(const QString& code, int quantity)
{
    OrderLine line;
    line.kind = Kind::Project;
    line.project = code;
    line.quantity = quantity;
    return line;
}

OrderLine OrderLine::ofPicks(const QList<LeadId>& picks)
{
    OrderLine line;
    line.kind = Kind::Picks;
    line.picks = picks;
    line.quantity = int(picks.size());
    return line;
}

OrderLine OrderLine::ofBasket()
{
    OrderLine line;
    line.kind = Kind::Basket;
    return line;
}

QJsonObject OrderLine::toJson() const
{
    QJsonObject json;
    switch (kind) {
    case Kind::Criteria:
        json.insert("filter"_L1, filter.toJson());
        break;
    case Kind::Project:
        json.insert("project"_L1, project);
        break;
    case Kind::Picks: {
        QJsonArray list;
        for (const LeadId& pick : picks)
            list.append(pick.toString());
        json.insert("picks"_L1, list);
        break;
    }
    case Kind::Basket:
        json.insert("basket"_L1, true);
        break;
    }
    if (isByHand()) {
        if (replaceGone)
            json.insert("replace"_L1, true);
    } else if (takeAll) {
        json.insert("all"_L1, true);
    } else {
        json.insert("quantity"_L1, quantity);
    }
    if (takeWhatIsThere) {
        json.insert("allow_part"_L1, true);
        json.insert("quantity_min"_L1, quantityMin);
        if (restStands)
            json.insert("rest"_L1, u"standing"_s);
    }
    if (totalMax)
        json.insert("total_max_minor"_L1, totalMax->minor());
    return json;
}

Result<OrderLine> OrderLine::fromJson(const QJsonObject& json)
{
    OrderLine line;
    if (json.contains("filter"_L1)) {
        const auto read = Filter::fromJson(json.value("filter"_L1).toObject());
        if (!read)
            return tl::unexpected(read.error());
        line.filter = *read;
    } else if (json.contains("project"_L1)) {
        line = ofProject(json.value("project"_L1).toString(), 0);
    } else if (json.contains("picks"_L1)) {
        QList<LeadId> picks;
        const QJsonArray list = json.value("picks"_L1).toArray();
        for (const QJsonValue& pick : list)
            picks.append(LeadId(QUuid(pick.toString())));
        line = ofPicks(picks);
        if (picks.isEmpty() || picks.contains(LeadId(QUuid())))
            return failure(ErrorCode::InvalidRequest, u"picks"_s);
    } else if (json.value("basket"_L1).toBool()) {
        line = ofBasket();
    } else {
        return failure(ErrorCode::InvalidRequest, u"a line of nothing"_s);
    }
    line.quantity = json.value("quantity"_L1).toInt(line.quantity);
    line.takeAll = json.value("all"_L1).toBool();
    line.replaceGone = json.value("replace"_L1).toBool();
    line.takeWhatIsThere = json.value("allow_part"_L1).toBool();
    line.quantityMin = json.value("quantity_min"_L1).toInt(1);
    line.restStands = json.value("rest"_L1).toString() == "standing"_L1;
    if (json.value("total_max_minor"_L1).isDouble())
        line.totalMax = Money::fromMinor(json.value("total_max_minor"_L1).toInteger());
    return line;
}

} // namespace leadfloor
