// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/namedwidgets.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QEvent>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QTest>
#include <QThreadPool>
#include <QWidget>

/// What tests of pages share.
namespace leadfloor {

/// Returns when whatever fakes have answered up to now has been taken in: their answers, and all else that waits in
/// the queue, stand in front of this event.
inline void takeAnswers()
{
    bool isThrough = false;
    QMetaObject::invokeMethod(qApp, [&isThrough] { isThrough = true; }, Qt::QueuedConnection);
    QTRY_VERIFY(isThrough);
}

/// Grabs the widget as it is now and keeps the picture as pictures/pages/NAME.png beside the
/// programs, for people to look at.
inline QImage grabbed(QWidget& widget, const QString& name)
{
    for (int round = 0; round < 3; ++round) // layouts ask for layouts
        QCoreApplication::sendPostedEvents();
    const QImage picture = widget.grab().toImage();
    QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../pictures/pages"));
    folder.mkpath(QStringLiteral("."));
    picture.save(folder.filePath(name + QStringLiteral(".png")));
    return picture;
}

/// The last way on that a strip offers; copying the details of an error is none.
inline QPushButton* lastOffer(const QWidget& strip)
{
    QList<QPushButton*> buttons = strip.findChildren<QPushButton*>();
    buttons.removeIf([](const QPushButton* button) { return button->objectName() == QStringLiteral("copyDetailsButton"); });
    return buttons.last();
}

/// Chooses `path` in the file dialog that `parent` has open; what stands there when it has been written, nothing if nothing
/// could be.
inline QByteArray savedBy(const QWidget& parent, const QString& path)
{
    auto* dialog = parent.findChild<QFileDialog*>();
    if (!dialog)
        return {};
    Q_EMIT dialog->fileSelected(path);
    delete dialog;
    QThreadPool::globalInstance()->waitForDone();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Windows that were shown while it lived: a widget that is shown before it has a parent flashes up
/// as one, and takes the keyboard from the window that had it.
class ShownWindows final : public QObject
{
public:
    ShownWindows() { qApp->installEventFilter(this); }
    [[nodiscard]] const QStringList& names() const { return m_names; }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Show && watched->isWidgetType()
            && static_cast<QWidget*>(watched)->isWindow())
            m_names.append(QLatin1String(watched->metaObject()->className()) + u' '
                           + watched->objectName());
        return false;
    }

private:
    QStringList m_names;
};

/// Grabs NAME-light, NAME-dark and NAME-rtl; light and left-to-right afterwards.
inline void grabAllLooks(QWidget& widget, const QString& name)
{
    Theme& theme = Theme::instance();
    theme.setChoice(SchemeChoice::Light);
    QVERIFY(!grabbed(widget, name + QStringLiteral("-light")).isNull());
    theme.setChoice(SchemeChoice::Dark);
    QVERIFY(!grabbed(widget, name + QStringLiteral("-dark")).isNull());
    theme.setChoice(SchemeChoice::Light);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QVERIFY(!grabbed(widget, name + QStringLiteral("-rtl")).isNull());
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

} // namespace leadfloor
