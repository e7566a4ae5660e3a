// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/returnmodel.h"
#include "ui/lists/listpage.h"

#include <QPointer>

#include <deque>

class QComboBox;
class QPushButton;

namespace leadfloor {

class ReturnDetail;
class ThemedLabel;
class WordsDialog;

/// Returns that wait for a decision, of all workspaces, with what speaks for each; one or many are accepted
/// or refused. For operators. The floor tells it when something has changed.
class ReturnDeskPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit ReturnDeskPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~ReturnDeskPage() override;

    [[nodiscard]] ReturnModel& model() { return m_model; }

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void updatePane() override;

private:
    void setUpTable();
    /// Those selected that can be decided so.
    [[nodiscard]] QList<ReturnRow> chosen(bool isAccepted) const;
    void ask(bool isAccepted);
    void decide(const QList<ReturnRow>& rows, bool isAccepted, const QString& reason);
    void decideNext();

    ReturnModel m_model;
    std::deque<ReturnDecision> m_left; ///< one per workspace
    int m_decided = 0;
    Money m_credited;
    Pending<ReturnDecided> m_deciding;
    QPointer<WordsDialog> m_words;
    QComboBox* m_states;
    ThemedLabel* m_count;
    ReturnDetail* m_detail;
    QPushButton* m_accept;
    QPushButton* m_refuse;
};

} // namespace leadfloor
