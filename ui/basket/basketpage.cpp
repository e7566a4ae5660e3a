// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/basket/basketpage.h"

#include "models/domain/lead.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

BasketPage::BasketPage(FloorConnection& floor, QWidget* parent)
    : ListPage(floor, u"basket"_s, tr("Basket"), parent)
    , m_model(floor.picks())
    , m_sum(new ThemedLabel({}, Role::Text, 14, QFont::DemiBold))
    , m_note(new ThemedLabel({}, Role::Text2))
    , m_remove(makeButton(tr("Take out"), u"minus"_s))
    , m_empty(makeButton(tr("Empty the basket"), u"trash-2"_s))
    , m_buy(makeButton(tr("Get quote"), u"shopping-cart"_s, ButtonKind::Primary))
{
    setList(m_model);
    setUpTable();
    m_remove->setObjectName(u"takeOutButton"_s);
    m_empty->setObjectName(u"emptyBasketButton"_s);
    m_buy->setObjectName(u"buyBasketButton"_s);
    for (QPushButton* button : {m_remove, m_empty, m_buy})
        title().addAtEnd(button);
    m_sum->setObjectName(u"basketSumLabel"_s);
    m_note->setObjectName(u"basketNoteLabel"_s);
    m_note->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(px(8));
    line->addWidget(m_sum);
    line->addWidget(m_note, 1);
    head().addLayout(line);
    setBody();
    addActions();
    setPanes({{&stack(), &table()}});
    updateAll();
}

BasketPage::~BasketPage() = default;

void BasketPage::setUpTable()
{
    using Column = BasketModel::Column;
    table().setColumnKind(Column::LeadColumn, CellKind::Id, leadNumber(QUuid(0xdddddddd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
    table().setColumnKind(Column::StateColumn, CellKind::Soft, u"LA"_s);
    table().setColumnKind(Column::CountyColumn, CellKind::Text, u"East Baton Rouge"_s);
    table().setColumnKind(Column::ClassColumn, CellKind::Class, leadClassText(LeadClass::Silver));
    table().setColumnKind(Column::ScoreColumn, CellKind::Score, u"100"_s);
    table().setColumnKind(Column::StatusColumn, CellKind::State, leadStatusText(LeadStatus::Suppressed));
    table().setFrozenColumns(1);
    table().setSelectionMode(QAbstractItemView::ExtendedSelection);
    table().header().setStretchLastSection(true);
    offerColumns(table(), Column::LeadColumn);
}

void BasketPage::addActions()
{
    followKeys(*m_buy, *addPageAction(u"basket.quote"_s, tr("Get &quote"), u"shopping-cart"_s, "Ctrl+B", [this] { buy(); }));
    addPageAction(u"basket.remove"_s, tr("&Take out of the basket"), u"minus"_s, "Del", [this] { removeChosen(); });
    addPageAction(u"basket.empty"_s, tr("&Empty the basket"), u"trash-2"_s, "", [this] { empty(); });
    addListActions();
    connect(m_remove, &QPushButton::clicked, this, &BasketPage::removeChosen);
    connect(m_empty, &QPushButton::clicked, this, &BasketPage::empty);
    connect(m_buy, &QPushButton::clicked, this, &BasketPage::buy);
    connect(table().selectionModel(), &QItemSelectionModel::selectionChanged, this, &BasketPage::updateHead);
    connect(&floor(), &FloorConnection::stockChanged, this, [this] {
        if (isVisible()) // one of them may be gone
            refresh();
    });
}

void BasketPage::begin(const CellFormat& format, const FloorIdentity&)
{
    using Column = BasketModel::Column;
    table().setColumnKind(Column::AgeColumn, CellKind::Age, ageText(23 * 30, format.locale));
    table().setColumnKind(Column::PriceColumn, CellKind::Money, formatMoney(Money::fromMinor(99'999), format.locale, format.currency));
    table().setColumnKind(Column::AddedColumn, CellKind::Time, widestDateTime(format.locale));
}

void BasketPage::sayEmpty(EmptyState& empty)
{
    empty.say(u"shopping-cart"_s, tr("Your basket is empty"),
              tr("Tick leads in the inventory and put them in. They stay here until you buy or take them out; others can buy them meanwhile."));
    connect(empty.addButton(tr("Go to the inventory")), &QPushButton::clicked, this, &BasketPage::inventoryRequested);
}

void BasketPage::takeAnswer()
{
    ListPage::takeAnswer();
    Q_EMIT countChanged(m_model.rowCount());
}

void BasketPage::updateHead()
{
    const BasketModel::Sum sum = m_model.sum();
    const int rows = m_model.rowCount();
    m_sum->setVisible(rows > 0);
    m_note->setVisible(rows > 0);
    m_sum->setText(tr("%1 leads for %2", "can be bought").arg(locale().toString(sum.leads),
                                             formatMoney(sum.total, m_model.format().locale, m_model.format().currency)));
    QStringList notes;
    if (sum.leads < rows)
        notes.append(tr("%Ln cannot be had now", nullptr, rows - sum.leads));
    if (sum.changed > 0)
        notes.append(tr("%Ln have another price than when you added them", nullptr, sum.changed));
    m_note->setText(notes.join(u" \u00b7 "_s));
    m_buy->setEnabled(sum.leads > 0);
    m_remove->setEnabled(!chosen().isEmpty() && !m_removing.isRunning());
    m_empty->setEnabled(rows > 0 && !m_removing.isRunning());
}

/// The selection, else the current lead.
QList<LeadId> BasketPage::chosen() const
{
    QList<LeadId> leads;
    const QModelIndexList rows = table().selectionModel()->selectedRows();
    for (const QModelIndex& index : rows)
        leads.append(m_model.row(index.row()).lead.id);
    if (const BasketRow* row = currentOf(m_model); row && leads.isEmpty())
        leads.append(row->lead.id);
    return leads;
}

void BasketPage::add(const QList<LeadId>& leads)
{
    if (leads.isEmpty() || m_adding.isRunning())
        return;
    m_adding.ask(floor().picks().add(leads), [this, leads](const Result<BasketChange>& change) {
        if (!change) {
            tell(change.error());
            return;
        }
        QList<LeadId> added = leads;
        for (const GonePick& gone : change->gone)
            added.removeAll(gone.lead);
        QString words = change->added == 1 ? tr("1 lead is in the basket") : tr("%Ln leads are in the basket", nullptr, change->added);
        if (!change->gone.isEmpty())
            words += tr("; %Ln were gone", nullptr, int(change->gone.size()));
        Q_EMIT countChanged(change->leads);
        Q_EMIT changed(words, change->added > 0 ? added : QList<LeadId>(), true);
        if (isStarted())
            refresh();
    });
}

void BasketPage::takeOut(const QList<LeadId>& leads)
{
    if (leads.isEmpty() || m_removing.isRunning())
        return;
    m_removing.ask(floor().picks().remove(leads), [this, leads](const Result<int>& removed) {
        if (!removed)
            tell(removed.error());
        else
            Q_EMIT changed(*removed == 1 ? tr("1 lead taken out of the basket") : tr("%Ln leads taken out of the basket", nullptr, *removed),
                           leads, false);
        refresh();
    });
    updateHead();
}

void BasketPage::removeChosen()
{
    takeOut(chosen());
}

void BasketPage::empty()
{
    QList<LeadId> all;
    for (int line = 0; line < m_model.rowCount(); ++line)
        all.append(m_model.row(line).lead.id);
    takeOut(all);
}

void BasketPage::buy()
{
    if (m_model.sum().leads > 0)
        Q_EMIT quoteRequested({OrderLine::ofBasket()});
}

void BasketPage::tell(const Error& error)
{
    if (isVisible())
        strip().say(error);
    else
        Q_EMIT failed(error);
}

} // namespace leadfloor
