// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/pending.h"
#include "ui/purchase/purchasepage.h"

#include <QFutureWatcher>

class QComboBox;
class QLineEdit;
class QProgressBar;

namespace leadfloor {

class FormField;
class MessageStrip;
class PurchaseJob;

/// Step 5: the receipt, how far delivery is, and the leads as a file.
class DonePage final : public PurchasePage
{
    Q_OBJECT
public:
    explicit DonePage(PurchaseContext& context, QWidget* parent = nullptr);
    void enter() override;
    /// Contacts are here, so they can be exported.
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QString nextText() const override;

    void setJob(PurchaseJob* job); ///< bought; outlives its time on this page
    /// Starts the export, or cancels the running one.
    void exportOrCancel();
    [[nodiscard]] bool isExporting() const { return m_export.isRunning(); }

    /// The order waits for its payment: there is nothing to export yet.
    [[nodiscard]] bool isHeld() const;

Q_SIGNALS:
    /// The file goes on being written when the window is closed.
    void exportStarted(const leadfloor::ExportRequest& request, QFuture<leadfloor::Result<leadfloor::ExportSummary>> future);

private:
    [[nodiscard]] QWidget* makeExportCard();
    void makeReceipt();
    void showDelivery();
    void nameByDialect(); ///< a file of raw values says so in its name (R33)
    void checkPath();
    void askForPath();
    [[nodiscard]] ExportRequest wantedExport() const;
    void startExport();
    void exportEnded();
    void openFolder();

    MessageStrip* m_bought;
    MessageStrip* m_state;
    QVBoxLayout* m_receiptPlace;
    QWidget* m_receipt = nullptr;
    QWidget* m_exportCard = nullptr;
    QLineEdit* m_path;
    FormField* m_pathField;
    ThemedLabel* m_pathWord;
    QComboBox* m_dialect;
    QProgressBar* m_progress;
    PurchaseJob* m_job = nullptr;
    QFutureWatcher<Result<ExportSummary>> m_export;
    Pending<bool> m_askingPath;
    QString m_written; ///< path of the file that has been written
};

} // namespace leadfloor
