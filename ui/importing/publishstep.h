// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/importing/checkstep.h"

class QPushButton;

namespace leadfloor {

/// 4 Publish: the batch comes in, all of it or nothing, and what came of it.
class PublishStep final : public ImportStep
{
    Q_OBJECT
public:
    explicit PublishStep(ImportContext& context);
    /// Publishes at once, unless it has been done.
    void enter() override;
    [[nodiscard]] bool isComplete() const override { return draft().done.has_value(); }
    [[nodiscard]] bool isRunning() const override { return m_run->isRunning(); }
    void stop() override { m_run->cancel(); }
    [[nodiscard]] ImportRun* run() const override { return m_run; }
    /// A file comes in once, whoever repeats it (R36).
    void runAgain() override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] QWidget* firstFocus() const override { return nullptr; }

Q_SIGNALS:
    void published(const leadfloor::ImportSummary& summary);

private:
    void publish();
    void take(const Result<ImportSummary>& answer);

    ImportRun* m_run;
    QWidget* m_result;
    ThemedLabel* m_title;
    ThemedLabel* m_words;
    QPushButton* m_retry;
};

} // namespace leadfloor
