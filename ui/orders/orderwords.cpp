// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderwords.h"

#include "models/domain/agescheme.h"
#include "models/items/ordermodel.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString orderWords(const char* words, int n = -1)
{
    return QCoreApplication::translate("leadfloor::OrderWords", words, nullptr, n);
}

} // namespace

QString orderLineText(const QString& text, const QList<AgeBucket>& buckets, const QLocale& locale)
{
    if (text == pickedLeadsText)
        return orderWords(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "Leads picked by hand"));
    QStringList parts = text.split(u", "_s);
    for (QString& part : parts) {
        QStringList codes = part.split(u'/'); // several values of one facet
        for (QString& code : codes) {
            for (const AgeBucket& bucket : buckets) {
                if (code == bucket.code) {
                    code = ageBucketText(bucket, locale);
                    break;
                }
            }
        }
        part = codes.join(u" / "_s);
    }
    return parts.join(u", "_s);
}

QString priceRulesText(const QStringList& rules)
{
    QStringList words;
    for (const QString& rule : rules) {
        if (rule.startsWith("rule "_L1))
            words.append(orderWords(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "price rule %1"))
                             .arg(rule.mid(5)));
        else if (rule.startsWith("own"_L1))
            words.append(
                orderWords(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "leads' own prices")));
        else if (rule.startsWith("project"_L1))
            words.append(
                orderWords(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the project's price")));
        else
            words.append(rule);
    }
    return words.join(u", "_s);
}

QString orderLineDetail(const ReceiptLine& line, const QLocale& locale, const QString& currency)
{
    QStringList details;
    if (line.leads > 0 && line.list().minor() % line.leads == 0) {
        const Money each = Money::fromMinor(line.list().minor() / line.leads);
        details.append(orderWords(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "%1 \u00d7 %2"))
                           .arg(locale.toString(line.leads), formatMoney(each, locale, currency)));
    } else if (line.leads != 1) {
        details.append(
            orderWords(QT_TRANSLATE_N_NOOP("leadfloor::OrderWords", "%Ln leads"), line.leads));
    }
    if (const QString rules = priceRulesText(line.priceRules); !rules.isEmpty())
        details.append(rules);
    return details.join(u" \u00b7 "_s);
}

QString orderEventText(const OrderEvent& event)
{
    const QString state = orderStateLook(event.state).text;
    if (event.reason.isEmpty())
        return state;
    // The server's own words; what people wrote stays as it is.
    static const QRegularExpression refund(u"^(\\d+) leads? for ([\\d.]+): (.*)$"_s);
    if (const auto match = refund.match(event.reason); match.hasMatch() && (event.state.endsWith("refunded"_L1) || event.state == "returned"_L1))
        return (match.captured(1) == "1"_L1
                    ? orderWords(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "%1, 1 lead for %2: %3"))
                    : orderWords(QT_TRANSLATE_N_NOOP("leadfloor::OrderWords", "%1, %Ln leads for %2: %3"), match.captured(1).toInt()))
            .arg(state, match.captured(2), match.captured(3));
    static const QHash<QString, const char*> known = {
        {u"paid from credits"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "paid from credits")},
        {u"to be paid by card"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "to be paid by card")},
        {u"to be paid by invoice"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "to be paid by invoice")},
        {u"hold renewed"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "kept longer")},
        {u"by its buyer"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "by its buyer")},
        {u"the hold ended"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "it was not paid in time")},
        {u"given up for another order of its buyer"_s,
         QT_TRANSLATE_NOOP("leadfloor::OrderWords", "given up for another order of its buyer")}};
    const char* words = known.value(event.reason);
    return state % u": "_s % (words ? orderWords(words) : event.reason);
}

} // namespace leadfloor
