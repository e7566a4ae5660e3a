// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/chartstrip.h"

#include "ui/inventory/stockbars.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/paint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal stripWidth = 266;

} // namespace

ChartStrip::ChartStrip(FacetBoard& board, QWidget* parent)
    : QWidget(parent)
    , m_board(board)
    , m_parts{{{new ChartCard(tr("By age")), Facet::Age, {}}, {new ChartCard(tr("By class")), Facet::Class, {}}, {new ChartCard({}), Facet::State, {}}}}
    , m_nothing(new ThemedLabel(tr("Nothing is on offer under these filters."), Role::Muted, 12))
    , m_scroll(new QScrollArea)
{
    setObjectName(u"chartStrip"_s);
    setAccessibleName(tr("Charts beside the table"));
    setFixedWidth(px(stripWidth));
    auto* close = makeIconButton(u"x"_s, tr("Hide the charts"), ButtonKind::Ghost);
    close->setObjectName(u"closeChartStripButton"_s);
    setButtonKind(*close, ButtonKind::Ghost, ButtonSize::Small);
    connect(close, &QToolButton::clicked, this, &ChartStrip::closeRequested);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(px(14), px(8), px(10), 0);
    head->addWidget(new ThemedLabel(tr("On offer"), Role::Text, 13, QFont::DemiBold), 1);
    head->addWidget(close);
    auto* content = new QWidget;
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(px(10), px(4), px(10), px(10));
    cards->setSpacing(px(8));
    m_nothing->setWordWrap(true);
    cards->addWidget(m_nothing);
    for (Part& part : m_parts) {
        part.card->setChoosable(true);
        connect(&part.card->chart(), &Chart::barAsked, this, [this, &part](int bar, Qt::KeyboardModifiers how) {
            m_board.model(part.facet).actOn(part.values.value(bar), barAct(how));
        });
        cards->addWidget(part.card);
    }
    cards->addStretch(1);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(4));
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    connect(&m_board, &FacetBoard::stateChanged, this, &ChartStrip::update);
}

void ChartStrip::setBuckets(const QList<AgeBucket>& buckets)
{
    m_buckets = buckets;
    update();
}

ChartCard& ChartStrip::card(Facet facet) const
{
    return *(facet == Facet::Age ? m_parts[0] : facet == Facet::Class ? m_parts[1] : m_parts[2]).card;
}

Chart& ChartStrip::firstChart() const
{
    return m_parts[0].card->chart();
}

void ChartStrip::update()
{
    if (!isVisible())
        return;
    m_parts[2].facet = placeFacet(m_board);
    m_parts[2].card->setTitle(m_parts[2].facet == Facet::County ? tr("By county") : tr("By state"));
    bool isAnything = false;
    for (Part& part : m_parts) {
        const StockBars found = stockBars(m_board, part.facet, m_buckets, locale(), placesMost);
        part.values = found.values;
        isAnything = isAnything || std::any_of(found.bars.cbegin(), found.bars.cend(), [](const ChartBar& bar) { return bar.value > 0; });
        part.card->setVisible(!found.bars.isEmpty());
        part.card->setLocale(locale());
        part.card->showBars(facetTitle(part.facet), tr("Leads"), found.bars);
    }
    m_nothing->setVisible(!isAnything && m_board.asOf().isValid() && !m_board.isLoading());
}

void ChartStrip::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    update();
}

void ChartStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::fill(painter, rect(), themed(Role::Sunken));
    paint::fill(painter, paint::mirrored(QRectF(0, 0, 1, height()), rect(), layoutDirection()), themed(Role::Hair));
}

void ChartStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFixedWidth(px(stripWidth));
}

} // namespace leadfloor
