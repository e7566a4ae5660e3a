// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "models/domain/searchlanguage.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

const QLocale& shellLocale()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

/// What to do here: a command neither reconnects by itself nor has a form to type in.
QString nextCommand(const Error& error)
{
    if (error.data.contains("next"_L1))
        return error.data.value("next"_L1).toString();
    switch (error.code) {
    case ErrorCode::Disconnected:
        return u"Check the address and the network, then run the command again."_s;
    case ErrorCode::BadFile:
        if (error.data.value("needs"_L1) == "header"_L1)
            return u"Rename the columns; or, where the first row is a lead already, add --no-header and a --profile for \"Column 1\", \"Column 2\", ..."_s;
        return nextStep(error);
    case ErrorCode::NotFound:
        if (error.data.contains("offline_order"_L1))
            return u"Check the number, or bring the copy up to date with \"leadfloorctl offline sync\"."_s;
        return nextStep(error);
    case ErrorCode::SignInFailed:
        return u"Check --as and the password (LEADFLOOR_PASSWORD or --password-file), or ask the operator."_s;
    case ErrorCode::OutcomeUnknown:
        if (error.data.contains("key"_L1))
            return u"Ask with \"leadfloorctl order outcome %1\" before you buy again."_s.arg(error.data.value("key"_L1).toString());
        return nextStep(error);
    default:
        return nextStep(error);
    }
}

Money moneyOf(const QJsonValue& minor)
{
    return Money::fromMinor(minor.toInteger());
}

QString textOfFilter(const QJsonValue& filter)
{
    return filter.isString() ? filter.toString() : toText(Filter::fromJson(filter.toObject()).value_or(Filter()));
}

constexpr qsizetype goneShown = 20; ///< picks that a refusal names for people; --json names all

void write(FILE* stream, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    fwrite(utf8.constData(), 1, size_t(utf8.size()), stream);
    fflush(stream);
}

} // namespace

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotPermitted:
    case ErrorCode::AccountClosed:
    case ErrorCode::SignInFailed:
        return NotPermittedExit;
    case ErrorCode::Disconnected:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::TimedOut:
    case ErrorCode::ServerMissing:
    case ErrorCode::ServerTooOld:
    case ErrorCode::ServerNotTrusted:
    case ErrorCode::FloorProblem:
        return ConnectionExit;
    case ErrorCode::Cancelled:
        return CancelledExit;
    case ErrorCode::Usage:
    case ErrorCode::BadFile:
    case ErrorCode::FileProblem:
        return UsageExit;
    case ErrorCode::ServerFault:
    case ErrorCode::Internal:
        return InternalExit;
    default:
        return RefusedExit;
    }
}

void Output::object(const QJsonObject& object) const
{
    if (m_isJson)
        write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) % u'\n');
}

void Output::line(const QString& text) const
{
    if (!m_isJson)
        write(stdout, text % u'\n');
}

void Output::table(const QStringList& titles, const QList<QStringList>& rows) const
{
    if (m_isJson)
        return;
    static const QRegularExpression number(u"^[-\u2212]?\\$?[0-9][0-9,.]*$"_s);
    QList<qsizetype> widths;
    QList<bool> isNumber;
    for (qsizetype column = 0; column < titles.size(); ++column) {
        widths.append(titles.at(column).size());
        isNumber.append(!rows.isEmpty());
        for (const QStringList& row : rows) {
            widths[column] = qMax(widths.at(column), row.at(column).size());
            isNumber[column] = isNumber.at(column)
                && (row.at(column).isEmpty() || number.match(row.at(column)).hasMatch());
        }
    }
    QList<QStringList> all = rows;
    all.prepend(titles);
    for (const QStringList& row : std::as_const(all)) {
        QStringList cells;
        for (qsizetype column = 0; column < row.size(); ++column)
            cells.append(isNumber.at(column) ? row.at(column).rightJustified(widths.at(column))
                                             : row.at(column).leftJustified(widths.at(column)));
        QString text = cells.join(u"  "_s);
        while (text.endsWith(u' '))
            text.chop(1);
        line(text);
    }
}

void Output::progress(const QString& what, qint64 done, qint64 total) const
{
    if (m_isJson || isatty(STDERR_FILENO) == 0)
        return;
    const QString of = total > 0 ? u" of "_s % countText(total) : QString();
    write(stderr, u"\r"_s % what % u' ' % countText(done) % of % (total > 0 && done >= total ? u"\n"_s : u"   "_s));
}

int Output::error(const Error& error) const
{
    const QString code = errorCodeText(error.code);
    if (m_isJson) {
        QJsonObject json = error.data;
        json.insert("code"_L1, code);
        json.insert("message"_L1, toUserText(error));
        json.insert("next"_L1, nextCommand(error));
        // As in quotes: words that can be given to the next command.
        QJsonArray ways = json.value("alternatives"_L1).toArray();
        for (QJsonValueRef way : ways) {
            QJsonObject object = way.toObject();
            object.insert("filter"_L1, textOfFilter(object.value("filter"_L1)));
            way = object;
        }
        if (!ways.isEmpty())
            json.insert("alternatives"_L1, ways);
        object({{u"error"_s, json}});
        return exitCodeOf(error.code);
    }
    const QString where = error.data.value("where"_L1).toString();
    write(stderr, u"leadfloorctl: "_s % (where.isEmpty() ? QString() : QString(where % u": "_s)) % toUserText(error)
                      % u" ["_s % code % u"]\n"_s);
    refusal(error.data);
    write(stderr, nextCommand(error) % u'\n');
    return exitCodeOf(error.code);
}

/// The figures of a refused purchase, on standard error.
void Output::refusal(const QJsonObject& data) const
{
    const auto amount = [&data](QLatin1StringView key) { return moneyText(moneyOf(data.value(key))); };
    if (data.contains("requested"_L1) && data.contains("available"_L1)) {
        write(stderr, shortageText(data.value("line"_L1).toInt(1), data.value("requested"_L1).toInteger(), data.value("available"_L1).toInteger(),
                                   data.value("missing"_L1).toObject()) % u'\n');
    }
    if (data.contains("total_before_minor"_L1))
        write(stderr, u"The quote was %1, and the same lines cost %2 now\n"_s.arg(amount("total_before_minor"_L1), amount("total_minor"_L1)));
    if (data.contains("total_max_minor"_L1))
        write(stderr, u"The order costs %1, and --max is %2\n"_s.arg(amount("total_minor"_L1), amount("total_max_minor"_L1)));
    if (data.contains("available_minor"_L1))
        write(stderr, (data.contains("total_minor"_L1) ? u"The order costs %1, and the wallet has %2\n"_s.arg(amount("total_minor"_L1), amount("available_minor"_L1))
                                                       : u"The wallet has %1\n"_s.arg(amount("available_minor"_L1))));
    const QJsonArray gone = data.value("gone"_L1).toArray();
    for (qsizetype i = 0; i < qMin<qsizetype>(gone.size(), goneShown); ++i)
        write(stderr, u"  %1 is %2\n"_s.arg(gone.at(i)["lead"_L1].toString(), goneWord(gone.at(i)["why"_L1].toString())));
    if (gone.size() > goneShown)
        write(stderr, u"  and %1 more\n"_s.arg(countText(gone.size() - goneShown)));
    const QJsonArray ways = data.value("alternatives"_L1).toArray();
    for (const auto& value : ways) {
        const QJsonObject way = value.toObject();
        if (data.contains("gone"_L1)) { // picks are no search
            write(stderr, u"  or %1: %2 leads for %3\n"_s.arg(way.value("kind"_L1) == "replace"_L1 ? u"--replace"_s : u"--allow part"_s,
                                                              countText(way.value("quantity"_L1).toInteger()),
                                                              moneyText(moneyOf(way.value("total_minor"_L1)))));
            continue;
        }
        const QString filter = textOfFilter(way.value("filter"_L1));
        write(stderr, u"  or --line \"%1\" for %2\n"_s.arg(
                          QString(filter % (filter.isEmpty() ? u"x"_s : u" x"_s) % QString::number(way.value("quantity"_L1).toInteger())),
                          moneyText(moneyOf(way.value("total_minor"_L1)))));
        const QJsonArray counties = way.value("counties"_L1).toArray();
        for (const QJsonValue& county : counties)
            write(stderr, u"       %1, %2, %3 km: %4 leads\n"_s.arg(county["name"_L1].toString(), county["state"_L1].toString(),
                                                                   countText(county["km"_L1].toInteger()), countText(county["available"_L1].toInteger())));
    }
}

QString shortageText(int line, qint64 requested, qint64 available, const QJsonObject& missing)
{
    QStringList reasons;
    const QDateTime heldUntil = QDateTime::fromString(missing.value("held_until"_L1).toString(), Qt::ISODateWithMs).toUTC();
    const QString until = heldUntil.isValid() ? heldUntil.toString(Qt::ISODate) : QString();
    for (const auto& [key, words] : {std::pair{"sold"_L1, u"%1 sold"_s},
                                     std::pair{"held"_L1, until.isEmpty() ? u"%1 held by other orders"_s : QString(u"%1 held by other orders until "_s % until)},
                                     std::pair{"owned"_L1, u"%1 yours already"_s}, std::pair{"suppressed"_L1, u"%1 suppressed"_s},
                                     std::pair{"in_order"_L1, u"%1 in other lines of this order"_s}}) {
        if (const qint64 count = missing.value(key).toInteger(); count > 0)
            reasons.append(words.arg(countText(count)));
    }
    return u"Line %1: %2 asked for, %3 available%4"_s.arg(QString::number(line), countText(requested), countText(available),
                                                          reasons.isEmpty() ? QString() : QString(u" ("_s % reasons.join(u", "_s) % u')'));
}

QString goneWord(const QString& why)
{
    if (why == "owned"_L1)
        return u"yours already"_s;
    return why == "held"_L1 ? u"held by another order"_s : u"sold"_s;
}

Error usageError(const QString& sentence)
{
    return Error{ErrorCode::Usage, sentence, {}, {}};
}

QString moneyText(Money amount)
{
    return formatMoney(amount, shellLocale());
}

QString countText(qint64 count)
{
    return shellLocale().toString(count);
}

} // namespace leadfloor
