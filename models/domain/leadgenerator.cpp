// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadgenerator.h"

#include "models/domain/leadlists.h"

#include <QIODevice>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

enum LeadColumn : size_t {
    FirstNameColumn, LastNameColumn, PhoneColumn, AltPhoneColumn, EmailColumn, BirthColumn,
    AgeColumn, StreetColumn, CityColumn, CountyColumn, StateColumn, ZipColumn, AmountColumn,
    LoanColumn, LenderColumn, MortgageDateColumn, TermColumn, ValueColumn, TobaccoColumn,
    MedicalColumn, CoBorrowerColumn, CoBorrowerAgeColumn, SourceColumn, CampaignColumn,
    ProjectColumn, InquiryColumn, CertificateColumn, PriceColumn, IntentColumn, ExternalIdColumn,
    AddressColumn, BestTimeColumn, NotesColumn,
};
static_assert(NotesColumn + 1 == LeadGenerator::columns);

// Exchanges of telephone numbers: no N11 services, no 555 of films.
constexpr int exchangesInUse = 791;
constexpr auto exchanges = [] {
    std::array<int, exchangesInUse> all{};
    size_t n = 0;
    for (int exchange = 200; exchange < 1000; ++exchange) {
        if (exchange % 100 != 11 && exchange != 555)
            all[n++] = exchange;
    }
    return all;
}();
constexpr int linesPerExchange = 10'000;

// What people leave in a cell that they have nothing for (domain.md R5).
constexpr const char* blanks[] = {"",     "",        "",        "n/a", "N/A", "none",
                                  "None", "unknown", "Unknown", "-",   " "};
constexpr const char* badPhones[] = {"12345",   "555-01",  "31850",      "(318) 22",
                                     "318-555", "ask her", "see e-mail", "0000"};
constexpr const char* wrongStates[] = {"Texass", "XX",     "ZZ",        "Ontario", "Califronia",
                                       "Q",      "U.S.A.", "Lousianna", "12"};
constexpr const char* formulas[] = {"=HYPERLINK(\"http://example.com\",\"click\")",
                                    "+1 call after 5",
                                    "@SUM(A1:A9)",
                                    "-2+3",
                                    "=cmd|' /C calc'!A0",
                                    "\uff1d1+1",
                                    "\t=1+1"};
constexpr const char* roughNotes[] = {
    "Said \"call after 5\", then hung up",
    "Line one\nline two",
    "Wife: Ann, son: Bob, dog: Rex",
    "\xF0\x9F\x8C\xBB very happy \xF0\x9F\x98\x80",
    "tab\there; semicolon; 'quote'",
    "\"quoted\"",
    "caf\u00e9 \u2013 r\u00e9sum\u00e9",
    "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    ",,,",
    "ends with a quote\"",
};
constexpr const char* documentationNets[] = {"192.0.2.", "198.51.100.", "203.0.113."};

QByteArray padded(int number, int digits)
{
    QByteArray text = QByteArray::number(number);
    return text.size() < digits ? QByteArray(digits - text.size(), '0') + text : text;
}

QByteArray isoDate(QDate date)
{
    return padded(date.year(), 4) + '-' + padded(date.month(), 2) + '-' + padded(date.day(), 2);
}

/// Upper or lower case of UTF-8; the same in every locale.
QByteArray shouted(const QByteArray& text)
{
    return QString::fromUtf8(text).toUpper().toUtf8();
}
QByteArray whispered(const QByteArray& text)
{
    return QString::fromUtf8(text).toLower().toUtf8();
}

void appendCell(QByteArray& line, const QByteArray& cell, bool quoteAll)
{
    const bool quotes = quoteAll || cell.startsWith(' ') || cell.endsWith(' ')
                        || std::any_of(cell.begin(), cell.end(), [](char c) {
                               return c == '"' || c == ',' || c == '\n' || c == '\r';
                           });
    if (!quotes) {
        line += cell;
        return;
    }
    line += '"';
    for (const char c : cell) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

bool isShare(int value, int whole)
{
    return value >= 0 && value <= whole;
}

} // namespace

QJsonObject GeneratorSummary::toJson() const
{
    return {{u"rows"_s, rows},
            {u"bytes"_s, bytes},
            {u"accepted"_s, accepted},
            {u"duplicates"_s, duplicates},
            {u"rejected"_s, rejected},
            {u"gold"_s, gold},
            {u"silver"_s, silver},
            {u"exact_duplicates"_s, exactDuplicates},
            {u"person_duplicates"_s, personDuplicates},
            {u"bad_phones"_s, badPhones},
            {u"wrong_states"_s, wrongStates},
            {u"future_inquiries"_s, futureInquiries},
            {u"without_contact"_s, withoutContact},
            {u"age_unproven"_s, ageUnproven},
            {u"formula_cells"_s, formulaCells}};
}

const QStringList& LeadGenerator::header()
{
    static const QStringList names = {
        u"First Name"_s, u"Last Name"_s, u"Phone"_s, u"Alt Phone"_s, u"Email"_s, u"DOB"_s, u"Age"_s,
        u"Street"_s, u"City"_s, u"County"_s, u"State"_s, u"ZIP"_s, u"Mortgage Amount"_s,
        u"Loan Type"_s, u"Lender"_s, u"Mortgage Date"_s, u"Term (months)"_s, u"Property Value"_s,
        u"Tobacco"_s, u"Medical"_s, u"Co-Borrower"_s, u"Co-Borrower Age"_s, u"Source"_s,
        u"Campaign"_s, u"Project"_s, u"Inquiry Time"_s, u"Consent Certificate"_s, u"Price"_s,
        u"Intent"_s, u"External ID"_s, u"IP"_s, u"Best Time"_s, u"Notes"_s,
    };
    return names;
}

LeadGenerator::LeadGenerator(quint64 seed, QDate today)
    : m_random(seed)
    , m_today(today)
{
    const LeadLists& lists = LeadLists::instance();
    for (const LeadLists::PhoneState& state : lists.phoneStates) {
        NumberWalk walk;
        walk.size = quint64(state.areaCodes.size()) * exchangesInUse * linesPerExchange;
        walk.at = m_random.next() % walk.size;
        // A step without a common factor comes by every number once.
        do {
            walk.step = walk.size / 3 + m_random.next() % (walk.size / 3);
        } while (std::gcd(walk.step, walk.size) != 1);
        m_walks.append(walk);
    }
    int tickets = 0;
    for (const LeadLists::County& county : lists.counties) {
        tickets += county.zips;
        m_countyTickets.append(tickets);
    }
}

Result<GeneratorSummary> LeadGenerator::writeCsv(QIODevice& device, qint64 rows,
                                                 const GeneratorOptions& options)
{
    if (rows < 0 || !isShare(options.rejectPerMille, 1000)
        || !isShare(options.duplicatePerMille, 1000 - options.rejectPerMille)
        || !isShare(options.goldPercent, 100) || !isShare(options.oddPerMille, 1000)
        || !isShare(options.projectPerMille, 1000))
        return failure(ErrorCode::InvalidRequest,
                       u"a share or number of the generator is out of range"_s);

    constexpr qsizetype bufferBytes = 1 << 20;
    constexpr qsizetype rememberedMost = 512; // duplicates repeat one of the last rows
    constexpr qint64 progressRows = 4096;
    constexpr int quotedPerMille = 50;
    const QByteArray lineEnd =
        options.lineEnd == GeneratorOptions::LineEnd::CrLf ? "\r\n"_ba : "\n"_ba;
    GeneratorSummary summary;
    QByteArray buffer = options.byteOrderMark ? "\xEF\xBB\xBF"_ba : QByteArray();
    buffer.reserve(bufferBytes + (bufferBytes >> 3));
    buffer += header().join(u',').toUtf8() + lineEnd;
    const auto flush = [&] {
        summary.bytes += buffer.size();
        const bool written = device.write(buffer) == buffer.size();
        buffer.resize(0);
        return written;
    };

    QList<Lead> remembered;
    while (summary.rows < rows) {
        const int fate = m_random.below(1000);
        Lead lead;
        if (fate >= options.rejectPerMille
            && fate < options.rejectPerMille + options.duplicatePerMille && !remembered.isEmpty()) {
            lead = m_random.pick(remembered);
            ++summary.duplicates;
            if (m_random.perMille(500)) {
                ++summary.exactDuplicates;
            } else {
                disguise(lead);
                ++summary.personDuplicates;
            }
        } else {
            lead = makeLead(options);
            if (fate < options.rejectPerMille) {
                spoil(lead, summary);
                ++summary.rejected;
            } else {
                if (m_random.perMille(options.oddPerMille))
                    roughen(lead);
                ++summary.accepted;
                ++(lead.isGold ? summary.gold : summary.silver);
                summary.ageUnproven += lead.cells[InquiryColumn].isEmpty() ? 1 : 0;
                if (remembered.size() < rememberedMost)
                    remembered.append(lead);
                else
                    remembered[m_random.below(int(rememberedMost))] = lead;
            }
        }
        summary.formulaCells += lead.formulas;
        const bool quoteAll = m_random.perMille(quotedPerMille);
        for (size_t column = 0; column < columns; ++column) {
            if (column > 0)
                buffer += ',';
            appendCell(buffer, lead.cells[column], quoteAll);
        }
        buffer += lineEnd;
        ++summary.rows;
        if (buffer.size() >= bufferBytes && !flush())
            return failure(ErrorCode::FileProblem, device.errorString());
        if (options.progress && summary.rows % progressRows == 0 && !options.progress(summary.rows))
            return failure(ErrorCode::Cancelled);
    }
    if (!flush())
        return failure(ErrorCode::FileProblem, device.errorString());
    return summary;
}

// One draw of a random number a statement: the order within an expression is the compiler's choice,
// and files must be the same everywhere.

LeadGenerator::Lead LeadGenerator::makeLead(const GeneratorOptions& options)
{
    Lead lead;
    const int ticket = m_random.below(m_countyTickets.constLast());
    lead.county = int(std::upper_bound(m_countyTickets.cbegin(), m_countyTickets.cend(), ticket)
                      - m_countyTickets.cbegin());
    lead.isGold = m_random.below(100) < options.goldPercent;
    ++m_number;
    fillPerson(lead);
    fillPlace(lead);
    fillMortgage(lead);
    fillOrigin(lead, options);
    if (!lead.isGold)
        takeQualification(lead);
    return lead;
}

void LeadGenerator::fillPerson(Lead& lead)
{
    const LeadLists& lists = LeadLists::instance();
    int share = m_random.below(1000);
    qsizetype groupIndex = 0;
    while (share >= lists.groups.at(groupIndex).perMille)
        share -= lists.groups.at(groupIndex++).perMille;
    const LeadLists::Group& group = lists.groups.at(groupIndex);
    const LeadLists::Name& given = m_random.pick(group.given);
    const LeadLists::Name& family = m_random.pick(group.family);
    lead.cells[FirstNameColumn] = given.text;
    lead.cells[LastNameColumn] = family.text;

    const int stateIndex = lists.counties.at(lead.county).stateIndex;
    lead.digits = nextDigits(stateIndex);
    lead.cells[PhoneColumn] = phoneText(lead.digits);
    if (m_random.perMille(150))
        lead.cells[AltPhoneColumn] = phoneText(nextDigits(stateIndex));
    // The number of the lead keeps addresses apart, whoever has the same name.
    const QByteArray mailbox = given.ascii.isEmpty() || family.ascii.isEmpty()
                                   ? "contact"_ba
                                   : given.ascii + '.' + family.ascii;
    lead.cells[EmailColumn] =
        mailbox + QByteArray::number(m_number) + '@' + m_random.pick(lists.mailDomains);

    const int age = m_random.between(25, 80);
    lead.cells[BirthColumn] = dateText(m_today.addYears(-age).addDays(-m_random.below(360)));
    lead.cells[AgeColumn] = QByteArray::number(age);
    lead.cells[TobaccoColumn] =
        m_random.pick(std::array{"No", "No", "no", "N", "Yes", "Y", "former"});
    lead.cells[MedicalColumn] = m_random.pick(lists.medical);
    lead.cells[CoBorrowerColumn] = m_random.pick(group.given).text + ' ' + family.text;
    lead.cells[CoBorrowerAgeColumn] =
        QByteArray::number(m_random.between(std::max(21, age - 12), age + 12));
    if (m_random.perMille(100))
        lead.cells[EmailColumn] = m_random.perMille(700) ? ""_ba : "n/a"_ba;
}

void LeadGenerator::fillPlace(Lead& lead)
{
    const LeadLists& lists = LeadLists::instance();
    const LeadLists::County& county = lists.counties.at(lead.county);
    const LeadLists::Town& town = m_random.pick(county.towns);
    if (m_random.perMille(900)) {
        const int house = m_random.between(1, 9999);
        lead.cells[StreetColumn] = QByteArray::number(house) + ' ' + m_random.pick(lists.streets);
        if (m_random.perMille(80))
            lead.cells[StreetColumn] += ", Apt " + QByteArray::number(m_random.between(1, 40));
    }
    lead.cells[CityColumn] = town.name;
    if (m_random.perMille(990))
        lead.cells[CountyColumn] = m_random.perMille(100) ? county.fullName : county.name;
    lead.cells[StateColumn] = county.state;
    lead.cells[ZipColumn] =
        m_random.perMille(120) ? town.zip + '-' + padded(m_random.between(1, 9999), 4) : town.zip;
}

void LeadGenerator::fillMortgage(Lead& lead)
{
    const LeadLists& lists = LeadLists::instance();
    const int amount = m_random.between(120, 1500) * 500;
    const int value = amount / 100 * m_random.between(102, 185);
    const auto money = [this](int dollars) {
        const QByteArray plain = QByteArray::number(dollars);
        if (m_random.perMille(850))
            return plain;
        QByteArray grouped = plain;
        for (qsizetype at = plain.size() - 3; at > 0; at -= 3)
            grouped.insert(at, ',');
        return m_random.perMille(500) ? QByteArray('$' + grouped) : QByteArray(grouped + ".00");
    };
    lead.cells[AmountColumn] = money(amount);
    lead.cells[ValueColumn] = money(value);
    lead.cells[LoanColumn] = m_random.pick(lists.loans);
    lead.cells[LenderColumn] = m_random.pick(lists.lenders);
    lead.cells[TermColumn] = m_random.pick(std::array{"360", "360", "360", "180", "240", "120"});
}

void LeadGenerator::fillOrigin(Lead& lead, const GeneratorOptions& options)
{
    const LeadLists& lists = LeadLists::instance();
    // Ages in days: some are too young for the aged scheme, most lie in its buckets.
    struct AgeShare
    {
        int perMille, from, to;
    };
    constexpr AgeShare shares[] = {{100, 0, 89},    {220, 90, 179},  {200, 180, 269},
                                   {150, 270, 359}, {230, 360, 719}, {100, 720, 900}};
    int share = m_random.below(1000);
    size_t i = 0;
    while (share >= shares[i].perMille)
        share -= shares[i++].perMille;
    const int age = m_random.between(shares[i].from, shares[i].to);
    const QDate inquired = m_today.addDays(-age);
    if (m_random.perMille(990))
        lead.cells[InquiryColumn] =
            age == 0 ? dateText(inquired) : timeText(inquired); // today: not later than now
    lead.cells[MortgageDateColumn] = dateText(inquired.addDays(-m_random.below(90)));
    lead.cells[SourceColumn] = m_random.pick(lists.sources);
    lead.cells[CampaignColumn] = m_random.pick(lists.campaigns);
    if (m_random.perMille(options.projectPerMille))
        lead.cells[ProjectColumn] = m_random.pick(lists.projects);
    lead.cells[CertificateColumn] =
        "https://cert.example.com/" + QByteArray::number(m_random.next() | (quint64(1) << 63), 16);
    if (m_random.perMille(30)) {
        const int quarters = m_random.between(8, 60);
        const QByteArray sign = m_random.perMille(300) ? "$"_ba : ""_ba;
        lead.cells[PriceColumn] =
            sign + QByteArray::number(quarters / 4) + '.' + padded(quarters % 4 * 25, 2);
    }
    if (m_random.perMille(600))
        lead.cells[IntentColumn] = QByteArray::number(m_random.below(101));
    lead.cells[ExternalIdColumn] = "EXT-" + padded(int(m_number % 1'000'000'000), 7);
    const int host = m_random.between(1, 254);
    lead.cells[AddressColumn] = m_random.pick(documentationNets) + QByteArray::number(host);
    lead.cells[BestTimeColumn] =
        m_random.perMille(400) ? m_random.pick(lists.bestTimes) : QByteArray();
    lead.cells[NotesColumn] = m_random.perMille(300) ? m_random.pick(lists.notes) : QByteArray();
}

/// Silver: one to three of the six qualification fields are not truly filled (R5).
void LeadGenerator::takeQualification(Lead& lead)
{
    const int taken = m_random.between(1, 3);
    const int first = m_random.below(6);
    for (int i = 0; i < taken; ++i) {
        switch ((first + i) % 6) {
        case 0:
            lead.cells[SourceColumn] = blank();
            break;
        case 1: // one age may be reckoned from the other
            lead.cells[AgeColumn] = blank();
            lead.cells[BirthColumn].clear();
            break;
        case 2:
            lead.cells[MedicalColumn] = blank();
            break;
        case 3:
            lead.cells[TobaccoColumn] = blank();
            break;
        case 4:
            lead.cells[CoBorrowerColumn] = blank();
            lead.cells[CoBorrowerAgeColumn].clear();
            break;
        case 5: // the e-mail must do then
            if (!lead.cells[EmailColumn].contains('@'))
                lead.cells[EmailColumn] = "lead" + QByteArray::number(m_number) + "@example.com";
            lead.cells[PhoneColumn] = m_random.pick(std::array{"", "", "", "n/a", "unknown", "-"});
            lead.cells[AltPhoneColumn].clear();
            lead.digits.clear();
            break;
        }
    }
}

/// Odd, but right: what an importer must take as it is meant.
void LeadGenerator::roughen(Lead& lead)
{
    const LeadLists::County& county = LeadLists::instance().counties.at(lead.county);
    switch (m_random.below(9)) {
    case 0:
        for (const LeadColumn column :
             {FirstNameColumn, CityColumn, StateColumn, EmailColumn, ZipColumn})
            lead.cells[column] = ' ' + lead.cells[column] + "  ";
        break;
    case 1:
        for (const LeadColumn column :
             {FirstNameColumn, LastNameColumn, CityColumn, EmailColumn, CountyColumn})
            lead.cells[column] = shouted(lead.cells[column]);
        break;
    case 2:
        for (const LeadColumn column : {FirstNameColumn, LastNameColumn, StateColumn})
            lead.cells[column] = whispered(lead.cells[column]);
        break;
    case 3:
        lead.cells[StateColumn] =
            m_random.perMille(500) ? county.stateName : shouted(county.stateName);
        break;
    case 4:
        lead.cells[CountyColumn] =
            m_random.perMille(500) ? shouted(county.fullName) : whispered(county.fullName);
        break;
    case 5:
        if (!lead.cells[StreetColumn].isEmpty())
            lead.cells[StreetColumn] += "\nBack \"garden\" house";
        break;
    case 6:
        putFormula(lead);
        break;
    default:
        lead.cells[NotesColumn] = m_random.pick(roughNotes);
        break;
    }
}

void LeadGenerator::putFormula(Lead& lead)
{
    const LeadColumn column =
        m_random.pick(std::array{LastNameColumn, StreetColumn, LenderColumn, CampaignColumn});
    lead.cells[column] = m_random.pick(formulas);
    lead.cells[NotesColumn] = m_random.pick(formulas);
    ++lead.formulas;
}

/// One reason for refusal, and no other.
void LeadGenerator::spoil(Lead& lead, GeneratorSummary& summary)
{
    switch (m_random.below(4)) {
    case 0:
        lead.cells[PhoneColumn] = m_random.pick(badPhones);
        lead.cells[AltPhoneColumn].clear();
        ++summary.badPhones;
        break;
    case 1:
        lead.cells[StateColumn] = m_random.pick(wrongStates);
        ++summary.wrongStates;
        break;
    case 2:
        lead.cells[InquiryColumn] = timeText(m_today.addDays(m_random.between(2, 400)));
        ++summary.futureInquiries;
        break;
    default:
        lead.cells[PhoneColumn] = m_random.pick(std::array{"", "n/a", "-"});
        lead.cells[EmailColumn] = m_random.pick(std::array{"", "n/a", "none"});
        lead.cells[AltPhoneColumn].clear();
        lead.cells[StreetColumn].clear();
        ++summary.withoutContact;
        break;
    }
}

/// The same person, written by somebody else.
void LeadGenerator::disguise(Lead& lead)
{
    if (!lead.digits.isEmpty()) {
        lead.cells[PhoneColumn] = phoneText(lead.digits);
        if (m_random.perMille(500))
            lead.cells[EmailColumn].clear();
    }
    lead.cells[EmailColumn] = shouted(lead.cells[EmailColumn].trimmed());
    lead.cells[FirstNameColumn] = whispered(lead.cells[FirstNameColumn]);
    lead.cells[StreetColumn] = shouted(lead.cells[StreetColumn]);
    lead.cells[ExternalIdColumn] += "-2";
    lead.cells[NotesColumn] = "second time";
}

QByteArray LeadGenerator::nextDigits(int stateIndex)
{
    const QList<QByteArray>& areaCodes = LeadLists::instance().phoneStates.at(stateIndex).areaCodes;
    NumberWalk& walk = m_walks[stateIndex];
    walk.at = (walk.at + walk.step) % walk.size;
    const auto area = qsizetype(walk.at % quint64(areaCodes.size()));
    const auto rest = int(walk.at / quint64(areaCodes.size()));
    return areaCodes.at(area) + QByteArray::number(exchanges[size_t(rest / linesPerExchange)])
           + padded(rest % linesPerExchange, 4);
}

QByteArray LeadGenerator::phoneText(const QByteArray& digits)
{
    const QByteArray area = digits.left(3);
    const QByteArray exchange = digits.mid(3, 3);
    const QByteArray line = digits.right(4);
    switch (m_random.below(8)) {
    case 0:
        return digits;
    case 1:
        return area + '-' + exchange + '-' + line;
    case 2:
        return "+1 " + area + ' ' + exchange + ' ' + line;
    case 3:
        return "1-" + area + '-' + exchange + '-' + line;
    case 4:
        return area + '.' + exchange + '.' + line;
    case 5:
        return "+1" + digits;
    default:
        return '(' + area + ") " + exchange + '-' + line;
    }
}

QByteArray LeadGenerator::dateText(QDate date)
{
    switch (m_random.below(4)) {
    case 0:
        return padded(date.month(), 2) + '/' + padded(date.day(), 2) + '/' + padded(date.year(), 4);
    case 1:
        return QByteArray::number(date.month()) + '/' + QByteArray::number(date.day()) + '/'
               + QByteArray::number(date.year());
    default:
        return isoDate(date);
    }
}

QByteArray LeadGenerator::timeText(QDate date)
{
    const int second = m_random.below(24 * 60 * 60);
    const QByteArray time = padded(second / 3600, 2) + ':' + padded(second / 60 % 60, 2);
    const QByteArray seconds = ':' + padded(second % 60, 2);
    switch (m_random.below(5)) {
    case 0:
        return isoDate(date) + 'T' + time + seconds + 'Z';
    case 1:
        return isoDate(date) + ' ' + time + seconds;
    case 2:
        return padded(date.month(), 2) + '/' + padded(date.day(), 2) + '/' + padded(date.year(), 4)
               + ' ' + time;
    default:
        return dateText(date);
    }
}

QByteArray LeadGenerator::blank()
{
    return m_random.pick(blanks);
}

} // namespace leadfloor
