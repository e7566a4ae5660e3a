// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <string_view>

namespace leadfloor {

/// An export that was made from a store, as the store remembers it until the floor has written it down (R34): what, when, in
/// which form, how much and with which hash. Never a lead: of leads that were ticked the scope says how many, as the floor's
/// own log does (exportScope()). Values; any thread.
///
/// The bounds are those of api.offline_export (0107_offline.sql), so that what a store takes the floor takes.
struct ExportNote
{
    static constexpr qsizetype scopeMost = 2000;  ///< characters, as JSON
    static constexpr qsizetype columnsMost = 100;
    static constexpr qsizetype columnMost = 100;  ///< characters
    static constexpr qsizetype dialectMost = 30;
    static constexpr qsizetype machineMost = 200;
    static constexpr qsizetype payloadMost = 12 * 1024; ///< bytes

    QUuid key;            ///< made here; the floor takes it once
    QDateTime begunAt;    ///< UTC, by the floor's clock as far as it is known
    QDateTime endedAt;    ///< likewise; null: nobody has seen its end
    QJsonObject scope;    ///< exportScope(): order, search, filter, target
    QStringList columns;  ///< of leads, as ExportLayout::sources()
    QString dialect;      ///< exportDialectName()
    QString machine;
    qint64 rows = 0;      ///< of one that has ended
    QString sha256;       ///< likewise; of several files as in ExportSummary

    [[nodiscard]] bool hasEnded() const { return endedAt.isValid(); }
    /// All bounds hold, and what belongs together is there together.
    [[nodiscard]] bool isSound() const;
    /// As api.offline_export takes it: without the key.
    [[nodiscard]] QJsonObject facts() const;
    /// What stands in a record of a store.
    [[nodiscard]] QByteArray toPayload() const;
    /// nullopt: it is none, or not sound.
    [[nodiscard]] static std::optional<ExportNote> fromPayload(std::string_view payload);

    friend bool operator==(const ExportNote&, const ExportNote&) = default;
};

} // namespace leadfloor
