// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/donotcallchoice.h"

#include "ui/widgets/segmentedbuttons.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString doNotCallWords(const char* words)
{
    return QCoreApplication::translate("leadfloor::DoNotCallChoice", words);
}

} // namespace

SegmentedButtons* makeDoNotCallChoice()
{
    auto* choice = new SegmentedButtons(doNotCallWords(QT_TRANSLATE_NOOP("leadfloor::DoNotCallChoice", "Do not call")));
    choice->addSegment(0, doNotCallWords(QT_TRANSLATE_NOOP("leadfloor::DoNotCallChoice", "Export all, with a stamp")), u"file-text"_s);
    choice->addSegment(1, doNotCallWords(QT_TRANSLATE_NOOP("leadfloor::DoNotCallChoice", "Leave unchecked numbers out")), u"phone-off"_s);
    choice->setChosen(0);
    return choice;
}

QString doNotCallHint(bool leavesOut, bool staysNew, std::optional<int> days)
{
    const QString within = days ? doNotCallWords(QT_TRANSLATE_NOOP("leadfloor::DoNotCallChoice", "checked within %1 days")).arg(*days)
                                : doNotCallWords(QT_TRANSLATE_NOOP("leadfloor::DoNotCallChoice", "checked as lately as this floor wants"));
    if (!leavesOut)
        return doNotCallWords(QT_TRANSLATE_NOOP("leadfloor::DoNotCallChoice", "The manifest says how many numbers were not %1, and how many are on your lists.")).arg(within);
    const QString what = doNotCallWords(QT_TRANSLATE_NOOP("leadfloor::DoNotCallChoice", "Left out is whoever has no number that was %1, or is on one of your lists.")).arg(within);
    return staysNew ? QString(what % u' ' % doNotCallWords(QT_TRANSLATE_NOOP("leadfloor::DoNotCallChoice", "Who is left out stays new for the next time."))) : what;
}

} // namespace leadfloor
