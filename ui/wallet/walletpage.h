// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/domain/topup.h"
#include "models/items/pending.h"
#include "models/items/statementdays.h"
#include "models/items/statementmodel.h"
#include "ui/lists/listpage.h"
#include "ui/widgets/openexternal.h"

#include <QPointer>
#include <QTimer>

#include <memory>

class QComboBox;

namespace leadfloor {

class AddCreditsDialog;
class Badge;
class Card;
class ChartCard;
class LowLineDialog;
class MessageStrip;
class PaperDialog;
class ThemedLabel;
class TopupPayment;
class WalletTiles;

/// The wallet: what there is, how it went, every movement by day (look.md picture 07).
class WalletPage final : public ListPage
{
    Q_OBJECT
public:
    explicit WalletPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~WalletPage() override;

    [[nodiscard]] StatementDays& days() { return m_days; }
    void refresh() override;
    /// Movements of the last `days` days, today included; nullopt: all.
    void setPeriod(std::optional<int> days);
    /// Packages and coupons; the dialog that is open already, if it is.
    AddCreditsDialog* addCredits();
    /// Below what balance the workspace is told; a dialog that is open comes to the front.
    void setLowLine();
    /// How payment pages are opened; a seam for tests.
    void setPageOpener(OpenExternal opener);
    /// How often the floor is asked while a page is open.
    void setTopupPace(int pollMs);

Q_SIGNALS:
    void orderRequested(qint64 orderNumber); ///< show that order
    void lowLineChanged(); ///< by the person, here

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    [[nodiscard]] std::optional<Error> trouble() const override;
    void layOut() override;

private:
    QWidget* makeBody();
    QWidget* makeStatement();
    void fillHead();
    void setUpTable();
    void addActions();
    void connectParts();
    void askWallet();
    void showLow();
    void askBonus();
    void showBonus();
    void resumeTopup();
    void followTopup(std::unique_ptr<TopupPayment> topup);
    void openTopupPage();
    void topupChanged();
    void showTopup();
    /// Of the top-up that was credited then.
    void showTopupReceipt(const QDateTime& at, const QString& package);
    void updateTotals();
    void updateChart();
    void updateSpans();
    void openCurrent();
    void copyAll();
    /// Of the period, as CSV; first asks for all of it.
    void saveStatement();
    void continueSaving();
    void setChartWanted(bool isWanted);

    StatementModel m_model;
    StatementDays m_days;
    std::optional<int> m_period;
    bool m_isSaving = false; ///< as soon as all of the period is here
    std::optional<bool> m_isChartWanted; ///< nullopt: if there is room
    std::optional<WalletState> m_wallet;
    std::optional<Error> m_walletError;
    Pending<WalletState> m_walletPending;
    WalletBonus m_bonus;
    Pending<WalletBonus> m_bonusPending;
    Pending<QList<BonusLot>> m_lotsPending;
    QPointer<PaperDialog> m_bonusDialog;
    Pending<QList<Topup>> m_topupsPending;
    OpenExternal m_openPage = paymentOpener();
    std::optional<int> m_topupPollMs;
    std::unique_ptr<TopupPayment> m_topup; ///< goes on without the dialog
    bool m_isTopupResumed = false;         ///< it is of an earlier run: its page does not open by itself
    bool m_isTopupPaid = false;            ///< the wallet has been asked since
    QPointer<AddCreditsDialog> m_dialog;
    QPointer<LowLineDialog> m_lowDialog;
    Pending<void> m_lowPending;
    bool m_isLowSeen = false; ///< the strip was closed; it comes back when the balance falls anew
    MessageStrip* m_topupStrip;
    MessageStrip* m_lowStrip;
    QTimer m_spanTimer; ///< rows of days move with every merge; spans follow once

    QComboBox* m_periods;
    QPushButton* m_save;
    QPushButton* m_bonusButton;
    WalletTiles* m_tiles;
    ChartCard* m_chart;
    Card* m_statement;
    ThemedLabel* m_caption;
    QWidget* m_closing;
    ThemedLabel* m_opening;
    Badge* m_check;
    ThemedLabel* m_sum;
    ThemedLabel* m_balance;
};

} // namespace leadfloor
