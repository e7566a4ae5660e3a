// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/returnmodel.h"
#include "ui/lists/listpage.h"

#include <QPointer>
#include <QTimer>

#include <deque>

class QComboBox;
class QPushButton;

namespace leadfloor {

class ReturnDetail;
class ThemedLabel;
class WordsDialog;

/// Returns that wait for a decision, of all workspaces, with what speaks for each; one or many are accepted
/// or refused. For operators. It looks again every few seconds while it is shown.
class ReturnDeskPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit ReturnDeskPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~ReturnDeskPage() override;

    [[nodiscard]] ReturnModel& model() { return m_model; }

Q_SIGNALS:
    void waitingChanged(int returns); ///< that are loaded and wait

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
    QTimer m_again;
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
