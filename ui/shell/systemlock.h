// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariantMap>

class QDBusObjectPath;

namespace leadfloor {

/// Tells when the computer's session is locked or the computer goes to sleep, by logind on the system
/// bus. Asks without waiting; where there is no such service it stays silent for ever. GUI thread.
class SystemLock final : public QObject
{
    Q_OBJECT
public:
    explicit SystemLock(QObject* parent = nullptr);

Q_SIGNALS:
    void locked();

private Q_SLOTS:
    void lockAsked() { Q_EMIT locked(); }
    void sleepAnnounced(bool isBegin);
    void propertiesChanged(const QString& interface, const QVariantMap& changed, const QStringList& invalidated);

private:
    void follow(const QDBusObjectPath& session);
};

} // namespace leadfloor
