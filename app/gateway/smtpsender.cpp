// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/smtpsender.h"

#include <QLocale>
#include <QUrl>

#include <curl/curl.h>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Of an encoded word, without its frame "=?UTF-8?B?" and "?=": RFC 2047 allows 75 characters.
constexpr qsizetype wordBytes = 45;
constexpr int addressBytesMax = 254; // RFC 5321

struct CurlDeleter
{
    void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_mime* mime) const { curl_mime_free(mime); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Curl = std::unique_ptr<CURL, CurlDeleter>;
using CurlMime = std::unique_ptr<curl_mime, CurlDeleter>;
using CurlList = std::unique_ptr<curl_slist, CurlDeleter>;

/// False when there is no memory for it.
bool append(CurlList& list, const QByteArray& line)
{
    curl_slist* longer = curl_slist_append(list.get(), line.constData());
    if (!longer)
        return false;
    static_cast<void>(list.release());
    list.reset(longer);
    return true;
}

bool isPlain(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

QByteArray mailbox(const QString& name, const QByteArray& address)
{
    QByteArray words = mailHeaderText(name);
    if (words.isEmpty())
        return '<' + address + '>';
    if (!words.startsWith("=?"))
        words = '"' + words.replace('\\', "\\\\").replace('"', "\\\"") + '"';
    return words + " <" + address + '>';
}

QByteArray dateHeader(const QDateTime& date)
{
    // RFC 5322 wants English names.
    return QLocale::c().toString(date.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000";
}

bool addText(curl_mime* parent, const QString& text, const char* type)
{
    const QByteArray bytes = text.toUtf8();
    curl_mimepart* part = curl_mime_addpart(parent);
    return part && curl_mime_data(part, bytes.constData(), size_t(bytes.size())) == CURLE_OK
        && curl_mime_type(part, type) == CURLE_OK && curl_mime_encoder(part, "quoted-printable") == CURLE_OK;
}

bool addFile(curl_mime* parent, const MailFile& file)
{
    curl_mimepart* part = curl_mime_addpart(parent);
    // A name in a header: the plain part of it, so that it needs no encoding.
    QByteArray name;
    for (const QChar c : file.name)
        name += c.unicode() > 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\\' ? char(c.unicode()) : '_';
    return part && curl_mime_data(part, file.contents.constData(), size_t(file.contents.size())) == CURLE_OK
        && curl_mime_type(part, file.type.constData()) == CURLE_OK && curl_mime_filename(part, name.constData()) == CURLE_OK
        && curl_mime_encoder(part, "base64") == CURLE_OK;
}

/// Both forms of the text, and the files after them. Null: no memory.
CurlMime bodyOf(CURL* curl, const Mail& mail)
{
    CurlMime body(curl_mime_init(curl));
    CurlMime texts(curl_mime_init(curl));
    if (!body || !texts || !addText(texts.get(), mail.plain, "text/plain; charset=utf-8"))
        return {};
    if (!mail.html.isEmpty() && !addText(texts.get(), mail.html, "text/html; charset=utf-8"))
        return {};
    curl_mimepart* first = curl_mime_addpart(body.get());
    if (!first || curl_mime_subparts(first, texts.get()) != CURLE_OK)
        return {};
    static_cast<void>(texts.release()); // belongs to the part now
    if (curl_mime_type(first, "multipart/alternative") != CURLE_OK)
        return {};
    const bool isWhole = std::all_of(mail.files.begin(), mail.files.end(), [&](const MailFile& file) { return addFile(body.get(), file); });
    return isWhole ? std::move(body) : CurlMime();
}

int progress(void* isOver, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return (*static_cast<const std::function<bool()>*>(isOver))() ? 1 : 0;
}

MailProblem problemOf(CURLcode code, long reply)
{
    const QString said = reply > 0 ? u"the server said %1"_s.arg(reply) : QString::fromLatin1(curl_easy_strerror(code));
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_LOGIN_DENIED:
    case CURLE_ABORTED_BY_CALLBACK:
        return {MailProblem::Kind::Unreached, said};
    default:
        break;
    }
    return {reply >= 500 && reply < 600 ? MailProblem::Kind::Refused : MailProblem::Kind::Later, said};
}

} // namespace

QByteArray mailAddress(const QString& address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    if (at <= 0 || at == address.size() - 1)
        return {};
    const QString local = address.left(at);
    const bool isLocal = std::all_of(local.begin(), local.end(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f && !u"<>()[]\\,;:\"@"_s.contains(c);
    });
    const QString domain = address.mid(at + 1);
    const bool isDomain = std::none_of(domain.begin(), domain.end(), [](QChar c) {
        return c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0x7f || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    const QByteArray ascii = isDomain ? QUrl::toAce(domain) : QByteArray();
    if (!isLocal || ascii.isEmpty() || local.size() + 1 + ascii.size() > addressBytesMax)
        return {};
    return local.toLatin1() + '@' + ascii;
}

QByteArray mailHeaderText(const QString& text)
{
    QString line;
    for (const QChar c : text)
        line += c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph ? u' ' : c;
    line = line.simplified();
    if (isPlain(line) && line.size() <= wordBytes && !line.contains(u"=?"_s))
        return line.toLatin1();
    QByteArrayList words;
    QByteArray word;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype length = line.at(at).isHighSurrogate() && at + 1 < line.size() ? 2 : 1;
        const QByteArray letter = QStringView(line).mid(at, length).toUtf8();
        if (word.size() + letter.size() > wordBytes) {
            words.append(word);
            word.clear();
        }
        word += letter;
        at += length;
    }
    words.append(word);
    for (QByteArray& one : words)
        one = "=?UTF-8?B?" + one.toBase64() + "?=";
    return words.join("\r\n ");
}

std::optional<MailProblem> sendMail(const SmtpServer& server, const Mail& mail, const std::function<bool()>& isOver)
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });

    const QByteArray from = mailAddress(mail.fromAddress);
    const QByteArray to = mailAddress(mail.toAddress);
    if (from.isEmpty() || to.isEmpty())
        return MailProblem{MailProblem::Kind::Refused, from.isEmpty() ? u"the sender's address cannot be used"_s : u"the address cannot be used"_s};
    const MailProblem noMemory{MailProblem::Kind::Later, u"out of memory"_s};
    const Curl curl(curl_easy_init());
    const CurlMime body = curl ? bodyOf(curl.get(), mail) : CurlMime();
    CurlList recipients;
    CurlList headers;
    if (!body || !append(recipients, '<' + to + '>'))
        return noMemory;
    for (const QByteArray& header :
         {QByteArray("Date: " + dateHeader(mail.date)), QByteArray("From: " + mailbox(mail.fromName, from)),
          QByteArray("To: " + mailbox(mail.toName, to)), QByteArray("Message-ID: <" + mail.id + '>'), QByteArray("Subject: " + mailHeaderText(mail.subject)),
          QByteArray("Auto-Submitted: auto-generated"), QByteArray("MIME-Version: 1.0")}) {
        if (!append(headers, header))
            return noMemory;
    }
    const QString scheme = server.tls == SmtpServer::Tls::Implicit ? u"smtps"_s : u"smtp"_s;
    const QByteArray url = u"%1://%2:%3/%4"_s.arg(scheme, server.host.contains(u':') ? u'[' % server.host % u']' : server.host)
                               .arg(server.port)
                               .arg(server.helo)
                               .toUtf8();
    const QByteArray sender = '<' + from + '>';
    const QByteArray caFile = server.caFile.toLocal8Bit();
    const QByteArray user = server.user.toUtf8();
    const QByteArray password = server.password.toUtf8();
    const auto set = [&curl](CURLoption option, auto value) { return curl_easy_setopt(curl.get(), option, value) == CURLE_OK; };
    const bool isSet = set(CURLOPT_URL, url.constData()) && set(CURLOPT_PROTOCOLS_STR, "smtp,smtps") && set(CURLOPT_NOSIGNAL, 1L)
        && set(CURLOPT_CONNECTTIMEOUT_MS, long(server.timeoutMs)) && set(CURLOPT_TIMEOUT_MS, long(server.timeoutMs))
        // Without it a server that hangs is waited for two minutes more, to say goodbye.
        && set(CURLOPT_SERVER_RESPONSE_TIMEOUT, std::max(1L, long(server.timeoutMs / 1000)))
        && set(CURLOPT_USE_SSL, long(server.tls == SmtpServer::Tls::None ? CURLUSESSL_NONE : CURLUSESSL_ALL))
        && set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2)) && (caFile.isEmpty() || set(CURLOPT_CAINFO, caFile.constData()))
        && (user.isEmpty() || (set(CURLOPT_USERNAME, user.constData()) && set(CURLOPT_PASSWORD, password.constData())))
        && set(CURLOPT_MAIL_FROM, sender.constData()) && set(CURLOPT_MAIL_RCPT, recipients.get())
        && set(CURLOPT_HTTPHEADER, headers.get()) && set(CURLOPT_MIMEPOST, body.get())
        && (!isOver
            || (set(CURLOPT_NOPROGRESS, 0L) && set(CURLOPT_XFERINFOFUNCTION, progress)
                && set(CURLOPT_XFERINFODATA, const_cast<std::function<bool()>*>(&isOver))));
    if (!isSet)
        return noMemory;
    const CURLcode code = curl_easy_perform(curl.get());
    if (code == CURLE_OK)
        return {};
    long reply = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &reply);
    return problemOf(code, reply);
}

} // namespace leadfloor
