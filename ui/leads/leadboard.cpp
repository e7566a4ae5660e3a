// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadboard.h"

#include "models/items/leadlook.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QKeyEvent>
#include <QListView>
#include <QMimeData>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal boardColumnAt100 = 216;
constexpr qreal boardCardAt100 = 92;

QString mimeOfLeads()
{
    return u"application/x-leadfloor-leads"_s;
}

/// Name, phone, hour there and follow-up, tags.
class CardDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {px(boardColumnAt100 - 24), px(boardCardAt100)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const auto at = [&index](int column) { return index.siblingAtColumn(column); };
        const auto words = [&at](int column) { return at(column).data().toString(); };
        const bool isSelected = option.state & QStyle::State_Selected;
        const bool isDead = index.data(RowStateRole).toInt() == int(RowState::Dead);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF plate = QRectF(option.rect).adjusted(px(4), px(3), -px(4), -px(3));
        paint::box(*painter, plate, px(8), themed(isSelected ? Role::AccentSoft : Role::Raised),
                   themed(isSelected ? Role::AccentLine : Role::Line));
        if ((option.state & QStyle::State_HasFocus)
            && (option.state & QStyle::State_KeyboardFocusChange))
            paint::box(*painter, plate.adjusted(1, 1, -1, -1), px(7), {}, themed(Role::Focus), 2);
        const QRectF inside = plate.adjusted(px(10), px(6), -px(10), -px(6));
        const qreal line = px(18);
        const auto row = [&](int number) {
            return QRectF(inside.left(), inside.top() + number * line, inside.width(), line);
        };
        const QColor ink = themed(isDead ? Role::Muted : Role::Text);
        paint::text(*painter, row(0), words(OwnedLeadModel::NameColumn),
                    themeFont(13, QFont::DemiBold), ink, Qt::AlignLeft, option.direction);
        paint::fixedText(*painter, row(1), words(OwnedLeadModel::PhoneColumn), themeFont(12),
                         themed(isDead ? Role::Muted : Role::Text2), Qt::AlignLeft,
                         option.direction);
        const QModelIndex there = at(OwnedLeadModel::ThereColumn),
                          due = at(OwnedLeadModel::FollowUpColumn);
        const auto ink12 = [&](const QModelIndex& cell) {
            return themed(isDead ? Role::Muted
                                 : paint::toneRole(Tone(cell.data(ToneRole).toInt())));
        };
        const qreal used = paint::text(*painter, row(2), there.data().toString(), themeFont(12),
                                       ink12(there), Qt::AlignLeft, option.direction);
        const QRectF rest =
            paint::mirrored(row(2).adjusted(used + px(12), 0, 0, 0), row(2), option.direction);
        paint::text(*painter, rest, due.data().toString(), themeFont(12, QFont::Medium), ink12(due),
                    Qt::AlignLeft, option.direction);
        paint::text(*painter, row(3),
                    isDead ? index.data(DetailRole).toString() : words(OwnedLeadModel::TagsColumn),
                    themeFont(11), themed(Role::Muted), Qt::AlignLeft, option.direction);
        painter->restore();
    }
};

} // namespace

StageLeads::StageLeads(OwnedLeadModel& leads, int stage, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_leads(leads)
    , m_stage(stage)
{
    setSourceModel(&leads);
}

bool StageLeads::filterAcceptsRow(int row, const QModelIndex&) const
{
    return m_leads.row(row).work.stage == m_stage;
}

Qt::ItemFlags StageLeads::flags(const QModelIndex& index) const
{
    return QSortFilterProxyModel::flags(index) | Qt::ItemIsDropEnabled
           | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList StageLeads::mimeTypes() const
{
    return {mimeOfLeads()};
}

QMimeData* StageLeads::mimeData(const QModelIndexList& indexes) const
{
    QByteArrayList ids;
    for (const QModelIndex& index : indexes)
        ids.append(lead(index).id.toString().toLatin1());
    auto* data = new QMimeData;
    data->setData(mimeOfLeads(), ids.join(' '));
    return data;
}

bool StageLeads::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                 const QModelIndex&) const
{
    return data->hasFormat(mimeOfLeads());
}

bool StageLeads::dropMimeData(const QMimeData* data, Qt::DropAction, int, int, const QModelIndex&)
{
    QList<LeadId> leads;
    const QByteArrayList ids = data->data(mimeOfLeads()).split(' ');
    for (const QByteArray& id : ids) {
        if (const QUuid uuid(QString::fromLatin1(id)); !uuid.isNull())
            leads.append(LeadId(uuid));
    }
    if (!leads.isEmpty())
        Q_EMIT dropped(leads, m_stage);
    return false; // nothing is to be taken out of the other column: the floor says what has become
}

LeadBoard::LeadBoard(OwnedLeadModel& leads, QWidget* parent)
    : QWidget(parent)
    , m_leads(leads)
    , m_row(new QHBoxLayout)
    , m_more(makeButton(tr("Load more leads")))
{
    setObjectName(u"leadBoard"_s);
    setAccessibleName(tr("Board of stages"));
    m_more->setObjectName(u"loadMoreButton"_s);
    connect(m_more, &QPushButton::clicked, this, [this] { m_leads.fetchMore({}); });
    auto* content = new QWidget;
    m_row->setContentsMargins(px(12), px(8), px(12), px(8));
    m_row->setSpacing(px(8));
    content->setLayout(m_row);
    auto* area = new QScrollArea;
    area->setWidget(content);
    content->setAutoFillBackground(false);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area, 1);
    whole->addWidget(m_more, 0, Qt::AlignCenter);
}

void LeadBoard::setStages(const QList<LeadStage>& stages)
{
    QList<LeadStage> shown;
    for (const Column& column : std::as_const(m_columns))
        shown.append(column.stage);
    if (shown == stages)
        return;
    m_columns.clear();
    while (QLayoutItem* item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const LeadStage& stage : stages)
        addColumn(stage);
    showCounts();
}

void LeadBoard::addColumn(const LeadStage& stage)
{
    const LeadStageLook look = leadStageLook(stage);
    auto* area = new Card(nullptr, Role::Sunken, Role::Hair);
    auto* leads = new StageLeads(m_leads, stage.number, area);
    auto* title = new ThemedLabel(look.text, Role::Text2, 12, QFont::DemiBold);
    auto* view = new QListView;
    view->setObjectName(u"stageColumn%1"_s.arg(stage.number));
    view->setModel(leads);
    view->setItemDelegate(new CardDelegate(view));
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setUniformItemSizes(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setDragDropMode(QAbstractItemView::DragDrop);
    view->setDefaultDropAction(Qt::MoveAction);
    view->setDropIndicatorShown(false);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->viewport()->setAutoFillBackground(false);
    view->installEventFilter(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(px(4), px(8), px(4), px(4));
    column->setSpacing(px(4));
    title->setContentsMargins(px(8), 0, px(8), 0);
    column->addWidget(title);
    column->addWidget(view, 1);
    area->setMinimumWidth(px(boardColumnAt100));
    m_row->addWidget(area, 1);
    m_columns.append({stage, leads, view, title});
    connect(leads, &StageLeads::dropped, this, &LeadBoard::moveRequested);
    connect(view, &QListView::activated, this, &LeadBoard::openRequested);
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint& place) {
        Q_EMIT menuRequested(view->viewport()->mapToGlobal(place));
    });
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, leads](const QModelIndex& index) {
                if (index.isValid())
                    Q_EMIT currentChanged(leads->mapToSource(index));
            });
    // One column has a selection at a time, so that a key can mean it.
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this, view](const QItemSelection& chosen) {
                if (!chosen.isEmpty()) {
                    for (const Column& other : std::as_const(m_columns)) {
                        if (other.view != view)
                            other.view->clearSelection();
                    }
                }
                Q_EMIT selectionChanged();
            });
}

void LeadBoard::setCounts(const std::optional<WorkCounts>& counts)
{
    m_counts = counts;
    showCounts();
}

void LeadBoard::showCounts()
{
    for (const Column& column : std::as_const(m_columns)) {
        const QString name = leadStageLook(column.stage).text;
        const QString count =
            m_counts ? locale().toString(m_counts->stages.value(column.stage.number)) : QString();
        column.title->setText(count.isEmpty() ? name
                                              : tr("%1  %2", "stage, leads").arg(name, count));
        column.view->setAccessibleName(
            count.isEmpty() ? name : tr("%1, %2 leads", "stage, number").arg(name, count));
    }
}

void LeadBoard::updateMore()
{
    m_more->setVisible(m_leads.hasAnswer() && !m_leads.isComplete());
    m_more->setEnabled(m_leads.canFetchMore({}));
}

QListView* LeadBoard::column(int stage) const
{
    for (const Column& one : m_columns) {
        if (one.stage.number == stage)
            return one.view;
    }
    return nullptr;
}

QList<LeadId> LeadBoard::selected() const
{
    QList<LeadId> leads;
    for (const Column& column : m_columns) {
        const QModelIndexList rows = column.view->selectionModel()->selectedIndexes();
        for (const QModelIndex& index : rows)
            leads.append(column.leads->lead(index).id);
    }
    return leads;
}

void LeadBoard::clearSelection()
{
    for (const Column& column : std::as_const(m_columns))
        column.view->clearSelection();
}

void LeadBoard::goTo(int from, int to)
{
    if (to < 0 || to >= m_columns.size())
        return;
    QListView* view = m_columns.at(to).view;
    const int row = m_columns.at(from).view->currentIndex().row();
    view->setFocus(Qt::OtherFocusReason);
    const QAbstractItemModel* leads = view->model();
    if (leads->rowCount() > 0)
        view->setCurrentIndex(leads->index(std::clamp(row, 0, leads->rowCount() - 1), 0));
}

bool LeadBoard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<const QKeyEvent*>(event);
    const int direction = (key->key() == Qt::Key_Right  ? 1
                           : key->key() == Qt::Key_Left ? -1
                                                        : 0)
                          * (layoutDirection() == Qt::RightToLeft ? -1 : 1);
    const auto found =
        std::find_if(m_columns.cbegin(), m_columns.cend(),
                     [watched](const Column& column) { return column.view == watched; });
    if (direction == 0 || found == m_columns.cend())
        return QWidget::eventFilter(watched, event);
    const int at = int(found - m_columns.cbegin());
    if (key->modifiers() == Qt::NoModifier) {
        goTo(at, at + direction);
        return true;
    }
    if (key->modifiers() != Qt::ControlModifier)
        return QWidget::eventFilter(watched, event);
    if (const QList<LeadId> leads = selected();
        !leads.isEmpty() && at + direction >= 0 && at + direction < m_columns.size())
        Q_EMIT moveRequested(leads, m_columns.at(at + direction).stage.number);
    return true;
}

} // namespace leadfloor
