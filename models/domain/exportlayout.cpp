// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/exportlayout.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr std::array formCodes = {"as_is", "digits", "national", "significant", "dial_code", "e164", "date", "american_date"};
constexpr int layoutVersion = 1;

QString layoutText(const char* text)
{
    return QCoreApplication::translate("ExportLayout", text);
}

tl::unexpected<Error> refused(const char* text, const QString& value = {})
{
    const QString sentence = layoutText(text);
    return failure(ErrorCode::InvalidRequest, value.isNull() ? sentence : sentence.arg(value));
}

ColumnType typeOf(const QString& source)
{
    return exportColumnTypes().at(exportColumns().indexOf(source));
}

QJsonObject fieldJson(const ExportField& field)
{
    QJsonObject json{{u"header"_s, field.header}};
    if (!field.source.isEmpty())
        json.insert(u"source"_s, field.source);
    if (!field.constant.isEmpty())
        json.insert(u"constant"_s, field.constant);
    if (field.form != FieldForm::AsIs)
        json.insert(u"form"_s, fieldFormCode(field.form));
    if (field.charactersMax > 0)
        json.insert(u"characters_max"_s, field.charactersMax);
    return json;
}

/// The standard layout of VICIdial's loader: 23 fields in this order, no header, lengths of its table.
ExportForm vicidialForm()
{
    using enum FieldForm;
    ExportForm form{u"vicidial"_s, ExportFormat::Csv, ExportDialect::Machine, false, {}};
    form.layout.delimiter = u'\t';
    form.layout.hasHeader = false;
    form.layout.hasQuotes = false;
    form.layout.rowsMax = 50'000; // its loader runs inside one web request
    form.layout.fields = {
        {u"vendor_lead_code"_s, u"sale_id"_s, {}, AsIs, 20},
        {u"source_id"_s, u"source"_s, {}, AsIs, 50},
        {u"list_id"_s, {}, u"999"_s, AsIs, 14},
        {u"phone_code"_s, u"phone"_s, u"1"_s, DialCode, 10},
        {u"phone_number"_s, u"phone"_s, {}, Significant, 18},
        {u"title"_s, {}, {}, AsIs, 4},
        {u"first_name"_s, u"first_name"_s, {}, AsIs, 30},
        {u"middle_initial"_s, {}, {}, AsIs, 1},
        {u"last_name"_s, u"last_name"_s, {}, AsIs, 30},
        {u"address1"_s, u"street"_s, {}, AsIs, 100},
        {u"address2"_s, {}, {}, AsIs, 100},
        {u"address3"_s, u"county"_s, {}, AsIs, 100},
        {u"city"_s, u"city"_s, {}, AsIs, 50},
        {u"state"_s, u"state"_s, {}, AsIs, 2},
        {u"province"_s, {}, {}, AsIs, 50},
        {u"postal_code"_s, u"zip"_s, {}, AsIs, 10},
        {u"country_code"_s, {}, u"USA"_s, AsIs, 3},
        {u"gender"_s, {}, u"U"_s, AsIs, 1},
        {u"date_of_birth"_s, u"date_of_birth"_s, {}, AsIs, 10},
        {u"alt_phone"_s, u"phone_alt"_s, {}, National, 12},
        {u"email"_s, u"email"_s, {}, AsIs, 70},
        {u"security_phrase"_s, {}, {}, AsIs, 100},
        {u"comments"_s, u"medical"_s, {}, AsIs, 255},
    };
    return form;
}

/// Five9's standard contact fields by their own names; the rest are custom fields over there.
ExportForm five9Form()
{
    using enum FieldForm;
    ExportForm form{u"five9"_s, ExportFormat::Csv, ExportDialect::Machine, false, {}};
    form.layout.rowsMax = 50'000;
    form.layout.fields = {
        {u"number1"_s, u"phone"_s, {}, National},    {u"number2"_s, u"phone_alt"_s, {}, National},
        {u"number3"_s},                              {u"first_name"_s, u"first_name"_s},
        {u"last_name"_s, u"last_name"_s},            {u"company"_s},
        {u"street"_s, u"street"_s},                  {u"city"_s, u"city"_s},
        {u"state"_s, u"state"_s},                    {u"zip"_s, u"zip"_s},
        {u"email"_s, u"email"_s},                    {u"lead_id"_s, u"sale_id"_s},
        {u"date_of_birth"_s, u"date_of_birth"_s},    {u"mortgage_amount"_s, u"mortgage_amount"_s},
        {u"lender"_s, u"lender"_s},                  {u"inquiry_time"_s, u"inquiry_time"_s, {}, DateOnly},
    };
    return form;
}

/// Labels of Salesforce's own lead fields. Last name and company are required; one run takes
/// 50,000 records and 100 MB.
ExportForm salesforceForm()
{
    using enum FieldForm;
    ExportForm form{u"salesforce"_s, ExportFormat::Csv, ExportDialect::Machine, false, {}};
    form.layout.rowsMax = 50'000;
    form.layout.bytesMax = 100'000'000;
    form.layout.fields = {
        {u"First Name"_s, u"first_name"_s, {}, AsIs, 40},
        {u"Last Name"_s, u"last_name"_s, u"Unknown"_s, AsIs, 80},
        {u"Company"_s, {}, u"Household"_s, AsIs, 255},
        {u"Phone"_s, u"phone"_s, {}, E164, 40},
        {u"Mobile"_s, u"phone_alt"_s, {}, E164, 40},
        {u"Email"_s, u"email"_s, {}, AsIs, 80},
        {u"Street"_s, u"street"_s, {}, AsIs, 255},
        {u"City"_s, u"city"_s, {}, AsIs, 40},
        {u"State/Province"_s, u"state"_s, {}, AsIs, 80},
        {u"Zip/Postal Code"_s, u"zip"_s, {}, AsIs, 20},
        {u"Country"_s, {}, u"United States"_s, AsIs, 80},
        {u"Lead Source"_s, u"source"_s, {}, AsIs, 40},
        {u"Lead Status"_s, {}, u"Open - Not Contacted"_s, AsIs, 40},
        {u"Description"_s, u"medical"_s},
        {u"Lead Number"_s, u"sale_id"_s},
    };
    return form;
}

/// Names of HubSpot's default contact properties; it takes one sheet, UTF-8, and files of 512 MB and
/// 1,048,576 rows with their header.
ExportForm hubspotForm()
{
    using enum FieldForm;
    ExportForm form{u"hubspot"_s, ExportFormat::Csv, ExportDialect::Machine, false, {}};
    form.layout.rowsMax = 1'048'575;
    form.layout.bytesMax = 512'000'000;
    form.layout.fields = {
        {u"First Name"_s, u"first_name"_s},
        {u"Last Name"_s, u"last_name"_s},
        {u"Email"_s, u"email"_s},
        {u"Phone Number"_s, u"phone"_s, {}, E164},
        {u"Mobile Phone Number"_s, u"phone_alt"_s, {}, E164},
        {u"Street Address"_s, u"street"_s},
        {u"City"_s, u"city"_s},
        {u"State/Region"_s, u"state"_s},
        {u"Postal Code"_s, u"zip"_s},
        {u"Country/Region"_s, {}, u"United States"_s},
        {u"Date of birth"_s, u"date_of_birth"_s},
        {u"Lifecycle Stage"_s, {}, u"lead"_s},
        {u"Lead Number"_s, u"sale_id"_s},
        {u"Lead Source Detail"_s, u"source"_s},
    };
    return form;
}

} // namespace

QString exportFormatCode(ExportFormat format)
{
    return format == ExportFormat::Xlsx ? u"xlsx"_s : u"csv"_s;
}

std::optional<ExportFormat> exportFormatFromCode(QStringView code)
{
    if (code == "csv"_L1)
        return ExportFormat::Csv;
    if (code == "xlsx"_L1)
        return ExportFormat::Xlsx;
    return std::nullopt;
}

QString fieldFormCode(FieldForm form)
{
    return QString::fromLatin1(formCodes[size_t(form)]);
}

std::optional<FieldForm> fieldFormFromCode(QStringView code)
{
    for (size_t i = 0; i < formCodes.size(); ++i) {
        if (code == QLatin1StringView(formCodes[i]))
            return FieldForm(i);
    }
    return std::nullopt;
}

QList<FieldForm> fieldFormsOf(ColumnType type)
{
    using enum FieldForm;
    switch (type) {
    case ColumnType::Phone:
        return {AsIs, E164, Digits, National, Significant, DialCode};
    case ColumnType::Date:
    case ColumnType::Timestamp:
        return {AsIs, DateOnly, AmericanDate};
    case ColumnType::Text:
    case ColumnType::Integer:
    case ColumnType::Minor:
        return {AsIs};
    }
    Q_UNREACHABLE();
}

QList<ExportField> ExportLayout::columns() const
{
    if (!fields.isEmpty())
        return fields;
    QList<ExportField> all;
    for (const QString& name : exportColumns())
        all.append({name, name, {}, FieldForm::AsIs, 0});
    return all;
}

QStringList ExportLayout::sources() const
{
    if (fields.isEmpty())
        return exportColumns();
    QStringList needed;
    for (const QString& name : exportColumns()) {
        if (std::any_of(fields.begin(), fields.end(), [&](const ExportField& field) { return field.source == name; }))
            needed.append(name);
    }
    if (needed.isEmpty())
        needed.append(exportColumns().last()); // a row has to be told from none
    return needed;
}

Result<ExportLayout> ExportLayout::ofColumns(const QStringList& names)
{
    ExportLayout layout;
    for (const QString& name : names)
        layout.fields.append({name, name, {}, FieldForm::AsIs, 0});
    if (auto checked = layout.check(); !checked)
        return tl::unexpected(checked.error());
    return layout;
}

Result<> ExportLayout::check() const
{
    if (fields.size() > fieldsMost)
        return refused(QT_TRANSLATE_NOOP("ExportLayout", "A file has at most %1 columns."), QString::number(fieldsMost));
    if (!u",;|\t"_s.contains(delimiter))
        return refused(QT_TRANSLATE_NOOP("ExportLayout", "Columns are separated by a comma, semicolon, bar or tab."));
    if (rowsMax < 0 || bytesMax < 0 || (bytesMax > 0 && bytesMax < 1'000'000))
        return refused(QT_TRANSLATE_NOOP("ExportLayout", "A file's limit is a number of rows, or of bytes from 1,000,000 on."));
    for (const ExportField& field : fields) {
        if (!field.source.isEmpty() && !exportColumns().contains(field.source))
            return refused(QT_TRANSLATE_NOOP("ExportLayout", "There is no column '%1' of leads."), field.source.left(40));
        if (field.header.isEmpty() || field.header.size() > textMost || field.constant.size() > textMost)
            return refused(QT_TRANSLATE_NOOP("ExportLayout", "Each column has a name of up to %1 characters, and at most as long a text."),
                           QString::number(textMost));
        const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
        if (std::any_of(field.header.begin(), field.header.end(), isControl)
            || std::any_of(field.constant.begin(), field.constant.end(), isControl))
            return refused(QT_TRANSLATE_NOOP("ExportLayout", "The column '%1' has a control character."), field.header.left(40));
        // What stands for an amount would have to be an amount.
        const bool isAmount = !field.source.isEmpty() && typeOf(field.source) == ColumnType::Minor;
        if (isAmount && !field.constant.isEmpty())
            return refused(QT_TRANSLATE_NOOP("ExportLayout", "The column '%1' cannot be written in this form."), field.header);
        if (field.form != FieldForm::AsIs && (field.source.isEmpty() || !fieldFormsOf(typeOf(field.source)).contains(field.form)))
            return refused(QT_TRANSLATE_NOOP("ExportLayout", "The column '%1' cannot be written in this form."), field.header);
        if (field.charactersMax < 0)
            return refused(QT_TRANSLATE_NOOP("ExportLayout", "The column '%1' has no possible length."), field.header);
        const auto same = [&](const ExportField& other) { return other.header.compare(field.header, Qt::CaseInsensitive) == 0; };
        if (std::count_if(fields.begin(), fields.end(), same) > 1)
            return refused(QT_TRANSLATE_NOOP("ExportLayout", "There are two columns '%1'."), field.header);
    }
    return {};
}

QJsonObject ExportLayout::toJson() const
{
    QJsonArray array;
    for (const ExportField& field : fields)
        array.append(fieldJson(field));
    return {{u"version"_s, layoutVersion}, {u"fields"_s, array}, {u"delimiter"_s, QString(delimiter)},
            {u"header"_s, hasHeader}, {u"quotes"_s, hasQuotes}, {u"rows_max"_s, rowsMax}, {u"bytes_max"_s, bytesMax}};
}

Result<ExportLayout> ExportLayout::fromJson(const QJsonObject& json)
{
    if (json.value("version"_L1).toInt() != layoutVersion || !json.value("fields"_L1).isArray())
        return refused(QT_TRANSLATE_NOOP("ExportLayout", "This is no layout of a file that this program knows."));
    ExportLayout layout;
    const QString delimiter = json.value("delimiter"_L1).toString(u","_s);
    layout.delimiter = delimiter.size() == 1 ? delimiter.at(0) : QChar();
    layout.hasHeader = json.value("header"_L1).toBool(true);
    layout.hasQuotes = json.value("quotes"_L1).toBool(true);
    layout.rowsMax = json.value("rows_max"_L1).toInteger();
    layout.bytesMax = json.value("bytes_max"_L1).toInteger();
    const QJsonArray array = json.value("fields"_L1).toArray();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const auto form = fieldFormFromCode(object.value("form"_L1).toString(u"as_is"_s));
        if (!form)
            return refused(QT_TRANSLATE_NOOP("ExportLayout", "The column '%1' cannot be written in this form."),
                           object.value("header"_L1).toString());
        layout.fields.append({object.value("header"_L1).toString(), object.value("source"_L1).toString(),
                              object.value("constant"_L1).toString(), *form, object.value("characters_max"_L1).toInt()});
    }
    if (auto checked = layout.check(); !checked)
        return tl::unexpected(checked.error());
    return layout;
}

QJsonObject ExportForm::toJson() const
{
    return {{u"preset"_s, preset},
            {u"format"_s, exportFormatCode(format)},
            {u"dialect"_s, dialect == ExportDialect::Machine ? u"machine"_s : u"spreadsheet"_s},
            {u"byte_order_mark"_s, byteOrderMark},
            {u"layout"_s, layout.toJson()}};
}

Result<ExportForm> ExportForm::fromJson(const QJsonObject& json)
{
    const auto format = exportFormatFromCode(json.value("format"_L1).toString());
    auto layout = ExportLayout::fromJson(json.value("layout"_L1).toObject());
    if (!layout)
        return tl::unexpected(layout.error());
    if (!format)
        return refused(QT_TRANSLATE_NOOP("ExportLayout", "This is no layout of a file that this program knows."));
    const bool isMachine = json.value("dialect"_L1).toString() == "machine"_L1;
    return ExportForm{json.value("preset"_L1).toString(), *format, isMachine ? ExportDialect::Machine : ExportDialect::Spreadsheet,
                      json.value("byte_order_mark"_L1).toBool(), *layout};
}

bool wantsRawWord(const ExportForm& form, const ExportForm* kept)
{
    return form.isRaw() && !(kept && kept->isRaw());
}

QList<ExportPreset> exportPresets()
{
    return {
        {u"generic"_s, layoutText(QT_TRANSLATE_NOOP("ExportLayout", "Generic")),
         layoutText(QT_TRANSLATE_NOOP("ExportLayout", "All 33 columns under their own names.")),
         {u"generic"_s, ExportFormat::Csv, ExportDialect::Spreadsheet, true, {}}},
        {u"vicidial"_s, u"VICIdial"_s,
         layoutText(QT_TRANSLATE_NOOP("ExportLayout", "Load it as \"Standard Format\", tab-delimited, with its duplicate check on. Replace list_id by yours.")),
         vicidialForm()},
        {u"five9"_s, u"Five9"_s,
         layoutText(QT_TRANSLATE_NOOP("ExportLayout", "The names are those of Five9's contact fields; the last five want custom fields there.")),
         five9Form()},
        {u"salesforce"_s, u"Salesforce"_s,
         layoutText(QT_TRANSLATE_NOOP("ExportLayout", "For the Data Import Wizard, which takes 50,000 leads a run. Company is required there, so households get a placeholder.")),
         salesforceForm()},
        {u"hubspot"_s, u"HubSpot"_s,
         layoutText(QT_TRANSLATE_NOOP("ExportLayout", "The names are those of HubSpot's contact properties; the last two want properties of your own there.")),
         hubspotForm()},
    };
}

std::optional<ExportPreset> exportPreset(QStringView code)
{
    const QList<ExportPreset> presets = exportPresets();
    const auto found = std::find_if(presets.begin(), presets.end(), [&](const ExportPreset& preset) { return preset.code == code; });
    return found == presets.end() ? std::nullopt : std::optional(*found);
}

} // namespace leadfloor
