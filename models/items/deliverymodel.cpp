// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/deliverymodel.h"

#include "models/items/roles.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Words for the state of a run, with icon and tone.
struct RunLook
{
    QString text, iconName;
    Tone tone = Tone::Muted;
};

RunLook runLook(const Delivery& delivery)
{
    if (delivery.runs.isEmpty())
        return {DeliveryModel::tr("None yet"), u"clock"_s, Tone::Muted};
    const QString state = delivery.runs.first().state;
    if (state == "done"_L1)
        return {DeliveryModel::tr("Delivered"), u"circle-check"_s, Tone::Good};
    if (state == "nothing"_L1)
        return {DeliveryModel::tr("Nothing was new"), u"circle-check"_s, Tone::Muted};
    if (state == "failed"_L1)
        return {DeliveryModel::tr("Given up"), u"circle-alert"_s, Tone::Bad};
    if (state == "waiting"_L1)
        return {DeliveryModel::tr("Is tried again"), u"loader"_s, Tone::Waiting};
    return {DeliveryModel::tr("Under way"), u"loader"_s, Tone::Accent};
}

QString shortTime(const QDateTime& time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

} // namespace

QString pauseText(const Delivery& delivery)
{
    if (delivery.pause == "reader_gone"_L1)
        return DeliveryModel::tr("Who reads its mails has left the team.");
    if (delivery.pause == "member_gone"_L1)
        return DeliveryModel::tr("Whose it was has left the team. Whoever resumes it takes it over.");
    return {};
}

void DeliveryModel::setDeliveries(const QList<Delivery>& deliveries)
{
    const bool isSameRows = deliveries.size() == m_deliveries.size()
                            && std::equal(deliveries.begin(), deliveries.end(), m_deliveries.begin(),
                                          [](const Delivery& a, const Delivery& b) { return a.number == b.number; });
    if (!isSameRows)
        beginResetModel();
    m_deliveries = deliveries;
    if (!isSameRows)
        endResetModel();
    else if (!m_deliveries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

const Delivery* DeliveryModel::deliveryAt(int row) const
{
    return row >= 0 && row < m_deliveries.size() ? &m_deliveries.at(row) : nullptr;
}

int DeliveryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_deliveries.size());
}

int DeliveryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString DeliveryModel::text(const Delivery& delivery, Column column) const
{
    switch (column) {
    case TargetColumn:
        return delivery.target;
    case ToColumn:
        return delivery.channel % u':' % delivery.destination;
    case NextColumn:
        return delivery.isPaused ? tr("Paused") : shortTime(delivery.nextAt);
    case LastColumn:
        return runLook(delivery).text;
    case LeadsColumn:
        return delivery.runs.isEmpty() || delivery.runs.first().rows == 0 ? QString() : QLocale().toString(delivery.runs.first().rows);
    case ErrorColumn:
        if (!delivery.pause.isEmpty())
            return pauseText(delivery);
        return delivery.runs.isEmpty() ? QString() : delivery.runs.first().error;
    }
    return {};
}

QVariant DeliveryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Delivery& delivery = m_deliveries.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(delivery, column);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(headerData(column, Qt::Horizontal).toString(), text(delivery, column));
    case Qt::ToolTipRole:
        if (column == ErrorColumn) {
            // The log: what went wrong, newest first.
            QStringList lines;
            for (const DeliveryRun& run : delivery.runs) {
                if (!run.error.isEmpty())
                    lines.append(shortTime(run.beganAt) % ": "_L1 % run.error.toHtmlEscaped());
            }
            return lines.join(u'\n');
        }
        return {};
    case ToneRole:
        return column == LastColumn ? int(runLook(delivery).tone) : QVariant();
    case IconNameRole:
        return column == LastColumn ? runLook(delivery).iconName : QVariant();
    default:
        return {};
    }
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case TargetColumn:
        return tr("Target");
    case ToColumn:
        return tr("To");
    case NextColumn:
        return tr("Next");
    case LastColumn:
        return tr("Last run");
    case LeadsColumn:
        return tr("Leads");
    case ErrorColumn:
        return tr("What went wrong");
    }
    return {};
}

} // namespace leadfloor
