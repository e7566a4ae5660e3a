// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/leadpreview.h"

#include "models/domain/leadcolumns.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

Result<> openLeadFile(QFile& file)
{
    if (QFileInfo(file).isDir())
        return failure(ErrorCode::FileProblem,
                       QCoreApplication::translate("LeadImport", "%1 is a folder; choose the file that the supplier sent.").arg(file.fileName()));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, QString(file.fileName() % ": "_L1 % file.errorString()));
    return {};
}

Result<FilePreview> previewLeadFile(const PreviewRequest& request, const std::function<bool()>& isCancelled)
{
    QFile file(request.path);
    if (auto opened = openLeadFile(file); !opened)
        return tl::unexpected(opened.error());
    FilePreview preview;
    preview.fileName = QFileInfo(request.path).fileName();
    const auto reader = makeRecordReader(file, preview.fileName, {request.encoding, request.delimiter, true, request.sheet});
    if (auto opened = reader->open(isCancelled); !opened)
        return tl::unexpected(opened.error());
    preview.bytes = reader->bytes();
    preview.lines = reader->lines();
    preview.sheets = reader->sheets();
    preview.sheet = reader->sheet();
    preview.isWorkbook = !preview.sheets.isEmpty();
    preview.encoding = reader->encoding();
    preview.delimiter = reader->delimiter();

    CsvBatch batch;
    bool isFirst = true;
    while (preview.rows.size() < FilePreview::rowsMax) {
        const auto more = reader->read(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        for (qsizetype i = 0; i < batch.size() && preview.rows.size() < FilePreview::rowsMax; ++i) {
            const QStringList row = batch.texts(i);
            preview.hasBrokenRows |= !batch.record(i).fault.isEmpty();
            if (isFirst) {
                isFirst = false;
                preview.hasHeader = request.hasHeader.value_or(looksLikeHeader(row));
                preview.header = preview.hasHeader ? row : namelessHeader(row.size());
                if (preview.hasHeader)
                    continue;
            }
            preview.rows.append(row);
            preview.rowLines.append(batch.record(i).line);
        }
    }
    if (isFirst)
        return failure(ErrorCode::BadFile, QCoreApplication::translate("LeadImport", "%1 is empty; choose the file that the supplier sent.")
                                               .arg(preview.fileName));
    preview.mapping = guessMapping(preview.header, preview.rows);
    return preview;
}

} // namespace leadfloor
