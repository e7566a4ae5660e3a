// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace leadfloor {

class Desktop;

/// What `leadfloor --tour FOLDER` does: the daily loop by itself, with the keys that a person would
/// press: browse, buy, export, look at what was bought; a picture of every step. It needs no
/// display (QT_QPA_PLATFORM=offscreen). Ends the program: 0 when every step was reached, else 1
/// with the step.
class Tour final : public QObject
{
    Q_OBJECT
public:
    Tour(Desktop& desktop, const QString& folder);
    /// Before Desktop::start().
    void start();

private:
    struct Step
    {
        QString name;
        std::function<bool()> isReached; ///< asked until it says yes
        std::function<void()> act;       ///< then once; may be empty
        QString picture;                 ///< taken before acting; empty: none
    };
    void plan();
    void advance();
    void take(const QString& name);
    static void type(const QString& text, QWidget* target);
    void say(const QString& text) const;
    void end(int exitCode);

    Desktop& m_desktop;
    QString m_folder;
    std::vector<Step> m_steps;
    size_t m_next = 0;
    int m_waits = 0;
    QTimer m_timer;
};

} // namespace leadfloor
