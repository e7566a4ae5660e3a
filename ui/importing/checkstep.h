// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/importrun.h"
#include "ui/importing/importstep.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace leadfloor {

class SegmentedButtons;
class ThemedLabel;

/// 3 Check: what would come in, what it is worth; rejected rows to be mended one by one or all alike,
/// and looked at again; duplicates beside their twins.
class CheckStep final : public ImportStep
{
    Q_OBJECT
public:
    explicit CheckStep(ImportContext& context);
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool isRunning() const override { return m_run->isRunning(); }
    void stop() override { m_run->cancel(); }
    [[nodiscard]] ImportRun* run() const override { return m_run; }
    void runAgain() override;
    /// What runs, or ran last, writes a file of rejected rows.
    [[nodiscard]] bool isSaving() const { return m_isSaving; }
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] QWidget* firstFocus() const override;

private:
    enum Part { RejectedPart, DuplicatePart };
    void check(bool isOnlyFixed);
    void take(const Result<ImportSummary>& answer);
    void show();
    void fillRejected();
    void fillDuplicates();
    void showRejected();
    void showTwin();
    void mend(bool isAll);
    void saveRejects();
    void save();
    [[nodiscard]] const ImportFault* currentFault(const ImportIssue** issue = nullptr) const;
    [[nodiscard]] QString valueOf(const ImportIssue& issue, LeadField field) const;
    [[nodiscard]] QString personOf(const ImportIssue& issue) const;

    ImportRun* m_run;
    bool m_isOnlyFixed = false;
    bool m_isSaving = false;
    ImportRequest m_saving; ///< while isSaving()
    QWidget* m_result;
    ThemedLabel* m_counts;
    ThemedLabel* m_worth;
    ThemedLabel* m_warnings; ///< what of the accepted rows is worth a look
    SegmentedButtons* m_parts;
    QStackedWidget* m_stack;
    PlainRows m_rejected, m_duplicates;
    LfTableView* m_rejectedTable;
    LfTableView* m_duplicateTable;
    QLineEdit* m_value;
    QPushButton* m_fixOne;
    QPushButton* m_fixAll;
    QPushButton* m_again;
    QPushButton* m_save;
    QPushButton* m_retry;
    ThemedLabel* m_hint;
    ThemedLabel* m_rejectedMore;
    ThemedLabel* m_duplicatesMore;
    QList<ThemedLabel*> m_mine, m_theirs;
    ThemedLabel* m_theirTitle;
};

} // namespace leadfloor
