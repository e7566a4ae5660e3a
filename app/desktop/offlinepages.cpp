// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/offlinepages.h"

#include "models/domain/services.h"
#include "ui/exports/exportdesk.h"
#include "ui/exports/exportspage.h"
#include "ui/leads/leadspage.h"
#include "ui/shell/jobspanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingspage.h"
#include "ui/widgets/toast.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace leadfloor {

OfflinePages::OfflinePages(MainWindow& window, FloorConnection& store, JobList& jobs, Notifier& notifier, UiSettings& settings, QSettings& kept,
                           QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_desk(std::make_unique<ExportDesk>(store.exports(), store.exportTargets(), jobs, kept.fileName()))
{
    auto* leads = new LeadsPage(store);
    m_window.addPage({u"leads"_s, tr("My leads"), u"users"_s, 4, SidebarPlace::Top}, leads);
    m_desk->model().setExportDays(store.identity().exportDays);
    auto* exports = new ExportsPage(m_desk->model(), store.exportTargets());
    exports->hideDeliveries();
    m_window.addPage({u"exports"_s, tr("Exports"), u"folder-down"_s, 8, SidebarPlace::Top}, exports);
    auto* jobsPanel = new JobsPanel(jobs);
    m_window.addPage({u"jobs"_s, tr("Jobs"), u"loader"_s, 0, SidebarPlace::Bottom}, jobsPanel);
    auto* settingsPage = new SettingsPage(m_window.actions(), &m_window.windowLock(), &notifier, &settings);
    m_window.addPage({u"settings"_s, tr("Settings"), u"settings"_s, 0, SidebarPlace::Bottom}, settingsPage);

    const auto exportLeads = [this, leads] { m_desk->open(leads->exportOffer(), &m_window); };
    connect(leads, &LeadsPage::exportRequested, this, [this](const ExportOffer& offer) { m_desk->open(offer, &m_window); });
    connect(leads, &LeadsPage::selectionChanged, &m_window, &MainWindow::setBoughtSelection);
    connect(exports, &ExportsPage::exportRequested, this, exportLeads);
    connect(m_desk.get(), &ExportDesk::endedInBackground, this, [this](int, const QString& sentence) { m_window.toast().say(sentence); });
    connect(jobsPanel, &JobsPanel::folderRequested, this,
            [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); });
    connect(settingsPage, &SettingsPage::wanted, this, [this] { m_window.showPage(u"settings"_s); });
    const QString reason = tr("This wants the floor: sign in first.");
    for (const QString& id : {u"leads.stages"_s, u"leads.return"_s, u"exports.delivery"_s, u"exports.log"_s})
        m_window.actions().setWhyNot(id, reason);
    m_window.undoList().add(leads->history());
    connect(&store, &FloorConnection::stockChanged, leads, &LeadsPage::refresh);
}

OfflinePages::~OfflinePages()
{
    m_window.removePages();
    m_desk.release()->deleteLater(); // after the pages that look at its list
}

} // namespace leadfloor
