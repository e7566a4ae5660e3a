// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lists/detailpane.h"
#include "ui/lists/timelinerow.h"

namespace leadfloor {

class Badge;
class ThemedLabel;

/// What one operator asks of another, as its pane says it. All texts are plain and translated; empty ones are left out.
struct Proposal
{
    QString title;
    TimelineRow::Step state; ///< its words, icon and tone on a badge
    QString of;              ///< whose money it is
    QString amount;
    QString effect; ///< what follows from consent
    QString who;    ///< who may decide, and why a second person must
    QString reason;
    QList<TimelineRow::Step> steps; ///< newest first
};

/// One of them beside its table.
class ProposalDetail : public DetailPane
{
    Q_OBJECT
public:
    ~ProposalDetail() override;

protected:
    /// `name` for screen readers; `nothing` is said while nothing is chosen.
    ProposalDetail(const QString& name, const QString& nothing, QWidget* parent);
    void showProposal(const Proposal& proposal);

private:
    ThemedLabel* m_title;
    Badge* m_state;
    ThemedLabel* m_of;
    ThemedLabel* m_amount;
    ThemedLabel* m_effect;
    ThemedLabel* m_who;
    QWidget* m_why;
    ThemedLabel* m_reason;
    QVBoxLayout* m_timeline;
};

} // namespace leadfloor
