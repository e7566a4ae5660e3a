// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/proposaldetail.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal proposalDetailWidth = 316;

} // namespace

ProposalDetail::ProposalDetail(const QString& name, const QString& nothing, QWidget* parent)
    : DetailPane(name, nothing, proposalDetailWidth, parent)
    , m_title(new ThemedLabel({}, Role::Text, 15, QFont::DemiBold))
    , m_state(new Badge)
    , m_of(new ThemedLabel({}, Role::Text2, 12))
    , m_amount(new ThemedLabel({}, Role::Text, 20, QFont::DemiBold))
    , m_effect(new ThemedLabel({}, Role::Text2))
    , m_who(new ThemedLabel({}, Role::Text))
    , m_why(new QWidget)
    , m_reason(new ThemedLabel({}, Role::Text))
    , m_timeline(new QVBoxLayout)
{
    m_effect->setObjectName(u"effectLabel"_s);
    m_who->setObjectName(u"whoLabel"_s);
    m_reason->setObjectName(u"reasonLabel"_s);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (ThemedLabel* label : {m_title, m_of, m_amount, m_effect, m_who, m_reason})
        label->setWordWrap(true);
    auto* why = new QVBoxLayout(m_why);
    why->setContentsMargins(0, 0, 0, 0);
    why->setSpacing(column().spacing());
    why->addWidget(new HairLine);
    why->addWidget(makePartTitle(tr("Why")));
    why->addWidget(m_reason);
    column().addWidget(m_title);
    column().addWidget(m_state, 0, Qt::AlignLeft);
    column().addWidget(m_of);
    column().addWidget(m_amount);
    column().addWidget(m_effect);
    column().addWidget(m_who);
    column().addWidget(m_why);
    column().addWidget(new HairLine);
    column().addWidget(makePartTitle(tr("Timeline")));
    m_timeline->setSpacing(0);
    column().addLayout(m_timeline);
    column().addStretch(1);
}

ProposalDetail::~ProposalDetail() = default;

void ProposalDetail::showProposal(const Proposal& proposal)
{
    m_title->setText(proposal.title);
    m_state->setTone(proposal.state.tone, proposal.state.iconName);
    m_state->setWords(proposal.state.words);
    m_of->setText(proposal.of);
    m_amount->setText(proposal.amount);
    m_effect->setText(proposal.effect);
    m_who->setText(proposal.who);
    m_who->setVisible(!proposal.who.isEmpty());
    m_reason->setText(proposal.reason);
    m_reason->setAccessibleName(proposal.reason);
    m_why->setVisible(!proposal.reason.isEmpty());
    clear(*m_timeline);
    for (const TimelineRow::Step& step : proposal.steps)
        m_timeline->addWidget(new TimelineRow(step, &step == &proposal.steps.last()));
    showContent();
}

} // namespace leadfloor
