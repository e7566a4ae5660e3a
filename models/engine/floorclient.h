// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/diagnostics.h"
#include "models/domain/services.h"
#include "models/engine/connectionspec.h"
#include "models/engine/session.h"

#include <memory>

namespace leadfloor {

class IntentJournal;

/// A floor as windows see it: the services of services.h over one Session. Lives in the GUI thread;
/// every question runs in the session's threads. Connected means signed in and known: identity() is
/// there. Intents that an earlier run or a cut line left open are asked about on every connect, and
/// their outcome arrives as intentResolved().
class FloorClient final : public FloorConnection
{
    Q_OBJECT
public:
    /// `journal` is this login's own (domain.md R18), shared with the threads that buy.
    FloorClient(const ConnectionSpec& spec, std::shared_ptr<IntentJournal> journal, const SessionOptions& options = {},
                QObject* parent = nullptr);
    /// Ends what is under way; an intent on its way stays open in the journal.
    ~FloorClient() override;

    [[nodiscard]] State state() const override;
    [[nodiscard]] FloorIdentity identity() const override;
    [[nodiscard]] int latencyMs() const override;
    [[nodiscard]] InventorySource& inventory() override;
    [[nodiscard]] PurchaseService& purchases() override;
    [[nodiscard]] OrderService& orders() override;
    [[nodiscard]] OwnedLeadSource& ownedLeads() override;
    [[nodiscard]] ExportService& exports() override;
    [[nodiscard]] ExportTargetService& exportTargets() override;
    [[nodiscard]] WalletSource& wallet() override;
    [[nodiscard]] StandingService& standing() override;
    [[nodiscard]] ViewService& views() override;
    [[nodiscard]] ViewService& leadViews() override;
    [[nodiscard]] WatchService& watches() override;
    [[nodiscard]] WorkService& work() override;
    [[nodiscard]] ReportSource& reports() override;
    [[nodiscard]] ReturnService& returns() override;
    [[nodiscard]] PayoutService& payouts() override;
    [[nodiscard]] DeskService& desk() override;
    [[nodiscard]] SuppressionService& suppressions() override;
    [[nodiscard]] PickService& picks() override;
    [[nodiscard]] CheckoutService& checkouts() override;
    [[nodiscard]] TopupService& topups() override;
    [[nodiscard]] ImportService& imports() override;

    /// Server version, encryption, round trip, clock; Disconnected after 3 s without an answer.
    [[nodiscard]] QFuture<Result<DiagnosticsPart>> diagnose();
    /// Tries to connect at once, e.g. because somebody pressed a button.
    void reconnect();
    /// Cuts the line, because a cancel is not answered, and connects anew. What is under way ends as with
    /// a lost line; an intent stays in the journal until it is known.
    void cutLine();

Q_SIGNALS:
    /// Not signed in, and why; state() says whether more attempts follow by themselves.
    void connectFailed(const leadfloor::Error& error);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace leadfloor
