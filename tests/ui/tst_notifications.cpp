// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"
#include "tests/ui/pagetools.h"

#include "models/items/mask.h"
#include "ui/shell/floornews.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/noticepanel.h"
#include "ui/shell/notifier.h"
#include "ui/shell/uisettings.h"
#include "ui/shell/windowlock.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

class FakeChannel final : public DesktopChannel
{
public:
    FakeChannel(QStringList& told, bool& isOn)
        : m_told(told)
        , m_isOn(isOn)
    {
    }
    [[nodiscard]] bool isAvailable() const override { return true; }
    void setOn(bool isOn) override { m_isOn = isOn; }
    void show(const QString& title, const QString& sentence) override { m_told.append(title % u": "_s % sentence); }

private:
    QStringList& m_told;
    bool& m_isOn;
};

/// A window with a bell on a fake floor; the desktop only writes down.
struct Bell
{
    explicit Bell(const QString& path = {})
        : window(jobs)
        , notifier(new Notifier(window, std::make_unique<FakeChannel>(told, isOn)))
    {
        window.setConnection(&floor);
        window.windowLock().setAccount(LockAccount{u"ana@bayou.example"_s, true});
        window.resize(1280, 800);
        notifier->openFloor(u"Gulf floor"_s, path);
    }
    void tell(NoticeKind kind, const QString& sentence, const QString& page = {}, const QString& target = {}, const QString& key = {})
    {
        Notice notice;
        notice.kind = kind;
        notice.key = key;
        notice.sentence = sentence;
        notice.page = page;
        notice.target = target;
        notifier->tell(notice);
    }
    [[nodiscard]] QStringList sentences() const
    {
        QStringList all;
        for (int row = 0; row < notifier->model().rowCount(); ++row)
            all.append(notifier->model().at(row).sentence);
        return all;
    }
    QStringList told;
    bool isOn = false;
    JobList jobs;
    FakeFloor floor;
    MainWindow window;
    Notifier* notifier;
};

OrderRow heldOrder(qint64 number, int endsInS, PaymentKind payment = PaymentKind::Card)
{
    OrderRow order;
    order.number = number;
    order.state = u"held"_s;
    order.payment = payment;
    order.leads = 22;
    order.heldUntil = QDateTime::currentDateTimeUtc().addSecs(endsInS);
    return order;
}

StandingOrder standing(int number, qint64 leads, const QString& state, const QString& reason = {})
{
    StandingOrder order;
    order.number = number;
    order.bought.leadsTotal = leads;
    order.state = state;
    order.reason = reason;
    return order;
}

} // namespace

class TestNotifications final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::install(*qApp);
    }
    void init() { Theme::instance().setChoice(SchemeChoice::Light); }

    void shouldKeepTheListOfAFloorAndCountWhatIsNotRead()
    {
        // Given two notices, one of them read, and a mark
        QTemporaryDir folder;
        const QString path = folder.filePath(u"deep/gulf.json"_s);
        {
            NoticeModel model;
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            QSignalSpy unread(&model, &NoticeModel::unreadChanged);
            model.openFile(path);
            QVERIFY(model.add({NoticeKind::Export, {}, u"An export of 22 leads is finished."_s, u"exports"_s, {}, QDateTime::currentDateTimeUtc(), false}));
            QVERIFY(model.add({NoticeKind::Hold, u"hold:7"_s, u"Order 7"_s, u"orders"_s, u"7"_s, QDateTime::currentDateTimeUtc(), false}));
            model.setRead(1);
            model.setMark(u"watch"_s, 12);
            QCOMPARE(unread.takeLast().at(0).toInt(), 1);
        }
        // Then another run has them, and tells nothing twice
        NoticeModel model;
        model.openFile(path);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.at(0).target, u"7"_s);
        QVERIFY(model.at(1).isRead && !model.at(0).isRead);
        QCOMPARE(model.mark(u"watch"_s).toInt(), 12);
        QVERIFY(!model.add({NoticeKind::Hold, u"hold:7"_s, u"Order 7"_s, {}, {}, QDateTime::currentDateTimeUtc(), false}));
        // and only its owner may read the file
        QVERIFY(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        // It does not grow for ever
        for (int i = 0; i < NoticeModel::noticesMost + 5; ++i)
            model.add({NoticeKind::Line, {}, QString::number(i), {}, {}, QDateTime::currentDateTimeUtc(), false});
        QCOMPARE(model.rowCount(), NoticeModel::noticesMost);
    }

    void shouldPutAFileAsideThatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("cut off") << QByteArray("{\"version\": 1, \"notices\": [");
        QTest::newRow("of a newer program") << QByteArray("{\"version\": 9, \"notices\": []}");
        QTest::newRow("not JSON") << QByteArray("\x00\xff garbage");
    }
    void shouldPutAFileAsideThatItCannotRead()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"gulf.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        NoticeModel model;
        model.openFile(path);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(QFile::exists(path + u".old"_s));
        QVERIFY(model.add({NoticeKind::Line, {}, u"back"_s, {}, {}, QDateTime::currentDateTimeUtc(), false}));
        QTRY_VERIFY(QFile::exists(path));
    }

    void shouldBeQuietInQuietHours_data()
    {
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("to");
        QTest::addColumn<QTime>("now");
        QTest::addColumn<bool>("isQuiet");
        QTest::newRow("at its beginning, over midnight") << QTime(21, 0) << QTime(8, 0) << QTime(21, 0) << true;
        QTest::newRow("after midnight") << QTime(21, 0) << QTime(8, 0) << QTime(3, 0) << true;
        QTest::newRow("at its end") << QTime(21, 0) << QTime(8, 0) << QTime(8, 0) << false;
        QTest::newRow("by day") << QTime(21, 0) << QTime(8, 0) << QTime(12, 0) << false;
        QTest::newRow("within a day") << QTime(12, 0) << QTime(14, 0) << QTime(13, 59) << true;
        QTest::newRow("outside of it") << QTime(12, 0) << QTime(14, 0) << QTime(14, 1) << false;
        QTest::newRow("the whole day") << QTime(9, 0) << QTime(9, 0) << QTime(4, 0) << true;
    }
    void shouldBeQuietInQuietHours()
    {
        QFETCH(QTime, from);
        QFETCH(QTime, to);
        QFETCH(QTime, now);
        QFETCH(bool, isQuiet);
        Bell bell;
        NoticeSettings settings;
        settings.hasQuietHours = true;
        settings.quietFrom = from;
        settings.quietTo = to;
        bell.notifier->setSettings(settings);
        bell.notifier->setClock([now] { return QDateTime(QDate(2024, 4, 2), now); });
        bell.tell(NoticeKind::Watch, u"Watch LA gold: 50 leads"_s);
        // The list has it in any case
        QCOMPARE(bell.notifier->model().unread(), 1);
        // The desktop has it only outside: what comes after the quiet hours is told alone
        if (isQuiet)
            bell.notifier->setClock([to] { return QDateTime(QDate(2024, 4, 2), to); });
        if (from != to) {
            bell.tell(NoticeKind::Export, u"An export of 22 leads is finished."_s);
            QTRY_COMPARE(bell.told, QStringList{isQuiet ? u"Gulf floor: An export of 22 leads is finished."_s : u"Gulf floor: An export of 22 leads is finished. And 1 more."_s});
        } else {
            settings.hasQuietHours = false;
            bell.notifier->setSettings(settings);
            bell.tell(NoticeKind::Export, u"after all"_s);
            QTRY_COMPARE(bell.told, QStringList{u"Gulf floor: after all"_s});
        }
    }

    void shouldTellTheDesktopNoMoreThanTheScreenMay()
    {
        Bell bell;
        // Several at once are one message
        bell.tell(NoticeKind::Export, u"An export of 22 leads is finished."_s);
        bell.tell(NoticeKind::Purchase, u"Order 7: 22 leads bought."_s);
        QTRY_COMPARE(bell.told, QStringList{u"Gulf floor: Order 7: 22 leads bought. And 1 more."_s});
        bell.told.clear();
        // Masked, no amount that somebody has put into a name
        Mask::instance().setOn(true);
        bell.tell(NoticeKind::Watch, u"Watch for $8.00: 50 leads"_s);
        QTRY_COMPARE(bell.told.size(), 1);
        QVERIFY(!bell.told.first().contains(u"8.00"_s));
        Mask::instance().setOn(false);
        bell.told.clear();
        // Locked, only that there is something
        bell.window.windowLock().lock();
        bell.tell(NoticeKind::Export, u"An export of 23 leads is finished."_s);
        QTRY_COMPARE(bell.told.size(), 1);
        QVERIFY(!bell.told.first().contains(u"23"_s) && !bell.told.first().contains(u"Gulf"_s));
        bell.told.clear();
        bell.window.windowLock().unlock();
        // In front of somebody's eyes, nothing; nor if the desktop is off, or the kind
        bell.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&bell.window));
        bell.tell(NoticeKind::Export, u"seen"_s);
        bell.window.hide();
        QTRY_VERIFY(!bell.window.isActiveWindow());
        NoticeSettings settings;
        settings.isOnDesktop = false;
        bell.notifier->setSettings(settings);
        QVERIFY(!bell.isOn);
        bell.tell(NoticeKind::Export, u"listed only"_s);
        settings.isOn[std::size_t(NoticeKind::Export)] = false;
        bell.notifier->setSettings(settings);
        bell.tell(NoticeKind::Export, u"not even listed"_s);
        QCOMPARE(bell.sentences().first(), u"listed only"_s);
        // What comes next is told alone: nothing of these was waiting
        bell.notifier->setSettings({});
        bell.tell(NoticeKind::Export, u"after all"_s);
        QTRY_VERIFY(!bell.told.isEmpty());
        QCOMPARE(bell.told, QStringList{u"Gulf floor: after all"_s});
    }

    void shouldNeverHaveAContactInANotice()
    {
        QCOMPARE(noticeName(u"LA gold 6-8m"_s), u"LA gold 6-8m"_s);
        for (const QString& secret : {u"call +1 318 555 0142"_s, u"jane@example.com"_s, u"(318) 555-0142"_s, u"for $1,000.00"_s}) {
            const QString words = noticeName(secret);
            QVERIFY2(words.contains(Mask::dots()) && !words.contains(u"555"_s) && !words.contains(u'@') && !words.contains(u"000"_s), qPrintable(words));
        }
        QCOMPARE(noticeName(QString(200, u'x')).size(), 60);
    }

    void shouldShowTheListBelowTheBellAndGoWhereANoticeLeads()
    {
        Bell bell;
        bell.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&bell.window));
        bell.notifier->setClock([] { return QDateTime(QDate(2024, 4, 2), QTime(14, 3)); });
        bell.tell(NoticeKind::Line, u"The line to the floor is back."_s);
        bell.tell(NoticeKind::Export, u"An export of 12,480 leads is finished."_s, u"exports"_s);
        bell.tell(NoticeKind::Hold, u"Order 1042: its 22 leads are kept until 2:13 PM only. Pay it or renew the hold, or they are on offer again."_s, u"orders"_s, u"1042"_s);
        bell.tell(NoticeKind::Watch, u"Watch LA gold fresh: 53 leads fit now."_s, u"inventory"_s);
        bell.notifier->model().setRead(2);
        QSignalSpy opened(bell.notifier, &Notifier::opened);
        QToolButton& button = bell.window.header().bellButton();
        QVERIFY(button.isVisible());
        QCOMPARE(button.accessibleName(), u"3 notification(s)"_s);
        button.click();
        auto* panel = bell.window.findChild<NoticePanel*>();
        QVERIFY(panel && panel->isVisible());
        QCOMPARE(unnamedWidgets(*panel), QStringList());
        grabAllLooks(*panel, u"notices"_s);
        grabbed(bell.window, u"notices-window"_s);
        // By keys: the third one
        auto* list = panel->findChild<QListView*>(u"noticeList"_s);
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).value<Notice>().target, u"1042"_s);
        QTRY_VERIFY(!bell.window.findChild<NoticePanel*>());
        QCOMPARE(bell.notifier->model().unread(), 2);
        // All read, then empty
        bell.window.actions().action(u"window.notifications"_s)->trigger();
        panel = bell.window.findChild<NoticePanel*>();
        panel->findChild<QPushButton*>(u"allReadButton"_s)->click();
        QCOMPARE(bell.notifier->model().unread(), 0);
        panel->findChild<QPushButton*>(u"clearNoticesButton"_s)->click();
        QCOMPARE(bell.notifier->model().rowCount(), 0);
        grabbed(*panel, u"notices-empty-light"_s);
        // A lock leaves nothing of it to be seen
        bell.window.windowLock().lock();
        QTRY_VERIFY(!bell.window.findChild<NoticePanel*>());
        bell.window.windowLock().unlock();
        // nor is there a bell without a floor
        bell.notifier->closeFloor();
        QVERIFY(!button.isVisible());
        QVERIFY(!bell.window.actions().action(u"window.notifications"_s)->isEnabled());
    }

    void shouldTellALostLineOnlyIfItStaysLost()
    {
        Bell bell;
        FloorNews news(bell.floor, *bell.notifier);
        news.setPatience(std::chrono::milliseconds(50));
        bell.floor.goTo(FloorConnection::State::Connecting);
        bell.floor.goTo(FloorConnection::State::Connected); // a short cut
        // One that came later and lasts is told, and this one is not
        Bell other;
        FloorNews theirs(other.floor, *other.notifier);
        theirs.setPatience(std::chrono::milliseconds(60));
        other.floor.goTo(FloorConnection::State::Connecting);
        QTRY_COMPARE(other.sentences().size(), 1);
        QCOMPARE(bell.sentences(), QStringList());
        bell.floor.goTo(FloorConnection::State::Connecting);
        QTRY_COMPARE(bell.sentences().size(), 1);
        bell.floor.goTo(FloorConnection::State::Offline);
        bell.floor.goTo(FloorConnection::State::Connected);
        QTRY_COMPARE(bell.sentences().size(), 2);
        QCOMPARE(bell.sentences().first(), u"The line to the floor is back."_s);
    }

    void shouldTellWhatEndedAndWhatBecameKnown()
    {
        Bell bell;
        FloorNews news(bell.floor, *bell.notifier);
        Receipt receipt;
        receipt.orderNumber = 1042;
        receipt.leads = 22;
        receipt.state = u"completed"_s;
        receipt.total = Money::fromMinor(17600);
        news.purchaseEnded(receipt);
        news.purchaseFailed();
        news.exportEnded(1234);
        news.exportEnded(std::nullopt);
        IntentOutcome outcome;
        outcome.kind = IntentOutcome::Kind::Happened;
        outcome.receipt = receipt;
        Q_EMIT bell.floor.intentResolved(outcome);
        QCOMPARE(bell.sentences(),
                 (QStringList{u"Order 1042 is known now: it did happen, though its answer was lost."_s, u"An export has failed."_s,
                              u"An export of 1,234 leads is finished."_s, u"A purchase did not happen. The job says why."_s, u"Order 1042: 22 leads bought."_s}));
        QVERIFY(!bell.sentences().join(u' ').contains(u'$'));
    }

    void shouldTellAHoldBeforeItEndsOnce()
    {
        Bell bell;
        bell.floor.orderService.orderRows = {heldOrder(9, 2 * 3600), heldOrder(8, 100), heldOrder(7, 3 * 3600, PaymentKind::Invoice), heldOrder(6, -5)};
        FloorNews news(bell.floor, *bell.notifier);
        QTRY_COMPARE(bell.sentences().size(), 2);
        QVERIFY(bell.sentences().at(1).startsWith(u"Order 8:"_s));
        QVERIFY(bell.sentences().at(0).startsWith(u"Order 7:"_s));
        QCOMPARE(bell.notifier->model().at(1).page, u"orders"_s);
        news.look();
        takeAnswers();
        QCOMPARE(bell.sentences().size(), 2);
        // Renewed, it is another end
        bell.floor.orderService.orderRows[1].heldUntil = QDateTime::currentDateTimeUtc().addSecs(150);
        news.look();
        QTRY_COMPARE(bell.sentences().size(), 3);
    }

    void shouldTellWhatStandingOrdersDidSinceTheLastRun()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"gulf.json"_s);
        const auto look = [&path](const QList<StandingOrder>& rows) {
            Bell bell(path);
            bell.floor.standingService.rows = rows;
            const FloorNews news(bell.floor, *bell.notifier);
            takeAnswers();
            const QStringList sentences = bell.sentences();
            bell.notifier->model().clear();
            return sentences;
        };
        // The first look of all is no news
        QCOMPARE(look({standing(2, 100, u"active"_s), standing(1, 5, u"active"_s)}), QStringList());
        // Then what was bought meanwhile is, and a pause that nobody asked for
        QCOMPARE(look({standing(2, 150, u"paused"_s, u"not enough credits"_s), standing(1, 5, u"paused"_s, u"by Ana Brandt"_s)}),
                 (QStringList{u"Standing order 2 is paused. It says why."_s, u"Standing order 2 has bought 50 leads."_s}));
        QCOMPARE(look({standing(2, 150, u"paused"_s, u"not enough credits"_s)}), QStringList());
    }

    void shouldTellDeliveriesThatDoNotGoOn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"gulf.json"_s);
        Delivery plan;
        plan.number = 3;
        plan.target = u"Dialler"_s;
        const auto look = [&] {
            Bell bell(path);
            bell.floor.exportTargetService.plans = {plan};
            const FloorNews news(bell.floor, *bell.notifier);
            takeAnswers();
            const QStringList sentences = bell.sentences();
            bell.notifier->model().clear();
            return sentences;
        };
        const auto failed = [](int tries, bool isDropped) {
            DeliveryRun run;
            run.state = u"failed"_s;
            run.tries = tries;
            run.isDropped = isDropped;
            run.endedAt = QDateTime::currentDateTimeUtc();
            return run;
        };
        QCOMPARE(look(), QStringList());
        // Somebody paused it himself: no news
        plan.isPaused = true;
        plan.runs = {failed(1, true)};
        QCOMPARE(look(), QStringList());
        plan.runs.prepend(failed(8, false));
        QCOMPARE(look(), QStringList{u"Scheduled delivery 3 for Dialler was given up after 8 tries. It says why; its leads stay new."_s});
        plan.pause = u"reader_gone"_s;
        QCOMPARE(look(), QStringList{u"Scheduled delivery 3 for Dialler is paused: somebody has left the team. It says who."_s});
        QCOMPARE(look(), QStringList());
    }

    void shouldTellWhatWatchesHaveFoundOnceAndLeadThere()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"gulf.json"_s);
        WatchHit hit;
        hit.name = u"LA gold"_s;
        hit.filter.states = {u"LA"_s};
        hit.leads = 120;
        hit.leadsNew = 20;
        const auto look = [&](const QList<qint64>& ids) {
            Bell bell(path);
            for (const qint64 id : ids) {
                hit.id = id;
                bell.floor.watchService.found.prepend(hit);
            }
            const FloorNews news(bell.floor, *bell.notifier);
            takeAnswers();
            const QStringList sentences = bell.sentences();
            if (!sentences.isEmpty())
                [&] { QCOMPARE(bell.notifier->model().at(0).target, u"{\"states\":[\"LA\"]}"_s); }();
            bell.notifier->model().clear();
            return sentences;
        };
        QCOMPARE(look({1, 2}), QStringList()); // found before this computer asked
        QCOMPARE(look({1, 2, 3}), QStringList{u"Watch LA gold: 20 new leads."_s});
        QCOMPARE(look({1, 2, 3}), QStringList());
        hit.counts = WatchRequest::Counts::All;
        hit.name = u"for jane@example.com"_s;
        QCOMPARE(look({3, 4}), QStringList{u"Watch for %1: 20 leads are there."_s.arg(Mask::dots())});
    }

    void shouldTellWhereCardMoneyWentOnceAndLeadThere()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"gulf.json"_s);
        using Kind = WalletNews::Kind;
        const WalletNews before{QUuid::createUuid(), Kind::Credited, 3, {}}, back{QUuid::createUuid(), Kind::PaidBack, 7, {}},
            credited{QUuid::createUuid(), Kind::Credited, 7, {}}, review{QUuid::createUuid(), Kind::Review, 0, {}}, low{QUuid::createUuid(), Kind::LowBalance, 0, {}};
        Bell bell(path);
        bell.floor.walletSource.told = {before};
        FloorNews news(bell.floor, *bell.notifier);
        takeAnswers();
        QCOMPARE(bell.sentences(), QStringList()); // told before this computer asked
        // When the workspace is told of its wallet
        bell.floor.walletSource.told = {low, review, back, before};
        Q_EMIT bell.floor.teamChanged(u"views"_s);
        takeAnswers();
        QCOMPARE(bell.sentences(), QStringList());
        Q_EMIT bell.floor.teamChanged(u"wallet"_s);
        QTRY_COMPARE(bell.sentences(), (QStringList{u"The balance is low."_s, u"The card paid another amount for credits. A person looks at it."_s,
                                                    u"Order 7: card money that bought no leads goes back to the card."_s}));
        QCOMPARE(bell.notifier->model().at(0).page, u"wallet"_s);
        QCOMPARE(bell.notifier->model().at(2).page, u"orders"_s);
        QCOMPARE(bell.notifier->model().at(2).target, u"7"_s);
        QCOMPARE(bell.notifier->model().at(2).kind, NoticeKind::Wallet);
        // What was written before another and came to light after it is news as well; nothing is told twice
        bell.notifier->model().clear();
        bell.floor.walletSource.told = {low, review, credited, back, before};
        news.look();
        QTRY_COMPARE(bell.sentences(), QStringList{u"Order 7: card money that bought no leads is in the wallet."_s});
    }

    void shouldKeepItsSettings()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"ui.ini"_s);
        NoticeSettings chosen;
        {
            UiSettings settings(path);
            Bell bell;
            settings.keepNotices(*bell.notifier);
            QCOMPARE(bell.notifier->settings(), NoticeSettings());
            chosen.isOn[std::size_t(NoticeKind::Line)] = false;
            chosen.hasQuietHours = true;
            chosen.quietFrom = QTime(20, 30);
            bell.notifier->setSettings(chosen);
        }
        UiSettings settings(path);
        Bell bell;
        settings.keepNotices(*bell.notifier);
        QCOMPARE(bell.notifier->settings(), chosen);
    }
};

QTEST_MAIN(TestNotifications)
#include "tst_notifications.moc"
