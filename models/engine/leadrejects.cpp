// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/leadrejects.h"

#include "models/domain/cellguard.h"
#include "models/engine/csvreader.h"
#include "models/engine/csvwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString defaultRejectsPath(const QString& path)
{
    const QFileInfo info(path);
    return info.dir().filePath(info.completeBaseName() % ".rejects.csv"_L1);
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

struct ServerIssue
{
    qint64 rowNo = 0;
    ImportIssue issue;
};

ServerIssue issueFrom(QByteArrayView row)
{
    const QList<QByteArray> fields = row.trimmed().toByteArray().split('\t');
    ServerIssue found;
    found.rowNo = fields.value(0).toLongLong();
    found.issue.line = fields.value(1).toLongLong();
    if (fields.value(2) == "duplicate")
        found.issue.outcome = ImportIssue::Outcome::Duplicate;
    const QJsonArray faults = QJsonDocument::fromJson(copyValue(fields.value(3))).array();
    for (const QJsonValue& value : faults) {
        const QJsonObject json = value.toObject();
        found.issue.faults.append({json.value("code"_L1).toString(), json.value("field"_L1).toString(),
                                   json.value("value"_L1).toString()});
    }
    found.issue.twin = QString::fromUtf8(copyValue(fields.value(4)));
    found.issue.twinLine = copyValue(fields.value(5)).toLongLong();
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
QList<CsvColumn> columnsOf(const LeadMapping& mapping)
{
    QList<CsvColumn> columns;
    const QList<qsizetype> kept = keptColumns(mapping);
    for (const qsizetype index : kept) {
        const MappedColumn& column = mapping.columns.at(index);
        const bool isPhone = column.field == LeadField::Phone || column.field == LeadField::PhoneAlt;
        columns.append({column.header, isPhone ? ColumnType::Phone : ColumnType::Text});
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

Result<> RejectsFile::write(DbConnection& connection, const IsCancelled& isCancelled, ImportSummary& summary,
                            const QString& sha256)
{
    const auto ask = [&](CopyOut& issues, const QByteArray& outcome, const QByteArray& limit) {
        return issues.start("copy (select row_no, line, outcome, faults, twin, twin_line from api.import_issues('"
                            + summary.batch.toLatin1() + "', " + outcome + ", " + limit + ")) to stdout");
    };
    if (summary.rejected + summary.duplicates == 0)
        return {};
    {
        CopyOut issues(connection, isCancelled);
        if (auto started = ask(issues, "null", QByteArray::number(ImportSummary::issuesMax)); !started)
            return started;
        while (true) {
            const auto row = issues.next();
            if (!row)
                return tl::unexpected(row.error());
            if (row->isNull())
                break;
            summary.issues.append(issueFrom(*row).issue);
        }
    }
    if (summary.rejected == 0)
        return {};
    CopyOut rejected(connection, isCancelled);
    if (auto started = ask(rejected, "'rejected'", "null"); !started)
        return started;
    return writeRows(rejected, summary, sha256, isCancelled);
}

Result<> RejectsFile::writeRows(CopyOut& issues, ImportSummary& summary, const QString& sha256, const IsCancelled& isCancelled)
{
    const QString path = m_request.rejectsPath.isEmpty() ? defaultRejectsPath(m_request.path) : m_request.rejectsPath;
    QFile source(m_request.path);
    CsvReader reader(source, QFileInfo(m_request.path).fileName(),
                     {.encoding = summary.encoding, .delimiter = summary.delimiter,
                      .skipBroken = m_request.mode == ImportRequest::Mode::GoodRows});
    std::unique_ptr<CsvWriter> writer;
    const auto fileProblem = [](const QString& name, const QString& problem) {
        return failure(ErrorCode::FileProblem, QString(QDir::toNativeSeparators(name) % ": "_L1 % problem));
    };
    const QList<qsizetype> kept = keptColumns(summary.mapping);
    bool isOwn = false;
    CsvBatch batch;
    qint64 batchRowNo = 0; // of the batch's first record; the header is row 0
    QList<QByteArray> values;
    while (true) {
        const auto row = issues.next();
        if (!row)
            return tl::unexpected(row.error());
        if (row->isNull())
            break;
        const ServerIssue found = issueFrom(*row);
        if (!writer) {
            if (!source.open(QIODevice::ReadOnly))
                return fileProblem(m_request.path, source.errorString());
            if (auto opened = reader.open(isCancelled); !opened)
                return opened;
            if (QString::fromLatin1(reader.facts().sha256.toHex()) != sha256)
                return fileProblem(m_request.path, QCoreApplication::translate("LeadRejects", "the file changed while it was read."));
            m_file = std::make_unique<QSaveFile>(path);
            if (!m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered)
                || !m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
                return fileProblem(path, m_file->errorString());
            writer = std::make_unique<CsvWriter>(*m_file, columnsOf(summary.mapping), CsvWriter::Options{.byteOrderMark = true});
            if (auto written = writer->writeHeader(); !written)
                return fileProblem(path, written.error().detail);
            summary.rejectsPath = QFileInfo(path).absoluteFilePath();
        }
        while (found.rowNo >= batchRowNo + batch.size()) {
            batchRowNo += batch.size();
            const auto more = reader.read(batch);
            if (!more)
                return tl::unexpected(more.error());
            if (*more && batchRowNo == 0)
                isOwn = isOwnLeadFile(batch.texts(0), reader.isHeaderQuoted());
            if (!*more)
                return failure(ErrorCode::Internal, u"an issue of a row that the file does not have"_s);
        }
        const qsizetype index = found.rowNo - batchRowNo;
        values.clear();
        const auto fields = batch.record(index).fields;
        for (const qsizetype column : kept) {
            QByteArray value;
            if (column < qsizetype(fields))
                value = batch.field(index, quint32(column)).toByteArray();
            values.append(isOwn ? unguardedCell(value) : value);
        }
        values.append(QByteArray::number(found.issue.line));
        values.append(found.issue.faults.value(0).code.toUtf8());
        values.append(importFaultsText(found.issue.faults).toUtf8());
        if (auto written = writer->writeRow(values); !written)
            return fileProblem(path, written.error().detail);
    }
    if (!writer)
        return {};
    if (auto flushed = writer->flush(); !flushed)
        return fileProblem(path, flushed.error().detail);
    return {};
}

Result<> RejectsFile::keep()
{
    if (!m_file || m_file->commit())
        return {};
    return failure(ErrorCode::FileProblem, QString(QDir::toNativeSeparators(m_file->fileName()) % ": "_L1 % m_file->errorString()));
}

} // namespace leadfloor
