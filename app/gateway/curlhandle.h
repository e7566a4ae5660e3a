// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>

#include <curl/curl.h>

#include <array>
#include <memory>

namespace leadfloor {

/// One transfer by libcurl with our limits: no signals, no redirects, 20 s to connect, 5 minutes in all,
/// given up when next to nothing moves for half a minute.
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
    /// What is wrong in a sentence of libcurl's, with the server's code; empty: it is done.
    /// Errors: NotPermitted (sign-in or host key refused), Disconnected (all else).
    [[nodiscard]] Result<> perform();

private:
    CURL* m_curl;
    QList<curl_slist*> m_lists;
    std::array<char, CURL_ERROR_SIZE> m_error{};
};

} // namespace leadfloor
