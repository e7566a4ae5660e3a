// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/leadimport.h"

#include "models/domain/importservice.h"
#include "models/domain/island.h"
#include "models/domain/leadcolumns.h"
#include "models/engine/copystream.h"
#include "models/engine/floorcalls.h"
#include "models/engine/floorjson.h"
#include "models/engine/importcalls.h"
#include "models/engine/leadpreview.h"
#include "models/engine/leadrejects.h"
#include "models/engine/leadrows.h"
#include "models/engine/recordreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMutex>
#include <QSaveFile>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

#include <deque>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Files below this many lines are done before anybody could read what phase they are in.
constexpr int longLines = 20'000;

QString importText(const char* text)
{
    return QCoreApplication::translate("LeadImport", text);
}

/// SupplierRows remember what they have met, so threads borrow them instead of making new ones.
class LeadRowsPool final
{
public:
    explicit LeadRowsPool(const SupplierRows::Options& options) : m_options(options) {}
    [[nodiscard]] std::unique_ptr<SupplierRows> borrow()
    {
        const QMutexLocker locker(&m_mutex);
        if (m_free.empty())
            return std::make_unique<SupplierRows>(m_options);
        auto rows = std::move(m_free.back());
        m_free.pop_back();
        return rows;
    }
    void giveBack(std::unique_ptr<SupplierRows> rows)
    {
        const QMutexLocker locker(&m_mutex);
        m_free.push_back(std::move(rows));
    }

private:
    SupplierRows::Options m_options;
    QMutex m_mutex;
    std::vector<std::unique_ptr<SupplierRows>> m_free;
};

/// A batch of the file, read into values.
struct ReadBatch
{
    QByteArray copyText;
    SupplierRows::Counts counts;
    SupplierRows::Break firstBreak;
    qint64 lastLine = 0;
};

class LeadImport final
{
public:
    LeadImport(QPromise<Result<ImportSummary>>& promise, const ConnectionSpec& spec, const ImportRequest& request)
        : m_promise(promise)
        , m_request(request)
        , m_fileName(QFileInfo(request.path).fileName())
        , m_connection(spec)
        , m_isCancelled([this] { return m_promise.isCanceled(); })
        , m_isDayFirst(request.isDayFirst)
    {
    }
    [[nodiscard]] Result<ImportSummary> run();

private:
    [[nodiscard]] Result<> readHeader(RecordReader& reader, CsvBatch& batch);
    [[nodiscard]] Result<> chooseMapping();
    [[nodiscard]] Result<> inTransaction(RecordReader& reader, const CsvBatch& first);
    [[nodiscard]] Result<> begin(const RecordReader& reader);
    [[nodiscard]] Result<> send(RecordReader& reader, const CsvBatch& first);
    [[nodiscard]] Result<> sendBatch(CopyIn& copy, ReadBatch batch, const RecordReader& reader);
    [[nodiscard]] Result<QJsonObject> callServer(const QByteArray& function);
    void showPhase(int phase, const QString& text);
    [[nodiscard]] Result<> check();
    [[nodiscard]] Result<> tellWorth();
    [[nodiscard]] Result<> write();
    [[nodiscard]] Result<> keepProfile();
    [[nodiscard]] Result<> commit();
    [[nodiscard]] Result<QJsonObject> askBegin(qint64 bytes, bool isCheck);
    [[nodiscard]] Error unknownHeader();
    [[nodiscard]] Error alreadyImported(const QJsonObject& answer) const;
    [[nodiscard]] Error beyondLimit(QLatin1StringView limit, const QString& words) const;
    [[nodiscard]] Result<> keepRowsLimit(qint64 rows, qint64 lastRowNo) const;

    QPromise<Result<ImportSummary>>& m_promise;
    const ImportRequest& m_request;
    QString m_fileName;
    DbConnection m_connection;
    IsCancelled m_isCancelled;
    QString m_country;
    QString m_table;
    QString m_sha256;
    QStringList m_header;
    bool m_isDayFirst;
    bool m_isOwnFile = false;
    int m_lines = 0;
    qint64 m_rows = 0;
    qint64 m_rowsMax = 0; ///< of a partner's file (R35); 0: no limit
    ImportSummary m_summary;
    std::unique_ptr<RejectsFile> m_rejects;
};

Result<ImportSummary> LeadImport::run()
{
    QFile file(m_request.path);
    if (auto opened = openLeadFile(file); !opened)
        return tl::unexpected(opened.error());
    const auto opened = makeRecordReader(file, m_fileName, {.encoding = m_request.encoding,
                                                            .delimiter = m_request.delimiter,
                                                            .skipBroken = m_request.mode == ImportRequest::Mode::GoodRows,
                                                            .sheet = m_request.sheet,
                                                            .hasHeader = m_request.hasHeader});
    RecordReader& reader = *opened;
    if (auto looked = reader.open(m_isCancelled); !looked)
        return tl::unexpected(looked.error());
    m_sha256 = QString::fromLatin1(reader.sha256().toHex());
    m_summary.sha256 = m_sha256;
    if (!m_request.sha256.isEmpty() && m_request.sha256 != m_sha256)
        return tl::unexpected(Error{ErrorCode::BadFile,
                                    importText(QT_TRANSLATE_NOOP("LeadImport", "%1 is not the file any more that was checked; check it again.")).arg(island(m_fileName)),
                                    {}, QJsonObject{{u"changed"_s, true}}});
    m_lines = int(std::min<qint64>(reader.lines(), std::numeric_limits<int>::max() - ImportService::floorSteps));
    m_promise.setProgressRange(0, m_lines + ImportService::floorSteps);
    CsvBatch first;
    if (auto known = readHeader(reader, first); !known)
        return tl::unexpected(known.error());

    if (auto connected = m_connection.open(); !connected)
        return tl::unexpected(connected.error());
    const auto identity = hello(m_connection);
    if (!identity)
        return tl::unexpected(identity.error());
    m_country = identity->country;
    if (auto chosen = chooseMapping(); !chosen)
        return tl::unexpected(chosen.error());
    if (auto begun = beginTransaction(m_connection); !begun)
        return tl::unexpected(begun.error());
    if (auto done = inTransaction(reader, first); !done) {
        rollbackTransaction(m_connection);
        return tl::unexpected(done.error());
    }
    // Before the commit: what the disk refuses is said of an import that has not been.
    if (auto kept = m_rejects->keep(); !kept) {
        rollbackTransaction(m_connection);
        return tl::unexpected(kept.error());
    }
    if (m_request.isDryRun) {
        rollbackTransaction(m_connection);
    } else if (auto committed = commit(); !committed) {
        if (committed.error().code != ErrorCode::OutcomeUnknown)
            m_rejects->remove();
        return tl::unexpected(committed.error());
    }
    m_summary.isDryRun = m_request.isDryRun;
    return m_summary;
}

Result<> LeadImport::readHeader(RecordReader& reader, CsvBatch& batch)
{
    const auto isRead = reader.read(batch);
    if (!isRead)
        return tl::unexpected(isRead.error());
    if (!*isRead)
        return failure(ErrorCode::BadFile,
                       importText(QT_TRANSLATE_NOOP("LeadImport", "%1 is empty; choose the file that the supplier sent."))
                           .arg(island(m_fileName)));
    m_header = m_request.hasHeader ? batch.texts(0) : namelessHeader(batch.record(0).fields);
    m_isOwnFile = isOwnLeadFile(m_header, reader.isHeaderQuoted());
    m_summary.encoding = reader.encoding();
    m_summary.delimiter = reader.delimiter();
    m_summary.sheet = reader.sheet();
    return {};
}

Result<> LeadImport::chooseMapping()
{
    QJsonObject profile;
    if (m_request.profile) {
        profile = *m_request.profile;
    } else {
        const auto kept = importProfiles(m_connection, m_request.supplier, LeadMapping::fingerprint(m_header));
        if (!kept && m_request.isKnownHeaderOnly)
            return tl::unexpected(kept.error());
        if (kept && !kept->isEmpty()) {
            profile = kept->first().content;
            m_summary.profileName = kept->first().name;
        }
        const bool isOther = !m_request.onlyProfile.isEmpty() && m_summary.profileName != m_request.onlyProfile;
        if (m_request.isKnownHeaderOnly && (profile.isEmpty() || isOther))
            return tl::unexpected(unknownHeader());
    }
    if (profile.isEmpty()) {
        m_summary.mapping = LeadMapping::guess(m_header);
    } else {
        auto mapping = LeadMapping::fromJson(profile, m_header);
        if (!mapping)
            return tl::unexpected(mapping.error());
        m_summary.mapping = *mapping;
        m_isDayFirst |= profile.value("day_first"_L1).toBool();
    }
    return m_summary.mapping.check(m_fileName);
}

/// Somebody may have brought the file in by hand meanwhile, and not have kept its mapping.
Error LeadImport::unknownHeader()
{
    if (const auto begun = beginTransaction(m_connection); !begun)
        return begun.error();
    const auto answer = askBegin(0, true);
    rollbackTransaction(m_connection);
    if (!answer)
        return answer.error();
    if (!answer->value("ok"_L1).toBool())
        return alreadyImported(*answer);
    const QString words = m_request.onlyProfile.isEmpty()
        ? importText(QT_TRANSLATE_NOOP("LeadImport", "The floor keeps no mapping profile for the columns of %1.")).arg(island(m_fileName))
        : importText(QT_TRANSLATE_NOOP("LeadImport", "%1 has other columns than the files of profile %2.")).arg(island(m_fileName), island(m_request.onlyProfile));
    return {ErrorCode::BadFile, words, {}, QJsonObject{{u"needs"_s, u"profile"_s}}};
}

Result<> LeadImport::inTransaction(RecordReader& reader, const CsvBatch& first)
{
    if (auto begun = begin(reader); !begun)
        return begun;
    if (auto sent = send(reader, first); !sent)
        return sent;
    if (auto checked = check(); !checked)
        return checked;
    const bool isRefused = m_request.mode == ImportRequest::Mode::AllOrNothing && m_summary.rejected > 0;
    if (!m_request.isDryRun && !isRefused) {
        if (auto written = write(); !written)
            return written;
    } else if (m_request.tellsWorth) {
        if (auto told = tellWorth(); !told)
            return told;
    }
    m_rejects = std::make_unique<RejectsFile>(m_request);
    if (auto listed = m_rejects->write(m_connection, m_isCancelled, m_summary, m_sha256, m_table); !listed)
        return listed;
    if (!isRefused || m_request.isDryRun)
        return {};
    if (auto kept = m_rejects->keep(); !kept)
        return kept;
    Error refused{ErrorCode::BadFile,
                  importText(QT_TRANSLATE_NOOP("LeadImport", "Nothing of %1 was imported, as %n row(s) are wrong; %2 lists them "
                                                             "with line, column and reason."))
                      .replace("%n"_L1, QString::number(m_summary.rejected))
                      .arg(island(m_fileName), m_summary.rejectsPath),
                  {}, QJsonObject{{u"rejected"_s, m_summary.rejected}, {u"rejects_path"_s, m_summary.rejectsPath}}};
    return tl::unexpected(refused);
}

Result<QJsonObject> LeadImport::askBegin(qint64 bytes, bool isCheck)
{
    return floorjson::askObject(m_connection, u"select api.import_begin(:supplier, :product, :file, :sha256, :bytes, :check)"_s,
                                {{u"supplier"_s, m_request.supplier},
                                 {u"product"_s, m_request.product},
                                 {u"file"_s, m_fileName.left(400)},
                                 {u"sha256"_s, m_sha256},
                                 {u"bytes"_s, bytes},
                                 {u"check"_s, isCheck}});
}

Result<> LeadImport::begin(const RecordReader& reader)
{
    const auto answer = askBegin(reader.bytes(), m_request.isDryRun);
    if (!answer) {
        Error error = answer.error();
        // The server's texts never repeat what it was given.
        if (error.code == ErrorCode::InvalidRequest && !m_request.supplier.isEmpty())
            error.detail += importText(QT_TRANSLATE_NOOP("LeadImport", "; the supplier was '%1'")).arg(m_request.supplier);
        if (error.code == ErrorCode::InvalidRequest && !m_request.product.isEmpty())
            error.detail += importText(QT_TRANSLATE_NOOP("LeadImport", "; the product was '%1'")).arg(m_request.product);
        return tl::unexpected(error);
    }
    if (!answer->value("ok"_L1).toBool()) {
        const qint64 bytesMax = answer->value("error"_L1).toObject().value("bytes_max"_L1).toInteger();
        if (bytesMax == 0)
            return tl::unexpected(alreadyImported(*answer));
        const QLocale locale;
        return tl::unexpected(beyondLimit("bytes"_L1,
            importText(QT_TRANSLATE_NOOP("LeadImport", "%1 has %2 bytes; a partner's file has at most %3 (%4 MB)."))
                .arg(island(m_fileName), locale.toString(reader.bytes()), locale.toString(bytesMax), locale.toString(bytesMax >> 20))));
    }
    m_table = answer->value("table"_L1).toString();
    m_rowsMax = answer->value("rows_max"_L1).toInteger();
    return {};
}

Error LeadImport::beyondLimit(QLatin1StringView limit, const QString& words) const
{
    return {ErrorCode::BadFile, words, {}, QJsonObject{{u"limit"_s, limit}}};
}

/// The floor takes no more rows, and numbers of rows up to twice that.
Result<> LeadImport::keepRowsLimit(qint64 rows, qint64 lastRowNo) const
{
    if (m_rowsMax == 0 || (rows <= m_rowsMax && lastRowNo <= 2 * m_rowsMax))
        return {};
    const QLocale locale;
    return tl::unexpected(beyondLimit("rows"_L1,
        importText(QT_TRANSLATE_NOOP("LeadImport", "%1 has about %2 rows; a partner's file has at most %3."))
            .arg(island(m_fileName), locale.toString(std::max<qint64>(m_lines - (m_request.hasHeader ? 1 : 0), rows)), locale.toString(m_rowsMax))));
}

Error LeadImport::alreadyImported(const QJsonObject& answer) const
{
    Error error = errorFromAnswer(answer);
    const QJsonObject earlier = answer.value("error"_L1).toObject();
    error.data = earlier;
    if (error.code == ErrorCode::AlreadyImported)
        error.detail = importText(QT_TRANSLATE_NOOP("LeadImport", "%1 came in as %2 on %3 with %4 leads (batch %5)."))
                           .arg(island(m_fileName), earlier.value("file_name"_L1).toString(),
                                floorjson::time(earlier.value("imported_at"_L1)).toString(u"yyyy-MM-dd HH:mm"_s),
                                QString::number(earlier.value("accepted"_L1).toInteger()),
                                earlier.value("batch"_L1).toString());
    return error;
}

Result<> LeadImport::send(RecordReader& reader, const CsvBatch& first)
{
    LeadRowsPool rowsPool({.mapping = m_summary.mapping,
                           .country = m_country,
                           .isDayFirst = m_isDayFirst,
                           .isGuarded = m_isOwnFile,
                           .fixes = RowFixes(m_request.fixes),
                           .onlyFixed = m_request.onlyFixed});
    CopyIn copy(m_connection, m_isCancelled);
    if (auto started = copy.start("copy " + m_table.toLatin1() + " (" + SupplierRows::columnList() + ") from stdin"); !started)
        return started;
    // This thread reads the file and feeds the server, others read values; batches leave in order.
    QThreadPool pool;
    pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount() - 2, 1, 3));
    const auto waitingMax = size_t(2 * pool.maxThreadCount());
    std::deque<QFuture<ReadBatch>> waiting;
    const auto submit = [&](std::shared_ptr<const CsvBatch> batch, qsizetype from, qint64 firstRowNo) {
        waiting.push_back(QtConcurrent::run(&pool, [this, &rowsPool, batch, from, firstRowNo] {
            ReadBatch read;
            if (m_isCancelled()) // nobody waits for what is queued
                return read;
            auto rows = rowsPool.borrow();
            read.firstBreak = rows->append(*batch, from, firstRowNo, read.copyText, read.counts);
            rowsPool.giveBack(std::move(rows));
            read.lastLine = batch->record(batch->size() - 1).line;
            return read;
        }));
    };
    const auto sendOldest = [&] {
        ReadBatch batch = waiting.front().result();
        waiting.pop_front();
        return sendBatch(copy, std::move(batch), reader);
    };
    const auto sendAll = [&]() -> Result<> {
        qint64 rowNo = 1;
        const qsizetype headerRows = m_request.hasHeader ? 1 : 0;
        if (first.size() > headerRows) { // lone carriage returns end lines within the header's line
            submit(std::make_shared<const CsvBatch>(first), headerRows, rowNo);
            rowNo += first.size() - headerRows;
        }
        while (true) {
            auto batch = std::make_shared<CsvBatch>();
            const auto more = reader.read(*batch);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                break;
            const qint64 rows = batch->size();
            if (auto kept = keepRowsLimit(0, rowNo + rows - 1); !kept)
                return kept;
            submit(std::move(batch), 0, rowNo);
            rowNo += rows;
            while (waiting.size() >= waitingMax) {
                if (auto sent = sendOldest(); !sent)
                    return sent;
            }
        }
        while (!waiting.empty()) {
            if (auto sent = sendOldest(); !sent)
                return sent;
        }
        return {};
    };
    auto sent = sendAll();
    pool.waitForDone(); // before what the threads use goes away
    if (!sent)
        return sent;
    m_summary.blankLines += reader.blankLines();
    if (m_rows == 0)
        return failure(ErrorCode::BadFile,
                       importText(QT_TRANSLATE_NOOP("LeadImport", "%1 has a header but no rows; choose the file that the supplier sent."))
                           .arg(island(m_fileName)));
    const auto taken = copy.finish();
    if (!taken)
        return tl::unexpected(taken.error());
    return {};
}

Result<> LeadImport::sendBatch(CopyIn& copy, ReadBatch batch, const RecordReader& reader)
{
    if (batch.firstBreak.line > 0 && m_request.mode != ImportRequest::Mode::GoodRows)
        return failure(ErrorCode::BadFile, QString(reader.place(batch.firstBreak.line, 0) % batch.firstBreak.text));
    m_rows += batch.counts.rows;
    if (auto kept = keepRowsLimit(m_rows, 0); !kept)
        return kept;
    m_summary.doubtfulPhones += batch.counts.doubtfulPhones;
    m_summary.unknownCounties += batch.counts.unknownCounties;
    m_summary.blankLines += batch.counts.blank;
    m_promise.setProgressValueAndText(int(std::min<qint64>(batch.lastLine, m_lines)),
                                      importText(QT_TRANSLATE_NOOP("LeadImport", "Reading the file")));
    return copy.put(batch.copyText);
}

Result<QJsonObject> LeadImport::callServer(const QByteArray& function)
{
    const auto answer = runLong(m_connection, "select " + function + "($1)", {m_table.toLatin1()}, m_isCancelled);
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonObject json = QJsonDocument::fromJson(*answer).object();
    if (!json.value("ok"_L1).toBool())
        return tl::unexpected(alreadyImported(json));
    return json;
}

void LeadImport::showPhase(int phase, const QString& text)
{
    // Qt passes on 25 changes a second and drops what comes between; the phases of a long file last.
    if (m_lines >= longLines)
        QThread::msleep(50);
    m_promise.setProgressValueAndText(m_lines + phase, text);
}

Result<> LeadImport::check()
{
    showPhase(1, importText(QT_TRANSLATE_NOOP("LeadImport", "Looking for duplicates")));
    const auto answer = callServer("api.import_check");
    if (!answer) {
        Error error = answer.error();
        if (error.code == ErrorCode::Busy)
            error.data.insert("waits_for"_L1, "import"_L1);
        return tl::unexpected(error);
    }
    m_summary.batch = answer->value("batch"_L1).toString();
    m_summary.rows = answer->value("rows"_L1).toInteger();
    m_summary.accepted = answer->value("accepted"_L1).toInteger();
    m_summary.duplicates = answer->value("duplicates"_L1).toInteger();
    m_summary.rejected = answer->value("rejected"_L1).toInteger();
    m_summary.unprovenAges = answer->value("age_unproven"_L1).toInteger();
    m_summary.duplicateDays = answer->value("duplicate_days"_L1).toInt();
    m_summary.projects = answer->value("projects"_L1).toVariant().toStringList();
    m_summary.projectsInAll = answer->value("projects_in_all"_L1).toInteger(-1);
    return {};
}

Result<> LeadImport::write()
{
    showPhase(2, importText(QT_TRANSLATE_NOOP("LeadImport", "Adding the leads to the stock")));
    const auto answer = callServer("api.import_write");
    if (!answer)
        return tl::unexpected(answer.error());
    m_summary.filled = answer->value("filled"_L1).toInteger();
    return keepProfile();
}

/// The mapping that the file came in with, for the next one with this header; counts the use.
Result<> LeadImport::keepProfile()
{
    const QString name = m_request.profileName.isEmpty() ? m_summary.profileName : m_request.profileName;
    if (name.isEmpty())
        return {};
    QJsonObject content = m_summary.mapping.toJson();
    if (m_isDayFirst)
        content.insert("day_first"_L1, true);
    if (auto saved = saveImportProfile(m_connection, m_request.supplier, name, content, true); !saved)
        return tl::unexpected(saved.error());
    m_summary.profileName = name;
    return {};
}

Result<> LeadImport::tellWorth()
{
    const auto answer = callServer("api.import_preview");
    if (!answer)
        return tl::unexpected(answer.error());
    ImportWorth worth;
    worth.gold = answer->value("gold"_L1).toInteger();
    worth.silver = answer->value("silver"_L1).toInteger();
    worth.priced = answer->value("priced"_L1).toInteger();
    worth.tooYoung = answer->value("too_young"_L1).toInteger();
    worth.price = floorjson::money(answer->value("price_minor"_L1));
    worth.commission = floorjson::money(answer->value("commission_minor"_L1));
    worth.commissionMost = floorjson::money(answer->value("commission_most_minor"_L1));
    worth.currency = answer->value("currency"_L1).toString();
    m_summary.worth = worth;
    return {};
}

Result<> LeadImport::commit()
{
    if (m_isCancelled()) {
        rollbackTransaction(m_connection);
        return failure(ErrorCode::Cancelled);
    }
    auto committed = commitTransaction(m_connection);
    if (committed || committed.error().code != ErrorCode::OutcomeUnknown)
        return committed;
    // The file's hash tells whether it happened: the same batch, or none.
    m_connection.close();
    if (auto opened = m_connection.open(); !opened)
        return committed;
    const auto answer = askBegin(0, true);
    if (!answer)
        return committed;
    if (answer->value("error"_L1).toObject().value("batch"_L1).toString() == m_summary.batch)
        return {};
    return failure(ErrorCode::Disconnected);
}

} // namespace

void importLeads(QPromise<Result<ImportSummary>>& promise, const ConnectionSpec& spec, const ImportRequest& request)
{
    LeadImport job(promise, spec, request);
    promise.addResult(job.run());
}

} // namespace leadfloor
