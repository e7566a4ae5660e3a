// SPDX-License-Identifier: GPL-3.0-or-later
// How credits come into the wallet: the dialog, and the payment that goes on without it.
#include "ui/wallet/addcreditsdialog.h"
#include "ui/wallet/bonuspaper.h"
#include "ui/wallet/topuppayment.h"
#include "ui/wallet/topupreceipt.h"
#include "ui/wallet/walletpage.h"
#include "ui/wallet/wallettiles.h"
#include "ui/widgets/messagestrip.h"

#include <QPushButton>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int topupPollMs = 1500;
/// Of an earlier run: who closed the program while he paid.
constexpr int topupsLookedThrough = 5;
constexpr int receiptsLookedThrough = 1000;

} // namespace

void WalletPage::setPageOpener(OpenExternal opener)
{
    m_openPage = std::move(opener);
}

void WalletPage::setTopupPace(int pollMs)
{
    m_topupPollMs = pollMs;
}

AddCreditsDialog* WalletPage::addCredits()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return m_dialog;
    }
    m_dialog = new AddCreditsDialog(floor(), cellFormat(), window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &AddCreditsDialog::packageWanted, this, [this](const CreditPackage& package) {
        followTopup(std::make_unique<TopupPayment>(floor(), package, m_topupPollMs.value_or(topupPollMs)));
        m_topup->start();
    });
    connect(m_dialog, &AddCreditsDialog::pageWanted, this, &WalletPage::openTopupPage);
    connect(m_dialog, &AddCreditsDialog::couponRedeemed, this, &WalletPage::refresh);
    connect(m_dialog, &QDialog::finished, this, [this] {
        m_dialog = nullptr;
        showTopup();
    });
    if (m_topup && !m_topup->isOver())
        m_dialog->follow(*m_topup);
    m_dialog->open();
    showTopup();
    return m_dialog;
}

void WalletPage::resumeTopup()
{
    m_topupsPending.ask(floor().topups().topups(topupsLookedThrough), [this](const Result<QList<Topup>>& answer) {
        if (!answer || m_topup)
            return; // the page's own questions say what is wrong
        for (const Topup& topup : *answer) {
            if (topup.checkout.orderState != "awaiting_payment"_L1 || !topup.checkout.isPending())
                continue;
            followTopup(std::make_unique<TopupPayment>(floor(), topup, m_topupPollMs.value_or(topupPollMs)));
            m_isTopupResumed = true; // its page opens when the person wants it
            m_topup->start();
            return;
        }
    });
}

void WalletPage::followTopup(std::unique_ptr<TopupPayment> topup)
{
    m_isTopupResumed = false;
    m_isTopupPaid = false;
    if (m_topup)
        m_topup.release()->deleteLater(); // it may be speaking
    m_topup = std::move(topup);
    connect(m_topup.get(), &TopupPayment::changed, this, &WalletPage::topupChanged);
    connect(m_topup.get(), &TopupPayment::pageReady, this, [this](const QUrl& page) {
        if (!m_isTopupResumed)
            m_openPage(page);
    });
    if (m_dialog)
        m_dialog->follow(*m_topup);
}

void WalletPage::openTopupPage()
{
    if (const QUrl page = m_topup ? m_topup->page() : QUrl(); page.isValid())
        m_openPage(page);
}

void WalletPage::topupChanged()
{
    showTopup();
    const bool isPaid = m_topup->state() == CardPayment::State::Paid || m_topup->state() == CardPayment::State::GivenBack;
    if (isPaid && !m_isTopupPaid)
        refresh();
    m_isTopupPaid = isPaid;
}

/// In the page while no dialog says it.
void WalletPage::showTopup()
{
    if (!m_topup || m_dialog) {
        m_topupStrip->hide();
        return;
    }
    const TopupTexts said = topupTexts(*m_topup, cellFormat());
    const CardPayment::State state = m_topup->state();
    m_topupStrip->say(state == CardPayment::State::Paid                                      ? Tone::Good
                      : m_topup->isRefused() || state == CardPayment::State::Review          ? Tone::Bad
                      : state == CardPayment::State::Closed                                  ? Tone::Waiting
                                                                                             : Tone::Accent,
                      said.title, said.detail);
    if (!m_topup->isOver()) {
        const bool isOpen = state == CardPayment::State::Open;
        auto* next = m_topupStrip->addButton(isOpen ? tr("Open page") : tr("Show"));
        next->setObjectName(u"topupButton"_s);
        if (isOpen)
            connect(next, &QPushButton::clicked, this, &WalletPage::openTopupPage);
        else
            connect(next, &QPushButton::clicked, this, &WalletPage::addCredits);
    }
}

void WalletPage::showTopupReceipt(const QDateTime& at, const QString& package)
{
    m_topupsPending.ask(floor().topups().topups(receiptsLookedThrough), [this, at, package](const Result<QList<Topup>>& answer) {
        if (!answer) {
            strip().say(answer.error());
            return;
        }
        // The movement and the top-up are of one transaction, a blink apart.
        const Topup* nearest = nullptr;
        for (const Topup& topup : *answer) {
            if (topup.package == package && topup.completedAt.isValid()
                && (!nearest || std::abs(topup.completedAt.msecsTo(at)) < std::abs(nearest->completedAt.msecsTo(at))))
                nearest = &topup;
        }
        if (!nearest)
            return;
        auto* dialog = new PaperDialog(topupReceipt(*nearest, floor().identity(), cellFormat()), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setObjectName(u"topupReceiptDialog"_s);
        dialog->open();
    });
}

void WalletPage::askBonus()
{
    m_bonusPending.ask(floor().topups().bonus(), [this](const Result<WalletBonus>& answer) {
        if (!answer)
            return; // an old figure stays; why, the wallet's own question says
        m_bonus = *answer;
        m_tiles->showBonus(m_bonus, m_model.format());
        m_bonusButton->setVisible(m_bonus.bonus > Money());
    });
}

void WalletPage::showBonus()
{
    if (m_lotsPending.isRunning() || m_bonusDialog)
        return; // it is on its way, or there
    m_lotsPending.ask(floor().topups().bonusLots(), [this](const Result<QList<BonusLot>>& lots) {
        if (!lots) {
            strip().say(lots.error());
            return;
        }
        m_bonusDialog = new PaperDialog(bonusPaper(*lots, floor().identity(), cellFormat()), window());
        m_bonusDialog->setAttribute(Qt::WA_DeleteOnClose);
        m_bonusDialog->setObjectName(u"bonusDialog"_s);
        m_bonusDialog->open();
    });
}

} // namespace leadfloor
