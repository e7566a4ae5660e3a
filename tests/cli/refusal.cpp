// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/refusal.h"

#include "models/engine/privatefloor.h"
#include "models/engine/query.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leadfloor::testing {

namespace {

/// A sentence that stands for itself: no second one behind it but a suggestion.
bool isOneSentence(QString text)
{
    static const QRegularExpression next(u"[.!?] \\p{Lu}"_s);
    static const QRegularExpression suggestion(u" Did you mean .*$"_s);
    text.remove(suggestion);
    return text.size() > 10 && !text.contains(u'\n') && !text.contains(next);
}

} // namespace

QString refusalProblem(const CommandLine& line, const QStringList& words, int exitCode,
                       const QString& code, const QStringList& phrases, QJsonObject* error)
{
    const CommandAnswer object = line.json(words);
    const auto problem = [](const QString& what, const CommandAnswer& answer) {
        return QString(what % u'\n' % QString::fromUtf8(answer.all()));
    };
    if (!object.problem.isEmpty() || object.exitCode != exitCode)
        return problem(u"The exit code is not %1."_s.arg(exitCode), object);
    if (object.error().value("code"_L1).toString() != code)
        return problem(u"The code is not %1."_s.arg(code), object);
    const QString message = object.error().value("message"_L1).toString();
    const QString where = object.error().value("where"_L1).toString();
    for (const QString& phrase : phrases) {
        if (!message.contains(phrase) && !where.contains(phrase))
            return problem(u"\"%1\" is not said."_s.arg(phrase), object);
    }
    if (!isOneSentence(message))
        return problem(u"The message is not one sentence."_s, object);
    const QString next = object.error().value("next"_L1).toString();
    if (next.size() < 10 || !next.endsWith(u'.'))
        return problem(u"There is no next step."_s, object);

    const CommandAnswer plain = line.plain(words);
    const QString place = where.isEmpty() ? QString() : QString(where % u": "_s);
    if (!plain.problem.isEmpty() || plain.exitCode != exitCode
        || !plain.err.startsWith(u"leadfloorctl: "_s % place % message % u" ["_s % code % u"]\n"_s)
        || !plain.err.endsWith(u'\n' % next % u'\n'))
        return problem(u"Without --json the answer is another one."_s, plain);
    if (error)
        *error = object.error();
    return {};
}

QString floorPicture(const CommandLine& line)
{
    const auto owner = PrivateFloor(u"demo"_s, line.home()).owner();
    if (!owner)
        return owner.error().detail;
    DbConnection connection(*owner);
    if (auto opened = connection.open(); !opened)
        return opened.error().detail;
    const auto value = queryValue(
        connection,
        u"select concat_ws(' ', (select count(*) from core.lead), (select count(*) from "
        u"core.inventory),"
        "(select count(*) from core.import_batch), (select count(*) from core.orders),"
        "(select sum(available_minor) from core.wallet), (select count(*) from core.member))"_s);
    return value ? value->toString() : value.error().sqlState;
}

} // namespace leadfloor::testing
