// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reportsheet.h"

#include "models/domain/agescheme.h"
#include "models/domain/cellguard.h"
#include "models/items/mask.h"
#include "models/items/roles.h"
#include "models/items/tabletext.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString reportTr(const char* words)
{
    return QCoreApplication::translate("Reports", words);
}

QString bucketName(const QString& code, const QList<AgeBucket>& buckets, const QLocale& locale)
{
    const auto found = std::find_if(buckets.cbegin(), buckets.cend(),
                                    [&](const AgeBucket& bucket) { return bucket.code == code; });
    return found == buckets.cend() ? code : ageBucketText(*found, locale);
}

QString className(const QString& code)
{
    const auto leadClass = leadClassFromCode(code);
    return leadClass ? leadClassText(*leadClass) : code;
}

QString notSupplied()
{
    return reportTr("not supplied");
}

QVariant amount(Money money)
{
    return money.minor();
}

QVariant amountOrNone(const std::optional<Money>& money)
{
    return money ? QVariant(money->minor()) : QVariant();
}

const QList<ReportColumn>& boughtColumns()
{
    using Kind = ReportColumn::Kind;
    static QList<ReportColumn> columns;
    columns = {{reportTr("Leads"), Kind::Count},
               {reportTr("Paid"), Kind::Amount},
               {reportTr("Refunded leads"), Kind::Count},
               {reportTr("Refunded"), Kind::Amount},
               {reportTr("Net"), Kind::Amount},
               {reportTr("Per lead"), Kind::Amount}};
    return columns;
}

QVariantList boughtCells(const Bought& part)
{
    return {part.leads,           amount(part.paid), part.refundedLeads, amount(part.refunded),
            amount(part.net()), amountOrNone(perLead(part.net(), part.netLeads()))};
}

QString boughtName(const BoughtPart& part, BoughtBy by, const QList<AgeBucket>& buckets,
                   const QLocale& locale)
{
    if (part.value.isEmpty())
        return notSupplied();
    if (!part.label.isEmpty())
        return part.label;
    const QStringList codes = part.value.split(u' ');
    if (by == BoughtBy::Segment && codes.size() == 3)
        return QStringList{codes.at(0), className(codes.at(1)),
                           bucketName(codes.at(2), buckets, locale)}
            .join(u", "_s);
    return by == BoughtBy::Class    ? className(part.value)
           : by == BoughtBy::Bucket ? bucketName(part.value, buckets, locale)
                                    : part.value;
}

QVariantList conversionCells(const BoughtPart& part)
{
    const auto share = part.conversion();
    const auto cell = [&](double LikelyShare::*which) {
        return share ? QVariant(qRound64((*share).*which * 10'000)) : QVariant();
    };
    return {part.netLeads(),
            part.reached,
            part.won,
            cell(&LikelyShare::share),
            cell(&LikelyShare::least),
            cell(&LikelyShare::most),
            amountOrNone(perLead(part.net(), part.netLeads())),
            amountOrNone(perLead(part.net(), part.won))};
}

void add(Bought& sum, const Bought& part)
{
    sum.leads += part.leads;
    sum.paid = Money::fromMinor(sum.paid.minor() + part.paid.minor());
    sum.refundedLeads += part.refundedLeads;
    sum.refunded = Money::fromMinor(sum.refunded.minor() + part.refunded.minor());
}

} // namespace

QString reportTitle(BoughtBy by)
{
    switch (by) {
    case BoughtBy::Source:
        return reportTr("Source");
    case BoughtBy::Campaign:
        return reportTr("Campaign");
    case BoughtBy::Project:
        return reportTr("Project");
    case BoughtBy::Class:
        return reportTr("Class");
    case BoughtBy::Bucket:
        return reportTr("Age when bought");
    case BoughtBy::State:
        return reportTr("State");
    case BoughtBy::County:
        return reportTr("Parish / county");
    case BoughtBy::Segment:
        return reportTr("Segment");
    }
    Q_UNREACHABLE();
}

QString reportTitle(StockBy by)
{
    switch (by) {
    case StockBy::State:
        return reportTr("State");
    case StockBy::County:
        return reportTr("Parish / county");
    case StockBy::Class:
        return reportTr("Class");
    case StockBy::Bucket:
        return reportTr("Age");
    case StockBy::Score:
        return reportTr("Score");
    }
    Q_UNREACHABLE();
}

std::optional<Filter> partFilter(BoughtBy by, const QString& value)
{
    if (value.isEmpty())
        return std::nullopt;
    Filter filter;
    switch (by) {
    case BoughtBy::Source:
    case BoughtBy::Campaign:
        return std::nullopt;
    case BoughtBy::Project:
        filter.projects = {value};
        return filter;
    case BoughtBy::Class:
        return partFilter(StockBy::Class, value);
    case BoughtBy::Bucket:
        return partFilter(StockBy::Bucket, value);
    case BoughtBy::State:
        return partFilter(StockBy::State, value);
    case BoughtBy::County:
        return partFilter(StockBy::County, value);
    case BoughtBy::Segment: {
        const QStringList codes = value.split(u' ');
        const auto leadClass = leadClassFromCode(codes.value(1));
        if (codes.size() != 3 || !leadClass)
            return std::nullopt;
        filter.states = {codes.at(0)};
        filter.classes = {*leadClass};
        filter.buckets = {codes.at(2)};
        return filter;
    }
    }
    Q_UNREACHABLE();
}

std::optional<Filter> partFilter(StockBy by, const QString& value)
{
    if (value.isEmpty())
        return std::nullopt;
    Filter filter;
    switch (by) {
    case StockBy::State:
        filter.states = {value};
        break;
    case StockBy::County:
        filter.counties = {value};
        break;
    case StockBy::Class:
        if (const auto leadClass = leadClassFromCode(value))
            filter.classes = {*leadClass};
        break;
    case StockBy::Bucket:
        filter.buckets = {value};
        break;
    case StockBy::Score:
        filter.scoreMin = std::max(value.toInt(), 1);
        filter.scoreMax = std::min(value.toInt() + 9, 100);
        break;
    }
    return filter;
}

ReportSheet spendSheet(const QList<SpendMonth>& months, const QLocale& locale)
{
    using Kind = ReportColumn::Kind;
    ReportSheet sheet{reportTr("Spend by month"),
                      {{reportTr("Month"), Kind::Name},
                       {reportTr("Orders"), Kind::Count},
                       {reportTr("List price"), Kind::Amount},
                       {reportTr("Discount"), Kind::Amount}},
                      {},
                      {},
                      4,
                      8};
    sheet.columns += boughtColumns();
    SpendMonth sum;
    for (const SpendMonth& month : months) {
        sheet.rows.append(QVariantList{locale.toString(month.month, u"MMM yyyy"), month.orders,
                                       amount(month.list), amount(month.discount)} +
                          boughtCells(month));
        sum.orders += month.orders;
        sum.list = Money::fromMinor(sum.list.minor() + month.list.minor());
        sum.discount = Money::fromMinor(sum.discount.minor() + month.discount.minor());
        add(sum, month);
    }
    sheet.totals = QVariantList{reportTr("All"), sum.orders, amount(sum.list), amount(sum.discount)} +
                   boughtCells(sum);
    return sheet;
}

ReportSheet boughtSheet(const QList<BoughtPart>& parts, BoughtBy by,
                        const QList<AgeBucket>& buckets, const QLocale& locale)
{
    ReportSheet sheet{reportTr("Purchases by %1").arg(reportTitle(by).toLower()),
                      {{reportTitle(by), ReportColumn::Kind::Name}},
                      {},
                      {},
                      1,
                      5};
    sheet.columns += boughtColumns();
    Bought sum;
    for (const BoughtPart& part : parts) {
        sheet.rows.append(QVariantList{boughtName(part, by, buckets, locale)} + boughtCells(part));
        sheet.filters.append(partFilter(by, part.value));
        add(sum, part);
    }
    sheet.totals = QVariantList{reportTr("All")} + boughtCells(sum);
    return sheet;
}

ReportSheet conversionSheet(const QList<BoughtPart>& parts, BoughtBy by,
                            const QList<AgeBucket>& buckets, const QLocale& locale, bool isBest)
{
    using Kind = ReportColumn::Kind;
    QList<BoughtPart> ordered = parts;
    if (isBest)
        sortByCostPerWon(ordered);
    ReportSheet sheet{reportTr(isBest ? "Best value by %1" : "Conversion by %1").arg(reportTitle(by).toLower()),
                      {{reportTitle(by), Kind::Name},
                       {reportTr("Leads"), Kind::Count},
                       {reportTr("Reached"), Kind::Count},
                       {reportTr("Won"), Kind::Count},
                       {reportTr("Conversion"), Kind::Share},
                       {reportTr("At least"), Kind::Share},
                       {reportTr("At most"), Kind::Share},
                       {reportTr("Per lead"), Kind::Amount},
                       {reportTr("Per won lead"), Kind::Amount}},
                      {},
                      {},
                      1,
                      isBest ? 8 : 4};
    BoughtPart sum;
    for (const BoughtPart& part : std::as_const(ordered)) {
        sheet.rows.append(QVariantList{boughtName(part, by, buckets, locale)} + conversionCells(part));
        sheet.filters.append(partFilter(by, part.value));
        add(sum, part);
        sum.reached += part.reached;
        sum.won += part.won;
    }
    sheet.totals = QVariantList{reportTr("All")} + conversionCells(sum);
    return sheet;
}

ReportSheet stockSheet(const QList<StockPart>& parts, StockBy by, const QList<AgeBucket>& buckets,
                       const QLocale& locale)
{
    using Kind = ReportColumn::Kind;
    const auto nameOf = [&](const StockPart& part) {
        if (by == StockBy::Score && !part.value.isEmpty()) {
            const int from = part.value.toInt();
            return from >= 100 ? part.value
                               : QString(part.value % u'\u2013' % QString::number(from + 9));
        }
        return part.value.isEmpty()    ? notSupplied()
               : !part.label.isEmpty() ? part.label
               : by == StockBy::Class  ? className(part.value)
               : by == StockBy::Bucket ? bucketName(part.value, buckets, locale)
                                       : part.value;
    };
    QList<StockPart> ordered = parts;
    if (by == StockBy::Bucket) { // youngest first, as the scheme has them
        const auto place = [&](const StockPart& part) {
            return std::find_if(buckets.cbegin(), buckets.cend(), [&](const AgeBucket& bucket) {
                       return bucket.code == part.value;
                   }) - buckets.cbegin();
        };
        std::stable_sort(ordered.begin(), ordered.end(), [&](const StockPart& a, const StockPart& b) {
            return place(a) < place(b);
        });
    } else if (by == StockBy::Score) {
        std::stable_sort(ordered.begin(), ordered.end(), [](const StockPart& a, const StockPart& b) {
            return a.value.toInt() < b.value.toInt();
        });
    } else {
        std::stable_sort(ordered.begin(), ordered.end(), [](const StockPart& a, const StockPart& b) {
            return a.leads > b.leads;
        });
    }
    ReportSheet sheet{reportTr("Stock by %1").arg(reportTitle(by).toLower()),
                      {{reportTitle(by), Kind::Name},
                       {reportTr("Leads"), Kind::Count},
                       {reportTr("Cheapest"), Kind::Amount},
                       {reportTr("Average price"), Kind::Amount},
                       {reportTr("All of them"), Kind::Amount}},
                      {},
                      {},
                      1};
    StockPart sum;
    for (const StockPart& part : std::as_const(ordered)) {
        sheet.rows.append({nameOf(part), part.leads, amount(part.least),
                           amountOrNone(perLead(part.total, part.leads)), amount(part.total)});
        sheet.filters.append(partFilter(by, part.value));
        sum.least = sum.leads == 0 ? part.least : std::min(sum.least, part.least);
        sum.leads += part.leads;
        sum.total = Money::fromMinor(sum.total.minor() + part.total.minor());
    }
    sheet.totals = {reportTr("All"), sum.leads, amount(sum.least),
                    amountOrNone(perLead(sum.total, sum.leads)), amount(sum.total)};
    return sheet;
}

void ReportModel::setSheet(const ReportSheet& sheet, const CellFormat& format)
{
    beginResetModel();
    m_sheet = sheet;
    m_format = format;
    endResetModel();
}

QString ReportModel::text(ReportColumn::Kind kind, const QVariant& value) const
{
    if (!value.isValid())
        return {};
    switch (kind) {
    case ReportColumn::Kind::Name:
        return value.toString();
    case ReportColumn::Kind::Count:
        return m_format.locale.toString(value.toLongLong());
    case ReportColumn::Kind::Share:
        return reportTr("%1 %").arg(m_format.locale.toString(double(value.toLongLong()) / 100, 'f', 1));
    case ReportColumn::Kind::Amount:
        return Mask::words(
            formatMoney(Money::fromMinor(value.toLongLong()), m_format.locale, m_format.currency));
    }
    Q_UNREACHABLE();
}

QByteArray ReportModel::csv() const
{
    QByteArray text;
    const auto addLine = [&text](const QByteArrayList& cells) { text += cells.join(',') + "\r\n"; };
    QByteArrayList titles;
    for (const ReportColumn& column : m_sheet.columns)
        titles.append(quotedCell(column.title));
    addLine(titles);
    for (const QVariantList& row : m_sheet.rows) {
        QByteArrayList cells;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QVariant& value = row.at(i);
            const ReportColumn::Kind kind = m_sheet.columns.at(i).kind;
            cells.append(!value.isValid()                      ? QByteArray()
                         : kind == ReportColumn::Kind::Name    ? quotedCell(value.toString())
                         : kind == ReportColumn::Kind::Share
                             ? QByteArray::number(double(value.toLongLong()) / 10'000, 'f', 4)
                         : kind == ReportColumn::Kind::Amount
                             ? Money::fromMinor(value.toLongLong()).toString().toUtf8()
                             : QByteArray::number(value.toLongLong()));
        }
        addLine(cells);
    }
    return text;
}

int ReportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_sheet.rows.size());
}

int ReportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_sheet.columns.size());
}

QVariant ReportModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QVariant& value = m_sheet.rows.at(index.row()).at(index.column());
    const ReportColumn& column = m_sheet.columns.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.column(), value);
    case ValueRole:
        return value;
    case CopyRole:
        return column.kind == ReportColumn::Kind::Amount && value.isValid()
                   ? QVariant(amountText(Money::fromMinor(value.toLongLong()), m_format.locale))
                   : QVariant();
    case Qt::AccessibleTextRole:
        return QString(column.title % u", "_s % text(index.column(), value));
    default:
        return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole
               ? QVariant(m_sheet.columns.value(section).title)
               : QVariant();
}

void ReportModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= m_sheet.columns.size())
        return;
    const bool isName = m_sheet.columns.at(column).kind == ReportColumn::Kind::Name;
    const auto isLess = [&](const QVariantList& a, const QVariantList& b) {
        if (isName) {
            const int way = a.at(column).toString().localeAwareCompare(b.at(column).toString());
            return order == Qt::AscendingOrder ? way < 0 : way > 0;
        }
        // What is not known stands last both ways.
        const QVariant& first = a.at(column);
        const QVariant& second = b.at(column);
        if (!first.isValid() || !second.isValid())
            return first.isValid() && !second.isValid();
        return order == Qt::AscendingOrder ? first.toLongLong() < second.toLongLong()
                                           : first.toLongLong() > second.toLongLong();
    };
    QList<qsizetype> places(m_sheet.rows.size());
    std::iota(places.begin(), places.end(), qsizetype(0));
    std::stable_sort(places.begin(), places.end(), [&](qsizetype a, qsizetype b) {
        return isLess(m_sheet.rows.at(a), m_sheet.rows.at(b));
    });
    beginResetModel();
    const ReportSheet before = m_sheet;
    for (qsizetype row = 0; row < places.size(); ++row) {
        m_sheet.rows[row] = before.rows.at(places.at(row));
        if (row < m_sheet.filters.size())
            m_sheet.filters[row] = before.filters.at(places.at(row));
    }
    endResetModel();
}

} // namespace leadfloor
