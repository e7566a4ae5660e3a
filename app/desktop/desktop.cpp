// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/desktop/deskdiagnostics.h"
#include "app/desktop/floorpages.h"
#include "app/desktop/folderdesk.h"
#include "app/desktop/importpages.h"
#include "models/domain/island.h"
#include "models/engine/datafolder.h"
#include "models/engine/dbconnection.h"
#include "models/engine/floorpeople.h"
#include "models/engine/intentjournal.h"
#include "models/engine/leftthreads.h"
#include "ui/importing/importdesk.h"
#include "ui/importing/importdrop.h"
#include "ui/shell/notifier.h"
#include "ui/shell/settingsfile.h"
#include "ui/shell/systemlock.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/language.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/steplist.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QPromise>
#include <QPushButton>
#include <QThread>

#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

const QString defaultFloor = u"demo"_s;
constexpr int recentsMax = 8;

std::unique_ptr<QSettings> settingsAt(const QString& path)
{
    return path.isEmpty() ? std::make_unique<QSettings>() : std::make_unique<QSettings>(path, QSettings::IniFormat);
}

} // namespace

Desktop::Desktop(DesktopOptions options, std::unique_ptr<PasswordStore> passwords, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_settings(m_options.settings, policyPath())
    , m_store(settingsAt(m_options.settings)->fileName(), QSettings::IniFormat)
    , m_opening(m_options.home)
    , m_passwords(passwords ? std::move(passwords) : std::make_unique<KeychainStore>())
{
    makeWindow();
    auto* systemLock = new SystemLock(this);
    connect(systemLock, &SystemLock::locked, this, [this] {
        if (m_settings.value(u"lock/withSystem"_s).toBool())
            m_window->windowLock().lock();
    });
    connect(&m_unlocking, &QFutureWatcherBase::finished, this, &Desktop::unlockAnswered);
    connect(&m_opening, &FloorOpening::stepReached, this, &Desktop::showStep);
    connect(&m_opening, &FloorOpening::checked, this, [this](ConnectCheck check, StepState state, const QString& detail) {
        if (m_form)
            m_form->setCheck(check, state, detail);
    });
    connect(&m_opening, &FloorOpening::opened, this, &Desktop::openFloor);
    connect(&m_opening, &FloorOpening::failed, this, &Desktop::fail);
    connect(&m_jobs, &JobList::disconnectRequested, this, &Desktop::cutLine);
    // Queued: it is a widget of the window that asks.
    connect(&Language::instance(), &Language::choiceChanged, this, [this] {
        m_isLanguageChosen = true;
        speak();
    }, Qt::QueuedConnection);
    connect(&m_jobs, &JobList::changed, this, &Desktop::speak, Qt::QueuedConnection);
}

/// The window without a floor, in the language that is spoken.
void Desktop::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_jobs);
    m_notifier = new Notifier(*m_window);
    m_start = new StartPage;
    m_window->setStartPage(m_start);
    m_diagnostics = new DeskDiagnostics(*m_window, m_jobs, m_store.fileName(), [this] { return m_client.get(); }, m_window.get());
    m_offline = std::make_unique<OfflineDesk>(*m_window, *m_start, m_jobs, m_settings, m_options.offline.isEmpty() ? OfflineStore::defaultFolder() : m_options.offline,
                                              m_options.offlineKeys, m_options.offlineTimes, this);
    m_settings.keepGeometry(*m_window);
    m_settings.keepShortcuts(m_window->actions());
    m_settings.keepLock(m_window->windowLock());
    m_settings.keepNotices(*m_notifier);
    connect(&m_window->windowLock(), &WindowLock::unlockRequested, this, &Desktop::checkUnlock);
    connect(m_offline.get(), &OfflineDesk::opened, this, &Desktop::openStore);
    connect(m_offline.get(), &OfflineDesk::synced, this, [this] {
        if (m_offlineFloor)
            m_offlineFloor->noteContact();
    });
    connect(m_window.get(), &MainWindow::signInRequested, this, &Desktop::signInFromStore);
    // A lock covers what is on screen; a store is closed instead, so that nothing of it is in memory.
    connect(&m_window->windowLock(), &WindowLock::lockedChanged, this, [this](bool isLocked) {
        if (!isLocked || !m_offlineFloor)
            return;
        closeStore();
        m_start->showCards();
        m_start->messages().say(Tone::Accent, tr("The offline store was closed by the lock."));
    });
    m_start->setRecents(recents());
    connectStartPage();
    addDrop();
    connect(m_window.get(), &MainWindow::languageRequested, this, [this] {
        if (m_window->page(u"settings"_s))
            m_window->showPage(u"settings"_s);
    });
    connect(m_window.get(), &MainWindow::reconnectRequested, this, [this] {
        if (m_client)
            m_client->reconnect();
    });
    connect(m_window.get(), &MainWindow::disconnectRequested, this, &Desktop::cutLine);
    connect(m_window.get(), &MainWindow::signOutRequested, this, [this] {
        closeFloor();
        closeStore();
        m_start->setRecents(recents());
        m_start->showCards();
    });
}

Desktop::~Desktop()
{
    closeFloor();
    closeStore();
}

void Desktop::start()
{
    m_window->show();
    m_diagnostics->showCrashes();
    if (!m_options.url.isEmpty()) {
        m_form = &m_start->showConnect(m_options.url, m_options.as);
        m_tried = {m_options.url, m_options.as, qEnvironmentVariable("LEADFLOOR_PASSWORD")};
        m_opening.openElsewhere(m_tried);
        return;
    }
    const QStringList floors = m_opening.privateNames();
    if (!m_options.floor.isEmpty())
        m_opening.openPrivate(m_options.floor, m_options.as);
    else if (floors.size() == 1 && recents().size() <= 1)
        m_opening.openPrivate(floors.first(), m_options.as);
}

void Desktop::connectStartPage()
{
    connect(m_start, &StartPage::createRequested, this, [this] {
        m_steps = &m_start->showCreation(FloorOpening::creationSteps());
        if (m_opening.privateNames().contains(defaultFloor))
            m_opening.openPrivate(defaultFloor);
        else
            m_opening.createPrivate(defaultFloor, demoLeads);
    });
    connect(m_start, &StartPage::createCancelled, this, [this] {
        m_opening.cancel();
        m_steps = nullptr;
        m_start->showCards();
    });
    // A keychain may ask to be unlocked: not before somebody is about to sign in.
    connect(m_start, &StartPage::connectShown, this, [this] {
        if (!std::exchange(m_isKeychainProbed, true))
            m_passwords->probe([this](bool isAvailable) { m_start->setKeychain(isAvailable); });
    });
    connect(m_start, &StartPage::connectRequested, this, [this](const ConnectRequest& request) {
        m_request = request;
        m_tried = request;
        m_form = &m_start->connectForm(); // what was typed stays, for another try
        m_opening.openElsewhere(request);
    });
    connect(m_start, &StartPage::connectCancelled, this, [this] {
        m_opening.cancel();
        m_form = nullptr;
        ++m_reads;
        m_start->showCards();
    });
    connect(m_start, &StartPage::recentRequested, this, &Desktop::openRecent);
    connect(m_start, &StartPage::clearRecentsRequested, this, [this] {
        const QList<RecentFloor> all = recents();
        for (const RecentFloor& recent : all) {
            if (!recent.address.startsWith("private:"_L1))
                m_passwords->remove(recent.address, recent.email);
        }
        m_store.remove(u"recents"_s);
        m_start->setRecents({});
    });
}

void Desktop::showStep(int step, qint64 done, qint64 total)
{
    if (!m_steps)
        return;
    for (int earlier = 0; earlier < qMin(step, m_steps->stepCount()); ++earlier)
        m_steps->setState(earlier, StepState::Done);
    if (step < m_steps->stepCount())
        m_steps->setState(step, StepState::Now,
                          total > 0 ? tr("%1 of %2").arg(QLocale().toString(done), QLocale().toString(total)) : QString());
}

void Desktop::fail(const Error& error)
{
    if (m_steps)
        m_start->failCreation(error);
    else if (m_form)
        m_form->fail(error);
    else
        m_window->messages().say(error);
    const bool isUnreachable = error.code == ErrorCode::Disconnected || error.code == ErrorCode::TimedOut || error.code == ErrorCode::ServerMissing
                               || error.code == ErrorCode::FloorProblem;
    if (isUnreachable && m_offline->hasStores()) {
        m_start->messages().say(Tone::Waiting, tr("The floor cannot be reached."), tr("The leads that you keep on this computer can be opened without it."));
        connect(m_start->messages().addButton(tr("Open offline store"), ButtonKind::Primary), &QPushButton::clicked, m_offline.get(), [this] { m_offline->open(0); });
    }
    Q_EMIT floorFailed(error);
}

/// Own leads without a floor: the same page over what the store answers.
void Desktop::openStore(const std::shared_ptr<OfflineStore>& store)
{
    closeFloor();
    closeStore();
    m_opening.cancel();
    m_steps = nullptr;
    m_form = nullptr;
    m_offlineFloor = std::make_unique<OfflineFloor>(store);
    connect(m_offlineFloor.get(), &OfflineFloor::statusChanged, this, &Desktop::showStore);
    connect(m_offlineFloor.get(), &OfflineFloor::locked, this, [this](const Error& error) {
        closeStore();
        m_start->showCards();
        m_offline->showRefusal(error);
    }, Qt::QueuedConnection);
    addStorePages();
    // Whoever could not reach the floor a moment ago need not sign in again when it is there.
    if (m_tried.email == m_offlineFloor->identity().email) {
        if (const auto spec = remoteMemberSpec(m_tried.address, m_tried.email, m_tried.password))
            m_offline->attend(store, *spec);
    }
    Q_EMIT offlineOpened();
}

void Desktop::addStorePages()
{
    m_offlinePages = std::make_unique<OfflinePages>(*m_window, *m_offlineFloor, m_jobs, *m_notifier, m_settings, m_store);
    m_window->setConnection(m_offlineFloor.get());
    m_window->windowLock().setAccount(LockAccount{m_offlineFloor->identity().email, false});
    showStore();
}

void Desktop::showStore()
{
    const OfflineStatus& status = m_offlineFloor->status();
    m_window->setOffline({status.syncedAt, status.leasedUntil, status.pending, status.late.size()});
}

void Desktop::closeStore()
{
    if (!m_offlineFloor)
        return;
    m_tried = {};
    m_offline->closeFloor();
    m_window->windowLock().setAccount({});
    m_window->setConnection(nullptr);
    m_offlinePages.reset();
    m_offlineFloor.reset();
    m_offline->refresh();
}

/// To the floor of the store that is open, if it was used before, else to where one signs in.
void Desktop::signInFromStore()
{
    if (!m_offlineFloor)
        return;
    const QString email = m_offlineFloor->identity().email;
    closeStore();
    const QList<RecentFloor> all = recents();
    for (const RecentFloor& recent : all) {
        if (recent.email == email || (recent.email.isEmpty() && recent.isDemo)) {
            m_start->showCards();
            openRecent(recent);
            return;
        }
    }
    m_form = &m_start->showConnect({}, email);
}

void Desktop::openFloor(const OpenedFloor& floor)
{
    closeFloor();
    closeStore();
    m_steps = nullptr;
    m_form = nullptr;
    auto journal = IntentJournal::openIn(dataFolder() % u"/journals/"_s % floor.spec.login);
    if (!journal) {
        fail(journal.error());
        return;
    }
    remember(floor);
    keepPassword(floor);
    if (!floor.privateName.isEmpty())
        startGateway(floor.privateName);
    m_client = std::make_unique<FloorClient>(floor.spec, *journal, m_options.session);
    m_spec = floor.spec;
    // A private floor asks for no password: its people's are kept beside it.
    m_isPrivate = !floor.privateName.isEmpty();
    m_floorName = m_isPrivate ? floor.privateName : floor.spec.servers.value(0).host;
    m_account = LockAccount{floor.email.isEmpty() ? floor.spec.login : floor.email, !m_isPrivate && !floor.spec.password.isEmpty()};
    connect(m_client.get(), &FloorClient::connectFailed, this, [this](const Error& error) {
        // While attempts follow, the window's own strip says so; a refusal needs a person.
        if (m_client->state() == FloorConnection::State::Offline || error.code == ErrorCode::AccountClosed)
            m_window->messages().say(error);
    });
    connect(m_client.get(), &FloorConnection::stateChanged, this, [this](FloorConnection::State state) {
        if (m_folders)
            m_folders->setLine(state == FloorConnection::State::Connected);
        if (state != FloorConnection::State::Connected) {
            m_offline->setLine(false);
            return;
        }
        noteConnected();
        Q_EMIT floorOpened();
    });
    addFloorPages({});
}

/// With what an earlier window of this run has left, if there was one.
void Desktop::addFloorPages(const QJsonObject& left)
{
    m_notifier->openFloor(m_floorName, dataFolder() % u"/notices/"_s % m_spec.login % u".json"_s);
    m_pages = std::make_unique<FloorPages>(*m_window, *m_client, m_jobs, *m_notifier, m_settings, m_store,
                                           dataFolder() % u"/sessions/"_s % m_spec.login % u".json"_s, left);
    connect(m_pages.get(), &FloorPages::leadsChanged, m_offline.get(), &OfflineDesk::noteChange);
    if (m_options.offersTour)
        m_pages->offerTour();
    m_window->setConnection(m_client.get());
    m_window->windowLock().setAccount(m_account);
}

void Desktop::noteConnected()
{
    if (m_pages)
        m_pages->finish(); // those of the role come after them
    m_offline->setFloor(m_spec, m_client->identity());
    addRolePages();
}

/// Tables may be dropped on the window wherever it is; who is signed in says what becomes of them.
void Desktop::addDrop()
{
    auto* drop = new ImportDrop(*m_window);
    drop->setClosed([this] { return m_window->windowLock().isLocked(); });
    connect(drop, &ImportDrop::dropped, this, &Desktop::takeFile);
    connect(drop, &ImportDrop::refused, this, [this](const QString& sentence) { messages().say(Tone::Waiting, sentence); });
}

/// Where the window says what it has to say: the start page covers the floor's place.
MessageStrip& Desktop::messages() const
{
    return m_window->connection() ? m_window->messages() : m_start->messages();
}

void Desktop::takeFile(const QString& path)
{
    const QString name = island(QFileInfo(path).fileName());
    if (m_imports)
        m_imports->take(path);
    else if (m_client && m_client->state() != FloorConnection::State::Connected)
        messages().say(Tone::Waiting, tr("%1 cannot be taken before the floor answers.").arg(name), tr("Drop it again when the window is connected."));
    else if (m_pages && m_client)
        m_pages->takeNumbers(path);
    else if (m_offlineFloor)
        messages().say(Tone::Waiting, tr("%1 cannot be taken offline.").arg(name), tr("Sign in to the floor, then drop it again."));
    else
        messages().say(Tone::Waiting, tr("%1 is for a floor, and none is open.").arg(name), tr("Sign in to one, then drop it again."));
}

void Desktop::cutLine()
{
    if (m_client)
        m_client->cutLine();
}

/// The floor's server is asked, in a thread, whether it still takes this password. A server that asks
/// for none would take any, so it must also be the one that the floor was opened with.
void Desktop::checkUnlock(const QString& password)
{
    if (m_isPrivate || m_spec.password.isEmpty()) {
        m_window->windowLock().unlock();
        return;
    }
    ConnectionSpec spec = m_spec;
    m_isPasswordEqual = spec.password == password;
    spec.password = password;
    const auto promise = std::make_shared<QPromise<Result<>>>();
    m_unlocking.setFuture(promise->future());
    QThread* thread = QThread::create([promise, spec] {
        promise->start();
        DbConnection connection(spec);
        promise->addResult(connection.open());
        promise->finish();
    });
    thread->start();
    leaveThread(thread); // who quits meanwhile does not wait for the line
}

void Desktop::unlockAnswered()
{
    const QFuture<Result<>> answer = m_unlocking.future();
    if (answer.resultCount() == 0)
        return;
    const Result<> result = answer.result();
    // Without a line nobody can be asked; the password that opened the floor is enough then.
    const bool isOffline = !result && (result.error().code == ErrorCode::Disconnected || result.error().code == ErrorCode::TimedOut);
    if (m_isPasswordEqual && (result || isOffline))
        m_window->windowLock().unlock();
    else if (result || isOffline || result.error().code == ErrorCode::SignInFailed)
        m_window->windowLock().refuse(tr("That is not the password that this floor was opened with."),
                                      tr("If it was changed meanwhile, sign out and in again."));
    else
        m_window->windowLock().refuse(toUserText(result.error()), nextStep(result.error()));
}

/// What would be lost with the window, or must not be disturbed.
bool Desktop::isBusy() const
{
    return !m_jobs.running().isEmpty() || (m_pages && m_pages->isBuying()) || m_window->windowLock().isLocked() || m_steps || m_form;
}

void Desktop::speak()
{
    if (!m_isLanguageChosen || isBusy())
        return;
    m_isLanguageChosen = false;
    if (Language::instance().isApplied())
        return;
    const std::unique_ptr<MainWindow> old = std::move(m_window); // until another one is there: the last one would end the program
    const QString page = old->currentPage();
    const QJsonObject left = m_pages ? m_pages->leave() : QJsonObject();
    if (m_imports)
        m_uploads = m_imports->desk().leave();
    m_settings.leaveWindow();
    m_offline.reset();
    old->setConnection(nullptr);
    m_imports.reset();
    m_pages.reset();
    m_offlinePages.reset();
    Language::instance().apply();
    makeWindow();
    if (m_client) {
        addFloorPages(left);
        m_pages->finish(); // one of them is shown at once
        if (m_client->state() == FloorConnection::State::Connected)
            noteConnected();
    } else if (m_offlineFloor) {
        addStorePages();
    }
    m_window->showPage(page);
    m_window->setVisible(old->isVisible());
    if (old->isActiveWindow())
        m_window->activateWindow();
    Q_EMIT windowChanged();
}

/// Who signs in is known once the floor has said so.
void Desktop::addRolePages()
{
    const QString role = m_client->identity().role;
    if (m_imports || !ImportPages::isFor(role))
        return;
    if (role == "partner"_L1)
        m_pages.reset(); // what a broker has
    if (!m_folders)
        m_folders = std::make_unique<FolderDesk>(m_spec, dataFolder() % u"/folders/"_s % m_spec.login % u".json"_s);
    m_imports = std::make_unique<ImportPages>(*m_window, *m_client, *m_folders, m_jobs, *m_notifier, m_settings);
    m_imports->desk().takeOver(std::exchange(m_uploads, {}), m_window.get());
}

void Desktop::closeFloor()
{
    if (!m_client)
        return;
    m_window->windowLock().setAccount({});
    m_unlocking.setFuture({});
    m_offline->closeFloor();
    m_window->setConnection(nullptr);
    m_imports.reset();
    m_uploads.clear();
    m_folders.reset();
    m_pages.reset();
    m_notifier->closeFloor();
    m_client.reset();
}

void Desktop::openRecent(const RecentFloor& recent)
{
    if (recent.address.startsWith("private:"_L1)) {
        m_opening.openPrivate(recent.address.mid(8), recent.email);
        return;
    }
    m_form = &m_start->showConnect(recent.address, recent.email);
    m_passwords->read(recent.address, recent.email, [this, asked = ++m_reads](const std::optional<QString>& password) {
        if (password && m_form && asked == m_reads) // it is still this floor's form
            m_form->signInWith(*password);
    });
}

/// What the floor has taken is kept, or forgotten, as the person chose beside it.
void Desktop::keepPassword(const OpenedFloor& floor)
{
    const ConnectRequest request = std::exchange(m_request, {});
    if (request.password.isEmpty() || request.address != floor.address)
        return;
    if (!request.keepsPassword) {
        m_passwords->remove(request.address, request.email);
        return;
    }
    m_passwords->write(request.address, request.email, request.password, [this](const QString& problem) {
        if (!problem.isEmpty())
            m_window->messages().say(Tone::Waiting, tr("The keychain has not taken the password: it is for this session only."), problem);
    });
}

void Desktop::remember(const OpenedFloor& floor)
{
    QList<RecentFloor> list = recents();
    RecentFloor recent;
    recent.address = floor.privateName.isEmpty() ? floor.address : u"private:"_s % floor.privateName;
    recent.name = floor.privateName.isEmpty() ? floor.spec.servers.value(0).host : floor.privateName;
    recent.email = floor.email;
    recent.isDemo = !floor.privateName.isEmpty();
    recent.lastUsed = QDateTime::currentDateTimeUtc();
    list.removeIf([&recent](const RecentFloor& other) { return other.address == recent.address && other.email == recent.email; });
    list.prepend(recent);
    m_store.beginWriteArray(u"recents"_s);
    for (int i = 0; i < qMin(int(list.size()), recentsMax); ++i) {
        m_store.setArrayIndex(i);
        m_store.setValue(u"name"_s, list.at(i).name);
        m_store.setValue(u"address"_s, list.at(i).address);
        m_store.setValue(u"email"_s, list.at(i).email);
        m_store.setValue(u"demo"_s, list.at(i).isDemo);
        m_store.setValue(u"lastUsed"_s, list.at(i).lastUsed);
    }
    m_store.endArray();
}

QList<RecentFloor> Desktop::recents() const
{
    QList<RecentFloor> list;
    QSettings store(m_store.fileName(), QSettings::IniFormat);
    const int size = store.beginReadArray(u"recents"_s);
    for (int i = 0; i < size; ++i) {
        store.setArrayIndex(i);
        list.append({store.value(u"name"_s).toString(), store.value(u"address"_s).toString(), store.value(u"email"_s).toString(),
                     store.value(u"demo"_s).toBool(), store.value(u"lastUsed"_s).toDateTime()});
    }
    return list;
}

void Desktop::startGateway(const QString& floorName) const
{
    const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(u"leadfloor-gateway"_s);
    QStringList arguments = {u"--floor"_s, floorName, u"--single"_s};
    if (!m_options.home.isEmpty())
        arguments += {u"--home"_s, m_options.home};
    // It outlives the window, as the floor does. Without it buying and delivering work all the same.
    QProcess gateway;
    gateway.setProgram(program);
    gateway.setArguments(arguments);
    // Its words go to the floor's folder: our own output ends with this program.
    gateway.setStandardInputFile(QProcess::nullDevice());
    gateway.setStandardOutputFile(QProcess::nullDevice());
    gateway.setStandardErrorFile(PrivateFloor(floorName, m_options.home).status().folder % u"/gateway.log"_s, QIODevice::Append);
    if (!gateway.startDetached())
        qWarning("The gateway could not be started: %s", qPrintable(program));
}

} // namespace leadfloor
