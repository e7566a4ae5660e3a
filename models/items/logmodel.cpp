// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/logmodel.h"

#include "models/items/roles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString levelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return LogModel::tr("Detail");
    case LogLevel::Info:
        return LogModel::tr("Information");
    case LogLevel::Warning:
        return LogModel::tr("Warning");
    case LogLevel::Error:
        return LogModel::tr("Error");
    }
    Q_UNREACHABLE();
}

QString levelIcon(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return u"circle"_s;
    case LogLevel::Info:
        return u"info"_s;
    case LogLevel::Warning:
        return u"triangle-alert"_s;
    case LogLevel::Error:
        return u"circle-alert"_s;
    }
    Q_UNREACHABLE();
}

Tone levelTone(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
    case LogLevel::Info:
        return Tone::Muted;
    case LogLevel::Warning:
        return Tone::Waiting;
    case LogLevel::Error:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

} // namespace

void LogModel::setEntries(const QList<LogEntry>& entries)
{
    m_entries = entries;
    filter();
}

void LogModel::setLeastLevel(LogLevel level)
{
    m_leastLevel = level;
    filter();
}

void LogModel::setArea(const QString& area)
{
    m_area = area;
    filter();
}

void LogModel::setSearch(const QString& words)
{
    m_search = words.trimmed();
    filter();
}

void LogModel::filter()
{
    beginResetModel();
    m_shown.clear();
    for (int i = int(m_entries.size()) - 1; i >= 0; --i) {
        const LogEntry& entry = m_entries.at(i);
        if (entry.level >= m_leastLevel && (m_area.isEmpty() || entry.area == m_area)
            && (m_search.isEmpty() || entry.text.contains(m_search, Qt::CaseInsensitive)))
            m_shown.append(i);
    }
    endResetModel();
}

QStringList LogModel::areas() const
{
    QStringList names;
    for (const LogEntry& entry : m_entries) {
        if (!names.contains(entry.area))
            names.append(entry.area);
    }
    names.sort();
    return names;
}

QString LogModel::lines(QList<int> rows) const
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    QString text;
    for (const int row : std::as_const(rows))
        text += logLineOf(entry(row)) % u'\n';
    return text;
}

QString LogModel::allLines() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row)
        rows.append(row);
    return lines(rows);
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case AreaColumn:
        return tr("Area");
    case TextColumn:
        return tr("What happened");
    }
    return {};
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogEntry& shown = entry(index.row());
    const bool isLevel = index.column() == LevelColumn;
    if (role == ToneRole)
        return isLevel ? QVariant(int(levelTone(shown.level))) : QVariant();
    if (role == IconNameRole)
        return isLevel ? levelIcon(shown.level) : QVariant();
    if (role == Qt::ToolTipRole)
        return index.column() == TextColumn ? shown.text.toHtmlEscaped() : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (Column(index.column())) {
    case TimeColumn:
        return shown.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
    case LevelColumn:
        return levelText(shown.level);
    case AreaColumn:
        return shown.area;
    case TextColumn:
        return shown.text.simplified();
    }
    return {};
}

} // namespace leadfloor
