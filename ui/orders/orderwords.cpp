// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orderwords.h"

#include "models/domain/agescheme.h"
#include "models/items/ordermodel.h"
#include "models/items/reasonwords.h"

#include <QCoreApplication>

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

QString orderEventText(const OrderEvent& event, const QLocale& locale, const QString& currency)
{
    const QString state = orderStateLook(event.state).text;
    return event.reason.isEmpty() ? state : QString(state % u": "_s % reasonText(event.reason, locale, currency));
}

} // namespace leadfloor
