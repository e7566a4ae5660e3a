// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QLocale>
#include <QObject>
#include <QPalette>

class QApplication;

namespace leadfloor {

class DesktopScheme;

/// What a colour is for. The values stand in one table, themetable.cpp; nothing else in `ui`
/// writes a colour down.
enum class Role : quint8
{
    Chrome,
    Page,
    Sunken,
    Raised,
    Hover,
    Hair,
    Line,
    Control,
    Text,
    Text2,
    Muted,
    Faint,
    Accent,
    AccentPressed,
    AccentText,
    OnAccent,
    AccentSoft,
    AccentLine,
    SelectedHover,
    Focus,
    Green,
    GreenSoft,
    GreenLine,
    Amber,
    AmberMark,
    AmberSoft,
    AmberLine,
    Red,
    RedSoft,
    RedLine,
    Gold,
    GoldSoft,
    GoldLine,
    GoldMark,
    GoldFill,
    Silver,
    SilverSoft,
    SilverLine,
    SilverMark,
    SilverFill,
    Track,
    Bar,
    BarChosen,
    Thumb,
    Demo,
    Live,
    Inverted,
    OnInverted,
    OnInvertedLink,
    OnInvertedGood, ///< toast and tool tip
};
inline constexpr int roleCount = int(Role::OnInvertedGood) + 1;

enum class Scheme : quint8
{
    Light,
    Dark,
    HighContrast
};
/// What the person chose; System follows the desktop, also while the program runs where the desktop
/// tells of changes.
enum class SchemeChoice : quint8
{
    System,
    Light,
    Dark,
    HighContrast
};

/// The colours, fonts and sizes of the program. GUI thread only. There is one, as there is one
/// QApplication; it belongs to it.
class Theme final : public QObject
{
    Q_OBJECT
public:
    /// Created at the first call, which must come after QApplication.
    [[nodiscard]] static Theme& instance();
    /// Loads the bundled fonts, sets LfStyle, font and palette. Once, before the first window.
    static void install(QApplication& application);

    [[nodiscard]] Scheme scheme() const noexcept { return m_scheme; }
    [[nodiscard]] SchemeChoice choice() const noexcept { return m_choice; }
    /// Takes effect at once in every window; the caller stores it.
    void setChoice(SchemeChoice choice);
    /// Share of 13 px that plain text has; 1.0 unless the desktop or the person wants bigger.
    [[nodiscard]] qreal textScale() const noexcept { return m_textScale; }
    void setTextScale(qreal scale);

    /// Of the scheme in force. While a desktop's own high contrast is followed, text, page,
    /// highlight and focus are the desktop's.
    [[nodiscard]] QColor color(Role role) const;
    [[nodiscard]] QPalette palette() const;
    /// The table (themetable.cpp).
    [[nodiscard]] static QColor color(Scheme scheme, Role role);
    /// Five colours for unordered series, and six from low to high (look.md section 2).
    [[nodiscard]] static QList<QColor> chartSeries(Scheme scheme);
    [[nodiscard]] static QList<QColor> chartRamp(Scheme scheme);

    /// A size of look.md, given at 100 %, in the logical pixels of this program's text size.
    [[nodiscard]] int px(qreal at100) const;
    [[nodiscard]] QFont font(qreal pxAt100 = 13, QFont::Weight weight = QFont::Normal) const;

Q_SIGNALS:
    /// After palette, font and style have been switched; widgets get a PaletteChange as well.
    void changed();

private:
    explicit Theme(QApplication& application);
    void apply();
    [[nodiscard]] Scheme schemeOfDesktop() const;
    [[nodiscard]] bool isDesktopContrast() const; ///< the desktop's palette is white on black

    DesktopScheme* m_desktop;
    QPalette m_desktopPalette; ///< before ours replaced it
    SchemeChoice m_choice = SchemeChoice::System;
    Scheme m_scheme = Scheme::Light;
    qreal m_textScale = 1.0;
    qreal m_unit = 1.0; ///< logical pixels of one pixel of look.md
};

/// Words for a tool tip that come from data: never taken for markup.
[[nodiscard]] QString plainToolTip(const QString& words);

/// A count with group separators, also in locales that leave them out by default.
[[nodiscard]] QString grouped(qint64 count, QLocale locale);

/// Shorthands of Theme::instance(), for painting code.
[[nodiscard]] inline QColor themed(Role role)
{
    return Theme::instance().color(role);
}
[[nodiscard]] inline int px(qreal at100)
{
    return Theme::instance().px(at100);
}
[[nodiscard]] inline QFont themeFont(qreal pxAt100 = 13, QFont::Weight weight = QFont::Normal)
{
    return Theme::instance().font(pxAt100, weight);
}

} // namespace leadfloor
