// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside the search language only; others include searchlanguage.h.

#include "models/domain/searchlanguage.h"

#include <QCoreApplication>

#include <variant>

namespace leadfloor::grammar {

/// The context of the search language's sentences.
struct SearchText
{
    Q_DECLARE_TR_FUNCTIONS(SearchText)
};

/// One value of a field: la in "state:la,tx".
struct Value
{
    qsizetype start = 0;
    qsizetype end = 0;
    QString text; ///< plain text, without quotes
    QString raw;  ///< as typed, without quotes: for names of any script
    bool quoted = false;
};

/// A word, a quoted phrase, or a field with its values.
struct Piece
{
    enum class Kind : quint8 { Word, Quoted, Field } kind = Kind::Word;
    qsizetype start = 0;     ///< of the minus sign if there is one
    qsizetype end = 0;
    bool negated = false;
    bool joins = false;      ///< only spaces stand before it: may go on a phrase
    bool afterComma = false; ///< a comma stands before it: may go on a list
    QString text;            ///< word or phrase, without quotes; the name of a field
    qsizetype textStart = 0;
    QString op;              ///< of a field: ":", "=", "!=", ">", ">=", "<", "<="
    QList<Value> values;     ///< of a field; empty: nothing was typed after the operator
};

/// The text in ASCII digits, hyphens, commas and quotes, position by position: what a keyboard of
/// another script types means the same.
[[nodiscard]] QString plainText(const QString& text);
/// Cuts a text into pieces. `lineWords`: the words of an order line are fields as well.
[[nodiscard]] QList<Piece> scan(const QString& text, bool lineWords);

/// How a field's value is written.
enum class ValueKind : quint8 { Places, Words, Ages, Range, Switch };
struct FieldInfo
{
    SearchTermField field;
    ValueKind kind;
    const char16_t* name;      ///< as completions write it
    const char16_t* others[3]; ///< further names; nullptr: none
    int least = 0;             ///< of a range; prices in minor units
    int most = 0;
};
[[nodiscard]] const QList<FieldInfo>& fields();
[[nodiscard]] const FieldInfo* fieldNamed(QStringView name);
[[nodiscard]] const FieldInfo& fieldInfo(SearchTermField field);

/// What an age means: buckets, or days from/to where none fit.
struct Age
{
    QStringList buckets;
    std::optional<int> fromDays;
    std::optional<int> toDays;
};
struct BadValue
{
    QString reason;
    QStringList suggestions;
};
/// nullopt: does not look like an age. `op` as in Piece, ":" for a bare word.
[[nodiscard]] std::optional<std::variant<Age, BadValue>> readAge(QStringView text, QStringView op,
                                                                 const QList<AgeBucket>& scheme);
/// "6-8m", "0-2" or the code: what readAge() understands as just this bucket.
[[nodiscard]] QString ageWord(const AgeBucket& bucket, const QList<AgeBucket>& scheme);
[[nodiscard]] bool isAgeUnit(QStringView word);

/// Inclusive bounds read from "70", "60-80", "70+", with the operator's meaning.
struct Bounds
{
    std::optional<qint64> least;
    std::optional<qint64> most;
};
[[nodiscard]] std::variant<Bounds, BadValue> readBounds(const FieldInfo& info, QStringView op,
                                                        QStringView text);

/// Digits only, at most nine of them.
[[nodiscard]] std::optional<int> readNumber(QStringView text);
/// The text as one value: quoted if it has to be.
[[nodiscard]] QString quoted(const QString& text);
/// Whether the phrase is a run of two-letter state codes: "la ne" is no Lane County.
[[nodiscard]] bool isCodesOnly(QStringView phrase);
/// Whether each word has a letter or a digit: "la >=" is not Louisiana.
[[nodiscard]] bool isWordsOnly(QStringView phrase);
/// "la/east baton rouge", also the other way round, in its parts. Empty state: no such form.
struct QualifiedName
{
    QString state; ///< "LA"
    QString name;
};
[[nodiscard]] QualifiedName splitQualified(QStringView phrase);

} // namespace leadfloor::grammar
