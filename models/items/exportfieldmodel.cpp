// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/exportfieldmodel.h"

#include "models/items/mask.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

QString fieldFormText(FieldForm form)
{
    switch (form) {
    case FieldForm::AsIs:
        return ExportFieldModel::tr("As it is");
    case FieldForm::Digits:
        return ExportFieldModel::tr("All digits");
    case FieldForm::National:
        return ExportFieldModel::tr("Digits without +1");
    case FieldForm::Significant:
        return ExportFieldModel::tr("Digits without country code");
    case FieldForm::DialCode:
        return ExportFieldModel::tr("Country code");
    case FieldForm::E164:
        return ExportFieldModel::tr("With + and country code");
    case FieldForm::DateOnly:
        return ExportFieldModel::tr("Year-month-day");
    case FieldForm::AmericanDate:
        return ExportFieldModel::tr("Month/day/year");
    }
    Q_UNREACHABLE();
}

void ExportFieldModel::setFields(const QList<ExportField>& fields)
{
    beginResetModel();
    m_fields = fields.isEmpty() ? ExportLayout().columns() : fields;
    endResetModel();
    Q_EMIT changed();
}

void ExportFieldModel::replace(int row, const ExportField& field)
{
    if (m_fields.at(row) == field)
        return;
    m_fields[row] = field;
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    Q_EMIT changed();
}

int ExportFieldModel::add(int row)
{
    // The first column of leads that is not there yet, under a name that is free.
    const auto isUsed = [this](const QString& name) {
        return std::any_of(m_fields.begin(), m_fields.end(), [&](const ExportField& field) {
            return field.source == name || field.header.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    ExportField field;
    for (const QString& name : exportColumns()) {
        if (!isUsed(name)) {
            field.header = field.source = name;
            break;
        }
    }
    for (int number = 1; field.header.isEmpty() || (field.source.isEmpty() && isUsed(field.header)); ++number)
        field.header = u"column_%1"_s.arg(number);
    beginInsertRows({}, row + 1, row + 1);
    m_fields.insert(row + 1, field);
    endInsertRows();
    Q_EMIT changed();
    return row + 1;
}

int ExportFieldModel::remove(int row)
{
    if (m_fields.size() < 2)
        return row;
    beginRemoveRows({}, row, row);
    m_fields.removeAt(row);
    endRemoveRows();
    Q_EMIT changed();
    return std::min<int>(row, int(m_fields.size()) - 1);
}

int ExportFieldModel::move(int row, int step)
{
    const int to = row + step;
    if (to < 0 || to >= m_fields.size())
        return row;
    beginMoveRows({}, row, row, {}, step > 0 ? to + 1 : to);
    m_fields.move(row, to);
    endMoveRows();
    Q_EMIT changed();
    return to;
}

int ExportFieldModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

int ExportFieldModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ExportFieldModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExportField& field = m_fields.at(index.row());
    const auto text = [&]() -> QString {
        switch (Column(index.column())) {
        case HeaderColumn:
            return field.header;
        case SourceColumn:
            return field.source;
        case FormColumn:
            return field.source.isEmpty() ? QString() : fieldFormText(field.form);
        case TextColumn:
            return field.constant;
        case LongestColumn:
            return field.charactersMax > 0 ? QString::number(field.charactersMax) : QString();
        }
        return {};
    };
    if (role == Qt::DisplayRole)
        return text();
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %2").arg(headerData(index.column(), Qt::Horizontal).toString(), text());
    return {};
}

QVariant ExportFieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case HeaderColumn:
        return tr("Column in the file");
    case SourceColumn:
        return tr("From");
    case FormColumn:
        return tr("Written");
    case TextColumn:
        return tr("Else this text");
    case LongestColumn:
        return tr("Longest");
    }
    return {};
}

PreviewModel::PreviewModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    connect(&Mask::instance(), &Mask::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

void PreviewModel::setRows(const QList<QStringList>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_rows.isEmpty() ? 0 : int(m_rows.size()) - 1;
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_rows.isEmpty() ? 0 : int(m_rows.first().size());
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    // Which column has a name or a street is the file's matter: all of it is a secret.
    return Mask::secret(m_rows.at(index.row() + 1).value(index.column()));
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) || m_rows.isEmpty())
        return {};
    return m_rows.first().value(section);
}

} // namespace leadfloor
