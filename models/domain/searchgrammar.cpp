// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/searchgrammar.h"

#include "models/domain/places.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace leadfloor::grammar {

namespace {

bool isOperatorStart(const QString& s, qsizetype at)
{
    if (at >= s.size())
        return false;
    const QChar c = s.at(at);
    return u":<>=\u2264\u2265"_s.contains(c)
        || (c == u'!' && at + 1 < s.size() && s.at(at + 1) == u'=');
}

bool isDigit(const QString& s, qsizetype at)
{
    return at >= 0 && at < s.size() && s.at(at) >= u'0' && s.at(at) <= u'9';
}

/// "1,600" is one word, "la,tx" two.
bool groupsDigits(const QString& s, qsizetype wordStart, qsizetype comma)
{
    for (qsizetype i = wordStart; i < comma; ++i) {
        if (!isDigit(s, i) && s.at(i) != u',' && s.at(i) != u'$')
            return false;
    }
    return isDigit(s, comma - 1) && isDigit(s, comma + 1) && isDigit(s, comma + 2)
        && isDigit(s, comma + 3) && !isDigit(s, comma + 4);
}

class Scanner final
{
public:
    Scanner(const QString& text, bool lineWords)
        : m_original(text), m_s(plainText(text)), m_lineWords(lineWords)
    {
    }
    QList<Piece> run();

private:
    bool atEnd() const { return m_at >= m_s.size(); }
    qsizetype skipSpaces(qsizetype at) const;
    QString readQuoted();
    QString readWord(bool inValue);
    Value readValue(bool scalar);
    void readField(Piece& piece);

    const QString& m_original;
    const QString m_s; ///< in plain text, position by position
    const bool m_lineWords;
    qsizetype m_at = 0;
    QString m_raw;     ///< what the last read...() took, from the original
};

qsizetype Scanner::skipSpaces(qsizetype at) const
{
    while (at < m_s.size() && m_s.at(at).isSpace())
        ++at;
    return at;
}

/// From the opening quote on; a missing closing quote is as good as one at the end. \" is a quote.
QString Scanner::readQuoted()
{
    QString text;
    m_raw.clear();
    for (++m_at; !atEnd(); ++m_at) {
        const QChar c = m_s.at(m_at);
        if (c == u'"') {
            ++m_at;
            break;
        }
        if (c == u'\\' && m_at + 1 < m_s.size()
            && (m_s.at(m_at + 1) == u'"' || m_s.at(m_at + 1) == u'\\'))
            ++m_at;
        text += m_s.at(m_at);
        m_raw += m_original.at(m_at);
    }
    return text;
}

QString Scanner::readWord(bool inValue)
{
    QString word;
    const qsizetype start = m_at;
    while (!atEnd()) {
        const QChar c = m_s.at(m_at);
        if (c == u'"' && word.endsWith(u'/')) { // la/"east baton rouge"
            word += readQuoted();
            m_raw = word;
            return word;
        }
        if (c.isSpace() || c == u'"' || (c == u',' && !groupsDigits(m_s, start, m_at))
            || (!inValue && isOperatorStart(m_s, m_at)))
            break;
        word += c;
        ++m_at;
    }
    m_raw = m_original.mid(start, m_at - start);
    return word;
}

Value Scanner::readValue(bool scalar)
{
    Value value;
    value.start = m_at;
    value.quoted = m_s.at(m_at) == u'"';
    if (value.quoted) {
        value.text = readQuoted();
    } else if (scalar) { // "1,600" is a price however its digits are grouped
        while (!atEnd() && !m_s.at(m_at).isSpace())
            value.text += m_s.at(m_at++);
        while (value.text.endsWith(u',')) {
            value.text.chop(1);
            --m_at;
        }
        m_raw = value.text;
    } else {
        value.text = readWord(true);
    }
    value.raw = m_raw;
    value.end = m_at;
    return value;
}

void Scanner::readField(Piece& piece)
{
    piece.kind = Piece::Kind::Field;
    const qsizetype opStart = m_at;
    while (m_at - opStart < 2 && !atEnd() && u":<>=!"_s.contains(m_s.at(m_at)))
        ++m_at;
    if (m_at == opStart) // one of the typesetter's signs
        ++m_at;
    piece.op = m_s.mid(opStart, m_at - opStart);
    if (piece.op == u"\u2264"_s)
        piece.op = u"<="_s;
    else if (piece.op == u"\u2265"_s)
        piece.op = u">="_s;
    else if (piece.op == "=="_L1)
        piece.op = u"="_s;
    else if (piece.op == "=>"_L1 || piece.op == "=<"_L1)
        piece.op = piece.op.at(1) % u'='; // as some type it
    else if (piece.op.size() == 2 && piece.op.at(0) == u':')
        piece.op.remove(0, 1);
    piece.end = m_at;

    const FieldInfo* info = fieldNamed(piece.text);
    const bool scalar = !info || info->kind == ValueKind::Range;
    qsizetype next = skipSpaces(m_at);
    while (next < m_s.size() && m_s.at(next) != u',') {
        m_at = next;
        piece.values.append(readValue(scalar));
        piece.end = m_at;
        // A list goes on behind a comma; behind a comma and a space the parser decides.
        if (atEnd() || m_s.at(m_at) != u',' || m_at + 1 >= m_s.size() || m_s.at(m_at + 1).isSpace())
            break;
        next = m_at + 1;
    }
}

QList<Piece> Scanner::run()
{
    QList<Piece> pieces;
    bool comma = false;
    while (!atEnd()) {
        const QChar c = m_s.at(m_at);
        if (c.isSpace() || c == u',') {
            comma = comma || c == u',';
            ++m_at;
            continue;
        }
        Piece piece;
        piece.start = m_at;
        piece.joins = !comma;
        piece.afterComma = comma;
        comma = false;
        if (c == u'-' && m_at + 1 < m_s.size() && !m_s.at(m_at + 1).isSpace()) {
            piece.negated = true;
            ++m_at;
        }
        piece.textStart = m_at;
        if (m_s.at(m_at) == u'"') {
            piece.kind = Piece::Kind::Quoted;
            piece.text = readQuoted();
        } else if (isOperatorStart(m_s, m_at)) { // an operator without a field: a word nobody knows
            while (isOperatorStart(m_s, m_at))
                piece.text += m_s.at(m_at++);
        } else {
            piece.text = readWord(false);
            const bool known = fieldNamed(piece.text)
                || (m_lineWords && (piece.text == "max"_L1 || piece.text == "part"_L1));
            const qsizetype op = known ? skipSpaces(m_at) : m_at;
            if (!piece.text.isEmpty() && isOperatorStart(m_s, op)) {
                m_at = op;
                readField(piece);
            }
        }
        piece.end = std::max(piece.end, m_at);
        pieces.append(std::move(piece));
    }
    return pieces;
}

std::optional<int> monthsOfUnit(QStringView unit) // 0: days; nullopt: no unit
{
    static const QHash<QString, int> units = {
        {u"d"_s, 0},  {u"day"_s, 0},  {u"days"_s, 0},  {u"m"_s, 1},      {u"mo"_s, 1},
        {u"mos"_s, 1}, {u"mon"_s, 1}, {u"month"_s, 1}, {u"months"_s, 1}, {u"y"_s, 12},
        {u"yr"_s, 12}, {u"yrs"_s, 12}, {u"year"_s, 12}, {u"years"_s, 12},
    };
    const auto it = units.constFind(unit.toString().toLower());
    return it == units.constEnd() ? std::nullopt : std::optional(*it);
}

/// The buckets that together are exactly this range; empty if there are none.
QStringList bucketsOf(const QList<AgeBucket>& scheme, int from, std::optional<int> to)
{
    QStringList codes;
    int next = from;
    for (const AgeBucket& bucket : scheme) {
        if (bucket.fromDays != next)
            continue;
        codes.append(bucket.code);
        if (bucket.toDays == to)
            return codes;
        if (!bucket.toDays)
            break;
        next = *bucket.toDays + 1;
    }
    return {};
}

Age daysAge(std::optional<int> from, std::optional<int> to)
{
    return Age{{}, from, to};
}

} // namespace

QString plainText(const QString& text)
{
    QString plain = text;
    for (QChar& c : plain) {
        if (c.isDigit()) // of any script
            c = QChar(u'0' + c.digitValue());
        else if (c.category() == QChar::Punctuation_Dash || c == u'\u2212')
            c = u'-';
        else if (c == u'\u201c' || c == u'\u201d' || c == u'\u201e' || c == u'\u00ab'
                 || c == u'\u00bb')
            c = u'"';
        else if (c == u'\u060c' || c == u'\uff0c' || c == u'\u3001')
            c = u',';
        else if (c == u'\uff1a')
            c = u':';
        else if (c == u'\u00d7')
            c = u'x';
        else if (c.category() == QChar::Other_Format || c.category() == QChar::Other_Control)
            c = u' '; // marks of writing direction
    }
    return plain;
}

QList<Piece> scan(const QString& text, bool lineWords)
{
    return Scanner(text, lineWords).run();
}

const QList<FieldInfo>& fields()
{
    constexpr int priceMost = std::numeric_limits<int>::max();
    static const QList<FieldInfo> table = {
        {SearchTermField::State, ValueKind::Places, u"state", {u"states", u"st", nullptr}},
        {SearchTermField::County,
         ValueKind::Places,
         u"county",
         {u"counties", u"parish", u"borough"}},
        {SearchTermField::Class, ValueKind::Words, u"class", {u"classes", u"quality", nullptr}},
        {SearchTermField::Age, ValueKind::Ages, u"age", {nullptr, nullptr, nullptr}},
        {SearchTermField::Score, ValueKind::Range, u"score", {nullptr, nullptr, nullptr}, 0, 100},
        {SearchTermField::Intent, ValueKind::Range, u"intent", {nullptr, nullptr, nullptr}, 0, 100},
        {SearchTermField::Freshness,
         ValueKind::Range,
         u"fresh",
         {u"freshness", nullptr, nullptr},
         0,
         100},
        {SearchTermField::Price,
         ValueKind::Range,
         u"price",
         {nullptr, nullptr, nullptr},
         0,
         priceMost},
        {SearchTermField::Filled, ValueKind::Range, u"filled", {nullptr, nullptr, nullptr}, 0, 6},
        {SearchTermField::Project, ValueKind::Words, u"project", {u"projects", nullptr, nullptr}},
        {SearchTermField::Product, ValueKind::Words, u"product", {nullptr, nullptr, nullptr}},
        {SearchTermField::Owned, ValueKind::Switch, u"owned", {nullptr, nullptr, nullptr}},
    };
    return table;
}

const FieldInfo* fieldNamed(QStringView name)
{
    const auto is = [name](const char16_t* other) {
        return other && name.compare(QStringView(other), Qt::CaseInsensitive) == 0;
    };
    for (const FieldInfo& info : fields()) {
        if (is(info.name) || is(info.others[0]) || is(info.others[1]) || is(info.others[2]))
            return &info;
    }
    return nullptr;
}

const FieldInfo& fieldInfo(SearchTermField field)
{
    const auto it = std::find_if(fields().begin(), fields().end(),
                                 [field](const FieldInfo& info) { return info.field == field; });
    Q_ASSERT(it != fields().end());
    return *it;
}

std::optional<int> readNumber(QStringView text)
{
    if (text.isEmpty() || text.size() > 9
        || std::any_of(text.begin(), text.end(), [](QChar c) { return c < u'0' || c > u'9'; }))
        return std::nullopt;
    return text.toInt();
}

bool isAgeUnit(QStringView word)
{
    return monthsOfUnit(word).has_value();
}

std::optional<std::variant<Age, BadValue>> readAge(QStringView text, QStringView op,
                                                   const QList<AgeBucket>& scheme)
{
    using Answer = std::variant<Age, BadValue>;
    const bool exact = op == u":" || op == u"=";
    for (const AgeBucket& bucket : scheme) {
        if (exact && text.compare(bucket.code, Qt::CaseInsensitive) == 0)
            return Answer(Age{{bucket.code}, {}, {}});
    }
    static const QRegularExpression form(
        u"^(\\d{1,5})\\s*([a-z]*)(?:\\s*(?:-|\\.\\.)\\s*(\\d{1,5})\\s*([a-z]*))?\\s*(?:(\\+)\\s*([a-z]*))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    QString unitText;
    for (const int group : {2, 4, 6}) { // "6-8m", "6m-8m", "24+ months"; not "6d-8m"
        const QString captured = match.captured(group);
        if (!captured.isEmpty() && !unitText.isEmpty()
            && monthsOfUnit(captured) != monthsOfUnit(unitText))
            return std::nullopt;
        if (!captured.isEmpty())
            unitText = captured;
    }
    const bool isRange = match.hasCaptured(3) && !match.captured(3).isEmpty();
    const bool isOpen = !match.captured(5).isEmpty();
    const std::optional<int> unit = monthsOfUnit(unitText);
    if ((!unitText.isEmpty() && !unit) || (isRange && isOpen))
        return std::nullopt;

    const int first = match.captured(1).toInt();
    const int last = isRange ? match.captured(3).toInt() : first;
    if (last < first) {
        return Answer(
            BadValue{SearchText::tr("An age goes from the smaller number to the larger one."),
                     {QString::number(last) % u'-' % QString::number(first) % unitText}});
    }
    if (!exact && (isRange || isOpen)) {
        return Answer(BadValue{SearchText::tr("“%1” takes one number.").arg(op), {}});
    }
    const auto inDays = [&](int months) -> Answer {
        const int step = months == 0 ? 1 : months * daysPerMonth;
        std::optional<int> from = first * step;
        std::optional<int> to = (last + 1) * step - 1;
        if (isOpen || op == u">=")
            to.reset();
        else if (op == u">")
            from = std::exchange(to, std::nullopt).value() + 1;
        else if (op == u"<=")
            from.reset();
        else if (op == u"<")
            to = std::exchange(from, std::nullopt).value() - 1;
        if (to && *to < 0)
            return BadValue{SearchText::tr("No lead is younger than 0 days."), {}};
        if (months > 0 && from) {
            if (const QStringList codes = bucketsOf(scheme, *from, to); !codes.isEmpty())
                return Age{codes, {}, {}};
        }
        return daysAge(from, to);
    };
    if (unit)
        return inDays(*unit);
    // Without a unit: days if they are one bucket of the scheme, else months, else days of several.
    const QStringList dayCodes = exact && (isRange || isOpen)
        ? bucketsOf(scheme, first, isOpen ? std::nullopt : std::optional(last))
        : QStringList();
    if (dayCodes.size() == 1)
        return Answer(Age{dayCodes, {}, {}});
    const Answer months = inDays(1);
    if (std::holds_alternative<BadValue>(months) || !std::get<Age>(months).buckets.isEmpty())
        return months;
    if (!dayCodes.isEmpty())
        return Answer(Age{dayCodes, {}, {}});
    constexpr int monthsMost = 36; // beyond this people mean days, or should say so
    if (last > monthsMost) {
        return Answer(
            BadValue{SearchText::tr("Say whether “%1” is in days or in months.").arg(text),
                     {text % u'd', text % u'm'}});
    }
    return months;
}

QString ageWord(const AgeBucket& bucket, const QList<AgeBucket>& scheme)
{
    const auto range = [](int from, std::optional<int> to) -> QString {
        if (!to)
            return QString::number(from) % u'+';
        return from == *to ? QString::number(from)
                           : QString(QString::number(from) % u'-' % QString::number(*to));
    };
    const auto isInMonths = [](const AgeBucket& other) {
        return other.fromDays % daysPerMonth == 0
               && (!other.toDays || (*other.toDays + 1) % daysPerMonth == 0);
    };
    QStringList forms{range(bucket.fromDays, bucket.toDays)};
    if (isInMonths(bucket)) {
        const QString months = range(
            bucket.fromDays / daysPerMonth,
            bucket.toDays ? std::optional((*bucket.toDays + 1) / daysPerMonth - 1) : std::nullopt);
        // A scheme of months speaks of months.
        forms.insert(std::all_of(scheme.begin(), scheme.end(), isInMonths) ? 0 : 1,
                     months.endsWith(u'+') ? months : QString(months % u'm'));
    }
    for (const QString& form : std::as_const(forms)) {
        const auto age = readAge(form, u":", scheme);
        if (age && std::holds_alternative<Age>(*age)
            && std::get<Age>(*age).buckets == QStringList{bucket.code})
            return form;
    }
    return bucket.code.toLower();
}

std::variant<Bounds, BadValue> readBounds(const FieldInfo& info, QStringView op, QStringView text)
{
    const bool money = info.field == SearchTermField::Price;
    const QString example = QStringView(info.name).toString()
                            % (op == u":" || op == u"=" ? u">="_s : op.toString())
                            % (money ? u"8"_s : QString::number(info.most / 2));
    const auto read = [&](QStringView number) -> std::optional<qint64> {
        if (!money) {
            const auto value = readNumber(number);
            return value ? std::optional<qint64>(*value) : std::nullopt;
        }
        const auto amount = Money::fromString(number);
        return amount && amount->minor() >= info.least && amount->minor() <= info.most
            ? std::optional(amount->minor())
            : std::nullopt;
    };
    QStringView first = text;
    QStringView last = text;
    const bool isOpen = text.endsWith(u'+');
    qsizetype cut = text.indexOf(u"..");
    qsizetype width = 2;
    if (cut < 0) {
        cut = text.indexOf(u'-', 1);
        width = 1;
    }
    if (isOpen) {
        first.chop(1);
        last = first;
    } else if (cut > 0) {
        first = text.left(cut);
        last = text.mid(cut + width);
    }
    const std::optional<qint64> least = read(first);
    const std::optional<qint64> most = read(last);
    if (!least || !most) {
        return BadValue{money ? SearchText::tr("“%1” is not an amount.").arg(text)
                              : SearchText::tr("“%1” is not a number.").arg(text),
                        {example}};
    }
    if (*most > info.most || *least < info.least) {
        return BadValue{SearchText::tr("This goes from %1 to %2.").arg(info.least).arg(info.most),
                        {example}};
    }
    if (*most < *least) {
        return BadValue{SearchText::tr("A range goes from the smaller number to the larger one."),
                        {QStringView(info.name) % u':' % last % u'-' % first}};
    }
    const bool single = !isOpen && cut <= 0;
    if (op == u":" || op == u"=")
        return Bounds{least, isOpen ? std::nullopt : most};
    if (!single)
        return BadValue{SearchText::tr("“%1” takes one number.").arg(op), {example}};
    if (op == u">=")
        return Bounds{least, {}};
    if (op == u"<=")
        return Bounds{{}, most};
    if (op == u">" && *least < info.most)
        return Bounds{*least + 1, {}};
    if (op == u"<" && *most > info.least)
        return Bounds{{}, *most - 1};
    return BadValue{op == u"!=" ? SearchText::tr("A single value cannot be excluded; give a range.")
                                : SearchText::tr("No lead can have that."),
                    {example}};
}

QString quoted(const QString& text)
{
    const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || u"-_./'&"_s.contains(c); };
    if (!text.isEmpty() && text == plainText(text)
        && std::all_of(text.begin(), text.end(), isPlain))
        return text;
    const QString plain = plainText(text);
    QString inner;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (plain.at(i) == u'"' || plain.at(i) == u'\\')
            inner += u'\\';
        inner += text.at(i);
    }
    return u'"' % inner % u'"';
}

bool isCodesOnly(QStringView phrase)
{
    for (const QStringView word : phrase.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (word.size() != 2 || !Places::instance().state(word))
            return false;
    }
    return true;
}

bool isWordsOnly(QStringView phrase)
{
    for (const QStringView word : phrase.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (placeKey(word).isEmpty())
            return false;
    }
    return true;
}

QualifiedName splitQualified(QStringView phrase)
{
    const qsizetype slash = phrase.indexOf(u'/');
    if (slash < 0)
        return {};
    const QStringView left = phrase.left(slash);
    const QStringView right = phrase.mid(slash + 1);
    if (const UsState* state = Places::instance().state(left))
        return {state->code, right.trimmed().toString()};
    if (const UsState* state = Places::instance().state(right))
        return {state->code, left.trimmed().toString()};
    return {};
}

} // namespace leadfloor::grammar
