// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/curlhandle.h"

#include <QString>

#include <mutex>

using namespace Qt::StringLiterals;

namespace leadfloor {

CurlHandle::CurlHandle()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    m_curl = curl_easy_init();
    Q_ASSERT(m_curl != nullptr);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT, 20L);
    set(CURLOPT_TIMEOUT, 300L);
    set(CURLOPT_LOW_SPEED_LIMIT, 100L);
    set(CURLOPT_LOW_SPEED_TIME, 30L);
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

Result<> CurlHandle::perform()
{
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
