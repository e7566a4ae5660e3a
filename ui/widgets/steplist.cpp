// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steplist.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal stepDisc = 26;
constexpr int turnMs = 50;
constexpr int turnDegrees = 18; ///< a whole turn a second

} // namespace

class StepList::Row final : public QWidget
{
public:
    Row(const QString& words, bool isLast, QWidget* parent)
        : QWidget(parent)
        , title(new ThemedLabel(words, Role::Muted, 13, QFont::DemiBold))
        , detail(new ThemedLabel({}, Role::Muted, 12))
        , time(new ThemedLabel({}, Role::Muted, 12))
        , m_isLast(isLast)
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, px(4), 0, isLast ? px(4) : px(20));
        row->setSpacing(px(12));
        row->addSpacing(px(stepDisc + 20));
        m_words = new QVBoxLayout;
        m_words->setSpacing(px(3));
        detail->setWordWrap(true);
        detail->hide();
        m_words->addWidget(title);
        m_words->addWidget(detail);
        m_words->addStretch(1); // not an alignment: that would cut words of several lines
        row->addLayout(m_words, 1);
        row->addWidget(time, 0, Qt::AlignTop);
        setMinimumHeight(px(isLast ? stepDisc + 6 : stepDisc + 24));
    }
    void setActions(QWidget* widget)
    {
        delete actions;
        actions = widget;
        if (widget) {
            m_words->insertSpacing(m_words->count() - 1, px(6));
            m_words->insertWidget(m_words->count() - 1, widget, 0, Qt::AlignLeading);
        }
    }

    ThemedLabel* title;
    ThemedLabel* detail;
    ThemedLabel* time;
    QWidget* actions = nullptr;
    StepState state = StepState::Later;
    int degrees = 0;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF whole(rect());
        const qreal size = px(stepDisc);
        const QRectF disc =
            paint::mirrored(QRectF(px(2), px(2), size, size), whole, layoutDirection());
        if (!m_isLast)
            paint::box(painter,
                       QRectF(disc.center().x() - 1, disc.bottom() + px(5), 2,
                              whole.bottom() - disc.bottom() - px(8)),
                       1, themed(state == StepState::Done ? Role::Accent : Role::Line));
        switch (state) {
        case StepState::Later:
            paint::box(painter, disc, size / 2, {}, themed(Role::Line), 1.5);
            break;
        case StepState::Now: {
            paint::box(painter, disc, size / 2, themed(Role::AccentSoft), themed(Role::AccentLine),
                       1.5);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(themed(Role::BarChosen), px(3), Qt::SolidLine, Qt::RoundCap));
            const qreal inset = px(3) / 2.0;
            painter.drawArc(disc.adjusted(inset, inset, -inset, -inset), (90 - degrees) * 16,
                            -100 * 16);
            break;
        }
        case StepState::Done:
            paint::box(painter, disc, size / 2, themed(Role::GreenSoft), themed(Role::GreenLine),
                       1.25);
            paintIcon(painter, disc, u"check"_s, themed(Role::Green), 14);
            break;
        case StepState::Failed:
            paint::box(painter, disc, size / 2, themed(Role::RedSoft), themed(Role::RedLine), 1.25);
            paintIcon(painter, disc, u"x"_s, themed(Role::Red), 14);
            break;
        }
    }

private:
    bool m_isLast;
    QVBoxLayout* m_words = nullptr;
};

StepList::StepList(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(accessibleName);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_turning.setInterval(turnMs);
    connect(&m_turning, &QTimer::timeout, this, [this] {
        m_degrees = (m_degrees + turnDegrees) % 360;
        bool isRunning = false;
        for (Row* row : std::as_const(m_rows)) {
            if (row->state != StepState::Now)
                continue;
            isRunning = true;
            row->degrees = m_degrees;
            row->update();
        }
        if (!isRunning || !isVisible())
            m_turning.stop();
    });
}

void StepList::setSteps(const QStringList& titles)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    int least = 0;
    for (const QString& title : titles) {
        auto* row = new Row(title, m_rows.size() + 1 == titles.size(), this);
        layout()->addWidget(row);
        m_rows.append(row);
        least += row->minimumHeight();
        row->show(); // at once, not with the next turn of the event loop
    }
    setMinimumHeight(least); // layouts that go by the height of words leave out that of the rows
    for (int i = 0; i < m_rows.size(); ++i)
        setState(i, StepState::Later);
}

void StepList::setState(int step, StepState state, const QString& detail, const QString& time)
{
    Row& row = *m_rows.at(step);
    row.state = state;
    row.detail->setText(detail);
    row.detail->setVisible(!detail.isEmpty());
    row.detail->setRole(state == StepState::Failed ? Role::Red
                        : state == StepState::Now  ? Role::Text2
                                                   : Role::Muted);
    row.time->setText(time);
    row.title->setRole(state == StepState::Later ? Role::Muted : Role::Text);
    const QString word = state == StepState::Done     ? tr("Done")
                         : state == StepState::Now    ? tr("Running")
                         : state == StepState::Failed ? tr("Failed")
                                                      : tr("To do");
    row.setAccessibleName(tr("%1: %2", "state, step").arg(word, row.title->text()));
    row.setAccessibleDescription(detail);
    row.update();
    if (state == StepState::Now)
        m_turning.start();
}

StepState StepList::state(int step) const
{
    return m_rows.at(step)->state;
}

void StepList::setTitle(int step, const QString& title)
{
    m_rows.at(step)->title->setText(title);
}

void StepList::setActions(int step, QWidget* actions)
{
    m_rows.at(step)->setActions(actions);
}

} // namespace leadfloor
