// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/leadrejects.h"

#include "models/domain/cellguard.h"
#include "models/engine/csvwriter.h"
#include "models/engine/recordreader.h"
#include "models/engine/rowfixes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// What file systems allow, less the ending and the number.
constexpr qsizetype nameBytesMax = 255 - 24;

QString freeRejectsPath(const QDir& folder, const QString& sourcePath)
{
    QString name = QFileInfo(sourcePath).completeBaseName();
    while (name.toUtf8().size() > nameBytesMax)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    QString free = folder.filePath(name % ".rejects.csv"_L1);
    // One that is there may be in somebody's hands, half corrected.
    for (int again = 2; QFileInfo::exists(free); ++again)
        free = folder.filePath(u"%1.%2.rejects.csv"_s.arg(name).arg(again));
    return free;
}

/// Where the rejected rows may go, best first: where somebody said, or beside the file, or among the
/// person's documents if the file lies where nobody may write (a share, a stick that is locked).
QStringList rejectsPlaces(const ImportRequest& request)
{
    if (!request.rejectsPath.isEmpty())
        return {request.rejectsPath};
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return {freeRejectsPath(QFileInfo(request.path).dir(), request.path),
            freeRejectsPath(QFileInfo(documents).isDir() ? QDir(documents) : QDir::home(), request.path)};
}

QByteArray copyValue(QByteArrayView field)
{
    QByteArray value;
    for (qsizetype i = 0; i < field.size(); ++i) {
        if (field[i] != '\\' || i + 1 == field.size()) {
            value.append(field[i]);
            continue;
        }
        switch (const char c = field[++i]) {
        case 'n': value.append('\n'); break;
        case 'r': value.append('\r'); break;
        case 't': value.append('\t'); break;
        case 'N': return {};
        default: value.append(c);
        }
    }
    return value;
}

/// With what `summary` knows of what is valid, which the floor does not store with every row.
ImportIssue issueFrom(QByteArrayView row, const ImportSummary& summary)
{
    const QList<QByteArray> fields = row.chopped(1).toByteArray().split('\t');
    ImportIssue found;
    found.rowNo = fields.value(0).toLongLong();
    found.line = fields.value(1).toLongLong();
    if (fields.value(2) == "duplicate")
        found.outcome = ImportIssue::Outcome::Duplicate;
    const QJsonArray faults = QJsonDocument::fromJson(copyValue(fields.value(3))).array();
    for (const QJsonValue& value : faults) {
        const QJsonObject json = value.toObject();
        ImportFault fault{json.value("code"_L1).toString(), json.value("field"_L1).toString(), json.value("value"_L1).toString()};
        fault.least = json.value("least"_L1).toInteger();
        fault.most = json.value("most"_L1).toInteger();
        fault.count = json.value("count"_L1).toInteger(-1);
        fault.within = json.value("within"_L1).toString();
        if (fault.code == "project"_L1) {
            fault.known = summary.projects;
            fault.count = summary.projectsInAll;
        } else if (fault.code == "known"_L1) {
            fault.days = summary.duplicateDays;
        }
        found.faults.append(fault);
    }
    found.twin = QString::fromUtf8(copyValue(fields.value(4)));
    found.twinLine = copyValue(fields.value(5)).toLongLong();
    return found;
}

/// The file's columns that go into its rejects file: all but those of an earlier rejects file.
QList<qsizetype> keptColumns(const LeadMapping& mapping)
{
    QList<qsizetype> kept;
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        if (!rejectColumns().contains(mapping.columns.at(i).header))
            kept.append(i);
    }
    return kept;
}

/// A phone is a phone to a spreadsheet here too.
QList<CsvColumn> columnsOf(const LeadMapping& mapping, bool hasHeader)
{
    QList<CsvColumn> columns;
    const QList<qsizetype> kept = keptColumns(mapping);
    for (const qsizetype index : kept) {
        const MappedColumn& column = mapping.columns.at(index);
        const bool isPhone = column.field == LeadField::Phone || column.field == LeadField::PhoneAlt;
        // Names of ours for a file without any, so that the rejects file tells its columns itself.
        const QString name = !hasHeader && column.field ? leadFieldName(*column.field) : column.header;
        columns.append({name, isPhone ? ColumnType::Phone : ColumnType::Text});
    }
    for (const QString& name : rejectColumns())
        columns.append({name, ColumnType::Text});
    return columns;
}

} // namespace

bool isOwnLeadFile(const QStringList& header, bool isHeaderQuoted)
{
    return isHeaderQuoted && (header == QStringList(exportColumns()) || header.endsWith(rejectColumns().last()));
}

/// A second look at the file: its records by their numbers, which must grow.
class SourceRows final
{
public:
    SourceRows(const ImportRequest& request, const ImportSummary& summary, QString sha256, IsCancelled isCancelled)
        : m_request(request)
        , m_sha256(std::move(sha256))
        , m_isCancelled(std::move(isCancelled))
        , m_fixes(request.fixes)
        , m_file(request.path)
        , m_options{summary.encoding, summary.delimiter, request.mode == ImportRequest::Mode::GoodRows, summary.sheet}
        , m_batchRowNo(request.hasHeader ? 0 : 1)
    {
    }
    [[nodiscard]] Result<> open()
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::FileProblem, QString(QDir::toNativeSeparators(m_request.path) % ": "_L1 % m_file.errorString()));
        m_reader = makeRecordReader(m_file, QFileInfo(m_request.path).fileName(), m_options);
        if (auto opened = m_reader->open(m_isCancelled); !opened)
            return opened;
        if (QString::fromLatin1(m_reader->sha256().toHex()) != m_sha256)
            return failure(ErrorCode::FileProblem,
                           QString(QDir::toNativeSeparators(m_request.path) % ": "_L1
                                   % QCoreApplication::translate("LeadRejects", "the file changed while it was read.")));
        return {};
    }
    [[nodiscard]] Result<> goTo(qint64 rowNo)
    {
        while (rowNo >= m_batchRowNo + m_batch.size()) {
            m_batchRowNo += m_batch.size();
            const auto more = m_reader->read(m_batch);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                return failure(ErrorCode::Internal, u"an issue of a row that the file does not have"_s);
            if (m_batchRowNo == 0)
                m_isOwn = isOwnLeadFile(m_batch.texts(0), m_reader->isHeaderQuoted());
        }
        m_rowNo = rowNo;
        m_index = rowNo - m_batchRowNo;
        return {};
    }
    [[nodiscard]] qsizetype fields() const { return m_batch.record(m_index).fields; }
    /// As it stands in the file, with what was mended; empty beyond the record's end.
    [[nodiscard]] QByteArray value(qsizetype column) const
    {
        if (column >= fields())
            return {};
        const QByteArray value = m_batch.field(m_index, quint32(column)).toByteArray();
        const QByteArray raw = m_isOwn ? unguardedCell(value, placeOf(column)) : value;
        return m_fixes.isEmpty() ? raw : m_fixes.valueFor(m_rowNo, int(column), raw).value_or(raw);
    }

private:
    const ImportRequest& m_request;
    QString m_sha256;
    IsCancelled m_isCancelled;
    RowFixes m_fixes;
    QFile m_file;
    RecordReader::Options m_options;
    std::unique_ptr<RecordReader> m_reader;
    CsvBatch m_batch;
    qint64 m_batchRowNo; ///< of the batch's first record; a header is row 0
    qint64 m_rowNo = 0;
    qsizetype m_index = 0;
    bool m_isOwn = false;
};

Result<> RejectsFile::write(DbConnection& connection, const IsCancelled& isCancelled, ImportSummary& summary,
                            const QString& sha256, const QString& table)
{
    if (summary.rejected + summary.duplicates == 0)
        return {};
    const QByteArray call = "copy (select row_no, line, outcome, faults, twin, twin_line from api.import_issues('" + summary.batch.toLatin1() + "', ";
    for (const QByteArray outcome : {"rejected", "duplicate"}) {
        CopyOut issues(connection, isCancelled);
        if (auto started = issues.start(call + '\'' + outcome + "', " + QByteArray::number(ImportSummary::issuesMax) + ")) to stdout"); !started)
            return started;
        if (auto listed = listIssues(issues, summary); !listed)
            return listed;
    }
    std::sort(summary.issues.begin(), summary.issues.end(),
              [](const ImportIssue& one, const ImportIssue& other) { return one.rowNo < other.rowNo; });
    if (summary.worth) {
        CopyOut twins(connection, isCancelled);
        if (auto started = twins.start("copy (select * from api.import_twins('" + table.toLatin1() + "', "
                                       + QByteArray::number(2 * ImportSummary::issuesMax) + ")) to stdout"); !started)
            return started;
        if (auto added = addTwins(twins, summary); !added)
            return added;
        SourceRows source(m_request, summary, sha256, isCancelled);
        if (auto added = addValues(source, summary); !added)
            return added;
    }
    if (summary.rejected == 0 || !m_request.writesRejects)
        return {};
    CopyOut rejected(connection, isCancelled);
    if (auto started = rejected.start(call + "'rejected', null)) to stdout"); !started)
        return started;
    SourceRows source(m_request, summary, sha256, isCancelled);
    return writeRows([&rejected, &summary]() -> Result<std::optional<ImportIssue>> {
        const auto row = rejected.next();
        if (!row)
            return tl::unexpected(row.error());
        return row->isNull() ? std::nullopt : std::optional(issueFrom(*row, summary));
    }, source, summary);
}

Result<> RejectsFile::writeListed(const IsCancelled& isCancelled, ImportSummary& summary)
{
    SourceRows source(m_request, summary, summary.sha256, isCancelled);
    qsizetype at = 0;
    auto written = writeRows([&]() -> Result<std::optional<ImportIssue>> {
        if (isCancelled())
            return failure(ErrorCode::Cancelled);
        while (at < summary.issues.size() && summary.issues.at(at).outcome != ImportIssue::Outcome::Rejected)
            ++at;
        return at < summary.issues.size() ? std::optional(summary.issues.at(at++)) : std::nullopt;
    }, source, summary);
    return written ? keep() : written;
}

Result<> RejectsFile::listIssues(CopyOut& issues, ImportSummary& summary)
{
    while (true) {
        const auto row = issues.next();
        if (!row)
            return tl::unexpected(row.error());
        if (row->isNull())
            return {};
        summary.issues.append(issueFrom(*row, summary));
    }
}

Result<> RejectsFile::addTwins(CopyOut& twins, ImportSummary& summary)
{
    QHash<qint64, ImportTwin> byRow;
    while (true) {
        const auto row = twins.next();
        if (!row)
            return tl::unexpected(row.error());
        if (row->isNull())
            break;
        const QList<QByteArray> fields = row->chopped(1).toByteArray().split('\t');
        const auto text = [&fields](qsizetype index) { return QString::fromUtf8(copyValue(fields.value(index))); };
        ImportTwin twin{text(1), text(2), QDate::fromString(text(3), Qt::ISODate), text(4), text(5), fields.value(6) == "t",
                        text(7), text(8), text(9), text(10)};
        byRow.insert(fields.value(0).toLongLong(), twin);
    }
    for (ImportIssue& issue : summary.issues) {
        if (const auto twin = byRow.constFind(issue.rowNo); twin != byRow.constEnd())
            issue.twinLead = *twin;
    }
    return {};
}

Result<> RejectsFile::addValues(SourceRows& source, ImportSummary& summary)
{
    if (auto opened = source.open(); !opened)
        return opened;
    for (ImportIssue& issue : summary.issues) {
        if (auto there = source.goTo(issue.rowNo); !there)
            return there;
        for (qsizetype column = 0; column < source.fields(); ++column)
            issue.values.append(shownValue(source.value(column)));
    }
    return {};
}

Result<> RejectsFile::writeRows(const NextIssue& next, SourceRows& source, ImportSummary& summary)
{
    if (auto opened = source.open(); !opened)
        return opened;
    if (auto opened = openFile(); !opened)
        return opened;
    const QString path = m_file->fileName();
    const auto fileProblem = [&path](const QString& problem) {
        return failure(ErrorCode::FileProblem, QString(QDir::toNativeSeparators(path) % ": "_L1 % problem));
    };
    CsvWriter writer(*m_file, columnsOf(summary.mapping, m_request.hasHeader), CsvWriter::Options{.byteOrderMark = true});
    if (auto written = writer.writeHeader(); !written)
        return fileProblem(written.error().detail);
    summary.rejectsPath = QFileInfo(path).absoluteFilePath();
    const QList<qsizetype> kept = keptColumns(summary.mapping);
    QList<QByteArray> values;
    while (true) {
        const auto found = next();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            break;
        if (auto there = source.goTo((*found)->rowNo); !there)
            return there;
        values.clear();
        for (const qsizetype column : kept)
            values.append(source.value(column));
        values.append(QByteArray::number((*found)->line));
        values.append((*found)->faults.value(0).code.toUtf8());
        values.append(importFaultsText((*found)->faults).toUtf8());
        if (auto written = writer.writeRow(values); !written)
            return fileProblem(written.error().detail);
    }
    if (auto flushed = writer.flush(); !flushed)
        return fileProblem(flushed.error().detail);
    return {};
}

Result<> RejectsFile::openFile()
{
    QStringList problems;
    const QStringList places = rejectsPlaces(m_request);
    for (const QString& path : places) {
        m_file = std::make_unique<QSaveFile>(path);
        if (m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered)
            && m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return {};
        problems.append(QDir::toNativeSeparators(path) % ": "_L1 % m_file->errorString());
    }
    m_file.reset();
    return failure(ErrorCode::FileProblem, problems.join(u'\n'));
}

Result<> RejectsFile::keep()
{
    if (!m_file || m_file->commit())
        return {};
    m_file->cancelWriting();
    return failure(ErrorCode::FileProblem, QString(QDir::toNativeSeparators(m_file->fileName()) % ": "_L1 % m_file->errorString()));
}

void RejectsFile::remove()
{
    if (m_file)
        QFile::remove(m_file->fileName());
}

} // namespace leadfloor
