// SPDX-License-Identifier: GPL-3.0-or-later
/// What the window says of the floor: line, wallet, what is selected.
#include "ui/shell/mainwindow.h"

#include "ui/shell/headerbar.h"
#include "ui/shell/statusstrip.h"
#include "ui/widgets/messagestrip.h"

#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace leadfloor {

void MainWindow::setConnection(FloorConnection* connection)
{
    if (m_connection)
        m_connection->disconnect(this);
    m_connection = connection;
    m_offline.reset();
    m_walletPending.cancel();
    m_wallet.reset();
    m_wasConnected = false;
    m_dataTime = {};
    m_lost->hide();
    m_messages->hide();
    if (connection) {
        connect(connection, &FloorConnection::stateChanged, this, &MainWindow::showConnectionState);
        connect(connection, &FloorConnection::latencyChanged, this,
                &MainWindow::showConnectionState);
        connect(connection, &FloorConnection::intentResolved, this, &MainWindow::refreshWallet);
        connect(connection, &FloorConnection::teamChanged, this, [this](const QString& part) {
            if (part == "wallet"_L1) // what may have been missed is asked for on connect
                refreshWallet();
        });
    }
    m_header->setFloorParts(connection != nullptr);
    if (connection)
        m_modes->setCurrentIndex(0);
    else if (m_startPage)
        m_modes->setCurrentWidget(m_startPage);
    showConnectionState();
    updateActionStates();
}

void MainWindow::showConnectionState()
{
    if (!m_connection) {
        m_status->setNoConnection();
        m_header->setFloor(FloorKind::None, {});
        setWindowTitle(u"Leadfloor"_s);
        return;
    }
    if (m_offline) {
        showOffline();
        return;
    }
    const FloorConnection::State state = m_connection->state();
    const bool isConnected = state == FloorConnection::State::Connected;
    m_status->setConnection(state, m_connection->latencyMs());
    if (isConnected && !m_wasConnected) {
        const FloorIdentity identity = m_connection->identity();
        m_header->setFloor(identity.isDemo ? FloorKind::Demo : FloorKind::Live, identity.floorName);
        m_header->setPerson(identity.displayName);
        setWindowTitle(tr("%1 - Leadfloor").arg(identity.floorName));
        m_wasConnected = true;
    }
    if (isConnected) {
        if (m_lost->isVisible() || !m_wallet)
            refreshWallet();
        m_lost->hide();
    } else if (m_wasConnected) {
        const bool isTrying = state == FloorConnection::State::Connecting;
        const QString time =
            m_dataTime.isValid()
                ? locale().toString(m_dataTime.toLocalTime().time(), QLocale::ShortFormat)
                : QString();
        QString sentence = isTrying ? tr("Reconnecting.") : tr("Not connected.");
        if (!time.isEmpty())
            sentence = isTrying ? tr("Data from %1, reconnecting.").arg(time)
                                : tr("Data from %1, not connected.").arg(time);
        if (!m_lost->isVisible() || m_lost->sentence() != sentence) {
            m_lost->say(Tone::Waiting, sentence, {}, false);
            connect(m_lost->addButton(tr("Now")), &QPushButton::clicked, this,
                    &MainWindow::reconnectRequested);
        }
    }
    updateActionStates();
}

void MainWindow::setOffline(const OfflineView& store)
{
    m_offline = store;
    showConnectionState();
}

void MainWindow::showOffline()
{
    const FloorIdentity identity = m_connection->identity();
    m_header->setFloor(FloorKind::Offline, identity.floorName);
    m_header->setPerson(identity.displayName);
    setWindowTitle(tr("%1, offline - Leadfloor").arg(identity.floorName));
    m_status->setOffline(m_offline->leasedUntil);
    m_status->setDataTime(m_offline->dataAt);
    const auto moment = [this](const QDateTime& time) { return locale().toString(time.toLocalTime(), QLocale::ShortFormat); };
    const QString sentence = m_offline->dataAt.isValid() ? tr("Without a network: your leads as of %1.").arg(moment(m_offline->dataAt))
                                                         : tr("Without a network: your leads, as far as they have come.");
    QString reason = tr("The store opens until %1.").arg(moment(m_offline->leasedUntil));
    if (m_offline->pending > 0)
        reason += u' ' % tr("%Ln change(s) go to the floor when you sign in.", nullptr, int(m_offline->pending));
    if (m_offline->late > 0)
        reason += u' ' % tr("%Ln change(s) came too late: a colleague did the same later. Both stand in the timeline.", nullptr, int(m_offline->late));
    m_lost->say(Tone::Waiting, sentence, reason, false);
    connect(m_lost->addButton(tr("Sign in")), &QPushButton::clicked, this, &MainWindow::signInRequested);
    updateActionStates();
}

void MainWindow::setDataTime(const QDateTime& time)
{
    m_dataTime = time;
    m_status->setDataTime(time);
}

void MainWindow::setSelection(qint64 leads, Money money)
{
    m_selectedLeads = leads;
    m_selectedMoney = money;
    m_isSelectionBought = false;
    showWallet();
}

void MainWindow::setBoughtSelection(qint64 leads, std::optional<Money> money)
{
    m_selectedLeads = leads;
    m_selectedMoney = money;
    m_isSelectionBought = true;
    showWallet();
}

void MainWindow::setResult(std::optional<qint64> leads, Money money)
{
    m_status->setResult(leads.value_or(-1),
                        formatMoney(money, locale(), m_wallet ? m_wallet->currency : u"USD"_s));
}

void MainWindow::refreshWallet()
{
    if (!m_connection || m_offline || m_connection->state() != FloorConnection::State::Connected)
        return;
    if (m_connection->identity().role != "broker"_L1)
        return; // nobody else has one
    m_walletPending.ask(m_connection->wallet().wallet(), [this](const Result<WalletState>& wallet) {
        if (wallet)
            m_wallet = *wallet;
        showWallet();
    });
}

void MainWindow::showWallet()
{
    const QString currency = m_wallet ? m_wallet->currency : u"USD"_s;
    m_header->setBalance(m_wallet ? formatMoney(m_wallet->available, locale(), currency) : QString(), m_wallet && m_wallet->isLow());
    QString left;
    if (m_isSelectionBought && m_selectedLeads > 0) {
        m_status->setSelection(
            m_selectedLeads,
            m_selectedMoney ? tr("bought for %1").arg(formatMoney(*m_selectedMoney, locale(), currency)) : QString(), {});
        return;
    }
    const Money selected = m_selectedMoney.value_or(Money());
    if (m_wallet && m_selectedLeads > 0) {
        const auto rest = m_wallet->available.plus(Money::fromMinor(-selected.minor()));
        if (rest && !rest->isNegative())
            left = tr("%1 left after purchase").arg(formatMoney(*rest, locale(), currency));
        else if (rest)
            left = tr("short by %1")
                       .arg(formatMoney(Money::fromMinor(-rest->minor()), locale(), currency));
    }
    m_status->setSelection(m_selectedLeads, formatMoney(selected, locale(), currency), left);
}

} // namespace leadfloor
