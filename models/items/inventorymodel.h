// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/inventorycolumns.h"
#include "models/items/inventorypages.h"
#include "models/items/leadticks.h"
#include "models/items/pending.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

#include <map>
#include <memory>

namespace leadfloor {

/// Everything that a filter matches, as one table of as many rows as there are leads, of which only
/// the pages near the viewport are here. GUI thread; never waits: data() looks into the pages that
/// are kept and notes what is missing.
///
/// A *picture* is one answered question. setFilter() and setOrder() ask a new one and keep the old
/// rows (isStale()) until its first page is here; then the model resets. Within a picture rows do
/// not move: refresh() merges by id, and what was sold meanwhile stays in place, dead. Rows that
/// are new since then are counted by newLeads() and come with the next reload().
class InventoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role
    {
        LeadIdRole = FirstOwnRole, ///< QString, public id; invalid while the row loads
    };
    /// More rows are not shown (ask the reader to narrow the filter): a view's length is an int of
    /// pixels, and its header keeps bytes per row (toolchain.md section 3).
    static constexpr int rowsMax = 5'000'000;

    explicit InventoryModel(InventorySource& source, QObject* parent = nullptr);
    ~InventoryModel() override;

    // What is asked. Nothing is asked before the first setFilter() or reload().
    [[nodiscard]] const Filter& filter() const { return m_asked.filter; }
    [[nodiscard]] const InventoryOrder& inventoryOrder() const { return m_asked.order; }
    void setFilter(const Filter& filter); ///< unticks everything
    void setOrder(const InventoryOrder& order);
    /// A new picture of the same question.
    void reload();
    /// Asks again for the rows on screen and the count; nothing moves. Also what to do on
    /// FloorConnection::stockChanged(). After a failure it tries again what failed.
    void refresh();
    /// Stops what is in flight; what is here stays. True if there was something.
    bool cancel();
    /// What the view shows now, so that pages near it come first and others are not waited for.
    void setVisibleRows(int first, int last);

    // What is known.
    [[nodiscard]] bool hasPicture() const { return m_hasPicture; }
    [[nodiscard]] bool isStale() const { return m_isStale; } ///< the rows answer an older question
    [[nodiscard]] bool isLoading() const;                    ///< a picture or a count is in flight
    [[nodiscard]] const std::optional<InventoryCount>& count() const { return m_count; } ///< exact
    [[nodiscard]] bool isCapped() const { return m_count && m_count->leads > rowsMax; }
    [[nodiscard]] qint64 newLeads() const; ///< at least so many came since the picture was taken
    /// Why rows or the count could not be loaded; gone as soon as it is tried again.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] const ShownLead* lead(int row) const; ///< nullptr: not here; asks nothing

    // Ticks, by lead: they outlive sorting, refreshing and scrolling away.
    [[nodiscard]] const LeadTicks& ticks() const { return m_ticks; }
    [[nodiscard]] TickTotals tickTotals() const;
    [[nodiscard]] bool canTick(int row) const;
    void tickAll(bool ticked);
    /// Rows from `first` to `last`, in either order. Returns how many of them are not here yet and
    /// were therefore left alone.
    int tickRows(int first, int last, bool ticked);

    /// Locale and currency of all texts; `today` is replaced by the server's day as soon as known.
    void setFormat(const CellFormat& format);
    [[nodiscard]] const CellFormat& format() const { return m_format; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override; ///< ticks
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void stateChanged(); ///< hasPicture, isStale, isLoading, error
    void countChanged(); ///< count, newLeads, isCapped
    void ticksChanged(); ///< ticks, tickTotals

private:
    struct Question
    {
        Filter filter;
        InventoryOrder order;
    };
    struct PageQuestion
    {
        InventoryPages::Plan plan;
        bool isRefresh = false;
        Pending<QList<InventoryRow>> pending;
    };

    void ask();
    void takeCount(const Result<InventoryCount>& answer);
    void takePicture(const Result<QList<InventoryRow>>& answer);
    void takePage(int page, const Result<QList<InventoryRow>>& answer);
    void want(int page) const;
    void loadWanted();
    [[nodiscard]] bool isNear(int page) const;
    void setRows(qint64 rows);
    void fail(const Error& error);
    void askCount();
    void askAnchors();
    void askPage(int page);
    void applyCount(const InventoryCount& count);
    void announcePage(int page);
    void announceTicks(int first, int last);
    void forgetChanges();

    [[nodiscard]] QVariant text(const ShownLead& lead, InventoryColumn column) const;
    [[nodiscard]] QVariant value(const ShownLead& lead, InventoryColumn column) const;
    [[nodiscard]] QVariant leadData(const ShownLead& lead, InventoryColumn column, int role) const;

    InventorySource& m_source;
    Question m_asked;
    Question m_shown; ///< what the rows answer
    bool m_hasPicture = false;
    bool m_isStale = false;
    std::optional<Error> m_error;
    std::optional<Error> m_anchorsError;
    std::optional<InventoryCount> m_count;
    std::optional<qint64> m_pictureLeads; ///< count when the picture was taken
    qint64 m_deadLeads = 0;               ///< of the picture, known ones
    int m_rows = 0;
    CellFormat m_format;
    LeadTicks m_ticks;

    mutable InventoryPages m_pages; // looking at a page keeps it from being dropped
    mutable QList<int> m_wanted;    ///< newest last
    mutable QTimer m_loadTimer;
    std::map<int, std::unique_ptr<PageQuestion>> m_inFlight;
    QSet<int> m_failedPages;
    QSet<int> m_changedPages;
    QTimer m_changedTimer;
    int m_visibleFirst = -1;
    int m_visibleLast = -1;

    std::optional<InventoryCount> m_nextCount; ///< came before its picture, as do these anchors
    std::optional<QList<InventoryAnchor>> m_nextAnchors;
    Pending<InventoryCount> m_countPending;
    Pending<QList<InventoryRow>> m_picturePending;
    Pending<QList<InventoryAnchor>> m_anchorsPending;
};

} // namespace leadfloor
