// SPDX-License-Identifier: GPL-3.0-or-later
// The line below which a balance is low: where it is set, and what the page says of it.
#include "ui/wallet/lowlinedialog.h"
#include "ui/wallet/walletpage.h"
#include "ui/wallet/wallettiles.h"
#include "ui/widgets/messagestrip.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace leadfloor {

void WalletPage::setLowLine()
{
    if (m_lowDialog) {
        m_lowDialog->raise();
        m_lowDialog->activateWindow();
        return;
    }
    if (!m_wallet)
        return; // not known yet; why, the strip says
    m_lowDialog = new LowLineDialog(*m_wallet, m_bonus.creditLine, cellFormat(), window());
    m_lowDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_lowDialog, &LowLineDialog::chosen, this, [this](std::optional<Money> line) {
        m_lowPending.ask(floor().wallet().setLowLine(line), [this, line](const Result<>& answer) {
            if (!answer) {
                if (m_lowDialog)
                    m_lowDialog->showError(toUserText(answer.error()));
                return;
            }
            if (m_lowDialog)
                m_lowDialog->accept();
            if (m_wallet)
                m_wallet->lowLine = line;
            m_isLowSeen = false; // of the line that was
            showLow();
            Q_EMIT lowLineChanged();
        });
    });
    m_lowDialog->open();
}

/// Figures, chart and strip, after the balance or the line has become another.
void WalletPage::showLow()
{
    m_tiles->showWallet(m_wallet, m_model.format());
    updateChart();
    const bool isLow = m_wallet && m_wallet->isLow();
    m_isLowSeen = m_isLowSeen && isLow;
    m_lowStrip->setVisible(isLow && !m_isLowSeen);
    if (!m_lowStrip->isVisibleTo(this))
        return;
    const CellFormat format = cellFormat();
    m_lowStrip->say(Tone::Waiting, tr("The balance is low: below %1.").arg(formatMoney(*m_wallet->lowLine, format.locale, format.currency)),
                    tr("Purchases and standing orders stop when it is used up."));
    auto* change = m_lowStrip->addButton(tr("Change the line"));
    change->setObjectName(u"changeLowLineButton"_s);
    connect(change, &QPushButton::clicked, this, &WalletPage::setLowLine);
}

} // namespace leadfloor
