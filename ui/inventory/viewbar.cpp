// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/viewbar.h"

#include "ui/inventory/viewdialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int keysMost = 9; ///< Ctrl+1 to Ctrl+9
constexpr int nameWidthMost = 220;

QString plain(const QString& name)
{
    return QString(name).replace(u'&', u"&&"_s); // no mnemonic of somebody's ampersand
}

} // namespace

ViewBar::ViewBar(ViewShelf& shelf, Manner manner, QWidget* parent)
    : QWidget(parent)
    , m_shelf(shelf)
    , m_manner(std::move(manner))
    , m_button(makeButton({}, u"bookmark"_s))
    , m_save(makeButton(tr("Save"), u"save"_s))
    , m_saveAs(makeButton(tr("Save as"), {}, ButtonKind::Ghost))
    , m_menu(new QMenu(this))
{
    m_button->setObjectName(u"viewButton"_s);
    m_save->setObjectName(u"viewSaveButton"_s);
    m_saveAs->setObjectName(u"viewSaveAsButton"_s);
    m_menu->setObjectName(u"viewMenu"_s);
    m_button->setMenu(m_menu);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(m_button);
    row->addWidget(m_save);
    row->addWidget(m_saveAs);

    QAction* save = addViewAction("Save", tr("&Save view"), u"save"_s, &ViewBar::save);
    QAction* saveAs = addViewAction("SaveAs", tr("Save &as a view ..."), u"bookmark"_s, &ViewBar::saveAs);
    if (m_manner.hasKeys) {
        save->setShortcut(Qt::CTRL | Qt::Key_S);
        saveAs->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    }
    addViewAction("Revert", tr("Re&vert to the saved view"), u"undo-2"_s, &ViewBar::revert);
    addViewAction("Rename", tr("Re&name view ..."), u"pencil"_s, &ViewBar::rename);
    addViewAction("Share", tr("Share view with the &team"), u"users"_s, &ViewBar::share);
    addViewAction("Default", tr("&Begin with this view"), u"house"_s, &ViewBar::beginWith);
    addViewAction("Remove", tr("&Delete view"), u"trash-2"_s, &ViewBar::remove);
    addViewAction("Close", tr("&Close view, keep what it shows"), u"x"_s, &ViewBar::closeView);

    connect(m_menu, &QMenu::aboutToShow, this, &ViewBar::fillMenu);
    connect(m_save, &QPushButton::clicked, this, &ViewBar::save);
    connect(m_saveAs, &QPushButton::clicked, this, &ViewBar::saveAs);
    connect(&m_shelf, &ViewShelf::changed, this, &ViewBar::update);
    connect(&m_shelf, &ViewShelf::done, this, &ViewBar::takeDone);
    connect(&m_shelf, &ViewShelf::failed, this, &ViewBar::takeFailure);
    update();
}

QAction* ViewBar::addViewAction(const char* name, const QString& text, const QString& iconName,
                                void (ViewBar::*act)())
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(m_manner.page % u".view"_s % QLatin1StringView(name));
    action->setShortcutContext(Qt::WindowShortcut); // Qt asks only those of the page that is shown
    connect(action, &QAction::triggered, this, act);
    QWidget::addAction(action);
    m_actions.append(action);
    return action;
}

QAction* ViewBar::viewAction(const char* name) const
{
    return findChild<QAction*>(m_manner.page % u".view"_s % QLatin1StringView(name), Qt::FindDirectChildrenOnly);
}

void ViewBar::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    update();
}

void ViewBar::update()
{
    const SavedView* view = m_shelf.open();
    const bool isChanged = m_shelf.isChanged();
    const bool isFree = !m_shelf.isBusy();
    const bool mayChange = view && view->mayChange && isFree;
    const QString name = view ? view->name : tr("none", "no view is open");
    m_button->setText(plain(m_button->fontMetrics().elidedText(
        tr("View: %1").arg(name), Qt::ElideRight, px(m_isCompact ? nameWidthMost / 2 : nameWidthMost))));
    setButtonIcon(*m_button, isChanged ? u"pencil"_s : u"bookmark"_s,
                  isChanged ? Role::Amber : Role::Muted);
    const QString said = isChanged ? tr("View %1, changed, not saved").arg(name)
                                   : tr("View %1").arg(name);
    m_button->setAccessibleName(said);
    m_button->setToolTip(said);
    m_save->setVisible(!m_isCompact && isChanged && view->mayChange);
    m_saveAs->setVisible(!m_isCompact);
    m_saveAs->setEnabled(isFree);

    viewAction("Save")->setEnabled(mayChange && isChanged);
    viewAction("SaveAs")->setEnabled(isFree);
    viewAction("Revert")->setEnabled(view && isChanged);
    viewAction("Rename")->setEnabled(mayChange);
    viewAction("Remove")->setEnabled(mayChange);
    viewAction("Close")->setEnabled(view);
    QAction* first = viewAction("Default");
    first->setEnabled(view && isFree);
    first->setText(view && view->isDefault ? tr("&Begin without this view") : tr("&Begin with this view"));
    QAction* share = viewAction("Share");
    share->setEnabled(mayChange && view->isMine);
    share->setText(view && view->isTeam ? tr("Take view from the &team")
                                        : tr("Share view with the &team"));
}

void ViewBar::fillMenu()
{
    m_menu->clear();
    int number = 0;
    bool wasTeam = false;
    for (const SavedView& view : m_shelf.views()) {
        if (view.isTeam && !wasTeam) {
            m_menu->addSeparator();
            m_menu->addAction(icon(u"users"_s), tr("Of the team"))->setEnabled(false);
        }
        wasTeam = view.isTeam;
        auto* entry = m_menu->addAction(plain(view.name));
        entry->setCheckable(true);
        entry->setChecked(m_shelf.open() && m_shelf.open()->id == view.id);
        if (++number <= keysMost && m_manner.hasKeys) {
            entry->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(number)));
            entry->setShortcutContext(Qt::WidgetShortcut); // shown; the window has the key
        }
        if (view.isTeam)
            entry->setToolTip(tr("Made by %1").arg(view.maker));
        connect(entry, &QAction::triggered, this, [this, id = view.id] { m_shelf.openView(id); });
    }
    if (m_shelf.views().isEmpty()) {
        auto* none = m_menu->addAction(m_shelf.isLoaded() ? tr("No views are saved yet")
                                                          : tr("The views are not loaded yet"));
        none->setEnabled(false);
        if (!m_shelf.isLoaded())
            connect(m_menu->addAction(icon(u"refresh-cw"_s), tr("Load them")), &QAction::triggered,
                    &m_shelf, &ViewShelf::refresh);
    }
    m_menu->addSeparator();
    m_menu->addActions(m_actions);
}

void ViewBar::askName(bool isRename)
{
    const SavedView* view = m_shelf.open();
    if (m_dialog || (isRename && !view))
        return;
    m_dialog = new ViewDialog(isRename ? ViewDialog::Purpose::Rename : ViewDialog::Purpose::SaveAs,
                              isRename ? view->name : QString(), m_manner.keeps, window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ViewDialog::chosen, this, [this, isRename](const QString& name, bool isTeam) {
        if (isRename)
            m_shelf.rename(name);
        else
            m_shelf.saveAs(name, isTeam);
    });
    m_dialog->open();
}

void ViewBar::share()
{
    if (const SavedView* view = m_shelf.open())
        m_shelf.setTeam(!view->isTeam);
}

void ViewBar::beginWith()
{
    if (const SavedView* view = m_shelf.open())
        m_shelf.setDefault(!view->isDefault);
}

void ViewBar::takeDone(ViewShelf::Act act)
{
    const QString name = m_shelf.open() ? m_shelf.open()->name : QString();
    switch (act) {
    case ViewShelf::Act::Create:
    case ViewShelf::Act::Rename:
        if (m_dialog)
            m_dialog->accept();
        return;
    case ViewShelf::Act::Share:
        Q_EMIT said(false,
                    m_shelf.open() && m_shelf.open()->isTeam
                        ? tr("Your team sees \u201c%1\u201d now.").arg(name)
                        : tr("Only you see \u201c%1\u201d now.").arg(name),
                    {}, false);
        return;
    case ViewShelf::Act::Remove:
        if (m_shelf.removed())
            Q_EMIT said(false, tr("The view \u201c%1\u201d is deleted.").arg(m_shelf.removed()->name),
                        {}, true);
        return;
    case ViewShelf::Act::Default:
        Q_EMIT said(false,
                    m_shelf.open() && m_shelf.open()->isDefault
                        ? tr("This page begins with \u201c%1\u201d from the next start on.").arg(name)
                        : tr("This page begins without a view from the next start on."),
                    {}, false);
        return;
    case ViewShelf::Act::Load:
    case ViewShelf::Act::Open:
    case ViewShelf::Act::Save:
        return;
    }
}

void ViewBar::takeFailure(ViewShelf::Act act, const Error& error)
{
    // The rows say so as well, and views are asked for again when the line is back.
    if (act == ViewShelf::Act::Load && (error.code == ErrorCode::Disconnected || error.code == ErrorCode::TimedOut))
        return;
    QString sentence = toUserText(error);
    QString reason = nextStep(error);
    if (error.code == ErrorCode::WrongState) {
        sentence = tr("Somebody has changed this view since you opened it.");
        reason = tr("Revert to see it as it is now, or save yours under another name.");
    } else if (error.code == ErrorCode::NotFound) {
        sentence = tr("This view is not there any more.");
        reason = tr("Save what you see under a new name if you want to keep it.");
    } else if (act == ViewShelf::Act::Open) {
        sentence = tr("This view asks for something that this program does not know.");
        reason = error.detail;
    } else if (act == ViewShelf::Act::Load) {
        sentence = tr("The saved views could not be loaded. %1").arg(sentence);
    } else if (error.code == ErrorCode::InvalidRequest) {
        sentence = tr("The view cannot be saved like this: %1.").arg(error.detail);
        reason.clear();
    }
    const bool isNamed = act == ViewShelf::Act::Create || act == ViewShelf::Act::Rename;
    if (m_dialog && isNamed)
        m_dialog->showError(sentence);
    else
        Q_EMIT said(true, sentence, reason, false);
}

} // namespace leadfloor
