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

    [[nodiscard]] QFuture<Result<QList<ExportTarget>>> targets() override
    {
        return give<QList<ExportTarget>>(QStringLiteral("targets"), [this]() -> Result<QList<ExportTarget>> { return shelf; });
    }
    [[nodiscard]] QFuture<Result<TargetId>> saveTarget(const std::optional<ExportTarget>& target, const QString& name,
                                                       const ExportForm& form) override
    {
        return give<TargetId>(QStringLiteral("save"), [this, target, name, form]() -> Result<TargetId> {
            for (ExportTarget& one : shelf) {
                if (target && one.id == target->id) {
                    if (one.revision != target->revision)
                        return failure(ErrorCode::WrongState);
                    one.name = name;
                    one.form = form;
                    ++one.revision;
                    return one.id;
                }
                if (one.name.compare(name, Qt::CaseInsensitive) == 0)
                    return failure(ErrorCode::InvalidRequest, QStringLiteral("there is a target of this name"));
            }
            return add(name, form).id;
        });
    }
    [[nodiscard]] QFuture<Result<>> removeTarget(TargetId id) override
    {
        return give<void>(QStringLiteral("remove"), [this, id]() -> Result<> {
            shelf.removeIf([id](const ExportTarget& one) { return one.id == id; });
            return {};
        });
    }
    [[nodiscard]] QFuture<Result<QList<QStringList>>> preview(const ExportRequest& request) override
    {
        previews.append(request);
        return give<QList<QStringList>>(QStringLiteral("preview"), [request]() -> Result<QList<QStringList>> {
            if (auto checked = request.layout.check(); !checked)
                return tl::unexpected(checked.error());
            QStringList header;
            QStringList row;
            for (const ExportField& field : request.layout.columns()) {
                header.append(field.header);
                row.append(field.source.isEmpty() ? field.constant : QString(field.source + QStringLiteral(" 1")));
            }
            return QList<QStringList>{header, row, row};
        });
    }

    [[nodiscard]] QFuture<Result<QList<Delivery>>> deliveries() override
    {
        return give<QList<Delivery>>(QStringLiteral("deliveries"), [this]() -> Result<QList<Delivery>> { return plans; });
    }
    [[nodiscard]] QFuture<Result<int>> saveDelivery(int number, const DeliveryChange& change) override
    {
        return give<int>(QStringLiteral("saveDelivery"), [this, number, change]() -> Result<int> {
            for (Delivery& plan : plans) {
                if (plan.number == number)
                    plan.isPaused = change.isPaused.value_or(plan.isPaused);
            }
            changes.append(change);
            return number;
        });
    }

    ExportTarget add(const QString& name, const ExportForm& form)
    {
        ExportTarget target;
        target.id = TargetId::create();
        target.name = name;
        target.form = form;
        target.revision = 1;
        target.maker = QStringLiteral("Ana Brandt");
        shelf.append(target);
        return target;
    }

    QList<ExportTarget> shelf;
    QList<Delivery> plans;
    QList<DeliveryChange> changes;
    QList<ExportRequest> previews;
};

} // namespace leadfloor
