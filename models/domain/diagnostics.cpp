// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/diagnostics.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QSysInfo>
#include <QThread>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Diagnostics", text);
}

constexpr qsizetype settingLengthMax = 60;

/// Where floors, people or what somebody searched for would stand.
bool isPrivateSetting(const QString& key)
{
    static const QStringList open{u"view"_s, u"look"_s, u"density"_s, u"theme"_s, u"scheme"_s, u"locale"_s, u"language"_s,
                                  u"lock"_s, u"shortcuts"_s, u"purchase"_s, u"notices"_s, u"window"_s, u"ui"_s};
    const QString group = key.section(u'/', 0, 0);
    return std::none_of(open.cbegin(), open.cend(), [&group](const QString& name) { return group.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

DiagnosticsPart programDiagnostics(const QString& program, const QString& version)
{
    return {words(QT_TRANSLATE_NOOP("Diagnostics", "Program")),
            {{words(QT_TRANSLATE_NOOP("Diagnostics", "Program")), program % u' ' % version},
             {words(QT_TRANSLATE_NOOP("Diagnostics", "Qt")), QString::fromLatin1(qVersion())},
             {words(QT_TRANSLATE_NOOP("Diagnostics", "System")), QSysInfo::prettyProductName()},
             {words(QT_TRANSLATE_NOOP("Diagnostics", "Kernel")), QSysInfo::kernelType() % u' ' % QSysInfo::kernelVersion()},
             {words(QT_TRANSLATE_NOOP("Diagnostics", "Processor")),
              QSysInfo::currentCpuArchitecture() % u", "_s % QString::number(QThread::idealThreadCount())},
             {words(QT_TRANSLATE_NOOP("Diagnostics", "Language")), QLocale().name()},
             {words(QT_TRANSLATE_NOOP("Diagnostics", "Time zone")), QString::fromLatin1(QTimeZone::systemTimeZoneId())},
             {words(QT_TRANSLATE_NOOP("Diagnostics", "Time")), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}}};
}

DiagnosticsPart settingsDiagnostics(const QSettings& settings)
{
    DiagnosticsPart part{words(QT_TRANSLATE_NOOP("Diagnostics", "Settings")), {}};
    const QStringList keys = settings.allKeys();
    for (const QString& key : keys) {
        if (isPrivateSetting(key))
            continue;
        const QVariant value = settings.value(key);
        const QString text = value.toString();
        const bool isShort = value.typeId() != QMetaType::QByteArray && !text.isEmpty() && text.size() <= settingLengthMax;
        part.rows.append({key, isShort ? redacted(text) : words(QT_TRANSLATE_NOOP("Diagnostics", "(set)"))});
    }
    return part;
}

QString diagnosticsText(const QList<DiagnosticsPart>& parts)
{
    QString text;
    for (const DiagnosticsPart& part : parts) {
        text += part.title % u'\n';
        for (const auto& [name, value] : part.rows)
            text += u"  "_s % name % u": "_s % redacted(value) % u'\n';
        text += u'\n';
    }
    return text;
}

QList<BundleFile> diagnosticsBundle(const QList<DiagnosticsPart>& parts, const QString& folder)
{
    QList<BundleFile> files{{u"diagnostics.txt"_s, diagnosticsText(parts).toUtf8()}};
    const QStringList logs = QDir(folder).entryList({u"*.log"_s}, QDir::Files, QDir::Name);
    for (const QString& name : logs) {
        QString text;
        const QList<LogEntry> entries = readLog(folder, name.chopped(4));
        for (const LogEntry& entry : entries)
            text += redacted(logLineOf(entry)) % u'\n';
        files.append({u"log/"_s % name, text.toUtf8()});
    }
    const QList<CrashReport> crashes = crashReports(folder);
    for (const CrashReport& crash : crashes)
        files.append({u"crashes/"_s % QFileInfo(crash.path).fileName(), redacted(crash.text).toUtf8()});
    return files;
}

} // namespace leadfloor
