// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/consentdetail.h"

#include "models/items/adjustmentmodel.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// What is given, until when it can be had, and how long the bonus lasts.
QString giftText(const Consent& one, const CellFormat& format)
{
    const ConsentTerms& terms = one.terms;
    const auto money = [&format](Money amount) { return formatMoney(amount, format.locale, format.currency); };
    const auto day = [&format](const QDateTime& time) { return format.locale.toString(time.toLocalTime().date(), QLocale::ShortFormat); };
    QStringList words;
    if (one.kind == packageConsent)
        words.append(terms.bonus == Money() ? ConsentDetail::tr("Brokers pay %1 and get credits of %2.", "a package").arg(money(terms.price), money(terms.credits))
                                            : ConsentDetail::tr("Brokers pay %1 and get credits of %2 and a bonus of %3.", "a package")
                                                  .arg(money(terms.price), money(terms.credits), money(terms.bonus)));
    else if (terms.usesMost > 0)
        words.append(ConsentDetail::tr("Each use gives a bonus of %1, %Ln uses in all.", "a coupon", terms.usesMost).arg(money(terms.bonus)));
    else
        words.append(ConsentDetail::tr("Each use gives a bonus of %1, as often as it is used.", "a coupon").arg(money(terms.bonus)));
    if (terms.usesOfEach > 1)
        words.append(ConsentDetail::tr("A broker may use it %Ln times.", "a coupon", terms.usesOfEach));
    if (terms.bonusDays > 0)
        words.append(ConsentDetail::tr("The bonus ends after %Ln days.", nullptr, terms.bonusDays));
    if (terms.endTime.isValid())
        words.append(ConsentDetail::tr("It is offered from %1 to %2.", "days").arg(day(terms.fromTime), day(terms.endTime)));
    else if (terms.fromTime > one.askedAt)
        words.append(ConsentDetail::tr("It is offered from %1 on.", "a day").arg(day(terms.fromTime)));
    return words.join(u' ');
}

} // namespace

ConsentDetail::ConsentDetail(QWidget* parent)
    : ProposalDetail(tr("What waits"), tr("Choose a line to see what is asked for, and why."), parent)
{
    setObjectName(u"consentDetail"_s);
}

ConsentDetail::~ConsentDetail() = default;

QString ConsentDetail::effectOf(const Consent& one, const CellFormat& format)
{
    if (one.kind == refundConsent) {
        const QString what = one.terms.leads > 0   ? tr("%Ln leads of the order are given back.", nullptr, one.terms.leads)
                             : one.terms.lines > 0 ? tr("%Ln lines of the order are given back.", nullptr, one.terms.lines)
                                                   : tr("The whole order is given back.");
        return what % u' ' % tr("The money goes to where it came from, the leads go into quarantine.");
    }
    if (one.kind == payoutConsent)
        return tr("The money did not arrive: the partner has it again, to be paid out anew.");
    if (one.kind == packageConsent || one.kind == couponConsent)
        return giftText(one, format);
    return {};
}

void ConsentDetail::showConsent(const Consent& one, const CellFormat& format)
{
    const AdjustmentStateLook look = adjustmentStateLook(AdjustmentState::Proposed);
    const auto money = [&format](Money amount) { return formatMoney(amount, format.locale, format.currency); };
    Proposal proposal;
    proposal.title = tr("%1: %2", "kind, object").arg(consentKindText(one.kind), consentObjectText(one));
    proposal.state = {adjustmentStateText(AdjustmentState::Proposed), {}, look.iconName, look.tone};
    proposal.of = one.workspace.isEmpty() ? tr("For all brokers") : one.workspace;
    proposal.amount = money(one.amount);
    proposal.effect = effectOf(one, format);
    proposal.who = one.isOwn ? tr("You asked for it: another operator must consent. You may withdraw it.")
                             : tr("Beyond %1 a second person must consent: you, if you agree.").arg(money(one.limit));
    proposal.reason = one.reason;
    proposal.steps = {{one.isOwn ? tr("Asked for by you") : tr("Asked for by %1").arg(one.askedBy),
                       format.locale.toString(one.askedAt.toLocalTime(), QLocale::ShortFormat), u"pencil"_s, Tone::Muted}};
    showProposal(proposal);
}

} // namespace leadfloor
