// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"
#include "models/items/standingmodel.h"
#include "ui/lists/listpage.h"

#include <QJsonObject>
#include <QPointer>

namespace leadfloor {

class StandingDetail;
class StandingDialog;
class ThemedLabel;

/// The workspace's standing orders, the chosen one in full, and what can be done about it.
class StandingPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit StandingPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~StandingPage() override;

    [[nodiscard]] StandingModel& model() { return m_model; }
    /// Opens the dialog for a new one that buys these leads; brings an open one to the front.
    StandingDialog* create(const Filter& filter);
    /// What the open dialog holds, for resume(); empty: none is open.
    [[nodiscard]] QJsonObject draft() const;
    void resume(const QJsonObject& draft);

Q_SIGNALS:
    void draftClosed(const QJsonObject& held); ///< the dialog was closed without saving
    void orderRequested(qint64 orderNumber); ///< show this purchase

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void takeAnswer() override;
    void updatePane() override;

private:
    void setUpTable();
    void addActions();
    void connectParts();
    void askHistory();
    [[nodiscard]] const StandingOrder* current() const { return currentOf(m_model); }
    void move(const QString& state);
    void changeCurrent();
    StandingDialog* openDialog(int number, const StandingRequest& request);
    void choose(int number);

    StandingModel m_model;
    int m_wanted = 0; ///< to be chosen as soon as it is here
    int m_shown = 0;
    int m_moving = 0; ///< the one that is being paused, resumed or ended
    Pending<StandingOrder> m_historyPending;
    Pending<void> m_movePending;
    QPointer<StandingDialog> m_dialog;

    ThemedLabel* m_count;
    StandingDetail* m_detail;
};

} // namespace leadfloor
