// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exporttargets.h"
#include "models/items/exportfieldmodel.h"
#include "models/items/pending.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace leadfloor {

class FormField;
class LfTableView;
class MessageStrip;

/// Says which column of a lead goes where in a file, under which name and in which form, with the
/// first 20 rows as the file will have them, and keeps that for the team under a name. Changes are
/// taken as they are made; what cannot be is said and not previewed.
class ExportFieldsEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit ExportFieldsEditor(ExportTargetService& service, QWidget* parent = nullptr);

    /// `request`: whose leads the preview shows. `target`: what is saved under its own name again.
    void edit(const ExportRequest& request, const ExportForm& form, const std::optional<ExportTarget>& target);
    /// The target as it is now that it was saved; the columns stay.
    void setTarget(const ExportTarget& target) { m_target = target; }
    [[nodiscard]] ExportForm form() const;
    [[nodiscard]] const ExportFieldModel& model() const { return m_fields; }
    /// Empty: the columns can be written.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void saved(leadfloor::TargetId target);

private:
    QWidget* makeColumns();
    QWidget* makeCurrent();
    [[nodiscard]] int currentRow() const;
    void showCurrent();
    void takeCurrent();
    void select(int row);
    void askPreview();
    void save();
    void keep();
    [[nodiscard]] std::optional<ExportTarget> sameTarget() const;

    ExportTargetService& m_service;
    ExportRequest m_request;
    ExportForm m_form;
    std::optional<ExportTarget> m_target;
    ExportFieldModel m_fields;
    PreviewModel m_rows;
    Pending<QList<QStringList>> m_preview;
    Pending<TargetId> m_saving;
    QTimer m_later; ///< the preview follows typing with a pause
    bool m_isShowing = false;

    LfTableView* m_table;
    QLineEdit* m_header;
    QComboBox* m_source;
    QComboBox* m_writing;
    QLineEdit* m_text;
    QSpinBox* m_longest;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_remove;
    LfTableView* m_sample;
    MessageStrip* m_strip;
    QLineEdit* m_name;
    QPushButton* m_save;
};

} // namespace leadfloor
