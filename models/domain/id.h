// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QUuid>

#include <compare>

namespace leadfloor {

/// A random public id of one kind of thing; one kind never fits another's place.
/// An Id that exists is valid; "none" is std::optional<Id>.
template <class Tag> class Id final
{
public:
    explicit Id(const QUuid& uuid) noexcept : m_uuid(uuid) {}
    [[nodiscard]] static Id create() { return Id(QUuid::createUuid()); }
    [[nodiscard]] const QUuid& uuid() const noexcept { return m_uuid; }
    /// Lower case, without braces: the form of the database and of the command line.
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id& a, const Id& b) noexcept { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id& a, const Id& b) noexcept { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id& id, size_t seed = 0) noexcept { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using LeadId = Id<struct LeadTag>;
using IntentId = Id<struct IntentTag>; ///< The key of one purchase intent (domain.md R18).
using QuoteId = Id<struct QuoteTag>;
using BatchId = Id<struct BatchTag>;

} // namespace leadfloor
