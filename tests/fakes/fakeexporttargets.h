// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exporttargets.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// Targets in memory. Answers are called "targets", "save", "remove" and "preview".
class FakeExportTargets final : public ExportTargetService, public HeldAnswers
{
public:
    FakeExportTargets();
    ~FakeExportTargets() override;

    [[nodiscard]] QFuture<Result<QList<ExportTarget>>> targets() override;
    [[nodiscard]] QFuture<Result<TargetId>> saveTarget(const std::optional<ExportTarget>& target, const QString& name,
                                                       const ExportForm& form) override;
    [[nodiscard]] QFuture<Result<>> removeTarget(TargetId id) override;
    [[nodiscard]] QFuture<Result<QList<QStringList>>> preview(const ExportRequest& request) override;

    [[nodiscard]] QFuture<Result<QList<Delivery>>> deliveries() override;
    [[nodiscard]] QFuture<Result<int>> saveDelivery(int number, const DeliveryChange& change) override;

    ExportTarget add(const QString& name, const ExportForm& form);

    QList<ExportTarget> shelf;
    QList<Delivery> plans;
    QList<DeliveryChange> changes;
    QList<ExportRequest> previews;
};

} // namespace leadfloor
