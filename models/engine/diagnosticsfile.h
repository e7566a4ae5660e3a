// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/diagnostics.h"

namespace leadfloor {

class DbConnection;

/// Server version, encryption, round trip, clock: asked on this connection, which it uses up some
/// milliseconds of. Neither login nor e-mail. Error: Disconnected.
[[nodiscard]] Result<DiagnosticsPart> connectionDiagnostics(DbConnection& connection);

/// Writes the files as a zip archive (mode 0600) that appears whole or not at all. Error: FileProblem.
[[nodiscard]] Result<> writeBundle(const QString& path, const QList<BundleFile>& files);

} // namespace leadfloor
