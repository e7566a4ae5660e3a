// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ownedleadmodel.h"

#include "models/items/mask.h"

#include "models/domain/phonetext.h"
#include "models/items/tabletext.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

OwnedLeadModel::OwnedLeadModel(OwnedLeadSource& source, QObject* parent)
    : KeysetModel<OwnedLead>(parent)
    , m_source(source)
{
}

void OwnedLeadModel::setSearch(const QString& search)
{
    if (search == m_search && hasAnswer())
        return;
    m_search = search;
    reload();
}

void OwnedLeadModel::setOrder(std::optional<qint64> orderNumber)
{
    if (orderNumber == m_order && hasAnswer())
        return;
    m_order = orderNumber;
    reload();
}

void OwnedLeadModel::reload()
{
    KeysetModel<OwnedLead>::reload();
    askCount();
}

void OwnedLeadModel::refresh()
{
    KeysetModel<OwnedLead>::refresh();
    askCount();
}

void OwnedLeadModel::askCount()
{
    m_countPending.ask(m_source.count(query()), [this](const Result<qint64>& answer) {
        m_count = answer ? std::optional(*answer) : std::nullopt; // the rows say what went wrong
        Q_EMIT countChanged();
    });
}

void OwnedLeadModel::setBuckets(const QList<AgeBucket>& buckets)
{
    m_buckets = buckets;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, BucketColumn), index(rowCount() - 1, BucketColumn));
}

QString OwnedLeadModel::bucketText(const QString& bucket) const
{
    const auto found = std::find_if(m_buckets.cbegin(), m_buckets.cend(),
                                    [&](const AgeBucket& one) { return one.code == bucket; });
    return found == m_buckets.cend() ? bucket : ageBucketText(*found, m_format.locale);
}

OwnedLeadQuery OwnedLeadModel::query() const
{
    OwnedLeadQuery query;
    query.search = m_search;
    query.orderNumber = m_order;
    return query;
}

QFuture<Result<QList<OwnedLead>>> OwnedLeadModel::askPage(const OwnedLead* after, int limit)
{
    OwnedLeadQuery page = query();
    if (after)
        page.after = after->id;
    page.limit = limit;
    return m_source.page(page);
}

QString OwnedLeadModel::keyOf(const OwnedLead& row) const
{
    return row.id.toString();
}

QString OwnedLeadModel::valueOf(const OwnedLead& lead, QStringView exportColumn)
{
    return lead.values.value(exportColumns().indexOf(exportColumn));
}

int OwnedLeadModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant OwnedLeadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case NameColumn:
        return tr("Name");
    case PhoneColumn:
        return tr("Phone");
    case EmailColumn:
        return tr("E-mail");
    case CityColumn:
        return tr("City");
    case StateColumn:
        return tr("State");
    case ClassColumn:
        return tr("Class");
    case BucketColumn:
        return tr("Age");
    case PriceColumn:
        return tr("Price");
    case OrderColumn:
        return tr("Order");
    case DeliveredColumn:
        return tr("Delivered");
    }
    return {};
}

bool OwnedLeadModel::isContact(Column column)
{
    return column == NameColumn || column == PhoneColumn || column == EmailColumn
        || column == CityColumn;
}

QVariant OwnedLeadModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OwnedLead& lead = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return isContact(column) ? Mask::secret(text(lead, column)) : text(lead, column);
    case ValueRole:
        return value(lead, column);
    case CopyRole:
        if (column == PhoneColumn)
            return Mask::secret(phoneNationalText(valueOf(lead, u"phone")));
        return column == PriceColumn ? amountText(lead.price, m_format.locale) : QVariant();
    case Qt::AccessibleTextRole:
        return spoken(index);
    default:
        return {};
    }
}

QString OwnedLeadModel::text(const OwnedLead& lead, Column column) const
{
    switch (column) {
    case NameColumn:
        return QString(valueOf(lead, u"first_name") % u' ' % valueOf(lead, u"last_name")).trimmed();
    case PhoneColumn:
        return phoneText(valueOf(lead, u"phone"));
    case EmailColumn:
        return valueOf(lead, u"email");
    case CityColumn:
        return valueOf(lead, u"city");
    case StateColumn:
        return valueOf(lead, u"state");
    case ClassColumn:
        return leadClassText(lead.leadClass);
    case BucketColumn:
        return bucketText(lead.bucket);
    case PriceColumn:
        return formatMoney(lead.price, m_format.locale, m_format.currency);
    case OrderColumn:
        return QString::number(lead.orderNumber);
    case DeliveredColumn:
        return lead.deliveredAt.isValid()
                   ? m_format.locale.toString(lead.deliveredAt.toLocalTime(), QLocale::ShortFormat)
                   : QString();
    }
    return {};
}

QVariant OwnedLeadModel::value(const OwnedLead& lead, Column column) const
{
    switch (column) {
    case NameColumn:
    case EmailColumn:
    case CityColumn:
    case StateColumn:
        return text(lead, column);
    case PhoneColumn:
        return valueOf(lead, u"phone");
    case ClassColumn:
        return int(lead.leadClass);
    case BucketColumn:
        return lead.bucket;
    case PriceColumn:
        return qlonglong(lead.price.minor());
    case OrderColumn:
        return qlonglong(lead.orderNumber);
    case DeliveredColumn:
        return lead.deliveredAt;
    }
    return {};
}

} // namespace leadfloor
