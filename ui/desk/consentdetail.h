// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/consent.h"
#include "models/items/inventorycolumns.h"
#include "ui/desk/proposaldetail.h"

namespace leadfloor {

/// What waits for a second operator: what is done if he consents, on which terms, and why it is asked for.
class ConsentDetail final : public ProposalDetail
{
    Q_OBJECT
public:
    explicit ConsentDetail(QWidget* parent = nullptr);
    ~ConsentDetail() override;
    void showConsent(const Consent& one, const CellFormat& format);

    /// What follows from consent, in a sentence or two.
    [[nodiscard]] static QString effectOf(const Consent& one, const CellFormat& format);
};

} // namespace leadfloor
