// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/fakefloor.h"
#include "ui/inventory/inventorypage.h"
#include "ui/inventory/inventorytable.h"
#include "ui/widgets/lftableview.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QTest>

/// An inventory page over a floor of fakes, for its tests.
namespace leadfloor {

inline QString pictureFolder()
{
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../pictures/inventory");
    QDir().mkpath(folder);
    return folder;
}

/// After the layouts have taken in what was set last.
inline void takePicture(QWidget& widget, const QString& file)
{
    QCoreApplication::sendPostedEvents();
    QVERIFY(widget.grab().save(file));
}

inline QList<FacetValue> facetValues(std::initializer_list<std::pair<const char*, qint64>> values)
{
    QList<FacetValue> facet;
    for (const auto& [value, leads] : values)
        facet.append({QString::fromLatin1(value), {}, leads});
    return facet;
}

/// A page over a floor of 18,236 Louisiana leads among 1,204,331.
struct Stage
{
    explicit Stage(int leads = 18'236)
    {
        FakeInventory& source = floor.inventorySource;
        source.total = leads;
        source.countFor = [leads, &source](const Filter& filter) -> qint64 {
            if (filter == Filter())
                return leads == 0 ? 0 : 1'204'331;
            if (filter.scoreMin && *filter.scoreMin > 90)
                return 0;
            return (filter.buckets.isEmpty() ? leads + 121'750 : leads) - source.sold.size();
        };
        source.statuses = {
            {5, LeadStatus::Held}, {12, LeadStatus::Mine}, {18, LeadStatus::Suppressed}};
        Facets facets;
        facets.states = facetValues({{"LA", 18236},
                                     {"CA", 41118},
                                     {"TX", 31902},
                                     {"FL", 27440},
                                     {"GA", 15077},
                                     {"OH", 900},
                                     {"NY", 800},
                                     {"PA", 700},
                                     {"NC", 600},
                                     {"MI", 500},
                                     {"WA", 400},
                                     {"AZ", 300},
                                     {"CO", 200},
                                     {"WY", 0}});
        facets.counties = facetValues({{"22051", 2871},
                                       {"22033", 2655},
                                       {"22071", 2204},
                                       {"22055", 1702},
                                       {"22017", 1310},
                                       {"22015", 900},
                                       {"22019", 870}});
        facets.classes = facetValues({{"gold", 12480}, {"silver", 5756}});
        facets.buckets = facetValues({{"MONTH_3_TO_5", 14100},
                                      {"MONTH_6_TO_8", 18236},
                                      {"MONTH_9_TO_11", 15600},
                                      {"MONTH_12_TO_23", 42000},
                                      {"MONTH_24_PLUS", 50050}});
        facets.asOf = QDateTime::currentDateTimeUtc();
        source.facetAnswer = facets;
        page.resize(1240, 824);
    }
    void open(const QString& search = QStringLiteral("la 6-8m -county:tangipahoa"))
    {
        page.session().setText(search);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(page.model().count() && !page.model().isStale());
        QTRY_VERIFY(page.model().rowCount() == 0 || page.model().lead(0));
    }
    template <class T> T* part(const QString& name = {}) { return page.findChild<T*>(name); }
    LfTableView& table() { return part<InventoryTable>()->view(); }
    QString label(const QString& name) { return part<QLabel>(name)->text(); }
    void key(Qt::Key k, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &page, k,
                        modifiers);
    }

    FakeFloor floor;
    InventoryPage page{floor};
};

} // namespace leadfloor
