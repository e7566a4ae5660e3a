// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QObject>
#include <QSettings>

class QMainWindow;

namespace leadfloor {

class ActionRegistry;
class Notifier;
class WindowLock;

/// Theme, text size, mask, window places and shortcuts, kept between runs. Reads and applies when it is made, writes
/// when something changes. Never holds a password, a contact or a filter.
class UiSettings final : public QObject
{
    Q_OBJECT
public:
    /// `path` of the INI file; empty: the platform's place for this program.
    explicit UiSettings(const QString& path = {}, QObject* parent = nullptr);
    /// Puts the window where it was and remembers where it goes.
    void keepGeometry(QMainWindow& window);
    /// Gives the registry the keys that the person chose, and stores them when they change: group
    /// "shortcuts", one line per id, "Ctrl+L; /" in portable letters, empty for none.
    void keepShortcuts(ActionRegistry& actions);
    void keepLock(WindowLock& lock);
    /// Group "notices": a line per kind, "desktop", "quiet", "quietFrom", "quietTo" ("21:00").
    void keepNotices(Notifier& notifier);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void save();
    QSettings m_store;
};

} // namespace leadfloor
