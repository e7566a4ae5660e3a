// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/purchase/purchasejob.h"
#include "ui/purchase/purchasepage.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace leadfloor {

class Badge;
class BuyPage;
class CheckPage;
class DonePage;
class OrderRail;
class PayPage;
class Stepper;
class ThemedLabel;
class WhatPage;

/// What - Check - Pay - Buy - Done: the one place where money is spent. Knows only abstract services.
/// Each press of Buy is one PurchaseJob with one key. Closing the window while it runs sends it to
/// the background; until then the wizard owns it. Must not outlive the floor's connection.
class PurchaseWizard final : public QDialog
{
    Q_OBJECT
public:
    enum class Step : quint8 { What, Check, Pay, Buy, Done };
    Q_ENUM(Step)

    PurchaseWizard(FloorConnection& floor, PurchaseDraft draft, const PurchaseSettings& settings,
                   const PurchasePace& pace = {}, QWidget* parent = nullptr);
    ~PurchaseWizard() override;

    [[nodiscard]] Step step() const noexcept { return m_step; }
    [[nodiscard]] const PurchaseDraft& draft() const noexcept { return m_draft; }
    [[nodiscard]] PurchaseJob* job() const { return m_job; }

    void reject() override;
    /// As if the person had come so far with this draft: beyond What there is a new quote to check.
    void resume(Step step);

    /// What opens payment pages instead of the browser. A seam for tests.
    void setPageOpener(OpenExternal opener) { m_context.openPage = std::move(opener); }

Q_SIGNALS:
    void disconnectRequested(); ///< Cancel has no answer: cut the line
    void settingsChanged(const leadfloor::PurchaseSettings& settings);
    void bought(const leadfloor::Receipt& receipt);
    /// The window closes and the job goes on: it is a child of the floor's connection from now on.
    /// Whoever lists jobs listens to it and deletes it when it has been read.
    void sentToBackground(leadfloor::PurchaseJob* job);
    void leadsRequested(qint64 orderNumber); ///< the window closes
    void exportStarted(const leadfloor::ExportRequest& request,
                       QFuture<leadfloor::Result<leadfloor::ExportSummary>> future);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Where a refused purchase leads (ux.md: no dead end).
    enum class Route : quint8 { Alternatives, Difference, Wallet, Again, Lines, Nowhere };
    [[nodiscard]] static Route routeOf(ErrorCode code);

    [[nodiscard]] PurchasePage& page(Step step) const;
    [[nodiscard]] PurchasePage& page() const { return page(m_step); }
    [[nodiscard]] QWidget* makeHeader();
    [[nodiscard]] QWidget* makeFooter();
    void connectPages();
    void goTo(Step step);
    void goOn();
    void goBack();
    void leaveRefusal();
    void buy();
    void dropJob();
    void jobChanged();
    void buyMore();
    void sendToBackground();
    void quoteAnswered();
    void arm(QPushButton& button, int ms);
    void armTick();
    void showFooter();
    void showRunningFooter();
    void showButton(QPushButton& button, const QString& text, const QString& iconName, bool isEnabled = true);
    void setNext(const QString& text, bool isEnabled, const QString& whyNot);
    void showChip();
    void showRail();
    void focusPage();
    [[nodiscard]] bool needsNewQuote() const;
    [[nodiscard]] bool isLargeOrder() const;

    FloorConnection& m_floor;
    PurchaseDraft m_draft;
    PurchaseSettings m_settings;
    const PurchasePace m_pace;
    QuoteDesk m_desk;
    PurchaseContext m_context;
    Step m_step = Step::What;
    QPointer<PurchaseJob> m_job;

    Stepper* m_stepper;
    Badge* m_chip;
    QStackedWidget* m_pages;
    WhatPage* m_what;
    CheckPage* m_check;
    PayPage* m_pay;
    BuyPage* m_buy;
    DonePage* m_done;
    OrderRail* m_rail;
    QWidget* m_railHost;
    QWidget* m_footer = nullptr;
    QPushButton* m_cancel;
    ThemedLabel* m_sentence;
    QPushButton* m_extra;
    QPushButton* m_back;
    QPushButton* m_next;

    QPointer<QPushButton> m_armed;   ///< asleep until m_arming ends
    QElapsedTimer m_sinceArmed;
    QTimer m_arming;
    int m_armMs = 0;
    QString m_railKey;
    bool m_wasWarned = false;
    bool m_wasBought = false;
};

} // namespace leadfloor
