// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/watchmodel.h"

#include <QCoreApplication>
#include <QFuture>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

struct WatchLookWords
{
    QString text, iconName;
    Tone tone;
};

WatchLookWords watchState(const Watch& watch)
{
    if (!watch.problem.isEmpty())
        return {WatchModel::tr("Cannot look"), u"circle-alert"_s, Tone::Bad};
    return watch.request.isOn ? WatchLookWords{WatchModel::tr("On"), u"eye"_s, Tone::Good} : WatchLookWords{WatchModel::tr("Off"), u"eye-off"_s, Tone::Muted};
}

} // namespace

QString watchPauseText(int minutes)
{
    constexpr int hour = 60;
    constexpr int day = 24 * hour;
    if (minutes == hour)
        return WatchModel::tr("Hourly");
    if (minutes == day)
        return WatchModel::tr("Daily");
    if (minutes == 7 * day)
        return WatchModel::tr("Weekly");
    return minutes % hour == 0 ? WatchModel::tr("Every %Ln hours", nullptr, minutes / hour) : WatchModel::tr("Every %Ln minutes", nullptr, minutes);
}

QString watchThresholdText(const WatchRequest& request, const QLocale& locale)
{
    const QString leads = locale.toString(request.leadsMin);
    if (request.counts == WatchRequest::Counts::All)
        return WatchModel::tr("%1 in all", "leads").arg(leads);
    return request.leadsMin == 1 ? WatchModel::tr("Any new lead") : WatchModel::tr("%1 new", "leads").arg(leads);
}

WatchModel::WatchModel(WatchService& service, QObject* parent)
    : KeysetModel<Watch>(columns, parent)
    , m_service(service)
{
}

QFuture<Result<QList<Watch>>> WatchModel::askPage(const Watch* after, int)
{
    // The floor gives all at once: nothing comes after the last one.
    return after ? QtFuture::makeReadyFuture(Result<QList<Watch>>(QList<Watch>())) : m_service.watches();
}

QString WatchModel::title(int column) const
{
    switch (Column(column)) {
    case NumberColumn:
        return tr("No.", "number of a watch");
    case NameColumn:
        return tr("Name");
    case StateColumn:
        return tr("State");
    case FilterColumn:
        return tr("Leads");
    case ThresholdColumn:
        return tr("Tells of");
    case PauseColumn:
        return tr("At most");
    case LeadsColumn:
        return tr("There now");
    case ToldColumn:
        return tr("Last told");
    }
    return {};
}

QString WatchModel::cellText(int line, int column) const
{
    const Watch& watch = row(line);
    switch (Column(column)) {
    case NumberColumn:
        return QString::number(watch.number);
    case NameColumn:
        return watch.request.name;
    case StateColumn:
        return watchState(watch).text;
    case FilterColumn:
        return watch.text;
    case ThresholdColumn:
        return watchThresholdText(watch.request, m_format.locale);
    case PauseColumn:
        return watchPauseText(watch.request.minutes);
    case LeadsColumn:
        return watch.leads ? m_format.locale.toString(*watch.leads) : QString();
    case ToldColumn:
        return watch.toldAt.isValid() ? m_format.locale.toString(watch.toldAt.toLocalTime(), QLocale::ShortFormat) : tr("never");
    }
    return {};
}

QVariant WatchModel::cellValue(int line, int column) const
{
    const Watch& watch = row(line);
    switch (Column(column)) {
    case NumberColumn:
        return qlonglong(watch.number);
    case NameColumn:
        return watch.request.name;
    case StateColumn:
        return watch.request.isOn;
    case FilterColumn:
        return watch.text;
    case ThresholdColumn:
        return qlonglong(watch.request.leadsMin);
    case PauseColumn:
        return qlonglong(watch.request.minutes);
    case LeadsColumn:
        return watch.leads ? QVariant(qlonglong(*watch.leads)) : QVariant();
    case ToldColumn:
        return watch.toldAt;
    }
    return {};
}

QVariant WatchModel::cellExtra(int line, int column, int role) const
{
    if (column != StateColumn)
        return {};
    const WatchLookWords look = watchState(row(line));
    if (role == ToneRole)
        return int(look.tone);
    if (role == IconNameRole)
        return look.iconName;
    if (role == Qt::ToolTipRole && !row(line).problem.isEmpty())
        return row(line).problem;
    return {};
}

} // namespace leadfloor
