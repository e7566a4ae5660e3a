// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/agehistogram.h"

#include "ui/widgets/focusring.h"
#include "ui/widgets/paint.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal barsHeight = 46;
constexpr qreal labelHeight = 18;

class AgeBar final : public QToolButton
{
public:
    AgeBar(double share, QWidget* parent)
        : QToolButton(parent)
        , m_share(share)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFocusRing(*this, 4);
    }
    [[nodiscard]] QSize sizeHint() const override { return {px(20), px(barsHeight + labelHeight)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const qreal most = px(barsHeight);
        const qreal high = m_share > 0 ? std::max<qreal>(most * m_share, 3) : 1;
        const QRectF bar(0, most - high, width(), high);
        const Role role = isChecked()    ? Role::BarChosen
                          : underMouse() ? Role::AccentLine
                                         : Role::Bar;
        paint::box(painter, bar, std::min<qreal>(px(3), high / 2), themed(role));
        paint::fixedText(painter, QRectF(-px(4), most, width() + px(8), px(labelHeight)), text(),
                         themeFont(11, isChecked() ? QFont::DemiBold : QFont::Normal),
                         themed(isChecked() ? Role::Text : Role::Muted), Qt::AlignHCenter);
    }

private:
    double m_share;
};

} // namespace

AgeHistogram::AgeHistogram(const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, px(4), 0, 0);
    row->setSpacing(px(4));
}

void AgeHistogram::setBars(const QList<Bar>& bars)
{
    const QStringList before = chosen();
    QString focusedCode;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i)->hasFocus())
            focusedCode = m_bars.at(i).code;
    }
    for (QToolButton* button : std::as_const(m_buttons)) {
        layout()->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    m_bars = bars;
    qint64 largest = 1;
    for (const Bar& bar : m_bars)
        largest = std::max(largest, bar.leads);
    for (const Bar& bar : std::as_const(m_bars)) {
        auto* button = new AgeBar(double(bar.leads) / double(largest), this);
        button->setText(bar.label);
        const QString name =
            tr("%1: %Ln lead(s)", nullptr, int(std::min<qint64>(bar.leads, 1 << 30))).arg(bar.name);
        button->setAccessibleName(name);
        button->setToolTip(tr("%1: %2", "age, leads").arg(bar.name, grouped(bar.leads, locale())));
        button->setChecked(before.contains(bar.code));
        button->installEventFilter(this);
        connect(button, &QToolButton::clicked, this, [this] { Q_EMIT chosenChanged(chosen()); });
        layout()->addWidget(button);
        m_buttons.append(button);
        if (!focusedCode.isEmpty() && bar.code == focusedCode)
            button->setFocus();
    }
}

void AgeHistogram::setChosen(const QStringList& codes)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(codes.contains(m_bars.at(i).code));
}

QStringList AgeHistogram::chosen() const
{
    QStringList codes;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i)->isChecked())
            codes.append(m_bars.at(i).code);
    }
    return codes;
}

QSize AgeHistogram::sizeHint() const
{
    return {px(170), px(barsHeight + labelHeight + 6)};
}

QSize AgeHistogram::minimumSizeHint() const
{
    return {px(120), sizeHint().height()};
}

bool AgeHistogram::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const qsizetype at = m_buttons.indexOf(qobject_cast<QToolButton*>(watched));
        if (at >= 0 && (key == Qt::Key_Left || key == Qt::Key_Right)) {
            const qsizetype next = at + ((key == Qt::Key_Right) != isRightToLeft() ? 1 : -1);
            if (next >= 0 && next < m_buttons.size())
                m_buttons.at(next)->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace leadfloor
