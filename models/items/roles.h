// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>
#include <QtGlobal>

namespace leadfloor {

/// What item models say to the delegates of ui/widgets/table, beside Qt's own roles:
/// DisplayRole is the finished, translated text of the cell (empty: the delegate paints "–" and
/// says "not supplied"); ToolTipRole and AccessibleTextRole ("County, Caddo") are the model's
/// as well. No colours, fonts or icons: the look is the delegates' work.
enum ItemRole {
    /// A built-in type, for sorting, export and painting, by kind of column:
    /// id, text: QString - class: int(LeadClass) - age: int days - score: int 0..100 -
    /// filled: int, FilledField bits - state: int(LeadStatus) - money: qlonglong minor units -
    /// count: qlonglong - time: QDateTime - word: int, the model's own enum.
    ValueRole = Qt::UserRole,
    /// int(RowState), the same in every column of a row; invalid means Normal.
    RowStateRole,
    /// int(Tone) of a word or badge cell; invalid means Tone::Plain.
    ToneRole,
    /// QString, file name of an icon in resources/icons without ".svg"; for word and badge cells.
    IconNameRole,
    /// double 0..1, length of the soft bar behind a facet value.
    ShareRole,
    /// int(FacetState), of a facet value.
    FacetStateRole,
    /// QString, muted words behind the text of a text cell ("22 Gold, LA, Caddo").
    DetailRole,
    /// bool, the same in every column of a row: ticked, so painted like a selected row.
    TickedRole,
    /// QString, what goes to the clipboard in place of the words: amounts without currency, phones in
    /// a form that no spreadsheet takes for a formula. Invalid means the words.
    CopyRole,
    /// Roles of one model only start here.
    FirstOwnRole = Qt::UserRole + 64,
};

enum class RowState : quint8 {
    Normal,
    Loading, ///< known to exist, not here yet: a round bar in place of each text
    Dead,    ///< sold or suppressed: muted, stays in place, cannot be ticked
    Changed, ///< differs from what was shown before; the model takes it back after 2 s
};

/// What a colour may mean (look.md section 1). Plain is text, Muted is said in passing.
enum class Tone : quint8 { Plain, Muted, Accent, Good, Waiting, Bad };

enum class FacetState : quint8 { Off, Only, Exclude };

} // namespace leadfloor
