// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/curlhandle.h"

#include <QString>

#include <mutex>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Sign-in, and what the server does at the end, move no byte.
constexpr std::chrono::seconds stillMost{120};

} // namespace

CurlHandle::CurlHandle()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    m_curl = curl_easy_init();
    Q_ASSERT(m_curl != nullptr);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT, 20L);
    set(CURLOPT_LOW_SPEED_LIMIT, 1000L);
    set(CURLOPT_LOW_SPEED_TIME, 60L);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &CurlHandle::progressed);
    set(CURLOPT_XFERINFODATA, this);
    set(CURLOPT_ERRORBUFFER, m_error.data());
}

CurlHandle::~CurlHandle()
{
    curl_easy_cleanup(m_curl);
    for (curl_slist* list : std::as_const(m_lists))
        curl_slist_free_all(list);
}

void CurlHandle::setList(CURLoption option, const QList<QByteArray>& lines)
{
    curl_slist* list = nullptr;
    for (const QByteArray& line : lines)
        list = curl_slist_append(list, line.constData());
    m_lists.append(list);
    set(option, list);
}

int CurlHandle::progressed(void* handle, curl_off_t, curl_off_t received, curl_off_t, curl_off_t sent)
{
    auto& self = *static_cast<CurlHandle*>(handle);
    const auto now = std::chrono::steady_clock::now();
    if (received + sent != self.m_moved) {
        self.m_moved = received + sent;
        self.m_movedAt = now;
    }
    self.m_wasEnded = self.m_goesOn && !self.m_goesOn();
    return self.m_wasEnded || now - self.m_movedAt > stillMost ? 1 : 0;
}

Result<> CurlHandle::perform()
{
    m_movedAt = std::chrono::steady_clock::now();
    const CURLcode code = curl_easy_perform(m_curl);
    if (code == CURLE_OK)
        return {};
    long response = 0;
    curl_easy_getinfo(m_curl, CURLINFO_RESPONSE_CODE, &response);
    QString words = m_error[0] != '\0' ? QString::fromLocal8Bit(m_error.data()) : QString::fromLatin1(curl_easy_strerror(code));
    if (response > 0 && !words.contains(QString::number(response)))
        words += u" (%1)"_s.arg(response);
    const bool isRefused = code == CURLE_LOGIN_DENIED || code == CURLE_PEER_FAILED_VERIFICATION;
    return failure(isRefused ? ErrorCode::NotPermitted : ErrorCode::Disconnected, words);
}

} // namespace leadfloor
