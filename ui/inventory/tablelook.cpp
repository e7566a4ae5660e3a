// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/tablelook.h"

#include "ui/inventory/inventorytable.h"
#include "ui/widgets/columnsdialog.h"
#include "ui/widgets/lftableview.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr std::array<std::pair<RowDensity, QLatin1StringView>, 3> densityCodes{
    {{RowDensity::Compact, "compact"_L1},
     {RowDensity::Normal, "normal"_L1},
     {RowDensity::Relaxed, "relaxed"_L1}}};

QString codeOf(RowDensity density)
{
    for (const auto& [known, code] : densityCodes) {
        if (known == density)
            return code;
    }
    return u"normal"_s;
}

} // namespace

TableLook::TableLook(InventoryTable& table, QWidget& page)
    : QObject(&page)
    , m_table(table)
    , m_page(page)
{
    connect(&m_table, &InventoryTable::tableLayoutChanged, this, &TableLook::changed);
}

QJsonObject TableLook::toJson() const
{
    QJsonObject look = m_table.tableLayout().toJson();
    look.insert(u"density"_s, density());
    return look;
}

void TableLook::setJson(const QJsonObject& look)
{
    m_table.setTableLayout(TableLayout::fromJson(look));
    setDensity(look.value("density"_L1).toString());
}

QString TableLook::density() const
{
    return codeOf(m_table.density());
}

void TableLook::setDensity(const QString& code)
{
    for (const auto& [density, known] : densityCodes) {
        if (code == known && density != m_table.density()) {
            m_table.setDensity(density);
            Q_EMIT changed();
        }
    }
}

void TableLook::openColumnMenu(int column, const QPoint& globalPos, QAction& columns)
{
    auto* menu = new QMenu(&m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"columnMenu"_s);
    const auto quoted = [](InventoryColumn one) {
        return inventoryColumnTitle(one).replace(u'&', u"&&"_s);
    };
    if (column > TickColumn) {
        const auto one = InventoryColumn(column);
        auto* hide = menu->addAction(tr("Hide \u201c%1\u201d", "a column").arg(quoted(one)));
        hide->setObjectName(u"hideColumn"_s);
        hide->setEnabled(InventoryTable::canHide(one));
        connect(hide, &QAction::triggered, this, [this, one] { m_table.showColumn(one, false); });
        auto* freeze = menu->addAction(tr("Freeze up to \u201c%1\u201d", "a column").arg(quoted(one)));
        freeze->setObjectName(u"freezeColumn"_s);
        freeze->setEnabled(one != m_table.frozenColumn());
        connect(freeze, &QAction::triggered, this, [this, one] { m_table.freezeUpTo(one); });
        auto* fit = menu->addAction(tr("Fit \u201c%1\u201d", "a column").arg(quoted(one)));
        fit->setObjectName(u"fitColumn"_s);
        connect(fit, &QAction::triggered, this, [this, one] { m_table.fitColumn(one); });
    }
    connect(menu->addAction(tr("Fit all columns")), &QAction::triggered, &m_table,
            &InventoryTable::fitColumns);
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, &m_table,
            &InventoryTable::resetColumns);
    menu->addAction(&columns);
    menu->addSeparator();
    for (const ColumnPlace& place : m_table.tableLayout().columns) {
        for (int i = LeadColumn; i < inventoryColumnCount; ++i) {
            const auto one = InventoryColumn(i);
            if (inventoryColumnKey(one) != place.key)
                continue;
            auto* entry = menu->addAction(quoted(one));
            entry->setCheckable(true);
            entry->setChecked(place.isShown || !InventoryTable::canHide(one));
            entry->setEnabled(InventoryTable::canHide(one)); // so that one is always left
            connect(entry, &QAction::toggled, this,
                    [this, one](bool isShown) { m_table.showColumn(one, isShown); });
        }
    }
    menu->popup(globalPos);
}

void TableLook::chooseColumns()
{
    QList<ColumnChoice> choices;
    for (int i = LeadColumn; i < inventoryColumnCount; ++i) {
        const auto column = InventoryColumn(i);
        choices.append({inventoryColumnKey(column), inventoryColumnTitle(column),
                        inventoryColumnGroup(column), InventoryTable::canHide(column)});
    }
    auto* dialog = new ColumnsDialog(choices, m_table.tableLayout(),
                                     m_table.initialLayout(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColumnsDialog::layoutChosen, &m_table, &InventoryTable::setTableLayout);
    connect(dialog, &ColumnsDialog::fitRequested, this, [this, dialog] {
        m_table.fitColumns();
        dialog->setTableLayout(m_table.tableLayout());
    });
    dialog->open();
}

void TableLook::openDensityMenu(const QPoint& globalPos)
{
    auto* menu = new QMenu(&m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* group = new QActionGroup(menu);
    const std::array<std::pair<RowDensity, QString>, 3> choices{
        {{RowDensity::Compact, tr("Compact")},
         {RowDensity::Normal, tr("Normal", "height of rows")},
         {RowDensity::Relaxed, tr("Relaxed")}}};
    for (const auto& [density, words] : choices) {
        auto* entry = menu->addAction(words);
        entry->setCheckable(true);
        entry->setActionGroup(group);
        entry->setChecked(m_table.density() == density);
        connect(entry, &QAction::triggered, this, [this, chosen = density] {
            setDensity(codeOf(chosen));
        });
    }
    menu->popup(globalPos);
}

} // namespace leadfloor
