// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallet/bonuspaper.h"

#include "ui/widgets/paperletters.h"

#include <QCoreApplication>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

struct BonusPaperText
{
    Q_DECLARE_TR_FUNCTIONS(BonusPaper)
};

QString sourceOf(const BonusLot& lot)
{
    if (lot.source == "returned"_L1)
        return BonusPaperText::tr("Came back with a refund");
    if (lot.source == "coupon"_L1)
        return BonusPaperText::tr("Coupon %1").arg(lot.name);
    if (lot.source == "adjustment"_L1)
        return BonusPaperText::tr("Given: %1").arg(lot.name);
    return BonusPaperText::tr("Package %1").arg(lot.name);
}

} // namespace

Paper bonusPaper(const QList<BonusLot>& lots, const FloorIdentity& identity, const CellFormat& format)
{
    const auto money = [&format](Money amount) { return formatMoney(amount, format.locale, format.currency); };
    const QString title = BonusPaperText::tr("Bonus credits of %1").arg(identity.workspace);
    Paper paper{title, emptyPaper(), title % u'\n', u"leadfloor-bonus.pdf"_s};
    QList<std::pair<QString, QString>> facts;
    for (const BonusLot& lot : lots) {
        const QString left = lot.left == lot.given ? money(lot.left) : BonusPaperText::tr("%1 of %2", "amounts").arg(money(lot.left), money(lot.given));
        facts.append({sourceOf(lot), lot.endsAt.isValid() ? BonusPaperText::tr("%1, until %2", "amount, time")
                                                                .arg(left, format.locale.toString(lot.endsAt.toLocalTime(), QLocale::ShortFormat))
                                                          : BonusPaperText::tr("%1, without an end", "amount").arg(left)});
    }
    QTextCursor cursor(paper.document.get());
    const PaperLetters letters = paperLetters();
    cursor.insertText(title, letters.large);
    cursor.insertBlock();
    cursor.insertBlock();
    insertFacts(cursor, facts);
    cursor.insertText(lots.isEmpty() ? BonusPaperText::tr("There are none left.") : BonusPaperText::tr("They are used in this order, before paid credits."), letters.quiet);
    for (const auto& [what, value] : std::as_const(facts))
        paper.text += what % u": "_s % value % u'\n';
    return paper;
}

} // namespace leadfloor
