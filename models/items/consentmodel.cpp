// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/consentmodel.h"

#include "models/items/tabletext.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

ConsentModel::ConsentModel(DeskService& service, QObject* parent)
    : KeysetModel<Consent>(columns, parent)
    , m_service(service)
{
}

QFuture<Result<QList<Consent>>> ConsentModel::askPage(const Consent* after, int)
{
    return after ? QtFuture::makeReadyFuture(Result<QList<Consent>>(QList<Consent>())) : m_service.consents();
}

QString ConsentModel::title(int column) const
{
    switch (Column(column)) {
    case KindColumn:
        return tr("What");
    case ObjectColumn:
        return tr("Object", "an order, a payout, a package");
    case WorkspaceColumn:
        return tr("Whose");
    case AmountColumn:
        return tr("Amount");
    case ReasonColumn:
        return tr("Reason");
    case AskedByColumn:
        return tr("Asked by");
    case AskedColumn:
        return tr("Asked");
    }
    return {};
}

QString ConsentModel::cellText(int line, int column) const
{
    const Consent& one = row(line);
    switch (Column(column)) {
    case KindColumn:
        return consentKindText(one.kind);
    case ObjectColumn:
        return consentObjectText(one);
    case WorkspaceColumn:
        return one.workspace.isEmpty() ? tr("all brokers") : one.workspace;
    case AmountColumn:
        return formatMoney(one.amount, m_format.locale, m_format.currency);
    case ReasonColumn:
        return one.reason.isEmpty() ? tr("none", "reason") : one.reason;
    case AskedByColumn:
        return one.isOwn ? tr("you") : one.askedBy;
    case AskedColumn:
        return m_format.locale.toString(one.askedAt.toLocalTime(), QLocale::ShortFormat);
    }
    return {};
}

QVariant ConsentModel::cellValue(int line, int column) const
{
    const Consent& one = row(line);
    switch (Column(column)) {
    case AmountColumn:
        return qlonglong(one.amount.minor());
    case AskedColumn:
        return one.askedAt;
    case KindColumn:
    case ObjectColumn:
    case WorkspaceColumn:
    case ReasonColumn:
    case AskedByColumn:
        return cellText(line, column);
    }
    return {};
}

QVariant ConsentModel::cellExtra(int line, int column, int role) const
{
    if (role == CopyRole && column == AmountColumn)
        return amountText(row(line).amount, m_format.locale);
    if (role == Qt::ToolTipRole && column == ReasonColumn)
        return row(line).reason;
    return {};
}

} // namespace leadfloor
