// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/domain/topup.h"
#include "models/items/inventorycolumns.h"
#include "models/items/pending.h"
#include "ui/purchase/cardpayment.h"

#include <QUuid>

namespace leadfloor {

/// One top-up by card, from its package to the credits: it asks for the page and notices by itself what
/// becomes of it. It needs no window. GUI thread. Must not outlive the floor's connection.
class TopupPayment final : public QObject
{
    Q_OBJECT
public:
    /// Buys a package once it is started.
    TopupPayment(FloorConnection& floor, const CreditPackage& package, int pollMs, QObject* parent = nullptr);
    /// Goes on with one that is being paid, of an earlier run say.
    TopupPayment(FloorConnection& floor, const Topup& topup, int pollMs, QObject* parent = nullptr);

    /// Asks for the page; again after CardPayment::State::Closed: for another top-up of the package.
    void start();
    /// Has the provider asked as well, in case its event was lost.
    void look() { m_card.look(); }
    /// Gives it up; what is paid all the same goes back to the card.
    void cancel();

    /// Its terms; number 0 until the floor has answered.
    [[nodiscard]] const Topup& topup() const noexcept { return m_topup; }
    [[nodiscard]] CardPayment::State state() const noexcept { return m_card.state(); }
    [[nodiscard]] bool isOver() const noexcept { return m_refusal || m_card.isOver(); }
    /// Another page may be asked for.
    [[nodiscard]] bool canStartAgain() const { return m_card.state() == CardPayment::State::Closed && !m_package.isNull(); }
    /// Why the floor sells nothing, or does not answer now.
    [[nodiscard]] std::optional<Error> error() const { return m_refusal ? m_refusal : m_card.error(); }
    [[nodiscard]] bool isRefused() const { return m_refusal.has_value(); }
    /// The address of the page while it is open; else invalid.
    [[nodiscard]] QUrl page() const;

Q_SIGNALS:
    void changed();
    void pageReady(const QUrl& page); ///< once for each page

private:
    void ask(CardPayment::Ask what, const CardPayment::Answered& answered);
    void take(const Result<Topup>& answer, const CardPayment::Answered& answered);

    FloorConnection& m_floor;
    const QUuid m_package;
    QUuid m_key;
    Topup m_topup;
    std::optional<Error> m_refusal;
    Pending<Topup> m_question;
    Pending<Topup> m_cancelling;
    CardPayment m_card;
};

/// How a top-up stands, for people: a title and what happens next.
struct TopupTexts
{
    QString title, detail;
};
[[nodiscard]] TopupTexts topupTexts(const TopupPayment& payment, const CellFormat& format);

} // namespace leadfloor
