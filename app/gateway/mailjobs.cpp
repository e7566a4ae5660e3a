// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/mailjobs.h"

#include "app/gateway/jsonlog.h"
#include "app/gateway/mailtext.h"
#include "models/engine/query.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

namespace {

constexpr int lettersAtOnce = 20;
/// How long letters of one claim are begun; those that were not are given back. The claim outlives that and one
/// letter, and a dead gateway's letters are sent within a minute.
constexpr auto beginFor = 15s;
constexpr int claimMarginSeconds = 20;
constexpr auto pauseMax = std::chrono::seconds(300);

struct ClaimedMail
{
    QString id;
    MailMatter matter;
    QDateTime madeAt;
    QString email;
};

QString outcomeOf(const std::optional<MailProblem>& problem)
{
    if (!problem)
        return u"sent"_s;
    switch (problem->kind) {
    case MailProblem::Kind::Unreached:
        return u"unreached"_s;
    case MailProblem::Kind::Later:
        return u"later"_s;
    case MailProblem::Kind::Refused:
        break;
    }
    return u"refused"_s;
}

/// Claims and sends; keeps the pause after a server that was not there.
class Postman final
{
public:
    Postman(MailSpec spec, QString holder)
        : m_spec(std::move(spec))
        , m_holder(std::move(holder))
    {
    }

    Result<QJsonObject> run(DbConnection& connection)
    {
        if (std::chrono::steady_clock::now() < m_again)
            return QJsonObject();
        const auto beginEnd = std::chrono::steady_clock::now() + beginFor;
        Round round;
        for (bool hasMore = true; hasMore;) {
            const auto claimed = sendSome(connection, round);
            if (!claimed)
                return tl::unexpected(claimed.error());
            hasMore = *claimed == lettersAtOnce && !round.noServer && std::chrono::steady_clock::now() < beginEnd;
        }
        rest(round.noServer);
        QJsonObject work;
        if (round.sent > 0)
            work.insert("sent"_L1, round.sent);
        if (round.failed > 0)
            work.insert("failed"_L1, round.failed);
        return work;
    }

private:
    struct Round
    {
        int sent = 0;
        int failed = 0;
        std::optional<MailProblem> noServer;
    };

    /// Claims letters and sends them; how many were claimed.
    Result<int> sendSome(DbConnection& connection, Round& round)
    {
        const auto claimedAt = std::chrono::steady_clock::now();
        const int seconds = m_spec.server.timeoutMs / 1000 + claimMarginSeconds;
        const auto claimed = queryRows(
            connection, u"select mail, kind, data, extract(epoch from made_at)::bigint, email, display_name, language, floor, currency"
                        " from api.gateway_mail_claim(:holder, :limit, :seconds)"_s,
            {{u"holder"_s, m_holder}, {u"limit"_s, lettersAtOnce}, {u"seconds"_s, seconds}}, [](const QSqlQuery& row) {
                return ClaimedMail{row.value(0).toString(),
                                   {row.value(1).toString(), QJsonDocument::fromJson(row.value(2).toString().toUtf8()).object(),
                                    row.value(5).toString(), row.value(6).toString(), row.value(7).toString(), row.value(8).toString()},
                                   QDateTime::fromSecsSinceEpoch(row.value(3).toLongLong(), Qt::UTC),
                                   row.value(4).toString()};
            });
        if (!claimed)
            return tl::unexpected(claimed.error());
        for (const ClaimedMail& letter : *claimed) {
            // Without a server, or when the claim will end soon, the others are given back untried.
            const bool isLate = std::chrono::steady_clock::now() > claimedAt + beginFor;
            const auto problem = round.noServer ? round.noServer
                                 : isLate       ? MailProblem{MailProblem::Kind::Unreached, {}}
                                                : send(letter);
            const auto told = queryValue(connection, u"select api.gateway_mail_done(:mail::uuid, :holder, :outcome, :problem)"_s,
                                         {{u"mail"_s, letter.id}, {u"holder"_s, m_holder}, {u"outcome"_s, outcomeOf(problem)},
                                          {u"problem"_s, problem ? problem->text : QString()}});
            if (!told)
                return tl::unexpected(told.error());
            if (problem && problem->kind == MailProblem::Kind::Unreached && !isLate)
                round.noServer = problem;
            ++(problem ? round.failed : round.sent);
        }
        return int(claimed->size());
    }

    std::optional<MailProblem> send(const ClaimedMail& letter)
    {
        const MailWords words = m_text.write(letter.matter);
        if (words.subject.isEmpty())
            return MailProblem{MailProblem::Kind::Refused, u"a kind of letter that this gateway cannot write"_s};
        Mail mail;
        mail.id = letter.id.toLatin1() + '@' + mailAddress(m_spec.fromAddress).split('@').last();
        mail.fromAddress = m_spec.fromAddress;
        mail.fromName = m_spec.fromName.isEmpty() ? letter.matter.floor : m_spec.fromName;
        mail.toAddress = letter.email;
        mail.toName = letter.matter.name;
        mail.subject = words.subject;
        mail.date = letter.madeAt;
        mail.plain = words.plain;
        mail.html = words.html;
        return sendMail(m_spec.server, mail);
    }

    void rest(const std::optional<MailProblem>& noServer)
    {
        if (!noServer) {
            m_pause = 0s;
            return;
        }
        if (m_pause == 0s)
            logLine(LogLevel::Warning, u"mail server not reached"_s, {{u"why"_s, noServer->text}});
        m_pause = std::clamp<std::chrono::seconds>(m_pause * 2, 1s, pauseMax);
        m_again = std::chrono::steady_clock::now() + m_pause;
    }

    const MailSpec m_spec;
    const QString m_holder;
    MailText m_text;
    std::chrono::seconds m_pause{0};
    std::chrono::steady_clock::time_point m_again;
};

} // namespace

std::vector<GatewayJob> mailJobs(const MailSpec& spec, const QString& holder, Metrics& metrics)
{
    const auto postman = std::make_shared<Postman>(spec, holder);
    const auto look = [&metrics](DbConnection& connection) -> Result<QJsonObject> {
        const auto answer = queryValue(connection, u"select api.gateway_mail_metrics()"_s);
        if (!answer)
            return tl::unexpected(answer.error());
        metrics.setMail(QJsonDocument::fromJson(answer->toString().toUtf8()).object());
        return QJsonObject();
    };
    // No lease: letters are claimed one by one, so two gateways share them.
    return {{u"mail"_s, 1s, 0, [postman](DbConnection& connection) { return postman->run(connection); }}, {u"mail_look"_s, 10s, 0, look, false}};
}

} // namespace leadfloor
