// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsettings.h"

#include "ui/shell/shortcutdialog.h"
#include "ui/shell/shortcutmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

ShortcutSettings::ShortcutSettings(ActionRegistry& registry, QWidget* parent)
    : QWidget(parent)
    , m_registry(registry)
    , m_shortcuts(new ShortcutModel(registry, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_table(new LfTableView)
    , m_change(makeButton(tr("Change keys ..."), u"keyboard"_s))
    , m_reset(makeButton(tr("Reset"), u"rotate-ccw"_s))
    , m_resetAll(makeButton(tr("Reset all")))
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(px(10));
    auto* search = new SearchField(tr("Find an action or its keys"), tr("Find a shortcut"));
    search->setObjectName(u"shortcutSearch"_s);
    search->setToolTip(search->placeholderText()); // whole, where the field is too narrow
    search->setMaximumWidth(px(300));
    auto* head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(new ThemedLabel(tr("Shortcuts"), Role::Text, 14, QFont::DemiBold));
    head->addSpacing(px(10));
    head->addWidget(search, 1);
    head->addStretch(1);
    m_change->setObjectName(u"changeKeysButton"_s);
    m_reset->setObjectName(u"resetKeysButton"_s);
    m_reset->setToolTip(tr("The keys that it had at first"));
    m_resetAll->setObjectName(u"resetAllKeysButton"_s);
    for (QPushButton* button : {m_change, m_reset, m_resetAll})
        head->addWidget(button);
    page->addLayout(head);

    m_found->setSourceModel(m_shortcuts);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"shortcutTable"_s);
    m_table->setAccessibleName(tr("Shortcuts"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_found);
    m_table->setColumnKind(ShortcutModel::ActionColumn, CellKind::Text,
                           tr("Search or run a command, and a little more"));
    m_table->setColumnKind(ShortcutModel::GroupColumn, CellKind::Soft, tr("Standing orders"));
    m_table->setColumnKind(ShortcutModel::KeysColumn, CellKind::Text, u"Ctrl+Shift+Backspace"_s);
    m_table->header().setStretchLastSection(true);
    m_table->setMinimumHeight(px(320));
    page->addWidget(m_table, 1);

    connect(search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table, &LfTableView::openRequested, this, &ShortcutSettings::changeKeys);
    connect(m_change, &QPushButton::clicked, this, &ShortcutSettings::changeKeys);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_registry.resetKeys(currentId()); });
    connect(m_resetAll, &QPushButton::clicked, &m_registry, &ActionRegistry::resetAllKeys);
    connect(&m_registry, &ActionRegistry::keysChanged, this, &ShortcutSettings::updateButtons);
    connect(m_found, &QAbstractItemModel::modelReset, this, &ShortcutSettings::updateButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ShortcutSettings::updateButtons);
    updateButtons();
}

QString ShortcutSettings::currentId() const
{
    const QModelIndex current = m_found->mapToSource(m_table->currentIndex());
    return current.isValid() ? m_shortcuts->idAt(current.row()) : QString();
}

void ShortcutSettings::updateButtons()
{
    const QString id = currentId();
    m_change->setEnabled(!id.isEmpty());
    m_change->setToolTip(id.isEmpty() ? tr("Choose an action first") : QString());
    m_reset->setEnabled(m_registry.hasOwnKeys(id));
    bool hasOwn = false;
    for (int row = 0; row < m_shortcuts->rowCount(); ++row)
        hasOwn = hasOwn || m_registry.hasOwnKeys(m_shortcuts->idAt(row));
    m_resetAll->setEnabled(hasOwn);
}

void ShortcutSettings::changeKeys()
{
    const QString id = currentId();
    if (id.isEmpty())
        return;
    auto* dialog = new ShortcutDialog(m_registry, id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace leadfloor
