// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/deskservice.h"
#include "models/domain/services.h"
#include "models/items/pending.h"
#include "ui/shell/notifier.h"

#include <QTimer>

namespace leadfloor {

/// Counts what waits for an operator, when the floor says that it has changed, and tells what has come since
/// he was told last. GUI thread.
class DeskNews final : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it. The floor is an operator's.
    DeskNews(FloorConnection& floor, Notifier& notifier, QObject* parent = nullptr);

Q_SIGNALS:
    void waitingChanged(const leadfloor::DeskWaiting& waiting);

private:
    void look();
    void take(const DeskWaiting& waiting);
    void tell(const QString& sentence, const QString& page);

    FloorConnection& m_floor;
    Notifier& m_notifier;
    QTimer m_soon; ///< several changes are one look
    Pending<DeskWaiting> m_asking;
};

} // namespace leadfloor
