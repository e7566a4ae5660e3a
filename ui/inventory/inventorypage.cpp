// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventorypage.h"

#include "models/items/mask.h"
#include "ui/inventory/countline.h"
#include "ui/inventory/facetpane.h"
#include "ui/inventory/inventorytable.h"
#include "ui/inventory/previewpane.h"
#include "ui/inventory/querybar.h"
#include "ui/inventory/viewbar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

/// National facets are rebuilt every 30 s on the floor (design.md section 4); sooner is in vain.
constexpr int facetsEverySeconds = 30;

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
    : QWidget(parent)
    , m_floor(floor)
    , m_model(floor.inventory())
    , m_board(floor.inventory())
    , m_effects(floor.inventory())
    , m_shelf(floor.views())
    , m_views(new ViewBar(m_shelf))
    , m_query(new QueryBar(m_session))
    , m_filtersButton(new QToolButton)
    , m_chips(new ChipBar)
    , m_counts(new CountLine)
    , m_strip(new MessageStrip)
    , m_facets(new FacetPane(m_board))
    , m_table(new InventoryTable(m_model))
    , m_empty(new EmptyState)
    , m_preview(new PreviewPane)
{
    setObjectName(u"inventoryPage"_s);
    setAccessibleName(tr("Inventory"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new HairLine);
    column->addWidget(makeContent(), 1);

    m_loadingTimer.setSingleShot(true);
    m_loadingTimer.setInterval(300ms); // what is quicker needs no words
    connect(&m_loadingTimer, &QTimer::timeout, this, &InventoryPage::updateBody);

    addActions();
    followKeys(*m_quoteButton, *findChild<QAction*>(u"inventory.quote"_s));
    connectModels();
    connectParts();
    connectViews();
    updateChips();
    updateBody();
    updatePreview();
    layOut();
    setFocusProxy(m_table);
}

InventoryPage::~InventoryPage()
{
    // The parts look at the models, which are members and would go before them.
    delete m_head;
    delete m_content;
}

QWidget* InventoryPage::makeHead()
{
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
    titleRow->addWidget(m_exportButton);
    titleRow->addWidget(m_quoteButton);

    auto* columns = makeIconButton(u"columns-3"_s, tr("Columns"));
    columns->setObjectName(u"columnsButton"_s);
    auto* density = makeIconButton(u"rows-3"_s, tr("Height of rows"));
    density->setObjectName(u"densityButton"_s);
    m_query->addButton(columns);
    m_query->addButton(density);
    const auto below = [](const QWidget& button) {
        return button.mapToGlobal(QPoint(0, button.height() + px(4)));
    };
    connect(columns, &QToolButton::clicked, this,
            [this, below, columns] { openColumnMenu(-1, below(*columns)); });
    connect(density, &QToolButton::clicked, this,
            [this, below, density] { openDensity(below(*density)); });

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

QWidget* InventoryPage::makeContent()
{
    m_content = new QWidget;
    m_contentRow = new QHBoxLayout(m_content);
    m_contentRow->setContentsMargins(0, 0, 0, 0);
    m_contentRow->setSpacing(0);
    auto* body = new QWidget;
    m_body = new QStackedLayout(body);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    m_empty->setObjectName(u"inventoryEmptyState"_s);
    m_contentRow->addWidget(m_facets);
    m_contentRow->addWidget(body, 1);
    m_contentRow->addWidget(m_preview);
    return m_content;
}

void InventoryPage::connectModels()
{
    connect(&m_session, &FilterSession::filterChanged, this, &InventoryPage::applyFilter);
    connect(&m_session, &FilterSession::termsChanged, this, &InventoryPage::updateChips);
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
        updateBody();
        updateStrip();
        updateCounts();
    });
    connect(&m_model, &InventoryModel::countChanged, this, [this] {
        updateCounts();
        askEffects();
        announce();
        updatePreview();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &InventoryPage::updateBody);
    connect(&m_model, &InventoryModel::ticksChanged, this, [this] {
        announce();
        updatePreview();
    });
    connect(&m_effects, &FilterEffects::changed, this, [this] {
        updateChips();
        updateBody();
    });
    // That the line is cut, the window says; what was missed meanwhile is asked for here.
    connect(&m_floor, &FloorConnection::stateChanged, this, &InventoryPage::start);
    connect(&m_floor, &FloorConnection::stockChanged, this, &InventoryPage::takeStockHint);
}

void InventoryPage::connectParts()
{
    connect(m_exportButton, &QPushButton::clicked, this, &InventoryPage::exportLeads);
    connect(m_quoteButton, &QPushButton::clicked, this, &InventoryPage::getQuote);
    connect(m_filtersButton, &QToolButton::clicked, this, &InventoryPage::toggleFacets);
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
    connect(m_table, &InventoryTable::tableLayoutChanged, this, &InventoryPage::lookChanged);
    connect(m_table, &InventoryTable::rowsNotHere, this, [this](int rows) {
        say(Tone::Waiting,
            rows == 1 ? tr("1 row was not loaded yet and is not ticked.")
                      : tr("%n rows were not loaded yet and are not ticked.", nullptr, rows),
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
    if (!isVisible() || m_floor.state() != FloorConnection::State::Connected)
        return;
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
}

void InventoryPage::applyFilter(const Filter& filter)
{
    if (m_isStarted) {
        m_effects.cancel();
        m_model.setFilter(filter);
        m_board.setFilter(filter);
        m_facetsAskedAt = QDateTime::currentDateTimeUtc();
        m_loadingTimer.start();
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
                                updateBody();
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
        return; // showEvent() comes back to it
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
    m_counts->showFigures(figures);
    m_quoteButton->setEnabled(m_model.hasPicture() && !m_model.isStale() && m_model.rowCount() > 0);
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

void InventoryPage::updateBody()
{
    const auto sayOnce = [this](const QString& key, const auto& sayIt) {
        if (std::exchange(m_emptyKey, key) != key)
            sayIt();
        m_body->setCurrentWidget(m_empty);
    };
    if (m_model.rowCount() > 0) {
        m_body->setCurrentWidget(m_table);
    } else if (const auto& error = m_model.error()) {
        sayOnce(errorCodeText(error->code) % error->detail, [&] {
            m_empty->say(u"plug"_s, toUserText(*error), nextStep(*error));
            connect(m_empty->addButton(tr("Try again")), &QPushButton::clicked, this,
                    &InventoryPage::refresh);
        });
    } else if (m_model.hasPicture() && !m_model.isStale()) {
        sayNothingMatches();
        m_body->setCurrentWidget(m_empty);
    } else if (!m_model.hasPicture() && m_isStarted && !m_loadingTimer.isActive()) {
        sayOnce(u"loading"_s, [&] {
            m_empty->say(u"loader"_s, tr("Loading the leads on offer ..."), {});
            connect(m_empty->addButton(tr("Cancel")), &QPushButton::clicked, this,
                    [this] { m_model.cancel(); });
        });
    } else if (!m_model.hasPicture()) {
        m_body->setCurrentWidget(m_table);
    }
}

void InventoryPage::sayNothingMatches()
{
    int best = -1;
    for (int term = 0; term < m_session.termsOn(); ++term) {
        const auto leads = m_effects.leads(term);
        if (leads.value_or(0) > 0 && (best < 0 || *leads > *m_effects.leads(best)))
            best = term;
    }
    const QString key =
        u"none %1 %2 %3 %4"_s.arg(QString::number(m_session.termsOn()), QString::number(best),
                                  QString::number(m_effects.leads(best).value_or(0)),
                                  QString::number(int(m_effects.isComplete())));
    if (std::exchange(m_emptyKey, key) == key)
        return;
    if (m_session.termsOn() == 0) {
        m_empty->say(u"inbox"_s, tr("There are no leads on offer yet"),
                     tr("They appear here as soon as a supplier's upload is accepted."));
        connect(m_empty->addButton(tr("Look again")), &QPushButton::clicked, &m_model,
                &InventoryModel::reload);
        return;
    }
    QString reason = m_effects.isComplete() ? tr("None of them alone is to blame.")
                                            : tr("Counting which of them is to blame ...");
    if (best >= 0) {
        const SearchTerm term = m_session.terms().at(best).term;
        reason =
            tr("Without \u201c%1: %2\u201d there are %3.", "filter, its value, number of leads")
                .arg(searchTermTitle(term), searchTermValue(term, m_session.words(), locale()),
                     locale().toString(*m_effects.leads(best)));
    }
    m_empty->say(u"search-x"_s,
                 m_session.termsOn() == 1
                     ? tr("No lead matches this filter")
                     : tr("No lead matches these %n filters", nullptr, m_session.termsOn()),
                 reason);
    if (best >= 0)
        connect(m_empty->addButton(tr("Drop that filter")), &QPushButton::clicked, this,
                [this, best] { m_session.switchTerm(best, false); });
    connect(m_empty->addButton(tr("Clear all filters")), &QPushButton::clicked, this,
            &InventoryPage::clearFilters);
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

// What fits (look.md section 6, less the sidebar)

void InventoryPage::updateWidth()
{
    const auto widthAt = [](int pixels) {
        return pixels >= px(1080) ? Width::Full : pixels >= px(852) ? Width::Medium : Width::Narrow;
    };
    Width wanted = widthAt(width());
    if (wanted < m_width) // a window that is dragged around an edge does not flicker
        wanted = qMin(m_width, widthAt(width() + px(24)));
    if (wanted == m_width)
        return;
    m_width = wanted;
    m_isDrawerOpen = m_areFacetsOpen = false;
    layOut();
}

void InventoryPage::layOut()
{
    const bool isFull = m_width == Width::Full;
    const bool isNarrow = m_width == Width::Narrow;
    m_contentRow->removeWidget(m_facets);
    m_contentRow->removeWidget(m_preview);
    if (!isNarrow)
        m_contentRow->insertWidget(0, m_facets);
    if (isFull)
        m_contentRow->addWidget(m_preview);
    m_facets->setVisible(!isNarrow || m_areFacetsOpen);
    m_preview->setVisible(isFull ? m_isPreviewWanted : m_isDrawerOpen);
    m_filtersButton->setVisible(isNarrow);
    m_counts->setCompact(isNarrow);
    if (isNarrow)
        m_chipRow->addWidget(m_counts);
    else
        m_countRow->addWidget(m_counts);
    m_exportButton->setText(isNarrow ? QString() : tr("Export"));
    m_exportButton->setAccessibleName(tr("Export"));
    m_views->setCompact(isNarrow);
    placeDrawers();
}

void InventoryPage::placeDrawers()
{
    const QRect whole = m_content->rect();
    const auto place = [&](QWidget& drawer, bool isAtEnd) {
        const bool isRight = isAtEnd != isRightToLeft();
        const int left = isRight ? whole.width() - drawer.maximumWidth() : 0;
        drawer.setGeometry(left, 0, drawer.maximumWidth(), whole.height());
        drawer.raise();
    };
    if (m_width == Width::Narrow && m_areFacetsOpen)
        place(*m_facets, false);
    if (m_width != Width::Full && m_isDrawerOpen)
        place(*m_preview, true);
}

void InventoryPage::togglePreview()
{
    if (m_width == Width::Full)
        m_isPreviewWanted = !m_isPreviewWanted;
    else
        m_isDrawerOpen = !m_isDrawerOpen;
    layOut();
}

void InventoryPage::toggleFacets()
{
    m_areFacetsOpen = !m_areFacetsOpen;
    layOut();
    if (m_areFacetsOpen)
        m_facets->focusFirst();
}

void InventoryPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateWidth();
    placeDrawers();
}

void InventoryPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_isStarted || m_isOutdated)
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

bool InventoryPage::event(QEvent* event)
{
    // F6 goes through the panes of the page first and leaves at its end to the window's.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isBack = key->modifiers() == Qt::ShiftModifier;
        if (key->key() == Qt::Key_F6 && (isBack || key->modifiers() == Qt::NoModifier)) {
            if (QWidget* next = paneBeside(isBack ? -1 : 1)) {
                if (event->type() == QEvent::KeyPress)
                    focusPane(*next);
                event->accept();
                return true;
            }
        }
    }
    return QWidget::event(event);
}

void InventoryPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange && m_isStarted)
        applyIdentity();
    if (event->type() == QEvent::LayoutDirectionChange)
        placeDrawers();
}

} // namespace leadfloor
