// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/returnmodel.h"
#include "ui/lists/listpage.h"

class QComboBox;

namespace leadfloor {

class ReturnDetail;
class ThemedLabel;

/// The workspace's returns with their state, and the chosen one in full.
class ReturnsPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit ReturnsPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~ReturnsPage() override;

    [[nodiscard]] ReturnModel& model() { return m_model; }

Q_SIGNALS:
    void orderRequested(qint64 orderNumber);
    void leadsRequested(); ///< nothing here yet: returns begin in My leads

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void updatePane() override;

private:
    ReturnModel m_model;
    QComboBox* m_states;
    ThemedLabel* m_count;
    ReturnDetail* m_detail;
};

} // namespace leadfloor
