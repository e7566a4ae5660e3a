// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/offline/offlinestore.h"
#include "models/offline/offlinesync.h"
#include "tests/support/quickfolder.h"

#include <QTemporaryDir>

#include <memory>

namespace leadfloor::testing {

/// A keychain that is a folder, so that another process finds the same keys. It can refuse.
class FolderKeys : public KeyHolder
{
public:
    explicit FolderKeys(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] Result<std::optional<QByteArray>> read(const QString& name) override;
    [[nodiscard]] Result<> write(const QString& name, const QByteArray& bytes) override;
    [[nodiscard]] Result<> remove(const QString& name) override;
    [[nodiscard]] Age age(const QString& name) const override;
    /// No key can be kept any more, as on a computer without a keychain.
    void refuse() { m_isRefusing = true; }

private:
    QString m_folder;
    bool m_isRefusing = false;
};

/// A contact with a floor that is not there: "Bayou Brokers" at "Test floor", leased for 7 days.
[[nodiscard]] OfflineContact sampleContact(const QDateTime& now, const QString& workspace = QStringLiteral("w1"));
/// The same floor again, with a new part.
[[nodiscard]] OfflineContact nextContact(const OfflineContact& before, const QDateTime& now);
/// The n-th of `count` leads, of orders of 50: "First<n> Last<n>", +1337555<n>, canary texts.
void writeSampleLeads(RecordWriter& writer, int from, int count);
/// What a floor says of choices and of itself.
void writeSampleChoices(RecordWriter& writer, const OfflineOwner& owner);
[[nodiscard]] LeadId sampleLead(int number);
[[nodiscard]] WorkChange toStage(int stage);
[[nodiscard]] WorkChange withNote(const QString& note);
[[nodiscard]] WorkChange withTag(const QString& tag);
/// Every file below the folder has none of these texts. The first that does not, for the message.
[[nodiscard]] QString whereFound(const QString& folder, const QList<QByteArray>& secrets);
/// syncOffline() in a worker, waited for.
[[nodiscard]] Result<OfflineSyncSummary> syncNow(const ConnectionSpec& spec, const OfflineSyncRequest& request);


/// A computer without a floor: a folder with a store of 120 leads, its key in another folder, a clock.
struct StoreDesk
{
    QTemporaryDir folder{quickFolder(QStringLiteral("store"))}, keyFolder{quickFolder(QStringLiteral("keys"))};
    std::shared_ptr<FolderKeys> keys = std::make_shared<FolderKeys>(keyFolder.path());
    QDateTime now = QDateTime({2026, 4, 1}, {12, 0}, Qt::UTC);
    OfflineContact contact = sampleContact(now);
    QUuid id = QUuid::createUuid();
    QString problem;

    [[nodiscard]] OfflineClock clock();
    [[nodiscard]] QString name() const { return id.toString(QUuid::WithoutBraces); }
    [[nodiscard]] QString path() const;
    /// Null: it was not made.
    std::shared_ptr<OfflineStore> make(int leads = 120);
    /// Null, and the reason in `problem`, if it does not open.
    std::shared_ptr<OfflineStore> open();
    /// What opening is refused with; empty: it opens.
    QString refusal() { return open() ? QString() : problem; }
    /// The file of the store.
    [[nodiscard]] QByteArray bytes() const;
    void replace(const QByteArray& all) const;
};

} // namespace leadfloor::testing
