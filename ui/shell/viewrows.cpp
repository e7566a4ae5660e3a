// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/viewrows.h"

#include "models/items/viewshelf.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString rowOf(ViewId view)
{
    return u"view:"_s % view.toString();
}

} // namespace

ViewRows::ViewRows(MainWindow& window, ViewShelf& shelf, const QString& page, bool hasKeys, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_shelf(shelf)
    , m_page(page)
    , m_hasKeys(hasKeys)
{
    connect(&m_shelf, &ViewShelf::changed, this, &ViewRows::update);
    connect(&m_window, &MainWindow::viewOpened, this, &ViewRows::openRow);
    connect(&m_window, &MainWindow::pageShown, this, &ViewRows::choose);
    // A click on the page's own row leaves its view open, so the view's row stays the chosen one.
    connect(&m_window.sidebar(), &Sidebar::opened, this, &ViewRows::choose, Qt::QueuedConnection);
    connect(&m_window, &MainWindow::widthClassChanged, this, &ViewRows::choose, Qt::QueuedConnection);
    update();
}

ViewRows::~ViewRows()
{
    clear();
}

void ViewRows::clear()
{
    for (const QString& row : std::as_const(m_rows))
        m_window.sidebar().removeRow(row);
    for (const QString& action : std::as_const(m_actions))
        m_window.actions().remove(action);
    m_rows.clear();
    m_actions.clear();
}

void ViewRows::update()
{
    QStringList wanted;
    for (const SavedView& view : m_shelf.views())
        wanted.append(view.id.toString() % u' ' % view.name);
    const bool isOther = wanted != m_shown;
    if (isOther)
        clear(); // order and keys go by name
    m_shown = wanted;
    int number = 0;
    for (const SavedView& view : m_shelf.views()) {
        const QString row = rowOf(view.id);
        SidebarRow shown;
        shown.id = row;
        shown.title = view.name;
        shown.parentId = m_page;
        shown.isChanged = m_shelf.isChanged() && m_shelf.open()->id == view.id;
        m_window.sidebar().setRow(shown);
        if (!isOther)
            continue;
        m_rows.append(row);
        if (++number > keysMost || !m_hasKeys)
            continue;
        const QString id = u"view.%1"_s.arg(number);
        m_window.actions().add({id,
                                tr("Open view: %1").arg(QString(view.name).replace(u'&', u"&&"_s)),
                                QKeySequence(u"Ctrl+%1"_s.arg(number)),
                                u"bookmark"_s,
                                MenuPlace::View,
                                [this, row] { openRow(row); },
                                number == 1,
                                u"view.theme.system"_s,
                                {}});
        m_actions.append(id);
    }
    choose();
}

void ViewRows::choose()
{
    if (m_window.currentPage() != m_page)
        return;
    const SavedView* open = m_shelf.open();
    // The narrow form shows pages only.
    const bool isRail = m_window.sidebar().isRail();
    m_window.sidebar().setChosen(isRail             ? m_page
                                 : open             ? rowOf(open->id)
                                 : m_rowWithoutView ? m_rowWithoutView()
                                                    : m_page);
}

void ViewRows::setRowWithoutView(std::function<QString()> row)
{
    m_rowWithoutView = std::move(row);
    choose();
}

void ViewRows::openRow(const QString& row)
{
    for (const SavedView& view : m_shelf.views()) {
        if (rowOf(view.id) != row)
            continue;
        m_window.showPage(m_page);
        m_shelf.openView(ViewId(view.id));
        return;
    }
}

} // namespace leadfloor
