// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exporttargets.h"
#include "models/items/pending.h"
#include "models/items/plainrows.h"

#include <QDialog>

class QPushButton;

namespace leadfloor {

class LfTableView;
class MessageStrip;
class ThemedLabel;

/// The floor's log of exports, newest first (domain.md R34): who, what, from which computer, and whether over a line or from
/// an offline store, of which it tells when the floor heard. Asks when it is opened, and for older ones on demand.
class ExportLogDialog final : public QDialog
{
    Q_OBJECT
public:
    static constexpr int pageRows = 200;

    /// `service` must outlive the dialog.
    explicit ExportLogDialog(ExportTargetService& service, QWidget* parent = nullptr);
    ~ExportLogDialog() override;

private:
    void ask();
    void take(const Result<QList<LoggedExport>>& page);
    [[nodiscard]] PlainRows::Row row(const LoggedExport& one) const;
    void copyAll();

    ExportTargetService& m_service;
    PlainRows m_rows;
    QList<PlainRows::Row> m_all;
    qint64 m_oldest = 0; ///< its number; 0: nothing yet
    Pending<QList<LoggedExport>> m_pending;
    LfTableView* m_table;
    ThemedLabel* m_count;
    MessageStrip* m_strip;
    QPushButton* m_older;
    QPushButton* m_copy;
};

} // namespace leadfloor
