// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tornwindow.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

#include <QCloseEvent>
#include <QVBoxLayout>

namespace leadfloor {

namespace {

constexpr QSize firstSize(1000, 640), leastSize(800, 420);

} // namespace

TornWindow::TornWindow(const QString& id, const QString& title, FloorConnection& floor, QWidget* page)
    : m_id(id)
    , m_floor(floor)
    , m_page(page)
    , m_lost(new MessageStrip)
{
    setObjectName(QStringLiteral("tornWindow"));
    setWindowIcon(programIcon());
    const QString floorName = floor.identity().floorName;
    setWindowTitle(floorName.isEmpty() ? tr("%1 - Leadfloor").arg(title) : tr("%1 - %2 - Leadfloor", "page, floor").arg(title, floorName));
    setAccessibleName(tr("%1, in a window of its own").arg(title));
    setContextMenuPolicy(Qt::NoContextMenu);
    setMinimumSize(leastSize);
    resize(firstSize);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_lost);
    column->addWidget(page, 1);
    setCentralWidget(content);
    connect(&floor, &FloorConnection::stateChanged, this, &TornWindow::showLine);
    showLine();
}

void TornWindow::showLine()
{
    if (m_floor.state() == FloorConnection::State::Connected)
        m_lost->hide();
    else
        m_lost->say(Tone::Waiting, tr("Not connected: what is shown here may be old."), tr("The main window connects again."), false);
}

void TornWindow::closeEvent(QCloseEvent* event)
{
    QMainWindow::closeEvent(event);
    if (!event->isAccepted())
        return;
    Q_EMIT closed();
    deleteLater();
}

} // namespace leadfloor
