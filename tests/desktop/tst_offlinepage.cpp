// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "tests/support/offlinetools.h"
#include "tests/ui/pagetools.h"
#include "ui/exports/exportdialog.h"
#include "ui/exports/rawquestion.h"
#include "ui/leads/leadspage.h"
#include "ui/shell/passphrasedialog.h"
#include "ui/shell/startpage.h"
#include "ui/shell/windowlock.h"
#include "ui/widgets/language.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// The desktop over an offline store: opened from the start page, shown as what it is, closed by the
/// lock, refused when it is not what it was. No floor anywhere.
class TestOfflinePage final : public QObject
{
    Q_OBJECT
private:
    struct Desk
    {
        QTemporaryDir folder, keyFolder;
        std::shared_ptr<FolderKeys> keys = std::make_shared<FolderKeys>(keyFolder.path());
        QUuid id = QUuid::createUuid();
        std::unique_ptr<Desktop> desktop;

        /// Makes the store, `days` ago.
        explicit Desk(int days = 0)
        {
            const QDateTime now = QDateTime::currentDateTimeUtc().addDays(-days);
            const OfflineContact contact = sampleContact(now);
            const auto store = OfflineStore::create(stores(), id, keys, contact, [now] { return now; });
            RecordWriter writer;
            writeSampleChoices(writer, contact.owner);
            writeSampleLeads(writer, 0, 120);
            writer.json(RecordKind::Synced, {{u"floor"_s, now.toString(Qt::ISODateWithMs)}, {u"here"_s, now.toString(Qt::ISODateWithMs)}});
            QVERIFY(store && (*store)->write(writer.bytes()));
        }
        [[nodiscard]] QString stores() const { return folder.filePath(u"offline"_s); }
        [[nodiscard]] QString path() const { return stores() % u'/' % id.toString(QUuid::WithoutBraces) % ".store"_L1; }
        void start(const QString& url = {})
        {
            DesktopOptions options;
            options.home = folder.filePath(u"floors"_s);
            options.settings = folder.filePath(u"settings.ini"_s);
            options.offline = stores();
            options.offlineKeys = keys;
            options.url = url;
            options.as = url.isEmpty() ? QString() : u"ana@bayou.example"_s;
            desktop = std::make_unique<Desktop>(options);
            desktop->window().resize(1280, 800);
            desktop->start();
        }
        [[nodiscard]] QPushButton* button(const QString& name) const { return desktop->window().findChild<QPushButton*>(name); }
        /// A button of the strip of messages, by its words.
        [[nodiscard]] QPushButton* offered(const QString& words) const
        {
            const QList<QPushButton*> all = messages().findChildren<QPushButton*>();
            for (QPushButton* one : all) {
                if (one->text() == words && one->isVisible())
                    return one;
            }
            return nullptr;
        }
        [[nodiscard]] MessageStrip& messages() const { return desktop->window().findChild<StartPage*>()->messages(); }
        [[nodiscard]] LeadsPage* leads() const { return qobject_cast<LeadsPage*>(desktop->window().page(u"leads"_s)); }
        /// Presses what the start page offers and waits for the page; null: it did not come.
        LeadsPage* open()
        {
            button(u"offlineButton"_s)->click();
            (void)QTest::qWaitFor([this] { return leads() && leads()->model().rowCount() > 0 && leads()->model().count(); }, 10000);
            return leads();
        }
    };
    static constexpr int waitMs = 10000;
    static void speakEnglish()
    {
        Language::instance().setChoice(u"en"_s);
        Language::instance().apply();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("LEADFLOOR_HOME", m_home.path().toUtf8());
        Theme::install(*qApp); // as it is seen
    }
    void cleanup() { speakEnglish(); }

    void shouldShowTheStoreAsMyLeads()
    {
        Desk desk;
        desk.start();
        QVERIFY(desk.button(u"offlineButton"_s)->isEnabled());
        LeadsPage* leads = desk.open();
        QVERIFY(leads);
        QCOMPARE(leads->model().count(), std::optional<qint64>(120));
        // The window says that it is offline, how old the leads are, until when they open
        MainWindow& window = desk.desktop->window();
        QVERIFY(window.windowTitle().contains(u"offline"_s));
        const QList<MessageStrip*> strips = window.findChildren<MessageStrip*>();
        const auto said = [&strips](const QString& words) {
            return std::any_of(strips.cbegin(), strips.cend(), [&](const MessageStrip* strip) {
                return strip->isVisible() && (strip->sentence().contains(words) || strip->reason().contains(words));
            });
        };
        QVERIFY(said(u"your leads as of"_s));
        QVERIFY(said(u"opens until"_s));
        // What wants the floor is off and says why; nothing that buys is there
        QAction* stages = window.actions().action(u"leads.stages"_s);
        QVERIFY(stages && !stages->isEnabled());
        QCOMPARE(ActionRegistry::whyNot(*stages), u"This wants the floor: sign in first."_s);
        QVERIFY(!window.page(u"inventory"_s));
        grabAllLooks(window, u"offline-leads"_s);
        // as a board too, and what was exported
        leads->showBoard(true);
        grabAllLooks(window, u"offline-board"_s);
        leads->showBoard(false);
        window.showPage(u"exports"_s);
        QAction* delivery = window.actions().action(u"exports.delivery"_s);
        QVERIFY(delivery && !delivery->isEnabled());
        grabAllLooks(window, u"offline-exports"_s);
        window.showPage(u"leads"_s);
        // Search and work, as with a floor
        leads->model().setSearch(u"first42"_s);
        QTRY_COMPARE_WITH_TIMEOUT(leads->model().count(), std::optional<qint64>(1), waitMs);
        QCOMPARE(leads->model().rowCount(), 1);
        const auto changed = desk.desktop->offlineFloor()->work().change(ChangeId::create(), {sampleLead(42)}, toStage(2));
        QTRY_VERIFY_WITH_TIMEOUT(changed.isFinished(), waitMs);
        QVERIFY(changed.result());
        QTRY_VERIFY_WITH_TIMEOUT(said(u"1 change goes to the floor"_s) || said(u"1 change(s) go to the floor"_s), waitMs);
        grabAllLooks(window, u"offline-changed"_s);
        // Signing out goes back to the start, where it can be opened again
        Q_EMIT window.signOutRequested();
        QVERIFY(!desk.desktop->offlineFloor());
        QTRY_VERIFY_WITH_TIMEOUT(desk.open(), waitMs);
    }

    void shouldBeReadFromRightToLeft()
    {
        Language::instance().setChoice(u"ar"_s);
        Language::instance().apply();
        Desk desk;
        desk.start();
        LeadsPage* leads = desk.open();
        QVERIFY(leads);
        QCOMPARE(leads->layoutDirection(), Qt::RightToLeft);
        QCOMPARE(leads->model().count(), std::optional<qint64>(120));
        QVERIFY(!grabbed(desk.desktop->window(), u"offline-leads-arabic"_s).isNull());
    }

    void shouldExportWithTheAgeOfTheData()
    {
        Desk desk(2);
        desk.start();
        QVERIFY(desk.open());
        ExportRequest request;
        request.path = desk.folder.filePath(u"leads.csv"_s);
        request.search = u"gold"_s;
        const auto exported = desk.desktop->offlineFloor()->exports().startExport(request);
        QTRY_VERIFY_WITH_TIMEOUT(exported.isFinished(), waitMs);
        const auto summary = exported.result();
        QVERIFY2(summary, qPrintable(summary ? QString() : toUserText(summary.error())));
        QCOMPARE(summary->rows, 60);
        QFile file(summary->path), manifest(summary->manifestPath);
        QVERIFY(file.open(QIODevice::ReadOnly) && manifest.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        QVERIFY2(all.contains("\"1001-00000000\",\"10.00\",\"2026-03-31T14:05:09Z\",\"MONTH_6_TO_8\",\"gold\",\"First0\""), all.left(600).constData());
        QVERIFY(all.contains("\"(337) 555-0002\""));
        const QByteArray facts = manifest.readAll();
        QVERIFY2(facts.contains("\"source\": \"offline store\""), facts.constData());
        const QJsonObject data = QJsonDocument::fromJson(facts).object().value("data"_L1).toObject();
        QVERIFY2(data.value("age_seconds"_L1).toInteger() >= 2 * 86400, facts.constData());
        // and as a workbook
        request.format = ExportFormat::Xlsx;
        request.path = desk.folder.filePath(u"leads.xlsx"_s);
        const auto workbook = desk.desktop->offlineFloor()->exports().startExport(request);
        QTRY_VERIFY_WITH_TIMEOUT(workbook.isFinished(), waitMs);
        QVERIFY(workbook.result() && workbook.result()->rows == 60);
    }

    void shouldAskBeforeRawValuesWithoutTheFloorToo()
    {
        // Given the dialog of exports over a store, which has no targets that could keep an answer
        Desk desk;
        desk.start();
        QVERIFY(desk.open());
        MainWindow& window = desk.desktop->window();
        QAction* action = window.actions().action(u"leads.export"_s);
        QVERIFY(action);
        QTRY_VERIFY_WITH_TIMEOUT(action->isEnabled(), waitMs);
        action->trigger();
        QPointer<ExportDialog> dialog = window.findChild<ExportDialog*>();
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<SegmentedButtons*>(u"dialects"_s)->findChildren<QToolButton*>().at(2), Qt::LeftButton);
        dialog->findChild<QLineEdit*>(u"pathField"_s)->setText(desk.folder.filePath(u"leads.csv"_s));
        Q_EMIT dialog->findChild<QLineEdit*>(u"pathField"_s)->textEdited({});
        // When it is started, somebody is asked, and nothing is written before he answers
        auto* start = dialog->findChild<QPushButton*>(u"startExportButton"_s);
        start->click();
        QPointer<RawQuestion> question;
        QTRY_VERIFY(question = dialog->findChild<RawQuestion*>()); // behind the disk's answer
        question->reject();
        QTRY_VERIFY(!question);
        QVERIFY(dialog->view().exportId() == 0 && !QFile::exists(desk.folder.filePath(u"leads.raw.csv"_s)));
        start->click();
        QTRY_VERIFY(question = dialog->findChild<RawQuestion*>());
        question->findChild<QPushButton*>(u"rawAgreedButton"_s)->click();
        // Then the store's leads are there
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(desk.folder.filePath(u"leads.raw.csv"_s)), waitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), waitMs);
        dialog->close();
    }

    void shouldCloseTheStoreWithTheLock()
    {
        Desk desk;
        desk.start();
        QVERIFY(desk.open());
        desk.desktop->window().windowLock().lock();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.desktop->offlineFloor(), waitMs);
        QVERIFY(!desk.desktop->window().windowLock().isLocked());
        QVERIFY(!desk.leads());
        // and another program can open it: nothing holds it any more
        QTRY_VERIFY_WITH_TIMEOUT(OfflineStore::open(desk.stores(), desk.id, desk.keys), waitMs);
    }

    void shouldSayThatItHasLockedItself()
    {
        Desk desk(8);
        desk.start();
        desk.button(u"offlineButton"_s)->click();
        MessageStrip& strip = desk.messages();
        QTRY_VERIFY_WITH_TIMEOUT(strip.isVisible(), waitMs);
        QVERIFY2(strip.sentence().contains(u"locked"_s), qPrintable(strip.sentence()));
        QVERIFY(!desk.leads());
    }

    void shouldRefuseAStoreThatWasChangedAndForgetItIfAsked()
    {
        Desk desk;
        QFile file(desk.path());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(300) && file.write("x") == 1);
        file.close();
        desk.start();
        desk.button(u"offlineButton"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.offered(u"Forget it"_s), waitMs);
        QVERIFY(!desk.leads());
        desk.offered(u"Forget it"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(desk.path()), waitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.button(u"offlineButton"_s)->isEnabled(), waitMs);
        QVERIFY(QDir(desk.keyFolder.path()).isEmpty());
    }

    void shouldCloseAWindowWhoseStoreTurnsOutToBeChanged()
    {
        // Given a store of three writes, and a byte of the first one's leads that is another
        Desk desk;
        const qint64 first = QFileInfo(desk.path()).size();
        {
            const auto store = OfflineStore::open(desk.stores(), desk.id, desk.keys);
            QVERIFY(store);
            for (const int from : {120, 420}) {
                RecordWriter writer;
                writeSampleLeads(writer, from, 300);
                QVERIFY((*store)->write(writer.bytes()));
            }
        }
        QFile file(desk.path());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(first - 5000) && file.write("x") == 1);
        file.close();
        desk.start();
        // When it is opened it has the newest leads, which are right
        QSignalSpy opened(desk.desktop.get(), &Desktop::offlineOpened);
        desk.button(u"offlineButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, waitMs);
        // Then it closes as soon as the rest was looked at, and says why
        QTRY_VERIFY_WITH_TIMEOUT(desk.offered(u"Forget it"_s), waitMs);
        QVERIFY2(desk.messages().sentence().contains(u"changed or damaged"_s) || desk.messages().reason().contains(u"changed or damaged"_s),
                 qPrintable(desk.messages().sentence() + desk.messages().reason()));
        QVERIFY(!desk.leads());
        QVERIFY(!desk.desktop->offlineFloor());
        grabAllLooks(desk.desktop->window(), u"offline-refused"_s);
    }

    void shouldOfferTheStoreWhenTheFloorCannotBeReached()
    {
        Desk desk;
        desk.start(u"postgresql://127.0.0.1:1/floor?floor=00000000-0000-0000-0000-000000000001"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.offered(u"Open offline store"_s), waitMs);
        desk.offered(u"Open offline store"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.leads() && desk.leads()->model().rowCount() > 0, waitMs);
    }

    void shouldAskForThePassphraseOfASealedStore()
    {
        Desk other;
        const auto sealed = std::make_shared<PassphraseHolder>(other.stores(), u"correct horse battery"_s);
        QVERIFY(OfflineStore::forget(other.stores(), other.id, *other.keys));
        const OfflineContact contact = sampleContact(QDateTime::currentDateTimeUtc());
        QVERIFY(OfflineStore::create(other.stores(), other.id, sealed, contact));
        other.start();
        other.button(u"offlineButton"_s)->click();
        auto* dialog = other.desktop->window().findChild<PassphraseDialog*>();
        QVERIFY(dialog);
        const auto answer = [dialog](const QString& words) {
            dialog->findChild<QLineEdit*>(u"passphraseEdit"_s)->setText(words);
            dialog->findChild<QPushButton*>(u"passphraseButton"_s)->click();
        };
        answer(u"correct horse batterie"_s);
        auto* strip = dialog->findChild<MessageStrip*>();
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), 3 * waitMs);
        QVERIFY(!other.leads());
        answer(u"correct horse battery"_s);
        QTRY_VERIFY_WITH_TIMEOUT(other.leads(), 3 * waitMs);
    }

private:
    QTemporaryDir m_home;
};

QTEST_MAIN(TestOfflinePage)
#include "tst_offlinepage.moc"
