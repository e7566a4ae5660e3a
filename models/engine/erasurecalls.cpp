// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/erasurecalls.h"

#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

Result<Erasure> eraseLead(DbConnection& connection, const LeadId& lead, const QString& reason)
{
    const auto answer = floorjson::askObject(connection, u"select api.lead_erase(:lead::uuid, :reason)"_s,
                                             {{u"lead"_s, lead.toString()}, {u"reason"_s, reason}});
    if (!answer)
        return tl::unexpected(answer.error());
    return Erasure{answer->value("leads"_L1).toInteger(), answer->value("copies"_L1).toInteger(), answer->value("in_stock"_L1).toInteger()};
}

} // namespace leadfloor
