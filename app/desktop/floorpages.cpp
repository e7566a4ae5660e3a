// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/floorpages.h"

#include "models/domain/answer.h"
#include "ui/inventory/inventorypage.h"
#include "ui/leads/leadspage.h"
#include "ui/purchase/purchasejob.h"
#include "ui/purchase/purchasewizard.h"
#include "ui/shell/jobspanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingspage.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

const QString lastFolderKey = u"export/folder"_s;

QString boughtSentence(const Receipt& receipt)
{
    return FloorPages::tr("Order %1: %n leads bought for %2.", nullptr, receipt.leads)
        .arg(QString::number(receipt.orderNumber), formatMoney(receipt.total, QLocale(), receipt.currency));
}

QString exportSentence(Job& job, const ExportSummary& summary)
{
    job.setPath(summary.path);
    return FloorPages::tr("%1 leads in %2, %3 cells made inert")
        .arg(QLocale().toString(summary.rows), QFileInfo(summary.path).fileName(), QLocale().toString(summary.guarded));
}

} // namespace

FloorPages::FloorPages(MainWindow& window, FloorConnection& floor, JobList& jobs, QSettings& store, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_floor(floor)
    , m_jobs(jobs)
    , m_store(store)
{
    addInventory();
    addLeads();
    addTools();
    connect(&m_floor, &FloorConnection::intentResolved, this, &FloorPages::takeOutcome);
}

FloorPages::~FloorPages()
{
    delete m_wizard;
    m_window.removePages();
}

PurchaseWizard* FloorPages::wizard() const
{
    return m_wizard;
}

void FloorPages::addInventory()
{
    m_inventory = new InventoryPage(m_floor);
    m_window.addPage({u"inventory"_s, tr("Inventory"), u"layers"_s, 2, SidebarPlace::Top}, m_inventory);
    connect(m_inventory, &InventoryPage::quoteRequested, this, &FloorPages::openWizard);
    connect(m_inventory, &InventoryPage::selectionChanged, &m_window, &MainWindow::setSelection);
    connect(m_inventory, &InventoryPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
    connect(m_inventory, &InventoryPage::exportRequested, this, [this] {
        m_window.showPage(u"leads"_s);
        exportLeads(m_leads->exportOffer());
    });
}

void FloorPages::addLeads()
{
    m_leads = new LeadsPage(m_floor);
    m_window.addPage({u"leads"_s, tr("My leads"), u"users"_s, 4, SidebarPlace::Top}, m_leads);
    connect(m_leads, &LeadsPage::exportRequested, this, &FloorPages::exportLeads);
    connect(m_leads, &LeadsPage::inventoryRequested, this, [this] { m_window.showPage(u"inventory"_s); });
    connect(m_leads, &LeadsPage::selectionChanged, &m_window, &MainWindow::setSelection);
    connect(m_leads, &LeadsPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
}

void FloorPages::addTools()
{
    auto* jobs = new JobsPanel(m_jobs);
    m_window.addPage({u"jobs"_s, tr("Jobs"), u"loader"_s, 0, SidebarPlace::Bottom}, jobs);
    connect(jobs, &JobsPanel::folderRequested, this, [](const QString& path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
    m_window.addPage({u"settings"_s, tr("Settings"), u"settings"_s, 0, SidebarPlace::Bottom},
                     new SettingsPage(m_window.actions()));
}

void FloorPages::openWizard(const QList<OrderLine>& lines)
{
    if (m_wizard) {
        m_wizard->raise();
        m_wizard->activateWindow();
        return;
    }
    PurchaseDraft draft;
    for (const OrderLine& line : lines) {
        DraftLine wanted;
        wanted.ask(line);
        draft.lines.append(wanted);
    }
    m_wizard = new PurchaseWizard(m_floor, draft, PurchaseSettings::load(m_store), {}, &m_window);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_wizard, &PurchaseWizard::settingsChanged, this, [this](const PurchaseSettings& settings) { settings.save(m_store); });
    connect(m_wizard, &PurchaseWizard::bought, this, &FloorPages::stockBought);
    connect(m_wizard, &PurchaseWizard::sentToBackground, this, &FloorPages::followPurchase);
    connect(m_wizard, &PurchaseWizard::leadsRequested, this, &FloorPages::showOrderLeads);
    connect(m_wizard, &PurchaseWizard::exportStarted, this,
            [this](const ExportRequest& request, const QFuture<Result<ExportSummary>>& future) {
                followExport(tr("Export to %1").arg(QFileInfo(request.path).fileName()), future);
            });
    m_wizard->open();
}

void FloorPages::stockBought()
{
    m_window.refreshWallet();
    m_inventory->model().refresh();
    m_leads->refresh();
}

void FloorPages::followPurchase(PurchaseJob* job)
{
    int leads = 0;
    for (const OrderLine& line : job->request().lines)
        leads += line.quantity;
    auto* shown = new Job(tr("Purchase of %n leads", nullptr, leads));
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
        } else if (job->error()) {
            shown->finish(*job->error());
            m_window.messages().say(*job->error());
        } else {
            shown->finish(JobState::Cancelled, tr("It did not happen; nothing was charged."));
        }
        stockBought();
        job->deleteLater();
    };
    connect(job, &PurchaseJob::changed, shown, update);
    update();
}

void FloorPages::followExport(const QString& title, const QFuture<Result<ExportSummary>>& future)
{
    auto* job = new Job(title);
    job->follow<ExportSummary>(future, exportSentence);
    m_jobs.add(job);
    connect(job, &Job::finished, this, [this, job](JobState state) {
        if (state == JobState::Done)
            m_window.toast().say(job->detail());
    });
}

void FloorPages::exportLeads(const ExportOffer& offer)
{
    QString folder = m_store.value(lastFolderKey).toString();
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    ExportRequest request;
    if (offer.first == ExportOffer::Scope::Order)
        request.orderNumber = offer.order;
    else if (offer.first == ExportOffer::Scope::View) {
        request.search = offer.viewSearch;
        request.orderNumber = offer.viewOrder;
    }
    const QString name = request.orderNumber ? u"order-%1.csv"_s.arg(*request.orderNumber) : u"leads.csv"_s;
    // Not exec(): no nested event loop; the dialog deletes itself.
    auto* dialog = new QFileDialog(&m_window, tr("Export leads"), QDir(folder).filePath(name), tr("CSV for spreadsheets (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, request](const QString& path) mutable {
        m_store.setValue(lastFolderKey, QFileInfo(path).absolutePath());
        request.path = path;
        followExport(tr("Export to %1").arg(QFileInfo(path).fileName()), m_floor.exports().startExport(request));
    });
    dialog->open();
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
        break;
    case IntentOutcome::Kind::DidNotHappen:
        m_window.messages().say(Tone::Accent, tr("A purchase that was cut off did not happen; nothing was charged."));
        break;
    case IntentOutcome::Kind::Refused:
        m_window.messages().say(*outcome.refusal);
        break;
    }
}

} // namespace leadfloor
