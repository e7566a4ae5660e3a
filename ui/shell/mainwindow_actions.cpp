// SPDX-License-Identifier: GPL-3.0-or-later
/// What the window can do by itself: its actions, their menus and keys.
#include "ui/shell/mainwindow.h"

#include "models/items/mask.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/guidedialog.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paperdialog.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QMenu>
#include <QStackedWidget>
#include <QWhatsThis>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr std::array menuPlaces{MenuPlace::File,  MenuPlace::Edit,  MenuPlace::View,
                                MenuPlace::Leads, MenuPlace::Floor, MenuPlace::Window,
                                MenuPlace::Help};

} // namespace

void MainWindow::addOwnActions()
{
    addUndoActions();
    m_actions->add({u"file.lock"_s,
                    tr("&Lock"),
                    QKeySequence(u"Ctrl+Shift+L"_s),
                    u"lock"_s,
                    MenuPlace::File,
                    [this] { m_lock->lock(); },
                    false,
                    {},
                    {}});
    m_actions->add({u"file.signOut"_s,
                    tr("Sign &out"),
                    {},
                    u"log-out"_s,
                    MenuPlace::File,
                    [this] { Q_EMIT signOutRequested(); },
                    false,
                    {},
                    {}});
    m_actions->add({u"file.quit"_s,
                    tr("&Quit"),
                    QKeySequence(u"Ctrl+Q"_s),
                    {},
                    MenuPlace::File,
                    [this] { quit(); },
                    true,
                    {},
                    {}});
    const auto theme = [this](const QString& id, const QString& text, SchemeChoice choice,
                              bool isFirst) {
        QAction* action = m_actions->add({id,
                                          text,
                                          {},
                                          {},
                                          MenuPlace::View,
                                          [choice] { Theme::instance().setChoice(choice); },
                                          isFirst,
                                          {},
                                          u"theme"_s});
        const auto mark = [action, choice] {
            action->setChecked(Theme::instance().choice() == choice);
        };
        mark();
        connect(&Theme::instance(), &Theme::changed, action, mark);
    };
    theme(u"view.theme.system"_s, tr("Theme: s&ystem"), SchemeChoice::System, true);
    theme(u"view.theme.light"_s, tr("Theme: &light"), SchemeChoice::Light, false);
    theme(u"view.theme.dark"_s, tr("Theme: &dark"), SchemeChoice::Dark, false);
    theme(u"view.theme.contrast"_s, tr("Theme: high &contrast"), SchemeChoice::HighContrast, false);
    QAction* mask = m_actions->add({u"view.mask"_s,
                                    tr("&Hide money and contacts"),
                                    QKeySequence(u"Ctrl+Shift+M"_s),
                                    u"eye-off"_s,
                                    MenuPlace::View,
                                    [] { Mask::instance().setOn(!Mask::instance().isOn()); },
                                    true,
                                    {},
                                    {}});
    mask->setCheckable(true);
    const auto showMask = [this, mask] {
        mask->setChecked(Mask::instance().isOn());
        m_status->setMasked(Mask::instance().isOn());
    };
    showMask();
    connect(&Mask::instance(), &Mask::changed, this, showMask);
    connect(m_status, &StatusStrip::maskClicked, mask, &QAction::trigger);
    m_actions->add({u"window.tearOff"_s,
                    tr("This page in a &window of its own"),
                    QKeySequence(u"Ctrl+Shift+N"_s),
                    u"panel-right"_s,
                    MenuPlace::Window,
                    [this] { Q_EMIT tearOffRequested(); },
                    false,
                    {},
                    {}});
    m_actions->add({u"floor.reconnect"_s,
                    tr("&Reconnect now"),
                    {},
                    u"plug"_s,
                    MenuPlace::Floor,
                    [this] { Q_EMIT reconnectRequested(); },
                    false,
                    {},
                    {}});
    m_actions->add({u"palette.open"_s,
                    tr("&Search or run a command"),
                    QKeySequence(u"Ctrl+K"_s),
                    u"search"_s,
                    MenuPlace::Window,
                    [this] { m_palette->open(); },
                    false,
                    {},
                    {}});
    m_actions->add({u"window.nextPane"_s,
                    tr("&Next pane"),
                    QKeySequence(u"F6"_s),
                    {},
                    MenuPlace::Window,
                    [this] { movePane(1); },
                    true,
                    {},
                    {}});
    m_actions->add({u"window.previousPane"_s,
                    tr("&Previous pane"),
                    QKeySequence(u"Shift+F6"_s),
                    {},
                    MenuPlace::Window,
                    [this] { movePane(-1); },
                    false,
                    {},
                    {}});
    m_actions->add({u"window.fullScreen"_s,
                    tr("&Full screen"),
                    QKeySequence(u"F11"_s),
                    {},
                    MenuPlace::Window,
                    [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); },
                    true,
                    {},
                    {}});
    m_actions->add({u"help.guide"_s,
                    tr("&Guide"),
                    QKeySequence(u"F1"_s),
                    u"circle-question-mark"_s,
                    MenuPlace::Help,
                    [this] {
                        auto* guide = findChild<GuideDialog*>();
                        if (!guide)
                            guide = new GuideDialog(this);
                        guide->show(m_currentPage.isEmpty() ? u"start"_s : m_currentPage);
                    },
                    false,
                    {},
                    {}});
    m_actions->add({u"help.whatsThis"_s,
                    tr("&What's This"),
                    QKeySequence(u"Shift+F1"_s),
                    {},
                    MenuPlace::Help,
                    [] { QWhatsThis::enterWhatsThisMode(); },
                    false,
                    {},
                    {}});
    m_actions->add({u"help.shortcuts"_s,
                    tr("&Shortcuts"),
                    {},
                    u"keyboard"_s,
                    MenuPlace::Help,
                    [this] {
                        auto* dialog = new PaperDialog(shortcutSheet(*m_actions), this);
                        dialog->setAttribute(Qt::WA_DeleteOnClose);
                        dialog->open();
                    },
                    false,
                    {},
                    {}});
    m_actions->add({u"help.about"_s,
                    tr("&About Leadfloor"),
                    {},
                    u"info"_s,
                    MenuPlace::Help,
                    [this] {
                        auto* dialog = new AboutDialog(this);
                        dialog->setAttribute(Qt::WA_DeleteOnClose);
                        dialog->open();
                    },
                    false,
                    {},
                    {}});
}

void MainWindow::addUndoActions()
{
    const auto add = [this](const QString& id, const QString& text, const char* keys,
                            const QString& iconName, std::function<void()> run, bool isFirst) {
        return m_actions->add({id, text, QKeySequence(QLatin1StringView(keys)), iconName,
                               MenuPlace::Edit, std::move(run), isFirst, {}, {}});
    };
    QAction* undo = add(u"edit.undo"_s, tr("&Undo"), "Ctrl+Z", u"undo-2"_s, [this] { m_undo.undo(); }, true);
    QAction* redo = add(u"edit.redo"_s, tr("&Redo"), "Ctrl+Shift+Z", u"redo-2"_s, [this] { m_undo.redo(); }, false);
    add(u"edit.history"_s, tr("Undo &history ..."), "", u"clock"_s, [this] { openUndoHistory(); }, false);
    const auto update = [this, undo, redo] {
        const QString undoWords = m_undo.undoWords(), redoWords = m_undo.redoWords();
        const QString nothing = tr("Nothing was done that can be taken back");
        m_actions->setWhyNot(u"edit.undo"_s, undoWords.isEmpty() ? nothing : QString());
        m_actions->setWhyNot(u"edit.redo"_s, redoWords.isEmpty() ? tr("Nothing was taken back") : QString());
        m_actions->setWhyNot(u"edit.history"_s, m_undo.entries().isEmpty() ? nothing : QString());
        if (!undoWords.isEmpty())
            undo->setToolTip(plainToolTip(tr("Undo: %1").arg(undoWords)));
        if (!redoWords.isEmpty())
            redo->setToolTip(plainToolTip(tr("Redo: %1").arg(redoWords)));
    };
    connect(&m_undo, &UndoList::changed, this, update);
    update();
}

void MainWindow::openUndoHistory()
{
    constexpr int shownMost = 15;
    const QList<UndoEntry> entries = m_undo.entries();
    if (entries.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"historyMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (qsizetype i = entries.size() - 1; i >= std::max<qsizetype>(0, entries.size() - shownMost); --i) {
        const UndoEntry& entry = entries.at(i);
        const QString words = QString(entry.words).replace(u'&', u"&&"_s);
        QAction* action = menu->addAction(icon(entry.isUndone ? u"redo-2"_s : u"undo-2"_s),
                                          entry.isUndone ? tr("Again: %1").arg(words)
                                                         : tr("Back before: %1").arg(words));
        connect(action, &QAction::triggered, this, [this, stamp = entry.stamp] { m_undo.goTo(stamp); });
    }
    menu->popup(m_stack->mapToGlobal(m_stack->rect().center()));
    menu->setActiveAction(menu->actions().constFirst());
}

/// Keys are also said outside of menus: by the search box and by the sidebar's tool tips.
void MainWindow::showKeys()
{
    if (const QAction* palette = m_actions->action(u"palette.open"_s))
        m_header->setSearchKeys(palette->shortcut());
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        if (const QAction* action = m_actions->action(u"page."_s % it.key()))
            m_sidebar->setKeys(it.key(), action->shortcut());
    }
}

void MainWindow::rebuildMenus()
{
    QMenuBar& bar = m_header->menuBar();
    bar.clear();
    m_header->allMenus().clear();
    for (const MenuPlace place : menuPlaces) {
        if (m_actions->actionsOf(place).isEmpty())
            continue;
        QMenu* menu = bar.addMenu(ActionRegistry::menuTitle(place));
        m_actions->fillMenu(*menu, place);
        m_header->allMenus().addMenu(menu);
    }
    m_header->fitMenus();
    auto* person = m_header->personButton().menu();
    if (!person) {
        person = new QMenu(&m_header->personButton());
        m_header->personButton().setMenu(person);
    }
    person->clear();
    for (const QString& id : {u"page.settings"_s, u"file.signOut"_s}) {
        if (QAction* action = m_actions->action(id))
            person->addAction(action);
    }
}

void MainWindow::updateActionStates()
{
    const QString noFloor = m_connection ? QString() : tr("No floor is open");
    const bool isConnected =
        m_connection && m_connection->state() == FloorConnection::State::Connected;
    m_actions->setWhyNot(u"floor.reconnect"_s, isConnected ? tr("Already connected") : noFloor);
    m_actions->setWhyNot(u"file.signOut"_s, noFloor);
    m_actions->setWhyNot(u"file.lock"_s, noFloor);
    if (!m_connection) // else it depends on the page
        m_actions->setWhyNot(u"window.tearOff"_s, noFloor);
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it)
        m_actions->setWhyNot(u"page."_s % it.key(), noFloor);
}

} // namespace leadfloor
