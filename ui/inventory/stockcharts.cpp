// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/stockcharts.h"

#include "models/domain/agescheme.h"
#include "models/domain/places.h"
#include "models/items/inventorycolumns.h"
#include "ui/inventory/nostock.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/emptystate.h"

#include <QGridLayout>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal cardWidth = 330;
constexpr qreal cardHeight = 176;

FacetModel::Act actOf(Qt::KeyboardModifier how)
{
    return how == Qt::ControlModifier ? FacetModel::Act::Toggle
           : how == Qt::AltModifier   ? FacetModel::Act::Exclude
                                      : FacetModel::Act::Only;
}

} // namespace

StockCharts::StockCharts(FacetBoard& board, FilterSession& session, QWidget* parent)
    : QScrollArea(parent)
    , m_board(board)
    , m_session(session)
    , m_sheet(new QWidget)
    , m_empty(new EmptyState)
{
    setObjectName(u"stockCharts"_s);
    setAccessibleName(tr("Charts of the stock"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    setWidget(content);
    m_empty->setObjectName(u"chartsEmptyState"_s);
    m_grid = new QGridLayout(m_sheet);
    m_grid->setContentsMargins(px(12), px(8), px(12), px(8));
    m_grid->setSpacing(px(8));
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_sheet);
    m_stack->addWidget(m_empty);
    addCard(Facet::Age, tr("Stock by age"));
    addCard(Facet::State, tr("Stock by place"));
    addCard(Facet::Class, tr("Stock by class"));
    arrange();
    connect(&m_board, &FacetBoard::stateChanged, this, &StockCharts::update);
}

void StockCharts::addCard(Facet facet, const QString& title)
{
    auto* card = new ChartCard(title);
    card->setMinimumHeight(px(cardHeight));
    card->setChoosable(true);
    const qsizetype number = m_cards.size();
    connect(&card->chart(), &Chart::barAsked, this,
            [this, number](int bar, Qt::KeyboardModifier how) {
                const Shown& shown = m_cards.at(number);
                m_board.model(shown.facet).actOn(shown.values.value(bar), actOf(how));
            });
    m_cards.append({card, facet, {}});
}

ChartCard& StockCharts::card(Facet facet) const
{
    const auto found = std::find_if(m_cards.cbegin(), m_cards.cend(), [facet](const Shown& shown) {
        return shown.facet == facet;
    });
    return *(found == m_cards.cend() ? m_cards.at(1) : *found).card;
}

void StockCharts::setBuckets(const QList<AgeBucket>& buckets)
{
    m_buckets = buckets;
    update();
}

void StockCharts::update()
{
    if (!isVisible())
        return;
    for (Shown& shown : m_cards) {
        if (shown.facet == Facet::State || shown.facet == Facet::County) {
            // Where states are chosen already their counties tell more.
            const bool hasStates = !m_board.filter().states.isEmpty();
            shown.facet = hasStates ? Facet::County : Facet::State;
            shown.card->setCaption(hasStates ? tr("parishes and counties with most leads")
                                             : tr("those with most leads"));
        }
        updateCard(shown, tr("Leads"));
    }
    updateState();
}

void StockCharts::updateCard(Shown& shown, const QString& valueTitle)
{
    const QHash<QString, qint64> leads = m_board.model(shown.facet).leadsByValue();
    const QStringList chosen = facetIncluded(m_board.filter(), shown.facet);
    shown.values.clear();
    QList<ChartBar> bars;
    const auto add = [&](const QString& value, const QString& name) {
        shown.values.append(value);
        bars.append({name, double(leads.value(value)), chosen.contains(value)});
    };
    switch (shown.facet) {
    case Facet::Age:
        for (const AgeBucket& bucket : std::as_const(m_buckets))
            add(bucket.code, ageBucketText(bucket, locale()));
        break;
    case Facet::Class:
        for (const LeadClass leadClass : {LeadClass::Gold, LeadClass::Silver})
            add(leadClassCode(leadClass), leadClassText(leadClass));
        break;
    case Facet::State:
    case Facet::County: {
        QStringList order = leads.keys();
        std::sort(order.begin(), order.end(), [&](const QString& a, const QString& b) {
            return std::pair(-leads.value(a), a) < std::pair(-leads.value(b), b);
        });
        for (const QString& value : order.mid(0, barsMost)) {
            const UsCounty* county = Places::instance().county(value);
            add(value, county ? county->name : value);
        }
        break;
    }
    }
    shown.card->setLocale(locale());
    shown.card->showBars(facetTitle(shown.facet), valueTitle, bars);
}

void StockCharts::arrange()
{
    const int columns = std::clamp(int(width() / px(cardWidth)), 1, int(m_cards.size()));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards.at(i).card, i / columns, i % columns);
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void StockCharts::updateState()
{
    qint64 total = 0;
    for (const qint64 leads : m_board.model(Facet::State).leadsByValue())
        total += leads;
    const bool isCounted = m_board.asOf().isValid() && !m_board.isLoading();
    const bool hasWords = sayNoStock(*m_empty, m_said, m_board, m_session,
                                     isCounted && total == 0);
    m_stack->setCurrentWidget(hasWords ? static_cast<QWidget*>(m_empty) : m_sheet);
}

void StockCharts::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    update();
}

void StockCharts::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

} // namespace leadfloor
