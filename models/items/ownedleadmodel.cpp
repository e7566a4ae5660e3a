// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ownedleadmodel.h"

#include "models/items/mask.h"

#include "models/domain/phonetext.h"
#include "models/items/tabletext.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

OwnedLeadModel::OwnedLeadModel(OwnedLeadSource& source, QObject* parent)
    : KeysetModel<OwnedLead>(columns, parent)
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

QString OwnedLeadModel::title(int column) const
{
    switch (Column(column)) {
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

QVariant OwnedLeadModel::cellExtra(int line, int column, int role) const
{
    const OwnedLead& lead = row(line);
    switch (role) {
    case CopyRole:
        if (column == PhoneColumn)
            return Mask::secret(phoneNationalText(valueOf(lead, u"phone")));
        return column == PriceColumn ? amountText(lead.price, m_format.locale) : QVariant();
    default:
        return {};
    }
}

QString OwnedLeadModel::nameOf(const OwnedLead& lead)
{
    return QString(valueOf(lead, u"first_name") % u' ' % valueOf(lead, u"last_name")).trimmed();
}

QString OwnedLeadModel::cellText(int line, int column) const
{
    const OwnedLead& lead = row(line);
    switch (Column(column)) {
    case NameColumn:
        return Mask::secret(nameOf(lead));
    case PhoneColumn:
        return Mask::secret(phoneText(valueOf(lead, u"phone")));
    case EmailColumn:
        return Mask::secret(valueOf(lead, u"email"));
    case CityColumn:
        return Mask::secret(valueOf(lead, u"city"));
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

QVariant OwnedLeadModel::cellValue(int line, int column) const
{
    const OwnedLead& lead = row(line);
    switch (Column(column)) {
    case NameColumn:
        return nameOf(lead);
    case EmailColumn:
        return valueOf(lead, u"email");
    case CityColumn:
        return valueOf(lead, u"city");
    case StateColumn:
        return valueOf(lead, u"state");
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
