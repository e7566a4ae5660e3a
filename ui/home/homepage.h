// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/homefigures.h"
#include "models/items/inventorycolumns.h"
#include "models/items/pending.h"
#include "ui/widgets/pagebase.h"

#include <functional>
#include <optional>

class QBoxLayout;
class QScrollArea;

namespace leadfloor {

class ChartCard;
class LatestCard;
class MessageStrip;
class NumberTile;
class SegmentedButtons;
class TaskCard;
class ThemedLabel;
class TitleRow;

/// Where a broker begins: money, what was bought, what waits, what came last (look.md picture 05). It
/// asks the services that the other pages ask and leads to those pages.
class HomePage final : public PageBase
{
    Q_OBJECT
public:
    explicit HomePage(FloorConnection& floor, QWidget* parent = nullptr);
    ~HomePage() override;

    /// Asks for everything again; what is shown stays until the answers come.
    void refresh();
    /// Numbers of the last so many days: 7, 30 or 90.
    void setDays(int days);
    [[nodiscard]] int days() const { return m_days; }
    /// What time it is (UTC); tests have another.
    void setClock(const std::function<QDateTime()>& clock) { m_clock = clock; }

Q_SIGNALS:
    void inventoryRequested();
    void callsRequested(); ///< the leads whose follow-up is due
    void ordersRequested();
    void orderRequested(qint64 orderNumber);
    void filterRequested(const leadfloor::Filter& filter); ///< show the stock that fits
    void daysChanged(int days);
    void dataAgeChanged(const QDateTime& asOf);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHead(QBoxLayout& column);
    void makeBody(QBoxLayout& column);
    void start();
    void askOrders();
    template <class T> void take(const Result<T>& answer, std::optional<T>& kept, void (HomePage::*showIt)());
    void showTiles();
    void showTasks();
    void showSpend();
    void showStock();
    void showSources();
    void showBalance();
    void follow(const HomeTask& task);
    [[nodiscard]] QString money(Money amount) const;

    FloorConnection& m_floor;
    std::function<QDateTime()> m_clock;
    CellFormat m_format;
    QList<AgeBucket> m_buckets;
    int m_days = 30;
    bool m_isStarted = false;
    QDateTime m_askedAt;
    bool m_isIncomplete = false; ///< something of it has no answer
    TitleRow* m_title;
    ThemedLabel* m_today;
    SegmentedButtons* m_period;
    MessageStrip* m_strip;
    QScrollArea* m_scroll = nullptr;
    QBoxLayout* m_body = nullptr;
    QBoxLayout* m_tiles = nullptr; ///< two and two
    NumberTile* m_available;
    NumberTile* m_spent;
    NumberTile* m_bought;
    NumberTile* m_refunded;
    ChartCard* m_spendChart;
    ChartCard* m_stockChart;
    ChartCard* m_sourceChart;
    ChartCard* m_balanceChart;
    TaskCard* m_tasks;
    LatestCard* m_latest;

    std::optional<WalletState> m_walletState;
    std::optional<QList<StatementRow>> m_statement;
    std::optional<QList<OrderRow>> m_orders;
    std::optional<Facets> m_stock;
    std::optional<QList<BoughtPart>> m_sources;
    std::optional<WorkCounts> m_work;
    std::optional<QList<WatchHit>> m_hits;
    QList<OrderRow> m_ordersComing; ///< pages of them, until they reach back far enough
    Pending<WalletState> m_walletPending;
    Pending<QList<StatementRow>> m_statementPending;
    Pending<QList<OrderRow>> m_ordersPending;
    Pending<Facets> m_stockPending;
    Pending<QList<BoughtPart>> m_sourcesPending;
    Pending<WorkCounts> m_workPending;
    Pending<QList<WatchHit>> m_hitsPending;
};

} // namespace leadfloor
