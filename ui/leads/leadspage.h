// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/leadcollector.h"
#include "models/items/ordermodel.h"
#include "models/items/ownedleadmodel.h"
#include "models/items/viewshelf.h"
#include "models/items/workhistory.h"
#include "ui/exports/exportoffer.h"
#include "ui/leads/workmenus.h"
#include "ui/lists/listpage.h"
#include "ui/widgets/openexternal.h"

#include <QJsonObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QComboBox;
class QPushButton;
class QStackedLayout;

namespace leadfloor {

class ContactCard;
class LeadBoard;
class ReturnDialog;
struct ReturnCandidate;
class SearchField;
class SegmentedButtons;
class StagesDialog;
class StageStrip;
class ThemedLabel;
class Toast;
class ViewBar;
class WorkBar;

/// My leads: what the workspace has bought, with contacts, and what is done with it (look.md
/// picture 06). Search, order, view and stage are asked on the server. It writes no file and buys
/// nothing: what it wants leaves as a signal.
class LeadsPage final : public ListPage
{
    Q_OBJECT
public:
    static constexpr int typingDelayMs = 250;

    explicit LeadsPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~LeadsPage() override;

    [[nodiscard]] OwnedLeadModel& model() { return m_model; }
    [[nodiscard]] ContactCard& card() const { return *m_card; }
    enum class View : quint8
    {
        All,
        Today, ///< to be called today, and late ones
        Mine,
        Nobodys
    };
    void setView(View view);
    [[nodiscard]] ViewShelf& shelf() { return m_shelf; }
    /// Closes the saved view that is open, and takes its filters away with it.
    void leaveSavedView();
    [[nodiscard]] View view() const { return m_view; }
    [[nodiscard]] static QString viewTitle(View view);
    /// Follow-ups of today and before, of the view that is shown; 0 until that is known.
    [[nodiscard]] qint64 callsDue() const { return m_counts ? m_counts->due : 0; }
    void showBoard(bool isBoard);
    [[nodiscard]] LeadBoard& board() const { return *m_board; }
    /// Notes that were begun and not saved: {lead: text}.
    [[nodiscard]] QJsonObject noteDrafts() const;
    void setNoteDrafts(const QJsonObject& notes);
    /// Everything that search, order, view, stage and tags find, loaded or not: what is done next is done
    /// to all of it, until the selection or the filter changes.
    void selectAll();
    [[nodiscard]] bool isAllSelected() const { return m_isAll; }
    /// Only leads with all of these tags.
    void setTags(const QStringList& tags);
    [[nodiscard]] const QStringList& tags() const { return m_tags; }
    /// Opens the dialog of the workspace's stages; brings an open one to the front.
    StagesDialog* editStages();
    /// Opens the dialog that gives the chosen leads back; brings an open one to the front.
    /// Null while it is asked which of all that match can be returned; then the dialog opens by itself.
    ReturnDialog* returnChosen();
    [[nodiscard]] WorkHistory& history() { return m_history; }
    /// All leads with these words; the keyboard is in the list.
    void find(const QString& words);
    /// Only the leads of this order.
    void showOrder(qint64 orderNumber);
    [[nodiscard]] ExportOffer exportOffer() const;
    void refresh() override;
    /// Says selectionChanged() again, e.g. when the page is shown.
    void announceSelection();

Q_SIGNALS:
    void viewChanged(); ///< another view, or another number of calls that are due
    /// A saved view was deleted and can be made anew by `restore`.
    void undoable(const QString& words, const std::function<void()>& restore);
    void exportRequested(const leadfloor::ExportOffer& offer);
    void orderRequested(qint64 orderNumber); ///< show that order
    void returned();         ///< leads were given back: money and orders are to be asked anew
    void returnsRequested(); ///< show the list of returns
    /// `total`: what they have cost; nullopt: not known of all of them.
    void selectionChanged(qint64 leads, std::optional<leadfloor::Money> total);

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void layOut() override;
    void takeAnswer() override;
    void updatePane() override;
    [[nodiscard]] bool hasPane() const override { return true; }

private:
    void selectAllReturnable();
    ReturnDialog* openReturn(const QList<ReturnCandidate>& leads, const QString& leftOut);
    void fillHead();
    void setUpTable();
    void addActions();
    void connectParts();

    void applyWidths();
    void takeSearch();
    void fillOrders();
    void chooseOrder(int index);
    void clearFilters();
    [[nodiscard]] bool isFiltered() const;

    // What is done with leads, in leadspage_work.cpp
    QWidget* makeBody();
    void addWorkActions();
    void connectWork();
    void askWork();
    void askTimeline();
    void applyFilter();
    void takeStage(std::optional<int> stage);
    void updateWorkBar();
    void work(const WorkChange& change, WorkHistory::Words words);
    void openWorkMenu(WorkMenus::Kind kind, QWidget* below);
    void openRowMenu(const QPoint& global);
    void takeMade(const QString& words, bool isUndoable);
    void takeFailure(const Error& error);
    void showTime();
    void fillTagFilter();
    void followSelection();
    void keepAllSelected();
    [[nodiscard]] OwnedLeadQuery matching() const;
    void callNext(bool isFromTop);
    // Saved views, in leadspage_views.cpp
    void connectViews();
    void showSavedView(const ViewContent& content);
    void tellShelf();
    void exportSelected();
    [[nodiscard]] QList<LeadId> chosenLeads() const;
    [[nodiscard]] QStringList chosenTags() const;
    [[nodiscard]] const OwnedLead* leadOf(LeadId id) const;

    void exportView() { Q_EMIT exportRequested(exportOffer()); }
    void findInLine();
    void escape();
    void callCurrent();
    void openDensity();

    OwnedLeadModel m_model;
    OrderModel m_orders;
    std::optional<qint64> m_everything; ///< count without search and order, once known

    WorkHistory m_history;
    WorkMenus m_menus;
    View m_view = View::All;
    std::optional<int> m_stage;
    bool m_isBoard = false;
    QStringList m_tags;
    bool m_isAll = false;       ///< what matches is selected, not what is loaded
    bool m_isSelecting = false; ///< by us
    LeadCollector m_collector;
    ViewShelf m_shelf;
    std::optional<WorkCounts> m_counts;
    std::optional<LeadId> m_timelineOf;
    Pending<WorkChoices> m_choicesPending;
    Pending<QList<LeadStage>> m_stagesPending;
    QPointer<StagesDialog> m_stagesDialog;
    QPointer<ReturnDialog> m_returnDialog;
    Pending<WorkCounts> m_countsPending;
    Pending<QList<LeadEvent>> m_timelinePending;
    QTimer m_minutes; ///< hours there and what is late move on

    QTimer m_typingTimer;
    QComboBox* m_viewChoice;
    SegmentedButtons* m_shapes;
    QPushButton* m_callButton;
    ViewBar* m_savedViews;
    StageStrip* m_stages;
    LeadBoard* m_board;
    WorkBar* m_workBar;
    QWidget* m_area; ///< table or board; toasts float on it
    QStackedLayout* m_bodies = nullptr;
    QComboBox* m_orderFilter;
    QPushButton* m_tagFilter;
    QPushButton* m_exportButton;
    SearchField* m_search;
    ThemedLabel* m_count;
    ThemedLabel* m_countOf;
    ThemedLabel* m_filters;
    QPushButton* m_clear;
    ContactCard* m_card;
    Toast* m_toast;
};

} // namespace leadfloor
