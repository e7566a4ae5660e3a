// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxstore.h"

#include <QStringList>

#include <functional>
#include <mutex>
#include <optional>

namespace leadfloor {

/// What goes wrong on request, until it is set back; numbers count down by themselves.
struct SandboxFaults
{
    bool declines = false;      ///< every card
    int delayS = 0;             ///< an event is sent so much later
    int duplicates = 0;         ///< an event is sent so many times more
    bool reorders = false;      ///< every other event is sent 2 s late, so that the next overtakes it
    qint64 wrongAmountMinor = 0; ///< more (or less) than was asked for
    int hangs = 0;              ///< the next so many calls are carried out, and answered after `hangS`
    int hangS = 30;
    int fails = 0;              ///< the next so many calls are answered 500, and not carried out
    int limits = 0;             ///< likewise 429
    bool refundsPend = false;   ///< a refund is told to be pending, and done 2 s later
    bool refundsFail = false;   ///< the same, and fails
    bool refundsFailLate = false; ///< a refund is done, and has failed 2 s later: its card was closed
    bool newerWire = false;     ///< a refund's events come as from version 2024-10-28 on, beside those of before
    bool drops = false;         ///< events are not sent, only listed

    [[nodiscard]] QJsonObject toJson() const;
    /// Takes what the object has; the first key that is not known, or empty.
    [[nodiscard]] QString take(const QJsonObject& changes);
};

/// An answer of the sandbox's interface, in the provider's words.
struct SandboxReply
{
    int status = 200;
    QJsonObject body;
    bool isReplayed = false;
};

/// The money side of the sandbox: payment sessions, payments, refunds and events, in the wire's words
/// (Checkout Sessions, Refunds, Events). Stateful: what it has answered once stays so. Any thread.
class SandboxBank final
{
public:
    using Fields = QList<std::pair<QByteArray, QByteArray>>;

    explicit SandboxBank(std::function<qint64()> now);

    /// Error: FileProblem.
    [[nodiscard]] Result<> open(const QString& path);
    /// Where its pages are: "http://127.0.0.1:4242".
    void setAddress(const QString& address) { m_address = address; }

    [[nodiscard]] SandboxReply createSession(const Fields& fields, const QString& key);
    [[nodiscard]] SandboxReply session(const QString& id) const;
    [[nodiscard]] SandboxReply expireSession(const QString& id);
    [[nodiscard]] SandboxReply refund(const Fields& fields, const QString& key);
    /// Newest first; of these types, none: of all.
    [[nodiscard]] SandboxReply events(int limit, const QString& startingAfter, qint64 since, qint64 until, const QStringList& types) const;

    /// What somebody does on the payment page: "pay", "decline", "late" (paid now, told a minute
    /// later), "bank" (pending, then paid), "bank_fails". Empty: done; else what the page says.
    [[nodiscard]] QString act(const QString& session, const QString& action);

    [[nodiscard]] SandboxFaults faults() const;
    [[nodiscard]] QString setFaults(const QJsonObject& changes);
    /// Takes one of those that count down ("hangs", "fails", "limits"). True: there was one.
    [[nodiscard]] bool takeFault(const char* which);

    /// A delivery that is due: its event's body. It counts as tried.
    struct Delivery
    {
        QString id;
        QByteArray body;
    };
    [[nodiscard]] std::optional<Delivery> nextDelivery();
    void delivered(const QString& id, bool isTaken);
    [[nodiscard]] int deliveriesWaiting() const;
    /// What time brings: sessions end, banks pay, refunds are done. Called now and then.
    void tick();

private:
    [[nodiscard]] QString newName(const char* prefix);
    [[nodiscard]] std::optional<SandboxReply> replay(const QString& key, const QString& operation, const Fields& fields) const;
    SandboxReply keep(const QString& key, const QString& operation, const Fields& fields, SandboxReply reply);
    /// Puts an event on the list. Returns its name.
    QString note(const QString& type, const QJsonObject& object);
    /// The same, and sends it.
    void tell(const QString& type, const QJsonObject& object, int laterS = 0);
    void pay(QJsonObject session, int laterS);
    void later(const QString& what, const QString& id, int seconds);
    void happen(const QString& what, const QString& id);
    void finishRefund(QJsonObject refund, const QString& status);

    mutable std::mutex m_mutex;
    const std::function<qint64()> m_now;
    SandboxStore m_store;
    SandboxFaults m_faults;
    QString m_address;
};

} // namespace leadfloor
