// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/screen.h"

#include "tests/bench/benchfloor.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <thread>

#include <poll.h>
#include <xcb/xcb.h>

using namespace Qt::StringLiterals;

namespace leadfloor::bench {

namespace {

constexpr int startWaitMs = 30000;
constexpr int idleWaitMs = 60000;
constexpr int windowPixels = 200;

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Processor time of a process so far, in the kernel's ticks.
qint64 ticksOf(qint64 process)
{
    const QByteArray stat = contentsOf(u"/proc/%1/stat"_s.arg(process));
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.value(11).toLongLong() + fields.value(12).toLongLong();
}

double memoryOf(qint64 process)
{
    const QByteArrayList lines = contentsOf(u"/proc/%1/smaps_rollup"_s.arg(process)).split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Two ticks a second is what blinking cursors and heartbeats take.
void waitUntilIdle(qint64 process)
{
    const QDeadlineTimer deadline(idleWaitMs);
    for (qint64 before = -10; !deadline.hasExpired();) {
        const qint64 now = ticksOf(process);
        if (now - before <= 2)
            return;
        before = now;
        std::this_thread::sleep_for(std::chrono::seconds(1));
    }
}

} // namespace

Screen::Screen()
{
    m_server.setProcessChannelMode(QProcess::SeparateChannels);
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s, u"-nolisten"_s, u"tcp"_s});
    if (!m_server.waitForStarted() || !m_server.waitForReadyRead(startWaitMs))
        giveUp(u"Xvfb does not start"_s, {});
    m_display = u':' % QString::fromLatin1(m_server.readAllStandardOutput().trimmed());
    m_connection = xcb_connect(m_display.toLatin1().constData(), nullptr);
    if (xcb_connection_has_error(m_connection) != 0)
        giveUp(u"no connection to "_s % m_display, {});
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
    const uint32_t events = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(m_connection, root, XCB_CW_EVENT_MASK, &events);
    xcb_flush(m_connection);
}

Screen::~Screen()
{
    xcb_disconnect(m_connection);
    m_server.terminate();
    m_server.waitForFinished();
}

Started Screen::start(const QString& program, const QStringList& arguments, QProcessEnvironment environment)
{
    environment.insert(u"DISPLAY"_s, m_display);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    while (xcb_generic_event_t* old = xcb_poll_for_event(m_connection))
        std::free(old);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!waitForWindow(startWaitMs))
        giveUp(program % u" shows no window"_s, {});
    Started started;
    started.firstWindowMs = double(timer.nsecsElapsed()) / 1e6;
    waitUntilIdle(process.processId());
    started.memoryMb = memoryOf(process.processId());
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished();
    }
    return started;
}

bool Screen::waitForWindow(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!deadline.hasExpired()) {
        const std::unique_ptr<xcb_generic_event_t, decltype(&std::free)> event(xcb_poll_for_event(m_connection), &std::free);
        if (!event) {
            pollfd entry{xcb_get_file_descriptor(m_connection), POLLIN, 0};
            ::poll(&entry, 1, int(deadline.remainingTime()));
            continue;
        }
        if ((event->response_type & 0x7f) != XCB_MAP_NOTIFY)
            continue;
        const auto* mapped = reinterpret_cast<const xcb_map_notify_event_t*>(event.get());
        const std::unique_ptr<xcb_get_geometry_reply_t, decltype(&std::free)> size(
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, mapped->window), nullptr), &std::free);
        if (mapped->override_redirect == 0 && size && size->width >= windowPixels && size->height >= windowPixels)
            return true;
    }
    return false;
}

} // namespace leadfloor::bench
