// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connectionspec.h"
#include "models/engine/privatefloor.h"
#include "ui/shell/connectform.h"
#include "ui/shell/startpage.h"

#include <QObject>

#include <functional>
#include <memory>

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
/// part. One attempt at a time; a new one cancels the old. GUI thread, never blocks, not even when it is
/// destroyed: an attempt that hangs on the network ends by itself, heard by nobody (leaveThread()).
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
    class Attempt;
    using Work = std::function<Answer(Attempt&)>;
    /// A newer attempt than any before; those are cancelled and no longer heard.
    [[nodiscard]] std::shared_ptr<Attempt> begin();
    void runHere(const Work& work);
    static Answer tryElsewhere(Attempt& attempt, const ConnectRequest& request);

    QString m_home;
    std::shared_ptr<Attempt> m_attempt;
};

} // namespace leadfloor
