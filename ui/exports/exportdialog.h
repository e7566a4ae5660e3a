// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/pending.h"
#include "ui/exports/exportfieldseditor.h"
#include "ui/exports/exportoffer.h"
#include "ui/exports/exporttarget.h"
#include "ui/exports/exportview.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace leadfloor {

class FormField;
class MessageStrip;
class OptionCardList;
class SegmentedButtons;
class ThemedLabel;

/// Asks what to export, for what, in which form and where to; then shows how it goes. The export itself is
/// the model's and goes on when the dialog is closed.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `memory`, `targets` and `model` must outlive the dialog.
    ExportDialog(const ExportOffer& offer, ExportModel& model, ExportTargetService& targets, ExportMemory& memory,
                 QWidget* parent = nullptr);

    /// What the form says now.
    [[nodiscard]] ExportRequest request() const;
    [[nodiscard]] ExportView& view() const { return *m_view; }
    [[nodiscard]] bool isRunning() const;
    /// Shows the columns of the file, for change.
    void editColumns();

private:
    QWidget* makeForm();
    QWidget* makeColumns();
    QWidget* makeProgress();
    void addScopes();
    void fillTargets(const QString& chosen);
    void chooseTarget();
    void takeColumns();
    void askTargets(const QString& chosen);
    [[nodiscard]] std::optional<ExportTarget> target() const;
    [[nodiscard]] ExportForm formAsShown() const;
    [[nodiscard]] ExportOffer::Scope scope() const;
    void addScope(ExportOffer::Scope scope, const QString& title, const QString& detail);
    void updateName();
    void updateHints();
    void startInFolder();
    void askPlace(const QString& path);
    void updateButtons();
    void browse();
    void start();
    void askRaw(const ExportRequest& wanted);
    void whenWritable(const ExportRequest& wanted, const std::function<void()>& next);
    void waitForDisk(bool isWaiting);
    void begin(const ExportRequest& wanted);

    ExportOffer m_offer;
    ExportModel& m_model;
    ExportMemory& m_memory;
    ExportTargetService& m_service;
    QList<ExportOffer::Scope> m_scopes;
    QList<ExportTarget> m_saved;
    Pending<QList<ExportTarget>> m_asking;
    Pending<int> m_askingDays;
    Pending<bool> m_askingFolder;
    Pending<bool> m_askingPlace;
    Pending<TargetFault> m_askingFault;
    QString m_lookedAt; ///< the path that m_askingPlace and m_askingFault are about
    std::optional<int> m_dncDays; ///< after which a check of a number is old here
    ExportForm m_form;
    bool m_hadFocus = false;  ///< the button, before it waited for the disk
    bool m_isNameOurs = true; ///< the file name follows scope and form until somebody types one

    QStackedLayout* m_stack;
    OptionCardList* m_scopeList;
    QComboBox* m_targets;
    QPushButton* m_columns;
    ExportFieldsEditor* m_editor;
    SegmentedButtons* m_dialects;
    MessageStrip* m_dialectStrip;
    QCheckBox* m_mark;
    SegmentedButtons* m_doNotCall;
    ThemedLabel* m_doNotCallHint;
    QLineEdit* m_path;
    FormField* m_pathField;
    QPushButton* m_export;
    ExportView* m_view;
    QPushButton* m_close;
};

} // namespace leadfloor
