// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <vector>

namespace leadfloor::stress {

/// What a run of one test found.
class Verdict final
{
public:
    /// `kind` is a word that controls name ("oversold", "check:sold_within_mode"); `text` says what
    /// was seen. Only the first of each kind keep their text.
    void violate(const QString& kind, const QString& text);
    /// True if `expected` holds; a violation otherwise.
    bool require(bool expected, const QString& kind, const QString& text)
    {
        if (!expected)
            violate(kind, text);
        return expected;
    }
    /// A number for the table. `isWithinGoal` false marks it; goals are read, they fail no test,
    /// since the machine may be busy with other things.
    void figure(const QString& name, double value, const QString& unit = {},
                const QString& goal = {}, bool isWithinGoal = true);
    void setSize(const QString& size) { m_size = size; }

    [[nodiscard]] bool isClean() const { return m_counts.isEmpty(); }
    [[nodiscard]] qint64 violations() const;
    [[nodiscard]] QStringList kinds() const { return m_counts.keys(); }
    [[nodiscard]] QStringList texts() const { return m_texts; }
    [[nodiscard]] QString size() const { return m_size; }
    [[nodiscard]] QString figuresText() const;
    [[nodiscard]] bool isWithinGoals() const;
    [[nodiscard]] QJsonObject toJson() const;

private:
    struct Figure
    {
        QString name, unit, goal;
        double value = 0;
        bool isWithinGoal = true;
    };
    QString m_size;
    QMap<QString, qint64> m_counts;
    QStringList m_texts;
    QList<Figure> m_figures;
};

/// Milliseconds of many calls.
class Latencies final
{
public:
    void add(double ms) { m_ms.push_back(ms); }
    [[nodiscard]] size_t count() const { return m_ms.size(); }
    /// `share` of 0..1; 0 if there are none.
    [[nodiscard]] double percentile(double share);
    [[nodiscard]] double longest() { return percentile(1); }

private:
    std::vector<double> m_ms;
};

/// One row of the table.
struct Outcome
{
    QString id, title;
    Verdict verdict;
    struct Control
    {
        QString name, what;
        int runs = 0, caught = 0;
        QStringList seen; ///< kinds of violation
        bool isEnough = false;
    };
    QList<Control> controls;
    double seconds = 0;
    bool wasRun = true; ///< false: controls only

    [[nodiscard]] bool isPassed() const;
};

void printTable(const QList<Outcome>& outcomes);
/// False: cannot be written.
bool writeJson(const QList<Outcome>& outcomes, quint32 seed, double scale, const QString& path);

} // namespace leadfloor::stress
