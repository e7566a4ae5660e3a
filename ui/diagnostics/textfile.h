// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace leadfloor {

class MessageStrip;

/// Asks where to, without blocking; `chosen` runs if a place was chosen.
void askForFile(QWidget& parent, const QString& title, const QString& proposed,
                const std::function<void(const QString& path)>& chosen);

/// Asks for a place and writes `text` there (mode 0600); `strip` says how it went.
void saveText(QWidget& parent, MessageStrip& strip, const QString& title, const QString& proposed,
              const QString& text);

} // namespace leadfloor
