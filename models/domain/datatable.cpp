// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/datatable.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace leadfloor {

QList<QStringList> readDataTable(const QString& fileName)
{
    QFile file(u":/leadfloor/data/"_s + fileName);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    const QString text = QString::fromUtf8(file.readAll());
    QList<QStringList> rows;
    for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        QStringList cells;
        for (const QStringView cell : line.tokenize(u'\t'))
            cells.append(cell.toString());
        rows.append(cells);
    }
    return rows;
}

} // namespace leadfloor
