// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/standingmodel.h"

#include "models/items/tabletext.h"

#include <QFuture>

using namespace Qt::StringLiterals;

namespace leadfloor {

StandingStateLook standingStateLook(const QString& state, const QString& lastCode)
{
    if (state == "active"_L1) {
        if (lastCode == "cap"_L1)
            return {StandingModel::tr("Limit reached"), u"hourglass"_s, Tone::Good};
        if (lastCode == "LF001"_L1)
            return {StandingModel::tr("Waits for leads"), u"clock"_s, Tone::Good};
        return {StandingModel::tr("Active"), u"refresh-cw"_s, Tone::Good};
    }
    if (state == "paused"_L1)
        return {StandingModel::tr("Paused"), u"circle-alert"_s, Tone::Waiting};
    if (state == "ended"_L1)
        return {StandingModel::tr("Ended"), u"circle-check"_s, Tone::Muted};
    return {state, u"circle-question-mark"_s, Tone::Muted};
}

QString ofCapText(qint64 bought, std::optional<int> cap, const QLocale& locale)
{
    return cap ? StandingModel::tr("%1 of %2", "bought, limit").arg(locale.toString(bought), locale.toString(*cap)) : locale.toString(bought);
}

QString ofCapText(Money bought, std::optional<Money> cap, const CellFormat& format)
{
    const QString amount = formatMoney(bought, format.locale, format.currency);
    return cap ? StandingModel::tr("%1 of %2", "bought, limit").arg(amount, formatMoney(*cap, format.locale, format.currency)) : amount;
}

StandingModel::StandingModel(StandingService& service, QObject* parent)
    : KeysetModel<StandingOrder>(columns, parent)
    , m_service(service)
{
}

QFuture<Result<QList<StandingOrder>>> StandingModel::askPage(const StandingOrder* after, int)
{
    // The floor gives all at once: nothing comes after the last one.
    return after ? QtFuture::makeReadyFuture(Result<QList<StandingOrder>>(QList<StandingOrder>())) : m_service.orders();
}

QString StandingModel::keyOf(const StandingOrder& row) const
{
    return QString::number(row.number);
}

QString StandingModel::title(int column) const
{
    switch (Column(column)) {
    case NumberColumn:
        return tr("No.", "number of a standing order");
    case NameColumn:
        return tr("Name");
    case StateColumn:
        return tr("State");
    case TodayColumn:
        return tr("Today");
    case LeadsColumn:
        return tr("Leads");
    case SpentColumn:
        return tr("Spent");
    case CeilingColumn:
        return tr("Per lead");
    case MemberColumn:
        return tr("Member");
    }
    return {};
}

QVariant StandingModel::cellExtra(int line, int column, int role) const
{
    const StandingOrder& order = row(line);
    switch (role) {
    case ToneRole:
        return column == StateColumn ? QVariant(int(standingStateLook(order.state, order.lastCode).tone)) : QVariant();
    case IconNameRole:
        return column == StateColumn ? QVariant(standingStateLook(order.state, order.lastCode).iconName) : QVariant();
    case CopyRole:
        if (column == SpentColumn)
            return amountText(order.bought.moneyTotal, m_format.locale);
        if (column == CeilingColumn)
            return amountText(order.request.priceMax, m_format.locale);
        return {};
    default:
        return {};
    }
}

QString StandingModel::cellText(int line, int column) const
{
    const StandingOrder& order = row(line);
    const StandingCaps& caps = order.request.caps;
    switch (Column(column)) {
    case NumberColumn:
        return QString::number(order.number);
    case NameColumn:
        return order.request.name;
    case StateColumn:
        return standingStateLook(order.state, order.lastCode).text;
    case TodayColumn:
        return ofCapText(order.bought.leadsDay, caps.leadsDay, m_format.locale);
    case LeadsColumn:
        return ofCapText(order.bought.leadsTotal, caps.leadsTotal, m_format.locale);
    case SpentColumn:
        return formatMoney(order.bought.moneyTotal, m_format.locale, m_format.currency);
    case CeilingColumn:
        return formatMoney(order.request.priceMax, m_format.locale, m_format.currency);
    case MemberColumn:
        return order.member;
    }
    return {};
}

QVariant StandingModel::cellValue(int line, int column) const
{
    const StandingOrder& order = row(line);
    switch (Column(column)) {
    case NumberColumn:
        return qlonglong(order.number);
    case NameColumn:
        return order.request.name;
    case StateColumn:
        return order.state;
    case TodayColumn:
        return qlonglong(order.bought.leadsDay);
    case LeadsColumn:
        return qlonglong(order.bought.leadsTotal);
    case SpentColumn:
        return qlonglong(order.bought.moneyTotal.minor());
    case CeilingColumn:
        return qlonglong(order.request.priceMax.minor());
    case MemberColumn:
        return order.member;
    }
    return {};
}

} // namespace leadfloor
