// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/floorpages.h"

#include "app/desktop/sessionfile.h"

#include "models/domain/answer.h"
#include "models/domain/searchlanguage.h"
#include "ui/basket/basketpage.h"
#include "ui/basket/projectsdialog.h"
#include "ui/exports/exportdesk.h"
#include "ui/exports/exportspage.h"
#include "ui/exports/exportview.h"
#include "ui/home/homepage.h"
#include "ui/inventory/inventorypage.h"
#include "ui/leads/leadrows.h"
#include "ui/leads/leadspage.h"
#include "ui/orders/orderspage.h"
#include "ui/purchase/purchasejob.h"
#include "ui/purchase/purchasewizard.h"
#include "ui/reports/reportspage.h"
#include "ui/returns/returnspage.h"
#include "ui/widgets/firsttour.h"
#include "ui/shell/booksource.h"
#include "ui/shell/floornews.h"
#include "ui/shell/jobspanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/tornwindow.h"
#include "ui/shell/uisettings.h"
#include "ui/shell/viewrows.h"
#include "ui/standing/standingpage.h"
#include "ui/suppression/suppressionpage.h"
#include "ui/wallet/walletpage.h"
#include "ui/watches/watchespage.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/toast.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QSettings>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr QLatin1StringView inventoryLookKey{"inventory/look"};
constexpr QLatin1StringView homeDaysKey{"home/days"};
constexpr QLatin1StringView inventoryViewKey{"inventory/view"};
constexpr QLatin1StringView tourKey{"tour/isOver"};
constexpr QLatin1StringView pictureKeys{"inventory/picture/"}; ///< by floor
constexpr QLatin1StringView stripKeys{"inventory/chartStrip/"}; ///< likewise

QString boughtSentence(const Receipt& receipt)
{
    return (receipt.state == "held"_L1 || receipt.state == "awaiting_payment"_L1
                ? FloorPages::tr("Order %1: %Ln leads for %2 are kept until it is paid.", nullptr, receipt.leads)
                : FloorPages::tr("Order %1: %Ln leads bought for %2.", nullptr, receipt.leads))
        .arg(QString::number(receipt.orderNumber), formatMoney(receipt.total, QLocale(), receipt.currency));
}

} // namespace

FloorPages::FloorPages(MainWindow& window, FloorConnection& floor, JobList& jobs, Notifier& notifier, UiSettings& settings, QSettings& store,
                       const QString& sessionPath, const QJsonObject& left, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_floor(floor)
    , m_jobs(jobs)
    , m_notifier(notifier)
    , m_settings(settings)
    , m_store(store)
    , m_desk(std::make_unique<ExportDesk>(floor.exports(), floor.exportTargets(), jobs, store.fileName()))
    , m_news(new FloorNews(floor, notifier, this))
    , m_sessionPath(sessionPath)
{
    const auto takeTerms = [this] {
        if (m_floor.state() == FloorConnection::State::Connected)
            m_desk->model().setExportDays(m_floor.identity().exportDays);
    };
    connect(&m_floor, &FloorConnection::stateChanged, this, takeTerms);
    takeTerms();
    addInventory(); // the first one is shown first
    addBasket();
    addOrders();
    addLeads();
    m_toAdd = {[this] { addReturns(); }, [this] { addWallet(); }, [this] { addReports(); }, [this] { addStanding(); },
               [this] { addWatches(); }, [this] { addSuppression(); }, [this] { addExports(); }, [this] { addHome(); },
               [this] { addTools(); }, [this] { connectPages(); }};
    m_left = !left.isEmpty() ? left : m_settings.value(u"session/restore"_s).toBool() ? readSession(m_sessionPath) : QJsonObject();
    m_kept = m_left;
    // Where somebody was is where they begin: that page does not come after the others.
    const QString page = m_left.value("page"_L1).toString();
    while (!page.isEmpty() && !m_window.page(page) && m_toAdd.size() > 1)
        addNextPage();
    m_window.showPage(page);
    connect(&m_adding, &QTimer::timeout, this, &FloorPages::addNextPage);
    m_adding.start(0);
}

void FloorPages::addNextPage()
{
    if (!m_toAdd.isEmpty())
        m_toAdd.takeFirst()();
    if (m_toAdd.isEmpty())
        m_adding.stop();
}

void FloorPages::finish()
{
    while (!m_toAdd.isEmpty())
        addNextPage();
}

/// What passes between pages, once all of them are there.
void FloorPages::connectPages()
{
    addNews();
    addFinds();
    addTearing();
    connect(&m_window, &MainWindow::pageShown, this, &FloorPages::showSelectionOf);
    connect(&m_floor, &FloorConnection::intentResolved, this, &FloorPages::takeOutcome);
    keepSession();
}

void FloorPages::offerTour()
{
    connect(&m_inventory->model(), &InventoryModel::stateChanged, this, &FloorPages::showTour, Qt::QueuedConnection);
}

void FloorPages::showTour()
{
    if (m_tour || m_wizard || m_store.value(tourKey).toBool() || m_floor.state() != FloorConnection::State::Connected
        || !m_floor.identity().isDemo || !m_inventory->model().hasPicture() || !m_inventory->isVisible())
        return;
    m_tour = new FirstTour(m_inventory->tourStops(), *m_inventory);
    connect(m_tour, &FirstTour::over, this, [this] { m_store.setValue(tourKey, true); });
    m_tour->start();
}

FloorPages::~FloorPages()
{
    if (m_toAdd.isEmpty()) // what was left has been read
        writeSessionNow();
    delete m_wizard;
    for (const QPointer<TornWindow>& torn : std::as_const(m_torn))
        delete torn;
    m_window.actions().setWhyNot(u"window.tearOff"_s, tr("This page stays in the main window"));
    m_views.reset();
    m_leadViews.reset();
    m_leadRows.reset();
    m_window.removePages();
    m_desk.release()->deleteLater(); // after the pages that look at its list
}

PurchaseWizard* FloorPages::wizard() const
{
    return m_wizard;
}

void FloorPages::addInventory()
{
    m_inventory = new InventoryPage(m_floor);
    m_window.addPage({u"inventory"_s, tr("Inventory"), u"layers"_s, 2, SidebarPlace::Top}, m_inventory);
    m_inventory->setLook(QJsonDocument::fromJson(m_store.value(inventoryLookKey).toByteArray()).object());
    connect(m_inventory, &InventoryPage::lookChanged, this, [this] {
        m_store.setValue(inventoryLookKey, QJsonDocument(m_inventory->look()).toJson(QJsonDocument::Compact));
    });
    const QString floorName = QFileInfo(m_sessionPath).completeBaseName();
    const QString pictureKey = pictureKeys % floorName, stripKey = stripKeys % floorName;
    m_inventory->setPicture(m_store.value(pictureKey).toString());
    connect(m_inventory, &InventoryPage::pictureChanged, this, [this, pictureKey] { m_store.setValue(pictureKey, m_inventory->picture()); });
    m_inventory->setChartStrip(m_store.value(stripKey).toBool());
    connect(m_inventory, &InventoryPage::chartStripChanged, this, [this, stripKey] { m_store.setValue(stripKey, m_inventory->hasChartStrip()); });
    m_views = std::make_unique<ViewRows>(m_window, m_inventory->shelf(), u"inventory"_s, true);
    if (const QUuid view(m_store.value(inventoryViewKey).toString()); !view.isNull())
        m_inventory->shelf().openView(ViewId(view));
    connect(&m_inventory->shelf(), &ViewShelf::changed, this, [this] {
        const SavedView* open = m_inventory->shelf().open();
        if (m_inventory->shelf().isLoaded())
            m_store.setValue(inventoryViewKey, open ? open->id.toString() : QString());
    });
    wire(*m_inventory);
    connect(m_inventory, &InventoryPage::selectionChanged, &m_window, &MainWindow::setSelection);
    connect(m_inventory, &InventoryPage::resultChanged, &m_window, &MainWindow::setResult);
    connect(m_inventory, &InventoryPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
}

void FloorPages::addBasket()
{
    m_basket = new BasketPage(m_floor);
    m_window.addPage({u"basket"_s, tr("Basket"), u"shopping-cart"_s, 0, SidebarPlace::Top}, m_basket);
    connect(m_basket, &BasketPage::inventoryRequested, this, [this] { m_window.showPage(u"inventory"_s); });
    connect(m_basket, &BasketPage::quoteRequested, this, qOverload<const QList<OrderLine>&>(&FloorPages::openWizard));
    connect(m_basket, &BasketPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
    connect(m_basket, &BasketPage::countChanged, this, [this](int leads) { m_window.sidebar().setBadge(u"basket"_s, leads); });
    connect(m_basket, &BasketPage::failed, this, [this](const Error& error) { m_window.messages().say(error); });
    connect(m_basket, &BasketPage::changed, this, [this](const QString& words, const QList<LeadId>& leads, bool wasAdded) {
        if (m_isUndoingBasket || leads.isEmpty()) {
            m_isUndoingBasket = false;
            m_window.toast().say(words);
            return;
        }
        const auto move = [this, leads](bool isIn) {
            m_isUndoingBasket = true;
            if (isIn)
                m_basket->add(leads);
            else
                m_basket->takeOut(leads);
        };
        m_undoActs.add(words, [move, wasAdded] { move(!wasAdded); }, [move, wasAdded] { move(wasAdded); });
        m_window.toast().say(words, [this] { m_undoActs.undo(); });
    });
}

void FloorPages::openProjects()
{
    CellFormat format;
    format.locale = m_window.locale();
    if (const FloorIdentity identity = m_floor.identity(); !identity.currency.isEmpty())
        format.currency = identity.currency;
    auto* dialog = new ProjectsDialog(m_floor, format, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProjectsDialog::quoteRequested, this, qOverload<const QList<OrderLine>&>(&FloorPages::openWizard));
    connect(dialog, &ProjectsDialog::filterRequested, this, &FloorPages::showFilter);
    dialog->open();
}

void FloorPages::addHome()
{
    m_home = new HomePage(m_floor);
    m_window.addPage({u"home"_s, tr("Home"), u"house"_s, 1, SidebarPlace::Top}, m_home);
    m_home->setDays(m_store.value(homeDaysKey, m_home->days()).toInt());
    connect(m_home, &HomePage::daysChanged, this, [this](int days) { m_store.setValue(homeDaysKey, days); });
    connect(m_home, &HomePage::inventoryRequested, this, [this] { m_window.showPage(u"inventory"_s); });
    connect(m_home, &HomePage::ordersRequested, this, [this] { m_window.showPage(u"orders"_s); });
    connect(m_home, &HomePage::callsRequested, this, [this] {
        m_leads->setView(LeadsPage::View::Today);
        m_window.showPage(u"leads"_s);
    });
    connect(m_home, &HomePage::orderRequested, this, &FloorPages::showOrder);
    connect(m_home, &HomePage::filterRequested, this, &FloorPages::showFilter);
    connect(m_home, &HomePage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
}

void FloorPages::addOrders()
{
    m_orders = new OrdersPage(m_floor, m_jobs);
    m_window.addPage({u"orders"_s, tr("Orders"), u"receipt-text"_s, 3, SidebarPlace::Top}, m_orders);
    wire(*m_orders);
    connect(m_orders, &OrdersPage::delivered, this, &FloorPages::leadsChanged);
    connect(m_orders, &OrdersPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
}

void FloorPages::addLeads()
{
    m_leads = new LeadsPage(m_floor);
    m_window.addPage({u"leads"_s, tr("My leads"), u"users"_s, 4, SidebarPlace::Top}, m_leads);
    m_leadRows = std::make_unique<LeadRows>(m_window, *m_leads, u"leads"_s);
    m_leadViews = std::make_unique<ViewRows>(m_window, m_leads->shelf(), u"leads"_s, false);
    m_leadViews->setRowWithoutView([rows = m_leadRows.get()] { return rows->row(); });
    wire(*m_leads);
    connect(m_leads, &LeadsPage::selectionChanged, &m_window, &MainWindow::setBoughtSelection);
    connect(&m_leads->history(), &WorkHistory::made, this, &FloorPages::leadsChanged);
    connect(m_leads, &LeadsPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
}

void FloorPages::addReturns()
{
    m_returns = new ReturnsPage(m_floor);
    m_window.addPage({u"returns"_s, tr("Returns"), u"undo-2"_s, 0, SidebarPlace::Top}, m_returns);
    wire(*m_returns);
    connect(m_returns, &ReturnsPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
    connect(m_leads, &LeadsPage::returned, this, &FloorPages::leadsChanged);
}

void FloorPages::addSuppression()
{
    auto* page = m_suppression = new SuppressionPage(m_floor);
    m_window.addPage({u"suppression"_s, tr("Suppression lists"), u"phone-off"_s, 0, SidebarPlace::Top}, page);
    const auto askAnew = [this] {
        m_inventory->refresh();
        m_leads->refresh();
    };
    connect(page, &SuppressionPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
    connect(page, &SuppressionPage::uploaded, this, [this, askAnew](const QString& sentence) {
        m_window.toast().say(sentence);
        askAnew();
    });
    connect(page, &SuppressionPage::removed, this, [this, page, askAnew](const QUuid& list, const QString& name) {
        m_window.toast().say(tr("List %1 has ended.").arg(name), [page, list] { page->restore(list); });
        askAnew();
    });
}

void FloorPages::takeNumbers(const QString& path)
{
    finish(); // its page may be still to come
    m_window.showPage(u"suppression"_s);
    m_suppression->upload(SuppressionDialog::Kind::Never)->setFile(path);
}

void FloorPages::addWallet()
{
    m_wallet = new WalletPage(m_floor);
    m_window.addPage({u"wallet"_s, tr("Wallet"), u"wallet"_s, 5, SidebarPlace::Top}, m_wallet);
    wire(*m_wallet);
    connect(m_wallet, &WalletPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
    connect(&m_window, &MainWindow::walletRequested, m_wallet, [this] { m_window.showPage(u"wallet"_s); });
}

void FloorPages::addReports()
{
    auto* reports = new ReportsPage(m_floor);
    m_window.addPage({u"reports"_s, tr("Reports"), u"chart-column"_s, 6, SidebarPlace::Top}, reports);
    wire(*reports);
    connect(reports, &ReportsPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
    connect(m_inventory, &InventoryPage::filterChanged, reports,
            [reports](const Filter& filter) { reports->setStockFilter(filter, toText(filter)); });
}

void FloorPages::addStanding()
{
    m_standing = new StandingPage(m_floor);
    m_window.addPage({u"standing"_s, tr("Standing orders"), u"calendar"_s, 7, SidebarPlace::Top}, m_standing);
    connect(m_standing, &StandingPage::draftClosed, this, [this](const QJsonObject& held) { m_standingDraft.close(held); });
    wire(*m_standing);
    connect(m_standing, &StandingPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
}

void FloorPages::addWatches()
{
    m_watches = new WatchesPage(m_floor);
    m_window.addPage({u"watches"_s, tr("Watches"), u"eye"_s, 9, SidebarPlace::Top}, m_watches);
    connect(m_watches, &WatchesPage::draftClosed, this, [this](const QJsonObject& held) { m_watchDraft.close(held); });
    wire(*m_watches);
    connect(m_watches, &WatchesPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
    connect(m_watches, &WatchesPage::created, this, [this] { m_window.toast().say(tr("Watched from now on. What it finds is told behind the bell.")); });
    connect(m_watches, &WatchesPage::removed, this, [this](const WatchRequest& request) {
        const QString words = tr("Watch %1 is removed.").arg(request.name);
        m_undoActs.add(words, [this, request] { m_watches->restore(request); });
        m_window.toast().say(words, [this] { m_undoActs.undo(); });
    });
}

void FloorPages::showFilter(const Filter& filter)
{
    m_window.showPage(u"inventory"_s);
    m_inventory->session().setFilter(filter);
}

void FloorPages::addExports()
{
    m_exports = new ExportsPage(m_desk->model(), m_floor.exportTargets());
    m_window.addPage({u"exports"_s, tr("Exports"), u"folder-down"_s, 8, SidebarPlace::Top}, m_exports);
    connect(m_exports, &ExportsPage::exportRequested, this, [this] { exportLeads(m_leads->exportOffer()); });
    connect(m_desk.get(), &ExportDesk::disconnectRequested, &m_window, &MainWindow::disconnectRequested);
    connect(&m_exports->view(), &ExportView::disconnectRequested, &m_window, &MainWindow::disconnectRequested);
    connect(m_desk.get(), &ExportDesk::endedInBackground, this,
            [this](int id, const QString& sentence) {
                m_window.toast().say(sentence);
                const ExportEntry* entry = m_desk->model().entry(id);
                m_news->exportEnded(entry && entry->summary ? std::optional<qint64>(entry->summary->rows) : std::nullopt);
            });
}

void FloorPages::addNews()
{
    connect(&m_notifier, &Notifier::opened, this, &FloorPages::openNotice);
    connect(&m_notifier, &Notifier::settingsRequested, this, [this] { m_window.showPage(u"settings"_s); });
}

void FloorPages::openNotice(const Notice& notice)
{
    const qint64 number = notice.target.toLongLong();
    if (notice.page == "orders"_L1 && number > 0)
        showOrder(number);
    else if (const auto filter = Filter::fromJson(QJsonDocument::fromJson(notice.target.toUtf8()).object()); filter && notice.kind == NoticeKind::Watch)
        showFilter(*filter);
    else
        m_window.showPage(notice.page);
}

void FloorPages::addTools()
{
    auto* jobs = new JobsPanel(m_jobs);
    m_window.addPage({u"jobs"_s, tr("Jobs"), u"loader"_s, 0, SidebarPlace::Bottom}, jobs);
    connect(jobs, &JobsPanel::folderRequested, this, [](const QString& path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
    m_settingsPage = new SettingsPage(m_window.actions(), &m_window.windowLock(), &m_notifier, &m_settings);
    m_window.addPage({u"settings"_s, tr("Settings"), u"settings"_s, 0, SidebarPlace::Bottom}, m_settingsPage);
    connect(m_settingsPage, &SettingsPage::wanted, this, [this] { m_window.showPage(u"settings"_s); });
}

/// What the palette finds beside actions, and what Edit > Undo takes back.
void FloorPages::addFinds()
{
    auto* books = new BookSource(m_floor, this);
    connect(books, &BookSource::orderChosen, this, &FloorPages::showOrder);
    connect(books, &BookSource::leadChosen, this, [this](const QString& words) {
        m_window.showPage(u"leads"_s);
        m_leads->find(words);
    });
    m_window.addPaletteSource(*new ListedSource([this] {
        QList<PaletteHit> hits;
        // The first ones are actions, for their keys.
        for (const SavedView& view : m_inventory->shelf().views().mid(ViewRows::keysMost))
            hits.append({tr("Open view: %1").arg(view.name), tr("Inventory"), u"bookmark"_s, [this, id = view.id] {
                             m_window.showPage(u"inventory"_s);
                             m_inventory->shelf().openView(ViewId(id));
                         }});
        for (const SavedView& view : m_leads->shelf().views())
            hits.append({tr("Open view: %1").arg(view.name), tr("My leads"), u"bookmark"_s, [this, id = view.id] {
                             m_window.showPage(u"leads"_s);
                             m_leads->shelf().openView(ViewId(id));
                         }});
        for (const LeadsPage::View view : {LeadsPage::View::All, LeadsPage::View::Today, LeadsPage::View::Mine, LeadsPage::View::Nobodys})
            hits.append({tr("Open view: %1").arg(LeadsPage::viewTitle(view)), tr("My leads"), u"users"_s, [this, view] {
                             m_window.showPage(u"leads"_s);
                             m_leads->setView(view);
                         }});
        return hits;
    }, this));
    m_window.addPaletteSource(*books);
    m_window.addPaletteSource(*new ListedSource([this] { return m_settingsPage->hits(); }, this));
    m_window.undoList().add(m_leads->history());
    m_window.undoList().add(m_undoActs);
    const auto keep = [this](const QString& words, const std::function<void()>& undo) { m_undoActs.add(words, undo); };
    connect(m_inventory, &InventoryPage::undoable, this, keep);
    connect(m_leads, &LeadsPage::undoable, this, keep);
    connect(m_settingsPage, &SettingsPage::undoable, this, keep);
}

void FloorPages::openWizard(const QList<OrderLine>& lines)
{
    PurchaseDraft draft;
    for (const OrderLine& line : lines) {
        DraftLine wanted;
        wanted.ask(line);
        draft.lines.append(wanted);
    }
    openWizard(draft);
}

void FloorPages::openWizard(const PurchaseDraft& draft)
{
    finish(); // a purchase tells all of them
    if (m_wizard) {
        m_wizard->raise();
        m_wizard->activateWindow();
        return;
    }
    m_wizard = new PurchaseWizard(m_floor, draft, PurchaseSettings::load(m_store), {}, &m_window);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_wizard, &PurchaseWizard::settingsChanged, this, [this](const PurchaseSettings& settings) { settings.save(m_store); });
    connect(m_wizard, &PurchaseWizard::disconnectRequested, &m_window, &MainWindow::disconnectRequested);
    connect(m_wizard, &PurchaseWizard::bought, this, &FloorPages::stockBought);
    connect(m_wizard, &QDialog::finished, this, [this] {
        m_wizardDraft.close(draftToJson(*m_wizard));
    });
    connect(m_wizard, &PurchaseWizard::sentToBackground, this, &FloorPages::followPurchase);
    connect(m_wizard, &PurchaseWizard::leadsRequested, this, &FloorPages::showOrderLeads);
    connect(m_wizard, &PurchaseWizard::exportStarted, this,
            [this](const ExportRequest& request, const QFuture<Result<ExportSummary>>& future) {
                m_desk->model().follow(request, future);
            });
    m_wizard->open();
}

void FloorPages::stockBought()
{
    m_window.refreshWallet();
    m_inventory->refresh();
    m_orders->refresh();
    m_leads->refresh();
    m_wallet->refresh();
    m_home->refresh();
    m_basket->refresh(); // what was bought has left it
    Q_EMIT leadsChanged();
}

void FloorPages::followPurchase(PurchaseJob* job)
{
    int leads = 0;
    for (const OrderLine& line : job->request().lines)
        leads += line.quantity;
    auto* shown = new Job(tr("Purchase of %Ln leads", nullptr, leads));
    shown->drive([job] { job->cancel(); });
    m_jobs.add(shown);
    const auto update = [this, job, shown] {
        if (job->receipt())
            shown->setDetail(boughtSentence(*job->receipt()));
        shown->report(job->delivery().delivered, job->delivery().total);
        if (!job->isOver())
            return;
        if (job->isBought()) {
            shown->finish(JobState::Done, boughtSentence(*job->receipt()));
            m_window.messages().say(Tone::Good, boughtSentence(*job->receipt()));
            m_news->purchaseEnded(*job->receipt());
        } else if (job->error()) {
            shown->finish(*job->error());
            m_window.messages().say(*job->error());
            m_news->purchaseFailed();
        } else {
            shown->finish(JobState::Cancelled, tr("It did not happen; nothing was charged."));
        }
        stockBought();
        job->deleteLater();
    };
    connect(job, &PurchaseJob::changed, shown, update);
    update();
}

void FloorPages::exportLeads(const ExportOffer& offer)
{
    m_desk->open(offer, &m_window);
}

void FloorPages::showSelectionOf(const QString& page)
{
    const TickTotals ticks = m_inventory->model().tickTotals();
    if (page == "leads"_L1)
        m_leads->announceSelection();
    else if (page == "inventory"_L1)
        m_window.setSelection(ticks.leads, ticks.money);
    else
        m_window.setSelection(0, {});
}

void FloorPages::showOrder(qint64 orderNumber)
{
    m_window.showPage(u"orders"_s);
    m_orders->showOrder(orderNumber);
}

void FloorPages::showOrderLeads(qint64 orderNumber)
{
    m_window.showPage(u"leads"_s);
    m_leads->showOrder(orderNumber);
}

void FloorPages::takeOutcome(const IntentOutcome& outcome)
{
    switch (outcome.kind) {
    case IntentOutcome::Kind::Happened:
        m_window.messages().say(Tone::Good, boughtSentence(*outcome.receipt),
                                tr("The line was cut, or the program ended, before its answer came."));
        stockBought();
        // Whoever would have fetched the contacts is gone, unless a purchase here asks for itself.
        if (outcome.receipt->state == "completed"_L1 && !m_floor.findChild<PurchaseJob*>() && !(m_wizard && m_wizard->job()))
            m_orders->deliver(outcome.receipt->orderNumber);
        break;
    case IntentOutcome::Kind::DidNotHappen:
        m_window.messages().say(Tone::Accent, outcome.operation == IntentOperation::Pay
                                    ? tr("A payment that was cut off did not happen; nothing was charged.")
                                    : tr("A purchase that was cut off did not happen; nothing was charged."));
        break;
    case IntentOutcome::Kind::Refused:
        m_window.messages().say(*outcome.refusal);
        break;
    }
}

} // namespace leadfloor
