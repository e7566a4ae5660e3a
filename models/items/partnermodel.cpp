// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/partnermodel.h"

#include "models/items/tabletext.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

PartnerModel::PartnerModel(PayoutService& service, QObject* parent)
    : KeysetModel<Partner>(columns, parent)
    , m_service(service)
{
}

QFuture<Result<QList<Partner>>> PartnerModel::askPage(const Partner* after, int)
{
    return after ? QtFuture::makeReadyFuture(Result<QList<Partner>>(QList<Partner>())) : m_service.partners();
}

QString PartnerModel::title(int column) const
{
    switch (Column(column)) {
    case NameColumn:
        return tr("Partner");
    case TermsColumn:
        return tr("Terms");
    case HeldColumn:
        return tr("Held");
    case PayableColumn:
        return tr("Payable");
    case MadeColumn:
        return tr("On its way");
    case PaidColumn:
        return tr("Paid");
    case LastColumn:
        return tr("Last payout");
    }
    return {};
}

QString PartnerModel::cellText(int line, int column) const
{
    const Partner& partner = row(line);
    const auto money = [this](Money amount) { return formatMoney(amount, m_format.locale, m_format.currency); };
    switch (Column(column)) {
    case NameColumn:
        return partner.name;
    case TermsColumn: {
        const QString base = partner.baseBp ? percentText(*partner.baseBp, m_format.locale) : tr("standard");
        return partner.bonusBp > 0 ? tr("%1 + bonus %2").arg(base, percentText(partner.bonusBp, m_format.locale)) : base;
    }
    case HeldColumn:
        return formatParts(partner.heldParts, m_format.locale, m_format.currency);
    case PayableColumn:
        return money(partner.payable);
    case MadeColumn:
        return money(partner.made);
    case PaidColumn:
        return money(partner.paid);
    case LastColumn:
        return partner.lastPayoutAt.isValid() ? m_format.locale.toString(partner.lastPayoutAt.toLocalTime(), QLocale::ShortFormat) : tr("none yet");
    }
    return {};
}

QVariant PartnerModel::cellValue(int line, int column) const
{
    const Partner& partner = row(line);
    switch (Column(column)) {
    case HeldColumn:
        return qlonglong(partner.heldParts);
    case PayableColumn:
        return qlonglong(partner.payable.minor());
    case MadeColumn:
        return qlonglong(partner.made.minor());
    case PaidColumn:
        return qlonglong(partner.paid.minor());
    case LastColumn:
        return partner.lastPayoutAt;
    case NameColumn:
    case TermsColumn:
        return cellText(line, column);
    }
    return {};
}

QVariant PartnerModel::cellExtra(int line, int column, int role) const
{
    const Partner& partner = row(line);
    if (role == CopyRole) {
        switch (Column(column)) {
        case HeldColumn:
            return partsCopy(partner.heldParts, m_format.locale);
        case PayableColumn:
            return amountText(partner.payable, m_format.locale);
        case MadeColumn:
            return amountText(partner.made, m_format.locale);
        case PaidColumn:
            return amountText(partner.paid, m_format.locale);
        case NameColumn:
        case TermsColumn:
        case LastColumn:
            return {};
        }
    }
    if (role == DetailRole && column == NameColumn && partner.isPayable)
        return tr("can be paid");
    return {};
}

} // namespace leadfloor
