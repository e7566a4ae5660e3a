// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/exportmodel.h"
#include "models/items/pending.h"
#include "ui/widgets/openexternal.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;
class QProgressBar;
class QPushButton;

namespace leadfloor {

class Badge;
class MessageStrip;
class ThemedLabel;

/// One export as it is: progress with Cancel while it runs, then the file with its facts, or why
/// there is none.
class ExportView final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportView(ExportModel& model, QWidget* parent = nullptr);

    void showExport(int id); ///< 0 or unknown: nothing
    [[nodiscard]] int exportId() const { return m_id; }
    void setOpener(OpenExternal opener) { m_open = std::move(opener); }
    [[nodiscard]] QPushButton& folderButton() const { return *m_folder; }
    [[nodiscard]] QPushButton& cancelButton() const { return *m_cancel; }

Q_SIGNALS:
    void disconnectRequested(); ///< Cancel has no answer: cut the line
    void startedAgain(int id); ///< the new export's

private:
    void refresh();
    void showRunning(const ExportEntry& entry);
    void showResult(const ExportEntry& entry);
    void showCancelled(const QString& path);
    ThemedLabel* addFact(const QString& title);
    static void showName(ThemedLabel& label, const QString& name);
    void sayNotOpened();

    ExportModel& m_model;
    OpenExternal m_open;
    int m_id = 0;
    QTimer m_patience; ///< with an answer to Cancel
    Pending<bool> m_askingOlder;
    ThemedLabel* m_title;
    Badge* m_state;
    QWidget* m_running;
    QProgressBar* m_bar;
    ThemedLabel* m_figures;
    ThemedLabel* m_pace;
    QPushButton* m_cancel;
    MessageStrip* m_strip;
    QWidget* m_result;
    QGridLayout* m_facts;
    ThemedLabel* m_file;
    ThemedLabel* m_where;
    ThemedLabel* m_rows;
    ThemedLabel* m_guarded;
    ThemedLabel* m_doNotCall;
    ThemedLabel* m_hash;
    ThemedLabel* m_manifest;
    QPushButton* m_folder;
    QPushButton* m_copyHash;
    QPushButton* m_again;
};

} // namespace leadfloor
