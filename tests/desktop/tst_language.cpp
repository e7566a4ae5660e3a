// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "tests/desktop/livefloor.h"
#include "tests/ui/pagetools.h"
#include "ui/inventory/inventorypage.h"
#include "ui/shell/headerbar.h"
#include "ui/widgets/language.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

constexpr int waitMs = 30000;
constexpr int sayMs = 8000; ///< until pages have what they ask for

/// All that people read in the window, but for figures and what the floor says of the moment.
QSet<QString> textsOf(MainWindow& window)
{
    QSet<QString> texts;
    const auto add = [&texts](const QString& words) {
        static const QRegularExpression figures(u"[\\d\\x{0660}-\\x{0669}\\s.,:/\\x{066B}\\x{066C}$%+\\x{200e}\\x{200f}\\x{061c}\\x{00a0}\\x{202f}\\x{2212}-]+"_s);
        const QString kept = QString(words).replace(figures, u" "_s).trimmed();
        if (!kept.isEmpty())
            texts.insert(kept);
    };
    const auto addMenu = [&add](const QMenu& menu) {
        for (const QAction* action : menu.actions()) {
            add(action->text());
            add(action->toolTip());
        }
    };
    for (const QAction* action : window.header().menuBar().actions()) {
        add(action->text());
        if (action->menu())
            addMenu(*action->menu());
    }
    for (const SidebarRow& row : window.sidebar().rows()) {
        const QList<QWidget*> parts = window.page(row.id) ? window.page(row.id)->findChildren<QWidget*>() : QList<QWidget*>();
        for (const QWidget* part : parts) {
            const auto* label = qobject_cast<const QLabel*>(part);
            const auto* button = qobject_cast<const QAbstractButton*>(part);
            const auto* line = qobject_cast<const QLineEdit*>(part);
            const auto* header = qobject_cast<const QHeaderView*>(part);
            add(label ? label->text() : button ? button->text() : line ? line->placeholderText() : QString());
            add(part->accessibleName());
            for (int i = 0; header && header->model() && i < header->count(); ++i)
                add(header->model()->headerData(i, header->orientation()).toString());
        }
    }
    return texts;
}

struct Words
{
    QSet<QString> fixed; ///< whatever the floor answers
    QSet<QString> all;
};

void visitPages(MainWindow& window)
{
    for (const SidebarRow& row : window.sidebar().rows()) {
        window.showPage(row.id);
        for (int round = 0; round < 4; ++round)
            QCoreApplication::sendPostedEvents();
    }
}

} // namespace

/// Another language is spoken at once: the window around the open floor is another one, what was in hand
/// comes back, and no word of it is of the language before.
class TestLanguage final : public QObject
{
    Q_OBJECT
private:
    testing::LiveFloor m_floor;

    static bool isReady(Desktop& desktop, qsizetype orders)
    {
        MainWindow& window = desktop.window();
        auto* inventory = window.findChild<InventoryPage*>();
        return desktop.floor() && desktop.floor()->state() == FloorConnection::State::Connected && inventory && inventory->model().hasPicture()
               && inventory->model().rowCount() >= orders && !inventory->model().isStale();
    }
    /// A run before has left another page.
    static void openInventory(Desktop& desktop)
    {
        QVERIFY(QTest::qWaitFor([&desktop] { return desktop.window().page(u"inventory"_s); }, waitMs));
        desktop.window().showPage(u"inventory"_s);
    }
    /// What a program that is started in this language says.
    Words fresh(const QString& code)
    {
        DesktopOptions options = m_floor.options();
        options.settings = m_floor.path(u"fresh-%1.ini"_s.arg(code));
        options.offersTour = false;
        QSettings(options.settings, QSettings::IniFormat).setValue(u"look/language"_s, code);
        Language::instance().setChoice(code);
        Language::instance().apply();
        Desktop desktop(options);
        desktop.start();
        openInventory(desktop);
        if (!QTest::qWaitFor([&desktop] { return isReady(desktop, 1); }, waitMs))
            qWarning() << "The floor does not open:" << (desktop.floor() ? int(desktop.floor()->state()) : -1) << desktop.window().currentPage() << desktop.window().messages().sentence() << desktop.window().messages().reason();
        visitPages(desktop.window());
        const QSet<QString> atFirst = textsOf(desktop.window());
        // Then answers come, and their words in place of others
        const QList<TableStack*> lists = desktop.window().findChildren<TableStack*>();
        const auto isLoading = [](const TableStack* list) { return list->shown() == TableStack::Shown::Loading; };
        if (!QTest::qWaitFor([&] { return std::none_of(lists.cbegin(), lists.cend(), isLoading); }, waitMs))
            qWarning() << "Lists are without an answer";
        const QSet<QString> later = textsOf(desktop.window());
        return {atFirst & later, atFirst | later};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_floor.make();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QCOMPARE(m_floor.addLeads(500, 3), QString());
    }
    void cleanupTestCase()
    {
        Language::instance().setChoice(u"en"_s);
        Language::instance().apply();
    }

    void shouldSpeakAnotherLanguageAtOnce()
    {
        // Given what a fresh start says in each language
        const QStringList codes{u"ar"_s, u"de"_s, u"en"_s};
        QHash<QString, Words> expected;
        for (const QString& code : codes)
            expected.insert(code, fresh(code));
        QVERIFY(expected.value(u"de"_s).fixed.size() > 300);
        // and a program in English with a filter, ticks and the settings in front
        DesktopOptions options = m_floor.options();
        options.offersTour = false;
        Desktop desktop(options);
        desktop.start();
        openInventory(desktop);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(desktop, 1), waitMs);
        desktop.window().findChild<InventoryPage*>()->session().setText(u"gold"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(desktop, 3), waitMs);
        InventoryModel& model = desktop.window().findChild<InventoryPage*>()->model();
        model.tickRows(0, 1, true);
        const LeadId ticked = model.lead(1)->row.id;
        const QSize size = desktop.window().size();
        QSignalSpy opened(&desktop, &Desktop::floorOpened);
        for (const QString& code : codes) {
            // When another language is chosen in the settings
            desktop.window().showPage(u"settings"_s);
            QPointer<MainWindow> before(&desktop.window());
            QSignalSpy changed(&desktop, &Desktop::windowChanged);
            auto* languages = desktop.window().page(u"settings"_s)->findChild<SegmentedButtons*>(u"languageSegments"_s);
            languages->findChildren<QToolButton*>().at(Language::offered().indexOf(code) + 1)->click();
            // Then the window is in it, where it was, with what was in hand, over the same line
            QTRY_COMPARE(changed.size(), 1);
            QTRY_VERIFY(!before);
            MainWindow& window = desktop.window();
            QVERIFY(window.isVisible());
            QCOMPARE(window.size(), size);
            QCOMPARE(window.currentPage(), u"settings"_s);
            QCOMPARE(window.layoutDirection(), code == "ar"_L1 ? Qt::RightToLeft : Qt::LeftToRight);
            window.showPage(u"inventory"_s);
            auto* inventory = window.findChild<InventoryPage*>();
            QTRY_COMPARE_WITH_TIMEOUT(inventory->session().text(), u"gold"_s, waitMs);
            QTRY_COMPARE_WITH_TIMEOUT(inventory->model().tickTotals().leads, 2, waitMs);
            QVERIFY(inventory->model().ticks().contains(ticked));
            // and it says what it would say after a start, and nothing else
            inventory->session().clear();
            QTRY_VERIFY_WITH_TIMEOUT(isReady(desktop, 1), waitMs);
            visitPages(window);
            const Words& wanted = expected[code];
            QSet<QString> missing;
            (void)QTest::qWaitFor([&] { return (missing = wanted.fixed - textsOf(window)).isEmpty(); }, sayMs);
            QSet<QString> foreign;
            for (const QString& other : codes)
                foreign += textsOf(window) & (expected[other].all - wanted.all);
            if (!missing.isEmpty() || !foreign.isEmpty())
                qWarning().noquote() << code << "missing:" << missing.values() << "\nforeign:" << foreign.values();
            QVERIFY(missing.isEmpty() && foreign.isEmpty());
            window.showPage(u"inventory"_s);
            inventory->session().setText(u"gold"_s);
            QTRY_VERIFY_WITH_TIMEOUT(isReady(desktop, 3), waitMs);
            inventory->model().tickAll(false);
            for (int row = 0; row < inventory->model().rowCount(); ++row) {
                if (inventory->model().lead(row) && inventory->model().lead(row)->row.id == ticked)
                    inventory->model().tickRows(row == 0 ? 0 : row - 1, row == 0 ? 1 : row, true);
            }
        }
        QCOMPARE(opened.size(), 0); // nobody signed in again
    }

    void shouldWaitForWhatIsUnderWay()
    {
        Desktop desktop(m_floor.options());
        desktop.start();
        openInventory(desktop);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(desktop, 0), waitMs);
        auto* job = new Job(u"Export"_s);
        desktop.jobs().add(job);
        QSignalSpy changed(&desktop, &Desktop::windowChanged);
        Language::instance().setChoice(u"de"_s);
        takeAnswers();
        QCOMPARE(changed.size(), 0);
        job->finish(JobState::Done, {});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(Language::instance().spoken(), u"de"_s);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme::install(application);
    TestLanguage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_language.moc"
