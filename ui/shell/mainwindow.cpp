// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "models/items/mask.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/pagebase.h"
#include "ui/widgets/paperdialog.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int windowWidthLeast = 840;
constexpr int windowHeightLeast = 460;

constexpr std::array menuPlaces{MenuPlace::File,  MenuPlace::Edit,  MenuPlace::View,
                                MenuPlace::Leads, MenuPlace::Floor, MenuPlace::Window,
                                MenuPlace::Help};

/// The first widget inside that the Tab key would reach.
QWidget* firstFocusable(QWidget* pane)
{
    if (!pane || !pane->isVisible())
        return nullptr;
    if (pane->focusPolicy() & Qt::TabFocus)
        return pane;
    for (QWidget* next = pane->nextInFocusChain(); next && next != pane;
         next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && next->isVisible() && next->isEnabled()
            && (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy())
            return next;
    }
    return nullptr;
}

} // namespace

MainWindow::MainWindow(JobList& jobs, QWidget* parent)
    : QMainWindow(parent)
    , m_jobs(jobs)
    , m_actions(new ActionRegistry(*this))
    , m_header(new HeaderBar)
    , m_modes(new QStackedWidget)
    , m_sidebar(new Sidebar)
    , m_stack(new QStackedWidget)
    , m_pageArea(new QWidget)
    , m_lost(new MessageStrip(m_pageArea))
    , m_messages(new MessageStrip(m_pageArea))
    , m_status(new StatusStrip(jobs))
{
    setWindowIcon(programIcon());
    setWindowTitle(u"Leadfloor"_s);
    setMinimumSize(windowWidthLeast, windowHeightLeast);
    resize(1440, 900);
    setMenuWidget(m_header);
    setContextMenuPolicy(Qt::NoContextMenu);

    auto* column = new QVBoxLayout(m_pageArea);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* strips = new QVBoxLayout;
    strips->setContentsMargins(0, 0, 0, 0);
    strips->setSpacing(0);
    for (MessageStrip* strip : {m_lost, m_messages}) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(px(20), px(8), px(20), 0);
        row->addWidget(strip);
        strips->addLayout(row);
    }
    column->addLayout(strips);
    column->addWidget(m_stack, 1);

    auto* floor = new QWidget;
    auto* panes = new QHBoxLayout(floor);
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(0);
    panes->addWidget(m_sidebar);
    panes->addWidget(m_pageArea, 1);
    m_modes->addWidget(floor);

    auto* whole = new QWidget;
    auto* rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_modes, 1);
    rows->addWidget(m_status);
    setCentralWidget(whole);
    m_toast = new Toast(*m_pageArea);
    m_palette = new CommandPalette(*m_actions, *this);
    m_lock = new WindowLock(*this);
    connect(m_lock, &WindowLock::signOutRequested, this, &MainWindow::signOutRequested);

    connect(m_sidebar, &Sidebar::opened, this, [this](const QString& id) {
        if (m_pages.contains(id))
            showPage(id);
        else
            Q_EMIT viewOpened(id);
    });
    connect(&m_header->searchButton(), &QPushButton::clicked, m_palette, &CommandPalette::open);
    connect(&m_header->balanceButton(), &QPushButton::clicked, this, &MainWindow::walletRequested);
    connect(&m_header->bellButton(), &QToolButton::clicked, this,
            &MainWindow::notificationsRequested);
    connect(m_status, &StatusStrip::connectionClicked, this, &MainWindow::diagnosticsRequested);
    connect(m_status, &StatusStrip::languageClicked, this, &MainWindow::languageRequested);
    connect(m_status, &StatusStrip::jobClicked, this, [this] { showPage(u"jobs"_s); });
    connect(&m_jobs, &JobList::changed, this,
            [this] { m_sidebar->setBadge(u"jobs"_s, int(m_jobs.running().size())); });
    connect(m_actions, &ActionRegistry::changed, this, &MainWindow::rebuildMenus);
    connect(m_actions, &ActionRegistry::changed, this, &MainWindow::showKeys);
    connect(m_actions, &ActionRegistry::keysChanged, this, &MainWindow::showKeys);
    addOwnActions();
    m_status->setLanguage(locale().language() == QLocale::C ? u"EN"_s
                                                            : locale().name().left(2).toUpper());
    setConnection(nullptr);
}

MainWindow::~MainWindow()
{
    m_lock->setAccount({}); // what it has taken away comes back, to be deleted with the window
}

void MainWindow::addOwnActions()
{
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
                    [] { QApplication::closeAllWindows(); },
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

void MainWindow::setStartPage(QWidget* page)
{
    if (m_startPage)
        m_startPage->deleteLater();
    m_startPage = page;
    m_modes->addWidget(page);
    if (!m_connection)
        m_modes->setCurrentWidget(page);
}

void MainWindow::setConnection(FloorConnection* connection)
{
    if (m_connection)
        m_connection->disconnect(this);
    m_connection = connection;
    m_walletPending.cancel();
    m_wallet.reset();
    m_wasConnected = false;
    m_dataTime = {};
    m_lost->hide();
    m_messages->hide();
    if (connection) {
        connect(connection, &FloorConnection::stateChanged, this, &MainWindow::showConnectionState);
        connect(connection, &FloorConnection::latencyChanged, this,
                &MainWindow::showConnectionState);
        connect(connection, &FloorConnection::intentResolved, this, &MainWindow::refreshWallet);
    }
    m_header->setFloorParts(connection != nullptr);
    if (connection)
        m_modes->setCurrentIndex(0);
    else if (m_startPage)
        m_modes->setCurrentWidget(m_startPage);
    showConnectionState();
    updateActionStates();
}

void MainWindow::showConnectionState()
{
    if (!m_connection) {
        m_status->setNoConnection();
        m_header->setFloor(FloorKind::None, {});
        setWindowTitle(u"Leadfloor"_s);
        return;
    }
    const FloorConnection::State state = m_connection->state();
    const bool isConnected = state == FloorConnection::State::Connected;
    m_status->setConnection(state, m_connection->latencyMs());
    if (isConnected && !m_wasConnected) {
        const FloorIdentity identity = m_connection->identity();
        m_header->setFloor(identity.isDemo ? FloorKind::Demo : FloorKind::Live, identity.floorName);
        m_header->setPerson(identity.displayName);
        setWindowTitle(tr("%1 - Leadfloor").arg(identity.floorName));
        m_wasConnected = true;
    }
    if (isConnected) {
        if (m_lost->isVisible() || !m_wallet)
            refreshWallet();
        m_lost->hide();
    } else if (m_wasConnected) {
        const bool isTrying = state == FloorConnection::State::Connecting;
        const QString time =
            m_dataTime.isValid()
                ? locale().toString(m_dataTime.toLocalTime().time(), QLocale::ShortFormat)
                : QString();
        QString sentence = isTrying ? tr("Reconnecting.") : tr("Not connected.");
        if (!time.isEmpty())
            sentence = isTrying ? tr("Data from %1, reconnecting.").arg(time)
                                : tr("Data from %1, not connected.").arg(time);
        if (!m_lost->isVisible() || m_lost->sentence() != sentence) {
            m_lost->say(Tone::Waiting, sentence, {}, false);
            connect(m_lost->addButton(tr("Now")), &QPushButton::clicked, this,
                    &MainWindow::reconnectRequested);
        }
    }
    updateActionStates();
}

void MainWindow::updateActionStates()
{
    const QString noFloor = m_connection ? QString() : tr("No floor is open");
    const bool isConnected =
        m_connection && m_connection->state() == FloorConnection::State::Connected;
    m_actions->setWhyNot(u"floor.reconnect"_s, isConnected ? tr("Already connected") : noFloor);
    m_actions->setWhyNot(u"file.signOut"_s, noFloor);
    m_actions->setWhyNot(u"file.lock"_s, noFloor);
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it)
        m_actions->setWhyNot(u"page."_s % it.key(), noFloor);
}

void MainWindow::addPage(const PageSpec& spec, QWidget* page)
{
    m_pages.insert(spec.id, page);
    m_stack->addWidget(page);
    m_sidebar->setRow(
        {spec.id, spec.title, spec.iconName, spec.number, {}, {}, 0, false, spec.place});
    const QKeySequence keys =
        spec.number > 0 ? QKeySequence(u"Alt+%1"_s.arg(spec.number)) : QKeySequence();
    m_actions->add({u"page."_s % spec.id,
                    tr("Go to %1").arg(spec.title),
                    keys,
                    spec.iconName,
                    MenuPlace::View,
                    [this, id = spec.id] { showPage(id); },
                    false,
                    u"view.theme.system"_s,
                    {}});
    const auto* base = qobject_cast<const PageBase*>(page);
    m_actions->addPage(spec.title, base ? base->pageActions() : page->actions());
    updateActionStates();
    if (m_pages.size() == 1)
        showPage(spec.id);
}

void MainWindow::removePages()
{
    const QStringList ids = m_pages.keys();
    for (const QString& id : ids) {
        m_actions->remove(u"page."_s % id);
        m_sidebar->removeRow(id);
        QWidget* page = m_pages.take(id);
        m_stack->removeWidget(page);
        page->deleteLater();
    }
    m_currentPage.clear();
    m_actions->forgetPages();
    m_actions->setPageActions({});
    setSelection(0, {});
    setResult(std::nullopt);
    setDataTime({});
}

void MainWindow::showPage(const QString& id)
{
    QWidget* page = m_pages.value(id);
    if (!page)
        return;
    const bool hadFocus = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(page);
    m_sidebar->setChosen(id);
    if (m_currentPage == id)
        return;
    m_currentPage = id;
    const auto* base = qobject_cast<const PageBase*>(page);
    m_actions->setPageActions(base ? base->pageActions() : page->actions());
    m_messages->hide();
    setSelection(0, {});
    setResult(std::nullopt);
    if (hadFocus || !focusWidget())
        focusPage();
    Q_EMIT pageShown(id);
}

void MainWindow::setDataTime(const QDateTime& time)
{
    m_dataTime = time;
    m_status->setDataTime(time);
}

void MainWindow::setSelection(qint64 leads, Money money)
{
    m_selectedLeads = leads;
    m_selectedMoney = money;
    m_isSelectionBought = false;
    showWallet();
}

void MainWindow::setBoughtSelection(qint64 leads, Money money)
{
    m_selectedLeads = leads;
    m_selectedMoney = money;
    m_isSelectionBought = true;
    showWallet();
}

void MainWindow::setResult(std::optional<qint64> leads, Money money)
{
    m_status->setResult(leads.value_or(-1),
                        formatMoney(money, locale(), m_wallet ? m_wallet->currency : u"USD"_s));
}

void MainWindow::refreshWallet()
{
    if (!m_connection || m_connection->state() != FloorConnection::State::Connected)
        return;
    m_walletPending.ask(m_connection->wallet().wallet(), [this](const Result<WalletState>& wallet) {
        if (wallet)
            m_wallet = *wallet;
        showWallet();
    });
}

void MainWindow::showWallet()
{
    const QString currency = m_wallet ? m_wallet->currency : u"USD"_s;
    m_header->setBalance(m_wallet ? formatMoney(m_wallet->available, locale(), currency)
                                  : QString());
    QString left;
    if (m_isSelectionBought && m_selectedLeads > 0) {
        m_status->setSelection(
            m_selectedLeads,
            tr("bought for %1").arg(formatMoney(m_selectedMoney, locale(), currency)), {});
        return;
    }
    if (m_wallet && m_selectedLeads > 0) {
        const auto rest = m_wallet->available.plus(Money::fromMinor(-m_selectedMoney.minor()));
        if (rest && !rest->isNegative())
            left = tr("%1 left after purchase").arg(formatMoney(*rest, locale(), currency));
        else if (rest)
            left = tr("short by %1")
                       .arg(formatMoney(Money::fromMinor(-rest->minor()), locale(), currency));
    }
    m_status->setSelection(m_selectedLeads, formatMoney(m_selectedMoney, locale(), currency), left);
}

void MainWindow::movePane(int step)
{
    QList<QWidget*> panes;
    QList<QWidget*> candidates{m_header, m_sidebar, m_stack, m_status};
    if (!m_connection)
        candidates = {m_header, m_startPage, m_status};
    for (QWidget* pane : std::as_const(candidates)) {
        if (firstFocusable(pane))
            panes.append(pane);
    }
    if (panes.isEmpty())
        return;
    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            at = i;
    }
    const qsizetype next = at < 0 ? 0 : (at + step + panes.size()) % panes.size();
    firstFocusable(panes.at(next))->setFocus(Qt::TabFocusReason);
}

void MainWindow::applyWidth()
{
    const WidthClass found = widthClassFor(width(), m_widthClass);
    const bool isNarrow = found <= WidthClass::Rail;
    m_sidebar->setRail(isNarrow);
    m_header->setNarrow(isNarrow);
    if (found == m_widthClass)
        return;
    m_widthClass = found;
    Q_EMIT widthClassChanged(found);
}

/// The person can type at once, without Tab.
void MainWindow::focusPage()
{
    QWidget* page = m_connection ? m_stack->currentWidget() : m_startPage.data();
    if (QWidget* first = firstFocusable(page))
        first->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!focusWidget())
        focusPage();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    applyWidth();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        showWallet();
}

} // namespace leadfloor
