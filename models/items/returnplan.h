// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/order.h"
#include "models/domain/returnservice.h"
#include "models/items/keysetmodel.h"

#include <QLocale>

namespace leadfloor {

/// A lead that somebody wants to give back, by the name that he knows it by (a secret to the mask).
struct ReturnCandidate
{
    LeadId lead = LeadId(QUuid());
    QString name;
};

/// What of "all that match" is worth asking the floor about, and how much is not, and why.
struct ReturnSelection
{
    QList<ReturnCandidate> leads; ///< the newest ones that can still be returned, up to returnLeadsMost
    qint64 matching = 0;          ///< leads of the query
    qint64 open = 0;              ///< that can still be returned; more than `leads` where they are too many
    qint64 over = 0;              ///< past their last day
    qint64 waiting = 0;           ///< returned, and not decided yet
    qint64 gone = 0;              ///< taken back or refunded before
};
/// `newest`: those of the query that were delivered last; what is older than all of them is over (R29's days
/// are far fewer than that many deliveries).
[[nodiscard]] ReturnSelection selectReturnable(const QList<OwnedLead>& newest, qint64 matching, const QDateTime& now);
/// All of it in sentences.
[[nodiscard]] QString returnSelectionText(const ReturnSelection& selection, const QLocale& locale);

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
