// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingspage.h"

#include "ui/shell/shortcutdialog.h"
#include "ui/shell/shortcutmodel.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

SettingsPage::SettingsPage(ActionRegistry& registry, WindowLock* lock, QWidget* parent)
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

    if (lock) {
        auto* idle = new SegmentedButtons(tr("Lock when idle"));
        idle->setObjectName(u"lockSegments"_s);
        idle->addSegment(0, tr("Never"));
        for (const int minutes : {5, 15, 30})
            idle->addSegment(minutes, tr("After %n min", nullptr, minutes));
        idle->setChosen(lock->idleMinutes());
        connect(idle, &SegmentedButtons::chosen, lock, &WindowLock::setIdleMinutes);
        addRow(tr("Lock when idle"), idle);
    }

    addShortcuts(*page);
}

void SettingsPage::addShortcuts(QVBoxLayout& page)
{
    page.addSpacing(px(6));
    auto* search = new SearchField(tr("Find an action or its keys"), tr("Find a shortcut"));
    search->setObjectName(u"shortcutSearch"_s);
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
    page.addLayout(head);

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
    page.addWidget(m_table, 1);

    connect(search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table, &LfTableView::openRequested, this, &SettingsPage::changeKeys);
    connect(m_change, &QPushButton::clicked, this, &SettingsPage::changeKeys);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_registry.resetKeys(currentId()); });
    connect(m_resetAll, &QPushButton::clicked, &m_registry, &ActionRegistry::resetAllKeys);
    connect(&m_registry, &ActionRegistry::keysChanged, this, &SettingsPage::updateButtons);
    connect(m_found, &QAbstractItemModel::modelReset, this, &SettingsPage::updateButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SettingsPage::updateButtons);
    updateButtons();
}

QString SettingsPage::currentId() const
{
    const QModelIndex current = m_found->mapToSource(m_table->currentIndex());
    return current.isValid() ? m_shortcuts->idAt(current.row()) : QString();
}

void SettingsPage::updateButtons()
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

void SettingsPage::changeKeys()
{
    const QString id = currentId();
    if (id.isEmpty())
        return;
    auto* dialog = new ShortcutDialog(m_registry, id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace leadfloor
