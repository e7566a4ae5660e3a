// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/limitcommands.h"

#include "app/cli/basiccommand.h"
#include "models/engine/limitcalls.h"

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

class RateCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "rate", "Purchases, uploads and top-ups of one member in a minute");
        app.require_subcommand(1);
        app.add_subcommand("list", "The floor's rates and all exceptions");
        CLI::App& set = *app.add_subcommand("set", "Of the floor, of a workspace's members or of one member");
        set.add_option("kind", m_kind, "purchases, uploads or topups")->required()->check(CLI::IsMember({"purchases", "uploads", "topups"}));
        set.add_option("rate", m_rate, "So many in a minute, or \"default\"")->required();
        auto* workspace = set.add_option("--workspace", m_workspace, "Name of the workspace");
        set.add_option("--member", m_email, "E-mail of the member")->excludes(workspace);
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        FloorLine line(options);
        const auto connection = line.operatorLine();
        if (!connection)
            return output.error(connection.error());
        if (has("list"))
            return showList(**connection, output);
        std::optional<int> rate;
        if (m_rate != "default") {
            bool isNumber = false;
            rate = text(m_rate).toInt(&isNumber);
            if (!isNumber)
                return output.error(Error{ErrorCode::Usage, u"\"%1\" is not a number; write 10 or default."_s.arg(text(m_rate)), {}, {}});
        }
        if (auto done = setRate(**connection, text(m_kind), rate, text(m_workspace), text(m_email)); !done)
            return output.error(done.error());
        const QString who = !m_email.empty() ? text(m_email) : !m_workspace.empty() ? text(m_workspace) : u"The floor"_s;
        output.line(rate ? u"%1: %2 %3 in a minute"_s.arg(who, countText(*rate), text(m_kind)) : u"%1: %2 as everybody"_s.arg(who, text(m_kind)));
        output.object({{u"kind"_s, text(m_kind)}, {u"per_minute"_s, rate ? QJsonValue(*rate) : QJsonValue()},
                       {u"workspace"_s, orNull(m_workspace)}, {u"email"_s, orNull(m_email)}});
        return DoneExit;
    }

private:
    static QJsonValue orNull(const std::string& words) { return words.empty() ? QJsonValue() : QJsonValue(text(words)); }
    static QJsonValue orNull(std::optional<int> rate) { return rate ? QJsonValue(*rate) : QJsonValue(); }
    static QString cell(std::optional<int> rate) { return rate ? countText(*rate) : QString(); }
    static int showList(DbConnection& connection, const Output& output)
    {
        const auto rows = rates(connection);
        if (!rows)
            return output.error(rows.error());
        QJsonArray json;
        QList<QStringList> cells;
        for (const RateRow& row : *rows) {
            json.append(QJsonObject{{u"workspace"_s, row.workspace.isEmpty() ? QJsonValue() : row.workspace},
                                    {u"email"_s, row.email.isEmpty() ? QJsonValue() : row.email},
                                    {u"purchases_per_minute"_s, orNull(row.purchases)},
                                    {u"uploads_per_minute"_s, orNull(row.uploads)},
                                    {u"topups_per_minute"_s, orNull(row.topups)}});
            cells.append({row.workspace.isEmpty() ? u"the floor"_s : row.workspace, row.email, cell(row.purchases), cell(row.uploads), cell(row.topups)});
        }
        output.table({u"Workspace"_s, u"Member"_s, u"Purchases"_s, u"Uploads"_s, u"Top-ups"_s}, cells);
        output.object({{u"rates"_s, json}});
        return DoneExit;
    }

    std::string m_kind, m_rate, m_workspace, m_email;
};

} // namespace

Commands limitCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<RateCommand>());
    return commands;
}

} // namespace leadfloor
