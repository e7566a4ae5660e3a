// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leadfloor {

class LfTableView;

/// A right click on the header offers its columns to show and hide, all but `always`, so that one
/// is always left.
void offerColumns(LfTableView& table, int always = 0);

} // namespace leadfloor
