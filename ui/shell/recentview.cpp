// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recentview.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal recentRow = 38;

/// "today 9:14", else the date.
QString whenText(const QDateTime& time, const QLocale& locale)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    if (local.date() == QDate::currentDate())
        return RecentView::tr("today %1").arg(locale.toString(local.time(), QLocale::ShortFormat));
    return locale.toString(local.date(), QLocale::ShortFormat);
}

class RecentDelegate final : public QStyledItemDelegate
{
public:
    RecentDelegate(const RecentModel& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {px(200), px(recentRow)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const RecentFloor& floor = m_model.floor(index.row());
        const QRectF row(option.rect);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        const bool isFocused = view && view->hasFocus() && FocusTracker::isKeyboardUsed() &&
                               view->currentIndex() == index;
        if (option.state & QStyle::State_MouseOver)
            paint::box(*painter, row.adjusted(1, 1, -1, -1), px(7), themed(Role::Hover));
        if (index.row() > 0)
            paint::fill(*painter, QRectF(row.left() + px(14), row.top(), row.width() - px(28), 1),
                        themed(Role::Hair));
        const auto placed = [&](qreal left, qreal width) {
            return paint::mirrored(QRectF(row.left() + left, row.top(), width, row.height()), row,
                                   option.direction);
        };
        const QColor color = themed(floor.isDemo ? Role::Demo : Role::Live);
        const QRectF badge = placed(px(15), px(46));
        const QRectF plate(badge.left(), badge.center().y() - px(9), badge.width(), px(18));
        paint::box(*painter, plate, px(4), {}, color, 1.25);
        paint::text(*painter, plate, floor.isDemo ? RecentView::tr("DEMO") : RecentView::tr("LIVE"),
                    themeFont(10, QFont::Bold), color, Qt::AlignHCenter, option.direction);
        const QString when = whenText(floor.lastUsed, option.locale);
        const qreal whenWidth = std::ceil(QFontMetricsF(themeFont(12)).horizontalAdvance(when)) + 1;
        const qreal end = row.width() - px(36);
        const qreal left = px(73);
        const qreal column = (end - px(120) - left) / 3.0; // the same for all rows
        const qreal gap = px(10);
        paint::text(*painter, placed(left, column - gap), floor.name,
                    themeFont(13, QFont::DemiBold), themed(Role::Text), Qt::AlignLeft,
                    option.direction);
        paint::text(*painter, placed(left + column, column - gap), floor.email, themeFont(),
                    themed(Role::Text2), Qt::AlignLeft, option.direction);
        paint::text(*painter, placed(left + 2 * column, column - gap), floor.address, themeFont(),
                    themed(Role::Muted), Qt::AlignLeft, option.direction);
        paint::text(*painter, placed(end - whenWidth, whenWidth), when, themeFont(12),
                    themed(Role::Muted), Qt::AlignRight, option.direction);
        paintIcon(*painter, placed(row.width() - px(30), px(16)), u"chevron-right"_s,
                  themed(Role::Muted), 14, option.direction);
        if (isFocused)
            paint::box(*painter, row.adjusted(2, 2, -2, -2), px(6), {}, themed(Role::Focus), 1.5);
        painter->restore();
    }

private:
    const RecentModel& m_model;
};

} // namespace

void RecentModel::setFloors(const QList<RecentFloor>& floors)
{
    beginResetModel();
    m_floors = floors;
    endResetModel();
}

int RecentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_floors.size());
}

QVariant RecentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecentFloor& floor = m_floors.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return floor.name;
    case Qt::AccessibleTextRole:
        return QString(floor.name % u", "_s % (floor.isDemo ? tr("demo") : tr("live")) % u", "_s %
                       floor.email % u", "_s % floor.address);
    default:
        return {};
    }
}

RecentView::RecentView(QWidget* parent)
    : QListView(parent)
{
    setAccessibleName(tr("Recent floors"));
    setModel(&m_model);
    setItemDelegate(new RecentDelegate(m_model, this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(m_model.floor(index.row())); });
}

void RecentView::setFloors(const QList<RecentFloor>& floors)
{
    m_model.setFloors(floors);
    updateGeometry();
}

QSize RecentView::sizeHint() const
{
    return {px(400), m_model.rowCount() * px(recentRow)};
}

void RecentView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (currentIndex().isValid() &&
        (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        Q_EMIT chosen(m_model.floor(currentIndex().row()));
    else
        QListView::keyPressEvent(event);
}

void RecentView::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid())
        setCurrentIndex(m_model.index(0, 0));
}

void RecentView::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        paint::box(painter, viewport()->rect(), px(8), themed(Role::Raised), themed(Role::Hair));
    }
    QListView::paintEvent(event);
}

} // namespace leadfloor
