// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QRadioButton>
#include <QWidget>

namespace leadfloor {

/// A way on, as a card: radio, key cap, sentence and reason, money and how it comes about at the
/// end.
class OptionCard final : public QRadioButton
{
    Q_OBJECT
public:
    OptionCard(const QString& title, const QString& detail, const QString& amount,
               const QString& sum, QWidget* parent = nullptr);
    /// Says it anew in place: choice and keyboard stay.
    void setWords(const QString& title, const QString& detail, const QString& amount,
                  const QString& sum);
    /// Cap beside the radio, e.g. "1"; OptionCardList sets it.
    void setKey(const QString& key);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& position) const override
    {
        return rect().contains(position);
    }

private:
    QString m_detail, m_amount, m_sum, m_key;
};

/// Cards below each other, one chosen; keys 1 to 9 choose while the focus is in the list, arrows
/// move.
class OptionCardList final : public QWidget
{
    Q_OBJECT
public:
    explicit OptionCardList(const QString& accessibleName, QWidget* parent = nullptr);
    /// Returns the card; its number from 0 comes back in chosen(). The first one is chosen.
    OptionCard* addOption(const QString& title, const QString& detail, const QString& amount,
                          const QString& sum);
    void clear();
    [[nodiscard]] int chosenIndex() const { return m_group.checkedId(); }
    void setChosen(int index);
    /// None is chosen: the person has to.
    void clearChoice();

Q_SIGNALS:
    void chosen(int index); ///< by the person, or by setChosen()

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QButtonGroup m_group;
    int m_count = 0;
};

} // namespace leadfloor
