// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connectionspec.h"
#include "models/engine/privatefloor.h"
#include "ui/shell/connectform.h"
#include "ui/shell/startpage.h"

#include <QFutureWatcher>
#include <QObject>

namespace leadfloor {

/// A floor that can be signed in to.
struct OpenedFloor
{
    ConnectionSpec spec;
    QString privateName; ///< of a private floor; empty: elsewhere
    QString address;     ///< of a floor elsewhere
    QString email;       ///< empty: the private floor's first broker
};

/// The way to a floor, in a worker thread: makes or starts a private one, tries one elsewhere part by
/// part. One attempt at a time; a new one cancels the old. GUI thread, never blocks.
class FloorOpening final : public QObject
{
    Q_OBJECT
public:
    /// `home`: folder of all private floors; empty: the user's.
    explicit FloorOpening(QString home, QObject* parent = nullptr);
    ~FloorOpening() override;

    /// Titles of the steps of createPrivate(), for a list that shows all of them from the start.
    [[nodiscard]] static QStringList creationSteps();
    void createPrivate(const QString& name, qint64 demoLeads);
    /// Starts it if it is stopped.
    void openPrivate(const QString& name, const QString& email = {});
    void openElsewhere(const ConnectRequest& request);
    void cancel();

    /// Private floors that are there.
    [[nodiscard]] QStringList privateNames() const { return PrivateFloor::names(m_home); }

Q_SIGNALS:
    void stepReached(int step, qint64 done, qint64 total);
    void checked(leadfloor::ConnectCheck check, leadfloor::StepState state, const QString& detail);
    void opened(const leadfloor::OpenedFloor& floor);
    void failed(const leadfloor::Error& error);

private:
    using Answer = Result<OpenedFloor>;
    void run(std::function<Answer(QPromise<Answer>&)> work);

    QString m_home;
    QFutureWatcher<Answer> m_watcher;
};

} // namespace leadfloor
