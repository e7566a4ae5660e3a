// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/engine/rowshaper.h"
#include "models/engine/rowwriter.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <vector>

namespace leadfloor {

class HashingDevice;
class StagedFile;

/// Writes leads into one file, or into several where the layout has limits, and a manifest beside
/// them. The rows may come from anywhere: COPY rows of the floor, values of a local store. Nothing
/// is there before commit(); dropped before, nothing stays. One thread; blocks for the disk.
///
///     ExportFiles files(request, country, isCancelled);
///     files.open(); files.addRow(...) ...; files.finish(); files.writeManifest(facts); files.commit();
class ExportFiles final
{
public:
    /// Of `request`: path, format, dialect, byte order mark, layout. In the machine dialect of text the
    /// name gets ".raw." (R33); names of files get the ending that belongs to their format.
    ExportFiles(const ExportRequest& request, const QString& country, std::function<bool()> isCancelled);
    ~ExportFiles();
    Q_DISABLE_COPY_MOVE(ExportFiles)

    /// Where the first file and the manifest will be; of several files the first gets "-1".
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Removes what killed exports have left there. Errors here and below: FileProblem, Cancelled.
    [[nodiscard]] Result<> open();
    /// A row of layout.sources() in COPY's text format.
    [[nodiscard]] Result<> addCopyRow(QByteArrayView row);
    /// Values of layout.sources() as PostgreSQL writes them in UTC: "2026-03-31", "2026-03-31
    /// 14:05:09+00", money in minor units, phones in E.164; empty: nothing.
    [[nodiscard]] Result<> addRow(const QList<QByteArray>& values);
    /// Ends the last file: from now on the summary is known.
    [[nodiscard]] Result<> finish();
    [[nodiscard]] ExportSummary summary() const;
    [[nodiscard]] qint64 rows() const { return m_rows; }
    /// The manifest's own lines, then those of `facts`: who, where from, how old the data is.
    [[nodiscard]] Result<> writeManifest(const QJsonObject& facts);
    /// All files and the manifest take their places, and what the manifest before them names beside
    /// them goes: a set of files is whole or the one before it is there (fileset.h, also for `afterStep`).
    [[nodiscard]] Result<> commit(const std::function<void()>& afterStep = {});

private:
    struct Part;
    [[nodiscard]] Result<> startPart();
    [[nodiscard]] Result<> endPart();
    [[nodiscard]] Result<> checkSize(const Part& part) const;
    [[nodiscard]] Result<RowWriter*> writerForNextRow();
    [[nodiscard]] std::pair<QString, QString> aroundNumber() const;
    [[nodiscard]] QString partPath(qsizetype part) const;
    [[nodiscard]] QString manifestPath() const;
    [[nodiscard]] QStringList outdatedParts() const;
    [[nodiscard]] Result<> withPath(Result<> result) const;
    [[nodiscard]] QJsonObject partJson(const Part& part, qsizetype index) const;

    ExportRequest m_request;
    QString m_country;
    std::function<bool()> m_isCancelled;
    QString m_path;
    RowShaper m_shaper;
    qint64 m_rowsMax = 0;
    qint64 m_bytesMax = 0;
    std::vector<std::unique_ptr<Part>> m_parts;
    std::unique_ptr<StagedFile> m_manifest;
    QList<QByteArray> m_values;
    qint64 m_rows = 0;
};

/// The header and then some rows (layout.sources() in COPY's text format) as the file would have them;
/// of a workbook what its cells show. For a preview: nothing is written.
[[nodiscard]] Result<QList<QStringList>> exportPreview(const ExportRequest& request, const QString& country,
                                                       const QList<QByteArray>& copyRows);

} // namespace leadfloor
