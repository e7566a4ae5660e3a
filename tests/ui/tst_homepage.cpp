// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "tests/ui/samplebooks.h"
#include "ui/home/homecards.h"
#include "ui/home/homepage.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/messagestrip.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

OrderRow orderOf(qint64 number, const QString& state, const QDateTime& at, int leads, qint64 minor)
{
    OrderRow row;
    row.number = number;
    row.state = state;
    row.createdAt = at;
    row.leads = leads;
    row.delivered = leads;
    row.total = Money::fromMinor(minor);
    return row;
}

} // namespace

class TestHomePage final : public QObject
{
    Q_OBJECT
private:
    QDateTime m_now{QDate(2024, 4, 2), QTime(15, 0), Qt::UTC};
    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<HomePage> m_page;

    [[nodiscard]] QString text(const char* name) const { return m_page->findChild<QLabel*>(QLatin1String(name))->text(); }
    [[nodiscard]] QList<QPushButton*> tasks() const
    {
        QList<QPushButton*> shown;
        for (QPushButton* button : m_page->findChild<TaskCard*>()->findChildren<QPushButton*>()) {
            if (button->isVisible())
                shown.append(button);
        }
        return shown;
    }
    [[nodiscard]] ChartTable& numbers(const char* chart) const { return m_page->findChild<ChartCard*>(QLatin1String(chart))->table(); }
    void show()
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
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
        fillSampleBooks(*m_floor, 75);
        Facets facets;
        facets.buckets = {{u"MONTH_3_TO_5"_s, {}, 14100}, {u"MONTH_6_TO_8"_s, {}, 18236}, {u"MONTH_9_TO_11"_s, {}, 15600},
                          {u"MONTH_12_TO_23"_s, {}, 42000}, {u"MONTH_24_PLUS"_s, {}, 50050}};
        m_floor->inventorySource.facetAnswer = facets;
        for (const auto& [source, leads] : {std::pair{u"Direct mail"_s, 96}, std::pair{u"Facebook form"_s, 44}, std::pair{u"Radio call-in"_s, 24}}) {
            BoughtPart part;
            part.value = source;
            part.leads = leads;
            m_floor->reportSource.parts.append(part);
        }
        m_page = std::make_unique<HomePage>(*m_floor);
        m_page->setClock([this] { return m_now; });
        m_page->resize(1240, 830);
    }
    void cleanup()
    {
        m_page.reset();
        m_floor.reset();
    }

    void shouldCountPeriodsByTheirDays()
    {
        const auto at = [](int month, int day) { return QDateTime(QDate(2024, month, day), QTime(12, 0)).toUTC(); };
        QList<OrderRow> orders{orderOf(5, u"completed"_s, at(4, 2), 10, 5000), orderOf(4, u"completed"_s, at(3, 27), 4, 2000),
                               orderOf(3, u"completed"_s, at(3, 26), 8, 6400), orderOf(2, u"cancelled"_s, at(4, 1), 90, 90000),
                               orderOf(1, u"completed"_s, at(3, 19), 100, 70000)};
        orders[0].refundedLeads = 2;
        orders[0].refunded = Money::fromMinor(1000);
        const HomeFigures figures = homeFigures(orders, QDate(2024, 4, 2), 7);
        QCOMPARE(figures.spent.minor(), 6000); // today less its refund, and the seventh day
        QCOMPARE(figures.leads, 14);
        QCOMPARE(figures.refundedLeads, 2);
        QCOMPARE(figures.spentBefore.minor(), 6400);
        QCOMPARE(figures.leadsBefore, 8);
        QCOMPARE(figures.days.size(), 7);
        QCOMPARE(figures.days.first(), (HomeFigures::Day{QDate(2024, 3, 27), Money::fromMinor(2000), 4}));
        QCOMPARE(figures.days.last(), (HomeFigures::Day{QDate(2024, 4, 2), Money::fromMinor(4000), 10}));
    }

    void shouldShowTheMoneyOfThePeriod()
    {
        show();
        QTRY_COMPARE(text("homeAvailableLabel"), u"$269.00"_s);
        QTRY_COMPARE(text("homeSpentLabel"), u"$972.00"_s); // all five orders of the books
        QCOMPARE(text("homeBoughtLabel"), u"164"_s);
        QCOMPARE(text("homeRefundedLabel"), u"0.0 %"_s);
        QTRY_COMPARE(numbers("homeStockChart").rowCount(), 5);
        QCOMPARE(numbers("homeSpendChart").rowCount(), 6);
        m_page->setDays(7);
        QTRY_COMPARE(text("homeSpentLabel"), u"$972.00"_s);
        QCOMPARE(numbers("homeSpendChart").rowCount(), 7);
        QCOMPARE(numbers("homeSpendChart").index(6, 1).data().toString(), u"$202.00"_s); // 2 April
    }

    void shouldNameWhatWaitsAndLeadThere()
    {
        OrderRow held = orderOf(1050, u"held"_s, m_now.addSecs(-60), 40, 32000);
        held.heldUntil = m_now.addSecs(540);
        m_floor->orderService.orderRows.prepend(held);
        m_floor->workService.countsFor = [](const OwnedLeadQuery&, const QDateTime&) {
            WorkCounts counts;
            counts.due = 12;
            return counts;
        };
        WatchHit hit;
        hit.id = 3;
        hit.watch = 1;
        hit.name = u"LA gold fresh"_s;
        hit.filter.states = {u"LA"_s};
        hit.at = m_now.addSecs(-3600);
        hit.leadsNew = 24;
        WatchHit old = hit;
        old.id = 2;
        old.watch = 2;
        old.at = m_now.addDays(-2);
        m_floor->watchService.found = {hit, old};
        QSignalSpy orders(m_page.get(), &HomePage::orderRequested);
        QSignalSpy calls(m_page.get(), &HomePage::callsRequested);
        QList<Filter> filters;
        connect(m_page.get(), &HomePage::filterRequested, this, [&filters](const Filter& filter) { filters.append(filter); });
        show();
        // The hold first, then the calls, the delivery of order 1043, the watch of today
        QTRY_COMPARE(tasks().size(), 4);
        QCOMPARE(text("taskCountLabel"), u"4 things"_s);
        QVERIFY(tasks().at(0)->accessibleName().contains(u"Hold on order 1050 ends"_s));
        QVERIFY(tasks().at(1)->accessibleName().contains(u"12 calls due"_s));
        QVERIFY(tasks().at(2)->accessibleName().contains(u"6 contacts have not come yet"_s));
        QVERIFY(tasks().at(3)->accessibleName().contains(u"LA gold fresh: 24 new"_s));
        tasks().at(0)->setFocus();
        QTest::keyClick(tasks().at(0), Qt::Key_Space);
        QCOMPARE(orders.value(0).value(0).toLongLong(), 1050);
        tasks().at(1)->click();
        QCOMPARE(calls.size(), 1);
        tasks().at(3)->click();
        QCOMPARE(filters, QList<Filter>{hit.filter});
        // When the hold is paid, it goes by itself; the keyboard stays where it was
        tasks().at(1)->setFocus();
        m_floor->orderService.orderRows.removeFirst();
        m_page->refresh();
        QTRY_COMPARE(tasks().size(), 3);
        QCOMPARE(QApplication::focusWidget(), tasks().at(0));
    }

    void shouldSayThatNothingWaits()
    {
        for (OrderRow& row : m_floor->orderService.orderRows)
            row.delivered = row.leads;
        show();
        QTRY_VERIFY(m_page->findChild<TaskCard*>()->findChild<QLabel*>(u"taskCountLabel"_s)->text().isEmpty());
        QTRY_VERIFY(tasks().isEmpty());
    }

    void shouldTellWhatCouldNotBeReadAndAskAgain()
    {
        m_floor->walletSource.refusal = Error{ErrorCode::Internal, {}, {}, {}};
        show();
        auto* strip = m_page->findChild<MessageStrip*>(u"homeStrip"_s);
        QTRY_VERIFY(strip->isVisible());
        QTRY_COMPARE(text("homeSpentLabel"), u"$972.00"_s); // what could be read is there
        QCOMPARE(text("homeAvailableLabel"), u"\u2013"_s);
        m_floor->walletSource.refusal.reset();
        strip->findChild<QPushButton*>()->click();
        QTRY_COMPARE(text("homeAvailableLabel"), u"$269.00"_s);
        QVERIFY(!strip->isVisible());
    }

    void shouldLookRight()
    {
        show();
        QTRY_COMPARE(text("homeSpentLabel"), u"$972.00"_s);
        QTRY_COMPARE(numbers("homeStockChart").rowCount(), 5);
        grabAllLooks(*m_page, u"home"_s);
        m_page->resize(820, 900);
        QVERIFY(!grabbed(*m_page, u"home-narrow"_s).isNull());
    }
};

QTEST_MAIN(TestHomePage)
#include "tst_homepage.moc"
