// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakefloor.h"
#include "tests/ui/pagetools.h"
#include "ui/inventory/inventorypage.h"
#include "ui/widgets/firsttour.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace leadfloor;
using namespace Qt::StringLiterals;

class TestFirstTour final : public QObject
{
    Q_OBJECT
private:
    FakeFloor m_floor;
    std::unique_ptr<InventoryPage> m_page;

    template <class T> T* child(const char* name) const { return m_page->findChild<T*>(QLatin1String(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::install(*qApp);
        Theme::instance().setChoice(SchemeChoice::Light);
        m_floor.inventorySource.total = 60;
    }
    void init()
    {
        m_page = std::make_unique<InventoryPage>(m_floor);
        m_page->resize(1240, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_page->model().hasPicture());
    }
    void cleanup() { m_page.reset(); }

    void shouldPointAtThreePartsAndLeaveTheKeyboardAlone()
    {
        QPointer<QWidget> focus = QApplication::focusWidget();
        const QList<TourStop> stops = m_page->tourStops();
        QCOMPARE(stops.size(), 3);
        auto* tour = new FirstTour(stops, *m_page);
        QSignalSpy over(tour, &FirstTour::over);
        tour->start();
        QVERIFY(tour->isVisible());
        QCOMPARE(QApplication::focusWidget(), focus.data());
        QCOMPARE(unnamedWidgets(*m_page), QStringList());
        for (int stop = 0; stop < 3; ++stop) {
            QCOMPARE(tour->stop(), stop);
            // It is inside of the page and near its part
            QVERIFY(m_page->rect().contains(tour->geometry()));
            const QWidget& about = *stops.at(stop).about;
            QVERIFY(tour->geometry().adjusted(-20, -20, 20, 20).intersects(QRect(about.mapTo(m_page.get(), QPoint()), about.size())));
            grabAllLooks(*m_page, u"tour-%1"_s.arg(stop + 1));
            child<QPushButton>("nextTourButton")->click();
        }
        QCOMPARE(over.size(), 1);
        QTRY_VERIFY(!child<FirstTour>("firstTour"));
    }

    void shouldBeSkippedByButtonAndKey()
    {
        for (const bool isKey : {false, true}) {
            auto* tour = new FirstTour(m_page->tourStops(), *m_page);
            QSignalSpy over(tour, &FirstTour::over);
            tour->start();
            if (isKey)
                QTest::keyClick(child<QPushButton>("skipTourButton"), Qt::Key_Escape);
            else
                child<QPushButton>("skipTourButton")->click();
            QCOMPARE(over.size(), 1);
            QTRY_VERIFY(!child<FirstTour>("firstTour"));
        }
    }

    void shouldLeaveOutWhatIsNotThereAndFollowTheWindow()
    {
        m_page->resize(900, 460);
        m_page->tourStops().at(1).about->hide(); // facets are behind a button
        auto* tour = new FirstTour(m_page->tourStops(), *m_page);
        tour->start();
        QVERIFY(m_page->rect().contains(tour->geometry()));
        child<QPushButton>("nextTourButton")->click();
        QCOMPARE(tour->stop(), 2);
        m_page->resize(1000, 700);
        QTRY_VERIFY(m_page->rect().contains(tour->geometry()));
        tour->skip();
    }
};

QTEST_MAIN(TestFirstTour)
#include "tst_firsttour.moc"
