// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/fakefloor.h"
#include "tests/ui/sampleinventory.h"
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

/// A page over a floor of 18,236 Louisiana leads among 1,204,331.
struct Stage
{
    explicit Stage(int leads = 18'236)
    {
        fillSampleInventory(floor.inventorySource, leads);
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
