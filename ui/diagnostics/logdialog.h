// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/diagnostics.h"
#include "models/items/logmodel.h"
#include "models/items/pending.h"

#include <QDialog>

class QComboBox;

namespace leadfloor {

class LfTableView;
class MessageStrip;
class SearchField;
class ThemedLabel;

/// What the program did: by level, area and words; to copy and to save. Reads the files anew when it
/// is opened and on Refresh.
class LogDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `service` outlives the dialog.
    explicit LogDialog(DiagnosticsService& service, QWidget* parent = nullptr);

    void refresh();

private:
    void take(const Result<QList<LogEntry>>& answer);
    void showCount();
    [[nodiscard]] QString chosenLines() const;
    void save();

    DiagnosticsService& m_service;
    LogModel m_model;
    Pending<QList<LogEntry>> m_pending;
    QComboBox* m_level;
    QComboBox* m_area;
    SearchField* m_search;
    ThemedLabel* m_count;
    MessageStrip* m_strip;
    LfTableView* m_table;
};

} // namespace leadfloor
