// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"
#include "tests/ui/pagetools.h"
#include "ui/inventory/inventorypage.h"
#include "ui/watches/watchdialog.h"
#include "ui/watches/watchespage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/queryedit.h"
#include "ui/widgets/segmentedbuttons.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimeEdit>

using namespace leadfloor;
using namespace Qt::StringLiterals;

class TestWatchesPage final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<WatchesPage> m_page;

    template <class T> T* child(const char* name) const { return m_page->findChild<T*>(QLatin1String(name)); }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(name); }
    [[nodiscard]] QString cell(int row, int column) const { return m_page->model().index(row, column).data().toString(); }
    [[nodiscard]] FakeWatches& service() const { return m_floor->watchService; }
    template <class T> static T* field(const WatchDialog* dialog, const char* name) { return dialog->findChild<T*>(QLatin1String(name)); }
    void show() const
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_page->model().hasAnswer() || m_page->model().error());
    }
    void choose(int row) const { child<LfTableView>("watchesTable")->setCurrentIndex(m_page->model().index(row, 0)); }
    void add(const QString& name, WatchRequest::Counts counts, int leads, bool isOn) const
    {
        WatchRequest request;
        request.name = name;
        request.filter.states = {u"LA"_s};
        request.counts = counts;
        request.leadsMin = leads;
        request.isOn = isOn;
        request.timeZone = u"America/Chicago"_s;
        Watch& watch = service().add(request);
        watch.text = u"LA"_s;
        watch.leads = 12480;
    }

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
        add(u"The rest of Caddo"_s, WatchRequest::Counts::New, 1, false);
        add(u"LA, 500 of them"_s, WatchRequest::Counts::All, 500, true);
        add(u"LA gold fresh"_s, WatchRequest::Counts::New, 20, true);
        service().rows[0].toldAt = QDateTime(QDate(2026, 4, 2), QTime(14, 3), Qt::UTC);
        service().rows[1].problem = u"its filter names something that is gone"_s;
        m_page = std::make_unique<WatchesPage>(*m_floor);
        m_page->resize(1240, 620);
    }
    void cleanup() { m_page.reset(); }

    void shouldListWatchesWithWhatTheyTellOf()
    {
        QAbstractItemModelTester tester(&m_page->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        show();
        QCOMPARE(m_page->model().rowCount(), 3);
        QCOMPARE(cell(0, WatchModel::NameColumn), u"LA gold fresh"_s);
        QCOMPARE(cell(0, WatchModel::ThresholdColumn), u"20 new"_s);
        QCOMPARE(cell(1, WatchModel::ThresholdColumn), u"500 in all"_s);
        QCOMPARE(cell(2, WatchModel::ThresholdColumn), u"Any new lead"_s);
        QCOMPARE(cell(0, WatchModel::PauseColumn), u"Hourly"_s);
        QCOMPARE(cell(0, WatchModel::LeadsColumn), u"12,480"_s);
        QCOMPARE(cell(1, WatchModel::StateColumn), u"Cannot look"_s);
        QCOMPARE(cell(2, WatchModel::StateColumn), u"Off"_s);
        QCOMPARE(child<QLabel>("countLabel")->text(), u"2 are on"_s);
        QCOMPARE(unnamedWidgets(*m_page), QStringList());
        grabAllLooks(*m_page, u"watches"_s);
    }

    void shouldSayWhatAWatchIsForWhileThereIsNone()
    {
        service().rows.clear();
        show();
        auto* empty = m_page->findChild<EmptyState*>();
        QTRY_VERIFY(empty && empty->isVisible());
        grabbed(*m_page, u"watches-empty-light"_s);
        QSignalSpy inventory(m_page.get(), &ListPage::inventoryRequested);
        const QList<QPushButton*> buttons = empty->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 2);
        buttons.at(1)->click();
        QCOMPARE(inventory.size(), 1);
        QVERIFY(!button("changeWatchButton")->isEnabled());
    }

    void shouldMakeAWatchOfAView()
    {
        show();
        QSignalSpy created(m_page.get(), &WatchesPage::created);
        Filter filter;
        filter.states = {u"LA"_s};
        filter.classes = {LeadClass::Gold};
        filter.showOwned = true;
        WatchDialog* dialog = m_page->create(u"LA gold"_s, filter);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QCOMPARE(m_page->create({}, {}), dialog); // one at a time
        QCOMPARE(field<QLineEdit>(dialog, "watchName")->text(), u"LA gold"_s);
        QCOMPARE(unnamedWidgets(*dialog), QStringList());
        field<QSpinBox>(dialog, "leadsSpin")->setValue(25);
        field<QCheckBox>(dialog, "quietBox")->setChecked(true);
        grabAllLooks(*dialog, u"watch-dialog"_s);
        // A mistake in the words is said, and nothing is sent
        field<QueryEdit>(dialog, "watchQuery")->setText(u"la golf"_s);
        button("saveButton")->click();
        QCOMPARE(service().rows.size(), 3);
        field<QueryEdit>(dialog, "watchQuery")->setText(u"la gold owned:show"_s);
        // nor with hours that never end
        field<QTimeEdit>(dialog, "quietTo")->setTime(QTime(21, 0));
        button("saveButton")->click();
        QVERIFY(dialog->findChild<MessageStrip*>()->isVisible());
        field<QTimeEdit>(dialog, "quietTo")->setTime(QTime(7, 30));
        // What the floor refuses is said in its words
        service().refusal = Error{ErrorCode::InvalidRequest, u"you have 50 watches, which is the most: remove one first"_s, {}, {}};
        button("saveButton")->click();
        QTRY_COMPARE(dialog->findChild<MessageStrip*>()->reason(), service().refusal->detail);
        service().refusal.reset();
        button("saveButton")->click();
        QTRY_COMPARE(created.size(), 1);
        const WatchRequest made = service().rows.first().request;
        QCOMPARE(made.filter, filter);
        QCOMPARE(made.leadsMin, 25);
        QCOMPARE(made.minutes, 60);
        QCOMPARE(made.quietFrom, QTime(21, 0));
        QCOMPARE(made.quietTo, QTime(7, 30));
        QVERIFY(!made.timeZone.isEmpty());
        // and chosen in the list
        QTRY_COMPARE(m_page->model().rowCount(), 4);
        QTRY_COMPARE(child<LfTableView>("watchesTable")->currentIndex().row(), 0);
    }

    void shouldChangeSwitchAndRemoveTheChosenOne()
    {
        show();
        choose(0);
        // Off and on again, by its button
        button("switchWatchButton")->click();
        QTRY_VERIFY(!service().rows.first().request.isOn);
        QTRY_COMPARE(button("switchWatchButton")->text(), u"Switch on"_s);
        QTRY_VERIFY(button("switchWatchButton")->isEnabled());
        button("switchWatchButton")->click();
        QTRY_VERIFY(service().rows.first().request.isOn);
        // A change keeps what the dialog does not show
        QTRY_VERIFY(button("changeWatchButton")->isEnabled());
        button("changeWatchButton")->click();
        auto* dialog = m_page->findChild<WatchDialog*>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        field<QComboBox>(dialog, "pauseBox")->setCurrentIndex(4);
        field<SegmentedButtons>(dialog, "countsSegments")->setChosen(int(WatchRequest::Counts::All));
        field<QPushButton>(dialog, "saveButton")->click();
        QTRY_COMPARE(service().rows.first().request.minutes, 24 * 60);
        QCOMPARE(service().rows.first().request.counts, WatchRequest::Counts::All);
        QCOMPARE(service().rows.first().request.timeZone, u"America/Chicago"_s);
        // Its leads
        QSignalSpy leads(m_page.get(), &WatchesPage::leadsRequested);
        QTRY_VERIFY(button("showLeadsButton")->isEnabled());
        button("showLeadsButton")->click();
        QCOMPARE(leads.at(0).at(0).value<Filter>().states, QStringList(u"LA"_s));
        // Removed without a question, and made anew
        QSignalSpy removed(m_page.get(), &WatchesPage::removed);
        child<LfTableView>("watchesTable")->setFocus();
        QTest::keyClick(child<LfTableView>("watchesTable"), Qt::Key_Delete);
        QTRY_COMPARE(removed.size(), 1);
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        m_page->restore(removed.at(0).at(0).value<WatchRequest>());
        QTRY_COMPARE(m_page->model().rowCount(), 3);
        QCOMPARE(cell(0, WatchModel::NameColumn), u"LA gold fresh"_s);
    }

    void shouldBeOfferedByTheInventoryForWhatItShows()
    {
        InventoryPage inventory(*m_floor);
        inventory.resize(1240, 700);
        inventory.show();
        QVERIFY(QTest::qWaitForWindowActive(&inventory));
        inventory.session().setText(u"la gold"_s);
        QSignalSpy asked(&inventory, &InventoryPage::watchRequested);
        inventory.findChild<QPushButton*>(u"watchButton"_s)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(1).value<Filter>().states, QStringList(u"LA"_s));
        QVERIFY(asked.at(0).at(0).toString().isEmpty());
    }
};

QTEST_MAIN(TestWatchesPage)
#include "tst_watchespage.moc"
