// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/livefloor.h"
#include "tests/desktop/watchedapplication.h"
#include "models/engine/query.h"
#include "ui/desk/adjustmentspage.h"
#include "ui/desk/consentspage.h"
#include "ui/importing/importspage.h"
#include "ui/importing/importwizard.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/startpage.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/askdisk.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// What partners and operators find when they sign in, and a file on its way through the window.
class TestPartnerDesk final : public QObject
{
    Q_OBJECT
private:
    LiveFloor m_floor;
    QByteArray m_brokerPassword;

    DesktopOptions signIn(const QString& workspace, const QString& role)
    {
        DbConnection connection(m_floor.ownerSpec());
        if (!connection.open() || !createMember(connection, {workspace, role % u"@floor.example"_s, {}, role, u"correct horse"_s}))
            qFatal("cannot make a member");
        qputenv("LEADFLOOR_PASSWORD", "correct horse");
        DesktopOptions options = m_floor.options();
        options.as = role % u"@floor.example"_s;
        options.offersTour = false;
        return options;
    }

    /// Who has been made by signIn() before.
    DesktopOptions signedIn(const QString& role)
    {
        qputenv("LEADFLOOR_PASSWORD", "correct horse");
        DesktopOptions options = m_floor.options();
        options.as = role % u"@floor.example"_s;
        options.offersTour = false;
        return options;
    }
    /// Another operator's own way in, past the desktop.
    ConnectionSpec operatorSpec(const QString& email)
    {
        DbConnection connection(m_floor.ownerSpec());
        if (!connection.open() || !createMember(connection, {u"Floor desk"_s, email, {}, u"operator"_s, u"correct horse"_s}))
            qFatal("cannot make a member");
        const auto id = floorId(connection);
        if (!id)
            qFatal("the floor has no id");
        ConnectionSpec spec = m_floor.ownerSpec();
        spec.login = loginName(*id, email);
        spec.password = u"correct horse"_s;
        return spec;
    }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_floor.path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a file");
        return file.fileName();
    }
    /// As a file manager would.
    static void drop(QWidget& window, const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_floor.make(), QString());
        m_brokerPassword = qgetenv("LEADFLOOR_PASSWORD");
    }

    void shouldLetAPartnerUploadAFile()
    {
        // Given a partner at the desktop
        Desktop desktop(signIn(u"Acme Leads"_s, u"partner"_s));
        QSignalSpy opened(&desktop, &Desktop::floorOpened);
        desktop.start();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
        MainWindow& window = desktop.window();
        // Then what is a broker's is not there
        QVERIFY(!window.page(u"inventory"_s) && !window.page(u"wallet"_s));
        auto* page = qobject_cast<ImportsPage*>(window.page(u"imports"_s));
        QVERIFY(page);
        QCOMPARE(window.currentPage(), u"imports"_s);
        // When a file is checked and published
        QFile file(m_floor.path(u"leads.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Name;Cell;ST;Date\nAna García;318-555-0101;LA;2025-03-01\nBen Hebert;318-555-0102;Louisianna;2025-03-01\n");
        file.close();
        page->upload(file.fileName());
        auto* next = page->wizard()->findChild<QPushButton*>(u"nextButton"_s);
        for (const auto step : {ImportWizard::Step::Columns, ImportWizard::Step::Check, ImportWizard::Step::Publish}) {
            QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 20000);
            if (step == ImportWizard::Step::Publish)
                QCOMPARE(page->wizard()->draft().check->rejected, 1);
            next->click();
            QCOMPARE(page->wizard()->step(), step);
        }
        QTRY_VERIFY_WITH_TIMEOUT(page->wizard()->draft().done, 20000);
        QCOMPARE(m_floor.number("select count(*) from core.lead"), 1);
        QTRY_COMPARE_WITH_TIMEOUT(page->model().rowCount(), 1, 20000);
        // And its columns are known from now on
        QCOMPARE(m_floor.number("select uses from core.import_profile"), 1);
        page->wizard()->close();
    }

    void shouldUploadInTheBackgroundAndCancelThere()
    {
        // Given a partner who has dropped a large file on the window, known by its columns
        const DesktopOptions options = signedIn(u"partner"_s);
        Desktop desktop(options);
        QSignalSpy opened(&desktop, &Desktop::floorOpened);
        desktop.start();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
        MainWindow& window = desktop.window();
        auto* page = qobject_cast<ImportsPage*>(window.page(u"imports"_s));
        QVERIFY(page);
        const qint64 before = m_floor.number("select count(*) from core.lead");
        QByteArray rows = "Name;Cell;ST;Date\n";
        for (int i = 0; i < 9'000; ++i)
            rows += "Ana García;337-555-" + QByteArray::number(i + 10'000).right(4) + ";LA;2025-03-01\n";
        const QString path = write(u"large.csv"_s, rows);
        drop(window, path);
        QTRY_VERIFY(page->wizard());
        auto* next = page->wizard()->findChild<QPushButton*>(u"nextButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 20000);
        next->click();
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 20000);
        // When somebody else holds the floor's turn, and the check waits for it without its wizard
        PgSession other(m_floor.ownerSpec());
        QVERIFY(other.run("begin").isOk() && other.run("select pg_advisory_xact_lock(7046101)").isOk());
        next->click();
        page->wizard()->close();
        QVERIFY(!page->wizard());
        QCOMPARE(desktop.jobs().running().size(), 1);
        Job* check = desktop.jobs().jobs().constFirst();
        const auto atFloor = [&] {
            return m_floor.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%import_check%' and state = 'active'") == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(atFloor(), 20000);
        // Then Cancel takes effect within a second, on screen and at the floor
        QElapsedTimer clock;
        clock.start();
        check->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(check->state(), JobState::Cancelled, 5000);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        QTRY_VERIFY(!atFloor());
        QVERIFY(other.run("rollback").isOk());
        QCOMPARE(m_floor.number("select count(*) from core.lead"), before);
        // When it is uploaded anew, all of it without the wizard but for the decision
        drop(window, path);
        QTRY_VERIFY(page->wizard());
        next = page->wizard()->findChild<QPushButton*>(u"nextButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 20000);
        next->click();
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), 20000);
        next->click();
        page->wizard()->close();
        check = desktop.jobs().jobs().constFirst();
        QTRY_COMPARE_WITH_TIMEOUT(check->state(), JobState::Done, 20000);
        check->show();
        QTRY_VERIFY(page->wizard());
        page->wizard()->findChild<QPushButton*>(u"nextButton"_s)->click();
        page->wizard()->close();
        Job* upload = desktop.jobs().jobs().constFirst();
        QTRY_COMPARE_WITH_TIMEOUT(upload->state(), JobState::Done, 20000);
        QCOMPARE(m_floor.number("select count(*) from core.lead"), before + 9'000);
        // Then the page has the batch, and the job leads to it
        QTRY_COMPARE_WITH_TIMEOUT(page->model().rowCount(), 2, 20000);
        QCOMPARE(page->model().row(0).accepted, 9'000);
        upload->show();
        QTRY_VERIFY(page->wizard());
        QVERIFY(page->wizard()->draft().done.has_value());
        page->wizard()->close();
    }

    void shouldTakeABrokersFileAsNumbersNotToBuy()
    {
        qputenv("LEADFLOOR_PASSWORD", m_brokerPassword);
        DesktopOptions options = m_floor.options();
        options.offersTour = false;
        Desktop desktop(options);
        // Where no floor is open the start page says so, and so it does of what is no table
        desktop.window().show();
        auto* start = desktop.window().findChild<StartPage*>();
        drop(desktop.window(), write(u"numbers.csv"_s, "phone\n318-555-0101\n"));
        QTRY_VERIFY(start->messages().sentence().contains(u"numbers.csv"_s));
        drop(desktop.window(), write(u"numbers.pdf"_s, "%PDF"));
        QTRY_VERIFY(start->messages().sentence().contains(u"numbers.pdf"_s));
        QSignalSpy opened(&desktop, &Desktop::floorOpened);
        desktop.start();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
        MainWindow& window = desktop.window();
        drop(window, m_floor.path(u"numbers.pdf"_s));
        QTRY_VERIFY(window.messages().isVisible());
        QVERIFY(window.messages().sentence().contains(u"numbers.pdf"_s));
        // When a table is dropped, then it is whom never to buy, with the name of the file
        drop(window, m_floor.path(u"numbers.csv"_s));
        QTRY_COMPARE(window.currentPage(), u"suppression"_s);
        auto* dialog = window.findChild<QDialog*>(u"suppressionDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        auto* send = dialog->findChild<QPushButton*>(u"uploadButton"_s);
        QVERIFY(send->isEnabled());
        send->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_floor.number("select count(*) from core.suppression_list where name = 'numbers'"), 1, 20000);
        // And a locked window takes nothing
        QTRY_VERIFY(!window.findChild<QDialog*>(u"suppressionDialog"_s));
        window.windowLock().lock();
        drop(window, m_floor.path(u"numbers.csv"_s));
        QVERIFY(diskThreads().waitForDone()); // had anybody looked at it
        QCoreApplication::processEvents();
        QVERIFY(!window.findChild<QDialog*>(u"suppressionDialog"_s));
        window.windowLock().unlock();
    }

    void shouldShowAnOperatorItsBatches()
    {
        Desktop desktop(signIn(u"Floor desk"_s, u"operator"_s));
        QSignalSpy opened(&desktop, &Desktop::floorOpened);
        desktop.start();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
        auto* page = qobject_cast<ImportsPage*>(desktop.window().page(u"imports"_s));
        QVERIFY(page);
        desktop.window().showPage(u"imports"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->model().rowCount(), 2, 20000);
        QCOMPARE(page->model().row(0).supplier, u"Acme Leads"_s);
    }

    void shouldLetASecondOperatorApproveWhatTheFloorTellsHimOf()
    {
        DbConnection connection(m_floor.ownerSpec());
        QVERIFY(connection.open());
        const qint64 before = m_floor.number("select available_minor from core.wallet order by workspace_id limit 1");
        DesktopOptions options = m_floor.options();
        qputenv("LEADFLOOR_PASSWORD", "correct horse");
        options.as = u"operator@floor.example"_s;
        options.offersTour = false;
        Desktop desktop(options);
        QSignalSpy opened(&desktop, &Desktop::floorOpened);
        desktop.start();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
        auto* page = qobject_cast<AdjustmentsPage*>(desktop.window().page(u"adjustments"_s));
        QVERIFY(page);
        desktop.window().showPage(u"adjustments"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page->model().hasAnswer() && !page->model().isLoading(), 20000);
        QCOMPARE(page->model().rowCount(), 0);
        // When somebody else proposes, then it comes by itself, with a number beside the page's name
        QVERIFY(queryValue(connection, u"select api.adjust(gen_random_uuid(), w.name, 'credits', 150000, 'bank transfer') from core.workspace w"
                                       u" join core.wallet x using (workspace_id) order by x.workspace_id limit 1"_s));
        QTRY_COMPARE_WITH_TIMEOUT(page->model().rowCount(), 1, 20000);
        const auto badge = [&desktop] {
            const QList<SidebarRow> rows = desktop.window().sidebar().rows();
            const auto row = std::find_if(rows.begin(), rows.end(), [](const SidebarRow& one) { return one.id == "adjustments"_L1; });
            return row == rows.end() ? -1 : row->badge;
        };
        QTRY_COMPARE_WITH_TIMEOUT(badge(), 1, 20000);
        // When he approves it, then the wallet has it
        auto* approve = page->findChild<QPushButton*>(u"approveButton"_s);
        QTRY_VERIFY(approve->isEnabled());
        approve->click();
        auto* words = desktop.window().findChild<QDialog*>(u"wordsDialog"_s);
        QVERIFY(words);
        words->findChild<QPushButton*>(u"actButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(page->model().rowCount(), 0, 20000);
        QCOMPARE(m_floor.number("select available_minor from core.wallet order by workspace_id limit 1"), before + 150000);
        QCOMPARE(m_floor.number("select count(*) from core.adjustment where decided_by is not null and decided_by <> proposed_by"), 1);
        QTRY_COMPARE_WITH_TIMEOUT(badge(), 0, 20000);
    }

    void shouldLetASecondOperatorDoWhatOneMayNotDoAlone()
    {
        // Given one operator at the desktop, and another one elsewhere
        qputenv("LEADFLOOR_PASSWORD", "correct horse");
        const ConnectionSpec other = operatorSpec(u"second@floor.example"_s);
        const ConnectionSpec third = operatorSpec(u"third@floor.example"_s);
        PgSession asking(other);
        Desktop desktop(signedIn(u"operator"_s));
        QSignalSpy opened(&desktop, &Desktop::floorOpened);
        desktop.start();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
        auto* page = qobject_cast<ConsentsPage*>(desktop.window().page(u"approvals"_s));
        QVERIFY(page);
        desktop.window().showPage(u"approvals"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page->model().hasAnswer() && !page->model().isLoading(), 20000);
        QCOMPARE(page->model().rowCount(), 0);
        // When the other makes two packages that give more than one may alone, then they come by themselves, and are counted
        const auto make = [&asking](const char* name) {
            return asking.run("select api.package_create($1, '{\"price_minor\": 100000, \"credits_minor\": 250000}')", {name}).isOk();
        };
        QVERIFY(make("Gold"));
        QTRY_COMPARE_WITH_TIMEOUT(page->model().rowCount(), 1, 20000);
        QVERIFY(make("Silver"));
        QTRY_COMPARE_WITH_TIMEOUT(page->model().rowCount(), 2, 20000);
        const auto badge = [&desktop] {
            const QList<SidebarRow> rows = desktop.window().sidebar().rows();
            const auto row = std::find_if(rows.begin(), rows.end(), [](const SidebarRow& one) { return one.id == "approvals"_L1; });
            return row == rows.end() ? -1 : row->badge;
        };
        QTRY_COMPARE_WITH_TIMEOUT(badge(), 2, 20000);
        const auto approve = [page, &desktop](int line) {
            page->findChild<LfTableView*>(u"approvalsTable"_s)->selectRow(line);
            auto* button = page->findChild<QPushButton*>(u"approveButton"_s);
            QTRY_VERIFY(button->isEnabled());
            button->click();
            QVERIFY(desktop.window().findChild<QDialog*>(u"wordsDialog"_s));
        };
        const auto consent = [&desktop] { desktop.window().findChild<QDialog*>(u"wordsDialog"_s)->findChild<QPushButton*>(u"actButton"_s)->click(); };
        const auto approvedBy = [this](const QByteArray& name, const QByteArray& email) {
            return m_floor.number("select count(*) from core.package p join core.member m on m.login = p.approved_by where not p.is_waiting and p.retired_at is null"
                                  " and p.name = '" + name + "' and m.email = '" + email + "'");
        };
        // When he approves the first, then it is on sale by his consent, once
        approve(0);
        consent();
        QTRY_COMPARE_WITH_TIMEOUT(page->model().rowCount(), 1, 20000);
        QCOMPARE(approvedBy("Gold", "operator@floor.example"), 1);
        QCOMPARE(m_floor.number("select count(*) from core.audit where action = 'package approve'"), 1);
        QTRY_COMPARE_WITH_TIMEOUT(badge(), 1, 20000);
        // When a third one is faster while he is asked, then he is told, and nothing is done again
        approve(0);
        PgSession faster(third);
        QVERIFY(faster.run("select api.consent_answer('package', (select key from api.consents()), true)").isOk());
        consent();
        auto* strip = page->findChild<MessageStrip*>(u"approvalsStrip"_s);
        QTRY_COMPARE_WITH_TIMEOUT(strip->sentence(), u"Package of credits: Silver was approved before."_s, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(page->model().rowCount(), 0, 20000);
        QCOMPARE(approvedBy("Silver", "third@floor.example"), 1);
        QCOMPARE(m_floor.number("select count(*) from core.audit where action = 'package approve'"), 2);
        QTRY_COMPARE_WITH_TIMEOUT(badge(), 0, 20000);
    }
};

int main(int argc, char** argv)
{
    WatchedApplication application(argc, argv);
    Theme::install(application);
    return application.run<TestPartnerDesk>(argc, argv);
}
#include "tst_partnerdesk.moc"
