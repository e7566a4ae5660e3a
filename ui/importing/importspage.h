// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/importservice.h"
#include "models/domain/services.h"
#include "models/items/importbatchmodel.h"
#include "ui/lists/listpage.h"

#include <QPointer>

class QPushButton;

namespace leadfloor {

class ImportWizard;
class ThemedLabel;

/// Files that came in, newest first, and the way in for the next one: "Upload" for partners,
/// "Inventory & batches" for operators.
class ImportsPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    ImportsPage(FloorConnection& floor, bool isOperator, const QString& title, QWidget* parent = nullptr);
    ~ImportsPage() override;

    [[nodiscard]] ImportBatchModel& model() { return m_model; }
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

    bool m_isOperator;
    ImportBatchModel m_model;
    Pending<ImportBatch> m_looking;
    Pending<WithdrawalSummary> m_withdrawing;
    QString m_wanted; ///< batch to be chosen when it is there
    QString m_asked; ///< batch whose withdrawal waits for a second press
    QPointer<ImportWizard> m_wizard;
    ThemedLabel* m_where;
    QPushButton* m_withdraw;
};

} // namespace leadfloor
