// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/error.h"

#include "models/domain/island.h"
#include "models/domain/money.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

struct ErrorText
{
    ErrorCode code;
    const char* wire;
    const char* sentence;
    const char* next;
};

// The one table of error texts, for desktop, command line and gateway. Row order is the enum's.
constexpr std::array errorTexts = {
    ErrorText{ErrorCode::NotEnoughLeads, "LF001",
              QT_TRANSLATE_NOOP("Error", "There are not enough leads for this order."),
              QT_TRANSLATE_NOOP("Error", "Choose one of the alternatives, or change the lines.")},
    ErrorText{ErrorCode::NotEnoughCredits, "LF002",
              QT_TRANSLATE_NOOP("Error", "Your wallet does not hold enough credits for this order."),
              QT_TRANSLATE_NOOP("Error", "Top up the wallet or order fewer leads.")},
    ErrorText{ErrorCode::PriceChanged, "LF003",
              QT_TRANSLATE_NOOP("Error", "The price has risen above the maximum that you were shown."),
              QT_TRANSLATE_NOOP("Error", "Get a new quote and look at the difference.")},
    ErrorText{ErrorCode::QuoteExpired, "LF004",
              QT_TRANSLATE_NOOP("Error", "The quote has expired, was used already, or is for other lines."),
              QT_TRANSLATE_NOOP("Error", "Get a new quote.")},
    ErrorText{ErrorCode::OrderLimit, "LF005",
              QT_TRANSLATE_NOOP("Error", "The order is smaller or larger than your workspace may buy at once."),
              QT_TRANSLATE_NOOP("Error", "Change the quantity, or ask the operator to raise the limit.")},
    ErrorText{ErrorCode::InvalidRequest, "LF006",
              QT_TRANSLATE_NOOP("Error", "The request is not valid."),
              QT_TRANSLATE_NOOP("Error", "Correct the part that is named and send it again.")},
    ErrorText{ErrorCode::NotPermitted, "LF007",
              QT_TRANSLATE_NOOP("Error", "Your role may not do this."),
              QT_TRANSLATE_NOOP("Error", "Ask an operator of the floor.")},
    ErrorText{ErrorCode::AccountClosed, "LF008",
              QT_TRANSLATE_NOOP("Error", "This account is closed or suspended."),
              QT_TRANSLATE_NOOP("Error", "Ask the operator of the floor why.")},
    ErrorText{ErrorCode::KeyReused, "LF009",
              QT_TRANSLATE_NOOP("Error", "This purchase key was used before for another request."),
              QT_TRANSLATE_NOOP("Error", "Start a new purchase; it gets a key of its own.")},
    ErrorText{ErrorCode::InProgress, "LF010",
              QT_TRANSLATE_NOOP("Error", "The same purchase is being carried out in another session."),
              QT_TRANSLATE_NOOP("Error", "Wait a few seconds and ask for its outcome.")},
    ErrorText{ErrorCode::Busy, "LF011",
              QT_TRANSLATE_NOOP("Error", "The floor is busy; nothing was bought or charged."),
              QT_TRANSLATE_NOOP("Error", "Try again; the same key is used, so nothing is bought twice.")},
    ErrorText{ErrorCode::WrongTransaction, "LF012",
              QT_TRANSLATE_NOOP("Error", "The call needs a READ COMMITTED transaction that may write."),
              QT_TRANSLATE_NOOP("Error", "Call it outside of a transaction block.")},
    ErrorText{ErrorCode::NotFound, "LF013",
              QT_TRANSLATE_NOOP("Error", "There is no such thing, or it is not yours."),
              QT_TRANSLATE_NOOP("Error", "Check the number and the workspace that you are signed in to.")},
    ErrorText{ErrorCode::WrongState, "LF014",
              QT_TRANSLATE_NOOP("Error", "The state of the order does not allow this."),
              QT_TRANSLATE_NOOP("Error", "Look at the order's timeline.")},
    ErrorText{ErrorCode::RateLimited, "LF015",
              QT_TRANSLATE_NOOP("Error", "Too many calls in a short time."),
              QT_TRANSLATE_NOOP("Error", "Wait until then and try again.")},
    ErrorText{ErrorCode::ServerFault, "LF016",
              QT_TRANSLATE_NOOP("Error", "The floor could not carry this out; nothing was changed."),
              QT_TRANSLATE_NOOP("Error", "Tell the operator the incident number.")},
    ErrorText{ErrorCode::SchemaMismatch, "LF017",
              QT_TRANSLATE_NOOP("Error", "The floor's database and this program do not fit together."),
              QT_TRANSLATE_NOOP("Error", "Update the program, or run \"leadfloorctl migrate\" on the floor.")},
    ErrorText{ErrorCode::AlreadyImported, "LF018",
              QT_TRANSLATE_NOOP("Error", "This file has been imported before."),
              QT_TRANSLATE_NOOP("Error", "Look at the earlier batch; nothing was added now.")},
    ErrorText{ErrorCode::NoPrice, "LF019",
              QT_TRANSLATE_NOOP("Error", "There is no active price for these leads."),
              QT_TRANSLATE_NOOP("Error", "Ask the operator to set a price for this class and age.")},
    ErrorText{ErrorCode::ExportClosed, "LF020",
              QT_TRANSLATE_NOOP("Error", "These leads were bought too long ago to be exported from the server."),
              QT_TRANSLATE_NOOP("Error", "Use the copy that you exported before.")},
    ErrorText{ErrorCode::HoldLimit, "LF021",
              QT_TRANSLATE_NOOP("Error", "So many leads cannot be held at once."),
              QT_TRANSLATE_NOOP("Error", "Pay or cancel an open order, ask for fewer leads, or pay from credits.")},
    ErrorText{ErrorCode::SpendingLimit, "LF022",
              QT_TRANSLATE_NOOP("Error", "This is more than you may spend on your own."),
              QT_TRANSLATE_NOOP("Error", "Ask an approver of your workspace to confirm it.")},
    ErrorText{ErrorCode::CouponRefused, "LF023",
              QT_TRANSLATE_NOOP("Error", "The coupon cannot be used for this order."),
              QT_TRANSLATE_NOOP("Error", "Check its code and its terms, or buy without it.")},
    ErrorText{ErrorCode::Disconnected, "DISCONNECTED",
              QT_TRANSLATE_NOOP("Error", "The floor cannot be reached."),
              QT_TRANSLATE_NOOP("Error", "Check the network; the program reconnects by itself.")},
    ErrorText{ErrorCode::OutcomeUnknown, "OUTCOME_UNKNOWN",
              QT_TRANSLATE_NOOP("Error", "The line was lost before the answer came."),
              QT_TRANSLATE_NOOP("Error", "The outcome is asked for as soon as the line is back; do not buy again.")},
    ErrorText{ErrorCode::SignInFailed, "SIGN_IN_FAILED",
              QT_TRANSLATE_NOOP("Error", "The e-mail or the password is wrong, or the login is closed."),
              QT_TRANSLATE_NOOP("Error", "Type the password again, or ask the operator.")},
    ErrorText{ErrorCode::ServerNotTrusted, "SERVER_NOT_TRUSTED",
              QT_TRANSLATE_NOOP("Error", "The server could not prove that it is the floor."),
              QT_TRANSLATE_NOOP("Error", "Check the address and the certificate file; the password was not sent.")},
    ErrorText{ErrorCode::Cancelled, "CANCELLED",
              QT_TRANSLATE_NOOP("Error", "Cancelled."),
              QT_TRANSLATE_NOOP("Error", "Nothing was changed; start again when you like.")},
    ErrorText{ErrorCode::TimedOut, "TIMED_OUT",
              QT_TRANSLATE_NOOP("Error", "The floor did not answer in time."),
              QT_TRANSLATE_NOOP("Error", "Narrow the filter or try again.")},
    ErrorText{ErrorCode::FileProblem, "FILE_PROBLEM",
              QT_TRANSLATE_NOOP("Error", "A file or folder cannot be used."),
              QT_TRANSLATE_NOOP("Error", "Check the path, and that you may read and write there.")},
    ErrorText{ErrorCode::BadFile, "BAD_FILE",
              QT_TRANSLATE_NOOP("Error", "The file cannot be imported as it is."),
              QT_TRANSLATE_NOOP("Error", "Correct the place that is named and import the file again.")},
    ErrorText{ErrorCode::Usage, "USAGE",
              QT_TRANSLATE_NOOP("Error", "The command line is not understood."),
              QT_TRANSLATE_NOOP("Error", "Run the command with --help.")},
    ErrorText{ErrorCode::ServerMissing, "SERVER_MISSING",
              QT_TRANSLATE_NOOP("Error", "The private floor's PostgreSQL server cannot be started."),
              QT_TRANSLATE_NOOP("Error", "Install PostgreSQL 15 (Debian: apt-get install postgresql-15) and start again.")},
    ErrorText{ErrorCode::FloorProblem, "FLOOR_PROBLEM",
              QT_TRANSLATE_NOOP("Error", "The private floor cannot be used as it is."),
              QT_TRANSLATE_NOOP("Error", "Put right what is named and try again.")},
    ErrorText{ErrorCode::StoreRefused, "STORE_REFUSED",
              QT_TRANSLATE_NOOP("Error", "The offline store is not what it was, or not yours."),
              QT_TRANSLATE_NOOP("Error", "It is made anew when you are signed in to its floor and bring it up to date; what was not sent from it is lost.")},
    ErrorText{ErrorCode::StoreLocked, "STORE_LOCKED",
              QT_TRANSLATE_NOOP("Error", "The offline store has locked itself."),
              QT_TRANSLATE_NOOP("Error", "Sign in to the floor once: the store opens again as it was.")},
    ErrorText{ErrorCode::KeychainMissing, "KEYCHAIN_MISSING",
              QT_TRANSLATE_NOOP("Error", "There is no place for the key of an offline store on this computer."),
              QT_TRANSLATE_NOOP("Error", "Unlock the keychain of this computer, or protect the store with a passphrase of your own.")},
    ErrorText{ErrorCode::ServerTooOld, "SERVER_TOO_OLD",
              QT_TRANSLATE_NOOP("Error", "The PostgreSQL server is older than is safe for a floor."),
              QT_TRANSLATE_NOOP("Error", "Update PostgreSQL to 15.20 or newer.")},
    ErrorText{ErrorCode::Internal, "INTERNAL",
              QT_TRANSLATE_NOOP("Error", "Something went wrong inside the program."),
              QT_TRANSLATE_NOOP("Error", "Report it with the log of this session.")},
};
static_assert(errorTexts.size() == size_t(ErrorCode::Internal) + 1);

const ErrorText& textOf(ErrorCode code)
{
    return errorTexts[size_t(code)];
}

enum class DetailUse : quint8 {
    LogOnly,
    Behind, ///< a reason, behind the sentence and a colon
    Alone,  ///< a sentence of its own that says it all: thing, place, what is wrong, remedy
};

/// Which details are meant for people: those that name the place (file, line, column, key).
DetailUse useOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileProblem:
    case ErrorCode::BadFile:
    case ErrorCode::Usage:
    case ErrorCode::ServerMissing:
    case ErrorCode::FloorProblem:
    case ErrorCode::ServerTooOld:
    case ErrorCode::StoreRefused:
    case ErrorCode::StoreLocked:
    case ErrorCode::KeychainMissing:
        return DetailUse::Alone;
    case ErrorCode::InvalidRequest:
    case ErrorCode::OrderLimit:
    case ErrorCode::WrongState:
    case ErrorCode::ServerNotTrusted:
    case ErrorCode::SchemaMismatch:
    case ErrorCode::ServerFault:
    case ErrorCode::AlreadyImported:
        return DetailUse::Behind;
    default:
        return DetailUse::LogOnly;
    }
}

QString withStop(const QString& words)
{
    return words.endsWith(u'.') || words.endsWith(u'?') || words.endsWith(u'!') ? words : words + u'.';
}

QDateTime timeOf(const Error& error, QLatin1StringView key)
{
    return QDateTime::fromString(error.data.value(key).toString(), Qt::ISODateWithMs).toLocalTime();
}

/// Of a spending limit: which one it is, and by how much this is above it.
QString spendingText(const Error& error)
{
    const auto amount = [&error](QLatin1StringView key) {
        return formatMoney(Money::fromMinor(error.data.value(key).toInteger()), QLocale(), error.data.value("currency"_L1).toString(u"USD"_s));
    };
    const QString period = error.data.value("period"_L1).toString();
    if (period == "order"_L1)
        return QCoreApplication::translate("Error", "the limit for one order is %1, and this one costs %2")
            .arg(amount("limit_minor"_L1), amount("total_minor"_L1));
    const QString text = period == "day"_L1
        ? QCoreApplication::translate("Error", "the limit for one day is %1, %2 are spent, and this order costs %3")
        : QCoreApplication::translate("Error", "the limit for one month is %1, %2 are spent, and this order costs %3");
    return text.arg(amount("limit_minor"_L1), amount("spent_minor"_L1), amount("total_minor"_L1));
}

/// Why a coupon cannot be used (R10).
QString couponText(const Error& error)
{
    const auto amount = [&error](QLatin1StringView key) {
        return formatMoney(Money::fromMinor(error.data.value(key).toInteger()), QLocale(), error.data.value("currency"_L1).toString(u"USD"_s));
    };
    const auto when = [&error](QLatin1StringView key) { return timeOf(error, key).toString(u"yyyy-MM-dd HH:mm"_s); };
    const QString reason = error.data.value("reason"_L1).toString();
    if (reason == "unknown"_L1)
        return QCoreApplication::translate("Error", "there is no coupon of this code");
    if (reason == "closed"_L1)
        return QCoreApplication::translate("Error", "it has been closed");
    if (reason == "not_yet"_L1)
        return QCoreApplication::translate("Error", "it is good from %1 on").arg(when("from"_L1));
    if (reason == "over"_L1)
        return QCoreApplication::translate("Error", "it was good until %1").arg(when("until"_L1));
    if (reason == "other_products"_L1)
        return QCoreApplication::translate("Error", "it is for other products");
    if (reason == "order_too_small"_L1)
        return QCoreApplication::translate("Error", "it wants an order of at least %1, and what it is for costs %2 here")
            .arg(amount("least_minor"_L1), amount("list_minor"_L1));
    if (reason == "used_by_workspace"_L1)
        return QCoreApplication::translate("Error", "your workspace has used it as often as it may");
    if (reason == "used_up"_L1)
        return QCoreApplication::translate("Error", "it has been used as often as it may be");
    return {};
}

bool waitsForImport(const Error& error)
{
    return error.code == ErrorCode::Busy && error.data.value("waits_for"_L1) == "import"_L1;
}

/// Of a folder that another program watches.
bool waitsForWatcher(const Error& error)
{
    return error.code == ErrorCode::Busy && error.data.value("waits_for"_L1) == "watcher"_L1;
}

/// An order that the offline copy does not have; the floor may.
bool isOutsideCopy(const Error& error)
{
    return error.code == ErrorCode::NotFound && error.data.contains("offline_order"_L1);
}

/// What the data of an answer adds to the sentence of its code; empty: nothing.
QString answerText(const Error& error)
{
    if (error.code == ErrorCode::RateLimited && error.data.contains("opens_at"_L1))
        return QCoreApplication::translate("Error", "the next one is possible at %1").arg(timeOf(error, "opens_at"_L1).toString(u"HH:mm:ss"_s));
    if (error.code == ErrorCode::SpendingLimit && error.data.contains("period"_L1))
        return spendingText(error);
    if (error.code == ErrorCode::CouponRefused)
        return couponText(error);
    if (isOutsideCopy(error))
        return QCoreApplication::translate("Error", "order %1 is not in the offline copy").arg(error.data.value("offline_order"_L1).toInteger());
    return {};
}

} // namespace

QString errorCodeText(ErrorCode code)
{
    return QString::fromLatin1(textOf(code).wire);
}

ErrorCode errorCodeFromSqlState(const QString& sqlState)
{
    for (const ErrorText& text : errorTexts) {
        if (sqlState == QLatin1StringView(text.wire))
            return text.code;
    }
    return ErrorCode::Internal;
}

QList<ErrorCode> allErrorCodes()
{
    QList<ErrorCode> codes;
    for (const ErrorText& text : errorTexts)
        codes.append(text.code);
    return codes;
}

QString toUserText(const Error& error)
{
    if (waitsForImport(error))
        return QCoreApplication::translate("Error", "Another import is running; nothing of this one was brought in.");
    if (waitsForWatcher(error))
        return withStop(error.detail);
    QString sentence = QCoreApplication::translate("Error", textOf(error.code).sentence);
    QString detail = answerText(error);
    if (detail.isEmpty()) {
        const DetailUse use = useOf(error.code);
        if (use == DetailUse::LogOnly || error.detail.isEmpty())
            return sentence;
        if (use == DetailUse::Alone)
            return withStop(error.detail);
        detail = error.detail;
    }
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return withStop(sentence % u": "_s % island(detail));
}

QString nextStep(const Error& error)
{
    if (error.code == ErrorCode::SpendingLimit && error.data.contains("approval"_L1))
        return QCoreApplication::translate("Error", "An approver of your workspace has been asked and can confirm it until %1.")
            .arg(timeOf(error, "approval_until"_L1).toString(u"yyyy-MM-dd HH:mm"_s));
    if (waitsForImport(error))
        return QCoreApplication::translate("Error", "Try again in a minute.");
    if (waitsForWatcher(error))
        return QCoreApplication::translate("Error", "End the other one, or watch another folder; this one goes on by itself when it is free.");
    if (error.code == ErrorCode::BadFile && error.data.contains("limit"_L1))
        return QCoreApplication::translate("Error", "Split it into smaller files and import them one after the other.");
    if (error.code == ErrorCode::BadFile && error.data.value("needs"_L1) == "profile"_L1)
        return QCoreApplication::translate("Error", "Upload this file once by hand and let its columns be remembered; the next ones come in by themselves.");
    if (error.code == ErrorCode::BadFile && error.data.value("needs"_L1) == "header"_L1)
        return QCoreApplication::translate("Error", "Rename the columns; or, where the first row is a lead already, untick \"First row names the columns\" "
                                                    "and map them by hand.");
    if (isOutsideCopy(error))
        return QCoreApplication::translate("Error", "Check the number, or bring the offline copy up to date.");
    return QCoreApplication::translate("Error", textOf(error.code).next);
}

} // namespace leadfloor
