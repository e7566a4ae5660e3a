// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/importpages.h"

#include "models/domain/island.h"
#include "models/domain/services.h"
#include "models/domain/watchedfolder.h"
#include "ui/desk/adjustmentspage.h"
#include "ui/desk/consentspage.h"
#include "ui/desk/findingspage.h"
#include "ui/desk/letterspage.h"
#include "ui/importing/folderspage.h"
#include "ui/importing/importdesk.h"
#include "ui/importing/importspage.h"
#include "ui/payouts/earningspage.h"
#include "ui/payouts/partnerspage.h"
#include "ui/payouts/payoutspage.h"
#include "ui/returns/returndeskpage.h"
#include "ui/shell/desknews.h"
#include "ui/shell/foldernews.h"
#include "ui/shell/jobspanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/settingspage.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/toast.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace leadfloor {

bool ImportPages::isFor(const QString& role)
{
    return role == "partner"_L1 || role == "operator"_L1;
}

ImportPages::ImportPages(MainWindow& window, FloorConnection& floor, WatchedFolders& folders, JobList& jobs, Notifier& notifier, UiSettings& settings,
                         QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_isPartner(floor.identity().role == "partner"_L1)
    , m_desk(std::make_unique<ImportDesk>(floor.imports(), !m_isPartner, jobs))
    , m_page(nullptr)
    , m_folders(nullptr)
{
    const QString title = m_isPartner ? tr("Upload") : tr("Inventory & batches");
    m_page = new ImportsPage(floor, *m_desk, title);
    m_window.addPage({u"imports"_s, title, m_isPartner ? u"inbox"_s : u"package"_s, m_isPartner ? 2 : 0, SidebarPlace::Top}, m_page);
    connect(m_page, &ImportsPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
    m_window.setLostAtQuit([this] {
        QStringList lost;
        for (const QString& name : m_desk->corrected())
            lost.append(tr("%1 is checked and corrected, and not published.").arg(island(name)));
        return lost;
    });
    addUploads(notifier);
    addFolders(floor, folders, notifier);
    if (!m_isPartner)
        addDesk(floor, notifier);
    addMoney(floor);
    if (!m_isPartner)
        return;
    auto* panel = new JobsPanel(jobs);
    m_window.addPage({u"jobs"_s, tr("Jobs"), u"loader"_s, 0, SidebarPlace::Bottom}, panel);
    connect(panel, &JobsPanel::folderRequested, this, [](const QString& path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
    m_window.addPage({u"settings"_s, tr("Settings"), u"settings"_s, 0, SidebarPlace::Bottom},
                     new SettingsPage(m_window.actions(), &m_window.windowLock(), &notifier, &settings));
}

void ImportPages::take(const QString& path)
{
    m_window.showPage(u"imports"_s);
    m_page->upload(path);
}

/// What ends while nobody looks is told, and leads to the page that has it.
void ImportPages::addUploads(Notifier& notifier)
{
    const auto showBatch = [this](const QString& batch) {
        m_window.showPage(u"imports"_s);
        m_page->showBatch(batch);
    };
    connect(m_desk.get(), &ImportDesk::batchRequested, m_page, showBatch);
    connect(m_desk.get(), &ImportDesk::endedInBackground, m_page, [this, &notifier](const QString& sentence, const QString& batch, const QString& problem) {
        if (problem.isEmpty()) {
            m_window.toast().say(sentence);
        } else {
            m_window.messages().say(Tone::Bad, sentence % u'.', problem);
            connect(m_window.messages().addButton(tr("Show jobs")), &QPushButton::clicked, m_page, [this] { m_window.showPage(u"jobs"_s); }, Qt::QueuedConnection);
        }
        Notice notice;
        notice.kind = NoticeKind::Import;
        notice.key = batch.isEmpty() ? QString() : QString(u"import/"_s % batch);
        notice.sentence = sentence;
        notice.page = u"imports"_s;
        notice.target = batch;
        notifier.tell(notice);
    });
    connect(&notifier, &Notifier::opened, m_page, [this](const Notice& notice) {
        if (notice.kind == NoticeKind::Import && notice.page == "imports"_L1 && !notice.target.isEmpty())
            m_page->showBatch(notice.target);
    });
}

/// What comes in by itself; the page of batches follows, and what nobody can read without a person leads to the wizard.
void ImportPages::addFolders(FloorConnection& floor, WatchedFolders& folders, Notifier& notifier)
{
    m_folders = new FoldersPage(floor, folders, !m_isPartner);
    m_window.addPage({u"folders"_s, tr("Watched folders"), u"folder-open"_s, 0, SidebarPlace::Top}, m_folders);
    new FolderNews(folders, notifier, this);
    connect(m_page, &ImportsPage::foldersRequested, this, [this] { m_window.showPage(u"folders"_s); });
    // By hand: the file that waited may be in now, or may be read now.
    connect(m_page, &ImportsPage::stockChanged, &folders, [&folders] { folders.lookNow({}); });
    connect(&folders, &WatchedFolders::taken, m_page, &ImportsPage::refresh);
    connect(m_folders, &FoldersPage::uploadRequested, this, [this](const QString& path, const QString& supplier) {
        m_window.showPage(u"imports"_s);
        m_page->upload(path, supplier);
    });
    connect(m_folders, &FoldersPage::batchRequested, this, [this](const QString& batch) {
        m_window.showPage(u"imports"_s);
        m_page->showBatch(batch);
    });
    connect(m_folders, &FoldersPage::removed, this, [this, &folders](const WatchedFolder& folder) {
        m_window.toast().say(tr("%1 is not watched any more; its files stay where they are.").arg(island(QDir(folder.path).dirName())),
                             [&folders, id = folder.id] { folders.restore(id); });
    });
    connect(&notifier, &Notifier::opened, this, [this](const Notice& notice) {
        if (notice.kind != NoticeKind::Import && !m_isPartner)
            return; // the pages that every window of a broker has do it
        m_window.showPage(notice.page);
        if (notice.kind == NoticeKind::Import && notice.page == "folders"_L1)
            m_folders->choose(QUuid::fromString(notice.target));
    });
    if (m_isPartner)
        connect(&notifier, &Notifier::settingsRequested, this, [this] { m_window.showPage(u"settings"_s); });
}

void ImportPages::addList(const QString& id, const QString& title, const QString& iconName, ListPage* page)
{
    m_window.addPage({id, title, iconName, 0, SidebarPlace::Top}, page);
    connect(page, &ListPage::dataAgeChanged, &m_window, &MainWindow::setDataTime);
}

/// What waits for operators: told by the floor, counted beside the page's name.
void ImportPages::addDesk(FloorConnection& floor, Notifier& notifier)
{
    addList(u"returndesk"_s, tr("Returns to decide"), u"undo-2"_s, new ReturnDeskPage(floor));
    addList(u"adjustments"_s, tr("Adjustments"), u"scale"_s, new AdjustmentsPage(floor));
    addList(u"approvals"_s, tr("Approvals"), u"square-check-big"_s, new ConsentsPage(floor));
    addList(u"findings"_s, tr("Card payments", "a page"), u"credit-card"_s, new FindingsPage(floor));
    addList(u"letters"_s, tr("Letters"), u"mail"_s, new LettersPage(floor));
    auto* news = new DeskNews(floor, notifier, this);
    connect(news, &DeskNews::waitingChanged, this, [this](const DeskWaiting& waiting) {
        m_window.sidebar().setBadge(u"returndesk"_s, waiting.returns);
        m_window.sidebar().setBadge(u"adjustments"_s, waiting.adjustments);
        m_window.sidebar().setBadge(u"approvals"_s, waiting.consents);
        m_window.sidebar().setBadge(u"findings"_s, waiting.findings);
        m_window.sidebar().setBadge(u"letters"_s, waiting.letters);
    });
}

/// What partners earn and are paid.
void ImportPages::addMoney(FloorConnection& floor)
{
    auto* payouts = new PayoutsPage(floor, !m_isPartner);
    if (m_isPartner) {
        auto* earnings = new EarningsPage(floor);
        addList(u"earnings"_s, tr("Earnings"), u"scale"_s, earnings);
        connect(earnings, &EarningsPage::uploadRequested, this, [this] { m_window.showPage(u"imports"_s); });
        connect(earnings, &EarningsPage::payoutsRequested, this, [this] { m_window.showPage(u"payouts"_s); });
    } else {
        auto* partners = new PartnersPage(floor);
        addList(u"partners"_s, tr("Partners"), u"users"_s, partners);
        connect(partners, &PartnersPage::paidOut, payouts, &PayoutsPage::refresh);
        connect(payouts, &PayoutsPage::changed, partners, &PartnersPage::refresh);
    }
    addList(u"payouts"_s, tr("Payouts"), u"wallet"_s, payouts);
}

ImportPages::~ImportPages()
{
    m_window.setLostAtQuit({});
    if (m_isPartner)
        m_window.removePages();
    m_desk->close();
    m_desk.release()->deleteLater(); // after the pages that look at it
}

} // namespace leadfloor
