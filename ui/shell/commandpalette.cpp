// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal paletteWidth = 560;
constexpr qreal paletteRow = 34;
constexpr int paletteRowsMax = 10;

QString plain(const QString& text)
{
    QString words = text;
    words.remove(u'&');
    return words;
}

class PaletteDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {px(200), px(paletteRow)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isCurrent = option.state & QStyle::State_Selected;
        const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
        const QRectF row = QRectF(option.rect).adjusted(px(6), 1, -px(6), -1);
        if (isCurrent)
            paint::box(*painter, row, px(6), themed(Role::AccentSoft));
        const auto placed = [&](qreal left, qreal width) {
            return paint::mirrored(QRectF(row.left() + left, row.top(), width, row.height()), row,
                                   option.direction);
        };
        const QString iconName = index.data(PaletteModel::IconRole).toString();
        if (!iconName.isEmpty())
            paintIcon(*painter, placed(px(10), px(16)), iconName,
                      themed(!isEnabled  ? Role::Faint
                             : isCurrent ? Role::AccentText
                                         : Role::Text2),
                      16, option.direction);
        const QString keys = index.data(PaletteModel::KeysRole).toString();
        const QFont keyFont = themeFont(12, QFont::Medium);
        const qreal keyWidth = std::ceil(QFontMetricsF(keyFont).horizontalAdvance(keys));
        const qreal end = row.width() - px(10) - keyWidth;
        paint::fixedText(*painter, placed(end, keyWidth), keys, keyFont,
                         themed(isEnabled ? Role::Muted : Role::Faint), Qt::AlignRight,
                         option.direction);
        const qreal left = px(36);
        const qreal used = paint::text(
            *painter, placed(left, end - left - px(8)), index.data(Qt::DisplayRole).toString(),
            themeFont(13, isCurrent ? QFont::Medium : QFont::Normal),
            themed(isEnabled ? Role::Text : Role::Faint), Qt::AlignLeft, option.direction);
        const qreal detailLeft = left + used + px(10);
        if (detailLeft < end - px(40))
            paint::text(*painter, placed(detailLeft, end - detailLeft - px(8)),
                        index.data(PaletteModel::DetailRole).toString(), themeFont(12),
                        themed(Role::Muted), Qt::AlignLeft, option.direction);
        painter->restore();
    }
};

class PalettePanel final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const qreal s = px(8);
        const QRectF plate = QRectF(rect()).adjusted(s, s, -s, -s);
        paint::shadow(painter, plate, px(10));
        paint::box(painter, plate, px(10), themed(Role::Raised), themed(Role::Line));
        const qreal y = plate.top() + px(44);
        painter.fillRect(QRectF(plate.left() + 1, y, plate.width() - 2, 1), themed(Role::Hair));
        paintIcon(painter,
                  paint::mirrored(QRectF(plate.left() + px(16), plate.top(), px(16), px(44)), plate,
                                  layoutDirection()),
                  u"search"_s, themed(Role::Muted));
    }
};

} // namespace

PaletteModel::PaletteModel(const ActionRegistry& registry, QObject* parent)
    : QAbstractListModel(parent)
    , m_registry(registry)
{
}

void PaletteModel::setWords(const QString& words)
{
    const QStringList typed = words.split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, QAction*>> found;
    for (QAction* action : m_registry.actions()) {
        if (ActionRegistry::idOf(*action) == "palette.open"_L1)
            continue;
        if (const int score = matchScore(plain(action->text()), typed); score > 0)
            found.append({score + (action->isEnabled() ? 100 : 0), action});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    m_actions.clear();
    for (const auto& [score, action] : std::as_const(found))
        m_actions.append(action);
    for (const auto& source : std::as_const(m_sources)) {
        if (source)
            source->find(words);
    }
    show();
}

void PaletteModel::addSource(PaletteSource& source)
{
    m_sources.append(&source);
    connect(&source, &PaletteSource::changed, this, &PaletteModel::show);
}

void PaletteModel::show()
{
    beginResetModel();
    m_shown.clear();
    const auto addActions = [this](bool isEnabled) {
        for (const auto& action : std::as_const(m_actions)) {
            if (action && action->isEnabled() == isEnabled)
                m_shown.append({action, {}});
        }
    };
    addActions(true);
    for (const auto& source : std::as_const(m_sources)) {
        const QList<PaletteHit> hits = source ? source->hits() : QList<PaletteHit>();
        for (const PaletteHit& hit : hits)
            m_shown.append({nullptr, hit});
    }
    addActions(false);
    endResetModel();
}

QAction* PaletteModel::actionAt(int row) const
{
    return row >= 0 && row < m_shown.size() ? m_shown.at(row).action.data() : nullptr;
}

const PaletteHit* PaletteModel::hitAt(int row) const
{
    return row >= 0 && row < m_shown.size() && m_shown.at(row).hit.run ? &m_shown.at(row).hit : nullptr;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (const PaletteHit* hit = hitAt(index.row())) {
        return role == Qt::DisplayRole            ? QVariant(hit->title)
               : role == Qt::AccessibleTextRole   ? QVariant(QString(hit->title % u", "_s % hit->detail))
               : role == DetailRole               ? QVariant(hit->detail)
               : role == IconRole                 ? QVariant(hit->iconName)
                                                  : QVariant();
    }
    const QAction* action = actionAt(index.row());
    if (!action)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return plain(action->text());
    case Qt::AccessibleTextRole: {
        const QString detail = data(index, DetailRole).toString();
        return detail.isEmpty() ? plain(action->text())
                                : QString(plain(action->text()) % u", "_s % detail);
    }
    case KeysRole:
        return action->shortcut().toString(QKeySequence::NativeText);
    case DetailRole: {
        const QString reason = ActionRegistry::whyNot(*action);
        return reason.isEmpty() ? plain(ActionRegistry::menuTitle(ActionRegistry::placeOf(*action)))
                                : reason;
    }
    case IconRole:
        return iconName(action->icon());
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    const QAction* action = actionAt(index.row());
    const Qt::ItemFlags always = Qt::ItemIsSelectable;
    return hitAt(index.row()) || (action && action->isEnabled()) ? always | Qt::ItemIsEnabled : always;
}

CommandPalette::CommandPalette(const ActionRegistry& registry, QWidget& window)
    : QWidget(&window)
    , m_model(registry)
    , m_line(new QLineEdit)
    , m_list(new QListView)
    , m_panel(new PalettePanel(this))
{
    setAccessibleName(tr("Commands"));
    m_line->setFrame(false);
    m_line->setPlaceholderText(tr("Search or run a command"));
    m_line->setAccessibleName(tr("Command"));
    m_line->setFont(themeFont(14));
    m_list->setModel(&m_model);
    m_list->setAccessibleName(tr("Matching commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(m_panel);
    const int s = px(8);
    column->setContentsMargins(s, s, s, s + px(6));
    column->setSpacing(0);
    auto* lineRow = new QHBoxLayout;
    lineRow->setContentsMargins(0, 0, 0, 0);
    lineRow->addSpacing(px(34));
    lineRow->addWidget(m_line);
    lineRow->addSpacing(px(10));
    m_line->setFixedHeight(px(44));
    QPalette clear = m_line->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(clear);
    column->addLayout(lineRow);
    column->addSpacing(px(7));
    column->addWidget(m_list);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_chosen.clear();
        m_model.setWords(words);
    });
    // What comes later stands below what was there; who has gone down the list stays there.
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        int row = 0;
        for (int i = 0; i < m_model.rowCount() && !m_chosen.isEmpty(); ++i) {
            if (m_model.index(i, 0).data(Qt::AccessibleTextRole).toString() == m_chosen)
                row = i;
        }
        m_list->setCurrentIndex(m_model.index(row, 0));
        place();
    });
    // The line keeps the focus: what is chosen below is read as its description.
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, m_line,
            [this](const QModelIndex& current) {
                m_line->setAccessibleDescription(current.data(Qt::AccessibleTextRole).toString());
            });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    m_line->installEventFilter(this);
    window.installEventFilter(this);
    hide();
}

void CommandPalette::open()
{
    if (isVisible()) {
        m_line->selectAll();
        return;
    }
    m_focusBefore = QApplication::focusWidget();
    m_line->clear();
    m_chosen.clear();
    m_model.setWords({});
    place();
    show();
    raise();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::place()
{
    setGeometry(parentWidget()->rect());
    const int s = px(8);
    const int rows = std::clamp(m_model.rowCount(), 1, paletteRowsMax);
    m_list->setFixedHeight(rows * px(paletteRow));
    const int width = std::min(px(paletteWidth), this->width() - px(20)) + 2 * s;
    const int height = 2 * s + px(44) + px(7) + rows * px(paletteRow) + px(6);
    m_panel->setGeometry((this->width() - width) / 2, std::min(px(70), this->height() / 10), width,
                         std::min(height, this->height() - px(20)));
}

void CommandPalette::dismiss()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::run(const QModelIndex& index)
{
    if (const PaletteHit* hit = m_model.hitAt(index.row())) {
        const auto go = hit->run; // what it does may end the list
        dismiss();
        go();
        return;
    }
    QPointer<QAction> action = m_model.actionAt(index.row());
    if (!action || !action->isEnabled())
        return;
    dismiss();
    if (action)
        action->trigger();
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    // The window stays as it is; only the panel is painted.
}

void CommandPalette::mousePressEvent(QMouseEvent*)
{
    dismiss();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_line)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        hide(); // somebody else took the focus and keeps it
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int rows = m_model.rowCount();
    int step = 0;
    switch (key) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        break;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step = 1;
        break;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step = -1;
        break;
    case Qt::Key_PageDown:
        step = paletteRowsMax;
        break;
    case Qt::Key_PageUp:
        step = -paletteRowsMax;
        break;
    default:
        return QWidget::eventFilter(watched, event);
    }
    event->accept(); // these keys are ours even if they are shortcuts elsewhere
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (key == Qt::Key_Escape)
        dismiss();
    else if (step == 0)
        run(m_list->currentIndex());
    else if (rows > 0) {
        m_list->setCurrentIndex(
            m_model.index(std::clamp(m_list->currentIndex().row() + step, 0, rows - 1), 0));
        m_chosen = m_list->currentIndex().data(Qt::AccessibleTextRole).toString();
    }
    return true;
}

} // namespace leadfloor
