// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errordetails.h"

#include "models/domain/logbook.h"
#include "ui/widgets/pagebase.h"

#include <QCoreApplication>
#include <QDialog>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

class ErrorDetails
{
    Q_DECLARE_TR_FUNCTIONS(leadfloor::ErrorDetails)
};

/// The innermost page or dialog that it stands on.
QString placeOf(const QWidget& where)
{
    for (const QWidget* up = &where; up; up = up->parentWidget()) {
        if (qobject_cast<const PageBase*>(up) && !up->accessibleName().isEmpty())
            return up->accessibleName();
        if (qobject_cast<const QDialog*>(up))
            return up->windowTitle();
    }
    return {};
}

} // namespace

QString errorDetails(const Error& error, const QWidget& where, const QDateTime& at, const QStringList& more)
{
    QStringList lines{u"Leadfloor "_s % QCoreApplication::applicationVersion(),
                      ErrorDetails::tr("Error: %1").arg(errorCodeText(error.code) % (error.sqlState.isEmpty() || error.sqlState == errorCodeText(error.code) ? QString() : QString(u' ' % error.sqlState))),
                      ErrorDetails::tr("What happened: %1").arg(toUserText(error)), ErrorDetails::tr("What to do: %1").arg(nextStep(error))};
    if (const QString place = placeOf(where); !place.isEmpty())
        lines.append(ErrorDetails::tr("Where: %1").arg(place));
    if (!error.detail.isEmpty())
        lines.append(ErrorDetails::tr("The program's own words: %1").arg(error.detail));
    lines += more;
    lines.append(ErrorDetails::tr("When: %1").arg(at.toUTC().toString(Qt::ISODate)));
    return redacted(lines.join(u'\n'));
}

} // namespace leadfloor
