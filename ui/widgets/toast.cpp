// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/liveregion.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int toastTickMs = 100;
constexpr qreal toastShadow = 8; ///< room around the plate for its shadow

/// A word on inverted ground; link-like, with its own focus frame since the ring's colour is for
/// the page.
class UndoButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (hasFocus())
            paint::box(painter, rect(), px(5), {}, themed(Role::OnInvertedLink), 1.5);
        paint::text(painter, rect(), text(), themeFont(13, QFont::DemiBold),
                    themed(Role::OnInvertedLink), Qt::AlignHCenter, layoutDirection());
    }
};

} // namespace

Toast::Toast(QWidget& host)
    : QWidget(&host)
    , m_words(new ThemedLabel({}, Role::OnInverted, 13, QFont::Medium))
    , m_undoButton(new UndoButton(tr("Undo")))
{
    m_undoButton->setProperty("lfFocusRadius", 0);
    auto* row = new QHBoxLayout(this);
    const int s = px(toastShadow);
    row->setContentsMargins(s, s, s, s);
    row->setSpacing(0);
    row->addSpacing(px(40)); // the tick is painted here
    row->addWidget(m_words, 1);
    row->addSpacing(px(24));
    row->addWidget(m_undoButton);
    row->addSpacing(px(50)); // and the ring here
    m_timer.setInterval(toastTickMs);
    connect(&m_timer, &QTimer::timeout, this, &Toast::advance);
    connect(m_undoButton, &QPushButton::clicked, this, [this] {
        const auto undo = std::exchange(m_undo, {});
        close();
        if (undo)
            undo();
        Q_EMIT undone();
    });
    host.installEventFilter(this);
    live::mark(*this);
    hide();
}

void Toast::say(const QString& message, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_words->setText(message);
    m_undoButton->setVisible(bool(m_undo));
    setAccessibleName(message);
    m_undoButton->setAccessibleDescription(message);
    m_passedMs = 0;
    m_sinceTick.start();
    m_timer.start();
    place();
    show();
    raise();
    update();
    live::announce(*this);
}

QString Toast::message() const
{
    return m_words->text();
}

int Toast::remainingMs() const
{
    return std::max(0, m_lifeMs - m_passedMs);
}

void Toast::place()
{
    ensurePolished();
    const QWidget* host = parentWidget();
    const int width = std::min(std::max(sizeHint().width(), px(360)), host->width());
    const int height = px(42) + 2 * px(toastShadow);
    setGeometry((host->width() - width) / 2, host->height() - height - px(8), width, height);
}

void Toast::advance()
{
    const qint64 passed = m_sinceTick.restart();
    if (underMouse() || m_undoButton->hasFocus())
        return;
    m_passedMs += int(passed);
    if (m_passedMs >= m_lifeMs)
        close();
    else
        update();
}

void Toast::close()
{
    m_timer.stop();
    m_undo = {};
    hide();
    Q_EMIT closed();
}

void Toast::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal s = px(toastShadow);
    const QRectF plate = QRectF(rect()).adjusted(s, s, -s, -s);
    paint::shadow(painter, plate, px(8));
    paint::box(painter, plate, px(8), themed(Role::Inverted));
    const QRectF whole(rect());
    const auto placed = [&](qreal left, qreal width) {
        return paint::mirrored(QRectF(left, 0, width, whole.height()), whole, layoutDirection());
    };
    paintIcon(painter, placed(s + px(14), px(16)), u"circle-check"_s, themed(Role::OnInvertedGood));

    // The ring empties as the time for undoing runs out; its seconds are written inside.
    const qreal size = px(18);
    const QPointF center = placed(whole.width() - s - px(36), px(18)).center();
    const QRectF ring(center - QPointF(size / 2, size / 2), QSizeF(size, size));
    painter.setBrush(Qt::NoBrush);
    QColor track = themed(Role::OnInverted);
    track.setAlphaF(0.25F);
    painter.setPen(QPen(track, 2));
    painter.drawEllipse(ring);
    painter.setPen(QPen(themed(Role::OnInverted), 2, Qt::SolidLine, Qt::FlatCap));
    const double share = double(remainingMs()) / double(std::max(1, m_lifeMs));
    painter.drawArc(ring, 90 * 16, int(share * 360 * 16));
    paint::fixedText(painter, ring, QString::number((remainingMs() + 999) / 1000),
                     themeFont(10, QFont::DemiBold), themed(Role::OnInverted), Qt::AlignHCenter);
}

} // namespace leadfloor
