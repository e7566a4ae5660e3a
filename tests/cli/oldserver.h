// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

namespace leadfloor::testing {

/// A port of the loopback where something answers as PostgreSQL 12 would: it lets everybody in,
/// tells its version and answers each query with one text. Serves in the thread's event loop.
class OldServer final : public QTcpServer
{
    Q_OBJECT
public:
    OldServer();
    /// "postgresql://me@127.0.0.1:PORT/floor"
    [[nodiscard]] QString url() const;
};

} // namespace leadfloor::testing
