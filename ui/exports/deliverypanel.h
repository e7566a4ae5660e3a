// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/exporttargets.h"
#include "models/items/deliverymodel.h"
#include "models/items/pending.h"

#include <QWidget>

class QPushButton;

namespace leadfloor {

class DeliveryDialog;
class LfTableView;
class MessageStrip;
class ThemedLabel;

/// What the gateway delivers by itself, and what went wrong with it: make, change, pause, resume, run now, delete.
/// Without any it is one line. Asks anew whenever it is shown, and once a minute while it is.
class DeliveryPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit DeliveryPanel(ExportTargetService& service, QWidget* parent = nullptr);
    [[nodiscard]] LfTableView& table() const { return *m_table; }
    /// One row of the table is enough: the window is short.
    void setShort(bool isShort);
    /// Asks for the deliveries.
    void refresh();
    /// Opens the dialog for a new one.
    DeliveryDialog* addDelivery();
    /// The same for the one in the table; nullptr: there is none.
    DeliveryDialog* editDelivery();

private:
    [[nodiscard]] const Delivery* current() const;
    DeliveryDialog* openDialog(const Delivery& delivery);
    void change(const DeliveryChange& change);
    void askToRemove();
    void remove(int number);
    void updateButtons();

    ExportTargetService& m_service;
    DeliveryModel m_model;
    Pending<QList<Delivery>> m_asking;
    Pending<int> m_saving;
    Pending<void> m_removing;
    LfTableView* m_table;
    MessageStrip* m_strip;
    ThemedLabel* m_none;
    QPushButton* m_change;
    QPushButton* m_pause;
    QPushButton* m_run;
    QPushButton* m_remove;
};

} // namespace leadfloor
