// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sessiondesk.h"

#include "models/engine/cardcalls.h"
#include "models/engine/consentcalls.h"
#include "models/engine/deskcalls.h"
#include "models/engine/mailcalls.h"
#include "models/engine/safely.h"
#include "models/engine/session.h"
#include "models/engine/topupcalls.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int deskDeadlineMs = 30000;
constexpr int deskPatienceMs = 15000;

QuestionOptions askingDesk(QuestionKind kind)
{
    QuestionOptions options;
    options.deadlineMs = deskDeadlineMs;
    options.lane = QuestionLane::Pool;
    options.kind = kind;
    return options;
}

template <class T> QFuture<Result<T>> readDesk(Session& session, std::function<Result<T>(DbConnection&)> read)
{
    return session.ask<T>(askingDesk(QuestionKind::Read), [read](DbConnection& connection, Question&) { return read(connection); });
}

/// All that an operator decides may be sent again: it has a key, or is repeatable with the same decision.
template <class T> QFuture<Result<T>> decideSafely(Session& session, std::function<Result<T>(DbConnection&)> decide)
{
    return session.ask<T>(askingDesk(QuestionKind::Write), [decide](DbConnection& connection, Question& question) {
        return askSafely<T>(
            connection, [&] { return decide(connection); }, [&question] { return question.isCancelled(); }, deskPatienceMs);
    });
}

Result<Adjustment> adjustmentOf(const Result<QJsonObject>& answer)
{
    return answer ? Result<Adjustment>(adjustmentFrom(*answer)) : tl::unexpected(answer.error());
}

} // namespace

QFuture<Result<DeskWaiting>> SessionDesk::waiting()
{
    return readDesk<DeskWaiting>(m_session, deskWaiting);
}

QFuture<Result<AdjustmentTerms>> SessionDesk::adjustmentTerms()
{
    return readDesk<AdjustmentTerms>(m_session, leadfloor::adjustmentTerms);
}

QFuture<Result<QList<Adjustment>>> SessionDesk::adjustments(bool withDecided)
{
    return readDesk<QList<Adjustment>>(m_session, [withDecided](DbConnection& connection) { return leadfloor::adjustments(connection, withDecided); });
}

QFuture<Result<Adjustment>> SessionDesk::adjust(const AdjustmentRequest& request)
{
    return decideSafely<Adjustment>(m_session, [request](DbConnection& connection) { return adjustmentOf(adjustWallet(connection, request)); });
}

QFuture<Result<Adjustment>> SessionDesk::takeBack(const QUuid& key, qint64 number, const QString& reason)
{
    return decideSafely<Adjustment>(m_session,
                                    [key, number, reason](DbConnection& connection) { return adjustmentOf(reverseAdjustment(connection, key, number, reason)); });
}

QFuture<Result<Adjustment>> SessionDesk::decide(qint64 number, bool isApproved, const QString& note)
{
    return decideSafely<Adjustment>(m_session, [number, isApproved, note](DbConnection& connection) {
        return adjustmentOf(decideAdjustment(connection, number, isApproved, note));
    });
}

QFuture<Result<QList<Consent>>> SessionDesk::consents()
{
    return readDesk<QList<Consent>>(m_session, leadfloor::consents);
}

QFuture<Result<ConsentDecided>> SessionDesk::decideConsent(const ConsentDecision& decision)
{
    return decideSafely<ConsentDecided>(m_session, [decision](DbConnection& connection) { return answerConsent(connection, decision); });
}

QFuture<Result<QList<CardFinding>>> SessionDesk::findings(bool withClosed)
{
    return readDesk<QList<CardFinding>>(m_session, [withClosed](DbConnection& connection) { return cardFindings(connection, withClosed); });
}

QFuture<Result<>> SessionDesk::closeFinding(qint64 number, const QString& note)
{
    return decideSafely<void>(m_session, [number, note](DbConnection& connection) { return closeCardFinding(connection, number, note); });
}

QFuture<Result<>> SessionDesk::resolvePayment(const QString& payment, bool isRefunded, const QString& reason)
{
    return decideSafely<void>(m_session, [payment, isRefunded, reason](DbConnection& connection) -> Result<> {
        const auto state = leadfloor::resolvePayment(connection, payment, isRefunded ? u"refund"_s : u"credit"_s, reason);
        return state ? Result<>() : tl::unexpected(state.error());
    });
}

QFuture<Result<QList<OutboxMail>>> SessionDesk::letters(const QString& state, int limit, const QString& before)
{
    return readDesk<QList<OutboxMail>>(m_session,
                                       [state, limit, before](DbConnection& connection) { return outboxMails(connection, state, limit, before); });
}

QFuture<Result<int>> SessionDesk::sendAgain(const QString& id)
{
    // Not sent again by itself: the second time nothing would be put aside any more.
    return m_session.ask<int>(askingDesk(QuestionKind::Write), [id](DbConnection& connection, Question&) { return retryMail(connection, id); });
}

} // namespace leadfloor
