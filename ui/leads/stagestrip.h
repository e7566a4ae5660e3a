// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadwork.h"

#include <QButtonGroup>
#include <QWidget>

#include <optional>

class QPushButton;

namespace leadfloor {

/// "All 75 | New lead 40 | Contacted 12": one stage of a list is chosen, or all. Left and right
/// arrows move along; what does not fit stands in a second row.
class StageStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit StageStrip(QWidget* parent = nullptr);

    void setStages(const QList<LeadStage>& stages);
    /// nullopt: not known.
    void setCounts(const std::optional<WorkCounts>& counts);
    /// nullopt: all.
    void setChosen(std::optional<int> stage);
    [[nodiscard]] std::optional<int> chosenStage() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void chosen(std::optional<int> stage); ///< by the person

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addButton(int id, const QString& name, const QString& iconName);
    void showCounts();
    int arrange(int width, bool isReal) const;

    QButtonGroup m_group;
    QList<QPushButton*> m_buttons;
    QStringList m_names;
    std::optional<WorkCounts> m_counts;
};

} // namespace leadfloor
