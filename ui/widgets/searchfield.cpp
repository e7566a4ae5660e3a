// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

#include <ranges>
#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor {

SearchField::SearchField(const QString& placeholder, const QString& accessibleName,
                         const QString& key, QWidget* parent)
    : QLineEdit(parent)
    , m_keys(key.split(u' ', Qt::SkipEmptyParts))
{
    setPlaceholderText(placeholder);
    setAccessibleName(accessibleName);
    addAction(icon(u"search"_s, Role::Muted), QLineEdit::LeadingPosition);
    align();
}

void SearchField::followKeys(QAction& action)
{
    const auto follow = [this, &action] {
        QString shortest;
        const QList<QKeySequence> all = action.shortcuts();
        for (const QKeySequence& keys : all) {
            const QString words = keys.toString(QKeySequence::NativeText);
            if (shortest.isEmpty() || words.size() < shortest.size())
                shortest = words;
        }
        m_keys = shortest.split(u'+', Qt::SkipEmptyParts);
        update();
    };
    connect(&action, &QAction::changed, this, follow);
    follow();
}

void SearchField::align()
{
    // Latin words in a mirrored window drift to the wrong end otherwise.
    setAlignment(isRightToLeft() ? Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter
                                 : Qt::AlignLeft | Qt::AlignVCenter);
    // Qt counts its margin twice beside an icon.
    const int less = -px(6);
    setTextMargins(isRightToLeft() ? 0 : less, 0, isRightToLeft() ? less : 0, 0);
}

void SearchField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_keys.isEmpty() || hasFocus() || !text().isEmpty())
        return;
    QPainter painter(this);
    const QRectF whole(rect());
    const qreal height = px(18);
    qreal right = whole.right() - px(7);
    for (const QString& key : std::as_const(m_keys) | std::views::reverse) {
        const qreal width = paint::keyCapWidth(key);
        const QRectF cap(right - width, whole.center().y() - height / 2, width, height);
        paint::keyCap(painter, paint::mirrored(cap, whole, layoutDirection()), key,
                      themed(Role::Muted), themed(Role::Line));
        right -= width + px(4);
    }
}

void setFieldError(QWidget& field, bool isWrong)
{
    field.setProperty("lfError", isWrong);
    field.update();
}

FormField::FormField(const QString& label, QWidget& field, QString hint, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_hint(std::move(hint))
    , m_below(new ThemedLabel({}, Role::Muted, 12))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    auto* above = new ThemedLabel(label, Role::Text2, 12, QFont::Medium);
    above->setBuddy(&field);
    column->addWidget(above);
    column->addWidget(&field);
    column->addWidget(m_below);
    m_below->setWordWrap(true);
    if (field.accessibleName().isEmpty()) {
        QString name = label;
        field.setAccessibleName(name.remove(u'&'));
    }
    setError({});
}

void FormField::setError(const QString& sentence)
{
    m_error = sentence;
    const bool isWrong = !sentence.isEmpty();
    setFieldError(m_field, isWrong);
    m_below->setRole(isWrong ? Role::Red : Role::Muted);
    m_below->setText(isWrong ? sentence : m_hint);
    m_below->setVisible(!m_below->text().isEmpty());
    m_field.setAccessibleDescription(m_below->text());
}

void FormField::setHint(const QString& hint)
{
    m_hint = hint;
    setError(m_error);
}

QString FormField::error() const
{
    return m_error;
}

} // namespace leadfloor
