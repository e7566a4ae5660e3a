// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadspage.h"

#include "models/domain/leadreturn.h"
#include "models/domain/phonetext.h"
#include "ui/inventory/viewbar.h"
#include "ui/leads/contactcard.h"
#include "ui/leads/leadboard.h"
#include "ui/leads/phonecell.h"
#include "ui/leads/stagestrip.h"
#include "ui/leads/workbar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"
#include "ui/widgets/toast.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

LeadsPage::LeadsPage(FloorConnection& floor, QWidget* parent)
    : ListPage(floor, u"leads"_s, tr("My leads"), parent)
    , m_model(floor.ownedLeads())
    , m_orders(floor.orders())
    , m_history(floor.work())
    , m_menus([this](const WorkChange& change, WorkHistory::Words words) {
        work(change, std::move(words));
    })
    , m_collector(floor.ownedLeads())
    , m_shelf(floor.leadViews())
    , m_viewChoice(new QComboBox)
    , m_shapes(new SegmentedButtons(tr("Table or board")))
    , m_callButton(makeButton(tr("Start calling"), u"phone"_s, ButtonKind::Primary))
    , m_savedViews(new ViewBar(m_shelf, {u"leads"_s, false, tr("A view keeps search, order, view, stage, tags, and whether they are a table or a board.")}))
    , m_stages(new StageStrip)
    , m_board(new LeadBoard(m_model))
    , m_workBar(new WorkBar)
    , m_area(new QWidget(this))
    , m_orderFilter(new QComboBox)
    , m_tagFilter(makeButton(tr("Tags"), u"tag"_s))
    , m_exportButton(makeButton(tr("Export"), u"download"_s))
    , m_search(
          new SearchField(tr("Name, phone, tag, note or order"), tr("Search my leads"), u"/"_s))
    , m_count(new ThemedLabel({}, Role::Text, 14, QFont::DemiBold))
    , m_countOf(new ThemedLabel({}, Role::Text2))
    , m_filters(new ThemedLabel({}, Role::Text2))
    , m_clear(makeButton(tr("Clear"), {}, ButtonKind::Link))
    , m_card(new ContactCard)
    , m_toast(new Toast(*m_area))
{
    m_typingTimer.setSingleShot(true);
    m_typingTimer.setInterval(typingDelayMs);
    setList(m_model);
    setUpTable();
    fillHead();
    setBody(makeBody());
    addActions();
    connectParts();
    connectWork();
    connectViews();
    fillOrders();
    updateAll();
}

LeadsPage::~LeadsPage() = default;

void LeadsPage::fillHead()
{
    m_orderFilter->setObjectName(u"orderFilter"_s);
    m_orderFilter->setAccessibleName(tr("Leads of which order"));
    m_orderFilter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_viewChoice->setObjectName(u"viewChoice"_s);
    m_viewChoice->setAccessibleName(tr("Which leads"));
    m_viewChoice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const View view : {View::All, View::Today, View::Mine, View::Nobodys})
        m_viewChoice->addItem(viewTitle(view), int(view));
    title().addAfterTitle(m_viewChoice);
    title().addAfterTitle(m_orderFilter);
    m_tagFilter->setObjectName(u"tagFilter"_s);
    m_tagFilter->setMenu(new QMenu(m_tagFilter));
    m_tagFilter->menu()->setObjectName(u"tagFilterMenu"_s);
    connect(m_tagFilter->menu(), &QMenu::aboutToShow, this, &LeadsPage::fillTagFilter);
    title().addAfterTitle(m_tagFilter);
    setTags({});
    m_shapes->setObjectName(u"shapeButtons"_s);
    m_shapes->addSegment(0, tr("Table"), u"table-2"_s);
    m_shapes->addSegment(1, tr("Board"), u"columns-3"_s);
    m_shapes->setChosen(0);
    title().addAtEnd(m_shapes);
    m_callButton->setObjectName(u"startCallingButton"_s);
    m_exportButton->setObjectName(u"exportButton"_s);
    title().addAtEnd(m_exportButton);
    title().addAtEnd(m_callButton);

    m_search->setObjectName(u"searchField"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200); // the server takes no more
    auto* density = makeIconButton(u"rows-3"_s, tr("Height of rows"));
    density->setObjectName(u"densityButton"_s);
    connect(density, &QToolButton::clicked, this, &LeadsPage::openDensity);
    auto* beside = makeIconButton(u"panel-right"_s, tr("Contact beside the table"));
    beside->setObjectName(u"cardButton"_s);
    setPane(m_card, beside);
    auto* line = new QHBoxLayout;
    line->setSpacing(px(8));
    line->addWidget(m_search, 1);
    line->addWidget(m_savedViews);
    line->addWidget(density);
    line->addWidget(beside);

    m_count->setObjectName(u"countLabel"_s);
    m_countOf->setObjectName(u"countOfLabel"_s);
    m_filters->setObjectName(u"filtersLabel"_s);
    m_clear->setObjectName(u"clearButton"_s);
    m_clear->setAccessibleName(tr("Clear search, order, view and stage"));
    auto* counts = new QHBoxLayout;
    counts->setSpacing(px(6));
    counts->addWidget(m_count);
    counts->addWidget(m_countOf);
    counts->addSpacing(px(10));
    counts->addWidget(m_filters);
    counts->addWidget(m_clear);
    counts->addStretch(1);

    head().setSpacing(px(8));
    m_stages->setObjectName(u"stageStrip"_s);
    head().addLayout(line);
    head().addWidget(m_stages);
    head().addLayout(counts);
}

void LeadsPage::setUpTable()
{
    using Column = OwnedLeadModel::Column;
    table().setColumnKind(Column::NameColumn, CellKind::Text, u"Denise Thibodeaux"_s);
    table().setColumnKind(Column::StageColumn, CellKind::Word, tr("Not reachable"));
    table().setColumnKind(Column::TagsColumn, CellKind::Soft, u"hot, spanish"_s);
    table().setColumnKind(Column::FollowUpColumn, CellKind::Word, u"12/31/2026"_s);
    table().setColumnKind(Column::AssigneeColumn, CellKind::Soft, u"Denise Thibodeaux"_s);
    table().setColumnKind(Column::EmailColumn, CellKind::Text, u"jane.thibodeaux@example.com"_s);
    table().setColumnKind(Column::CityColumn, CellKind::Text, u"Baton Rouge"_s);
    table().setColumnKind(Column::StateColumn, CellKind::Soft, u"LA"_s);
    table().setColumnKind(Column::ClassColumn, CellKind::Class, u"Silver"_s);
    table().setColumnKind(Column::BucketColumn, CellKind::Age, u"12\u201323 mo"_s);
    table().setColumnKind(Column::OrderColumn, CellKind::Count, u"104200"_s);
    table().setColumnKind(Column::DncColumn, CellKind::Word, u"ok 120 d"_s);
    table().setColumnKind(Column::ReturnColumn, CellKind::Word, returnStateText(ReturnState::Queued));
    applyWidths();
    auto* phones = new PhoneCell(&table());
    table().setItemDelegateForColumn(Column::PhoneColumn, phones);
    table().setColumnWidth(Column::PhoneColumn, PhoneCell::widthFor(u"+1 318 555 0142"_s));
    // On the card; the header's menu shows them.
    for (const int hidden :
         {Column::AssigneeColumn, Column::EmailColumn, Column::StateColumn, Column::BucketColumn})
        table().setColumnHidden(hidden, true);
    table().setFrozenColumns(1);
    table().header().setStretchLastSection(true);
    offerColumns(table());
    connect(phones, &PhoneCell::callRequested, this, [this](const QModelIndex& index) {
        table().setCurrentIndex(index);
        callCurrent();
    });
    connect(phones, &PhoneCell::copyRequested, this, [this](const QModelIndex& index) {
        QGuiApplication::clipboard()->setText(index.data(Qt::DisplayRole).toString());
        m_toast->say(tr("Phone number copied"));
    });
}

void LeadsPage::addActions()
{
    followKeys(*m_exportButton, *addPageAction(u"leads.export"_s, tr("&Export ..."), u"download"_s,
                                               "Ctrl+E", [this] { exportView(); }));
    m_search->followKeys(*addPageAction(u"leads.search"_s, tr("&Search my leads"), u"search"_s,
                                        "Ctrl+L / Ctrl+F", [this] { findInLine(); }));
    addPageAction(u"leads.call"_s, tr("&Call"), u"phone"_s, "", [this] { callCurrent(); });
    addPageAction(u"leads.preview"_s, tr("Contact &beside the table"), u"panel-right"_s, "",
                  [this] { setPaneWanted(!m_card->isVisible()); });
    addPageAction(u"leads.escape"_s, tr("Take back, then clear the selection"), {}, "Esc",
                  [this] { escape(); });
    addWorkActions();
    addListActions();
    setPanes({{m_search->parentWidget(), m_search},
              {&stack(), &table()},
              {m_card, m_card->findChild<QWidget*>(u"callButton"_s)}});
    table().setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&table(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { openRowMenu(table().viewport()->mapToGlobal(place)); });
}

void LeadsPage::connectParts()
{
    connect(&m_model, &OwnedLeadModel::countChanged, this, &LeadsPage::updateHead);
    connect(&m_orders, &GrowingModel::stateChanged, this, &LeadsPage::fillOrders);
    connect(&m_typingTimer, &QTimer::timeout, this, &LeadsPage::takeSearch);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typingTimer.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, &LeadsPage::takeSearch);
    connect(m_orderFilter, &QComboBox::activated, this, &LeadsPage::chooseOrder);
    connect(m_exportButton, &QPushButton::clicked, this, &LeadsPage::exportView);
    connect(m_clear, &QPushButton::clicked, this, &LeadsPage::clearFilters);
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LeadsPage::followSelection);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &LeadsPage::keepAllSelected);
    connect(&m_model, &OwnedLeadModel::countChanged, this, &LeadsPage::announceSelection);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &LeadsPage::updatePane);
    connect(&table(), &LfTableView::openRequested, this, [this] {
        setPaneWanted(true);
        m_card->findChild<QWidget*>(u"callButton"_s)->setFocus(Qt::OtherFocusReason);
    });
    connect(&copy(), &TableCopy::copied, this, [this](int rows) {
        m_toast->say(rows == 1 ? tr("1 lead copied") : tr("%Ln leads copied", nullptr, rows));
    });
    connect(&copy(), &TableCopy::refused, this, [this](int rows) {
        strip().say(Tone::Waiting, tr("%Ln leads are too many for the clipboard.", nullptr, rows),
                    tr("Nothing was copied. Export them into a file instead."));
        connect(strip().addButton(tr("Export")), &QPushButton::clicked, this,
                &LeadsPage::exportView);
    });
    connect(m_card, &ContactCard::closeRequested, this, [this] {
        setPaneWanted(false);
        table().setFocus(Qt::OtherFocusReason);
    });
    connect(m_card, &ContactCard::orderRequested, this, &LeadsPage::orderRequested);
    connect(m_card, &ContactCard::phoneCopied, this,
            [this] { m_toast->say(tr("Phone number copied")); });
    connect(m_card, &ContactCard::openingFailed, this, [this] {
        strip().say(Tone::Waiting, tr("No program on this computer takes such a link."),
                    tr("Copy the number or address instead."));
    });
}

void LeadsPage::begin(const CellFormat& format, const FloorIdentity& identity)
{
    m_orders.setFormat(format);
    m_menus.setLocale(format.locale);
    applyWidths();
    if (!identity.buckets.isEmpty())
        m_model.setBuckets(identity.buckets);
    m_orders.reload();
    m_shelf.refresh();
    askWork();
}

/// What is as wide as the locale makes it.
void LeadsPage::applyWidths()
{
    const CellFormat& format = m_model.format();
    table().setColumnKind(OwnedLeadModel::PriceColumn, CellKind::Money,
                          formatMoney(Money::fromMinor(99'999), format.locale, format.currency));
    table().setColumnKind(OwnedLeadModel::ThereColumn, CellKind::Word, widestTime(format.locale));
    table().setColumnKind(OwnedLeadModel::DeliveredColumn, CellKind::Time,
                          widestDateTime(format.locale));
}

void LeadsPage::refresh()
{
    ListPage::refresh();
    if (isStarted()) {
        m_orders.refresh();
        askWork();
    }
}

void LeadsPage::takeSearch()
{
    m_typingTimer.stop();
    if (isStarted()) {
        m_model.setSearch(m_search->text().trimmed());
        askWork();
    }
    updateHead();
}

void LeadsPage::fillOrders()
{
    const QSignalBlocker quiet(m_orderFilter);
    const std::optional<qint64> chosen = m_model.order();
    m_orderFilter->clear();
    m_orderFilter->addItem(tr("All orders"), QVariant());
    for (int row = 0; row < m_orders.rowCount(); ++row) {
        const OrderRow& order = m_orders.row(row);
        if (order.delivered > 0)
            m_orderFilter->addItem(
                tr("Order %1 (%2)", "number, leads")
                    .arg(QString::number(order.number), locale().toString(order.delivered)),
                order.number);
    }
    int index = chosen ? m_orderFilter->findData(*chosen) : 0;
    if (index < 0) {
        m_orderFilter->insertItem(1, tr("Order %1").arg(QString::number(*chosen)), *chosen);
        index = 1;
    }
    m_orderFilter->setCurrentIndex(index);
}

void LeadsPage::chooseOrder(int index)
{
    const QVariant number = m_orderFilter->itemData(index);
    m_model.setOrder(number.isValid() ? std::optional(number.toLongLong()) : std::nullopt);
    askWork();
    updateHead();
}

void LeadsPage::showOrder(qint64 orderNumber)
{
    setView(View::All);
    takeStage(std::nullopt);
    setTags({});
    m_search->clear();
    m_typingTimer.stop();
    m_model.setSearch({});
    m_model.setOrder(orderNumber);
    fillOrders();
    askWork();
    updateHead();
}

void LeadsPage::find(const QString& words)
{
    clearFilters();
    m_search->setText(words);
    takeSearch();
    table().setFocus(Qt::OtherFocusReason);
}

void LeadsPage::clearFilters()
{
    setView(View::All);
    takeStage(std::nullopt);
    setTags({});
    m_search->clear();
    m_typingTimer.stop();
    if (m_model.order())
        m_model.setOrder(std::nullopt);
    m_model.setSearch({});
    fillOrders();
    askWork();
    updateHead();
    m_search->setFocus(Qt::OtherFocusReason);
}

bool LeadsPage::isFiltered() const
{
    return !m_model.search().isEmpty() || m_model.order() || !m_model.work().isEmpty();
}

ExportOffer LeadsPage::exportOffer() const
{
    ExportOffer offer;
    offer.allLeads = m_everything;
    for (int visual = 0; visual < table().header().count(); ++visual) {
        const int column = table().header().logicalIndex(visual);
        if (!table().isColumnHidden(column))
            offer.viewColumns += OwnedLeadModel::exportColumnsOf(column);
    }
    if (m_model.order() && m_model.search().isEmpty() && m_model.work().isEmpty()) {
        offer.order = m_model.order();
        offer.orderLeads = m_model.count();
        offer.first = ExportOffer::Scope::Order;
    } else if (isFiltered()) {
        offer.hasView = true;
        offer.viewSearch = m_model.search();
        offer.viewWork = m_model.work();
        offer.viewOrder = m_model.order();
        offer.viewLeads = m_model.count();
        offer.first = ExportOffer::Scope::View;
    }
    return offer;
}

// What is shown

void LeadsPage::sayEmpty(EmptyState& empty)
{
    if (isFiltered()) {
        const QString all = m_everything ? locale().toString(*m_everything) : QString();
        empty.say(u"search-x"_s, tr("No lead of yours matches"),
                  all.isEmpty()
                      ? tr("Nothing has this in any column, tag or note.")
                      : tr("Without search, order, view and stage there are %1.").arg(all));
        connect(empty.addButton(tr("Show all my leads")), &QPushButton::clicked, this,
                &LeadsPage::clearFilters);
    } else {
        empty.say(u"inbox"_s, tr("You have no leads yet"),
                  tr("Leads appear here with their contacts as soon as an order is delivered."));
        connect(empty.addButton(tr("Go to the inventory")), &QPushButton::clicked, this,
                &LeadsPage::inventoryRequested);
    }
}

void LeadsPage::layOut()
{
    ListPage::layOut();
    constexpr int shapeWordsFrom = 960; // narrower, Table and Board are icons
    m_savedViews->setCompact(width() < px(shapeWordsFrom));
    m_shapes->setIconsOnly(width() < px(shapeWordsFrom));
}

void LeadsPage::updateHead()
{
    const std::optional<qint64> count = m_model.count();
    if (!isFiltered() && count && !m_model.isCounting())
        m_everything = count;
    m_count->setText(count ? locale().toString(*count) : QString());
    m_count->setVisible(count.has_value());
    if (!count)
        m_countOf->setText(m_model.isLoading() ? tr("counting ...") : QString());
    else if (isFiltered() && m_everything)
        m_countOf->setText(tr("of %1 leads").arg(locale().toString(*m_everything)));
    else
        m_countOf->setText(*count == 1 ? tr("lead") : tr("leads"));
    const int filters = int(!m_model.search().isEmpty()) + int(m_model.order().has_value())
                        + int(m_view != View::All) + int(m_stage.has_value()) + int(!m_tags.isEmpty());
    QString words = filters > 1    ? tr("%Ln filters on", nullptr, filters)
                    : filters == 1 ? tr("1 filter on")
                                   : QString();
    if (m_counts && m_counts->due > 0)
        words = (m_counts->due == 1 ? tr("1 call due today")
                                    : tr("%Ln calls due today", nullptr, int(m_counts->due)))
                % (words.isEmpty() ? QString() : u" \u00b7 "_s) % words;
    if (m_model.isLoading() && m_model.rowCount() > 0 && isStarted())
        words += (words.isEmpty() ? QString() : u" \u00b7 "_s) % tr("asking ...");
    m_filters->setText(words);
    m_board->updateMore();
    m_clear->setVisible(filters > 0);
    tellShelf();
    m_exportButton->setEnabled(!count || *count > 0 || m_everything.value_or(0) > 0);
}

void LeadsPage::announceSelection()
{
    if (m_isAll && !m_isBoard && m_model.count() && !m_model.isComplete()) {
        // What they have cost is known of those that are here only, so no sum is said.
        updateWorkBar();
        Q_EMIT selectionChanged(*m_model.count(), std::nullopt);
        return;
    }
    const QList<LeadId> chosen = m_isBoard ? m_board->selected() : QList<LeadId>();
    qint64 leads = 0;
    Money total;
    const auto add = [&](const OwnedLead& lead) {
        ++leads;
        total = total.plus(lead.price).value_or(total);
    };
    for (const LeadId& id : chosen) {
        if (const OwnedLead* lead = leadOf(id))
            add(*lead);
    }
    const QItemSelection selection =
        m_isBoard ? QItemSelection() : table().selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            add(m_model.row(row));
    }
    updateWorkBar();
    Q_EMIT selectionChanged(leads, total);
}

void LeadsPage::updatePane()
{
    if (const OwnedLead* lead = currentOf(m_model)) {
        m_card->showLead(*lead, m_model);
        if (m_timelineOf != lead->id)
            askTimeline();
    } else {
        m_timelineOf.reset();
        m_card->showNothing();
    }
}

// What the person wants

void LeadsPage::findInLine()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LeadsPage::escape()
{
    if (m_card->takeBack())
        return;
    if (m_search->hasFocus() && !m_search->text().isEmpty())
        m_search->clear();
    else if (m_isBoard)
        m_board->clearSelection();
    else
        table().clearSelection();
}

void LeadsPage::callCurrent()
{
    if (!table().currentIndex().isValid())
        return;
    setPaneWanted(true);
    m_card->askToCall();
}

void LeadsPage::openDensity()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, RowDensity density) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, density] { table().setDensity(density); });
    };
    add(tr("Compact"), RowDensity::Compact);
    add(tr("Normal"), RowDensity::Normal);
    add(tr("Relaxed"), RowDensity::Relaxed);
    auto* button = qobject_cast<QWidget*>(sender());
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

} // namespace leadfloor
