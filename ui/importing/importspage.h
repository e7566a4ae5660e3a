// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/importbatchmodel.h"
#include "ui/lists/listpage.h"

class QPushButton;

namespace leadfloor {

class ImportDesk;
class ImportWizard;
class MessageStrip;
class ThemedLabel;

/// Files that came in, newest first, and the way in for the next one: "Upload" for partners,
/// "Inventory & batches" for operators.
class ImportsPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page, and so must `desk`.
    ImportsPage(FloorConnection& floor, ImportDesk& desk, const QString& title, QWidget* parent = nullptr);
    ~ImportsPage() override;

    [[nodiscard]] ImportBatchModel& model() { return m_model; }
    /// The one on screen; nullptr: none.
    [[nodiscard]] ImportWizard* wizard() const;
    /// Opens the wizard, in front of whatever page is shown, with a file or none, of a supplier or one to
    /// be chosen.
    void upload(const QString& path, const QString& supplier = {});
    /// Chooses the row of a batch, as soon as it is there.
    void showBatch(const QString& batch);

Q_SIGNALS:
    void stockChanged(); ///< leads came in, or went
    void foldersRequested(); ///< those that are watched

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void takeAnswer() override;
    void updatePane() override;

private:
    void withdrawCurrent();
    void showWhere();
    void showWaiting();

    ImportDesk& m_desk;
    ImportBatchModel m_model;
    Pending<ImportBatch> m_looking;
    Pending<WithdrawalSummary> m_withdrawing;
    QString m_wanted; ///< batch to be chosen when it is there
    QString m_asked; ///< batch whose withdrawal waits for a second press
    MessageStrip* m_waiting; ///< what was checked and is neither published nor discarded
    ThemedLabel* m_where;
    QPushButton* m_withdraw;
};

} // namespace leadfloor
