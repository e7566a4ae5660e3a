// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/domain/suppressionservice.h"
#include "models/items/pending.h"

#include <QDialog>
#include <QFutureWatcher>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace leadfloor {

class FormField;
class MessageStrip;
class SegmentedButtons;
class ThemedLabel;

/// Uploads a file of numbers: a list of whom never to buy, or what was checked against do-not-call registers
/// on a day. A file that does not tell its columns is refused, and they are offered as a choice. Waits for
/// nothing; Cancel cancels reading and upload.
class SuppressionDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Kind : quint8
    {
        Never,  ///< never buy these
        Checked ///< checked on a day
    };
    /// `floor` must outlive the dialog.
    SuppressionDialog(FloorConnection& floor, Kind kind, QWidget* parent = nullptr);
    ~SuppressionDialog() override;
    /// As if it had been chosen.
    void setFile(const QString& path);

Q_SIGNALS:
    void uploaded(const QString& sentence); ///< what has been done, for a toast

private:
    QWidget* makeForm();
    void showKind();
    void chooseFile();
    void send();
    template <class Outcome> void follow(const QFuture<Result<Outcome>>& future);
    void end(const std::optional<Error>& error);
    /// As a file has them; none: nothing to choose.
    void offerColumns(const QStringList& columns);
    [[nodiscard]] QStringList chosenColumns() const;
    [[nodiscard]] static QString columnsText(const SuppressionFile& file);
    [[nodiscard]] static QString doneText(const SuppressionOutcome& outcome);
    [[nodiscard]] static QString doneText(const ScrubOutcome& outcome);

    FloorConnection& m_floor;
    std::unique_ptr<QFutureWatcherBase> m_watcher; ///< of the upload
    SegmentedButtons* m_kind;
    ThemedLabel* m_why;
    QLineEdit* m_file;
    FormField* m_fileField;
    QScrollArea* m_columns;
    FormField* m_columnsField;
    QLineEdit* m_name;
    FormField* m_nameField;
    QCheckBox* m_ends;
    QDateEdit* m_day; ///< last day of a list, or day of the check
    FormField* m_dayField;
    QProgressBar* m_bar;
    MessageStrip* m_strip;
    QPushButton* m_send;
};

} // namespace leadfloor
