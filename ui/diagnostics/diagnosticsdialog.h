// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/diagnostics.h"
#include "models/items/pending.h"

#include <QDialog>

class QGridLayout;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace leadfloor {

class MessageStrip;

/// Versions, floor, connection, settings, jobs; and the bundle for somebody who helps, which is shown
/// in full, file by file, before it is written.
class DiagnosticsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `service` outlives the dialog.
    explicit DiagnosticsDialog(DiagnosticsService& service, QWidget* parent = nullptr);

Q_SIGNALS:
    void logRequested(); ///< the dialog has closed

private:
    [[nodiscard]] QWidget* makeOverview();
    [[nodiscard]] QWidget* makeBundle();
    void takeParts(const Result<QList<DiagnosticsPart>>& answer);
    void showBundle();
    void save();

    DiagnosticsService& m_service;
    Pending<QList<DiagnosticsPart>> m_partsPending;
    Pending<QList<BundleFile>> m_bundlePending;
    Pending<void> m_savePending;
    QList<DiagnosticsPart> m_parts;
    QList<BundleFile> m_files;
    QStackedWidget* m_pages;
    QGridLayout* m_grid;
    QPushButton* m_bundle;
    QListWidget* m_names;
    QPlainTextEdit* m_contents;
    MessageStrip* m_strip;
};

} // namespace leadfloor
