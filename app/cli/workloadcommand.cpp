// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workloadcommand.h"

#include "app/cli/basiccommand.h"
#include "models/engine/admincalls.h"
#include "models/engine/floorcheck.h"
#include "models/engine/floorpeople.h"
#include "models/engine/privatefloor.h"
#include "models/engine/workload.h"

#include <QDir>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Lines of one login that the load uses; the floor allows 20.
constexpr int clientsPerPerson = 15;

class WorkloadCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app =
            add(parent, "workload",
                "Trade on the floor for a while, then compare what was told with what is there");
        app.add_option("--clients", m_clients, "How many trade at once")
            ->capture_default_str()
            ->check(CLI::Range(1, 500));
        app.add_option("--seconds", m_seconds, "For how long")
            ->capture_default_str()
            ->check(CLI::Range(1, 1000000));
        app.add_option("--seed", m_seed, "Other choices")->capture_default_str();
        app.add_option("--mix", m_mix, "How often what is done: browse, quote, buy, hold, deliver, refund")
            ->capture_default_str();
        app.add_option("--credits", m_credits,
                       "Private floor: give each brokerage this much before, e.g. 100000");
        auto* desk = app.add_option("--operator", m_operator,
                                    "E-mail of the operator who refunds; a private floor's owner does it without");
        app.add_option("--operator-password-file", m_operatorPasswordFile, "His password")->needs(desk);
        app.add_option("--journal", m_journal, "File of what was asked and told; replaced")
            ->capture_default_str();
        app.add_flag("--no-check", m_hasNoCheck,
                     "A floor elsewhere: its checks are its owner's business");
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        WorkloadPlan plan;
        const auto mix = workloadMixFromText(text(m_mix));
        if (!mix)
            return output.error(mix.error());
        plan.mix = *mix;
        plan.clients = m_clients;
        plan.seconds = m_seconds;
        plan.seed = m_seed;
        plan.journalPath = QDir().absoluteFilePath(text(m_journal));
        if (!options.url.empty() && !m_hasNoCheck)
            return output.error(Error{
                ErrorCode::Usage,
                u"The checks of a floor elsewhere need its owner; say --no-check, and run \"leadfloorctl check\" there."_s,
                {},
                {}});

        FloorLine line(options);
        const auto people = peopleOf(options, line, output);
        if (!people)
            return output.error(people.error());
        plan.people = *people;
        if (auto found = findDesk(options, plan, output); !found)
            return output.error(found.error());
        const auto report = runWorkload(plan, [&](double share) {
            output.progress(u"Seconds"_s, qint64(share * m_seconds), m_seconds);
            return !isInterrupted();
        });
        if (!report)
            return output.error(report.error());
        const auto comparison = compareWorkload(plan.journalPath, plan.people);
        if (!comparison)
            return output.error(comparison.error());
        QList<CheckResult> checks;
        if (!m_hasNoCheck) {
            FloorLine owner(options);
            const auto connection = owner.ownerLine();
            const auto results =
                connection ? checkFloor(**connection) : tl::unexpected(connection.error());
            if (!results)
                return output.error(results.error());
            checks = *results;
        }
        const bool isFine = comparison->differenceCount == 0 && isFloorSound(checks);
        show(output, plan, *report, *comparison, checks, isFine, mix->value(WorkloadAct::Refund) > plan.mix.value(WorkloadAct::Refund));
        return isFine ? DoneExit : InternalExit;
    }

private:
    /// Who trades: --as, or on a private floor all of its brokers. What they lack is made by its
    /// owner: further brokers, since a login has a limited number of lines, and credits.
    [[nodiscard]] Result<QList<ConnectionSpec>>
    peopleOf(const GlobalOptions& options, FloorLine& line, const Output& output) const
    {
        if (!options.url.empty() || !options.as.empty()) {
            const auto spec = line.memberSpecOf(text(options.as));
            if (!spec)
                return tl::unexpected(spec.error());
            return QList<ConnectionSpec>{*spec};
        }
        const auto owner = line.ownerLine();
        if (!owner)
            return tl::unexpected(owner.error());
        const PrivateFloor floor(text(options.floor), text(options.home));
        auto people = floorPeople(floor.status().folder);
        if (!people)
            return tl::unexpected(people.error());
        people->removeIf([](const DemoSignIn& person) { return person.role != "broker"_L1; });
        if (people->isEmpty())
            return failure(
                ErrorCode::Usage,
                u"This floor has no broker; make it with \"floor create --demo\", or name a person with --as."_s);
        const auto known = members(**owner);
        if (!known)
            return tl::unexpected(known.error());
        const auto first = std::find_if(known->begin(), known->end(), [&](const MemberRow& member) {
            return member.email == people->first().email;
        });
        if (first == known->end())
            return failure(ErrorCode::Usage,
                           u"%1 is no member of this floor."_s.arg(people->first().email));
        for (int number = 1; people->size() * clientsPerPerson < m_clients; ++number) {
            const DemoSignIn more{u"workload%1@leadfloor.example"_s.arg(number),
                                  u"Workload %1"_s.arg(number), u"broker"_s,
                                  QUuid::createUuid().toString(QUuid::WithoutBraces)};
            const bool isThere =
                std::any_of(known->begin(), known->end(),
                            [&](const MemberRow& member) { return member.email == more.email; });
            if (isThere)
                continue;
            if (auto made = createMember(**owner, {first->workspace, more.email, more.displayName,
                                                   more.role, more.password});
                !made)
                return tl::unexpected(made.error());
            if (auto kept = rememberPeople(floor.status().folder, {more}); !kept)
                return tl::unexpected(kept.error());
            output.line(u"%1 made %2 for it"_s.arg(first->workspace, more.email));
            people->append(more);
        }
        if (!m_credits.empty()) {
            const auto amount = Money::fromString(text(m_credits));
            if (!amount || amount->minor() <= 0)
                return failure(
                    ErrorCode::Usage,
                    u"--credits: \"%1\" is not an amount; write 100000 or 100000.00."_s.arg(
                        text(m_credits)));
            if (auto given = grantCredits(**owner, first->workspace, *amount, u"workload"_s);
                !given)
                return tl::unexpected(given.error());
        }
        const auto id = floorId(**owner);
        if (!id)
            return tl::unexpected(id.error());
        QList<ConnectionSpec> specs;
        for (const DemoSignIn& person : std::as_const(*people))
            specs.append(memberSpec(line.spec(), *id, person.email, person.password));
        return specs;
    }
    /// Who refunds: --operator, or the owner of a private floor. Elsewhere nobody: then the mix goes
    /// on without refunds, and says so.
    [[nodiscard]] Result<> findDesk(const GlobalOptions& options, WorkloadPlan& plan, const Output& output) const
    {
        if (plan.mix.value(WorkloadAct::Refund) == 0)
            return {};
        if (!m_operator.empty()) {
            GlobalOptions desk = options;
            if (!m_operatorPasswordFile.empty())
                desk.passwordFile = m_operatorPasswordFile;
            const auto spec = FloorLine(desk).memberSpecOf(text(m_operator));
            if (!spec)
                return tl::unexpected(spec.error());
            plan.desk = *spec;
            return {};
        }
        if (options.url.empty()) {
            FloorLine line(options);
            if (const auto owner = line.ownerLine(); !owner)
                return tl::unexpected(owner.error());
            plan.desk = line.spec();
            return {};
        }
        plan.mix.remove(WorkloadAct::Refund);
        const QString sentence = u"Refunds are left out: on a floor elsewhere only an operator refunds. Name one with --operator EMAIL."_s;
        if (plan.mix.isEmpty() || plan.mix.values() == QList<int>(plan.mix.size(), 0))
            return failure(ErrorCode::Usage, sentence);
        output.line(sentence);
        return {};
    }
    static void show(const Output& output, const WorkloadPlan& plan, const WorkloadReport& report,
                     const WorkloadComparison& comparison, const QList<CheckResult>& checks,
                     bool isFine, bool isRefundLeftOut)
    {
        QJsonArray acts, leftOut;
        if (isRefundLeftOut)
            leftOut.append(workloadActCode(WorkloadAct::Refund));
        QJsonArray refusals;
        QJsonArray checkArray;
        QList<QStringList> rows;
        for (const WorkloadFigures& act : report.acts) {
            acts.append(QJsonObject{{u"act"_s, workloadActCode(act.act)},
                                    {u"count"_s, act.count},
                                    {u"per_second"_s, double(act.count) / report.seconds},
                                    {u"p50_ms"_s, act.p50Ms},
                                    {u"p95_ms"_s, act.p95Ms},
                                    {u"p99_ms"_s, act.p99Ms},
                                    {u"longest_ms"_s, act.longestMs}});
            const auto ms = [](double value) { return QString::number(value, 'f', 1); };
            rows.append({workloadActCode(act.act), countText(act.count),
                         ms(double(act.count) / report.seconds), ms(act.p50Ms), ms(act.p95Ms),
                         ms(act.p99Ms), ms(act.longestMs)});
        }
        output.table({u"Act"_s, u"Count"_s, u"a second"_s, u"p50 ms"_s, u"p95 ms"_s, u"p99 ms"_s,
                      u"Longest"_s},
                     rows);
        for (auto it = report.refusals.begin(); it != report.refusals.end(); ++it) {
            refusals.append(QJsonObject{{u"code"_s, it.key()}, {u"count"_s, it.value()}});
            output.line(u"Refused with %1: %2"_s.arg(it.key(), countText(it.value())));
        }
        output.line(
            u"%1 orders, %2 leads for %3; %4 sent again, %5 outcomes unknown, %6 of them resolved by key"_s
                .arg(countText(report.orders), countText(report.leads), moneyText(report.spent),
                     countText(report.sentAgain), countText(report.unknown),
                     countText(report.resolved)));
        if (report.refunds > 0)
            output.line(u"%1 refunds, %2 leads for %3"_s.arg(countText(report.refunds), countText(report.refundedLeads), moneyText(report.refunded)));
        output.line(u"Journal and floor: %1 keys, %2 orders, %3 differences (%4)"_s.arg(
            countText(comparison.keys), countText(comparison.orders),
            countText(comparison.differenceCount), plan.journalPath));
        for (const QString& difference : comparison.differences)
            output.line(u"  "_s % difference);
        for (const CheckResult& check : checks) {
            checkArray.append(QJsonObject{
                {u"name"_s, check.name}, {u"ok"_s, check.ok}, {u"value"_s, check.value}});
            if (!check.ok)
                output.line(u"RED  %1 (%2)"_s.arg(check.name, check.value));
        }
        output.line(!isFine            ? u"The floor did not keep its word"_s
                    : checks.isEmpty() ? u"Journal and floor are equal; the checks were not asked"_s
                                       : u"Journal and floor are equal, and all checks passed"_s);
        output.object(
            {{u"ok"_s, isFine},
             {u"seed"_s, qint64(plan.seed)},
             {u"clients"_s, plan.clients},
             {u"seconds"_s, report.seconds},
             {u"journal"_s, plan.journalPath},
             {u"acts"_s, acts},
             {u"refusals"_s, refusals},
             {u"sent_again"_s, report.sentAgain},
             {u"unknown"_s, report.unknown},
             {u"resolved"_s, report.resolved},
             {u"orders"_s, report.orders},
             {u"leads"_s, report.leads},
             {u"spent_minor"_s, report.spent.minor()},
             {u"refunds"_s, report.refunds},
             {u"refunded_leads"_s, report.refundedLeads},
             {u"refunded_minor"_s, report.refunded.minor()},
             {u"left_out"_s, leftOut},
             {u"comparison"_s,
              QJsonObject{{u"keys"_s, comparison.keys},
                          {u"orders"_s, comparison.orders},
                          {u"differences"_s, QJsonArray::fromStringList(comparison.differences)},
                          {u"difference_count"_s, comparison.differenceCount}}},
             {u"checks"_s, checkArray}});
    }

    int m_clients = 10;
    int m_seconds = 60;
    quint64 m_seed = 1;
    std::string m_mix = "browse=60,quote=15,hold=5,buy=20,refund=3,deliver=5";
    std::string m_operator, m_operatorPasswordFile;
    std::string m_credits;
    std::string m_journal = "workload.journal";
    bool m_hasNoCheck = false;
};

} // namespace

Commands workloadCommands()
{
    return makeCommands<WorkloadCommand>();
}

} // namespace leadfloor
