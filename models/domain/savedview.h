// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace leadfloor {

using ViewId = Id<struct ViewTag>;

/// A view of a page that is kept on the floor: the member's own, or one that the whole
/// workspace sees.
struct SavedView
{
    static constexpr int nameMost = 60; ///< characters

    ViewId id = ViewId(QUuid());
    QString name;
    bool isTeam = false;
    bool isMine = false;    ///< made by the caller
    bool mayChange = false; ///< its maker, or an approver of the workspace
    QString maker;
    int revision = 0;       ///< goes up with every change
    QDateTime changedAt;    ///< UTC
    bool isDefault = false; ///< the caller's page begins with it
    QJsonObject content;    ///< models/items/viewcontent.h, leadviewcontent.h; may have keys of newer programs

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// What becomes another of a view; the rest stays.
struct ViewChange
{
    std::optional<QString> name;
    std::optional<bool> isTeam;
    std::optional<QJsonObject> content;
};

} // namespace leadfloor
