// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stress/verdict.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leadfloor::stress {

namespace {

constexpr qint64 textsPerKind = 3;

QString numberText(double value)
{
    return QString::number(value, 'f', std::abs(value) < 100 && value != std::floor(value) ? 1 : 0);
}

} // namespace

void Verdict::violate(const QString& kind, const QString& text)
{
    if (++m_counts[kind] <= textsPerKind)
        m_texts.append(kind % u": "_s % text);
}

void Verdict::figure(const QString& name, double value, const QString& unit, const QString& goal,
                     bool isWithinGoal)
{
    m_figures.append({name, unit, goal, value, isWithinGoal});
}

qint64 Verdict::violations() const
{
    qint64 sum = 0;
    for (const qint64 count : m_counts)
        sum += count;
    return sum;
}

QString Verdict::figuresText() const
{
    QStringList texts;
    for (const Figure& figure : m_figures)
        texts.append(
            figure.name % u' ' % numberText(figure.value)
            % (figure.unit.isEmpty() ? QString() : QString(u' ' % figure.unit))
            % (figure.isWithinGoal ? QString() : QString(u" (goal "_s % figure.goal % u')')));
    return texts.join(u", "_s);
}

bool Verdict::isWithinGoals() const
{
    return std::all_of(m_figures.begin(), m_figures.end(),
                       [](const Figure& figure) { return figure.isWithinGoal; });
}

QJsonObject Verdict::toJson() const
{
    QJsonArray figures;
    for (const Figure& figure : m_figures)
        figures.append(QJsonObject{{u"name"_s, figure.name},
                                   {u"value"_s, figure.value},
                                   {u"unit"_s, figure.unit},
                                   {u"goal"_s, figure.goal},
                                   {u"within_goal"_s, figure.isWithinGoal}});
    QJsonObject counts;
    for (auto it = m_counts.begin(); it != m_counts.end(); ++it)
        counts.insert(it.key(), it.value());
    return {{u"size"_s, m_size},
            {u"figures"_s, figures},
            {u"violations"_s, counts},
            {u"seen"_s, QJsonArray::fromStringList(m_texts)},
            {u"within_goals"_s, isWithinGoals()}};
}

double Latencies::percentile(double share)
{
    if (m_ms.empty())
        return 0;
    const auto place = size_t(std::ceil(share * double(m_ms.size())));
    const auto nth = m_ms.begin() + std::ptrdiff_t(std::clamp<size_t>(place, 1, m_ms.size()) - 1);
    std::nth_element(m_ms.begin(), nth, m_ms.end());
    return *nth;
}

bool Outcome::isPassed() const
{
    return verdict.isClean()
           && std::all_of(controls.begin(), controls.end(),
                          [](const Control& control) { return control.isEnough; });
}

void printTable(const QList<Outcome>& outcomes)
{
    QTextStream out(stdout);
    out << "\ntest   pass  violations  controls  seconds  size; figures\n";
    for (const Outcome& outcome : outcomes) {
        const auto caught = std::count_if(outcome.controls.begin(), outcome.controls.end(),
                                          [](const auto& control) { return control.isEnough; });
        out << outcome.id.leftJustified(7)
            << (outcome.isPassed() ? u"yes"_s : u"NO"_s).leftJustified(6)
            << (outcome.wasRun ? QString::number(outcome.verdict.violations()) : u"-"_s)
                   .leftJustified(12)
            << u"%1/%2"_s.arg(caught).arg(outcome.controls.size()).leftJustified(10)
            << QString::number(outcome.seconds, 'f', 1).leftJustified(9) << outcome.title;
        if (outcome.wasRun)
            out << ": " << outcome.verdict.size() << "; " << outcome.verdict.figuresText();
        out << '\n';
        for (const QString& text : outcome.verdict.texts())
            out << "         violation: " << text << '\n';
        for (const Outcome::Control& control : outcome.controls)
            out << "         control " << control.name << ": "
                << (control.isEnough ? "caught" : "NOT CAUGHT") << " in " << control.caught
                << " of " << control.runs
                << (control.seen.isEmpty() ? QString() : u", seen "_s % control.seen.join(u", "_s))
                << '\n';
    }
}

bool writeJson(const QList<Outcome>& outcomes, quint32 seed, double scale, const QString& path)
{
    QJsonArray tests;
    bool isPassed = true;
    for (const Outcome& outcome : outcomes) {
        QJsonArray controls;
        for (const Outcome::Control& control : outcome.controls)
            controls.append(QJsonObject{{u"name"_s, control.name},
                                        {u"what"_s, control.what},
                                        {u"runs"_s, control.runs},
                                        {u"caught"_s, control.caught},
                                        {u"seen"_s, QJsonArray::fromStringList(control.seen)},
                                        {u"ok"_s, control.isEnough}});
        QJsonObject test = outcome.wasRun ? outcome.verdict.toJson() : QJsonObject();
        test.insert("test"_L1, outcome.id);
        test.insert("title"_L1, outcome.title);
        test.insert("seconds"_L1, outcome.seconds);
        test.insert("controls"_L1, controls);
        test.insert("pass"_L1, outcome.isPassed());
        tests.append(test);
        isPassed = isPassed && outcome.isPassed();
    }
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly)
           && file.write(QJsonDocument(QJsonObject{{u"seed"_s, qint64(seed)},
                                                   {u"scale"_s, scale},
                                                   {u"tests"_s, tests},
                                                   {u"pass"_s, isPassed}})
                             .toJson())
                  > 0
           && file.commit();
}

} // namespace leadfloor::stress
