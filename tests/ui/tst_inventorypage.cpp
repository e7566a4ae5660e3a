// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inventorystage.h"
#include "ui/inventory/facetpane.h"
#include "ui/inventory/inventorypage.h"
#include "ui/inventory/inventorytable.h"
#include "ui/inventory/previewpane.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facetview.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestInventoryPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init()
    {
        Theme::instance().setChoice(SchemeChoice::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void shouldSayHowManyLeadsOfHowManyAndTheirPrice()
    {
        Stage s;
        s.open();
        QTRY_COMPARE(s.label(u"countLabel"_s), u"18,236"_s);
        QCOMPARE(s.label(u"totalLabel"_s), u"$127,652.00"_s);
        QCOMPARE(s.label(u"filtersLabel"_s), u"3 filters on"_s);
        QTRY_VERIFY(s.part<QWidget>(u"countLabel"_s)
                        ->parentWidget()
                        ->accessibleName()
                        .contains(u"1,204,331"_s));
    }

    void shouldAskAgain250MillisecondsAfterTheLastKey()
    {
        Stage s;
        s.open({});
        const auto calls = s.floor.inventorySource.pageCalls.size();
        s.part<SearchField>(u"searchLine"_s)->setFocus();
        QTest::keyClicks(s.part<SearchField>(u"searchLine"_s), u"la gold"_s);
        QCOMPARE(s.floor.inventorySource.pageCalls.size(), calls); // nothing while typing
        QTRY_COMPARE(s.page.model().filter().states, QStringList{u"LA"_s});
        QCOMPARE(s.page.model().filter().classes.size(), 1);
        QTRY_VERIFY(!s.page.model().isStale());
        QCOMPARE(s.part<SearchField>(u"searchLine"_s)->text(), u"la gold"_s);
    }

    void shouldSayWhatIsWrongWithAWordAndMendItByOneClick()
    {
        Stage s;
        s.open({});
        auto* line = s.part<SearchField>(u"searchLine"_s);
        line->setFocus();
        QTest::keyClicks(line, u"la texass"_s);
        QTest::keyClick(line, Qt::Key_Escape); // the completions
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!s.page.session().errors().isEmpty());
        auto* mend = s.part<QPushButton>(u"mendSearchButton"_s);
        QTRY_VERIFY(mend->isVisible());
        QVERIFY(!line->accessibleDescription().isEmpty());
        QCOMPARE(s.page.model().filter().states, QStringList{u"LA"_s}); // what is understood counts
        QTest::mouseClick(mend, Qt::LeftButton);
        QVERIFY(s.page.session().errors().isEmpty());
        QVERIFY(!mend->isVisible());
        QCOMPARE(s.page.model().filter().states.size(), 2);
    }

    void shouldCompleteAWordByKeyboard()
    {
        Stage s;
        s.open({});
        auto* line = s.part<SearchField>(u"searchLine"_s);
        line->setFocus();
        QTest::keyClicks(line, u"louis"_s);
        auto* offers = s.part<QAbstractItemView>(u"searchOffers"_s);
        if (!offers)
            offers = qobject_cast<QAbstractItemView*>(QApplication::activePopupWidget());
        QVERIFY(offers && offers->isVisible());
        QTest::keyClick(offers, Qt::Key_Down);
        QTest::keyClick(offers, Qt::Key_Return);
        QTRY_COMPARE(s.page.session().filter().states, QStringList{u"LA"_s});
    }

    void shouldSwitchAChipOffKeepItAndSayItsEffect()
    {
        Stage s;
        s.open();
        auto* chips = s.part<ChipBar>();
        QTRY_COMPARE(chips->chips().value(1).effect, u"\u2212121,750"_s);
        Q_EMIT chips->switched(u"1"_s, false);
        QVERIFY(s.page.session().filter().buckets.isEmpty());
        QCOMPARE(chips->chips().size(), 3);
        QVERIFY(!chips->chips().last().isOn);
        QTRY_COMPARE(s.label(u"filtersLabel"_s), u"2 filters on, 1 off"_s);
        Q_EMIT chips->removed(u"2"_s);
        QCOMPARE(chips->chips().size(), 2);
        Q_EMIT chips->clearRequested();
        QVERIFY(chips->chips().isEmpty());
        QCOMPARE(s.page.session().filter(), Filter());
    }

    void shouldFollowFacetsAndGoBackByAltLeft()
    {
        Stage s;
        s.open({});
        QTRY_VERIFY(s.part<FacetPane>()->findChild<FacetView*>()->model()->rowCount() > 0);
        auto* states = s.part<FacetPane>()->findChild<FacetView*>();
        states->setFocus();
        states->setCurrentIndex(states->model()->index(1, 0));
        QTest::keyClick(states, Qt::Key_Return);
        const QString chosen = s.page.session().filter().states.value(0);
        QVERIFY(!chosen.isEmpty());
        QCOMPARE(s.part<SearchField>(u"searchLine"_s)->text().toUpper(), chosen);
        QTest::keyClick(states, Qt::Key_Minus);
        QCOMPARE(s.page.session().filter().notStates.size(), 1);
        QTest::keyClick(states, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(s.page.session().filter().states, QStringList{chosen});
        QTest::keyClick(states, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(s.page.session().filter(), Filter());
        QTest::keyClick(states, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(s.page.session().filter().states, QStringList{chosen});
        QTRY_VERIFY(!s.page.model().isStale());
    }

    void shouldTickByKeyboardAndTellCountAndMoney()
    {
        Stage s;
        s.open();
        QSignalSpy selection(&s.page, &InventoryPage::selectionChanged);
        s.table().setFocus();
        s.table().setCurrentIndex(s.page.model().index(0, CountyColumn));
        QTest::keyClick(&s.table(), Qt::Key_X);
        QTest::keyClick(&s.table(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(selection.last().at(0).toLongLong(), 2);
        QCOMPARE(selection.last().at(1).value<Money>(), Money::fromMinor(1200));
        QTest::keyClick(&s.table(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(selection.last().at(0).toLongLong(), 18'236);
        QCOMPARE(s.floor.inventorySource.pageCalls.size(), 1); // ticked, not loaded
        QTest::keyClick(&s.table(), Qt::Key_Escape);
        QCOMPARE(selection.last().at(0).toLongLong(), 0);
    }

    void shouldSayWhenRowsOfARangeAreNotLoaded()
    {
        Stage s;
        s.open();
        s.floor.inventorySource.holdsAnswers = true;
        s.part<InventoryTable>();
        Q_EMIT s.table().tickRangeRequested(0, 299, true);
        QVERIFY(s.part<MessageStrip>()->isVisible());
        QVERIFY(s.part<MessageStrip>()->sentence().startsWith(u"100 "_s));
    }

    void shouldOfferItsFilterToAStandingOrder()
    {
        Stage s;
        s.open();
        QList<Filter> wanted;
        connect(&s.page, &InventoryPage::standingRequested, this, [&](const Filter& filter) { wanted.append(filter); });
        Filter filter;
        filter.states = {u"LA"_s};
        s.page.session().setFilter(filter);
        s.table().setFocus();
        QTest::keyClick(&s.table(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(wanted, QList<Filter>{filter});
    }

    void shouldQuoteTheFilterOrWhatIsTicked()
    {
        Stage s;
        s.open();
        QList<QList<OrderLine>> quotes;
        connect(&s.page, &InventoryPage::quoteRequested, this,
                [&](const QList<OrderLine>& lines) { quotes.append(lines); });
        s.table().setFocus();
        QTest::keyClick(&s.table(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(quotes.size(), 1);
        QCOMPARE(quotes.last().size(), 1);
        QCOMPARE(quotes.last().first().filter, s.page.session().filter());
        QCOMPARE(quotes.last().first().quantity, InventoryPage::quoteLeads);
        // Ticked leads are asked for by name, oldest first
        s.page.model().tickRows(0, 1, true);
        QTest::mouseClick(s.part<QPushButton>(u"quoteButton"_s), Qt::LeftButton);
        QCOMPARE(quotes.last(), QList{OrderLine::ofPicks({s.page.model().lead(0)->row.id, s.page.model().lead(1)->row.id})});
        // All that match are one line of all of them
        s.page.model().tickAll(true);
        QTest::keyClick(&s.table(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(quotes.last().first().quantity, 18'236);
        // Some taken out of all: an order by filter cannot keep them out, so it asks
        s.page.model().tickRows(0, 0, false);
        QTest::keyClick(&s.table(), Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(quotes.size(), 3);
        QVERIFY(s.part<MessageStrip>()->isVisible());
    }

    void shouldCopyTickedRowsAsInertTabSeparatedText()
    {
        Stage s;
        s.open();
        s.page.model().tickRows(0, 1, true);
        s.table().setFocus();
        QTest::keyClick(&s.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QStringList lines =
            QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.first().startsWith(u"Lead\tState\t"_s));
        QCOMPARE(lines.at(1).split(u'\t').value(2), u"Caddo"_s);
        QVERIFY(lines.at(1).endsWith(u"\t8.00"_s));
        s.page.model().tickAll(true);
        QApplication::clipboard()->clear();
        QTest::keyClick(&s.table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        QVERIFY(s.part<MessageStrip>()->isVisible());
    }

    void shouldNarrowByTheValueOfACell()
    {
        Stage s;
        s.open(u"la"_s);
        s.table().setFocus();
        s.table().setCurrentIndex(s.page.model().index(1, CountyColumn));
        const QString fips = s.page.model().lead(1)->row.countyFips;
        QTest::keyClick(&s.table(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(s.page.session().filter().counties, QStringList{fips});
        QTest::keyClick(&s.table(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(!s.page.model().isStale());
        s.table().setCurrentIndex(s.page.model().index(1, CountyColumn));
        QTest::keyClick(&s.table(), Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(s.page.session().filter().notCounties, QStringList{fips});
        // By menu too
        QTRY_VERIFY(!s.page.model().isStale());
        const QModelIndex price = s.page.model().index(0, PriceColumn);
        Q_EMIT s.table().customContextMenuRequested(s.table().visualRect(price).center());
        auto* menu = s.part<QMenu>(u"inventoryMenu"_s);
        QVERIFY(menu);
        auto* only = menu->findChild<QAction*>(u"inventory.only"_s);
        QVERIFY(only && only->text().contains(u"$8.00 or less"_s));
        only->trigger();
        QCOMPARE(s.page.session().filter().priceMax, std::optional(Money::fromMinor(800)));
        menu->close();
    }

    void shouldSortByHeader()
    {
        Stage s;
        s.open();
        Q_EMIT s.table().header().sortRequested(PriceColumn, Qt::AscendingOrder, false);
        QTRY_COMPARE(s.floor.inventorySource.pageCalls.last().order.code(), u"cheapest"_s);
        QCOMPARE(s.table().header().sortKeys().first(), (SortKey{PriceColumn, Qt::AscendingOrder}));
    }

    void shouldShowThePreviewWithoutAnyContact()
    {
        Stage s;
        s.open();
        auto* preview = s.part<PreviewPane>();
        QVERIFY(preview->isVisible());
        QCOMPARE(s.label(u"previewNumber"_s), leadNumber(FakeInventory::idOf(0).uuid())); // to start with
        s.table().setFocus();
        s.table().setCurrentIndex(s.page.model().index(2, CountyColumn));
        QCOMPARE(s.label(u"previewNumber"_s), leadNumber(FakeInventory::idOf(2).uuid()));
        QTest::keyClick(&s.table(), Qt::Key_Space);
        QVERIFY(!preview->isVisible());
        QTest::keyClick(&s.table(), Qt::Key_Space);
        QVERIFY(preview->isVisible());
        QTest::mouseClick(s.part<QPushButton>(u"previewTickButton"_s), Qt::LeftButton);
        QCOMPARE(s.page.model().tickTotals().leads, 1);
        // What was sold meanwhile cannot be added any more
        s.floor.inventorySource.sold = {2};
        Q_EMIT s.floor.stockChanged();
        QTRY_VERIFY(!s.part<QPushButton>(u"previewTickButton"_s)->isEnabled());
        QCOMPARE(s.page.model().tickTotals().leads, 0);
    }

    void shouldNameTheFilterToDropWhenNothingMatches()
    {
        Stage s;
        s.open(u"la score>=95"_s);
        auto* empty = s.part<EmptyState>();
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->accessibleName(), u"No lead matches these 2 filters"_s);
        QTRY_VERIFY(empty->accessibleDescription().contains(u"139,986"_s));
        auto* drop = empty->findChild<QPushButton*>();
        QTest::mouseClick(drop, Qt::LeftButton);
        QVERIFY(!s.page.session().filter().scoreMin);
        QTRY_VERIFY(!empty->isVisible());
        QVERIFY(s.table().isVisible());
    }

    void shouldTeachWhenThereIsNothingYet()
    {
        Stage s(0);
        s.open({});
        QTRY_COMPARE(s.part<EmptyState>()->accessibleName(), u"There are no leads on offer yet"_s);
        QVERIFY(!s.part<QPushButton>(u"quoteButton"_s)->isEnabled());
    }

    void shouldSayWhyNothingCouldBeLoadedAndTryAgain()
    {
        Stage s;
        s.floor.inventorySource.refusal = Error{ErrorCode::TimedOut, {}, {}, {}};
        s.page.show();
        auto* empty = s.part<EmptyState>();
        QTRY_COMPARE(empty->accessibleName(), toUserText({ErrorCode::TimedOut, {}, {}, {}}));
        QVERIFY(!empty->accessibleDescription().isEmpty());
        s.floor.inventorySource.refusal.reset();
        QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
        QTRY_VERIFY(s.page.model().rowCount() > 0);
        QVERIFY(!empty->isVisible());
    }

    void shouldKeepRowsWhileTheLineIsCutAndAskAgainAfterwards()
    {
        Stage s;
        s.open();
        QTRY_COMPARE(s.floor.inventorySource.countCalls.size(), 5);
        s.floor.goTo(FloorConnection::State::Connecting);
        QVERIFY(s.table().isVisible());
        QCOMPARE(s.page.model().rowCount(), 18'236);
        QCOMPARE(s.floor.inventorySource.countCalls.size(), 5);
        s.floor.goTo(FloorConnection::State::Connected);
        QTRY_VERIFY(s.floor.inventorySource.countCalls.size() > 5);
    }

    void shouldTellSelectionAndAgeAgainWhenItComesToTheFront()
    {
        Stage s;
        s.open();
        s.page.model().tickRows(0, 0, true);
        s.page.hide();
        QSignalSpy selection(&s.page, &InventoryPage::selectionChanged);
        QSignalSpy age(&s.page, &InventoryPage::dataAgeChanged);
        QSignalSpy result(&s.page, &InventoryPage::resultChanged);
        s.page.show();
        QCOMPARE(selection.size(), 0); // after whoever shows it has cleared the old page's
        QTRY_COMPARE(selection.size(), 1);
        QCOMPARE(selection.first().first().toLongLong(), 1);
        QCOMPARE(age.first().first().toDateTime(), s.floor.inventorySource.asOf);
        QCOMPARE(result.first().first().toLongLong(), 18'236);
        QCOMPARE(result.first().last().value<Money>(), s.page.model().count()->total);
    }

    void shouldKeepTheCrossOfAChipInReachWhenTheWindowTurnsAround()
    {
        Stage s;
        s.open();
        const auto places = [&] {
            QList<QRect> found;
            for (const QToolButton* button : s.part<ChipBar>()->findChildren<QToolButton*>()) {
                if (const auto* cross = button->findChild<QToolButton*>())
                    found.append(cross->geometry());
            }
            return found;
        };
        const QList<QRect> before = places();
        QCOMPARE(before.size(), 3);
        s.page.setLayoutDirection(Qt::RightToLeft);
        QTRY_VERIFY(places().first().left() < before.first().left());
        QVERIFY(places().first().left() >= 0);
    }

    void shouldOfferNewLeadsInsteadOfMovingRows()
    {
        Stage s;
        s.open();
        auto* pill = s.part<QPushButton>(u"newLeadsButton"_s);
        QVERIFY(!pill->isVisible());
        s.floor.inventorySource.countFor = [](const Filter&) { return 18'260; };
        Q_EMIT s.floor.stockChanged();
        QTRY_VERIFY(pill->isVisible());
        QCOMPARE(pill->text(), u"24 new leads"_s);
        QTest::mouseClick(pill, Qt::LeftButton);
        QTRY_COMPARE(s.page.model().rowCount(), 18'260);
        QTRY_VERIFY(!pill->isVisible());
    }

    void shouldNotAskWhileHidden()
    {
        Stage s;
        s.open();
        QTRY_COMPARE(s.floor.inventorySource.countCalls.size(), 5); // matching, all, three chips
        s.page.hide();
        const auto calls = s.floor.inventorySource.countCalls.size();
        Q_EMIT s.floor.stockChanged();
        QTest::qWait(0);
        QCOMPARE(s.floor.inventorySource.countCalls.size(), calls);
        s.page.show();
        QTRY_VERIFY(s.floor.inventorySource.countCalls.size() > calls);
    }

    void shouldAskAgainForWhatFailedBehindAnotherPage()
    {
        // Given a page that is left while its questions are on their way, to a floor that is too slow
        Stage s;
        s.open();
        s.floor.inventorySource.refusal = Error{ErrorCode::TimedOut, {}, {}, {}};
        s.page.refresh();
        s.page.hide();
        QTRY_VERIFY(s.page.model().error());
        s.floor.inventorySource.refusal.reset();
        // When somebody comes back to it
        s.page.show();
        // Then it is as fresh as any, without a click
        QTRY_VERIFY(!s.page.model().error());
        QVERIFY(!s.part<MessageStrip>(u"inventoryStrip"_s)->isVisible());
    }

    void shouldAskForWhatWasMissedWhileTheLineWasCutBehindAnotherPage()
    {
        Stage s;
        s.open();
        QTRY_COMPARE(s.floor.inventorySource.countCalls.size(), 5);
        s.page.hide();
        s.floor.goTo(FloorConnection::State::Connecting);
        s.floor.goTo(FloorConnection::State::Connected);
        QCOMPARE(s.floor.inventorySource.countCalls.size(), 5);
        s.page.show();
        QTRY_VERIFY(s.floor.inventorySource.countCalls.size() > 5);
    }

    void shouldWalkItsPanesByF6LeaveAtTheEndAndFindTheLineBySlash()
    {
        Stage s;
        s.open();
        s.page.activateWindow();
        s.table().setFocus();
        QTRY_VERIFY(s.table().hasFocus());
        QTest::keyClick(&s.table(), Qt::Key_Slash);
        QTRY_VERIFY(s.part<SearchField>(u"searchLine"_s)->hasFocus());
        QAction next(&s.page); // the window's F6
        next.setShortcut(Qt::Key_F6);
        s.page.QWidget::addAction(&next);
        QSignalSpy left(&next, &QAction::triggered);
        QStringList walk;
        for (int i = 0; i < 5; ++i) {
            s.key(Qt::Key_F6);
            const QWidget* focus = QApplication::focusWidget();
            for (const QWidget* pane :
                 {static_cast<QWidget*>(s.part<ChipBar>()), static_cast<QWidget*>(s.part<FacetPane>()),
                  static_cast<QWidget*>(s.part<InventoryTable>()),
                  static_cast<QWidget*>(s.part<PreviewPane>())}) {
                if (pane->isAncestorOf(focus))
                    walk.append(QString::fromLatin1(pane->metaObject()->className()).section(u':', -1));
            }
        }
        const QStringList panes{u"ChipBar"_s, u"FacetPane"_s, u"InventoryTable"_s, u"PreviewPane"_s,
                                u"PreviewPane"_s};
        QCOMPARE(walk, panes);
        QCOMPARE(left.size(), 1); // only behind the last pane
        s.key(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(s.part<InventoryTable>()->isAncestorOf(QApplication::focusWidget()));
    }

    void shouldNameEveryWidgetThatTakesTheKeyboard()
    {
        Stage s;
        s.open();
        const auto widgets = s.page.findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() ||
                !widget->isEnabled())
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const QString name = widget->accessibleName().isEmpty() && button
                                     ? button->text()
                                     : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
        }
    }

    void shouldHaveShortcutsWithoutConflict()
    {
        Stage s;
        QSet<QString> keys;
        for (const QAction* action : s.page.pageActions()) {
            QVERIFY(!action->text().isEmpty() && !action->objectName().isEmpty());
            const auto shortcuts = action->shortcuts();
            for (const QKeySequence& key : shortcuts) {
                QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
                keys.insert(key.toString());
            }
        }
    }

    void shouldScrollAMillionRowsByAskingOnlyForWhatIsSeen()
    {
        Stage s(1'000'000);
        s.floor.inventorySource.countFor = nullptr;
        s.open({});
        QTRY_COMPARE(s.page.model().rowCount(), 1'000'000);
        auto& bar = *s.table().verticalScrollBar();
        for (int step = 1; step <= 20; ++step) {
            const auto before = s.floor.inventorySource.pageCalls.size();
            bar.setValue(int(qint64(bar.maximum()) * step / 20));
            s.page.grab();
            const int row = s.table().rowAt(s.table().viewport()->height() / 2);
            QTRY_VERIFY(s.page.model().lead(row));
            QVERIFY(s.floor.inventorySource.pageCalls.size() - before <= 3);
        }
        QVERIFY(s.page.model().lead(999'999));
    }

    void shouldFitNarrowWindows()
    {
        Stage s;
        s.open();
        s.page.resize(900, 760);
        QTRY_VERIFY(!s.part<PreviewPane>()->isVisible());
        QVERIFY(s.part<FacetPane>()->isVisible());
        s.table().setFocus();
        s.table().setCurrentIndex(s.page.model().index(0, CountyColumn));
        QTest::keyClick(&s.table(), Qt::Key_Space); // as a drawer over the table
        QVERIFY(s.part<PreviewPane>()->isVisible());
        QTest::keyClick(&s.table(), Qt::Key_Escape);
        QVERIFY(!s.part<PreviewPane>()->isVisible());
        s.page.resize(800, 400);
        QTRY_VERIFY(!s.part<FacetPane>()->isVisible());
        QTest::mouseClick(s.part<QToolButton>(u"filtersButton"_s), Qt::LeftButton);
        QVERIFY(s.part<FacetPane>()->isVisible());
    }

    void shouldPaintAsDrawn_data()
    {
        QTest::addColumn<SchemeChoice>("scheme");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<QSize>("size");
        QTest::newRow("01-light") << SchemeChoice::Light << Qt::LeftToRight << QSize(1240, 824);
        QTest::newRow("02-dark") << SchemeChoice::Dark << Qt::LeftToRight << QSize(1240, 824);
        QTest::newRow("10-rtl") << SchemeChoice::Light << Qt::RightToLeft << QSize(1240, 824);
        QTest::newRow("12-high-contrast")
            << SchemeChoice::HighContrast << Qt::LeftToRight << QSize(1240, 824);
        QTest::newRow("14-narrow") << SchemeChoice::Light << Qt::LeftToRight << QSize(805, 410);
        QTest::newRow("16-medium") << SchemeChoice::Light << Qt::LeftToRight << QSize(960, 700);
    }
    void shouldPaintAsDrawn()
    {
        QFETCH(SchemeChoice, scheme);
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(QSize, size);
        Theme::instance().setChoice(scheme);
        QGuiApplication::setLayoutDirection(direction);
        Stage s;
        s.page.resize(size);
        s.open();
        s.page.session().setText(u"la 6-8m -county:tangipahoa gold"_s);
        s.page.session().switchTerm(3, false);
        QTRY_VERIFY(!s.page.model().isStale() && s.page.model().lead(0));
        s.page.model().tickRows(0, 1, true);
        s.table().setCurrentIndex(s.page.model().index(0, CountyColumn));
        s.floor.inventorySource.sold = {9};
        Q_EMIT s.floor.stockChanged();
        QTRY_VERIFY(s.page.model().lead(9)->isDead);
        const QString file =
            pictureFolder() % u'/' % QString::fromLatin1(QTest::currentDataTag()) % u".png"_s;
        takePicture(s.page, file);
    }

    void shouldPaintItsMenusAndHelp()
    {
        Stage s;
        s.open();
        s.table().setCurrentIndex(s.page.model().index(0, CountyColumn));
        Q_EMIT s.table().customContextMenuRequested(
            s.table().visualRect(s.table().currentIndex()).center());
        auto* menu = s.part<QMenu>(u"inventoryMenu"_s);
        QTRY_VERIFY(menu && menu->isVisible());
        takePicture(*menu, pictureFolder() % u"/30-menu.png"_s);
        menu->close();
        QTest::mouseClick(s.part<QToolButton>(u"searchHelpButton"_s), Qt::LeftButton);
        auto* help = s.part<QWidget>(u"searchHelp"_s);
        QTRY_VERIFY(help && help->isVisible());
        takePicture(*help, pictureFolder() % u"/31-help.png"_s);
        help->close();
        auto* line = s.part<SearchField>(u"searchLine"_s);
        line->setFocus();
        line->clear();
        QTest::keyClicks(line, u"la/ca"_s);
        auto* offers = s.part<QAbstractItemView>(u"searchOffers"_s);
        if (!offers)
            offers = qobject_cast<QAbstractItemView*>(QApplication::activePopupWidget());
        QTRY_VERIFY(offers && offers->isVisible());
        takePicture(*offers, pictureFolder() % u"/32-offers.png"_s);
    }

    void shouldPaintItsEmptyStates()
    {
        Stage none;
        none.open(u"la score>=95"_s);
        QTRY_VERIFY(none.part<EmptyState>()->accessibleDescription().contains(u"139,986"_s));
        takePicture(none.page, pictureFolder() % u"/20-nothing-matches.png"_s);
        Stage failed;
        failed.floor.inventorySource.refusal = Error{ErrorCode::Disconnected, {}, {}, {}};
        failed.page.show();
        QTRY_VERIFY(failed.part<EmptyState>()->isVisible());
        takePicture(failed.page, pictureFolder() % u"/21-could-not-load.png"_s);
        Stage wrong;
        wrong.open(u"la texass"_s);
        wrong.floor.inventorySource.refusal = Error{ErrorCode::TimedOut, {}, {}, {}};
        wrong.page.model().refresh();
        QTRY_VERIFY(wrong.part<MessageStrip>()->isVisible());
        takePicture(wrong.page, pictureFolder() % u"/22-mistake-and-error.png"_s);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme::install(application);
    TestInventoryPage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_inventorypage.moc"
