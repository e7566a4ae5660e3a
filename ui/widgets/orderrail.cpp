// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/orderrail.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// An icon of the theme beside words; follows the theme by painting.
class RailMark final : public QWidget
{
public:
    RailMark(QString name, Role role, QWidget* parent = nullptr)
        : QWidget(parent)
        , m_name(std::move(name))
        , m_role(role)
    {
        setFixedSize(px(16), px(18));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (m_name.isEmpty()) {
            const qreal size = px(8);
            paint::box(painter, QRectF((width() - size) / 2, (height() - size) / 2, size, size),
                       size / 2, themed(m_role));
        } else {
            paintIcon(painter, rect(), m_name, themed(m_role), 16, layoutDirection());
        }
    }

private:
    QString m_name;
    Role m_role;
};

QHBoxLayout* railRow(QWidget* first, QWidget* second)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(first, 1);
    row->addWidget(second, 0, Qt::AlignTop);
    return row;
}

Role markRole(Tone tone)
{
    return tone == Tone::Waiting ? Role::AmberMark : Role::Accent;
}

} // namespace

OrderRail::OrderRail(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(px(22), px(20), px(22), px(20));
    setAccessibleName(tr("Order summary"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QSize OrderRail::sizeHint() const
{
    return {px(300), px(400)};
}

void OrderRail::setSummary(const OrderSummary& summary)
{
    delete m_content;
    m_content = new QWidget(this);
    m_column->addWidget(m_content);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    const auto money = [&](Money amount) {
        return formatMoney(amount, locale(), summary.currency);
    };

    column->addWidget(new ThemedLabel(tr("Order summary"), Role::Text, 13, QFont::DemiBold));
    for (const OrderSummary::Line& line : summary.lines) {
        auto* words = new ThemedLabel(line.words, Role::Text2);
        words->setWordWrap(true);
        column->addLayout(railRow(
            words, line.money ? new ThemedLabel(money(*line.money), Role::Text, 13, QFont::Medium)
                              : new ThemedLabel(u"\u2013"_s, Role::Text2)));
    }
    for (const OrderSummary::Line& discount : summary.discounts) {
        auto* words = new ThemedLabel(discount.words, Role::Green);
        words->setWordWrap(true);
        column->addLayout(railRow(words, new ThemedLabel(money(discount.money.value_or(Money())), Role::Green, 13, QFont::Medium)));
    }
    column->addWidget(new HairLine);
    auto* total = new ThemedLabel(summary.total ? money(*summary.total) : u"\u2013"_s,
                                   summary.total ? Role::Text : Role::Text2, 24, QFont::DemiBold);
    total->setObjectName(u"orderTotalLabel"_s);
    auto* totalWord = new ThemedLabel(tr("Total"), Role::Text, 14, QFont::DemiBold);
    column->addLayout(railRow(totalWord, total));
    column->addWidget(new ThemedLabel(summary.totalDetail, Role::Muted, 12));

    if (!summary.sources.isEmpty()) {
        column->addSpacing(px(8));
        column->addWidget(new ThemedLabel(tr("Paid from"), Role::Text2, 12, QFont::Medium));
        auto* bar = new ShareBar;
        QList<ShareBar::Piece> pieces;
        for (const OrderSummary::Source& source : summary.sources)
            pieces.append({source.words % u' ' % money(source.money), source.money.minor(),
                           markRole(source.tone)});
        bar->setPieces(pieces);
        column->addWidget(bar);
        for (const OrderSummary::Source& source : summary.sources) {
            auto* row = new QHBoxLayout;
            row->setSpacing(px(6));
            row->addWidget(new RailMark({}, markRole(source.tone)));
            row->addWidget(new ThemedLabel(source.words, Role::Text), 1);
            row->addWidget(new ThemedLabel(money(source.money),
                                           source.tone == Tone::Waiting ? Role::Amber : Role::Text,
                                           13, QFont::Medium));
            column->addLayout(row);
        }
    }
    if (!summary.note.isEmpty()) {
        auto* note = new ThemedLabel(summary.note, Role::Muted, 12);
        note->setWordWrap(true);
        column->addSpacing(px(4));
        column->addWidget(note);
    }
    column->addStretch(1);
    if (!summary.promises.isEmpty()) {
        auto* card = new Card;
        auto* inside = new QVBoxLayout(card);
        inside->setContentsMargins(px(12), px(12), px(12), px(12));
        inside->setSpacing(px(12));
        for (const OrderSummary::Promise& promise : summary.promises) {
            auto* row = new QHBoxLayout;
            row->setSpacing(px(8));
            row->addWidget(new RailMark(promise.iconName, Role::AccentText), 0, Qt::AlignTop);
            auto* words = new ThemedLabel(promise.words, Role::Text2, 12);
            words->setWordWrap(true);
            row->addWidget(words, 1);
            inside->addLayout(row);
        }
        column->addWidget(card);
    }
    m_content->show();
}

void OrderRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Role::Sunken));
    const QRectF edge(0, 0, 1, height());
    painter.fillRect(paint::mirrored(edge, rect(), layoutDirection()), themed(Role::Hair));
}

ShareBar::ShareBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setPieces(const QList<Piece>& pieces)
{
    m_pieces = pieces;
    QStringList words;
    for (const Piece& piece : pieces)
        words.append(piece.words);
    setAccessibleName(words.join(u", "_s));
    update();
}

QSize ShareBar::sizeHint() const
{
    return {px(200), px(10)};
}

void ShareBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF whole(rect());
    qint64 sum = 0;
    int shown = 0;
    for (const Piece& piece : std::as_const(m_pieces)) {
        sum += std::max<qint64>(piece.value, 0);
        shown += piece.value > 0;
    }
    const qreal radius = px(4);
    if (sum <= 0) {
        paint::box(painter, whole, radius, themed(Role::Track));
        return;
    }
    const qreal gap = 2;
    const qreal room = whole.width() - gap * (shown - 1);
    qreal left = whole.left();
    for (const Piece& piece : std::as_const(m_pieces)) {
        if (piece.value <= 0)
            continue;
        const qreal width = std::max<qreal>(room * double(piece.value) / double(sum), px(4));
        const QRectF part(left, whole.top(), std::min(width, whole.right() - left), whole.height());
        paint::box(painter, paint::mirrored(part, whole, layoutDirection()),
                   std::min(radius, part.width() / 2), themed(piece.role));
        left += width + gap;
    }
}

} // namespace leadfloor
