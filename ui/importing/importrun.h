// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/importservice.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QWidget>

#include <functional>
#include <memory>

class QProgressBar;

namespace leadfloor {

class ThemedLabel;

/// A check or an import under way, as people see it; the newest wins. It goes on while it is not on
/// screen, and ends when it is destroyed. GUI thread.
class ImportRun final : public QWidget
{
    Q_OBJECT
public:
    using Answered = std::function<void(const Result<ImportSummary>&)>;
    /// How far it is.
    struct Progress
    {
        qint64 lines = 0;   ///< of the file, read so far
        qint64 ofLines = 0; ///< 0: not known yet
        QString phase;      ///< "Looking for duplicates", translated; empty: not known yet
        double perSecond = 0; ///< lines; 0 in the first moments
        /// The floor is at work on what has been read; how long is not known.
        [[nodiscard]] bool isAtFloor() const { return ofLines > 0 && lines >= ofLines; }
    };
    explicit ImportRun(QWidget* parent = nullptr);
    ~ImportRun() override;

    void start(const QFuture<Result<ImportSummary>>& future, const QString& words, Answered answered);
    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }
    [[nodiscard]] const Progress& progress() const { return m_progress; }
    [[nodiscard]] const Result<ImportSummary>& answer() const { return m_answer; } ///< of the last one that ended
    /// Ends at the server within a second; the answer is Cancelled then.
    void cancel();

Q_SIGNALS:
    void started();
    void progressed();
    void ended(); ///< after whoever started it has taken the answer

private:
    void takeProgress();
    void finish();

    std::unique_ptr<QFutureWatcher<Result<ImportSummary>>> m_watcher;
    QProgressBar* m_bar;
    ThemedLabel* m_words;
    ThemedLabel* m_pace;
    QString m_title;
    Progress m_progress;
    QElapsedTimer m_clock;
    Answered m_answered;
    Result<ImportSummary> m_answer = failure(ErrorCode::Cancelled);
};

/// "Reading the file, 12,331 of 100,000 lines, 8,400 a second, 12 s left"; what is not known is left out.
[[nodiscard]] QString importProgressText(const ImportRun::Progress& progress, const QLocale& locale);

} // namespace leadfloor
