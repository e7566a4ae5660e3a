// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/adjustmentmodel.h"
#include "models/items/pending.h"
#include "ui/desk/decisionpage.h"

class QComboBox;
class QPushButton;

namespace leadfloor {

class AdjustmentDetail;
class AdjustmentDialog;

/// What operators change of brokers' wallets: what waits for a second person, and what is decided. Nobody
/// approves what he has proposed himself. It is told by the floor when something has changed.
class AdjustmentsPage final : public DecisionPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit AdjustmentsPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~AdjustmentsPage() override;

    [[nodiscard]] AdjustmentModel& model() { return m_model; }

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void updatePane() override;
    void askDecision(bool isApproved) override;

private:
    void setUpTable();
    void askAdjustment();
    void openDialog(const AdjustmentTerms& terms);
    void send(const AdjustmentRequest& request);
    void decide(qint64 number, bool isApproved, const QString& note);
    void askTakeBack();
    void takeBack(const QUuid& key, qint64 number, const QString& reason);
    /// The strip's word for what was done, or why not; `again` does it once more after a lost line.
    void sayDone(const Result<Adjustment>& done, const std::function<void()>& again);
    [[nodiscard]] QString money(Money amount) const;
    [[nodiscard]] QString amountOf(const Adjustment& one) const;

    AdjustmentModel m_model;
    Pending<AdjustmentTerms> m_terms;
    Pending<Adjustment> m_changing;
    QPointer<AdjustmentDialog> m_dialog;
    QComboBox* m_states;
    AdjustmentDetail* m_detail;
    QPushButton* m_adjust;
    QPushButton* m_takeBack;
};

} // namespace leadfloor
