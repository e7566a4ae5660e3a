// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/demosteps.h"

#include "models/engine/demolists.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace leadfloor {

FloorStep nameStep(const QString& name)
{
    return {QCoreApplication::translate("FloorStep", "Name the floor"),
            [name](DbConnection& owner, const std::function<bool(qint64, qint64)>&) -> Result<> {
                return nameFloor(owner, name, false);
            }};
}

QList<FloorStep> demoSteps(qint64 leads, qint64 seed, QList<DemoSignIn>& people)
{
    return {{QCoreApplication::translate("FloorStep", "Prices, people and credits"),
             [&people](DbConnection& owner, const std::function<bool(qint64, qint64)>&) -> Result<> {
                 const auto signIns = makeDemoFloor(owner, QCoreApplication::translate("FloorStep", "Demo floor"));
                 if (!signIns)
                     return tl::unexpected(signIns.error());
                 people = *signIns;
                 return {};
             }},
            {QCoreApplication::translate("FloorStep", "Demo leads"),
             [leads, seed](DbConnection& owner, const std::function<bool(qint64, qint64)>& report) -> Result<> {
                 if (const auto visitors = addDemoProjects(owner, seed); !visitors)
                     return tl::unexpected(visitors.error());
                 const auto added = addDemoLeads(owner, leads, seed, demoLists(),
                                                 [&](qint64 done) { return report(done, leads); });
                 if (!added)
                     return tl::unexpected(added.error());
                 if (*added < leads)
                     return failure(ErrorCode::Cancelled);
                 return {};
             }}};
}

} // namespace leadfloor
