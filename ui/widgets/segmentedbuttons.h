// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace leadfloor {

/// Two to four choices side by side, one of them chosen ("Table | Map | Charts"). Left and right
/// arrows move, each segment is a checkable button with its own name.
class SegmentedButtons final : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedButtons(const QString& accessibleName, QWidget* parent = nullptr);
    /// `iconName` may be empty. `id` comes back in chosen().
    QToolButton* addSegment(int id, const QString& text, const QString& iconName = {});
    void setChosen(int id);
    [[nodiscard]] int chosenId() const { return m_group.checkedId(); }
    /// Icons only, for narrow windows; the words become tool tips.
    void setIconsOnly(bool isIconsOnly);

Q_SIGNALS:
    void chosen(int id); ///< by the person

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QHBoxLayout* m_row;
    QButtonGroup m_group;
};

} // namespace leadfloor
