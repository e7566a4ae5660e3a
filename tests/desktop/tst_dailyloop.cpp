// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "models/engine/csvreader.h"
#include "models/items/inventorymodel.h"
#include "tests/desktop/keyboard.h"
#include "tests/desktop/livefloor.h"
#include "tests/desktop/watchedapplication.h"
#include "ui/exports/exportdialog.h"
#include "ui/inventory/inventorypage.h"
#include "ui/leads/leadspage.h"
#include "ui/purchase/purchasejob.h"
#include "ui/purchase/purchasewizard.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/headerbar.h"
#include "ui/standing/standingdialog.h"
#include "ui/standing/standingpage.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

using Step = PurchaseWizard::Step;

/// The whole day of a broker with nothing but a keyboard, over a real floor: find, count, buy, see what
/// was bought, export it. What the windows say is compared with the tables, which are read past all
/// functions of ours. The parts follow each other and share one window.
class TestDailyLoop final : public QObject
{
    Q_OBJECT
private:
    static constexpr int waitMs = 20000;
    static constexpr int panesMax = 10;
    static constexpr qint64 leadsMade = 60000;
    static constexpr int wanted = 37; ///< leads to buy: another number than the wizard begins with
    const QString m_filter = u"la gold 6-8m"_s;
    /// The same in SQL, without any of the functions that the desktop asks.
    const QByteArray m_matching =
        " from (select i.lead_id, i.inquired_on, coalesce(i.price_minor, r.price_minor) as price"
        "  from core.inventory i join core.pool p using (pool_id) join core.product d using (product_id)"
        "  join core.age_bucket b on b.scheme_id = d.scheme_id and core.today() - i.inquired_on between b.from_days and b.to_days"
        "  join core.price_rule r on r.product_id = d.product_id and r.class = i.class and r.bucket = b.bucket and r.valid @> now()"
        "  where p.state = 'LA' and i.class = 1 and b.code = 'MONTH_6_TO_8') m";

    testing::LiveFloor m_floor;
    std::unique_ptr<Desktop> m_desktop;
    qint64 m_stockBefore = 0, m_matchingBefore = 0, m_walletBefore = 0;
    qint64 m_order = 0, m_total = 0;
    QString m_file;
    bool m_isBroken = false;

    [[nodiscard]] MainWindow& window() { return m_desktop->window(); }
    [[nodiscard]] InventoryPage* inventory() { return dynamic_cast<InventoryPage*>(window().page(u"inventory"_s)); }
    [[nodiscard]] LeadsPage* leads() { return dynamic_cast<LeadsPage*>(window().page(u"leads"_s)); }
    [[nodiscard]] PurchaseWizard* wizard() { return window().findChild<PurchaseWizard*>(); }
    [[nodiscard]] ExportDialog* exportDialog() { return window().findChild<ExportDialog*>(); }
    template <class T> [[nodiscard]] static T* part(const QWidget* place, const QString& name)
    {
        T* found = place ? place->findChild<T*>(name) : nullptr;
        return found && found->isVisible() ? found : nullptr;
    }
    /// What a label says; nothing while it is not shown.
    [[nodiscard]] static QString label(const QWidget* place, const QString& name)
    {
        const auto* found = part<QLabel>(place, name);
        return found ? found->text() : QString();
    }
    [[nodiscard]] qint64 wallet()
    {
        return m_floor.number("select available_minor from core.wallet w join core.workspace using (workspace_id) where kind = 'brokerage'");
    }
    [[nodiscard]] static QString money(qint64 minor) { return formatMoney(Money::fromMinor(minor), QLocale(), u"USD"_s); }
    /// The wizard stands at this step and its button can be pressed.
    [[nodiscard]] bool isAt(Step step)
    {
        const auto* next = part<QPushButton>(wizard(), u"nextButton"_s);
        return wizard() && wizard()->step() == step && next && next->isEnabled();
    }
    /// For a step that does not come.
    [[nodiscard]] QByteArray howItIs()
    {
        if (!wizard())
            return "there is no wizard";
        QStringList words{u"step %1"_s.arg(int(wizard()->step()))};
        if (const QWidget* focus = QApplication::focusWidget())
            words.append(u"the keyboard is at "_s % QLatin1StringView(focus->metaObject()->className()) % u' ' % focus->objectName());
        const auto labels = wizard()->findChildren<QLabel*>();
        for (const QLabel* one : labels) {
            if (one->isVisible())
                words.append(one->text());
        }
        return words.join(u" | "_s).toUtf8();
    }
    /// Tab and Shift+Tab go round through every button of the footer that can be pressed.
    void hasNoTrap(const QWidget* dialog, const QStringList& buttons)
    {
        const QList<QWidget*> forth = keyboard::stops(Qt::Key_Tab);
        const QList<QWidget*> back = keyboard::stops(Qt::Key_Backtab);
        QCOMPARE(QSet<QWidget*>(back.begin(), back.end()), QSet<QWidget*>(forth.begin(), forth.end()));
        for (const QString& name : buttons) {
            auto* button = part<QPushButton>(dialog, name);
            QVERIFY2(button, qPrintable(name));
            QVERIFY2(!button->isEnabled() || forth.contains(button), qPrintable(name));
        }
        for (const QWidget* stop : forth)
            QVERIFY2(stop->window() == dialog, qPrintable(stop->objectName()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_floor.make();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QCOMPARE(m_floor.addLeads(leadsMade, 5), QString());
        m_file = m_floor.path(u"bought.csv"_s);
        m_stockBefore = m_floor.number("select count(*) from core.inventory");
        m_matchingBefore = m_floor.number("select count(*)" + m_matching);
        m_walletBefore = wallet();
        QCOMPARE(m_stockBefore, leadsMade);
        QVERIFY2(m_matchingBefore > wanted, qPrintable(QString::number(m_matchingBefore)));
    }
    void init()
    {
        if (m_isBroken)
            QSKIP("a part before this one has failed");
    }
    void cleanup() { m_isBroken = m_isBroken || QTest::currentTestFailed(); }
    void cleanupTestCase() { m_desktop.reset(); }

    void shouldTakeTheKeyboardToTheSearchLine()
    {
        // Given the program, started by somebody who is signed in
        m_desktop = std::make_unique<Desktop>(m_floor.options());
        QSignalSpy opened(m_desktop.get(), &Desktop::floorOpened);
        QSignalSpy failed(m_desktop.get(), &Desktop::floorFailed);
        m_desktop->start();
        QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty() || !failed.isEmpty(), waitMs);
        QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).value<Error>().detail));
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_VERIFY_WITH_TIMEOUT(inventory() && inventory()->model().rowCount() > 0, waitMs);
        // When the shortcut is pressed, without having clicked anywhere before
        keyboard::press("Ctrl+L");
        // Then what is typed goes into the line
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"searchLine"_s);
        // And Tab leads out of it
        keyboard::press(Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget()->objectName() != "searchLine"_L1);
        keyboard::press("/");
        QCOMPARE(QApplication::focusWidget()->objectName(), u"searchLine"_s);
        // And from beside the page, where F6 leads
        for (int i = 0; i < panesMax && inventory()->isAncestorOf(QApplication::focusWidget()); ++i)
            keyboard::press(Qt::Key_F6);
        QVERIFY(!inventory()->isAncestorOf(QApplication::focusWidget()));
        keyboard::press("Ctrl+L");
        QCOMPARE(QApplication::focusWidget()->objectName(), u"searchLine"_s);
    }

    void shouldSayHowManyMatchAndWhatTheyCost()
    {
        QVERIFY(inventory());
        // A ticket: how many, of what, for how much
        keyboard::type(u"%1 %2 max 90000"_s.arg(wanted).arg(m_filter));
        keyboard::press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(inventory()->session().filter().states, QStringList{u"LA"_s}, waitMs);
        QTRY_VERIFY_WITH_TIMEOUT(inventory()->model().count() && !inventory()->model().isStale() && !inventory()->model().isLoading(), waitMs);
        const qint64 total = m_floor.number("select sum(price)::bigint" + m_matching);
        QVERIFY(total > 0);
        QTRY_COMPARE_WITH_TIMEOUT(label(inventory(), u"countLabel"_s), QLocale().toString(m_matchingBefore), waitMs);
        QCOMPARE(label(inventory(), u"totalLabel"_s), money(total));
    }

    void shouldBuyWithKeysAlone()
    {
        QVERIFY(inventory());
        // Given the wizard, opened by its shortcut for what the ticket says
        keyboard::press("Ctrl+B");
        QTRY_VERIFY_WITH_TIMEOUT(wizard() && wizard()->isActiveWindow() && isAt(Step::What), waitMs);
        hasNoTrap(wizard(), {u"cancelButton"_s, u"nextButton"_s});
        QCOMPARE(wizard()->draft().lines.first().asked.totalMax, Money::fromMinor(9'000'000));
        // When the floor has priced it
        QTRY_VERIFY_WITH_TIMEOUT(wizard()->draft().isQuoted() && wizard()->draft().leads() == wanted, waitMs);
        m_total = m_floor.number("select sum(price)::bigint from (select price" + m_matching + " order by inquired_on, lead_id limit "
                                 + QByteArray::number(wanted) + ") q");
        QCOMPARE(wizard()->draft().quote->total.minor(), m_total);
        // And Enter goes on from step to step, once the step may be left
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(wizard(), u"nextButton"_s)->isEnabled(), waitMs);
        keyboard::press(Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(isAt(Step::Check), howItIs().constData(), waitMs);
        hasNoTrap(wizard(), {u"cancelButton"_s, u"backButton"_s, u"nextButton"_s});
        keyboard::press(Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(isAt(Step::Pay), howItIs().constData(), waitMs);
        hasNoTrap(wizard(), {u"cancelButton"_s, u"backButton"_s, u"nextButton"_s});
        QCOMPARE(label(wizard(), u"leftLabel"_s), money(m_walletBefore - m_total));
        keyboard::press(Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(isAt(Step::Buy), howItIs().constData(), waitMs);
        hasNoTrap(wizard(), {u"cancelButton"_s, u"backButton"_s, u"nextButton"_s});
        QCOMPARE(m_floor.number("select count(*) from core.orders"), 0);
        QCOMPARE(m_floor.number("select count(*) from core.sale"), 0);
        keyboard::press(Qt::Key_Return);
        // Then the receipt says what the tables say
        QTRY_VERIFY_WITH_TIMEOUT(isAt(Step::Done) && wizard()->job()->state() == PurchaseJob::State::Done, waitMs);
        hasNoTrap(wizard(), {u"cancelButton"_s, u"extraButton"_s, u"backButton"_s, u"nextButton"_s});
        QCOMPARE(m_floor.number("select count(*) from core.orders where state = 'completed'"), 1);
        m_order = m_floor.number("select order_number from core.orders");
        QCOMPARE(label(wizard(), u"orderNumberLabel"_s), u"Receipt of order %1"_s.arg(m_order));
        QCOMPARE(m_floor.number("select leads from core.orders"), wanted);
        QCOMPARE(m_floor.number("select total_minor from core.orders"), m_total);
        QCOMPARE(wizard()->draft().receipt->leads, wanted);
        QCOMPARE(wizard()->draft().receipt->total.minor(), m_total);
    }

    void shouldMarkAFileOfRawValuesInItsName()
    {
        QVERIFY(wizard());
        // When the receipt's own export is asked for raw values, and a name is typed that says nothing
        QVERIFY(keyboard::reach(part<QComboBox>(wizard(), u"dialectCombo"_s)));
        keyboard::press(Qt::Key_Down);
        QVERIFY(keyboard::reach(part<QLineEdit>(wizard(), u"pathEdit"_s)));
        QVERIFY(part<QLineEdit>(wizard(), u"pathEdit"_s)->text().endsWith(".raw.csv"_L1));
        keyboard::press("Ctrl+A");
        keyboard::type(m_floor.path(u"machine.csv"_s));
        keyboard::press(Qt::Key_Return);
        // which is asked about first; no trap there either
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(wizard(), u"rawAgreedButton"_s), waitMs);
        QVERIFY(keyboard::reach(part<QPushButton>(wizard(), u"rawAgreedButton"_s)));
        keyboard::press(Qt::Key_Return);
        QVERIFY(keyboard::comesBack(*wizard()));
        // Then the file says so all the same (R33)
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(wizard(), u"openFolderButton"_s), waitMs);
        QVERIFY(QFileInfo::exists(m_floor.path(u"machine.raw.csv"_s)));
        QVERIFY(!QFileInfo::exists(m_floor.path(u"machine.csv"_s)));
    }

    void shouldShowWhatWasBought()
    {
        QVERIFY(wizard());
        // When the receipt is left towards the leads
        QVERIFY(keyboard::reach(part<QPushButton>(wizard(), u"backButton"_s)));
        keyboard::press(Qt::Key_Space);
        // Then exactly those of the order are there, with the keyboard in the page
        QTRY_VERIFY_WITH_TIMEOUT(!wizard(), waitMs);
        QCOMPARE(window().currentPage(), u"leads"_s);
        QTRY_COMPARE_WITH_TIMEOUT(leads()->model().rowCount(), wanted, waitMs);
        QTRY_COMPARE_WITH_TIMEOUT(label(leads(), u"countLabel"_s), QLocale().toString(wanted), waitMs);
        QCOMPARE(leads()->model().order(), std::optional<qint64>(m_order));
        QVERIFY(keyboard::comesBack(window()));
        QVERIFY(leads()->isAncestorOf(QApplication::focusWidget()));
    }

    void shouldExportTheOrder()
    {
        QVERIFY(m_order > 0 && !wizard());
        keyboard::press("Ctrl+E");
        QTRY_VERIFY_WITH_TIMEOUT(exportDialog() && exportDialog()->isActiveWindow(), waitMs);
        hasNoTrap(exportDialog(), {u"browseButton"_s, u"cancelButton"_s, u"startExportButton"_s});
        QCOMPARE(part<QPushButton>(exportDialog(), u"startExportButton"_s)->text(), u"Export %1 leads"_s.arg(wanted));
        // When the file is named in the window that browses folders
        QVERIFY(keyboard::reach(part<QPushButton>(exportDialog(), u"browseButton"_s)));
        keyboard::press(Qt::Key_Space);
        QTRY_VERIFY(QApplication::activeWindow() != exportDialog() && qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        keyboard::press("Ctrl+A");
        keyboard::type(m_file);
        keyboard::press(Qt::Key_Return);
        QVERIFY(keyboard::comesBack(*exportDialog()));
        QCOMPARE(part<QLineEdit>(exportDialog(), u"pathField"_s)->text(), m_file);
        // And Enter starts
        QVERIFY(keyboard::reach(part<QLineEdit>(exportDialog(), u"pathField"_s)));
        keyboard::press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(exportDialog(), u"openFolderButton"_s), waitMs);
        QVERIFY(QFileInfo::exists(m_file));
        // Then Escape leads back to the leads
        keyboard::press(Qt::Key_Escape);
        QTRY_VERIFY(!exportDialog());
        QVERIFY(keyboard::comesBack(window()));
        QVERIFY(leads()->isAncestorOf(QApplication::focusWidget()));
    }

    /// ux.md, acceptance 10.
    void shouldOfferEveryActInMenusAndPaletteWithoutAConflict()
    {
        ActionRegistry& actions = window().actions();
        for (const QString& page : {u"inventory"_s, u"orders"_s, u"leads"_s, u"wallet"_s, u"standing"_s, u"exports"_s}) {
            window().showPage(page);
            QCOMPARE(actions.conflicts(), QStringList());
            QSet<QAction*> inMenus;
            for (const QAction* menu : window().header().menuBar().actions()) {
                const QList<QAction*> entries = menu->menu()->actions();
                inMenus.unite({entries.begin(), entries.end()});
            }
            PaletteModel palette(actions);
            palette.setWords({});
            QSet<QAction*> inPalette;
            for (int row = 0; row < palette.rowCount(); ++row)
                inPalette.insert(palette.actionAt(row));
            int ofPage = 0;
            for (QAction* action : actions.actions()) {
                QVERIFY2(inPalette.contains(action) || ActionRegistry::idOf(*action) == "palette.open"_L1,
                         qPrintable(ActionRegistry::idOf(*action)));
                if (ActionRegistry::placeOf(*action) != MenuPlace::None)
                    QVERIFY2(inMenus.contains(action), qPrintable(ActionRegistry::idOf(*action)));
                ofPage += ActionRegistry::idOf(*action).startsWith(page + u'.') ? 1 : 0;
            }
            QVERIFY2(ofPage > 0, qPrintable(page));
        }
        window().showPage(u"leads"_s);
    }

    void shouldAddUpToTheLastRow()
    {
        QVERIFY(QFileInfo::exists(m_file));
        // The file holds each lead of the order once, and nothing else
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QVERIFY(hash.addData(&file));
        QVERIFY(file.seek(0));
        CsvReader reader(file, m_file, {});
        QVERIFY(reader.open());
        QStringList inFile;
        qsizetype idColumn = -1, priceColumn = -1;
        qint64 paidInFile = 0;
        for (CsvBatch batch; reader.read(batch).value_or(false);) {
            for (qsizetype i = 0; i < batch.size(); ++i) {
                const QStringList values = batch.texts(i);
                if (idColumn < 0) {
                    idColumn = values.indexOf("lead_id"_L1);
                    priceColumn = values.indexOf("purchase_price"_L1);
                    QVERIFY(idColumn >= 0 && priceColumn >= 0);
                    continue;
                }
                inFile.append(values.at(idColumn));
                paidInFile += Money::fromString(values.at(priceColumn)).value_or(Money{}).minor();
            }
        }
        QStringList sold;
        const testing::PgAnswer sales = m_floor.owner().run(
            "select l.public_id from core.sale s join core.lead l using (lead_id) join core.orders o using (order_id) where o.order_number = $1",
            {QByteArray::number(m_order)});
        for (const QByteArrayList& row : sales.rows)
            sold.append(QString::fromLatin1(row.first()));
        inFile.sort();
        sold.sort();
        QCOMPARE(inFile.size(), wanted);
        QCOMPARE(inFile, sold);
        QCOMPARE(paidInFile, m_total);
        // The manifest vouches for that very file
        QFile manifestFile(m_file % ".manifest.json"_L1);
        QVERIFY(manifestFile.open(QIODevice::ReadOnly));
        const QJsonObject manifest = QJsonDocument::fromJson(manifestFile.readAll()).object();
        QCOMPARE(manifest.value("sha256"_L1).toString(), QString::fromLatin1(hash.result().toHex()));
        QCOMPARE(manifest.value("rows"_L1).toInt(), wanted);
        QCOMPARE(manifest.value("bytes"_L1).toInteger(), file.size());
        // Stock and money went where they should, to the last row and cent
        QCOMPARE(m_floor.number("select count(*) from core.inventory") + m_floor.number("select count(*) from core.sale"), m_stockBefore);
        QCOMPARE(m_floor.number("select count(*)" + m_matching), m_matchingBefore - wanted);
        QCOMPARE(m_floor.number("select sum(price_minor)::bigint from core.sale"), m_total);
        QCOMPARE(wallet(), m_walletBefore - m_total);
        QCOMPARE(m_floor.number("select count(*) from core.delivered_lead"), wanted);
        // And the inventory on screen has followed
        keyboard::press("Alt+2");
        QCOMPARE(window().currentPage(), u"inventory"_s);
        QTRY_COMPARE_WITH_TIMEOUT(label(inventory(), u"countLabel"_s), QLocale().toString(m_matchingBefore - wanted), waitMs);
        // With the keyboard where the next search begins
        keyboard::press("Ctrl+L");
        QCOMPARE(QApplication::focusWidget()->objectName(), u"searchLine"_s);
    }

    void shouldBuyMoreByStandingOrder()
    {
        // When the inventory's filter becomes a standing order
        keyboard::press("Ctrl+Shift+B");
        QTRY_VERIFY(window().findChild<StandingDialog*>());
        auto* dialog = window().findChild<StandingDialog*>();
        QTRY_VERIFY(dialog->isActiveWindow());
        QCOMPARE(window().currentPage(), u"standing"_s);
        dialog->findChild<QDoubleSpinBox*>(u"ceilingSpin"_s)->setValue(50);
        dialog->findChild<QSpinBox*>(u"leadsDaySpin"_s)->setValue(12);
        dialog->findChild<QPushButton*>(u"dryRunButton"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QLabel*>(u"dryRunDetail"_s)->text().contains(u"Now it would find 12 for"_s), waitMs);
        dialog->findChild<QPushButton*>(u"saveButton"_s)->click();
        // Then the floor has it, and the page shows it
        auto* page = window().findChild<StandingPage*>();
        QTRY_COMPARE_WITH_TIMEOUT(page->model().rowCount(), 1, waitMs);
        QCOMPARE(m_floor.number("select count(*) from core.standing_order where state = 'active' and leads_day = 12 and price_max_minor = 5000"
                                " and filter @> '{\"states\": [\"LA\"], \"classes\": [\"gold\"], \"buckets\": [\"MONTH_6_TO_8\"]}'"),
                 1);
        QCOMPARE(page->model().index(0, StandingModel::TodayColumn).data().toString(), u"0 of 12"_s);
    }
};

int main(int argc, char** argv)
{
    testing::WatchedApplication application(argc, argv);
    Theme::install(application);
    return application.run<TestDailyLoop>(argc, argv);
}
#include "tst_dailyloop.moc"
