// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/mask.h"
#include "tests/fakes/fakefloor.h"
#include "tests/ui/pagetools.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/messagestrip.h"
#include "ui/reports/reportspage.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/paperdialog.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/tablestack.h"

#include <QComboBox>
#include <QDateEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QPainter>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

SpendMonth spentIn(int year, int month, qint64 leads, qint64 paid)
{
    SpendMonth spent;
    spent.month = QDate(year, month, 1);
    spent.orders = leads / 20;
    spent.leads = leads;
    spent.list = Money::fromMinor(paid + paid / 10);
    spent.discount = Money::fromMinor(paid / 10);
    spent.paid = Money::fromMinor(paid);
    spent.refundedLeads = leads / 50;
    spent.refunded = Money::fromMinor(paid / 50);
    return spent;
}

StockPart onOffer(const QString& value, const QString& label, qint64 leads, qint64 price)
{
    StockPart part;
    part.value = value;
    part.label = label;
    part.leads = leads;
    part.total = Money::fromMinor(leads * price);
    part.least = Money::fromMinor(price / 2);
    return part;
}

struct ReportsStage
{
    ReportsStage()
    {
        for (int month = 1; month <= 9; ++month)
            floor.reportSource.months.append(spentIn(2024, month, 100 + month * 37, 80'000 + month * 21'000));
        const QList<std::pair<QString, qint64>> sources{
            {u"Quick Quote Radio"_s, 420}, {u"mortgagehelp.example"_s, 311}, {u"Mailer spring"_s, 120}, {QString(), 12}};
        for (const auto& [name, leads] : sources) {
            BoughtPart part;
            part.value = name;
            part.leads = leads;
            part.paid = Money::fromMinor(leads * 715);
            floor.reportSource.parts.append(part);
        }
        floor.reportSource.stockParts.insert(StockBy::State, {onOffer(u"LA"_s, u"Louisiana"_s, 18'236, 700),
                                                              onOffer(u"TX"_s, u"Texas"_s, 31'902, 650)});
        page.resize(1240, 824);
    }
    void open()
    {
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(page.model().rowCount() > 0);
    }
    template <class T> T* part(const QString& name) { return page.findChild<T*>(name); }
    void choose(ReportsPage::Report report)
    {
        const auto buttons = part<SegmentedButtons>(u"reportButtons"_s)->findChildren<QToolButton*>();
        QTest::mouseClick(buttons.at(int(report)), Qt::LeftButton);
    }

    FakeFloor floor;
    ReportsPage page{floor};
};

} // namespace

class TestReportsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp); }

    void shouldShowSpendAsChartAndTable()
    {
        ReportsStage s;
        s.open();
        auto* table = s.part<LfTableView>(u"reportsTable"_s);
        QVERIFY(table->isVisible());
        QCOMPARE(s.page.model().rowCount(), 9);
        QCOMPARE(s.page.model().index(0, 0).data().toString(), u"Jan 2024"_s);
        const Chart& chart = s.part<ChartCard>(u"reportChart"_s)->chart();
        QVERIFY(chart.isVisible());
        QCOMPARE(chart.itemCount(), 9);
        QCOMPARE(chart.itemWords(0), u"Jan 2024: $989.80"_s); // net of refunds
        // Another number in the chart
        s.part<QComboBox>(u"reportMeasureChoice"_s)->setCurrentIndex(3);
        QCOMPARE(chart.itemWords(0), u"Jan 2024: 137"_s);
    }

    void shouldPrintTheChartWithItsTable()
    {
        ReportsStage s;
        s.open();
        const auto paperOf = [&s] {
            s.part<QPushButton>(u"reportPrintButton"_s)->click();
            auto* dialog = s.page.findChild<PaperDialog*>(u"reportDialog"_s);
            return dialog;
        };
        // Given a report on paper; what is blue on it is the bars of its chart
        PaperDialog* dialog = paperOf();
        QVERIFY(dialog);
        dialog->resize(800, 900);
        auto* paper = dialog->findChild<QTextEdit*>(u"paper"_s);
        const auto barsOf = [](const QImage& picture) {
            QList<int> bars; // widths, from the top
            bool isBar = false;
            for (int y = 0; y < picture.height(); ++y) {
                int blue = 0;
                for (int x = 0; x < picture.width(); ++x)
                    blue += picture.pixelColor(x, y).blue() > picture.pixelColor(x, y).red() + 100;
                if (blue > 5 && !isBar)
                    bars.append(blue);
                isBar = blue > 5;
            }
            return bars;
        };
        QTRY_COMPARE(barsOf(paper->grab().toImage()).size(), 9);
        const QList<int> bars = barsOf(paper->grab().toImage());
        QVERIFY(bars.constLast() > 2 * bars.constFirst());
        if (const QString folder = qEnvironmentVariable("LEADFLOOR_PICTURES"); !folder.isEmpty())
            QVERIFY(dialog->grab().save(folder % u"/report-paper.png"_s));
        // Then it is printed with its table
        const auto printed = [paper] {
            QImage sheet(794, 1123, QImage::Format_RGB32);
            sheet.fill(Qt::white);
            QPainter painter(&sheet);
            paper->document()->drawContents(&painter);
            return sheet;
        };
        QCOMPARE(barsOf(printed()).size(), 9);
        if (const QString folder = qEnvironmentVariable("LEADFLOOR_PICTURES"); !folder.isEmpty())
            QVERIFY(writeFile(folder % u"/report.pdf"_s, dialog->pdf()).result());
        // And not while money is hidden: bars would tell it
        Mask::instance().setOn(true);
        QCOMPARE(barsOf(printed()).size(), 0);
        QCOMPARE(barsOf(paper->grab().toImage()).size(), 0);
        Mask::instance().setOn(false);
    }

    void shouldReportDaysThatOneChooses()
    {
        ReportsStage s;
        s.open();
        auto* period = s.part<QComboBox>(u"reportPeriodChoice"_s);
        auto* from = s.part<QDateEdit>(u"reportFromEdit"_s);
        auto* to = s.part<QDateEdit>(u"reportToEdit"_s);
        QVERIFY(!from->isVisible());
        period->setCurrentIndex(period->findText(u"From ... to ..."_s));
        QVERIFY(from->isVisible());
        from->setDate(QDate(2024, 2, 10));
        to->setDate(QDate(2024, 3, 9));
        const auto asked = [&s] { return s.floor.reportSource.periods.constLast(); };
        QTRY_COMPARE(asked(), (ReportPeriod{QDate(2024, 2, 10), QDate(2024, 3, 9)}));
        // The last day never comes before the first
        to->setDate(QDate(2024, 1, 5));
        QCOMPARE(from->date(), QDate(2024, 1, 5));
        QTRY_COMPARE(asked(), (ReportPeriod{QDate(2024, 1, 5), QDate(2024, 1, 5)}));
        // What is on offer has no such days
        s.choose(ReportsPage::Report::Stock);
        QVERIFY(!from->isVisible());
    }

    void shouldAskAnewForAnotherReportPartOrTime()
    {
        ReportsStage s;
        s.open();
        s.choose(ReportsPage::Report::Bought);
        QTRY_COMPARE(s.page.model().rowCount(), 4);
        QCOMPARE(s.floor.reportSource.boughtBy.constLast(), BoughtBy::Source);
        QCOMPARE(s.page.model().index(3, 0).data().toString(), u"not supplied"_s);
        auto* by = s.part<QComboBox>(u"reportByChoice"_s);
        by->setCurrentIndex(by->findData(int(BoughtBy::Segment)));
        QCOMPARE(s.floor.reportSource.boughtBy.constLast(), BoughtBy::Segment);
        s.part<QComboBox>(u"reportPeriodChoice"_s)->setCurrentText(u"This year"_s);
        const QDate today = QDateTime::currentDateTimeUtc().date();
        QCOMPARE(s.floor.reportSource.periods.constLast(), (ReportPeriod{QDate(today.year(), 1, 1), {}}));
        // Of what became of the leads, the best segments come first
        s.floor.reportSource.parts[2].won = 12;
        s.floor.reportSource.parts[2].reached = 40;
        s.choose(ReportsPage::Report::BestValue);
        QTRY_COMPARE(s.page.model().sheet().columns.size(), 9);
        QCOMPARE(s.floor.reportSource.boughtBy.constLast(), BoughtBy::Segment);
        QCOMPARE(s.page.model().index(0, 0).data().toString(), u"Mailer spring"_s);
        QCOMPARE(s.page.model().index(0, 4).data().toString(), u"10.0 %"_s);
        QCOMPARE(s.part<ChartCard>(u"reportChart"_s)->chart().itemWords(0), u"Mailer spring: $71.50"_s);
        QVERIFY(!grabbed(s.page, u"reports-best"_s).isNull());
        // The stock goes by the inventory's filter
        Filter gold;
        gold.classes = {LeadClass::Gold};
        s.page.setStockFilter(gold, u"gold"_s);
        s.choose(ReportsPage::Report::Stock);
        QTRY_COMPARE(s.page.model().rowCount(), 2);
        QCOMPARE(s.floor.reportSource.stockFilters.constLast(), gold);
        QCOMPARE(s.page.model().index(0, 0).data().toString(), u"Texas"_s); // most leads first
    }

    void shouldLeadFromARowToWhatIsOnOffer()
    {
        ReportsStage s;
        BoughtPart segment;
        segment.value = u"LA gold MONTH_6_TO_8"_s;
        segment.leads = 9;
        s.floor.reportSource.parts.prepend(segment);
        s.open();
        s.choose(ReportsPage::Report::BestValue);
        QTRY_COMPARE(s.page.model().sheet().columns.size(), 9);
        auto* table = s.part<LfTableView>(u"reportsTable"_s);
        table->sortByColumn(1, Qt::AscendingOrder); // rows keep their filters
        QCOMPARE(s.page.model().index(0, 0).data().toString(), u"LA, Gold, 6\u20138 mo"_s);
        QSignalSpy asked(&s.page, &ReportsPage::filterRequested);
        table->setCurrentIndex(s.page.model().index(1, 0)); // "not supplied"
        QVERIFY(!s.part<QPushButton>(u"reportOfferButton"_s)->isEnabled());
        table->setCurrentIndex(s.page.model().index(0, 0));
        s.part<QPushButton>(u"reportOfferButton"_s)->click();
        QCOMPARE(asked.size(), 1);
        Filter wanted;
        wanted.states = {u"LA"_s};
        wanted.classes = {LeadClass::Gold};
        wanted.buckets = {u"MONTH_6_TO_8"_s};
        QCOMPARE(asked.at(0).at(0).value<Filter>(), wanted);
    }

    void shouldShowTheNewestAnswerOnly()
    {
        ReportsStage s;
        s.open();
        s.floor.reportSource.holdsAnswers = true;
        s.choose(ReportsPage::Report::Bought);
        s.choose(ReportsPage::Report::Spend);
        s.floor.reportSource.answerAll();
        QTRY_COMPARE(s.page.model().rowCount(), 9);
        QCOMPARE(s.page.model().sheet().columns.at(0).title, u"Month"_s);
    }

    void shouldSayWhyThereIsNoReport_data()
    {
        QTest::addColumn<bool>("isRefused");
        QTest::addColumn<int>("period");
        QTest::addColumn<QString>("button");
        QTest::newRow("nothing bought yet") << false << 0 << u"Look at what is on offer"_s;
        QTest::newRow("nothing in this time") << false << 1 << u"Show all times"_s;
        QTest::newRow("could not be asked") << true << 0 << u"Try again"_s;
    }
    void shouldSayWhyThereIsNoReport()
    {
        QFETCH(bool, isRefused);
        QFETCH(int, period);
        QFETCH(QString, button);
        ReportsStage s;
        s.floor.reportSource.months.clear();
        if (isRefused)
            s.floor.reportSource.refusal = Error{ErrorCode::TimedOut, {}, {}, {}};
        s.part<QComboBox>(u"reportPeriodChoice"_s)->setCurrentIndex(period);
        s.page.show();
        auto* stack = s.page.findChild<TableStack*>();
        QTRY_COMPARE(stack->shown(), TableStack::Shown::Empty);
        QVERIFY(!s.part<QPushButton>(u"reportPrintButton"_s)->isEnabled());
        QPushButton* way = lastOffer(*stack);
        QCOMPARE(way->text(), button);
        s.floor.reportSource.refusal.reset();
        s.floor.reportSource.months = {spentIn(2024, 3, 50, 4'000)};
        QSignalSpy left(&s.page, &ReportsPage::inventoryRequested);
        way->click();
        if (!isRefused && period == 0)
            QCOMPARE(left.size(), 1);
        else
            QTRY_COMPARE(stack->shown(), TableStack::Shown::Rows);
    }

    void shouldWriteAFileAndAPaperOfWhatIsShown()
    {
        ReportsStage s;
        s.open();
        QTemporaryDir folder;
        const QString path = folder.filePath(u"spend.csv"_s);
        QTest::mouseClick(s.part<QPushButton>(u"reportCsvButton"_s), Qt::LeftButton);
        const QList<QByteArray> lines = savedBy(s.page, path).split('\n');
        QCOMPARE(lines.size(), 11); // titles, nine months, the end
        QVERIFY2(lines.at(1).startsWith("\"Jan 2024\",6,1111.00,101.00,137,1010.00,2,20.20,989.80,"), lines.at(1).constData());
        // a place that is not there is told
        QTest::mouseClick(s.part<QPushButton>(u"reportCsvButton"_s), Qt::LeftButton);
        QCOMPARE(savedBy(s.page, folder.filePath(u"missing/spend.csv"_s)), QByteArray());
        QTRY_VERIFY(s.part<MessageStrip>(u"reportsStrip"_s)->isVisible());
        QTest::mouseClick(s.part<QPushButton>(u"reportPrintButton"_s), Qt::LeftButton);
        auto* paper = s.page.findChild<PaperDialog*>(u"reportDialog"_s);
        QVERIFY(paper);
        const QString pdf = folder.filePath(u"spend.pdf"_s);
        QVERIFY(writeFile(pdf, paper->pdf()).result());
        QFile written(pdf);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.read(5) == "%PDF-");
        QVERIFY(written.size() > 3'000);
    }

    void shouldNameEveryWidgetThatTakesTheKeyboard()
    {
        ReportsStage s;
        s.open();
        QCOMPARE(unnamedWidgets(s.page), QStringList());
    }

    void shouldLookAsDesigned()
    {
        ReportsStage s;
        s.open();
        grabAllLooks(s.page, u"reports-spend"_s);
        s.choose(ReportsPage::Report::Bought);
        QTRY_COMPARE(s.page.model().rowCount(), 4);
        QVERIFY(!grabbed(s.page, u"reports-bought"_s).isNull());
        Theme::instance().setChoice(SchemeChoice::HighContrast);
        QVERIFY(!grabbed(s.page, u"reports-contrast"_s).isNull());
        Theme::instance().setChoice(SchemeChoice::Light);
        s.page.resize(805, 407); // 1280x720 at 150 %, less the sidebar
        QVERIFY(!grabbed(s.page, u"reports-small"_s).isNull());
        QCOMPARE(s.page.width(), 805); // everything fits
        QVERIFY(s.part<LfTableView>(u"reportsTable"_s)->height() > px(90));
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    TestReportsPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_reportspage.moc"
