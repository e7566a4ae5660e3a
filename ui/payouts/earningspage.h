// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/commissionmodel.h"
#include "ui/lists/listpage.h"

class QComboBox;

namespace leadfloor {

class NumberTile;
class ThemedLabel;

/// What a partner has earned: held, payable, paid, carried; and the sold lines with the rates that made it.
class EarningsPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit EarningsPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~EarningsPage() override;

    [[nodiscard]] CommissionModel& model() { return m_model; }
    void refresh() override;

Q_SIGNALS:
    void uploadRequested();  ///< nothing here yet
    void payoutsRequested();

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void layOut() override;

private:
    QWidget* makeBody();
    void setUpTable();
    void askEarnings();
    void showEarnings(const Earnings& earnings);

    CommissionModel m_model;
    Pending<Earnings> m_asking;
    QComboBox* m_states;
    ThemedLabel* m_rates;
    NumberTile* m_held;
    NumberTile* m_payable;
    NumberTile* m_paid;
    NumberTile* m_carried;
};

} // namespace leadfloor
