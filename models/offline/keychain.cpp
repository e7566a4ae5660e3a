// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/keychain.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QLibrary>
#include <QThread>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace leadfloor::keychain {

namespace {

const QString keychainService = u"Leadfloor"_s;

/// The thread of all jobs. It ends with the application, not with its last user: the queue stays in it.
class Agent final
{
public:
    static QObject& instance()
    {
        static Agent agent;
        return *agent.m_object;
    }

private:
    Agent()
        : m_object(new QObject)
    {
        m_thread.setObjectName(u"keychain"_s);
        m_object->moveToThread(&m_thread);
        m_thread.start();
        qAddPostRoutine([] {
            QThread* thread = instance().thread();
            thread->quit();
            thread->wait();
        });
    }
    QThread m_thread;
    QObject* m_object; ///< is in the thread for as long as that runs
};

/// GIO, by which libsecret reaches the Secret Service, ends a program whose session bus goes away, unless it is
/// told not to. It is no part of ours: asked for by name, and left alone where it is not.
void outliveTheBus()
{
#ifdef Q_OS_LINUX
    static bool isTold = false; // there may be a bus later
    if (isTold)
        return;
    constexpr int sessionBus = 2; // G_BUS_TYPE_SESSION
    using GetBus = void* (*)(int type, void* cancellable, void** error);
    using SetExit = void (*)(void* bus, int exits);
    const auto getBus = reinterpret_cast<GetBus>(QLibrary::resolve(u"gio-2.0"_s, 0, "g_bus_get_sync"));
    const auto setExit = reinterpret_cast<SetExit>(QLibrary::resolve(u"gio-2.0"_s, 0, "g_dbus_connection_set_exit_on_close"));
    void* const bus = getBus && setExit ? getBus(sessionBus, nullptr, nullptr) : nullptr;
    isTold = bus != nullptr;
    if (bus)
        setExit(bus, 0);
#endif
}

/// Of an item in a locked collection that nobody opens libsecret says that there is none: the service knows
/// better. Blocks for a moment.
bool isLockedAway(const QString& item)
{
#ifdef Q_OS_LINUX
    const QString name = u"leadfloor keychain"_s;
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    bool isLocked = false;
    {
        const QDBusConnection bus = address.isEmpty() ? QDBusConnection::connectToBus(QDBusConnection::SessionBus, name)
                                                      : QDBusConnection::connectToBus(address, name);
        QDBusMessage question = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                               u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
        qDBusRegisterMetaType<QMap<QString, QString>>();
        question.setArguments({QVariant::fromValue(QMap<QString, QString>{{u"user"_s, item}, {u"server"_s, keychainService}})});
        constexpr int answerMs = 3000;
        const QVariant locked = bus.call(question, QDBus::Block, answerMs).arguments().value(1); // after those that are open
        isLocked = !qdbus_cast<QList<QDBusObjectPath>>(locked).isEmpty();
    }
    QDBusConnection::disconnectFromBus(name);
    return isLocked;
#else
    Q_UNUSED(item);
    return false;
#endif
}

Answer answerOf(const QKeychain::Job& job)
{
    Answer answer;
    answer.outcome = job.error() == QKeychain::NoError         ? Outcome::Done
                     : job.error() == QKeychain::EntryNotFound ? Outcome::NotThere
                                                               : Outcome::Refused;
    answer.problem = job.errorString();
    if (answer.outcome == Outcome::NotThere && isLockedAway(job.key())) {
        answer.outcome = Outcome::Refused;
        answer.problem = QCoreApplication::translate("OfflineStore", "it is locked");
    }
    if (const auto* read = qobject_cast<const QKeychain::ReadPasswordJob*>(&job))
        answer.bytes = read->binaryData();
    return answer;
}

/// Runs the job that `make` makes, in the agent's thread.
template <class Make> void run(const QString& item, Make make, Answered answered)
{
    QObject& agent = Agent::instance();
    QMetaObject::invokeMethod(&agent, [item, make, answered = std::move(answered), &agent] {
        outliveTheBus();
        QKeychain::Job* job = make();
        job->setAutoDelete(true);
        job->setInsecureFallback(false);
        job->setKey(item);
        QObject::connect(job, &QKeychain::Job::finished, &agent, [answered](QKeychain::Job* done) { answered(answerOf(*done)); });
        job->start();
    });
}

} // namespace

void read(const QString& item, Answered answered)
{
    run(item, [] { return new QKeychain::ReadPasswordJob(keychainService); }, std::move(answered));
}

void write(const QString& item, const QByteArray& bytes, bool isText, Answered answered)
{
    run(
        item,
        [bytes, isText] {
            auto* job = new QKeychain::WritePasswordJob(keychainService);
            if (isText)
                job->setTextData(QString::fromUtf8(bytes));
            else
                job->setBinaryData(bytes);
            return job;
        },
        std::move(answered));
}

void remove(const QString& item, Answered answered)
{
    run(item, [] { return new QKeychain::DeletePasswordJob(keychainService); }, std::move(answered));
}

} // namespace leadfloor::keychain
