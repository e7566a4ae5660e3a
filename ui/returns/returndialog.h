// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/returnplan.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace leadfloor {

class FormField;
class LfTableView;
class MessageStrip;
class ThemedLabel;

/// Gives bought leads back: which of them can be, until when and for how much, why, and afterwards what
/// became of each. Waits for nothing; while the answer is not known, the same request can be sent again.
class ReturnDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `floor` must outlive the dialog. `leftOut`: what was chosen beside these leads, and why it is not here.
    ReturnDialog(FloorConnection& floor, const QList<ReturnCandidate>& leads, QWidget* parent = nullptr, const QString& leftOut = {});
    ~ReturnDialog() override;

    [[nodiscard]] const ReturnPlan& plan() const { return m_plan; }

Q_SIGNALS:
    void returned(const leadfloor::ReturnReceipt& receipt); ///< leads and wallet are to be asked anew
    void returnsRequested();                                ///< show the list of returns

protected:
    void reject() override;

private:
    QWidget* makeForm();
    QWidget* makeButtons();
    void setUpTable();
    void showPlan();
    void send();
    void take(const Result<ReturnReceipt>& receipt);
    void showOutcome(const ReturnReceipt& receipt);
    [[nodiscard]] QString money(Money amount) const;
    [[nodiscard]] ReturnReason reason() const;

    FloorConnection& m_floor;
    ReturnPlan m_plan;
    std::optional<ReturnRequest> m_sent; ///< whose answer is not known; sent again as it is
    Pending<ReturnReceipt> m_pending;
    ThemedLabel* m_title;
    ThemedLabel* m_leftOut;
    ThemedLabel* m_summary;
    LfTableView* m_table;
    QWidget* m_form;
    QComboBox* m_reason;
    FormField* m_reasonField;
    QPlainTextEdit* m_note;
    MessageStrip* m_strip;
    QPushButton* m_list;
    QPushButton* m_cancel;
    QPushButton* m_send;
};

} // namespace leadfloor
