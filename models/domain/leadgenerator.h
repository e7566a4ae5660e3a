// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/seededrandom.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <array>
#include <functional>

class QIODevice;

namespace leadfloor {

/// What a generated file is like. Shares are of all rows unless they say otherwise.
struct GeneratorOptions
{
    enum class LineEnd : quint8 { CrLf, Lf };
    int rejectPerMille = 20;
    int duplicatePerMille = 20;
    int goldPercent = 60;     ///< of the rows that are no rejects
    int oddPerMille =
        300; ///< of the accepted rows: spaces, other cases, quotes, line breaks, formulas, emoji
    int projectPerMille = 0;  ///< rows that name a project; a mortgage floor has none
    LineEnd lineEnd = LineEnd::CrLf;
    bool byteOrderMark = false;
    /// Called every few thousand rows with the rows written; false cancels.
    std::function<bool(qint64)> progress;
};

/// What was meant: what an importer of the same rules must find.
struct GeneratorSummary
{
    qint64 rows = 0;
    qint64 bytes = 0;
    qint64 accepted = 0;   ///< rows = accepted + duplicates + rejected
    qint64 duplicates = 0; ///< = exactDuplicates + personDuplicates
    qint64 rejected = 0;   ///< = badPhones + wrongStates + futureInquiries + withoutContact
    qint64 gold = 0;       ///< of the accepted
    qint64 silver = 0;
    qint64 exactDuplicates = 0;  ///< every cell again
    qint64 personDuplicates = 0; ///< the same phone or e-mail written otherwise, other cells differ
    qint64 badPhones = 0;        ///< too short or no digits; the row has no other phone
    qint64 wrongStates = 0;
    qint64 futureInquiries = 0;
    qint64 withoutContact = 0;   ///< neither phone nor e-mail nor street
    qint64 ageUnproven = 0;      ///< accepted rows without an inquiry time (R1)
    qint64 formulaCells =
        0; ///< of all rows: last names, streets, lenders and campaigns that a spreadsheet would run

    [[nodiscard]] QJsonObject toJson() const; ///< snake_case keys
};

/// Makes files of mortgage leads as a supplier would send them: 33 columns, names of many scripts,
/// and a share of dirt. The same seed, day, options and order of calls give the same bytes on every
/// platform. No two people share a phone number or an e-mail address, across all files of one
/// generator. Memory does not grow with the number of rows. Any thread, one at a time.
class LeadGenerator final
{
public:
    /// Inquiries are up to 900 days before `today` (UTC).
    LeadGenerator(quint64 seed, QDate today);

    /// The header and `rows` rows as UTF-8 CSV (RFC 4180) to an open device; blocks.
    /// Errors: FileProblem (the device's), Cancelled, InvalidRequest (a share out of range).
    [[nodiscard]] Result<GeneratorSummary> writeCsv(QIODevice& device, qint64 rows,
                                                    const GeneratorOptions& options = {});

    [[nodiscard]] static const QStringList& header();
    static constexpr int columns = 33;

private:
    using Row = std::array<QByteArray, columns>;
    struct Lead
    {
        Row cells;
        QByteArray digits; ///< of the phone, ten of them; empty: none
        int county = 0;    ///< index in LeadLists
        int formulas = 0;  ///< cells that a spreadsheet would run
        bool isGold = false;
    };

    [[nodiscard]] Lead makeLead(const GeneratorOptions& options);
    void fillPerson(Lead& lead);
    void fillPlace(Lead& lead);
    void fillMortgage(Lead& lead);
    void fillOrigin(Lead& lead, const GeneratorOptions& options);
    void takeQualification(Lead& lead);
    void roughen(Lead& lead);
    void putFormula(Lead& lead);
    void spoil(Lead& lead, GeneratorSummary& summary);
    void disguise(Lead& lead);

    [[nodiscard]] QByteArray nextDigits(int stateIndex);
    [[nodiscard]] QByteArray phoneText(const QByteArray& digits);
    [[nodiscard]] QByteArray dateText(QDate date);
    [[nodiscard]] QByteArray timeText(QDate date);
    [[nodiscard]] QByteArray blank();

    /// Walks all telephone numbers of a state once, in an order that looks random.
    struct NumberWalk
    {
        quint64 at = 0;
        quint64 step = 1;
        quint64 size = 0;
    };

    SeededRandom m_random;
    QDate m_today;
    quint64 m_number = 0;          ///< leads made so far
    QList<NumberWalk> m_walks;     ///< by state
    QList<int> m_countyTickets;    ///< running sums of counties' ZIP codes
};

} // namespace leadfloor
