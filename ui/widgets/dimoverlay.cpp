// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dimoverlay.h"

#include "ui/widgets/theme.h"

#include <QDialog>
#include <QEvent>
#include <QPainter>

namespace leadfloor {

namespace {

class DimOverlay final : public QWidget
{
public:
    DimOverlay(QWidget& window, QDialog& dialog)
        : QWidget(&window)
    {
        setFocusPolicy(Qt::NoFocus);
        window.installEventFilter(this);
        dialog.installEventFilter(this);
        connect(&dialog, &QObject::destroyed, this, &QObject::deleteLater);
        hide();
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == parentWidget()) {
            if (event->type() == QEvent::Resize)
                setGeometry(parentWidget()->rect());
        } else if (event->type() == QEvent::Show) {
            setGeometry(parentWidget()->rect());
            show();
            raise();
        } else if (event->type() == QEvent::Hide) {
            hide();
        }
        return QWidget::eventFilter(watched, event);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        constexpr float lightShare = 0.38F;
        constexpr float darkShare = 0.59F;
        QColor veil(0x0A, 0x0E, 0x1C);
        veil.setAlphaF(Theme::instance().scheme() == Scheme::Light ? lightShare : darkShare);
        QPainter(this).fillRect(rect(), veil);
    }
};

} // namespace

void dimBehind(QDialog& dialog)
{
    if (QWidget* parent = dialog.parentWidget())
        new DimOverlay(*parent->window(), dialog);
}

} // namespace leadfloor
