// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"

#include <QMainWindow>

namespace leadfloor {

class MessageStrip;

/// A page in a window of its own, beside the main one: the same floor, its own models and selection. It
/// has no menu: the page's keys work in it. It says when the line is lost. GUI thread.
class TornWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// Takes `page`, one of those that MainWindow has as `id` and calls `title`.
    TornWindow(const QString& id, const QString& title, FloorConnection& floor, QWidget* page);

    [[nodiscard]] QString pageId() const { return m_id; }
    [[nodiscard]] QWidget& page() const { return *m_page; }

Q_SIGNALS:
    void closed(); ///< by the person; it deletes itself

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void showLine();

    const QString m_id;
    FloorConnection& m_floor;
    QWidget* m_page;
    MessageStrip* m_lost;
};

} // namespace leadfloor
