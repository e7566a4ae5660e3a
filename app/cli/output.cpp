// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

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
        json.insert("next"_L1, nextStep(error));
        object({{u"error"_s, json}});
    } else {
        write(stderr, u"leadfloorctl: "_s % toUserText(error) % u" ["_s % code % u"]\n"_s % nextStep(error) % u'\n');
    }
    return exitCodeOf(error.code);
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
