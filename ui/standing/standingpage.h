// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"
#include "models/items/standingmodel.h"
#include "ui/widgets/pagebase.h"

#include <QPointer>

class QToolButton;

namespace leadfloor {

class LfTableView;
class MessageStrip;
class StandingDetail;
class StandingDialog;
class TableCopy;
class TableStack;
class ThemedLabel;

/// The workspace's standing orders, the chosen one in full, and what can be done about it.
class StandingPage final : public PageBase
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit StandingPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~StandingPage() override;

    [[nodiscard]] StandingModel& model() { return m_model; }
    /// Opens the dialog for a new one that buys these leads; brings an open one to the front.
    StandingDialog* create(const Filter& filter);
    /// Asks again for what is shown; nothing moves.
    void refresh();

Q_SIGNALS:
    void orderRequested(qint64 orderNumber); ///< show this purchase
    void inventoryRequested();               ///< no standing order yet: look at what is on offer
    void dataAgeChanged(const QDateTime& asOf);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead();
    void setUpTable();
    void addActions();
    void connectParts();
    void start();
    void takeState();
    void updateBody();
    void updateCount();
    void updateDetail();
    void askHistory();
    [[nodiscard]] const StandingOrder* current() const;
    void move(const QString& state);
    void changeCurrent();
    StandingDialog* openDialog(int number, const StandingRequest& request);
    void choose(int number);
    void layOut();
    void setDetailWanted(bool isWanted);

    FloorConnection& m_floor;
    StandingModel m_model;
    bool m_isStarted = false;
    int m_wanted = 0; ///< to be chosen as soon as it is here
    std::optional<bool> m_isDetailWanted; ///< nullopt: if there is room
    int m_shown = 0;
    int m_moving = 0; ///< the one that is being paused, resumed or ended
    Pending<StandingOrder> m_historyPending;
    Pending<void> m_movePending;
    QPointer<StandingDialog> m_dialog;

    ThemedLabel* m_count;
    MessageStrip* m_strip;
    LfTableView* m_table;
    TableCopy* m_copy;
    TableStack* m_stack;
    QWidget* m_detailLine;
    StandingDetail* m_detail;
    QToolButton* m_detailButton;
};

} // namespace leadfloor
