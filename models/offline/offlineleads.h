// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/offline/offlinerecords.h"
#include "models/offline/pagelock.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <map>
#include <vector>

namespace leadfloor {

/// A change that was made without a line and that the floor has not been told.
struct PendingChange
{
    ChangeId key = ChangeId(QUuid());
    QList<LeadId> leads;
    WorkChange change;
    QDateTime at; ///< by the floor's clock, as far as it is known

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static PendingChange fromJson(const QJsonObject& json);
};

/// What is in a store, in memory: the leads with what is done with them, searched and narrowed as the
/// floor does it (0102_work.sql). Texts point into the segments, which it keeps. One thread at a time.
///
/// Of a file that was just opened only the fronts of segments are here: they tell how many leads there are, of
/// which orders and in which order, and all that is not a lead. The first page wants the bodies that it is in;
/// everything else wants all of them: loadBodies() comes first.
class OfflineLeads final
{
public:
    static constexpr int workTagsMost = 20; ///< of one lead

    ~OfflineLeads();

    /// Part of a segment of a file. A body is null as long as it is not here.
    using BodyReader = std::function<std::optional<QByteArray>(size_t segment)>;
    /// Segments that were just written, or of a store that is read whole. False: they are no records.
    [[nodiscard]] bool load(const QList<SegmentParts>& segments);
    /// All segments of a file, whose bodies `read` gives later; it may be called by several threads.
    [[nodiscard]] bool loadFronts(const QList<QByteArray>& fronts, BodyReader read);
    /// Takes the bodies that are missing, on all cores. False: one of them cannot be had, or is not what its
    /// front says. Then nothing of this may be shown any more.
    [[nodiscard]] bool loadBodies();
    [[nodiscard]] bool isWhole() const { return !m_readBody; }
    /// Whether firstPage() and size() know the answer without all bodies.
    [[nodiscard]] bool knowsWithoutBodies(const OwnedLeadQuery& query) const;
    /// page() of a query that it knows; false: a body cannot be had.
    [[nodiscard]] bool firstPage(const OwnedLeadQuery& query, QList<OwnedLead>& leads);
    /// Likewise count().
    [[nodiscard]] qint64 knownCount(const OwnedLeadQuery& query) const;

    /// Makes what the search looks at, on all cores; the first search does it otherwise.
    void prepareSearch();
    /// Of a store that was opened; `me` is the member's e-mail.
    void setMember(const QString& me) { m_me = me; }

    /// Leads; right also while bodies are missing.
    [[nodiscard]] qint64 size() const { return isWhole() ? qint64(m_newest.size()) : knownCount({}); }
    [[nodiscard]] QList<OwnedLead> page(const OwnedLeadQuery& query);
    [[nodiscard]] qint64 count(const OwnedLeadQuery& query);
    [[nodiscard]] WorkCounts counts(const OwnedLeadQuery& query, const QDateTime& dueBefore);
    [[nodiscard]] Result<QList<LeadEvent>> timeline(LeadId lead) const;
    [[nodiscard]] const WorkChoices& choices() const { return m_choices; }
    [[nodiscard]] const QJsonObject& choicesJson() const { return m_choicesJson; }
    [[nodiscard]] const QJsonObject& about() const { return m_about; }
    [[nodiscard]] const QJsonObject& synced() const { return m_synced; }
    /// By the floor's clock; null: never whole.
    [[nodiscard]] QDateTime syncedAt() const;
    [[nodiscard]] const QList<QJsonObject>& late() const { return m_late; }
    /// All that the query finds, the oldest delivery first. They point into this object.
    [[nodiscard]] std::vector<LeadRecord> records(const OwnedLeadQuery& query);

    struct OrderState
    {
        qint64 leads = 0;
        QString digest;
    };
    [[nodiscard]] const QHash<qint64, OrderState>& orders() const { return m_orders; }
    [[nodiscard]] QList<LeadPlace> placesOf(qint64 orderNumber) const;
    /// Number and leads of each order here, newest first.
    [[nodiscard]] QList<OrderRow> orderRows() const;
    [[nodiscard]] QSet<LeadPlace> places() const;

    // Changes without a line.
    [[nodiscard]] const QList<PendingChange>& pending() const { return m_pending; }
    /// Whether it may be made, and of how many leads it changes something. Errors: as WorkService.
    [[nodiscard]] Result<ChangeReceipt> check(const PendingChange& change) const;
    /// Errors: WrongState (a later one changed the same of one of its leads), NotFound.
    [[nodiscard]] Result<ChangeReceipt> checkUndo(ChangeId key) const;

    /// Exports that the floor has not been told of, in the order in which they began.
    [[nodiscard]] const QList<ExportNote>& exports() const { return m_exports; }

    /// Everything as it is now, without what was replaced: segments for a new file.
    [[nodiscard]] Result<> rewrite(const std::function<Result<>(const QByteArray&)>& append) const;
    /// Bytes of leads that were dropped or replaced are still in the segments.
    [[nodiscard]] bool hasDropped() const { return m_drops > 0; }

private:
    struct Row
    {
        LeadRecord lead;
        size_t textAt = 0; ///< of the chunk's text
        quint32 textSize = 0;
        quint32 rank = noRank; ///< in m_newest
        quint64 sequence = 0;  ///< of its run: chunk and record, grows with the place in the file
    };
    static constexpr quint32 noRank = 0xffffffff; ///< dropped or replaced
    struct Run
    {
        RunRecord record;
        size_t chunk = 0;
        size_t firstRow = 0; ///< of the chunk's
        quint64 sequence = 0;
    };
    struct Chunk
    {
        QByteArray front, body;
        std::string text; ///< what the search looks at, folded, one line a row
        std::vector<Row> rows;
        std::vector<EventRecord> events;
        size_t firstRun = 0, runs = 0; ///< of m_runs
        PageLock frontLock, bodyLock, textLock;
        bool hasBody = false;
        bool hasText = false;
    };
    struct Worked
    {
        WorkRecord record;
        std::string text; ///< folded
    };
    using RowRef = Row*;
    struct Words;

    [[nodiscard]] bool takeFront(QByteArray front);
    [[nodiscard]] bool readBody(Chunk& chunk) const;
    [[nodiscard]] bool wantBody(size_t chunk);
    static void writeText(Chunk& chunk);
    void takeOther(const RecordView& record, quint64 sequence);
    [[nodiscard]] bool takeExport(std::string_view payload);
    [[nodiscard]] static bool isBefore(const Row* a, const Row* b);
    void sortRuns();
    void sortRows();
    void overlay();
    [[nodiscard]] const std::vector<RowRef>& find(const OwnedLeadQuery& query);
    [[nodiscard]] Words wordsOf(const QString& search) const;
    [[nodiscard]] bool hasWords(const Row& row, std::string_view text, const Words& words) const;
    void searchChunk(const Chunk& chunk, const Words& words, std::vector<char>& marks) const;
    [[nodiscard]] bool isShown(const Row& row, const OwnedLeadQuery& query, const QSet<QUuid>& leads) const;
    [[nodiscard]] bool isLive(const Row& row) const;
    [[nodiscard]] bool isDropped(qint64 orderNumber, quint64 sequence) const;
    [[nodiscard]] const std::string* workText(LeadPlace place) const;
    [[nodiscard]] int stageOf(LeadPlace place) const;
    [[nodiscard]] qint64 followUpOf(LeadPlace place) const;
    [[nodiscard]] LeadWork workOf(LeadPlace place) const;
    [[nodiscard]] LeadWork storedWork(LeadPlace place) const;
    void indexIds() const;
    /// Whether something became another.
    static bool apply(const WorkChange& change, const QString& me, const WorkChoices& choices, LeadWork& work);

    std::deque<Chunk> m_chunks; ///< rows are pointed to
    std::vector<Run> m_runs;    ///< of all fronts
    std::vector<size_t> m_newestRuns; ///< that are not dropped; empty when bodies are not missing
    bool m_areRunsApart = false; ///< no lead is in two of them, and none was dropped by itself
    BodyReader m_readBody;       ///< as long as bodies are missing
    std::vector<RowRef> m_newest;
    QHash<qint64, quint64> m_droppedOrders; ///< up to which sequence
    std::map<std::pair<qint64, LeadPlace>, quint64> m_droppedLeads;
    QHash<qint64, OrderState> m_orders;
    QHash<LeadPlace, Worked> m_works;
    mutable std::vector<EventRecord> m_events;
    mutable bool m_areEventsSorted = true;
    QJsonObject m_about, m_synced, m_choicesJson;
    WorkChoices m_choices;
    QList<QJsonObject> m_late;
    QList<PendingChange> m_pending;
    QList<ExportNote> m_exports;
    QHash<LeadPlace, LeadWork> m_overlay; ///< works with the pending changes
    QHash<LeadPlace, std::string> m_overlayText;
    mutable QMultiHash<QUuid, RowRef> m_byId;
    mutable bool m_isIndexed = false;
    QString m_me;
    quint64 m_drops = 0; ///< records of what was dropped

    std::optional<QByteArray> m_foundKey; ///< of m_found
    std::vector<RowRef> m_found;
};

} // namespace leadfloor
