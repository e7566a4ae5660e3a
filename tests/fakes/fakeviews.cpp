// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeviews.h"

namespace leadfloor {

QFuture<Result<QList<SavedView>>> FakeViews::views()
{
    ++listCalls;
    return give<QList<SavedView>>(QStringLiteral("views"),
                                  [this]() -> Result<QList<SavedView>> { return shelf; });
}

QFuture<Result<SavedView>> FakeViews::create(const QString& name, bool isTeam,
                                             const QJsonObject& content)
{
    return give<SavedView>(
        QStringLiteral("create"), [this, name, isTeam, content]() -> Result<SavedView> {
            for (const SavedView& view : std::as_const(shelf)) {
                if (view.isTeam == isTeam && view.name.compare(name, Qt::CaseInsensitive) == 0)
                    return failure(ErrorCode::InvalidRequest,
                                   QStringLiteral("there is a view of this name"));
            }
            return add(name, isTeam, content);
        });
}

QFuture<Result<SavedView>> FakeViews::change(ViewId id, int revision, const ViewChange& change)
{
    return give<SavedView>(QStringLiteral("change"),
                           [this, id, revision, change]() -> Result<SavedView> {
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

QFuture<Result<>> FakeViews::remove(ViewId id)
{
    return give<void>(QStringLiteral("remove"), [this, id]() -> Result<> {
        const qsizetype before = shelf.size();
        shelf.removeIf([id](const SavedView& view) { return view.id == id; });
        return shelf.size() < before ? Result<>() : Result<>(failure(ErrorCode::NotFound));
    });
}

QFuture<Result<>> FakeViews::setDefault(std::optional<ViewId> id)
{
    return give<void>(QStringLiteral("default"), [this, id]() -> Result<> {
        for (SavedView& view : shelf)
            view.isDefault = id == view.id;
        return {};
    });
}

SavedView FakeViews::add(const QString& name, bool isTeam, const QJsonObject& content, bool isMine)
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

} // namespace leadfloor
