// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booth.h"
#include "tests/ui/lookcheck.h"
#include "tests/ui/pseudolanguage.h"
#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QPointer>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace leadfloor;

namespace {

struct Spoken
{
    const char* name;
    const char* code;    ///< of Language; empty: PseudoLanguage
    const char* letters; ///< at least one of them stands in every translated text; empty: not looked at
    std::optional<SchemeChoice> scheme; ///< that is measured; nullopt: every one
};
constexpr Spoken languages[] = {{"english", "en", "", std::nullopt},
                                  {"longer", "", "[áéíóúýÁÉÍÓÚÝñ]", SchemeChoice::Dark},
                                  {"arabic", "ar", "[\\x{0600}-\\x{06FF}]", SchemeChoice::HighContrast}};
constexpr std::pair<SchemeChoice, const char*> schemes[] = {{SchemeChoice::Dark, "dark"},
                                                            {SchemeChoice::HighContrast, "contrast"},
                                                            {SchemeChoice::Light, "light"}};

/// Those that the chapters of docs/guide show.
const QStringList guideScreens{u"basket"_s, u"home"_s, u"inventory-filtered"_s, u"leads"_s, u"orders"_s, u"palette"_s, u"standing"_s, u"start-recents"_s, u"wallet"_s, u"wizard-2-check"_s};

/// What the fakes have in them, names and addresses of people and places, and the search language.
const QRegularExpression sampleData(
    u"^([A-Z][a-z]+day, .*|Leadfloor|English|Deutsch|Español|Demo floor|Ana Brandt|Alice Nguyen|Dolores Fontenot|Rang out .*|Bank transfer .*|Goodwill .*|The whole upload .*|The bank sent .*|Bayou Brokers|Acme Leads|the card paid .*|a live event .*|payment pi_.*|evt_.*|[0-9a-f]{8}-.*|Daniel|Red River Bank|search|cert-.*|Gold in Louisiana|Texas, older|"
    "(LA gold|TX) fresh|.*, (Acadia Parish|Hillsborough), (Louisiana|LA)|.*@.*example(.com)?|gulf.*|Gulf floor|"
    "\\x{2068}?(/leads/.*|/mnt/.*|spring.csv)\\x{2069}?|la gold 6-8 county:caddo|[a-z_]+|[a-z]+([:/]|[<>]=).*)$"_s);

} // namespace

/// Every page, dialog and step of the program in light, dark and high contrast, in English, in a
/// language 40 % longer, and in Arabic; at the scale of this run (QT_SCALE_FACTOR). With
/// LEADFLOOR_PICTURES=folder it keeps the pictures there.
class TestEveryLook final : public QObject
{
    Q_OBJECT
private:
    static void settle()
    {
        for (int round = 0; round < 8; ++round) // layouts ask for layouts
            QCoreApplication::sendPostedEvents();
    }
    /// Small: the guide has it in the program itself.
    static void keepForGuide(const QImage& picture, const QString& screen)
    {
        constexpr int guideWidth = 600;
        const QString folder = qEnvironmentVariable("LEADFLOOR_GUIDE_PICTURES");
        if (!folder.isEmpty() && guideScreens.contains(screen))
            QVERIFY(picture.scaledToWidth(guideWidth, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB888)
                        .save(folder % u'/' % screen % u".png"_s, "PNG", 0));
    }
    static void keep(const QImage& picture, const QString& screen, const char* scheme, const char* language)
    {
        const QString folder = qEnvironmentVariable("LEADFLOOR_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        const int percent = qRound(qApp->devicePixelRatio() * 100);
        QVERIFY(picture.save(folder % u'/' % screen % u'_' % QString::number(percent) % u'_' % QLatin1String(language) % u'_' % QLatin1String(scheme) % u".png"_s));
    }
    static void expectNone(QStringList faults)
    {
        faults.removeDuplicates();
        for (const QString& fault : std::as_const(faults))
            qWarning("%s", qPrintable(fault)); // a failure has room for some of them only
        QCOMPARE(faults.size(), 0);
    }
    /// What is wrong with this screen in any scheme; each line begins with the screen's name.
    static QStringList faultsOf(QWidget& window, const QString& screen, const Spoken& language)
    {
        if (window.width() > roomForWindows().width() || window.height() > roomForWindows().height())
            window.resize(window.size().boundedTo(roomForWindows()));
        settle();
        QStringList faults = cutParts(window) + misplacedParts(window) + silentParts(window);
        if (qstrlen(language.letters) > 0 && screen != u"diagnostics"_s) // which shows what the fake has of a computer
            faults += foreignWords(window, QRegularExpression(QString::fromUtf8(language.letters)), sampleData);
        if (window.width() > roomForWindows().width() || window.height() > roomForWindows().height())
            faults.append(u"does not fit: %1x%2"_s.arg(window.width()).arg(window.height()));
        // Colours are the same at every scale, and letters are thick enough to measure them at one.
        const bool isMeasured = qApp->devicePixelRatio() > 1.75;
        for (const auto& [choice, scheme] : schemes) {
            const bool isWanted = isMeasured && choice == language.scheme.value_or(choice);
            const bool isForGuide = qEnvironmentVariableIsSet("LEADFLOOR_GUIDE_PICTURES") && choice == SchemeChoice::Light;
            if (!isWanted && !isForGuide && !qEnvironmentVariableIsSet("LEADFLOOR_PICTURES"))
                continue;
            Theme::instance().setChoice(choice);
            settle();
            const QImage picture = window.grab().toImage();
            if (isWanted)
                faults += faintWords(window, picture).replaceInStrings(QRegularExpression(u"$"_s), u" ("_s % QLatin1String(scheme) % u')');
            keep(picture, screen, scheme, language.name);
            if (isForGuide)
                keepForGuide(picture, screen);
        }
        return faults.replaceInStrings(QRegularExpression(u"^"_s), screen % u": "_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("LANGUAGE", "en_US");
    }
    void cleanup()
    {
        Language::instance().setChoice(u"en"_s);
        Language::instance().apply();
    }
    void shouldShowAllWordsInEveryLook_data()
    {
        QTest::addColumn<int>("language");
        for (int i = 0; i < int(std::size(languages)); ++i)
            QTest::newRow(languages[i].name) << i;
    }
    void shouldShowAllWordsInEveryLook()
    {
        QFETCH(int, language);
        PseudoLanguage pseudo;
        if (qstrlen(languages[language].code) == 0)
            QCoreApplication::installTranslator(&pseudo);
        Language::instance().setChoice(QLatin1String(languages[language].code));
        Language::instance().apply();
        QStringList faults;
        int screens = 0;
        const Looker look = [&](QWidget& window, const QString& screen) {
            ++screens;
            faults += faultsOf(window, screen, languages[language]);
        };
        lookAtWindow(look);
        lookAtPurchase(look);
        lookAtImport(look);
        QCoreApplication::removeTranslator(&pseudo);
        QVERIFY2(screens > 40, qPrintable(QString::number(screens)));
        expectNone(faults);
    }
    void shouldLetTheKeyboardThroughEveryScreen_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("plain") << Qt::LeftToRight;
        QTest::newRow("mirrored") << Qt::RightToLeft;
    }
    void shouldLetTheKeyboardThroughEveryScreen()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QGuiApplication::setLayoutDirection(direction);
        QStringList faults;
        const Looker look = [&faults](QWidget& window, const QString& screen) {
            if (screen.startsWith(u"palette"_s)) // Tab stays in it, as in a menu; Esc leaves
                return;
            settle();
            const QPointer<QWidget> focus = window.focusWidget();
            faults += keyboardFaults(window).replaceInStrings(QRegularExpression(u"^"_s), screen % u": "_s);
            if (focus)
                focus->setFocus();
        };
        lookAtWindow(look);
        lookAtPurchase(look);
        lookAtImport(look);
        expectNone(faults);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Theme::install(application);
    TestEveryLook test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_everylook.moc"
