// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/floorpages.h"
#include "tests/fakes/fakefloor.h"
#include "ui/shell/jobs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/uisettings.h"

#include <QSettings>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace leadfloor {

class StartPage;

/// The whole window of a broker over a floor of fakes, to look at every screen of it.
class Booth final
{
public:
    /// Not shown yet; at the start page until openFloor().
    Booth();
    ~Booth();

    /// Adds the pages and signs in.
    void openFloor();
    /// Presses what the menu, the palette or a key would run.
    void run(const QString& action) { window.actions().action(action)->trigger(); }
    /// The dialog, menu or wizard of that type that is open now; waits for it.
    template <class T> T* opened(const QString& name = {})
    {
        T* found = nullptr;
        (void)waitFor([&] {
            const QList<T*> all = window.findChildren<T*>(name);
            for (T* one : all) {
                if (one->isVisible())
                    found = one;
            }
            return found != nullptr;
        });
        return found;
    }
    static bool waitFor(const std::function<bool()>& isTrue);

    FakeFloor floor;
    JobList jobs;
    QTemporaryDir folder;
    QSettings store{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    MainWindow window{jobs};
    Notifier notifier{window};
    UiSettings settings{store.fileName()};
    StartPage* start; ///< the window's
    std::unique_ptr<FloorPages> pages;
};

/// Gets a window or dialog that is shown and settled, and the screen's name ("inventory-empty").
using Looker = std::function<void(QWidget& window, const QString& screen)>;

/// Goes through every page, dialog and state of the window, one after another.
void lookAtWindow(const Looker& look);
/// Of these only the pages, the dialogs that their actions open, and a message of the window.
void lookAtPagesAndDialogs(const Looker& look);
/// Goes through the steps of a purchase, and the ways in which it ends.
void lookAtPurchase(const Looker& look);
/// Of these only the steps.
void lookAtPurchaseSteps(const Looker& look);
/// Goes through what partners and operators have: batches, a file on its way in, profiles.
void lookAtImport(const Looker& look);
/// The largest size that the desktop of this program has room for, in logical pixels: 1440x900 at
/// 100 %, and what 1280x720 leaves at 150 % and 1920x1080 at 200 %.
[[nodiscard]] QSize roomForWindows();

} // namespace leadfloor
