// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/stopsignal.h"

#include <array>
#include <csignal>
#include <poll.h>
#include <unistd.h>

namespace leadfloor {

namespace {

std::array<int, 2> stopPipe = {-1, -1};

void onStop(int)
{
    const char byte = 1;
    // Nothing can be done here if the pipe is full: then a stop is on its way already.
    [[maybe_unused]] const ssize_t written = ::write(stopPipe[1], &byte, 1);
}

} // namespace

void catchStopSignals()
{
    if (::pipe(stopPipe.data()) != 0)
        return;
    std::signal(SIGTERM, onStop);
    std::signal(SIGINT, onStop);
}

bool waitForStop(int timeoutMs)
{
    pollfd watched = {stopPipe[0], POLLIN, 0};
    return ::poll(&watched, 1, timeoutMs) > 0;
}

} // namespace leadfloor
