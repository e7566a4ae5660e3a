// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

class QToolButton;

namespace leadfloor {

/// Ages as bars, a checkable button each: click or Space chooses, arrows move along.
class AgeHistogram final : public QWidget
{
    Q_OBJECT
public:
    struct Bar
    {
        QString code;  ///< "MONTH_6_TO_8"
        QString label; ///< "6–8", below the bar
        QString name;  ///< "6 to 8 months", for tool tip and screen reader
        qint64 leads = 0;
    };
    explicit AgeHistogram(const QString& accessibleName, QWidget* parent = nullptr);
    void setBars(const QList<Bar>& bars);
    void setChosen(const QStringList& codes);
    [[nodiscard]] QStringList chosen() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(const QStringList& codes); ///< by the person

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QList<Bar> m_bars;
    QList<QToolButton*> m_buttons;
};

} // namespace leadfloor
