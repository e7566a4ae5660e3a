// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/purchaseflow.h"

#include "models/engine/floorcalls.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QThread>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

void pauseBefore(int attempt)
{
    QThread::msleep(QRandomGenerator::global()->bounded(10u, 50u << unsigned(attempt)));
}

} // namespace

Result<Receipt> purchaseWithRetry(DbConnection& connection, const PurchaseRequest& request,
                                  const std::function<bool()>& isCancelled, const std::function<void(int)>& onRetry)
{
    for (int attempt = 1;; ++attempt) {
        auto receipt = purchaseLeads(connection, request);
        if (receipt)
            return receipt;
        const ErrorCode code = receipt.error().code;
        if ((code != ErrorCode::Busy && code != ErrorCode::InProgress) || attempt == purchaseAttemptsMax)
            return receipt;
        if (isCancelled && isCancelled())
            return failure(ErrorCode::Cancelled);
        if (onRetry)
            onRetry(attempt + 1);
        pauseBefore(attempt);
    }
}

Result<Receipt> purchaseSafely(DbConnection& connection, const PurchaseRequest& request,
                               const std::function<bool()>& isCancelled, int patienceMs)
{
    auto receipt = purchaseWithRetry(connection, request, isCancelled);
    if (receipt || receipt.error().code != ErrorCode::OutcomeUnknown)
        return receipt;
    const QDeadlineTimer patience(patienceMs);
    for (int attempt = 1; !patience.hasExpired(); attempt = qMin(attempt + 1, 5)) {
        if (connection.open()) {
            const auto outcome = purchaseOutcome(connection, request.intent);
            if (outcome) {
                switch (outcome->kind) {
                case IntentOutcome::Kind::Happened:
                    return *outcome->receipt;
                case IntentOutcome::Kind::Refused:
                    return tl::unexpected(*outcome->refusal);
                case IntentOutcome::Kind::DidNotHappen:
                    return failure(ErrorCode::Disconnected, u"the purchase did not happen"_s);
                }
            }
        }
        pauseBefore(attempt);
    }
    return receipt;
}

} // namespace leadfloor
