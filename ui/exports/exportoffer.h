// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadwork.h"

#include <QMetaType>
#include <QStringList>

#include <optional>

namespace leadfloor {

/// What can be exported from where the person stands. "All delivered leads" is always offered.
struct ExportOffer
{
    enum class Scope : quint8
    {
        Order,
        View,
        New, ///< what a saved target has not been given yet; offered by the dialog itself
        All
    };

    std::optional<qint64> order;      ///< "this order"
    std::optional<qint64> orderLeads; ///< delivered ones; nullopt: not known

    bool hasView = false; ///< "this view": search, order, stages and so on
    QString viewSearch;
    WorkFilter viewWork;
    std::optional<qint64> viewOrder;
    std::optional<qint64> viewLeads;
    QStringList viewColumns; ///< of exportColumns(), in the order in which My leads shows them; empty: not from there

    std::optional<qint64> allLeads;
    Scope first = Scope::All; ///< which one is chosen at the start
};

} // namespace leadfloor

Q_DECLARE_METATYPE(leadfloor::ExportOffer)
