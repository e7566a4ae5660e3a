// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/chart.h"

#include <QObject>
#include <QTextObjectInterface>

class QTextCursor;

namespace leadfloor {

/// The chart of a report in a document: lying bars with their names and values, drawn anew for each
/// size of dot, in black and blue whatever the theme is.
class PaperBars final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    static constexpr int objectType = QTextFormat::UserObject + 1;

    /// At the cursor; the document owns it, one each. `width` in pixels of 1/96".
    static void insert(QTextCursor& cursor, const QList<ChartBar>& bars,
                       const std::function<QString(double)>& valueText, int width,
                       Qt::LayoutDirection direction);

    [[nodiscard]] QSizeF intrinsicSize(QTextDocument* document, int position,
                                       const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    struct Bar
    {
        QString name, value;
        double share = 0; ///< of the longest
    };
    PaperBars(QObject* parent, int width, Qt::LayoutDirection direction);
    [[nodiscard]] QSizeF size() const;

    QList<Bar> m_bars;
    int m_width;
    Qt::LayoutDirection m_direction;
};

} // namespace leadfloor
