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

Result<Receipt> sendAgain(const std::function<Result<Receipt>()>& send, const std::function<bool()>& isCancelled,
                          const std::function<void(int)>& onRetry = {})
{
    for (int attempt = 1;; ++attempt) {
        auto receipt = send();
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

/// Replaces OutcomeUnknown by what the floor knows, if it comes back in time.
Result<Receipt> findOut(DbConnection& connection, Result<Receipt> receipt, IntentId intent, IntentOperation operation, int patienceMs)
{
    if (receipt || receipt.error().code != ErrorCode::OutcomeUnknown)
        return receipt;
    const QDeadlineTimer patience(patienceMs);
    for (int attempt = 1; !patience.hasExpired(); attempt = qMin(attempt + 1, 5)) {
        if (connection.open()) {
            const auto outcome = intentOutcome(connection, intent, operation);
            if (outcome) {
                switch (outcome->kind) {
                case IntentOutcome::Kind::Happened:
                    return *outcome->receipt;
                case IntentOutcome::Kind::Refused:
                    return tl::unexpected(*outcome->refusal);
                case IntentOutcome::Kind::DidNotHappen:
                    return failure(ErrorCode::Disconnected, operation == IntentOperation::Pay ? u"the payment did not happen"_s
                                                                                              : u"the purchase did not happen"_s);
                }
            }
        }
        pauseBefore(attempt);
    }
    return receipt;
}

} // namespace

Result<Receipt> purchaseWithRetry(DbConnection& connection, const PurchaseRequest& request,
                                  const std::function<bool()>& isCancelled, const std::function<void(int)>& onRetry)
{
    return sendAgain([&] { return purchaseLeads(connection, request); }, isCancelled, onRetry);
}

Result<Receipt> payWithRetry(DbConnection& connection, const PayRequest& request, const std::function<bool()>& isCancelled)
{
    return sendAgain([&] { return payOrder(connection, request); }, isCancelled);
}

Result<Receipt> purchaseSafely(DbConnection& connection, const PurchaseRequest& request,
                               const std::function<bool()>& isCancelled, int patienceMs)
{
    return findOut(connection, purchaseWithRetry(connection, request, isCancelled), request.intent, IntentOperation::Purchase, patienceMs);
}

Result<Receipt> paySafely(DbConnection& connection, const PayRequest& request, const std::function<bool()>& isCancelled,
                          int patienceMs)
{
    return findOut(connection, payWithRetry(connection, request, isCancelled), request.intent, IntentOperation::Pay, patienceMs);
}

Result<Receipt> approveSafely(DbConnection& connection, const ApproveRequest& request, const std::function<bool()>& isCancelled,
                              int patienceMs)
{
    return findOut(connection, sendAgain([&] { return approvePurchase(connection, request); }, isCancelled), request.intent,
                   IntentOperation::Purchase, patienceMs);
}

} // namespace leadfloor
