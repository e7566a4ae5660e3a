// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"
#include "tests/ui/pagetools.h"
#include "ui/standing/standingdetail.h"
#include "ui/standing/standingdialog.h"
#include "ui/standing/standingform.h"
#include "ui/standing/standingpage.h"
#include "ui/standing/standingwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/queryedit.h"
#include "ui/widgets/tablestack.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace leadfloor;
using namespace Qt::StringLiterals;

class TestStandingPage final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<StandingPage> m_page;

    template <class T> T* child(const char* name) const { return m_page->findChild<T*>(QLatin1String(name)); }
    [[nodiscard]] LfTableView* table() const { return child<LfTableView>("standingTable"); }
    [[nodiscard]] FakeStanding& service() const { return m_floor->standingService; }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(name); }
    [[nodiscard]] QString cell(int row, int column) const { return m_page->model().index(row, column).data().toString(); }
    [[nodiscard]] StandingDialog* dialog() const { return m_page->findChild<StandingDialog*>(); }
    template <class T> T* field(const char* name) const { return dialog()->findChild<T*>(QLatin1String(name)); }
    static QString wordsOf(const QWidget& part)
    {
        QString words;
        const QList<QLabel*> labels = part.findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            if (label->isVisible())
                words += label->text() + u'\n';
        }
        return words;
    }
    [[nodiscard]] QString detailWords() const { return wordsOf(*child<StandingDetail>("standingDetail")); }
    void show()
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_page->model().hasAnswer() || m_page->model().error());
    }
    void choose(int row)
    {
        table()->setFocus();
        table()->setCurrentIndex(m_page->model().index(row, 0));
    }
    /// Shows the dialog that was just opened.
    void waitForDialog()
    {
        QVERIFY(dialog());
        QVERIFY(QTest::qWaitForWindowActive(dialog()));
    }

    static StandingOrder sample(int number, const QString& name, const QString& state)
    {
        const QDateTime made(QDate(2026, 4, 2), QTime(14, 3), Qt::UTC);
        StandingOrder order;
        order.number = number;
        order.request.name = name;
        order.request.filter.states = {u"LA"_s};
        order.request.filter.classes = {LeadClass::Gold};
        order.request.filter.buckets = {u"MONTH_6_TO_8"_s};
        order.request.priceMax = Money::fromMinor(800);
        order.request.caps.leadsDay = 50;
        order.request.caps.moneyMonth = Money::fromMinor(300000);
        order.request.timeZone = u"America/Chicago"_s;
        order.request.startsAt = made;
        order.state = state;
        order.member = u"Ana Brandt"_s;
        order.isMine = true;
        order.createdAt = made;
        order.bought = {20, 120, 240, 812, Money::fromMinor(16000), Money::fromMinor(96000), Money::fromMinor(192000), Money::fromMinor(649600)};
        order.events = {{made, u"active"_s, u"made"_s}};
        order.slices = {{made.addSecs(360), 1044, 20, Money::fromMinor(16000)}, {made.addSecs(60), 1043, 50, Money::fromMinor(40000)}};
        return order;
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
        StandingOrder active = sample(3, u"Gold in Louisiana"_s, u"active"_s);
        StandingOrder paused = sample(2, u"Texas, older"_s, u"paused"_s);
        paused.reason = u"not enough credits"_s;
        paused.isMine = false;
        paused.member = u"Paul Romero"_s;
        paused.request.caps = {};
        paused.request.caps.leadsTotal = 500;
        StandingOrder ended = sample(1, u"The rest of Caddo"_s, u"ended"_s);
        ended.reason = u"it has bought all that it was to buy"_s;
        ended.fromOrder = 1041;
        service().rows = {active, paused, ended};
        service().found = {90, 812, Money::fromMinor(649600), {}, {}, {{QDate(2026, 3, 2), 93, Money::fromMinor(74400)}, {QDate(2026, 3, 9), 40, Money::fromMinor(32000)}},
                           20, Money::fromMinor(16000)};
        m_page = std::make_unique<StandingPage>(*m_floor);
        m_page->resize(1240, 700);
    }
    void cleanup()
    {
        m_page.reset();
        m_floor.reset();
    }

    void shouldShowWhatWasBoughtAgainstLimits()
    {
        show();
        QCOMPARE(m_page->model().rowCount(), 3);
        QCOMPARE(child<QLabel>("countLabel")->text(), u"1 is active \u00b7 1 is paused"_s);
        QCOMPARE(cell(0, StandingModel::TodayColumn), u"20 of 50"_s);
        QCOMPARE(cell(0, StandingModel::LeadsColumn), u"812"_s);
        QCOMPARE(cell(0, StandingModel::SpentColumn), u"$6,496.00"_s);
        QCOMPARE(cell(1, StandingModel::LeadsColumn), u"812 of 500"_s);
        QTRY_VERIFY(detailWords().contains(u"20 leads"_s));
        const QString words = detailWords();
        for (const QString& part : {u"Gold in Louisiana"_s, u"at most $8.00 a lead"_s, u"20 of 50"_s, u"$1,920.00 of $3,000.00"_s,
                                    u"Bought so far: 812 leads for $6,496.00"_s, u"midnight in America/Chicago"_s, u"Active: made"_s})
            QVERIFY2(words.contains(part), qPrintable(part + u" not in "_s + words));
        QCOMPARE(child<StandingDetail>("standingDetail")->findChild<QProgressBar*>()->value(), 400);
        QSignalSpy orders(m_page.get(), &StandingPage::orderRequested);
        QTest::mouseClick(button("sliceOrderButton"), Qt::LeftButton);
        QCOMPARE(orders.value(0).value(0).toLongLong(), 1044);
    }

    void shouldSayWhatAnOrderWaitsFor_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("bought") << QString() << u"Active"_s;
        QTest::newRow("nothing there") << u"LF001"_s << u"Waits for leads"_s;
        QTest::newRow("cap") << u"cap"_s << u"Limit reached"_s;
        QTest::newRow("somebody in the way") << u"55P03"_s << u"Active"_s;
    }
    void shouldSayWhatAnOrderWaitsFor()
    {
        QFETCH(QString, code);
        service().rows.first().lastCode = code;
        show();
        QTEST(cell(0, StandingModel::StateColumn), "words");
    }

    void shouldPauseResumeAndEndAfterAQuestion()
    {
        show();
        choose(0);
        QTest::mouseClick(button("pauseButton"), Qt::LeftButton);
        QTRY_COMPARE(cell(0, StandingModel::StateColumn), u"Paused"_s);
        QTRY_VERIFY(button("resumeButton")->isVisible());
        QVERIFY(detailWords().contains(u"by Ana Brandt"_s));
        QTest::mouseClick(button("resumeButton"), Qt::LeftButton);
        QTRY_COMPARE(cell(0, StandingModel::StateColumn), u"Active"_s);
        QTest::mouseClick(button("endButton"), Qt::LeftButton);
        QCOMPARE(service().moved.size(), 2); // only asked about yet
        QTRY_VERIFY(button("confirmEndButton"));
        QTest::mouseClick(button("confirmEndButton"), Qt::LeftButton);
        QTRY_COMPARE(cell(0, StandingModel::StateColumn), u"Ended"_s);
        using Moves = QList<std::pair<int, QString>>;
        QCOMPARE(service().moved, (Moves{{3, u"paused"_s}, {3, u"active"_s}, {3, u"ended"_s}}));
        for (const char* name : {"pauseButton", "resumeButton", "changeButton", "endButton"})
            QVERIFY2(!button(name)->isVisible(), name);
    }

    void shouldLeaveToItsMemberWhatOnlyHeMayDo()
    {
        show();
        choose(1);
        QVERIFY(!button("resumeButton")->isEnabled());
        QVERIFY(!button("changeButton")->isEnabled());
        QVERIFY(button("resumeButton")->toolTip().contains(u"Paul Romero"_s));
        QVERIFY(button("endButton")->isEnabled());
        QVERIFY(detailWords().contains(u"the wallet does not hold enough credits"_s));
        QTest::keyClick(table(), Qt::Key_F2);
        QVERIFY(!dialog());
    }

    void shouldSayWhyAnActWasRefused()
    {
        show();
        choose(0);
        service().refusal = Error{ErrorCode::Busy, {}, {}, {}};
        QTest::mouseClick(button("pauseButton"), Qt::LeftButton);
        auto* strip = child<MessageStrip>("standingDetailStrip");
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(strip->sentence(), toUserText({ErrorCode::Busy, {}, {}, {}}));
        QVERIFY(button("pauseButton")->isEnabled());
    }

    void shouldMakeOneFromAFilterWithADryRun()
    {
        show();
        Filter filter;
        filter.states = {u"TX"_s};
        filter.priceMax = Money::fromMinor(650);
        filter.showOwned = true;
        m_page->create(filter);
        waitForDialog();
        // What the filter says is there; a limit is not
        QCOMPARE(field<QDoubleSpinBox>("ceilingSpin")->value(), 6.5);
        QTest::mouseClick(field<QPushButton>("dryRunButton"), Qt::LeftButton);
        QVERIFY(field<QLabel>("limitProblem")->isVisible());
        QCOMPARE(service().tried.size(), 0);
        field<QSpinBox>("leadsWeekSpin")->setValue(120);
        QVERIFY(!field<QLabel>("limitProblem")->isVisible());
        field<QDoubleSpinBox>("moneyTotalSpin")->setValue(2500.5);
        field<QComboBox>("zoneBox")->setCurrentIndex(field<QComboBox>("zoneBox")->findData(QByteArray("America/Denver")));
        field<QCheckBox>("endsBox")->setChecked(true);
        field<QDateEdit>("endDay")->setDate(QDate(2099, 7, 31));
        QTest::mouseClick(field<QPushButton>("dryRunButton"), Qt::LeftButton);
        QTRY_COMPARE(field<QLabel>("dryRunSentence")->text(), u"In the last 90 days it would have bought 812 leads for $6,496.00."_s);
        QCOMPARE(field<QLabel>("dryRunDetail")->text(), u"Now it would find 20 for $160.00. Most in one week: 93 leads, from 3/2/26."_s);
        // An answer about another form is forgotten
        field<QSpinBox>("leadsWeekSpin")->setValue(100);
        QCOMPARE(field<QLabel>("dryRunSentence")->text(), u"Not tried yet"_s);
        QTest::mouseClick(field<QPushButton>("saveButton"), Qt::LeftButton);
        QTRY_COMPARE(service().created.size(), 1);
        const StandingRequest made = service().created.first();
        QCOMPARE(made.filter.states, QStringList{u"TX"_s});
        QVERIFY(!made.filter.showOwned);
        QCOMPARE(made.priceMax, Money::fromMinor(650));
        QCOMPARE(made.caps.leadsWeek, std::optional(100));
        QVERIFY(!made.caps.leadsDay && !made.caps.moneyDay);
        QCOMPARE(made.caps.moneyTotal, std::optional(Money::fromMinor(250050)));
        QCOMPARE(made.endsAt, QDateTime(QDate(2099, 8, 1), QTime(6, 0), Qt::UTC));
        QVERIFY(!made.startsAt.isValid());
        // and it is the one that is shown then
        QTRY_VERIFY(!dialog());
        QTRY_COMPARE(m_page->model().rowCount(), 4);
        QCOMPARE(table()->currentIndex().row(), 0);
    }

    void shouldChangeOneAndKeepWhatWasNotTouched()
    {
        StandingOrder& first = service().rows.first();
        first.request.endsAt = QDateTime(QDate(2099, 1, 1), QTime(18, 30), Qt::UTC); // a time of day of the command line
        const StandingRequest before = first.request;
        show();
        choose(0);
        QTest::keyClick(table(), Qt::Key_F2);
        waitForDialog();
        field<QSpinBox>("leadsDaySpin")->setValue(0);
        field<QSpinBox>("leadsTotalSpin")->setValue(900);
        field<QLineEdit>("standingName")->setText(u"Less"_s);
        QTest::mouseClick(field<QPushButton>("saveButton"), Qt::LeftButton);
        QTRY_COMPARE(service().changed.size(), 1);
        StandingRequest wanted = before;
        wanted.name = u"Less"_s;
        wanted.caps.leadsDay.reset();
        wanted.caps.leadsTotal = 900;
        QCOMPARE(service().changed.first().first, 3);
        QCOMPARE(service().changed.first().second, wanted);
        QTRY_COMPARE(cell(0, StandingModel::NameColumn), u"Less"_s);
        QCOMPARE(wanted.toChanges().value("leads_day"_L1), QJsonValue(QJsonValue::Null));
    }

    void shouldSayWhatIsMissingOrRefused()
    {
        show();
        m_page->create({});
        waitForDialog();
        field<QLineEdit>("standingQuery")->setText(u"la golf"_s);
        field<QCheckBox>("endsBox")->setChecked(true);
        field<QDateEdit>("endDay")->setDate(QDate(2020, 1, 1));
        QTest::mouseClick(field<QPushButton>("saveButton"), Qt::LeftButton);
        QCOMPARE(service().created.size(), 0);
        QCOMPARE(dialog()->focusWidget(), field<QWidget>("standingQuery"));
        const QString words = wordsOf(*dialog());
        for (const QString& part : {u"golf"_s, u"Say what one lead may cost"_s, u"Give at least one limit"_s, u"last day is over"_s})
            QVERIFY2(words.contains(part), qPrintable(part + u" not in "_s + words));
        field<QLineEdit>("standingQuery")->setText(u"la gold"_s);
        field<QDoubleSpinBox>("ceilingSpin")->setValue(8);
        field<QSpinBox>("leadsDaySpin")->setValue(5);
        field<QCheckBox>("endsBox")->setChecked(false);
        service().refusal = Error{ErrorCode::OrderLimit, u"a workspace has at most 100 standing orders"_s, {}, {}};
        QTest::mouseClick(field<QPushButton>("saveButton"), Qt::LeftButton);
        auto* strip = field<MessageStrip>("standingStrip");
        QTRY_VERIFY(strip->isVisible());
        QVERIFY(strip->reason().contains(u"End one"_s));
        QVERIFY(field<QPushButton>("saveButton")->isEnabled());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
    }

    void shouldShowThreeEmptyStates()
    {
        service().rows.clear();
        show();
        auto* stack = m_page->findChild<TableStack*>();
        QTRY_COMPARE(stack->shown(), TableStack::Shown::Empty);
        QTest::mouseClick(stack->empty().findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(dialog());
        cleanup();
        init();
        service().holdsAnswers = true;
        m_page->show();
        stack = m_page->findChild<TableStack*>();
        QTRY_COMPARE(stack->shown(), TableStack::Shown::Loading);
        QTRY_COMPARE(service().waiting(u"orders"_s), 1);
        service().failNext(u"orders"_s, {ErrorCode::Disconnected, {}, {}, {}});
        QTRY_COMPARE(stack->shown(), TableStack::Shown::Empty);
        service().holdsAnswers = false;
        QTest::mouseClick(stack->empty().findChild<QPushButton*>(), Qt::LeftButton);
        QTRY_COMPARE(stack->shown(), TableStack::Shown::Rows);
    }

    void shouldShowWhatItBoughtMeanwhile()
    {
        show();
        choose(1);
        service().rows.first().bought.leadsDay = 50;
        service().rows.first().lastCode = u"cap"_s;
        Q_EMIT m_floor->stockChanged();
        QTRY_COMPARE(cell(0, StandingModel::TodayColumn), u"50 of 50"_s);
        QCOMPARE(table()->currentIndex().row(), 1); // nothing moves
    }

    void shouldTakeTextsAsPlainTextAndNameEverything()
    {
        service().rows.first().request.name = u"<b>Gold</b>"_s;
        service().rows.first().reason = u"<i>x</i>"_s;
        show();
        QTRY_VERIFY(detailWords().contains(u"<b>Gold</b>"_s));
        const QList<QLabel*> labels = m_page->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(unnamedWidgets(*m_page), QStringList());
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(button("pauseButton")->hasFocus());
        QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
        waitForDialog();
        QCOMPARE(unnamedWidgets(*dialog()), QStringList());
    }

    void shouldKnowReasonsAndZones()
    {
        QCOMPARE(standingReasonText(u"the rest of order 1041"_s), u"the rest of order 1041"_s);
        QCOMPARE(standingReasonText(u"by Ana"_s), u"by Ana"_s);
        QCOMPARE(standingReasonText(u"something new"_s), u"something new"_s);
        const QList<QByteArray> zones = standingZones();
        QVERIFY(zones.contains("America/Chicago") && zones.contains("UTC"));
        QVERIFY(!zones.contains("EST5EDT")); // the floor would refuse it
        QCOMPARE(QSet<QByteArray>(zones.cbegin(), zones.cend()).size(), zones.size());
    }

    void shouldLookRight()
    {
        show();
        choose(0);
        QTRY_VERIFY(button("sliceOrderButton"));
        grabAllLooks(*m_page, u"standing"_s);
        choose(1);
        QTRY_VERIFY(button("sliceOrderButton"));
        grabbed(*m_page, u"standing-paused"_s);
        m_page->create(service().rows.first().request.filter);
        waitForDialog();
        field<QDoubleSpinBox>("ceilingSpin")->setValue(8);
        field<QSpinBox>("leadsDaySpin")->setValue(50);
        field<QDoubleSpinBox>("moneyMonthSpin")->setValue(3000);
        QTest::mouseClick(field<QPushButton>("dryRunButton"), Qt::LeftButton);
        QTRY_VERIFY(field<QLabel>("dryRunSentence")->text().contains(u"812"_s));
        grabAllLooks(*dialog(), u"standing-dialog"_s);
    }

    void shouldShowNoWindowWhileItIsMade()
    {
        ShownWindows shown;
        const StandingPage page(*m_floor);
        QCOMPARE(shown.names(), QStringList());
    }
};

QTEST_MAIN(TestStandingPage)
#include "tst_standingpage.moc"
