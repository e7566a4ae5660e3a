// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/offlinecommands.h"

#include "app/cli/basiccommand.h"
#include "app/cli/leadwords.h"
#include "app/cli/orderlines.h"
#include "app/cli/rawword.h"
#include "app/cli/receipts.h"
#include "app/cli/waiting.h"
#include "models/offline/offlinecalls.h"
#include "models/offline/offlineexport.h"
#include "models/offline/offlinesync.h"

#include <QFile>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

class OfflineCommand final : public BasicCommand
{
public:
    void describe(CLI::App& parent) override
    {
        CLI::App& app = add(parent, "offline", "Own leads on this computer, encrypted: to be read without a network");
        app.require_subcommand(1);
        app.add_option("--folder", m_folder, "Where the stores are (else LEADFLOOR_HOME/offline, or the user's data folder)");
        app.add_option("--store", m_store, "Which store, by its id; needed if there are several");
        app.add_option("--passphrase-file", m_passphraseFile,
                       "File with a passphrase in its first line (else LEADFLOOR_OFFLINE_PASSPHRASE): seals the key instead of the keychain");
        app.add_subcommand("sync", "Bring the store of the member up to date: makes it if there is none, sends what was done without a line");
        app.add_subcommand("status", "Which stores there are, how old their leads are, until when they open");
        CLI::App& list = *app.add_subcommand("list", "Leads with what has been done, newest first");
        m_words.describe(list, true);
        CLI::App& search = *app.add_subcommand("search", "Leads in which all words stand, notes and tags too");
        search.add_option("words", m_search, "Words, or digits of a telephone number")->required();
        for (CLI::App* one : {&list, &search})
            one->add_option("--limit", m_limit, "Rows, at most 1000")->capture_default_str()->check(CLI::Range(1, leadsOfAPage));
        for (const auto& [name, help] : {std::pair{"stage", "Move leads to a stage; the floor is told at the next sync"},
                                         std::pair{"note", "Write a note to leads; the floor is told at the next sync"}}) {
            CLI::App& change = *app.add_subcommand(name, help);
            change.add_option("value", m_value, "The stage's name or number; what is to be remembered")->required();
            change.add_option("--lead", m_leads, "lead_id; repeatable")->required()->delimiter(',');
        }
        CLI::App& write = *app.add_subcommand("export", "Write leads of the store to a file, with a manifest that says how old they are; the floor's log has it at the next sync");
        write.add_option("--out", m_path, "File to write; an older one is replaced when the new one is complete")->required();
        write.add_option("--format", m_format, "csv, or xlsx: typed cells that keep zeros and phones")->check(CLI::IsMember({"csv", "xlsx"}));
        write.add_option("--dialect", m_dialect, "spreadsheet: safe to open; machine: raw values, named .raw.; or what eats the file, as of \"export\"");
        write.add_flag("--yes-unguarded", m_isRawAgreed, rawAgreedHelp);
        m_exported.describe(write, true);
        app.add_subcommand("forget", "Remove the store and its key from this computer; the floor is told if it can be reached");
    }
    int execute(const GlobalOptions& options, const Output& output) override
    {
        const QString folder = m_folder.empty() ? OfflineStore::defaultFolder() : text(m_folder);
        auto keys = holder(folder);
        if (!keys)
            return output.error(keys.error());
        m_keys = *keys;
        if (has("sync"))
            return sync(options, folder, output);
        if (has("status"))
            return status(folder, output);
        const auto id = chosen(folder);
        if (!id)
            return output.error(id.error());
        if (has("forget"))
            return forget(options, folder, *id, output);
        const auto store = OfflineStore::open(folder, *id, m_keys);
        if (!store)
            return output.error(store.error());
        if (has("export"))
            return exportLeads(*store, output);
        return has("list") || has("search") ? showList(**store, output) : change(**store, output);
    }

private:
    /// The keychain, or a file that a passphrase seals.
    [[nodiscard]] Result<std::shared_ptr<KeyHolder>> holder(const QString& folder) const
    {
        QString passphrase = qEnvironmentVariable("LEADFLOOR_OFFLINE_PASSPHRASE");
        if (!m_passphraseFile.empty()) {
            QFile file(text(m_passphraseFile));
            if (!file.open(QIODevice::ReadOnly))
                return failure(ErrorCode::FileProblem, file.fileName() % u": "_s % file.errorString());
            passphrase = QString::fromUtf8(file.readLine()).trimmed();
        }
        if (passphrase.isEmpty())
            return std::make_shared<KeychainHolder>();
        if (passphrase.size() < PassphraseHolder::passphraseLeast)
            return tl::unexpected(usageError(u"The passphrase has %1 characters; it takes at least %2."_s.arg(passphrase.size())
                                                 .arg(PassphraseHolder::passphraseLeast)));
        return std::make_shared<PassphraseHolder>(folder, passphrase);
    }
    [[nodiscard]] Result<QUuid> chosen(const QString& folder) const
    {
        const QList<OfflineStoreFile> stores = OfflineStore::list(folder);
        if (!m_store.empty()) {
            const QUuid id(text(m_store));
            const bool isThere = std::any_of(stores.cbegin(), stores.cend(), [&id](const OfflineStoreFile& one) { return one.store == id; });
            return isThere ? Result<QUuid>(id) : tl::unexpected(usageError(u"--store: there is no \"%1\"; see \"leadfloorctl offline status\"."_s.arg(text(m_store))));
        }
        if (stores.size() == 1)
            return stores.first().store;
        return tl::unexpected(stores.isEmpty() ? usageError(u"There is no offline store: make one with \"leadfloorctl offline sync\"."_s)
                                               : usageError(u"There are %1 offline stores: name one with --store."_s.arg(stores.size())));
    }
    int sync(const GlobalOptions& options, const QString& folder, const Output& output)
    {
        FloorLine line(options);
        const auto connection = line.memberLine();
        if (!connection)
            return output.error(connection.error());
        const OfflineSyncRequest request{folder, m_keys, nullptr, systemClock(), true};
        const auto done = waitFor(QtConcurrent::run(syncOffline, line.spec(), request), u"leads"_s, output);
        if (!done)
            return output.error(done.error());
        const OfflineStatus& now = done->status;
        if (!done->rebuiltWhy.isEmpty())
            output.line(u"The store that was here was refused, and made anew: %1"_s.arg(done->rebuiltWhy));
        output.line(u"%1 leads here; %2 came, %3 are gone; %4 changes sent, %5 of them came too late, %6 were refused; opens until %7"_s.arg(
            countText(now.leads), countText(done->received), countText(done->dropped), countText(done->sent), countText(done->late),
            countText(done->refused), isoTime(now.leasedUntil)));
        if (done->exports > 0)
            output.line(u"Exports made without the floor that are in its log now: %1"_s.arg(countText(done->exports)));
        if (done->exportsLeft > 0)
            output.line(u"Exports made without the floor that it does not take into its log: %1; they stay in the store"_s.arg(countText(done->exportsLeft)));
        output.object({{u"store"_s, done->store->id().toString(QUuid::WithoutBraces)},
                       {u"leads"_s, now.leads},
                       {u"received"_s, done->received},
                       {u"dropped"_s, done->dropped},
                       {u"sent"_s, done->sent},
                       {u"late"_s, done->late},
                       {u"refused"_s, done->refused},
                       {u"exports_told"_s, done->exports},
                       {u"exports_left"_s, done->exportsLeft},
                       {u"rebuilt"_s, done->rebuiltWhy.isEmpty() ? QJsonValue() : QJsonValue(done->rebuiltWhy)},
                       {u"leased_until"_s, isoTime(now.leasedUntil)}});
        return DoneExit;
    }
    int status(const QString& folder, const Output& output) const
    {
        const Result<QList<OfflineStoreFile>> stores = OfflineStore::list(folder);
        return output.list(u"stores"_s,
                           {u"Store"_s, u"Floor"_s, u"Workspace"_s, u"Member"_s, u"Leads"_s, u"Data of"_s, u"Opens until"_s, u"Not sent"_s, u"Exports not told"_s, u"State"_s},
                           stores, [&](const OfflineStoreFile& file) {
                               const auto store = OfflineStore::open(folder, file.store, m_keys);
                               const OfflineStatus now = store ? (*store)->status() : OfflineStatus{};
                               const qint64 leads = store ? now.leads : file.leads;
                               const QDateTime syncedAt = store ? now.syncedAt : file.syncedAt;
                               const QString state = store ? u"open"_s : errorCodeText(store.error().code).toLower();
                               const QString id = file.store.toString(QUuid::WithoutBraces);
                               return ListRow{{{u"store"_s, id},
                                               {u"floor"_s, file.owner.floorName},
                                               {u"workspace"_s, file.owner.workspaceName},
                                               {u"member"_s, file.owner.member},
                                               {u"leads"_s, leads},
                                               {u"synced_at"_s, isoTimeOrNull(syncedAt)},
                                               {u"leased_until"_s, isoTimeOrNull(now.leasedUntil)},
                                               {u"pending"_s, now.pending},
                                               {u"exports_not_told"_s, now.exports},
                                               {u"late"_s, now.late.size()},
                                               {u"passphrase"_s, file.hasPassphrase},
                                               {u"state"_s, state}},
                                              {id, file.owner.floorName, file.owner.workspaceName, file.owner.member, countText(leads), isoTime(syncedAt),
                                               isoTime(now.leasedUntil), countText(now.pending), countText(now.exports), store ? state : toUserText(store.error())}};
                           });
    }
    int showList(OfflineStore& store, const Output& output) const
    {
        const WorkChoices choices = store.read([](OfflineLeads& leads) { return leads.choices(); });
        auto query = m_words.query(choices);
        if (!query)
            return output.error(query.error());
        if (has("search"))
            query->search = text(m_search);
        query->limit = m_limit;
        const Result<QList<OwnedLead>> page = store.read([&](OfflineLeads& leads) { return leads.page(*query); });
        return output.list(u"leads"_s, leadListTitles(), page, [&choices](const OwnedLead& lead) { return leadListRow(lead, choices); });
    }
    int exportLeads(const std::shared_ptr<OfflineStore>& store, const Output& output) const
    {
        const auto query = m_exported.query(store->read([](OfflineLeads& leads) { return leads.choices(); }));
        if (!query)
            return output.error(query.error());
        ExportRequest request;
        if (const auto preset = exportPreset(text(m_dialect)))
            request.setForm(preset->form);
        else if (m_dialect == "machine" || m_dialect == "spreadsheet" || m_dialect.empty())
            request.dialect = m_dialect == "machine" ? ExportDialect::Machine : ExportDialect::Spreadsheet;
        else
            return output.error(usageError(u"--dialect: there is no \"%1\"; see \"leadfloorctl export --help\"."_s.arg(text(m_dialect))));
        if (const auto format = exportFormatFromCode(text(m_format)))
            request.format = *format;
        // The store keeps no targets, so of none has it been said.
        if (request.isRaw() && !m_isRawAgreed)
            return output.error(rawError());
        request.path = text(m_path);
        request.search = query->search;
        request.orderNumber = query->orderNumber;
        request.work = query->work;
        const auto summary = waitFor(QtConcurrent::run(exportOffline, store, request), u"Exported"_s, output);
        if (!summary)
            return output.error(summary.error());
        output.line(u"%1: %2 leads of %3, SHA-256 %4; the manifest is %5"_s.arg(summary->path, countText(summary->rows), isoTime(store->status().syncedAt),
                                                                               summary->sha256, summary->manifestPath));
        output.object({{u"path"_s, summary->path},
                       {u"manifest"_s, summary->manifestPath},
                       {u"rows"_s, summary->rows},
                       {u"columns"_s, summary->columns},
                       {u"sha256"_s, summary->sha256},
                       {u"guarded"_s, summary->guarded},
                       {u"synced_at"_s, isoTimeOrNull(store->status().syncedAt)}});
        return DoneExit;
    }
    int change(OfflineStore& store, const Output& output) const
    {
        const auto leads = leadsFrom(u"--lead"_s, m_leads);
        if (!leads)
            return output.error(leads.error());
        WorkChange what;
        if (has("note")) {
            what.note = text(m_value).trimmed();
        } else {
            const auto stage = LeadWords::stageOf(text(m_value), store.read([](OfflineLeads& all) { return all.choices(); }));
            if (!stage)
                return output.error(stage.error());
            what.stage = *stage;
        }
        const auto receipt = store.change(ChangeId::create(), *leads, what);
        if (!receipt)
            return output.error(receipt.error());
        output.line(u"%1 leads changed, %2 were so already; the floor is told at the next sync"_s.arg(countText(receipt->leads), countText(receipt->unchanged)));
        output.object({{u"change"_s, receipt->change.toString()}, {u"leads"_s, receipt->leads}, {u"unchanged"_s, receipt->unchanged}});
        return DoneExit;
    }
    int forget(const GlobalOptions& options, const QString& folder, const QUuid& id, const Output& output) const
    {
        FloorLine line(options);
        const auto connection = line.memberLine();
        if (connection) { // what was exported without the floor is in its log first, if the store still opens
            if (const auto store = OfflineStore::open(folder, id, m_keys))
                static_cast<void>(tellOfflineExports(**connection, **store));
        }
        const bool isTold = connection && offlineForget(**connection, id);
        if (const auto forgotten = OfflineStore::forget(folder, id, *m_keys); !forgotten)
            return output.error(forgotten.error());
        output.line(isTold ? u"The store is gone."_s : u"The store is gone; the floor could not be told, so its lease counts until you forget it from there."_s);
        output.object({{u"store"_s, id.toString(QUuid::WithoutBraces)}, {u"told"_s, isTold}});
        return DoneExit;
    }

    std::string m_folder, m_store, m_passphraseFile, m_search, m_value;
    std::vector<std::string> m_leads;
    std::string m_path, m_format, m_dialect;
    bool m_isRawAgreed = false;
    LeadWords m_words, m_exported;
    int m_limit = 100;
    std::shared_ptr<KeyHolder> m_keys;
};

} // namespace

Commands offlineCommands()
{
    return makeCommands<OfflineCommand>();
}

} // namespace leadfloor
