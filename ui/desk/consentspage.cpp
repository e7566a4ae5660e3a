// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/consentspage.h"

#include "ui/desk/consentdetail.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/samples.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/titlerow.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace leadfloor {

ConsentsPage::ConsentsPage(FloorConnection& floor, QWidget* parent)
    : DecisionPage(floor, u"approvals"_s, tr("Approvals"), ButtonKind::Primary, parent)
    , m_model(floor.desk())
    , m_detail(new ConsentDetail)
{
    setList(m_model);
    setUpTable();
    title().addAtEnd(&declineButton());
    title().addAtEnd(&approveButton());
    addWaitingCount();
    addPane(m_detail, tr("What is asked for, beside the table"));
    setBody();
    addDecisionActions();
    addListActions();
    setPanes({{&stack(), &table()}, {m_detail, m_detail}});
    followDesk(u"adjustments"_s); // the floor tells of both by one name
    updateAll();
}

ConsentsPage::~ConsentsPage() = default;

void ConsentsPage::setUpTable()
{
    table().setColumnKind(ConsentModel::KindColumn, CellKind::Text, consentKindText(payoutConsent));
    table().setColumnKind(ConsentModel::ObjectColumn, CellKind::Text, u"Spring 2026 welcome"_s);
    table().setColumnKind(ConsentModel::WorkspaceColumn, CellKind::Text, u"Bayou Brokers Inc"_s);
    table().setColumnKind(ConsentModel::AmountColumn, CellKind::Count, u"$100,000.00"_s);
    table().setColumnKind(ConsentModel::ReasonColumn, CellKind::Text, u"Leads of a faulty upload, ticket 4711"_s);
    table().setColumnKind(ConsentModel::AskedByColumn, CellKind::Soft, u"operator@floor.example"_s);
    table().setColumnKind(ConsentModel::AskedColumn, CellKind::Time, widestDateTime(locale()));
    table().header().setStretchLastSection(true);
    offerColumns(table(), ConsentModel::ObjectColumn);
}

void ConsentsPage::begin(const CellFormat& format, const FloorIdentity&)
{
    table().setColumnKind(ConsentModel::AskedColumn, CellKind::Time, widestDateTime(format.locale));
    table().setColumnKind(ConsentModel::AmountColumn, CellKind::Count, formatMoney(Money::fromMinor(10'000'000), format.locale, format.currency));
}

void ConsentsPage::sayEmpty(EmptyState& empty)
{
    empty.say(u"circle-check"_s, tr("Nothing waits for a second operator"),
              tr("Refunds and payouts taken back above the limit, packages and coupons come here by themselves."));
}

void ConsentsPage::updateHead()
{
    int own = 0;
    for (int line = 0; line < m_model.rowCount(); ++line)
        own += m_model.row(line).isOwn;
    sayWaiting(m_model.rowCount() - own, own);
    updatePane();
}

void ConsentsPage::updatePane()
{
    const Consent* one = currentOf(m_model);
    updateDecision(one && !m_deciding.isRunning(), one && one->isOwn, tr("You asked for it: another operator must consent."));
    if (one)
        m_detail->showConsent(*one, m_model.format());
    else
        m_detail->showNothing();
}

void ConsentsPage::askDecision(bool isApproved)
{
    const Consent one = *currentOf(m_model);
    const QString object = consentObjectText(one);
    const QString amount = formatMoney(one.amount, m_model.format().locale, m_model.format().currency);
    const QString what = one.workspace.isEmpty() ? tr("%1, %2.", "kind, amount").arg(consentKindText(one.kind), amount)
                                                 : tr("%1, %2 of %3.", "kind, amount, broker").arg(consentKindText(one.kind), amount, one.workspace);
    WordsDialog::Question question{isApproved ? tr("Approve %1").arg(object) : one.isOwn ? tr("Withdraw %1").arg(object) : tr("Decline %1").arg(object),
                                   (isApproved ? QStringList{what, ConsentDetail::effectOf(one, m_model.format()), tr("It is done at once, in both your names.")}
                                               : QStringList{what, tr("Nothing is done.")})
                                       .join(u' '),
                                   tr("&Note, if there is one"),
                                   isApproved ? tr("Approve") : one.isOwn ? tr("Withdraw") : tr("Decline"),
                                   adjustmentReasonMost,
                                   false};
    if (!isApproved)
        question.kind = ButtonKind::Danger;
    askWords(question, [this, one, isApproved](const QString& note) { decide(one, {one.kind, one.key, isApproved, note}); });
}

void ConsentsPage::decide(const Consent& one, const ConsentDecision& decision)
{
    m_deciding.ask(floor().desk().decideConsent(decision), [this, one, decision](const Result<ConsentDecided>& decided) {
        if (decided)
            sayDecided(one, *decided);
        else
            sayFailed(decided.error(), [this, one, decision] { decide(one, decision); });
        refresh();
        updateHead();
    });
    updateHead();
}

void ConsentsPage::sayDecided(const Consent& one, const ConsentDecided& decided)
{
    const QString what = tr("%1: %2", "kind, object").arg(consentKindText(one.kind), consentObjectText(one));
    if (decided.isNew) {
        strip().say(Tone::Good, decided.isApproved ? tr("%1 is approved.").arg(what) : one.isOwn ? tr("%1 is withdrawn.").arg(what) : tr("%1 is declined.").arg(what),
                    decided.isApproved ? tr("It is done.") : tr("Nothing was done."));
        return;
    }
    const QString who = decided.isMine ? tr("By you. Nothing was done now.") : decided.decidedBy.isEmpty() ? tr("Nothing was done now.") : tr("By %1. Nothing was done now.").arg(decided.decidedBy);
    strip().say(Tone::Waiting, decided.isApproved ? tr("%1 was approved before.").arg(what) : tr("%1 was declined before.").arg(what), who);
}

} // namespace leadfloor
