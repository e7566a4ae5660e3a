// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/desktopscheme.h"
#include "ui/widgets/lfstyle.h"
#include "ui/widgets/maskguard.h"
#include "ui/widgets/readingorder.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QPixmapCache>
#include <QTextDocument>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Text below this is what desktops call normal; above it the person asked for bigger letters.
constexpr qreal normalTextPxMax = 15.0;
constexpr qreal plainTextPx = 13.0;
/// Line height of the bundled font at 13 px; look.md gives its sizes against it.
constexpr qreal plainLineHeight = 16.0;

} // namespace

Theme& Theme::instance()
{
    static auto* const theme = new Theme(*qApp);
    return *theme;
}

Theme::Theme(QApplication& application)
    : QObject(&application)
    , m_desktop(new DesktopScheme(this))
    , m_desktopPalette(QGuiApplication::palette())
{
    connect(m_desktop, &DesktopScheme::changed, this, [this] {
        if (m_choice == SchemeChoice::System && schemeOfDesktop() != m_scheme)
            apply();
    });
    const qreal desktopPx = QFontInfo(QGuiApplication::font()).pixelSize();
    if (desktopPx > normalTextPxMax)
        m_textScale = desktopPx / plainTextPx;
}

void Theme::install(QApplication& application)
{
    for (const QString& weight : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s, u"Bold"_s})
        QFontDatabase::addApplicationFont(u":/fonts/LeadfloorSans-"_s % weight % u".ttf"_s);
    Theme& theme = instance(); // reads the desktop's font and palette before we replace them
    new MaskGuard(application);
    new ReadingOrder(application);
    application.setStyle(new LfStyle);
    theme.apply(); // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks): setStyle() owns the style
}

void Theme::setChoice(SchemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setTextScale(qreal scale)
{
    m_textScale = scale;
    apply();
}

void Theme::apply()
{
    switch (m_choice) {
    case SchemeChoice::System:
        m_scheme = schemeOfDesktop();
        break;
    case SchemeChoice::Light:
        m_scheme = Scheme::Light;
        break;
    case SchemeChoice::Dark:
        m_scheme = Scheme::Dark;
        break;
    case SchemeChoice::HighContrast:
        m_scheme = Scheme::HighContrast;
        break;
    }
    const QFont plain = font();
    m_unit = QFontMetrics(plain).height() / plainLineHeight;
    QPixmapCache::clear();
    QApplication::setFont(plain);
    QApplication::setPalette(palette());
    QToolTip::setPalette(palette());
    QToolTip::setFont(font(12));
    Q_EMIT changed();
}

Scheme Theme::schemeOfDesktop() const
{
    if (m_desktop->wantsContrast())
        return Scheme::HighContrast;
    switch (m_desktop->wish()) {
    case DesktopScheme::Wish::Dark:
        return Scheme::Dark;
    case DesktopScheme::Wish::Light:
        return Scheme::Light;
    case DesktopScheme::Wish::None:
        break;
    }
    const QColor window = m_desktopPalette.color(QPalette::Window);
    const QColor text = m_desktopPalette.color(QPalette::WindowText);
    if (window.lightnessF() > text.lightnessF())
        return Scheme::Light; // white with black text is usual, and no sign of anything
    return isDesktopContrast() ? Scheme::HighContrast : Scheme::Dark;
}

bool Theme::isDesktopContrast() const
{
    // Only a black one: the softer tones of our high contrast are made for it.
    return m_desktopPalette.color(QPalette::Window) == Qt::black &&
           m_desktopPalette.color(QPalette::WindowText) == Qt::white;
}

QColor Theme::color(Role role) const
{
    if (m_scheme == Scheme::HighContrast && m_choice == SchemeChoice::System &&
        isDesktopContrast()) {
        switch (role) {
        case Role::Text:
        case Role::Text2:
        case Role::Muted:
            return m_desktopPalette.color(QPalette::WindowText);
        case Role::Page:
        case Role::Chrome:
        case Role::Sunken:
        case Role::Raised:
            return m_desktopPalette.color(QPalette::Window);
        case Role::Accent:
        case Role::Focus:
            return m_desktopPalette.color(QPalette::Highlight);
        case Role::OnAccent:
            return m_desktopPalette.color(QPalette::HighlightedText);
        default:
            break;
        }
    }
    return color(m_scheme, role);
}

int Theme::px(qreal at100) const
{
    return int(std::lround(at100 * m_unit));
}

QFont Theme::font(qreal pxAt100, QFont::Weight weight) const
{
    QFont font;
    font.setFamilies({u"Leadfloor Sans"_s, u"Noto Sans Arabic"_s, u"Noto Sans"_s});
    font.setPixelSize(int(std::lround(pxAt100 * m_textScale)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QString grouped(qint64 count, QLocale locale)
{
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    return locale.toString(count);
}

QString plainToolTip(const QString& words)
{
    return Qt::mightBeRichText(words) ? Qt::convertFromPlainText(words) : words;
}

} // namespace leadfloor
