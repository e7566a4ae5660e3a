// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/importpages.h"
#include "tests/ui/booth.h"
#include "tests/ui/sampleimports.h"
#include "tests/ui/samplepayouts.h"
#include "ui/importing/importspage.h"
#include "ui/importing/importwizard.h"
#include "ui/widgets/lftableview.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

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
    auto pages = std::make_unique<ImportPages>(booth.window, booth.floor, booth.jobs, booth.notifier, booth.settings);
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
