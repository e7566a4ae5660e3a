// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QVariant>

namespace leadfloor {

namespace {

constexpr const char* kindProperty = "lfKind";
constexpr const char* sizeProperty = "lfSize";
constexpr const char* iconRoleProperty = "lfIconRole";
constexpr const char* hintProperty = "lfHint";

Role iconRole(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return Role::OnAccent;
    case ButtonKind::Soft:
    case ButtonKind::Link:
        return Role::AccentText;
    case ButtonKind::Danger:
        return Role::Red;
    case ButtonKind::Secondary:
    case ButtonKind::Ghost:
        return Role::Text2;
    }
    Q_UNREACHABLE();
}

} // namespace

void setButtonKind(QAbstractButton& button, ButtonKind kind, ButtonSize size)
{
    button.setProperty(kindProperty, int(kind));
    button.setProperty(sizeProperty, int(size));
    if (const QString name = iconName(button.icon()); !name.isEmpty())
        button.setIcon(icon(name, iconRole(kind)));
    button.updateGeometry();
    button.update();
}

ButtonKind buttonKind(const QWidget* button)
{
    const QVariant kind = button ? button->property(kindProperty) : QVariant();
    if (kind.isValid())
        return ButtonKind(kind.toInt());
    return qobject_cast<const QToolButton*>(button) ? ButtonKind::Ghost : ButtonKind::Secondary;
}

ButtonSize buttonSize(const QWidget* button)
{
    return button ? ButtonSize(button->property(sizeProperty).toInt()) : ButtonSize::Normal;
}

void setButtonHint(QPushButton& button, const QKeySequence& keys)
{
    QString words = keys.toString(QKeySequence::NativeText);
    words.replace(QLatin1Char('+'), QLatin1Char(' '));
    if (buttonHint(&button) == words)
        return;
    button.setProperty(hintProperty, words);
    button.updateGeometry();
    button.update();
}

void followKeys(QPushButton& button, QAction& action)
{
    const auto follow = [&button, &action] { setButtonHint(button, action.shortcut()); };
    QObject::connect(&action, &QAction::changed, &button, follow);
    follow();
}

QString buttonHint(const QWidget* button)
{
    return button ? button->property(hintProperty).toString() : QString();
}

void setButtonIcon(QAbstractButton& button, const QString& iconName, Role role)
{
    button.setIcon(icon(iconName, role));
    button.setProperty(iconRoleProperty, int(role));
    button.update();
}

std::optional<Role> buttonIconRole(const QWidget* button)
{
    const QVariant role = button ? button->property(iconRoleProperty) : QVariant();
    return role.isValid() ? std::optional(Role(role.toInt())) : std::nullopt;
}

QPushButton* makeButton(const QString& text, const QString& iconName, ButtonKind kind,
                        QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    setButtonKind(*button, kind);
    return button;
}

QToolButton* makeIconButton(const QString& iconName, const QString& name, ButtonKind kind,
                            QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    setButtonKind(*button, kind);
    return button;
}

} // namespace leadfloor
