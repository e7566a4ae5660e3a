// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/returnspage.h"

#include "ui/returns/returndetail.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

ReturnsPage::ReturnsPage(FloorConnection& floor, QWidget* parent)
    : ListPage(floor, u"returns"_s, tr("Returns"), parent)
    , m_model(floor.returns())
    , m_states(new QComboBox)
    , m_count(new ThemedLabel({}, Role::Text2))
    , m_detail(new ReturnDetail)
{
    setList(m_model);
    table().setColumnKind(ReturnModel::NumberColumn, CellKind::Id, u"10000"_s);
    table().setColumnKind(ReturnModel::LeadColumn, CellKind::Text, u"Denise Thibodeaux"_s);
    table().setColumnKind(ReturnModel::ReasonColumn, CellKind::Text, returnReasonText(ReturnReason::OutsideFilter));
    table().setColumnKind(ReturnModel::StateColumn, CellKind::Word, returnStateText(ReturnState::Queued));
    table().setColumnKind(ReturnModel::AmountColumn, CellKind::Money, u"$10,000.00"_s);
    table().setColumnKind(ReturnModel::OrderColumn, CellKind::Count, u"104200"_s);
    table().setColumnKind(ReturnModel::MadeColumn, CellKind::Time, widestDateTime(locale()));
    table().setColumnKind(ReturnModel::MadeByColumn, CellKind::Soft, u"Denise Thibodeaux"_s);
    table().setColumnHidden(ReturnModel::WorkspaceColumn, true);
    table().header().setStretchLastSection(true);
    offerColumns(table(), ReturnModel::NumberColumn);

    m_states->addItem(tr("All returns"), QVariant());
    for (const ReturnState state : {ReturnState::Queued, ReturnState::Accepted, ReturnState::Refused})
        m_states->addItem(returnStateText(state), int(state));
    addChoice(m_states, tr("Which returns"));
    addCount(m_count);
    addPane(m_detail, tr("Return beside the table"));
    setBody();
    addListActions();
    setPanes({{&stack(), &table()}, {m_detail, &m_detail->orderButton()}});

    connect(m_states, &QComboBox::activated, this, [this](int index) {
        const QVariant state = m_states->itemData(index);
        m_model.setState(state.isValid() ? std::optional(ReturnState(state.toInt())) : std::nullopt);
    });
    connect(m_detail, &ReturnDetail::orderRequested, this, &ReturnsPage::orderRequested);
    updateAll();
}

ReturnsPage::~ReturnsPage() = default;

void ReturnsPage::begin(const CellFormat& format, const FloorIdentity&)
{
    table().setColumnKind(ReturnModel::MadeColumn, CellKind::Time, widestDateTime(format.locale));
    table().setColumnKind(ReturnModel::AmountColumn, CellKind::Money, formatMoney(Money::fromMinor(1'000'000), format.locale, format.currency));
}

void ReturnsPage::sayEmpty(EmptyState& empty)
{
    if (m_model.state())
        empty.say(u"undo-2"_s, tr("No return is in this state"), tr("Choose another above the table."));
    else
        empty.say(u"undo-2"_s, tr("Nothing has been returned"),
                  tr("A lead that is wrong can be given back for some days after its purchase: choose it in My leads."));
    connect(empty.addButton(tr("Go to My leads")), &QPushButton::clicked, this, &ReturnsPage::leadsRequested);
}

void ReturnsPage::updateHead()
{
    int waiting = 0;
    Money credited;
    for (int line = 0; line < m_model.rowCount(); ++line) {
        const ReturnRow& row = m_model.row(line);
        waiting += row.state == ReturnState::Queued;
        if (row.state == ReturnState::Accepted)
            credited = credited.plus(row.amount).value_or(credited);
    }
    const CellFormat& format = m_model.format();
    QString words = tr("%1 credited").arg(formatMoney(credited, format.locale, format.currency));
    if (waiting > 0)
        words += u" \u00b7 "_s % (waiting == 1 ? tr("1 under review") : tr("%Ln under review", nullptr, waiting));
    m_count->setText(words);
    m_count->setVisible(m_model.rowCount() > 0);
}

void ReturnsPage::updatePane()
{
    if (const ReturnRow* row = currentOf(m_model))
        m_detail->showReturn(*row, m_model.format());
    else
        m_detail->showNothing();
}

} // namespace leadfloor
