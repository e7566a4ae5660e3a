// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/jsonlog.h"

#include <QDateTime>
#include <QJsonDocument>

#include <atomic>
#include <cstdio>
#include <mutex>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

std::atomic<LogLevel> leastLevel = LogLevel::Info;

} // namespace

void setLogLevel(LogLevel level)
{
    leastLevel = level;
}

void logQtMessages()
{
    qInstallMessageHandler(
        [](QtMsgType type, const QMessageLogContext& context, const QString& text) {
            QJsonObject values{{u"category"_s, QString::fromLatin1(context.category)}};
            if (leastLevel == LogLevel::Debug)
                values.insert("text"_L1, text);
            logLine(type == QtFatalMsg || type == QtCriticalMsg ? LogLevel::Error : LogLevel::Debug,
                    u"qt message"_s, values);
        });
}

void logLine(LogLevel level, const QString& event, QJsonObject values)
{
    if (level < leastLevel)
        return;
    values.insert("at"_L1, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    values.insert("level"_L1, logLevelWord(level));
    values.insert("event"_L1, event);
    const QByteArray line = QJsonDocument(values).toJson(QJsonDocument::Compact) + '\n';
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    fwrite(line.constData(), 1, size_t(line.size()), stderr);
    fflush(stderr);
}

} // namespace leadfloor
