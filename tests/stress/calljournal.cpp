// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/calljournal.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

bool isRetryable(const QString& code)
{
    static const QStringList codes{u"40001"_s, u"40P01"_s, u"55P03"_s, u"LF010"_s, u"LF011"_s};
    return codes.contains(code);
}

QJsonObject essence(const testing::PgAnswer& answer)
{
    if (!answer.isOk())
        return {{u"code"_s, answer.sqlState}, {u"raised"_s, true}};
    const QByteArray value = answer.value();
    if (!value.startsWith('{'))
        return {{u"value"_s, QString::fromUtf8(value.left(100))}};
    const QJsonObject json = answer.json();
    QJsonObject kept;
    if (const QString code = json.value("error"_L1).toObject().value("code"_L1).toString();
        !code.isEmpty())
        kept.insert("code"_L1, code);
    for (const auto& [from, to] :
         {std::pair{"order_number"_L1, "order"_L1}, std::pair{"leads"_L1, "leads"_L1},
          std::pair{"total_minor"_L1, "total"_L1}, std::pair{"replayed"_L1, "replayed"_L1}}) {
        if (json.contains(from))
            kept.insert(to, json.value(from));
    }
    return kept;
}

CallJournal::CallJournal(const QString& path)
    : m_file(path)
{
    QDir().mkpath(QFileInfo(path).path());
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Truncate))
        qFatal("%s: %s", qPrintable(path), qPrintable(m_file.errorString()));
    m_clock.start();
}

void CallJournal::write(const QJsonObject& line)
{
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (m_file.write(text) != text.size())
        qFatal("%s: %s", qPrintable(m_file.fileName()), qPrintable(m_file.errorString()));
    m_isDirty = true;
}

qint64 CallJournal::called(const QString& login, const Call& call)
{
    QJsonObject line{{u"n"_s, ++m_calls},
                     {u"at"_s, m_clock.elapsed()},
                     {u"login"_s, login},
                     {u"call"_s, QString::fromLatin1(call.kind)}};
    if (!call.key.isEmpty())
        line.insert("key"_L1, QString::fromLatin1(call.key));
    if (!call.detail.isEmpty())
        line.insert("detail"_L1, call.detail);
    if (call.isDoomed)
        line.insert("doomed"_L1, true);
    write(line);
    return m_calls;
}

void CallJournal::answered(qint64 number, const testing::PgAnswer& answer, double ms)
{
    write({{u"n"_s, number},
           {u"at"_s, m_clock.elapsed()},
           {u"ms"_s, ms},
           {u"answer"_s, essence(answer)}});
}

void CallJournal::sync()
{
    if (!m_isDirty)
        return;
    if (!m_file.flush() || ::fdatasync(m_file.handle()) != 0)
        qFatal("%s: %s", qPrintable(m_file.fileName()), qPrintable(m_file.errorString()));
    m_isDirty = false;
}

QList<CallJournal::Entry> CallJournal::read()
{
    sync();
    QFile file(m_file.fileName());
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    QList<Entry> entries;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const qint64 number = line.value("n"_L1).toInteger();
        if (line.contains("call"_L1)) {
            Entry entry;
            entry.login = line.value("login"_L1).toString();
            entry.kind = line.value("call"_L1).toString().toLatin1();
            entry.key = line.value("key"_L1).toString().toLatin1();
            entry.detail = line.value("detail"_L1).toObject();
            entry.isDoomed = line.value("doomed"_L1).toBool();
            entries.append(entry); // numbered from 1 without a gap
        } else if (number >= 1 && number <= entries.size()) {
            entries[number - 1].isAnswered = true;
            entries[number - 1].answer = line.value("answer"_L1).toObject();
        }
    }
    return entries;
}

} // namespace leadfloor::stress
