// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/pending.h"

#include <QObject>

#include <functional>

class QWidget;

namespace leadfloor {

/// Lets tables (text files and workbooks) be dropped anywhere on a window. What is none gets a sentence, not silence, as soon
/// as its disk has said what it is; of two in a row the last counts.
class ImportDrop final : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as the window.
    explicit ImportDrop(QWidget& window);
    /// Where `isClosed` says so nothing is taken, and the pointer shows it; e.g. while the window is locked.
    void setClosed(std::function<bool()> isClosed) { m_isClosed = std::move(isClosed); }

Q_SIGNALS:
    void dropped(const QString& path);
    void refused(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(const QString& path);

    std::function<bool()> m_isClosed;
    Pending<bool> m_asking;
};

} // namespace leadfloor
