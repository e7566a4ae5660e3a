// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importstep.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace leadfloor {

class CheckStep;
class FileStep;
class MessageStrip;
class Stepper;

/// File - Columns - Check - Publish: a lead file comes in. Knows ImportService only; asks for every
/// thing in worker threads, and Cancel ends what is under way. Must not outlive the service.
/// To close it does not end a check or an import, and does not throw away what was checked: it is
/// hidden then and goes on, and whoever made it brings it back or deletes it. Anything else that closes
/// it emits finished().
class ImportWizard final : public QDialog
{
    Q_OBJECT
public:
    enum class Step : quint8 { File, Columns, Check, Publish };
    Q_ENUM(Step)

    /// `path` may be empty. Operators choose a supplier; `supplier` is chosen already.
    ImportWizard(ImportService& service, bool isOperator, const QString& path, QWidget* parent = nullptr, const QString& supplier = {});
    /// One that was left at Check, as it was; not shown.
    ImportWizard(ImportService& service, bool isOperator, const ImportDraft& left, QWidget* parent = nullptr);
    ~ImportWizard() override;

    [[nodiscard]] Step step() const noexcept { return m_step; }
    [[nodiscard]] const ImportDraft& draft() const noexcept { return m_draft; }
    /// Another file, from the start.
    void setPath(const QString& path);
    /// What is under way and goes on in the background; nullptr: nothing, or only the look at a file.
    [[nodiscard]] ImportRun* running() const;
    /// Of the check or import that ended last.
    [[nodiscard]] const Result<ImportSummary>& lastAnswer() const;
    /// It writes a file of rejected rows, or did last.
    [[nodiscard]] bool isSavingRejects() const;
    /// Checked, not published, and nothing is under way: a person has to decide.
    [[nodiscard]] bool isWaiting() const { return m_draft.isWaiting() && !running(); }
    /// After a failure the same anew; a repeat does no harm.
    void runAgain();
    void reject() override;

Q_SIGNALS:
    void runStarted();
    void runProgressed();
    void runEnded(); ///< see lastAnswer()
    void leftOpen(); ///< hidden, with something under way or waiting
    void published(const leadfloor::ImportSummary& summary);

private:
    void build();
    void say(const QString& sentence, const QString& reason = {});
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
    QWidget* m_stripArea;
    MessageStrip* m_strip; ///< what was dropped and is not taken
    FileStep* m_file;
    CheckStep* m_check;
    QPushButton* m_cancel;
    QPushButton* m_background;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace leadfloor
