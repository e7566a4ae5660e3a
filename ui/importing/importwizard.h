// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importstep.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace leadfloor {

class FileStep;
class Stepper;

/// File - Columns - Check - Publish: a lead file comes in. Knows ImportService only; asks for every
/// thing in worker threads, and Cancel ends what is under way. Must not outlive the service.
class ImportWizard final : public QDialog
{
    Q_OBJECT
public:
    enum class Step : quint8 { File, Columns, Check, Publish };
    Q_ENUM(Step)

    /// `path` may be empty. Operators choose a supplier; `supplier` is chosen already.
    ImportWizard(ImportService& service, bool isOperator, const QString& path, QWidget* parent = nullptr, const QString& supplier = {});
    ~ImportWizard() override;

    [[nodiscard]] Step step() const noexcept { return m_step; }
    [[nodiscard]] const ImportDraft& draft() const noexcept { return m_draft; }
    /// Another file, from the start.
    void setPath(const QString& path);
    void reject() override;

Q_SIGNALS:
    void published(const leadfloor::ImportSummary& summary);

private:
    [[nodiscard]] ImportStep& page() const;
    void goTo(Step step);
    void goOn();
    void goBack();
    void showFooter();

    ImportDraft m_draft;
    ImportContext m_context;
    Step m_step = Step::File;
    Stepper* m_stepper;
    QStackedWidget* m_pages;
    FileStep* m_file;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace leadfloor
