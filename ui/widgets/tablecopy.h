// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace leadfloor {

class LfTableView;

/// Copies the selected rows of a table, or the current one, as a spreadsheet takes them: the
/// columns that are shown, in their order (models/items/tabletext.h). Ctrl+C without and
/// Ctrl+Shift+C with titles work while the table has the keyboard. A child of the table.
class TableCopy final : public QObject
{
    Q_OBJECT
public:
    static constexpr int rowsMax = 10'000; ///< more belong into a file

    explicit TableCopy(LfTableView& table);

    [[nodiscard]] QAction* copyAction() const { return m_copy; }
    [[nodiscard]] QAction* copyWithTitlesAction() const { return m_copyWithTitles; }
    /// What would be copied; empty: nothing is selected, or more than rowsMax rows.
    [[nodiscard]] QString text(bool withTitles) const;

Q_SIGNALS:
    void copied(int rows);
    void refused(int rows); ///< more than rowsMax; the clipboard is unchanged

private:
    void copy(bool withTitles);
    [[nodiscard]] QList<int> rows() const;

    LfTableView& m_table;
    QAction* m_copy;
    QAction* m_copyWithTitles;
};

} // namespace leadfloor
