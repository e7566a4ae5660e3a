// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"
#include "models/items/reportsheet.h"
#include "ui/widgets/pagebase.h"

#include <functional>

class QBoxLayout;
class QComboBox;
class QDateEdit;
class QPushButton;

namespace leadfloor {

class ChartCard;
struct ChartBar;
class EmptyState;
class LfTableView;
class MessageStrip;
class SegmentedButtons;
class TableStack;
class ThemedLabel;
class TitleRow;

/// Sums of what was bought and of what is on offer: a chart, the same numbers as a table beside it,
/// on paper and in a file.
class ReportsPage final : public PageBase
{
    Q_OBJECT
public:
    enum class Report : quint8
    {
        Spend,
        Bought,
        Conversion,
        BestValue,
        Stock
    };

    explicit ReportsPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~ReportsPage() override;

    void showReport(Report report);
    [[nodiscard]] Report report() const { return m_report; }
    [[nodiscard]] const ReportModel& model() const { return m_model; }
    /// What is on offer is reported under this filter: the inventory page's.
    void setStockFilter(const Filter& filter, const QString& words);
    void refresh();

Q_SIGNALS:
    void filterRequested(const leadfloor::Filter& filter); ///< what is on offer like that row
    void inventoryRequested(); ///< nothing bought yet: go and look at what is on offer
    void dataAgeChanged(const QDateTime& asOf);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeHead(QBoxLayout& column);
    void makeBody(QBoxLayout& column);
    void addActions();
    void start();
    void fillChoices();
    template <class T> void take(const Result<QList<T>>& answer, const ReportSheet& sheet);
    void showSheet(const ReportSheet& sheet);
    void updateChart();
    /// The numbers that the chart shows; empty: nothing to draw.
    [[nodiscard]] QList<ChartBar> chartBars() const;
    [[nodiscard]] std::function<QString(double)> chartText() const;
    void makeDates(QBoxLayout& row);
    void choosePeriod();
    void updateState();
    void fitCaption(); ///< whole sums only
    [[nodiscard]] ReportPeriod period() const;
    [[nodiscard]] QStringList facts() const;
    [[nodiscard]] QString fileName(const QString& suffix) const;
    [[nodiscard]] std::optional<Filter> currentFilter() const;
    void showOffer();
    void print();
    void saveCsv();

    FloorConnection& m_floor;
    ReportModel m_model;
    Report m_report = Report::Spend;
    Filter m_stockFilter;
    QString m_stockWords;
    CellFormat m_format;
    QList<AgeBucket> m_buckets;
    Pending<QList<SpendMonth>> m_spend;
    Pending<QList<BoughtPart>> m_bought;
    Pending<QList<StockPart>> m_stock;
    std::optional<Error> m_error;
    QStringList m_sums;
    QDateTime m_asOf; ///< of what is shown
    bool m_isAnswered = false;
    bool m_isFilling = false; ///< of choices, by us

    TitleRow* m_title;
    SegmentedButtons* m_reports;
    QComboBox* m_by;
    QComboBox* m_period;
    QWidget* m_dates; ///< of one's own period
    QDateEdit* m_from;
    QDateEdit* m_to;
    QComboBox* m_measure;
    ThemedLabel* m_caption;
    MessageStrip* m_strip;
    QPushButton* m_offer;
    QPushButton* m_print;
    QPushButton* m_csv;
    QBoxLayout* m_body = nullptr;
    ChartCard* m_chart;
    LfTableView* m_table;
    TableStack* m_stack;
};

} // namespace leadfloor
