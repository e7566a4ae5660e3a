// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"

#include <QWidget>

namespace leadfloor {

/// One step of a timeline: a disc with an icon, a line down to the next one, words and when it was.
class TimelineRow final : public QWidget
{
    Q_OBJECT
public:
    struct Step
    {
        QString words, detail; ///< plain text
        QString iconName;
        Tone tone = Tone::Muted;
        bool isSecret = false; ///< the mask hides its words
    };
    TimelineRow(const Step& step, bool isLast, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
    Tone m_tone;
    bool m_isLast;
};

} // namespace leadfloor
