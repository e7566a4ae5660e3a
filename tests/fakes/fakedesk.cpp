// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakedesk.h"

#include <algorithm>

namespace leadfloor {

namespace {

const QDateTime deskNow(QDate(2026, 4, 2), QTime(14, 3), Qt::UTC);

template <class Row, class Is> Result<Row*> find(QList<Row>& rows, Is is)
{
    const auto found = std::find_if(rows.begin(), rows.end(), is);
    if (found == rows.end())
        return failure(ErrorCode::NotFound);
    return &*found;
}

} // namespace

QFuture<Result<DeskWaiting>> FakeDesk::waiting()
{
    return give<DeskWaiting>(QStringLiteral("waiting"), [this]() -> Result<DeskWaiting> {
        DeskWaiting sums;
        sums.returns = returnsWaiting;
        for (const Adjustment& one : std::as_const(adjustmentRows)) {
            if (one.state == AdjustmentState::Proposed)
                ++(one.isOwn ? sums.ownAdjustments : sums.adjustments);
        }
        sums.consents = int(std::count_if(consentRows.cbegin(), consentRows.cend(), [](const Consent& one) { return !one.isOwn; }));
        sums.findings = int(std::count_if(findingRows.cbegin(), findingRows.cend(), [](const CardFinding& one) { return !one.closedAt.isValid(); }));
        sums.letters = int(std::count_if(letterRows.cbegin(), letterRows.cend(), [](const OutboxMail& one) { return one.state == QLatin1String("dead"); }));
        return sums;
    });
}

QFuture<Result<AdjustmentTerms>> FakeDesk::adjustmentTerms()
{
    return give<AdjustmentTerms>(QStringLiteral("adjustmentTerms"), [this]() -> Result<AdjustmentTerms> { return terms; });
}

QFuture<Result<QList<Adjustment>>> FakeDesk::adjustments(bool withDecided)
{
    return give<QList<Adjustment>>(QStringLiteral("adjustments"), [this, withDecided]() -> Result<QList<Adjustment>> {
        QList<Adjustment> list;
        std::copy_if(adjustmentRows.cbegin(), adjustmentRows.cend(), std::back_inserter(list),
                     [withDecided](const Adjustment& one) { return withDecided || one.state == AdjustmentState::Proposed; });
        return list;
    });
}

Adjustment FakeDesk::propose(const QUuid& key, Adjustment one)
{
    if (m_made.contains(key))
        return *find(adjustmentRows, [number = m_made.value(key)](const Adjustment& row) { return row.number == number; }).value();
    const auto wallet = find(terms.wallets, [&one](const AdjustableWallet& row) { return row.workspace == one.workspace; });
    one.number = adjustmentRows.isEmpty() ? 1 : adjustmentRows.first().number + 1;
    one.isOwn = true;
    one.proposedBy = QStringLiteral("me@floor.example");
    one.proposedAt = deskNow;
    one.limit = terms.limit;
    one.state = wallet && !wantsSecond(terms, **wallet, one.kind, one.amount) ? AdjustmentState::Posted : AdjustmentState::Proposed;
    m_made.insert(key, one.number);
    adjustmentRows.prepend(one);
    return one;
}

QFuture<Result<Adjustment>> FakeDesk::adjust(const AdjustmentRequest& request)
{
    adjustCalls.append(request);
    return give<Adjustment>(QStringLiteral("adjust"), [this, request]() -> Result<Adjustment> {
        Adjustment one;
        one.workspace = request.workspace;
        one.kind = request.kind;
        one.amount = request.amount;
        one.bonusDays = request.bonusDays;
        one.reason = request.reason;
        return propose(request.key, one);
    });
}

QFuture<Result<Adjustment>> FakeDesk::takeBack(const QUuid& key, qint64 number, const QString& reason)
{
    return give<Adjustment>(QStringLiteral("takeBack"), [this, key, number, reason]() -> Result<Adjustment> {
        const auto row = find(adjustmentRows, [number](const Adjustment& one) { return one.number == number; });
        if (!row)
            return tl::unexpected(row.error());
        (*row)->isReversed = true;
        Adjustment one;
        one.workspace = (*row)->workspace;
        one.kind = (*row)->kind;
        one.amount = Money::fromMinor(-(*row)->amount.minor());
        one.reason = reason;
        one.reverses = number;
        return propose(key, one);
    });
}

QFuture<Result<Adjustment>> FakeDesk::decide(qint64 number, bool isApproved, const QString& note)
{
    decisions.append({number, isApproved, note});
    return give<Adjustment>(QStringLiteral("decide"), [this, number, isApproved, note]() -> Result<Adjustment> {
        const auto row = find(adjustmentRows, [number](const Adjustment& one) { return one.number == number; });
        if (!row)
            return tl::unexpected(row.error());
        if (isApproved && (*row)->isOwn)
            return failure(ErrorCode::NotPermitted);
        (*row)->state = isApproved ? AdjustmentState::Posted : AdjustmentState::Rejected;
        (*row)->decidedBy = QStringLiteral("me@floor.example");
        (*row)->decidedAt = deskNow;
        (*row)->decision = note;
        return **row;
    });
}

QFuture<Result<QList<Consent>>> FakeDesk::consents()
{
    return give<QList<Consent>>(QStringLiteral("consents"), [this]() -> Result<QList<Consent>> { return consentRows; });
}

QFuture<Result<ConsentDecided>> FakeDesk::decideConsent(const ConsentDecision& decision)
{
    consentCalls.append(decision);
    return give<ConsentDecided>(QStringLiteral("decideConsent"), [this, decision]() -> Result<ConsentDecided> {
        if (const auto before = consentsDecided.constFind(decision.key); before != consentsDecided.cend())
            return *before;
        const auto row = find(consentRows, [&decision](const Consent& one) { return one.key == decision.key && one.kind == decision.kind; });
        if (!row)
            return tl::unexpected(row.error());
        if (decision.isApproved && (*row)->isOwn)
            return failure(ErrorCode::NotPermitted);
        consentRows.removeIf([&decision](const Consent& one) { return one.key == decision.key; });
        consentsDecided.insert(decision.key, {decision.isApproved, false, true, QStringLiteral("me@floor.example")});
        return ConsentDecided{decision.isApproved, true, true, QStringLiteral("me@floor.example")};
    });
}

QFuture<Result<QList<CardFinding>>> FakeDesk::findings(bool withClosed)
{
    return give<QList<CardFinding>>(QStringLiteral("findings"), [this, withClosed]() -> Result<QList<CardFinding>> {
        QList<CardFinding> list;
        std::copy_if(findingRows.cbegin(), findingRows.cend(), std::back_inserter(list),
                     [withClosed](const CardFinding& one) { return withClosed || !one.closedAt.isValid(); });
        return list;
    });
}

QFuture<Result<>> FakeDesk::closeFinding(qint64 number, const QString&)
{
    return give<void>(QStringLiteral("closeFinding"), [this, number]() -> Result<> {
        const auto row = find(findingRows, [number](const CardFinding& one) { return one.number == number; });
        if (!row)
            return tl::unexpected(row.error());
        (*row)->closedAt = deskNow;
        return {};
    });
}

QFuture<Result<>> FakeDesk::resolvePayment(const QString& payment, bool isRefunded, const QString& reason)
{
    return give<void>(QStringLiteral("resolvePayment"), [this, payment, isRefunded, reason]() -> Result<> {
        const auto row = find(findingRows, [payment](const CardFinding& one) { return one.object == payment; });
        if (!row)
            return tl::unexpected(row.error());
        (*row)->closedAt = deskNow;
        resolved.append(payment + (isRefunded ? QStringLiteral(" refund ") : QStringLiteral(" credit ")) + reason);
        return {};
    });
}

QFuture<Result<QList<OutboxMail>>> FakeDesk::letters(const QString& state, int limit, const QString& before)
{
    return give<QList<OutboxMail>>(QStringLiteral("letters"), [this, state, limit, before]() -> Result<QList<OutboxMail>> {
        QList<OutboxMail> page;
        bool isBelow = before.isEmpty();
        for (const OutboxMail& one : std::as_const(letterRows)) {
            if (isBelow && (state.isEmpty() || one.state == state) && page.size() < limit)
                page.append(one);
            isBelow = isBelow || one.id == before;
        }
        return page;
    });
}

QFuture<Result<int>> FakeDesk::sendAgain(const QString& id)
{
    sentAgain.append(id);
    return give<int>(QStringLiteral("sendAgain"), [this, id]() -> Result<int> {
        int letters = 0;
        for (OutboxMail& one : letterRows) {
            if (one.state != QLatin1String("dead") || (!id.isEmpty() && one.id != id))
                continue;
            one.state = QStringLiteral("waiting");
            one.endedAt = {};
            ++letters;
        }
        return letters;
    });
}

} // namespace leadfloor
