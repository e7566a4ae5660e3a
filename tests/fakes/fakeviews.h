// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

/// A shelf that keeps names apart and counts revisions, as api.view_save does.
/// Answers are called "views", "create", "change" and "remove".
class FakeViews final : public ViewService, public HeldAnswers
{
public:
    FakeViews();
    ~FakeViews() override;
    [[nodiscard]] QFuture<Result<QList<SavedView>>> views() override
    {
        ++listCalls;
        return give<QList<SavedView>>(QStringLiteral("views"), [this]() -> Result<QList<SavedView>> { return shelf; });
    }
    [[nodiscard]] QFuture<Result<SavedView>> create(const QString& name, bool isTeam, const QJsonObject& content) override
    {
        return give<SavedView>(QStringLiteral("create"), [this, name, isTeam, content]() -> Result<SavedView> {
            for (const SavedView& view : std::as_const(shelf)) {
                if (view.isTeam == isTeam && view.name.compare(name, Qt::CaseInsensitive) == 0)
                    return failure(ErrorCode::InvalidRequest, QStringLiteral("there is a view of this name"));
            }
            return add(name, isTeam, content);
        });
    }
    [[nodiscard]] QFuture<Result<SavedView>> change(ViewId id, int revision, const ViewChange& change) override
    {
        return give<SavedView>(QStringLiteral("change"), [this, id, revision, change]() -> Result<SavedView> {
            for (SavedView& view : shelf) {
                if (view.id != id)
                    continue;
                if (!view.mayChange)
                    return failure(ErrorCode::NotPermitted);
                if (view.revision != revision)
                    return failure(ErrorCode::WrongState);
                view.name = change.name.value_or(view.name);
                view.isTeam = change.isTeam.value_or(view.isTeam);
                view.content = change.content.value_or(view.content);
                ++view.revision;
                return view;
            }
            return failure(ErrorCode::NotFound);
        });
    }
    [[nodiscard]] QFuture<Result<>> remove(ViewId id) override
    {
        return give<void>(QStringLiteral("remove"), [this, id]() -> Result<> {
            const qsizetype before = shelf.size();
            shelf.removeIf([id](const SavedView& view) { return view.id == id; });
            return shelf.size() < before ? Result<>() : Result<>(failure(ErrorCode::NotFound));
        });
    }

    SavedView add(const QString& name, bool isTeam, const QJsonObject& content, bool isMine = true)
    {
        SavedView view;
        view.id = ViewId::create();
        view.name = name;
        view.isTeam = isTeam;
        view.isMine = view.mayChange = isMine;
        view.maker = isMine ? QStringLiteral("Ana Brandt") : QStringLiteral("Ben Okafor");
        view.revision = 1;
        view.content = content;
        shelf.append(view);
        return view;
    }

    QList<SavedView> shelf;
    int listCalls = 0;
};

} // namespace leadfloor
