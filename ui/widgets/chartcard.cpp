// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartcard.h"

#include "models/items/mask.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QSet>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

void ChartTable::show(const QStringList& titles, const QList<QStringList>& rows)
{
    beginResetModel();
    m_titles = titles;
    m_rows = rows;
    endResetModel();
}

int ChartTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ChartTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant ChartTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString words = m_rows.at(index.row()).value(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case ValueRole:
        return words;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(m_titles.at(index.column()), words);
    default:
        return {};
    }
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole
               ? QVariant(m_titles.value(section))
               : QVariant();
}

/// Which line is which: colour, and a shape of its own for each.
class ChartCard::Legend final : public QWidget
{
public:
    using QWidget::QWidget;
    void show(const QStringList& series, const QString& mark)
    {
        m_series = series;
        m_mark = mark;
        setAccessibleName(
            (series + (mark.isEmpty() ? QStringList() : QStringList{mark})).join(u", "_s));
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        qreal width = 0;
        for (const QString& one : m_series)
            width += px(signAt100 + gapAt100) + advanceOf(one) + px(spaceAt100);
        if (!m_mark.isEmpty())
            width += px(signAt100 + gapAt100) + advanceOf(m_mark) + px(spaceAt100);
        return {int(std::ceil(width)), px(20)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QList<QColor> colors = Theme::chartSeries(Theme::instance().scheme());
        qreal from = 0;
        for (qsizetype i = 0; i < m_series.size(); ++i)
            from = paintOne(painter, from, m_series.at(i), colors.at(i), int(i), false);
        if (!m_mark.isEmpty())
            paintOne(painter, from, m_mark, themed(Role::AmberMark), 0, true);
    }

private:
    static constexpr qreal signAt100 = 14, gapAt100 = 6, spaceAt100 = 14;
    static qreal advanceOf(const QString& words)
    {
        return std::ceil(QFontMetricsF(themeFont(12)).horizontalAdvance(words));
    }
    qreal paintOne(QPainter& painter, qreal from, const QString& words, const QColor& color,
                   int shape, bool isMark) const
    {
        const QRectF whole(rect());
        const auto place = [&](qreal left, qreal width) {
            return paint::mirrored(QRectF(left, 0, width, whole.height()), whole,
                                   layoutDirection());
        };
        const QRectF sign = place(from, px(signAt100));
        painter.setPen(QPen(color, isMark ? 1.5 : 2, isMark ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(QPointF(sign.left(), sign.center().y()),
                         QPointF(sign.right(), sign.center().y()));
        paintShape(painter, sign.center(), color, shape);
        from += px(signAt100 + gapAt100);
        const qreal width = advanceOf(words);
        paint::text(painter, place(from, width + 1), words, themeFont(12), themed(Role::Text2),
                    Qt::AlignLeft, layoutDirection());
        return from + width + px(spaceAt100);
    }
    /// The first series is a bare line, the others carry a dot, square, diamond, triangle.
    static void paintShape(QPainter& painter, const QPointF& middle, const QColor& color, int shape)
    {
        const qreal half = px(3);
        painter.save();
        painter.setBrush(color);
        painter.setPen(Qt::NoPen);
        switch (shape) {
        case 1:
            painter.drawEllipse(middle, half, half);
            break;
        case 2:
            painter.drawRect(QRectF(middle - QPointF(half, half), QSizeF(2 * half, 2 * half)));
            break;
        case 3:
            painter.translate(middle);
            painter.rotate(45);
            painter.drawRect(QRectF(-half, -half, 2 * half, 2 * half));
            break;
        case 4:
            painter.drawPolygon(
                QPolygonF({middle + QPointF(0, -half - 1), middle + QPointF(half + 1, half),
                           middle + QPointF(-half - 1, half)}));
            break;
        default:
            break;
        }
        painter.restore();
    }
    QStringList m_series;
    QString m_mark;
};

ChartCard::ChartCard(const QString& title, QWidget* parent)
    : Card(parent)
    , m_title(new ThemedLabel(title, Role::Text, 13, QFont::DemiBold))
    , m_caption(new ThemedLabel({}, Role::Muted, 12))
    , m_legend(new Legend)
    , m_tableButton(makeIconButton(u"table-2"_s, tr("Show as a table"), ButtonKind::Ghost))
    , m_stack(new QStackedLayout)
    , m_chart(new Chart)
    , m_table(new ChartTable(this))
    , m_tableView(new LfTableView)
{
    m_tableButton->setCheckable(true);
    m_tableButton->setObjectName(u"chartTableButton"_s);
    setButtonKind(*m_tableButton, ButtonKind::Ghost, ButtonSize::Small);
    m_tableView->setModel(m_table);
    connect(&Mask::instance(), &Mask::changed, this, &ChartCard::fillTable);
    m_tableView->setSelectionMode(QAbstractItemView::SingleSelection);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(px(16), px(8), px(16), 0);
    row->setSpacing(px(8));
    row->addWidget(m_title);
    setTitle(title);
    m_caption->setWordWrap(true);
    row->addWidget(m_caption, 1);
    row->addWidget(m_legend);
    row->addWidget(m_tableButton);
    auto* chartFrame = new QWidget;
    auto* chartLayout = new QVBoxLayout(chartFrame);
    chartLayout->setContentsMargins(px(14), px(6), px(14), px(8));
    chartLayout->addWidget(m_chart);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, px(8)); // the frame's corners stay to be seen
    column->setSpacing(px(4));
    column->addLayout(row);
    column->addLayout(m_stack, 1);
    // Only now: a stack without a parent shows its first widget as a window.
    m_stack->addWidget(chartFrame);
    m_stack->addWidget(m_tableView);
    connect(m_tableButton, &QToolButton::toggled, this, &ChartCard::setTableShown);
}

void ChartCard::setTitle(const QString& title)
{
    m_title->setText(title);
    m_chart->setAccessibleName(title);
    m_tableView->setAccessibleName(tr("%1, as a table").arg(title));
}

void ChartCard::setCaption(const QString& caption)
{
    m_caption->setText(caption);
}

void ChartCard::showSteps(const QList<ChartSteps>& series, const QDateTime& from,
                          const QDateTime& to, const std::optional<ChartMark>& mark)
{
    m_steps = series.mid(0, Chart::seriesMax);
    m_bars.clear();
    m_from = from;
    m_to = to;
    QStringList names;
    for (const ChartSteps& one : std::as_const(m_steps))
        names.append(one.name);
    m_legend->show(names, mark ? mark->name : QString());
    m_chart->showSteps(m_steps, from, to, mark);
    fillTable();
}

void ChartCard::showBars(const QString& nameTitle, const QString& valueTitle,
                         const QList<ChartBar>& bars)
{
    m_steps.clear();
    m_bars = bars;
    m_nameTitle = nameTitle;
    m_valueTitle = valueTitle;
    m_legend->show({}, {});
    m_chart->showBars(bars);
    fillTable();
}

void ChartCard::setValueText(std::function<QString(double)> valueText)
{
    m_valueText = valueText;
    m_chart->setValueText(std::move(valueText));
    fillTable();
}

void ChartCard::setLocale(const QLocale& locale)
{
    m_locale = locale;
    m_chart->setLocale(locale);
    fillTable();
}

QString ChartCard::text(double value) const
{
    return m_valueText ? Mask::words(m_valueText(value))
                       : m_locale.toString(value, 'f', value == std::floor(value) ? 0 : 1);
}

void ChartCard::fillTable()
{
    QStringList titles;
    QList<QStringList> rows;
    if (!m_steps.isEmpty()) {
        titles.append(tr("Time"));
        QSet<QDateTime> known;
        QList<QDateTime> moments;
        for (const ChartSteps& one : std::as_const(m_steps)) {
            titles.append(one.name);
            for (const ChartPoint& point : one.points) {
                if (point.at >= m_from && point.at <= m_to && !known.contains(point.at)) {
                    known.insert(point.at);
                    moments.append(point.at);
                }
            }
        }
        std::sort(moments.begin(), moments.end(), std::greater());
        for (const QDateTime& at : std::as_const(moments)) {
            QStringList cells{m_locale.toString(at.toLocalTime(), QLocale::ShortFormat)};
            for (const ChartSteps& one : std::as_const(m_steps)) {
                const std::optional<double> value = valueAt(one, at);
                cells.append(value ? text(*value) : QString());
            }
            rows.append(cells);
        }
    } else if (!m_bars.isEmpty()) {
        titles = {m_nameTitle, m_valueTitle};
        for (const ChartBar& bar : std::as_const(m_bars))
            rows.append({bar.name, text(bar.value)});
    }
    m_table->show(titles, rows);
    for (int column = 0; column < titles.size(); ++column) {
        m_tableView->setColumnKind(column, column > 0 ? CellKind::Count : CellKind::Text);
        m_tableView->setColumnWidth(column, px(160));
    }
}

void ChartCard::setChoosable(bool isChoosable)
{
    m_chart->setChoosable(isChoosable);
    if (!isChoosable)
        return;
    connect(m_tableView, &LfTableView::openRequested, m_chart, [this](const QModelIndex& index) {
        Q_EMIT m_chart->barAsked(index.row(), Qt::NoModifier);
    });
    connect(m_tableView, &LfTableView::previewRequested, m_chart, [this](const QModelIndex& index) {
        Q_EMIT m_chart->barAsked(index.row(), Qt::ControlModifier);
    });
}

void ChartCard::setTableShown(bool isShown)
{
    m_tableButton->setChecked(isShown);
    m_stack->setCurrentIndex(isShown ? 1 : 0);
    m_legend->setVisible(!isShown);
}

bool ChartCard::isTableShown() const
{
    return m_stack->currentIndex() == 1;
}

} // namespace leadfloor
