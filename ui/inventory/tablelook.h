// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>

class QAction;
class QPoint;
class QWidget;

namespace leadfloor {

class InventoryTable;

/// Which columns the table of the inventory has, how wide they are and how high its rows: as menus
/// and a dialog for people, as JSON to be kept.
class TableLook final : public QObject
{
    Q_OBJECT
public:
    /// `page` is what menus and dialog belong to.
    TableLook(InventoryTable& table, QWidget& page);

    /// {"version", "columns", "density"}.
    [[nodiscard]] QJsonObject toJson() const;
    /// What is damaged or unknown in it is left out.
    void setJson(const QJsonObject& look);
    [[nodiscard]] QString density() const; ///< "compact", "normal", "relaxed"
    void setDensity(const QString& code);  ///< unknown ones change nothing

    /// `column` -1: of no one column. `columns` opens the dialog.
    void openColumnMenu(int column, const QPoint& globalPos, QAction& columns);
    void openDensityMenu(const QPoint& globalPos);
    void chooseColumns();

Q_SIGNALS:
    void changed(); ///< by somebody

private:
    InventoryTable& m_table;
    QWidget& m_page;
};

} // namespace leadfloor
