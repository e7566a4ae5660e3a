// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventorypage.h"

#include "models/items/mask.h"
#include "ui/inventory/chartstrip.h"
#include "ui/inventory/countline.h"
#include "ui/inventory/facetpane.h"
#include "ui/inventory/inventorypanes.h"
#include "ui/inventory/inventorytable.h"
#include "ui/inventory/previewpane.h"
#include "ui/inventory/mappane.h"
#include "ui/inventory/querybar.h"
#include "ui/inventory/resultstate.h"
#include "ui/inventory/stockcharts.h"
#include "ui/inventory/stockmap.h"
#include "ui/inventory/stockviews.h"
#include "ui/inventory/tablelook.h"
#include "ui/inventory/viewbar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/themedlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// National facets are rebuilt every 30 s on the floor (design.md section 4); sooner is in vain.
constexpr int facetsEverySeconds = 30;

/// In the order of StockViews::View.
const QStringList pictureWords{u"table"_s, u"map"_s, u"charts"_s};

QString chipEffect(qint64 now, qint64 other, bool isOn, const QLocale& locale)
{
    const qint64 effect = isOn ? now - other : other - now;
    if (effect == 0)
        return {};
    const QString number = locale.toString(qAbs(effect));
    return (effect < 0 ? QString(QChar(0x2212)) : QString(u'+')) % number;
}

} // namespace

InventoryPage::InventoryPage(FloorConnection& floor, QWidget* parent)
    : PageBase(parent)
    , m_floor(floor)
    , m_model(floor.inventory())
    , m_board(floor.inventory())
    , m_effects(floor.inventory())
    , m_shelf(floor.views())
    , m_views(new ViewBar(m_shelf, {u"inventory"_s, true, tr("A view keeps the filter, the order, the columns and the height of rows.")}))
    , m_query(new QueryBar(m_session))
    , m_filtersButton(new QToolButton)
    , m_chips(new ChipBar)
    , m_counts(new CountLine)
    , m_strip(new MessageStrip)
    , m_facets(new FacetPane(m_board))
    , m_table(new InventoryTable(m_model))
    , m_preview(new PreviewPane)
    , m_result(new ResultState(m_table, m_model, m_session, m_effects))
    , m_stock(new StockViews(m_result, floor.inventory(), m_board, m_session, floor.reports()))
    , m_bars(new ChartStrip(m_board))
    , m_panes(new InventoryPanes(m_facets, m_stock, m_bars, m_preview))
    , m_cells(*m_table, m_model, m_session)
    , m_look(new TableLook(*m_table, *this))
{
    setObjectName(u"inventoryPage"_s);
    setAccessibleName(tr("Inventory"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new HairLine);
    column->addWidget(m_panes, 1);

    addActions();
    followKeys(*m_quoteButton, *findChild<QAction*>(u"inventory.quote"_s));
    connectModels();
    connectParts();
    connectViews();
    updateChips();
    updatePreview();
    layOutHead();
    setFocusProxy(m_table);
    setPanes({{m_query, m_query->focusProxy()},
              {m_chips, m_chips},
              {m_facets, &m_facets->firstValues()},
              {m_stock, m_table},
              {m_bars, &m_bars->firstChart()},
              {m_preview, m_preview}});
}

InventoryPage::~InventoryPage()
{
    // The parts look at the models, which are members and would go before them.
    delete m_head;
    delete m_panes;
}

QList<TourStop> InventoryPage::tourStops() const
{
    return {{m_query, tr("Say what you look for"), tr("Type it in a line: la gold 6-8m. What fits is counted and priced as you type.")},
            {m_facets, tr("Or click it together"), tr("Each value shows how many leads it leaves. Click for only this, Ctrl and click to add, Alt and click to leave out.")},
            {m_quoteButton, tr("Ask for a quote"), tr("It reserves nothing and costs nothing: you see what there is, the price and every step before you buy.")}};
}

QWidget* InventoryPage::makeHead()
{
    m_watchButton = makeButton(tr("Watch"), u"eye"_s);
    m_watchButton->setObjectName(u"watchButton"_s);
    m_watchButton->setToolTip(tr("Be told when leads of this view arrive"));
    m_exportButton = makeButton(tr("Export"), u"download"_s);
    m_exportButton->setObjectName(u"exportButton"_s);
    m_exportButton->setToolTip(tr("Export the leads that you have bought"));
    m_quoteButton = makeButton(tr("Get quote"), u"shopping-cart"_s, ButtonKind::Primary);
    m_quoteButton->setObjectName(u"quoteButton"_s);
    auto* titleRow = new QHBoxLayout;
    titleRow->setSpacing(px(8));
    titleRow->addWidget(new ThemedLabel(tr("Inventory"), Role::Text, 18, QFont::DemiBold));
    titleRow->addSpacing(px(8));
    titleRow->addWidget(m_views);
    titleRow->addStretch(1);
    titleRow->addWidget(m_watchButton);
    titleRow->addWidget(m_exportButton);
    titleRow->addWidget(m_quoteButton);

    auto* columns = makeIconButton(u"columns-3"_s, tr("Columns"));
    columns->setObjectName(u"columnsButton"_s);
    auto* density = makeIconButton(u"rows-3"_s, tr("Height of rows"));
    density->setObjectName(u"densityButton"_s);
    m_viewButtons = new SegmentedButtons(tr("View of the leads"));
    m_viewButtons->setObjectName(u"stockViewButtons"_s);
    m_viewButtons->addSegment(int(StockViews::View::Table), tr("Table"), u"table-2"_s);
    m_viewButtons->addSegment(int(StockViews::View::Map), tr("Map"), u"map"_s);
    m_viewButtons->addSegment(int(StockViews::View::Charts), tr("Charts"), u"chart-column"_s);
    m_viewButtons->setChosen(int(StockViews::View::Table));
    connect(m_viewButtons, &SegmentedButtons::chosen, this, &InventoryPage::chooseView);
    m_query->addButton(m_viewButtons);
    m_barsButton = makeIconButton(u"chart-bar"_s, tr("Charts beside the table"));
    m_barsButton->setObjectName(u"chartStripButton"_s);
    m_barsButton->setCheckable(true);
    connect(m_barsButton, &QToolButton::clicked, this, &InventoryPage::toggleChartStrip);
    m_query->addButton(m_barsButton);
    m_query->addButton(columns);
    m_query->addButton(density);
    const auto below = [](const QWidget& button) {
        return button.mapToGlobal(QPoint(0, button.height() + px(4)));
    };
    connect(columns, &QToolButton::clicked, this,
            [this, below, columns] { openColumnMenu(-1, below(*columns)); });
    connect(density, &QToolButton::clicked, this,
            [this, below, density] { m_look->openDensityMenu(below(*density)); });

    m_filtersButton->setObjectName(u"filtersButton"_s);
    m_filtersButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_filtersButton->setIcon(icon(u"funnel"_s, Role::AccentText));
    m_filtersButton->setFocusPolicy(Qt::StrongFocus);
    setButtonKind(*m_filtersButton, ButtonKind::Secondary);
    m_strip->setObjectName(u"inventoryStrip"_s);

    m_head = new QWidget;
    auto* rows = new QVBoxLayout(m_head);
    rows->setContentsMargins(px(20), px(9), px(20), px(6));
    rows->setSpacing(px(6));
    rows->addLayout(titleRow);
    rows->addWidget(m_query);
    m_chipRow = new QHBoxLayout;
    m_chipRow->setSpacing(px(8));
    m_chipRow->addWidget(m_filtersButton);
    m_chipRow->addWidget(m_chips, 1);
    rows->addLayout(m_chipRow);
    m_countRow = new QHBoxLayout;
    m_countRow->addWidget(m_counts);
    rows->addLayout(m_countRow);
    rows->addWidget(m_strip);
    return m_head;
}

void InventoryPage::connectModels()
{
    connect(&m_session, &FilterSession::filterChanged, this, &InventoryPage::applyFilter);
    connect(&m_session, &FilterSession::termsChanged, this, &InventoryPage::updateChips);
    connect(&m_session, &FilterSession::ticketChanged, this, &InventoryPage::updateCounts);
    connect(&m_board, &FacetBoard::filterChanged, &m_session, &FilterSession::setFilter);
    connect(&m_board, &FacetBoard::stateChanged, this, [this] {
        if (m_board.isLoading() || m_board.error())
            return;
        SearchWords words = m_session.words();
        for (const Facet facet : allFacets)
            words.leads.insert(m_board.model(facet).leadsByValue());
        m_session.setWords(words);
    });
    connect(&m_model, &InventoryModel::stateChanged, this, [this] {
        updateStrip();
        updateCounts();
    });
    connect(&m_model, &InventoryModel::countChanged, this, [this] {
        updateCounts();
        askEffects();
        announce();
        updatePreview();
    });
    connect(&m_model, &InventoryModel::ticksChanged, this, [this] {
        announce();
        updatePreview();
        updateCounts();
    });
    connect(&m_effects, &FilterEffects::changed, this, &InventoryPage::updateChips);
    // That the line is cut, the window says; what was missed meanwhile is asked for here.
    connect(&m_floor, &FloorConnection::stateChanged, this, &InventoryPage::start);
    connect(&m_floor, &FloorConnection::stockChanged, this, &InventoryPage::takeStockHint);
}

void InventoryPage::connectParts()
{
    connect(m_watchButton, &QPushButton::clicked, this, &InventoryPage::watch);
    connect(m_exportButton, &QPushButton::clicked, this, &InventoryPage::exportLeads);
    connect(m_quoteButton, &QPushButton::clicked, this, &InventoryPage::getQuote);
    connect(m_filtersButton, &QToolButton::clicked, m_panes, &InventoryPanes::toggleFacets);
    connect(m_panes, &InventoryPanes::roomChanged, this, &InventoryPage::layOutHead);
    connect(m_stock, &StockViews::viewChanged, this, [this] {
        m_viewButtons->setChosen(int(m_stock->view()));
        m_panes->setPreviewAside(m_stock->view() == StockViews::View::Table);
        m_panes->setChartsAllowed(m_stock->view() != StockViews::View::Charts); // which has them all
        Q_EMIT pictureChanged();
        Q_EMIT lookChanged();
    });
    connect(m_panes, &InventoryPanes::chartsChanged, this, [this] { m_barsButton->setChecked(m_panes->areChartsShown()); });
    connect(m_bars, &ChartStrip::closeRequested, this, &InventoryPage::toggleChartStrip);
    connect(m_result, &ResultState::retryRequested, this, &InventoryPage::refresh);
    connect(m_chips, &ChipBar::switched, this,
            [this](const QString& id, bool isOn) { m_session.switchTerm(id.toInt(), isOn); });
    connect(m_chips, &ChipBar::removed, this,
            [this](const QString& id) { m_session.removeTerm(id.toInt()); });
    connect(m_chips, &ChipBar::addRequested, m_query, &QueryBar::startTerm);
    connect(m_chips, &ChipBar::clearRequested, &m_session, &FilterSession::clear);
    connect(m_counts, &CountLine::newLeadsRequested, &m_model, &InventoryModel::reload);
    connect(m_table, &InventoryTable::currentLeadChanged, this, &InventoryPage::updatePreview);
    connect(m_table, &InventoryTable::previewRequested, this, &InventoryPage::togglePreview);
    connect(m_table, &InventoryTable::openRequested, this, [this] {
        if (!m_preview->isVisible())
            togglePreview();
    });
    connect(m_table, &InventoryTable::menuRequested, this, &InventoryPage::openMenu);
    connect(m_table, &InventoryTable::headerMenuRequested, this, &InventoryPage::openColumnMenu);
    connect(m_look, &TableLook::changed, this, &InventoryPage::lookChanged);
    connect(m_table, &InventoryTable::rowsNotHere, this, [this](int rows) {
        say(Tone::Waiting,
            rows == 1 ? tr("1 row was not loaded yet and is not ticked.")
                      : tr("%Ln rows were not loaded yet and are not ticked.", nullptr, rows),
            tr("Scroll through them first, or tick all that match with Ctrl+A."));
    });
    connect(m_preview, &PreviewPane::closeRequested, this, [this] {
        togglePreview();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_preview, &PreviewPane::tickRequested, this,
            [this] { m_table->toggleTick(m_table->currentRow()); });
    connect(m_preview, &PreviewPane::copyRequested, this, [this] {
        QApplication::clipboard()->setText(Mask::words(m_table->rowText(m_table->currentRow())));
    });
}

void InventoryPage::start()
{
    if (m_floor.state() != FloorConnection::State::Connected)
        return;
    m_isOutdated = !isVisible();
    if (m_isOutdated)
        return; // showEvent() comes back to it
    if (!m_isStarted) {
        m_isStarted = true;
        applyIdentity();
        applyFilter(m_session.filter());
        askEverything();
    } else {
        refresh();
    }
    m_shelf.refresh();
}

void InventoryPage::applyIdentity()
{
    const FloorIdentity identity = m_floor.identity();
    CellFormat format = m_model.format();
    format.locale = locale();
    if (!identity.currency.isEmpty())
        format.currency = identity.currency;
    m_model.setFormat(format);
    for (const Facet facet : allFacets)
        m_board.model(facet).setLocale(format.locale);
    SearchWords words = m_session.words();
    if (!identity.buckets.isEmpty())
        words.buckets = identity.buckets;
    if (!identity.product.isEmpty())
        words.products = {{identity.product, identity.productName}};
    m_session.setWords(words);
    m_facets->setBuckets(words.buckets);
    m_stock->charts().setBuckets(words.buckets);
    m_bars->setBuckets(words.buckets);
    m_stock->charts().setCurrency(format.currency);
    m_stock->mapPane().map().setCurrency(format.currency);
}

void InventoryPage::applyFilter(const Filter& filter)
{
    if (m_isStarted) {
        m_effects.cancel();
        m_model.setFilter(filter);
        m_board.setFilter(filter);
        m_facetsAskedAt = QDateTime::currentDateTimeUtc();
        m_result->noteAsked();
    }
    Q_EMIT filterChanged(filter);
}

void InventoryPage::askEverything()
{
    m_everythingPending.ask(m_floor.inventory().count({}),
                            [this](const Result<InventoryCount>& answer) {
                                // Without it the line leaves out "of ...": no reason to trouble
                                // anybody.
                                m_everything = answer ? std::optional(answer->leads) : std::nullopt;
                                updateCounts();
                            });
}

void InventoryPage::takeStockHint()
{
    if (!m_isStarted)
        return;
    m_isOutdated = !isVisible();
    if (m_isOutdated)
        return;
    m_model.refresh();
    if (m_facetsAskedAt.secsTo(QDateTime::currentDateTimeUtc()) >= facetsEverySeconds) {
        m_board.refresh();
        m_facetsAskedAt = QDateTime::currentDateTimeUtc();
    }
}

void InventoryPage::refresh()
{
    if (!m_isStarted)
        return;
    m_isOutdated = !isVisible();
    if (m_isOutdated)
        return;
    m_model.refresh();
    m_board.refresh();
    m_facetsAskedAt = QDateTime::currentDateTimeUtc();
    askEverything();
}

void InventoryPage::askEffects()
{
    if (!m_model.count() || m_model.isStale())
        return;
    QList<Filter> filters;
    for (int term = 0; term < m_session.terms().size(); ++term)
        filters.append(m_session.switched(term));
    m_effects.ask(filters);
    updateChips();
}

// What is shown

void InventoryPage::updateCounts()
{
    CountLine::Figures figures;
    if (m_model.count()) {
        figures.leads = m_model.count()->leads;
        figures.total = m_model.count()->total;
    }
    figures.of = m_everything;
    figures.shown = m_model.isCapped() ? m_model.rowCount() : 0;
    figures.filtersOn = m_session.termsOn();
    figures.filtersOff = int(m_session.terms().size()) - m_session.termsOn();
    figures.newLeads = m_model.newLeads();
    figures.isStale = m_model.isStale();
    figures.currency = m_model.format().currency;
    const TicketWords ticket = m_model.ticks().isEmpty() ? m_session.ticket() : TicketWords(); // ticks say more
    figures.ticket = ticketText(ticket, locale(), figures.currency);
    m_counts->showFigures(figures);
    const bool hasRows = m_model.hasPicture() && !m_model.isStale() && m_model.rowCount() > 0;
    m_quoteButton->setText(ticket.quantity ? tr("Get quote for %1", "leads").arg(locale().toString(*ticket.quantity)) : tr("Get quote"));
    m_quoteButton->setEnabled(hasRows || ticket.quantity);
}

void InventoryPage::updateChips()
{
    const SearchWords& words = m_session.words();
    QList<Chip> chips;
    for (int i = 0; i < m_session.terms().size(); ++i) {
        const FilterSession::Term& term = m_session.terms().at(i);
        Chip chip{QString::number(i),
                  searchTermTitle(term.term),
                  searchTermValue(term.term, words, locale()),
                  {},
                  term.isOn};
        const auto other = m_effects.leads(i);
        if (other && m_model.count() && !m_model.isStale())
            chip.effect = chipEffect(m_model.count()->leads, *other, term.isOn, locale());
        chips.append(chip);
    }
    if (chips != m_chips->chips())
        m_chips->setChips(chips);
    m_filtersButton->setText(
        tr("Filters %1", "how many are on").arg(locale().toString(m_session.termsOn())));
    updateCounts();
}

void InventoryPage::updateStrip()
{
    if (m_model.error() && m_model.rowCount() > 0) {
        m_stripCause = StripCause::Error;
        m_strip->say(*m_model.error());
        connect(m_strip->addButton(tr("Try again")), &QPushButton::clicked, this,
                &InventoryPage::refresh);
    } else if (m_stripCause == StripCause::Error) {
        m_stripCause = StripCause::None;
        m_strip->hide();
    }
}

void InventoryPage::say(Tone tone, const QString& sentence, const QString& reason)
{
    m_stripCause = StripCause::Note;
    m_strip->say(tone, sentence, reason);
}

void InventoryPage::updatePreview()
{
    const int row = m_table->currentRow();
    const ShownLead* lead = m_model.lead(row);
    if (!lead) {
        m_preview->showNothing();
        return;
    }
    m_preview->showLead(*lead, m_model.format(),
                        m_model.count() ? m_model.count()->asOf : QDateTime(),
                        m_model.ticks().contains(lead->row.id), m_model.canTick(row));
}

QJsonObject InventoryPage::look() const
{
    return m_look->toJson();
}

void InventoryPage::setLook(const QJsonObject& look)
{
    m_look->setJson(look);
}

QString InventoryPage::picture() const
{
    return pictureWords.at(int(m_stock->view()));
}

void InventoryPage::setPicture(const QString& picture)
{
    chooseView(std::max(0, int(pictureWords.indexOf(picture))));
}

void InventoryPage::chooseView(int view)
{
    m_stock->setView(StockViews::View(view));
}

void InventoryPage::toggleCharts()
{
    using View = StockViews::View;
    m_stock->setView(m_stock->view() == View::Charts ? View::Table : View::Charts);
    focusPicture();
}

bool InventoryPage::hasChartStrip() const
{
    return m_panes->areChartsWanted();
}

void InventoryPage::setChartStrip(bool isShown)
{
    m_panes->setChartsWanted(isShown);
}

/// Over the big charts it is the table with the bars beside it that is asked for.
void InventoryPage::toggleChartStrip()
{
    const bool wereCharts = m_stock->view() == StockViews::View::Charts;
    if (wereCharts)
        m_stock->setView(StockViews::View::Table);
    if (!wereCharts || !m_panes->areChartsShown())
        m_panes->toggleCharts();
    (m_panes->areChartsShown() ? static_cast<QWidget*>(&m_bars->firstChart()) : m_table)->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT chartStripChanged();
}

void InventoryPage::showMap()
{
    m_stock->setView(StockViews::View::Map);
    focusPicture();
}

void InventoryPage::focusPicture()
{
    if (QWidget* picture = m_stock->picture())
        picture->setFocus(Qt::ShortcutFocusReason);
    else
        m_table->setFocus(Qt::ShortcutFocusReason);
}

void InventoryPage::togglePreview()
{
    m_panes->togglePreview();
}

void InventoryPage::openColumnMenu(int column, const QPoint& globalPos)
{
    m_look->openColumnMenu(column, globalPos, *findChild<QAction*>(u"inventory.columns"_s));
}

void InventoryPage::chooseColumns()
{
    m_look->chooseColumns();
}

void InventoryPage::layOutHead()
{
    const bool isNarrow = m_panes->room() == InventoryPanes::Room::Narrow;
    m_filtersButton->setVisible(isNarrow);
    m_counts->setCompact(isNarrow);
    if (isNarrow)
        m_chipRow->addWidget(m_counts);
    else
        m_countRow->addWidget(m_counts);
    m_watchButton->setText(isNarrow ? QString() : tr("Watch"));
    m_watchButton->setAccessibleName(tr("Watch this view"));
    m_exportButton->setText(isNarrow ? QString() : tr("Export"));
    m_exportButton->setAccessibleName(tr("Export"));
    m_views->setCompact(isNarrow);
    m_viewButtons->setIconsOnly(isNarrow);
}

void InventoryPage::showEvent(QShowEvent* event)
{
    PageBase::showEvent(event);
    // What was still on its way when the page was left may have failed since.
    if (!m_isStarted || m_isOutdated || m_model.error() || m_board.error())
        start();
    // The window shows nothing of a page until that is in front.
    QMetaObject::invokeMethod(this, &InventoryPage::announce, Qt::QueuedConnection);
}

void InventoryPage::announce()
{
    const TickTotals totals = m_model.tickTotals();
    Q_EMIT selectionChanged(totals.leads, totals.money);
    if (m_model.count()) {
        if (isVisible()) // behind another page it is not the window's to say
            Q_EMIT resultChanged(m_model.count()->leads, m_model.count()->total);
        Q_EMIT dataAgeChanged(m_model.count()->asOf);
    }
}

void InventoryPage::changeEvent(QEvent* event)
{
    PageBase::changeEvent(event);
    if (event->type() == QEvent::LocaleChange && m_isStarted)
        applyIdentity();
}

// Views

void InventoryPage::connectViews()
{
    for (QAction* action : m_views->viewActions())
        addPageAction(action);
    connect(&m_shelf, &ViewShelf::contentOpened, this, &InventoryPage::showView);
    m_shelf.follow(m_floor, [this] { return m_session.text().isEmpty(); });
    connect(&m_session, &FilterSession::filterChanged, this, &InventoryPage::tellShelf);
    connect(m_table, &InventoryTable::orderChanged, this, &InventoryPage::tellShelf);
    connect(this, &InventoryPage::lookChanged, this, &InventoryPage::tellShelf);
    connect(m_views, &ViewBar::said, this,
            [this](bool isRefused, const QString& sentence, const QString& reason, bool canUndo) {
                say(isRefused ? Tone::Bad : Tone::Accent, sentence, reason);
                if (canUndo)
                    Q_EMIT undoable(sentence, [this] { m_shelf.restore(); });
                if (canUndo)
                    connect(m_strip->addButton(tr("Undo")), &QPushButton::clicked, this, [this] {
                        m_strip->hide();
                        m_shelf.restore();
                    });
            });
    tellShelf();
}

void InventoryPage::showView(const ViewContent& content)
{
    if (!content.columns.columns.isEmpty())
        m_table->setTableLayout(content.columns);
    m_look->setDensity(content.density);
    m_table->setOrder(content.order);
    m_session.setFilter(content.filter);
}

void InventoryPage::tellShelf()
{
    ViewContent now;
    now.filter = m_session.filter();
    now.order = m_model.inventoryOrder();
    now.columns = m_table->tableLayout();
    now.density = m_look->density();
    m_shelf.setNow(now);
}

} // namespace leadfloor
