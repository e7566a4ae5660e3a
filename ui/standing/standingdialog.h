// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/inventorycolumns.h"
#include "models/items/pending.h"
#include "ui/purchase/purchasetext.h"

#include <QDialog>

class QPushButton;

namespace leadfloor {

class MessageStrip;
class StandingForm;
class ThemedLabel;

/// A new standing order, or one to change: its form, what it would have bought in the last 90 days
/// when that is asked for, and the way to make it so. Waits for nothing; Cancel cancels a question.
class StandingDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `number` 0: a new one. `floor` must outlive the dialog.
    StandingDialog(FloorConnection& floor, int number, const StandingRequest& request, const CellFormat& format, QWidget* parent = nullptr);
    ~StandingDialog() override;

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] StandingForm& form() const { return *m_form; }

Q_SIGNALS:
    void saved(int number);

private:
    QWidget* makeDryRun();
    QWidget* makeButtons();
    void tryIt();
    void showDryRun(const Result<StandingDryRun>& run);
    void forgetDryRun();
    void save();
    void endSaving(const std::optional<Error>& error);

    FloorConnection& m_floor;
    const int m_number;
    const CellFormat m_format;
    const PurchaseWords m_words;
    Pending<StandingDryRun> m_dryRun;
    Pending<int> m_creating;
    Pending<void> m_changing;
    StandingForm* m_form;
    ThemedLabel* m_sentence;
    ThemedLabel* m_detail;
    QPushButton* m_try;
    MessageStrip* m_strip;
    QPushButton* m_save;
};

} // namespace leadfloor
