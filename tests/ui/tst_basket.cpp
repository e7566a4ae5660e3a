// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"
#include "tests/ui/pagetools.h"
#include "ui/basket/basketpage.h"
#include "ui/basket/projectsdialog.h"
#include "ui/purchase/lineeditor.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace leadfloor;
using namespace Qt::StringLiterals;

class TestBasket final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<BasketPage> m_page;

    template <class T> T* child(const char* name) const { return m_page->findChild<T*>(QLatin1String(name)); }
    [[nodiscard]] FakePicks& picks() const { return m_floor->pickService; }
    [[nodiscard]] QString sum() const { return child<ThemedLabel>("basketSumLabel")->text(); }
    void add(int number, LeadStatus status, qint64 price, qint64 shown) const
    {
        BasketRow row;
        row.lead.id = LeadId(QUuid(uint(number), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        row.lead.leadClass = LeadClass::Gold;
        row.lead.state = u"LA"_s;
        row.lead.county = u"Caddo"_s;
        row.lead.inquiredOn = QDate(2026, 1, 4);
        row.lead.score = 81;
        row.lead.status = status;
        row.lead.price = Money::fromMinor(price);
        row.priceShown = Money::fromMinor(shown);
        row.isPriceChanged = price != shown;
        row.addedAt = QDateTime(QDate(2026, 4, 2), QTime(14, number), Qt::UTC);
        picks().rows.append(row);
    }
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
    }
    void init()
    {
        m_floor = std::make_unique<FakeFloor>();
        m_page = std::make_unique<BasketPage>(*m_floor);
        m_page->resize(1240, 824);
    }
    void cleanup()
    {
        m_page.reset();
        m_floor.reset();
    }

    void shouldSayWhatCanBeBoughtForHowMuch()
    {
        // Given two leads to be had, one of them dearer than before, and one that is gone
        const QAbstractItemModelTester tester(&m_page->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        add(1, LeadStatus::Free, 800, 800);
        add(2, LeadStatus::Sold, 800, 800);
        add(3, LeadStatus::Free, 950, 800);
        show();
        QTRY_COMPARE(m_page->model().rowCount(), 3);
        // Then the sum is of those that can be had, today
        QCOMPARE(sum(), u"2 leads for $17.50"_s);
        QVERIFY(child<ThemedLabel>("basketNoteLabel")->text().startsWith(u"1 "_s));
        QCOMPARE(m_page->model().index(1, 0).data(RowStateRole).toInt(), int(RowState::Dead));
        QVERIFY(m_page->model().index(2, BasketModel::PriceColumn).data(Qt::ToolTipRole).toString().contains(u"$8.00"_s));
        QCOMPARE(m_page->model().index(0, BasketModel::CountyColumn).data(Qt::AccessibleTextRole).toString(), u"Parish / county, Caddo"_s);
        // And the quote is of the basket, not of leads by name: the floor knows what is in it
        QSignalSpy wanted(m_page.get(), &BasketPage::quoteRequested);
        QTest::keyClick(child<LfTableView>("basketTable"), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<QList<OrderLine>>().constFirst().kind, OrderLine::Kind::Basket);
    }

    void shouldTakeOutWhatIsChosenAndEmptyItAll()
    {
        for (int i = 0; i < 4; ++i)
            add(i, LeadStatus::Free, 800, 800);
        show();
        QTRY_COMPARE(m_page->model().rowCount(), 4);
        QSignalSpy changed(m_page.get(), &BasketPage::changed);
        auto* table = child<LfTableView>("basketTable");
        table->setFocus();
        table->selectionModel()->setCurrentIndex(m_page->model().index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_COMPARE(m_page->model().rowCount(), 3);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toString(), u"1 lead taken out of the basket"_s);
        // The others at once; what was there can be put back by who is told
        QTRY_VERIFY(child<QPushButton>("emptyBasketButton")->isEnabled());
        QTest::mouseClick(child<QPushButton>("emptyBasketButton"), Qt::LeftButton);
        QTRY_COMPARE(m_page->model().rowCount(), 0);
        QCOMPARE(changed.at(1).at(1).value<QList<LeadId>>().size(), 3);
        QVERIFY(!child<QPushButton>("buyBasketButton")->isEnabled());
        QTRY_VERIFY(m_page->findChild<EmptyState*>()->isVisible());
    }

    void shouldAddLeadsAndSayWhichWereGone()
    {
        QSignalSpy changed(m_page.get(), &BasketPage::changed);
        const LeadId here = LeadId::create(), sold = LeadId::create();
        picks().gone = {sold};
        m_page->add({here, sold});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toString(), u"1 lead is in the basket; 1 were gone"_s);
        QCOMPARE(changed.first().at(1).value<QList<LeadId>>(), QList<LeadId>{here});
        // A floor that refuses is heard, though the page is not shown
        QSignalSpy failed(m_page.get(), &BasketPage::failed);
        picks().refusal = Error{ErrorCode::OrderLimit, {}, {}, {}};
        m_page->add({here});
        QTRY_COMPARE(failed.size(), 1);
    }

    void shouldQuoteSoManyLeadsOfAProject()
    {
        picks().projectRows = {{u"oaks"_s, u"The Oaks"_s, u"timeshare"_s, Money::fromMinor(1250), 30, 10},
                               {u"bay"_s, u"Bay Harbor"_s, u"timeshare"_s, std::nullopt, 400, 1}};
        ProjectsDialog dialog(*m_floor, {QLocale(), u"USD"_s, {}});
        dialog.show();
        auto* table = dialog.findChild<LfTableView*>(u"projectsTable"_s);
        auto* quantity = dialog.findChild<QSpinBox*>(u"projectQuantitySpin"_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"$12.50"_s);
        QCOMPARE(quantity->value(), 30); // there are no more
        QVERIFY(dialog.findChild<ThemedLabel*>(u"projectWords"_s)->text().contains(u"10"_s));
        table->setCurrentIndex(table->model()->index(1, 0));
        quantity->setValue(25);
        QSignalSpy wanted(&dialog, &ProjectsDialog::quoteRequested);
        QTest::mouseClick(dialog.findChild<QPushButton*>(u"quoteProjectButton"_s), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<QList<OrderLine>>(), QList<OrderLine>{OrderLine::ofProject(u"bay"_s, 25)});
        QVERIFY(!dialog.isVisible());
    }

    void shouldKeepProjectsAndBasketsAsTheyAreInTheWizard()
    {
        PurchaseWords words;
        LineEditor editor(words);
        DraftLine line;
        line.ask(OrderLine::ofProject(u"oaks"_s, 20));
        editor.setLine(line);
        QVERIFY(editor.isUnderstood());
        auto* quantity = editor.findChild<QSpinBox*>(u"quantitySpin"_s);
        QCOMPARE(quantity->value(), 20);
        quantity->setValue(35);
        QCOMPARE(editor.line(), OrderLine::ofProject(u"oaks"_s, 35));
        QVERIFY(editor.findChild<ThemedLabel*>(u"picksLabel"_s)->text().contains(u"oaks"_s));
        line.ask(OrderLine::ofBasket());
        editor.setLine(line);
        QCOMPARE(editor.line(), OrderLine::ofBasket());
    }
};

QTEST_MAIN(TestBasket)
#include "tst_basket.moc"
