// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/auditcommands.h"

#include "app/cli/linecommand.h"
#include "app/cli/receipts.h"
#include "models/engine/auditcalls.h"
#include "models/engine/csvwriter.h"

#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QJsonValue jsonOrNull(const QString& text)
{
    // An array around it, since a value of the audit may be a number alone.
    return text.isEmpty() ? QJsonValue() : QJsonDocument::fromJson(u"[%1]"_s.arg(text).toUtf8()).array().first();
}

QJsonValue wordsOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue numberOrNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

ListRow changeRow(const AuditRow& row)
{
    return {{{u"audit_id"_s, numberOrNull(row.id)},
             {u"at"_s, isoTime(row.at)},
             {u"actor"_s, row.actor},
             {u"workspace"_s, wordsOrNull(row.workspace)},
             {u"action"_s, row.action},
             {u"object"_s, row.object},
             {u"before"_s, jsonOrNull(row.before)},
             {u"after"_s, jsonOrNull(row.after)},
             {u"seq"_s, numberOrNull(row.seq)},
             {u"hash"_s, wordsOrNull(row.hash)}},
            {isoTime(row.at), row.actor, row.workspace, row.action, row.object, row.before, row.after}};
}

/// The first thing that is wrong, as a sentence.
QString wrongText(const AuditVerdict& verdict)
{
    const QString seq = verdict.wrongSeq ? u" %1"_s.arg(*verdict.wrongSeq) : QString();
    const QString row = (verdict.wrongId ? u"Row %1"_s.arg(*verdict.wrongId) : u"A row"_s)
                        % (verdict.wrongAt.isValid() ? QString(u" of " % isoTime(verdict.wrongAt)) : QString());
    if (verdict.wrong == "changed"_L1)
        return u"%1 is not as it was written, or its link%2 is not."_s.arg(row, seq);
    if (verdict.wrong == "row_missing"_L1)
        return u"%1, which link%2 holds, is gone."_s.arg(row, seq);
    if (verdict.wrong == "link_missing"_L1)
        return u"Link%1 of the chain is gone."_s.arg(seq);
    if (verdict.wrong == "end_missing"_L1)
        return u"The chain does not end at link%1, where it was left."_s.arg(seq);
    if (verdict.wrong == "never_linked"_L1)
        return u"%1 was put in behind the chain's back."_s.arg(row);
    return u"The chain does not hold the head that you kept: it was written anew, or cut."_s;
}

class AuditCommand final : public OnOperatorLine
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "audit", "Who has changed what, before and after; and whether it is still as it was written");
        app.require_subcommand(1);
        app.footer(std::string("Operators read all rows, others those of their workspace, or their own ones where somebody else approves for it.\n"
                               "Keep the head that verify prints where nobody who rules the server reaches it: given back later, it tells\n"
                               "whether the whole chain was written anew.\n\n"
                               "  leadfloorctl audit list --workspace \"Lake Brokers\" --action adjustment --since 2026-11-01\n"
                               "  leadfloorctl audit verify --head 5120:9f2c...\n\n")
                   + exitCodeWords);
        CLI::App& list = *app.add_subcommand("list", "Changes, newest first");
        list.add_option("--workspace", m_workspace, "Of one workspace: its name or id; for operators");
        list.add_option("--action", m_action, "How the action begins: adjustment, member, setting ...");
        list.add_option("--since", m_since, std::string("From then on: ") + momentWords);
        list.add_option("--until", m_until, "Before then");
        auto* limit = list.add_option("--limit", m_limit, "So many rows at most")->capture_default_str()->check(CLI::Range(1, 1000000));
        list.add_option("--csv", m_file, "Write all of them to this file instead, with what their hashes are of")->excludes(limit);
        list.footer(exitCodeWords);
        CLI::App& verify = *app.add_subcommand("verify", "Recompute the chain; exit 1 if something is not as it was written");
        verify.add_option("--head", m_head, "A head that an earlier verification, or the gateway's log, has told");
        verify.footer(exitCodeWords);
    }
    int run(DbConnection& connection, const Output& output) override { return has("verify") ? verify(connection, output) : list(connection, output); }

private:
    int list(DbConnection& connection, const Output& output) const
    {
        const auto since = momentFrom(u"--since"_s, m_since);
        const auto until = momentFrom(u"--until"_s, m_until);
        if (!since || !until)
            return output.error(!since ? since.error() : until.error());
        const AuditFilter filter{text(m_workspace), text(m_action), *since, *until};
        if (!m_file.empty())
            return writeFile(connection, filter, output);
        QList<AuditRow> rows;
        const auto read = readAudit(connection, filter, m_limit, [&rows](const AuditRow& row) -> Result<> {
            rows.append(row);
            return {};
        });
        return output.list(u"changes"_s, {u"When"_s, u"Who"_s, u"Workspace"_s, u"What"_s, u"Of"_s, u"Before"_s, u"After"_s},
                           read.map([&rows](qint64) { return rows; }), changeRow);
    }
    int writeFile(DbConnection& connection, const AuditFilter& filter, const Output& output) const
    {
        QSaveFile file(text(m_file));
        const auto problem = [&file] { return Error{ErrorCode::FileProblem, u"%1: %2"_s.arg(file.fileName(), file.errorString()), {}, {}}; };
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return output.error(problem());
        QList<CsvColumn> columns;
        for (const char* name : {"audit_id", "at", "actor", "workspace", "action", "object", "before", "after", "seq", "hash", "hashed_text"})
            columns.append({QString::fromLatin1(name)});
        CsvWriter writer(file, columns, {});
        const auto number = [](std::optional<qint64> value) { return value ? QByteArray::number(*value) : QByteArray(); };
        auto written = writer.writeHeader().and_then([&] {
            return readAudit(connection, filter, 0, [&](const AuditRow& row) -> Result<> {
                if (isInterrupted())
                    return failure(ErrorCode::Cancelled);
                return writer.writeRow({number(row.id), isoTime(row.at).toUtf8(), row.actor.toUtf8(), row.workspace.toUtf8(), row.action.toUtf8(),
                                        row.object.toUtf8(), row.before.toUtf8(), row.after.toUtf8(), number(row.seq), row.hash.toUtf8(),
                                        row.text.toUtf8()});
            });
        });
        if (!written)
            return output.error(written.error());
        if (auto flushed = writer.flush(); !flushed)
            return output.error(flushed.error());
        if (!file.commit())
            return output.error(problem());
        output.line(u"%1: %2 changes"_s.arg(text(m_file), countText(*written)));
        output.object({{u"path"_s, text(m_file)}, {u"rows"_s, *written}});
        return DoneExit;
    }
    int verify(DbConnection& connection, const Output& output) const
    {
        const auto verdict = verifyAudit(connection, text(m_head).trimmed(), [&output](qint64 checked, qint64 of) {
            output.progress(u"Verify"_s, checked, of);
            return !isInterrupted();
        });
        if (!verdict)
            return output.error(verdict.error());
        const bool isSound = verdict->wrong.isEmpty();
        output.line(isSound ? u"%1 changes are as they were written"_s.arg(countText(verdict->checked)) : wrongText(*verdict));
        if (verdict->waiting > 0)
            output.line(u"%1 are not linked yet: a gateway does it by itself, and \"leadfloorctl job run audit\" by hand"_s.arg(countText(verdict->waiting)));
        if (!verdict->head.isEmpty())
            output.line(u"Head: "_s % verdict->head);
        QJsonObject json{{u"ok"_s, isSound}, {u"checked"_s, verdict->checked}, {u"waiting"_s, verdict->waiting}, {u"head"_s, wordsOrNull(verdict->head)}};
        if (!isSound)
            json.insert("wrong"_L1, QJsonObject{{u"what"_s, verdict->wrong}, {u"seq"_s, numberOrNull(verdict->wrongSeq)},
                                                {u"audit_id"_s, numberOrNull(verdict->wrongId)}, {u"at"_s, isoTimeOrNull(verdict->wrongAt)}});
        output.object(json);
        return isSound ? DoneExit : InternalExit;
    }

    std::string m_workspace, m_action, m_since, m_until, m_file, m_head;
    qint64 m_limit = 100;
};

} // namespace

Commands auditCommands()
{
    return makeCommands<AuditCommand>();
}

} // namespace leadfloor
