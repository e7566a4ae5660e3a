// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/homefigures.h"
#include "models/items/inventorycolumns.h"
#include "ui/widgets/themedlabel.h"

class QVBoxLayout;

namespace leadfloor {

/// What waits for the person today, each with the button that leads there.
class TaskCard final : public Card
{
    Q_OBJECT
public:
    explicit TaskCard(QWidget* parent = nullptr);
    /// nullopt: not known yet. The button that has the keyboard keeps it as long as its task is there.
    void showTasks(const std::optional<QList<HomeTask>>& tasks, const CellFormat& format);

Q_SIGNALS:
    void chosen(const leadfloor::HomeTask& task);

private:
    QWidget* makeRow(const HomeTask& task, const CellFormat& format);

    ThemedLabel* m_count;
    QVBoxLayout* m_rows;
    std::optional<QList<HomeTask>> m_tasks;
};

/// The latest movements of money.
class LatestCard final : public Card
{
    Q_OBJECT
public:
    explicit LatestCard(QWidget* parent = nullptr);
    /// Newest first; as many as fit in.
    void showRows(const std::optional<QList<StatementRow>>& rows, const CellFormat& format);

Q_SIGNALS:
    void allRequested();
    void orderRequested(qint64 orderNumber);

private:
    QVBoxLayout* m_rows;
};

} // namespace leadfloor
