// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/leadexport.h"

#include "models/engine/copystream.h"
#include "models/engine/csvwriter.h"
#include "models/engine/floorcalls.h"
#include "models/engine/query.h"
#include "models/engine/sha256.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSysInfo>

#include <libpq-fe.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int rowsPerProgress = 1000;

/// Hashes what it passes on, so that the hash is of the bytes that were written.
class HashingDevice final : public QIODevice
{
public:
    explicit HashingDevice(QIODevice& target)
        : m_target(target)
    {
        open(WriteOnly | Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] QString sha256() { return QString::fromLatin1(m_hash.result().toHex()); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        const qint64 written = m_target.write(data, size);
        if (written != size)
            setErrorString(m_target.errorString());
        else
            m_hash.add(QByteArrayView(data, size));
        return written;
    }

private:
    QIODevice& m_target;
    Sha256 m_hash;
};

QString dialectName(ExportRequest::Dialect dialect)
{
    return dialect == ExportRequest::Dialect::Machine ? u"machine"_s : u"spreadsheet"_s;
}

QJsonObject scopeOf(const ExportRequest& request)
{
    QJsonObject scope;
    if (request.orderNumber)
        scope.insert(u"order"_s, *request.orderNumber);
    if (!request.search.isEmpty())
        scope.insert(u"search"_s, request.search);
    if (!request.work.isEmpty()) {
        QJsonObject work = request.work.toJson();
        if (!request.work.leads.isEmpty())
            work.insert(u"leads"_s, request.work.leads.size()); // how many, not which
        scope.insert(u"work"_s, work);
    }
    return scope;
}

QString fileText(const QString& path, const QString& problem)
{
    return QDir::toNativeSeparators(path) % ": "_L1 % problem;
}

/// Whether a file starts as ours do, or is empty.
bool startsLikeExport(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray start = file.read(32);
    if (start.startsWith("\xef\xbb\xbf"))
        start.remove(0, 3);
    return start.isEmpty() || start.startsWith("\"sale_id\"") || start.startsWith("sale_id,")
           || start.startsWith("{\n    \"byte");
}

/// What a killed export has left: QSaveFile's temporary files beside `path`, named by six random
/// letters of both cases. A running one is written to all the time, so after an hour of rest nobody
/// comes back for it. Files that people may have made (".backup", ".Backup") are left alone.
void removeLeftovers(const QString& path)
{
    const QFileInfo target(path);
    static const QRegularExpression randomLetters(u"^(?=.*[a-z])(?=.+[A-Z])[A-Za-z]{6}$"_s);
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-3600);
    const QFileInfoList files =
        target.dir().entryInfoList({target.fileName() % ".??????"_L1}, QDir::Files | QDir::Hidden);
    for (const QFileInfo& file : files) {
        if (randomLetters.match(file.fileName().right(6)).hasMatch() && file.lastModified() < limit
            && startsLikeExport(file.filePath()))
            QFile::remove(file.filePath());
    }
}

Result<> openSaveFile(QSaveFile& file)
{
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(ErrorCode::FileProblem, fileText(file.fileName(), file.errorString()));
    return {};
}

/// The columns of the file as the server is asked for them. It sends order_number for sale_id,
/// which is put together here (withSaleId): the view's expression takes it a fifth of the export's
/// time.
QString serverColumns()
{
    return u"order_number, "_s % exportColumns().mid(1).join(u", "_s);
}

/// A COPY row of serverColumns() as one of exportColumns(): "1001" in front and a lead_id
/// "0a1b2c3d-..." at the end make the sale_id "1001-0A1B2C3D", like in api.my_lead.
/// False if the row does not look like that.
bool withSaleId(QByteArrayView row, QByteArray& out)
{
    constexpr qsizetype uuidSize = 36;
    constexpr qsizetype saleDigits = 8;
    const qsizetype orderSize = row.indexOf('\t');
    const qsizetype end = row.size() - (row.endsWith('\n') ? 1 : 0);
    const qsizetype uuidAt = end - uuidSize;
    if (orderSize < 1 || uuidAt <= orderSize || row[uuidAt - 1] != '\t')
        return false;
    out.resize(row.size() + 1 + saleDigits);
    char* at = std::copy_n(row.begin(), orderSize, out.data());
    *at++ = '-';
    at = std::transform(row.begin() + uuidAt, row.begin() + uuidAt + saleDigits, at,
                        [](char c) { return c >= 'a' && c <= 'f' ? char(c - 'a' + 'A') : c; });
    std::copy(row.begin() + orderSize, row.end(), at);
    return true;
}

QJsonArray changeWords(CellChanges changes)
{
    QJsonArray words;
    if (changes.testFlag(CellChange::Formula))
        words.append(u"formula"_s);
    if (changes.testFlag(CellChange::Control))
        words.append(u"control character"_s);
    if (changes.testFlag(CellChange::PhoneGuarded))
        words.append(u"phone abroad"_s);
    if (changes.testFlag(CellChange::Cut))
        words.append(u"cut"_s);
    return words;
}

/// One export, from sign-in to manifest.
class LeadExport final
{
public:
    LeadExport(QPromise<Result<ExportSummary>>& promise, const ConnectionSpec& spec,
               const ExportRequest& request)
        : m_promise(promise)
        , m_request(request)
        , m_connection(spec)
    {
        m_isMachine = request.dialect == ExportRequest::Dialect::Machine;
        m_summary.path = QFileInfo(m_isMachine ? machineFileName(request.path) : request.path)
                             .absoluteFilePath();
        m_summary.manifestPath = m_summary.path % ".manifest.json"_L1;
    }
    [[nodiscard]] Result<ExportSummary> run();

private:
    [[nodiscard]] Result<> checkOrder();
    [[nodiscard]] Result<> copyRows(CsvWriter& writer);
    [[nodiscard]] std::optional<QString> literal(const QByteArray& text);
    [[nodiscard]] Result<QByteArray> copySql();
    [[nodiscard]] Result<> finishOnServer(qint64 exportNumber);
    [[nodiscard]] QByteArray manifest(const CsvWriter& writer) const;

    QPromise<Result<ExportSummary>>& m_promise;
    const ExportRequest& m_request;
    DbConnection m_connection;
    FloorIdentity m_identity;
    QDateTime m_startedAt = QDateTime::currentDateTimeUtc();
    bool m_isMachine = false;
    ExportSummary m_summary;
};

Result<ExportSummary> LeadExport::run()
{
    removeLeftovers(m_summary.path);
    removeLeftovers(m_summary.manifestPath);
    QSaveFile file(m_summary.path);
    if (auto opened = openSaveFile(file); !opened)
        return tl::unexpected(opened.error());
    if (auto opened = m_connection.open(); !opened)
        return tl::unexpected(opened.error());
    auto identity = hello(m_connection);
    if (!identity)
        return tl::unexpected(identity.error());
    m_identity = *identity;
    if (auto checked = checkOrder(); !checked)
        return tl::unexpected(checked.error());

    const auto begun = queryValue(
        m_connection,
        u"select api.export_begin(:scope::jsonb, :columns::text[], :dialect, :machine)"_s,
        {{u"scope"_s,
          QString::fromUtf8(QJsonDocument(scopeOf(m_request)).toJson(QJsonDocument::Compact))},
         {u"columns"_s, QString(u'{' % exportColumns().join(u',') % u'}')},
         {u"dialect"_s, dialectName(m_request.dialect)},
         {u"machine"_s, QSysInfo::machineHostName().left(200)}});
    if (!begun)
        return tl::unexpected(begun.error());

    HashingDevice device(file);
    CsvWriter writer(
        device, leadCsvColumns(),
        {.dialect = m_isMachine ? CsvWriter::Dialect::Machine : CsvWriter::Dialect::Spreadsheet,
         .byteOrderMark = m_request.byteOrderMark,
         .country = m_identity.country});
    if (auto copied = copyRows(writer); !copied)
        return tl::unexpected(copied.error());
    m_summary.rows = writer.rows();
    m_summary.columns = int(exportColumns().size());
    m_summary.guarded = writer.changedCells();
    m_summary.sha256 = device.sha256();
    if (m_summary.rows == 0 && m_request.orderNumber && !m_request.isNarrowed())
        return failure(ErrorCode::ExportClosed);

    QSaveFile manifestFile(m_summary.manifestPath);
    if (auto opened = openSaveFile(manifestFile); !opened)
        return tl::unexpected(opened.error());
    const QByteArray manifestText = manifest(writer);
    if (manifestFile.write(manifestText) != manifestText.size())
        return failure(ErrorCode::FileProblem,
                       fileText(m_summary.manifestPath, manifestFile.errorString()));
    // Written down first: a file that the log does not know must not exist (R34).
    if (auto finished = finishOnServer(begun->toLongLong()); !finished)
        return tl::unexpected(finished.error());
    if (!file.commit())
        return failure(ErrorCode::FileProblem, fileText(m_summary.path, file.errorString()));
    if (!manifestFile.commit())
        return failure(ErrorCode::FileProblem,
                       fileText(m_summary.manifestPath, manifestFile.errorString()));
    return m_summary;
}

Result<> LeadExport::checkOrder()
{
    if (!m_request.orderNumber)
        return {};
    const auto receipt = orderReceipt(m_connection, *m_request.orderNumber);
    if (!receipt)
        return tl::unexpected(receipt.error());
    if (receipt->delivered + receipt->withheld < receipt->leads)
        return failure(ErrorCode::WrongState,
                       u"order %1 has %2 of its %3 contacts so far; deliver it first"_s
                           .arg(*m_request.orderNumber)
                           .arg(receipt->delivered)
                           .arg(receipt->leads - receipt->withheld));
    if (receipt->refundedLeads > 0 && receipt->exportable() == 0)
        return failure(ErrorCode::WrongState,
                       u"all leads of order %1 have been refunded, and refunded leads are not exported"_s
                           .arg(*m_request.orderNumber));
    m_promise.setProgressRange(0, receipt->exportable());
    return {};
}

/// COPY takes no parameters.
std::optional<QString> LeadExport::literal(const QByteArray& text)
{
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted(
        PQescapeLiteral(m_connection.handle(), text.constData(), size_t(text.size())), &PQfreemem);
    return quoted ? std::optional(QString::fromUtf8(quoted.get())) : std::nullopt;
}

Result<QByteArray> LeadExport::copySql()
{
    QString from = u"api.my_lead_export"_s;
    if (m_request.orderNumber)
        from += u" where order_number = "_s % QString::number(*m_request.orderNumber);
    if (m_request.isNarrowed()) {
        const auto search = literal(m_request.search.left(200).toUtf8());
        const auto work =
            literal(QJsonDocument(m_request.work.toJson()).toJson(QJsonDocument::Compact));
        if (!search || !work)
            return failure(ErrorCode::InvalidRequest);
        from = "api.my_leads_export("_L1 % *search % ", "_L1
               % (m_request.orderNumber ? QString::number(*m_request.orderNumber) : u"null"_s)
               % ", "_L1 % *work % u')';
    }
    return QString("copy (select "_L1 % serverColumns() % " from "_L1 % from
                   % " order by order_number, place) to stdout"_L1)
        .toUtf8();
}

Result<> LeadExport::copyRows(CsvWriter& writer)
{
    auto sql = copySql();
    if (!sql)
        return tl::unexpected(sql.error());
    if (auto written = writer.writeHeader(); !written)
        return tl::unexpected(
            Error{written.error().code, fileText(m_summary.path, written.error().detail), {}, {}});
    CopyOut rows(m_connection, [this] { return m_promise.isCanceled(); });
    if (auto started = rows.start(*sql); !started)
        return started;
    QByteArray fileRow;
    while (true) {
        const auto row = rows.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!row->isNull() && !withSaleId(*row, fileRow))
            return failure(ErrorCode::Internal, u"COPY row without order and lead"_s);
        auto written = row->isNull() ? writer.flush() : writer.writeCopyRow(fileRow);
        if (!written && written.error().code == ErrorCode::FileProblem)
            written.error().detail = fileText(m_summary.path, written.error().detail);
        if (!written || row->isNull())
            return written;
        if (writer.rows() % rowsPerProgress == 0) {
            if (m_promise.isCanceled())
                return failure(ErrorCode::Cancelled);
            m_promise.setProgressValue(int(writer.rows()));
        }
    }
}

Result<> LeadExport::finishOnServer(qint64 exportNumber)
{
    if (m_promise.isCanceled())
        return failure(ErrorCode::Cancelled);
    m_promise.setProgressValue(int(m_summary.rows));
    const auto finished =
        queryValue(m_connection, u"select api.export_finish(:export, :rows, :sha256)"_s,
                   {{u"export"_s, exportNumber},
                    {u"rows"_s, m_summary.rows},
                    {u"sha256"_s, m_summary.sha256}});
    return finished ? Result<>() : tl::unexpected(finished.error());
}

QByteArray LeadExport::manifest(const CsvWriter& writer) const
{
    const QList<QString>& columns = exportColumns();
    QJsonObject byColumn;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (writer.changedCellsByColumn().at(i) > 0)
            byColumn.insert(columns.at(i), writer.changedCellsByColumn().at(i));
    }
    QJsonArray listed;
    for (const CsvWriter::Change& change : writer.changes())
        listed.append(QJsonObject{{u"row"_s, change.row},
                                  {u"column"_s, columns.at(change.column)},
                                  {u"changes"_s, changeWords(change.changes)}});
    const QJsonObject guarded{{u"cells"_s, writer.changedCells()},
                              {u"by_column"_s, byColumn},
                              {u"listed"_s, listed},
                              {u"listed_max"_s, qint64(CsvWriter::changesListedMax)}};
    const QJsonObject json{
        {u"file"_s, QFileInfo(m_summary.path).fileName()},
        {u"sha256"_s, m_summary.sha256},
        {u"bytes"_s, writer.bytes()},
        {u"rows"_s, m_summary.rows},
        {u"columns"_s, QJsonArray::fromStringList(columns)},
        {u"dialect"_s, dialectName(m_request.dialect)},
        {u"byte_order_mark"_s, m_request.byteOrderMark},
        {u"scope"_s, scopeOf(m_request)},
        {u"started_at"_s, m_startedAt.toString(Qt::ISODate)},
        {u"finished_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {u"floor"_s, m_identity.floorName},
        {u"workspace"_s, m_identity.workspace},
        {u"member"_s, m_identity.email},
        {u"machine"_s, QSysInfo::machineHostName()},
        {u"guarded"_s, guarded},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace

void exportLeads(QPromise<Result<ExportSummary>>& promise, const ConnectionSpec& spec,
                 const ExportRequest& request)
{
    // COPY writes dates and times as the session shows them.
    ConnectionSpec own = spec;
    own.settings.insert(u"timezone"_s, u"UTC"_s);
    own.settings.insert(u"datestyle"_s, u"ISO"_s);
    // The view is ordered as its index is. A sort would put everything on the server's disk first.
    own.settings.insert(u"enable_sort"_s, u"off"_s);
    LeadExport job(promise, own, request);
    promise.addResult(job.run());
}

} // namespace leadfloor
