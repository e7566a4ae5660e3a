// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QKeySequence>
#include <QPushButton>
#include <QString>
#include <QToolButton>

#include <optional>

class QAction;

namespace leadfloor {

/// How a button looks. One Primary in a page. A push button without a kind is Secondary, a tool
/// button Ghost.
enum class ButtonKind : quint8
{
    Secondary,
    Primary,
    Ghost,
    Soft,
    Danger,
    Link
};
enum class ButtonSize : quint8
{
    Normal,
    Small,
    Dialog
}; ///< 30, 26, 36 px high

/// Kept in dynamic properties, so any QPushButton or QToolButton can have them.
void setButtonKind(QAbstractButton& button, ButtonKind kind, ButtonSize size = ButtonSize::Normal);
[[nodiscard]] ButtonKind buttonKind(const QWidget* button);
[[nodiscard]] ButtonSize buttonSize(const QWidget* button);
/// An icon in a colour of its own, e.g. a green tick in a secondary button.
void setButtonIcon(QAbstractButton& button, const QString& iconName, Role role);
[[nodiscard]] std::optional<Role> buttonIconRole(const QWidget* button);
/// The shortcut as words inside the button ("Ctrl B"); does not make the shortcut.
void setButtonHint(QPushButton& button, const QKeySequence& keys);
/// The hint is what `action` has for keys, also after they were changed.
void followKeys(QPushButton& button, QAction& action);
[[nodiscard]] QString buttonHint(const QWidget* button);

/// `iconName` as for icon(), may be empty.
[[nodiscard]] QPushButton* makeButton(const QString& text, const QString& iconName = {},
                                      ButtonKind kind = ButtonKind::Secondary,
                                      QWidget* parent = nullptr);
/// Square, icon only: `name` is tool tip and accessible name.
[[nodiscard]] QToolButton* makeIconButton(const QString& iconName, const QString& name,
                                          ButtonKind kind = ButtonKind::Secondary,
                                          QWidget* parent = nullptr);

} // namespace leadfloor
