// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace leadfloor {

/// What the desktop wants: its "prefer dark" and "more contrast", by the freedesktop settings
/// portal, since Qt 6.4 does not tell. Asks without waiting; without a session bus or a portal it
/// stays silent for ever. GUI thread.
class DesktopScheme final : public QObject
{
    Q_OBJECT
public:
    enum class Wish : quint8
    {
        None,
        Light,
        Dark
    };
    explicit DesktopScheme(QObject* parent = nullptr);

    [[nodiscard]] Wish wish() const noexcept { return m_wish; }
    [[nodiscard]] bool wantsContrast() const noexcept { return m_wantsContrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& key);
    void take(const QString& key, const QVariant& value);

    Wish m_wish = Wish::None;
    bool m_wantsContrast = false;
};

} // namespace leadfloor
