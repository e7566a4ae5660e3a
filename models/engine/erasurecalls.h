// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/engine/dbconnection.h"

/// Forgetting a person (reliability.md T86). Blocks; engine threads only. By operators and the floor's owner.
/// Source: api.lead_erase, 0109_erasure.sql.
namespace leadfloor {

/// What was forgotten of a person.
struct Erasure
{
    qint64 leads = 0;   ///< of all suppliers
    qint64 copies = 0;  ///< delivered to brokers; now without a contact, and seen by nobody
    qint64 inStock = 0; ///< were on offer
};

/// Removes the contacts of the person of a lead wherever the floor has them; copies on computers go at
/// their next contact. Repeatable. `reason` is for the audit: 1 to 500 characters, no contact.
/// Errors: InvalidRequest, NotPermitted, NotFound, WrongState (a lead of his is on hold), Busy.
[[nodiscard]] Result<Erasure> eraseLead(DbConnection& connection, const LeadId& lead, const QString& reason);

} // namespace leadfloor
