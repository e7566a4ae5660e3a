// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxpages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr const char* style = R"(:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 26rem; margin: 4rem auto; padding: 0 1rem; }
.amount { font-size: 2.25rem; font-weight: 600; margin: .25rem 0 1.5rem; }
.test { border: 1px solid; border-radius: 8px; padding: .5rem .75rem; font-size: .875rem; }
.notice { border-left: 4px solid #c2410c; padding: .25rem .75rem; }
button { display: block; width: 100%; margin: .5rem 0; padding: .7rem; font: inherit; border-radius: 8px; border: 1px solid; cursor: pointer; }
button.main { background: #1d4ed8; color: #fff; border-color: #1d4ed8; }
)";

HttpAnswer page(unsigned status, const QString& title, const QString& content)
{
    const QString html = u"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                         "<title>%1</title><link rel=\"stylesheet\" href=\"/style.css\"><h1>%1</h1>%2"
                         "<p class=\"test\">Sandbox: no bank and no card is asked, and no money moves.</p></html>\n"_s.arg(title, content);
    return {status, html.toUtf8(), "text/html; charset=utf-8",
            {{"Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
             {"X-Content-Type-Options", "nosniff"},
             {"Referrer-Policy", "no-referrer"}}};
}

QString button(const char* action, const char* words, const char* look = "")
{
    return u"<button name=\"action\" value=\"%1\" class=\"%2\">%3</button>"_s.arg(QLatin1StringView(action), QLatin1StringView(look), QLatin1StringView(words));
}

} // namespace

HttpAnswer paymentPage(const QJsonObject& session, const QString& notice)
{
    const QString currency = session.value("currency"_L1).toString().toUpper().toHtmlEscaped();
    const QString what = u"<p>%1</p><p class=\"amount\">%2 %3</p>"_s.arg(
        session.value("description"_L1).toString().toHtmlEscaped(),
        QString::number(double(session.value("amount_total"_L1).toInteger()) / 100, 'f', 2), currency);
    const QString status = session.value("status"_L1).toString();
    if (status == "expired"_L1)
        return page(200, u"This page is closed"_s, what + u"<p>Nothing was charged. Ask for a new page in Leadfloor.</p>"_s);
    if (status == "complete"_L1) {
        const bool isPaid = session.value("payment_status"_L1) == "paid"_L1;
        return page(200, isPaid ? u"Paid"_s : u"On its way"_s,
                    what
                        + (isPaid ? u"<p>You can close this window: Leadfloor notices the payment by itself.</p>"_s
                                  : u"<p>The bank has not paid yet. You can close this window: Leadfloor tells you how it ends.</p>"_s));
    }
    QString words;
    if (!notice.isEmpty())
        words = u"<p class=\"notice\">%1</p>"_s.arg(notice.toHtmlEscaped());
    return page(200, u"Pay by card"_s,
                words + what + u"<form method=\"post\">"_s + button("pay", "Pay", "main") + button("decline", "Have the card declined")
                    + button("late", "Pay, and tell Leadfloor a minute later") + button("bank", "Pay by bank: pending, then paid")
                    + button("bank_fails", "Pay by bank: pending, then refused") + u"</form>"_s);
}

HttpAnswer noSuchPage()
{
    return page(404, u"There is no such page"_s, u"<p>Open the page from Leadfloor.</p>"_s);
}

HttpAnswer pageStyle()
{
    return {200, QByteArray(style), "text/css; charset=utf-8"};
}

} // namespace leadfloor
