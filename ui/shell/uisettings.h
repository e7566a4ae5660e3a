// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/widgets/theme.h"

#include <QObject>
#include <QPointer>
#include <QSettings>
#include <QTimer>

#include <functional>
#include <vector>

class QMainWindow;

namespace leadfloor {

class ActionRegistry;
class Notifier;
class WindowLock;

/// Theme, text size, mask, window places, shortcuts, lock and notifications, kept between runs. Reads and
/// applies when it is made, writes when something changes. Never holds a password, a contact or a filter.
/// What an administrator's policy fixes is as the policy says, whatever the file or the person says.
class UiSettings final : public QObject
{
    Q_OBJECT
public:
    /// `path` of the INI file; empty: the platform's place for this program. `policy`: see policyPath().
    explicit UiSettings(const QString& path = {}, const QString& policy = {}, QObject* parent = nullptr);
    /// Puts the window where it was and remembers where it goes.
    void keepGeometry(QMainWindow& window);
    /// Gives the registry the keys that the person chose, and stores them when they change: group
    /// "shortcuts", one line per id, "Ctrl+L; /" in portable letters, empty for none.
    void keepShortcuts(ActionRegistry& actions);
    void keepLock(WindowLock& lock);
    /// Group "notices": a line per kind, "desktop", "quiet", "quietFrom", "quietTo" ("21:00").
    void keepNotices(Notifier& notifier);
    /// Before the window goes that the functions above were given parts of; another one may follow.
    void leaveWindow();

    /// By settingSpecs(): what the policy says, else what is stored and may be, else how it is at first.
    [[nodiscard]] QVariant value(const QString& key) const;
    void setValue(const QString& key, const QVariant& value);
    /// The policy has it.
    [[nodiscard]] bool isLocked(const QString& key) const { return m_policy.contains(key); }
    /// What of the policy cannot be read or used; empty: all of it is in force, or there is none.
    [[nodiscard]] QString policyProblem() const { return m_policyProblem; }

    /// All that somebody has chosen, for another computer (settingsfile.h).
    [[nodiscard]] QByteArray exported() const;
    /// Takes a file of that form and applies it at once; nothing of it if any of it is wrong. Gives the
    /// keys that are not known here and were left out.
    [[nodiscard]] Result<QStringList> import(const QByteArray& text);
    /// How everything was at first, but for shortcuts and where the window is.
    void reset();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void applied(); ///< many may have changed: show them anew
    void chosen(const QString& key); ///< one of settingSpecs(), by setValue()

private:
    void readPolicy(const QString& path);
    void applyLook();
    void saveLook();
    void apply();
    void savePlace();

    QSettings m_store;
    QVariantMap m_policy;
    QString m_policyProblem;
    std::vector<std::function<void()>> m_appliers;
    bool m_isApplying = false;
    QTimer m_placing; ///< until a window that was moved is written down
    QPointer<QMainWindow> m_window;
};

} // namespace leadfloor
