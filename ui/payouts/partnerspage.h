// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/partnermodel.h"
#include "ui/lists/listpage.h"

#include <QPointer>

class QPushButton;

namespace leadfloor {

class RateDialog;
class ThemedLabel;

/// Who supplies leads, on what terms, and who can be paid; for operators.
class PartnersPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit PartnersPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~PartnersPage() override;

    [[nodiscard]] PartnerModel& model() { return m_model; }

Q_SIGNALS:
    void paidOut(); ///< payouts were made

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void updatePane() override;

private:
    /// Those that are selected and can be paid; if only one row is, all that can.
    [[nodiscard]] QList<Partner> toBePaid() const;
    void askPayout();
    void send(const PayoutRequest& request);
    void askRate();
    void setRate(const PartnerRate& rate);
    [[nodiscard]] QString money(Money amount) const;

    PartnerModel m_model;
    Pending<PayoutReceipt> m_paying;
    Pending<void> m_setting;
    QPointer<RateDialog> m_dialog;
    ThemedLabel* m_sum;
    QPushButton* m_rate;
    QPushButton* m_pay;
};

} // namespace leadfloor
