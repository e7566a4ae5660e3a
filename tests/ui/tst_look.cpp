// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery.h"

#include "models/items/roles.h"
#include "ui/widgets/agehistogram.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/facetview.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/steplist.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QDir>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

/// Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor& color)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

constexpr double leastForText = 4.5;
constexpr double leastForMarks = 3.0;

QString pictureFolder()
{
    const QString folder = QCoreApplication::applicationDirPath() + u"/../pictures/parts"_s;
    QDir().mkpath(folder);
    return folder;
}

} // namespace

class TestLook final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        Theme::instance().setChoice(SchemeChoice::Light);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void shouldKeepTextReadable_data()
    {
        QTest::addColumn<Role>("words");
        QTest::addColumn<Role>("ground");
        const auto add = [](const char* name, Role words, Role ground) {
            QTest::newRow(name) << words << ground;
        };
        for (const Role ground : {Role::Page, Role::Chrome, Role::Sunken, Role::Raised, Role::Hover,
                                  Role::AccentSoft, Role::SelectedHover, Role::AmberSoft}) {
            for (const Role words : {Role::Text, Role::Text2}) {
                const QByteArray name = "role " + QByteArray::number(int(words)) + " on " +
                                        QByteArray::number(int(ground));
                add(name.constData(), words, ground);
            }
        }
        for (const Role ground : {Role::Page, Role::Chrome, Role::Sunken, Role::AccentSoft}) {
            const QByteArray name = "muted on " + QByteArray::number(int(ground));
            add(name.constData(), Role::Muted, ground);
        }
        add("accent on page", Role::AccentText, Role::Page);
        add("accent on soft", Role::AccentText, Role::AccentSoft);
        add("primary", Role::OnAccent, Role::Accent);
        add("primary hovered", Role::OnAccent, Role::AccentPressed);
        add("amber on soft", Role::Amber, Role::AmberSoft);
        add("red on soft", Role::Red, Role::RedSoft);
        add("green on soft", Role::Green, Role::GreenSoft);
        add("gold on soft", Role::Gold, Role::GoldSoft);
        add("silver on soft", Role::Silver, Role::SilverSoft);
        for (const Role words : {Role::Green, Role::Amber, Role::Red, Role::Gold}) {
            const QByteArray name = "role " + QByteArray::number(int(words)) + " on a selected row";
            add(name.constData(), words, Role::AccentSoft);
        }
        add("demo on chrome", Role::Demo, Role::Chrome);
        add("live on chrome", Role::Live, Role::Chrome);
        add("toast", Role::OnInverted, Role::Inverted);
        add("toast's undo", Role::OnInvertedLink, Role::Inverted);
        add("toast's tick", Role::OnInvertedGood, Role::Inverted);
    }
    void shouldKeepTextReadable()
    {
        QFETCH(Role, words);
        QFETCH(Role, ground);
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
            const double ratio =
                contrast(Theme::color(scheme, words), Theme::color(scheme, ground));
            QVERIFY2(ratio >= leastForText,
                     qPrintable(u"scheme %1: %2"_s.arg(int(scheme)).arg(ratio, 0, 'f', 2)));
        }
    }

    void shouldKeepMarksVisible_data()
    {
        QTest::addColumn<Role>("mark");
        QTest::addColumn<Role>("ground");
        QTest::newRow("tick outline") << Role::Control << Role::Page;
        QTest::newRow("focus on page") << Role::Focus << Role::Page;
        QTest::newRow("focus on selected") << Role::Focus << Role::AccentSoft;
        QTest::newRow("gold mark") << Role::GoldMark << Role::Page;
        QTest::newRow("silver mark") << Role::SilverMark << Role::Page;
        QTest::newRow("amber mark") << Role::AmberMark << Role::Page;
        QTest::newRow("chosen bar") << Role::BarChosen << Role::Page;
    }
    void shouldKeepMarksVisible()
    {
        QFETCH(Role, mark);
        QFETCH(Role, ground);
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast})
            QVERIFY(contrast(Theme::color(scheme, mark), Theme::color(scheme, ground)) >=
                    leastForMarks);
    }

    void shouldKeepCountsReadableOnFacetBars()
    {
        // The bar is laid over the ground at 45 %, as FacetDelegate does.
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
            const QColor bar = Theme::color(scheme, Role::Bar);
            const QColor ground = Theme::color(scheme, Role::Sunken);
            const auto mix = [](int over, int under) { return int(0.45 * over + 0.55 * under); };
            const QColor mixed(mix(bar.red(), ground.red()), mix(bar.green(), ground.green()),
                               mix(bar.blue(), ground.blue()));
            QVERIFY(contrast(Theme::color(scheme, Role::Muted), mixed) >= leastForText);
            QVERIFY(contrast(Theme::color(scheme, Role::Text), mixed) >= leastForText);
        }
    }

    void shouldReachTheMeasuredRatios()
    {
        // Two numbers of look.md, so that the formula here and the one there are the same.
        QCOMPARE(qRound(contrast(Theme::color(Scheme::Light, Role::Text),
                                 Theme::color(Scheme::Light, Role::Page)) *
                        10),
                 176);
        QCOMPARE(qRound(contrast(Theme::color(Scheme::Dark, Role::OnAccent),
                                 Theme::color(Scheme::Dark, Role::Accent)) *
                        10),
                 47);
    }

    void shouldHaveDigitsOfOneWidth()
    {
        for (const QFont::Weight weight :
             {QFont::Normal, QFont::Medium, QFont::DemiBold, QFont::Bold}) {
            const QFont font = themeFont(13, weight);
            QCOMPARE(QFontInfo(font).family(), u"Leadfloor Sans"_s);
            const QFontMetricsF metrics(font);
            for (const QChar digit : u"0123456789"_s)
                QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'8'));
        }
        QVERIFY(QFontMetricsF(themeFont(13, QFont::DemiBold)).horizontalAdvance(u"Gold"_s) >
                QFontMetricsF(themeFont(13)).horizontalAdvance(u"Gold"_s));
    }

    void shouldSwitchColoursOfWhatIsOpen()
    {
        // Given a window in light
        QSpinBox box;
        box.show();
        const QColor light = box.palette().color(QPalette::Base);
        QSignalSpy changed(&Theme::instance(), &Theme::changed);
        // When dark is chosen
        Theme::instance().setChoice(SchemeChoice::Dark);
        // Then it has the dark colours, without being told
        QCOMPARE(changed.size(), 1);
        QTRY_VERIFY(box.palette().color(QPalette::Base) != light);
        QCOMPARE(box.palette().color(QPalette::Base), Theme::color(Scheme::Dark, Role::Page));
    }

    void shouldTintIconsByTheme()
    {
        const QIcon save = icon(u"save"_s);
        const auto strongest = [&](QIcon::Mode mode) {
            const QImage image = save.pixmap(QSize(64, 64), 1.0, mode).toImage();
            QColor found(Qt::transparent);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() > found.alpha())
                        found = image.pixelColor(x, y);
                }
            }
            return found.rgb();
        };
        QCOMPARE(strongest(QIcon::Normal), themed(Role::Text2).rgb());
        QCOMPARE(strongest(QIcon::Disabled), themed(Role::Faint).rgb());
        Theme::instance().setChoice(SchemeChoice::Dark);
        QCOMPARE(strongest(QIcon::Normal), Theme::color(Scheme::Dark, Role::Text2).rgb());
        QCOMPARE(iconName(save), u"save"_s);
    }

    void shouldPaintEveryBundledIcon()
    {
        const QStringList files = QDir(u":/icons/lucide"_s).entryList({u"*.svg"_s});
        QVERIFY(files.size() > 60);
        for (const QString& file : files) {
            const QImage image = icon(file.chopped(4)).pixmap(QSize(32, 32), 1.0).toImage();
            bool isPainted = false;
            for (int y = 0; y < image.height() && !isPainted; ++y) {
                for (int x = 0; x < image.width() && !isPainted; ++x)
                    isPainted = image.pixelColor(x, y).alpha() > 128;
            }
            QVERIFY2(isPainted, qPrintable(file));
        }
    }

    void shouldMirrorOnlyDirectionalIcons()
    {
        const auto picture = [](const QString& name) {
            return icon(name).pixmap(QSize(32, 32), 1.0).toImage();
        };
        const QImage arrow = picture(u"arrow-left"_s);
        const QImage phone = picture(u"phone"_s);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(picture(u"arrow-left"_s), arrow.mirrored(true, false));
        QCOMPARE(picture(u"phone"_s), phone);
    }

    void shouldRender_data()
    {
        QTest::addColumn<SchemeChoice>("choice");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("light") << SchemeChoice::Light << Qt::LeftToRight;
        QTest::newRow("dark") << SchemeChoice::Dark << Qt::LeftToRight;
        QTest::newRow("high-contrast") << SchemeChoice::HighContrast << Qt::LeftToRight;
        QTest::newRow("rtl") << SchemeChoice::Light << Qt::RightToLeft;
    }
    /// Pictures for the eye; what a machine can say is that they are painted and differ.
    void shouldRender()
    {
        QFETCH(SchemeChoice, choice);
        QFETCH(Qt::LayoutDirection, direction);
        Theme::instance().setChoice(choice);
        QGuiApplication::setLayoutDirection(direction);
        const std::unique_ptr<QWidget> gallery(makeGallery());
        gallery->resize(1900, 1000);
        gallery->show();
        QVERIFY(QTest::qWaitForWindowExposed(gallery.get()));
        gallery->activateWindow();
        auto* table = gallery->findChild<LfTableView*>(u"galleryTable"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Shift); // the keyboard was used last
        Toast toast(*gallery);
        toast.say(u"37 leads moved to Archived"_s, [] {});
        const QImage picture = gallery->grab().toImage();
        QCOMPARE(picture.pixelColor(1, 1), themed(Role::Page));
        QVERIFY(picture.save(pictureFolder() + u'/' + QString::fromLatin1(QTest::currentDataTag()) +
                             u".png"_s));
    }

    void shouldNameEveryFocusablePart()
    {
        const std::unique_ptr<QWidget> gallery(makeGallery());
        gallery->show();
        const auto widgets = gallery->findChildren<QWidget*>();
        int focusable = 0;
        for (const QWidget* widget : widgets) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                widget->focusProxy() ||
                qobject_cast<QAbstractScrollArea*>(widget->parentWidget()) ||
                qobject_cast<QAbstractSpinBox*>(widget->parentWidget()))
                continue;
            ++focusable;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                widget->objectName()));
        }
        QVERIFY(focusable > 30);
    }

    void shouldSwitchAndRemoveChipsByKeyboard()
    {
        // Given three chips, the second one focused
        ChipBar bar;
        bar.setChips({{u"a"_s, u"State"_s, u"LA"_s, {}, true},
                      {u"b"_s, u"Age"_s, u"6-8"_s, u"-5"_s, true},
                      {u"c"_s, u"Class"_s, u"Gold"_s, {}, false}});
        bar.resize(900, bar.sizeHint().height());
        bar.show();
        QVERIFY(QTest::qWaitForWindowActive(&bar));
        QSignalSpy switched(&bar, &ChipBar::switched);
        QSignalSpy removed(&bar, &ChipBar::removed);
        const auto chips = bar.findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
        QToolButton* age = nullptr;
        for (QToolButton* chip : chips) {
            if (chip->accessibleName() == u"Age 6-8"_s)
                age = chip;
        }
        QVERIFY(age);
        age->setFocus();
        // When Space, then Right and Delete are pressed
        QTest::keyClick(age, Qt::Key_Space);
        QCOMPARE(switched.size(), 1);
        QCOMPARE(switched.at(0), QVariantList({u"b"_s, false}));
        QTest::keyClick(age, Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Class Gold"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        // Then the third is asked to go and its neighbour has the focus
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.at(0).at(0).toString(), u"c"_s);
        QCOMPARE(QApplication::focusWidget(), age);
    }

    void shouldPutChipsThatDoNotFitBehindOneButton()
    {
        ChipBar bar;
        QList<Chip> chips;
        for (int i = 0; i < 8; ++i)
            chips.append({QString::number(i), u"Parish"_s, u"East Baton Rouge"_s, {}, true});
        bar.setChips(chips);
        bar.resize(2000, bar.sizeHint().height());
        bar.show();
        QCOMPARE(bar.shownChips(), 8);
        bar.resize(600, bar.height());
        QVERIFY(bar.shownChips() < 8);
        QVERIFY(bar.shownChips() > 0);
        const QString rest = u"+%1"_s.arg(8 - bar.shownChips());
        const auto buttons = bar.findChildren<QToolButton*>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [&](const QToolButton* button) {
            return button->isVisible() && button->text() == rest;
        }));
    }

    void shouldAskFacetsByMouseAndKeyboard()
    {
        FacetView view(u"State"_s);
        QStandardItemModel model(3, 1);
        view.setModel(&model);
        view.resize(200, view.sizeHint().height());
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setFocus();
        QList<std::pair<int, FacetAct>> asked;
        connect(&view, &FacetView::asked, this, [&](const QModelIndex& index, FacetAct act) {
            asked.append({index.row(), act});
        });
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Return);
        QTest::keyClick(&view, Qt::Key_Space);
        QTest::keyClick(&view, Qt::Key_Minus);
        QTest::keyClick(&view, Qt::Key_Plus);
        const QPoint word = view.visualRect(model.index(2, 0)).center();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, word);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, word);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::AltModifier, word);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          QPoint(5, view.visualRect(model.index(0, 0)).center().y()));
        const QList<std::pair<int, FacetAct>> expected = {
            {1, FacetAct::Only},    {1, FacetAct::Toggle}, {1, FacetAct::Exclude},
            {1, FacetAct::Add},     {2, FacetAct::Only},   {2, FacetAct::Toggle},
            {2, FacetAct::Exclude}, {0, FacetAct::Toggle}};
        QCOMPARE(asked, expected);
    }

    void shouldChooseAgesOneByOne()
    {
        AgeHistogram ages(u"Age"_s);
        ages.setBars({{u"a"_s, u"3-5"_s, u"3 to 5 months"_s, 10},
                      {u"b"_s, u"6-8"_s, u"6 to 8 months"_s, 20}});
        ages.show();
        QVERIFY(QTest::qWaitForWindowActive(&ages));
        QSignalSpy changed(&ages, &AgeHistogram::chosenChanged);
        const auto bars = ages.findChildren<QToolButton*>();
        bars.at(0)->setFocus();
        QTest::keyClick(bars.at(0), Qt::Key_Right);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toStringList(), QStringList{u"b"_s});
        // New counts keep what is chosen
        ages.setBars(
            {{u"a"_s, u"3-5"_s, u"3 to 5 months"_s, 1}, {u"b"_s, u"6-8"_s, u"6 to 8 months"_s, 2}});
        QCOMPARE(ages.chosen(), QStringList{u"b"_s});
    }

    void shouldUndoOnceFromTheToast()
    {
        QWidget host;
        host.resize(800, 400);
        host.show();
        Toast toast(host);
        int undone = 0;
        toast.say(u"37 leads moved to Archived"_s, [&] { ++undone; });
        QVERIFY(toast.isVisible());
        auto* undo = toast.findChild<QPushButton*>();
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(undone, 1);
        QVERIFY(!toast.isVisible());
    }

    void shouldGoWhenItsTimeIsOverUnlessLookedAt()
    {
        QWidget host;
        host.resize(800, 400);
        host.show();
        QVERIFY(QTest::qWaitForWindowActive(&host));
        Toast toast(host);
        toast.setLifeMs(300);
        int undone = 0;
        // Given a toast whose button has the focus: its clock stands still
        toast.say(u"12 leads moved"_s, [&] { ++undone; });
        toast.findChild<QPushButton*>()->setFocus();
        QSignalSpy closed(&toast, &Toast::closed);
        QVERIFY(!closed.wait(700));
        QVERIFY(toast.isVisible());
        // When the focus leaves
        toast.findChild<QPushButton*>()->clearFocus();
        // Then it goes, and nothing was undone
        QTRY_VERIFY(!toast.isVisible());
        QCOMPARE(undone, 0);
    }

    void shouldNameTheStep()
    {
        Stepper stepper({u"What"_s, u"Check"_s, u"Pay"_s});
        stepper.setCurrent(1);
        QCOMPARE(stepper.accessibleName(), u"Step 2 of 3: Check"_s);
        StepList list(u"Purchase"_s);
        list.setSteps({u"Quote accepted"_s, u"Delivering"_s});
        list.setState(0, StepState::Done);
        QCOMPARE(list.state(0), StepState::Done);
        QCOMPARE(list.state(1), StepState::Later);
    }

    void shouldChooseOptionsByNumber()
    {
        OptionCardList list(u"How to go on"_s);
        list.addOption(u"One"_s, {}, u"$1.00"_s, {});
        list.addOption(u"Two"_s, {}, u"$2.00"_s, {});
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        QCOMPARE(list.chosenIndex(), 0);
        QSignalSpy chosen(&list, &OptionCardList::chosen);
        list.findChild<OptionCard*>()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
        QCOMPARE(list.chosenIndex(), 1);
        QCOMPARE(chosen.size(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_9);
        QCOMPARE(list.chosenIndex(), 1);
    }

    void shouldSayErrorsWithCodeAndNextStep()
    {
        MessageStrip strip;
        const Error error{ErrorCode::NotEnoughCredits, {}, {}, {}};
        strip.say(error);
        QCOMPARE(strip.sentence(), toUserText(error));
        QVERIFY(strip.reason().startsWith(u"LF002"_s));
        QVERIFY(strip.reason().contains(nextStep(error)));
    }

    void shouldRingOnlyAfterTheKeyboard()
    {
        QWidget window;
        QPushButton button(u"Buy"_s, &window);
        button.setGeometry(20, 20, 100, 30);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::mouseClick(&button, Qt::LeftButton);
        button.setFocus();
        QVERIFY(!window.findChild<FocusRing*>());
        QTest::keyClick(&button, Qt::Key_Tab);
        QTRY_VERIFY(window.findChild<FocusRing*>());
        QTest::mouseClick(&window, Qt::LeftButton, {}, QPoint(1, 1));
        QVERIFY(!window.findChild<FocusRing*>());
    }

    void shouldLeaveTheWheelToThePageUntilFocused()
    {
        QSpinBox box;
        box.setValue(5);
        box.show();
        box.clearFocus();
        QWheelEvent wheel(QPointF(5, 5), box.mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&box, &wheel);
        QCOMPARE(box.value(), 5);
    }

    void shouldTickRowsInTheSelection()
    {
        // Given a table whose model keeps no ticks, and a dead row
        LfTableView table;
        QStandardItemModel model(3, 2);
        model.setData(model.index(2, 0), int(RowState::Dead), RowStateRole);
        table.setModel(&model);
        table.setColumnKind(0, CellKind::Tick);
        table.resize(300, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        const auto click = [&](int row) {
            QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                              table.visualRect(model.index(row, 0)).center());
        };
        // When two ticks and the dead one are clicked
        click(0);
        click(1);
        click(2);
        // Then the two are selected, and the header shows that it is some
        QCOMPARE(table.selectionModel()->selectedRows().size(), 2);
        QCOMPARE(table.header().tickState(), paint::Tick::Some);
        click(0);
        QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
        // Ctrl+Space ticks from the keyboard
        table.setCurrentIndex(model.index(0, 1));
        QSignalSpy preview(&table, &LfTableView::previewRequested);
        table.clearSelection();
        QTest::keyClick(&table, Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
        QTest::keyClick(&table, Qt::Key_Space);
        QCOMPARE(preview.size(), 1);
    }

    void shouldAskForTheOtherOrderOfASortedColumn()
    {
        LfTableView table;
        QStandardItemModel model(1, 3);
        table.setModel(&model);
        table.resize(400, 100);
        table.show();
        table.header().setSortableColumns({1});
        QSignalSpy asked(&table.header(), &LfHeaderView::sortRequested);
        const auto click = [&](int column) {
            const int x = table.header().sectionViewportPosition(column) + 20;
            QTest::mouseClick(table.header().viewport(), Qt::LeftButton, {}, QPoint(x, 10));
        };
        click(0);
        QCOMPARE(asked.size(), 0);
        click(1);
        QCOMPARE(asked.takeFirst().at(1).value<Qt::SortOrder>(), Qt::AscendingOrder);
        table.header().setSortKeys({{1, Qt::AscendingOrder}});
        click(1);
        QCOMPARE(asked.takeFirst().at(1).value<Qt::SortOrder>(), Qt::DescendingOrder);
    }

    void shouldKeepFrozenColumnsInPlace()
    {
        LfTableView table;
        QStandardItemModel model(2, 12);
        table.setModel(&model);
        for (int i = 0; i < 12; ++i)
            table.setColumnKind(i, i == 0 ? CellKind::Tick : CellKind::Text);
        table.setFrozenColumns(2);
        table.resize(400, 200);
        table.show();
        auto* frozen = table.findChild<LfTableView*>();
        QVERIFY(frozen);
        QTRY_VERIFY(frozen->isVisible());
        QCOMPARE(frozen->width(), table.columnWidth(0) + table.columnWidth(1));
        table.resize(3000, 200);
        QTRY_VERIFY(!frozen->isVisible());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme::install(application);
    TestLook test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_look.moc"
