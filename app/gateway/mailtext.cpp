// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/mailtext.h"

#include "models/domain/money.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTranslator>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

enum class Form : quint8
{
    Number,
    Money,
    Time,    ///< UTC, said so
    Payment, ///< how an order was paid
    Text,    ///< a name as it is
};

struct Line
{
    const char* label;
    const char* key;
    Form form;
};

/// A kind of letter. `subject` and `says` may name the first line's value as %1.
struct Letter
{
    const char* kind;
    const char* subject;
    const char* says;
    std::array<Line, 4> lines;
};

constexpr std::array letters = {
    Letter{"purchase",
           QT_TRANSLATE_NOOP("leadfloor::MailText", "Order %1 is complete"),
           QT_TRANSLATE_NOOP("leadfloor::MailText", "Your purchase is complete. The leads are in My leads; their contacts are never sent by mail."),
           {Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Order"), "order_number", Form::Number},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Leads"), "leads", Form::Number},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Paid"), "total_minor", Form::Money},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Payment"), "payment", Form::Payment}}},
    Letter{"topup",
           QT_TRANSLATE_NOOP("leadfloor::MailText", "%1 of credits have arrived"),
           QT_TRANSLATE_NOOP("leadfloor::MailText", "The wallet of your workspace has been topped up."),
           {Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Credits"), "amount_minor", Form::Money},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Available now"), "available_minor", Form::Money}}},
    Letter{"credits_taken",
           QT_TRANSLATE_NOOP("leadfloor::MailText", "%1 of credits were taken"),
           QT_TRANSLATE_NOOP("leadfloor::MailText", "The floor has taken credits from the wallet of your workspace, for the reason below."),
           {Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Credits"), "amount_minor", Form::Money},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Reason"), "reason", Form::Text},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Available now"), "available_minor", Form::Money}}},
    Letter{"low_balance",
           QT_TRANSLATE_NOOP("leadfloor::MailText", "Your balance is low: %1"),
           QT_TRANSLATE_NOOP("leadfloor::MailText", "The wallet of your workspace has less than the amount at which you want to be told. Top it up, so that standing orders go on."),
           {Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Available now"), "available_minor", Form::Money},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Told below"), "low_minor", Form::Money}}},
    Letter{"hold_ending",
           QT_TRANSLATE_NOOP("leadfloor::MailText", "The hold of order %1 ends soon"),
           QT_TRANSLATE_NOOP("leadfloor::MailText", "Pay this order before its hold ends, or its leads are on offer again."),
           {Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Order"), "order_number", Form::Number},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Leads"), "leads", Form::Number},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Total"), "total_minor", Form::Money},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Held until"), "held_until", Form::Time}}},
    Letter{"return_decided",
           QT_TRANSLATE_NOOP("leadfloor::MailText", "Your returns have been decided"),
           QT_TRANSLATE_NOOP("leadfloor::MailText", "The leads that you gave back have been looked at. Returns shows why, lead by lead."),
           {Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Accepted"), "accepted", Form::Number},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Refused"), "refused", Form::Number},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Credited"), "credited_minor", Form::Money}}},
    Letter{"delivery",
           QT_TRANSLATE_NOOP("leadfloor::MailText", "%1 new leads are waiting"),
           QT_TRANSLATE_NOOP("leadfloor::MailText", "Their ids are in the attached file; names, phones and addresses never go by mail. To get them, export what is new for this target in Leadfloor. Exports is also where this mail can be paused."),
           {Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Leads"), "leads", Form::Number},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Target"), "target", Form::Text},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Workspace"), "workspace", Form::Text},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Scheduled delivery"), "number", Form::Number}}},
    Letter{"delivery_failed",
           QT_TRANSLATE_NOOP("leadfloor::MailText", "Scheduled delivery %1 was given up"),
           QT_TRANSLATE_NOOP("leadfloor::MailText", "It did not get through however often it was tried, and will be tried again at its next time. Its leads stay new for the target. Exports shows what went wrong."),
           {Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Scheduled delivery"), "number", Form::Number},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Target"), "target", Form::Text},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Destination"), "destination", Form::Text}}},
    Letter{"delivery_paused",
           QT_TRANSLATE_NOOP("leadfloor::MailText", "Scheduled delivery %1 is paused"),
           QT_TRANSLATE_NOOP("leadfloor::MailText", "Who reads it, or with whose right it went, has left the team, so nothing is sent any more. Its leads stay new for the target. Change or resume it in Exports."),
           {Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Scheduled delivery"), "number", Form::Number},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Target"), "target", Form::Text},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Destination"), "destination", Form::Text}}},
    Letter{"delivery_check",
           QT_TRANSLATE_NOOP("leadfloor::MailText", "Test of a scheduled delivery"),
           QT_TRANSLATE_NOOP("leadfloor::MailText", "Somebody of your team tries whether mails of scheduled deliveries arrive here. They do."),
           {Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Workspace"), "workspace", Form::Text}}},
    Letter{"payment_back",
           QT_TRANSLATE_NOOP("leadfloor::MailText", "%1 goes back to your card"),
           QT_TRANSLATE_NOOP("leadfloor::MailText", "This part of a card payment did not become leads or credits, so it goes back to the card that paid. Banks take some days to show it."),
           {Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Amount"), "amount_minor", Form::Money},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Order"), "order_number", Form::Number}}},
    Letter{"payment_credited",
           QT_TRANSLATE_NOOP("leadfloor::MailText", "%1 of a card payment is in your wallet"),
           QT_TRANSLATE_NOOP("leadfloor::MailText", "This part of a card payment did not become leads, or the card could not take it back. It is in the wallet of your workspace; the order says why."),
           {Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Amount"), "amount_minor", Form::Money},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Order"), "order_number", Form::Number},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Available now"), "available_minor", Form::Money}}},
    Letter{"payment_review",
           QT_TRANSLATE_NOOP("leadfloor::MailText", "Your card payment of %1 is being looked at"),
           QT_TRANSLATE_NOOP("leadfloor::MailText", "The card paid something else than was asked for, so nothing was delivered. A person decides whether it goes back to the card or into your wallet; you are told then."),
           {Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Amount"), "amount_minor", Form::Money},
            Line{QT_TRANSLATE_NOOP("leadfloor::MailText", "Order"), "order_number", Form::Number}}},
};

constexpr std::array payments = {
    std::pair("credits", QT_TRANSLATE_NOOP("leadfloor::MailText", "from credits")),
    std::pair("card", QT_TRANSLATE_NOOP("leadfloor::MailText", "by card")),
    std::pair("invoice", QT_TRANSLATE_NOOP("leadfloor::MailText", "by invoice")),
};

constexpr const char* greeting = QT_TRANSLATE_NOOP("leadfloor::MailText", "Hello %1,");
constexpr const char* footer = QT_TRANSLATE_NOOP("leadfloor::MailText", "%1 wrote this letter by itself; nobody reads answers to it.");

} // namespace

MailText::MailText() = default;
MailText::~MailText() = default;

QString MailText::tr(const QString& language, const char* source)
{
    auto& translator = m_languages[language];
    if (!translator) {
        translator = std::make_unique<QTranslator>();
        // English has no file: its texts are the sources.
        if (language != "en"_L1)
            static_cast<void>(translator->load(u":/i18n/leadfloor_"_s % language));
    }
    const QString text = translator->translate("leadfloor::MailText", source);
    return text.isEmpty() ? QString::fromUtf8(source) : text;
}

MailWords MailText::write(const MailMatter& matter)
{
    const auto letter = std::find_if(letters.begin(), letters.end(), [&matter](const Letter& one) { return matter.kind == QLatin1StringView(one.kind); });
    if (letter == letters.end())
        return {};
    const QLocale locale(matter.language);
    const auto valueOf = [&](const Line& line) -> QString {
        const QJsonValue value = matter.data.value(QLatin1StringView(line.key));
        switch (line.form) {
        case Form::Number:
            return QString::number(value.toInteger()); // numbers of orders have no groups
        case Form::Money:
            // What a card paid may be in another currency than the floor's.
            return formatMoney(Money::fromMinor(value.toInteger()), locale, matter.data.value("currency"_L1).toString(matter.currency));
        case Form::Time:
            return locale.toString(QDateTime::fromString(value.toString(), Qt::ISODate).toUTC(), QLocale::ShortFormat) % " UTC"_L1;
        case Form::Text:
            return value.toString();
        case Form::Payment:
            break;
        }
        const auto payment = std::find_if(payments.begin(), payments.end(), [&value](const auto& one) { return value.toString() == QLatin1StringView(one.first); });
        return payment == payments.end() ? value.toString() : tr(matter.language, payment->second);
    };
    const QString first = valueOf(letter->lines.front());
    const auto say = [&](const char* source, const QString& name) {
        const QString text = tr(matter.language, source);
        return text.contains("%1"_L1) ? text.arg(name) : text;
    };
    MailWords words;
    words.subject = say(letter->subject, first);
    const QString hello = say(greeting, matter.name);
    const QString says = tr(matter.language, letter->says);
    const QString end = say(footer, matter.floor);
    words.plain = hello % u"\n\n"_s % says % u"\n\n"_s;
    const bool isRightToLeft = locale.textDirection() == Qt::RightToLeft;
    words.html = u"<!DOCTYPE html><html lang=\"%1\" dir=\"%2\"><body style=\"font-family:sans-serif\"><p>%3</p><p>%4</p><table>"_s.arg(
        matter.language, isRightToLeft ? u"rtl"_s : u"ltr"_s, hello.toHtmlEscaped(), says.toHtmlEscaped());
    for (const Line& line : letter->lines) {
        if (!line.label)
            break;
        // A top-up has no order.
        if (!matter.data.contains(QLatin1StringView(line.key)))
            continue;
        const QString label = tr(matter.language, line.label);
        const QString value = valueOf(line);
        words.plain += label % u": "_s % value % u'\n';
        words.html += u"<tr><td>%1&nbsp;</td><td><b>%2</b></td></tr>"_s.arg(label.toHtmlEscaped(), value.toHtmlEscaped());
    }
    words.plain += u"\n-- \n"_s % end % u'\n';
    words.html += u"</table><p><small>%1</small></p></body></html>"_s.arg(end.toHtmlEscaped());
    return words;
}

} // namespace leadfloor
