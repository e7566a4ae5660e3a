// SPDX-License-Identifier: GPL-3.0-or-later
/// Pages in windows of their own, and what the pages of both kinds of window ask for: it is done in the
/// main one.
#include "app/desktop/floorpages.h"

#include "ui/basket/basketpage.h"
#include "ui/inventory/inventorypage.h"
#include "ui/leads/leadspage.h"
#include "ui/orders/orderspage.h"
#include "ui/reports/reportspage.h"
#include "ui/returns/returnspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/tornwindow.h"
#include "ui/standing/standingpage.h"
#include "ui/wallet/walletpage.h"
#include "ui/watches/watchespage.h"
#include "ui/widgets/pagebase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

void FloorPages::wire(InventoryPage& page)
{
    connect(&page, &InventoryPage::quoteRequested, this, qOverload<const QList<OrderLine>&>(&FloorPages::openWizard));
    connect(&page, &InventoryPage::exportRequested, this, [this] { exportLeads(m_leads->exportOffer()); });
    connect(&page, &InventoryPage::basketRequested, this, [this](const QList<LeadId>& leads) { m_basket->add(leads); });
    connect(&page, &InventoryPage::projectsRequested, this, &FloorPages::openProjects);
    connect(&page, &InventoryPage::watchRequested, this, [this](const QString& name, const Filter& filter) { m_watches->create(name, filter); });
    connect(&page, &InventoryPage::standingRequested, this, [this](const Filter& filter) {
        m_window.showPage(u"standing"_s);
        m_standing->create(filter);
    });
}

void FloorPages::wire(OrdersPage& page)
{
    connect(&page, &OrdersPage::exportRequested, this, &FloorPages::exportLeads);
    connect(&page, &OrdersPage::leadsRequested, this, &FloorPages::showOrderLeads);
    connect(&page, &OrdersPage::inventoryRequested, this, [this] { m_window.showPage(u"inventory"_s); });
    connect(&page, &OrdersPage::delivered, this, [this] { m_leads->refresh(); });
    connect(&page, &OrdersPage::stockChanged, this, [this] {
        m_window.refreshWallet();
        m_inventory->refresh();
        m_wallet->refresh();
    });
}

void FloorPages::wire(LeadsPage& page)
{
    connect(&page, &LeadsPage::exportRequested, this, &FloorPages::exportLeads);
    connect(&page, &LeadsPage::orderRequested, this, &FloorPages::showOrder);
    connect(&page, &LeadsPage::inventoryRequested, this, [this] { m_window.showPage(u"inventory"_s); });
    connect(&page, &LeadsPage::returnsRequested, this, [this] { m_window.showPage(u"returns"_s); });
    connect(&page, &LeadsPage::returned, this, [this] {
        m_window.refreshWallet();
        m_orders->refresh();
        m_returns->refresh();
        m_wallet->refresh();
    });
}

void FloorPages::wire(ReturnsPage& page)
{
    connect(&page, &ReturnsPage::orderRequested, this, &FloorPages::showOrder);
    connect(&page, &ReturnsPage::leadsRequested, this, [this] { m_window.showPage(u"leads"_s); });
}

void FloorPages::wire(WalletPage& page)
{
    connect(&page, &WalletPage::orderRequested, this, &FloorPages::showOrder);
    connect(&page, &WalletPage::lowLineChanged, &m_window, &MainWindow::refreshWallet);
    connect(&page, &WalletPage::inventoryRequested, this, [this] { m_window.showPage(u"inventory"_s); });
}

void FloorPages::wire(ReportsPage& page)
{
    connect(&page, &ReportsPage::inventoryRequested, this, [this] { m_window.showPage(u"inventory"_s); });
    connect(&page, &ReportsPage::filterRequested, this, &FloorPages::showFilter);
}

void FloorPages::wire(StandingPage& page)
{
    connect(&page, &StandingPage::orderRequested, this, &FloorPages::showOrder);
    connect(&page, &StandingPage::inventoryRequested, this, [this] { m_window.showPage(u"inventory"_s); });
}

void FloorPages::wire(WatchesPage& page)
{
    connect(&page, &WatchesPage::inventoryRequested, this, [this] { m_window.showPage(u"inventory"_s); });
    connect(&page, &WatchesPage::leadsRequested, this, &FloorPages::showFilter);
}

void FloorPages::addTearing()
{
    connect(&m_window, &MainWindow::tearOffRequested, this, [this] { tearOff(m_window.currentPage()); });
    const auto tellWhether = [this](const QString& page) {
        static const QStringList torn{u"inventory"_s, u"orders"_s, u"leads"_s, u"returns"_s, u"wallet"_s, u"reports"_s, u"standing"_s, u"watches"_s};
        m_window.actions().setWhyNot(u"window.tearOff"_s, torn.contains(page) ? QString() : tr("This page stays in the main window"));
    };
    connect(&m_window, &MainWindow::pageShown, this, tellWhether);
    tellWhether(m_window.currentPage());
    // They go with the main window, and are what was left then: hidden, not closed.
    connect(&m_window, &MainWindow::closing, this, [this] {
        for (const QPointer<TornWindow>& window : std::as_const(m_torn)) {
            if (window)
                window->hide();
        }
    });
}

/// What pages are in the main window they are here too, but for what only one of them can be: the status
/// line's figures, notes that come back, the list that Undo works through.
QWidget* FloorPages::makeTorn(const QString& id, const QJsonObject& left)
{
    const auto wired = [this](auto* page) {
        wire(*page);
        return page;
    };
    if (id == "inventory"_L1) {
        auto* page = wired(new InventoryPage(m_floor));
        page->setLook(m_inventory->look());
        page->session().setText(left.contains("filter"_L1) ? left.value("filter"_L1).toString() : m_inventory->session().text());
        return page;
    }
    if (id == "orders"_L1)
        return wired(new OrdersPage(m_floor, m_jobs));
    if (id == "leads"_L1)
        return wired(new LeadsPage(m_floor));
    if (id == "returns"_L1)
        return wired(new ReturnsPage(m_floor));
    if (id == "wallet"_L1)
        return wired(new WalletPage(m_floor));
    if (id == "standing"_L1)
        return wired(new StandingPage(m_floor));
    if (id == "watches"_L1)
        return wired(new WatchesPage(m_floor));
    if (id == "reports"_L1)
        return wired(new ReportsPage(m_floor));
    return nullptr;
}

void FloorPages::tearOff(const QString& id, const QJsonObject& left)
{
    QWidget* page = makeTorn(id, left);
    if (!page)
        return;
    const QList<SidebarRow> rows = m_window.sidebar().rows();
    const auto row = std::find_if(rows.cbegin(), rows.cend(), [&id](const SidebarRow& one) { return one.id == id; });
    const QString title = row == rows.cend() ? id : row->title;
    auto* window = new TornWindow(id, title, m_floor, page);
    if (const auto* base = qobject_cast<const PageBase*>(page))
        m_window.actions().addPage(title, base->pageActions()); // with the person's keys
    window->restoreGeometry(QByteArray::fromBase64(left.value("place"_L1).toString().toLatin1()));
    connect(window, &TornWindow::closed, this, [this, window] {
        // Who quits closes them one after another.
        if (m_tornDraft.left().isEmpty())
            m_tornDraft.close({{u"torn"_s, tornNow()}});
        m_torn.removeAll(window);
    });
    m_torn.append(window);
    window->show();
}

QJsonArray FloorPages::tornLeft() const
{
    if (m_left.contains("torn"_L1)) // still to come
        return m_left.value("torn"_L1).toArray();
    const QJsonObject closed = m_tornDraft.left();
    return closed.isEmpty() ? tornNow() : closed.value("torn"_L1).toArray();
}

QJsonArray FloorPages::tornNow() const
{
    QJsonArray torn;
    for (const QPointer<TornWindow>& window : m_torn) {
        if (!window)
            continue;
        QJsonObject one{{u"page"_s, window->pageId()}, {u"place"_s, QString::fromLatin1(window->saveGeometry().toBase64())}};
        if (auto* inventory = qobject_cast<InventoryPage*>(&window->page()))
            one.insert("filter"_L1, inventory->session().text());
        torn.append(one);
    }
    return torn;
}

void FloorPages::restoreTorn()
{
    constexpr int windowsMost = 8; // of a file that somebody has written
    const QJsonArray left = m_left.take("torn"_L1).toArray();
    for (int i = 0; i < std::min<int>(int(left.size()), windowsMost); ++i)
        tearOff(left.at(i).toObject().value("page"_L1).toString(), left.at(i).toObject());
}

} // namespace leadfloor
