// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour of the program. tst_look recomputes the contrasts of look.md from this table.
#include "ui/widgets/theme.h"

#include <array>

namespace leadfloor {

namespace {

struct RoleRow
{
    Role role;
    QRgb light, dark, highContrast;
};

constexpr std::array<RoleRow, roleCount> roleTable = {{
    {Role::Chrome, 0xF3F4F7, 0x14171C, 0x000000},
    {Role::Page, 0xFFFFFF, 0x1A1E25, 0x000000},
    {Role::Sunken, 0xF8F9FB, 0x171A21, 0x000000},
    {Role::Raised, 0xFFFFFF, 0x222731, 0x0A0A0A},
    {Role::Hover, 0xF0F2F6, 0x232934, 0x1E1E1E},
    {Role::Hair, 0xE4E7EC, 0x2A303B, 0x8A8A8A},
    {Role::Line, 0xCDD3DC, 0x3B4352, 0xFFFFFF},
    {Role::Control, 0x858E9F, 0x727D91, 0xFFFFFF},
    {Role::Text, 0x151922, 0xE8EBF1, 0xFFFFFF},
    {Role::Text2, 0x434B5A, 0xBAC2CF, 0xFFFFFF},
    {Role::Muted, 0x5F687A, 0x939DAE, 0xE0E0E0},
    {Role::Faint, 0x9AA2B1, 0x667082, 0xB8B8B8},
    {Role::Accent, 0x3550D0, 0x4D68E6, 0xFFE14D},
    {Role::AccentPressed, 0x2A42B4, 0x3F57D6, 0xFFF3A6},
    {Role::AccentText, 0x2C45BD, 0xA3B5FF, 0xFFE14D},
    {Role::OnAccent, 0xFFFFFF, 0xFFFFFF, 0x000000},
    {Role::AccentSoft, 0xEAEEFD, 0x252E50, 0x2B2800},
    {Role::AccentLine, 0xB9C5F6, 0x3E4F96, 0xFFE14D},
    {Role::SelectedHover, 0xE0E6FC, 0x2B3560, 0x3B3700},
    {Role::Focus, 0x3550D0, 0x8FA3FF, 0xFFE14D},
    {Role::Green, 0x13704A, 0x5CCB94, 0x7CFFB2},
    {Role::GreenSoft, 0xE2F4EA, 0x17322A, 0x000000},
    {Role::GreenLine, 0xA9DCC0, 0x28584A, 0x7CFFB2},
    {Role::Amber, 0x8A5200, 0xEDB552, 0xFFC24D},
    {Role::AmberMark, 0xBE7700, 0xEDB552, 0xFFC24D},
    {Role::AmberSoft, 0xFFF3DC, 0x352A14, 0x000000},
    {Role::AmberLine, 0xF0CF8E, 0x66501F, 0xFFC24D},
    {Role::Red, 0xB42318, 0xFF8D83, 0xFF9C94},
    {Role::RedSoft, 0xFDECEA, 0x3C2022, 0x000000},
    {Role::RedLine, 0xF3B8B2, 0x6E3636, 0xFF9C94},
    {Role::Gold, 0x7A5100, 0xF0CB6C, 0xFFDD66},
    {Role::GoldSoft, 0xFFF4D4, 0x332A14, 0x000000},
    {Role::GoldLine, 0xEBCF7F, 0x64531F, 0xFFDD66},
    {Role::GoldMark, 0xB07800, 0xE8B93E, 0xFFDD66},
    {Role::GoldFill, 0xF0CE78, 0x8A6A1C, 0xFFDD66},
    {Role::Silver, 0x475063, 0xC5CCD8, 0xFFFFFF},
    {Role::SilverSoft, 0xEFF1F5, 0x282E39, 0x000000},
    {Role::SilverLine, 0xCBD2DD, 0x465061, 0xFFFFFF},
    {Role::SilverMark, 0x7C879A, 0xA9B3C4, 0xFFFFFF},
    {Role::SilverFill, 0xD5DBE5, 0x4A5364, 0xB8B8B8},
    {Role::Track, 0xE6E9EF, 0x2A303B, 0x404040},
    {Role::Bar, 0xC9D2F4, 0x3A4576, 0x8A8A8A},
    {Role::BarChosen, 0x3550D0, 0x7F95FF, 0xFFE14D},
    {Role::Thumb, 0xAEB6C4, 0x566073, 0xFFFFFF},
    {Role::Demo, 0x08776A, 0x35BFA9, 0x5DFFE0},
    {Role::Live, 0xC0271B, 0xFF7369, 0xFF9C94},
    {Role::Inverted, 0x1A1E2A, 0xE8EBF1, 0xFFFFFF},
    {Role::OnInverted, 0xFFFFFF, 0x151922, 0x000000},
    {Role::OnInvertedLink, 0xA3B5FF, 0x2C45BD, 0x2A42B4},
    {Role::OnInvertedGood, 0x5CCB94, 0x13704A, 0x13704A},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < roleTable.size(); ++i) {
        if (std::size_t(roleTable[i].role) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder(), "color() takes the row by the role's number");

QList<QColor> colorsOf(std::initializer_list<QRgb> values)
{
    QList<QColor> colors;
    for (const QRgb value : values)
        colors.append(QColor(value));
    return colors;
}

} // namespace

QColor Theme::color(Scheme scheme, Role role)
{
    const RoleRow& row = roleTable[std::size_t(role)];
    switch (scheme) {
    case Scheme::Light:
        return {row.light};
    case Scheme::Dark:
        return {row.dark};
    case Scheme::HighContrast:
        return {row.highContrast};
    }
    Q_UNREACHABLE();
}

QPalette Theme::palette() const
{
    const auto of = [this](Role role) { return color(role); };
    QPalette palette;
    const auto set = [&](QPalette::ColorRole paletteRole, Role role) {
        palette.setColor(QPalette::All, paletteRole, of(role));
    };
    set(QPalette::Window, Role::Page);
    set(QPalette::Base, Role::Page);
    set(QPalette::AlternateBase, Role::Sunken);
    set(QPalette::Button, Role::Raised);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::Text, Role::Text);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::BrightText, Role::OnAccent);
    set(QPalette::Highlight, Role::Accent);
    set(QPalette::HighlightedText, Role::OnAccent);
    set(QPalette::PlaceholderText, Role::Muted);
    set(QPalette::Light, Role::Raised);
    set(QPalette::Midlight, Role::Hair);
    set(QPalette::Mid, Role::Line);
    set(QPalette::Dark, Role::Control);
    set(QPalette::Shadow, Role::Control);
    set(QPalette::Link, Role::AccentText);
    set(QPalette::LinkVisited, Role::AccentText);
    set(QPalette::ToolTipBase, Role::Inverted);
    set(QPalette::ToolTipText, Role::OnInverted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::PlaceholderText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, of(Role::Faint));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, of(Role::Track));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, of(Role::Faint));
    return palette;
}

QList<QColor> Theme::chartSeries(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return colorsOf({0x3550D0, 0xA86400, 0x17A39B, 0xDB3A78, 0x1E3A4C});
    case Scheme::Dark:
        return colorsOf({0x7F95FF, 0xE8B339, 0x3DDBA4, 0xC2479F, 0xBFD0DE});
    case Scheme::HighContrast:
        return colorsOf({0xFFE14D, 0x5DFFE0, 0xFF9C94, 0xA3B5FF, 0xFFFFFF});
    }
    Q_UNREACHABLE();
}

QList<QColor> Theme::chartRamp(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return colorsOf({0xDDE4FB, 0xB3C1F5, 0x8498EC, 0x5870DE, 0x3550D0, 0x263A9E});
    case Scheme::Dark:
        return colorsOf({0x283258, 0x35437A, 0x475AA6, 0x5F76D2, 0x7F95FF, 0xB4C2FF});
    case Scheme::HighContrast:
        return colorsOf({0x2B2800, 0x5A5310, 0x8A7F1E, 0xB8AA2C, 0xFFE14D, 0xFFF3A6});
    }
    Q_UNREACHABLE();
}

} // namespace leadfloor
