// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/rowshaper.h"

#include <string_view>

namespace leadfloor {

namespace {

ColumnType typeOf(const ExportField& field)
{
    const qsizetype source = exportColumns().indexOf(field.source);
    if (source < 0)
        return ColumnType::Text;
    switch (field.form) {
    case FieldForm::AsIs:
        return exportColumnTypes().at(source);
    case FieldForm::DateOnly:
        return ColumnType::Date;
    case FieldForm::Digits:
    case FieldForm::National:
    case FieldForm::Significant:
    case FieldForm::DialCode:
    case FieldForm::E164:
    case FieldForm::AmericanDate:
        return ColumnType::Text;
    }
    Q_UNREACHABLE();
}

/// How many digits of an E.164 number are its country's code. The codes of the ITU are free of
/// prefixes: 1 and 7, those of two digits below, all others have three.
qsizetype dialCodeDigits(const QByteArray& e164)
{
    constexpr std::string_view two = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 "
                                     "60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";
    if (e164.at(1) == '1' || e164.at(1) == '7')
        return 1;
    return two.find(std::string_view(e164.constData() + 1, 2)) != std::string_view::npos ? 2 : 3;
}

/// At most `most` characters of UTF-8, none of them in part.
bool cutTo(QByteArray& text, int most)
{
    if (text.size() <= most)
        return false;
    int characters = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if ((quint8(text.at(at)) & 0xc0) != 0x80 && ++characters > most) {
            text.truncate(at);
            return true;
        }
    }
    return false;
}

} // namespace

RowShaper::RowShaper(const ExportLayout& layout, const QString& country)
    : m_phones(country)
{
    const QStringList sources = layout.sources();
    const QList<ExportField> fields = layout.columns();
    m_isPassing = fields.size() == sources.size();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const ExportField& field = fields.at(i);
        m_columns.append({field.header, typeOf(field)});
        m_fields.append({int(sources.indexOf(field.source)), field.form, field.constant.toUtf8(), field.charactersMax});
        m_isPassing &= m_fields.last().source == int(i) && field.form == FieldForm::AsIs && field.constant.isEmpty()
                       && field.charactersMax == 0;
    }
    m_values.resize(m_fields.size());
}

const QList<QByteArray>& RowShaper::shape(const QList<QByteArray>& values, RowWriter& writer)
{
    for (int i = 0; i < int(m_fields.size()); ++i) {
        const Field& field = m_fields.at(i);
        QByteArray& value = m_values[i];
        value = field.source < 0 ? QByteArray() : formed(values.at(field.source), field.form);
        if (value.isEmpty())
            value = field.constant;
        if (field.charactersMax > 0 && cutTo(value, field.charactersMax))
            writer.noteChange(i, CellChange::Cut);
    }
    return m_values;
}

QByteArray RowShaper::formed(const QByteArray& value, FieldForm form)
{
    const bool isPhone = isE164(value);
    switch (form) {
    case FieldForm::AsIs:
    case FieldForm::E164:
        return value;
    case FieldForm::Digits:
        return isPhone ? value.mid(1) : value;
    case FieldForm::National:
        // Without its code, a number from abroad would be another one here.
        if (isPhone && m_phones.national(value).isEmpty())
            return value.mid(1);
        [[fallthrough]];
    case FieldForm::Significant:
        return isPhone ? value.mid(1 + dialCodeDigits(value)) : value;
    case FieldForm::DialCode:
        return isPhone ? value.mid(1, dialCodeDigits(value)) : QByteArray();
    case FieldForm::DateOnly:
        return value.left(10);
    case FieldForm::AmericanDate:
        if (value.size() < 10 || value.at(4) != '-' || value.at(7) != '-')
            return value;
        return value.mid(5, 2) + '/' + value.mid(8, 2) + '/' + value.left(4);
    }
    Q_UNREACHABLE();
}

} // namespace leadfloor
