// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadspage.h"
#include "ui/returns/returndialog.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/toast.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

// Giving leads back.

ReturnDialog* LeadsPage::returnChosen()
{
    if (m_returnDialog) {
        m_returnDialog->raise();
        m_returnDialog->activateWindow();
        return m_returnDialog;
    }
    if (m_isAll && !m_isBoard) {
        selectAllReturnable();
        return nullptr;
    }
    const QList<LeadId> chosen = chosenLeads();
    if (chosen.isEmpty()) {
        m_toast->say(tr("Choose a lead first"));
        return nullptr;
    }
    if (chosen.size() > returnLeadsMost) {
        strip().say(Tone::Waiting, tr("%1 leads are too many at once.").arg(locale().toString(chosen.size())),
                    tr("Return at most %1 of them.").arg(locale().toString(returnLeadsMost)));
        return nullptr;
    }
    QList<ReturnCandidate> leads;
    for (const LeadId& id : chosen) {
        const OwnedLead* lead = leadOf(id);
        leads.append({id, lead ? OwnedLeadModel::nameOf(*lead) : QString()});
    }
    return openReturn(leads, {});
}

/// Of all that match, also what is not loaded: those that can still be returned.
void LeadsPage::selectAllReturnable()
{
    m_toast->say(tr("Looking which of them can be returned ..."));
    m_collector.collect(matching(), WorkChange::leadsMost, [this](const Result<QList<OwnedLead>>& newest) {
        if (!newest) {
            if (newest.error().code != ErrorCode::Cancelled)
                takeFailure(newest.error());
            return;
        }
        m_toast->hide();
        const ReturnSelection selection = selectReturnable(*newest, m_model.count().value_or(newest->size()), QDateTime::currentDateTimeUtc());
        const QString words = returnSelectionText(selection, locale());
        if (selection.leads.isEmpty())
            strip().say(Tone::Waiting, tr("None of these leads can be returned any more."), words);
        else
            openReturn(selection.leads, words);
    });
}

/// `leftOut`: what of the choice is not among them, and why.
ReturnDialog* LeadsPage::openReturn(const QList<ReturnCandidate>& leads, const QString& leftOut)
{
    m_returnDialog = new ReturnDialog(floor(), leads, window(), leftOut);
    m_returnDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_returnDialog, &ReturnDialog::returned, this, [this] {
        m_timelineOf.reset();
        refresh();
        Q_EMIT returned();
    });
    connect(m_returnDialog, &ReturnDialog::returnsRequested, this, &LeadsPage::returnsRequested);
    m_returnDialog->open();
    return m_returnDialog;
}

} // namespace leadfloor
