// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadspage.h"
#include "ui/returns/returndialog.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/toast.h"

#include <utility>

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
    if (std::exchange(m_isAll, false)) // money comes back for leads that one sees: those that are loaded
        announceSelection();
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
    m_returnDialog = new ReturnDialog(floor(), leads, window());
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
