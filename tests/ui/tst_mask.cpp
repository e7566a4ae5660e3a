// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagetools.h"
#include "tests/ui/samplebooks.h"

#include "models/domain/phonetext.h"
#include "models/items/mask.h"
#include "ui/leads/leadspage.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/receiptdialog.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/uisettings.h"
#include "ui/wallet/walletpage.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"

#include <QAccessible>
#include <QBuffer>
#include <QClipboard>
#include <QSvgGenerator>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolButton>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

/// Everything that is written when the widget is painted, taken from a drawing of it.
QString paintedWords(QWidget& widget)
{
    for (int round = 0; round < 3; ++round)
        QCoreApplication::sendPostedEvents();
    QBuffer buffer;
    QSvgGenerator drawing;
    drawing.setOutputDevice(&buffer);
    drawing.setSize(widget.size());
    drawing.setViewBox(widget.rect());
    widget.render(&drawing);
    QString words;
    const QString all = QString::fromUtf8(buffer.data());
    static const QRegularExpression text(u"<text[^>]*>([^<]*)</text>"_s);
    for (auto match = text.globalMatch(all); match.hasNext();)
        words += match.next().captured(1).trimmed() % u'\n';
    return words;
}

/// What a screen reader finds in the widget and below.
void spokenWords(QAccessibleInterface* part, QString& words, int depth = 0)
{
    if (!part || !part->isValid() || depth > 14)
        return;
    for (const QAccessible::Text kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        words += part->text(kind) % u'\n';
    for (int i = 0; i < part->childCount(); ++i)
        spokenWords(part->child(i), words, depth + 1);
}

QString spokenWords(QWidget& widget)
{
    QString words;
    spokenWords(QAccessible::queryAccessibleInterface(&widget), words);
    return words;
}

/// Names, phones, addresses and amounts of the sample books that stand in `words`.
QStringList secretsIn(const QString& words)
{
    QStringList found;
    for (int i = 0; i < 10; ++i) {
        const OwnedLead lead = sampleLead(i);
        for (const char16_t* column : {u"first_name", u"last_name", u"phone", u"email", u"city"}) {
            const QString value = OwnedLeadModel::valueOf(lead, column);
            if (!value.isEmpty() && words.contains(value))
                found.append(value);
        }
        const QString phone = phoneText(OwnedLeadModel::valueOf(lead, u"phone"));
        if (!phone.isEmpty() && words.contains(phone))
            found.append(phone);
    }
    static const QRegularExpression amount(u"[$]\\d[\\d.,]*"_s);
    for (auto match = amount.globalMatch(words); match.hasNext();)
        found.append(match.next().captured());
    found.removeDuplicates();
    return found;
}

struct Books
{
    Books()
        : window(jobs)
    {
        fillSampleBooks(floor, 75);
        window.setConnection(&floor);
        window.addPage({u"wallet"_s, u"Wallet"_s, u"wallet"_s, 5, SidebarPlace::Top},
                       wallet = new WalletPage(floor));
        window.addPage({u"leads"_s, u"My leads"_s, u"users"_s, 4, SidebarPlace::Top},
                       leads = new LeadsPage(floor));
        window.addPage({u"orders"_s, u"Orders"_s, u"receipt-text"_s, 3, SidebarPlace::Top},
                       orders = new OrdersPage(floor, jobs));
        window.resize(1440, 900);
    }
    void show(const QString& page)
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.showPage(page);
        auto* table = window.page(page)->findChild<LfTableView*>();
        QTRY_VERIFY(table->model()->rowCount() > 3);
        table->setCurrentIndex(table->model()->index(2, 0));
        window.setSelection(2, Money::fromMinor(1600));
        QTRY_VERIFY(!window.header().balanceButton().text().isEmpty());
    }
    JobList jobs;
    FakeFloor floor;
    MainWindow window;
    WalletPage* wallet;
    LeadsPage* leads;
    OrdersPage* orders;
};

} // namespace

class TestMask final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::install(*qApp);
    }
    void init()
    {
        Theme::instance().setChoice(SchemeChoice::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        Mask::instance().setOn(false);
    }
    void cleanup() { Mask::instance().setOn(false); }

    void shouldFindWhatIsSecretInASentence_data()
    {
        QTest::addColumn<QString>("open");
        QTest::addColumn<QString>("hidden");
        const QString dots = Mask::dots();
        const QLocale german(QLocale::German, QLocale::Germany);
        const QLocale french(QLocale::French, QLocale::France);
        const Money much = Money::fromMinor(-123'456'789);
        QTest::newRow("amount") << u"22 leads for $1,176.00."_s << u"22 leads for $"_s % dots % u'.';
        QTest::newRow("minus") << formatMoney(much, QLocale::c()) << u"$"_s % dots;
        QTest::newRow("German") << formatMoney(much, german, u"EUR"_s) << u"\u20ac"_s % dots;
        QTest::newRow("French") << formatMoney(much, french, u"GBP"_s) << u"\u00a3"_s % dots;
        QTest::newRow("code") << formatMoney(much, german, u"CHF"_s) << u"CHF\u00a0"_s % dots;
        QTest::newRow("Arabic digits")
            << formatMoney(much, QLocale(QLocale::Arabic, QLocale::Egypt)) << u"$"_s % dots;
        QTest::newRow("phone") << u"Call +1 318 555 0142 now?"_s << u"Call "_s % dots % u" now?"_s;
        QTest::newRow("national") << u"(318) 555-0142"_s << dots;
        QTest::newRow("mail") << u"Write to jane.smith@example.com?"_s
                              << u"Write to "_s % dots % u"?"_s;
        QTest::newRow("counts stay") << u"12,480 of 1,204,331 leads"_s << u"12,480 of 1,204,331 leads"_s;
        QTest::newRow("times stay") << u"Data 14:02:11, 2024-04-02"_s << u"Data 14:02:11, 2024-04-02"_s;
        QTest::newRow("ids stay") << u"L-104233, order 1042"_s << u"L-104233, order 1042"_s;
    }
    void shouldFindWhatIsSecretInASentence()
    {
        QFETCH(QString, open);
        QFETCH(QString, hidden);
        QCOMPARE(Mask::words(open), open);
        Mask::instance().setOn(true);
        QCOMPARE(Mask::words(open), hidden);
    }

    void shouldPaintNoMoneyAndNoContactWhileItIsOn_data()
    {
        QTest::addColumn<QString>("page");
        for (const char* page : {"wallet", "leads", "orders"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void shouldPaintNoMoneyAndNoContactWhileItIsOn()
    {
        QFETCH(QString, page);
        Books books;
        books.show(page);
        // Given a page that shows some
        QTRY_VERIFY(!secretsIn(paintedWords(books.window)).isEmpty());
        QVERIFY(!secretsIn(spokenWords(books.window)).isEmpty());
        // When the keys are pressed
        QTest::keyClick(&books.window, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(Mask::instance().isOn());
        // Then nothing of it is painted any more
        QCOMPARE(secretsIn(paintedWords(books.window)), QStringList());
        QVERIFY(paintedWords(books.window).contains(Mask::dots()));
        // nor said, and what is said later is not either
        QCOMPARE(secretsIn(spokenWords(books.window)), QStringList());
        books.window.messages().say(Tone::Good, u"22 leads for $176.00, call +1 318 555 0142"_s);
        QCOMPARE(secretsIn(paintedWords(books.window)), QStringList());
        QCOMPARE(secretsIn(spokenWords(books.window)), QStringList());
        // and the status line says why
        auto* segment = books.window.status().findChild<QToolButton*>(u"maskSegment"_s);
        QVERIFY(segment->isVisible());
        QCOMPARE(segment->accessibleName(), u"Hidden"_s);
        const QString name = u"mask-"_s % page;
        grabbed(books.window, name % u"-light"_s);
        Theme::instance().setChoice(SchemeChoice::Dark);
        grabbed(books.window, name % u"-dark"_s);
        // When the segment is pressed
        segment->click();
        // Then all is there again
        QVERIFY(!segment->isVisible());
        QVERIFY(!secretsIn(paintedWords(books.window)).isEmpty());
        QCOMPARE(books.window.header().balanceButton().accessibleName(),
                 u"Balance "_s % books.window.header().balanceButton().text());
    }

    void shouldRenderRightToLeft()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        Books books;
        books.show(u"leads"_s);
        Mask::instance().setOn(true);
        QCOMPARE(secretsIn(paintedWords(books.window)), QStringList());
        grabbed(books.window, u"mask-leads-rtl"_s);
    }

    void shouldCopyNoSecrets()
    {
        Books books;
        books.show(u"leads"_s);
        auto* table = books.leads->findChild<LfTableView*>(u"leadsTable"_s);
        Mask::instance().setOn(true);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(Mask::dots()));
        QCOMPARE(secretsIn(copied), QStringList());
        QVERIFY(!copied.contains(u"2.50"_s) && !copied.contains(u"8.00"_s)); // without "$"
        auto* button = books.leads->findChild<QToolButton*>(u"copyPhoneButton"_s);
        button->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), Mask::dots());
        Mask::instance().setOn(false);
        button->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"+1"_s));
    }

    void shouldHideAmountsOfAReceipt()
    {
        Receipt receipt;
        receipt.orderNumber = 1042;
        receipt.state = u"completed"_s;
        receipt.leads = 22;
        receipt.total = Money::fromMinor(17600);
        receipt.currency = u"USD"_s;
        Mask::instance().setOn(true);
        ReceiptDialog dialog(receipt, FloorIdentity(), CellFormat());
        dialog.show();
        auto* paper = dialog.findChild<QTextEdit*>(u"paper"_s);
        QCOMPARE(secretsIn(paper->toPlainText()), QStringList());
        QVERIFY(paper->toPlainText().contains(Mask::dots()));
        dialog.findChild<QPushButton*>(u"copyPaperButton"_s)->click();
        QCOMPARE(secretsIn(QGuiApplication::clipboard()->text()), QStringList());
        Mask::instance().setOn(false);
        QVERIFY(paper->toPlainText().contains(u"$176.00"_s));
    }

    void shouldStayOnInTheNextRun()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"ui.ini"_s);
        {
            UiSettings settings(path);
            Mask::instance().setOn(true);
        }
        Mask::instance().setOn(false);
        const UiSettings settings(path);
        QVERIFY(Mask::instance().isOn());
    }
};

QTEST_MAIN(TestMask)
#include "tst_mask.moc"
