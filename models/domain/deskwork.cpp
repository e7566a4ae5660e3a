// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/deskwork.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Translations of this file.
struct DeskWorkText
{
    Q_DECLARE_TR_FUNCTIONS(leadfloor::DeskWork)
};

struct FindingWords
{
    QString kind, wanted;
};

/// The floor's own words, in ours, and what a person does about it.
FindingWords wordsOf(const QString& kind)
{
    if (kind == needsReviewFinding)
        return {DeskWorkText::tr("A payment needs a decision"),
                DeskWorkText::tr("Its amount or currency is not the order's, or it was paid twice. Nothing was delivered for it: give it back, or credit it.")};
    if (kind == "event quarantined"_L1)
        return {DeskWorkText::tr("An event was set aside"),
                DeskWorkText::tr("It is signed, but not of this floor or mode, or it cannot be read. Nothing happened by it. Look at the provider's settings of the webhook.")};
    if (kind == "payment told twice with other amounts"_L1)
        return {DeskWorkText::tr("A payment was told twice, with other amounts"), DeskWorkText::tr("The first telling holds. Compare it with the provider's page of this payment.")};
    if (kind == "refund failed"_L1)
        return {DeskWorkText::tr("A refund failed"), DeskWorkText::tr("The card did not take the money back. Pay it in another way, or credit the wallet by an adjustment.")};
    if (kind == "refund without a request"_L1)
        return {DeskWorkText::tr("A refund that nobody asked for here"),
                DeskWorkText::tr("It was made on the provider's pages, and is booked. Take the leads back by a return if they were given.")};
    if (kind == "no payment page"_L1)
        return {DeskWorkText::tr("No payment page could be made"), DeskWorkText::tr("The provider refused it. The reason beside it says which setting to look at.")};
    if (kind == "credits of a top-up were spent"_L1)
        return {DeskWorkText::tr("Credits of a refunded top-up were spent"), DeskWorkText::tr("They are owed. leadfloorctl topup collect takes them once the wallet has them, or forgives them.")};
    if (kind == "credits of a payment were spent"_L1)
        return {DeskWorkText::tr("Credits of a payment that went back were spent"),
                DeskWorkText::tr("The bank took back money that the wallet had got. What was left of it is taken, the rest is owed. leadfloorctl events collect takes it once the wallet has it, or forgives it.")};
    if (kind == "refund made at the provider failed"_L1)
        return {DeskWorkText::tr("A refund made at the provider failed"),
                DeskWorkText::tr("The money is at the provider again. Give it back in another way, or credit the wallet by an adjustment.")};
    if (kind == "event was missed"_L1)
        return {DeskWorkText::tr("An event had been missed"), DeskWorkText::tr("It was found by the comparison with the provider's list, and has had its effect.")};
    if (kind == "event unknown to the provider"_L1)
        return {DeskWorkText::tr("An event that the provider does not know"), DeskWorkText::tr("Somebody may know the secret of the webhook: look at it, and change the secret.")};
    if (kind == "event differs from the provider's"_L1)
        return {DeskWorkText::tr("An event differs from the provider's"), DeskWorkText::tr("Compare it with the provider's page; what was booked stands below.")};
    if (kind == "payment unknown to the provider"_L1)
        return {DeskWorkText::tr("A payment that the provider does not know"), DeskWorkText::tr("Compare it with the provider's page of its payments. If money never came, take the leads or credits back.")};
    if (kind == "payment differs from the provider's"_L1)
        return {DeskWorkText::tr("A payment differs from the provider's"), DeskWorkText::tr("Compare it with the provider's page; what was booked stands below.")};
    if (kind == "payment is not in the books"_L1)
        return {DeskWorkText::tr("A payment is not in the books"), DeskWorkText::tr("The provider has money that no order of this floor asked for. Find out on its pages whose it is, and give it back there.")};
    if (kind == "refunds differ from the provider's"_L1)
        return {DeskWorkText::tr("Refunds differ from the provider's"), DeskWorkText::tr("Compare them with the provider's page; what was booked stands below.")};
    if (kind.startsWith("dispute "_L1))
        return {DeskWorkText::tr("A payment is disputed"), DeskWorkText::tr("Answer it on the provider's pages. What is lost is booked by itself.")};
    return {kind, DeskWorkText::tr("Look at it, and close it with a note.")};
}

} // namespace

QString findingKindText(const QString& kind)
{
    return wordsOf(kind).kind;
}

QString findingWantedText(const QString& kind)
{
    return wordsOf(kind).wanted;
}

QString mailKindText(const QString& kind)
{
    if (kind == "purchase"_L1)
        return DeskWorkText::tr("Purchase complete");
    if (kind == "topup"_L1)
        return DeskWorkText::tr("Credits arrived");
    if (kind == "credits_taken"_L1)
        return DeskWorkText::tr("Credits taken");
    if (kind == "low_balance"_L1)
        return DeskWorkText::tr("Balance is low");
    if (kind == "hold_ending"_L1)
        return DeskWorkText::tr("Hold about to end");
    if (kind == "return_decided"_L1)
        return DeskWorkText::tr("Return decided");
    if (kind == "payment_back"_L1)
        return DeskWorkText::tr("Money goes back to the card");
    if (kind == "payment_credited"_L1)
        return DeskWorkText::tr("Card money in the wallet");
    if (kind == "payment_review"_L1)
        return DeskWorkText::tr("Card payment under review");
    if (kind == "delivery_failed"_L1)
        return DeskWorkText::tr("Delivery given up");
    if (kind == "delivery_paused"_L1)
        return DeskWorkText::tr("Delivery paused");
    return kind;
}

QString mailStateText(const QString& state)
{
    if (state == "waiting"_L1)
        return DeskWorkText::tr("Waiting");
    if (state == "dead"_L1)
        return DeskWorkText::tr("Put aside");
    return DeskWorkText::tr("Sent");
}

} // namespace leadfloor
