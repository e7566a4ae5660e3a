// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/mappane.h"

#include "models/domain/places.h"
#include "models/items/filtersession.h"
#include "ui/inventory/nostock.h"
#include "ui/inventory/stockmap.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chartcard.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/paint.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal legendStep = 42;
constexpr qreal tableWidth = 320;

QString shortCount(qint64 count, const QLocale& locale)
{
    if (count < 1000)
        return locale.toString(count);
    return locale.toString(double(count) / 1000, 'f', count % 1000 == 0 ? 0 : 1) % u'k';
}

} // namespace

/// Which colour begins at how many leads, and that hatched is none.
class MapLegend final : public QWidget
{
public:
    explicit MapLegend(const StockAreas& areas)
        : m_areas(areas)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(MapPane::tr("Legend"));
    }
    QSize sizeHint() const override { return {px(legendStep * 8), px(34)}; }
    QSize minimumSizeHint() const override { return {px(100), px(34)}; }
    void follow()
    {
        QStringList words;
        for (const qint64 step : m_areas.steps())
            words.append(grouped(step, locale()));
        setAccessibleDescription(
            MapPane::tr("Colours begin at %1 leads; hatched: none.").arg(words.join(u", "_s)));
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QRectF whole(rect());
        const Qt::LayoutDirection direction = layoutDirection();
        const QList<QColor> ramp = Theme::chartRamp(Theme::instance().scheme());
        const QList<qint64>& steps = m_areas.steps();
        qreal left = px(14);
        const auto place = [&](qreal top, qreal width, qreal height) {
            return paint::mirrored(QRectF(left, top, width, height), whole, direction);
        };
        const auto label = [&](const QString& words) {
            paint::fixedText(painter, place(px(15), px(legendStep), px(14)), words, themeFont(11),
                             themed(Role::Muted), Qt::AlignLeft, direction);
        };
        const QRectF none = place(px(4), px(24), px(8));
        painter.fillRect(none, themed(Role::Sunken));
        painter.fillRect(none, noStockBrush());
        label(u"0"_s);
        left += px(30);
        for (const qint64 step : steps) {
            painter.fillRect(place(px(4), px(legendStep) - 1, px(8)),
                             mapColour(step, steps, ramp));
            label(shortCount(step, locale()));
            left += px(legendStep);
        }
        left += px(8);
        paint::text(painter, place(0, whole.width() - left - px(14), px(16)),
                    MapPane::tr("leads under the other filters"), themeFont(11),
                    themed(Role::Muted), Qt::AlignLeft, direction);
    }

private:
    const StockAreas& m_areas;
};

MapPane::MapPane(InventorySource& source, FacetBoard& board, FilterSession& session,
                 ReportSource& reports, QWidget* parent)
    : QWidget(parent)
    , m_board(board)
    , m_session(session)
    , m_areas(source, board)
    , m_prices(reports, board, m_areas)
    , m_map(new StockMap(m_areas, m_prices))
    , m_legend(new MapLegend(m_areas))
    , m_title(new ThemedLabel({}, Role::Text, 13, QFont::DemiBold))
    , m_hint(new ThemedLabel(tr("click to filter"), Role::Muted, 12))
    , m_back(makeButton(tr("All states"), u"arrow-left"_s, ButtonKind::Soft))
    , m_counties(makeButton({}, u"zoom-in"_s, ButtonKind::Soft))
    , m_all(makeIconButton(u"maximize"_s, tr("Show all of the map"), ButtonKind::Ghost))
    , m_tableButton(makeIconButton(u"table-2"_s, tr("Show the numbers as a table, too"),
                                   ButtonKind::Ghost))
    , m_numbers(new ChartTable(this))
    , m_table(new LfTableView)
    , m_empty(new EmptyState)
{
    setObjectName(u"mapPane"_s);
    m_back->setObjectName(u"mapBackButton"_s);
    m_counties->setObjectName(u"mapCountiesButton"_s);
    m_tableButton->setObjectName(u"mapTableButton"_s);
    m_empty->setObjectName(u"mapEmptyState"_s);
    m_tableButton->setCheckable(true);
    auto* closer = makeIconButton(u"zoom-in"_s, tr("Zoom in"), ButtonKind::Ghost);
    auto* farther = makeIconButton(u"zoom-out"_s, tr("Zoom out"), ButtonKind::Ghost);
    for (QAbstractButton* button :
         std::initializer_list<QAbstractButton*>{closer, farther, m_all, m_tableButton})
        setButtonKind(*button, ButtonKind::Ghost, ButtonSize::Small);
    setButtonKind(*m_back, ButtonKind::Soft, ButtonSize::Small);
    setButtonKind(*m_counties, ButtonKind::Soft, ButtonSize::Small);
    m_table->setModel(m_numbers);
    m_table->setObjectName(u"mapTable"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFixedWidth(px(tableWidth));
    m_table->hide();

    auto* row = new QHBoxLayout;
    row->setContentsMargins(px(14), px(6), px(14), 0);
    row->setSpacing(px(8));
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_hint);
    row->addStretch(1);
    row->addWidget(m_counties);
    row->addWidget(farther);
    row->addWidget(closer);
    row->addWidget(m_all);
    row->addWidget(m_tableButton);
    m_picture = new QWidget;
    auto* beside = new QHBoxLayout(m_picture);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    auto* drawing = new QVBoxLayout;
    drawing->setSpacing(0);
    drawing->addWidget(m_map, 1);
    drawing->addWidget(m_legend);
    beside->addLayout(drawing, 1);
    beside->addWidget(m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, px(4));
    column->setSpacing(px(2));
    column->addLayout(row);
    m_stack = new QStackedLayout;
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_picture);
    m_stack->addWidget(m_empty);

    connect(&m_areas, &StockAreas::changed, this, &MapPane::update);
    connect(&m_areas, &StockAreas::filterChosen, &m_session, &FilterSession::setFilter);
    connect(m_map, &StockMap::opened, this, &MapPane::showRegion);
    connect(m_map, &StockMap::left, this, [this] { showRegion({}); });
    connect(m_map, &StockMap::viewChanged, this,
            [this] { m_all->setEnabled(m_map->zoom() > 1); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        showRegion({});
        m_map->setFocus(Qt::OtherFocusReason);
    });
    connect(m_counties, &QPushButton::clicked, this, [this] {
        showRegion(oneChosenState());
        m_map->setFocus(Qt::OtherFocusReason);
    });
    const auto middle = [this] { return QRectF(m_map->rect()).center(); };
    connect(closer, &QToolButton::clicked, this, [this, middle] { m_map->zoomBy(1.5, middle()); });
    connect(farther, &QToolButton::clicked, this,
            [this, middle] { m_map->zoomBy(1 / 1.5, middle()); });
    connect(m_all, &QToolButton::clicked, m_map, &StockMap::showAll);
    connect(m_tableButton, &QToolButton::toggled, this, &MapPane::setTableShown);
    connect(m_table, &LfTableView::openRequested, this, [this](const QModelIndex& index) {
        actOnRow(index.row(), FacetModel::Act::Only);
    });
    connect(m_table, &LfTableView::previewRequested, this, [this](const QModelIndex& index) {
        actOnRow(index.row(), FacetModel::Act::Toggle);
    });
    connect(&m_shapes, &QFutureWatcherBase::finished, this,
            [this] { m_map->setShapes(m_shapes.result()); });
    update();
}

void MapPane::showRegion(const QString& state)
{
    m_areas.setRegion(state);
    update();
}

void MapPane::setTableShown(bool isShown)
{
    m_tableButton->setChecked(isShown);
    m_table->setVisible(isShown);
    updateTable();
}

QString MapPane::oneChosenState() const
{
    const QStringList& states = m_board.filter().states;
    return states.size() == 1 ? states.constFirst() : QString();
}

void MapPane::update()
{
    const UsState* region = Places::instance().state(m_areas.region());
    m_title->setText(region ? tr("Stock by county, %1").arg(region->name) : tr("Stock by state"));
    m_back->setVisible(region != nullptr);
    const UsState* chosen = Places::instance().state(oneChosenState());
    m_counties->setVisible(!region && chosen);
    if (chosen)
        m_counties->setText(tr("Counties of %1").arg(chosen->name));
    m_table->setAccessibleName(tr("%1, as a table").arg(m_title->text()));
    m_legend->follow();
    updateTable();
    updateState();
}

void MapPane::updateTable()
{
    if (m_table->isHidden())
        return;
    const QString current = m_codes.value(m_table->currentIndex().row());
    QList<std::pair<qint64, int>> order;
    const QList<MapArea>& shown = m_map->shownAreas();
    for (int i = 0; i < shown.size(); ++i)
        order.append({-m_areas.leads().value(shown.at(i).code), i});
    std::sort(order.begin(), order.end());
    QList<QStringList> rows;
    m_codes.clear();
    for (const auto& [minusLeads, i] : std::as_const(order)) {
        const FacetState state = m_map->areaState(i);
        m_codes.append(shown.at(i).code);
        rows.append({shown.at(i).name, m_areas.isCounted() ? grouped(-minusLeads, locale()) : QString(),
                     state == FacetState::Only      ? tr("chosen")
                     : state == FacetState::Exclude ? tr("left out")
                                                    : QString()});
    }
    m_numbers->show({m_areas.region().isEmpty() ? tr("State") : tr("Parish / county"), tr("Leads"),
                     tr("Filter", "column: what the filter says of an area")},
                    rows);
    m_table->setColumnKind(0, CellKind::Text);
    m_table->setColumnKind(1, CellKind::Count);
    m_table->setColumnKind(2, CellKind::Text);
    m_table->setColumnWidth(0, px(160));
    m_table->setColumnWidth(1, px(76));
    m_table->setColumnWidth(2, px(76));
    if (const qsizetype row = m_codes.indexOf(current); row >= 0)
        m_table->setCurrentIndex(m_numbers->index(int(row), 0));
}

void MapPane::actOnRow(int row, FacetModel::Act act)
{
    const QString code = m_codes.value(row);
    if (!code.isEmpty())
        m_areas.act(code, act);
}

void MapPane::updateState()
{
    const bool isEmpty = m_areas.isCounted() && m_areas.total() == 0 && !m_board.isLoading();
    const bool hasWords = sayNoStock(*m_empty, m_said, m_board, m_session, isEmpty);
    m_stack->setCurrentWidget(hasWords ? static_cast<QWidget*>(m_empty) : m_picture);
}

void MapPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_shapes.future().isValid())
        m_shapes.setFuture(mapShapes());
    m_areas.setWatched(true);
}

void MapPane::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_areas.setWatched(false);
}

void MapPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_hint->setVisible(width() > px(560));
}

} // namespace leadfloor
