// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace leadfloor {

/// The mail server that takes our letters.
struct SmtpServer
{
    enum class Tls : quint8
    {
        StartTls, ///< the line is encrypted before anything is said
        Implicit, ///< encrypted from the first byte: port 465
        None,     ///< of this machine only
    };

    QString host;
    quint16 port = 587;
    Tls tls = Tls::StartTls;
    QString caFile; ///< of its certificate; empty: the system's
    QString user;   ///< empty: without signing in
    QString password;
    QString helo = QStringLiteral("localhost"); ///< what we call ourselves
    int timeoutMs = 20000;                      ///< of one letter
};

struct MailFile
{
    QString name;
    QByteArray contents;
    QByteArray type = "application/octet-stream"; ///< "text/csv"
};

/// One letter to one person.
struct Mail
{
    QByteArray id; ///< Message-ID without brackets; the same whenever it is sent again
    QString fromAddress;
    QString fromName;
    QString toAddress;
    QString toName;
    QString subject;
    QDateTime date;
    QString plain;
    QString html; ///< empty: none
    QList<MailFile> files;
};

/// Why a letter did not go out.
struct MailProblem
{
    enum class Kind : quint8
    {
        Unreached, ///< no server, no encryption, not signed in: no letter would go
        Later,     ///< it was not taken now (4xx, the line broke)
        Refused,   ///< it never will be (5xx, an address that is none)
    };
    Kind kind = Kind::Later;
    QString text; ///< the server's code or a few words of ours; no address
};

/// "ana@bayou.example" that can stand in a command: one address, nothing that ends a line or begins another
/// one. The domain in ASCII; empty if it cannot be written so.
[[nodiscard]] QByteArray mailAddress(const QString& address);

/// Text as a header has it: RFC 2047 unless it is short plain ASCII, folded, without a way out of the line.
[[nodiscard]] QByteArray mailHeaderText(const QString& text);

/// Sends a letter and waits for the server's last word: taken when it returns without a problem. A line
/// that breaks before that word is "later", so a letter can arrive twice, with one Message-ID.
/// `isOver`, if given, is asked now and then and ends the sending. Any thread.
[[nodiscard]] std::optional<MailProblem> sendMail(const SmtpServer& server, const Mail& mail, const std::function<bool()>& isOver = {});

} // namespace leadfloor
