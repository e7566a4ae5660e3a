// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numbertile.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal lineHeight = 26;
constexpr qreal compactValuePx = 18;

/// 16 px, in a colour of its own.
class TileIcon final : public QWidget
{
public:
    TileIcon(const QString& name, Role role)
        : m_name(name)
        , m_role(role)
    {
        setFixedSize(px(16), px(16));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_name, themed(m_role), 16, layoutDirection());
    }

private:
    QString m_name;
    Role m_role;
};

} // namespace

Sparkline::Sparkline(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::showValues(const QList<double>& values)
{
    m_values = values;
    update();
}

QSize Sparkline::sizeHint() const
{
    return {px(120), px(lineHeight)};
}

void Sparkline::paintEvent(QPaintEvent*)
{
    if (m_values.size() < 2)
        return;
    const auto [least, most] = std::minmax_element(m_values.begin(), m_values.end());
    const QRectF area = QRectF(rect()).adjusted(px(2), px(3), -px(3), -px(2));
    const double range = *most - *least;
    QPainterPath line;
    QPointF last;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const qreal part = qreal(i) / qreal(m_values.size() - 1);
        const qreal x = isRightToLeft() ? area.right() - part * area.width() : area.left() + part * area.width();
        const qreal up = range > 0 ? (m_values.at(i) - *least) / range : 0;
        last = QPointF(x, area.bottom() - up * area.height());
        if (i == 0)
            line.moveTo(last);
        else
            line.lineTo(last);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath ground = line;
    ground.lineTo(last.x(), area.bottom());
    ground.lineTo(line.elementAt(0).x, area.bottom());
    QColor soft = themed(Role::Accent);
    soft.setAlphaF(0.1F);
    painter.fillPath(ground, soft);
    painter.setPen(QPen(themed(Role::Accent), px(1.5)));
    painter.drawPath(line);
    painter.setBrush(themed(Role::Accent));
    painter.drawEllipse(last, px(2), px(2));
}

NumberTile::NumberTile(const QString& iconName, Role iconRole, const QString& title, qreal valuePx, QWidget* parent)
    : Card(parent)
    , m_valuePx(valuePx)
    , m_column(new QVBoxLayout(this))
    , m_head(new QHBoxLayout)
    , m_title(new ThemedLabel(title, Role::Text2))
    , m_value(new ThemedLabel(u"\u2013"_s, Role::Text, valuePx, QFont::DemiBold))
    , m_detail(new ThemedLabel({}, Role::Text2, 12))
{
    m_title->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_column->setSpacing(px(3));
    m_head->setSpacing(px(8));
    m_head->addWidget(new TileIcon(iconName, iconRole));
    m_head->addWidget(m_title, 1);
    m_column->addLayout(m_head);
    m_column->addWidget(m_value);
    m_column->addWidget(m_detail);
    m_column->addStretch(1);
    setCompact(false);
}

void NumberTile::setCorner(QWidget& corner)
{
    m_head->addWidget(&corner);
}

void NumberTile::setTitle(const QString& title)
{
    m_title->setText(title);
    describe();
}

void NumberTile::setValue(const QString& value, Role role)
{
    m_value->setText(value.isEmpty() ? u"\u2013"_s : value);
    m_value->setRole(role);
    describe();
}

void NumberTile::setDetail(const QString& detail)
{
    m_detail->setText(detail);
    describe();
}

void NumberTile::setCompact(bool isCompact)
{
    const int edge = isCompact ? px(6) : px(12);
    m_column->setContentsMargins(px(16), edge, px(16), edge);
    m_value->setLetters(isCompact ? compactValuePx : m_valuePx, QFont::DemiBold);
    m_detail->setVisible(!isCompact);
    describe();
}

void NumberTile::setLine(const QList<double>& values)
{
    if (!m_line) {
        m_line = new Sparkline;
        m_column->insertWidget(m_column->count() - 1, m_line);
    }
    m_line->showValues(values);
}

void NumberTile::describe()
{
    setAccessibleName(m_title->text() % u": "_s % m_value->text());
    setAccessibleDescription(m_detail->text());
    setToolTip(m_detail->isHidden() ? plainToolTip(m_detail->text()) : QString());
}

} // namespace leadfloor
