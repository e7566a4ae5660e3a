// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/purchase/purchasepage.h"

#include <QPointer>

class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace leadfloor {

class CardPayment;
class MessageStrip;
class PurchaseJob;
class StepList;

/// Step 4: first what is about to happen, then, once Buy was pressed, what is happening: quote
/// accepted, leads locked and paid, contacts delivered. Every way that it can end without a purchase
/// is said here, with what to do next.
class BuyPage final : public PurchasePage
{
    Q_OBJECT
public:
    explicit BuyPage(PurchaseContext& context, QWidget* parent = nullptr);
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QString nextText() const override; ///< "Buy 22 leads for $176.00"
    [[nodiscard]] QString note() const override { return m_job ? QString() : whyNot(); }

    /// Shows the job from now on; nullptr: back to what is about to happen.
    void setJob(PurchaseJob* job);
    [[nodiscard]] PurchaseJob* job() const { return m_job; }
    /// Seconds until a large order may be bought; 0: it may.
    void setGuard(int secondsLeft);
    /// Above what is about to happen: how the last press ended, if nothing was bought.
    void setNotice(Tone tone, const QString& sentence, const QString& reason);


private:
    [[nodiscard]] QWidget* makeCommit();
    [[nodiscard]] QWidget* makeRun();
    void showCommit();
    void showJob();
    void showBuying();
    void followCard();
    void showCard();
    void openPage();
    void showDelivery();
    void showProgress(double stepsDone, const QString& words);
    void sayRefusal(const Error& error);
    [[nodiscard]] QString requestWords() const;

    MessageStrip* m_strip;
    QStackedLayout* m_stack;
    // About to happen.
    ThemedLabel* m_title;
    QWidget* m_linesHost = nullptr;
    QVBoxLayout* m_linesPlace;
    ThemedLabel* m_ceiling;
    ThemedLabel* m_allOrNone;
    ThemedLabel* m_guard;
    // Happening.
    StepList* m_steps;
    QPushButton* m_tryNow = nullptr;
    ThemedLabel* m_stepWord;
    ThemedLabel* m_waitWord;
    QProgressBar* m_progress;
    ThemedLabel* m_info;
    QPointer<PurchaseJob> m_job;
    QPointer<CardPayment> m_followed; ///< whose pages open by themselves
    QPointer<QWidget> m_cardActions; ///< below the step, as the list has them
    int m_cardLook = -1;             ///< the state that they are for
    bool m_isUnopened = false;       ///< no browser took the page
    QTimer m_tick;
    bool m_isRefusalSaid = false;
};

} // namespace leadfloor
