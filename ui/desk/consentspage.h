// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/consentmodel.h"
#include "models/items/pending.h"
#include "ui/desk/decisionpage.h"

namespace leadfloor {

class ConsentDetail;

/// What one operator may not do alone besides adjustments, and waits for another: refunds and payouts taken back
/// above the limit, packages and coupons. It is told by the floor when something has changed.
class ConsentsPage final : public DecisionPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit ConsentsPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~ConsentsPage() override;

    [[nodiscard]] ConsentModel& model() { return m_model; }

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void updatePane() override;
    void askDecision(bool isApproved) override;

private:
    void setUpTable();
    void decide(const Consent& one, const ConsentDecision& decision);
    /// The strip's word for how it is decided now, which another operator may have done before.
    void sayDecided(const Consent& one, const ConsentDecided& decided);

    ConsentModel m_model;
    Pending<ConsentDecided> m_deciding;
    ConsentDetail* m_detail;
};

} // namespace leadfloor
