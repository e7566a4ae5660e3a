// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/offlinedesk.h"

#include "models/domain/answer.h"
#include "models/engine/dbconnection.h"
#include "models/offline/offlinecalls.h"
#include "ui/shell/jobs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/passphrasedialog.h"
#include "ui/shell/startpage.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/uisettings.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/toast.h"

#include <QLocale>
#include <QNetworkInformation>
#include <QPushButton>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

const QString syncAction = u"offline.sync"_s;
const QString forgetAction = u"offline.forget"_s;
const QString automaticSetting = u"offline/automatic"_s;
constexpr int copyClockMs = 20'000;

} // namespace

OfflineDesk::OfflineDesk(MainWindow& window, StartPage& start, JobList& jobs, UiSettings& settings, QString folder, std::shared_ptr<KeyHolder> keys,
                         const OfflinePacer::Times& times, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_start(start)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_folder(std::move(folder))
    , m_keychain(keys ? std::move(keys) : std::make_shared<KeychainHolder>())
    , m_pacer(times)
{
    connect(&m_start, &StartPage::offlineRequested, this, &OfflineDesk::open);
    connect(&m_opening, &QFutureWatcherBase::finished, this, [this] {
        if (m_opening.future().resultCount() == 0)
            return;
        const StoreResult result = m_opening.future().result();
        m_opening.setFuture({}); // which would keep the store open
        takeOpened(result);
    });
    connect(&m_syncing, &QFutureWatcherBase::finished, this, [this] {
        if (m_syncing.future().resultCount() > 0)
            takeSynced(m_syncing.future().result());
    });
    connect(&m_pacer, &OfflinePacer::due, this, &OfflineDesk::syncQuietly);
    connect(&m_settings, &UiSettings::chosen, this, [this](const QString& key) {
        if (key == automaticSetting)
            pace();
    });
    connect(&m_settings, &UiSettings::applied, this, &OfflineDesk::pace);
    connect(&m_window.status(), &StatusStrip::copyClicked, this, &OfflineDesk::sync);
    m_copyClock.setInterval(copyClockMs);
    connect(&m_copyClock, &QTimer::timeout, this, &OfflineDesk::showCopy);
    refresh();
}

OfflineDesk::~OfflineDesk()
{
    m_syncing.cancel(); // it holds values only, and what has come stays
}

void OfflineDesk::refresh()
{
    m_stores = OfflineStore::list(m_folder);
    QStringList names;
    for (const OfflineStoreFile& store : std::as_const(m_stores))
        names.append(tr("%1 at %2, %3", "workspace, floor, member").arg(store.owner.workspaceName, store.owner.floorName, store.owner.member));
    m_start.setOfflineStores(names, tr("There is no store on this computer yet: sign in to a floor and choose \"Keep my leads on this computer\"."));
}

// ---- opening ------------------------------------------------------------------------------------

void OfflineDesk::open(int store)
{
    if (store < 0 || store >= m_stores.size() || m_opening.isRunning() || m_syncing.isRunning())
        return;
    if (m_stores.at(store).hasPassphrase)
        askPassphrase(m_stores.at(store));
    else
        openWith(m_stores.at(store), m_keychain);
}

void OfflineDesk::askPassphrase(const OfflineStoreFile& file)
{
    m_dialog = new PassphraseDialog(PassphraseDialog::Purpose::Open, 0, {}, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &PassphraseDialog::given, this, [this, file](const QString& words) {
        openWith(file, std::make_shared<PassphraseHolder>(m_folder, words));
    });
    m_dialog->open();
}

void OfflineDesk::openWith(const OfflineStoreFile& file, std::shared_ptr<KeyHolder> keys)
{
    m_wanted = file;
    m_wantedKeys = keys;
    m_opening.setFuture(QtConcurrent::run([folder = m_folder, store = file.store, keys] {
        return OfflineStore::open(folder, store, keys, systemClock(), StoreDepth::FirstScreen); // OfflineFloor checks the rest
    }));
}

void OfflineDesk::takeOpened(const StoreResult& result)
{
    if (!result && result.error().code == ErrorCode::SignInFailed && m_dialog) {
        m_dialog->refuse(tr("That is not the passphrase of this store."));
        return;
    }
    if (m_dialog)
        m_dialog->close();
    if (result) {
        m_start.messages().hide();
        Q_EMIT opened(*result);
        return;
    }
    showRefusal(result.error());
    Q_EMIT failed(result.error());
}

void OfflineDesk::showRefusal(const Error& error)
{
    m_start.messages().say(error);
    if (error.code != ErrorCode::StoreRefused)
        return;
    connect(m_start.messages().addButton(tr("Forget it")), &QPushButton::clicked, this, [this, store = m_wanted.store, keys = m_wantedKeys] {
        // Key and file; the floor finds its half unused and counts it until it is forgotten there.
        auto done = QtConcurrent::run([folder = m_folder, store, keys] { return OfflineStore::forget(folder, store, *keys); });
        auto* watcher = new QFutureWatcher<Result<>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
            watcher->deleteLater();
            m_start.messages().hide();
            refresh();
        });
        watcher->setFuture(done);
    });
}

// ---- a floor is open ----------------------------------------------------------------------------

void OfflineDesk::setFloor(const ConnectionSpec& spec, const FloorIdentity& identity)
{
    m_spec = spec;
    m_identity = identity;
    m_hasLine = true;
    m_saidError.reset();
    refresh();
    showActions();
    watchLine();
    pace();
    m_copyClock.start();
    // One with a passphrase waits until it is typed: nobody is asked for it at each sign-in.
    syncQuietly();
}

void OfflineDesk::attend(std::shared_ptr<OfflineStore> store, const ConnectionSpec& spec)
{
    m_attended = std::move(store);
    m_spec = spec;
    m_hasLine = true; // as far as anybody knows: the first attempt says
    m_saidError.reset();
    watchLine();
    pace();
    m_pacer.noteDone(false); // it has just failed
}

void OfflineDesk::setLine(bool isThere)
{
    m_hasLine = isThere;
    pace();
}

void OfflineDesk::setMetered(bool isMetered)
{
    m_isMetered = isMetered;
    pace();
}

/// Asked once, where there is a store to keep up to date.
void OfflineDesk::watchLine()
{
    if (std::exchange(m_isLineWatched, true) || !QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Metered))
        return;
    const QNetworkInformation* network = QNetworkInformation::instance();
    connect(network, &QNetworkInformation::isMeteredChanged, this, &OfflineDesk::setMetered);
    m_isMetered = network->isMetered();
}

/// Whether it is kept up to date by itself.
void OfflineDesk::pace()
{
    const auto own = m_spec && !m_attended ? ownFile() : std::nullopt;
    const bool isOpenable = m_attended || (own && (!own->hasPassphrase || m_sealed));
    m_pacer.setAllowed(m_spec && m_hasLine && isOpenable && !m_isMetered && m_settings.value(automaticSetting).toBool());
    showCopy();
}

void OfflineDesk::showCopy()
{
    const auto own = m_spec && !m_attended ? ownFile() : std::nullopt;
    if (!own) {
        m_window.status().setCopy(std::nullopt);
        return;
    }
    OfflineCopy copy{own->syncedAt, m_syncing.isRunning(), {}};
    if (!m_settings.value(automaticSetting).toBool())
        copy.reason = tr("Switched off in the settings: it is brought up to date only when you say so.");
    else if (m_isMetered)
        copy.reason = tr("This line is metered: the copy waits for another one.");
    else if (own->hasPassphrase && !m_sealed)
        copy.reason = tr("It has a passphrase, which has not been typed since you signed in.");
    else if (!m_hasLine)
        copy.reason = tr("The floor cannot be reached; the copy waits for it.");
    m_window.status().setCopy(copy);
}

void OfflineDesk::closeFloor()
{
    m_syncing.cancel();
    m_spec.reset();
    m_sealed.reset();
    m_attended.reset();
    m_hasLine = false;
    m_copyClock.stop();
    pace();
    if (m_dialog)
        m_dialog->close();
    m_window.actions().remove(syncAction);
    m_window.actions().remove(forgetAction);
    refresh();
}

std::optional<OfflineStoreFile> OfflineDesk::ownFile() const
{
    for (const OfflineStoreFile& store : m_stores) {
        if (store.owner.floorName == m_identity.floorName && store.owner.member == m_identity.email)
            return store;
    }
    return std::nullopt;
}

void OfflineDesk::showActions()
{
    const bool isThere = ownFile().has_value();
    m_window.actions().remove(syncAction);
    m_window.actions().remove(forgetAction);
    ActionSpec sync;
    sync.id = syncAction;
    sync.text = isThere ? tr("Bring the offline store &up to date") : tr("&Keep my leads on this computer");
    sync.iconName = u"vault"_s;
    sync.place = MenuPlace::Floor;
    sync.startsGroup = true;
    sync.run = [this] { OfflineDesk::sync(); };
    m_window.actions().add(sync);
    if (!isThere)
        return;
    ActionSpec forget;
    forget.id = forgetAction;
    forget.text = tr("&Forget the offline store");
    forget.iconName = u"trash-2"_s;
    forget.place = MenuPlace::Floor;
    forget.run = [this] { OfflineDesk::forget(); };
    m_window.actions().add(forget);
}

void OfflineDesk::sync()
{
    if (!m_spec || m_syncing.isRunning())
        return;
    const auto own = ownFile();
    if (own && own->hasPassphrase && !m_sealed) {
        m_dialog = new PassphraseDialog(PassphraseDialog::Purpose::Open, 0, {}, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &PassphraseDialog::given, this,
                [this](const QString& words) { syncWith(std::make_shared<PassphraseHolder>(m_folder, words), false); });
        m_dialog->open();
        return;
    }
    syncWith(own && own->hasPassphrase ? m_sealed : m_keychain, false);
}

void OfflineDesk::syncQuietly()
{
    if (!m_spec || !m_hasLine || m_isMetered || m_syncing.isRunning() || !m_settings.value(automaticSetting).toBool())
        return;
    if (m_attended) {
        syncWith(m_wantedKeys, true);
        return;
    }
    const auto own = ownFile();
    if (own && (!own->hasPassphrase || m_sealed))
        syncWith(own->hasPassphrase ? m_sealed : m_keychain, true);
}

void OfflineDesk::syncWith(std::shared_ptr<KeyHolder> keys, bool isQuiet)
{
    m_sealed = keys == m_keychain ? nullptr : keys;
    m_isQuiet = isQuiet;
    m_pacer.noteBegun();
    const auto future = QtConcurrent::run(syncOffline, *m_spec, OfflineSyncRequest{m_folder, std::move(keys), m_attended, systemClock(), false});
    if (!isQuiet) {
        auto* job = new Job(tr("Offline store"));
        job->follow<OfflineSyncSummary>(future, [](Job&, const OfflineSyncSummary& summary) {
            return tr("Leads that came: %1; that are gone: %2").arg(QLocale().toString(summary.received), QLocale().toString(summary.dropped));
        });
        m_jobs.add(job);
    }
    m_syncing.setFuture(future);
    showCopy();
}

void OfflineDesk::takeSynced(const Result<OfflineSyncSummary>& result)
{
    refresh();
    if (m_spec && !m_attended)
        showActions();
    m_pacer.noteDone(result.has_value());
    pace();
    if (result) {
        m_saidError.reset();
        if (m_attended && result->sent > 0)
            m_window.toast().say(tr("The floor can be reached again: %n change(s) went there.", nullptr, int(result->sent)));
        if (m_dialog)
            m_dialog->close();
        const OfflineStatus& status = result->status;
        if (!result->rebuiltWhy.isEmpty())
            m_window.messages().say(Tone::Waiting, tr("The copy of your leads on this computer was refused, and has been made anew."),
                                    result->rebuiltWhy % u' ' % tr("What you had done in it without a network since the last contact is not in it."));
        else if (result->isNew)
            m_window.toast().say(tr("Your leads are on this computer, encrypted; they open without a network until %1.")
                                     .arg(QLocale().toString(status.leasedUntil.toLocalTime(), QLocale::ShortFormat)));
        else if (result->late > 0)
            m_window.messages().say(Tone::Waiting,
                                    tr("%Ln change(s) that you made without a network came too late.", nullptr, int(result->late)),
                                    tr("A colleague did the same later; both stand in the timeline of the lead."));
        if (result->refused > 0)
            m_window.messages().say(Tone::Waiting, tr("The floor did not take %Ln change(s) that you made without a network.", nullptr, int(result->refused)),
                                    tr("Their stage is not there any more, or their lead is not yours any more."));
        Q_EMIT synced(status);
        return;
    }
    const Error& error = result.error();
    if (error.code == ErrorCode::SignInFailed && m_dialog) {
        m_sealed.reset();
        m_dialog->refuse(tr("That is not the passphrase of this store."));
    } else if (error.code == ErrorCode::KeychainMissing && !ownFile()) {
        offerPassphrase(toUserText(error));
    } else if (error.code != ErrorCode::Cancelled && error.code != ErrorCode::Disconnected && !(m_isQuiet && m_saidError == error.code)) {
        m_saidError = error.code;
        m_window.messages().say(error);
    }
}

void OfflineDesk::offerPassphrase(const QString& why)
{
    m_dialog = new PassphraseDialog(PassphraseDialog::Purpose::New, PassphraseHolder::passphraseLeast, why, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &PassphraseDialog::given, this,
            [this](const QString& words) { syncWith(std::make_shared<PassphraseHolder>(m_folder, words), false); });
    m_dialog->open();
}

void OfflineDesk::forget()
{
    const auto own = ownFile();
    if (!own || !m_spec)
        return;
    m_syncing.cancel();
    const auto keys = own->hasPassphrase ? std::make_shared<PassphraseHolder>(m_folder, QString()) : m_keychain;
    auto* watcher = new QFutureWatcher<Result<>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        refresh();
        if (m_spec)
            showActions();
        const auto forgotten = answerOf(watcher->future());
        if (forgotten)
            m_window.toast().say(tr("The offline store and its key are gone from this computer."));
        else
            m_window.messages().say(forgotten.error());
    });
    watcher->setFuture(QtConcurrent::run([folder = m_folder, store = own->store, spec = *m_spec, keys = std::shared_ptr<KeyHolder>(keys)]() -> Result<> {
        DbConnection connection(spec);
        if (connection.open()) {
            // What was exported without the floor is in its log first, if the store still opens.
            if (const auto opened = OfflineStore::open(folder, store, keys))
                static_cast<void>(tellOfflineExports(connection, **opened));
            static_cast<void>(offlineForget(connection, store)); // its lease ends by itself if the floor cannot be told
        }
        return OfflineStore::forget(folder, store, *keys);
    }));
}

} // namespace leadfloor
