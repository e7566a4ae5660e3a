// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/report.h"
#include "models/items/inventorycolumns.h"

#include <QAbstractTableModel>

namespace leadfloor {

struct ReportColumn
{
    enum class Kind : quint8
    {
        Name,
        Count,
        Amount, ///< minor units
        Share,  ///< in 1/10,000
    };
    QString title;
    Kind kind = Kind::Count;
    friend bool operator==(const ReportColumn&, const ReportColumn&) = default;
};

/// A report as a table: names in the first column, numbers in the others; an invalid number is not
/// known. `totals` belongs below the rows; empty: sums say nothing here.
struct ReportSheet
{
    QString title;
    QList<ReportColumn> columns;
    QList<QVariantList> rows;
    QVariantList totals;
    int leadsColumn = 1;
    int chartColumn = 1; ///< the number that a chart shows first
    QList<std::optional<Filter>> filters = {}; ///< of each row: which leads on offer are like these
};

/// What the parts are told apart by: "Source", "Age", ... translated.
[[nodiscard]] QString reportTitle(BoughtBy by);
[[nodiscard]] QString reportTitle(StockBy by);
/// Leads on offer of that part; nullopt for what no filter knows (sources, "not supplied").
[[nodiscard]] std::optional<Filter> partFilter(BoughtBy by, const QString& value);
[[nodiscard]] std::optional<Filter> partFilter(StockBy by, const QString& value);
/// Sheets of the reports. `buckets` are the floor's.
[[nodiscard]] ReportSheet spendSheet(const QList<SpendMonth>& months, const QLocale& locale);
[[nodiscard]] ReportSheet boughtSheet(const QList<BoughtPart>& parts, BoughtBy by,
                                      const QList<AgeBucket>& buckets, const QLocale& locale);
/// What became of them: reached, won, which share, what a won one came to. `isBest`: those that
/// cost least per won lead first.
[[nodiscard]] ReportSheet conversionSheet(const QList<BoughtPart>& parts, BoughtBy by,
                                          const QList<AgeBucket>& buckets, const QLocale& locale,
                                          bool isBest);
[[nodiscard]] ReportSheet stockSheet(const QList<StockPart>& parts, StockBy by,
                                     const QList<AgeBucket>& buckets, const QLocale& locale);

/// A sheet for tables, charts and files; sorts by any column. GUI thread.
class ReportModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setSheet(const ReportSheet& sheet, const CellFormat& format);
    [[nodiscard]] const ReportSheet& sheet() const { return m_sheet; }
    /// As cells say it: "$8.00", "1,230"; empty: not known.
    [[nodiscard]] QString text(ReportColumn::Kind kind, const QVariant& value) const;
    [[nodiscard]] QString text(int column, const QVariant& value) const
    {
        return text(m_sheet.columns.at(column).kind, value);
    }
    /// UTF-8 with titles and without totals: names inert (R33), amounts as "1234.50".
    [[nodiscard]] QByteArray csv() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    ReportSheet m_sheet;
    CellFormat m_format;
};

} // namespace leadfloor
