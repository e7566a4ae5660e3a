// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/domain/money.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <optional>

/// Leads that a broker gives back (domain.md R29), as values.
namespace leadfloor {

enum class ReturnReason : quint8
{
    Disconnected,
    WrongPerson,
    OutsideFilter, ///< verified by the floor
    AlreadyMine,   ///< likewise
    Fake,
    NoConsent,
    Deceased
};
inline constexpr std::array returnReasons{ReturnReason::Disconnected, ReturnReason::WrongPerson, ReturnReason::OutsideFilter, ReturnReason::AlreadyMine,
                                          ReturnReason::Fake,         ReturnReason::NoConsent,   ReturnReason::Deceased};
/// "wrong_person": of the floor and the command line.
[[nodiscard]] QString returnReasonCode(ReturnReason reason);
[[nodiscard]] std::optional<ReturnReason> returnReasonFromCode(QStringView code);
[[nodiscard]] QString returnReasonText(ReturnReason reason);
/// Whether the floor decides by its own rows, at once, whatever the share.
[[nodiscard]] bool isVerified(ReturnReason reason);

/// Whether a lead can be returned, or what became of it.
enum class ReturnState : quint8
{
    Open,     ///< can be returned
    Over,     ///< too late
    Waiting,  ///< was returned before and waits for a decision
    Returned, ///< was taken back before
    Refunded, ///< by the floor, without a return
    Tried,    ///< was refused for the same reason before
    Queued,   ///< waits for a decision
    Accepted, ///< taken back and credited
    Refused
};
[[nodiscard]] QString returnStateCode(ReturnState state);
[[nodiscard]] std::optional<ReturnState> returnStateFromCode(QStringView code);
/// "taken back", "waits for the floor", "too late": a few words.
[[nodiscard]] QString returnStateText(ReturnState state);
/// Why, as the floor tells it by itself ("had_before"), or the words of an operator.
[[nodiscard]] QString returnDecisionText(const QString& decision);

constexpr int returnLeadsMost = 1000; ///< of one request
constexpr int returnNoteMost = 2000;  ///< characters

struct ReturnableLead
{
    LeadId lead = LeadId(QUuid());
    qint64 orderNumber = 0;
    QDateTime until; ///< from then on it is too late; UTC
    Money amount;    ///< what it gives back
    ReturnState state = ReturnState::Open;
};
struct ReturnCheck
{
    QList<ReturnableLead> leads;
    int atOnce = 0; ///< how many of the open ones would be credited without a look
    QString currency;
};

struct ReturnRequest
{
    IntentId key = IntentId(QUuid()); ///< once per key and workspace (R18)
    QList<LeadId> leads;              ///< 1 to returnLeadsMost
    ReturnReason reason = ReturnReason::Disconnected;
    QString note; ///< what speaks for it, for whoever decides
};
struct ReturnOutcome
{
    LeadId lead = LeadId(QUuid());
    qint64 orderNumber = 0;
    qint64 number = 0; ///< of the return; 0: none was made
    ReturnState state = ReturnState::Queued;
    QString decision; ///< see returnDecisionText()
    Money amount;
};
struct ReturnReceipt
{
    QList<ReturnOutcome> returns; ///< one per lead
    int accepted = 0, queued = 0, refused = 0;
    int notReturnable = 0;
    Money credited;
    QString currency;
    Money walletAvailable;
    bool isReplayed = false; ///< the answer of an earlier call with this key
};

/// One return as lists show it.
struct ReturnRow
{
    qint64 number = 0; ///< counts per workspace
    QString workspace;
    LeadId lead = LeadId(QUuid());
    QString firstName, lastName; ///< empty for operators
    qint64 orderNumber = 0;
    ReturnReason reason = ReturnReason::Disconnected;
    QString note;
    ReturnState state = ReturnState::Queued; ///< Queued, Accepted or Refused
    QString decidedHow; ///< "rule", "verified", "operator"; empty while it waits
    QString decision;
    Money amount;
    QDateTime madeAt;
    QString madeBy;
    QDateTime decidedAt; ///< null while it waits
    qint64 cursor = 0;   ///< where the next page begins

    friend bool operator==(const ReturnRow&, const ReturnRow&) = default;
};
struct ReturnQuery
{
    std::optional<ReturnState> state; ///< Queued, Accepted or Refused
    qint64 before = 0;                ///< the cursor of the last row shown; 0: the newest page
    int limit = 100;                  ///< up to 1000
    qint64 number = 0;                ///< 0: all
    QString workspace;                ///< for operators: name or id; empty: all
    std::optional<LeadId> lead;
};

/// What an operator says of returns of one workspace.
struct ReturnDecision
{
    QString workspace; ///< name or id
    QList<qint64> numbers;
    bool isAccepted = false;
    QString reason; ///< for the broker to read; a refusal has one
};
struct ReturnDecided
{
    QString workspace;
    int decided = 0; ///< 0: all of them had been decided so before
    Money credited;
    Money walletAvailable;
};

} // namespace leadfloor
