// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/namedwidgets.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>
#include <QWidget>

/// What tests of pages share.
namespace leadfloor {

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
