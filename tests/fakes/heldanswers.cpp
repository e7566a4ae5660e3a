// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/heldanswers.h"

namespace leadfloor {

void HeldAnswers::answerAll()
{
    while (answerNext()) {
    }
}

int HeldAnswers::waiting(const QString& name) const
{
    int n = 0;
    for (const HeldAnswer& one : held)
        n += !one.isCanceled() && (name.isEmpty() || one.name == name);
    return n;
}

bool HeldAnswers::release(const QString& name, const Error* error)
{
    for (auto it = held.begin(); it != held.end(); ++it) {
        if (it->isCanceled() || (!name.isEmpty() && it->name != name))
            continue;
        const HeldAnswer answer = *it;
        held.erase(it);
        error ? answer.fail(*error) : answer.answer();
        return true;
    }
    return false;
}

} // namespace leadfloor
