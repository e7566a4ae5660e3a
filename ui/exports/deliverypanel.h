// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exporttargets.h"
#include "models/items/deliverymodel.h"
#include "models/items/pending.h"

#include <QWidget>

class QPushButton;

namespace leadfloor {

class LfTableView;
class MessageStrip;

/// What the gateway delivers by itself, and what went wrong with it: pause, resume, run now. Hidden where
/// there is none. Asks anew whenever it is shown, and once a minute while it is.
class DeliveryPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit DeliveryPanel(ExportTargetService& service, QWidget* parent = nullptr);
    [[nodiscard]] LfTableView& table() const { return *m_table; }
    /// Asks for the deliveries; shows itself if there are any.
    void refresh();

private:
    [[nodiscard]] const Delivery* current() const;
    void change(const DeliveryChange& change);
    void updateButtons();

    ExportTargetService& m_service;
    DeliveryModel m_model;
    Pending<QList<Delivery>> m_asking;
    Pending<int> m_saving;
    LfTableView* m_table;
    MessageStrip* m_strip;
    QPushButton* m_pause;
    QPushButton* m_run;
};

} // namespace leadfloor
