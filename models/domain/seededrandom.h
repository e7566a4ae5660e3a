// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>

namespace leadfloor {

/// xoshiro256**, seeded by splitmix64 (Blackman and Vigna; public domain algorithms): the same
/// numbers for the same seed on every platform and in every version. Not for secrets.
class SeededRandom final
{
public:
    explicit constexpr SeededRandom(quint64 seed) noexcept
    {
        for (quint64& word : m_state) {
            seed += 0x9e3779b97f4a7c15;
            quint64 z = seed;
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
            z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
            word = z ^ (z >> 31);
        }
    }
    [[nodiscard]] constexpr quint64 next() noexcept
    {
        const quint64 result = std::rotl(m_state[1] * 5, 7) * 9;
        const quint64 shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }
    /// 0 to `bound` - 1; the bias of at most bound / 2^32 does not matter here.
    [[nodiscard]] constexpr int below(int bound) noexcept
    {
        return int(((next() >> 32) * quint64(quint32(bound))) >> 32);
    }
    /// `least` to `most`, both included.
    [[nodiscard]] constexpr int between(int least, int most) noexcept
    {
        return least + below(most - least + 1);
    }
    [[nodiscard]] constexpr bool perMille(int chance) noexcept { return below(1000) < chance; }
    template <class List> [[nodiscard]] const auto& pick(const List& list) noexcept
    {
        return list[below(int(std::size(list)))];
    }

private:
    quint64 m_state[4] = {};
};

} // namespace leadfloor
