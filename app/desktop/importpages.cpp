// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/importpages.h"

#include "models/domain/services.h"
#include "ui/importing/importdrop.h"
#include "ui/importing/importspage.h"
#include "ui/shell/jobspanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingspage.h"
#include "ui/widgets/messagestrip.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

bool ImportPages::isFor(const QString& role)
{
    return role == "partner"_L1 || role == "operator"_L1;
}

ImportPages::ImportPages(MainWindow& window, FloorConnection& floor, JobList& jobs, Notifier& notifier, UiSettings& settings, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_isPartner(floor.identity().role == "partner"_L1)
    , m_page(nullptr)
    , m_drop(new ImportDrop(window))
{
    const QString title = m_isPartner ? tr("Upload") : tr("Inventory & batches");
    m_page = new ImportsPage(floor, !m_isPartner, title);
    m_window.addPage({u"imports"_s, title, m_isPartner ? u"inbox"_s : u"package"_s, m_isPartner ? 2 : 0, SidebarPlace::Top}, m_page);
    connect(m_page, &ImportsPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
    connect(m_drop, &ImportDrop::dropped, m_page, [this](const QString& path) {
        m_window.showPage(u"imports"_s);
        m_page->upload(path);
    });
    connect(m_drop, &ImportDrop::refused, &m_window, [this](const QString& sentence) { m_window.messages().say(Tone::Waiting, sentence); });
    if (!m_isPartner)
        return;
    m_window.addPage({u"jobs"_s, tr("Jobs"), u"loader"_s, 0, SidebarPlace::Bottom}, new JobsPanel(jobs));
    m_window.addPage({u"settings"_s, tr("Settings"), u"settings"_s, 0, SidebarPlace::Bottom},
                     new SettingsPage(m_window.actions(), &m_window.windowLock(), &notifier, &settings));
}

ImportPages::~ImportPages()
{
    m_window.setAcceptDrops(false);
    delete m_drop;
    if (m_isPartner)
        m_window.removePages();
}

} // namespace leadfloor
