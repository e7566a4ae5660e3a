// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/noticepanel.h"

#include "models/items/mask.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal panelWidth = 400;
constexpr qreal panelHeightMost = 480;
constexpr qreal noticeIndent = 40;

QString noticeTime(const QDateTime& at, const QLocale& locale)
{
    const QDateTime local = at.toLocalTime();
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    return local.date() == QDate::currentDate() ? time : QString(locale.toString(local.date(), QLocale::ShortFormat) % u", "_s % time);
}

/// An icon, the sentence over as many lines as it takes, below it the time.
class NoticeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int width = option.widget ? static_cast<const QAbstractScrollArea*>(option.widget)->viewport()->width() : px(panelWidth);
        const QRect room(0, 0, width - px(noticeIndent) - px(30), 10000);
        const int lines = QFontMetrics(letters(index)).boundingRect(room, Qt::TextWordWrap, words(index)).height();
        return {width, lines + px(36)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF row = QRectF(option.rect).adjusted(px(4), 1, -px(4), -1);
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        const bool isCurrent = view && view->hasFocus() && view->currentIndex() == index;
        if (option.state & QStyle::State_MouseOver)
            paint::box(*painter, row, px(6), themed(Role::Hover));
        const auto placed = [&](qreal left, qreal top, qreal width, qreal height) {
            return paint::mirrored(QRectF(row.left() + left, row.top() + top, width, height), row, option.direction);
        };
        const bool isRead = index.data(NoticeModel::ReadRole).toBool();
        paintIcon(*painter, placed(px(10), px(9), px(16), px(16)), noticeIcon(NoticeKind(index.data(NoticeModel::KindRole).toInt())),
                  themed(isRead ? Role::Muted : Role::AccentText), 16, option.direction);
        if (!isRead)
            paint::box(*painter, placed(row.width() - px(13), px(13), px(7), px(7)), px(4), themed(Role::Accent));
        const QRectF room = placed(px(noticeIndent) - px(4), px(7), row.width() - px(noticeIndent) - px(22), row.height() - px(32));
        painter->setFont(letters(index));
        painter->setPen(themed(isRead ? Role::Text2 : Role::Text));
        painter->setLayoutDirection(option.direction);
        painter->drawText(room, int(Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeading), words(index));
        paint::text(*painter, placed(px(noticeIndent) - px(4), row.height() - px(24), row.width() / 2, px(18)),
                    noticeTime(index.data(NoticeModel::TimeRole).toDateTime(), option.locale), themeFont(12), themed(Role::Muted), Qt::AlignLeft,
                    option.direction);
        if (isCurrent && FocusTracker::isKeyboardUsed())
            paint::box(*painter, row, px(6), {}, themed(Role::Focus), 1.5);
        painter->restore();
    }

private:
    static QString words(const QModelIndex& index) { return Mask::words(index.data().toString()); }
    static QFont letters(const QModelIndex& index)
    {
        return themeFont(13, index.data(NoticeModel::ReadRole).toBool() ? QFont::Normal : QFont::Medium);
    }
};

} // namespace

NoticePanel::NoticePanel(NoticeModel& model, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_model(model)
    , m_list(new QListView)
    , m_empty(new EmptyState)
    , m_allRead(makeButton(tr("Mark all read"), {}, ButtonKind::Ghost))
    , m_clear(makeButton(tr("Clear"), {}, ButtonKind::Ghost))
{
    setObjectName(u"noticePanel"_s);
    setAccessibleName(tr("Notifications"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(6), px(6), px(6), px(6));
    column->setSpacing(px(4));
    auto* head = new QHBoxLayout;
    head->addSpacing(px(10));
    head->addWidget(new ThemedLabel(tr("Notifications"), Role::Text, 14, QFont::DemiBold), 1);
    auto* settings = makeIconButton(u"settings"_s, tr("Which notifications ..."), ButtonKind::Ghost);
    settings->setObjectName(u"noticeSettingsButton"_s);
    m_allRead->setObjectName(u"allReadButton"_s);
    m_clear->setObjectName(u"clearNoticesButton"_s);
    head->addWidget(m_allRead);
    head->addWidget(m_clear);
    head->addWidget(settings);
    column->addLayout(head);
    column->addWidget(new HairLine);

    m_list->setObjectName(u"noticeList"_s);
    m_list->setAccessibleName(tr("Notifications"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new NoticeDelegate(this));
    m_list->setModel(&m_model);
    m_list->setCurrentIndex(m_model.index(0));
    column->addWidget(m_list, 1);
    m_empty->say(u"bell"_s, tr("Nothing new"), tr("Exports, purchases in the background, holds, standing orders and watches are told here."));
    column->addWidget(m_empty, 1);
    setFocusProxy(m_list);

    connect(m_list, &QListView::clicked, this, &NoticePanel::choose);
    connect(m_allRead, &QPushButton::clicked, &m_model, &NoticeModel::setAllRead);
    connect(m_clear, &QPushButton::clicked, &m_model, &NoticeModel::clear);
    connect(settings, &QToolButton::clicked, this, [this] {
        close();
        Q_EMIT settingsRequested();
    });
    connect(&m_model, &NoticeModel::unreadChanged, this, &NoticePanel::showState);
    showState();
}

void NoticePanel::showState()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_allRead->setEnabled(m_model.unread() > 0);
    m_clear->setEnabled(!isEmpty);
}

void NoticePanel::openBelow(const QWidget& button)
{
    const QWidget* window = button.window();
    resize(px(panelWidth), std::min(px(panelHeightMost), window->height() - px(80)));
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QPoint corner = button.mapToGlobal(QPoint(isMirrored ? 0 : button.width(), button.height() + px(4)));
    const QPoint windowAt = window->mapToGlobal(QPoint(0, 0));
    const int left = std::clamp(isMirrored ? corner.x() : corner.x() - width(), windowAt.x() + px(4), windowAt.x() + window->width() - width() - px(4));
    move(left, corner.y());
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

void NoticePanel::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const int row = index.row();
    close(); // first: what opens may want the keyboard
    Q_EMIT opened(row);
}

void NoticePanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_list->hasFocus())
        choose(m_list->currentIndex());
    else
        QFrame::keyPressEvent(event);
}

void NoticePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Role::Raised));
    painter.setPen(themed(Role::Line));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace leadfloor
