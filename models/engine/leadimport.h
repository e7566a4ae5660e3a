// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadimport.h"
#include "models/domain/result.h"
#include "models/engine/connectionspec.h"

#include <QPromise>

namespace leadfloor {

/// Brings a supplier's file into the stock (domain.md R35-R37), in one transaction: all that fits
/// or, cancelled or failed, nothing. Rejected rows are written to a file with the original columns,
/// line, code and reason, which can be fixed and imported. Reads CSV and XLSX (recordreader.h).
/// Pool thread, own connection, up to three more threads for reading values. Progress counts lines
/// of the file, then two steps more; its text says what is being done.
/// A file that is in already is refused (AlreadyImported), so a repeat is safe; after a lost line
/// the outcome is asked for.
/// Errors: FileProblem, BadFile (file, line, column, what and remedy), InvalidRequest (no such
/// supplier or product, too large for a partner, mapping profile), AlreadyImported, RateLimited,
/// NotPermitted, Cancelled, Disconnected, OutcomeUnknown. With Mode::AllOrNothing, BadFile carries
/// data {"rejected", "rejects_path"}.
/// Source: api.import_begin, import_check, import_write, import_issues in 0101_import.sql;
/// import_preview, import_twins, import_profiles in 0106_importprofiles.sql.
void importLeads(QPromise<Result<ImportSummary>>& promise, const ConnectionSpec& spec,
                 const ImportRequest& request);

} // namespace leadfloor
