// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/httpmessage.h"

#include <QJsonObject>
#include <QString>

namespace leadfloor {

/// What people see in the browser: plain HTML, no scripts, nothing from elsewhere. Any text of a
/// session is escaped. `notice`: what the last button led to.
[[nodiscard]] HttpAnswer paymentPage(const QJsonObject& session, const QString& notice = {});
[[nodiscard]] HttpAnswer noSuchPage();
[[nodiscard]] HttpAnswer pageStyle();

} // namespace leadfloor
