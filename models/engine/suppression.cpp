// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/suppression.h"

#include "models/domain/leadfile.h"
#include "models/engine/floorcalls.h"
#include "models/engine/floorjson.h"
#include "models/engine/phones.h"
#include "models/engine/query.h"
#include "models/engine/recordreader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// A header, not a number that looks a little like one: a name of ours or a synonym.
constexpr int sureMin = 80;

/// A list of a million entries takes longer than a floor lets questions take.
constexpr auto listPatience = "set local statement_timeout = '10min'"_L1;

/// Rows that cannot be used are told so often; the rest is a number.
constexpr int unreadTold = 10;

/// Collects the marks of one file, row by row.
class SuppressionReading final
{
public:
    SuppressionReading(const RecordReader& reader, const QByteArray& key, const QString& country)
        : m_reader(reader), m_key(key), m_phones(country)
    {
    }

    /// The first row: names of columns, or data already.
    void addFirst(const CsvBatch& batch)
    {
        // Each by itself: a lead has two phones, a list may have five columns of them, and all count.
        const QStringList header = batch.texts(0);
        for (qsizetype column = 0; column < header.size(); ++column) {
            const MappedColumn guessed = LeadMapping::guess({header.at(column)}).columns.first();
            const bool isMark = guessed.field == LeadField::Phone || guessed.field == LeadField::PhoneAlt || guessed.field == LeadField::Email;
            if (isMark && guessed.confidence >= sureMin)
                m_columns.append(quint32(column));
        }
        if (m_columns.isEmpty())
            add(batch, 0);
    }
    void add(const CsvBatch& batch, qsizetype row)
    {
        const qsizetype before = m_file.marks.size();
        if (m_columns.isEmpty()) {
            for (quint32 column = 0; column < batch.record(row).fields; ++column)
                add(batch.field(row, column));
        } else {
            for (const quint32 column : std::as_const(m_columns)) {
                if (column < batch.record(row).fields)
                    add(batch.field(row, column));
            }
        }
        ++m_file.rows;
        if (m_file.marks.size() > before)
            return;
        ++m_file.unread;
        if (m_file.unreadPlaces.size() < unreadTold)
            m_file.unreadPlaces.append(m_reader.place(batch.record(row).line, m_columns.size() == 1 ? m_columns.first() + 1 : 0));
    }
    [[nodiscard]] SuppressionFile take()
    {
        std::sort(m_file.marks.begin(), m_file.marks.end());
        m_file.marks.erase(std::unique(m_file.marks.begin(), m_file.marks.end()), m_file.marks.end());
        return std::move(m_file);
    }

private:
    void add(QByteArrayView value)
    {
        const QByteArray text = value.trimmed().toByteArray();
        if (const qsizetype at = text.indexOf('@'); at > 0 && at < text.size() - 1 && text.count('@') == 1 && !text.contains(' ')) {
            m_file.marks.append(suppressionMark(m_key, QByteArray("e:" % QString::fromUtf8(text).toLower().toUtf8())));
            ++m_file.emails;
        } else if (const PhoneReading phone = m_phones.read(text); phone.isPossible) {
            m_file.marks.append(suppressionMark(m_key, QByteArray("p:" % phone.e164)));
            ++m_file.phones;
        }
    }

    const RecordReader& m_reader;
    QByteArray m_key;
    PhoneReader m_phones;
    QList<quint32> m_columns; ///< empty: all of them
    SuppressionFile m_file;
};

QString suppressionText(const char* text)
{
    return QCoreApplication::translate("Suppression", text);
}

QString arrayText(const QList<qint64>& numbers)
{
    QByteArray text = "{";
    text.reserve(numbers.size() * 21 + 2);
    for (const qint64 number : numbers)
        text.append(QByteArray::number(number)).append(',');
    text.back() = '}';
    return QString::fromLatin1(text);
}

} // namespace

qint64 suppressionMark(const QByteArray& key, QByteArrayView text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(key);
    hash.addData(text);
    return qFromBigEndian<qint64>(hash.result().constData());
}

Result<SuppressionFile> readSuppressionFile(const QString& path, const QByteArray& key, const QString& country,
                                            const SuppressionWatch& watch)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, path % u": "_s % file.errorString());
    const auto made = makeRecordReader(file, QFileInfo(path).fileName(), {});
    RecordReader& reader = *made;
    if (auto opened = reader.open(watch.isCancelled); !opened)
        return tl::unexpected(opened.error());
    SuppressionReading reading(reader, key, country);
    CsvBatch batch;
    for (bool isFirst = true;; isFirst = false) {
        const auto more = reader.read(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return reading.take();
        if (watch.isCancelled && watch.isCancelled())
            return failure(ErrorCode::Cancelled);
        if (watch.progress)
            watch.progress(std::min(batch.record(batch.size() - 1).line, reader.lines()), reader.lines());
        for (qsizetype row = 0; row < batch.size(); ++row) {
            if (isFirst && row == 0)
                reading.addFirst(batch);
            else
                reading.add(batch, row);
        }
    }
}

namespace {

/// Reads a file with the floor's key. Errors: BadFile if nothing is in it.
Result<SuppressionFile> marksOf(DbConnection& connection, const QString& path, const SuppressionWatch& watch)
{
    const auto identity = hello(connection);
    if (!identity)
        return tl::unexpected(identity.error());
    const auto key = queryValue(connection, u"select api.suppression_key()"_s);
    if (!key)
        return tl::unexpected(key.error());
    auto file = readSuppressionFile(path, QByteArray::fromHex(key->toString().toLatin1()), identity->country, watch);
    if (file && file->marks.isEmpty()) {
        return failure(ErrorCode::BadFile,
                       file->unreadPlaces.isEmpty()
                           ? suppressionText(QT_TRANSLATE_NOOP("Suppression", "%1: no phone and no e-mail is in it.")).arg(QFileInfo(path).fileName())
                           : file->unreadPlaces.first()
                                 % suppressionText(QT_TRANSLATE_NOOP("Suppression", "neither a phone nor an e-mail, and none in the other rows.")));
    }
    return file;
}

/// What changes lists: a transaction of its own, with patience.
Result<> changeLists(DbConnection& connection, const QString& sql, const QUuid& list)
{
    const auto done = withTransaction(connection, [&]() -> Result<int> {
        if (const auto set = execute(connection, listPatience); !set)
            return tl::unexpected(set.error());
        return execute(connection, sql, {{u"list"_s, list.toString(QUuid::WithoutBraces)}});
    });
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace

Result<SuppressionOutcome> uploadSuppression(DbConnection& connection, const SuppressionRequest& request, const SuppressionWatch& watch)
{
    auto file = marksOf(connection, request.path, watch);
    if (!file)
        return tl::unexpected(file.error());
    const auto answer = floorjson::askObject(connection, u"select api.suppression_upload(:name, :expires, :marks::bigint[])"_s,
                                             {{u"name"_s, request.name},
                                              {u"expires"_s, request.expiresOn ? QVariant(*request.expiresOn) : QVariant()},
                                              {u"marks"_s, arrayText(file->marks)}});
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->value("ok"_L1).toBool())
        return tl::unexpected(errorFromAnswer(*answer));
    SuppressionOutcome outcome;
    outcome.list = QUuid::fromString(answer->value("list"_L1).toString());
    outcome.entries = answer->value("entries"_L1).toInt();
    // As often as it takes: the gateway would do it as well.
    if (auto applied = changeLists(connection, u"select api.suppression_apply(:list::uuid)"_s, outcome.list); !applied)
        return tl::unexpected(applied.error());
    file->marks.clear();
    outcome.file = *file;
    return outcome;
}

Result<QList<SuppressionRow>> suppressions(DbConnection& connection)
{
    return queryRows(connection, u"select list, name, state, entries, created_at, expires_at, uploaded_by from api.suppressions()"_s, {},
                     [](const QSqlQuery& row) {
                         SuppressionRow list;
                         list.list = row.value(0).toUuid();
                         list.name = row.value(1).toString();
                         list.state = row.value(2).toString();
                         list.entries = row.value(3).toInt();
                         list.createdAt = row.value(4).toDateTime().toUTC();
                         if (!row.value(5).isNull())
                             list.expiresAt = row.value(5).toDateTime().toUTC();
                         list.uploadedBy = row.value(6).toString();
                         return list;
                     });
}

Result<ScrubOutcome> uploadScrub(DbConnection& connection, const ScrubRequest& request, const SuppressionWatch& watch)
{
    auto file = marksOf(connection, request.path, watch);
    if (!file)
        return tl::unexpected(file.error());
    const auto answer = floorjson::askObject(connection, u"select api.scrub_upload(:on, :marks::bigint[])"_s,
                                             {{u"on"_s, request.on}, {u"marks"_s, arrayText(file->marks)}});
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->value("ok"_L1).toBool())
        return tl::unexpected(errorFromAnswer(*answer));
    file->marks.clear();
    return ScrubOutcome{answer->value("entries"_L1).toInt(), answer->value("phones"_L1).toInt(), *file};
}

Result<> removeSuppression(DbConnection& connection, const QUuid& list)
{
    return changeLists(connection, u"select api.suppression_remove(:list::uuid)"_s, list);
}

Result<> restoreSuppression(DbConnection& connection, const QUuid& list)
{
    return changeLists(connection, u"select api.suppression_restore(:list::uuid)"_s, list);
}

} // namespace leadfloor
