// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>

namespace leadfloor {

/// Keeps bytes that somebody else owns out of the swap, as long as it lives: the whole pages of them, so that it
/// shares none with anybody. All objects together hold as much as the system lets a user lock (RLIMIT_MEMLOCK), less
/// a part that stays for keys; what comes then is not locked. Thread-safe, but for one object.
class PageLock final
{
public:
    static constexpr size_t keptForKeys = 1 << 20; ///< bytes

    PageLock() = default;
    ~PageLock() { release(); }
    PageLock(const PageLock&) = delete;
    PageLock& operator=(const PageLock&) = delete;

    /// From the begin of `bytes`, in the place of what it held before.
    void hold(QByteArrayView bytes);
    /// Before the memory is given back.
    void release();

    /// Bytes that all of them hold now.
    [[nodiscard]] static size_t heldBytes();

private:
    const void* m_from = nullptr;
    size_t m_size = 0;
};

} // namespace leadfloor
