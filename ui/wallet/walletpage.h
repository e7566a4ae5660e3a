// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"
#include "models/items/statementdays.h"
#include "models/items/statementmodel.h"
#include "ui/widgets/pagebase.h"

#include <QTimer>

class QComboBox;

namespace leadfloor {

class Badge;
class Card;
class ChartCard;
class LfTableView;
class MessageStrip;
class TableCopy;
class TableStack;
class ThemedLabel;
class WalletTiles;

/// The wallet: what there is, how it went, every movement by day (look.md picture 07).
class WalletPage final : public PageBase
{
    Q_OBJECT
public:
    explicit WalletPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~WalletPage() override;

    [[nodiscard]] StatementDays& days() { return m_days; }
    /// Asks again for what is shown, as after a purchase; nothing moves.
    void refresh();
    /// Movements of the last `days` days, today included; nullopt: all.
    void setPeriod(std::optional<int> days);

Q_SIGNALS:
    void orderRequested(qint64 orderNumber); ///< show that order
    void inventoryRequested();
    void dataAgeChanged(const QDateTime& asOf);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeStatement();
    void setUpTable();
    void addActions();
    void connectParts();
    void start();
    void askWallet();
    void takeState();
    void updateBody();
    void updateStrip();
    void updateTotals();
    void updateChart();
    void updateSpans();
    void openCurrent();
    void copyAll();
    void setChartWanted(bool isWanted);
    void layOut();

    FloorConnection& m_floor;
    StatementModel m_model;
    StatementDays m_days;
    bool m_isStarted = false;
    std::optional<int> m_period;
    std::optional<bool> m_isChartWanted; ///< nullopt: if there is room
    std::optional<WalletState> m_wallet;
    std::optional<Error> m_walletError;
    Pending<WalletState> m_walletPending;
    QTimer m_spanTimer; ///< rows of days move with every merge; spans follow once

    QComboBox* m_periods;
    MessageStrip* m_strip;
    WalletTiles* m_tiles;
    ChartCard* m_chart;
    Card* m_statement;
    ThemedLabel* m_caption;
    LfTableView* m_table;
    TableCopy* m_copy;
    TableStack* m_stack;
    QWidget* m_closing;
    ThemedLabel* m_opening;
    Badge* m_check;
    ThemedLabel* m_sum;
    ThemedLabel* m_balance;
};

} // namespace leadfloor
