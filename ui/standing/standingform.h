// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/standing.h"
#include "ui/purchase/purchasetext.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace leadfloor {

class FormField;
class QueryEdit;
class ThemedLabel;

/// What a standing order is to buy: leads, ceiling, limits, days.
class StandingForm final : public QWidget
{
    Q_OBJECT
public:
    explicit StandingForm(const PurchaseWords& words, QWidget* parent = nullptr);

    /// Fills the form; changed() stays silent.
    void setRequest(const StandingRequest& request);
    /// What the form says now. A start or an end that was not touched keeps its time of day.
    [[nodiscard]] StandingRequest request() const;
    /// Says below the fields what is missing or wrong, and goes to the first of them; true: nothing is.
    bool check();

Q_SIGNALS:
    void changed(); ///< by the person

private:
    QWidget* makeLimits();
    QWidget* makeDays();
    void showUnderstood();
    void showDays();
    [[nodiscard]] QByteArray zone() const;

    const PurchaseWords& m_words;
    bool m_isSetting = false;
    StandingRequest m_first; ///< as it came
    QueryEdit* m_query;
    FormField* m_queryField;
    ThemedLabel* m_understood;
    QDoubleSpinBox* m_ceiling;
    FormField* m_ceilingField = nullptr;
    QLineEdit* m_name;
    std::array<QSpinBox*, 4> m_leads{};       ///< a day, a week, a month, in all
    std::array<QDoubleSpinBox*, 4> m_money{};
    ThemedLabel* m_limitProblem;
    QComboBox* m_zone;
    QCheckBox* m_starts;
    QDateEdit* m_startDay;
    QCheckBox* m_ends;
    QDateEdit* m_endDay;
    ThemedLabel* m_dayProblem;
    QCheckBox* m_repeats;
};

} // namespace leadfloor
