// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart.h"

#include "models/items/mask.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/theme.h"

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QHorizontalBarSeries>
#include <QKeyEvent>
#include <QLineSeries>
#include <QTextDocument>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr double topRoom =
    0.08; ///< of the highest grid line; below it the top label is cut (look.md 7)
constexpr int lyingTicks = 2, standingTicks = 3; ///< steps of the axis of values, about
constexpr int labelWidthAt100 = 84; ///< "28 Mar" and air

struct TimeTicks
{
    QList<QDateTime> ends; ///< of the spans that labels stand for, or the moments themselves
    QStringList labels;
    bool isCentred = false;
};

/// Labels for a span of time, at most `most`: days in their middle, longer steps at their start.
TimeTicks timeTicks(const QDateTime& from, const QDateTime& to, int most, const QLocale& locale)
{
    TimeTicks ticks;
    const qint64 hours = from.secsTo(to) / 3600;
    if (hours <= 36) {
        int step = 1;
        while (hours / step >= most)
            step *= step == 3 ? 2 : step == 1 ? 3 : 2;
        QString clock = locale.timeFormat(QLocale::ShortFormat); // of whole hours: no seconds
        clock.remove(u":ss"_s).remove(u".ss"_s);
        QDateTime at(from.date(), QTime(from.time().hour() / step * step % 24, 0));
        for (; at <= to; at = at.addSecs(step * 3600)) {
            if (at >= from && at < to) { // a label at the end would be cut
                ticks.ends.append(at);
                ticks.labels.append(locale.toString(at.time(), clock));
            }
        }
        return ticks;
    }
    const qint64 days = from.date().daysTo(to.date()) + 1;
    if (days <= most) {
        ticks.isCentred = true;
        for (QDate day = from.date(); day <= to.date(); day = day.addDays(1)) {
            ticks.ends.append(std::min(day.addDays(1).startOfDay(), to));
            ticks.labels.append(locale.toString(day, u"d MMM"));
        }
        return ticks;
    }
    const bool isMonths = days > 31 * 3;
    int step = 1;
    while ((isMonths ? days / 30 : days) / step >= most)
        step *= isMonths ? (step == 1 ? 3 : 2) : (step == 1 ? 2 : step == 2 ? 7 : 14);
    QDate day = isMonths ? QDate(from.date().year(), from.date().month(), 1) : from.date();
    for (; day <= to.date(); day = isMonths ? day.addMonths(step) : day.addDays(step)) {
        if (day.startOfDay() < from)
            continue;
        ticks.ends.append(day.startOfDay());
        ticks.labels.append(locale.toString(day, isMonths ? u"MMM yyyy" : u"d MMM"));
    }
    return ticks;
}

/// A category axis takes each label once only: invisible characters tell equal ones apart. Labels
/// are painted as HTML, so words are escaped.
QString uniqueLabel(const QStringList& taken, const QString& words)
{
    QString label = words.toHtmlEscaped();
    while (taken.contains(label))
        label += u'\u200b';
    return label;
}

void styleAxis(QAbstractAxis& axis)
{
    axis.setLabelsFont(themeFont(11));
    axis.setLabelsBrush(themed(Role::Muted));
    axis.setLinePen(QPen(themed(Role::Line), 1));
    axis.setGridLinePen(QPen(themed(Role::Hair), 1));
    axis.setShadesVisible(false);
    axis.setTruncateLabels(false); // it cuts labels that have room enough
}

} // namespace

/// The ring around the bar that has the keyboard; never in the way of the mouse.
class Chart::Cursor final : public QWidget
{
public:
    explicit Cursor(Chart& chart)
        : QWidget(&chart)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themed(Role::Focus), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), px(4), px(4));
    }
};

struct Chart::Drawing
{
    Cursor* cursor = nullptr;
    bool isChoosable = false;
    int current = -1;
    std::optional<int> pressed;
    QChartView* view = nullptr;
    QList<ChartSteps> steps;
    QList<ChartBar> bars;
    std::optional<ChartMark> mark;
    QDateTime from, to;
    QLocale locale;
    std::function<QString(double)> valueText;
    QString summary;
    int labelsMost = 0; ///< of the time axis, as drawn

    [[nodiscard]] QString text(double value) const
    {
        return valueText ? Mask::words(valueText(value))
                         : locale.toString(value, 'f', value == std::floor(value) ? 0 : 1);
    }
    /// Time runs with the reading direction; QtCharts' own reversal leaves the series as they were.
    [[nodiscard]] double placeOf(const QDateTime& at) const
    {
        const auto ms = double(at.toMSecsSinceEpoch());
        return view->isRightToLeft() ? -ms : ms;
    }
    [[nodiscard]] int fittingLabels() const
    {
        return std::max(2, view->width() / px(labelWidthAt100));
    }
    void drawSteps(QChart& chart);
    void drawBars(QChart& chart);
    /// Names that do not fit side by side stand one below the other.
    [[nodiscard]] bool wantLyingBars() const;
    [[nodiscard]] qreal widestName() const;
    /// Of the names beside lying bars: QtCharts would cut them at their start.
    [[nodiscard]] qreal roomForNames() const;
    /// Of lying bars, beyond the end of their axis.
    [[nodiscard]] int roomForLastValue() const;
    /// Below it, names or values stand too close for QtCharts, which then leaves some of them out.
    [[nodiscard]] int leastHeight() const;
    void addValueAxis(QChart& chart, double least, double most, double sign = 1);
    bool areBarsLying = false;
};

Chart::Chart(QWidget* parent)
    : QWidget(parent)
    , m_drawing(std::make_unique<Drawing>())
{
    auto* view = new QChartView(this);
    view->setFrameShape(QFrame::NoFrame);
    view->setBackgroundBrush(Qt::NoBrush);
    view->viewport()->setAutoFillBackground(false);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFocusPolicy(Qt::NoFocus);
    view->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view);
    m_drawing->view = view;
    m_drawing->cursor = new Cursor(*this);
    connect(&Theme::instance(), &Theme::changed, this, &Chart::draw);
    connect(&Mask::instance(), &Mask::changed, this, &Chart::draw);
    draw();
}

Chart::~Chart() = default;

void Chart::showSteps(const QList<ChartSteps>& series, const QDateTime& from, const QDateTime& to,
                      const std::optional<ChartMark>& mark)
{
    m_drawing->steps = series.mid(0, seriesMax);
    m_drawing->bars.clear();
    m_drawing->mark = mark;
    m_drawing->from = from.toLocalTime();
    m_drawing->to = std::max(to, from.addSecs(1)).toLocalTime();
    draw();
}

void Chart::showBars(const QList<ChartBar>& bars)
{
    clear();
    m_drawing->bars = bars;
    draw();
}

void Chart::clear()
{
    m_drawing->steps.clear();
    m_drawing->bars.clear();
    m_drawing->mark.reset();
    draw();
}

void Chart::setValueText(std::function<QString(double)> valueText)
{
    m_drawing->valueText = std::move(valueText);
    draw();
}

void Chart::setLocale(const QLocale& locale)
{
    m_drawing->locale = locale;
    draw();
}

QString Chart::summary() const
{
    return m_drawing->summary;
}

void Chart::draw()
{
    // A fresh chart each time: the axes that an old one loses stay in sight until the event loop.
    auto* chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    m_drawing->labelsMost = m_drawing->fittingLabels();
    m_drawing->areBarsLying = !m_drawing->bars.isEmpty() && m_drawing->wantLyingBars();
    if (m_drawing->areBarsLying) { // room for half of the last value
        const int half = m_drawing->roomForLastValue();
        chart->setMargins(isRightToLeft() ? QMargins(half, 0, 0, 0) : QMargins(0, 0, half, 0));
    }
    if (!m_drawing->steps.isEmpty())
        m_drawing->drawSteps(*chart);
    else if (!m_drawing->bars.isEmpty())
        m_drawing->drawBars(*chart);
    const std::unique_ptr<QChart> old(m_drawing->view->chart());
    m_drawing->view->setChart(chart);
    updateGeometry();
    m_drawing->current = std::min(m_drawing->current, itemCount() - 1);
    tellItemsChanged(*this);
    placeCursor();
    describe();
}

void Chart::setChoosable(bool isChoosable)
{
    m_drawing->isChoosable = isChoosable;
    setFocusPolicy(isChoosable ? Qt::StrongFocus : Qt::NoFocus);
    draw();
}

// Bars as items

int Chart::itemCount() const
{
    return int(m_drawing->bars.size());
}

int Chart::currentItem() const
{
    return m_drawing->current;
}

void Chart::setCurrentItem(int index)
{
    if (index < 0 || index >= itemCount() || index == m_drawing->current)
        return;
    m_drawing->current = index;
    placeCursor();
    tellCurrentItem(*this);
}

QString Chart::itemWords(int index) const
{
    const ChartBar& bar = m_drawing->bars.at(index);
    const QString words = tr("%1: %2").arg(bar.name, m_drawing->text(bar.value));
    return bar.isChosen ? tr("%1, chosen", "a bar").arg(words) : words;
}

QRect Chart::itemRect(int index) const
{
    const QChart& chart = *m_drawing->view->chart();
    const QRectF plot = m_drawing->view->mapFromScene(chart.mapToScene(chart.plotArea())).boundingRect();
    const int count = std::max(1, itemCount());
    if (m_drawing->areBarsLying) {
        const qreal height = plot.height() / count;
        return QRectF(plot.left(), plot.top() + index * height, plot.width(), height).toAlignedRect();
    }
    const qreal width = plot.width() / count;
    const int place = isRightToLeft() ? itemCount() - 1 - index : index;
    return QRectF(plot.left() + place * width, plot.top(), width, plot.height()).toAlignedRect();
}

int Chart::itemAt(const QPointF& position) const
{
    for (int i = 0; i < itemCount(); ++i) {
        if (itemRect(i).contains(position.toPoint()))
            return i;
    }
    return -1;
}

bool Chart::isItemChosen(int index) const
{
    return m_drawing->bars.at(index).isChosen;
}

void Chart::toggleItem(int index)
{
    if (m_drawing->isChoosable)
        Q_EMIT barAsked(index, Qt::ControlModifier);
}

void Chart::placeCursor()
{
    const bool isShown = m_drawing->isChoosable && m_drawing->current >= 0 && hasFocus() &&
                         FocusTracker::isKeyboardUsed();
    m_drawing->cursor->setVisible(isShown);
    if (!isShown)
        return;
    m_drawing->cursor->setGeometry(itemRect(m_drawing->current));
    m_drawing->cursor->raise();
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    if (!m_drawing->isChoosable || itemCount() == 0)
        return QWidget::keyPressEvent(event);
    const int current = m_drawing->current;
    const int onwards = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrentItem(current - onwards);
    case Qt::Key_Right:
        return setCurrentItem(current + onwards);
    case Qt::Key_Up:
        return setCurrentItem(current - 1);
    case Qt::Key_Down:
        return setCurrentItem(current + 1);
    case Qt::Key_Home:
        return setCurrentItem(0);
    case Qt::Key_End:
        return setCurrentItem(itemCount() - 1);
    default:
        break;
    }
    if (current < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT barAsked(current, Qt::NoModifier);
        return;
    case Qt::Key_Space:
        Q_EMIT barAsked(current, Qt::ControlModifier);
        return;
    case Qt::Key_Minus:
        Q_EMIT barAsked(current, Qt::AltModifier);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Chart::mousePressEvent(QMouseEvent* event)
{
    m_drawing->pressed.reset();
    if (m_drawing->isChoosable && event->button() == Qt::LeftButton)
        m_drawing->pressed = itemAt(event->position());
    else
        QWidget::mousePressEvent(event);
}

void Chart::mouseReleaseEvent(QMouseEvent* event)
{
    const auto pressed = std::exchange(m_drawing->pressed, std::nullopt);
    if (!pressed)
        return QWidget::mouseReleaseEvent(event);
    const int bar = itemAt(event->position());
    if (bar < 0 || bar != *pressed)
        return;
    setCurrentItem(bar);
    Q_EMIT barAsked(bar, event->modifiers() & Qt::ControlModifier ? Qt::ControlModifier
                         : event->modifiers() & Qt::AltModifier   ? Qt::AltModifier
                                                                  : Qt::NoModifier);
}

void Chart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_drawing->current < 0)
        setCurrentItem(0);
    placeCursor();
}

void Chart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    placeCursor();
}

void Chart::Drawing::addValueAxis(QChart& chart, double least, double most, double sign)
{
    QList<double> ticks = niceTicks(least, most, areBarsLying ? lyingTicks : standingTicks);
    const double step = ticks.at(1) - ticks.at(0);
    const double top = ticks.last() + (ticks.last() - ticks.first()) * topRoom;
    const double bottom = ticks.first() - step / 1000; // else the lowest label is missing
    if (sign < 0)
        std::reverse(ticks.begin(), ticks.end());
    auto* axis = new QCategoryAxis(&chart);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(sign < 0 ? -top : bottom);
    QStringList taken;
    for (const double tick : std::as_const(ticks)) {
        taken.append(uniqueLabel(taken, text(tick)));
        axis->append(taken.constLast(), sign * tick);
    }
    if (sign < 0)
        axis->setRange(-top, -bottom);
    else
        axis->setRange(bottom, top);
    styleAxis(*axis);
    axis->setLineVisible(false);
    chart.addAxis(axis, areBarsLying            ? Qt::AlignBottom
                        : view->isRightToLeft() ? Qt::AlignRight
                                                : Qt::AlignLeft);
}

void Chart::Drawing::drawSteps(QChart& chart)
{
    const QList<QColor> colors = Theme::chartSeries(Theme::instance().scheme());
    double least = mark ? std::min(0.0, mark->value) : 0, most = mark ? mark->value : 0;
    QList<QAbstractSeries*> all;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        auto* line = new QLineSeries;
        const ChartSteps& one = steps.at(i);
        std::optional<double> value = valueAt(one, from);
        if (value)
            line->append(placeOf(from), *value);
        for (const ChartPoint& point : one.points) {
            if (point.at <= from || point.at > to)
                continue;
            if (value)
                line->append(placeOf(point.at), *value);
            line->append(placeOf(point.at), point.value);
            value = point.value;
        }
        if (value)
            line->append(placeOf(to), *value);
        const QList<QPointF> points = line->points();
        for (const QPointF& point : points) {
            least = std::min(least, point.y());
            most = std::max(most, point.y());
        }
        line->setPen(QPen(colors.at(i), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        if (steps.size() == 1) { // several areas would hide each other
            auto* ground = new QLineSeries;
            ground->append(placeOf(from), 0);
            ground->append(placeOf(to), 0);
            auto* area = new QAreaSeries(line, ground);
            line->setParent(area);
            ground->setParent(area);
            QColor soft = colors.at(i);
            soft.setAlphaF(0.12F);
            area->setBrush(soft);
            area->setPen(Qt::NoPen);
            chart.addSeries(area);
            all.append(area);
            auto* edge = new QLineSeries;
            edge->append(points);
            edge->setPen(line->pen());
            line = edge;
        }
        chart.addSeries(line);
        all.append(line);
    }
    if (mark) {
        auto* line = new QLineSeries;
        line->append(placeOf(from), mark->value);
        line->append(placeOf(to), mark->value);
        line->setPen(QPen(themed(Role::AmberMark), 1.5, Qt::DashLine));
        chart.addSeries(line);
        all.append(line);
    }
    addValueAxis(chart, least, most);
    const TimeTicks ticks = timeTicks(from, to, labelsMost, locale);
    auto* time = new QCategoryAxis(&chart);
    time->setLabelsPosition(ticks.isCentred ? QCategoryAxis::AxisLabelsPositionCenter
                                            : QCategoryAxis::AxisLabelsPositionOnValue);
    const bool isMirrored = view->isRightToLeft();
    const double first = placeOf(isMirrored ? to : from), last = placeOf(isMirrored ? from : to);
    time->setStartValue(first);
    QStringList taken;
    for (qsizetype i = 0; i < ticks.ends.size(); ++i) {
        const qsizetype tick = isMirrored ? ticks.ends.size() - 1 - i : i;
        taken.append(uniqueLabel(taken, ticks.labels.at(tick)));
        // A mirrored span ends where it began.
        const bool endsAtStart = isMirrored && ticks.isCentred;
        const QDateTime end = !endsAtStart ? ticks.ends.at(tick)
                              : tick > 0   ? ticks.ends.at(tick - 1)
                                           : from;
        time->append(taken.constLast(), placeOf(end));
    }
    time->setRange(first, last);
    styleAxis(*time);
    time->setGridLineVisible(false);
    chart.addAxis(time, Qt::AlignBottom);
    const QList<QAbstractAxis*> axes = chart.axes();
    for (QAbstractSeries* series : all) {
        for (QAbstractAxis* axis : axes)
            series->attachAxis(axis);
    }
}

void Chart::Drawing::drawBars(QChart& chart)
{
    auto* set = new QBarSet(QString());
    auto* axis = new QBarCategoryAxis(&chart);
    double least = 0, most = 0;
    QStringList names;
    const bool isMirrored = view->isRightToLeft();
    const QFontMetricsF letters(themeFont(11));
    // A lying chart begins at the bottom, a standing one at the left.
    const bool isReversed = areBarsLying || isMirrored;
    const QList<ChartBar> placed = isReversed ? QList<ChartBar>(bars.rbegin(), bars.rend()) : bars;
    const double sign = areBarsLying && isMirrored ? -1 : 1; // QtCharts mirrors no series
    for (const ChartBar& bar : placed) {
        set->append(sign * bar.value);
        names.append(uniqueLabel(names, areBarsLying ? letters.elidedText(bar.name, Qt::ElideRight, roomForNames()) : bar.name));
        least = std::min(least, bar.value);
        most = std::max(most, bar.value);
    }
    set->setColor(themed(isChoosable ? Role::Bar : Role::BarChosen));
    set->setSelectedColor(themed(Role::BarChosen));
    set->setBorderColor(Qt::transparent);
    for (qsizetype i = 0; i < placed.size(); ++i)
        set->setBarSelected(int(i), isChoosable && placed.at(i).isChosen);
    QAbstractBarSeries* series = areBarsLying
                                     ? static_cast<QAbstractBarSeries*>(new QHorizontalBarSeries)
                                     : new QBarSeries;
    series->append(set);
    series->setBarWidth(0.6);
    chart.addSeries(series);
    axis->append(names);
    styleAxis(*axis);
    axis->setGridLineVisible(false);
    addValueAxis(chart, least, most, sign);
    chart.addAxis(axis, !areBarsLying ? Qt::AlignBottom
                        : isMirrored  ? Qt::AlignRight
                                      : Qt::AlignLeft);
    const QList<QAbstractAxis*> axes = chart.axes();
    for (QAbstractAxis* one : axes)
        series->attachAxis(one);
}

bool Chart::Drawing::wantLyingBars() const
{
    const qreal room = view->width() - px(60); // the axis of values
    return widestName() + px(6) > room / std::max<qreal>(1, double(bars.size()));
}

qreal Chart::Drawing::widestName() const
{
    const QFontMetricsF metrics(themeFont(11));
    qreal widest = 0;
    for (const ChartBar& bar : bars)
        widest = std::max(widest, metrics.horizontalAdvance(bar.name));
    return widest;
}

qreal Chart::Drawing::roomForNames() const
{
    constexpr double most = 0.4; // of what the margins leave: more than that QtCharts gives to no axis
    return std::min(std::ceil(widestName()) + 1, most * (view->width() - roomForLastValue()) - px(14));
}

int Chart::Drawing::roomForLastValue() const
{
    double least = 0, highest = 0;
    for (const ChartBar& bar : bars) {
        least = std::min(least, bar.value);
        highest = std::max(highest, bar.value);
    }
    const QFontMetricsF letters(themeFont(11));
    return int(letters.horizontalAdvance(text(niceTicks(least, highest, lyingTicks).constLast())) / 2) + px(4);
}

int Chart::Drawing::leastHeight() const
{
    if (bars.isEmpty())
        return px(90);
    // As QtCharts measures them; the letters of some scripts are taller than the font says.
    QTextDocument words;
    words.setDefaultFont(themeFont(11));
    const auto heightOf = [&words](const QString& label) {
        words.setPlainText(label);
        return words.size().height() - words.documentMargin();
    };
    qreal value = heightOf(text(0)), name = 0;
    for (const ChartBar& bar : bars)
        name = std::max(name, heightOf(bar.name));
    const qreal axis = value + px(14);
    return int(std::ceil(areBarsLying ? name * double(bars.size()) + axis : 4 * value + name + px(14)));
}

void Chart::describe()
{
    const Drawing& drawing = *m_drawing;
    QString summary;
    if (!drawing.steps.isEmpty()) {
        summary = tr("From %1 to %2.")
                      .arg(drawing.locale.toString(drawing.from, QLocale::ShortFormat),
                           drawing.locale.toString(drawing.to, QLocale::ShortFormat));
        for (const ChartSteps& one : drawing.steps) {
            const std::optional<double> first = valueAt(one, drawing.from);
            const std::optional<double> last = valueAt(one, drawing.to);
            if (!last)
                continue;
            double least = first.value_or(*last), most = least;
            for (const ChartPoint& point : one.points) {
                if (point.at < drawing.from || point.at > drawing.to)
                    continue;
                least = std::min(least, point.value);
                most = std::max(most, point.value);
            }
            summary +=
                u' '
                % tr("%1: least %2, most %3, last %4.")
                      .arg(one.name, drawing.text(least), drawing.text(most), drawing.text(*last));
        }
    }
    QStringList bars;
    for (const ChartBar& bar : drawing.bars)
        bars.append(tr("%1: %2").arg(bar.name, drawing.text(bar.value)));
    m_drawing->summary = summary + bars.join(u"; ");
    setAccessibleDescription(m_drawing->summary);
}

QString Chart::wordsAt(const QPoint& position) const
{
    const Drawing& drawing = *m_drawing;
    const QChart& chart = *drawing.view->chart();
    const QPointF inChart = chart.mapFromScene(drawing.view->mapToScene(position));
    if (!chart.plotArea().contains(inChart) || (drawing.steps.isEmpty() && drawing.bars.isEmpty()))
        return {};
    if (!drawing.bars.isEmpty()) {
        const int bar = itemAt(position);
        return bar < 0 ? QString() : itemWords(bar);
    }
    const QRectF plot = chart.plotArea();
    const double share = (inChart.x() - plot.left()) / plot.width();
    const double passed =
        (isRightToLeft() ? 1 - share : share) * double(drawing.from.msecsTo(drawing.to));
    const QDateTime at = drawing.from.addMSecs(qint64(passed));
    QStringList lines{drawing.locale.toString(at, QLocale::ShortFormat)};
    for (const ChartSteps& one : drawing.steps) {
        if (const std::optional<double> value = valueAt(one, at))
            lines.append(tr("%1: %2").arg(one.name, drawing.text(*value)));
    }
    return lines.size() > 1 ? lines.join(u'\n') : QString();
}

bool Chart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<const QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(wordsAt(help->pos())), this);
        return true;
    }
    return QWidget::event(event);
}

void Chart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_drawing->bars.isEmpty() ? !m_drawing->steps.isEmpty() &&
                                        m_drawing->fittingLabels() != m_drawing->labelsMost
                                  : m_drawing->areBarsLying || m_drawing->wantLyingBars())
        draw();
    placeCursor();
}

void Chart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        draw();
}

QSize Chart::sizeHint() const
{
    return {px(480), std::max(px(130), m_drawing->leastHeight())};
}

QSize Chart::minimumSizeHint() const
{
    return {px(200), std::max(px(90), m_drawing->leastHeight())};
}

QList<double> niceTicks(double least, double most, int steps)
{
    least = std::min(least, 0.0);
    most = std::max(most, 0.0);
    if (most - least <= 0)
        most = 1;
    const double raw = (most - least) / steps;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 4.0, 5.0}) {
        if (factor * power >= raw) {
            step = factor * power;
            break;
        }
    }
    QList<double> ticks;
    const auto first = std::floor(least / step);
    for (double at = first; (at - 1) * step < most; at += 1)
        ticks.append(at * step);
    return ticks;
}

std::optional<double> valueAt(const ChartSteps& series, const QDateTime& at)
{
    const auto later =
        std::upper_bound(series.points.begin(), series.points.end(), at,
                         [](const QDateTime& a, const ChartPoint& b) { return a < b.at; });
    return later == series.points.begin() ? std::nullopt : std::optional(std::prev(later)->value);
}

} // namespace leadfloor
