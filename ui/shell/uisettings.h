// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QObject>
#include <QSettings>

class QMainWindow;

namespace leadfloor {

/// Theme, text size and window places, kept between runs. Reads and applies when it is made, writes
/// when something changes. Never holds a password, a contact or a filter.
class UiSettings final : public QObject
{
    Q_OBJECT
public:
    /// `path` of the INI file; empty: the platform's place for this program.
    explicit UiSettings(const QString& path = {}, QObject* parent = nullptr);
    /// Puts the window where it was and remembers where it goes.
    void keepGeometry(QMainWindow& window);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void save();
    QSettings m_store;
};

} // namespace leadfloor
