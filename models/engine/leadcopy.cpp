// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/leadcopy.h"

#include "models/engine/query.h"

#include <QStringBuilder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qsizetype uuidSize = 36;

/// Whether the server is asked for order_number instead of sale_id, which is put together here
/// (withSaleId): the view's expression takes it a fifth of the export's time. Order and lead of a row are
/// then its first and its last column; else they come behind the others.
bool isSaleIdOurs(const QStringList& sources)
{
    return sources.first() == "sale_id"_L1 && sources.last() == "lead_id"_L1;
}

/// The end of a COPY row without its newline.
qsizetype endOf(QByteArrayView row)
{
    return row.size() - (row.endsWith('\n') ? 1 : 0);
}

/// A COPY row with order_number in front and a lead_id "0a1b2c3d-..." at the end as one of
/// exportColumns(): "1001" becomes the sale_id "1001-0A1B2C3D", like in api.my_lead.
/// False if the row does not look like that.
bool withSaleId(QByteArrayView row, QByteArray& out)
{
    constexpr qsizetype saleDigits = 8;
    const qsizetype orderSize = row.indexOf('\t');
    const qsizetype uuidAt = endOf(row) - uuidSize;
    if (orderSize < 1 || uuidAt <= orderSize || row[uuidAt - 1] != '\t')
        return false;
    out.resize(row.size() + 1 + saleDigits);
    char* at = std::copy_n(row.begin(), orderSize, out.data());
    *at++ = '-';
    at = std::transform(row.begin() + uuidAt, row.begin() + uuidAt + saleDigits, at,
                        [](char c) { return c >= 'a' && c <= 'f' ? char(c - 'a' + 'A') : c; });
    std::copy(row.begin() + orderSize, row.end(), at);
    return true;
}

QString copySql(const QString& columns, const QString& from, const QString& limit)
{
    return "copy (select "_L1 % columns % " from "_L1 % from % " order by order_number, place"_L1 % limit % ") to stdout"_L1;
}

QString columnsOf(const QStringList& sources)
{
    return isSaleIdOurs(sources) ? QString(u"order_number, "_s % sources.mid(1).join(u", "_s)) : sources.join(u", "_s);
}

Result<> readRows(DbConnection& connection, const QString& sql, const IsCancelled& isCancelled,
                  const std::function<Result<>(QByteArrayView)>& take)
{
    CopyOut rows(connection, isCancelled);
    if (auto started = rows.start(sql.toUtf8()); !started)
        return started;
    while (true) {
        const auto row = rows.next();
        if (!row)
            return tl::unexpected(row.error());
        if (row->isNull())
            return {};
        if (auto taken = take(*row); !taken)
            return taken;
    }
}

/// Keeps the memory that `to` has: it is called for each row.
void keep(QByteArrayView from, QByteArray& to)
{
    to.resize(from.size());
    std::copy(from.begin(), from.end(), to.begin());
}

tl::unexpected<Error> oddRow()
{
    return failure(ErrorCode::Internal, u"COPY row without order and lead"_s);
}

} // namespace

LeadCopy::LeadCopy(DbConnection& connection, const QString& from, const QStringList& sources)
    : m_connection(connection)
    , m_from(from)
    , m_columns(columnsOf(sources))
    , m_isSaleIdOurs(isSaleIdOurs(sources))
{
    if (!m_isSaleIdOurs)
        m_columns += u", order_number, lead_id"_s;
}

Result<> LeadCopy::run(const IsCancelled& isCancelled, const std::function<Result<>(QByteArrayView)>& take)
{
    // One snapshot for its name and the rows. It lives no longer than the COPY would alone.
    if (const auto begun = execute(m_connection, u"begin isolation level repeatable read read only"_s); !begun)
        return tl::unexpected(begun.error());
    Result<> done;
    if (const auto from = source(); !from)
        done = tl::unexpected(from.error());
    else
        done = readRows(m_connection, copySql(m_columns, *from, {}), isCancelled, [this, &take](QByteArrayView row) -> Result<> {
            const QByteArrayView ours = taken(row);
            if (ours.isNull())
                return oddRow();
            if (auto handed = take(ours); !handed)
                return handed;
            m_lastOrder.swap(m_nextOrder);
            m_lastLead.swap(m_nextLead);
            return {};
        });
    if (done || done.error().code != ErrorCode::Disconnected)
        std::ignore = execute(m_connection, u"rollback"_s); // it has only read
    return done;
}

Result<QString> LeadCopy::source()
{
    if (m_lastOrder.isEmpty()) {
        const auto snapshot = queryValue(m_connection, u"select pg_current_snapshot()::text"_s, {});
        if (!snapshot)
            return tl::unexpected(snapshot.error());
        m_snapshot = snapshot->toString();
        return m_from;
    }
    const QString order = QString::fromLatin1(m_lastOrder);
    const auto place = queryValue(m_connection, u"select place from api.my_lead_moment where order_number = :order and lead_id = :lead::uuid"_s,
                                  {{u"order"_s, order.toLongLong()}, {u"lead"_s, QString::fromLatin1(m_lastLead)}});
    if (!place)
        return tl::unexpected(place.error());
    if (place->isNull())
        return failure(ErrorCode::Internal, u"the last lead of an export is not there any more"_s);
    // All three are the server's own words: a number, a number and a snapshot.
    return QString("(select e.* from (select * from "_L1 % m_from
                   % ") e join api.my_lead_moment m on m.order_number = e.order_number and m.place = e.place"
                     " where (e.order_number, e.place) > ("_L1 % order % ", "_L1 % QString::number(place->toLongLong())
                   % ") and pg_visible_in_snapshot(m.delivered_xid, '"_L1 % m_snapshot % "')) e"_L1);
}

QByteArrayView LeadCopy::taken(QByteArrayView row)
{
    const qsizetype leadAt = endOf(row) - uuidSize;
    if (leadAt < 2 || row[leadAt - 1] != '\t')
        return {};
    keep(row.sliced(leadAt, uuidSize), m_nextLead);
    if (m_isSaleIdOurs) {
        keep(row.first(row.indexOf('\t')), m_nextOrder);
        return withSaleId(row, m_row) ? QByteArrayView(m_row) : QByteArrayView();
    }
    const qsizetype orderAt = row.first(leadAt - 1).lastIndexOf('\t') + 1;
    if (orderAt < 1)
        return {};
    keep(row.sliced(orderAt, leadAt - 1 - orderAt), m_nextOrder);
    keep(row.first(orderAt - 1), m_row);
    m_row += '\n';
    return m_row;
}

Result<> copyLeads(DbConnection& connection, const QString& from, const QStringList& sources, int rowsMax, const IsCancelled& isCancelled,
                   const std::function<Result<>(QByteArrayView)>& take)
{
    const QString limit = rowsMax > 0 ? QString(" limit "_L1 % QString::number(rowsMax)) : QString();
    const QString sql = copySql(columnsOf(sources), from, limit);
    if (!isSaleIdOurs(sources))
        return readRows(connection, sql, isCancelled, take);
    QByteArray fileRow;
    return readRows(connection, sql, isCancelled, [&](QByteArrayView row) { return withSaleId(row, fileRow) ? take(fileRow) : Result<>(oddRow()); });
}

} // namespace leadfloor
