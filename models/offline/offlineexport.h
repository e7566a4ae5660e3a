// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/offline/offlinestore.h"

#include <QPromise>

namespace leadfloor {

/// Writes leads of an open store as the floor's export does (leadexport.h, exportfiles.h): the same
/// columns, forms and guards, oldest delivery first. The manifest says that they come from a store and
/// how old they are. Nobody is told: there is no line; what the store holds was written down by the
/// floor when it came (R34).
/// Pool thread; progress counts leads. Errors: StoreLocked, NotFound (no such order here), FileProblem,
/// InvalidRequest (layout), Cancelled.
void exportOffline(QPromise<Result<ExportSummary>>& promise, const std::shared_ptr<OfflineStore>& store, const ExportRequest& request);

} // namespace leadfloor
