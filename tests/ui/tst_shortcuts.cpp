// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"
#include "tests/ui/pagetools.h"

#include "models/items/roles.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/shortcutdialog.h"
#include "ui/shell/shortcutmodel.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/uisettings.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/pagebase.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

/// A page with an export and what copies a table, as two pages have them.
class SmallPage final : public PageBase
{
public:
    explicit SmallPage(const QString& name)
    {
        setObjectName(name);
        auto* column = new QVBoxLayout(this);
        button = makeButton(u"Export"_s);
        column->addWidget(button);
        followKeys(*button, *addPageAction(name % u".export"_s, u"&Export ..."_s, {}, "Ctrl+E",
                                           [this] { ++exported; }));
        addPageAction(u"copy"_s, u"&Copy"_s, {}, "Ctrl+C", [] {});
    }
    QPushButton* button;
    int exported = 0;
};

struct Stage
{
    Stage()
        : window(jobs)
    {
        window.setConnection(&floor);
        window.addPage({u"orders"_s, u"Orders"_s, u"receipt-text"_s, 3, SidebarPlace::Top},
                       orders = new SmallPage(u"orders"_s));
        window.addPage({u"leads"_s, u"My leads"_s, u"users"_s, 4, SidebarPlace::Top},
                       leads = new SmallPage(u"leads"_s));
        window.addPage({u"settings"_s, u"Settings"_s, u"settings"_s, 0, SidebarPlace::Bottom},
                       new SettingsPage(window.actions()));
    }
    void show()
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    /// Opens the dialog for `id` through the page of settings.
    ShortcutDialog* change(const QString& id)
    {
        window.showPage(u"settings"_s);
        auto* table = window.findChild<LfTableView*>(u"shortcutTable"_s);
        auto* search = window.findChild<QLineEdit*>(u"shortcutSearch"_s);
        search->setText(plainActionText(*window.actions().action(id)));
        table->setCurrentIndex(table->model()->index(0, 0));
        window.findChild<QPushButton*>(u"changeKeysButton"_s)->click();
        return window.findChild<ShortcutDialog*>();
    }
    JobList jobs;
    FakeFloor floor;
    MainWindow window;
    SmallPage* orders;
    SmallPage* leads;
};

QKeySequence keys(const char* words)
{
    return QKeySequence(QString::fromLatin1(words), QKeySequence::PortableText);
}

} // namespace

class TestShortcuts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        Theme::instance().setChoice(SchemeChoice::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void shouldUseNewKeysEverywhereAtOnce()
    {
        Stage stage;
        stage.show();
        ActionRegistry& actions = stage.window.actions();
        auto* palette = stage.window.findChild<CommandPalette*>();
        // When the palette, a page and an export get other keys
        actions.setKeys(u"palette.open"_s, {keys("Ctrl+Alt+P")});
        actions.setKeys(u"page.leads"_s, {keys("Ctrl+J")});
        actions.setKeys(u"orders.export"_s, {keys("F9")});
        // Then the old ones do nothing, the new ones work
        QTest::keyClick(&stage.window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!palette->isVisible());
        QTest::keyClick(&stage.window, Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(palette->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::keyClick(&stage.window, Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(stage.orders->exported, 0);
        QTest::keyClick(&stage.window, Qt::Key_F9);
        QCOMPARE(stage.orders->exported, 1);
        QTest::keyClick(&stage.window, Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(stage.window.currentPage(), u"leads"_s);
        // And search box, tool tips, buttons and palette say the new ones
        QVERIFY(stage.window.header().searchButton().accessibleName().contains(u"Ctrl+Alt+P"_s));
        auto* list = stage.window.sidebar().findChild<QListView*>();
        const auto* rows = static_cast<const SidebarModel*>(list->model());
        QCOMPARE(rows->find(u"leads"_s).data(Qt::ToolTipRole).toString(), u"My leads (Ctrl+J)"_s);
        QCOMPARE(rows->find(u"orders"_s).data(Qt::ToolTipRole).toString(), u"Orders (Alt+3)"_s);
        QCOMPARE(buttonHint(stage.orders->button), u"F9"_s);
        QCOMPARE(buttonHint(stage.leads->button), u"Ctrl E"_s);
        PaletteModel model(actions);
        model.setWords(u"go to my leads"_s);
        QCOMPARE(model.index(0, 0).data(PaletteModel::KeysRole).toString(), u"Ctrl+J"_s);
        // And all is as before after a reset
        actions.resetAllKeys();
        QCOMPARE(buttonHint(stage.orders->button), u"Ctrl E"_s);
        QVERIFY(actions.ownKeys().isEmpty());
    }

    void shouldNameWhoHasTheKeysAndMoveThem()
    {
        // Given somebody who wants Ctrl+K for the export of orders
        Stage stage;
        stage.show();
        ActionRegistry& actions = stage.window.actions();
        stage.window.showPage(u"orders"_s);
        ShortcutDialog* dialog = stage.change(u"orders.export"_s);
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto* recorder = dialog->findChild<KeyRecorder*>();
        auto* strip = dialog->findChild<MessageStrip*>();
        auto* take = dialog->findChild<QPushButton*>(u"takeKeysButton"_s);
        QVERIFY(!take->isEnabled());
        // When the keys are pressed
        QTest::keyClick(recorder, Qt::Key_K, Qt::ControlModifier);
        // Then the owner is named, and nothing has happened yet
        QCOMPARE(strip->sentence(), u"Ctrl+K belongs to Window: Search or run a command."_s);
        QCOMPARE(take->text(), u"Move it here"_s);
        QCOMPARE(unnamedWidgets(*dialog), QStringList());
        grabbed(*dialog, u"shortcut-conflict-light"_s);
        Theme::instance().setChoice(SchemeChoice::Dark);
        grabbed(*dialog, u"shortcut-conflict-dark"_s);
        grabbed(stage.window, u"shortcuts-dark"_s);
        QVERIFY(!actions.hasOwnKeys(u"orders.export"_s));
        // When they are moved
        QTest::keyClick(recorder, Qt::Key_Return);
        // Then one has them, the other has none, and no two share keys
        QTRY_VERIFY(!stage.window.findChild<ShortcutDialog*>());
        stage.window.showPage(u"orders"_s);
        QCOMPARE(actions.action(u"orders.export"_s)->shortcuts(),
                 QList<QKeySequence>{keys("Ctrl+K")});
        QVERIFY(actions.action(u"palette.open"_s)->shortcuts().isEmpty());
        QCOMPARE(actions.conflicts(), QStringList());
    }

    void shouldLetTwoPagesHaveTheSameKeys()
    {
        Stage stage;
        ActionRegistry& actions = stage.window.actions();
        // Both exports are on Ctrl+E: only one page is shown at a time.
        QVERIFY(actions.rivals(u"orders.export"_s, keys("Ctrl+E")).isEmpty());
        // A key of the window meets both, a key of the same page its neighbour
        QCOMPARE(actions.rivals(u"palette.open"_s, keys("Ctrl+E")).size(), 2);
        const QList<ActionEntry> copies = actions.rivals(u"orders.export"_s, keys("Ctrl+C"));
        QCOMPARE(copies.size(), 1);
        QCOMPARE(copies.constFirst().group, u"Every table"_s);
    }

    void shouldRefuseKeysThatBelongToFieldsAndMenus_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<bool>("isTaken");
        const Qt::KeyboardModifiers none;
        QTest::newRow("letter") << int(Qt::Key_A) << none << false;
        QTest::newRow("space") << int(Qt::Key_Space) << none << false;
        QTest::newRow("shift letter")
            << int(Qt::Key_A) << Qt::KeyboardModifiers(Qt::ShiftModifier) << false;
        QTest::newRow("menu") << int(Qt::Key_F) << Qt::KeyboardModifiers(Qt::AltModifier) << false;
        QTest::newRow("function") << int(Qt::Key_F8) << none << true;
        QTest::newRow("with Ctrl")
            << int(Qt::Key_Space) << Qt::KeyboardModifiers(Qt::ControlModifier) << true;
    }
    void shouldRefuseKeysThatBelongToFieldsAndMenus()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(bool, isTaken);
        Stage stage;
        ShortcutDialog dialog(stage.window.actions(), u"page.orders"_s);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(dialog.findChild<KeyRecorder*>(), Qt::Key(key), modifiers);
        auto* take = dialog.findChild<QPushButton*>(u"takeKeysButton"_s);
        QCOMPARE(take->isEnabled(), isTaken);
        QCOMPARE(dialog.findChild<MessageStrip*>()->isVisible(), !isTaken);
        // Tab leaves the field, Esc the dialog
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(!dialog.findChild<KeyRecorder*>()->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QVERIFY(!stage.window.actions().hasOwnKeys(u"page.orders"_s));
    }

    void shouldResetOneAndAll()
    {
        Stage stage;
        stage.show();
        ActionRegistry& actions = stage.window.actions();
        actions.setKeys(u"palette.open"_s, {keys("Ctrl+Alt+P")});
        actions.setKeys(u"window.fullScreen"_s, {});
        stage.window.showPage(u"settings"_s);
        auto* table = stage.window.findChild<LfTableView*>(u"shortcutTable"_s);
        auto* reset = stage.window.findChild<QPushButton*>(u"resetKeysButton"_s);
        auto* resetAll = stage.window.findChild<QPushButton*>(u"resetAllKeysButton"_s);
        QVERIFY(!reset->isEnabled()); // nothing is chosen
        stage.window.findChild<QLineEdit*>(u"shortcutSearch"_s)->setText(u"Ctrl+Alt+P"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        table->setCurrentIndex(table->model()->index(0, 0));
        QCOMPARE(table->model()->index(0, ShortcutModel::KeysColumn).data(DetailRole).toString(),
                 u"changed"_s);
        reset->click();
        QCOMPARE(actions.action(u"palette.open"_s)->shortcut(), keys("Ctrl+K"));
        QVERIFY(actions.action(u"window.fullScreen"_s)->shortcut().isEmpty());
        resetAll->click();
        QCOMPARE(actions.action(u"window.fullScreen"_s)->shortcut(), keys("F11"));
        QVERIFY(!resetAll->isEnabled());
    }

    void shouldKeepKeysForTheNextRunAndThoseItDoesNotKnow()
    {
        // Given a file with keys of a later version
        QTemporaryDir folder;
        const QString path = folder.filePath(u"ui.ini"_s);
        QSettings(path, QSettings::IniFormat).setValue(u"shortcuts/future.act"_s, u"Ctrl+9"_s);
        {
            UiSettings settings(path);
            Stage stage;
            settings.keepShortcuts(stage.window.actions());
            // When keys are changed, also ones with signs that the file's format uses itself
            stage.window.actions().setKeys(u"palette.open"_s, {keys("Ctrl+;"), keys("Ctrl+,")});
            stage.window.actions().setKeys(u"orders.export"_s, {});
        }
        // Then the next run has them from the first moment, also on pages that are added later
        {
            UiSettings settings(path);
            JobList jobs;
            MainWindow window(jobs);
            settings.keepShortcuts(window.actions());
            window.addPage({u"orders"_s, u"Orders"_s, {}, 3, SidebarPlace::Top},
                           new SmallPage(u"orders"_s));
            QCOMPARE(window.actions().action(u"palette.open"_s)->shortcuts(),
                     (QList<QKeySequence>{keys("Ctrl+;"), keys("Ctrl+,")}));
            QVERIFY(window.actions().action(u"orders.export"_s)->shortcuts().isEmpty());
            window.actions().resetAllKeys();
        }
        // And what nobody knows is still there
        QSettings after(path, QSettings::IniFormat);
        QCOMPARE(after.value(u"shortcuts/future.act"_s).toString(), u"Ctrl+9"_s);
        QVERIFY(!after.contains(u"shortcuts/palette.open"_s));
    }

    void shouldPutEveryShortcutOnPaper()
    {
        Stage stage;
        stage.show();
        ActionRegistry& actions = stage.window.actions();
        actions.setKeys(u"page.leads"_s, {keys("Ctrl+J")});
        const Paper paper = shortcutSheet(actions);
        QSet<QString> groups;
        const QList<ActionEntry> entries = actions.entries();
        for (const ActionEntry& entry : entries) {
            const QString words = plainActionText(*entry.action);
            const bool hasKeys = !entry.action->shortcuts().isEmpty();
            if (hasKeys)
                groups.insert(entry.group);
            QCOMPARE(paper.text.contains(keyWords(entry.action->shortcuts()) % u'\t' % words % u'\n'),
                     hasKeys);
        }
        QVERIFY(paper.text.contains(u"Ctrl+J\tGo to My leads"_s));
        // One page a group
        paper.document->setPageSize(QSizeF(595, 842));
        QCOMPARE(paper.document->pageCount(), int(groups.size()));
        // The menu opens it, and it can be kept
        actions.action(u"help.shortcuts"_s)->trigger();
        auto* dialog = stage.window.findChild<PaperDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(unnamedWidgets(*dialog), QStringList());
        grabbed(*dialog, u"shortcut-sheet"_s);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sheet.pdf"_s);
        QVERIFY(writeFile(path, dialog->pdf()).result());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));
        dialog->close();
    }

    void shouldRender_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("light") << Qt::LeftToRight;
        QTest::newRow("rtl") << Qt::RightToLeft;
    }
    void shouldRender()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QGuiApplication::setLayoutDirection(direction);
        Stage stage;
        stage.window.resize(1280, 800);
        stage.show();
        stage.window.actions().setKeys(u"orders.export"_s, {keys("F9")});
        stage.window.showPage(u"settings"_s);
        auto* table = stage.window.findChild<LfTableView*>(u"shortcutTable"_s);
        table->setCurrentIndex(table->model()->index(0, 0));
        QCOMPARE(unnamedWidgets(stage.window), QStringList());
        grabbed(stage.window, u"shortcuts-"_s % QString::fromLatin1(QTest::currentDataTag()));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme::install(application);
    TestShortcuts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_shortcuts.moc"
