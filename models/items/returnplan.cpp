// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/returnplan.h"

#include "models/domain/lead.h"
#include "models/items/mask.h"
#include "models/items/ownedleadmodel.h"
#include "models/items/returnmodel.h"
#include "models/items/tabletext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor {

ReturnSelection selectReturnable(const QList<OwnedLead>& newest, qint64 matching, const QDateTime& now)
{
    ReturnSelection selection;
    selection.matching = std::max(matching, qint64(newest.size()));
    selection.over = selection.matching - newest.size();
    for (const OwnedLead& lead : newest) {
        if (lead.refundedAt.isValid() || lead.returnState == "accepted"_L1)
            ++selection.gone;
        else if (lead.returnState == "queued"_L1)
            ++selection.waiting;
        else if (!lead.returnUntil.isValid() || lead.returnUntil <= now)
            ++selection.over;
        else if (++selection.open <= returnLeadsMost)
            selection.leads.append({lead.id, OwnedLeadModel::nameOf(lead)});
    }
    return selection;
}

QString returnSelectionText(const ReturnSelection& selection, const QLocale& locale)
{
    const auto number = [&locale](qint64 count) { return locale.toString(count); };
    QStringList words{ReturnPlan::tr("Of %1 leads that match, %2 can still be returned.").arg(number(selection.matching), number(selection.open))};
    if (selection.over > 0)
        words.append(ReturnPlan::tr("Past their last day: %1.").arg(number(selection.over)));
    if (selection.gone > 0)
        words.append(ReturnPlan::tr("Taken back or refunded before: %1.").arg(number(selection.gone)));
    if (selection.waiting > 0)
        words.append(ReturnPlan::tr("Waiting for a decision: %1.").arg(number(selection.waiting)));
    if (selection.open > selection.leads.size())
        words.append(ReturnPlan::tr("These are the newest %1; the others can be returned afterwards.").arg(number(selection.leads.size())));
    return words.join(u' ');
}

ReturnPlan::ReturnPlan(ReturnService& service, QList<ReturnCandidate> leads, QObject* parent)
    : GrowingModel(columns, parent)
    , m_service(service)
    , m_candidates(std::move(leads))
{
    m_isComplete = true;
}

void ReturnPlan::reload()
{
    QList<LeadId> leads;
    for (const ReturnCandidate& one : std::as_const(m_candidates))
        leads.append(one.lead);
    m_error.reset();
    m_pending.ask(m_service.check(leads), [this](const Result<ReturnCheck>& check) {
        if (check) {
            QHash<LeadId, QString> names;
            for (const ReturnCandidate& one : std::as_const(m_candidates))
                names.insert(one.lead, one.name);
            beginResetModel();
            m_rows.clear();
            for (const ReturnableLead& lead : check->leads)
                m_rows.append({lead, names.value(lead.lead), {}});
            m_atOnce = check->atOnce;
            m_hasAnswer = true;
            endResetModel();
        } else {
            m_error = check.error();
        }
        Q_EMIT stateChanged();
    });
    Q_EMIT stateChanged();
}

QList<LeadId> ReturnPlan::openLeads() const
{
    QList<LeadId> open;
    for (const Line& line : m_rows) {
        if (line.lead.state == ReturnState::Open)
            open.append(line.lead.lead);
    }
    return open;
}

Money ReturnPlan::openTotal() const
{
    Money total;
    for (const Line& line : m_rows) {
        if (line.lead.state == ReturnState::Open)
            total = total.plus(line.lead.amount).value_or(total);
    }
    return total;
}

void ReturnPlan::showOutcome(const ReturnReceipt& receipt)
{
    for (const ReturnOutcome& outcome : receipt.returns) {
        for (Line& line : m_rows) {
            if (!(line.lead.lead == outcome.lead))
                continue;
            line.lead.state = outcome.state;
            line.lead.amount = outcome.amount;
            line.decision = outcome.decision;
        }
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT stateChanged();
}

QString ReturnPlan::title(int column) const
{
    switch (Column(column)) {
    case LeadColumn:
        return tr("Lead");
    case StateColumn:
        return tr("State");
    case UntilColumn:
        return tr("Return by");
    case AmountColumn:
        return tr("Gives back");
    case OrderColumn:
        return tr("Order");
    }
    return {};
}

QString ReturnPlan::cellText(int line, int column) const
{
    const Line& one = m_rows.at(line);
    switch (Column(column)) {
    case LeadColumn:
        return one.name.isEmpty() ? leadNumber(one.lead.lead.uuid()) : Mask::secret(one.name);
    case StateColumn:
        return returnStateText(one.lead.state);
    case UntilColumn:
        return m_format.locale.toString(one.lead.until.toLocalTime(), QLocale::ShortFormat);
    case AmountColumn:
        return formatMoney(one.lead.amount, m_format.locale, m_format.currency);
    case OrderColumn:
        return QString::number(one.lead.orderNumber);
    }
    return {};
}

QVariant ReturnPlan::cellValue(int line, int column) const
{
    const Line& one = m_rows.at(line);
    switch (Column(column)) {
    case UntilColumn:
        return one.lead.until;
    case AmountColumn:
        return qlonglong(one.lead.amount.minor());
    case OrderColumn:
        return qlonglong(one.lead.orderNumber);
    case LeadColumn:
    case StateColumn:
        return cellText(line, column);
    }
    return {};
}

QVariant ReturnPlan::cellExtra(int line, int column, int role) const
{
    const Line& one = m_rows.at(line);
    if (role == CopyRole && column == AmountColumn)
        return amountText(one.lead.amount, m_format.locale);
    if (column != StateColumn)
        return {};
    if (role == ToneRole)
        return int(returnStateLook(one.lead.state).tone);
    if (role == IconNameRole)
        return returnStateLook(one.lead.state).iconName;
    if (role == Qt::ToolTipRole && !one.decision.isEmpty())
        return returnDecisionText(one.decision);
    return {};
}

} // namespace leadfloor
