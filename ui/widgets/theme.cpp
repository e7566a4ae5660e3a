// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/lfstyle.h"

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

Scheme schemeOfDesktop(const QPalette& desktop)
{
    const QColor window = desktop.color(QPalette::Window);
    const QColor text = desktop.color(QPalette::WindowText);
    if (window.lightnessF() > text.lightnessF())
        return Scheme::Light;
    const bool isPure = window == QColor(Qt::black) && text == QColor(Qt::white);
    return isPure ? Scheme::HighContrast : Scheme::Dark;
}

} // namespace

Theme& Theme::instance()
{
    static Theme* const theme = new Theme(*qApp);
    return *theme;
}

Theme::Theme(QApplication& application)
    : QObject(&application)
    , m_system(schemeOfDesktop(QGuiApplication::palette()))
    , m_scheme(m_system)
{
    const qreal desktopPx = QFontInfo(QGuiApplication::font()).pixelSize();
    if (desktopPx > normalTextPxMax)
        m_textScale = desktopPx / plainTextPx;
}

void Theme::install(QApplication& application)
{
    for (const QString& weight : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s, u"Bold"_s})
        QFontDatabase::addApplicationFont(u":/fonts/LeadfloorSans-"_s % weight % u".ttf"_s);
    Theme& theme = instance(); // reads the desktop's font and palette before we replace them
    application.setStyle(new LfStyle);
    theme.apply();
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
        m_scheme = m_system;
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
    QApplication::setPalette(palette(m_scheme));
    QToolTip::setPalette(palette(m_scheme));
    QToolTip::setFont(font(12));
    Q_EMIT changed();
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
