// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exports/exportoffer.h"
#include "ui/exports/exporttarget.h"
#include "ui/exports/exportview.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace leadfloor {

class FormField;
class MessageStrip;
class OptionCardList;
class SegmentedButtons;

/// Asks what to export, in which form and where to; then shows how it goes. The export itself is
/// the model's and goes on when the dialog is closed.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `memory` and `model` must outlive the dialog.
    ExportDialog(const ExportOffer& offer, ExportModel& model, ExportMemory& memory,
                 QWidget* parent = nullptr);

    /// What the form says now.
    [[nodiscard]] ExportRequest request() const;
    [[nodiscard]] ExportView& view() const { return *m_view; }
    [[nodiscard]] bool isRunning() const;

private:
    QWidget* makeForm();
    QWidget* makeProgress();
    [[nodiscard]] ExportOffer::Scope scope() const;
    void addScope(ExportOffer::Scope scope, const QString& title, const QString& detail);
    void updateName();
    void updateHints();
    void updateButtons();
    void browse();
    void start();

    ExportOffer m_offer;
    ExportModel& m_model;
    ExportMemory& m_memory;
    QList<ExportOffer::Scope> m_scopes;
    bool m_isNameOurs = true; ///< the file name follows scope and form until somebody types one

    QStackedLayout* m_stack;
    OptionCardList* m_scopeList;
    SegmentedButtons* m_dialects;
    MessageStrip* m_dialectStrip;
    QCheckBox* m_mark;
    QLineEdit* m_path;
    FormField* m_pathField;
    QPushButton* m_export;
    ExportView* m_view;
    QPushButton* m_close;
};

} // namespace leadfloor
