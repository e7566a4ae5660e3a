// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace leadfloor {

/// Everything that can be refused or go wrong. The LF codes are the database's own SQLSTATEs;
/// the same table stands in core.error_code, and a test compares the two (design.md section 3).
enum class ErrorCode : quint8 {
    NotEnoughLeads,     ///< LF001
    NotEnoughCredits,   ///< LF002
    PriceChanged,       ///< LF003 the total would exceed the maximum that the buyer was shown
    QuoteExpired,       ///< LF004 expired, already used, or for other lines
    OrderLimit,         ///< LF005 below the minimum or above the maximum of an order or line
    InvalidRequest,     ///< LF006 malformed filter, line, key or argument
    NotPermitted,       ///< LF007 the caller's role may not do this
    AccountClosed,      ///< LF008 banned, closed or unknown member or workspace
    KeyReused,          ///< LF009 same idempotency key, other request
    InProgress,         ///< LF010 same idempotency key is in flight in another session
    Busy,               ///< LF011 a lock was not granted in time; nothing happened; retry
    WrongTransaction,   ///< LF012 not READ COMMITTED, or read-only
    NotFound,           ///< LF013 not there or not yours: the same answer
    WrongState,         ///< LF014 the order's or batch's state does not allow this
    RateLimited,        ///< LF015
    ServerFault,        ///< LF016 a bug behind the wall; carries an incident number only
    SchemaMismatch,     ///< LF017 database newer or older than this program understands
    AlreadyImported,    ///< LF018 a file with this hash was imported before
    NoPrice,            ///< LF019 no active price for a lead of the request
    ExportClosed,       ///< LF020 the export window of the lead has ended
    HoldLimit,          ///< LF021 too many leads on hold for one member, or of one segment (R21)
    SpendingLimit,      ///< LF022 above the member's own limit: an approver must confirm (R12)
    CouponRefused,      ///< LF023 no such coupon, over, used up, or not for these lines (R10)
    // From here on: no LF code, found on the client's side.
    Disconnected,       ///< connection lost before the statement was sent, or refused
    OutcomeUnknown,     ///< connection lost between send and answer; ask by intent id (R19)
    SignInFailed,       ///< wrong password, no such login, or closed
    ServerNotTrusted,   ///< TLS, certificate, or a server that cannot prove that it knows the password
    Cancelled,          ///< by the user
    TimedOut,           ///< the question's own deadline passed
    FileProblem,        ///< cannot read or write a file; detail names it
    BadFile,            ///< wrong format, encoding, header or column count; detail says where
    Usage,              ///< command line: wrong words
    ServerMissing,      ///< PostgreSQL binaries not found, or cannot be started
    FloorProblem,       ///< a private floor: there already, unfinished, damaged, port taken; detail says what to do
    StoreRefused,       ///< an offline store that is changed, older than it was, or somebody else's; detail is the sentence
    StoreLocked,        ///< an offline store whose lease has ended; detail is the sentence
    KeychainMissing,    ///< no place for a key on this computer; detail is the sentence
    ServerTooOld,       ///< below the version floor of security.md section 3
    Internal,           ///< a bug of ours
};

struct Error
{
    ErrorCode code = ErrorCode::Internal; ///< what callers branch on
    QString detail;                       ///< for the log: untranslated, never a lead's data
    QString sqlState;                     ///< five characters; empty if no database was involved
    QJsonObject data;                     ///< structured answer, e.g. of a shortage (R16)
};

/// "LF001" for codes that the database raises, a stable upper-case word ("DISCONNECTED") for others.
[[nodiscard]] QString errorCodeText(ErrorCode code);
/// The inverse for LF codes; Internal for anything unknown.
[[nodiscard]] ErrorCode errorCodeFromSqlState(const QString& sqlState);
/// All codes, in the order of the enum.
[[nodiscard]] QList<ErrorCode> allErrorCodes();

/// What a person reads: what happened, where and why, one sentence. Translated. A detail that names
/// the place (file, line, column, option, floor) stands in it, or is the sentence.
[[nodiscard]] QString toUserText(const Error& error);
/// What a person can do about it: one sentence, never empty. Translated.
[[nodiscard]] QString nextStep(const Error& error);

} // namespace leadfloor
