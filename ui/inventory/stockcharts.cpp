// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/stockcharts.h"

#include "models/domain/places.h"
#include "models/items/filtersession.h"
#include "models/items/inventorycolumns.h"
#include "ui/inventory/nostock.h"
#include "ui/inventory/stockbars.h"
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

} // namespace

StockCharts::StockCharts(FacetBoard& board, FilterSession& session, ReportSource& reports,
                         QWidget* parent)
    : QScrollArea(parent)
    , m_board(board)
    , m_session(session)
    , m_reports(reports)
    , m_price(makeCard(tr("Average price by place")))
    , m_score(makeCard(tr("Stock by score")))
    , m_currency(u"USD"_s)
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
    connect(&m_price->chart(), &Chart::barAsked, this, [this](int bar, Qt::KeyboardModifier how) {
        m_board.model(placeFacet(m_board)).actOn(m_priceValues.value(bar), barAct(how));
    });
    connect(&m_score->chart(), &Chart::barAsked, this, &StockCharts::chooseScore);
    arrange();
    connect(&m_board, &FacetBoard::stateChanged, this, &StockCharts::update);
}

ChartCard* StockCharts::makeCard(const QString& title)
{
    auto* card = new ChartCard(title);
    card->setMinimumHeight(px(cardHeight));
    card->setChoosable(true);
    return card;
}

void StockCharts::addCard(Facet facet, const QString& title)
{
    ChartCard* card = makeCard(title);
    const qsizetype number = m_cards.size();
    connect(&card->chart(), &Chart::barAsked, this,
            [this, number](int bar, Qt::KeyboardModifier how) {
                const Shown& shown = m_cards.at(number);
                m_board.model(shown.facet).actOn(shown.values.value(bar), barAct(how));
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
            shown.facet = placeFacet(m_board);
            shown.card->setCaption(placeCaption(shown.facet));
        }
        updateCard(shown, tr("Leads"));
    }
    updateState();
    ask();
}

void StockCharts::setCurrency(const QString& currency)
{
    m_currency = currency;
}

void StockCharts::ask()
{
    if (m_board.isLoading() || m_board.error() ||
        (m_askedFilter == m_board.filter() && m_askedFor == m_board.asOf()))
        return;
    m_askedFilter = m_board.filter();
    m_askedFor = m_board.asOf();
    const StockBy by = placeFacet(m_board) == Facet::County ? StockBy::County : StockBy::State;
    // Without an answer the cards keep what they show: the facets tell when the line is down.
    m_pricesPending.ask(m_reports.stock(m_board.filter(), by),
                        [this](const Result<QList<StockPart>>& answer) {
                            if (answer)
                                showPrices(*answer);
                        });
    m_scoresPending.ask(m_reports.stock(m_board.filter(), StockBy::Score),
                        [this](const Result<QList<StockPart>>& answer) {
                            if (answer)
                                showScores(*answer);
                        });
}

void StockCharts::showPrices(const QList<StockPart>& parts)
{
    QList<StockPart> most = parts;
    most.removeIf([](const StockPart& part) { return part.value.isEmpty(); });
    std::sort(most.begin(), most.end(), [](const StockPart& a, const StockPart& b) {
        return std::pair(-a.leads, a.value) < std::pair(-b.leads, b.value);
    });
    const Facet facet = placeFacet(m_board);
    const QStringList chosen = facetIncluded(m_board.filter(), facet);
    m_priceValues.clear();
    QList<ChartBar> bars;
    for (const StockPart& part : most.mid(0, barsMost)) {
        const UsCounty* county = Places::instance().county(part.value);
        m_priceValues.append(part.value);
        bars.append({county ? county->name : part.value,
                     double(perLead(part.total, part.leads).value_or(Money()).minor()) / 100,
                     chosen.contains(part.value)});
    }
    m_price->setLocale(locale());
    m_price->setValueText([locale = locale(), currency = m_currency](double value) {
        return formatMoney(Money::fromMinor(qRound64(value * 100)), locale, currency);
    });
    m_price->showBars(facetTitle(facet), tr("Average price"), bars);
}

void StockCharts::showScores(const QList<StockPart>& parts)
{
    QHash<QString, qint64> leads;
    for (const StockPart& part : parts)
        leads.insert(part.value, part.leads);
    const Filter& filter = m_board.filter();
    m_scoreValues.clear();
    QList<ChartBar> bars;
    for (int from = 0; from <= 90; from += 10) {
        const QString value = QString::number(from);
        m_scoreValues.append(value);
        bars.append({value, double(leads.value(value)),
                     filter.scoreMin.value_or(0) == std::max(from, 1) && filter.scoreMax.value_or(100) == from + 9});
    }
    m_score->setCaption(tr("in tens, from so many points on"));
    m_score->setLocale(locale());
    m_score->showBars(tr("Score"), tr("Leads"), bars);
}

void StockCharts::chooseScore(int bar)
{
    const int from = m_scoreValues.value(bar).toInt();
    Filter filter = m_board.filter();
    const std::optional<int> least = std::max(from, 1), most = from + 9;
    const bool isChosen = filter.scoreMin == least && filter.scoreMax == most;
    filter.scoreMin = isChosen ? std::nullopt : least;
    filter.scoreMax = isChosen ? std::nullopt : most;
    m_session.setFilter(filter);
}

QList<ChartCard*> StockCharts::cards() const
{
    QList<ChartCard*> all;
    for (const Shown& shown : m_cards)
        all.append(shown.card);
    return all << m_price << m_score;
}

void StockCharts::updateCard(Shown& shown, const QString& valueTitle)
{
    const StockBars found = stockBars(m_board, shown.facet, m_buckets, locale(), barsMost);
    shown.values = found.values;
    shown.card->setLocale(locale());
    shown.card->showBars(facetTitle(shown.facet), valueTitle, found.bars);
}

void StockCharts::arrange()
{
    const QList<ChartCard*> all = cards();
    const int columns = std::clamp(int(width() / px(cardWidth)), 1, 3);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < all.size(); ++i) {
        m_grid->addWidget(all.at(i), i / columns, i % columns);
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
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
