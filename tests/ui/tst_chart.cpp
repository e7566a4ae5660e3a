// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/lftableview.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsRectItem>
#include <QGraphicsTextItem>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

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
    void shouldNameEveryLyingBarAndBeginAtTheAxis_data();
    void shouldNameEveryLyingBarAndBeginAtTheAxis();
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

void TestChart::shouldNameEveryLyingBarAndBeginAtTheAxis_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("locale");
    const QStringList counties{u"Jefferson"_s, u"East Baton Rouge"_s, u"Orleans"_s, u"Lafayette"_s, u"Caddo"_s, u"Bossier"_s, u"Calcasieu"_s};
    const QStringList ages{u"٣–٥ أشهر"_s, u"٦–٨ أشهر"_s, u"٩–١١ شهرًا"_s, u"١٢–٢٣ شهرًا"_s, u"+٢٤ شهرًا"_s};
    QTest::newRow("left to right") << Qt::LeftToRight << counties << u"en"_s;
    QTest::newRow("right to left") << Qt::RightToLeft << counties << u"ar_EG"_s;
    QTest::newRow("right to left, taller letters") << Qt::RightToLeft << ages << u"ar_EG"_s;
}

void TestChart::shouldNameEveryLyingBarAndBeginAtTheAxis()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(QStringList, names);
    QFETCH(QString, locale);
    // Given a card beside a table, as narrow as it may be, that is first drawn at another width
    QWidget page;
    page.setLayoutDirection(direction);
    page.resize(226, 60);
    auto* column = new QVBoxLayout(&page);
    auto* card = new ChartCard(u"By county"_s);
    column->addWidget(card);
    column->addStretch(1);
    card->setLocale(QLocale(locale));
    QList<ChartBar> bars;
    for (const QString& name : names)
        bars.append({name, 26'000.0 - 3'000.0 * double(bars.size())});
    card->showBars(u"County"_s, u"Leads"_s, bars);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    page.resize(216, 60);
    QCoreApplication::processEvents();
    grabbed(page, u"chart-lying-"_s % QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0).replace(u' ', u'-'));
    // Then each bar has its name, and every label stands whole inside the view
    const auto* view = card->chart().findChild<QChartView*>();
    const QRectF inside(view->viewport()->rect());
    QStringList seen;
    std::optional<qreal> zero;
    const QString zeroText = QLocale(locale).toString(0);
    for (QGraphicsItem* item : view->scene()->items()) {
        const auto* label = qgraphicsitem_cast<QGraphicsTextItem*>(item);
        if (!label || !label->isVisible() || label->toPlainText().isEmpty())
            continue;
        const QRectF place = label->sceneBoundingRect();
        const qreal air = label->document()->documentMargin();
        QVERIFY2(inside.contains(place.adjusted(air, air, -air, -air)), qPrintable(label->toPlainText()));
        seen.append(label->toPlainText());
        if (label->toPlainText() == zeroText)
            zero = place.center().x();
    }
    for (const QString& name : names)
        QVERIFY2(std::any_of(seen.cbegin(), seen.cend(), [&](const QString& label) { return label.left(4) == name.left(4); }), qPrintable(name % u" of "_s % seen.join(u'|')));
    // And the bars begin where the axis says zero
    QVERIFY(zero);
    int found = 0;
    for (QGraphicsItem* item : view->scene()->items()) {
        const auto* bar = qgraphicsitem_cast<QGraphicsRectItem*>(item);
        if (!bar || !bar->isVisible() || bar->brush().style() == Qt::NoBrush || bar->rect().height() > view->height() / 2.0)
            continue;
        ++found;
        const QRectF place = bar->sceneBoundingRect();
        const qreal start = direction == Qt::RightToLeft ? place.right() : place.left();
        QVERIFY2(std::abs(start - *zero) <= 3, qPrintable(u"%1 %2"_s.arg(start).arg(*zero)));
    }
    QCOMPARE(found, names.size());
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
