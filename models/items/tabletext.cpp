// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tabletext.h"

#include "models/items/mask.h"

#include "models/domain/cellguard.h"
#include "models/items/roles.h"

#include <QAbstractItemModel>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// A number of a model in any locale: digits may be grouped and have a decimal sign.
bool isNumberText(const QString& words)
{
    static const QRegularExpression number(u"^-?[0-9]+(?:[.,][0-9]+)?$"_s);
    return number.match(words).hasMatch();
}

QString cellText(const QModelIndex& index)
{
    const QVariant copy = index.data(CopyRole);
    QString words = (copy.isValid() ? copy : index.data(Qt::DisplayRole)).toString();
    const int type = index.data(ValueRole).typeId();
    if ((type == QMetaType::LongLong || type == QMetaType::Int) && isNumberText(words))
        return words;
    return inertCell(Mask::words(words));
}

} // namespace

QString inertCell(QString words)
{
    for (QChar& c : words) {
        if (c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    }
    QByteArray inert;
    guardCell(words.toUtf8(), inert);
    return QString::fromUtf8(inert);
}

QString tabSeparated(const QAbstractItemModel& model, const QList<int>& rows,
                     const QList<int>& columns, bool withHeaders)
{
    QString text;
    const auto appendLine = [&](auto cellOf) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (i > 0)
                text += u'\t';
            text += cellOf(columns.at(i));
        }
        text += u'\n';
    };
    if (withHeaders)
        appendLine([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows)
        appendLine([&](int column) { return cellText(model.index(row, column)); });
    return text;
}

QString amountText(Money amount, const QLocale& locale)
{
    return Mask::secret(amount.toString()).replace(u'.', locale.decimalPoint());
}

} // namespace leadfloor
