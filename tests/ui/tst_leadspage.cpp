// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "tests/ui/samplebooks.h"
#include "ui/leads/contactcard.h"
#include "ui/leads/leadspage.h"
#include "ui/leads/phonecell.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"

#include <QClipboard>
#include <QComboBox>
#include <QFontMetricsF>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace leadfloor;
using namespace Qt::StringLiterals;

class TestLeadsPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void shouldAskNothingBeforeItIsShownAndConnected();
    void shouldAskTheServerOnceAfterTyping();
    void shouldShowOneOrderOnly();
    void shouldShowLoadingRowsBeforeTheFirstAnswer();
    void shouldSendThePersonToTheInventoryWhenNothingIsBought();
    void shouldOfferEverythingWhenNothingMatches();
    void shouldOfferAnotherTryWhenRowsCouldNotBeLoaded();
    void shouldKeepRowsAndSayWhyWhenARefreshFails();
    void shouldCopyRowsWithAndWithoutHeaders();
    void shouldToggleTheCardWithSpace();
    void shouldAskBeforeItCalls();
    void shouldNotCallWhenThePersonTakesItBack();
    void shouldNotCallWithoutAPhone();
    void shouldSayWhenNoProgramTakesTheLink();
    void shouldCallFromTheRow();
    void shouldShowMarkupOfALeadAsItIs();
    void shouldOfferTheExportOfWhatIsShown();
    void shouldTellWhatIsSelected();
    void shouldReachEveryPaneByKeyboard();
    void shouldNameEverythingForScreenReaders();
    void shouldKeepTheNameOfAButtonWhoseWordsAreLeftOut();
    void shouldRefuseLinksThatCarryMore_data();
    void shouldRefuseLinksThatCarryMore();
    void shouldShowWholeDatesInAnyLocale_data();
    void shouldShowWholeDatesInAnyLocale();
    void shouldNeverCutAnAddress();
    void shouldShowNoWindowWhileItIsMade();
    void shouldLookRight();

private:
    void show();
    template <class T> T* child(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] LfTableView* table() const { return child<LfTableView>("leadsTable"); }
    [[nodiscard]] TableStack* stack() const { return m_page->findChild<TableStack*>(); }
    [[nodiscard]] QString emptySentence() const { return stack()->empty().accessibleName(); }
    QPushButton* emptyButton() const { return stack()->empty().findChild<QPushButton*>(); }
    void choose(int row);

    std::unique_ptr<FakeFloor> m_floor;
    std::unique_ptr<LeadsPage> m_page;
    QList<QUrl> m_opened;
    bool m_hasProgram = true;
};

void TestLeadsPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::install(*qApp);
    Theme::instance().setChoice(SchemeChoice::Light);
}

void TestLeadsPage::init()
{
    m_floor = std::make_unique<FakeFloor>();
    fillSampleBooks(*m_floor, 75);
    m_page = std::make_unique<LeadsPage>(*m_floor);
    m_opened.clear();
    m_hasProgram = true;
    m_page->card().setOpener([this](const QUrl& link) {
        m_opened.append(link);
        return m_hasProgram;
    });
    m_page->resize(1240, 830);
}

void TestLeadsPage::cleanup()
{
    m_page.reset();
    m_floor.reset();
}

void TestLeadsPage::show()
{
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestLeadsPage::choose(int row)
{
    table()->setFocus();
    table()->setCurrentIndex(m_page->model().index(row, 0));
}

void TestLeadsPage::shouldAskNothingBeforeItIsShownAndConnected()
{
    m_floor->goTo(FloorConnection::State::Offline);
    show();
    QVERIFY(m_floor->ownedLeadSource.pageCalls.isEmpty());
    m_floor->goTo(FloorConnection::State::Connected);
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    QCOMPARE(child<QLabel>("countLabel")->text(), u"75"_s);
}

void TestLeadsPage::shouldAskTheServerOnceAfterTyping()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    m_floor->ownedLeadSource.pageCalls.clear();
    auto* search = child<SearchField>("searchField");
    search->setFocus();
    QTest::keyClicks(search, u"Landry"_s);
    QVERIFY(m_floor->ownedLeadSource.pageCalls.isEmpty());
    QTRY_COMPARE(m_page->model().rowCount(), 8);
    QCOMPARE(m_floor->ownedLeadSource.pageCalls.size(), 1);
    QCOMPARE(m_floor->ownedLeadSource.pageCalls.first().search, u"Landry"_s);
    QVERIFY(child<QLabel>("filtersLabel")->text().contains(u"1"_s));
    // Return does not wait
    QTest::keyClicks(search, u"x"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_floor->ownedLeadSource.pageCalls.size(), 2);
}

void TestLeadsPage::shouldShowOneOrderOnly()
{
    show();
    auto* orders = child<QComboBox>("orderFilter");
    QTRY_COMPARE(orders->count(), 6);
    orders->setFocus();
    QTest::keyClick(orders, Qt::Key_Down);
    QTest::keyClick(orders, Qt::Key_Down); // order 1042
    QTRY_COMPARE(m_page->model().rowCount(), 22);
    QCOMPARE(m_page->model().order(), std::optional<qint64>(1042));
    // An order that is not in the list gets there
    m_page->showOrder(7);
    QCOMPARE(orders->currentData().toLongLong(), 7);
    QTRY_COMPARE(stack()->shown(), TableStack::Shown::Empty);
}

void TestLeadsPage::shouldShowLoadingRowsBeforeTheFirstAnswer()
{
    m_floor->ownedLeadSource.holdsAnswers = true;
    show();
    QTRY_COMPARE(m_floor->ownedLeadSource.waiting(u"page"_s), 1);
    QCOMPARE(stack()->shown(), TableStack::Shown::Loading);
    auto* loading = stack()->findChildren<LfTableView*>().at(1);
    QTRY_VERIFY(loading->showsLoadingBars());
    grabbed(*m_page, u"leads-loading"_s);
    m_floor->ownedLeadSource.answerAll();
    QTRY_COMPARE(stack()->shown(), TableStack::Shown::Rows);
}

void TestLeadsPage::shouldSendThePersonToTheInventoryWhenNothingIsBought()
{
    m_floor->ownedLeadSource.total = 0;
    show();
    QTRY_COMPARE(stack()->shown(), TableStack::Shown::Empty);
    QCOMPARE(emptySentence(), u"You have no leads yet"_s);
    QSignalSpy wanted(m_page.get(), &LeadsPage::inventoryRequested);
    QTest::keyClick(emptyButton(), Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
}

void TestLeadsPage::shouldOfferEverythingWhenNothingMatches()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    auto* search = child<SearchField>("searchField");
    search->setText(u"nobody"_s);
    QTRY_COMPARE(stack()->shown(), TableStack::Shown::Empty);
    QCOMPARE(emptySentence(), u"No lead of yours matches"_s);
    QVERIFY(stack()->empty().accessibleDescription().contains(u"75"_s));
    grabbed(*m_page, u"leads-nothing-matches"_s);
    QTest::mouseClick(emptyButton(), Qt::LeftButton);
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    QVERIFY(search->text().isEmpty());
}

void TestLeadsPage::shouldOfferAnotherTryWhenRowsCouldNotBeLoaded()
{
    m_floor->ownedLeadSource.refusal = Error{ErrorCode::TimedOut, {}, {}, {}};
    show();
    QTRY_COMPARE(stack()->shown(), TableStack::Shown::Empty);
    QCOMPARE(emptySentence(), toUserText({ErrorCode::TimedOut, {}, {}, {}}));
    m_floor->ownedLeadSource.refusal.reset();
    QTest::mouseClick(emptyButton(), Qt::LeftButton);
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    QCOMPARE(stack()->shown(), TableStack::Shown::Rows);
}

void TestLeadsPage::shouldKeepRowsAndSayWhyWhenARefreshFails()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    auto* strip = child<MessageStrip>("leadsStrip");
    m_floor->ownedLeadSource.refusal = Error{ErrorCode::Disconnected, {}, {}, {}};
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F5);
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(m_page->model().rowCount(), 75);
    m_floor->ownedLeadSource.refusal.reset();
    QTest::keyClick(table(), Qt::Key_F5);
    QTRY_VERIFY(!strip->isVisible());
}

void TestLeadsPage::shouldCopyRowsWithAndWithoutHeaders()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    choose(1);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3); // the last one ends the text
    QVERIFY(lines.at(0).startsWith(u"Irene Castille\t(504) 555-0154\t"_s));
    QVERIFY(lines.at(1).startsWith(u"Jane Smith\t"_s));
    QVERIFY(lines.at(0).contains(u"\tNew lead\t"_s));
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.at(0).startsWith(
        u"Name\tPhone\tThere now\tStage\tTags\tFollow-up\tCity\t"_s)); // the hidden e-mail is not
                                                                       // copied
}

void TestLeadsPage::shouldToggleTheCardWithSpace()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    choose(2);
    QVERIFY(m_page->card().isVisible());
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(!m_page->card().isVisible());
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(m_page->card().isVisible());
    // A narrow page starts without it, and Space still brings it
    cleanup();
    init();
    m_page->resize(700, 600);
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    QVERIFY(!m_page->card().isVisible());
    choose(0);
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(m_page->card().isVisible());
}

void TestLeadsPage::shouldAskBeforeItCalls()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    choose(2);
    auto* call = child<QPushButton>("callButton");
    call->setFocus();
    QTest::keyClick(call, Qt::Key_Space);
    QVERIFY(m_opened.isEmpty());
    auto* yes = child<QPushButton>("confirmButton");
    QVERIFY(yes->hasFocus());
    QVERIFY(yes->accessibleDescription().contains(u"+1 318 555 0142"_s));
    grabbed(*m_page, u"leads-call"_s);
    QTest::keyClick(yes, Qt::Key_Space);
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"tel:+13185550142"_s)});
    QVERIFY(call->hasFocus());
}

void TestLeadsPage::shouldNotCallWhenThePersonTakesItBack()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    choose(2);
    m_page->card().askToCall();
    QTest::keyClick(child<QPushButton>("confirmButton"), Qt::Key_Escape);
    QVERIFY(!child<QPushButton>("confirmButton")->isVisible());
    // Nor when another lead has been chosen meanwhile
    m_page->card().askToCall();
    QVERIFY(child<QPushButton>("confirmButton")->isVisible());
    choose(3);
    QVERIFY(!child<QPushButton>("confirmButton")->isVisible());
    QVERIFY(m_opened.isEmpty());
}

void TestLeadsPage::shouldNotCallWithoutAPhone()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    choose(9);
    QVERIFY(!child<QPushButton>("callButton")->isEnabled());
    m_page->card().askToCall();
    QVERIFY(!child<QPushButton>("confirmButton")->isVisible());
}

void TestLeadsPage::shouldSayWhenNoProgramTakesTheLink()
{
    m_hasProgram = false;
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    choose(2);
    QTest::mouseClick(child<QToolButton>("mailButton"), Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>("confirmButton"), Qt::LeftButton);
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"mailto:jane.smith@example.com"_s)});
    QVERIFY(child<MessageStrip>("leadsStrip")->isVisible());
}

void TestLeadsPage::shouldCallFromTheRow()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    const QRect cell = table()->visualRect(m_page->model().index(2, OwnedLeadModel::PhoneColumn));
    const int firstButton = cell.right() - px(10) - px(4) - px(24) - px(12);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      QPoint(firstButton, cell.center().y()));
    QVERIFY(child<QPushButton>("confirmButton")->isVisible());
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      QPoint(cell.right() - px(20), cell.center().y()));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"+1 318 555 0142"_s);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      QPoint(cell.left() + px(20), cell.center().y()));
    QVERIFY(m_opened.isEmpty());
}

void TestLeadsPage::shouldShowMarkupOfALeadAsItIs()
{
    const QString nasty = u"<img src='file:///etc/passwd'><b>Bold</b>"_s;
    m_floor->ownedLeadSource.leadFor = [nasty](int number) {
        OwnedLead lead = sampleLead(number);
        for (qsizetype i = 0; i < lead.values.size(); ++i) {
            if (exportColumnTypes().at(i) == ColumnType::Text)
                lead.values[i] = nasty;
        }
        return lead;
    };
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    choose(0);
    int shown = 0;
    const QList<QLabel*> labels = m_page->card().findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        shown += label->text().contains(nasty);
    }
    QVERIFY(shown > 5);
    const QList<QWidget*> all = m_page->findChildren<QWidget*>();
    for (const QWidget* one : all)
        QVERIFY2(!one->toolTip().contains(u"<img"_s), one->metaObject()->className());
}

void TestLeadsPage::shouldOfferTheExportOfWhatIsShown()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    QTRY_COMPARE(m_page->exportOffer().allLeads, std::optional<qint64>(75));
    QSignalSpy wanted(m_page.get(), &LeadsPage::exportRequested);
    choose(0);
    QTest::keyClick(table(), Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
    ExportOffer offer = m_page->exportOffer();
    QCOMPARE(offer.first, ExportOffer::Scope::All);
    QVERIFY(!offer.order && !offer.hasView);
    m_page->showOrder(1042);
    QTRY_COMPARE(m_page->exportOffer().orderLeads, std::optional<qint64>(22));
    offer = m_page->exportOffer();
    QCOMPARE(offer.first, ExportOffer::Scope::Order);
    QCOMPARE(offer.order, std::optional<qint64>(1042));
    child<SearchField>("searchField")->setText(u"Landry"_s);
    QTest::keyClick(child<SearchField>("searchField"), Qt::Key_Return);
    offer = m_page->exportOffer();
    QCOMPARE(offer.first, ExportOffer::Scope::View);
    QCOMPARE(offer.viewSearch, u"Landry"_s);
    QCOMPARE(offer.viewOrder, std::optional<qint64>(1042));
}

void TestLeadsPage::shouldTellWhatIsSelected()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    QSignalSpy selected(m_page.get(), &LeadsPage::selectionChanged);
    choose(0);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selected.last().at(0).toLongLong(), 2);
    QCOMPARE(selected.last().at(1).value<std::optional<Money>>(), std::optional(Money::fromMinor(1050)));
    QTest::keyClick(table(), Qt::Key_Escape);
    QCOMPARE(selected.last().at(0).toLongLong(), 0);
}

void TestLeadsPage::shouldReachEveryPaneByKeyboard()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    choose(2);
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(child<QPushButton>("callButton")->hasFocus());
    child<QComboBox>("orderFilter")->setFocus();
    QTest::keyClick(child<QComboBox>("orderFilter"), Qt::Key_F6);
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_F6);
    QVERIFY(child<QPushButton>("callButton")->hasFocus());
    choose(9); // has no phone: Call is off
    QTest::keyClick(table(), Qt::Key_F6);
    QVERIFY(m_page->card().isAncestorOf(QApplication::focusWidget()));
    choose(2);
    QTest::keyClick(table(), Qt::Key_Slash);
    QVERIFY(child<SearchField>("searchField")->hasFocus());
    QTest::keyClicks(child<SearchField>("searchField"), u"a/b"_s);
    QCOMPARE(child<SearchField>("searchField")->text(), u"a/b"_s);
}

void TestLeadsPage::shouldNameEverythingForScreenReaders()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    choose(2);
    m_page->card().askToCall();
    const QStringList unnamed = unnamedWidgets(*m_page);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u", "_s)));
    QCOMPARE(m_page->model()
                 .index(2, OwnedLeadModel::CityColumn)
                 .data(Qt::AccessibleTextRole)
                 .toString(),
             u"City, Shreveport"_s);
}

void TestLeadsPage::shouldKeepTheNameOfAButtonWhoseWordsAreLeftOut()
{
    // Given a button that says more to a screen reader than it shows
    show();
    auto* tags = m_page->findChild<QPushButton*>(u"tagFilter"_s);
    const QString name = tags->accessibleName(), words = tags->text();
    QVERIFY(!name.isEmpty() && name != words);
    // When there is no room for its words, and then again
    m_page->resize(m_page->minimumSizeHint().width(), 600);
    QTRY_VERIFY(tags->text().isEmpty());
    QCOMPARE(tags->accessibleName(), name);
    m_page->resize(1240, 830);
    QTRY_COMPARE(tags->text(), words);
    QCOMPARE(tags->accessibleName(), name);
}

void TestLeadsPage::shouldRefuseLinksThatCarryMore_data()
{
    QTest::addColumn<QUrl>("link");
    QTest::newRow("no number") << telephoneLink(u"555-0142"_s);
    QTest::newRow("code") << telephoneLink(u"+1318555;phone-context=x"_s);
    QTest::newRow("line end") << telephoneLink(u"+13185550142\n"_s);
    QTest::newRow("second receiver") << mailLink(u"a@example.com,b@example.com"_s);
    QTest::newRow("body") << mailLink(u"a@example.com?body=x"_s);
    QTest::newRow("escaped body") << mailLink(u"a%3Fbody@example.com"_s);
    QTest::newRow("no address") << mailLink(u"jane"_s);
}

void TestLeadsPage::shouldRefuseLinksThatCarryMore()
{
    QFETCH(QUrl, link);
    QVERIFY(!link.isValid());
    QVERIFY(!systemOpener()(QUrl(u"https://example.com"_s)));
}

void TestLeadsPage::shouldLookRight()
{
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    choose(0);
    table()->selectionModel()->select(m_page->model().index(4, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table()->selectionModel()->setCurrentIndex(
        m_page->model().index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    grabAllLooks(*m_page, u"leads"_s);
}

void TestLeadsPage::shouldShowWholeDatesInAnyLocale_data()
{
    QTest::addColumn<QLocale>("reader");
    QTest::newRow("C") << QLocale::c();
    QTest::newRow("American") << QLocale(QLocale::English, QLocale::UnitedStates);
    QTest::newRow("German") << QLocale(QLocale::German);
    QTest::newRow("Brazilian") << QLocale(QLocale::Portuguese, QLocale::Brazil);
    QTest::newRow("Arabic") << QLocale(QLocale::Arabic);
}

void TestLeadsPage::shouldShowWholeDatesInAnyLocale()
{
    QFETCH(QLocale, reader);
    m_page->setLocale(reader);
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    for (const int column : {OwnedLeadModel::PriceColumn, OwnedLeadModel::DeliveredColumn}) {
        const QModelIndex index = m_page->model().index(0, column);
        const int needed = table()->itemDelegateForColumn(column)->sizeHint({}, index).width();
        QVERIFY2(table()->columnWidth(column) >= needed,
                 qPrintable(index.data().toString() + u" needs "_s + QString::number(needed)));
    }
}

void TestLeadsPage::shouldNeverCutAnAddress()
{
    const QString address = u"a.very.long.name.of.a.person@a-long-company-name.example.com"_s;
    m_floor->ownedLeadSource.leadFor = [address](int number) {
        OwnedLead lead = sampleLead(number);
        lead.values[exportColumns().indexOf(u"email"_s)] = address;
        lead.values[exportColumns().indexOf(u"consent_certificate"_s)] = QString(64, u'f');
        return lead;
    };
    show();
    QTRY_COMPARE(m_page->model().rowCount(), 75);
    choose(0);
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    grabbed(*m_page, u"leads-long-address"_s);
    const QList<QLabel*> labels = m_page->card().findChildren<QLabel*>();
    int checked = 0;
    for (const QLabel* label : labels) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const QFontMetricsF metrics(label->font());
        const QRectF words =
            metrics.boundingRect(QRectF(0, 0, label->wordWrap() ? label->width() : 10'000, 10'000),
                                 label->wordWrap() ? int(Qt::TextWordWrap) : 0, label->text());
        QVERIFY2(words.width() <= label->width() + 1 && words.height() <= label->height() + 1,
                 qPrintable(label->text()));
        ++checked;
    }
    QVERIFY(checked > 20);
}

void TestLeadsPage::shouldShowNoWindowWhileItIsMade()
{
    ShownWindows shown;
    const LeadsPage page(*m_floor);
    QVERIFY2(shown.names().isEmpty(), qPrintable(shown.names().join(u", "_s)));
}

QTEST_MAIN(TestLeadsPage)
#include "tst_leadspage.moc"
