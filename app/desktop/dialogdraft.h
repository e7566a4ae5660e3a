// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>

namespace leadfloor {

/// What a half-filled dialog held when it was closed. Who quits closes dialogs on the way, so for a moment
/// that is still what was left. GUI thread.
class DialogDraft final
{
public:
    static constexpr int quitMs = 1000; ///< within it a dialog that was closed was closed by quitting

    void close(const QJsonObject& held)
    {
        m_held = held;
        m_since.start();
    }
    /// Empty: it was given up.
    [[nodiscard]] QJsonObject left() const
    {
        return m_since.isValid() && !m_since.hasExpired(quitMs) ? m_held : QJsonObject();
    }

private:
    QJsonObject m_held;
    QElapsedTimer m_since;
};

} // namespace leadfloor
