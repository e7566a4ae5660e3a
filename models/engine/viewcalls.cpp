// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/viewcalls.h"

#include "models/engine/floorjson.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

SavedView savedViewFrom(const QJsonObject& json)
{
    SavedView view;
    view.id = ViewId(QUuid(json.value("view"_L1).toString()));
    view.name = json.value("name"_L1).toString();
    view.isTeam = json.value("team"_L1).toBool();
    view.isMine = json.value("mine"_L1).toBool();
    view.mayChange = json.value("may_change"_L1).toBool();
    view.maker = json.value("maker"_L1).toString();
    view.revision = json.value("revision"_L1).toInt();
    view.changedAt = floorjson::time(json.value("changed_at"_L1));
    view.isDefault = json.value("default"_L1).toBool();
    view.content = json.value("content"_L1).toObject();
    return view;
}

QVariant orNone(std::optional<ViewId> view)
{
    return view ? QVariant(view->toString()) : QVariant(QMetaType(QMetaType::QString));
}

Result<SavedView> saveView(DbConnection& connection, const QString& page, std::optional<ViewId> view, int revision, const ViewChange& change)
{
    QJsonObject request;
    if (change.name)
        request.insert(u"name"_s, *change.name);
    if (change.isTeam)
        request.insert(u"team"_s, *change.isTeam);
    if (change.content)
        request.insert(u"content"_s, *change.content);
    const auto answer = floorjson::askObject(
        connection, u"select api.view_save(:view::uuid, :revision, :page, :request::jsonb)"_s,
        {{u"view"_s, orNone(view)},
         {u"page"_s, page},
         {u"revision"_s, revision},
         {u"request"_s, floorjson::compact(request)}});
    if (!answer)
        return tl::unexpected(answer.error());
    return savedViewFrom(*answer);
}

} // namespace

Result<QList<SavedView>> savedViews(DbConnection& connection, const QString& page)
{
    const auto value = queryValue(connection, u"select api.views(:page)"_s, {{u"page"_s, page}});
    if (!value)
        return tl::unexpected(value.error());
    QList<SavedView> views;
    const QJsonArray list = QJsonDocument::fromJson(value->toString().toUtf8()).array();
    for (const QJsonValue& one : list)
        views.append(savedViewFrom(one.toObject()));
    return views;
}

Result<SavedView> createView(DbConnection& connection, const QString& page, const QString& name, bool isTeam, const QJsonObject& content)
{
    return saveView(connection, page, std::nullopt, 0, {name, isTeam, content});
}

Result<SavedView> changeView(DbConnection& connection, const QString& page, ViewId view, int revision, const ViewChange& change)
{
    return saveView(connection, page, view, revision, change);
}

Result<> removeView(DbConnection& connection, ViewId view)
{
    const auto done = queryValue(connection, u"select api.view_delete(:view::uuid)"_s, {{u"view"_s, view.toString()}});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<> setDefaultView(DbConnection& connection, const QString& page, std::optional<ViewId> view)
{
    const auto done = queryValue(connection, u"select api.view_default(:page, :view::uuid)"_s, {{u"page"_s, page}, {u"view"_s, orNone(view)}});
    return done ? Result<>() : tl::unexpected(done.error());
}

} // namespace leadfloor
