// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/lftableview.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QToolButton>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

ChartSteps balances()
{
    const auto at = [](int day, int hour) {
        return QDateTime(QDate(2024, 3, day), QTime(hour, 0), Qt::UTC);
    };
    return {u"posted"_s,
            {{at(28, 0), 620},
             {at(28, 12), 460},
             {at(29, 8), 1060},
             {at(29, 15), 545},
             {at(30, 9), 140},
             {at(31, 20), 660},
             {at(31, 23), 295}}};
}

QDateTime from()
{
    return {QDate(2024, 3, 28), QTime(0, 0), Qt::UTC};
}
QDateTime to()
{
    return {QDate(2024, 4, 1), QTime(14, 0), Qt::UTC};
}
QString dollars(double value)
{
    return u"$"_s + QString::number(value);
}

} // namespace

class TestChart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp); }
    void shouldRoundTheAxisAroundTheValues_data();
    void shouldRoundTheAxisAroundTheValues();
    void shouldHoldAValueUntilTheNextPoint();
    void shouldSayTheNumbersInWords();
    void shouldSayWhatIsUnderThePointer();
    void shouldHaveTheSameNumbersAsATable();
    void shouldDrawStepsAndNoSlopes();
    void shouldKeepHoursOfOneDayShort();
    void shouldShowNoWindowWhileItIsMade();
    void shouldLookRight();
};

void TestChart::shouldRoundTheAxisAroundTheValues_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::addColumn<QList<double>>("ticks");
    QTest::newRow("to a thousand") << 0.0 << 1060.0 << QList<double>{0, 400, 800, 1200};
    QTest::newRow("nothing") << 0.0 << 0.0 << QList<double>{0, 0.4, 0.8, 1.2};
    QTest::newRow("below zero") << -30.0 << 80.0 << QList<double>{-40, 0, 40, 80};
    QTest::newRow("small") << 5.0 << 7.0 << QList<double>{0, 4, 8};
}

void TestChart::shouldRoundTheAxisAroundTheValues()
{
    QFETCH(double, least);
    QFETCH(double, most);
    QFETCH(QList<double>, ticks);
    const QList<double> found = niceTicks(least, most, 3);
    QCOMPARE(found.size(), ticks.size());
    for (qsizetype i = 0; i < ticks.size(); ++i)
        QVERIFY(qAbs(found.at(i) - ticks.at(i)) < 1e-9);
}

void TestChart::shouldHoldAValueUntilTheNextPoint()
{
    const ChartSteps steps = balances();
    QVERIFY(!valueAt(steps, from().addSecs(-1)));
    QCOMPARE(valueAt(steps, from()), std::optional(620.0));
    QCOMPARE(valueAt(steps, QDateTime(QDate(2024, 3, 29), QTime(7, 59), Qt::UTC)),
             std::optional(460.0));
    QCOMPARE(valueAt(steps, to()), std::optional(295.0));
}

void TestChart::shouldSayTheNumbersInWords()
{
    ChartCard card(u"Balance"_s);
    card.setValueText(dollars);
    card.showSteps({balances()}, from(), to());
    QVERIFY(card.chart().summary().contains(u"posted: least $140, most $1060, last $295"_s));
    QCOMPARE(card.chart().accessibleDescription(), card.chart().summary());
    card.showBars(u"State"_s, u"Leads"_s, {{u"LA"_s, 12}, {u"TX"_s, 9}});
    QCOMPARE(card.chart().summary(), u"LA: $12; TX: $9"_s);
}

void TestChart::shouldSayWhatIsUnderThePointer()
{
    Chart chart;
    chart.setValueText(dollars);
    chart.resize(800, 160);
    chart.showSteps({balances()}, from(), to());
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    grabbed(chart, u"chart-pointer"_s); // lays out the scene
    QVERIFY(chart.wordsAt({798, 60}).contains(u"posted: $295"_s));
    QVERIFY(chart.wordsAt({100, 60}).contains(u"posted: $620"_s));
    QVERIFY(chart.wordsAt({2, 60}).isEmpty()); // the axis
    chart.clear();
    QVERIFY(chart.wordsAt({400, 60}).isEmpty());
}

void TestChart::shouldHaveTheSameNumbersAsATable()
{
    ChartCard card(u"Balance"_s);
    card.setValueText(dollars);
    card.resize(800, 200);
    card.showSteps({balances()}, from(), to());
    card.show();
    auto* button = card.findChild<QToolButton*>(u"chartTableButton"_s);
    QVERIFY(!card.isTableShown());
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(card.isTableShown());
    QCOMPARE(card.table().rowCount(), 7);
    QCOMPARE(card.table().index(0, 1).data().toString(), u"$295"_s); // newest first
    QVERIFY(unnamedWidgets(card).isEmpty());
}

void TestChart::shouldDrawStepsAndNoSlopes()
{
    // Given one step in the middle of the time, from high to low
    Theme::instance().setChoice(SchemeChoice::Light);
    Chart chart;
    chart.resize(600, 200);
    const QDateTime half = from().addDays(2);
    chart.showSteps({{u"a"_s, {{from(), 100}, {half, 10}}}}, from(), from().addDays(4));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const QImage picture = grabbed(chart, u"chart-step"_s);
    // Then the line has two heights in its first and last third, and nothing between
    const QColor line = Theme::chartSeries(Scheme::Light).first();
    const auto heightsIn = [&](int left, int right) {
        QSet<int> heights;
        for (int x = left; x < right; ++x) {
            for (int y = 0; y < picture.height(); ++y) {
                const QColor at = picture.pixelColor(x, y);
                if (qAbs(at.red() - line.red()) < 30 && qAbs(at.green() - line.green()) < 30
                    && qAbs(at.blue() - line.blue()) < 30)
                    heights.insert(y);
            }
        }
        return heights;
    };
    const QSet<int> high = heightsIn(100, 300), low = heightsIn(360, 590);
    QVERIFY(!high.isEmpty() && high.size() <= 3);
    QVERIFY(!low.isEmpty() && low.size() <= 3);
    QVERIFY(*std::max_element(high.begin(), high.end())
            < *std::min_element(low.begin(), low.end()));
}

void TestChart::shouldLookRight()
{
    QWidget page;
    page.resize(1176, 400);
    auto* card = new ChartCard(u"Balance"_s, &page);
    card->setCaption(u"by day, posted"_s);
    card->setValueText(
        [](double v) -> QString { return u"$"_s + QLocale(QLocale::English).toString(v, 'f', 0); });
    card->setGeometry(12, 12, 1152, 178);
    card->showSteps({balances()}, from(), to(), ChartMark{u"low-balance mark $200"_s, 200});
    auto* bars = new ChartCard(u"Stock by state"_s, &page);
    bars->setGeometry(12, 204, 560, 178);
    bars->showBars(u"State"_s, u"Leads"_s, {{u"LA"_s, 12480}, {u"TX"_s, 9004}, {u"FL"_s, 700}});
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    grabAllLooks(page, u"chart"_s);
}

void TestChart::shouldKeepHoursOfOneDayShort()
{
    ChartCard card(u"Balance"_s);
    card.resize(1152, 178);
    card.setLocale(QLocale::c()); // whose short times have seconds
    card.showSteps({balances()}, from(), from().addDays(1));
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    grabbed(card, u"chart-day"_s);
    const auto* view = card.chart().findChild<QChartView*>();
    auto* hours = qobject_cast<QCategoryAxis*>(view->chart()->axes(Qt::Horizontal).constFirst());
    QVERIFY(hours->categoriesLabels().contains(u"12:00"_s));
    QCOMPARE(hours->categoriesLabels().count(u"00:00"_s), 1); // none at the end, where it is cut
}

void TestChart::shouldShowNoWindowWhileItIsMade()
{
    ShownWindows shown;
    ChartCard card(u"Balance"_s);
    card.showSteps({balances()}, from(), to());
    QCOMPARE(shown.names(), QStringList());
}

QTEST_MAIN(TestChart)
#include "tst_chart.moc"
