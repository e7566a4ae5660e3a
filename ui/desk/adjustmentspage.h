// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/adjustmentmodel.h"
#include "ui/lists/listpage.h"

#include <QPointer>

#include <functional>

class QComboBox;
class QPushButton;

namespace leadfloor {

class AdjustmentDetail;
class AdjustmentDialog;
class ThemedLabel;
class WordsDialog;

/// What operators change of brokers' wallets: what waits for a second person, and what is decided. Nobody
/// approves what he has proposed himself. It is told by the floor when something has changed.
class AdjustmentsPage final : public ListPage
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

private:
    void setUpTable();
    void askAdjustment();
    void openDialog(const AdjustmentTerms& terms);
    void send(const AdjustmentRequest& request);
    void askDecision(bool isApproved);
    void decide(qint64 number, bool isApproved, const QString& note);
    void askTakeBack();
    void takeBack(const QUuid& key, qint64 number, const QString& reason);
    /// The strip's word for what was done, or why not; `again` does it once more after a lost line.
    void sayDone(const Result<Adjustment>& done, const std::function<void()>& again);
    void askWords(const QString& title, const QString& sentence, const QString& label, const QString& act, bool isNeeded, bool isDanger,
                  const std::function<void(const QString&)>& given);
    [[nodiscard]] QString money(Money amount) const;
    [[nodiscard]] QString amountOf(const Adjustment& one) const;

    AdjustmentModel m_model;
    Pending<AdjustmentTerms> m_terms;
    Pending<Adjustment> m_changing;
    QPointer<AdjustmentDialog> m_dialog;
    QPointer<WordsDialog> m_words;
    QComboBox* m_states;
    ThemedLabel* m_count;
    AdjustmentDetail* m_detail;
    QPushButton* m_adjust;
    QPushButton* m_approve;
    QPushButton* m_decline;
    QPushButton* m_takeBack;
};

} // namespace leadfloor
