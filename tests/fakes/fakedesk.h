// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deskservice.h"
#include "tests/fakes/heldanswers.h"

#include <QHash>

namespace leadfloor {

/// A floor whose operator is "me@floor.example": what he proposes beyond the limit waits for another one.
class FakeDesk final : public DeskService, public HeldAnswers
{
public:
    struct Decision
    {
        qint64 number = 0;
        bool isApproved = false;
        QString note;
    };

    FakeDesk();
    ~FakeDesk() override;
    /// Of what the lists hold, and `returnsWaiting`.
    [[nodiscard]] QFuture<Result<DeskWaiting>> waiting() override;
    [[nodiscard]] QFuture<Result<AdjustmentTerms>> adjustmentTerms() override;
    [[nodiscard]] QFuture<Result<QList<Adjustment>>> adjustments(bool withDecided) override;
    /// Once per key.
    [[nodiscard]] QFuture<Result<Adjustment>> adjust(const AdjustmentRequest& request) override;
    [[nodiscard]] QFuture<Result<Adjustment>> takeBack(const QUuid& key, qint64 number, const QString& reason) override;
    [[nodiscard]] QFuture<Result<Adjustment>> decide(qint64 number, bool isApproved, const QString& note) override;
    [[nodiscard]] QFuture<Result<QList<Consent>>> consents() override;
    /// Once per key; what is decided is told again.
    [[nodiscard]] QFuture<Result<ConsentDecided>> decideConsent(const ConsentDecision& decision) override;
    [[nodiscard]] QFuture<Result<QList<CardFinding>>> findings(bool withClosed) override;
    [[nodiscard]] QFuture<Result<>> closeFinding(qint64 number, const QString& note) override;
    /// Closes the finding of it.
    [[nodiscard]] QFuture<Result<>> resolvePayment(const QString& payment, bool isRefunded, const QString& reason) override;
    [[nodiscard]] QFuture<Result<QList<OutboxMail>>> letters(const QString& state, int limit, const QString& before) override;
    [[nodiscard]] QFuture<Result<int>> sendAgain(const QString& id) override;

    AdjustmentTerms terms;
    QList<Adjustment> adjustmentRows; ///< newest first
    QList<Consent> consentRows;       ///< oldest first
    QHash<QString, ConsentDecided> consentsDecided; ///< by key
    QList<CardFinding> findingRows;   ///< oldest first
    QList<OutboxMail> letterRows;     ///< newest first
    int returnsWaiting = 0;
    QList<AdjustmentRequest> adjustCalls;
    QList<Decision> decisions; ///< of adjustments
    QList<ConsentDecision> consentCalls;
    QStringList resolved;      ///< "payment refund reason"
    QStringList sentAgain;

private:
    [[nodiscard]] Adjustment propose(const QUuid& key, Adjustment one);
    QHash<QUuid, qint64> m_made;
};

} // namespace leadfloor
