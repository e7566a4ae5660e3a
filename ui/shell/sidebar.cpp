// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <cmath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal sidebarWidth = 200;
constexpr qreal railWidth = 48;
constexpr qreal pageRow = 32; ///< 31 and a gap of 1
constexpr qreal viewRow = 27;

/// A list that is as high as its rows, or scrolls if the window is too low.
class SidebarList final : public QListView
{
public:
    using QListView::QListView;
    [[nodiscard]] QSize sizeHint() const override
    {
        int height = 0;
        for (int row = 0; model() && row < model()->rowCount(); ++row) {
            if (!isRowHidden(row))
                height += sizeHintForRow(row);
        }
        return {px(railWidth), height};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {px(railWidth), px(pageRow)}; }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                           event->key() == Qt::Key_Space;
        if (opens && currentIndex().isValid())
            Q_EMIT activated(currentIndex());
        else
            QListView::keyPressEvent(event);
    }
    void focusInEvent(QFocusEvent* event) override
    {
        QListView::focusInEvent(event);
        if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
            setCurrentIndex(model()->index(0, 0));
    }
};

class SidebarDelegate final : public QStyledItemDelegate
{
public:
    explicit SidebarDelegate(const Sidebar& sidebar, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_sidebar(sidebar)
    {
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&,
                                 const QModelIndex& index) const override
    {
        const bool isView = !index.data(SidebarModel::ParentRole).toString().isEmpty();
        return {px(railWidth), px(isView ? viewRow : pageRow)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isView = !index.data(SidebarModel::ParentRole).toString().isEmpty();
        const bool isChosen = index.data(SidebarModel::IdRole).toString() == m_sidebar.chosen();
        const bool isHovered = option.state & QStyle::State_MouseOver;
        const QRectF whole(option.rect);
        const QRectF plate = whole.adjusted(px(8), 0, -px(8), -1);
        if (isView) // the line that ties views to their page
            paint::fill(*painter,
                        paint::mirrored(QRectF(px(25), whole.top(), 1, whole.height()), whole,
                                        option.direction),
                        themed(Role::Line));
        if (isChosen)
            paint::box(*painter, plate, px(6),
                       themed(isHovered ? Role::SelectedHover : Role::AccentSoft));
        else if (isHovered)
            paint::box(*painter, plate, px(6), themed(Role::Hair));
        if (m_sidebar.isRail())
            paintRail(*painter, option, index, plate, isChosen);
        else if (isView)
            paintView(*painter, option, index, plate, isChosen);
        else
            paintPage(*painter, option, index, plate, isChosen);
        const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
        if (list && list->hasFocus() && FocusTracker::isKeyboardUsed() &&
            list->currentIndex() == index)
            paint::box(*painter, plate.adjusted(-1, 0, 1, 0), px(6), {}, themed(Role::Focus), 1.5);
        painter->restore();
    }

private:
    static QRectF placed(const QRectF& plate, qreal left, qreal width,
                         const QStyleOptionViewItem& option)
    {
        return paint::mirrored(QRectF(plate.left() + left, plate.top(), width, plate.height()),
                               plate, option.direction);
    }
    static void paintRail(QPainter& painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index, const QRectF& plate, bool isChosen)
    {
        paintIcon(painter, plate, index.data(SidebarModel::IconRole).toString(),
                  themed(isChosen ? Role::AccentText : Role::Text2), 16, option.direction);
        if (index.data(SidebarModel::BadgeRole).toInt() > 0)
            paint::box(painter,
                       placed(plate, plate.width() - px(8), px(6), option)
                           .adjusted(0, px(4), 0, -(plate.height() - px(10))),
                       px(3), themed(Role::Accent));
    }
    static void paintPage(QPainter& painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index, const QRectF& plate, bool isChosen)
    {
        paintIcon(painter, placed(plate, px(10), px(16), option),
                  index.data(SidebarModel::IconRole).toString(),
                  themed(isChosen ? Role::AccentText : Role::Text2), 16, option.direction);
        qreal end = plate.width() - px(10);
        if (const int number = index.data(SidebarModel::NumberRole).toInt(); number > 0) {
            paint::fixedText(painter, placed(plate, end - px(12), px(12), option),
                             QString::number(number), themeFont(11),
                             themed(isChosen ? Role::AccentText : Role::Muted), Qt::AlignRight,
                             option.direction);
            end -= px(24);
        }
        if (const int badge = index.data(SidebarModel::BadgeRole).toInt(); badge > 0) {
            const QString words = grouped(badge, option.locale);
            const QFont letters = themeFont(11, QFont::DemiBold);
            const qreal width = std::max<qreal>(
                px(18), std::ceil(QFontMetricsF(letters).horizontalAdvance(words)) + px(10));
            QRectF pill = placed(plate, end - width, width, option);
            pill = QRectF(pill.left(), pill.center().y() - px(9), pill.width(), px(18));
            paint::box(painter, pill, px(9), themed(isChosen ? Role::Page : Role::AccentSoft));
            paint::fixedText(painter, pill, words, letters, themed(Role::AccentText),
                             Qt::AlignHCenter);
            end -= width + px(6);
        }
        const qreal left = px(10) + px(16) + px(10);
        paint::text(painter, placed(plate, left, end - left, option),
                    index.data(Qt::DisplayRole).toString(),
                    themeFont(13, isChosen ? QFont::DemiBold : QFont::Normal),
                    themed(isChosen ? Role::AccentText : Role::Text), Qt::AlignLeft,
                    option.direction);
    }
    static void paintView(QPainter& painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index, const QRectF& plate, bool isChosen)
    {
        const QString note = index.data(SidebarModel::NoteRole).toString();
        const QFont noteFont = themeFont(12);
        const qreal noteWidth = std::ceil(QFontMetricsF(noteFont).horizontalAdvance(note));
        const qreal end = plate.width() - px(10);
        paint::fixedText(painter, placed(plate, end - noteWidth, noteWidth, option), note, noteFont,
                         themed(isChosen ? Role::AccentText : Role::Muted), Qt::AlignRight,
                         option.direction);
        const qreal left = px(32);
        const QString title = index.data(Qt::DisplayRole).toString();
        const bool isChanged = index.data(SidebarModel::ChangedRole).toBool();
        const qreal room = end - noteWidth - px(8) - left - (isChanged ? px(12) : 0);
        const qreal used = paint::text(painter, placed(plate, left, room, option), title,
                                       themeFont(12, isChosen ? QFont::DemiBold : QFont::Normal),
                                       themed(isChosen ? Role::AccentText : Role::Text2),
                                       Qt::AlignLeft, option.direction);
        if (isChanged) {
            const QRectF dot = placed(plate, left + used + px(6), px(6), option);
            paint::box(painter, QRectF(dot.left(), dot.center().y() - px(3), px(6), px(6)), px(3),
                       themed(Role::AmberMark));
        }
    }
    const Sidebar& m_sidebar;
};

} // namespace

void SidebarModel::setRows(const QList<SidebarRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QModelIndex SidebarModel::find(const QString& id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return index(row, 0);
    }
    return {};
}

int SidebarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SidebarModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SidebarRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return row.keys.isEmpty() ? row.title : tr("%1 (%2)").arg(row.title, row.keys);
    case Qt::AccessibleTextRole:
        if (row.badge > 0)
            return tr("%1, %Ln waiting", nullptr, row.badge).arg(row.title);
        return row.note.isEmpty() ? row.title : QString(row.title % u", "_s % row.note);
    case IdRole:
        return row.id;
    case IconRole:
        return row.iconName;
    case NumberRole:
        return row.number;
    case ParentRole:
        return row.parentId;
    case NoteRole:
        return row.note;
    case BadgeRole:
        return row.badge;
    case ChangedRole:
        return row.isChanged;
    default:
        return {};
    }
}

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent)
    , m_top(makeList(tr("Pages")))
    , m_bottom(makeList(tr("Program")))
{
    m_top->setModel(&m_topModel);
    m_bottom->setModel(&m_bottomModel);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, px(10), 0, px(8));
    m_column->setSpacing(px(6));
    m_column->addWidget(m_top, 1);
    m_column->addWidget(m_bottom);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setTabOrder(m_top, m_bottom);
}

QListView* Sidebar::makeList(const QString& name)
{
    auto* list = new SidebarList(this);
    list->setAccessibleName(name);
    list->setFrameShape(QFrame::NoFrame);
    list->setItemDelegate(new SidebarDelegate(*this, list));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->viewport()->setAutoFillBackground(false);
    list->viewport()->setAttribute(Qt::WA_Hover);
    list->setMouseTracking(true);
    const auto open = [this](const QModelIndex& index) {
        Q_EMIT opened(index.data(SidebarModel::IdRole).toString());
    };
    connect(list, &QListView::clicked, this, open);
    connect(list, &QListView::activated, this, open);
    return list;
}

void Sidebar::setRow(const SidebarRow& row)
{
    for (SidebarRow& known : m_rows) {
        if (known.id == row.id) {
            const QString keys = known.keys;
            known = row;
            known.keys = keys;
            refresh();
            return;
        }
    }
    // A page goes by its number, a view behind the other views of its page.
    qsizetype at = m_rows.size();
    if (row.parentId.isEmpty() && row.number > 0) {
        const auto later = std::find_if(m_rows.begin(), m_rows.end(), [&row](const SidebarRow& known) {
            return known.parentId.isEmpty() && known.place == row.place && known.number > row.number;
        });
        at = later - m_rows.begin();
    }
    if (!row.parentId.isEmpty()) {
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (m_rows.at(i).id == row.parentId || m_rows.at(i).parentId == row.parentId)
                at = i + 1;
        }
    }
    m_rows.insert(at, row);
    refresh();
}

void Sidebar::removeRow(const QString& id)
{
    m_rows.removeIf([&](const SidebarRow& row) { return row.id == id || row.parentId == id; });
    refresh();
}

void Sidebar::setKeys(const QString& id, const QKeySequence& keys)
{
    const QString words = keys.toString(QKeySequence::NativeText);
    for (SidebarRow& row : m_rows) {
        if (row.id == id && row.keys != words) {
            row.keys = words;
            refresh();
        }
    }
}

void Sidebar::setBadge(const QString& id, int badge)
{
    for (SidebarRow& row : m_rows) {
        if (row.id == id && row.badge != badge) {
            row.badge = badge;
            refresh();
        }
    }
}

void Sidebar::setChosen(const QString& id)
{
    m_chosen = id;
    for (QListView* list : {m_top, m_bottom}) {
        const auto* model = static_cast<const SidebarModel*>(list->model());
        if (const QModelIndex index = model->find(id); index.isValid())
            list->setCurrentIndex(index);
        list->viewport()->update();
    }
}

void Sidebar::setRail(bool isRail)
{
    if (m_isRail == isRail)
        return;
    m_isRail = isRail;
    refresh();
    updateGeometry();
}

QSize Sidebar::sizeHint() const
{
    return {px(m_isRail ? railWidth : sidebarWidth), px(400)};
}

void Sidebar::refresh()
{
    QList<SidebarRow> top, bottom;
    for (const SidebarRow& row : std::as_const(m_rows)) {
        if (m_isRail && !row.parentId.isEmpty())
            continue;
        (row.place == SidebarPlace::Top ? top : bottom).append(row);
    }
    m_topModel.setRows(top);
    m_bottomModel.setRows(bottom);
    m_bottom->setFixedHeight(m_bottom->sizeHint().height());
    setChosen(m_chosen);
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Role::Chrome));
    painter.fillRect(
        paint::mirrored(QRectF(width() - 1, 0, 1, height()), rect(), layoutDirection()),
        themed(Role::Hair));
    const int y = m_bottom->y() - px(4);
    painter.fillRect(QRect(px(13), y, width() - px(26), 1), themed(Role::Hair));
}

} // namespace leadfloor
