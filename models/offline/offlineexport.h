// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/offline/offlinestore.h"

#include <QPromise>

namespace leadfloor {

/// Writes leads of an open store as the floor's export does (leadexport.h, exportfiles.h): the same
/// columns, forms and guards, oldest delivery first. The manifest says that they come from a store and
/// how old they are. The store writes it down (exportnote.h), and the next contact tells the floor (R34): that it begins
/// before its first row leaves the store, rows and hash before the file is there. Wherever it is killed, no file
/// and no rest of one is there that the store does not know; what it knows and is not there is told as begun, or as what it was
/// about to be, which is what the floor's own log has of such an export.
/// No target is served by it: which leads are new to one is the floor's to know.
/// Pool thread; progress counts leads. Errors: StoreLocked, StoreRefused, NotFound (no such order here), FileProblem,
/// InvalidRequest (layout; a filter too long for the log), WrongState (numbers left out, new for a target), Cancelled.
void exportOffline(QPromise<Result<ExportSummary>>& promise, const std::shared_ptr<OfflineStore>& store, const ExportRequest& request);

} // namespace leadfloor
