// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"
#include "models/items/watchmodel.h"
#include "ui/lists/listpage.h"

#include <QJsonObject>
#include <QPointer>

class QPushButton;

namespace leadfloor {

class ThemedLabel;
class WatchDialog;

/// The member's watches, and what can be done about the chosen one.
class WatchesPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit WatchesPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~WatchesPage() override;

    [[nodiscard]] WatchModel& model() { return m_model; }
    /// Opens the dialog for a new one, in front of whatever page is shown; brings an open one to the front.
    WatchDialog* create(const QString& name, const Filter& filter);
    /// Makes one anew that was removed.
    void restore(const WatchRequest& request);
    /// What the open dialog holds, for resume(); empty: none is open.
    [[nodiscard]] QJsonObject draft() const;
    void resume(const QJsonObject& draft);

Q_SIGNALS:
    void draftClosed(const QJsonObject& held); ///< the dialog was closed without saving
    void leadsRequested(const leadfloor::Filter& filter); ///< show what it watches
    void created();                                       ///< somebody has made a new one
    void removed(const leadfloor::WatchRequest& request); ///< for an offer to undo it

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void takeAnswer() override;
    void updatePane() override;

private:
    [[nodiscard]] const Watch* current() const { return currentOf(m_model); }
    WatchDialog* openDialog(int number, const WatchRequest& request);
    void changeCurrent();
    void switchCurrent();
    void removeCurrent();
    void end(const Result<>& done);

    WatchModel m_model;
    int m_wanted = 0; ///< to be chosen as soon as it is here
    Pending<void> m_changing;
    Pending<int> m_creating;
    QPointer<WatchDialog> m_dialog;
    ThemedLabel* m_count;
    QPushButton* m_show;
    QPushButton* m_change;
    QPushButton* m_switch;
    QPushButton* m_remove;
};

} // namespace leadfloor
