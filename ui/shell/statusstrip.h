// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "ui/shell/jobs.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QToolButton;

namespace leadfloor {

class StatusSegment;

/// The copy of the leads on this computer, while its floor is open.
struct OfflineCopy
{
    QDateTime syncedAt; ///< null: never whole
    bool isRunning = false;
    QString reason; ///< why it is not brought up to date by itself; empty: it is
};

/// The bottom line: connection, selection and money, running job, mask, age of the data, language. Each
/// segment is a button with a name. In narrow windows they go from the end; the first two never.
class StatusStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusStrip(JobList& jobs, QWidget* parent = nullptr);

    void setConnection(FloorConnection::State state, int latencyMs);
    /// The offline store is open: until when it opens, local zone.
    void setOffline(const QDateTime& leasedUntil);
    /// How old the copy is, as of now: to be called again each minute. nullopt: there is none.
    void setCopy(const std::optional<OfflineCopy>& copy);
    void setNoConnection(); ///< start page: "Not connected"
    /// `leads` 0 hides it. `left` empty: no sentence about what stays.
    void setSelection(qint64 leads, const QString& money, const QString& left);
    /// All that the page has found, whatever of it is loaded. `leads` below 0 hides it.
    void setResult(qint64 leads, const QString& money);
    /// Server time of what is on screen, local zone; invalid hides it.
    void setDataTime(const QDateTime& time);
    void setLanguage(const QString& code); ///< "EN"
    /// Says that money and contacts are hidden.
    void setMasked(bool isMasked);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void connectionClicked();
    void selectionClicked();
    void jobClicked();
    void dataClicked();
    void copyClicked(); ///< bring it up to date now
    void languageClicked();
    void maskClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();
    void showJob();

    JobList& m_jobs;
    StatusSegment* m_connection;
    StatusSegment* m_selection;
    StatusSegment* m_result;
    StatusSegment* m_job;
    QToolButton* m_cancelJob;
    StatusSegment* m_mask;
    StatusSegment* m_copy;
    StatusSegment* m_data;
    StatusSegment* m_language;
};

} // namespace leadfloor
