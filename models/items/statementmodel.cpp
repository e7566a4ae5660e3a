// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/statementmodel.h"

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

StatementModel::StatementModel(WalletSource& source, QObject* parent)
    : GrowingModel(columns, parent)
    , m_source(source)
{
}

void StatementModel::reload()
{
    ask(pageRows);
}

void StatementModel::refresh()
{
    ask(qBound(pageRows, int(m_rows.size()), answerRowsMax));
}

void StatementModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        ask(qMin(int(m_rows.size()) + pageRows, answerRowsMax));
}

void StatementModel::ask(int limit)
{
    m_error.reset();
    m_pending.ask(m_source.statement(limit), [this, limit](const auto& answer) { take(answer, limit); });
    Q_EMIT stateChanged();
}

void StatementModel::take(const Result<QList<StatementRow>>& answer, int limit)
{
    if (!answer) {
        m_error = answer.error();
        Q_EMIT stateChanged();
        return;
    }
    QList<Row> rows(answer->size());
    QHash<QString, int> seen;
    for (qsizetype i = answer->size() - 1; i >= 0; --i) {
        const StatementRow& movement = answer->at(i);
        const QString key = u"%1 %2 %3 %4 %5"_s.arg(QString::number(movement.at.toMSecsSinceEpoch()),
                                                    movement.kind, QString::number(movement.orderNumber),
                                                    movement.amount.toString(), movement.balance.toString());
        rows[i] = {key % u" "_s % QString::number(seen[key]++), movement};
    }
    m_hasAnswer = true;
    m_isComplete = answer->size() < limit || limit >= answerRowsMax;
    RowMerge::run(*this, m_rows, rows, [](const Row& row) { return row.key; });
    Q_EMIT stateChanged();
}

int StatementModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
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
        return column == WhatColumn ? movement.text : QVariant();
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
