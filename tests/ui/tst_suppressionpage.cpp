// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "tests/ui/samplebooks.h"
#include "ui/leads/leadspage.h"
#include "ui/suppression/suppressionpage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/segmentedbuttons.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDateEdit>
#include <QDropEvent>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

using namespace leadfloor;
using namespace Qt::StringLiterals;

/// Suppression lists and what was checked (R38): the page, its upload with Cancel, a removal taken back, and
/// what My leads says of do-not-call.
class TestSuppressionPage final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<SuppressionPage> m_page;

    template <class T> static T* part(const QWidget* of, const char* name) { return of->findChild<T*>(QLatin1String(name)); }
    [[nodiscard]] FakeSuppressions& service() const { return m_floor->suppressionService; }
    [[nodiscard]] QString cell(int row, int column) const { return m_page->model().index(row, column).data().toString(); }
    void show() const
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_page->model().hasAnswer());
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
        fillSampleBooks(*m_floor, 30);
        m_page = std::make_unique<SuppressionPage>(*m_floor);
        m_page->resize(1000, 620);
    }
    void cleanup() { m_page.reset(); }

    void shouldListWhomTheWorkspaceNeverBuys()
    {
        QAbstractItemModelTester tester(&m_page->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        show();
        QCOMPARE(m_page->model().rowCount(), 2);
        QCOMPARE(cell(0, SuppressionModel::NameColumn), u"National do not call, March"_s);
        QCOMPARE(cell(0, SuppressionModel::EntriesColumn), u"120,444"_s);
        QCOMPARE(cell(0, SuppressionModel::UntilColumn), u"12/31/26"_s);
        QCOMPARE(cell(1, SuppressionModel::UntilColumn), u"removed by hand"_s);
        QCOMPARE(part<QLabel>(m_page.get(), "countLabel")->text(), u"2 lists with 124,755 entries"_s);
        QCOMPARE(unnamedWidgets(*m_page), QStringList());
        grabAllLooks(*m_page, u"suppression"_s);
    }

    void shouldUploadAListWithItsLastDay()
    {
        service().rows.clear();
        show();
        QTRY_VERIFY(m_page->findChild<EmptyState*>()->isVisible());
        m_page->findChild<EmptyState*>()->findChild<QPushButton*>()->click();
        auto* dialog = m_page->window()->findChild<SuppressionDialog*>();
        QVERIFY(dialog);
        auto* send = part<QPushButton>(dialog, "uploadButton");
        // Without a file there is nothing to do
        QVERIFY(!send->isEnabled());
        dialog->setFile(u"/lists/customers 2026.csv"_s);
        QCOMPARE(part<QLineEdit>(dialog, "listName")->text(), u"customers 2026"_s);
        QVERIFY(send->isEnabled());
        QVERIFY(!part<QDateEdit>(dialog, "dayField")->isVisible());
        part<QCheckBox>(dialog, "endsBox")->setChecked(true);
        part<QDateEdit>(dialog, "dayField")->setDate(QDate(2027, 12, 31));
        QCOMPARE(unnamedWidgets(*dialog), QStringList());
        grabAllLooks(*dialog, u"suppression-upload"_s);
        QSignalSpy uploaded(m_page.get(), &SuppressionPage::uploaded);
        QTest::keyClick(send, Qt::Key_Space);
        QTRY_COMPARE(uploaded.size(), 1);
        QCOMPARE(service().uploads.first().path, u"/lists/customers 2026.csv"_s);
        QCOMPARE(service().uploads.first().expiresOn, std::optional(QDate(2027, 12, 31)));
        QCOMPARE(uploaded.first().first().toString(), u"The list holds, with 1,204 entries; 2 rows had neither phone nor e-mail."_s);
        QTRY_COMPARE(m_page->model().rowCount(), 1);
    }

    void shouldUploadWhatWasCheckedOnADay()
    {
        show();
        SuppressionDialog* dialog = m_page->upload(SuppressionDialog::Kind::Checked);
        dialog->setFile(u"/lists/checked.csv"_s);
        QVERIFY(!part<QLineEdit>(dialog, "listName")->isVisible());
        auto* day = part<QDateEdit>(dialog, "dayField");
        const QDate today = QDateTime::currentDateTimeUtc().date();
        day->setDate(today.addDays(9));
        QCOMPARE(day->date(), today); // a day that has not come is none
        day->setDate(today.addDays(-2));
        QSignalSpy uploaded(m_page.get(), &SuppressionPage::uploaded);
        part<QPushButton>(dialog, "uploadButton")->click();
        QTRY_COMPARE(uploaded.size(), 1);
        QCOMPARE(service().scrubs.first().on, today.addDays(-2));
        QCOMPARE(uploaded.first().first().toString(), u"1,204 numbers were checked; 62 of them are of your leads."_s);
    }

    void shouldCancelAnUploadAndSayWhatIsWrongWithAFile()
    {
        show();
        SuppressionDialog* dialog = m_page->upload(SuppressionDialog::Kind::Never);
        dialog->setFile(u"/lists/empty.csv"_s);
        service().refusal = Error{ErrorCode::BadFile, u"empty.csv: no phone and no e-mail is in it."_s, {}, {}};
        auto* send = part<QPushButton>(dialog, "uploadButton");
        send->click();
        auto* strip = dialog->findChild<MessageStrip*>();
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(strip->reason(), u"empty.csv: no phone and no e-mail is in it."_s);
        QVERIFY(send->isEnabled());
        service().refusal.reset();
        service().holdsAnswers = true;
        send->click();
        QVERIFY(!send->isEnabled());
        QVERIFY(dialog->findChild<QProgressBar*>()->isVisible());
        QCOMPARE(service().waiting(u"upload"_s), 1);
        part<QPushButton>(dialog, "cancelButton")->click();
        QTRY_COMPARE(service().waiting(u"upload"_s), 0);
    }

    void shouldOfferTheColumnsOfAFileThatDoesNotTellThem()
    {
        // Given a file that is refused, as nobody knows its columns
        show();
        SuppressionDialog* dialog = m_page->upload(SuppressionDialog::Kind::Never);
        dialog->setFile(u"/lists/accounts.csv"_s);
        auto* send = part<QPushButton>(dialog, "uploadButton");
        const auto ticks = [dialog] { return part<QWidget>(dialog, "columnsBox")->findChildren<QCheckBox*>(); };
        QVERIFY(!part<QWidget>(dialog, "columnsBox")->isVisible());
        service().refusal = Error{ErrorCode::BadFile, u"accounts.csv, line 1: no column is called phone or email."_s, {},
                                  QJsonObject{{u"columns"_s, QJsonArray{u"Account & co"_s, u"Call here"_s, u"3"_s}}}};
        send->click();
        QTRY_VERIFY(part<QWidget>(dialog, "columnsBox")->isVisible());
        // Then its columns can be chosen, and one of them has to be
        QCOMPARE(ticks().size(), 3);
        QCOMPARE(ticks().first()->text(), u"Account && co"_s);
        QVERIFY(ticks().last()->isVisibleTo(dialog));
        QVERIFY(!send->isEnabled());
        QCOMPARE(unnamedWidgets(*dialog), QStringList());
        grabAllLooks(*dialog, u"suppression-columns"_s);
        ticks().at(1)->click();
        QVERIFY(send->isEnabled());
        service().refusal.reset();
        QSignalSpy uploaded(m_page.get(), &SuppressionPage::uploaded);
        send->click();
        QTRY_COMPARE(uploaded.size(), 1);
        QCOMPARE(service().uploads.last().columns, QStringList{u"Call here"_s});
        QCOMPARE(uploaded.first().first().toString(), u"The list holds, with 1,204 entries; 2 rows had neither phone nor e-mail. Read from: Call here."_s);
    }

    void shouldForgetTheColumnsOfAnotherFile()
    {
        show();
        SuppressionDialog* dialog = m_page->upload(SuppressionDialog::Kind::Checked);
        dialog->setFile(u"/lists/accounts.csv"_s);
        service().refusal = Error{ErrorCode::BadFile, u"accounts.csv"_s, {}, QJsonObject{{u"columns"_s, QJsonArray{u"Account"_s}}}};
        part<QPushButton>(dialog, "uploadButton")->click();
        QTRY_VERIFY(part<QWidget>(dialog, "columnsBox")->isVisible());
        part<QWidget>(dialog, "columnsBox")->findChild<QCheckBox*>()->click();
        dialog->setFile(u"/lists/others.csv"_s);
        QVERIFY(!part<QWidget>(dialog, "columnsBox")->isVisible());
        service().refusal.reset();
        part<QPushButton>(dialog, "uploadButton")->click();
        QTRY_COMPARE(service().scrubs.size(), 2);
        QCOMPARE(service().scrubs.last().columns, QStringList());
    }

    void shouldTakeAFileThatIsDropped()
    {
        show();
        QTemporaryDir folder;
        const auto drop = [&folder](QWidget* on, const QString& name) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(file.fileName())});
            QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(on, &enter);
            QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(on, &event);
        };
        SuppressionDialog* dialog = m_page->upload(SuppressionDialog::Kind::Never);
        auto* strip = dialog->findChild<MessageStrip*>();
        // What is no table gets a sentence, not silence
        drop(dialog, u"numbers.pdf"_s);
        QTRY_VERIFY(strip->isVisible());
        QVERIFY2(strip->sentence().contains(u"numbers.pdf"_s), qPrintable(strip->sentence()));
        QVERIFY(!part<QPushButton>(dialog, "uploadButton")->isEnabled());
        drop(dialog, u"numbers.xlsx"_s);
        QTRY_VERIFY(!strip->isVisible());
        QVERIFY(part<QPushButton>(dialog, "uploadButton")->isEnabled());
        // While one is uploaded, another has to wait
        service().holdsAnswers = true;
        part<QPushButton>(dialog, "uploadButton")->click();
        drop(dialog, u"more.csv"_s);
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(service().waiting(u"upload"_s), 1);
        part<QPushButton>(dialog, "cancelButton")->click();
        QTRY_COMPARE(service().waiting(u"upload"_s), 0);
    }

    void shouldTakeARemovalBack()
    {
        show();
        part<LfTableView>(m_page.get(), "suppressionTable")->setCurrentIndex(m_page->model().index(0, 0));
        QSignalSpy removed(m_page.get(), &SuppressionPage::removed);
        part<QPushButton>(m_page.get(), "removeListButton")->click();
        QTRY_COMPARE(removed.size(), 1);
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        m_page->restore(removed.first().first().toUuid());
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        QCOMPARE(service().restored.size(), 1);
    }

    void shouldTellInMyLeadsHowLongAgoAPhoneWasChecked()
    {
        LeadsPage page(*m_floor);
        page.show();
        QTRY_VERIFY(page.model().rowCount() > 10);
        const auto dnc = [&page](int row) { return page.model().index(row, OwnedLeadModel::DncColumn).data().toString(); };
        QCOMPARE(dnc(0), u"ok 12 d"_s);
        QCOMPARE(dnc(4), u"old 45 d"_s);
        QCOMPARE(dnc(3), u"never"_s);
        QCOMPARE(dnc(8), u"listed"_s);
        QVERIFY(!page.model().isCallable(page.model().row(8)));
    }
};

QTEST_MAIN(TestSuppressionPage)
#include "tst_suppressionpage.moc"
