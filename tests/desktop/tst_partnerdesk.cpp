// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/livefloor.h"
#include "tests/desktop/watchedapplication.h"
#include "models/engine/query.h"
#include "ui/desk/adjustmentspage.h"
#include "ui/importing/importspage.h"
#include "ui/importing/importwizard.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

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

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_floor.make(), QString()); }

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

    void shouldShowAnOperatorItsBatches()
    {
        Desktop desktop(signIn(u"Floor desk"_s, u"operator"_s));
        QSignalSpy opened(&desktop, &Desktop::floorOpened);
        desktop.start();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20000);
        auto* page = qobject_cast<ImportsPage*>(desktop.window().page(u"imports"_s));
        QVERIFY(page);
        desktop.window().showPage(u"imports"_s);
        QTRY_COMPARE_WITH_TIMEOUT(page->model().rowCount(), 1, 20000);
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
};

int main(int argc, char** argv)
{
    WatchedApplication application(argc, argv);
    Theme::install(application);
    return application.run<TestPartnerDesk>(argc, argv);
}
#include "tst_partnerdesk.moc"
