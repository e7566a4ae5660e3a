// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace leadfloor {

/// Lets lead files be dropped anywhere on a window. What is no lead file gets a sentence, not silence.
class ImportDrop final : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as the window.
    explicit ImportDrop(QWidget& window);

Q_SIGNALS:
    void dropped(const QString& path);
    void refused(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace leadfloor
