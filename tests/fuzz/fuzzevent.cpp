// SPDX-License-Identifier: GPL-3.0-or-later
/// Any bytes as an event of the card provider: what the floor is told of it has the form that it may
/// have, and what is let through as JSON is neither too deep nor has a key twice, as another reader sees it.
#include "models/engine/cardevent.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

int depthOf(const QJsonValue& value)
{
    int depth = 0;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue& one : array)
            depth = std::max(depth, depthOf(one));
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue& one : object)
            depth = std::max(depth, depthOf(one));
    } else {
        return 0;
    }
    return depth + 1;
}

/// Colons outside of strings: one a member. A member that replaced another is missing in Qt's own text.
qsizetype membersOf(const QByteArray& text)
{
    qsizetype members = 0;
    bool isString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == '"')
            isString = !isString;
        else if (isString && text.at(i) == '\\')
            ++i;
        else if (!isString && text.at(i) == ':')
            ++members;
    }
    return members;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char*>(data), qsizetype(size));
    if (jsonFault(body).isEmpty()) {
        const QJsonDocument json = QJsonDocument::fromJson(body);
        const int depth = json.isArray() ? depthOf(json.array()) : depthOf(json.object());
        if (depth > 32)
            qFatal("too deep");
        if (membersOf(body) != membersOf(json.toJson(QJsonDocument::Compact)))
            qFatal("a key twice");
    }
    const auto facts = cardFacts(body);
    if (!facts) {
        // What is kept of it all the same has the form of an event.
        const QJsonObject odd = unreadableFacts(body, facts.error().detail, false, 1);
        if (odd.value("id"_L1).toString().size() > 200 || odd.value("fault"_L1).toString().isEmpty())
            qFatal("nothing to keep");
        return 0;
    }
    static const QStringList known = {u"id"_s, u"type"_s, u"created"_s, u"live"_s, u"session"_s, u"payment"_s, u"reference"_s, u"refund"_s,
                                      u"amount_minor"_s, u"currency"_s, u"status"_s, u"fault"_s};
    for (auto fact = facts->constBegin(); fact != facts->constEnd(); ++fact) {
        if (!known.contains(fact.key()))
            qFatal("a fact that the floor does not know");
        if (fact.value().isString() && fact.value().toString().size() > 200)
            qFatal("a fact that is too long");
        if (fact.value().isObject() || fact.value().isArray())
            qFatal("a fact with something in it");
    }
    const QJsonValue amount = facts->value("amount_minor"_L1);
    if (!amount.isUndefined() && (amount.toInteger(-1) <= 0 || facts->value("currency"_L1).toString().size() != 3))
        qFatal("an amount that is none");
    return 0;
}
