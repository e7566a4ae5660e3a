// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/island.h"
#include "models/domain/leadcolumns.h"
#include "models/domain/leadfile.h"
#include "models/engine/phones.h"
#include "models/engine/recordreader.h"
#include "models/engine/suppression.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// A name of ours or a synonym, not a number that looks a little like one.
constexpr int sureMin = 80;

/// Rows that cannot be used are told so often; the rest is a number.
constexpr int unreadTold = 10;

constexpr qsizetype namesTold = 12;

QString numberFileText(const char* text)
{
    return QCoreApplication::translate("Suppression", text);
}

bool isAddress(QByteArrayView text)
{
    const qsizetype at = text.indexOf('@');
    return at > 0 && at < text.size() - 1 && text.lastIndexOf('@') == at && !text.contains(' ');
}

/// "Cell", "E-mails": a column of phones or addresses by its name.
bool isNumbers(const QString& name)
{
    const QString key = headerKey(name);
    for (const QString& word : {name, key.endsWith(u's') ? key.chopped(1) : QString()}) {
        const MappedColumn guessed = LeadMapping::guess({word}).columns.first();
        const bool isMark = guessed.field == LeadField::Phone || guessed.field == LeadField::PhoneAlt || guessed.field == LeadField::Email;
        if (isMark && guessed.confidence >= sureMin)
            return true;
    }
    return false;
}

/// Collects the marks of one file, row by row.
class SuppressionReading final
{
public:
    SuppressionReading(const RecordReader& reader, const QString& fileName, const QByteArray& key, const QString& country)
        : m_reader(reader), m_fileName(fileName), m_key(key), m_phones(country)
    {
    }

    /// The first row, which names the columns or is data already, with what shares its line, and some rows more:
    /// finds out what to read, and reads them. Errors: BadFile.
    Result<> begin(const CsvBatch& first, const CsvBatch& more, const QStringList& chosen)
    {
        const QStringList row = first.texts(0);
        if (auto found = chosen.isEmpty() ? findColumns(row) : choose(row, chosen); !found)
            return found;
        if (m_columns.isEmpty()) {
            if (auto judged = judge({&first, &more}, row.size()); !judged)
                return judged;
        }
        for (qsizetype i = m_hasNames ? 1 : 0; i < first.size(); ++i)
            add(first, i);
        for (qsizetype i = 0; i < more.size(); ++i)
            add(more, i);
        return {};
    }
    void add(const CsvBatch& batch, qsizetype row)
    {
        const qsizetype before = m_file.marks.size();
        const quint32 fields = batch.record(row).fields;
        if (m_columns.isEmpty()) {
            for (quint32 column = 0; column < fields; ++column) {
                const bool isSeen = qsizetype(column) < m_uses.size();
                if (!add(batch.field(row, column), isSeen ? m_uses.at(column) : Use::Valid))
                    continue;
                m_given.resize(std::max(m_given.size(), qsizetype(column) + 1));
                m_given[column] = true;
            }
        } else {
            for (const quint32 column : std::as_const(m_columns)) {
                if (column < fields)
                    (void)add(batch.field(row, column), Use::All);
            }
        }
        ++m_file.rows;
        if (m_file.marks.size() > before)
            return;
        ++m_file.unread;
        // The reader takes the first row for names, so that only where it is may a place have one.
        const bool isNamed = m_hasNames && m_columns.size() == 1;
        if (m_file.unreadPlaces.size() < unreadTold)
            m_file.unreadPlaces.append(m_reader.place(batch.record(row).line, isNamed ? m_columns.first() + 1 : 0));
    }
    [[nodiscard]] SuppressionFile take()
    {
        std::sort(m_file.marks.begin(), m_file.marks.end());
        m_file.marks.erase(std::unique(m_file.marks.begin(), m_file.marks.end()), m_file.marks.end());
        for (const quint32 column : std::as_const(m_columns))
            m_file.columns.append(told(column));
        for (qsizetype column = 0; column < m_given.size(); ++column) {
            if (m_given.at(column))
                m_file.columns.append(told(quint32(column)));
        }
        return std::move(m_file);
    }

private:
    /// How a column is read where the first row is data already.
    enum class Use : quint8
    {
        All,      ///< whatever reads as a phone or an address
        Valid,    ///< of numbers those that a numbering plan knows: no number of it was seen yet
        Addresses ///< its numbers are none that one calls
    };

    /// Columns by their names; none where the first row is data already.
    Result<> findColumns(const QStringList& row)
    {
        const bool isData = std::any_of(row.begin(), row.end(), [this](const QString& cell) { return isMark(cell); });
        // Each by itself: a lead has two phones, a list may have five columns of them, and all count.
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (isNumbers(row.at(column)))
                m_columns.append(quint32(column));
        }
        m_hasNames = !m_columns.isEmpty() || !isData;
        if (m_hasNames)
            setNames(row);
        if (m_columns.isEmpty() && !isData) {
            // Of nobody's name and address, should it be data after all.
            if (!looksLikeHeader(row))
                m_names.fill({}, row.size());
            return refuse(numberFileText(QT_TRANSLATE_NOOP("Suppression", "%1, line 1: no column is called phone or email, only %2; "
                                                                          "call the one with the numbers Phone or Email."))
                              .arg(island(m_fileName), island(quotedNames())));
        }
        return {};
    }
    Result<> choose(const QStringList& row, const QStringList& chosen)
    {
        setNames(row);
        for (const QString& name : chosen) {
            const qsizetype before = m_columns.size();
            for (qsizetype column = 0; column < row.size(); ++column) {
                if (!m_names.at(column).isEmpty() && headerKey(m_names.at(column)) == headerKey(name) && !isMark(row.at(column)))
                    m_columns.append(quint32(column));
            }
            const int number = name.trimmed().toInt();
            if (m_columns.size() == before && number > 0 && number <= row.size())
                m_columns.append(quint32(number - 1));
            if (m_columns.size() == before) {
                if (!looksLikeHeader(row))
                    m_names.fill({}, row.size());
                return refuse(numberFileText(QT_TRANSLATE_NOOP("Suppression", "%1, line 1: there is no column '%2', only %3."))
                                  .arg(island(m_fileName), island(name.left(40)), island(quotedNames())));
            }
        }
        std::sort(m_columns.begin(), m_columns.end());
        m_columns.erase(std::unique(m_columns.begin(), m_columns.end()), m_columns.end());
        m_hasNames = std::none_of(m_columns.cbegin(), m_columns.cend(), [&](quint32 column) { return isMark(row.at(column)); });
        if (!m_hasNames)
            m_names.fill({}, row.size());
        return {};
    }
    /// Several columns may hold numbers, of which some are no phones: whose account has the number of
    /// somebody's phone must not hide him.
    Result<> judge(std::initializer_list<const CsvBatch*> batches, qsizetype width)
    {
        struct Count
        {
            qint64 possible = 0;
            qint64 valid = 0;
        };
        QList<Count> counts(width);
        bool hasAddress = false;
        for (const CsvBatch* batch : batches) {
            for (qsizetype row = 0; row < batch->size(); ++row) {
                const qsizetype fields = std::min<qsizetype>(batch->record(row).fields, width);
                for (qsizetype column = 0; column < fields; ++column) {
                    const QByteArrayView text = batch->field(row, quint32(column)).trimmed();
                    if (isAddress(text)) {
                        hasAddress = true;
                    } else if (const PhoneReading phone = m_phones.read(text); phone.isPossible) {
                        ++counts[column].possible;
                        counts[column].valid += phone.isValid ? 1 : 0;
                    }
                }
            }
        }
        const auto holding = std::count_if(counts.cbegin(), counts.cend(), [](const Count& count) { return count.possible > 0; });
        // A plain list of numbers: the numbering plan is older than some area codes, so all that can be called counts.
        const bool isPlain = holding == 1 && !hasAddress;
        bool hasPhones = false;
        QStringList doubtful;
        for (qsizetype column = 0; column < width; ++column) {
            const Count& count = counts.at(column);
            const bool isPhones = isPlain || count.possible <= 2 * count.valid;
            m_uses.append(count.possible == 0 ? Use::Valid : isPhones ? Use::All : Use::Addresses);
            hasPhones |= count.possible > 0 && isPhones;
            if (m_uses.last() == Use::Addresses)
                doubtful.append(QString::number(column + 1));
        }
        if (hasPhones || hasAddress || doubtful.isEmpty())
            return {};
        m_names.fill({}, width);
        return refuse(numberFileText(QT_TRANSLATE_NOOP("Suppression", "%1: columns %2 hold numbers, and nothing tells which are phones; "
                                                                      "put a first row above them that calls the right one Phone."))
                          .arg(island(m_fileName), doubtful.join(u", "_s)));
    }

    [[nodiscard]] bool isMark(const QString& cell)
    {
        const QByteArray text = cell.trimmed().toUtf8();
        return isAddress(text) || m_phones.read(text).isPossible;
    }
    /// True if there was something to mark.
    [[nodiscard]] bool add(QByteArrayView value, Use use)
    {
        const QByteArrayView text = value.trimmed();
        if (isAddress(text)) {
            m_file.marks.append(suppressionMark(m_key, QByteArray("e:" % QString::fromUtf8(text).toLower().toUtf8())));
            ++m_file.emails;
            return true;
        }
        if (use == Use::Addresses)
            return false;
        const PhoneReading phone = m_phones.read(text);
        if (!phone.isPossible || (use == Use::Valid && !phone.isValid))
            return false;
        m_file.marks.append(suppressionMark(m_key, QByteArray("p:" % phone.e164)));
        ++m_file.phones;
        return true;
    }

    void setNames(const QStringList& row)
    {
        m_names.clear();
        for (const QString& name : row)
            m_names.append(name.trimmed());
    }
    [[nodiscard]] QString told(quint32 column) const
    {
        const QString name = m_names.value(column).left(40);
        return name.isEmpty() ? numberFileText(QT_TRANSLATE_NOOP("Suppression", "column %1")).arg(column + 1) : name;
    }
    [[nodiscard]] QString quotedNames() const
    {
        QStringList quoted;
        for (qsizetype column = 0; column < std::min(m_names.size(), namesTold); ++column)
            quoted.append(m_names.at(column).isEmpty() ? told(quint32(column)) : QString(u'\'' % told(quint32(column)) % u'\''));
        if (m_names.size() > namesTold)
            quoted.append(u"…"_s);
        return quoted.join(u", "_s);
    }
    [[nodiscard]] tl::unexpected<Error> refuse(const QString& sentence) const
    {
        QJsonArray columns;
        for (qsizetype column = 0; column < m_names.size(); ++column)
            columns.append(m_names.at(column).isEmpty() ? QString::number(column + 1) : m_names.at(column));
        return tl::unexpected(Error{ErrorCode::BadFile, sentence, {}, QJsonObject{{u"columns"_s, columns}}});
    }

    const RecordReader& m_reader;
    QString m_fileName;
    QByteArray m_key;
    PhoneReader m_phones;
    bool m_hasNames = false;
    QStringList m_names;      ///< of the columns, or empty texts
    QList<quint32> m_columns; ///< empty: all of them, as m_uses has it
    QList<Use> m_uses;
    QList<bool> m_given;      ///< where m_columns is empty: the columns that something was read from
    SuppressionFile m_file;
};

} // namespace

Result<SuppressionFile> readSuppressionFile(const QString& path, const QByteArray& key, const QString& country,
                                            const QStringList& columns, const SuppressionWatch& watch)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, path % u": "_s % file.errorString());
    const QString fileName = QFileInfo(path).fileName();
    const auto made = makeRecordReader(file, fileName, {});
    RecordReader& reader = *made;
    if (auto opened = reader.open(watch.isCancelled); !opened)
        return tl::unexpected(opened.error());
    SuppressionReading reading(reader, fileName, key, country);
    CsvBatch first;
    CsvBatch batch;
    const auto isThere = reader.read(first);
    if (!isThere)
        return tl::unexpected(isThere.error());
    if (!*isThere)
        return reading.take();
    for (bool isBegun = false;; isBegun = true) {
        const auto more = reader.read(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (watch.isCancelled && watch.isCancelled())
            return failure(ErrorCode::Cancelled);
        if (!isBegun) {
            if (auto begun = reading.begin(first, batch, columns); !begun)
                return tl::unexpected(begun.error());
        }
        if (!*more)
            return reading.take();
        if (watch.progress)
            watch.progress(std::min(batch.record(batch.size() - 1).line, reader.lines()), reader.lines());
        for (qsizetype row = 0; isBegun && row < batch.size(); ++row)
            reading.add(batch, row);
    }
}

} // namespace leadfloor
