// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallet/topupreceipt.h"

#include "ui/widgets/paperletters.h"

#include <QCoreApplication>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

struct TopupReceiptText
{
    Q_DECLARE_TR_FUNCTIONS(TopupReceipt)
};

} // namespace

Paper topupReceipt(const Topup& topup, const FloorIdentity& identity, const CellFormat& format)
{
    const QString currency = topup.checkout.currency.isEmpty() ? format.currency : topup.checkout.currency;
    const auto money = [&](Money amount) { return formatMoney(amount, format.locale, currency); };
    QList<std::pair<QString, QString>> facts;
    const auto fact = [&facts](const QString& what, const QString& value) {
        if (!value.isEmpty())
            facts.append({what, value});
    };
    fact(TopupReceiptText::tr("Floor"), identity.floorName);
    fact(TopupReceiptText::tr("Workspace"), identity.workspace);
    // Universal time: the same receipt reads the same everywhere.
    fact(TopupReceiptText::tr("Paid"), format.locale.toString(topup.completedAt.toUTC(), u"yyyy-MM-dd HH:mm:ss") % u" UTC"_s);
    fact(TopupReceiptText::tr("Package"), topup.package);
    fact(TopupReceiptText::tr("Credits"), money(topup.credits));
    if (topup.bonus > Money())
        fact(TopupReceiptText::tr("Bonus credits"), topup.bonusDays > 0 ? TopupReceiptText::tr("%1, for %Ln days", nullptr, topup.bonusDays).arg(money(topup.bonus))
                                                                        : money(topup.bonus));
    fact(TopupReceiptText::tr("Paid by card"), money(topup.price));
    if (topup.back > Money())
        fact(TopupReceiptText::tr("Gone back to the card"), money(topup.back));
    const QString title = TopupReceiptText::tr("Receipt for top-up %1").arg(QString::number(topup.number));

    Paper paper{title, emptyPaper(), title % u'\n', u"leadfloor-topup-"_s % QString::number(topup.number) % u".pdf"_s, topup.completedAt};
    QTextCursor cursor(paper.document.get());
    cursor.insertText(title, paperLetters().large);
    cursor.insertBlock();
    cursor.insertBlock();
    insertFacts(cursor, facts);
    for (const auto& [what, value] : std::as_const(facts))
        paper.text += what % u": "_s % value % u'\n';
    return paper;
}

} // namespace leadfloor
