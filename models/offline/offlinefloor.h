// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pickservice.h"
#include "models/domain/importservice.h"
#include "models/domain/payoutservice.h"
#include "models/domain/returnservice.h"
#include "models/domain/services.h"
#include "models/domain/suppressionservice.h"
#include "models/offline/offlinestore.h"

#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace leadfloor {

/// A store as pages see a floor: own leads, their work, their orders and exports are answered from it, all
/// that wants the floor answers Disconnected. Questions are answered one after another by a thread of its
/// own. GUI thread.
class OfflineFloor final : public FloorConnection
{
    Q_OBJECT
public:
    static constexpr int leaseCheckMs = 30'000;
    static constexpr int prepareMs = 50; ///< for the first page

    explicit OfflineFloor(std::shared_ptr<OfflineStore> store, QObject* parent = nullptr);
    ~OfflineFloor() override;

    /// Of the last look; cheap.
    [[nodiscard]] const OfflineStatus& status() const { return m_status; }
    [[nodiscard]] State state() const override { return State::Connected; }
    [[nodiscard]] FloorIdentity identity() const override { return m_identity; }
    [[nodiscard]] int latencyMs() const override { return -1; }
    [[nodiscard]] InventorySource& inventory() override;
    [[nodiscard]] PurchaseService& purchases() override;
    [[nodiscard]] OrderService& orders() override;
    [[nodiscard]] OwnedLeadSource& ownedLeads() override;
    [[nodiscard]] WorkService& work() override;
    [[nodiscard]] ExportService& exports() override;
    [[nodiscard]] ExportTargetService& exportTargets() override;
    [[nodiscard]] WalletSource& wallet() override;
    [[nodiscard]] StandingService& standing() override;
    [[nodiscard]] ViewService& views() override;
    [[nodiscard]] ViewService& leadViews() override;
    [[nodiscard]] WatchService& watches() override;
    [[nodiscard]] ReportSource& reports() override;
    [[nodiscard]] ReturnService& returns() override;
    [[nodiscard]] SuppressionService& suppressions() override;
    [[nodiscard]] PickService& picks() override;
    [[nodiscard]] CheckoutService& checkouts() override;
    [[nodiscard]] TopupService& topups() override;
    [[nodiscard]] ImportService& imports() override;
    [[nodiscard]] PayoutService& payouts() override;
    [[nodiscard]] DeskService& desk() override;

    /// A contact has brought the store up to date while it is open: what is shown is to be asked anew.
    void noteContact();

Q_SIGNALS:
    /// Changes that wait for the floor have become more or fewer.
    void statusChanged();
    /// The lease has ended, the clock was turned back, or the file is not what was sealed: nothing may be shown
    /// any more.
    void locked(const leadfloor::Error& error);

private:
    class Services;
    friend class Services;
    void lookAgain();
    void checkLease();
    void watchRefusal(Result<> (*question)(OfflineStore&));

    std::shared_ptr<OfflineStore> m_store;
    QThreadPool m_thread; ///< one
    FloorIdentity m_identity;
    OfflineStatus m_status;
    QTimer m_leaseTimer;
    std::unique_ptr<Services> m_services;
};

} // namespace leadfloor
