// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRegularExpression>
#include <QStringList>
#include <QWidget>

/// What can be wrong with a window that is shown; each answers "class objectName: what" lines, and
/// none is good.
namespace leadfloor {

/// Labels, buttons, ticks, tabs, header cells and all parts that have less room than their words
/// need and no tool tip to say them, in panes that scroll as well; and panes that would scroll sideways.
[[nodiscard]] QStringList cutParts(const QWidget& window);
/// Parts that stand beyond their parent's edge, or on a sibling.
[[nodiscard]] QStringList misplacedParts(const QWidget& window);
/// Words whose contrast in the picture is below 4.5:1 (WCAG 2, AA). Taken at two pixels for one: the
/// strokes of thinner letters never have their full colour.
[[nodiscard]] QStringList faintWords(const QWidget& window, const QImage& picture);
/// Words in Latin letters without a letter of the language that is spoken, which are not what people
/// have typed or sold (`data`) either: no translator has seen them.
[[nodiscard]] QStringList foreignWords(const QWidget& window, const QRegularExpression& letters, const QRegularExpression& data);

/// Parts that the keyboard reaches and a screen reader cannot name, or whose role it does not know.
[[nodiscard]] QStringList silentParts(const QWidget& window);
/// Presses Tab until it comes round: parts that keep it, that it never gets to, and those that it
/// visits in another order than they are read in.
[[nodiscard]] QStringList keyboardFaults(QWidget& window);

} // namespace leadfloor
