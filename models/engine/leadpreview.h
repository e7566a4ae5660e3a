// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/importservice.h"
#include "models/engine/recordreader.h"

namespace leadfloor {

/// Looks at the start of a lead file and says what it is. Reads the whole file once, for its encoding.
/// Needs no floor: no profile is looked for. Blocks for the disk.
/// Errors: BadFile, FileProblem, Cancelled.
[[nodiscard]] Result<FilePreview> previewLeadFile(const PreviewRequest& request, const std::function<bool()>& isCancelled = {});

/// Opens a lead file for reading. Errors: FileProblem (a folder; not readable).
[[nodiscard]] Result<> openLeadFile(QFile& file);

} // namespace leadfloor
