// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery.h"

#include "models/domain/inventory.h"
#include "models/items/inventorycolumns.h"
#include "models/items/roles.h"
#include "ui/widgets/agehistogram.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facetview.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/optioncard.h"
#include "ui/widgets/orderrail.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/steplist.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/themedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QLabel* caption(const QString& words)
{
    return new ThemedLabel(words, Role::Muted, 12, QFont::DemiBold);
}

QHBoxLayout* row(std::initializer_list<QWidget*> widgets, int gap = 10)
{
    auto* made = new QHBoxLayout;
    made->setSpacing(gap);
    for (QWidget* widget : widgets)
        made->addWidget(widget);
    made->addStretch(1);
    return made;
}

QPushButton* disabled(QPushButton* button)
{
    button->setEnabled(false);
    return button;
}

QCheckBox* tickBox(const QString& words, Qt::CheckState state, bool isEnabled = true)
{
    auto* box = new QCheckBox(words);
    box->setTristate(state == Qt::PartiallyChecked);
    box->setCheckState(state);
    box->setEnabled(isEnabled);
    return box;
}

QWidget* wordCell(LeadStatus status, const QString& words)
{
    struct Look
    {
        QString icon;
        Tone tone;
    };
    static const QHash<LeadStatus, Look> looks = {
        {LeadStatus::Held, {u"hourglass"_s, Tone::Waiting}},
        {LeadStatus::Mine, {u"circle-check"_s, Tone::Accent}},
        {LeadStatus::Suppressed, {u"phone-off"_s, Tone::Bad}},
    };
    return new Badge(words, looks.value(status).tone, looks.value(status).icon);
}

/// The rows of the picture: current, selected, hover, sold in place, changed, held, two loading.
QStandardItemModel* makeRows(QObject* parent)
{
    struct Lead
    {
        QString id, county;
        LeadClass leadClass;
        int score, filled;
        LeadStatus status;
        QString state;
        qint64 cents;
        RowState row;
    };
    const QList<Lead> leads = {
        {u"L-104233"_s, u"Caddo"_s, LeadClass::Gold, 82, 6, LeadStatus::Free, u"Free"_s, 800,
         RowState::Normal},
        {u"L-104240"_s, u"Bossier"_s, LeadClass::Gold, 78, 6, LeadStatus::Free, u"Free"_s, 800,
         RowState::Normal},
        {u"L-104251"_s, u"Caddo"_s, LeadClass::Gold, 66, 6, LeadStatus::Free, u"Free"_s, 800,
         RowState::Normal},
        {u"L-104266"_s, u"Orleans"_s, LeadClass::Gold, 72, 6, LeadStatus::Sold, u"Sold just now"_s,
         800, RowState::Dead},
        {u"L-104270"_s, u"East Baton Rouge"_s, LeadClass::Silver, 63, 4, LeadStatus::Free,
         u"Free"_s, 400, RowState::Changed},
        {u"L-104279"_s, u"Lafayette"_s, LeadClass::Gold, 80, 6, LeadStatus::Held, u"Held 8 min"_s,
         800, RowState::Normal},
        {u"L-104285"_s, QString(), LeadClass::Silver, 100, 3, LeadStatus::Mine, u"Mine"_s, 123456,
         RowState::Normal},
        {u"L-104290"_s, u"Ouachita"_s, LeadClass::Silver, 5, 0, LeadStatus::Suppressed,
         u"Suppressed"_s, 400, RowState::Dead},
        {QString(), {}, LeadClass::Silver, 0, 0, LeadStatus::Free, {}, 0, RowState::Loading},
        {QString(), {}, LeadClass::Silver, 0, 0, LeadStatus::Free, {}, 0, RowState::Loading},
    };
    auto* model = new QStandardItemModel(int(leads.size()), PriceColumn + 1, parent);
    model->setHorizontalHeaderLabels({u""_s, u"Lead"_s, u"State"_s, u"Parish / county"_s,
                                      u"Class"_s, u"Age"_s, u"Score"_s, u"Filled"_s, u"Status"_s,
                                      u"Price"_s});
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    for (int i = 0; i < leads.size(); ++i) {
        const Lead& lead = leads.at(i);
        const auto set = [&](int column, const QString& words, const QVariant& value) {
            auto* item = new QStandardItem(words);
            item->setData(value, ValueRole);
            item->setData(int(lead.row), RowStateRole);
            model->setItem(i, column, item);
        };
        const bool isGold = lead.leadClass == LeadClass::Gold;
        set(TickColumn, {}, {});
        set(LeadColumn, lead.id, lead.id);
        set(StateColumn, u"LA"_s, u"LA"_s);
        set(CountyColumn, lead.county, lead.county);
        set(ClassColumn, isGold ? u"Gold"_s : u"Silver"_s, int(lead.leadClass));
        set(AgeColumn, u"6 mo"_s, 190);
        set(ScoreColumn, QString::number(lead.score), lead.score);
        set(FilledColumn, {}, (1 << lead.filled) - 1);
        set(StatusColumn, lead.state, int(lead.status));
        set(PriceColumn, formatMoney(Money::fromMinor(lead.cents), locale), lead.cents);
    }
    return model;
}

QWidget* makeTableCard()
{
    auto* card = new Card;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(1, 0, 1, 8);
    column->setSpacing(0);
    auto* title =
        new ThemedLabel(u"Table rows: current + focus cell, selected, hover, sold in place, "
                        "changed, held, loading"_s,
                        Role::Text, 13, QFont::DemiBold);
    title->setContentsMargins(15, 14, 15, 10);
    column->addWidget(title);
    auto* table = new LfTableView;
    table->setObjectName(u"galleryTable"_s);
    table->setAccessibleName(u"Leads"_s);
    table->setModel(makeRows(table));
    const CellKind kinds[] = {CellKind::Tick,  CellKind::Id,   CellKind::Soft,  CellKind::Text,
                              CellKind::Class, CellKind::Age,  CellKind::Score, CellKind::Filled,
                              CellKind::State, CellKind::Money};
    const QString samples[] = {
        {},          u"L-104233"_s, u"LA"_s,     u"East Baton Rouge"_s, u"Silver"_s,
        u"24+ mo"_s, u"100"_s,      u"123456"_s, u"Sold just now"_s,    u"$1,234.56"_s};
    table->header().setSortableColumns({AgeColumn, PriceColumn});
    for (int i = 0; i <= PriceColumn; ++i)
        table->setColumnKind(i, kinds[i], samples[i]);
    table->setFrozenColumns(2);
    table->header().setSortKeys(
        {{AgeColumn, Qt::AscendingOrder}, {PriceColumn, Qt::DescendingOrder}});
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setFixedHeight(px(30 + 10 * 28));
    for (const int selected : {0, 1})
        table->selectionModel()->select(table->model()->index(selected, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table->selectionModel()->setCurrentIndex(table->model()->index(0, CountyColumn),
                                             QItemSelectionModel::NoUpdate);
    column->addWidget(table);
    return card;
}

MessageStrip* strip(Tone tone, const QString& sentence, const QString& reason,
                    std::initializer_list<std::pair<QString, ButtonKind>> buttons)
{
    auto* made = new MessageStrip;
    made->say(tone, sentence, reason, false);
    for (const auto& [text, kind] : buttons)
        made->addButton(text, kind);
    return made;
}

QWidget* makeFacets()
{
    auto* view = new FacetView(u"Parish / county"_s);
    view->setObjectName(u"galleryFacet"_s);
    auto* model = new QStandardItemModel(0, 1, view);
    struct Value
    {
        QString words;
        qint64 leads;
        FacetState state;
        QString icon;
    };
    for (const Value& value : {Value{u"Louisiana"_s, 18236, FacetState::Only, {}},
                               Value{u"California"_s, 41118, FacetState::Off, {}},
                               Value{u"Tangipahoa"_s, 0, FacetState::Exclude, {}},
                               Value{u"Gold"_s, 12480, FacetState::Off, u"gold"_s},
                               Value{u"Silver"_s, 5756, FacetState::Off, u"silver"_s}}) {
        auto* item = new QStandardItem(value.words);
        item->setData(value.icon, ValueRole);
        item->setData(grouped(value.leads, QLocale::c()), DetailRole);
        item->setData(double(value.leads) / 41118.0, ShareRole);
        item->setData(int(value.state), FacetStateRole);
        model->appendRow(item);
    }
    view->setModel(model);
    auto* section = new FacetSection(u"State"_s, *view);
    section->setNote(u"1 of 51"_s, true);
    section->searchLine(u"Find a state"_s);
    section->setMore(u"46 more"_s);
    return section;
}

QWidget* makeAges()
{
    auto* ages = new AgeHistogram(u"Age"_s);
    ages->setBars({{u"A"_s, u"3\u20135"_s, u"3 to 5 months"_s, 14902},
                   {u"B"_s, u"6\u20138"_s, u"6 to 8 months"_s, 18236},
                   {u"C"_s, u"9\u201311"_s, u"9 to 11 months"_s, 16010},
                   {u"D"_s, u"12\u201323"_s, u"12 to 23 months"_s, 38720},
                   {u"E"_s, u"24+"_s, u"24 months and more"_s, 52118}});
    ages->setChosen({u"B"_s});
    auto* section = new FacetSection(u"Age"_s, *ages);
    section->setNote(u"clear"_s, true);
    return section;
}

QVBoxLayout* makeLeft()
{
    auto* left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(caption(u"Buttons"_s));
    QPushButton* quote = makeButton(u"Get &quote"_s, u"shopping-cart"_s, ButtonKind::Primary);
    setButtonHint(*quote, QKeySequence(u"Ctrl+B"_s));
    left->addLayout(
        row({quote, makeButton(u"Plain"_s, u"shopping-cart"_s, ButtonKind::Primary),
             disabled(makeButton(u"Disabled"_s, u"shopping-cart"_s, ButtonKind::Primary))}));
    QPushButton* exporting = makeButton(u"Export"_s, u"download"_s);
    exporting->setMenu(new QMenu(exporting));
    left->addLayout(
        row({exporting, makeButton(u"Hover"_s), makeButton(u"Focus"_s),
             disabled(makeButton(u"Disabled"_s)), makeIconButton(u"columns-3"_s, u"Columns"_s)}));
    left->addLayout(row({makeButton(u"Ghost"_s, u"eye"_s, ButtonKind::Ghost),
                         makeButton(u"Soft"_s, u"plus"_s, ButtonKind::Soft),
                         makeButton(u"Cancel order"_s, u"x"_s, ButtonKind::Danger),
                         makeButton(u"Clear all"_s, {}, ButtonKind::Link)}));
    left->addWidget(caption(u"Ticks and radios"_s));
    auto* on = new QRadioButton(u"On"_s);
    on->setChecked(true);
    left->addLayout(
        row({tickBox(u"Off"_s, Qt::Unchecked), tickBox(u"On"_s, Qt::Checked),
             tickBox(u"Some"_s, Qt::PartiallyChecked), tickBox(u"Disabled"_s, Qt::Unchecked, false),
             new QRadioButton(u"Off"_s), on},
            18));
    left->addWidget(caption(u"Fields"_s));
    auto* search = new SearchField(u"Placeholder"_s, u"Search"_s, u"Ctrl K"_s);
    auto* typed = new QLineEdit(u"caddo"_s);
    typed->setAccessibleName(u"County"_s);
    auto* fields = new QHBoxLayout;
    fields->addWidget(search);
    fields->addWidget(typed);
    left->addLayout(fields);
    auto* wrong = new QLineEdit(u"Texass"_s);
    wrong->setAccessibleName(u"State"_s);
    auto* field = new FormField(u"State"_s, *wrong);
    field->setError(u"Not a US state. Use two letters, e.g. TX."_s);
    left->addWidget(field);
    auto* spin = new QSpinBox;
    spin->setAccessibleName(u"Leads"_s);
    spin->setRange(0, 100000);
    spin->setValue(1200);
    spin->setGroupSeparatorShown(true);
    auto* combo = new QComboBox;
    combo->setAccessibleName(u"Order"_s);
    combo->addItems({u"Oldest first"_s, u"Newest first"_s});
    auto* tabs = new QTabBar;
    tabs->setAccessibleName(u"Views"_s);
    for (const QString& tab : {u"All"_s, u"New lead"_s, u"Won"_s})
        tabs->addTab(tab);
    auto* segments = new SegmentedButtons(u"View"_s);
    segments->addSegment(0, u"Table"_s, u"table-2"_s);
    segments->addSegment(1, u"Charts"_s, u"chart-column"_s);
    left->addLayout(row({spin, combo, tabs, segments}));
    left->addWidget(caption(u"Classes and states"_s));
    auto* gold = new Badge(u"Gold"_s);
    gold->setLeadClass(LeadClass::Gold);
    auto* silver = new Badge(u"Silver"_s);
    silver->setLeadClass(LeadClass::Silver);
    left->addLayout(row({gold, silver, wordCell(LeadStatus::Held, u"Held 8 min"_s),
                         wordCell(LeadStatus::Mine, u"Mine"_s),
                         wordCell(LeadStatus::Suppressed, u"Suppressed"_s),
                         new Badge(u"DNC ok 12 d"_s, Tone::Good, u"shield-check"_s),
                         new Badge(u"Draft"_s, Tone::Plain, u"pencil"_s)},
                        8));
    left->addWidget(caption(u"Filter chips"_s));
    auto* chips = new ChipBar;
    chips->setObjectName(u"galleryChips"_s);
    chips->setChips({{u"state"_s, u"State"_s, u"Louisiana"_s, {}, true},
                     {u"age"_s, u"Age"_s, u"6\u20138 mo"_s, u"\u2212121,750"_s, true},
                     {u"class"_s, u"Class"_s, u"Gold"_s, u"\u22125,756"_s, false}});
    left->addWidget(chips);
    left->addWidget(caption(u"Progress and steps"_s));
    auto* progress = new QProgressBar;
    progress->setAccessibleName(u"Export"_s);
    progress->setRange(0, 100);
    progress->setValue(62);
    left->addWidget(progress);
    auto* stepper = new Stepper({u"What"_s, u"Check"_s, u"Pay"_s, u"Buy"_s, u"Done"_s});
    stepper->setCurrent(1);
    left->addWidget(stepper);
    auto* steps = new StepList(u"Purchase"_s);
    steps->setSteps({u"Quote accepted"_s, u"122 leads locked"_s, u"Delivering"_s});
    steps->setState(0, StepState::Done, u"Price fixed at $426.00"_s, u"0.1 s"_s);
    steps->setState(1, StepState::Now, u"22 Gold in Caddo, 100 Silver in Texas"_s, u"0:41"_s);
    left->addWidget(steps);
    left->addStretch(1);
    return left;
}

QVBoxLayout* makeRight()
{
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(caption(u"Message strips"_s));
    right->addWidget(strip(Tone::Accent, u"24 new leads match this view."_s, {},
                           {{u"Show"_s, ButtonKind::Secondary}}));
    right->addWidget(strip(Tone::Waiting, u"Data from 14:02, reconnecting (3)."_s, {},
                           {{u"Now"_s, ButtonKind::Secondary}}));
    right->addWidget(strip(
        Tone::Bad, u"Line 1 was bought by another broker."_s,
        u"LF001. Nothing was charged. Take the next best 22, or change the line."_s,
        {{u"Copy details"_s, ButtonKind::Ghost}, {u"See alternatives"_s, ButtonKind::Secondary}}));
    right->addWidget(
        strip(Tone::Good, u"Bought 122 leads for $426.00. Returns possible until 9 Apr."_s, {},
              {{u"Receipt"_s, ButtonKind::Secondary}, {u"Export"_s, ButtonKind::Primary}}));
    right->addSpacing(4);
    right->addWidget(makeTableCard());
    auto* card = new Card;
    auto* inside = new QVBoxLayout(card);
    auto* empty = new EmptyState;
    empty->say(u"search-x"_s, u"No lead matches these 3 filters"_s,
               u"Without \u201cParish: Caddo\u201d there are 324."_s);
    empty->addButton(u"Drop that filter"_s);
    empty->addButton(u"Watch for new"_s);
    inside->addWidget(empty);
    right->addWidget(card);
    auto* options = new OptionCardList(u"How to go on"_s);
    options->setObjectName(u"galleryOptions"_s);
    options->addOption(u"Buy the 22 that are free"_s, u"The other 28 are left out."_s, u"$176.00"_s,
                       u"22 \u00d7 $8.00"_s);
    options->addOption(u"Take all of Louisiana"_s, u"324 free, county filter dropped"_s,
                       u"$400.00"_s, u"50 \u00d7 $8.00"_s);
    right->addWidget(options);
    right->addStretch(1);
    return right;
}

class Ground final : public QWidget
{
protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), themed(Role::Page));
    }
};

} // namespace

QWidget* makeGallery()
{
    auto* gallery = new Ground;
    auto* whole = new QHBoxLayout(gallery);
    whole->setContentsMargins(28, 24, 0, 24);
    whole->setSpacing(30);
    whole->addLayout(makeLeft(), 5);
    whole->addLayout(makeRight(), 6);
    auto* side = new QVBoxLayout;
    side->addWidget(makeFacets());
    side->addWidget(makeAges());
    side->addStretch(1);
    auto* sideHolder = new QWidget;
    sideHolder->setLayout(side);
    sideHolder->setFixedWidth(px(208));
    whole->addWidget(sideHolder);
    auto* rail = new OrderRail;
    rail->setSummary(
        {{{u"22 \u00d7 Gold, LA, Caddo"_s, Money::fromMinor(17600)},
          {u"100 \u00d7 Silver, TX"_s, Money::fromMinor(25000)},
          {u"12 \u00d7 Gold, TX"_s, std::nullopt}},
         {{u"Coupon SPRING-26"_s, Money::fromMinor(-500)}},
         Money::fromMinor(42100),
         u"122 leads, 2 lines"_s,
         {{u"Credits"_s, Money::fromMinor(40000), Tone::Accent},
          {u"Short by"_s, Money::fromMinor(2100), Tone::Waiting}},
         u"Next step: pay the rest by card, top up, or change the lines."_s,
         {{u"shield-check"_s, u"The price never rises above this total."_s},
          {u"lock-open"_s, u"Nothing is locked yet. Leads are locked when you press Buy."_s}}});
    whole->addWidget(rail);
    return gallery;
}

} // namespace leadfloor
