// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ownedleadmodel.h"

#include "models/items/leadlook.h"
#include "models/items/mask.h"
#include "models/items/returnmodel.h"

#include "models/domain/phonetext.h"
#include "models/items/tabletext.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

OwnedLeadModel::OwnedLeadModel(OwnedLeadSource& source, QObject* parent)
    : KeysetModel<OwnedLead>(columns, parent)
    , m_source(source)
{
}

void OwnedLeadModel::setSearch(const QString& search)
{
    if (search == m_search && hasAnswer())
        return;
    m_search = search;
    reload();
}

void OwnedLeadModel::setOrder(std::optional<qint64> orderNumber)
{
    if (orderNumber == m_order && hasAnswer())
        return;
    m_order = orderNumber;
    reload();
}

void OwnedLeadModel::setWork(const WorkFilter& work, bool isByFollowUp)
{
    if (work == m_work && isByFollowUp == m_isByFollowUp && hasAnswer())
        return;
    m_work = work;
    m_isByFollowUp = isByFollowUp;
    reload();
}

void OwnedLeadModel::setChoices(const WorkChoices& choices)
{
    m_choices = choices;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, StageColumn), index(rowCount() - 1, StageColumn));
}

void OwnedLeadModel::showTime()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, ThereColumn), index(rowCount() - 1, FollowUpColumn));
}

TimeThere OwnedLeadModel::timeAt(const OwnedLead& lead) const
{
    return timeThere(
        timeZonesOf(valueOf(lead, u"state"), valueOf(lead, u"county"), valueOf(lead, u"phone")),
        m_clock());
}

bool OwnedLeadModel::isCallable(const OwnedLead& lead) const
{
    return !valueOf(lead, u"phone").isEmpty() && !lead.refundedAt.isValid() && lead.dnc != "listed"_L1
           && timeAt(lead).isCallable();
}

void OwnedLeadModel::reload()
{
    askCount(); // first: the count that is there is not of this question any more
    KeysetModel<OwnedLead>::reload();
}

void OwnedLeadModel::refresh()
{
    KeysetModel<OwnedLead>::refresh();
    askCount();
}

void OwnedLeadModel::askCount()
{
    m_countPending.ask(m_source.count(query()), [this](const Result<qint64>& answer) {
        m_count = answer ? std::optional(*answer) : std::nullopt; // the rows say what went wrong
        Q_EMIT countChanged();
    });
}

void OwnedLeadModel::setBuckets(const QList<AgeBucket>& buckets)
{
    m_buckets = buckets;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, BucketColumn), index(rowCount() - 1, BucketColumn));
}

QString OwnedLeadModel::bucketText(const QString& bucket) const
{
    const auto found = std::find_if(m_buckets.cbegin(), m_buckets.cend(),
                                    [&](const AgeBucket& one) { return one.code == bucket; });
    return found == m_buckets.cend() ? bucket : ageBucketText(*found, m_format.locale);
}

OwnedLeadQuery OwnedLeadModel::query() const
{
    OwnedLeadQuery query;
    query.search = m_search;
    query.orderNumber = m_order;
    query.work = m_work;
    query.isByFollowUp = m_isByFollowUp;
    return query;
}

QFuture<Result<QList<OwnedLead>>> OwnedLeadModel::askPage(const OwnedLead* after, int limit)
{
    OwnedLeadQuery page = query();
    if (after)
        page.after = after->id;
    page.limit = limit;
    return m_source.page(page);
}

QString OwnedLeadModel::keyOf(const OwnedLead& row) const
{
    return row.id.toString();
}

QString OwnedLeadModel::valueOf(const OwnedLead& lead, QStringView exportColumn)
{
    return lead.values.value(exportColumns().indexOf(exportColumn));
}

QString OwnedLeadModel::title(int column) const
{
    switch (Column(column)) {
    case NameColumn:
        return tr("Name");
    case PhoneColumn:
        return tr("Phone");
    case ThereColumn:
        return tr("There now", "local time of a lead");
    case StageColumn:
        return tr("Stage");
    case TagsColumn:
        return tr("Tags");
    case FollowUpColumn:
        return tr("Follow-up");
    case AssigneeColumn:
        return tr("Assigned to");
    case EmailColumn:
        return tr("E-mail");
    case CityColumn:
        return tr("City");
    case StateColumn:
        return tr("State");
    case ClassColumn:
        return tr("Class");
    case BucketColumn:
        return tr("Age");
    case PriceColumn:
        return tr("Price");
    case OrderColumn:
        return tr("Order");
    case DeliveredColumn:
        return tr("Delivered");
    case ReturnColumn:
        return tr("Return by");
    case DncColumn:
        return tr("DNC", "do not call");
    }
    return {};
}

QVariant OwnedLeadModel::cellExtra(int line, int column, int role) const
{
    const OwnedLead& lead = row(line);
    switch (role) {
    case CopyRole:
        if (column == PhoneColumn)
            return Mask::secret(phoneNationalText(valueOf(lead, u"phone")));
        return column == PriceColumn ? amountText(lead.price, m_format.locale) : QVariant();
    case RowStateRole:
        return lead.refundedAt.isValid() ? QVariant(int(RowState::Dead)) : QVariant();
    case DetailRole:
        return column == NameColumn && lead.refundedAt.isValid() ? tr("refunded") : QVariant();
    case IconNameRole:
    case ToneRole:
        return lookOf(lead, column, role == ToneRole);
    case Qt::ToolTipRole:
        if (column == DncColumn && !dncText(lead).isEmpty())
            return lead.dnc == "listed"_L1  ? tr("On one of your suppression lists: do not call.")
                   : lead.dnc == "never"_L1 ? tr("Never checked against do-not-call registers.")
                                            : tr("Checked against do-not-call registers on %1.")
                                                  .arg(m_format.locale.toString(QDate::fromString(lead.dnc.section(u' ', 1), Qt::ISODate), QLocale::ShortFormat));
        if (column == ReturnColumn && lead.returnUntil.isValid())
            return tr("Can be returned until %1").arg(m_format.locale.toString(lead.returnUntil.toLocalTime(), QLocale::ShortFormat));
        return column == ThereColumn ? callTip(timeAt(lead)) : QVariant();
    default:
        return {};
    }
}

QVariant OwnedLeadModel::lookOf(const OwnedLead& lead, int column, bool isTone) const
{
    if (column == StageColumn) {
        const LeadStage* stage = m_choices.stage(lead.work.stage);
        const LeadStageLook look = stage ? leadStageLook(*stage) : LeadStageLook();
        return isTone ? QVariant(int(look.tone)) : QVariant(look.iconName);
    }
    if (column == ThereColumn) {
        const TimeThere there = timeAt(lead);
        if (!there.isKnown())
            return {};
        return isTone ? QVariant(int(there.isCallable() ? Tone::Good : Tone::Waiting))
                      : QVariant(there.isCallable() ? u"phone"_s : u"phone-off"_s);
    }
    if (column == ReturnColumn) {
        if (const auto state = returnStateFromCode(lead.returnState); state && !isReturnable(lead))
            return isTone ? QVariant(int(returnStateLook(*state).tone)) : QVariant(returnStateLook(*state).iconName);
        constexpr qint64 lastHours = 48;
        const bool isSoon = isReturnable(lead) && m_clock().secsTo(lead.returnUntil) < lastHours * 3600;
        return isTone ? QVariant(int(isSoon ? Tone::Waiting : isReturnable(lead) ? Tone::Plain : Tone::Muted)) : QVariant();
    }
    if (column == DncColumn && !dncText(lead).isEmpty()) {
        if (lead.dnc == "listed"_L1)
            return isTone ? QVariant(int(Tone::Bad)) : QVariant(u"phone-off"_s);
        if (lead.dnc.startsWith("ok"_L1))
            return isTone ? QVariant(int(Tone::Good)) : QVariant(u"circle-check"_s);
        return isTone ? QVariant(int(lead.dnc == "never"_L1 ? Tone::Muted : Tone::Waiting)) : QVariant(u"clock"_s);
    }
    if (column == FollowUpColumn && isTone && lead.work.followUpAt.isValid())
        return int(followUpLook(lead.work.followUpAt, m_format.locale).tone);
    return {};
}

QString OwnedLeadModel::dncText(const OwnedLead& lead) const
{
    if (lead.dnc == "listed"_L1)
        return tr("listed", "on an own suppression list");
    if (lead.dnc == "never"_L1)
        return tr("never", "checked against do-not-call registers");
    const QDate day = QDate::fromString(lead.dnc.section(u' ', 1), Qt::ISODate);
    if (!day.isValid())
        return {};
    const QString days = m_format.locale.toString(day.daysTo(m_clock().date()));
    return lead.dnc.startsWith("ok"_L1) ? tr("ok %1 d", "checked so many days ago").arg(days) : tr("old %1 d", "checked so many days ago").arg(days);
}

bool OwnedLeadModel::isReturnable(const OwnedLead& lead) const
{
    return !lead.refundedAt.isValid() && lead.returnState != "queued"_L1 && lead.returnState != "accepted"_L1 && m_clock() < lead.returnUntil;
}

QString OwnedLeadModel::returnText(const OwnedLead& lead) const
{
    // Who was refused may still try another reason.
    if (const auto state = returnStateFromCode(lead.returnState); state && !isReturnable(lead))
        return returnStateText(*state);
    if (lead.refundedAt.isValid())
        return returnStateText(ReturnState::Refunded);
    if (!lead.returnUntil.isValid())
        return {};
    return isReturnable(lead) ? m_format.locale.toString(lead.returnUntil.toLocalTime().date(), QLocale::ShortFormat) : tr("over", "time to return a lead");
}

QString OwnedLeadModel::timeText(const TimeThere& there) const
{
    if (!there.isKnown())
        return {};
    const QLocale& locale = m_format.locale;
    const QString time = locale.toString(there.time.time(), QLocale::ShortFormat);
    return there.otherTime.isValid()
               ? tr("%1 or %2", "two times")
                     .arg(time, locale.toString(there.otherTime.time(), QLocale::ShortFormat))
               : time;
}

QString OwnedLeadModel::callTip(const TimeThere& there) const
{
    const QLocale& locale = m_format.locale;
    const QString from = locale.toString(QTime(TimeThere::callFromHour, 0), QLocale::ShortFormat);
    const QString until = locale.toString(QTime(TimeThere::callUntilHour, 0), QLocale::ShortFormat);
    if (!there.isKnown())
        return tr("What time it is there is not known; calls are allowed from %1 to %2.")
            .arg(from, until);
    return there.isCallable()
               ? tr("%1 there; calls are allowed from %2 to %3.").arg(timeText(there), from, until)
               : tr("%1 there: no calls before %2 and after %3.").arg(timeText(there), from, until);
}

QStringList OwnedLeadModel::exportColumnsOf(int column)
{
    switch (Column(column)) {
    case NameColumn:
        return {u"first_name"_s, u"last_name"_s};
    case PhoneColumn:
        return {u"phone"_s};
    case EmailColumn:
        return {u"email"_s};
    case CityColumn:
        return {u"city"_s};
    case StateColumn:
        return {u"state"_s};
    case ClassColumn:
        return {u"classification"_s};
    case BucketColumn:
        return {u"age_bucket_at_purchase"_s};
    case PriceColumn:
        return {u"purchase_price"_s};
    case OrderColumn:
        return {u"sale_id"_s};
    case ThereColumn:
    case StageColumn:
    case TagsColumn:
    case FollowUpColumn:
    case AssigneeColumn:
    case DeliveredColumn:
    case ReturnColumn:
    case DncColumn:
        return {};
    }
    return {};
}

QString OwnedLeadModel::nameOf(const OwnedLead& lead)
{
    return QString(valueOf(lead, u"first_name") % u' ' % valueOf(lead, u"last_name")).trimmed();
}

QString OwnedLeadModel::cellText(int line, int column) const
{
    const OwnedLead& lead = row(line);
    switch (Column(column)) {
    case NameColumn:
        return Mask::secret(nameOf(lead));
    case PhoneColumn:
        return Mask::secret(phoneText(valueOf(lead, u"phone")));
    case ThereColumn:
        return timeText(timeAt(lead));
    case StageColumn: {
        const LeadStage* stage = m_choices.stage(lead.work.stage);
        return stage ? leadStageLook(*stage).text : QString();
    }
    case TagsColumn:
        return lead.work.tags.join(u", "_s);
    case FollowUpColumn:
        return followUpLook(lead.work.followUpAt, m_format.locale).text;
    case AssigneeColumn:
        return lead.work.assigneeName;
    case EmailColumn:
        return Mask::secret(valueOf(lead, u"email"));
    case CityColumn:
        return Mask::secret(valueOf(lead, u"city"));
    case StateColumn:
        return valueOf(lead, u"state");
    case ClassColumn:
        return leadClassText(lead.leadClass);
    case BucketColumn:
        return bucketText(lead.bucket);
    case PriceColumn:
        return formatMoney(lead.price, m_format.locale, m_format.currency);
    case OrderColumn:
        return QString::number(lead.orderNumber);
    case DeliveredColumn:
        return lead.deliveredAt.isValid()
                   ? m_format.locale.toString(lead.deliveredAt.toLocalTime(), QLocale::ShortFormat)
                   : QString();
    case ReturnColumn:
        return returnText(lead);
    case DncColumn:
        return dncText(lead);
    }
    return {};
}

QVariant OwnedLeadModel::cellValue(int line, int column) const
{
    const OwnedLead& lead = row(line);
    switch (Column(column)) {
    case NameColumn:
        return nameOf(lead);
    case ThereColumn:
        return timeAt(lead).time;
    case StageColumn:
        return lead.work.stage;
    case TagsColumn:
        return lead.work.tags.join(u", "_s);
    case FollowUpColumn:
        return lead.work.followUpAt;
    case AssigneeColumn:
        return lead.work.assigneeName;
    case EmailColumn:
        return valueOf(lead, u"email");
    case CityColumn:
        return valueOf(lead, u"city");
    case StateColumn:
        return valueOf(lead, u"state");
    case PhoneColumn:
        return valueOf(lead, u"phone");
    case ClassColumn:
        return int(lead.leadClass);
    case BucketColumn:
        return lead.bucket;
    case PriceColumn:
        return qlonglong(lead.price.minor());
    case OrderColumn:
        return qlonglong(lead.orderNumber);
    case DeliveredColumn:
        return lead.deliveredAt;
    case ReturnColumn:
        return lead.returnUntil;
    case DncColumn:
        return lead.dnc;
    }
    return {};
}

} // namespace leadfloor
