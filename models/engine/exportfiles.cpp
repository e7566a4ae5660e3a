// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/exportfiles.h"

#include "models/engine/csvreader.h"
#include "models/engine/csvwriter.h"
#include "models/engine/fileset.h"
#include "models/engine/sha256.h"
#include "models/engine/stagedfile.h"
#include "models/engine/xlsxwriter.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leadfloor {

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

/// One file while it is written, and what is known of it afterwards.
struct ExportFiles::Part
{
    StagedFile file;
    std::unique_ptr<HashingDevice> device; ///< of text
    std::unique_ptr<RowWriter> writer;
    qint64 bytes = 0;
    QString sha256;

    explicit Part(const QString& path)
        : file(path)
    {
    }
};

namespace {

/// No row is longer: a lead's fields are limited where they are taken in.
constexpr qint64 rowBytesMost = 256 * 1024;

/// "leads.csv" for a workbook becomes "leads.xlsx"; a name that says something else stays.
QString pathFor(const ExportRequest& request)
{
    QString path = QFileInfo(request.path).absoluteFilePath();
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool isText = request.format == ExportFormat::Csv;
    if (!isText && suffix == "csv"_L1)
        path.replace(path.size() - 3, 3, u"xlsx"_s);
    else if (!isText && suffix != "xlsx"_L1)
        path += ".xlsx"_L1;
    else if (isText && suffix == "xlsx"_L1)
        path.replace(path.size() - 4, 4, u"csv"_s);
    return isText && request.dialect == ExportDialect::Machine ? machineFileName(path) : path;
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

QJsonObject guardedJson(const RowWriter& writer, const QList<CsvColumn>& columns)
{
    QJsonObject byColumn;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (writer.changedCellsByColumn().at(i) > 0)
            byColumn.insert(columns.at(i).name, writer.changedCellsByColumn().at(i));
    }
    QJsonArray listed;
    for (const RowWriter::Change& change : writer.changes())
        listed.append(QJsonObject{{u"row"_s, change.row},
                                  {u"column"_s, columns.at(change.column).name},
                                  {u"changes"_s, changeWords(change.changes)}});
    return {{u"cells"_s, writer.changedCells()},
            {u"by_column"_s, byColumn},
            {u"listed"_s, listed},
            {u"listed_max"_s, qint64(RowWriter::changesListedMax)}};
}

std::unique_ptr<RowWriter> textWriter(QIODevice& device, const QList<CsvColumn>& columns, const ExportRequest& request,
                                      const QString& country)
{
    return std::make_unique<CsvWriter>(
        device, columns,
        CsvWriter::Options{.dialect = request.dialect == ExportDialect::Machine ? CsvWriter::Dialect::Machine : CsvWriter::Dialect::Spreadsheet,
                           .byteOrderMark = request.byteOrderMark,
                           .country = country,
                           .delimiter = request.layout.delimiter.toLatin1(),
                           .hasHeader = request.layout.hasHeader,
                           .hasQuotes = request.layout.hasQuotes});
}

} // namespace

ExportFiles::ExportFiles(const ExportRequest& request, const QString& country, std::function<bool()> isCancelled)
    : m_request(request)
    , m_country(country)
    , m_isCancelled(std::move(isCancelled))
    , m_path(pathFor(request))
    , m_shaper(request.layout, country)
    , m_rowsMax(request.layout.rowsMax)
    , m_bytesMax(request.layout.bytesMax)
{
}

ExportFiles::~ExportFiles() = default;

Result<> ExportFiles::open()
{
    removeStagedLeftovers(QFileInfo(m_path).absolutePath());
    return startPart();
}

Result<> ExportFiles::withPath(Result<> result) const
{
    if (!result && result.error().code == ErrorCode::FileProblem && !result.error().detail.contains(QFileInfo(m_path).fileName()))
        return tl::unexpected(fileProblem(m_path, result.error().detail));
    return result;
}

Result<> ExportFiles::startPart()
{
    auto part = std::make_unique<Part>(m_path);
    if (auto opened = part->file.open(); !opened)
        return opened;
    if (m_request.format == ExportFormat::Xlsx) {
        part->writer = std::make_unique<XlsxWriter>(part->file.temporaryPath(), m_shaper.columns(),
                                                    XlsxWriter::Options{.country = m_country,
                                                                        .hasHeader = m_request.layout.hasHeader,
                                                                        .measuredFrom = std::max<qint64>(0, m_bytesMax - rowBytesMost)});
    } else {
        part->device = std::make_unique<HashingDevice>(part->file.device());
        part->writer = textWriter(*part->device, m_shaper.columns(), m_request, m_country);
    }
    m_parts.push_back(std::move(part));
    return withPath(m_parts.back()->writer->writeHeader());
}

Result<> ExportFiles::endPart()
{
    Part& part = *m_parts.back();
    if (auto finished = part.writer->finish(m_isCancelled); !finished)
        return withPath(finished);
    if (auto synced = part.file.sync(); !synced)
        return withPath(synced);
    if (part.device) {
        part.bytes = part.writer->size();
        part.sha256 = part.device->sha256();
        return checkSize(part);
    }
    QFile file(part.file.temporaryPath());
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(fileProblem(m_path, file.errorString()));
    Sha256 hash;
    for (QByteArray piece = file.read(1 << 20); !piece.isEmpty(); piece = file.read(1 << 20))
        hash.add(piece);
    part.bytes = file.size();
    part.sha256 = QString::fromLatin1(hash.result().toHex());
    return checkSize(part);
}

/// Whoever set a limit has a reader that takes no more.
Result<> ExportFiles::checkSize(const Part& part) const
{
    if (m_bytesMax > 0 && part.bytes > m_bytesMax)
        return failure(ErrorCode::Internal, u"a file of %1 bytes where %2 are the limit"_s.arg(part.bytes).arg(m_bytesMax));
    return {};
}

Result<RowWriter*> ExportFiles::writerForNextRow()
{
    const RowWriter& writer = *m_parts.back()->writer;
    const bool isFull = (m_rowsMax > 0 && writer.rows() >= m_rowsMax)
                        || (m_bytesMax > 0 && writer.size() > m_bytesMax - rowBytesMost);
    if (isFull) {
        if (auto ended = endPart(); !ended)
            return tl::unexpected(ended.error());
        if (auto started = startPart(); !started)
            return tl::unexpected(started.error());
    }
    ++m_rows;
    return m_parts.back()->writer.get();
}

Result<> ExportFiles::addCopyRow(QByteArrayView row)
{
    const auto writer = writerForNextRow();
    if (!writer)
        return tl::unexpected(writer.error());
    if (m_shaper.isPassing())
        return withPath((*writer)->writeCopyRow(row));
    if (!splitCopyRow(row, m_request.layout.sources().size(), m_values))
        return failure(ErrorCode::Internal, u"COPY row with a wrong number of columns"_s);
    return withPath((*writer)->writeRow(m_shaper.shape(m_values, **writer)));
}

Result<> ExportFiles::addRow(const QList<QByteArray>& values)
{
    const auto writer = writerForNextRow();
    if (!writer)
        return tl::unexpected(writer.error());
    return withPath((*writer)->writeRow(m_shaper.isPassing() ? values : m_shaper.shape(values, **writer)));
}

Result<> ExportFiles::finish()
{
    return endPart();
}

std::pair<QString, QString> ExportFiles::aroundNumber() const
{
    // "leads.raw.csv": the number belongs to the name, not between its endings.
    const QString name = QFileInfo(m_path).fileName();
    const qsizetype dot = std::max<qsizetype>(1, name.indexOf(u'.', 1));
    return {name.left(dot), name.mid(dot)};
}

QString ExportFiles::partPath(qsizetype part) const
{
    if (m_parts.size() == 1)
        return m_path;
    const auto [start, end] = aroundNumber();
    return QFileInfo(m_path).absolutePath() % u'/' % start % u'-' % QString::number(part + 1) % end;
}

QString ExportFiles::manifestPath() const
{
    return m_path % ".manifest.json"_L1;
}

ExportSummary ExportFiles::summary() const
{
    ExportSummary summary;
    summary.path = partPath(0);
    summary.manifestPath = manifestPath();
    summary.rows = m_rows;
    summary.columns = int(m_shaper.columns().size());
    Sha256 lines;
    for (qsizetype i = 0; i < qsizetype(m_parts.size()); ++i) {
        const Part& part = *m_parts.at(size_t(i));
        summary.files.append({partPath(i), part.writer->rows(), part.bytes, part.sha256});
        summary.guarded += part.writer->changedCells();
        lines.add((part.sha256 % "  "_L1 % QFileInfo(partPath(i)).fileName() % u'\n').toUtf8());
    }
    summary.sha256 = m_parts.size() == 1 ? m_parts.front()->sha256 : QString::fromLatin1(lines.result().toHex());
    return summary;
}

QJsonObject ExportFiles::partJson(const Part& part, qsizetype index) const
{
    return {{u"file"_s, QFileInfo(partPath(index)).fileName()},
            {u"rows"_s, part.writer->rows()},
            {u"bytes"_s, part.bytes},
            {u"sha256"_s, part.sha256},
            {u"guarded"_s, guardedJson(*part.writer, m_shaper.columns())}};
}

Result<> ExportFiles::writeManifest(const QJsonObject& facts)
{
    QJsonArray columns;
    QJsonArray fields;
    for (const ExportField& field : m_request.layout.columns()) {
        columns.append(field.header);
        fields.append(field.source.isEmpty() ? field.constant : field.source);
    }
    QJsonObject json = facts;
    if (m_parts.size() == 1) {
        const QJsonObject part = partJson(*m_parts.front(), 0);
        for (auto it = part.begin(); it != part.end(); ++it)
            json.insert(it.key(), it.value());
    } else {
        QJsonArray files;
        for (qsizetype i = 0; i < qsizetype(m_parts.size()); ++i)
            files.append(partJson(*m_parts.at(size_t(i)), i));
        json.insert(u"files"_s, files);
        json.insert(u"rows"_s, m_rows);
        json.insert(u"sha256"_s, summary().sha256);
    }
    const bool isText = m_request.format == ExportFormat::Csv;
    json.insert(u"columns"_s, columns);
    json.insert(u"sources"_s, fields);
    json.insert(u"format"_s, exportFormatCode(m_request.format));
    json.insert(u"dialect"_s, !isText ? u"typed"_s : m_request.dialect == ExportDialect::Machine ? u"machine"_s : u"spreadsheet"_s);
    json.insert(u"byte_order_mark"_s, isText && m_request.byteOrderMark);
    m_manifest = std::make_unique<StagedFile>(manifestPath());
    if (auto opened = m_manifest->open(); !opened)
        return opened;
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Indented);
    if (m_manifest->device().write(text) != text.size())
        return tl::unexpected(fileProblem(m_path, m_manifest->device().errorString()));
    return m_manifest->sync();
}

QStringList ExportFiles::outdatedParts() const
{
    constexpr qint64 manifestBytesMax = 16 * 1024 * 1024;
    QFile manifest(manifestPath());
    if (!manifest.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(manifest.read(manifestBytesMax)).object();
    QStringList named{json.value("file"_L1).toString()};
    for (const QJsonValue& part : json.value("files"_L1).toArray())
        named.append(part.toObject().value("file"_L1).toString());
    QStringList written;
    for (qsizetype i = 0; i < qsizetype(m_parts.size()); ++i)
        written.append(QFileInfo(partPath(i)).fileName());
    // A manifest that somebody has touched speaks of names like ours, or of nothing.
    const auto [start, end] = aroundNumber();
    const QRegularExpression own(u"^%1(-[1-9][0-9]{0,5})?%2$"_s.arg(QRegularExpression::escape(start), QRegularExpression::escape(end)));
    named.removeIf([&](const QString& name) { return written.contains(name) || !own.match(name).hasMatch(); });
    named.removeDuplicates();
    return named;
}

Result<> ExportFiles::commit(const std::function<void()>& afterStep)
{
    QList<SetFile> files;
    for (qsizetype i = 0; i < qsizetype(m_parts.size()); ++i)
        files.append({&m_parts.at(size_t(i))->file, partPath(i)});
    if (m_manifest)
        files.append({m_manifest.get(), manifestPath()});
    return replaceFileSet(m_path, files, outdatedParts(), afterStep);
}

Result<QList<QStringList>> exportPreview(const ExportRequest& request, const QString& country, const QList<QByteArray>& copyRows)
{
    ExportLayout layout = request.layout;
    layout.hasHeader = true;
    RowShaper shaper(layout, country);
    ExportRequest shown = request;
    shown.layout = layout;
    shown.byteOrderMark = false;
    const bool isBook = request.format == ExportFormat::Xlsx;
    if (isBook)
        shown.dialect = ExportDialect::Spreadsheet;
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    const auto writer = textWriter(buffer, shaper.columns(), shown, country);
    if (auto written = writer->writeHeader(); !written)
        return tl::unexpected(written.error());
    QList<QByteArray> values;
    for (const QByteArray& row : copyRows) {
        if (!splitCopyRow(row, layout.sources().size(), values))
            return failure(ErrorCode::Internal, u"COPY row with a wrong number of columns"_s);
        if (auto written = writer->writeRow(shaper.shape(values, *writer)); !written)
            return tl::unexpected(written.error());
    }
    if (auto finished = writer->finish({}); !finished)
        return tl::unexpected(finished.error());
    buffer.seek(0);
    CsvReader reader(buffer, {}, {.encoding = u"UTF-8"_s, .delimiter = layout.delimiter.toLatin1()});
    if (auto opened = reader.open(); !opened)
        return tl::unexpected(opened.error());
    QList<QStringList> preview;
    CsvBatch batch;
    for (auto more = reader.read(batch); more && *more; more = reader.read(batch)) {
        for (qsizetype i = 0; i < batch.size(); ++i) {
            QStringList cells = batch.texts(i);
            // Cells of a workbook are typed and need no guard.
            for (qsizetype column = 0; isBook && column < cells.size(); ++column)
                cells[column] = QString::fromUtf8(unguardedCell(cells.at(column).toUtf8(), placeOf(column)));
            preview.append(cells);
        }
    }
    return preview;
}

} // namespace leadfloor
