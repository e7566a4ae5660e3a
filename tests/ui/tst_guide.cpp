// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/error.h"
#include "tests/ui/booth.h"
#include "ui/shell/guidedialog.h"
#include "ui/shell/guidesearch.h"
#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QCryptographicHash>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QWhatsThis>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestGuide final : public QObject
{
    Q_OBJECT
private:
    static GuideDialog* guideOf(const Booth& booth) { return booth.window.findChild<GuideDialog*>(); }

    static constexpr std::pair<QStringView, const char16_t*> chapterParts[] = {{u"headings", u"^#+ "},
                                                                             {u"links", u"\\]\\(([a-z]+\\.md)\\)"},
                                                                             {u"pictures", u"!\\[\\]\\(([^)]*)\\)"},
                                                                             {u"points", u"^(?:-|\\d\\.) "},
                                                                             {u"rows of tables", u"^\\|"}};
    /// What of the text fits, in order of the alphabet: a language may name things in another order.
    static QStringList partsOf(const QString& text, const QRegularExpression& expression)
    {
        QStringList parts;
        auto found = expression.globalMatch(text);
        while (found.hasNext())
            parts.append(found.next().captured());
        parts.sort();
        return parts;
    }

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

    void shouldHaveEveryChapterInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        const QStringList languages = Language::offered();
        for (const QString& language : languages) {
            if (language != "en"_L1)
                QTest::newRow(qPrintable(language)) << language;
        }
    }
    void shouldHaveEveryChapterInEveryLanguage()
    {
        QFETCH(QString, language);
        QStringList behind;
        const QStringList chapters = GuideDialog::chapters();
        for (const QString& chapter : chapters) {
            if (chapter == "errors"_L1)
                continue;
            QFile english(u":/guide/"_s % chapter % u".md"_s), theirs(u":/guide/"_s % language % u'/' % chapter % u".md"_s);
            QVERIFY2(english.open(QIODevice::ReadOnly), qPrintable(chapter));
            if (!theirs.open(QIODevice::ReadOnly)) {
                behind.append(language % u'/' % chapter % u".md is not there"_s);
                continue;
            }
            const QByteArray source = english.readAll(), text = theirs.readAll();
            // Its mark is that of the English chapter as it is now
            const QByteArray mark = "<!-- " + QCryptographicHash::hash(source, QCryptographicHash::Sha256).toHex().left(12) + " -->\n";
            if (!text.endsWith(QByteArray('\n' + mark)))
                behind.append(language % u'/' % chapter % u".md: translate what has changed, then let it end with "_s % QLatin1StringView(mark.trimmed()));
            // and it has the same parts
            for (const auto& [part, pattern] : chapterParts) {
                const QRegularExpression expression(QString::fromUtf16(pattern), QRegularExpression::MultilineOption);
                if (partsOf(QString::fromUtf8(text), expression) != partsOf(QString::fromUtf8(source), expression))
                    behind.append(language % u'/' % chapter % u".md: has other "_s % part % u" than the English one"_s);
            }
        }
        QVERIFY2(behind.isEmpty(), qPrintable(u'\n' % behind.join(u'\n')));
    }

    void shouldReadFromTheRightInArabic()
    {
        // Given the guide in Arabic
        Language::instance().setChoice(u"ar"_s);
        Language::instance().apply();
        const auto back = qScopeGuard([] {
            Language::instance().setChoice(u"en"_s);
            Language::instance().apply();
        });
        GuideDialog dialog;
        dialog.show(u"keyboard"_s);
        const QTextDocument& document = *dialog.findChild<QTextBrowser*>()->document();
        // Then it is Arabic, every line goes from right to left, and the first column of its table stands at the right
        QVERIFY(document.begin().text().contains(QChar(u'\u0644')));
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            QCOMPARE(block.textDirection(), Qt::RightToLeft);
        const auto* table = qobject_cast<QTextTable*>(document.rootFrame()->childFrames().constFirst());
        QVERIFY(table);
        QCOMPARE(dialog.findChild<QListWidget*>()->item(2)->text(), u"الرئيسية"_s);
        // while keys are read as they are pressed: the plus is between its keys, not behind them
        const QString cell = table->cellAt(1, 1).firstCursorPosition().block().text();
        QCOMPARE(cell, u"\u2066Ctrl+K\u2069"_s);
        QDir().mkpath(QCoreApplication::applicationDirPath() + u"/../pictures/pages"_s);
        QVERIFY(dialog.grab().save(QCoreApplication::applicationDirPath() + u"/../pictures/pages/guide-arabic.png"_s));
        // A chapter that nobody has translated is there in English
        QCOMPARE(GuideDialog::textIn(u"xx"_s, u"wallet"_s), QString());
        QVERIFY(!GuideDialog::textIn(u"en"_s, u"wallet"_s).isEmpty());
    }

    void shouldFindWordsInAllChapters()
    {
        GuideDialog dialog;
        dialog.show(u"index"_s);
        auto* search = dialog.findChild<QLineEdit*>(u"guideSearch"_s);
        auto* contents = dialog.findChild<QListWidget*>();
        auto* text = dialog.findChild<QTextBrowser*>();
        const auto shown = [contents] {
            QStringList names;
            for (int row = 0; row < contents->count(); ++row) {
                if (!contents->item(row)->isHidden())
                    names.append(contents->item(row)->data(Qt::UserRole).toString());
            }
            return names;
        };
        // Words that one chapter has lead there, and are marked
        search->setText(u"DIALLER schedule"_s);
        QCOMPARE(shown(), QStringList{u"exports"_s});
        QCOMPARE(dialog.chapter(), u"exports"_s);
        QVERIFY(text->extraSelections().size() > 2);
        // Those of several: the next one with Return
        search->setText(u"standing order"_s);
        QVERIFY(shown().size() > 2);
        QSet<QString> visited;
        for (int press = 0; press < 60; ++press) {
            QTest::keyClick(search, Qt::Key_Return);
            visited.insert(dialog.chapter());
        }
        const QStringList all = shown();
        QCOMPARE(visited, QSet<QString>(all.cbegin(), all.cend()));
        // Of none: it says so, and stays where it is
        const QString here = dialog.chapter();
        search->setText(u"xylophone"_s);
        QVERIFY(dialog.findChild<QLabel*>(u"guideNothing"_s)->isVisible());
        QCOMPARE(dialog.chapter(), here);
        search->clear();
        QCOMPARE(shown().size(), GuideDialog::chapters().size());
        // Accents and vowel marks need not be typed
        QCOMPARE(guide::folded(u"Código ÜBER مُؤَهَّل"_s), guide::folded(u"codigo uber مؤهل"_s));
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
