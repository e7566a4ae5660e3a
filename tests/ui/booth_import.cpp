// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/importpages.h"
#include "models/domain/island.h"
#include "tests/fakes/fakefolders.h"
#include "tests/ui/booth.h"
#include "tests/ui/sampleimports.h"
#include "tests/ui/samplepayouts.h"
#include "ui/importing/folderdialog.h"
#include "ui/importing/folderspage.h"
#include "ui/importing/importrun.h"
#include "ui/importing/importspage.h"
#include "ui/importing/importwizard.h"
#include "ui/shell/jobs.h"
#include "ui/shell/quitdialog.h"
#include "ui/widgets/lftableview.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// The wizard is closed at Check, and opened again; what failed and what goes on is in the list of jobs.
void lookAtLeftUpload(Booth& booth, ImportsPage& page, const Looker& look)
{
    FakeImports& service = booth.floor.importService;
    ImportWizard* wizard = page.wizard();
    wizard->close();
    look(booth.window, u"imports-waiting"_s);
    page.upload(u"/leads/acme.april.csv"_s);
    auto* next = page.wizard()->findChild<QPushButton*>(u"nextButton"_s);
    for (int step = 0; step < 3; ++step) {
        QTRY_VERIFY(next->isEnabled());
        service.holdsAnswers = step == 2;
        next->click();
    }
    look(*page.wizard(), u"import-publishing"_s);
    page.wizard()->close();
    service.failNext(u"run"_s, Error{ErrorCode::Disconnected, {}, {}, {}});
    QTRY_COMPARE(booth.jobs.running().size(), 0);
    look(booth.window, u"imports-failed-behind"_s);
    booth.jobs.jobs().constFirst()->show();
    QTRY_VERIFY(page.wizard());
    look(*page.wizard(), u"import-publish-failed"_s);
    page.wizard()->close();
    page.upload(u"/leads/acme.may.csv"_s);
    service.answerAll();
    next = page.wizard()->findChild<QPushButton*>(u"nextButton"_s);
    for (int step = 0; step < 2; ++step) {
        service.holdsAnswers = false;
        QTRY_VERIFY(next->isEnabled());
        service.holdsAnswers = step == 1;
        next->click();
    }
    page.upload(u"/leads/acme.june.csv"_s);
    look(*page.wizard(), u"import-one-at-a-time"_s);
    page.wizard()->close();
    Job* job = booth.jobs.running().constFirst();
    job->report(4'100, 10'000);
    job->setDetail(importProgressText({4'100, 10'000, QCoreApplication::translate("LeadImport", "Reading the file"), 1'200}, booth.window.locale()));
    booth.window.showPage(u"jobs"_s);
    QSignalSpy told(job, &Job::changed);
    QTRY_VERIFY(!told.isEmpty());
    look(booth.window, u"jobs-uploads"_s);
    booth.window.close();
    auto* question = booth.opened<QDialog>(u"quitDialog"_s);
    QVERIFY(question);
    look(*question, u"quit-with-jobs"_s);
    question->reject();
    // As when a file was corrected and not published; only the one that is open asks.
    JobList none;
    auto* lost = new QuitDialog(none, {ImportPages::tr("%1 is checked and corrected, and not published.").arg(u"acme.march.csv"_s)},
                                &booth.window);
    lost->open();
    look(*lost, u"quit-with-corrections"_s);
    delete lost;
    service.holdsAnswers = false;
    service.answerAll();
    QTRY_COMPARE(booth.jobs.running().size(), 0);
    booth.window.showPage(u"imports"_s);
    page.upload(u"/leads/acme.march.csv"_s);
    QTRY_COMPARE(page.wizard(), wizard);
}

void lookAtImportWizard(Booth& booth, ImportsPage& page, const Looker& look)
{
    page.upload({});
    auto* wizard = booth.opened<ImportWizard>();
    QVERIFY(wizard);
    look(*wizard, u"import-empty"_s);
    auto* next = wizard->findChild<QPushButton*>(u"nextButton"_s);
    booth.floor.importService.refusal = Error{ErrorCode::BadFile, {}, {}, {}};
    wizard->setPath(u"/leads/acme.march.csv"_s);
    (void)Booth::waitFor([&] { return wizard->findChild<QWidget*>(u"importStrip"_s)->isVisible(); });
    look(*wizard, u"import-bad-file"_s);
    booth.floor.importService.refusal.reset();
    wizard->setPath(u"/leads/acme.march.csv"_s);
    QTRY_VERIFY(next->isEnabled());
    look(*wizard, u"import-file"_s);
    next->click();
    look(*wizard, u"import-columns"_s);
    booth.floor.importService.holdsAnswers = true;
    next->click();
    look(*wizard, u"import-checking"_s);
    booth.floor.importService.holdsAnswers = false;
    booth.floor.importService.answerAll();
    QTRY_VERIFY(next->isEnabled());
    look(*wizard, u"import-check-rejected"_s);
    wizard->findChild<QWidget*>(u"issueParts"_s)->findChildren<QToolButton*>().last()->click();
    look(*wizard, u"import-check-duplicates"_s);
    lookAtLeftUpload(booth, page, look);
    next->click();
    QTRY_VERIFY(wizard->draft().done);
    look(*wizard, u"import-published"_s);
    wizard->close();
    QTRY_VERIFY(!page.wizard());
}

/// Shows a page of the window once its table has rows.
void lookAtTable(Booth& booth, const QString& page, const QString& screen, const Looker& look)
{
    booth.window.showPage(page);
    auto* table = booth.window.findChild<LfTableView*>(QString(page % u"Table"_s));
    QVERIFY(table);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    look(booth.window, screen);
}

/// Presses a button and looks at the dialog that it opens.
void lookAtDialog(Booth& booth, const QString& page, const QString& button, const QString& dialog, const QString& screen, const Looker& look)
{
    auto* act = booth.window.page(page)->findChild<QPushButton*>(button);
    QVERIFY(act);
    QTRY_VERIFY(act->isEnabled());
    act->click();
    auto* opened = booth.opened<QDialog>(dialog);
    QVERIFY(opened);
    look(*opened, screen);
    opened->close();
}

/// A folder that works, one with a file that waits, one that is gone.
void fillSampleFolders(FakeFolders& folders)
{
    TakenFile last{u"acme.march.csv"_s, TakenFile::End::CameIn, QDateTime(QDate(2026, 4, 2), QTime(14, 3), Qt::UTC), u"/leads/acme/done/acme.march.csv"_s,
                   u"7b0f2c64-1c8e-4a53-9b5e-2f4f7d1a9e00"_s, 9640, 212, 148, u"/leads/acme/rejected/acme.march.rejects.csv"_s, {}};
    WatchedFolderRow& acme = folders.add(u"/leads/acme"_s);
    acme.files = 14;
    acme.leads = 120'331;
    acme.rejectedFiles = 1;
    acme.last = last;
    WatchedFolderRow& fairs = folders.add(u"/leads/fairs"_s);
    fairs.now.files = {{u"spring.csv"_s, Error{ErrorCode::BadFile, QCoreApplication::translate("LeadImport", "The floor keeps no mapping profile for the columns of %1.").arg(island(u"spring.csv"_s)), {}, {{u"needs"_s, u"profile"_s}}}}};
    last.end = TakenFile::End::Rejected;
    last.batch.clear();
    last.reason = QCoreApplication::translate("LeadImport", "%1 has about %2 rows; a partner's file has at most %3.").arg(island(u"acme.march.csv"_s), u"12,331"_s, u"10,000"_s);
    fairs.last = last;
    WatchedFolderRow& share = folders.add(u"/mnt/share/leads"_s);
    share.now = {FolderState::Stuck, {}, FolderTrouble{{}, Error{ErrorCode::FileProblem, QCoreApplication::translate("ImportWatch", "%1: there is no such folder.").arg(island(u"/mnt/share/leads"_s)), {}, {}}}, {}};
    folders.add(u"/leads/old"_s).folder.isOn = false;
    folders.rowsNow.last().now.state = FolderState::Paused;
}

void lookAtFolders(Booth& booth, FakeFolders& folders, FoldersPage& page, const QString& role, const Looker& look)
{
    booth.window.showPage(u"folders"_s);
    QTRY_VERIFY(page.model().hasAnswer());
    look(booth.window, u"folders-none-"_s % role);
    auto* dialog = page.create();
    look(*dialog, u"folder-new-"_s % role);
    dialog->findChild<QPushButton*>(u"saveButton"_s)->click();
    look(*dialog, u"folder-no-path-"_s % role);
    dialog->close();
    fillSampleFolders(folders);
    Q_EMIT folders.changed();
    QTRY_COMPARE(page.model().rowCount(), 4);
    auto* table = booth.window.findChild<LfTableView*>(u"foldersTable"_s);
    for (int line = 0; line < 4; ++line) {
        table->setCurrentIndex(page.model().index(line, 0));
        look(booth.window, u"folders-%1-%2"_s.arg(line).arg(role));
    }
}

void lookAtMoney(Booth& booth, const QString& role, const Looker& look)
{
    if (role == "partner"_L1) {
        lookAtTable(booth, u"earnings"_s, u"earnings"_s, look);
        lookAtTable(booth, u"payouts"_s, u"payouts-partner"_s, look);
        lookAtDialog(booth, u"payouts"_s, u"statementButton"_s, u"statementDialog"_s, u"payout-statement"_s, look);
        return;
    }
    lookAtTable(booth, u"returndesk"_s, u"returndesk"_s, look);
    lookAtDialog(booth, u"returndesk"_s, u"refuseButton"_s, u"wordsDialog"_s, u"return-refuse"_s, look);
    lookAtTable(booth, u"adjustments"_s, u"adjustments"_s, look);
    lookAtDialog(booth, u"adjustments"_s, u"approveButton"_s, u"wordsDialog"_s, u"adjustment-approve"_s, look);
    lookAtDialog(booth, u"adjustments"_s, u"adjustButton"_s, u"adjustmentDialog"_s, u"adjustment-new"_s, look);
    lookAtTable(booth, u"approvals"_s, u"approvals"_s, look);
    lookAtDialog(booth, u"approvals"_s, u"approveButton"_s, u"wordsDialog"_s, u"approval-approve"_s, look);
    auto* approvals = booth.window.findChild<LfTableView*>(u"approvalsTable"_s);
    for (int line = 1; line < approvals->model()->rowCount(); ++line) {
        approvals->setCurrentIndex(approvals->model()->index(line, 0));
        look(booth.window, u"approvals-%1"_s.arg(line));
    }
    lookAtTable(booth, u"findings"_s, u"findings"_s, look);
    lookAtDialog(booth, u"findings"_s, u"giveBackButton"_s, u"wordsDialog"_s, u"finding-back"_s, look);
    lookAtTable(booth, u"letters"_s, u"letters"_s, look);
    lookAtTable(booth, u"partners"_s, u"partners"_s, look);
    lookAtDialog(booth, u"partners"_s, u"payOutButton"_s, u"wordsDialog"_s, u"payout-confirm"_s, look);
    lookAtDialog(booth, u"partners"_s, u"rateButton"_s, u"rateDialog"_s, u"partner-terms"_s, look);
    lookAtTable(booth, u"payouts"_s, u"payouts-operator"_s, look);
}

void lookAtImportRole(const QString& role, const Looker& look)
{
    Booth booth;
    booth.floor.who.role = role;
    fillSampleImports(booth.floor.importService);
    fillSamplePayouts(booth.floor);
    fillSampleDesk(booth.floor.deskService);
    booth.window.resize(roomForWindows());
    booth.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&booth.window));
    booth.window.setConnection(&booth.floor);
    FakeFolders folders;
    auto pages = std::make_unique<ImportPages>(booth.window, booth.floor, folders, booth.jobs, booth.notifier, booth.settings);
    booth.window.showPage(u"imports"_s);
    auto* table = booth.window.findChild<LfTableView*>(u"importsTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    look(booth.window, u"imports-"_s % role);
    if (role == "partner"_L1) {
        lookAtImportWizard(booth, pages->page(), look);
        pages->page().findChild<QPushButton*>(u"withdrawButton"_s)->click();
        look(booth.window, u"imports-withdraw"_s);
    } else {
        pages->page().findChild<QPushButton*>(u"profilesButton"_s)->click();
        auto* dialog = booth.opened<QDialog>(u"profilesDialog"_s);
        QVERIFY(dialog);
        look(*dialog, u"import-profiles"_s);
        dialog->close();
        pages->page().upload({});
        auto* wizard = booth.opened<ImportWizard>();
        QVERIFY(wizard);
        look(*wizard, u"import-supplier"_s);
        wizard->close();
        QTRY_VERIFY(!pages->page().wizard());
    }
    lookAtFolders(booth, folders, pages->folders(), role, look);
    lookAtMoney(booth, role, look);
    pages.reset();
    booth.window.removePages();
}

} // namespace

void lookAtImport(const Looker& look)
{
    lookAtImportRole(u"partner"_s, look);
    lookAtImportRole(u"operator"_s, look);
}

} // namespace leadfloor
