// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/suppressionmodel.h"
#include "ui/lists/listpage.h"
#include "ui/suppression/suppressiondialog.h"

#include <QPointer>

class QPushButton;

namespace leadfloor {

class ThemedLabel;

/// The workspace's suppression lists, and the way to upload one or what was checked.
class SuppressionPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit SuppressionPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~SuppressionPage() override;

    [[nodiscard]] SuppressionModel& model() { return m_model; }
    /// Opens the dialog; brings an open one to the front.
    SuppressionDialog* upload(SuppressionDialog::Kind kind);
    /// Brings back one that was removed.
    void restore(const QUuid& list);

Q_SIGNALS:
    void uploaded(const QString& sentence);                     ///< stock and leads are to be asked anew
    void removed(const QUuid& list, const QString& name); ///< likewise; for an offer to undo it

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void updatePane() override;

private:
    void removeCurrent();

    SuppressionModel m_model;
    Pending<void> m_changing;
    QPointer<SuppressionDialog> m_dialog;
    ThemedLabel* m_count;
    QPushButton* m_remove;
};

} // namespace leadfloor
