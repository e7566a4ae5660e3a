// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QToolButton;

namespace leadfloor {

/// One filter as people see it: "State Louisiana (-121,750)".
struct Chip
{
    QString id;     ///< the caller's
    QString key;    ///< "State"
    QString value;  ///< "Louisiana", "not Tangipahoa"
    QString effect; ///< "−121,750", what it costs; may be empty
    bool isOn = true;
    friend bool operator==(const Chip&, const Chip&) = default;
};

/// The filters in a row, a checkable button each: click or Space switches it, Delete or its x takes
/// it away, arrows move along. What does not fit stands in the menu of a last button "+n".
class ChipBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ChipBar(QWidget* parent = nullptr);
    /// Keeps the focus on the chip of the same id, if there is one.
    void setChips(const QList<Chip>& chips);
    [[nodiscard]] const QList<Chip>& chips() const noexcept { return m_chips; }
    /// How many of them are in sight; the others are in the menu.
    [[nodiscard]] int shownChips() const noexcept { return m_shown; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void switched(const QString& id, bool isOn);
    void removed(const QString& id);
    void addRequested();   ///< "+ Filter"
    void clearRequested(); ///< "Clear all"

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();
    void openRest();

    QList<Chip> m_chips;
    QList<QToolButton*> m_buttons;
    QToolButton* m_more;
    QToolButton* m_add;
    QToolButton* m_clear;
    int m_shown = 0;
};

} // namespace leadfloor
