// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/payoutservice.h"
#include "models/items/inventorycolumns.h"
#include "models/items/pending.h"
#include "models/items/plainrows.h"

#include <QDialog>

class QPushButton;

namespace leadfloor {

class LfTableView;
class MessageStrip;
class ThemedLabel;

/// What a payout is made of, to the last ten-thousandth; to copy or save as CSV.
class StatementDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `service` must outlive the dialog.
    StatementDialog(PayoutService& service, const Payout& payout, const CellFormat& format, QWidget* parent = nullptr);
    ~StatementDialog() override;

private:
    void ask();
    void take(const Result<QList<PayoutLine>>& lines);
    void saveCsv();

    PayoutService& m_service;
    const Payout m_payout;
    const CellFormat m_format;
    PlainRows m_rows;
    QList<PayoutLine> m_lines;
    Pending<QList<PayoutLine>> m_pending;
    LfTableView* m_table;
    ThemedLabel* m_sum;
    MessageStrip* m_strip;
    QPushButton* m_copy;
    QPushButton* m_csv;
};

} // namespace leadfloor
