// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/domain/lead.h"
#include "models/domain/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// What a file of leads looks like: its columns, how their values are written, and how much of it
/// its reader takes. Values only; who writes files is models/engine/exportfiles.h.
namespace leadfloor {

using TargetId = Id<struct TargetTag>; ///< of a saved target

enum class ExportFormat : quint8
{
    Csv, ///< text: CSV, or with another delimiter
    Xlsx
};
[[nodiscard]] QString exportFormatCode(ExportFormat format); ///< "csv", "xlsx"
[[nodiscard]] std::optional<ExportFormat> exportFormatFromCode(QStringView code);

/// How the value of a column is written.
enum class FieldForm : quint8
{
    AsIs,       ///< as a column of its type is written (R33)
    Digits,     ///< of a phone, all digits: "14155552671"
    National,   ///< of a phone of the workspace's country, without its code: "4155552671"; abroad all digits
    Significant, ///< of a phone, without its country's code, wherever it is
    DialCode,   ///< of a phone, its country's code: "1"
    E164,       ///< of a phone: "+14155552671"
    DateOnly,   ///< of a date or time: "2026-03-31"
    AmericanDate, ///< of a date or time: "03/31/2026"
};
[[nodiscard]] QString fieldFormCode(FieldForm form); ///< "as_is", "digits", ...
[[nodiscard]] std::optional<FieldForm> fieldFormFromCode(QStringView code);
/// The forms that a column of the type can have; AsIs first.
[[nodiscard]] QList<FieldForm> fieldFormsOf(ColumnType type);

/// One column of a file.
struct ExportField
{
    QString header;
    QString source = {};   ///< a name of exportColumns(); empty: only `constant`
    QString constant = {}; ///< what stands where the source has nothing
    FieldForm form = FieldForm::AsIs;
    int charactersMax = 0; ///< what is longer is cut and counted; 0: no limit

    friend bool operator==(const ExportField&, const ExportField&) = default;
};

struct ExportLayout
{
    static constexpr int fieldsMost = 100;
    static constexpr int textMost = 200; ///< characters of a header or constant

    QList<ExportField> fields; ///< empty: the 33 columns under their own names
    QChar delimiter = u',';    ///< of text files: comma, semicolon, bar, TAB
    bool hasHeader = true;
    bool hasQuotes = true;     ///< false: quotes, delimiters and line ends become spaces (machine dialect)
    qint64 rowsMax = 0;        ///< of one file; 0: no limit
    qint64 bytesMax = 0;       ///< of one file; 0: no limit

    /// The fields themselves, also where they are the 33.
    [[nodiscard]] QList<ExportField> columns() const;
    /// Names of exportColumns() that are needed, in their order there; at least one.
    [[nodiscard]] QStringList sources() const;
    /// The chosen columns under their own names. Errors: InvalidRequest names the unknown one.
    [[nodiscard]] static Result<ExportLayout> ofColumns(const QStringList& names);
    /// Errors: InvalidRequest with a sentence that names the field.
    [[nodiscard]] Result<> check() const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ExportLayout> fromJson(const QJsonObject& json);
    friend bool operator==(const ExportLayout&, const ExportLayout&) = default;
};

/// Whether values are made inert for spreadsheets, or raw (R33).
enum class ExportDialect : quint8
{
    Spreadsheet,
    Machine
};

/// The whole form of a file: what a preset gives and a saved target keeps.
struct ExportForm
{
    QString preset; ///< code of the preset that it began as
    ExportFormat format = ExportFormat::Csv;
    ExportDialect dialect = ExportDialect::Spreadsheet;
    bool byteOrderMark = true;
    ExportLayout layout;

    /// Text whose values are not made inert: a spreadsheet would run those that look like formulas (R33).
    [[nodiscard]] bool isRaw() const { return format == ExportFormat::Csv && dialect == ExportDialect::Machine; }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ExportForm> fromJson(const QJsonObject& json);
    friend bool operator==(const ExportForm&, const ExportForm&) = default;
};

/// True if somebody has to say first that a program, and no spreadsheet, reads what `form` writes. Nobody has to where the
/// floor keeps a target that is raw (`kept`: its form as it is saved, nullptr: none), since it was said when that was
/// saved: once for the team, whoever exports and from which computer. What is in no target is asked about each time. The one
/// rule of desktop and command line. Source: security.md 1.11.
[[nodiscard]] bool wantsRawWord(const ExportForm& form, const ExportForm* kept = nullptr);

/// A program that eats our files, as it comes out of the box.
struct ExportPreset
{
    QString code; ///< "generic", "vicidial", "five9", "salesforce", "hubspot"
    QString name; ///< a proper name; of generic: translated
    QString advice; ///< translated: what to choose over there
    ExportForm form;
};
/// Generic first.
[[nodiscard]] QList<ExportPreset> exportPresets();
[[nodiscard]] std::optional<ExportPreset> exportPreset(QStringView code);

} // namespace leadfloor
