// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/lettermodel.h"
#include "ui/lists/listpage.h"

class QComboBox;
class QPushButton;

namespace leadfloor {

class ThemedLabel;

/// Letters of the floor: those that were put aside after their tries, and all others; what was put aside goes
/// once more, one or all. For operators.
class LettersPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit LettersPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~LettersPage() override;

    [[nodiscard]] LetterModel& model() { return m_model; }

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void updatePane() override;

private:
    /// `id` empty: all that were put aside.
    void sendAgain(const QString& id);

    LetterModel m_model;
    Pending<int> m_sending;
    QComboBox* m_states;
    ThemedLabel* m_count;
    QPushButton* m_again;
    QPushButton* m_allAgain;
};

} // namespace leadfloor
