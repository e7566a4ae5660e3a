// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/stagestrip.h"

#include "models/items/leadlook.h"
#include "ui/widgets/buttons.h"

#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int allStages = 0;

} // namespace

StageStrip::StageStrip(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Stages"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_group.setExclusive(true);
    connect(&m_group, &QButtonGroup::idClicked, this, [this] { Q_EMIT chosen(chosenStage()); });
    setStages({});
}

void StageStrip::addButton(int id, const QString& name, const QString& iconName)
{
    QPushButton* button = makeButton(name, iconName, ButtonKind::Secondary, this);
    button->setCheckable(true);
    button->setObjectName(u"stageButton%1"_s.arg(id));
    button->installEventFilter(this);
    m_group.addButton(button, id);
    m_buttons.append(button);
    m_names.append(name);
    connect(button, &QPushButton::toggled, button, [button](bool isOn) {
        setButtonKind(*button, isOn ? ButtonKind::Soft : ButtonKind::Secondary);
    });
    button->show();
}

void StageStrip::setStages(const QList<LeadStage>& stages)
{
    const int chosenId = std::max(0, m_group.checkedId());
    const bool hadFocus = std::any_of(m_buttons.cbegin(), m_buttons.cend(),
                                      [](const QPushButton* button) { return button->hasFocus(); });
    for (QPushButton* button : std::as_const(m_buttons)) {
        m_group.removeButton(button);
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    m_names.clear();
    addButton(allStages, tr("All", "stages"), {});
    for (const LeadStage& stage : stages) {
        const LeadStageLook look = leadStageLook(stage);
        addButton(stage.number, look.text, look.iconName);
    }
    setChosen(chosenId == allStages ? std::nullopt : std::optional(chosenId));
    if (hadFocus)
        m_group.checkedButton()->setFocus(Qt::OtherFocusReason);
    showCounts();
}

void StageStrip::setCounts(const std::optional<WorkCounts>& counts)
{
    m_counts = counts;
    showCounts();
}

void StageStrip::showCounts()
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const int id = m_group.id(m_buttons.at(i));
        QString words = m_names.at(i);
        if (m_counts)
            words +=
                u"  "_s
                % locale().toString(id == allStages ? m_counts->leads : m_counts->stages.value(id));
        m_buttons.at(i)->setText(words);
        m_buttons.at(i)->setAccessibleName(words.simplified());
    }
    updateGeometry();
    setFixedHeight(arrange(width(), true));
}

void StageStrip::setChosen(std::optional<int> stage)
{
    QAbstractButton* button = m_group.button(stage.value_or(allStages));
    (button ? button : m_group.button(allStages))->setChecked(true);
}

std::optional<int> StageStrip::chosenStage() const
{
    const int id = m_group.checkedId();
    return id > allStages ? std::optional(id) : std::nullopt;
}

/// Returns the height.
int StageStrip::arrange(int width, bool isReal) const
{
    const int gap = px(6);
    int x = 0, y = 0, height = 0;
    for (QPushButton* button : m_buttons) {
        const QSize size = button->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += height + gap;
        }
        if (isReal) {
            const int left = layoutDirection() == Qt::RightToLeft ? width - x - size.width() : x;
            button->setGeometry(left, y, size.width(), size.height());
        }
        height = std::max(height, size.height());
        x += size.width() + gap;
    }
    return y + height;
}

QSize StageStrip::sizeHint() const
{
    int width = 0;
    for (const QPushButton* button : m_buttons)
        width += button->sizeHint().width() + px(6);
    return {width, arrange(width, false)};
}

QSize StageStrip::minimumSizeHint() const
{
    return {px(200), m_buttons.isEmpty() ? 0 : m_buttons.first()->sizeHint().height()};
}

int StageStrip::heightForWidth(int width) const
{
    return arrange(width, false);
}

void StageStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setFixedHeight(arrange(width(), true)); // not every layout above asks for the height of a width
}

void StageStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        setFixedHeight(arrange(width(), true));
}

bool StageStrip::eventFilter(QObject* watched, QEvent* event)
{
    const qsizetype at = m_buttons.indexOf(qobject_cast<QPushButton*>(watched));
    if (event->type() == QEvent::KeyPress && at >= 0) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        const int step = key == Qt::Key_Left    ? (isMirrored ? 1 : -1)
                         : key == Qt::Key_Right ? (isMirrored ? -1 : 1)
                                                : 0;
        if (step != 0) {
            QPushButton* next = m_buttons.value(at + step);
            if (next) {
                next->setFocus(Qt::OtherFocusReason);
                next->click();
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace leadfloor
