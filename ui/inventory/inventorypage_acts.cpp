// SPDX-License-Identifier: GPL-3.0-or-later
// What people do on the inventory page: actions, menus, copies, quotes.
#include "ui/inventory/inventorypage.h"

#include "ui/inventory/facetpane.h"
#include "ui/inventory/inventorytable.h"
#include "ui/inventory/pickedlines.h"
#include "ui/inventory/previewpane.h"
#include "ui/inventory/querybar.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QSet>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

void focusFirstIn(const QWidget& pane)
{
    for (QWidget* widget = pane.nextInFocusChain(); widget != &pane;
         widget = widget->nextInFocusChain()) {
        if (pane.isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus)) {
            widget->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace

QAction* InventoryPage::addAction(const QString& name, const QString& text, const QString& iconName,
                                  const QList<QKeySequence>& keys, void (InventoryPage::*act)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    connect(action, &QAction::triggered, this, act);
    QWidget::addAction(action);
    m_actions.append(action);
    return action;
}

void InventoryPage::addActions()
{
    const auto keys = [](const char* words) {
        QList<QKeySequence> all;
        const QStringList parts = QString::fromLatin1(words).split(u' ');
        for (const QString& part : parts)
            all.append(QKeySequence(part, QKeySequence::PortableText));
        return all;
    };
    addAction(u"inventory.quote"_s, tr("Get &quote"), u"shopping-cart"_s, keys("Ctrl+B"),
              &InventoryPage::getQuote);
    addAction(u"inventory.standing"_s, tr("&Buy these by standing order ..."), u"calendar"_s,
              keys("Ctrl+Shift+B"), &InventoryPage::orderStanding);
    addAction(u"inventory.export"_s, tr("&Export bought leads ..."), u"download"_s, keys("Ctrl+E"),
              &InventoryPage::exportLeads);
    addAction(u"inventory.search"_s, tr("&Search the inventory"), u"search"_s, keys("Ctrl+L /"),
              &InventoryPage::findInLine);
    addAction(u"inventory.back"_s, tr("Filter &before"), u"arrow-left"_s, keys("Alt+Left"),
              &InventoryPage::goBack)
        ->setEnabled(false);
    addAction(u"inventory.forward"_s, tr("Filter &after"), u"arrow-right"_s, keys("Alt+Right"),
              &InventoryPage::goForward)
        ->setEnabled(false);
    addAction(u"inventory.clear"_s, tr("&Clear all filters"), u"funnel-x"_s, {},
              &InventoryPage::clearFilters);
    addAction(u"inventory.refresh"_s, tr("&Refresh"), u"refresh-cw"_s, keys("F5"),
              &InventoryPage::refresh);
    addAction(u"inventory.tickAll"_s, tr("Tick &all that match"), u"square-check-big"_s,
              keys("Ctrl+A"), &InventoryPage::tickAll);
    addAction(u"inventory.copy"_s, tr("&Copy"), u"copy"_s, keys("Ctrl+C"), &InventoryPage::copy);
    addAction(u"inventory.copyHeaders"_s, tr("Copy with &headers"), u"copy-plus"_s,
              keys("Ctrl+Shift+C"), &InventoryPage::copyWithHeaders);
    addAction(u"inventory.only"_s, tr("&Only this value"), u"funnel"_s, keys("Ctrl+Return"),
              &InventoryPage::onlyCell);
    addAction(u"inventory.add"_s, tr("A&dd this value"), u"funnel-plus"_s,
              keys("Ctrl+Shift+Return"), &InventoryPage::addCell);
    addAction(u"inventory.exclude"_s, tr("E&xclude this value"), u"funnel-x"_s, keys("Alt+Return"),
              &InventoryPage::excludeCell);
    addAction(u"inventory.similar"_s, tr("More like this &lead"), u"sparkle"_s, {},
              &InventoryPage::moreLikeThis);
    addAction(u"inventory.preview"_s, tr("&Preview"), u"panel-right"_s, {},
              &InventoryPage::togglePreview);
    addAction(u"inventory.columns"_s, tr("C&olumns ..."), u"columns-3"_s, {},
              &InventoryPage::chooseColumns);
    addAction(u"inventory.escape"_s, tr("Cancel, then untick"), {}, keys("Esc"),
              &InventoryPage::escape);
    // What concerns the page as a whole works with the keyboard in the sidebar, too.
    for (QAction* action : std::as_const(m_actions)) {
        static const QSet<QString> ofThePage{
            u"inventory.quote"_s,  u"inventory.standing"_s, u"inventory.export"_s,
            u"inventory.search"_s, u"inventory.back"_s,     u"inventory.forward"_s,
            u"inventory.refresh"_s};
        if (ofThePage.contains(action->objectName()))
            action->setShortcutContext(Qt::WindowShortcut);
    }
    connect(&m_session, &FilterSession::historyChanged, this, [this] {
        findChild<QAction*>(u"inventory.back"_s)->setEnabled(m_session.history().canGoBack());
        findChild<QAction*>(u"inventory.forward"_s)->setEnabled(m_session.history().canGoForward());
    });
}

// Quotes

QList<OrderLine> InventoryPage::quoteLines() const
{
    if (!m_model.hasPicture() || m_model.isStale() || m_model.rowCount() == 0)
        return {};
    const LeadTicks& ticks = m_model.ticks();
    if (!ticks.isEmpty() && !ticks.isAll())
        return pickedLines(ticks.others(), m_model.filter(), m_model.format().today);
    const qint64 matching = m_model.count() ? m_model.count()->leads : m_model.rowCount();
    const qint64 wanted = ticks.isAll() ? qMin<qint64>(matching, lineQuantityMax)
                                        : qMin<qint64>(matching, quoteLeads);
    return {{m_model.filter(), int(wanted), false, 1}};
}

void InventoryPage::getQuote()
{
    const LeadTicks& ticks = m_model.ticks();
    const QList<OrderLine> lines = quoteLines();
    if (lines.isEmpty())
        return;
    if (ticks.isAll() && !ticks.others().isEmpty()) {
        const int out = int(ticks.others().size());
        say(Tone::Waiting,
            out == 1 ? tr("The lead that you took out would be bought all the same.")
                     : tr("%n leads that you took out would be bought all the same.", nullptr, out),
            tr("An order by filter takes the oldest first. Narrow the filter to keep them out."));
        connect(m_strip->addButton(tr("Quote all that match")), &QPushButton::clicked, this,
                [this, lines] {
                    m_strip->hide();
                    Q_EMIT quoteRequested(lines);
                });
        return;
    }
    Q_EMIT quoteRequested(lines);
}

// Filters by cell

std::optional<CellCondition> InventoryPage::currentCondition() const
{
    const QModelIndex index = m_table->view().currentIndex();
    const ShownLead* lead = m_model.lead(index.row());
    if (!lead)
        return std::nullopt;
    return cellCondition(lead->row, InventoryColumn(index.column()), m_session.filter(),
                         m_model.format());
}

void InventoryPage::onlyCell()
{
    if (const auto condition = currentCondition())
        m_session.setFilter(condition->only);
}

void InventoryPage::addCell()
{
    if (const auto condition = currentCondition(); condition && condition->added)
        m_session.setFilter(*condition->added);
}

void InventoryPage::excludeCell()
{
    if (const auto condition = currentCondition(); condition && condition->excluded)
        m_session.setFilter(*condition->excluded);
}

void InventoryPage::moreLikeThis()
{
    if (const ShownLead* lead = m_model.lead(m_table->currentRow()))
        m_session.setFilter(similarLeads(lead->row, m_session.filter()));
}

// Copies

void InventoryPage::copyTable(bool hasHeaders)
{
    const QString text = m_table->copyText(hasHeaders);
    if (!text.isEmpty()) {
        QApplication::clipboard()->setText(text);
        return;
    }
    if (m_model.ticks().isAll())
        say(Tone::Waiting, tr("All that match are ticked: that is too much to copy."),
            tr("Tick single leads, or buy them and export the file."));
}

// Menus

void InventoryPage::openMenu(const QModelIndex& index, const QPoint& globalPos)
{
    m_table->view().setCurrentIndex(index);
    const ShownLead* lead = m_model.lead(index.row());
    if (!lead)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"inventoryMenu"_s);
    const auto action = [this](const QString& name) {
        return findChild<QAction*>(name, Qt::FindDirectChildrenOnly);
    };
    // The words of the value stand in the menu; the action itself, and its keys, stay the same.
    const auto named = [&](const QString& name, const QString& text) {
        const QAction* original = action(name);
        auto* entry = menu->addAction(original->icon(), QString(text).replace(u'&', u"&&"_s));
        entry->setObjectName(name);
        entry->setShortcut(original->shortcut());
        entry->setShortcutContext(Qt::WidgetShortcut); // shown, not a second shortcut
        connect(entry, &QAction::triggered, original, &QAction::trigger);
    };
    if (const auto condition = currentCondition()) {
        named(u"inventory.only"_s, tr("Only \u201c%1\u201d", "a value").arg(condition->words));
        if (condition->added)
            named(u"inventory.add"_s, tr("Add \u201c%1\u201d", "a value").arg(condition->words));
        if (condition->excluded)
            named(u"inventory.exclude"_s,
                  tr("Exclude \u201c%1\u201d", "a value").arg(condition->words));
        menu->addSeparator();
    }
    menu->addAction(action(u"inventory.similar"_s));
    menu->addSeparator();
    menu->addAction(action(u"inventory.copy"_s));
    menu->addAction(action(u"inventory.copyHeaders"_s));
    menu->addSeparator();
    const bool isTicked = m_model.ticks().contains(lead->row.id);
    auto* tick = menu->addAction(icon(isTicked ? u"minus"_s : u"plus"_s),
                                 isTicked ? tr("Take out of the quote") : tr("Add to quote"));
    tick->setShortcut(QKeySequence(Qt::Key_X));
    tick->setShortcutContext(Qt::WidgetShortcut);
    tick->setEnabled(m_model.canTick(index.row()));
    connect(tick, &QAction::triggered, this,
            [this, row = index.row()] { m_table->toggleTick(row); });
    menu->addAction(action(u"inventory.quote"_s));
    menu->addAction(action(u"inventory.standing"_s));
    menu->popup(globalPos);
}

// Keyboard

void InventoryPage::findInLine()
{
    m_query->focusLine();
}

QWidget* InventoryPage::paneBeside(int step) const
{
    QList<QWidget*> panes{m_query, m_chips, m_facets, m_table, m_preview};
    panes.removeIf([](const QWidget* pane) { return !pane->isVisible(); });
    const QWidget* focused = QApplication::focusWidget();
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused))
            return panes.value(i + step);
    }
    return step > 0 ? panes.first() : nullptr;
}

void InventoryPage::focusPane(QWidget& pane)
{
    if (&pane == m_query)
        m_query->focusLine();
    else if (&pane == m_facets)
        m_facets->focusFirst();
    else if (&pane == m_table)
        m_table->setFocus(Qt::ShortcutFocusReason);
    else
        focusFirstIn(pane);
}

void InventoryPage::escape()
{
    if (m_areFacetsOpen || m_isDrawerOpen) {
        m_areFacetsOpen = m_isDrawerOpen = false;
        layOut();
        m_table->setFocus(Qt::OtherFocusReason);
    } else if (!m_model.cancel() && !m_model.ticks().isEmpty()) {
        m_model.tickAll(false);
    }
}

} // namespace leadfloor
