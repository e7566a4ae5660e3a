// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadreturn.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr std::array returnReasonCodes{"disconnected", "wrong_person", "outside_filter", "already_mine", "fake", "no_consent", "deceased"};
static_assert(returnReasonCodes.size() == returnReasons.size());
constexpr std::array returnStateCodes{"open", "over", "waiting", "returned", "refunded", "tried", "queued", "accepted", "refused"};

QString returnWords(const char* words)
{
    return QCoreApplication::translate("LeadReturn", words);
}

} // namespace

QString returnReasonCode(ReturnReason reason)
{
    return QString::fromLatin1(returnReasonCodes[std::size_t(reason)]);
}

std::optional<ReturnReason> returnReasonFromCode(QStringView code)
{
    for (const ReturnReason reason : returnReasons) {
        if (code == QLatin1StringView(returnReasonCodes[std::size_t(reason)]))
            return reason;
    }
    return std::nullopt;
}

QString returnReasonText(ReturnReason reason)
{
    switch (reason) {
    case ReturnReason::Disconnected:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Phone disconnected"));
    case ReturnReason::WrongPerson:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Wrong person"));
    case ReturnReason::OutsideFilter:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Not what I asked for"));
    case ReturnReason::AlreadyMine:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Already mine"));
    case ReturnReason::Fake:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Fake"));
    case ReturnReason::NoConsent:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Gave no consent"));
    case ReturnReason::Deceased:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Deceased"));
    }
    Q_UNREACHABLE();
}

bool isVerified(ReturnReason reason)
{
    return reason == ReturnReason::OutsideFilter || reason == ReturnReason::AlreadyMine;
}

QString returnStateCode(ReturnState state)
{
    return QString::fromLatin1(returnStateCodes[std::size_t(state)]);
}

std::optional<ReturnState> returnStateFromCode(QStringView code)
{
    for (std::size_t i = 0; i < returnStateCodes.size(); ++i) {
        if (code == QLatin1StringView(returnStateCodes[i]))
            return ReturnState(i);
    }
    return std::nullopt;
}

QString returnStateText(ReturnState state)
{
    switch (state) {
    case ReturnState::Open:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Can be returned"));
    case ReturnState::Over:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Too late"));
    case ReturnState::Queued:
    case ReturnState::Waiting:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Under review"));
    case ReturnState::Returned:
    case ReturnState::Accepted:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Taken back"));
    case ReturnState::Refunded:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Refunded already"));
    case ReturnState::Tried:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Refused before for this reason"));
    case ReturnState::Refused:
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Refused"));
    }
    Q_UNREACHABLE();
}

QString returnDecisionText(const QString& decision)
{
    if (decision == "had_before"_L1)
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Its phone or e-mail came with an earlier order."));
    if (decision == "never_had"_L1)
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "No earlier order brought this phone or e-mail."));
    if (decision == "repeats_allowed"_L1)
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "The order allowed repeats."));
    if (decision == "outside"_L1)
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "It is not what the order's line asked for."));
    if (decision == "inside"_L1)
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "It is what the order's line asked for."));
    if (decision == "picked"_L1)
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "It was picked by hand."));
    if (decision == "within_share"_L1)
        return returnWords(QT_TRANSLATE_NOOP("LeadReturn", "Taken back without review."));
    return decision;
}

} // namespace leadfloor
