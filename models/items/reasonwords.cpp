// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reasonwords.h"

#include "models/domain/leadreturn.h"
#include "models/domain/money.h"
#include "models/items/ordermodel.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString reasonWords(const char* words, int n = -1)
{
    return QCoreApplication::translate("leadfloor::OrderWords", words, nullptr, n);
}

/// English has no plural forms of its own in the catalogues.
QString countedReason(const char* one, const char* several, const QString& count)
{
    const int n = count.toInt();
    return n == 1 ? reasonWords(one) : reasonWords(several, n);
}

/// Sentences without anything of their own; nullptr: another one.
const char* wholeReason(const QString& reason)
{
    static const QHash<QString, const char*> known = {
        {u"paid from credits"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "paid from credits")},
        {u"to be paid by card"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "to be paid by card")},
        {u"to be paid by invoice"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "to be paid by invoice")},
        {u"nothing to pay"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "nothing to pay")},
        {u"hold renewed"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "kept longer")},
        {u"by its buyer"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "by its buyer")},
        {u"by a colleague"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "by a colleague")},
        {u"its buyer was banned"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "its buyer's account was banned")},
        {u"the hold ended"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "it was not paid in time")},
        {u"given up for another order of its buyer"_s,
         QT_TRANSLATE_NOOP("leadfloor::OrderWords", "given up for another order of its buyer")},
        {u"payment page asked for"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "payment page asked for")},
        {u"card payment"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "card payment")},
        {u"paid by card"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "paid by card")},
        {u"paid by card after the hold had ended"_s,
         QT_TRANSLATE_NOOP("leadfloor::OrderWords", "paid by card after the hold had ended")},
        {u"paid after the hold had ended; its leads are sold"_s,
         QT_TRANSLATE_NOOP("leadfloor::OrderWords", "paid after the hold had ended; its leads are sold")},
        {u"paid again while its order needs review"_s,
         QT_TRANSLATE_NOOP("leadfloor::OrderWords", "paid again while the order needs review")},
        {u"the bank has not paid yet"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the bank has not paid yet")},
        {u"the payment was declined"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the payment was declined")},
        {u"the payment page has closed"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the payment page has closed")},
        {u"the card took no refund"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the card took no refund")},
        {u"refunded at the card provider"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "refunded at the card provider")},
        {u"dispute lost"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "dispute lost")},
        {u"the card's owner disputes the payment"_s,
         QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the card's owner disputes the payment")},
        {u"the dispute was won"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the dispute was won")},
        {u"the dispute was lost; the money went back to the card"_s,
         QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the dispute was lost; the money went back to the card")},
        {u"the provider says failed"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the provider says that it failed")},
        {u"the provider says canceled"_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the provider says that it was cancelled")}};
    return known.value(reason);
}

/// "disconnected, wrong person": codes of reasons for returns with blanks; nullopt: not all of them are.
std::optional<QString> returnReasonsText(const QString& reasons)
{
    QStringList words;
    const QStringList codes = reasons.split(u", "_s);
    for (QString code : codes) {
        const std::optional<ReturnReason> reason = returnReasonFromCode(code.replace(u' ', u'_'));
        if (!reason)
            return {};
        words.append(returnReasonText(*reason));
    }
    return words.join(u", "_s);
}

/// Words in front of what somebody else said, "%1".
struct Introduction
{
    QString start;
    const char* words;
};

const QList<Introduction>& introductions()
{
    static const QList<Introduction> all = {
        {u"extended: "_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "extended: %1")},
        {u"invoice paid: "_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "invoice paid: %1")},
        {u"no payment page: "_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "no payment page: %1")},
        {u"card payment: "_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "card payment: %1")},
        {u"approved by "_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "approved by %1")},
        {u"Coupon "_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "Coupon %1")},
        {u"went back to the card: "_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "went back to the card: %1")},
        {u"the card gave it back: "_s, QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the card gave it back: %1")},
        {u"the card took no refund, the wallet got it: "_s,
         QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the card took no refund, the wallet got it: %1")}};
    return all;
}

/// Sentences with amounts, in the floor's way of writing them.
std::optional<QString> reasonWithAmount(const QString& reason, const QLocale& locale, const QString& currency)
{
    const auto amountText = [&](const QString& amount) {
        const std::optional<Money> money = Money::fromString(amount);
        return money ? formatMoney(*money, locale, currency) : amount;
    };
    static const QRegularExpression refund(u"^(\\d+) leads? for ([\\d.]+): (.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    if (const auto match = refund.match(reason); match.hasMatch())
        return countedReason(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "1 lead for %1: %2"),
                             QT_TRANSLATE_N_NOOP("leadfloor::OrderWords", "%Ln leads for %1: %2"), match.captured(1))
            .arg(amountText(match.captured(2)), reasonText(match.captured(3), locale, currency));
    static const QRegularExpression back(u"^([\\d.]+) back to the card: (.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    if (const auto match = back.match(reason); match.hasMatch())
        return reasonWords(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "%1 back to the card: %2"))
            .arg(amountText(match.captured(1)), reasonText(match.captured(2), locale, currency));
    static const QRegularExpression other(u"^the card paid ([\\d.]+) ([A-Z]{3}) instead of ([\\d.]+) ([A-Z]{3})$"_s);
    if (const auto match = other.match(reason); match.hasMatch()) {
        const auto inCurrency = [&](int at) {
            const std::optional<Money> money = Money::fromString(match.captured(at));
            return money ? formatMoney(*money, locale, match.captured(at + 1)) : match.captured(at);
        };
        return reasonWords(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the card paid %1 instead of %2")).arg(inCurrency(1), inCurrency(3));
    }
    return {};
}

/// Sentences that count leads.
std::optional<QString> reasonWithLeads(const QString& reason, const QLocale& locale, const QString& currency)
{
    static const QRegularExpression left(u"^paid by card after the hold had ended: (\\d+) of (\\d+) leads were left$"_s);
    if (const auto match = left.match(reason); match.hasMatch())
        return reasonWords(QT_TRANSLATE_N_NOOP("leadfloor::OrderWords", "paid by card after the hold had ended: %1 of %Ln leads were left"),
                           match.captured(2).toInt())
            .arg(locale.toString(match.captured(1).toInt()));
    static const QRegularExpression gone(u"^(\\d+) leads were gone when the card paid$"_s);
    if (const auto match = gone.match(reason); match.hasMatch())
        return countedReason(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "1 lead was gone when the card paid"),
                             QT_TRANSLATE_N_NOOP("leadfloor::OrderWords", "%Ln leads were gone when the card paid"), match.captured(1));
    static const QRegularExpression returns(u"^(\\d+) leads? (returned|wait for a decision|not taken back): (.*)$"_s);
    if (const auto match = returns.match(reason); match.hasMatch()) {
        if (const std::optional<QString> why = returnReasonsText(match.captured(3))) {
            const QString n = match.captured(1);
            const QString what = match.captured(2);
            return (what == "returned"_L1 ? countedReason(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "1 lead returned: %1"),
                                                          QT_TRANSLATE_N_NOOP("leadfloor::OrderWords", "%Ln leads returned: %1"), n)
                    : what == "not taken back"_L1
                        ? countedReason(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "1 lead not taken back: %1"),
                                        QT_TRANSLATE_N_NOOP("leadfloor::OrderWords", "%Ln leads not taken back: %1"), n)
                        : countedReason(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "1 lead waits for a decision: %1"),
                                        QT_TRANSLATE_N_NOOP("leadfloor::OrderWords", "%Ln leads wait for a decision: %1"), n))
                .arg(*why);
        }
    }
    static const QRegularExpression leads(u"^(\\d+) leads?: (.*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    if (const auto match = leads.match(reason); match.hasMatch())
        return countedReason(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "1 lead: %1"),
                             QT_TRANSLATE_N_NOOP("leadfloor::OrderWords", "%Ln leads: %1"), match.captured(1))
            .arg(reasonText(match.captured(2), locale, currency));
    return {};
}

} // namespace

std::optional<QString> floorReasonText(const QString& reason, const QLocale& locale, const QString& currency)
{
    if (const char* words = wholeReason(reason))
        return reasonWords(words);
    if (auto words = reasonWithAmount(reason, locale, currency))
        return words;
    if (auto words = reasonWithLeads(reason, locale, currency))
        return words;
    if (reason.startsWith("returned: "_L1)) {
        if (const std::optional<QString> why = returnReasonsText(reason.mid(10)))
            return reasonWords(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "returned: %1")).arg(*why);
    }
    static const QRegularExpression late(u"^the order was ([a-z_]+) when the card paid$"_s);
    if (const auto match = late.match(reason); match.hasMatch())
        return reasonWords(QT_TRANSLATE_NOOP("leadfloor::OrderWords", "the card paid when the order was already over (%1)"))
            .arg(orderStateLook(match.captured(1)).text);
    for (const Introduction& one : introductions()) {
        if (reason.startsWith(one.start))
            return reasonWords(one.words).arg(reasonText(reason.mid(one.start.size()), locale, currency));
    }
    return {};
}

QString reasonText(const QString& reason, const QLocale& locale, const QString& currency)
{
    return floorReasonText(reason, locale, currency).value_or(reason);
}

} // namespace leadfloor
