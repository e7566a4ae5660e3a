// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/suppressionmodel.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qint64 soonDays = 7;

} // namespace

SuppressionModel::SuppressionModel(SuppressionService& service, QObject* parent)
    : KeysetModel<SuppressionRow>(columns, parent)
    , m_service(service)
{
}

QFuture<Result<QList<SuppressionRow>>> SuppressionModel::askPage(const SuppressionRow* after, int)
{
    return after ? QtFuture::makeReadyFuture(Result<QList<SuppressionRow>>(QList<SuppressionRow>())) : m_service.lists();
}

QString SuppressionModel::title(int column) const
{
    switch (Column(column)) {
    case NameColumn:
        return tr("List");
    case EntriesColumn:
        return tr("Entries");
    case UntilColumn:
        return tr("Holds until");
    case SinceColumn:
        return tr("Since");
    case ByColumn:
        return tr("By");
    }
    return {};
}

QString SuppressionModel::cellText(int line, int column) const
{
    const SuppressionRow& list = row(line);
    switch (Column(column)) {
    case NameColumn:
        return list.name;
    case EntriesColumn:
        return m_format.locale.toString(list.entries);
    case UntilColumn:
        // The last day on which it holds.
        return list.expiresAt.isValid() ? m_format.locale.toString(list.expiresAt.toUTC().date().addDays(-1), QLocale::ShortFormat) : tr("removed by hand");
    case SinceColumn:
        return m_format.locale.toString(list.createdAt.toLocalTime(), QLocale::ShortFormat);
    case ByColumn:
        return list.uploadedBy;
    }
    return {};
}

QVariant SuppressionModel::cellValue(int line, int column) const
{
    const SuppressionRow& list = row(line);
    switch (Column(column)) {
    case EntriesColumn:
        return qlonglong(list.entries);
    case UntilColumn:
        return list.expiresAt;
    case SinceColumn:
        return list.createdAt;
    case NameColumn:
    case ByColumn:
        return cellText(line, column);
    }
    return {};
}

QVariant SuppressionModel::cellExtra(int line, int column, int role) const
{
    const SuppressionRow& list = row(line);
    if (role == DetailRole && column == NameColumn && list.state == "new"_L1)
        return tr("being applied");
    if (role == ToneRole && column == UntilColumn)
        return int(!list.expiresAt.isValid()                                                ? Tone::Muted
                   : QDateTime::currentDateTimeUtc().daysTo(list.expiresAt) < soonDays ? Tone::Waiting
                                                                                            : Tone::Plain);
    return {};
}

} // namespace leadfloor
