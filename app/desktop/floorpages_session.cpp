// SPDX-License-Identifier: GPL-3.0-or-later
/// What is kept of the pages while they are open, and how they come back as they were left.
#include "app/desktop/floorpages.h"

#include "app/desktop/sessionfile.h"
#include "ui/inventory/inventorypage.h"
#include "ui/leads/leadspage.h"
#include "ui/purchase/purchasejob.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/uisettings.h"
#include "ui/standing/standingpage.h"
#include "ui/watches/watchespage.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr std::chrono::milliseconds keepPause{1500};
constexpr int filtersMost = 30;   ///< steps of the history
constexpr int ticksMost = 2000; ///< kept, and looked for among the first rows

} // namespace

QJsonObject FloorPages::leave()
{
    finish();
    return m_isRestored || m_left.isEmpty() ? sessionNow() : m_left;
}

bool FloorPages::isBuying() const
{
    return m_wizard && m_wizard->job() && !m_wizard->job()->isOver();
}

void FloorPages::keepSession()
{
    m_writer.setMaxThreadCount(1);
    m_keeping.setInterval(keepPause);
    connect(&m_keeping, &QTimer::timeout, this, &FloorPages::writeSessionNow);
    if (m_left.isEmpty()) {
        m_keeping.start();
        return;
    }
    m_leads->setNoteDrafts(m_left.value("notes"_L1).toObject());
    QStringList tags;
    for (const QJsonValue& tag : m_left.value("tags"_L1).toArray())
        tags.append(tag.toString());
    m_leads->setTags(tags);
    // The floor's own words and its saved views come with the line.
    connect(&m_inventory->shelf(), &ViewShelf::changed, this, &FloorPages::restoreFilter);
    // Who types before they have come wants that, not what was left.
    connect(&m_inventory->session(), &FilterSession::filterChanged, this, [this] {
        if (m_inventory->shelf().isLoaded())
            return;
        for (const auto& key : {"filter"_L1, "history"_L1, "ticks"_L1})
            m_left.remove(key);
    });
    connect(&m_inventory->model(), &InventoryModel::stateChanged, this, &FloorPages::restoreTicks);
    connect(&m_floor, &FloorConnection::stateChanged, this, &FloorPages::restoreSession);
    QMetaObject::invokeMethod(this, &FloorPages::restoreSession, Qt::QueuedConnection);
}

void FloorPages::restoreSession()
{
    if (m_floor.state() != FloorConnection::State::Connected || m_isRestored)
        return;
    m_isRestored = true;
    m_keeping.start();
    restoreFilter();
    if (const auto left = draftFromJson(m_left.value("purchase"_L1).toObject()); left && !m_wizard) {
        openWizard(left->draft);
        m_wizard->resume(left->step);
    }
    if (const QJsonObject watch = m_left.value("watch"_L1).toObject(); !watch.isEmpty())
        m_watches->resume(watch);
    if (const QJsonObject standing = m_left.value("standing"_L1).toObject(); !standing.isEmpty())
        m_standing->resume(standing);
    restoreTicks();
    restoreTorn();
}

void FloorPages::restoreFilter()
{
    // A saved view is opened first, when its page is: what was typed over it comes back over it.
    if (!m_isRestored || !m_left.contains("filter"_L1) || !m_inventory->shelf().isLoaded())
        return;
    const QString filter = m_left.take("filter"_L1).toString();
    if (filter != m_inventory->session().text())
        m_inventory->session().setText(filter);
    const QJsonObject history = m_left.take("history"_L1).toObject();
    QList<Filter> filters;
    for (const QJsonValue& one : history.value("filters"_L1).toArray()) {
        if (const auto step = Filter::fromJson(one.toObject()))
            filters.append(*step);
    }
    if (!filters.isEmpty())
        m_inventory->session().restoreHistory(filters, history.value("place"_L1).toInt());
}

void FloorPages::restoreTicks()
{
    InventoryModel& model = m_inventory->model();
    QJsonArray ids = m_left.value("ticks"_L1).toArray();
    if (m_left.contains("filter"_L1) || ids.isEmpty() || !model.hasPicture() || model.isStale() || model.isLoading())
        return;
    m_left.remove("ticks"_L1); // first, since ticking tells
    QSet<QString> wanted;
    for (const QJsonValue& id : std::as_const(ids))
        wanted.insert(id.toString());
    if (wanted.contains(u"all"_s))
        model.tickAll(true);
    for (int row = 0; row < std::min(model.rowCount(), ticksMost); ++row) {
        const ShownLead* lead = model.lead(row);
        if (lead && wanted.contains(lead->row.id.toString()) && model.canTick(row))
            model.tickRows(row, row, !wanted.contains(u"all"_s));
    }
}

QJsonObject FloorPages::sessionNow() const
{
    QJsonObject session{{u"page"_s, m_window.currentPage()}, {u"filter"_s, m_inventory->session().text()}};
    QJsonArray ticks;
    const LeadTicks& ticked = m_inventory->model().ticks();
    if (ticked.isAll())
        ticks.append(u"all"_s);
    const QList<InventoryRow> others = ticked.others();
    for (const InventoryRow& row : others.first(std::min<qsizetype>(others.size(), ticksMost)))
        ticks.append(row.id.toString());
    if (!ticks.isEmpty())
        session.insert("ticks"_L1, ticks);
    const FilterHistory& history = m_inventory->session().history();
    const qsizetype first = std::max<qsizetype>(0, history.filters().size() - filtersMost);
    QJsonArray filters;
    for (const Filter& one : history.filters().mid(first))
        filters.append(one.toJson());
    session.insert("history"_L1, QJsonObject{{u"filters"_s, filters}, {u"place"_s, history.place() - first}});
    // What has not come back yet, since its page was not open, is still what was left.
    for (const auto& key : {"filter"_L1, "history"_L1, "ticks"_L1}) {
        if (m_left.contains(key))
            session.insert(key, m_left.value(key));
    }
    const auto keep = [&session](QLatin1StringView key, const QJsonObject& open, const DialogDraft& closed) {
        if (const QJsonObject held = open.isEmpty() ? closed.left() : open; !held.isEmpty())
            session.insert(key, held);
    };
    keep("purchase"_L1, m_wizard ? draftToJson(*m_wizard) : QJsonObject(), m_wizardDraft);
    keep("watch"_L1, m_watches->draft(), m_watchDraft);
    keep("standing"_L1, m_standing->draft(), m_standingDraft);
    // Notes may name people: the file is its owner's alone.
    if (const QJsonObject notes = m_leads->noteDrafts(); !notes.isEmpty())
        session.insert("notes"_L1, notes);
    if (const QJsonArray torn = tornLeft(); !torn.isEmpty())
        session.insert("torn"_L1, torn);
    if (!m_leads->tags().isEmpty())
        session.insert("tags"_L1, QJsonArray::fromStringList(m_leads->tags()));
    return session;
}

void FloorPages::writeSessionNow()
{
    if (!m_isRestored && !m_left.isEmpty())
        return; // nothing of it is on screen yet
    const QJsonObject now = m_settings.value(u"session/restore"_s).toBool() ? sessionNow() : QJsonObject();
    if (now == m_kept)
        return;
    m_kept = now;
    m_writer.start([path = m_sessionPath, now] {
        if (!writeSession(path, now))
            qWarning("The session cannot be kept in %s", qPrintable(path));
    });
}

} // namespace leadfloor
