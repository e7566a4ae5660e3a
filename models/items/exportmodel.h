// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exporttargets.h"
#include "models/domain/services.h"
#include "models/items/inventorycolumns.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QFutureWatcher>

#include <memory>
#include <optional>
#include <vector>

namespace leadfloor {

enum class ExportState : quint8
{
    Running,
    Cancelling,
    Done,
    Failed,
    Cancelled
};

/// One export of this run of the program, from its start to its end.
struct ExportEntry
{
    int id = 0;
    ExportRequest request;
    ExportState state = ExportState::Running;
    qint64 done = 0;                      ///< leads written so far
    std::optional<qint64> expected;       ///< leads that there should be; nullopt: not known
    QDateTime startedAt, finishedAt;      ///< UTC; null while it runs
    std::optional<ExportSummary> summary; ///< Done
    std::optional<Error> error;           ///< Failed

    [[nodiscard]] bool isRunning() const { return state <= ExportState::Cancelling; }
};

/// Words for an export's state, with icon and tone.
struct ExportStateLook
{
    QString text, iconName;
    Tone tone = Tone::Muted;
};
[[nodiscard]] ExportStateLook exportStateLook(ExportState state);
/// "Order 1042", "All delivered leads", "Search in order 1042": what went into the file. The search
/// itself may name a person and is not repeated.
[[nodiscard]] QString exportScopeText(const ExportRequest& request);

/// The same of an export in the floor's log; "Copy on a computer" of what an offline store was given.
[[nodiscard]] QString exportScopeText(const LoggedExport& one);
/// "CSV for spreadsheets", "Workbook (XLSX)" ...
[[nodiscard]] QString exportFormText(const LoggedExport& one);

/// Starts exports and knows what became of them, newest first. GUI thread. Exports run side by side
/// in the service; when the model goes, those still running are cancelled and leave no file.
class ExportModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        FileColumn,
        ScopeColumn,
        StateColumn,
        RowsColumn,
        GuardedColumn,
        StartedColumn
    };
    static constexpr int columns = StartedColumn + 1;

    explicit ExportModel(ExportService& service, QObject* parent = nullptr);
    ~ExportModel() override;

    /// `expected` is for progress only. Returns the export's number.
    int start(const ExportRequest& request, std::optional<qint64> expected = std::nullopt);
    /// The same for an export that somebody else has started with the service.
    int follow(const ExportRequest& request, const QFuture<Result<ExportSummary>>& future,
               std::optional<qint64> expected = std::nullopt);
    /// Nothing happens if it does not run any more.
    void cancel(int id);
    /// The same request anew, as an export of its own; 0 if there is no such export.
    int startAgain(int id);
    /// nullptr: no such export.
    [[nodiscard]] const ExportEntry* entry(int id) const;
    [[nodiscard]] const ExportEntry* entryAt(int row) const;
    [[nodiscard]] int rowOf(int id) const; ///< -1: none
    [[nodiscard]] int runningCount() const;
    /// True if a running export will write this file.
    [[nodiscard]] bool isWriting(const QString& path) const;
    /// Leads a second since the start; 0 in the first moments.
    [[nodiscard]] double leadsPerSecond(int id) const;

    /// Leads are exported for so many days after they were bought (R34), as the floor has said; 0: not known.
    void setExportDays(int days) { m_exportDays = days; }
    [[nodiscard]] int exportDays() const noexcept { return m_exportDays; }
    void setFormat(const CellFormat& format);
    [[nodiscard]] const CellFormat& format() const { return m_format; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void started(int id);
    void progressed(int id); ///< done, expected, or Running to Cancelling
    void finished(int id);   ///< Done, Failed or Cancelled

private:
    struct Run
    {
        ExportEntry entry;
        QElapsedTimer clock;
        std::unique_ptr<QFutureWatcher<Result<ExportSummary>>> watcher;
    };
    [[nodiscard]] Run* run(int id) const;
    void takeProgress(int id);
    void finish(int id);
    void announce(int id);
    [[nodiscard]] QString text(const ExportEntry& entry, Column column) const;
    [[nodiscard]] QVariant value(const ExportEntry& entry, Column column) const;

    ExportService& m_service;
    std::vector<std::unique_ptr<Run>> m_runs; ///< oldest first; row 0 is the last of them
    int m_nextId = 1;
    CellFormat m_format;
    int m_exportDays = 0;
};

} // namespace leadfloor
