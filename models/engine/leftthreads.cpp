// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/leftthreads.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QList>
#include <QPointer>
#include <QThread>

namespace leadfloor {

namespace {

constexpr int farewellMsMax = 2000;

/// Of the main thread.
QList<QPointer<QThread>>& leftThreads()
{
    static QList<QPointer<QThread>> threads;
    return threads;
}

void waitForLeftThreads()
{
    const QDeadlineTimer deadline(farewellMsMax);
    for (const QPointer<QThread>& thread : std::as_const(leftThreads())) {
        if (thread && !thread->wait(deadline))
            qWarning("A connection does not answer; its thread ends with the program");
    }
}

} // namespace

void leaveThread(QThread* thread)
{
    if (leftThreads().isEmpty())
        qAddPostRoutine(waitForLeftThreads);
    leftThreads().removeIf([](const QPointer<QThread>& older) { return !older; });
    leftThreads().append(thread);
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    if (thread->isFinished()) // meanwhile: the signal is past
        thread->deleteLater();
}

} // namespace leadfloor
