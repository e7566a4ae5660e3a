// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/limitcommands.h"

#include "app/cli/linecommand.h"
#include "app/cli/receipts.h"
#include "models/engine/limitcalls.h"
#include "models/engine/purchaseflow.h"
#include "models/engine/suppression.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

class RateCommand final : public OnOperatorLine
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
    int run(DbConnection& connection, const Output& output) override
    {
        if (has("list"))
            return showList(connection, output);
        std::optional<int> rate;
        if (m_rate != "default") {
            bool isNumber = false;
            rate = text(m_rate).toInt(&isNumber);
            if (!isNumber)
                return output.error(Error{ErrorCode::Usage, u"\"%1\" is not a number; write 10 or default."_s.arg(text(m_rate)), {}, {}});
        }
        if (auto done = setRate(connection, text(m_kind), rate, text(m_workspace), text(m_email)); !done)
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
        return output.list(
            u"rates"_s, {u"Workspace"_s, u"Member"_s, u"Purchases"_s, u"Uploads"_s, u"Top-ups"_s},
            rates(connection), [](const RateRow& row) {
                return ListRow{
                    {{u"workspace"_s, row.workspace.isEmpty() ? QJsonValue() : row.workspace},
                     {u"email"_s, row.email.isEmpty() ? QJsonValue() : row.email},
                     {u"purchases_per_minute"_s, orNull(row.purchases)},
                     {u"uploads_per_minute"_s, orNull(row.uploads)},
                     {u"topups_per_minute"_s, orNull(row.topups)}},
                    {row.workspace.isEmpty() ? u"the floor"_s : row.workspace, row.email,
                     cell(row.purchases), cell(row.uploads), cell(row.topups)}};
            });
    }

    std::string m_kind, m_rate, m_workspace, m_email;
};

class ApprovalCommand final : public OnMemberLine
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "approval", "Purchases that wait for an approver of the workspace");
        app.require_subcommand(1);
        app.add_subcommand("list", "The workspace's requests for an approver, one's own for others");
        CLI::App& approve = *app.add_subcommand("approve", "Buy what was asked for, on the account of who asked");
        approve.add_option("request", m_request, "Its id, of the list")->required();
        approve.add_option("--reason", m_reason, "Shown on the order");
        approve.add_option("--key", m_key, "The same key again gives the same answer");
        CLI::App& deny = *app.add_subcommand("deny", "Say no");
        deny.add_option("request", m_request, "Its id, of the list")->required();
        deny.add_option("--reason", m_reason, "Shown to who asked");
    }
    int run(DbConnection& connection, const Output& output) override
    {
        if (has("list"))
            return showList(connection, output);
        const auto request = uuidFrom(u"request"_s, m_request);
        if (!request)
            return output.error(request.error());
        if (has("approve"))
            return approve(connection, *request, output);
        if (auto done = denyPurchase(connection, *request, text(m_reason)); !done)
            return output.error(done.error());
        output.line(u"Denied"_s);
        output.object({{u"approval"_s, request->toString(QUuid::WithoutBraces)}, {u"state"_s, u"denied"_s}});
        return DoneExit;
    }

private:
    int approve(DbConnection& connection, const QUuid& approval, const Output& output) const
    {
        const Result<QUuid> key = m_key.empty() ? QUuid::createUuid() : uuidFrom(u"--key"_s, m_key);
        if (!key)
            return output.error(key.error());
        const ApproveRequest request{approval, IntentId(*key), text(m_reason)};
        const auto receipt = approveSafely(connection, request, isInterrupted);
        if (!receipt) {
            Error error = receipt.error();
            error.data.insert("key"_L1, request.intent.toString());
            return output.error(error);
        }
        QJsonObject json = receiptJson(*receipt);
        json.insert("key"_L1, request.intent.toString());
        json.insert("approval"_L1, approval.toString(QUuid::WithoutBraces));
        printReceipt(output, *receipt);
        output.object(json);
        return DoneExit;
    }
    static int showList(DbConnection& connection, const Output& output)
    {
        return output.list(
            u"approvals"_s,
            {u"Request"_s, u"State"_s, u"Who"_s, u"What"_s, u"Leads"_s, u"Total"_s, u"At most"_s,
             u"Until"_s, u"Decided by"_s},
            approvals(connection), [](const ApprovalRow& row) {
                const QString id = row.id.toString(QUuid::WithoutBraces);
                return ListRow{{{u"approval"_s, id},
                                {u"state"_s, row.state},
                                {u"requester"_s, row.requester},
                                {u"email"_s, row.email},
                                {u"description"_s, row.description},
                                {u"leads"_s, row.leads},
                                {u"total_minor"_s, row.total.minor()},
                                {u"total_max_minor"_s, row.totalMax.minor()},
                                {u"created_at"_s, isoTime(row.createdAt)},
                                {u"expires_at"_s, isoTime(row.expiresAt)},
                                {u"decided_by"_s, row.decidedBy},
                                {u"reason"_s, row.reason},
                                {u"order_number"_s,
                                 row.orderNumber > 0 ? QJsonValue(row.orderNumber) : QJsonValue()},
                                {u"mine"_s, row.isMine}},
                               {id, row.state, row.requester, row.description, countText(row.leads),
                                moneyText(row.total), moneyText(row.totalMax),
                                isoTime(row.expiresAt), row.decidedBy}};
            });
    }

    std::string m_request, m_reason, m_key;
};

class SuppressCommand final : public OnMemberLine
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "suppress", "Phones and e-mails that the workspace never wants to buy");
        app.alias("suppression");
        app.require_subcommand(1);
        CLI::App& upload = *app.add_subcommand("upload", "A list from a CSV or text file; it leaves this computer hashed only");
        upload.add_option("file", m_file, "Columns called phone or e-mail, or one number a line")->required();
        upload.add_option("--name", m_name, "Name of the list; one of the same name is replaced")->required();
        upload.add_option("--expires", m_expires, "Last day on which it holds (UTC): 2027-12-31");
        addColumns(upload);
        CLI::App& scrub = *app.add_subcommand("scrub", "Numbers that were checked against do-not-call registers; they leave this computer hashed only");
        scrub.add_option("file", m_file, "Columns called phone, or one number a line")->required();
        scrub.add_option("--on", m_on, "Day of the check (UTC): 2026-04-02; today if left out");
        addColumns(scrub);
        app.add_subcommand("list", "All lists of the workspace");
        CLI::App& remove = *app.add_subcommand("remove", "Ends a list");
        remove.add_option("name", m_name, "Its name or id")->required();
        CLI::App& restore = *app.add_subcommand("restore", "Brings back a list that was removed within the last hour");
        restore.add_option("list", m_name, "Its id, as remove has told it")->required();
    }
    int run(DbConnection& connection, const Output& output) override
    {
        if (has("list"))
            return showList(connection, output);
        if (has("scrub"))
            return scrub(connection, output);
        if (has("restore"))
            return restore(connection, output);
        return has("upload") ? upload(connection, output) : remove(connection, output);
    }

private:
    void addColumns(CLI::App& app)
    {
        app.add_option("--column", m_columns, "Column with numbers, by its name or its number from 1; once for each. Left out: those called phone or e-mail")
            ->allow_extra_args(false);
    }
    [[nodiscard]] QStringList columns() const
    {
        QStringList names;
        for (const std::string& name : m_columns)
            names.append(text(name));
        return names;
    }
    /// A file that does not tell its columns: which words do.
    static int refused(Error error, const Output& output)
    {
        if (error.data.contains("columns"_L1))
            error.data.insert("next"_L1, u"Rename the column in the file, or choose it with --column, by its name or its number from 1."_s);
        return output.error(error);
    }
    int upload(DbConnection& connection, const Output& output) const
    {
        SuppressionRequest request{text(m_file), text(m_name), {}, columns()};
        if (!m_expires.empty()) {
            request.expiresOn = QDate::fromString(text(m_expires), Qt::ISODate);
            if (!request.expiresOn->isValid())
                return output.error(usageError(u"\"%1\" is not a day; write 2027-12-31."_s.arg(text(m_expires))));
        }
        const auto done = uploadSuppression(connection, request, {isInterrupted, {}});
        if (!done)
            return refused(done.error(), output);
        output.line(u"List %1: %2 entries (%3 phones, %4 e-mails; %5 of %6 rows had neither)"_s.arg(
            text(m_name), countText(done->entries), countText(done->file.phones), countText(done->file.emails), countText(done->file.unread),
            countText(done->file.rows)));
        output.line(columnsText(done->file));
        for (const QString& place : done->file.unreadPlaces)
            output.line(place % u"neither a phone nor an e-mail"_s);
        output.object({{u"list"_s, done->list.toString(QUuid::WithoutBraces)}, {u"name"_s, text(m_name)}, {u"entries"_s, done->entries},
                       {u"phones"_s, done->file.phones}, {u"emails"_s, done->file.emails}, {u"rows"_s, done->file.rows},
                       {u"unread"_s, done->file.unread}, {u"unread_places"_s, QJsonArray::fromStringList(done->file.unreadPlaces)},
                       {u"columns"_s, QJsonArray::fromStringList(done->file.columns)}});
        return DoneExit;
    }
    int scrub(DbConnection& connection, const Output& output) const
    {
        const QDate on = m_on.empty() ? QDateTime::currentDateTimeUtc().date() : QDate::fromString(text(m_on), Qt::ISODate);
        if (!on.isValid())
            return output.error(usageError(u"\"%1\" is not a day; write 2026-04-02."_s.arg(text(m_on))));
        const auto done = uploadScrub(connection, {text(m_file), on, columns()}, {isInterrupted, {}});
        if (!done)
            return refused(done.error(), output);
        output.line(u"%1 numbers were checked on %2; %3 of them are of your leads"_s.arg(countText(done->entries), on.toString(Qt::ISODate), countText(done->phones)));
        output.line(columnsText(done->file));
        output.object({{u"on"_s, on.toString(Qt::ISODate)}, {u"entries"_s, done->entries}, {u"phones"_s, done->phones}, {u"unread"_s, done->file.unread},
                       {u"columns"_s, QJsonArray::fromStringList(done->file.columns)}});
        return DoneExit;
    }
    static QString columnsText(const SuppressionFile& file) { return u"Read from %1"_s.arg(file.columns.join(u", "_s)); }
    int restore(DbConnection& connection, const Output& output) const
    {
        const auto list = uuidFrom(u"list"_s, m_name);
        if (!list)
            return output.error(list.error());
        if (auto done = restoreSuppression(connection, *list); !done)
            return output.error(done.error());
        output.line(u"The list holds again"_s);
        output.object({{u"list"_s, list->toString(QUuid::WithoutBraces)}, {u"state"_s, u"active"_s}});
        return DoneExit;
    }
    int remove(DbConnection& connection, const Output& output) const
    {
        const auto rows = suppressions(connection);
        if (!rows)
            return output.error(rows.error());
        const auto found = std::find_if(rows->begin(), rows->end(), [this](const SuppressionRow& row) {
            return row.name.compare(text(m_name).trimmed(), Qt::CaseInsensitive) == 0 || row.list == QUuid::fromString(text(m_name));
        });
        if (found == rows->end())
            return output.error(Error{ErrorCode::NotFound, {}, {}, {}});
        if (auto done = removeSuppression(connection, found->list); !done)
            return output.error(done.error());
        output.line(u"List %1 has ended; within an hour \"suppress restore %2\" brings it back"_s.arg(found->name, found->list.toString(QUuid::WithoutBraces)));
        output.object({{u"list"_s, found->list.toString(QUuid::WithoutBraces)}, {u"name"_s, found->name}});
        return DoneExit;
    }
    static int showList(DbConnection& connection, const Output& output)
    {
        return output.list(u"suppressions"_s,
                           {u"List"_s, u"Entries"_s, u"State"_s, u"Since"_s, u"Until"_s, u"By"_s},
                           suppressions(connection), [](const SuppressionRow& row) {
                               return ListRow{{{u"list"_s, row.list.toString(QUuid::WithoutBraces)},
                                               {u"name"_s, row.name},
                                               {u"state"_s, row.state},
                                               {u"entries"_s, row.entries},
                                               {u"created_at"_s, isoTime(row.createdAt)},
                                               {u"expires_at"_s, isoTimeOrNull(row.expiresAt)},
                                               {u"uploaded_by"_s, row.uploadedBy}},
                                              {row.name, countText(row.entries), row.state,
                                               isoTime(row.createdAt), isoTime(row.expiresAt),
                                               row.uploadedBy}};
                           });
    }

    std::string m_file, m_name, m_expires, m_on;
    std::vector<std::string> m_columns;
};

} // namespace

Commands limitCommands()
{
    return makeCommands<RateCommand, ApprovalCommand, SuppressCommand>();
}

} // namespace leadfloor
