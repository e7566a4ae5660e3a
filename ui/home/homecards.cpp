// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homecards.h"

#include "models/items/statementmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int latestShown = 8;
constexpr qreal timeWidth = 104;

/// An icon on a soft ground: what kind of thing waits.
class TaskMark final : public QWidget
{
public:
    TaskMark(const QString& iconName, Role ground, Role ink)
        : m_iconName(iconName)
        , m_ground(ground)
        , m_ink(ink)
    {
        setFixedSize(px(28), px(28));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paint::box(painter, rect(), px(6), themed(m_ground), themed(m_ground));
        paintIcon(painter, rect(), m_iconName, themed(m_ink), 16, layoutDirection());
    }

private:
    QString m_iconName;
    Role m_ground, m_ink;
};

struct TaskWords
{
    QString iconName;
    Role ground, ink;
    QString title, detail, button;
};

QString dayAndTime(const QDateTime& at, const QLocale& locale)
{
    const QDateTime local = at.toLocalTime();
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    return local.date() == QDate::currentDate() ? time : locale.toString(local.date(), QLocale::ShortFormat) % u' ' % time;
}

TaskWords wordsOf(const HomeTask& task, const CellFormat& format)
{
    const QLocale& locale = format.locale;
    const QString leads = task.count == 1 ? TaskCard::tr("1 lead") : TaskCard::tr("%1 leads").arg(locale.toString(task.count));
    const QString order = QString::number(task.order);
    const auto listed = [](const QStringList& parts) { return parts.join(TaskCard::tr(", ", "between facts")); };
    switch (task.kind) {
    case HomeTask::Kind::Hold:
        return {u"hourglass"_s, Role::AmberSoft, Role::Amber, TaskCard::tr("Hold on order %1 ends").arg(order),
                listed({dayAndTime(task.until, locale), leads, formatMoney(task.total, locale, format.currency)}), TaskCard::tr("Pay")};
    case HomeTask::Kind::Invoice:
        return {u"file-text"_s, Role::AmberSoft, Role::Amber, TaskCard::tr("Order %1 waits for its invoice").arg(order),
                listed({TaskCard::tr("kept until %1").arg(dayAndTime(task.until, locale)), leads, formatMoney(task.total, locale, format.currency)}),
                TaskCard::tr("Open")};
    case HomeTask::Kind::Calls:
        return {u"phone"_s, Role::AccentSoft, Role::AccentText,
                task.count == 1 ? TaskCard::tr("1 call due") : TaskCard::tr("%1 calls due").arg(locale.toString(task.count)),
                TaskCard::tr("follow-ups until tonight"), TaskCard::tr("Open")};
    case HomeTask::Kind::Delivery:
        return {u"download"_s, Role::Hover, Role::Text2,
                task.count == 1 ? TaskCard::tr("1 contact has not come yet") : TaskCard::tr("%1 contacts have not come yet").arg(locale.toString(task.count)),
                TaskCard::tr("order %1").arg(order), TaskCard::tr("Open")};
    case HomeTask::Kind::Watch:
        return {u"eye"_s, Role::AccentSoft, Role::AccentText,
                TaskCard::tr("%1: %2 new", "a watch, leads").arg(task.name, locale.toString(task.count)),
                TaskCard::tr("watch, %1").arg(dayAndTime(task.until, locale)), TaskCard::tr("Show")};
    }
    Q_UNREACHABLE();
}

/// Takes everything out of a column.
void clearRows(QVBoxLayout& rows)
{
    while (QLayoutItem* item = rows.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its button may be what was pressed
        }
        delete item;
    }
}

QVBoxLayout* cardColumn(QWidget& card, QHBoxLayout*& head, const QString& title)
{
    auto* column = new QVBoxLayout(&card);
    column->setContentsMargins(px(16), px(12), px(16), px(12));
    column->setSpacing(px(8));
    head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(new ThemedLabel(title, Role::Text, 14, QFont::DemiBold));
    column->addLayout(head);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(px(8));
    column->addLayout(rows);
    column->addStretch(1);
    return rows;
}

} // namespace

TaskCard::TaskCard(QWidget* parent)
    : Card(parent)
    , m_count(new ThemedLabel({}, Role::Text2))
{
    setAccessibleName(tr("Today"));
    QHBoxLayout* head = nullptr;
    m_rows = cardColumn(*this, head, tr("Today"));
    m_count->setObjectName(u"taskCountLabel"_s);
    head->addWidget(m_count);
    head->addStretch(1);
    showTasks(std::nullopt, {});
}

void TaskCard::showTasks(const std::optional<QList<HomeTask>>& tasks, const CellFormat& format)
{
    if (tasks && tasks == m_tasks)
        return;
    m_tasks = tasks;
    const QWidget* focused = focusWidget();
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    for (QPushButton* old : findChildren<QPushButton*>())
        old->setObjectName({}); // they live until the event loop, and the new ones are looked for by name
    clearRows(*m_rows);
    m_count->setText(!tasks || tasks->isEmpty() ? QString()
                         : tasks->size() == 1   ? tr("1 thing")
                                                : tr("%1 things").arg(format.locale.toString(tasks->size())));
    if (!tasks || tasks->isEmpty()) {
        auto* words = new ThemedLabel(tasks ? tr("Nothing waits for you.") : u"\u2026"_s, Role::Text2);
        words->setWordWrap(true);
        m_rows->addWidget(words);
        return;
    }
    for (const HomeTask& task : *tasks) {
        if (m_rows->count() > 0)
            m_rows->addWidget(new HairLine);
        m_rows->addWidget(makeRow(task, format));
    }
    if (auto* button = focusedName.isEmpty() ? nullptr : findChild<QPushButton*>(focusedName))
        button->setFocus(Qt::OtherFocusReason);
}

QWidget* TaskCard::makeRow(const HomeTask& task, const CellFormat& format)
{
    const TaskWords words = wordsOf(task, format);
    auto* row = new QWidget;
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(10));
    grid->setVerticalSpacing(px(1));
    grid->addWidget(new TaskMark(words.iconName, words.ground, words.ink), 0, 0, 2, 1);
    auto* title = new ThemedLabel(words.title, Role::Text, 13, QFont::Medium);
    title->setWordWrap(true);
    grid->addWidget(title, 0, 1);
    auto* detail = new ThemedLabel(words.detail, Role::Text2, 12);
    detail->setWordWrap(true);
    grid->addWidget(detail, 1, 1);
    grid->setColumnStretch(1, 1);
    auto* button = makeButton(words.button);
    setButtonKind(*button, ButtonKind::Secondary, ButtonSize::Small);
    button->setObjectName(u"task%1_%2_%3Button"_s.arg(int(task.kind)).arg(task.order).arg(task.name));
    button->setAccessibleName(words.button % u": "_s % words.title);
    button->setAccessibleDescription(words.detail);
    connect(button, &QPushButton::clicked, this, [this, task] { Q_EMIT chosen(task); });
    grid->addWidget(button, 0, 2, 2, 1, Qt::AlignVCenter);
    return row;
}

LatestCard::LatestCard(QWidget* parent)
    : Card(parent)
{
    setAccessibleName(tr("Latest movements"));
    QHBoxLayout* head = nullptr;
    m_rows = cardColumn(*this, head, tr("Latest"));
    head->addStretch(1);
    auto* all = makeButton(tr("All orders"), {}, ButtonKind::Link);
    all->setObjectName(u"allOrdersButton"_s);
    connect(all, &QPushButton::clicked, this, &LatestCard::allRequested);
    head->addWidget(all);
}

void LatestCard::showRows(const std::optional<QList<StatementRow>>& rows, const CellFormat& format)
{
    clearRows(*m_rows);
    if (!rows || rows->isEmpty()) {
        m_rows->addWidget(new ThemedLabel(rows ? tr("Nothing has moved yet.") : u"\u2026"_s, Role::Text2));
        return;
    }
    for (const StatementRow& row : rows->first(std::min<qsizetype>(rows->size(), latestShown))) {
        const MovementLook look = movementLook(row);
        auto* line = new QWidget;
        auto* fields = new QHBoxLayout(line);
        fields->setContentsMargins(0, 0, 0, 0);
        fields->setSpacing(px(8));
        fields->addWidget(new TaskMark(look.iconName, Role::Page, Role::Text2));
        if (row.orderNumber > 0) {
            auto* order = makeButton(look.text, {}, ButtonKind::Link);
            setButtonKind(*order, ButtonKind::Link, ButtonSize::Small);
            connect(order, &QPushButton::clicked, this, [this, number = row.orderNumber] { Q_EMIT orderRequested(number); });
            fields->addWidget(order);
        } else {
            fields->addWidget(new ThemedLabel(look.text));
        }
        fields->addStretch(1);
        const QString amount = formatMoney(row.amount, format.locale, format.currency);
        fields->addWidget(new ThemedLabel(row.amount > Money() ? QString(u'+' % amount) : amount, row.amount > Money() ? Role::Green : Role::Text, 13,
                                          QFont::Medium));
        auto* time = new ThemedLabel(dayAndTime(row.at, format.locale), Role::Muted, 12);
        time->setMinimumWidth(px(timeWidth)); // so that the amounts stand below each other
        time->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        fields->addWidget(time);
        m_rows->addWidget(line);
    }
}

} // namespace leadfloor
