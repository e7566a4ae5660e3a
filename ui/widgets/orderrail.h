// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/items/roles.h"
#include "ui/widgets/theme.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace leadfloor {

/// What the order rail of the purchase wizard shows; every word is the caller's, translated.
struct OrderSummary
{
    struct Line
    {
        QString words;
        std::optional<Money> money; ///< none: "–"
    };
    struct Source
    {
        QString words; ///< "Credits", "Short by"
        Money money;
        Tone tone = Tone::Accent; ///< Accent or Waiting
    };
    struct Promise
    {
        QString iconName, words;
    };
    QList<Line> lines;
    QList<Line> discounts;   ///< what is taken off the sum of the lines; amounts negative
    std::optional<Money> total; ///< none: not known yet, "–"
    QString totalDetail;     ///< "122 leads, 2 lines"
    QList<Source> sources;   ///< where the money comes from; one bar
    QString note;            ///< what comes next
    QList<Promise> promises; ///< in a card at the bottom
    QString currency = QStringLiteral("USD");
};

/// The 300 px column at the end of the purchase wizard: lines, total, where the money comes from.
class OrderRail final : public QWidget
{
    Q_OBJECT
public:
    explicit OrderRail(QWidget* parent = nullptr);
    void setSummary(const OrderSummary& summary);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
};

/// A row of round pieces, as long as their values: where money or leads come from. Its accessible
/// name lists them.
class ShareBar final : public QWidget
{
    Q_OBJECT
public:
    struct Piece
    {
        QString words;
        qint64 value = 0;
        Role role = Role::Accent;
    };
    explicit ShareBar(QWidget* parent = nullptr);
    void setPieces(const QList<Piece>& pieces);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<Piece> m_pieces;
};

} // namespace leadfloor
