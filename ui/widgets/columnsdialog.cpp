// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnsdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int keyRole = Qt::UserRole;
constexpr int groupRole = Qt::UserRole + 1;

/// Tick and title as any list has them, the group in muted letters at the end.
class ColumnChoiceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), px(30)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QRectF inside = QRectF(option.rect).adjusted(px(10), 0, -px(10), 0);
        const bool isSelected = option.state & QStyle::State_Selected;
        paint::text(*painter, inside, index.data(groupRole).toString(), themeFont(12),
                    isSelected ? option.palette.color(QPalette::HighlightedText)
                               : themed(Role::Muted),
                    Qt::AlignRight, option.direction);
    }
};

} // namespace

ColumnsDialog::ColumnsDialog(const QList<ColumnChoice>& choices, const TableLayout& layout,
                             const TableLayout& initial, QWidget* parent)
    : QDialog(parent)
    , m_choices(choices)
    , m_before(layout)
    , m_layout(layout)
    , m_initial(initial)
    , m_search(new SearchField(tr("Find a column"), tr("Find a column")))
    , m_list(new QListWidget)
    , m_up(makeIconButton(u"arrow-up"_s, tr("Move up")))
    , m_down(makeIconButton(u"arrow-down"_s, tr("Move down")))
{
    setObjectName(u"columnsDialog"_s);
    setWindowTitle(tr("Columns"));
    setWindowModality(Qt::WindowModal);
    setSizeGripEnabled(true);
    resize(px(440), px(560));
    if (parent)
        dimBehind(*this);

    m_search->setObjectName(u"columnSearch"_s);
    m_list->setObjectName(u"columnList"_s);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setItemDelegate(new ColumnChoiceDelegate(m_list));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_up->setObjectName(u"moveUpButton"_s);
    m_up->setShortcut(Qt::ALT | Qt::Key_Up);
    m_down->setObjectName(u"moveDownButton"_s);
    m_down->setShortcut(Qt::ALT | Qt::Key_Down);
    auto* fit = makeButton(tr("Fit widths"));
    fit->setObjectName(u"fitButton"_s);
    fit->setToolTip(tr("Make every column as wide as what it shows"));
    auto* reset = makeButton(tr("Reset"), u"rotate-ccw"_s);
    reset->setObjectName(u"resetButton"_s);
    reset->setToolTip(tr("Choice, order and widths as at first"));
    auto* cancel = makeButton(tr("Cancel"));
    cancel->setObjectName(u"cancelButton"_s);
    auto* done = makeButton(tr("Done"), {}, ButtonKind::Primary);
    done->setObjectName(u"doneButton"_s);
    done->setDefault(true);
    for (QPushButton* button : {fit, reset, cancel})
        button->setAutoDefault(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(10));
    column->addWidget(new ThemedLabel(tr("Columns"), Role::Text, 18, QFont::DemiBold));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(px(8));
    acts->addWidget(m_up);
    acts->addWidget(m_down);
    acts->addStretch(1);
    acts->addWidget(fit);
    acts->addWidget(reset);
    column->addLayout(acts);
    column->addSpacing(px(4));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(done);
    column->addLayout(buttons);

    connect(m_search, &QLineEdit::textChanged, this, &ColumnsDialog::filter);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsDialog::takeList);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnsDialog::takeList);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::updateButtons);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(fit, &QPushButton::clicked, this, &ColumnsDialog::fitRequested);
    connect(reset, &QPushButton::clicked, this, [this] {
        m_search->clear();
        setTableLayout(m_initial);
        Q_EMIT layoutChosen(m_layout);
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    fill();
    m_list->setCurrentRow(0);
    m_search->setFocus();
}

void ColumnsDialog::setTableLayout(const TableLayout& layout)
{
    m_layout = layout;
    fill();
}

void ColumnsDialog::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const QString current = m_list->currentItem() ? m_list->currentItem()->data(keyRole).toString()
                                                  : QString();
    m_list->clear();
    const auto add = [this](const ColumnChoice& choice, bool isShown) {
        auto* item = new QListWidgetItem(choice.title, m_list);
        item->setData(keyRole, choice.key);
        item->setData(groupRole, choice.group);
        item->setCheckState(isShown ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::AccessibleTextRole, QString(choice.title % u", "_s % choice.group));
        if (choice.canHide) {
            item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
        } else {
            item->setFlags(Qt::ItemIsSelectable);
            item->setToolTip(tr("This column is always shown, in front."));
        }
    };
    const auto choiceOf = [this](const QString& key) {
        return std::find_if(m_choices.cbegin(), m_choices.cend(),
                            [&key](const ColumnChoice& choice) { return choice.key == key; });
    };
    for (const ColumnChoice& choice : std::as_const(m_choices)) {
        if (!choice.canHide)
            add(choice, true);
    }
    for (const ColumnPlace& place : std::as_const(m_layout.columns)) {
        const auto choice = choiceOf(place.key);
        if (choice != m_choices.cend() && choice->canHide)
            add(*choice, place.isShown);
        if (place.key == current && m_list->count() > 0)
            m_list->setCurrentRow(m_list->count() - 1);
    }
    filter();
}

void ColumnsDialog::filter()
{
    const QString words = m_search->text().trimmed();
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool fits = words.isEmpty() || item->text().contains(words, Qt::CaseInsensitive) ||
                          item->data(groupRole).toString().contains(words, Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    if (first >= 0 && (!m_list->currentItem() || m_list->currentItem()->isHidden()))
        m_list->setCurrentRow(first);
    // Among some of the columns an order means nothing.
    m_list->setDragEnabled(words.isEmpty());
    updateButtons();
}

void ColumnsDialog::takeList()
{
    if (m_isFilling)
        return;
    QStringList keys;
    bool isFront = false; // something was dropped before what stays in front
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        const QString key = item->data(keyRole).toString();
        keys.append(key);
        ColumnPlace* place = m_layout.find(key);
        if (!place)
            continue;
        place->isShown = item->checkState() == Qt::Checked;
        isFront = isFront || (row > 0 && !item->flags().testFlag(Qt::ItemIsUserCheckable));
    }
    m_layout.reorder(keys);
    if (isFront)
        QMetaObject::invokeMethod(this, &ColumnsDialog::fill, Qt::QueuedConnection);
    updateButtons();
    Q_EMIT layoutChosen(m_layout);
}

void ColumnsDialog::moveCurrent(int step)
{
    const int row = m_list->currentRow();
    {
        const QScopedValueRollback filling(m_isFilling, true);
        QListWidgetItem* item = m_list->takeItem(row);
        m_list->insertItem(row + step, item);
        m_list->setCurrentRow(row + step);
    }
    takeList();
}

void ColumnsDialog::updateButtons()
{
    const int row = m_list->currentRow();
    const auto isLoose = [this](int at) {
        const QListWidgetItem* item = m_list->item(at);
        return item && item->flags().testFlag(Qt::ItemIsUserCheckable);
    };
    const bool canMove = m_search->text().trimmed().isEmpty() && isLoose(row);
    m_up->setEnabled(canMove && isLoose(row - 1));
    m_down->setEnabled(canMove && isLoose(row + 1));
}

void ColumnsDialog::reject()
{
    if (m_layout != m_before) {
        m_layout = m_before;
        Q_EMIT layoutChosen(m_layout);
    }
    QDialog::reject();
}

} // namespace leadfloor
