// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/booksource.h"

#include "models/items/mask.h"
#include "models/items/ownedleadmodel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace leadfloor {

BookSource::BookSource(FloorConnection& floor, QObject* parent)
    : PaletteSource(parent)
    , m_floor(floor)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingDelayMs);
    connect(&m_typing, &QTimer::timeout, this, &BookSource::ask);
}

void BookSource::find(const QString& words)
{
    m_words = words.trimmed();
    m_ordersPending.cancel();
    m_leadsPending.cancel();
    m_orders.clear();
    m_leads.clear();
    m_hits.clear();
    constexpr int lettersLeast = 2; // one letter finds everything
    const bool isWorth = m_words.size() >= lettersLeast || m_words.toLongLong() > 0;
    if (isWorth && m_floor.state() == FloorConnection::State::Connected)
        m_typing.start();
    else
        m_typing.stop();
}

void BookSource::ask()
{
    m_ordersPending.ask(m_floor.orders().orders(0, newestOrders), [this](const Result<QList<OrderRow>>& orders) {
        takeOrders(orders.value_or(QList<OrderRow>()));
        const qint64 number = m_words.toLongLong();
        if (number <= 0 || !m_orders.isEmpty())
            return;
        // An older one has to be named in full.
        m_ordersPending.ask(m_floor.orders().orders(number + 1, 1), [this](const Result<QList<OrderRow>>& older) {
            takeOrders(older.value_or(QList<OrderRow>()));
        });
    });
    if (Mask::instance().isOn())
        return;
    OwnedLeadQuery query;
    query.search = m_words;
    query.limit = hitsMost;
    m_leadsPending.ask(m_floor.ownedLeads().page(query), [this](const Result<QList<OwnedLead>>& leads) {
        for (const OwnedLead& lead : leads.value_or(QList<OwnedLead>())) {
            const QString name = OwnedLeadModel::nameOf(lead);
            if (!name.isEmpty())
                m_leads.append({name, tr("My leads, order %1").arg(lead.orderNumber), u"users"_s,
                                [this, name] { Q_EMIT leadChosen(name); }});
        }
        show();
    });
}

void BookSource::takeOrders(const QList<OrderRow>& orders)
{
    const QStringList typed = m_words.split(u' ', Qt::SkipEmptyParts);
    for (const OrderRow& order : orders) {
        const QString title = tr("Order %1").arg(order.number);
        const QString detail =
            tr("%Ln leads", nullptr, order.leads) % u", "_s
            % QLocale().toString(order.createdAt.toLocalTime().date(), QLocale::ShortFormat);
        if (matchScore(title % u' ' % detail, typed) > 0 && m_orders.size() < hitsMost)
            m_orders.append({title, detail, u"receipt-text"_s,
                             [this, number = order.number] { Q_EMIT orderChosen(number); }});
    }
    show();
}

void BookSource::show()
{
    m_hits = m_orders + m_leads;
    Q_EMIT changed();
}

} // namespace leadfloor
