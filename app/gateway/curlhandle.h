// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>

#include <curl/curl.h>

#include <array>
#include <chrono>
#include <functional>
#include <memory>

namespace leadfloor {

/// One transfer by libcurl with our limits: no signals, no redirects, 20 s to connect, given up when less than a kilobyte a
/// second moves for a minute, or nothing at all for two; as long as it takes otherwise.
class CurlHandle final
{
public:
    CurlHandle();
    ~CurlHandle();
    Q_DISABLE_COPY_MOVE(CurlHandle)

    [[nodiscard]] CURL* get() const { return m_curl; }
    template <class T> void set(CURLoption option, T value) { curl_easy_setopt(m_curl, option, value); }
    void set(CURLoption option, const QByteArray& text) { curl_easy_setopt(m_curl, option, text.constData()); }
    /// Keeps the list as long as the handle.
    void setList(CURLoption option, const QList<QByteArray>& lines);
    /// Asks about every second while it goes on, in the thread that performs; false ends it. Empty: nobody is asked.
    void watch(std::function<bool()> goesOn) { m_goesOn = std::move(goesOn); }
    /// Whether it was ended by who watches.
    [[nodiscard]] bool wasEnded() const { return m_wasEnded; }
    /// What is wrong in a sentence of libcurl's, with the server's code; empty: it is done.
    /// Errors: NotPermitted (sign-in or host key refused), Disconnected (all else).
    [[nodiscard]] Result<> perform();

private:
    static int progressed(void* handle, curl_off_t, curl_off_t received, curl_off_t, curl_off_t sent);

    CURL* m_curl;
    std::function<bool()> m_goesOn;
    bool m_wasEnded = false;
    curl_off_t m_moved = 0;
    std::chrono::steady_clock::time_point m_movedAt;
    QList<curl_slist*> m_lists;
    std::array<char, CURL_ERROR_SIZE> m_error{};
};

} // namespace leadfloor
