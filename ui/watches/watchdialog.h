// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace leadfloor {

class FormField;
class MessageStrip;
class QueryEdit;
class SegmentedButtons;
class ThemedLabel;

/// A new watch, or one to change: which leads, from how many on it tells, how often, when not. Waits for
/// nothing; Cancel cancels a question.
class WatchDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `number` 0: a new one. `floor` must outlive the dialog.
    WatchDialog(FloorConnection& floor, int number, const WatchRequest& request, QWidget* parent = nullptr);
    ~WatchDialog() override;

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] WatchRequest request() const; ///< as it stands

Q_SIGNALS:
    void saved(int number);

private:
    QWidget* makeWhen();
    void show(const WatchRequest& request);
    void showUnderstood();
    void save();

    FloorConnection& m_floor;
    const int m_number;
    const WatchRequest m_first; ///< as it came
    Pending<int> m_creating;
    Pending<void> m_changing;
    QueryEdit* m_query;
    FormField* m_queryField;
    ThemedLabel* m_understood;
    QLineEdit* m_name;
    SegmentedButtons* m_counts;
    QSpinBox* m_leads;
    QComboBox* m_pause;
    QCheckBox* m_quiet;
    QTimeEdit* m_quietFrom;
    QTimeEdit* m_quietTo;
    ThemedLabel* m_zone;
    MessageStrip* m_strip;
    QPushButton* m_save;
};

} // namespace leadfloor
