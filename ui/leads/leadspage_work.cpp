// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/contactcard.h"
#include "ui/leads/leadboard.h"
#include "ui/leads/leadspage.h"
#include "ui/leads/stagesdialog.h"
#include "ui/leads/stagestrip.h"
#include "ui/leads/workbar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

// What is done with leads: stages, tags, notes, follow-ups, calls, and taking it back.

QWidget* LeadsPage::makeBody()
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bodies = new QStackedLayout(m_area);
    m_bodies->addWidget(&stack());
    m_bodies->addWidget(m_board);
    column->addWidget(m_area, 1);
    column->addWidget(m_workBar);
    m_workBar->hide();
    return body;
}

void LeadsPage::addWorkActions()
{
    using Kind = WorkMenus::Kind;
    const auto add = [this](Kind kind, const QString& id, const QString& text, const char* keys) {
        addPageAction(id, text, WorkMenus::iconName(kind), keys,
                      [this, kind] { openWorkMenu(kind, nullptr); });
    };
    add(Kind::Stage, u"leads.stage"_s, tr("Move to &stage ..."), "Ctrl+Shift+S");
    add(Kind::Tag, u"leads.tag"_s, tr("&Tag ..."), "Ctrl+Shift+T");
    add(Kind::Assign, u"leads.assign"_s, tr("&Assign ..."), "Ctrl+Shift+A");
    add(Kind::FollowUp, u"leads.followUp"_s, tr("&Follow-up ..."), "Ctrl+Shift+F");
    addPageAction(u"leads.note"_s, tr("Write a &note"), u"pencil"_s, "F2", [this] {
        setPaneWanted(true);
        m_card->writeNote();
    });
    addPageAction(u"leads.return"_s, tr("&Return ..."), u"undo-2"_s, "Ctrl+Shift+R",
                  [this] { returnChosen(); });
    addPageAction(u"leads.nextCall"_s, tr("&Next call"), u"phone"_s, "Ctrl+J",
                  [this] { callNext(false); });
    addPageAction(u"leads.board"_s, tr("As a &board"), u"columns-3"_s, "Ctrl+Shift+B",
                  [this] { showBoard(!m_isBoard); });
    QAction* all = addPageAction(u"leads.tickAll"_s, tr("Select &all that match"), u"square-check-big"_s,
                                 "Ctrl+A", [this] { selectAll(); });
    all->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addPageAction(u"leads.stages"_s, tr("&Edit stages ..."), u"layers"_s, "",
                  [this] { editStages(); });
}

void LeadsPage::connectWork()
{
    m_minutes.setInterval(1min);
    m_minutes.start();
    connect(&m_minutes, &QTimer::timeout, this, &LeadsPage::showTime);
    connect(&m_history, &WorkHistory::made, this, &LeadsPage::takeMade);
    connect(&m_history, &WorkHistory::failed, this, &LeadsPage::takeFailure);
    connect(m_viewChoice, &QComboBox::activated, this,
            [this](int index) { setView(View(m_viewChoice->itemData(index).toInt())); });
    connect(m_shapes, &SegmentedButtons::chosen, this, [this](int id) { showBoard(id == 1); });
    connect(m_callButton, &QPushButton::clicked, this, [this] { callNext(true); });
    connect(m_stages, &StageStrip::chosen, this, &LeadsPage::takeStage);
    connect(m_workBar, &WorkBar::menuRequested, this, &LeadsPage::openWorkMenu);
    connect(m_workBar, &WorkBar::returnRequested, this, &LeadsPage::returnChosen);
    connect(m_card, &ContactCard::returnRequested, this, &LeadsPage::returnChosen);
    connect(m_workBar, &WorkBar::exportRequested, this, &LeadsPage::exportSelected);
    connect(m_workBar, &WorkBar::clearRequested, this, [this] {
        m_board->clearSelection();
        table().clearSelection();
    });
    connect(m_board, &LeadBoard::currentChanged, this,
            [this](const QModelIndex& index) { table().setCurrentIndex(index); });
    connect(m_board, &LeadBoard::selectionChanged, this, &LeadsPage::announceSelection);
    connect(m_board, &LeadBoard::openRequested, this, [this] {
        setPaneWanted(true);
        m_card->findChild<QWidget*>(u"callButton"_s)->setFocus(Qt::OtherFocusReason);
    });
    connect(m_board, &LeadBoard::menuRequested, this, &LeadsPage::openRowMenu);
    connect(m_board, &LeadBoard::moveRequested, this,
            [this](const QList<LeadId>& leads, int stage) {
                if (const LeadStage* to = m_model.choices().stage(stage)) {
                    WorkChange change;
                    change.stage = stage;
                    m_history.change(leads, change, WorkMenus::movedWords(*to));
                }
            });
    connect(m_card, &ContactCard::noteWritten, this, [this](LeadId lead, const QString& text) {
        WorkChange change;
        change.note = text;
        m_history.change({lead}, change, [](int) { return tr("Note saved"); });
    });
    connect(m_card, &ContactCard::retryRequested, this, &LeadsPage::askTimeline);
}

// What is shown

QString LeadsPage::viewTitle(View view)
{
    switch (view) {
    case View::All:
        return tr("All leads");
    case View::Today:
        return tr("Today's calls");
    case View::Mine:
        return tr("Mine");
    case View::Nobodys:
        return tr("Nobody's");
    }
    Q_UNREACHABLE();
}

void LeadsPage::setView(View view)
{
    const bool isOther = view != m_view;
    m_view = view;
    m_viewChoice->setCurrentIndex(m_viewChoice->findData(int(view)));
    applyFilter();
    if (isOther)
        Q_EMIT viewChanged();
}

void LeadsPage::takeStage(std::optional<int> stage)
{
    m_stage = stage;
    m_stages->setChosen(stage);
    applyFilter();
}

void LeadsPage::applyFilter()
{
    WorkFilter filter;
    if (m_stage && !m_isBoard)
        filter.stages = {*m_stage};
    if (m_view == View::Today)
        filter.dueBefore = QDate::currentDate().addDays(1).startOfDay().toUTC();
    else if (m_view == View::Mine)
        filter.assignee = u"me"_s;
    else if (m_view == View::Nobodys)
        filter.assignee = u"none"_s;
    filter.tags = m_tags;
    if (filter == m_model.work())
        return;
    m_isAll = false;
    if (isStarted()) {
        m_model.setWork(filter, m_view == View::Today);
        askWork();
    }
    updateHead();
}

void LeadsPage::showBoard(bool isBoard)
{
    if (isBoard == m_isBoard)
        return;
    m_isBoard = isBoard;
    m_shapes->setChosen(isBoard ? 1 : 0);
    tellShelf();
    m_stages->setVisible(!isBoard); // it is the board's columns
    m_bodies->setCurrentWidget(isBoard ? static_cast<QWidget*>(m_board) : &stack());
    applyFilter();
    announceSelection();
    if (isBoard && m_board->column(1))
        m_board->column(1)->setFocus(Qt::OtherFocusReason);
    else if (!isBoard)
        table().setFocus(Qt::OtherFocusReason);
}

void LeadsPage::askWork()
{
    m_choicesPending.ask(floor().work().choices(), [this](const Result<WorkChoices>& choices) {
        if (!choices)
            return; // the list says what is wrong
        m_model.setChoices(*choices);
        m_menus.setChoices(*choices);
        m_stages->setStages(choices->stages);
        m_board->setStages(choices->stages);
        updatePane();
    });
    m_countsPending.ask(
        floor().work().counts(m_model.query(), QDate::currentDate().addDays(1).startOfDay()),
        [this](const Result<WorkCounts>& counts) {
            m_counts = counts ? std::optional(*counts) : std::nullopt;
            m_stages->setCounts(m_counts);
            m_board->setCounts(m_counts);
            updateHead();
            Q_EMIT viewChanged();
        });
}

void LeadsPage::askTimeline()
{
    const OwnedLead* lead = currentOf(m_model);
    if (!lead || !isStarted())
        return;
    m_timelineOf = lead->id;
    m_timelinePending.ask(floor().work().timeline(lead->id),
                          [this](const Result<QList<LeadEvent>>& events) {
                              if (events)
                                  m_card->showTimeline(*events, m_model);
                              else
                                  m_card->showTimelineError(events.error());
                          });
}

void LeadsPage::takeAnswer()
{
    updatePane();
    updateWorkBar();
}

void LeadsPage::updateWorkBar()
{
    const bool isAll = m_isAll && !m_isBoard && m_model.count();
    const qint64 count = isAll ? *m_model.count() : chosenLeads().size();
    m_workBar->setSelected(count, isAll);
    m_workBar->setVisible(count > 1 || (m_isBoard && count > 0));
}

void LeadsPage::showTime()
{
    m_model.showTime();
    if (currentOf(m_model))
        m_card->showTime(m_model);
}

// What the person wants

/// The selection, else the current lead.
QList<LeadId> LeadsPage::chosenLeads() const
{
    if (m_isBoard)
        return m_board->selected();
    QList<LeadId> leads;
    const QModelIndexList rows = table().selectionModel()->selectedRows();
    for (const QModelIndex& index : rows)
        leads.append(m_model.row(index.row()).id);
    if (const OwnedLead* lead = currentOf(m_model); lead && leads.isEmpty())
        leads.append(lead->id);
    return leads;
}

const OwnedLead* LeadsPage::leadOf(LeadId id) const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.row(row).id == id)
            return &m_model.row(row);
    }
    return nullptr;
}

QStringList LeadsPage::chosenTags() const
{
    QStringList tags;
    const QList<LeadId> leads = chosenLeads();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (leads.contains(m_model.row(row).id))
            tags += m_model.row(row).work.tags;
    }
    tags.removeDuplicates();
    tags.sort();
    return tags;
}

void LeadsPage::work(const WorkChange& change, WorkHistory::Words words)
{
    const QList<LeadId> leads = chosenLeads();
    const bool isAll = m_isAll && !m_isBoard;
    const qint64 count = isAll ? m_model.count().value_or(leads.size()) : leads.size();
    if (count > WorkChange::leadsMost) {
        strip().say(Tone::Waiting,
                    tr("%1 leads are too many at once.").arg(locale().toString(count)),
                    tr("Change at most %1 of them.").arg(locale().toString(WorkChange::leadsMost)));
        return;
    }
    if (!isAll || m_model.isComplete()) {
        m_history.change(leads, change, std::move(words));
        return;
    }
    m_collector.collect(matching(), WorkChange::leadsMost,
                        [this, change, words = std::move(words)](const Result<QList<OwnedLead>>& all) {
                            QList<LeadId> ids;
                            for (const OwnedLead& lead : all.value_or(QList<OwnedLead>()))
                                ids.append(lead.id);
                            if (all)
                                m_history.change(ids, change, words);
                            else if (all.error().code != ErrorCode::Cancelled)
                                takeFailure(all.error());
                        });
}

QJsonObject LeadsPage::noteDrafts() const
{
    QJsonObject notes;
    const QHash<LeadId, QString>& drafts = m_card->drafts();
    for (auto it = drafts.cbegin(); it != drafts.cend(); ++it)
        notes.insert(it.key().toString(), it.value().left(WorkChange::noteMost));
    return notes;
}

void LeadsPage::setNoteDrafts(const QJsonObject& notes)
{
    QHash<LeadId, QString> drafts;
    for (auto it = notes.begin(); it != notes.end(); ++it) {
        if (const QUuid lead(it.key()); !lead.isNull() && it->isString())
            drafts.insert(LeadId(lead), it->toString());
    }
    m_card->setDrafts(drafts);
}

// All that match

OwnedLeadQuery LeadsPage::matching() const
{
    return m_model.query();
}

void LeadsPage::selectAll()
{
    if (m_isBoard || m_model.rowCount() == 0)
        return;
    m_isAll = true;
    keepAllSelected();
    announceSelection();
}

/// Rows that are loaded later belong to it as well.
void LeadsPage::keepAllSelected()
{
    if (!m_isAll)
        return;
    m_isSelecting = true;
    const QModelIndex last = m_model.index(m_model.rowCount() - 1, m_model.columnCount() - 1);
    table().selectionModel()->select(QItemSelection(m_model.index(0, 0), last), QItemSelectionModel::Select);
    m_isSelecting = false;
}

void LeadsPage::followSelection()
{
    if (!m_isSelecting && m_isAll)
        m_isAll = m_model.rowCount() > 0 && table().selectionModel()->selectedRows().size() == m_model.rowCount();
    if (!m_isSelecting)
        announceSelection();
}

// Tags

void LeadsPage::setTags(const QStringList& tags)
{
    m_tags = tags;
    m_tags.sort();
    m_tagFilter->setText(m_tags.isEmpty() ? tr("Tags") : m_tags.join(u", "_s).replace(u'&', u"&&"_s));
    m_tagFilter->setAccessibleName(m_tags.isEmpty() ? tr("Leads with which tags")
                                                    : tr("Leads with the tags %1").arg(m_tags.join(u", "_s)));
    m_tagFilter->setToolTip(plainToolTip(m_tagFilter->accessibleName()));
    applyFilter();
}

void LeadsPage::fillTagFilter()
{
    QMenu& menu = *m_tagFilter->menu();
    menu.clear();
    const auto add = [this, &menu](const QString& tag, const QString& words) {
        QAction* action = menu.addAction(words);
        action->setCheckable(true);
        action->setChecked(m_tags.contains(tag));
        connect(action, &QAction::toggled, this, [this, tag](bool isOn) {
            QStringList tags = m_tags;
            tags.removeAll(tag);
            setTags(isOn ? tags << tag : tags);
        });
    };
    QStringList left = m_tags; // one that nobody uses any more can be taken out all the same
    for (const TagUse& use : m_model.choices().tags) {
        left.removeAll(use.tag);
        add(use.tag, u"%1  %2"_s.arg(QString(use.tag).replace(u'&', u"&&"_s), locale().toString(use.leads)));
    }
    for (const QString& tag : std::as_const(left))
        add(tag, tag);
    if (menu.isEmpty())
        menu.addAction(tr("No lead has a tag yet"))->setEnabled(false);
    if (m_tags.isEmpty())
        return;
    menu.addSeparator();
    connect(menu.addAction(icon(u"x"_s), tr("Without regard to tags")), &QAction::triggered, this,
            [this] { setTags({}); });
}

void LeadsPage::openWorkMenu(WorkMenus::Kind kind, QWidget* below)
{
    if (chosenLeads().isEmpty()) {
        m_toast->say(tr("Choose a lead first"));
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(u"workMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_menus.fill(*menu, kind, chosenTags());
    QWidget& place = below                    ? *below
                     : m_workBar->isVisible() ? static_cast<QWidget&>(m_workBar->button(kind))
                                              : static_cast<QWidget&>(stack());
    menu->popup(place.mapToGlobal(below || m_workBar->isVisible()
                                      ? QPoint(0, -menu->sizeHint().height())
                                      : place.rect().center()));
    if (QList<QAction*> actions = menu->actions(); !actions.isEmpty())
        menu->setActiveAction(actions.first());
}

void LeadsPage::openRowMenu(const QPoint& global)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const char* id) {
        for (QAction* action : pageActions()) {
            if (action->objectName() == QLatin1String(id))
                menu->addAction(action);
        }
    };
    add("leads.call");
    add("leads.note");
    menu->addSeparator();
    for (const auto kind : {WorkMenus::Kind::Stage, WorkMenus::Kind::Tag, WorkMenus::Kind::Assign,
                            WorkMenus::Kind::FollowUp}) {
        QMenu* part = menu->addMenu(icon(WorkMenus::iconName(kind)), WorkMenus::title(kind));
        m_menus.fill(*part, kind, chosenTags());
    }
    menu->addSeparator();
    for (const auto* id : {"copy", "copyWithHeaders", "leads.export", "leads.return"})
        add(id);
    menu->popup(global);
}

StagesDialog* LeadsPage::editStages()
{
    if (m_stagesDialog) {
        m_stagesDialog->raise();
        m_stagesDialog->activateWindow();
        return m_stagesDialog;
    }
    m_stagesDialog = new StagesDialog(m_model.choices().stages, window());
    m_stagesDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_stagesDialog, &StagesDialog::chosen, this, [this](const QList<LeadStage>& stages) {
        m_stagesPending.ask(floor().work().saveStages(stages),
                            [this](const Result<QList<LeadStage>>& saved) {
                                if (!saved && m_stagesDialog)
                                    m_stagesDialog->showError(saved.error());
                                else if (saved && m_stagesDialog)
                                    m_stagesDialog->accept();
                                refresh();
                            });
    });
    m_stagesDialog->open();
    return m_stagesDialog;
}

void LeadsPage::takeMade(const QString& words, bool isUndoable)
{
    if (isUndoable)
        m_toast->say(words, [this] { m_history.undo(); });
    else
        m_toast->say(words);
    m_timelineOf.reset();
    m_isAll = false; // other leads may match now
    refresh();
}

void LeadsPage::takeFailure(const Error& error)
{
    if (error.code == ErrorCode::WrongState)
        strip().say(Tone::Waiting, tr("Somebody has changed one of these leads since."),
                    tr("Nothing was taken back."));
    else
        strip().say(error);
    m_timelineOf.reset();
    refresh();
}

/// Goes to the next lead that may be called now, and asks whether to call it.
void LeadsPage::callNext(bool isFromTop)
{
    if (m_isBoard)
        showBoard(false);
    for (int row = isFromTop ? 0 : table().currentIndex().row() + 1; row < m_model.rowCount();
         ++row) {
        if (!m_model.isCallable(m_model.row(row)))
            continue;
        table().setCurrentIndex(m_model.index(row, 0));
        callCurrent();
        return;
    }
    if (m_model.canFetchMore({}))
        m_model.fetchMore({});
    m_toast->say(isFromTop ? tr("None of these leads may be called now")
                           : tr("That was the last one that may be called now"));
}

void LeadsPage::exportSelected()
{
    if (m_isAll && !m_isBoard) {
        Q_EMIT exportRequested(exportOffer()); // what matches, by query: however many there are
        return;
    }
    ExportOffer offer = exportOffer();
    offer.hasView = true;
    offer.viewSearch.clear();
    offer.viewOrder.reset();
    offer.viewWork = WorkFilter();
    offer.viewWork.leads = chosenLeads();
    offer.viewLeads = offer.viewWork.leads.size();
    offer.first = ExportOffer::Scope::View;
    Q_EMIT exportRequested(offer);
}

} // namespace leadfloor
