// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/findingmodel.h"

#include "models/items/tabletext.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

FindingModel::FindingModel(DeskService& service, QObject* parent)
    : KeysetModel<CardFinding>(columns, parent)
    , m_service(service)
{
}

void FindingModel::setWithClosed(bool withClosed)
{
    if (withClosed == m_isWithClosed && hasAnswer())
        return;
    m_isWithClosed = withClosed;
    reload();
}

QFuture<Result<QList<CardFinding>>> FindingModel::askPage(const CardFinding* after, int)
{
    return after ? QtFuture::makeReadyFuture(Result<QList<CardFinding>>(QList<CardFinding>())) : m_service.findings(m_isWithClosed);
}

QString FindingModel::title(int column) const
{
    switch (Column(column)) {
    case NumberColumn:
        return tr("No.", "number of a finding");
    case KindColumn:
        return tr("What");
    case WorkspaceColumn:
        return tr("Broker");
    case AmountColumn:
        return tr("Amount");
    case OrderColumn:
        return tr("Order");
    case FoundColumn:
        return tr("Found");
    case StateColumn:
        return tr("State");
    case DetailColumn:
        return tr("Detail");
    }
    return {};
}

QString FindingModel::cellText(int line, int column) const
{
    const CardFinding& one = row(line);
    switch (Column(column)) {
    case NumberColumn:
        return QString::number(one.number);
    case KindColumn:
        return findingKindText(one.kind);
    case WorkspaceColumn:
        return one.workspace;
    case AmountColumn:
        return one.amount ? formatMoney(*one.amount, m_format.locale, one.currency.isEmpty() ? m_format.currency : one.currency) : QString();
    case OrderColumn:
        return one.orderNumber > 0 ? QString::number(one.orderNumber) : QString();
    case FoundColumn:
        return m_format.locale.toString(one.foundAt.toLocalTime(), QLocale::ShortFormat);
    case StateColumn:
        return one.closedAt.isValid() ? tr("Closed") : tr("Open", "a finding");
    case DetailColumn:
        return one.detail;
    }
    return {};
}

QVariant FindingModel::cellValue(int line, int column) const
{
    const CardFinding& one = row(line);
    switch (Column(column)) {
    case NumberColumn:
        return qlonglong(one.number);
    case AmountColumn:
        return one.amount ? QVariant(qlonglong(one.amount->minor())) : QVariant();
    case OrderColumn:
        return qlonglong(one.orderNumber);
    case FoundColumn:
        return one.foundAt;
    case KindColumn:
    case WorkspaceColumn:
    case StateColumn:
    case DetailColumn:
        return cellText(line, column);
    }
    return {};
}

QVariant FindingModel::cellExtra(int line, int column, int role) const
{
    const CardFinding& one = row(line);
    if (role == CopyRole && column == AmountColumn && one.amount)
        return amountText(*one.amount, m_format.locale);
    if (column != StateColumn)
        return {};
    if (role == ToneRole)
        return int(one.closedAt.isValid() ? Tone::Muted : Tone::Waiting);
    if (role == IconNameRole)
        return one.closedAt.isValid() ? u"check"_s : u"hourglass"_s;
    return {};
}

} // namespace leadfloor
