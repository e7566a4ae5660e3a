// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/findingmodel.h"
#include "ui/lists/listpage.h"

#include <QPointer>

class QComboBox;
class QPushButton;

namespace leadfloor {

class FindingDetail;
class ThemedLabel;
class WordsDialog;

/// What of card payments a person has to look at: payments under review, events set aside, refunds that
/// failed, disputes. A payment is given back or credited; all else is closed with a note. For operators.
class FindingsPage final : public ListPage
{
    Q_OBJECT
public:
    /// `floor` must outlive the page.
    explicit FindingsPage(FloorConnection& floor, QWidget* parent = nullptr);
    ~FindingsPage() override;

    [[nodiscard]] FindingModel& model() { return m_model; }

protected:
    void begin(const CellFormat& format, const FloorIdentity& identity) override;
    void sayEmpty(EmptyState& empty) override;
    void updateHead() override;
    void updatePane() override;

private:
    enum class Act : quint8
    {
        GiveBack,
        Credit,
        Close
    };
    void setUpTable();
    [[nodiscard]] QPushButton* buttonOf(Act act) const;
    void ask(Act act);
    void decide(Act act, const CardFinding& finding, const QString& words);

    FindingModel m_model;
    Pending<void> m_deciding;
    QPointer<WordsDialog> m_words;
    QComboBox* m_states;
    ThemedLabel* m_count;
    FindingDetail* m_detail;
    QPushButton* m_giveBack;
    QPushButton* m_credit;
    QPushButton* m_close;
};

} // namespace leadfloor
