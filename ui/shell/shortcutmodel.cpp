// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutmodel.h"

#include "models/items/roles.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

QString keyWords(const QList<QKeySequence>& keys)
{
    QStringList words;
    for (const QKeySequence& one : keys)
        words.append(one.toString(QKeySequence::NativeText));
    return words.join(u", "_s);
}

QString plainActionText(const QAction& action)
{
    QString words = action.text().remove(u'&');
    if (words.endsWith("..."_L1))
        words.chop(3);
    return words.trimmed();
}

ShortcutModel::ShortcutModel(const ActionRegistry& registry, QObject* parent)
    : QAbstractTableModel(parent)
    , m_registry(registry)
{
    // Once for all pages of a floor: each adds a dozen actions, and has all of them listed again.
    m_loading.setSingleShot(true);
    connect(&registry, &ActionRegistry::changed, &m_loading, qOverload<>(&QTimer::start));
    connect(&m_loading, &QTimer::timeout, this, [this] {
        beginResetModel();
        load();
        endResetModel();
    });
    connect(&registry, &ActionRegistry::keysChanged, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, KeysColumn), index(int(m_rows.size()) - 1, KeysColumn));
    });
    load();
}

void ShortcutModel::load()
{
    m_rows.clear();
    const QList<ActionEntry> entries = m_registry.entries();
    for (const ActionEntry& entry : entries)
        m_rows.append({entry.action, entry.group});
}

QString ShortcutModel::idAt(int row) const
{
    const QAction* action = row >= 0 && row < m_rows.size() ? m_rows.at(row).action.data() : nullptr;
    return action ? action->objectName() : QString();
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
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    if (!row.action)
        return {};
    if (role == DetailRole && index.column() == KeysColumn)
        return m_registry.hasOwnKeys(row.action->objectName()) ? tr("changed") : QString();
    if (role != Qt::DisplayRole && role != ValueRole)
        return {};
    switch (Column(index.column())) {
    case ActionColumn:
        return plainActionText(*row.action);
    case GroupColumn:
        return row.group;
    case KeysColumn:
        return keyWords(row.action->shortcuts());
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
    case GroupColumn:
        return tr("Where");
    case KeysColumn:
        return tr("Keys");
    }
    return {};
}

} // namespace leadfloor
