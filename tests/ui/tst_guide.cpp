// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/error.h"
#include "tests/ui/booth.h"
#include "ui/shell/guidedialog.h"
#include "ui/widgets/theme.h"

#include <QDialog>
#include <QFile>
#include <QHelpEvent>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>
#include <QWhatsThis>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestGuide final : public QObject
{
    Q_OBJECT
private:
    static GuideDialog* guideOf(const Booth& booth) { return booth.window.findChild<GuideDialog*>(); }

private Q_SLOTS:
    void shouldOpenTheChapterOfThePage()
    {
        // Given a window with all pages of a broker
        Booth booth;
        booth.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&booth.window));
        QTest::keyClick(&booth.window, Qt::Key_F1);
        QVERIFY(guideOf(booth));
        QCOMPARE(guideOf(booth)->chapter(), u"start"_s);
        booth.openFloor();
        const QList<SidebarRow> rows = booth.window.sidebar().rows();
        QVERIFY(rows.size() > 7);
        for (const SidebarRow& row : rows) {
            if (!row.parentId.isEmpty())
                continue; // a view: its page has the chapter
            // When F1 is pressed on it
            booth.window.showPage(row.id);
            booth.run(u"help.guide"_s);
            // Then its chapter is there, and the list says which
            QCOMPARE(guideOf(booth)->chapter(), row.id);
            QVERIFY(guideOf(booth)->findChild<QTextBrowser*>()->toPlainText().size() > 100);
            QCOMPARE(guideOf(booth)->findChild<QListWidget*>()->currentRow(), GuideDialog::chapters().indexOf(row.id));
        }
    }

    void shouldHaveAnEntryForEveryErrorCode()
    {
        const QString text = GuideDialog::textOf(u"errors"_s);
        const QList<ErrorCode> codes = allErrorCodes();
        for (const ErrorCode code : codes) {
            const Error error{code, {}, {}, {}};
            const QString entry = u"## "_s % errorCodeText(code) % u"\n\n"_s % toUserText(error) % u"\n\n"_s % nextStep(error);
            QVERIFY2(text.contains(entry), qPrintable(errorCodeText(code)));
        }
    }

    void shouldLeadSomewhereWithEveryLink()
    {
        static const QRegularExpression link(u"\\]\\(([a-z]+)\\.md\\)"_s);
        QSet<QString> named;
        const QStringList chapters = GuideDialog::chapters();
        for (const QString& chapter : chapters) {
            const QString text = GuideDialog::textOf(chapter);
            QVERIFY2(text.startsWith(u"# "_s), qPrintable(chapter));
            auto found = link.globalMatch(text);
            while (found.hasNext()) {
                const QString target = found.next().captured(1);
                QVERIFY2(chapters.contains(target), qPrintable(chapter + u" -> "_s + target));
                if (chapter == "index"_L1)
                    named.insert(target);
            }
        }
        QCOMPARE(named.size(), chapters.size() - 1); // all but itself
        GuideDialog dialog;
        dialog.show(u"index"_s);
        Q_EMIT dialog.findChild<QTextBrowser*>()->anchorClicked(QUrl(u"wallet.md"_s));
        QCOMPARE(dialog.chapter(), u"wallet"_s);
        dialog.show(u"no such chapter"_s);
        QCOMPARE(dialog.chapter(), u"index"_s);
    }

    void shouldShowItsPicturesWithoutANetwork()
    {
        static const QRegularExpression picture(u"!\\[\\]\\((pictures/[a-z0-9-]+\\.png)\\)"_s);
        int pictures = 0;
        GuideDialog dialog;
        const QStringList chapters = GuideDialog::chapters();
        for (const QString& chapter : chapters) {
            auto found = picture.globalMatch(GuideDialog::textOf(chapter));
            while (found.hasNext()) {
                const QString name = found.next().captured(1);
                dialog.show(chapter);
                auto* text = dialog.findChild<QTextBrowser*>();
                QVERIFY2(QFile::exists(u":/guide/"_s % name), qPrintable(name));
                QVERIFY(!text->loadResource(QTextDocument::ImageResource, QUrl(name)).isNull());
                ++pictures;
            }
        }
        QVERIFY(pictures >= 8);
    }

    void shouldHaveATitleOfEveryChapter()
    {
        const QStringList chapters = GuideDialog::chapters();
        for (const QString& chapter : chapters) // in English the list says what the chapter says
            QCOMPARE(GuideDialog::titleOf(chapter), GuideDialog::textOf(chapter).section(u'\n', 0, 0).mid(2));
    }

    void shouldOpenTheChapterOfADialog()
    {
        // Given a dialog in front of a page
        Booth booth;
        booth.window.show();
        booth.openFloor();
        booth.window.showPage(u"inventory"_s);
        booth.run(u"inventory.watch"_s);
        auto* dialog = booth.opened<QDialog>(u"watchDialog"_s);
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        // When F1 is pressed in it
        QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_F1);
        // Then its chapter is there, in front of it and not behind its back
        auto* guide = dialog->findChild<GuideDialog*>();
        QVERIFY(guide && guide->isVisible());
        QCOMPARE(guide->chapter(), u"watches"_s);
        guide->close();
        dialog->close();
    }

    void shouldSayWhatEveryPartOfThePagesIs()
    {
        Booth booth;
        booth.window.show();
        booth.openFloor();
        const QList<QPushButton*> buttons = booth.window.page(u"inventory"_s)->findChildren<QPushButton*>();
        QVERIFY(!buttons.isEmpty());
        for (QPushButton* button : buttons) {
            if (!button->isVisible())
                continue;
            QHelpEvent asked(QEvent::QueryWhatsThis, QPoint(2, 2), button->mapToGlobal(QPoint(2, 2)));
            asked.ignore();
            QCoreApplication::sendEvent(button, &asked);
            QVERIFY2(asked.isAccepted(), qPrintable(button->objectName()));
            QVERIFY(!WhatsThisGuide::wordsOf(*button).isEmpty());
        }
        booth.run(u"help.whatsThis"_s);
        QVERIFY(QWhatsThis::inWhatsThisMode());
        QWhatsThis::leaveWhatsThisMode();
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme::install(application);
    TestGuide test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_guide.moc"
