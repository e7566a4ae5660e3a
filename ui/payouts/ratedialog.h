// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/earnings.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;
class QLineEdit;

namespace leadfloor {

/// The terms of a partner: his base, or the standard one, and his bonus; with a reason for the audit.
class RateDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit RateDialog(const Partner& partner, QWidget* parent = nullptr);
    ~RateDialog() override;

Q_SIGNALS:
    /// They are to be set; the dialog has closed.
    void given(const leadfloor::PartnerRate& rate);

private:
    [[nodiscard]] PartnerRate rate() const;

    QString m_partner;
    QCheckBox* m_standard;
    QDoubleSpinBox* m_base;
    QDoubleSpinBox* m_bonus;
    QLineEdit* m_reason;
};

} // namespace leadfloor
