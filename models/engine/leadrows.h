// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leadimport.h"
#include "models/domain/leadvalues.h"
#include "models/engine/phones.h"
#include "models/engine/recordreader.h"
#include "models/engine/rowfixes.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>

#include <array>

namespace leadfloor {

/// Makes rows of a supplier's file into rows of the import's work table, in COPY text format:
/// phones to E.164, states and counties by name, dates, amounts, e-mails; what is not understood
/// becomes a fault of the row. Needs no database. One object per thread: it remembers much.
class SupplierRows final
{
public:
    struct Options
    {
        LeadMapping mapping;
        QString country;         ///< of phones without +
        bool isDayFirst = false;
        bool isGuarded = false;  ///< a file of our own: guards against formulas are taken off
        RowFixes fixes = {};
        bool onlyFixed = false;  ///< other rows are passed over
    };
    struct Counts
    {
        qint64 rows = 0;
        qint64 blank = 0;          ///< records of empty fields only
        qint64 doubtfulPhones = 0;
        qint64 unknownCounties = 0;
        void add(const Counts& other);
    };
    /// The first record of a batch that is broken as such; `line` 0: none is.
    struct Break
    {
        qint64 line = 0;
        QString text;
    };

    explicit SupplierRows(const Options& options);

    /// "row_no, line, faults, first_name, ...": the columns of append(), in their order.
    [[nodiscard]] static QByteArray columnList();
    /// Appends the rows of `batch` from record `from` on, which is row `firstRowNo` of the file.
    Break append(const CsvBatch& batch, qsizetype from, qint64 firstRowNo, QByteArray& out, Counts& counts);

private:
    void appendRow(qsizetype index, QByteArray& out, Counts& counts);
    [[nodiscard]] QByteArrayView value(LeadField field);
    /// `facts` say what would be valid, as ImportFault has it.
    void fault(const char* code, LeadField field, QByteArrayView value, const QJsonObject& facts = {});
    void faultOfLength(LeadField field, QByteArrayView value, qsizetype bytesMax);
    [[nodiscard]] QString headerOf(LeadField field) const;

    void putNull(QByteArray& out) const { out.append("\t\\N", 3); }
    void putText(QByteArray& out, QByteArrayView text) const;
    void putField(QByteArray& out, LeadField field, qsizetype bytesMax);
    void putNames(QByteArray& out);
    void putPhones(QByteArray& out, Counts& counts);
    [[nodiscard]] QByteArray phone(LeadField field, Counts& counts);
    void putEmail(QByteArray& out);
    void putDate(QByteArray& out, LeadField field);
    void putBirth(QByteArray& out);
    void putWhole(QByteArray& out, LeadField field, const char* code, int least, int most);
    void putAmount(QByteArray& out, LeadField field, const char* code, qint64 leastMinor);
    void putPlace(QByteArray& out, Counts& counts);
    void putZip(QByteArray& out);
    void putTime(QByteArray& out);

    Options m_options;
    std::array<int, size_t(leadFieldCount)> m_columns{}; ///< of the file; -1: none
    std::array<QByteArray, size_t(leadFieldCount)> m_constants;
    QDate m_today;
    DateRules m_rules;      ///< years up to the next one
    DateRules m_birthRules; ///< years of grown-ups
    PhoneReader m_phones;
    QHash<QByteArray, QByteArray> m_states;   ///< as written -> code
    QHash<QByteArray, int> m_counties;        ///< state and name as written -> id; 0: none such
    // The row at hand:
    const CsvBatch* m_batch = nullptr;
    qsizetype m_index = 0;
    qint64 m_rowNo = 0;
    QByteArray m_unguarded;
    QByteArray m_mended;
    QJsonArray m_faults;
    qsizetype m_faultBytes = 0; ///< of m_faults as text
    bool m_hasContact = false; ///< phone or e-mail
    bool m_hasLastName = false;
};

} // namespace leadfloor
