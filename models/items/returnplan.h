// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/returnservice.h"
#include "models/items/keysetmodel.h"

namespace leadfloor {

/// A lead that somebody wants to give back, by the name that he knows it by (a secret to the mask).
struct ReturnCandidate
{
    LeadId lead = LeadId(QUuid());
    QString name;
};

/// Which of these leads can be returned, until when, and what each gives back; afterwards what became of
/// each. reload() asks the floor.
class ReturnPlan final : public GrowingModel
{
    Q_OBJECT
public:
    enum Column
    {
        LeadColumn,
        StateColumn,
        UntilColumn,
        AmountColumn,
        OrderColumn
    };
    static constexpr int columns = OrderColumn + 1;

    ReturnPlan(ReturnService& service, QList<ReturnCandidate> leads, QObject* parent = nullptr);

    void reload() override;
    void refresh() override { reload(); }
    void fetchMore(const QModelIndex&) override {}
    [[nodiscard]] bool isLoading() const override { return m_pending.isRunning(); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }

    /// Those that can be returned now.
    [[nodiscard]] QList<LeadId> openLeads() const;
    /// What they give back in all.
    [[nodiscard]] Money openTotal() const;
    /// How many of them would be credited without a look.
    [[nodiscard]] int atOnce() const { return m_atOnce; }
    [[nodiscard]] int leads() const { return int(m_candidates.size()); }
    /// From now on the rows tell this.
    void showOutcome(const ReturnReceipt& receipt);

protected:
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString cellText(int line, int column) const override;
    [[nodiscard]] QVariant cellValue(int line, int column) const override;
    [[nodiscard]] QVariant cellExtra(int line, int column, int role) const override;

private:
    struct Line
    {
        ReturnableLead lead;
        QString name;
        QString decision;
    };
    ReturnService& m_service;
    QList<ReturnCandidate> m_candidates;
    QList<Line> m_rows;
    int m_atOnce = 0;
    Pending<ReturnCheck> m_pending;
};

} // namespace leadfloor
