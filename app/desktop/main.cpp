// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "app/desktop/tour.h"
#include "models/domain/crashreport.h"
#include "models/domain/logbook.h"
#include "models/domain/ownmemory.h"
#include "ui/shell/uisettings.h"
#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Qt::StringLiterals;
using namespace leadfloor;

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"leadfloor"_s);
    QApplication::setOrganizationName(u"Leadfloor"_s);
    QApplication::setApplicationDisplayName(u"Leadfloor"_s);
    QApplication::setApplicationVersion(QStringLiteral(LEADFLOOR_VERSION));

    keepMemoryPrivate();
    const LogFile log(stateFolder(), u"leadfloor"_s);
    reportCrashes(stateFolder(), u"leadfloor"_s, QStringLiteral(LEADFLOOR_VERSION));

    Language::instance().apply(); // the desktop's, for --help
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "The desktop of a lead broker."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{u"floor"_s, QCoreApplication::translate("main", "Open this private floor at once."), u"name"_s},
                       {u"url"_s, QCoreApplication::translate("main", "Open this floor: postgresql://host/database?floor=UUID."), u"address"_s},
                       {u"as"_s, QCoreApplication::translate("main", "E-mail to sign in with."), u"email"_s},
                       {u"home"_s, QCoreApplication::translate("main", "Folder of all private floors."), u"folder"_s},
                       {u"settings"_s, QCoreApplication::translate("main", "Settings file."), u"file"_s},
                       {u"tour"_s, QCoreApplication::translate("main", "Browse, buy and export by itself, write pictures to this folder, and end."), u"folder"_s}});
    parser.process(application);

    Theme::install(application);
    {
        const UiSettings settings(parser.value(u"settings"_s)); // the window's own comes later
        Language::instance().apply();
    }
    DesktopOptions options{parser.value(u"floor"_s), parser.value(u"url"_s), parser.value(u"as"_s), parser.value(u"home"_s),
                           parser.value(u"settings"_s)};
    options.offersTour = !parser.isSet(u"tour"_s); // pictures are of the pages alone
    Desktop desktop(options);
    std::unique_ptr<Tour> tour;
    if (parser.isSet(u"tour"_s)) {
        tour = std::make_unique<Tour>(desktop, parser.value(u"tour"_s));
        tour->start();
    }
    desktop.start();
    return QApplication::exec();
}
