// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offline/pagelock.h"

#include <algorithm>
#include <atomic>
#include <cstdint>

#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

namespace leadfloor {

namespace {

std::atomic<size_t> allHeld = 0;

/// Takes so many bytes, or what is left, of what may be locked.
size_t takeRoom(size_t wanted, size_t page)
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_MEMLOCK, &limit) != 0)
        return 0;
    const size_t most = limit.rlim_cur > PageLock::keptForKeys ? size_t(limit.rlim_cur) - PageLock::keptForKeys : 0;
    size_t held = allHeld;
    size_t taken = 0;
    do {
        const size_t left = most > held ? most - held : 0;
        taken = std::min(wanted, left / page * page);
    } while (!allHeld.compare_exchange_weak(held, held + taken));
    return taken;
}

} // namespace

void PageLock::hold(QByteArrayView bytes)
{
    release();
    const auto page = size_t(::sysconf(_SC_PAGESIZE));
    const auto begin = reinterpret_cast<uintptr_t>(bytes.data());
    const uintptr_t from = (begin + page - 1) / page * page;
    const uintptr_t end = (begin + uintptr_t(bytes.size())) / page * page;
    if (end <= from)
        return;
    m_from = bytes.data() + (from - begin);
    m_size = takeRoom(end - from, page);
    if (m_size > 0 && ::mlock(m_from, m_size) != 0) {
        allHeld -= m_size;
        m_size = 0;
    }
}

void PageLock::release()
{
    if (m_size == 0)
        return;
    ::munlock(m_from, m_size);
    allHeld -= m_size;
    m_size = 0;
}

size_t PageLock::heldBytes()
{
    return allHeld;
}

} // namespace leadfloor
