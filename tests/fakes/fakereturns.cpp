// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakereturns.h"

namespace leadfloor {

QFuture<Result<ReturnCheck>> FakeReturns::check(const QList<LeadId>& leads)
{
    checkCalls.append(leads);
    return give<ReturnCheck>(QStringLiteral("check"), [this, leads]() -> Result<ReturnCheck> {
        ReturnCheck answer;
        answer.currency = QStringLiteral("USD");
        for (const LeadId& lead : leads) {
            answer.leads.append({lead, 1042, until, each, states.value(lead, ReturnState::Open)});
            answer.atOnce +=
                answer.leads.last().state == ReturnState::Open && answer.atOnce < atOnce;
        }
        return answer;
    });
}

QFuture<Result<ReturnReceipt>> FakeReturns::create(const ReturnRequest& request)
{
    createCalls.append(request);
    return give<ReturnReceipt>(
        QStringLiteral("create"), [this, request]() -> Result<ReturnReceipt> {
            ReturnReceipt receipt;
            receipt.currency = QStringLiteral("USD");
            for (const LeadId& lead : request.leads) {
                ReturnOutcome one{lead, 1042, 0, states.value(lead, ReturnState::Open), {}, each};
                if (one.state != ReturnState::Open) {
                    ++receipt.notReturnable;
                } else if (receipt.accepted < atOnce) {
                    one.state = ReturnState::Accepted;
                    one.decision = QStringLiteral("within_share");
                    receipt.credited = Money::fromMinor(receipt.credited.minor() + each.minor());
                    ++receipt.accepted;
                } else {
                    one.state = ReturnState::Queued;
                    ++receipt.queued;
                }
                if (one.state == ReturnState::Accepted || one.state == ReturnState::Queued)
                    one.number = ++m_number;
                receipt.returns.append(one);
            }
            receipt.walletAvailable = Money::fromMinor(40000 + receipt.credited.minor());
            return receipt;
        });
}

QFuture<Result<QList<ReturnRow>>> FakeReturns::returns(const ReturnQuery& query)
{
    queries.append(query);
    return give<QList<ReturnRow>>(QStringLiteral("returns"),
                                  [this, query]() -> Result<QList<ReturnRow>> {
                                      QList<ReturnRow> page;
                                      for (const ReturnRow& row : rows) {
                                          if ((!query.state || row.state == *query.state)
                                              && (query.before == 0 || row.cursor < query.before)
                                              && page.size() < query.limit)
                                              page.append(row);
                                      }
                                      return page;
                                  });
}

QFuture<Result<ReturnDecided>> FakeReturns::decide(const ReturnDecision& decision)
{
    decisions.append(decision);
    return give<ReturnDecided>(QStringLiteral("decide"), [this, decision]() -> Result<ReturnDecided> {
        ReturnDecided decided{decision.workspace, 0, {}, {}};
        for (ReturnRow& row : rows) {
            if (row.workspace != decision.workspace || !decision.numbers.contains(row.number))
                continue;
            row.state = decision.isAccepted ? ReturnState::Accepted : ReturnState::Refused;
            row.decision = decision.reason;
            ++decided.decided;
            if (decision.isAccepted)
                decided.credited = Money::fromMinor(decided.credited.minor() + row.amount.minor());
        }
        return decided;
    });
}

} // namespace leadfloor
