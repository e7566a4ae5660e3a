// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/stockpicture.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/orderrail.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QFontMetricsF>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

struct StockPicture::Part
{
    qint64 leads = 0;
    QString count, words, iconName;
    Role bar = Role::Green, mark = Role::Green;
};

/// Icon, count and words of each part, wrapped into as many rows as the width needs.
class StockPicture::Legend final : public QWidget
{
public:
    Legend()
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    void setParts(const QList<Part>& parts)
    {
        m_parts = parts;
        QStringList words;
        for (const Part& part : parts)
            words.append(part.count % u' ' % part.words);
        setAccessibleName(words.join(u", "_s));
        updateGeometry();
        update();
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        int rows = 1;
        for (const QRectF& place : places(width))
            rows = std::max(rows, int(place.top() / rowHeight()) + 1);
        return rows * rowHeight();
    }
    QSize sizeHint() const override { return {px(300), heightForWidth(std::max(width(), px(300)))}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QList<QRectF> all = places(width());
        for (qsizetype i = 0; i < all.size(); ++i) {
            const Part& part = m_parts.at(i);
            const QRectF place = paint::mirrored(all.at(i), rect(), layoutDirection());
            const auto inside = [&](qreal left, qreal width) {
                return paint::mirrored(QRectF(place.left() + left, place.top(), width, place.height()), place,
                                       layoutDirection());
            };
            paintIcon(painter, inside(0, px(14)), part.iconName, themed(part.mark), 14, layoutDirection());
            const qreal count = countWidth(part);
            paint::fixedText(painter, inside(px(iconRoom), count), part.count, themeFont(12, QFont::DemiBold),
                             themed(Role::Text), Qt::AlignLeft, layoutDirection());
            paint::text(painter, inside(px(iconRoom) + count + px(5), place.width()), part.words, themeFont(12),
                        themed(Role::Text2), Qt::AlignLeft, layoutDirection());
        }
    }

private:
    static constexpr qreal iconRoom = 20;
    static int rowHeight() { return px(22); }
    static qreal countWidth(const Part& part)
    {
        return std::ceil(QFontMetricsF(themeFont(12, QFont::DemiBold)).horizontalAdvance(part.count));
    }
    QList<QRectF> places(int width) const
    {
        QList<QRectF> all;
        qreal left = 0;
        qreal top = 0;
        for (const Part& part : m_parts) {
            const qreal wide = px(iconRoom) + countWidth(part) + px(5)
                + std::ceil(QFontMetricsF(themeFont(12)).horizontalAdvance(part.words));
            if (left > 0 && left + wide > width) {
                left = 0;
                top += rowHeight();
            }
            all.append({left, top, wide, qreal(rowHeight())});
            left += wide + px(16);
        }
        return all;
    }

    QList<Part> m_parts;
};

StockPicture::StockPicture(QWidget* parent)
    : QWidget(parent)
    , m_title(new ThemedLabel({}, Role::Text2, 12, QFont::DemiBold))
    , m_bar(new ShareBar)
    , m_legend(new Legend)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(m_title);
    column->addWidget(m_bar);
    column->addWidget(m_legend);
}

void StockPicture::setLine(const QuoteLine& line, const PurchaseWords& words)
{
    m_title->setText(tr("Where the %1 are").arg(words.count(line.line.quantity)));
    QList<Part> parts;
    const auto add = [&](qint64 leads, const QString& says, const QString& iconName, Role bar, Role mark) {
        if (leads > 0)
            parts.append({leads, words.count(leads), says, iconName, bar, mark});
    };
    const MissingLeads& missing = line.missing;
    add(line.available, tr("free now"), u"circle"_s, Role::Green, Role::Green);
    add(missing.sold, tr("sold"), u"circle-slash"_s, Role::Control, Role::Muted);
    add(missing.held,
        missing.heldUntil.isValid() ? tr("held by others, until %1").arg(words.clockTime(missing.heldUntil))
                                    : tr("held by others"),
        u"hourglass"_s, Role::AmberMark, Role::Amber);
    add(missing.owned, tr("already yours"), u"circle-check"_s, Role::Accent, Role::AccentText);
    add(missing.suppressed, tr("suppressed"), u"phone-off"_s, Role::Red, Role::Red);
    add(missing.inOrder, tr("in another line"), u"receipt-text"_s, Role::Track, Role::Muted);
    QList<ShareBar::Piece> pieces;
    for (const Part& part : std::as_const(parts))
        pieces.append({part.count % u' ' % part.words, part.leads, part.bar});
    m_bar->setPieces(pieces);
    m_legend->setParts(parts);
}

} // namespace leadfloor
