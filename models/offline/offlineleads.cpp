// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/offlineleads.h"

#include "models/domain/lead.h"
#include "models/engine/workcalls.h"
#include "models/offline/secretkey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtConcurrent>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Lower case as people compare: ASCII here, everything else by Unicode's folding.
void fold(std::string& text, size_t from)
{
    // Without branches, so that it runs as fast as memory is read.
    quint8 bits = 0;
    for (size_t i = from; i < text.size(); ++i) {
        const auto c = quint8(text[i]);
        bits |= c;
        const bool isUpper = quint8(c - 'A') < 26;
        text[i] = char(c == '\n' ? ' ' : c + (isUpper ? 'a' - 'A' : 0));
    }
    if (bits < 0x80)
        return;
    const QByteArray folded = QString::fromUtf8(text.data() + from, qsizetype(text.size() - from)).toCaseFolded().toUtf8();
    text.replace(from, text.size() - from, folded.constData(), size_t(folded.size()));
}

std::string folded(const QString& text)
{
    std::string result = text.toStdString();
    fold(result, 0);
    return result;
}

/// Which of the values the search looks at (core.found_leads), in their order.
const std::vector<char>& searchedValues()
{
    static const std::vector<char> searched = [] {
        const QStringList left = {u"purchase_price"_s, u"purchase_date"_s, u"borrower_age"_s, u"mortgage_amount"_s, u"mortgage_term_months"_s,
                                  u"property_value"_s, u"co_borrower_age"_s, u"inquiry_time"_s};
        std::vector<char> flags;
        const QList<QString>& columns = exportColumns();
        for (qsizetype i = 1; i + 1 < columns.size(); ++i)
            flags.push_back(char(!left.contains(columns.at(i))));
        return flags;
    }();
    return searched;
}

void appendSearched(const LeadRecord& lead, std::string& text)
{
    const size_t from = text.size();
    ValueReader reader(lead.values);
    for (const char isSearched : searchedValues()) {
        const std::string_view value = reader.next();
        if (isSearched && !value.empty()) {
            text += value;
            text += ' ';
        }
    }
    text += std::to_string(lead.orderNumber);
    text += '-';
    char digits[9];
    std::snprintf(digits, sizeof digits, "%08x", lead.id.data1);
    text += digits;
    fold(text, from);
    text += '\n';
}

std::string_view valueAt(const LeadRecord& lead, qsizetype column)
{
    ValueReader reader(lead.values);
    std::string_view value;
    for (qsizetype i = 1; i <= column; ++i)
        value = reader.next();
    return value;
}

bool contains(std::string_view text, const std::string& word)
{
    return !text.empty() && memmem(text.data(), text.size(), word.data(), word.size()) != nullptr;
}

QDateTime timeOf(qint64 ms)
{
    return ms == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace

struct OfflineLeads::Words
{
    struct Word
    {
        std::string text;
        QSet<int> stages; ///< whose name has it
    };
    std::vector<Word> words;
    std::string digits; ///< of a search without letters: a telephone number
    /// Stands in every row that has all words, unless the row's work has some; empty: look at all.
    std::string first;
};

OfflineLeads::~OfflineLeads()
{
    // The segments hold contacts: what is free again must not.
    for (Chunk& chunk : m_chunks) {
        for (PageLock* lock : {&chunk.frontLock, &chunk.bodyLock, &chunk.textLock})
            lock->release();
        wipe(chunk.front);
        wipe(chunk.body);
        wipe(chunk.text);
    }
    for (Worked& worked : m_works)
        wipe(worked.text);
    for (std::string& text : m_overlayText)
        wipe(text);
}

void OfflineLeads::writeText(Chunk& chunk)
{
    if (std::exchange(chunk.hasText, true))
        return;
    chunk.text.reserve(size_t(chunk.body.size()));
    for (Row& row : chunk.rows) {
        row.textAt = chunk.text.size();
        appendSearched(row.lead, chunk.text);
        row.textSize = quint32(chunk.text.size() - row.textAt - 1);
    }
    chunk.textLock.hold(chunk.text);
}

void OfflineLeads::prepareSearch()
{
    QtConcurrent::blockingMap(m_chunks, writeText);
}

void OfflineLeads::takeOther(const RecordView& record, quint64 sequence)
{
    switch (record.kind) {
    case RecordKind::About:
        m_about = jsonOf(record.payload);
        return;
    case RecordKind::Choices:
        m_choicesJson = jsonOf(record.payload);
        m_choices = workChoicesFrom(m_choicesJson);
        return;
    case RecordKind::Synced:
        m_synced = jsonOf(record.payload);
        return;
    case RecordKind::Order: {
        const QJsonObject json = jsonOf(record.payload);
        m_orders.insert(json["number"_L1].toInteger(), {json["leads"_L1].toInteger(), json["digest"_L1].toString()});
        return;
    }
    case RecordKind::DropOrder: {
        const auto number = qint64(numberAt(record.payload, 0));
        m_orders.remove(number);
        m_droppedOrders.insert(number, sequence);
        ++m_drops;
        return;
    }
    case RecordKind::DropLead:
        m_droppedLeads[{qint64(numberAt(record.payload, 0)), numberAt(record.payload, 1)}] = sequence;
        ++m_drops;
        return;
    case RecordKind::Work: {
        Worked worked;
        if (!readWork(record.payload, worked.record))
            return;
        for (const std::string_view text : {worked.record.tags, worked.record.assigneeName, worked.record.notesText}) {
            worked.text += text;
            worked.text += ' ';
        }
        std::replace(worked.text.begin(), worked.text.end(), ',', ' ');
        fold(worked.text, 0);
        m_works.insert(worked.record.place, worked);
        return;
    }
    case RecordKind::Pending: {
        const PendingChange change = PendingChange::fromJson(jsonOf(record.payload));
        m_pending.removeIf([&](const PendingChange& one) { return one.key == change.key; });
        m_pending.append(change);
        return;
    }
    case RecordKind::Sent: {
        const QUuid key = QUuid::fromRfc4122(QByteArrayView(record.payload.data(), qsizetype(record.payload.size())));
        m_pending.removeIf([&](const PendingChange& one) { return one.key.uuid() == key; });
        m_exports.removeIf([&](const ExportNote& one) { return one.key == key; });
        return;
    }
    case RecordKind::Late:
        m_late.append(jsonOf(record.payload));
        return;
    case RecordKind::Lead:
    case RecordKind::Event:
    case RecordKind::Run:
    case RecordKind::Export:
        return; // taken elsewhere
    }
}

void OfflineLeads::indexIds() const
{
    Q_ASSERT(isWhole());
    if (m_isIndexed)
        return;
    m_byId.reserve(qsizetype(m_newest.size()));
    for (const RowRef row : m_newest)
        m_byId.insert(row->lead.id, row);
    m_isIndexed = true;
}

// ---- work ---------------------------------------------------------------------------------------

LeadWork OfflineLeads::storedWork(LeadPlace place) const
{
    LeadWork work;
    const auto found = m_works.constFind(place);
    if (found == m_works.cend())
        return work;
    const WorkRecord& record = found->record;
    work.stage = record.stage;
    work.tags = textOf(record.tags).split(u',', Qt::SkipEmptyParts);
    work.followUpAt = timeOf(record.followUpMs);
    work.assignee = textOf(record.assignee);
    work.assigneeName = textOf(record.assigneeName);
    work.notes = record.notes;
    return work;
}

LeadWork OfflineLeads::workOf(LeadPlace place) const
{
    const auto pending = m_overlay.constFind(place);
    return pending == m_overlay.cend() ? storedWork(place) : *pending;
}

int OfflineLeads::stageOf(LeadPlace place) const
{
    if (!m_overlay.isEmpty()) {
        if (const auto pending = m_overlay.constFind(place); pending != m_overlay.cend())
            return pending->stage;
    }
    const auto found = m_works.constFind(place);
    return found == m_works.cend() ? 1 : found->record.stage;
}

qint64 OfflineLeads::followUpOf(LeadPlace place) const
{
    if (const auto pending = m_overlay.constFind(place); pending != m_overlay.cend())
        return pending->followUpAt.isValid() ? pending->followUpAt.toMSecsSinceEpoch() : 0;
    const auto found = m_works.constFind(place);
    return found == m_works.cend() ? 0 : found->record.followUpMs;
}

const std::string* OfflineLeads::workText(LeadPlace place) const
{
    if (!m_overlayText.isEmpty()) {
        if (const auto pending = m_overlayText.constFind(place); pending != m_overlayText.cend())
            return &*pending;
    }
    const auto found = m_works.constFind(place);
    return found == m_works.cend() ? nullptr : &found->text;
}

bool OfflineLeads::apply(const WorkChange& change, const QString& me, const WorkChoices& choices, LeadWork& work)
{
    const LeadWork before = work;
    if (change.stage)
        work.stage = *change.stage;
    if (!change.tagsAdded.isEmpty() || !change.tagsRemoved.isEmpty()) {
        for (const QString& tag : change.tagsAdded)
            work.tags.append(tag.trimmed().normalized(QString::NormalizationForm_C).toLower());
        for (const QString& tag : change.tagsRemoved)
            work.tags.removeAll(tag.trimmed().normalized(QString::NormalizationForm_C).toLower());
        work.tags.removeDuplicates();
        work.tags.sort();
    }
    if (change.followUpAt)
        work.followUpAt = change.followUpAt->isValid() ? change.followUpAt->toUTC() : QDateTime();
    if (change.assignee) {
        work.assignee = *change.assignee == "me"_L1 ? me : *change.assignee;
        work.assigneeName.clear();
        for (const TeamMate& mate : choices.team) {
            if (mate.email == work.assignee)
                work.assigneeName = mate.name;
        }
    }
    if (!change.note.isEmpty())
        ++work.notes;
    return work != before;
}

void OfflineLeads::overlay()
{
    m_overlay.clear();
    m_overlayText.clear();
    if (m_pending.isEmpty())
        return;
    indexIds();
    for (const PendingChange& change : std::as_const(m_pending)) {
        for (const LeadId& lead : change.leads) {
            const auto rows = m_byId.values(lead.uuid());
            if (rows.isEmpty())
                continue; // gone meanwhile
            const LeadPlace place = rows.first()->lead.place;
            LeadWork work = workOf(place);
            apply(change.change, m_me, m_choices, work);
            std::string& text = m_overlayText[place];
            if (text.empty()) {
                if (const auto stored = m_works.constFind(place); stored != m_works.cend())
                    text = stored->text;
            }
            text += folded(QString(u' ' % work.tags.join(u' ') % u' ' % work.assigneeName % u' ' % change.change.note));
            m_overlay.insert(place, work);
        }
    }
}

Result<ChangeReceipt> OfflineLeads::check(const PendingChange& change) const
{
    const auto invalid = [](const QString& why) { return failure(ErrorCode::InvalidRequest, why); };
    const WorkChange& what = change.change;
    if (change.leads.isEmpty() || change.leads.size() > WorkChange::leadsMost || what.toJson().isEmpty())
        return invalid(u"a change has a key and 1 to %1 leads"_s.arg(WorkChange::leadsMost));
    if (what.stage && !m_choices.stage(*what.stage))
        return invalid(u"there is no such stage"_s);
    if (what.note.size() > WorkChange::noteMost)
        return invalid(u"a note has 1 to %1 characters"_s.arg(WorkChange::noteMost));
    for (const QString& tag : what.tagsAdded) {
        const QString trimmed = tag.trimmed();
        if (trimmed.isEmpty() || trimmed.size() > WorkChange::tagMost || trimmed.contains(u','))
            return invalid(u"a tag has 1 to %1 characters and no comma"_s.arg(WorkChange::tagMost));
    }
    indexIds();
    ChangeReceipt receipt{change.key, 0, 0};
    for (const LeadId& lead : change.leads) {
        const auto row = m_byId.constFind(lead.uuid());
        if (row == m_byId.cend())
            return failure(ErrorCode::NotFound);
        LeadWork work = workOf((*row)->lead.place);
        ++(apply(what, m_me, m_choices, work) ? receipt.leads : receipt.unchanged);
        if (work.tags.size() > workTagsMost)
            return invalid(u"a lead has at most %1 tags"_s.arg(workTagsMost));
    }
    return receipt;
}

Result<ChangeReceipt> OfflineLeads::checkUndo(ChangeId key) const
{
    const auto found = std::find_if(m_pending.cbegin(), m_pending.cend(), [&](const PendingChange& one) { return one.key == key; });
    if (found == m_pending.cend())
        return failure(ErrorCode::NotFound);
    const QSet<LeadId> leads(found->leads.cbegin(), found->leads.cend());
    const auto keys = [](const WorkChange& change) {
        QStringList names = change.toJson().keys();
        names.removeAll(u"note"_s);
        names.replaceInStrings(u"tags_remove"_s, u"tags_add"_s);
        return QSet<QString>(names.cbegin(), names.cend());
    };
    for (auto later = found + 1; later != m_pending.cend(); ++later) {
        const bool isSameLead = std::any_of(later->leads.cbegin(), later->leads.cend(), [&](const LeadId& lead) { return leads.contains(lead); });
        if (isSameLead && keys(later->change).intersects(keys(found->change)))
            return failure(ErrorCode::WrongState, u"its leads have been changed since"_s);
    }
    return ChangeReceipt{key, int(found->leads.size()), 0};
}

// ---- search -------------------------------------------------------------------------------------

OfflineLeads::Words OfflineLeads::wordsOf(const QString& search) const
{
    Words words;
    const QStringList parts = search.simplified().split(u' ', Qt::SkipEmptyParts);
    bool hasLetters = false;
    QString digits;
    for (const QString& part : parts) {
        for (const QChar c : part) {
            hasLetters = hasLetters || c.isLetter() || c == u'@';
            if (c >= u'0' && c <= u'9')
                digits += c;
        }
        Words::Word word{folded(part), {}};
        for (const LeadStage& stage : m_choices.stages) {
            if (contains(folded(stage.name), word.text))
                word.stages.insert(stage.number);
        }
        if (word.stages.isEmpty() && word.text.size() > words.first.size())
            words.first = word.text;
        words.words.push_back(std::move(word));
    }
    if (!hasLetters)
        words.digits = digits.toStdString();
    return words;
}

bool OfflineLeads::hasWords(const Row& row, std::string_view text, const Words& words) const
{
    static const qsizetype phone = exportColumns().indexOf(u"phone"_s);
    static const qsizetype phoneAlt = exportColumns().indexOf(u"phone_alt"_s);
    const std::string* work = workText(row.lead.place);
    const bool hasAll = std::all_of(words.words.cbegin(), words.words.cend(), [&](const Words::Word& word) {
        return contains(text, word.text) || (work && contains(*work, word.text))
               || (!word.stages.isEmpty() && word.stages.contains(stageOf(row.lead.place)));
    });
    return hasAll
           || (!words.digits.empty() && (contains(valueAt(row.lead, phone), words.digits) || contains(valueAt(row.lead, phoneAlt), words.digits)));
}

void OfflineLeads::searchChunk(const Chunk& chunk, const Words& words, std::vector<char>& marks) const
{
    const auto textOfRow = [&chunk](const Row& row) { return std::string_view(chunk.text).substr(row.textAt, row.textSize); };
    const auto look = [&](const Row& row) {
        if (row.rank != noRank && hasWords(row, textOfRow(row), words))
            marks[row.rank] = 1;
    };
    if (words.first.empty()) {
        std::for_each(chunk.rows.cbegin(), chunk.rows.cend(), look);
        return;
    }
    const auto lookAtHits = [&](const std::string& needle) {
        const char* begin = chunk.text.data();
        const char* end = begin + chunk.text.size();
        auto row = chunk.rows.cbegin();
        for (const char* at = begin; const void* hit = memmem(at, size_t(end - at), needle.data(), needle.size());) {
            const auto offset = size_t(static_cast<const char*>(hit) - begin);
            row = std::upper_bound(row, chunk.rows.cend(), offset, [](size_t value, const Row& one) { return value < one.textAt; }) - 1;
            look(*row);
            at = begin + row->textAt + row->textSize;
        }
    };
    lookAtHits(words.first);
    if (!words.digits.empty() && words.digits != words.first)
        lookAtHits(words.digits);
    if (!m_works.isEmpty() || !m_overlayText.isEmpty()) {
        for (const Row& row : chunk.rows) {
            if (const std::string* work = workText(row.lead.place); work && contains(*work, words.first))
                look(row);
        }
    }
}

bool OfflineLeads::isShown(const Row& row, const OwnedLeadQuery& query, const QSet<QUuid>& leads) const
{
    const WorkFilter& filter = query.work;
    const LeadPlace place = row.lead.place;
    if (query.orderNumber && row.lead.orderNumber != *query.orderNumber)
        return false;
    if (!filter.stages.isEmpty() && !filter.stages.contains(stageOf(place)))
        return false;
    if (!leads.isEmpty() && !leads.contains(row.lead.id))
        return false;
    if (filter.dueBefore.isValid()) {
        const qint64 due = followUpOf(place);
        if (due == 0 || due >= filter.dueBefore.toMSecsSinceEpoch())
            return false;
    }
    if (filter.tags.isEmpty() && filter.assignee.isEmpty())
        return true;
    const LeadWork work = workOf(place);
    const bool hasTags = std::all_of(filter.tags.cbegin(), filter.tags.cend(), [&](const QString& tag) { return work.tags.contains(tag.trimmed().toLower()); });
    const QString wanted = filter.assignee == "me"_L1 ? m_me : filter.assignee == "none"_L1 ? QString() : filter.assignee.trimmed().toLower();
    return hasTags && (filter.assignee.isEmpty() || work.assignee == wanted);
}

const std::vector<OfflineLeads::RowRef>& OfflineLeads::find(const OwnedLeadQuery& query)
{
    QJsonObject json = query.work.toJson();
    json.insert("search"_L1, query.search.simplified());
    json.insert("by_follow_up"_L1, query.isByFollowUp);
    if (query.orderNumber)
        json.insert("in_order"_L1, *query.orderNumber);
    const QByteArray key = QJsonDocument(json).toJson(QJsonDocument::Compact);
    Q_ASSERT(isWhole());
    if (m_foundKey == key)
        return m_found;
    m_foundKey = key;
    const Words words = wordsOf(query.search);
    std::vector<char> marks(m_newest.size(), words.words.empty() ? 1 : 0);
    if (!words.words.empty()) {
        prepareSearch();
        QtConcurrent::blockingMap(m_chunks, [&](const Chunk& chunk) { searchChunk(chunk, words, marks); });
    }
    QSet<QUuid> leads;
    for (const LeadId& lead : query.work.leads)
        leads.insert(lead.uuid());
    const bool isNarrowed = query.orderNumber || !query.work.isEmpty();
    m_found.clear();
    for (const RowRef row : m_newest) {
        if (marks[row->rank] && (!isNarrowed || isShown(*row, query, leads)))
            m_found.push_back(row);
    }
    if (query.isByFollowUp) {
        const auto due = [this](RowRef row) {
            const qint64 ms = followUpOf(row->lead.place);
            return ms == 0 ? std::numeric_limits<qint64>::max() : ms;
        };
        std::stable_sort(m_found.begin(), m_found.end(), [&](RowRef a, RowRef b) { return due(a) < due(b); });
    }
    return m_found;
}

QList<OwnedLead> OfflineLeads::page(const OwnedLeadQuery& query)
{
    const std::vector<RowRef>& found = find(query);
    auto from = found.cbegin();
    if (query.after) {
        from = std::find_if(from, found.cend(), [&](RowRef row) { return row->lead.id == query.after->uuid(); });
        if (from != found.cend())
            ++from;
    }
    QList<OwnedLead> leads;
    for (; from != found.cend() && leads.size() < query.limit; ++from) {
        OwnedLead lead = ownedLeadOf((*from)->lead);
        lead.work = workOf((*from)->lead.place);
        leads.append(lead);
    }
    return leads;
}

qint64 OfflineLeads::count(const OwnedLeadQuery& query)
{
    return qint64(find(query).size());
}

std::vector<LeadRecord> OfflineLeads::records(const OwnedLeadQuery& query)
{
    const std::vector<RowRef>& found = find(query);
    std::vector<LeadRecord> leads;
    leads.reserve(found.size());
    for (auto row = found.crbegin(); row != found.crend(); ++row)
        leads.push_back((*row)->lead);
    return leads;
}

WorkCounts OfflineLeads::counts(const OwnedLeadQuery& query, const QDateTime& dueBefore)
{
    OwnedLeadQuery all = query;
    all.work.stages.clear();
    all.isByFollowUp = false;
    WorkCounts counts;
    const qint64 dueMs = dueBefore.toMSecsSinceEpoch();
    for (const RowRef row : find(all)) {
        ++counts.leads;
        ++counts.stages[stageOf(row->lead.place)];
        const qint64 due = followUpOf(row->lead.place);
        counts.due += due != 0 && due < dueMs ? 1 : 0;
    }
    return counts;
}

QSet<LeadPlace> OfflineLeads::places() const
{
    QSet<LeadPlace> places;
    places.reserve(qsizetype(m_newest.size()));
    for (const RowRef row : m_newest)
        places.insert(row->lead.place);
    return places;
}

QList<LeadPlace> OfflineLeads::placesOf(qint64 orderNumber) const
{
    QList<LeadPlace> places;
    for (const RowRef row : m_newest) {
        if (row->lead.orderNumber == orderNumber)
            places.append(row->lead.place);
    }
    return places;
}

} // namespace leadfloor
