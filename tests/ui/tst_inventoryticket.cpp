// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inventorystage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// A ticket typed into the search line: "200 gold la/caddo 6-8m max 1600".
class TestInventoryTicket final : public QObject
{
    Q_OBJECT
private:
    static QList<OrderLine> asked(const QSignalSpy& spy)
    {
        return spy.isEmpty() ? QList<OrderLine>() : spy.last().first().value<QList<OrderLine>>();
    }
    static void type(Stage& stage, const QString& words)
    {
        auto* line = stage.part<QLineEdit>(u"searchLine"_s);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, words);
    }

private Q_SLOTS:
    void shouldQuoteWhatTheTicketSaysBeforeTheTableIsThere()
    {
        Stage stage;
        stage.open();
        QSignalSpy quotes(&stage.page, &InventoryPage::quoteRequested);
        type(stage, u"200 gold la/caddo 6-8m part:50 max 1600"_s);
        // Ctrl+B without waiting for anything
        stage.key(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(quotes.size(), 1);
        QCOMPARE(asked(quotes).size(), 1);
        const OrderLine line = asked(quotes).first();
        QCOMPARE(line.quantity, 200);
        QCOMPARE(line.filter.counties, QStringList{u"22017"_s});
        QCOMPARE(line.filter.classes, QList{LeadClass::Gold});
        QVERIFY(line.takeWhatIsThere);
        QCOMPARE(line.quantityMin, 50);
        QCOMPARE(line.totalMax, Money::fromMinor(160000));
    }

    void shouldSayWhatIsWantedAndKeepItWhileFacetsChange()
    {
        Stage stage;
        stage.open(u"200 la gold 6-8m max 1600"_s);
        QCOMPARE(stage.label(u"ticketLabel"_s), u"200 wanted, at most $1,600.00"_s);
        QCOMPARE(stage.part<QPushButton>(u"quoteButton"_s)->text(), u"Get quote for 200"_s);
        takePicture(stage.page, pictureFolder() + u"/ticket.png"_s);
        Filter filter = stage.page.session().filter();
        filter.classes = {LeadClass::Silver};
        stage.page.session().setFilter(filter);
        QCOMPARE(stage.label(u"ticketLabel"_s), u"200 wanted, at most $1,600.00"_s);
        QVERIFY(stage.part<QLineEdit>(u"searchLine"_s)->text().startsWith(u"200 "_s));
        // Ticks say more than a number: then the button and the quote are theirs
        QTRY_VERIFY(!stage.page.model().isStale() && stage.page.model().lead(0));
        stage.table().setCurrentIndex(stage.page.model().index(0, 1));
        stage.table().setFocus();
        stage.key(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(!stage.part<QLabel>(u"ticketLabel"_s)->isVisible());
        QCOMPARE(stage.part<QPushButton>(u"quoteButton"_s)->text(), u"Get quote"_s);
        QCOMPARE(stage.page.quoteLines().first().quantity, 18'236);
        stage.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        stage.page.session().clear();
        QTRY_VERIFY(!stage.part<QLabel>(u"ticketLabel"_s)->isVisible());
    }

    void shouldQuoteATicketThatNothingMatchesForItsWaysOn()
    {
        Stage stage(0);
        stage.open(u"5 la gold 6-8m"_s);
        QCOMPARE(stage.page.model().rowCount(), 0);
        QVERIFY(stage.part<QPushButton>(u"quoteButton"_s)->isEnabled());
        QCOMPARE(stage.page.quoteLines().first().quantity, 5);
        stage.page.session().setText(u"la gold 6-8m"_s);
        QTRY_VERIFY(!stage.part<QPushButton>(u"quoteButton"_s)->isEnabled());
    }

    void shouldNotQuoteATicketWithAMistake()
    {
        Stage stage;
        stage.open();
        QSignalSpy quotes(&stage.page, &InventoryPage::quoteRequested);
        type(stage, u"200 goold la"_s);
        stage.key(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(quotes.size(), 0); // "la" alone would buy another class as well
        QCOMPARE(QApplication::focusWidget(), stage.part<QLineEdit>(u"searchLine"_s));
    }

    void shouldGuardTheUsualQuoteWithAMaximumAlone()
    {
        Stage stage;
        stage.open(u"la 6-8m max 900"_s);
        const QList<OrderLine> lines = stage.page.quoteLines();
        QCOMPARE(lines.first().quantity, InventoryPage::quoteLeads);
        QCOMPARE(lines.first().totalMax, Money::fromMinor(90000));
        QCOMPARE(stage.label(u"ticketLabel"_s), u"at most $900.00"_s);
    }
};

QTEST_MAIN(TestInventoryTicket)
#include "tst_inventoryticket.moc"
