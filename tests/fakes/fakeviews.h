// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// A shelf that keeps names apart and counts revisions, as api.view_save does.
/// Answers are called "views", "create", "change", "remove" and "default".
class FakeViews final : public ViewService, public HeldAnswers
{
public:
    FakeViews();
    ~FakeViews() override;
    [[nodiscard]] QFuture<Result<QList<SavedView>>> views() override;
    [[nodiscard]] QFuture<Result<SavedView>> create(const QString& name, bool isTeam, const QJsonObject& content) override;
    [[nodiscard]] QFuture<Result<SavedView>> change(ViewId id, int revision, const ViewChange& change) override;
    [[nodiscard]] QFuture<Result<>> remove(ViewId id) override;
    [[nodiscard]] QFuture<Result<>> setDefault(std::optional<ViewId> id) override;

    SavedView add(const QString& name, bool isTeam, const QJsonObject& content, bool isMine = true);

    QList<SavedView> shelf;
    int listCalls = 0;
};

} // namespace leadfloor
