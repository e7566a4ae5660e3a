// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chart.h"
#include "ui/widgets/themedlabel.h"

#include <QAbstractTableModel>
#include <QStringList>

class QHBoxLayout;
class QStackedLayout;
class QToolButton;

namespace leadfloor {

class LfTableView;

/// The numbers of a chart as words, for the table behind it.
class ChartTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// `rows` have as many cells as `titles`; all but the first are numbers.
    void show(const QStringList& titles, const QList<QStringList>& rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QStringList m_titles;
    QList<QStringList> m_rows;
};

/// A card with a title row (title, what it says, legend, table button) over a chart, or over the
/// same numbers as a table.
class ChartCard final : public Card
{
    Q_OBJECT
public:
    explicit ChartCard(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCaption(const QString& caption); ///< "by day, posted"
    /// As Chart's; the legend and the table follow.
    void showSteps(const QList<ChartSteps>& series, const QDateTime& from, const QDateTime& to,
                   const std::optional<ChartMark>& mark = std::nullopt);
    void showBars(const QString& nameTitle, const QString& valueTitle, const QList<ChartBar>& bars);
    void setValueText(std::function<QString(double)> valueText);
    void setLocale(const QLocale& locale);
    /// The bars, and the rows of their table, ask through chart().barAsked().
    void setChoosable(bool isChoosable);
    void setTableShown(bool isShown);
    [[nodiscard]] bool isTableShown() const;
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] ChartTable& table() const { return *m_table; }

private:
    class Legend;
    void fillTable();
    [[nodiscard]] QString text(double value) const;

    ThemedLabel* m_title;
    ThemedLabel* m_caption;
    Legend* m_legend;
    QToolButton* m_tableButton;
    QStackedLayout* m_stack;
    Chart* m_chart;
    ChartTable* m_table;
    LfTableView* m_tableView;
    QList<ChartSteps> m_steps;
    QList<ChartBar> m_bars;
    QDateTime m_from, m_to;
    QString m_nameTitle, m_valueTitle;
    QLocale m_locale;
    std::function<QString(double)> m_valueText;
};

} // namespace leadfloor
