// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/receiptdocument.h"

#include "models/domain/agescheme.h"
#include "models/items/ordermodel.h"
#include "ui/orders/orderwords.h"
#include "ui/widgets/paperletters.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// What stands on a receipt, in words.
struct ReceiptWords
{
    QString title;
    QList<std::pair<QString, QString>> facts;
    struct Line
    {
        QString text, detail, leads, total;
        QStringList notes;
    };
    QList<Line> lines;
    QList<std::pair<QString, QString>> discounts; ///< first the list price; empty: nothing is taken off
    QString leads, total, totalTitle;
    QList<std::pair<QString, QString>> paid; ///< from which credits, if some were bonus
    QString ending;
};

QString receiptTr(const char* words)
{
    return QCoreApplication::translate("leadfloor::Receipt", words);
}

QString howPaid(const Receipt& receipt)
{
    if (receipt.state == "held"_L1 || receipt.state == "awaiting_payment"_L1)
        return receiptTr(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Not paid yet."));
    if (receipt.state != "completed"_L1 && receipt.state != "processing"_L1 && receipt.state != "refunded"_L1)
        return {}; // given up, or somebody has to look at it: the state says so
    switch (receipt.payment) {
    case PaymentKind::Credits:
        return receiptTr(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Paid from the workspace's credits."));
    case PaymentKind::Card:
        return receiptTr(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Paid by card."));
    case PaymentKind::Invoice:
        return receiptTr(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Paid by invoice."));
    }
    Q_UNREACHABLE();
}

ReceiptWords wordsOf(const Receipt& receipt, const FloorIdentity& identity,
                     const CellFormat& format)
{
    const QLocale& locale = format.locale;
    const QString currency = receipt.currency.isEmpty() ? format.currency : receipt.currency;
    const auto money = [&](Money amount) { return formatMoney(amount, locale, currency); };
    ReceiptWords words;
    words.title = receiptTr(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Receipt for order %1"))
                      .arg(QString::number(receipt.orderNumber));
    const auto fact = [&](const char* title, const QString& value) {
        if (!value.isEmpty())
            words.facts.append({receiptTr(title), value});
    };
    fact(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Floor"), identity.floorName);
    fact(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Workspace"), identity.workspace);
    fact(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Bought by"), receipt.buyer);
    // Universal time: the same receipt reads the same everywhere.
    fact(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Bought"),
         receipt.boughtAt.isValid()
             ? locale.toString(receipt.boughtAt.toUTC(), u"yyyy-MM-dd HH:mm:ss") % u" UTC"_s
             : QString());
    fact(QT_TRANSLATE_NOOP("leadfloor::Receipt", "State"), orderStateLook(receipt.state).text);
    const QList<AgeBucket> buckets = identity.buckets.isEmpty() ? agedScheme() : identity.buckets;
    for (const ReceiptLine& line : receipt.lines)
        words.lines.append({orderLineText(line.text, buckets, locale),
                            orderLineDetail(line, locale, currency), locale.toString(line.leads),
                            money(line.list()), pickNotes(line)});
    if (const QList<Discount> discounts = receipt.discounts(); !discounts.isEmpty()) {
        words.discounts.append({receiptTr(QT_TRANSLATE_NOOP("leadfloor::Receipt", "List price")), money(receipt.list())});
        for (const Discount& discount : discounts)
            words.discounts.append({discountText(discount, locale), money(Money::fromMinor(-discount.amount.minor()))});
    }
    words.totalTitle = receiptTr(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Total"));
    words.leads = locale.toString(receipt.leads);
    words.total = money(receipt.total);
    if (receipt.bonus > Money()) {
        words.paid.append({receiptTr(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Paid with bonus credits")), money(receipt.bonus)});
        words.paid.append({receiptTr(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Paid with paid credits")),
                           money(Money::fromMinor(receipt.total.minor() - receipt.bonus.minor()))});
    }
    words.ending = howPaid(receipt);
    return words;
}

} // namespace

std::unique_ptr<QTextDocument>
receiptDocument(const Receipt& receipt, const FloorIdentity& identity, const CellFormat& format)
{
    const ReceiptWords words = wordsOf(receipt, identity, format);
    auto document = emptyPaper();
    QTextCursor cursor(document.get());
    const auto [plain, strong, large, quiet] = paperLetters();
    cursor.insertText(words.title, large);
    cursor.insertBlock();
    cursor.insertBlock();

    insertFacts(cursor, words.facts);
    const int lineEnd = int(words.lines.size()) + 1;
    const int last = lineEnd + int(words.discounts.size());
    const PaperTable table(cursor, last + 1 + int(words.paid.size()), 3, {4, {64, 14, 22}, 1});
    QTextBlockFormat atEnd;
    atEnd.setAlignment(Qt::AlignTrailing);
    const auto put = [&](int row, int column, const QString& text, const QTextCharFormat& letters) {
        QTextCursor cell = table.cell(row, column);
        if (column > 0)
            cell.setBlockFormat(atEnd);
        cell.insertText(text, letters);
    };
    put(0, 0, receiptTr(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Line")), quiet);
    put(0, 1, receiptTr(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Leads")), quiet);
    put(0, 2, receiptTr(QT_TRANSLATE_NOOP("leadfloor::Receipt", "Amount")), quiet);
    for (int row = 1; row < lineEnd; ++row) {
        const ReceiptWords::Line& line = words.lines.at(row - 1);
        QTextCursor cell = table.cell(row, 0);
        cell.insertText(line.text, plain);
        cell.insertBlock();
        cell.insertText(line.detail, quiet);
        for (const QString& note : line.notes) {
            cell.insertBlock();
            cell.insertText(note, quiet);
        }
        put(row, 1, line.leads, plain);
        put(row, 2, line.total, plain);
    }
    for (int row = lineEnd; row < last; ++row) {
        put(row, 0, words.discounts.at(row - lineEnd).first, plain);
        put(row, 2, words.discounts.at(row - lineEnd).second, plain);
    }
    put(last, 0, words.totalTitle, strong);
    put(last, 1, words.leads, strong);
    put(last, 2, words.total, strong);
    for (int i = 0; i < words.paid.size(); ++i) {
        put(last + 1 + i, 0, words.paid.at(i).first, quiet);
        put(last + 1 + i, 2, words.paid.at(i).second, quiet);
    }
    cursor.movePosition(QTextCursor::End);
    cursor.insertBlock();
    cursor.insertText(words.ending, quiet);
    return document;
}

QString receiptText(const Receipt& receipt, const FloorIdentity& identity, const CellFormat& format)
{
    const ReceiptWords words = wordsOf(receipt, identity, format);
    QString text = words.title % u'\n';
    for (const auto& [title, value] : words.facts)
        text += title % u": "_s % value % u'\n';
    for (const ReceiptWords::Line& line : words.lines) {
        text += line.text % u", "_s % line.detail % u": "_s % line.total % u'\n';
        for (const QString& note : line.notes)
            text += u"    "_s % note % u'\n';
    }
    for (const auto& [title, value] : words.discounts)
        text += title % u": "_s % value % u'\n';
    text += words.totalTitle % u": "_s % words.total % u'\n';
    for (const auto& [title, value] : words.paid)
        text += title % u": "_s % value % u'\n';
    return text;
}

} // namespace leadfloor
