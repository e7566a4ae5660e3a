// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr auto namePrefix = "lf:"_L1;

/// Stroke width in units of the 24 x 24 view box: thinner lines for bigger icons.
QByteArray strokeFor(qreal logicalSize)
{
    if (logicalSize < 15)
        return QByteArrayLiteral("1.9");
    if (logicalSize < 22)
        return QByteArrayLiteral("1.75");
    return QByteArrayLiteral("1.3");
}

bool isDirectional(QStringView name)
{
    return name.startsWith("chevron-left"_L1) || name.startsWith("chevron-right"_L1) ||
           name == "arrow-left"_L1 || name == "arrow-right"_L1 || name.startsWith("panel-"_L1) ||
           name == "undo-2"_L1 || name == "redo-2"_L1 || name == "log-out"_L1 ||
           name == "external-link"_L1;
}

QByteArray svgSource(const QString& name)
{
    static QHash<QString, QByteArray> sources;
    auto it = sources.find(name);
    if (it == sources.end()) {
        QFile file(u":/icons/lucide/"_s % name % u".svg"_s);
        const bool isThere = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(isThere, "icon", qPrintable(name));
        it = sources.insert(name, isThere ? file.readAll() : QByteArray());
    }
    return *it;
}

/// `pixels` device pixels wide and high.
QPixmap rendered(const QString& name, const QColor& color, int pixels, qreal logicalSize,
                 bool isMirrored)
{
    const QString key = u"lf/%1/%2/%3/%4/%5"_s.arg(name, color.name(QColor::HexArgb))
                            .arg(pixels)
                            .arg(qRound(logicalSize * 10))
                            .arg(isMirrored);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray source = svgSource(name);
    source.replace("currentColor", color.name().toLatin1());
    source.replace("stroke-width=\"2\"",
                   QByteArray("stroke-width=\"" % strokeFor(logicalSize) % '"'));
    QSvgRenderer renderer(source);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    if (isMirrored)
        pixmap = QPixmap::fromImage(pixmap.toImage().mirrored(true, false));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class LfIconEngine final : public QIconEngine
{
public:
    LfIconEngine(QString name, Role role)
        : m_name(std::move(name))
        , m_role(role)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = std::min(rect.width(), rect.height());
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const QPixmap image = made(size * ratio, ratio, mode);
        const QPointF at(rect.x() + (rect.width() - size) / 2.0,
                         rect.y() + (rect.height() - size) / 2.0);
        painter->drawPixmap(QRectF(at, QSizeF(size, size)), image, QRectF(image.rect()));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return made(std::min(size.width(), size.height()), scale, mode);
    }
    [[nodiscard]] QIconEngine* clone() const override { return new LfIconEngine(*this); }
    [[nodiscard]] QString key() const override { return u"leadfloor"_s; }
    QString iconName() override { return namePrefix + m_name; }

private:
    [[nodiscard]] QPixmap made(qreal pixels, qreal scale, QIcon::Mode mode) const
    {
        const bool isMirrored = isDirectional(m_name) && QGuiApplication::isRightToLeft();
        const Role role = mode == QIcon::Disabled   ? Role::Faint
                          : mode == QIcon::Selected ? Role::AccentText
                                                    : m_role;
        return rendered(m_name, themed(role), int(std::lround(pixels)), pixels / scale, isMirrored);
    }

    QString m_name;
    Role m_role;
};

} // namespace

QIcon icon(const QString& name, Role role)
{
    return QIcon(new LfIconEngine(name, role));
}

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color,
               qreal sizeAt100, Qt::LayoutDirection direction)
{
    const int size = px(sizeAt100);
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap image = rendered(name, color, int(std::lround(size * ratio)), sizeAt100,
                                   direction == Qt::RightToLeft && isDirectional(name));
    // On whole device pixels, or the lines blur.
    const auto aligned = [ratio](qreal v) { return std::round(v * ratio) / ratio; };
    const QPointF at(aligned(rect.center().x() - size / 2.0),
                     aligned(rect.center().y() - size / 2.0));
    painter.drawPixmap(QRectF(at, QSizeF(size, size)), image, QRectF(image.rect()));
}

QString iconName(const QIcon& icon)
{
    const QString name = icon.name();
    return name.startsWith(namePrefix) ? name.mid(namePrefix.size()) : QString();
}

void paintProgramMark(QPainter& painter, const QRectF& rect)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themed(Role::Accent));
    const qreal unit = rect.width() / 24.0;
    painter.drawRoundedRect(rect, 5 * unit, 5 * unit);
    painter.setBrush(themed(Role::OnAccent));
    constexpr std::array heights{6.0, 9.5, 13.0};
    for (int i = 0; i < 3; ++i)
        painter.drawRoundedRect(QRectF(rect.x() + (5 + 5.25 * i) * unit,
                                       rect.y() + (18.5 - heights.at(std::size_t(i))) * unit,
                                       3.6 * unit, heights.at(std::size_t(i)) * unit),
                                unit, unit);
    painter.restore();
}

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintProgramMark(painter, QRectF(0, 0, size, size));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace leadfloor
