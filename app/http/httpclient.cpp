// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/httpclient.h"

#include <QUrl>

#include <curl/curl.h>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

struct Sink
{
    QByteArray bytes;
    qsizetype most;
};

size_t store(char* bytes, size_t size, size_t count, void* pointer)
{
    auto& sink = *static_cast<Sink*>(pointer);
    const qsizetype length = qsizetype(size * count);
    if (sink.bytes.size() + length > sink.most)
        return 0; // ends the transfer
    sink.bytes.append(bytes, length);
    return size * count;
}

bool isThisMachine(const QString& host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

} // namespace

bool isCallable(const QString& url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    return parsed.isValid() && !parsed.host().isEmpty() && parsed.userInfo().isEmpty()
           && (parsed.scheme() == "https"_L1
               || (parsed.scheme() == "http"_L1 && isThisMachine(parsed.host())));
}

Result<HttpReply> sendHttp(const HttpCall& call)
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    if (!isCallable(call.url))
        return failure(ErrorCode::InvalidRequest, u"an address is https, or http of this machine"_s);
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    curl_slist* list = nullptr;
    for (const auto& [name, value] : call.headers)
        list = curl_slist_append(list, QByteArray(name + ": " + value).constData());
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(list, &curl_slist_free_all);
    Sink sink{{}, call.answerBytesMax};
    const QByteArray url = call.url.toUtf8();
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.constData());
    curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl.get(), CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT_MS, long(call.timeoutMs));
    curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT_MS, long(qMin(call.timeoutMs, 5000)));
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &store);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &sink);
    if (isThisMachine(QUrl(call.url).host()))
        curl_easy_setopt(curl.get(), CURLOPT_NOPROXY, "*");
    if (call.method != "GET") {
        curl_easy_setopt(curl.get(), CURLOPT_POST, 1L);
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(call.body.size()));
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, call.body.constData());
    }
    const CURLcode code = curl_easy_perform(curl.get());
    if (code != CURLE_OK)
        return failure(ErrorCode::Disconnected, QString::fromLatin1(curl_easy_strerror(code)));
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    return HttpReply{int(status), sink.bytes};
}

} // namespace leadfloor
