// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/commandpalette.h"
#include "ui/shell/guidedialog.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/quitdialog.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/pagebase.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int windowWidthLeast = 840;
constexpr int windowHeightLeast = 460;

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

/// A row that takes no room, margins included, while what is in it is hidden.
class StripRow final : public QHBoxLayout
{
public:
    [[nodiscard]] QSize sizeHint() const override { return isEmpty() ? QSize(0, 0) : QHBoxLayout::sizeHint(); }
    [[nodiscard]] QSize minimumSize() const override { return isEmpty() ? QSize(0, 0) : QHBoxLayout::minimumSize(); }
    [[nodiscard]] int heightForWidth(int width) const override { return isEmpty() ? 0 : QHBoxLayout::heightForWidth(width); }
    [[nodiscard]] int minimumHeightForWidth(int width) const override { return isEmpty() ? 0 : QHBoxLayout::minimumHeightForWidth(width); }
};

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
        auto* row = new StripRow;
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
    connect(&m_jobs, &JobList::changed, this, [this] {
        if (m_quitWhenDone && m_jobs.running().isEmpty()) {
            m_isQuitSure = true;
            // Not in a job's signal.
            QMetaObject::invokeMethod(this, std::exchange(m_quitWhenDone, {}), Qt::QueuedConnection);
        }
    });
    connect(m_actions, &ActionRegistry::changed, this, &MainWindow::rebuildMenus);
    connect(m_actions, &ActionRegistry::changed, this, &MainWindow::showKeys);
    connect(m_actions, &ActionRegistry::keysChanged, this, &MainWindow::showKeys);
    qApp->installEventFilter(new WhatsThisGuide(this));
    qApp->installEventFilter(new DialogGuide(
        [this] { return m_actions->action(u"help.guide"_s)->shortcuts(); }, this));
    addOwnActions();
    m_status->setLanguage(locale().language() == QLocale::C ? u"EN"_s
                                                            : locale().name().left(2).toUpper());
    setConnection(nullptr);
}

MainWindow::~MainWindow()
{
    m_lock->setAccount({}); // what it has taken away comes back, to be deleted with the window
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

void MainWindow::addPaletteSource(PaletteSource& source)
{
    m_palette->model().addSource(source);
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

/// What a page makes later, Qt puts at the end of the window's round: the status strip, which is below the
/// page, comes after it all the same.
void MainWindow::putStatusLast()
{
    const QWidget* page = m_stack->currentWidget();
    QWidget* last = nullptr;
    QList<QWidget*> segments;
    for (QWidget* one = nextInFocusChain(); one != this; one = one->nextInFocusChain()) {
        if (!(one->focusPolicy() & Qt::TabFocus))
            continue;
        if (m_status->isAncestorOf(one))
            segments.append(one);
        else if (page && page->isAncestorOf(one))
            last = one;
    }
    for (QWidget* segment : std::as_const(segments)) {
        if (last)
            setTabOrder(std::exchange(last, segment), segment);
    }
}

bool MainWindow::focusNextPrevChild(bool next)
{
    putStatusLast();
    return QMainWindow::focusNextPrevChild(next);
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

bool MainWindow::mustAskToQuit() const
{
    return !m_isQuitSure && !m_lock->isLocked() && (!m_jobs.running().isEmpty() || !lostAtQuit().isEmpty());
}

void MainWindow::setLostAtQuit(std::function<QStringList()> lost)
{
    m_lostAtQuit = std::move(lost);
}

QStringList MainWindow::lostAtQuit() const
{
    return m_lostAtQuit ? m_lostAtQuit() : QStringList();
}

void MainWindow::quit()
{
    const auto closeAll = [] { QApplication::closeAllWindows(); };
    if (mustAskToQuit())
        askToQuit(closeAll);
    else
        closeAll();
}

void MainWindow::askToQuit(std::function<void()> quit)
{
    if (m_quitting) {
        m_quitting->raise();
        m_quitting->activateWindow();
        return;
    }
    m_quitWhenDone = {};
    m_quitting = new QuitDialog(m_jobs, lostAtQuit(), this);
    m_quitting->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_quitting, &QuitDialog::endChosen, this, [this, quit] {
        const QList<Job*> running = m_jobs.running();
        for (Job* job : running)
            job->cancel();
        m_isQuitSure = true;
        quit();
    }, Qt::QueuedConnection);
    connect(m_quitting, &QuitDialog::waitChosen, this, [this, quit] {
        m_quitWhenDone = quit;
        m_toast->say(tr("Leadfloor closes when the jobs are done."), [this] { m_quitWhenDone = {}; });
    });
    m_quitting->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (mustAskToQuit()) {
        event->ignore();
        askToQuit([this] { close(); });
        return;
    }
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        showWallet();
}

} // namespace leadfloor
