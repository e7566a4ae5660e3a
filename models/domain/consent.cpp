// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/consent.h"

#include <QCoreApplication>

namespace leadfloor {

namespace {

/// Translations of this file.
struct ConsentText
{
    Q_DECLARE_TR_FUNCTIONS(leadfloor::Consent)
};

} // namespace

QString consentKindText(const QString& kind)
{
    if (kind == refundConsent)
        return ConsentText::tr("Refund");
    if (kind == payoutConsent)
        return ConsentText::tr("Payout taken back");
    if (kind == packageConsent)
        return ConsentText::tr("Package of credits");
    if (kind == couponConsent)
        return ConsentText::tr("Coupon for credits");
    return kind;
}

QString consentObjectText(const Consent& consent)
{
    if (consent.kind == refundConsent)
        return ConsentText::tr("Order %1").arg(QString::number(consent.terms.number));
    if (consent.kind == payoutConsent)
        return ConsentText::tr("Payout %1").arg(QString::number(consent.terms.number));
    return consent.object;
}

} // namespace leadfloor
