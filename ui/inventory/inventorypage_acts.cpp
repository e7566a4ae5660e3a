// SPDX-License-Identifier: GPL-3.0-or-later
// What people do on the inventory page: actions, menus, copies, quotes.
#include "ui/inventory/inventorypage.h"

#include "ui/inventory/inventorypanes.h"
#include "ui/inventory/inventorytable.h"
#include "ui/inventory/pickedlines.h"
#include "ui/inventory/querybar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace leadfloor {

void InventoryPage::addActions()
{
    const auto add = [this](const char* id, const QString& text, const char* iconName,
                            const char* keys, void (InventoryPage::*act)()) {
        return addPageAction(u"inventory."_s + QLatin1StringView(id), text,
                             QString::fromLatin1(iconName), keys,
                             [this, act] { (this->*act)(); });
    };
    // What concerns the page as a whole works with the keyboard in the sidebar, too.
    add("quote", tr("Get &quote"), "shopping-cart", "Ctrl+B", &InventoryPage::getQuote);
    add("standing", tr("&Buy these by standing order ..."), "calendar", "Ctrl+Shift+B",
        &InventoryPage::orderStanding);
    add("basket", tr("Put into the &basket"), "plus", "Ctrl+D", &InventoryPage::addToBasket);
    add("project", tr("Buy of a pro&ject ..."), "map-pin", "", &InventoryPage::chooseProject);
    add("watch", tr("&Watch this view ..."), "eye", "", &InventoryPage::watch);
    add("export", tr("&Export bought leads ..."), "download", "Ctrl+E",
        &InventoryPage::exportLeads);
    add("search", tr("&Search the inventory"), "search", "Ctrl+L /", &InventoryPage::findInLine);
    QAction* back = add("back", tr("Filter &before"), "arrow-left", "Alt+Left",
                        &InventoryPage::goBack);
    QAction* forward = add("forward", tr("Filter &after"), "arrow-right", "Alt+Right",
                           &InventoryPage::goForward);
    const auto updateHistory = [this, back, forward] {
        back->setEnabled(m_session.history().canGoBack());
        forward->setEnabled(m_session.history().canGoForward());
    };
    connect(&m_session, &FilterSession::historyChanged, this, updateHistory);
    updateHistory();
    add("clear", tr("&Clear all filters"), "funnel-x", "", &InventoryPage::clearFilters);
    add("refresh", tr("&Refresh"), "refresh-cw", "F5", &InventoryPage::refresh);
    QAction* strip = add("chartStrip", tr("Charts &beside the table"), "chart-bar", "Ctrl+G", &InventoryPage::toggleChartStrip);
    const auto sayKeys = [this, strip] {
        m_barsButton->setToolTip(tr("%1 (%2)", "what a button does, its keys").arg(m_barsButton->accessibleName(), strip->shortcut().toString(QKeySequence::NativeText)));
    };
    connect(strip, &QAction::changed, m_barsButton, sayKeys);
    sayKeys();
    add("charts", tr("C&harts"), "chart-column", "Ctrl+Alt+G", &InventoryPage::toggleCharts);
    add("map", tr("&Map"), "map", "Ctrl+Shift+G", &InventoryPage::showMap);
    // The others mean the table, and keys that other places need as well.
    for (QAction* action :
         {add("tickAll", tr("Tick &all that match"), "square-check-big", "Ctrl+A",
              &InventoryPage::tickAll),
          add("copy", tr("&Copy"), "copy", "Ctrl+C", &InventoryPage::copy),
          add("copyHeaders", tr("Copy with &headers"), "copy-plus", "Ctrl+Shift+C",
              &InventoryPage::copyWithHeaders),
          add("only", tr("&Only this value"), "funnel", "Ctrl+Return", &InventoryPage::onlyCell),
          add("add", tr("A&dd this value"), "funnel-plus", "Ctrl+Shift+Return",
              &InventoryPage::addCell),
          add("exclude", tr("E&xclude this value"), "funnel-x", "Alt+Return",
              &InventoryPage::excludeCell),
          add("similar", tr("More like this &lead"), "sparkle", "", &InventoryPage::moreLikeThis),
          add("preview", tr("&Preview"), "panel-right", "", &InventoryPage::togglePreview),
          add("columns", tr("C&olumns ..."), "columns-3", "", &InventoryPage::chooseColumns),
          add("escape", tr("Cancel, then untick"), "", "Esc", &InventoryPage::escape)})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

// Quotes

QList<OrderLine> InventoryPage::quoteLines() const
{
    const LeadTicks& ticks = m_model.ticks();
    if (const TicketWords& ticket = m_session.ticket(); ticket.quantity && ticks.isEmpty()) {
        // A ticket says all of it: the table need not be there yet, nor hold so many.
        OrderLine line{m_session.filter(), *ticket.quantity};
        ticket.applyTo(line);
        return {line};
    }
    if (!m_model.hasPicture() || m_model.isStale() || m_model.rowCount() == 0)
        return {};
    if (!ticks.isEmpty() && !ticks.isAll())
        return pickedLines(ticks.others());
    const qint64 matching = m_model.count() ? m_model.count()->leads : m_model.rowCount();
    const qint64 wanted = ticks.isAll() ? qMin<qint64>(matching, lineQuantityMax)
                                        : qMin<qint64>(matching, quoteLeads);
    OrderLine line{m_model.filter(), int(wanted)};
    if (ticks.isEmpty())
        m_session.ticket().applyTo(line); // "max 1600" without a number
    return {line};
}

void InventoryPage::getQuote()
{
    m_query->takeNow();
    if (!m_session.ticket().isEmpty() && !m_session.isUnderstood()) {
        m_query->focusLine(); // what is left out would buy something else
        return;
    }
    const LeadTicks& ticks = m_model.ticks();
    const QList<OrderLine> lines = quoteLines();
    if (lines.isEmpty())
        return;
    if (ticks.isAll() && !ticks.others().isEmpty()) {
        const int out = int(ticks.others().size());
        say(Tone::Waiting,
            out == 1 ? tr("The lead that you took out would be bought all the same.")
                     : tr("%Ln leads that you took out would be bought all the same.", nullptr, out),
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
    m_cells.fillMenu(*menu, *action(u"inventory.only"_s), *action(u"inventory.add"_s),
                     *action(u"inventory.exclude"_s));
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
    menu->addAction(action(u"inventory.basket"_s));
    menu->addAction(action(u"inventory.quote"_s));
    menu->addAction(action(u"inventory.standing"_s));
    menu->addAction(action(u"inventory.watch"_s));
    menu->popup(globalPos);
}

// Keyboard

void InventoryPage::watch()
{
    const SavedView* open = m_shelf.open();
    Q_EMIT watchRequested(open ? open->name : QString(), m_session.filter());
}

/// The ticked leads, else the current one.
void InventoryPage::addToBasket()
{
    if (m_model.ticks().isAll()) {
        say(Tone::Waiting, tr("All that match are ticked: that is too much for a basket."),
            tr("Tick single leads, or get a quote of all of them."));
        return;
    }
    QList<LeadId> leads;
    const QList<InventoryRow> ticked = m_model.ticks().others();
    for (const InventoryRow& row : ticked)
        leads.append(row.id);
    if (const ShownLead* lead = m_model.lead(m_table->currentRow()); lead && leads.isEmpty() && m_model.canTick(m_table->currentRow()))
        leads.append(lead->row.id);
    if (!leads.isEmpty())
        Q_EMIT basketRequested(leads);
}

void InventoryPage::findInLine()
{
    m_query->focusLine();
}

void InventoryPage::escape()
{
    if (m_panes->closeDrawers()) {
        m_table->setFocus(Qt::OtherFocusReason);
    } else if (!m_model.cancel() && !m_model.ticks().isEmpty()) {
        m_model.tickAll(false);
    }
}

} // namespace leadfloor
