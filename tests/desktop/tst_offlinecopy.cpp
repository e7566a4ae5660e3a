// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "app/desktop/offlinepacer.h"
#include "tests/desktop/livefloor.h"
#include "tests/desktop/watchedapplication.h"
#include "tests/support/floortools.h"
#include "tests/support/offlinetools.h"
#include "tests/ui/pagetools.h"
#include "ui/leads/leadspage.h"
#include "ui/shell/statusstrip.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// The copy of the leads while work goes on: it follows what is bought and done, it waits where it may not,
/// and what was done without a line goes to the floor when it is there again. Nobody presses anything, and
/// the window never stops answering. A real floor, a real line that is cut.
class TestOfflineCopy final : public QObject
{
    Q_OBJECT
private:
    static constexpr int waitMs = 20000;

    testing::LiveFloor m_floor;
    testing::LineProxy* m_line = nullptr;
    QTemporaryDir m_keyFolder;
    std::unique_ptr<Desktop> m_desktop;

    void start()
    {
        m_desktop.reset();
        DesktopOptions options = m_floor.options();
        options.offline = m_floor.path(u"offline"_s);
        options.offlineKeys = std::make_shared<testing::FolderKeys>(m_keyFolder.path());
        options.offlineTimes = {50, 3'600'000, 50, 400};
        options.session.backOffMinMs = 50;
        options.session.backOffMaxMs = 400;
        options.session.heartbeatMs = 500;
        options.session.pingMs = 500;
        options.offersTour = false;
        m_desktop = std::make_unique<Desktop>(options);
        m_desktop->window().resize(1280, 800);
        m_desktop->start();
    }
    [[nodiscard]] bool isConnected() const { return m_desktop->floor() && m_desktop->floor()->state() == FloorConnection::State::Connected; }
    [[nodiscard]] LeadsPage* leads() const { return qobject_cast<LeadsPage*>(m_desktop->window().page(u"leads"_s)); }
    [[nodiscard]] QToolButton* segment() const { return m_desktop->window().status().findChild<QToolButton*>(u"copySegment"_s); }
    [[nodiscard]] QString said() const { return segment()->isHidden() ? QString() : segment()->accessibleName(); }
    /// Leads of the store, as the list of stores has it.
    [[nodiscard]] qint64 kept() const { return OfflineStore::list(m_floor.path(u"offline"_s)).value(0).leads; }
    [[nodiscard]] qint64 contacts() { return m_floor.number("select coalesce(sum(renewals), -1) from core.offline_store"); }
    [[nodiscard]] LeadId someLead() { return LeadId(QUuid(QString::fromLatin1(m_floor.owner().run("select min(public_id::text) from core.delivered_lead").value()))); }
    void buyMore(int count)
    {
        testing::PgSession broker(m_floor.brokerSpec());
        const auto bought = broker.run("select api.purchase(gen_random_uuid(), $1, 100000000)",
                                       {testing::js("{'lines': [{'filter': {}, 'quantity': " + QByteArray::number(count) + "}]}")});
        QVERIFY2(bought.isOk(), qPrintable(bought.message));
        testing::deliver(broker, QByteArray::number(m_floor.number("select max(order_number) from core.orders")));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_floor.make();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QCOMPARE(m_floor.addLeads(2000, 3), QString());
        buyMore(20);
        m_line = &m_floor.takeBadLine();
    }
    void cleanupTestCase() { m_desktop.reset(); }

    void shouldFollowWhatIsDoneWhileTheFloorIsOpen()
    {
        // Given a store that somebody has made
        start();
        QTRY_VERIFY_WITH_TIMEOUT(isConnected() && m_desktop->window().actions().action(u"offline.sync"_s), waitMs);
        QCOMPARE(said(), QString());
        m_desktop->window().actions().action(u"offline.sync"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(said(), u"Offline copy: just now"_s, waitMs);
        QCOMPARE(kept(), 20);
        const qsizetype jobs = m_desktop->jobs().jobs().size();
        // When leads are bought, and a stage is set in the window
        buyMore(5);
        m_desktop->window().showPage(u"leads"_s);
        QTRY_VERIFY_WITH_TIMEOUT(leads() && leads()->model().rowCount() > 0, waitMs);
        const LeadId lead = someLead();
        leads()->history().change({lead}, testing::toStage(2), [](int) { return QString(); });
        // Then the store has it without a click, without a job, without an export where nothing was copied
        QTRY_COMPARE_WITH_TIMEOUT(kept(), 25, waitMs);
        QTRY_COMPARE_WITH_TIMEOUT(said(), u"Offline copy: just now"_s, waitMs);
        QCOMPARE(m_desktop->jobs().jobs().size(), jobs);
        QCOMPARE(m_floor.number("select count(*) from core.export_log where dialect = 'offline store'"), 2);
        grabAllLooks(m_desktop->window(), u"offline-copy"_s);
    }

    void shouldWaitWhereItMayNot()
    {
        const qint64 before = contacts();
        auto* box = m_desktop->window().findChild<QCheckBox*>(u"offlineCopyBox"_s);
        QVERIFY(box && box->isChecked());
        const LeadId lead = someLead();
        // Given that it was switched off in the settings
        box->click();
        QVERIFY2(segment()->toolTip().contains(u"Switched off"_s), qPrintable(segment()->toolTip()));
        // When something changes, then nothing is sent
        leads()->history().change({lead}, testing::toStage(3), [](int) { return QString(); });
        QSignalSpy made(&leads()->history(), &WorkHistory::made);
        QTRY_VERIFY_WITH_TIMEOUT(!made.isEmpty() || !leads()->history().isBusy(), waitMs);
        box->click();
        // and what has waited goes, once; a metered line stops it likewise
        QTRY_COMPARE_WITH_TIMEOUT(contacts(), before + 1, waitMs);
        auto* desk = m_desktop->findChild<OfflineDesk*>();
        QTRY_COMPARE_WITH_TIMEOUT(said(), u"Offline copy: just now"_s, waitMs);
        desk->setMetered(true);
        QVERIFY2(segment()->toolTip().contains(u"metered"_s), qPrintable(segment()->toolTip()));
        // Whoever presses the segment says so
        segment()->click();
        QTRY_COMPARE_WITH_TIMEOUT(contacts(), before + 2, waitMs);
        QTRY_COMPARE_WITH_TIMEOUT(said(), u"Offline copy: just now"_s, waitMs);
        desk->setMetered(false);
    }

    void shouldTakeWhatWasDoneWithoutALineToTheFloorByItself()
    {
        // Given a floor that cannot be reached, and the store opened instead
        m_line->cut();
        start();
        const auto offered = [this] {
            const QList<QPushButton*> all = m_desktop->window().findChildren<QPushButton*>();
            const auto found = std::find_if(all.cbegin(), all.cend(), [](const QPushButton* one) { return one->isVisible() && one->text() == u"Open offline store"_s; });
            return found == all.cend() ? nullptr : *found;
        };
        QTRY_VERIFY_WITH_TIMEOUT(offered(), waitMs);
        offered()->click();
        QTRY_VERIFY_WITH_TIMEOUT(leads() && leads()->model().rowCount() > 0, waitMs);
        const LeadId lead = someLead();
        leads()->history().change({lead}, testing::withNote(u"Called back from the train"_s), [](int) { return QString(); });
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->offlineFloor()->status().pending, 1, waitMs);
        const QByteArray asked = "select count(*) from core.lead_work where notes_text like '%from the train%'";
        QCOMPARE(m_floor.number(asked), 0);
        // and what was exported from it
        QTemporaryDir out;
        ExportRequest request;
        request.path = out.filePath(u"leads.csv"_s);
        const auto exported = m_desktop->offlineFloor()->exports().startExport(request);
        QTRY_VERIFY_WITH_TIMEOUT(exported.isFinished(), waitMs);
        QVERIFY(exported.result());
        // When the line is there again
        m_line->heal();
        // Then it is on the floor, and the open store knows
        QTRY_COMPARE_WITH_TIMEOUT(m_floor.number(asked), 1, waitMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->offlineFloor()->status().pending, 0, waitMs);
        // so is the export in its log (R34)
        QCOMPARE(m_floor.number("select count(*) from core.export_log where told_at is not null and encode(sha256, 'hex') = '" + exported.result()->sha256.toLatin1() + "'"), 1);
    }

    void shouldNotComeMoreOftenThanItMay()
    {
        OfflinePacer pacer({20, 60, 200, 400});
        QSignalSpy due(&pacer, &OfflinePacer::due);
        pacer.noteChange();
        QVERIFY(!due.wait(40)); // not allowed yet
        pacer.setAllowed(true);
        pacer.noteChange();
        QVERIFY(due.wait(waitMs)); // the change that waited
        // While it is under way nothing is due; what changes meanwhile is due soon after
        pacer.noteBegun();
        pacer.noteChange();
        QVERIFY(!due.wait(80));
        pacer.noteDone(true);
        QVERIFY(due.wait(waitMs));
        // After a failure a change is no reason to hurry
        pacer.noteBegun();
        pacer.noteDone(false);
        pacer.noteChange();
        QVERIFY(!due.wait(60));
        QVERIFY(due.wait(waitMs));
        // Each time later, until it works
        pacer.noteBegun();
        pacer.noteDone(true);
        QVERIFY(due.wait(waitMs)); // by itself
        pacer.setAllowed(false);
        pacer.noteBegun();
        pacer.noteDone(true);
        QVERIFY(!due.wait(80));
    }
};

int main(int argc, char** argv)
{
    testing::WatchedApplication application(argc, argv);
    Theme::install(application);
    return application.run<TestOfflineCopy>(argc, argv);
}
#include "tst_offlinecopy.moc"
