// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"
#include "ui/shell/palettesource.h"

#include <QTimer>

namespace leadfloor {

/// Orders and bought leads for the palette, asked of the floor while somebody types. The newest orders by
/// their words, older ones by number; leads as My leads searches them, none while contacts are hidden. GUI
/// thread.
class BookSource final : public PaletteSource
{
    Q_OBJECT
public:
    static constexpr int typingDelayMs = 200;
    static constexpr int hitsMost = 5;      ///< of each kind
    static constexpr int newestOrders = 50; ///< those that are known by their words

    explicit BookSource(FloorConnection& floor, QObject* parent = nullptr);
    void find(const QString& words) override;

Q_SIGNALS:
    void orderChosen(qint64 orderNumber);
    void leadChosen(const QString& words); ///< My leads finds it with them

private:
    void ask();
    void takeOrders(const QList<OrderRow>& orders);
    void show();

    FloorConnection& m_floor;
    QString m_words;
    QTimer m_typing;
    Pending<QList<OrderRow>> m_ordersPending;
    Pending<QList<OwnedLead>> m_leadsPending;
    QList<PaletteHit> m_orders, m_leads;
};

} // namespace leadfloor
