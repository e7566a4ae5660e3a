// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/exportmodel.h"
#include "tests/fakes/fakefloor.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

ExportRequest requestTo(const QString& path)
{
    ExportRequest request;
    request.orderNumber = 1042;
    request.path = path;
    return request;
}

ExportSummary summaryOf(qint64 rows, qint64 guarded)
{
    ExportSummary summary;
    summary.rows = rows;
    summary.guarded = guarded;
    return summary;
}

QString cell(const ExportModel& model, int row, ExportModel::Column column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestExportModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldListTheNewestExportFirst();
    void shouldFollowProgressAndKnowHowFar();
    void shouldKeepTheSummaryOfAFinishedFile();
    void shouldSayWhyAnExportFailed();
    void shouldCancelTheFutureAndWaitForTheWorkerToEnd();
    void shouldCountAFileThatWasReadyBeforeTheCancelArrived();
    void shouldStartTheSameRequestAgain();
    void shouldCancelRunningExportsWhenDestroyed();
    void shouldKnowWhichFilesAreBeingWritten();
    void shouldNotRepeatTheSearchInItsScope();

private:
    FakeExports m_service;
};

void TestExportModel::init()
{
    m_service = FakeExports();
    m_service.work.holds = true;
}

void TestExportModel::shouldListTheNewestExportFirst()
{
    ExportModel model(m_service);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int first = model.start(requestTo(u"/a/one.csv"_s));
    const int second = model.start(requestTo(u"/a/two.csv"_s));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, ExportModel::FileColumn), u"two.csv"_s);
    QCOMPARE(model.rowOf(first), 1);
    QCOMPARE(model.entryAt(0)->id, second);
    QCOMPARE(model.runningCount(), 2);
    QVERIFY(!model.entryAt(2));
}

void TestExportModel::shouldFollowProgressAndKnowHowFar()
{
    ExportModel model(m_service);
    QSignalSpy progressed(&model, &ExportModel::progressed);
    const int id = model.start(requestTo(u"/a/one.csv"_s), 200);
    m_service.work.progress(62'000, 100'000);
    QTRY_COMPARE(model.entry(id)->done, qint64(62'000));
    QCOMPARE(model.entry(id)->expected, std::optional<qint64>(100'000));
    QVERIFY(progressed.size() >= 1);
    model.setFormat({QLocale(QLocale::English), u"USD"_s, {}});
    QCOMPARE(cell(model, 0, ExportModel::StateColumn), u"Running, 62 %"_s);
    QCOMPARE(cell(model, 0, ExportModel::RowsColumn), u"62,000"_s);
}

void TestExportModel::shouldKeepTheSummaryOfAFinishedFile()
{
    ExportModel model(m_service);
    QSignalSpy finished(&model, &ExportModel::finished);
    const int id = model.start(requestTo(u"/a/one.csv"_s));
    m_service.work.end(summaryOf(22, 3));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(model.entry(id)->state, ExportState::Done);
    QCOMPARE(model.entry(id)->summary->guarded, qint64(3));
    QVERIFY(model.entry(id)->finishedAt.isValid());
    QCOMPARE(cell(model, 0, ExportModel::RowsColumn), u"22"_s);
    QCOMPARE(cell(model, 0, ExportModel::GuardedColumn), u"3"_s);
    QCOMPARE(model.runningCount(), 0);
}

void TestExportModel::shouldSayWhyAnExportFailed()
{
    ExportModel model(m_service);
    QSignalSpy finished(&model, &ExportModel::finished);
    const int id = model.start(requestTo(u"/a/one.csv"_s));
    m_service.work.end(
        tl::unexpected<Error>(Error{ErrorCode::FileProblem, u"/a is full"_s, {}, {}}));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(model.entry(id)->state, ExportState::Failed);
    QCOMPARE(model.entry(id)->error->code, ErrorCode::FileProblem);
    QVERIFY(!model.entry(id)->summary);
}

void TestExportModel::shouldCancelTheFutureAndWaitForTheWorkerToEnd()
{
    ExportModel model(m_service);
    QSignalSpy finished(&model, &ExportModel::finished);
    const int id = model.start(requestTo(u"/a/one.csv"_s));
    model.cancel(id);
    QVERIFY(m_service.work.running.front()->isCanceled());
    QCOMPARE(model.entry(id)->state, ExportState::Cancelling);
    QVERIFY(model.entry(id)->isRunning());
    m_service.work.giveUp();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(model.entry(id)->state, ExportState::Cancelled);
    model.cancel(id); // no longer does anything
    QCOMPARE(model.entry(id)->state, ExportState::Cancelled);
}

void TestExportModel::shouldCountAFileThatWasReadyBeforeTheCancelArrived()
{
    ExportModel model(m_service);
    QSignalSpy finished(&model, &ExportModel::finished);
    const int id = model.start(requestTo(u"/a/one.csv"_s));
    m_service.work.end(summaryOf(22, 0));
    model.cancel(id);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(model.entry(id)->state, ExportState::Done);
}

void TestExportModel::shouldStartTheSameRequestAgain()
{
    ExportModel model(m_service);
    const int id = model.start(requestTo(u"/a/one.csv"_s), 22);
    m_service.work.end(tl::unexpected<Error>(Error{ErrorCode::Disconnected, {}, {}, {}}));
    QTRY_COMPARE(model.entry(id)->state, ExportState::Failed);
    const int again = model.startAgain(id);
    QVERIFY(again != id);
    QCOMPARE(m_service.calls.size(), 2);
    QCOMPARE(m_service.calls.at(1).path, u"/a/one.csv"_s);
    QCOMPARE(model.entry(again)->expected, std::optional<qint64>(22));
    QCOMPARE(model.startAgain(4711), 0);
}

void TestExportModel::shouldCancelRunningExportsWhenDestroyed()
{
    {
        ExportModel model(m_service);
        model.start(requestTo(u"/a/one.csv"_s));
    }
    QVERIFY(m_service.work.running.front()->isCanceled());
    m_service.work.giveUp();
}

void TestExportModel::shouldKnowWhichFilesAreBeingWritten()
{
    ExportModel model(m_service);
    const int id = model.start(requestTo(u"/a/b/../one.csv"_s));
    QVERIFY(model.isWriting(u"/a/one.csv"_s));
    QVERIFY(!model.isWriting(u"/a/two.csv"_s));
    m_service.work.end(summaryOf(1, 0));
    QTRY_VERIFY(!model.entry(id)->isRunning());
    QVERIFY(!model.isWriting(u"/a/one.csv"_s));
}

void TestExportModel::shouldNotRepeatTheSearchInItsScope()
{
    ExportRequest request;
    QCOMPARE(exportScopeText(request), u"All delivered leads"_s);
    request.search = u"jane smith"_s;
    QVERIFY(!exportScopeText(request).contains(u"jane"_s));
    request.orderNumber = 1042;
    QVERIFY(exportScopeText(request).contains(u"1042"_s));
    QVERIFY(!exportScopeText(request).contains(u"jane"_s));
}

QTEST_GUILESS_MAIN(TestExportModel)
#include "tst_exportmodel.moc"
