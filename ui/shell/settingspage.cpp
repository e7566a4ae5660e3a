// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingspage.h"

#include "models/items/roles.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

ShortcutModel::ShortcutModel(const ActionRegistry& registry, QObject* parent)
    : QAbstractTableModel(parent)
    , m_registry(registry)
{
    connect(&registry, &ActionRegistry::changed, this, [this] {
        beginResetModel();
        load();
        endResetModel();
    });
    load();
}

void ShortcutModel::load()
{
    m_rows.clear();
    const auto plain = [](QString words) { return words.remove(u'&'); };
    for (const QAction* action : m_registry.actions()) {
        if (!action->shortcut().isEmpty())
            m_rows.append({plain(action->text()),
                           plain(ActionRegistry::menuTitle(ActionRegistry::placeOf(*action))),
                           action->shortcut().toString(QKeySequence::NativeText)});
    }
}

int ShortcutModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ShortcutModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : KeysColumn + 1;
}

QVariant ShortcutModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::DisplayRole && role != ValueRole))
        return {};
    const Row& row = m_rows.at(index.row());
    switch (Column(index.column())) {
    case ActionColumn:
        return row.action;
    case MenuColumn:
        return row.menu;
    case KeysColumn:
        return row.keys;
    }
    return {};
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case ActionColumn:
        return tr("Action");
    case MenuColumn:
        return tr("Menu");
    case KeysColumn:
        return tr("Keys");
    }
    return {};
}

SettingsPage::SettingsPage(const ActionRegistry& registry, QWidget* parent)
    : QWidget(parent)
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(px(20), px(8), px(20), px(12));
    page->setSpacing(px(10));
    auto* title = new ThemedLabel(tr("Settings"), Role::Text, 18, QFont::DemiBold);
    title->setMinimumHeight(px(40));
    page->addWidget(title);

    const auto addRow = [&](const QString& words, QWidget* control) {
        auto* row = new QHBoxLayout;
        auto* label = new ThemedLabel(words, Role::Text2);
        label->setMinimumWidth(px(120));
        row->addWidget(label);
        row->addWidget(control);
        row->addStretch(1);
        page->addLayout(row);
    };
    Theme& theme = Theme::instance();
    auto* schemes = new SegmentedButtons(tr("Theme"));
    schemes->setObjectName(u"themeSegments"_s);
    schemes->addSegment(int(SchemeChoice::System), tr("System"));
    schemes->addSegment(int(SchemeChoice::Light), tr("Light"));
    schemes->addSegment(int(SchemeChoice::Dark), tr("Dark"));
    schemes->addSegment(int(SchemeChoice::HighContrast), tr("High contrast"));
    schemes->setChosen(int(theme.choice()));
    connect(schemes, &SegmentedButtons::chosen, &theme,
            [&theme](int choice) { theme.setChoice(SchemeChoice(choice)); });
    connect(&theme, &Theme::changed, schemes,
            [&theme, schemes] { schemes->setChosen(int(theme.choice())); });
    addRow(tr("Theme"), schemes);

    auto* sizes = new SegmentedButtons(tr("Text size"));
    sizes->setObjectName(u"sizeSegments"_s);
    for (const int percent : {100, 115, 130, 150})
        sizes->addSegment(percent, u"%1 %"_s.arg(percent));
    sizes->setChosen(qRound(theme.textScale() * 100));
    connect(sizes, &SegmentedButtons::chosen, &theme,
            [&theme](int percent) { theme.setTextScale(percent / 100.0); });
    addRow(tr("Text size"), sizes);

    page->addSpacing(px(6));
    page->addWidget(new ThemedLabel(tr("Shortcuts"), Role::Text, 14, QFont::DemiBold));
    auto* table = new LfTableView;
    table->setAccessibleName(tr("Shortcuts"));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setModel(new ShortcutModel(registry, table));
    table->setColumnKind(ShortcutModel::ActionColumn, CellKind::Text,
                         tr("Search or run a command, and a little more"));
    table->setColumnKind(ShortcutModel::MenuColumn, CellKind::Soft, tr("Window"));
    table->setColumnKind(ShortcutModel::KeysColumn, CellKind::Time, u"Ctrl+Shift+Backspace"_s);
    table->header().setStretchLastSection(true);
    page->addWidget(table, 1);
}

} // namespace leadfloor
