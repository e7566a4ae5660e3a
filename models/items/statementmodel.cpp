// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/statementmodel.h"

#include "models/items/reasonwords.h"
#include "models/items/tabletext.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

MovementLook movementLook(const StatementRow& movement)
{
    if (movement.kind == "purchase"_L1)
        return {movement.orderNumber > 0
                    ? StatementModel::tr("Order %1").arg(QString::number(movement.orderNumber))
                    : StatementModel::tr("Purchase"),
                u"receipt-text"_s};
    if (movement.kind == "grant"_L1)
        return {StatementModel::tr("Credits granted"), u"gift"_s};
    if (movement.kind == "topup"_L1)
        return {StatementModel::tr("Top-up"), u"credit-card"_s};
    if (movement.kind == "adjustment"_L1)
        return {StatementModel::tr("Adjustment"), u"scale"_s};
    if (movement.kind == "reversal"_L1)
        return {StatementModel::tr("Refund"), u"undo-2"_s};
    if (movement.kind == "payment"_L1)
        return {StatementModel::tr("Card payment"), u"credit-card"_s};
    if (movement.kind == "topup_back"_L1)
        return {StatementModel::tr("Top-up taken back"), u"undo-2"_s};
    if (movement.kind == "coupon"_L1)
        return {StatementModel::tr("Bonus credits"), u"tag"_s};
    if (movement.kind == "bonus_end"_L1)
        return {StatementModel::tr("Bonus has ended"), u"hourglass"_s};
    return {movement.kind, u"receipt-text"_s};
}

namespace {

/// The note in the reader's words; what is taken back of a top-up has its package's name in front.
QString movementNote(const StatementRow& movement, const QLocale& locale, const QString& currency)
{
    const qsizetype end = movement.kind == "topup_back"_L1 ? movement.text.lastIndexOf(u": "_s) : -1;
    return end < 0 ? reasonText(movement.text, locale, currency)
                   : QString(movement.text.left(end + 2) % reasonText(movement.text.mid(end + 2), locale, currency));
}

} // namespace

StatementModel::StatementModel(WalletSource& source, QObject* parent)
    : KeysetModel<StatementRow>(columns, parent)
    , m_source(source)
{
}

QFuture<Result<QList<StatementRow>>> StatementModel::askPage(const StatementRow* after, int limit)
{
    return m_source.statement(after ? after->number : 0, limit);
}

QString StatementModel::title(int column) const
{
    switch (Column(column)) {
    case TimeColumn:
        return tr("Time");
    case WhatColumn:
        return tr("What");
    case OrderColumn:
        return tr("Order");
    case AmountColumn:
        return tr("Amount");
    case BalanceColumn:
        return tr("Balance");
    }
    return {};
}

QVariant StatementModel::cellExtra(int line, int column, int role) const
{
    const StatementRow& movement = row(line);
    switch (role) {
    case CopyRole:
        if (column == AmountColumn)
            return amountText(movement.amount, m_format.locale);
        return column == BalanceColumn ? amountText(movement.balance, m_format.locale) : QVariant();
    case DetailRole:
        return column == WhatColumn ? movementNote(movement, m_format.locale, m_format.currency) : QVariant();
    case IconNameRole:
        return column == WhatColumn ? movementLook(movement).iconName : QVariant();
    case ToneRole:
        return column == AmountColumn && !movement.amount.isNegative() ? int(Tone::Good) : QVariant();
    default:
        return {};
    }
}

QString StatementModel::cellText(int line, int column) const
{
    const StatementRow& movement = row(line);
    const QLocale& locale = m_format.locale;
    switch (Column(column)) {
    case TimeColumn:
        return locale.toString(movement.at.toLocalTime(), QLocale::ShortFormat);
    case WhatColumn:
        return movementLook(movement).text;
    case OrderColumn:
        return movement.orderNumber > 0 ? QString::number(movement.orderNumber) : QString();
    case AmountColumn: {
        const QString amount = formatMoney(movement.amount, locale, m_format.currency);
        return movement.amount > Money() ? QString(locale.positiveSign() % amount) : amount;
    }
    case BalanceColumn:
        return formatMoney(movement.balance, locale, m_format.currency);
    }
    return {};
}

QVariant StatementModel::cellValue(int line, int column) const
{
    const StatementRow& movement = row(line);
    switch (Column(column)) {
    case TimeColumn:
        return movement.at;
    case WhatColumn:
        return movement.kind;
    case OrderColumn:
        return qlonglong(movement.orderNumber);
    case AmountColumn:
        return qlonglong(movement.amount.minor());
    case BalanceColumn:
        return qlonglong(movement.balance.minor());
    }
    return {};
}

} // namespace leadfloor
