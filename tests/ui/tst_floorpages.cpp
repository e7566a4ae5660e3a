// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flooropening.h"
#include "tests/ui/booth.h"
#include "ui/inventory/inventorypage.h"
#include "ui/leads/leadspage.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/commandpalette.h"
#include "ui/watches/watchespage.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// What reaches over several pages of the window: palette, undo, what is kept of them.
class TestFloorPages final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Booth> m_booth;

    template <class Page> [[nodiscard]] Page& page(const char16_t* id) const
    {
        return *qobject_cast<Page*>(m_booth->window.page(QString::fromUtf16(id)));
    }
    [[nodiscard]] CommandPalette& palette() const { return *m_booth->window.findChild<CommandPalette*>(); }
    /// Opens the palette and types; the row that begins like this is chosen and run.
    void runFromPalette(const QString& words, const QString& title)
    {
        m_booth->run(u"palette.open"_s);
        auto* line = palette().findChild<QLineEdit*>();
        line->clear();
        QTest::keyClicks(line, words);
        auto* list = palette().findChild<QListView*>();
        const auto chosen = [list] { return list->currentIndex().data().toString(); };
        const auto rowOf = [this, title] {
            for (int row = 0; row < palette().model().rowCount(); ++row) {
                if (palette().model().index(row, 0).data().toString() == title)
                    return row;
            }
            return -1;
        };
        QTRY_VERIFY2(rowOf() >= 0, qPrintable(title));
        for (int row = rowOf(); row > 0; --row)
            QTest::keyClick(line, Qt::Key_Down);
        QCOMPARE(chosen(), title);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!palette().isVisible());
    }
    void restart()
    {
        // The same store and session file, as another run of the program would find them
        m_booth->pages.reset();
        m_booth->window.setConnection(nullptr);
        m_booth->openFloor();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        m_booth = std::make_unique<Booth>();
        m_booth->window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_booth->window));
        m_booth->openFloor();
        QTRY_VERIFY(page<InventoryPage>(u"inventory").model().hasPicture());
    }
    void cleanup() { m_booth.reset(); }

    void shouldBuildItsPagesOneInAnEventAndAllOfThemWhenAsked()
    {
        const auto ids = [this] {
            QStringList found;
            for (const SidebarRow& row : m_booth->window.sidebar().rows()) {
                if (row.parentId.isEmpty()) // views come with the line
                    found.append(row.id);
            }
            return found;
        };
        const QStringList all = ids();
        m_booth->pages.reset();
        QCOMPARE(m_booth->window.page(u"inventory"_s), nullptr);
        // Given pages that nobody wants all of: the first ones are there, the others come by themselves
        const auto make = [this] {
            m_booth->pages = std::make_unique<FloorPages>(m_booth->window, m_booth->floor, m_booth->jobs, m_booth->notifier, m_booth->settings, m_booth->store,
                                                          m_booth->folder.filePath(u"session.json"_s));
        };
        make();
        QCOMPARE(m_booth->window.currentPage(), u"inventory"_s);
        QVERIFY(m_booth->window.page(u"leads"_s));
        QVERIFY(!m_booth->window.page(u"settings"_s));
        QTRY_VERIFY(m_booth->window.page(u"settings"_s));
        QTRY_COMPARE(ids(), all);
        // When they go before all of them have come
        m_booth->pages.reset();
        make();
        m_booth->pages.reset();
        QVERIFY(ids().isEmpty());
        // And at once for who needs them
        make();
        m_booth->pages->finish();
        QCOMPARE(ids(), all);
    }

    void shouldFindWhatIsNoActionInThePalette()
    {
        // An order by its number, a lead by a part of its name, a setting, a view of My leads
        runFromPalette(u"1042"_s, u"Order 1042"_s);
        QCOMPARE(m_booth->window.currentPage(), u"orders"_s);
        auto* leads = &page<LeadsPage>(u"leads");
        m_booth->window.showPage(u"leads"_s);
        QTRY_VERIFY(leads->model().rowCount() > 0);
        const QString name = OwnedLeadModel::nameOf(leads->model().row(0));
        m_booth->window.showPage(u"inventory"_s);
        runFromPalette(name.left(name.indexOf(u' ') + 2), name);
        QCOMPARE(m_booth->window.currentPage(), u"leads"_s);
        QTRY_COMPARE(leads->model().search(), name);
        runFromPalette(u"today's"_s, u"Open view: Today's calls"_s);
        QCOMPARE(leads->view(), LeadsPage::View::Today);
        runFromPalette(u"text size"_s, u"Text size"_s);
        QCOMPARE(m_booth->window.currentPage(), u"settings"_s);
        QCOMPARE(m_booth->window.page(u"settings"_s)->findChild<QLineEdit*>(u"settingsSearch"_s)->text(), u"Text size"_s);
    }

    void shouldKeepTheChosenRowWhenMoreIsFound()
    {
        // Given a palette in which somebody has gone down a row, while the floor is asked
        m_booth->run(u"palette.open"_s);
        auto* line = palette().findChild<QLineEdit*>();
        QTest::keyClicks(line, u"or"_s);
        QTest::keyClick(line, Qt::Key_Down);
        auto* list = palette().findChild<QListView*>();
        const QString chosen = list->currentIndex().data().toString();
        const int before = palette().model().rowCount();
        // When orders come as well
        QTRY_VERIFY(palette().model().rowCount() > before);
        QCOMPARE(list->currentIndex().data().toString(), chosen);
        QTest::keyClick(line, Qt::Key_Escape);
    }

    void shouldTakeBackTheNewestActOfAnyPageFirst()
    {
        MainWindow& window = m_booth->window;
        const auto isOn = [&window](const char16_t* id) { return window.actions().action(QString::fromUtf16(id))->isEnabled(); };
        QVERIFY(!isOn(u"edit.undo") && !isOn(u"edit.redo") && !isOn(u"edit.history"));
        // Given a lead that was moved, and a watch that was removed after that
        window.showPage(u"leads"_s);
        auto& leads = page<LeadsPage>(u"leads");
        QTRY_VERIFY(leads.model().rowCount() > 0);
        WorkChange change;
        change.stage = 2;
        leads.history().change({leads.model().row(0).id}, change, [](int) { return u"1 lead moved"_s; });
        QTRY_VERIFY(isOn(u"edit.undo"));
        WatchRequest request;
        request.name = u"LA gold"_s;
        Q_EMIT page<WatchesPage>(u"watches").removed(request);
        QVERIFY(window.toast().message().contains(u"LA gold"_s));
        QVERIFY(window.undoList().undoWords().contains(u"LA gold"_s));
        // When both are taken back, from another page
        window.showPage(u"wallet"_s);
        const qsizetype watches = m_booth->floor.watchService.rows.size();
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_booth->floor.watchService.rows.size(), watches + 1);
        QCOMPARE(window.undoList().undoWords(), u"1 lead moved"_s);
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        // Then the first can be made again, from the list of what there is
        QTRY_VERIFY(isOn(u"edit.redo"));
        QVERIFY(!isOn(u"edit.undo"));
        m_booth->run(u"edit.history"_s);
        auto* menu = m_booth->opened<QMenu>(u"historyMenu"_s);
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 1);
        QCOMPARE(menu->actions().constFirst()->text(), u"Again: 1 lead moved"_s);
        menu->actions().constFirst()->trigger();
        menu->close();
        QTRY_VERIFY(isOn(u"edit.undo"));
        QCOMPARE(m_booth->floor.workService.undoCalls.size(), 2);
    }

    void shouldBringThePictureAndTheFilterHistoryBack()
    {
        // Given the map, and three filters of which the second is the present one
        auto* inventory = &page<InventoryPage>(u"inventory");
        inventory->setPicture(u"map"_s);
        for (const auto& words : {u"la"_s, u"la gold"_s, u"la gold score>=70"_s})
            inventory->session().setText(words);
        inventory->session().goBack();
        QCOMPARE(inventory->session().text(), u"la gold"_s);
        // When the program runs again on the same floor
        restart();
        inventory = &page<InventoryPage>(u"inventory");
        QCOMPARE(inventory->picture(), u"map"_s);
        QTRY_COMPARE(inventory->session().text(), u"la gold"_s);
        // Then Alt+Right and Alt+Left go where they went
        inventory->session().goForward();
        QCOMPARE(inventory->session().text(), u"la gold score>=70"_s);
        inventory->session().goBack();
        inventory->session().goBack();
        QCOMPARE(inventory->session().text(), u"la"_s);
    }

    void shouldNotAccuseWordsThatAreBeingMended()
    {
        // Given a mistake and its sentence
        auto& inventory = page<InventoryPage>(u"inventory");
        auto* line = inventory.findChild<QLineEdit*>(u"searchLine"_s);
        line->setFocus();
        QTest::keyClicks(line, u"scre>=70"_s);
        QTest::keyClick(line, Qt::Key_Return);
        auto* mend = inventory.findChild<QWidget*>(u"mendSearchButton"_s);
        QTRY_VERIFY(mend->parentWidget()->isVisible());
        QVERIFY(!line->accessibleDescription().isEmpty());
        // When it is being mended
        QTest::keyClick(line, Qt::Key_Backspace);
        // Then nothing is said of what was there before
        QVERIFY(!mend->parentWidget()->isVisible());
        QVERIFY(line->accessibleDescription().isEmpty());
    }

    void shouldNotWaitForALineThatHangs()
    {
        // Given a server that takes the connection and never says a word
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        auto opening = std::make_unique<FloorOpening>(m_booth->folder.path());
        QSignalSpy failed(opening.get(), &FloorOpening::failed);
        QSignalSpy checked(opening.get(), &FloorOpening::checked);
        const auto isTrying = [&checked] {
            return std::any_of(checked.cbegin(), checked.cend(), [](const QList<QVariant>& one) {
                return one.at(0).value<ConnectCheck>() == ConnectCheck::Encryption && one.at(1).value<StepState>() == StepState::Now;
            });
        };
        const QString address = u"postgresql://127.0.0.1:%1/floor?floor=6b1d9c1e-56a5-4d6e-9f50-0c6b0a3b7f11"_s.arg(silent.serverPort());
        opening->openElsewhere({address, u"ana@bayou.example"_s, u"secret"_s});
        QTRY_VERIFY2(isTrying(), failed.isEmpty() ? "" : qPrintable(failed.first().first().value<Error>().detail));
        // When the program ends
        QElapsedTimer since;
        since.start();
        opening.reset();
        // Then it does so at once
        QVERIFY2(since.elapsed() < 100, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(failed.size(), 0);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme::install(application);
    TestFloorPages test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_floorpages.moc"
