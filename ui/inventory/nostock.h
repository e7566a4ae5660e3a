// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leadfloor {

class EmptyState;
class FacetBoard;
class FilterSession;

/// Why a picture of the stock has nothing to show: could not be asked, nothing under these filters,
/// nothing on offer at all; with the button that helps. `said` remembers what the words are, so
/// that the same ones are not said twice. false: there is something to show.
bool sayNoStock(EmptyState& empty, QString& said, FacetBoard& board, FilterSession& session,
                bool isEmpty);

} // namespace leadfloor
