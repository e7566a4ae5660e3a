// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadrows.h"

#include "ui/leads/leadspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// All leads are the page's own row.
constexpr std::array rowViews{LeadsPage::View::Today, LeadsPage::View::Mine,
                              LeadsPage::View::Nobodys};

QString rowOfView(LeadsPage::View view)
{
    return u"leads:%1"_s.arg(int(view));
}

} // namespace

LeadRows::LeadRows(MainWindow& window, LeadsPage& page, const QString& id, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_page(page)
    , m_id(id)
{
    connect(&m_page, &LeadsPage::viewChanged, this, &LeadRows::update);
    connect(&m_window, &MainWindow::viewOpened, this, &LeadRows::openRow);
    connect(&m_window, &MainWindow::pageShown, this, &LeadRows::choose);
    connect(&m_window.sidebar(), &Sidebar::opened, this, [this](const QString& row) {
        if (row != m_id)
            return;
        m_page.leaveSavedView();
        m_page.setView(LeadsPage::View::All);
    });
    connect(&m_window, &MainWindow::widthClassChanged, this, &LeadRows::choose,
            Qt::QueuedConnection);
    update();
}

LeadRows::~LeadRows()
{
    for (const LeadsPage::View view : rowViews)
        m_window.sidebar().removeRow(rowOfView(view));
}

void LeadRows::update()
{
    for (const LeadsPage::View view : rowViews) {
        SidebarRow row;
        row.id = rowOfView(view);
        row.title = LeadsPage::viewTitle(view);
        row.parentId = m_id;
        if (const qint64 due = m_page.callsDue(); view == LeadsPage::View::Today && due > 0)
            row.note = m_page.locale().toString(due);
        m_window.sidebar().setRow(row);
    }
    choose();
}

QString LeadRows::row() const
{
    return m_page.view() == LeadsPage::View::All || m_window.sidebar().isRail() ? m_id : rowOfView(m_page.view());
}

void LeadRows::choose()
{
    if (m_window.currentPage() == m_id && !m_page.shelf().open()) // else the row is ViewRows'
        m_window.sidebar().setChosen(row());
}

void LeadRows::openRow(const QString& row)
{
    for (const LeadsPage::View view : rowViews) {
        if (rowOfView(view) != row)
            continue;
        m_window.showPage(m_id);
        m_page.leaveSavedView();
        m_page.setView(view);
    }
}

} // namespace leadfloor
