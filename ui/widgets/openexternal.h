// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <functional>

namespace leadfloor {

/// Hands a link to the program that is responsible for it; false if there is none. A seam: tests
/// give their own.
using OpenExternal = std::function<bool(const QUrl&)>;
/// The desktop's. Only tel:, mailto: and folders of this machine: nothing else comes from data.
[[nodiscard]] OpenExternal systemOpener();
/// "tel:+13185550142"; invalid if the text is no E.164 number.
[[nodiscard]] QUrl telephoneLink(const QString& e164);
/// "mailto:jane@example.com"; invalid if the text is not a plain address.
[[nodiscard]] QUrl mailLink(const QString& address);
/// The address of a payment page: https, or http of this machine itself, without a user; invalid for
/// anything else.
[[nodiscard]] QUrl paymentLink(const QString& address);
/// Opens payment pages, and nothing else.
[[nodiscard]] OpenExternal paymentOpener();
/// The folder that holds this file.
[[nodiscard]] QUrl folderLink(const QString& filePath);

} // namespace leadfloor
