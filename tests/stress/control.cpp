// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/control.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

bool Control::isCaught(const Verdict& verdict) const
{
    const QStringList kinds = verdict.kinds();
    return std::any_of(seen.begin(), seen.end(),
                       [&](const QString& kind) { return kinds.contains(kind); });
}

QList<Control> controls()
{
    QList<Control> list;
    const QDir folder(u":/controls"_s);
    const QStringList files = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString& name : files) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(name));
        Control control;
        control.name = name.chopped(4);
        control.sql = file.readAll();
        const QStringList lines = QString::fromUtf8(control.sql).split(u'\n');
        for (const QString& line : lines) {
            if (line.startsWith("--! test "_L1))
                control.tests = line.mid(9).split(u' ', Qt::SkipEmptyParts);
            else if (line.startsWith("--! seen "_L1))
                control.seen = line.mid(9).split(u' ', Qt::SkipEmptyParts);
            else if (line.startsWith("-- "_L1) && control.what.isEmpty()
                     && !line.contains("SPDX"_L1))
                control.what = line.mid(3);
        }
        if (control.tests.isEmpty() || control.seen.isEmpty() || control.what.isEmpty())
            qFatal("%s does not say what it is for", qPrintable(name));
        list.append(control);
    }
    return list;
}

} // namespace leadfloor::stress
