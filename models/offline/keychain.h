// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

/// The system's keychain: Secret Service or KWallet, Keychain, Credential Manager. Nothing is ever kept
/// in plain text instead.
///
/// QtKeychain queues jobs in the thread of its first one, and crashes on those of other threads. So one
/// thread of the program's own has all of them; callers may be in any and need no event loop. `answered`
/// is called in that thread, once; it must not block.
namespace leadfloor::keychain {

enum class Outcome : quint8
{
    Done,
    NotThere, ///< it has none of this name
    Refused   ///< missing, locked, or it does not want to; see `problem`
};
struct Answer
{
    Outcome outcome = Outcome::Refused;
    QString problem; ///< for people
    QByteArray bytes;
};
using Answered = std::function<void(const Answer& answer)>;

/// What it keeps under this name.
void read(const QString& item, Answered answered);
/// Keeps `bytes`, in place of what it has; `isText`: UTF-8, which other programs may show.
void write(const QString& item, const QByteArray& bytes, bool isText, Answered answered);
void remove(const QString& item, Answered answered);

} // namespace leadfloor::keychain
