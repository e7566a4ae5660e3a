// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "tests/ui/samplebooks.h"
#include "ui/inventory/viewdialog.h"
#include "ui/leads/contactcard.h"
#include "ui/leads/leadboard.h"
#include "ui/leads/leadrows.h"
#include "ui/leads/leadspage.h"
#include "ui/leads/stagesdialog.h"
#include "ui/leads/stagestrip.h"
#include "ui/lists/timelinerow.h"
#include "ui/shell/jobs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/viewrows.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace leadfloor;
using namespace Qt::StringLiterals;

/// What a broker does with leads on My leads: with the keyboard, many at once, and taken back.
class TestLeadWork final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<LeadsPage> m_page;

    template <class T> T* child(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] LfTableView* table() const { return child<LfTableView>("leadsTable"); }
    [[nodiscard]] Toast* toast() const { return m_page->findChild<Toast*>(); }
    [[nodiscard]] QAction* action(const char* id) const
    {
        for (QAction* one : m_page->pageActions()) {
            if (one->objectName() == QLatin1String(id))
                return one;
        }
        return nullptr;
    }
    void choose(int from, int to)
    {
        table()->setFocus();
        table()->setCurrentIndex(m_page->model().index(from, 0));
        for (int row = from; row < to; ++row)
            QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    }
    /// Opens the menu by its action and takes the entry by keys.
    void take(const char* id, const QString& entry)
    {
        action(id)->trigger();
        auto* menu = m_page->findChild<QMenu*>(u"workMenu"_s);
        QVERIFY(menu);
        for (QAction* one : menu->actions()) {
            if (one->text() == entry) {
                menu->setActiveAction(one);
                QTest::keyClick(menu, Qt::Key_Return);
                m_page->activateWindow(); // a menu of this platform does not give it back
                QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
                return;
            }
        }
        QFAIL(qPrintable(u"no entry "_s + entry));
    }
    [[nodiscard]] LeadWork workOf(int lead) const
    {
        return m_floor->workService.work.value(FakeOwnedLeads::idOf(lead));
    }
    [[nodiscard]] int rows() { return m_page->model().rowCount(); }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::install(*qApp);
        Theme::instance().setChoice(SchemeChoice::Light);
    }
    void init()
    {
        m_floor = std::make_unique<FakeFloor>();
        fillSampleBooks(*m_floor, 30);
        m_page = std::make_unique<LeadsPage>(*m_floor);
        m_page->card().setOpener([](const QUrl&) { return true; });
        m_page->resize(1240, 830);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_COMPARE(rows(), 30);
        QTRY_VERIFY(!m_page->model().choices().stages.isEmpty());
    }
    void cleanup()
    {
        m_page.reset();
        m_floor.reset();
    }

    void shouldMoveManyLeadsAndTakeItBack()
    {
        // When 12 selected leads are moved to a stage
        choose(0, 11);
        QVERIFY(child<QWidget>("workBar")->isVisible());
        QCOMPARE(child<ThemedLabel>("selectedLabel")->text(), u"12 selected"_s);
        take("leads.stage", u"Contacted"_s);
        QTRY_COMPARE(m_floor->workService.changes.size(), 1);
        QCOMPARE(m_floor->workService.changes.first().leads.size(), 12);
        QTRY_COMPARE(toast()->message(), u"12 leads moved to Contacted"_s);
        QTRY_COMPARE(m_page->model().index(3, OwnedLeadModel::StageColumn).data().toString(),
                     u"Contacted"_s);
        QTRY_COMPARE(child<QPushButton>("stageButton2")->text(), u"Contacted  12"_s);
        // Then the toast takes it back, and it can be made again and taken back again
        QTest::mouseClick(toast()->findChild<QPushButton*>(), Qt::LeftButton);
        QTRY_VERIFY(m_page->history().canRedo());
        QCOMPARE(workOf(3).stage, 1);
        m_page->history().redo();
        QTRY_VERIFY(m_page->history().canUndo());
        QCOMPARE(workOf(3).stage, 2);
        m_page->history().undo();
        QTRY_COMPARE(workOf(3).stage, 1);
        QCOMPARE(m_floor->workService.undoCalls.size(), 3);
        QTRY_VERIFY(!m_page->history().canUndo());
        QVERIFY(m_page->history().canRedo());
    }

    void shouldGoBackThroughTheHistory()
    {
        choose(0, 1);
        take("leads.stage", u"Contacted"_s);
        QTRY_COMPARE(m_page->history().entries().size(), 1);
        take("leads.tag", u"hot"_s);
        QTRY_COMPARE(m_page->history().entries().size(), 2);
        take("leads.assign", u"Ben Ortiz"_s);
        QTRY_COMPARE(m_page->history().entries().size(), 3);
        QCOMPARE(workOf(0).assignee, u"ben@bayou.example"_s);
        UndoList list;
        list.add(m_page->history());
        list.goTo(list.entries().at(1).stamp);
        QTRY_COMPARE(m_page->history().there(), 1);
        QCOMPARE(workOf(0).tags, QStringList());
        QCOMPARE(workOf(0).stage, 2);
        // Another change ends what could be made again
        take("leads.tag", u"evening"_s);
        QTRY_COMPARE(m_page->history().entries().size(), 2);
        QVERIFY(!m_page->history().canRedo());
    }

    void shouldSayThatSomebodyWasFaster()
    {
        choose(0, 1);
        take("leads.stage", u"Contacted"_s);
        QTRY_VERIFY(m_page->history().canUndo());
        m_floor->workService.refusal = Error{ErrorCode::WrongState, {}, u"LF014"_s, {}};
        m_page->history().undo();
        auto* strip = child<MessageStrip>("leadsStrip");
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(strip->sentence(), u"Somebody has changed one of these leads since."_s);
        QVERIFY(!m_page->history().canUndo()); // it cannot be taken back any more
        QCOMPARE(workOf(0).stage, 2);
    }

    void shouldNarrowByStageAndView()
    {
        choose(0, 2);
        take("leads.stage", u"Won"_s);
        QTRY_COMPARE(child<QPushButton>("stageButton5")->text(), u"Won  3"_s);
        // By keys along the strip
        child<QPushButton>("stageButton4")->setFocus();
        QTest::keyClick(child<QPushButton>("stageButton4"), Qt::Key_Right);
        QTRY_COMPARE(rows(), 3);
        QCOMPARE(m_floor->ownedLeadSource.pageCalls.last().work.stages, QList<int>{5});
        QVERIFY(m_page->exportOffer().hasView);
        QCOMPARE(m_page->exportOffer().viewWork.stages, QList<int>{5});
        QTest::mouseClick(child<QPushButton>("clearButton"), Qt::LeftButton);
        QTRY_COMPARE(rows(), 30);
        // Today's calls: the next one first
        m_floor->workService.work[FakeOwnedLeads::idOf(7)].followUpAt =
            QDateTime::currentDateTimeUtc().addSecs(-3600);
        m_page->setView(LeadsPage::View::Today);
        QTRY_COMPARE(rows(), 1);
        QVERIFY(m_floor->ownedLeadSource.pageCalls.last().isByFollowUp);
    }

    void shouldKeepTheWorkspacesOwnStages()
    {
        StagesDialog* dialog = m_page->editStages();
        auto* list = dialog->findChild<QListWidget*>(u"stageList"_s);
        QCOMPARE(list->count(), 7);
        QVERIFY(!dialog->findChild<QPushButton*>(u"removeStageButton"_s)
                     ->isEnabled()); // leads begin there
        QVERIFY(unnamedWidgets(*dialog).isEmpty());
        // When one is renamed, one removed and one moved up
        list->item(1)->setText(u"Called"_s);
        list->setCurrentRow(3);
        dialog->findChild<QPushButton*>(u"removeStageButton"_s)->click();
        list->setCurrentRow(3);
        dialog->findChild<QPushButton*>(u"stageUpButton"_s)->click();
        grabbed(*dialog, u"leadstages"_s);
        // and the floor refuses at first
        m_floor->workService.refusal = Error{ErrorCode::WrongState, {}, u"LF014"_s, {}};
        auto* save = dialog->findChild<QPushButton*>(u"saveStagesButton"_s);
        save->click();
        QTRY_VERIFY(dialog->findChild<MessageStrip*>()->isVisible() && save->isEnabled());
        m_floor->workService.refusal.reset();
        save->click();
        // Then all of it shows the new list
        QTRY_COMPARE(m_floor->workService.known.stages.size(), 6);
        QCOMPARE(m_floor->workService.known.stages.at(1).name, u"Called"_s);
        QCOMPARE(m_floor->workService.known.stages.at(2).number, 5);
        QTRY_VERIFY(child<QPushButton>("stageButton2")->text().startsWith(u"Called"_s));
        QVERIFY(!child<QPushButton>("stageButton4"));
    }

    void shouldShowItsViewsInTheSidebar()
    {
        JobList jobs;
        MainWindow window(jobs);
        auto* page = new LeadsPage(*m_floor);
        window.addPage({u"leads"_s, u"My leads"_s, u"users"_s, 4, SidebarPlace::Top}, page);
        {
            const LeadRows rows(window, *page, u"leads"_s);
            QCOMPARE(window.sidebar().rows().size(), 4);
            // When a view is opened there, the page shows it, and the row is the chosen one
            Q_EMIT window.viewOpened(window.sidebar().rows().at(1).id);
            QCOMPARE(page->view(), LeadsPage::View::Today);
            QCOMPARE(window.sidebar().chosen(), window.sidebar().rows().at(1).id);
            page->setView(LeadsPage::View::All);
            QCOMPARE(window.sidebar().chosen(), u"leads"_s);
        }
        QCOMPARE(window.sidebar().rows().size(), 1);
    }

    void shouldKeepItsFiltersAsAView()
    {
        // Given some filters, as a board
        m_page->setView(LeadsPage::View::Mine);
        m_page->setTags({u"hot"_s});
        child<QLineEdit>("searchField")->setText(u"baton"_s);
        m_page->showBoard(true);
        // When they are saved
        action("leads.viewSaveAs")->trigger();
        auto* dialog = m_page->window()->findChild<ViewDialog*>();
        QVERIFY(dialog && unnamedWidgets(*dialog).isEmpty());
        QTest::keyClicks(dialog->findChild<QWidget*>(u"viewNameField"_s), u"Hot ones"_s);
        dialog->findChild<QPushButton*>(u"saveViewButton"_s)->click();
        QTRY_VERIFY(m_page->shelf().open());
        QCOMPARE(m_floor->leadViewService.shelf.size(), 1);
        QCOMPARE(m_floor->viewService.shelf.size(), 0);
        QVERIFY(!m_page->shelf().isChanged());
        const ViewId view = m_page->shelf().open()->id;
        // Then moving away shows, and closing it leaves what is seen
        m_page->setTags({});
        QVERIFY(m_page->shelf().isChanged());
        m_page->shelf().closeView();
        QCOMPARE(m_page->view(), LeadsPage::View::Mine);
        QTest::mouseClick(child<QPushButton>("clearButton"), Qt::LeftButton);
        m_page->showBoard(false);
        // and opening it brings all of them back, on the server as well
        m_page->shelf().openView(view);
        QCOMPARE(m_page->view(), LeadsPage::View::Mine);
        QCOMPARE(m_page->tags(), QStringList{u"hot"_s});
        QCOMPARE(child<QLineEdit>("searchField")->text(), u"baton"_s);
        QVERIFY(!m_page->shelf().isChanged());
        QTRY_COMPARE(m_floor->ownedLeadSource.pageCalls.last().search, u"baton"_s);
        QCOMPARE(m_floor->ownedLeadSource.pageCalls.last().work.assignee, u"me"_s);
        QCOMPARE(m_floor->ownedLeadSource.pageCalls.last().work.tags, QStringList{u"hot"_s});
        QTRY_COMPARE(child<QLabel>("countOfLabel")->text(), u"of 30 leads"_s);
        grabAllLooks(*m_page, u"lead-views"_s);
        // One of the four views leaves it, with all that it had filtered
        m_page->leaveSavedView();
        QCOMPARE(m_page->view(), LeadsPage::View::All);
        QVERIFY(m_page->tags().isEmpty() && !m_page->shelf().open());
    }

    void shouldBeginWithItsDefaultView()
    {
        ViewContent content;
        content.leads.which = u"nobodys"_s;
        m_floor->leadViewService.add(u"Nobody's"_s, true, content.toJson(), false);
        m_floor->leadViewService.shelf[0].isDefault = true;
        JobList jobs;
        MainWindow window(jobs);
        auto* page = new LeadsPage(*m_floor);
        window.addPage({u"leads"_s, u"My leads"_s, u"users"_s, 4, SidebarPlace::Top}, page);
        const LeadRows rows(window, *page, u"leads"_s);
        ViewRows views(window, page->shelf(), u"leads"_s, false);
        views.setRowWithoutView([&rows] { return rows.row(); });
        window.show();
        QTRY_COMPARE(page->view(), LeadsPage::View::Nobodys);
        QCOMPARE(window.sidebar().chosen(), u"view:"_s + page->shelf().open()->id.toString());
        // Rows of both kinds go from one to the other
        Q_EMIT window.viewOpened(u"leads:%1"_s.arg(int(LeadsPage::View::Today)));
        QCOMPARE(page->view(), LeadsPage::View::Today);
        QVERIFY(!page->shelf().open());
        QCOMPARE(window.sidebar().chosen(), u"leads:%1"_s.arg(int(LeadsPage::View::Today)));
        Q_EMIT window.viewOpened(u"view:"_s + page->shelf().views().first().id.toString());
        QCOMPARE(page->view(), LeadsPage::View::Nobodys);
        QVERIFY(page->shelf().open());
    }

    void shouldKeepANoteByKeysOnly()
    {
        choose(2, 2);
        QTest::keyClick(table(), Qt::Key_F2);
        auto* note = child<QPlainTextEdit>("noteField");
        QVERIFY(note->hasFocus());
        QTest::keyClicks(note, u"Prefers mornings"_s);
        // What was begun waits with its lead
        table()->setCurrentIndex(m_page->model().index(3, 0));
        QCOMPARE(note->toPlainText(), QString());
        table()->setCurrentIndex(m_page->model().index(2, 0));
        QCOMPARE(note->toPlainText(), u"Prefers mornings"_s);
        note->setFocus();
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_floor->workService.changes.size(), 1);
        QCOMPARE(m_floor->workService.changes.first().change.note, u"Prefers mornings"_s);
        QTRY_VERIFY(m_page->card().findChildren<TimelineRow*>().size() == 2);
        // Tab leaves the field
        QTest::keyClicks(note, u"x"_s);
        QTest::keyClick(note, Qt::Key_Tab);
        QVERIFY(!note->hasFocus());
        QCOMPARE(note->toPlainText(), u"x"_s);
    }

    void shouldTagWithANewWord()
    {
        choose(0, 1);
        action("leads.tag")->trigger();
        auto* menu = m_page->findChild<QMenu*>(u"workMenu"_s);
        auto* field = menu->findChild<QLineEdit*>(u"newTagField"_s);
        field->setText(u"vet"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(workOf(1).tags, QStringList{u"vet"_s});
        QTRY_COMPARE(m_page->model().index(0, OwnedLeadModel::TagsColumn).data().toString(),
                     u"vet"_s);
    }

    void shouldWarnOutsideOfTheHoursForCalls()
    {
        // Given noon in Puerto Rico, when it is two in the night on Guam
        const QString day = u"PR"_s, night = u"GU"_s;
        m_page->model().setClock([] { return QDateTime(QDate(2024, 4, 2), QTime(16, 0), Qt::UTC); });
        m_floor->ownedLeadSource.leadFor = [day, night](int number) {
            OwnedLead lead = sampleLead(number);
            lead.values[exportColumns().indexOf(u"state"_s)] = number < 4 ? night : day;
            return lead;
        };
        m_page->refresh();
        QTRY_COMPARE(m_page->model().index(0, OwnedLeadModel::StateColumn).data().toString(),
                     night);
        choose(0, 0);
        QVERIFY(child<ThemedLabel>("thereLabel")->text().contains(u"no calls before"_s));
        action("leads.call")->trigger();
        QVERIFY(child<QPushButton>("confirmButton")->isVisible()); // it is a warning
        QTest::keyClick(table(), Qt::Key_Escape);
        // The queue passes over those who must not be called
        QTest::mouseClick(child<QPushButton>("startCallingButton"), Qt::LeftButton);
        QCOMPARE(table()->currentIndex().row(), 4);
        QVERIFY(child<QPushButton>("confirmButton")->hasFocus());
        QTest::keyClick(child<QPushButton>("confirmButton"), Qt::Key_Return);
        action("leads.nextCall")->trigger();
        QCOMPARE(table()->currentIndex().row(), 5);
    }

    void shouldMarkRefundedLeads()
    {
        m_floor->ownedLeadSource.leadFor = [](int number) {
            OwnedLead lead = sampleLead(number);
            if (number == 1)
                lead.refundedAt = QDateTime(QDate(2024, 4, 3), QTime(8, 0), Qt::UTC);
            return lead;
        };
        m_page->refresh();
        QTRY_COMPARE(m_page->model().index(1, 0).data(DetailRole).toString(), u"refunded"_s);
        QCOMPARE(m_page->model().index(1, 0).data(RowStateRole).toInt(), int(RowState::Dead));
    }

    void shouldExportTheSelectedOnes()
    {
        choose(0, 4);
        QSignalSpy wanted(m_page.get(), &LeadsPage::exportRequested);
        QTest::mouseClick(child<QPushButton>("exportSelectedButton"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        const auto offer = wanted.first().first().value<ExportOffer>();
        QCOMPARE(offer.first, ExportOffer::Scope::View);
        QCOMPARE(offer.viewWork.leads.size(), 5);
        QCOMPARE(offer.viewLeads, std::optional<qint64>(5));
    }

    void shouldWorkAllThatMatchLoadedOrNot()
    {
        // Given 1,450 leads, of which the first rows are loaded
        m_floor->ownedLeadSource.total = 1450;
        m_page->refresh();
        QTRY_COMPARE(m_page->model().count(), std::optional<qint64>(1450));
        QVERIFY(rows() < 1450);
        QSignalSpy selected(m_page.get(), &LeadsPage::selectionChanged);
        // When all that match are selected
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        // Then their number is said, and no sum that would be of some only
        QVERIFY(m_page->isAllSelected());
        QCOMPARE(child<ThemedLabel>("selectedLabel")->text(), u"All 1,450 that match"_s);
        QCOMPARE(selected.constLast().at(0).toLongLong(), 1450);
        QVERIFY(!selected.constLast().at(1).value<std::optional<Money>>());
        // And an export is of the query, a change of all of them
        QSignalSpy wanted(m_page.get(), &LeadsPage::exportRequested);
        QTest::mouseClick(child<QPushButton>("exportSelectedButton"), Qt::LeftButton);
        QVERIFY(wanted.constLast().constFirst().value<ExportOffer>().viewWork.leads.isEmpty());
        take("leads.stage", u"Contacted"_s);
        QTRY_COMPARE(m_floor->workService.changes.size(), 1);
        QCOMPARE(m_floor->workService.changes.first().leads.size(), 1450);
        QTRY_COMPARE(toast()->message(), u"1,450 leads moved to Contacted"_s);
        // What is selected by hand afterwards is just that
        choose(0, 2);
        QVERIFY(!m_page->isAllSelected());
        QCOMPARE(child<ThemedLabel>("selectedLabel")->text(), u"3 selected"_s);
    }

    void shouldRefuseToChangeMoreThanTheFloorTakes()
    {
        m_floor->ownedLeadSource.total = WorkChange::leadsMost + 1;
        m_page->refresh();
        QTRY_COMPARE(m_page->model().count(), std::optional<qint64>(WorkChange::leadsMost + 1));
        m_page->selectAll();
        take("leads.stage", u"Contacted"_s);
        QVERIFY(m_page->findChild<MessageStrip*>(u"leadsStrip"_s)->isVisible());
        QCOMPARE(m_floor->workService.changes.size(), 0);
    }

    void shouldShowLeadsWithAllOfTheChosenTags()
    {
        choose(0, 4);
        take("leads.tag", u"hot"_s);
        QTRY_COMPARE(workOf(0).tags, QStringList{u"hot"_s});
        choose(2, 3);
        take("leads.tag", u"spanish"_s);
        QTRY_COMPARE(workOf(2).tags.size(), 2);
        // When a tag is chosen from the list of those in use
        auto* button = child<QPushButton>("tagFilter");
        const auto choose = [button](const QString& tag) {
            Q_EMIT button->menu()->aboutToShow();
            for (QAction* action : button->menu()->actions()) {
                if (action->text().section(u' ', 0, 0) == tag)
                    action->trigger();
            }
        };
        choose(u"hot"_s);
        QTRY_COMPARE(rows(), 5);
        QCOMPARE(button->text(), u"hot"_s);
        QCOMPARE(child<ThemedLabel>("filtersLabel")->text(), u"1 filter on"_s);
        // And another one beside it
        choose(u"spanish"_s);
        QTRY_COMPARE(rows(), 2);
        QCOMPARE(m_page->exportOffer().viewWork.tags, (QStringList{u"hot"_s, u"spanish"_s}));
        QTest::mouseClick(child<QPushButton>("clearButton"), Qt::LeftButton);
        QTRY_COMPARE(rows(), 30);
        QVERIFY(m_page->tags().isEmpty());
    }

    void shouldMoveCardsOnTheBoard()
    {
        LeadBoard& board = m_page->board();
        action("leads.board")->trigger();
        QListView* fresh = board.column(1);
        QListView* contacted = board.column(2);
        QTRY_VERIFY(fresh->hasFocus());
        QCOMPARE(fresh->model()->rowCount(), 30);
        // By keys: two cards to the next column
        fresh->setCurrentIndex(fresh->model()->index(0, 0));
        QTest::keyClick(fresh, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(fresh, Qt::Key_Right, Qt::ControlModifier);
        QTRY_COMPARE(contacted->model()->rowCount(), 2);
        QTRY_COMPARE(toast()->message(), u"2 leads moved to Contacted"_s);
        QVERIFY(toast()->isVisible());
        QTest::keyClick(fresh, Qt::Key_Right);
        QVERIFY(contacted->hasFocus());
        // By dragging: what one column gives, another takes
        std::unique_ptr<QMimeData> dragged(
            contacted->model()->mimeData({contacted->model()->index(1, 0)}));
        QListView* won = board.column(5);
        QVERIFY(won->model()->canDropMimeData(dragged.get(), Qt::MoveAction, -1, -1, {}));
        won->model()->dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, {});
        QTRY_COMPARE(won->model()->rowCount(), 1);
        QCOMPARE(contacted->model()->rowCount(), 1);
        m_page->history().undo();
        QTRY_COMPARE(contacted->model()->rowCount(), 2);
    }

    void shouldNameEverythingOnTheBoard()
    {
        m_page->showBoard(true);
        choose(0, 0);
        const QStringList unnamed = unnamedWidgets(*m_page);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u", "_s)));
        QCOMPARE(m_page->board().column(1)->accessibleName(), u"New lead, 30 leads"_s);
    }

    void shouldLookRight()
    {
        auto& work = m_floor->workService.work;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int i = 0; i < 30; ++i) {
            LeadWork& one = work[FakeOwnedLeads::idOf(i)];
            one.stage = i < 14 ? 1 : 1 + i % 7;
            if (i % 3 == 0)
                one.tags = {u"hot"_s, u"vet"_s};
            if (i % 4 == 1)
                one.followUpAt = now.addSecs((i - 8) * 36000);
            if (i % 5 == 2) {
                one.assignee = u"ben@bayou.example"_s;
                one.assigneeName = u"Ben Ortiz"_s;
            }
        }
        m_floor->workService.events[FakeOwnedLeads::idOf(2)] = {
            {now.addSecs(-3600),
             u"Ana Brandt"_s,
             u"note"_s,
             {},
             u"Prefers mornings, ask for Daniel"_s,
             false},
            {now.addSecs(-7200), u"Ana Brandt"_s, u"stage"_s, 1, 2, false}};
        m_page->refresh();
        QTRY_COMPARE(m_page->model().index(0, OwnedLeadModel::TagsColumn).data().toString(),
                     u"hot, vet"_s);
        choose(2, 6);
        table()->selectionModel()->setCurrentIndex(m_page->model().index(2, 0),
                                                   QItemSelectionModel::NoUpdate);
        QTRY_VERIFY(m_page->card().findChildren<TimelineRow*>().size() == 3);
        action("leads.stage")->trigger();
        if (auto* menu = m_page->findChild<QMenu*>(u"workMenu"_s)) {
            grabbed(*menu, u"leadwork-menu"_s);
            menu->close();
        }
        grabAllLooks(*m_page, u"leadwork"_s);
        m_page->showBoard(true);
        m_page->board().column(1)->setCurrentIndex(m_page->board().column(1)->model()->index(1, 0));
        grabAllLooks(*m_page, u"leadboard"_s);
    }
};

QTEST_MAIN(TestLeadWork)
#include "tst_leadwork.moc"
