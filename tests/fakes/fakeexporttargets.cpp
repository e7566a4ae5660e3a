// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeexporttargets.h"

namespace leadfloor {

QFuture<Result<QList<ExportTarget>>> FakeExportTargets::targets()
{
    return give<QList<ExportTarget>>(QStringLiteral("targets"),
                                     [this]() -> Result<QList<ExportTarget>> { return shelf; });
}

QFuture<Result<TargetId>> FakeExportTargets::saveTarget(const std::optional<ExportTarget>& target,
                                                        const QString& name, const ExportForm& form)
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
                return failure(ErrorCode::InvalidRequest,
                               QStringLiteral("there is a target of this name"));
        }
        return add(name, form).id;
    });
}

QFuture<Result<>> FakeExportTargets::removeTarget(TargetId id)
{
    return give<void>(QStringLiteral("remove"), [this, id]() -> Result<> {
        shelf.removeIf([id](const ExportTarget& one) { return one.id == id; });
        return {};
    });
}

QFuture<Result<int>> FakeExportTargets::dncDays()
{
    return give<int>(QStringLiteral("days"), [this]() -> Result<int> { return days; });
}

QFuture<Result<QList<QStringList>>> FakeExportTargets::preview(const ExportRequest& request)
{
    previews.append(request);
    return give<QList<QStringList>>(
        QStringLiteral("preview"), [request]() -> Result<QList<QStringList>> {
            if (auto checked = request.layout.check(); !checked)
                return tl::unexpected(checked.error());
            QStringList header;
            QStringList row;
            for (const ExportField& field : request.layout.columns()) {
                header.append(field.header);
                row.append(field.source.isEmpty() ? field.constant
                                                  : QString(field.source + QStringLiteral(" 1")));
            }
            return QList<QStringList>{header, row, row};
        });
}

QFuture<Result<QList<LoggedExport>>> FakeExportTargets::exportLog(qint64 before, int limit)
{
    return give<QList<LoggedExport>>(QStringLiteral("log"), [this, before, limit]() -> Result<QList<LoggedExport>> {
        QList<LoggedExport> page = log;
        page.removeIf([before](const LoggedExport& one) { return before > 0 && one.number >= before; });
        return page.mid(0, limit);
    });
}

QFuture<Result<QList<Delivery>>> FakeExportTargets::deliveries()
{
    return give<QList<Delivery>>(QStringLiteral("deliveries"),
                                 [this]() -> Result<QList<Delivery>> { return plans; });
}

QFuture<Result<int>> FakeExportTargets::saveDelivery(int number, const DeliveryChange& change)
{
    return give<int>(QStringLiteral("saveDelivery"), [this, number, change]() -> Result<int> {
        changes.append(change);
        for (Delivery& plan : plans) {
            if (plan.number == number) {
                plan.isPaused = change.isPaused.value_or(plan.isPaused);
                return number;
            }
        }
        Delivery plan;
        plan.number = int(plans.size()) + 1;
        plan.target = change.target.value_or(QString());
        plan.channel = change.channel.value_or(plan.channel);
        plan.destination = change.destination.value_or(QString());
        plan.leavesOut = change.leavesOut.value_or(false);
        plans.append(plan);
        return plan.number;
    });
}

QFuture<Result<>> FakeExportTargets::removeDelivery(int number)
{
    return give<void>(QStringLiteral("removeDelivery"), [this, number]() -> Result<> {
        plans.removeIf([number](const Delivery& one) { return one.number == number; });
        return {};
    });
}

QFuture<Result<QUuid>> FakeExportTargets::checkDestination(const QString& channel, const QString& destination)
{
    tried.append(channel + u':' + destination);
    return give<QUuid>(QStringLiteral("checkDestination"), []() -> Result<QUuid> { return QUuid::createUuid(); });
}

QFuture<Result<DeliveryCheck>> FakeExportTargets::destinationCheck(const QUuid&)
{
    return give<DeliveryCheck>(QStringLiteral("destinationCheck"), [this]() -> Result<DeliveryCheck> { return check; });
}

ExportTarget FakeExportTargets::add(const QString& name, const ExportForm& form)
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

} // namespace leadfloor
