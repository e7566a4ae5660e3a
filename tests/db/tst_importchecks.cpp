// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/admincalls.h"
#include "models/engine/floorcalls.h"
#include "models/engine/importcalls.h"
#include "models/engine/importwatch.h"
#include "models/engine/leadimport.h"
#include "models/engine/leadrejects.h"
#include "models/engine/query.h"
#include "tests/support/importstage.h"
#include "tests/support/zipmaker.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace leadfloor;

/// What the import wizard asks (0106): what a checked file is worth, twins, fixes, profiles, batches;
/// workbooks; and the watched folder.
class TestImportChecks final : public QObject, private testing::ImportStage
{
    Q_OBJECT
private:
    ConnectionSpec m_partner;

    /// Of a partner, who need not say who it is.
    ImportRequest request(const QByteArray& bytes, const QString& name = u"leads.csv"_s) const { return ImportStage::request(bytes, {}, name); }
    ImportRequest check(const QByteArray& bytes) const
    {
        ImportRequest wanted = request(bytes);
        wanted.isDryRun = wanted.tellsWorth = true;
        wanted.writesRejects = false;
        wanted.mode = ImportRequest::Mode::GoodRows;
        return wanted;
    }
    static QString sentence(const ImportIssue& issue) { return importFaultsText(issue.faults); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem())); }
    void init()
    {
        QCOMPARE(openFloor(), QString());
        m_partner = signIn(u"Acme Leads"_s, u"pat@acme.example"_s, u"partner"_s);
        VERIFY_RESULT(queryValue(*m_owner, u"select api.rate_set('uploads', 1000)"_s));
    }

    void shouldTellWhatACheckedFileIsWorth()
    {
        // Given leads of two classes, one too young, one with a price of its own, one wrong
        const QByteArray file = "state,phone,source,age,medical,smoker,spouse,date,price\n"
                                "LA,318-555-0101,fair,40,asthma,no,Bo," + daysAgo(200) + ",\n"
                                "LA,318-555-0102,,,,,," + daysAgo(200) + ",2.50\n"
                                "LA,318-555-0103,,,,,," + daysAgo(20) + ",\n"
                                "Texass,318-555-0104,,,,,," + daysAgo(200) + ",\n";
        const auto summary = importAs(m_partner, check(file));
        VERIFY_RESULT(summary);
        QVERIFY(summary->worth);
        QCOMPARE(summary->worth->gold, 1);
        QCOMPARE(summary->worth->silver, 2);
        QCOMPARE(summary->worth->tooYoung, 1);
        QCOMPARE(summary->worth->priced, 2);
        const qint64 goldMinor = count(u"select r.price_minor from core.price_rule r join core.product p using (product_id) where p.is_default and r.class = 1 and r.bucket = 2"_s);
        QCOMPARE(summary->worth->price.minor(), goldMinor + 250);
        QCOMPARE(summary->worth->commission.minor(), (goldMinor + 250) * 3 / 10);
        QCOMPARE(summary->worth->commissionMost.minor(), (goldMinor + 250) * 4 / 10);
        // And by terms of its own the supplier's share is that of those, also of nothing
        for (const auto& [baseBp, bonusBp, shareBp, mostBp] : {std::tuple(3250, 200, 3450, 4450), std::tuple(0, 0, 0, 1000), std::tuple(4500, 100, 4600, 5000)}) {
            VERIFY_RESULT(queryValue(*m_owner, u"select api.partner_rate_set('Acme Leads', :base, :bonus, 'a reason')"_s, {{u"base"_s, baseBp}, {u"bonus"_s, bonusBp}}));
            const auto own = importAs(m_partner, check(file));
            VERIFY_RESULT(own);
            QCOMPARE(own->worth->commission.minor(), (goldMinor + 250) * shareBp / 10000);
            QCOMPARE(own->worth->commissionMost.minor(), (goldMinor + 250) * mostBp / 10000);
        }
        // And nothing is left of it
        QCOMPARE(count(u"select count(*) from core.lead"_s) + count(u"select count(*) from core.import_batch"_s), 0);
        QVERIFY(!QFile::exists(m_folder->filePath(u"leads.rejects.csv"_s)));
    }

    void shouldNameWhatIsValid()
    {
        // Given a floor with two projects, where a person is somebody's for 30 days
        VERIFY_RESULT(queryValue(*m_owner, u"with made as (insert into core.project (product_id, code, name)"
                                           u" select p.product_id, v.code, v.name from core.product p, (values ('PALM-BEACH', 'Palm Beach Towers'), ('LAKE-VIEW', 'Lake View')) v (code, name)"
                                           u" where p.is_default returning 1) select count(*) from made"_s));
        VERIFY_RESULT(queryValue(*m_owner, u"with made as (update core.setting set value = 30 where name = 'duplicate_days' returning 1) select count(*) from made"_s));
        const ConnectionSpec other = signIn(u"Other Leads"_s, u"ora@other.example"_s, u"partner"_s);
        VERIFY_RESULT(importAs(other, request("state,phone,date\nLA,318-555-0109," + daysAgo(5) + "\n", u"other.csv"_s)));
        // When rows are wrong in all these ways
        const QByteArray note = QByteArray("\xc3\xa9").repeated(2100) + QByteArray(100, 'x'); // 4,300 bytes, 2,200 characters
        const auto checked = importAs(m_partner, check("state,phone,Vorhaben,intent,term,medical,date\n"
                                                       "LA,318-555-0101,palm-bech,,,," + daysAgo(200) + "\n"
                                                       "LA,318-555-0102,,800 points,,," + daysAgo(200) + "\n"
                                                       "LA,318-555-0103,,,2000,," + daysAgo(200) + "\n"
                                                       "LA,318-555-0104,,,," + note + "," + daysAgo(200) + "\n"
                                                       "LA,318-555-0109,,,,," + daysAgo(200) + "\n"));
        VERIFY_RESULT(checked);
        QCOMPARE(checked->rejected, 4); // the column called Vorhaben is nobody's
        ImportRequest wanted = check("state,phone,Project,intent,term,medical,date\n"
                                     "LA,318-555-0101,palm-bech,,,," + daysAgo(200) + "\n"
                                     "LA,318-555-0102,palm beach towers,800 points,,," + daysAgo(200) + "\n"
                                     "LA,318-555-0103,,,2000,," + daysAgo(200) + "\n"
                                     "LA,318-555-0104,,,," + note + "," + daysAgo(200) + "\n"
                                     "LA,318-555-0109,,,,," + daysAgo(200) + "\n");
        const auto summary = importAs(m_partner, wanted);
        VERIFY_RESULT(summary);
        QCOMPARE(summary->rejected, 5);
        // Then each says what is valid: of the floor, of the field, of the value
        QStringList said;
        for (const ImportIssue& issue : summary->issues)
            said.append(sentence(issue));
        QCOMPARE(said.value(0), u"project: 'palm-bech' is not a project of this product; use one of LAKE-VIEW, PALM-BEACH, or leave it empty. Did you mean PALM-BEACH?"_s);
        QCOMPARE(said.value(1), u"intent: '800 points' is not a whole number from 0 to 100; use digits only, without a unit."_s);
        QVERIFY2(said.value(2).contains(u"from 1 to 1200"_s) || said.value(2).contains(u"from 1 to 1,200"_s), qPrintable(said.value(2)));
        QVERIFY2(said.value(3).contains(u"characters, and at most"_s), qPrintable(said.value(3)));
        const ImportFault tooLong = summary->issues.value(3).faults.value(0);
        QCOMPARE(tooLong.count, 2200); // characters, as people count
        QCOMPARE(tooLong.most, 2000);  // of these, which take two bytes each
        QVERIFY2(said.value(4).contains(u"within the last 30 days"_s), qPrintable(said.value(4)));
        // And a project that the floor has refused may be mended in its column
        wanted.fixes = {{2, 1, u"palm-bech"_s, importSuggestion(summary->issues.first().faults.first())}};
        wanted.onlyFixed = true;
        const auto mended = importAs(m_partner, wanted);
        VERIFY_RESULT(mended);
        QCOMPARE(mended->accepted, 1);
        // A file that was changed since it was checked is not another's check
        wanted.sha256 = summary->sha256;
        write(u"leads.csv"_s, "state,phone\nLA,318-555-0101\n");
        const auto changed = importAs(m_partner, wanted);
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, ErrorCode::BadFile);
        QVERIFY(changed.error().data.contains("changed"_L1));
        // Rows that somebody writes past all programs get their facts from the floor
        VERIFY_RESULT(queryValue(*m_owner, u"select core.import_faults('[{\"code\": \"long\", \"most\": 7, \"count\": \"9\", \"least\": 12345678901, \"within\": \"LA\"}]')"_s));
        QCOMPARE(text(u"select core.import_faults('[{\"code\": \"long\", \"most\": 7, \"count\": \"9\", \"least\": 12345678901, \"within\": \"LA\"}]')->0->>'most'"_s), u"7"_s);
        QCOMPARE(text(u"select (core.import_faults('[{\"code\": \"long\", \"most\": 7, \"count\": \"9\", \"least\": 12345678901, \"within\": \"LA\"}]')->0 ?| array['count', 'least', 'within'])::text"_s), u"false"_s);
    }

    void shouldCheckOnlyWhatWasMended()
    {
        const QByteArray file = "state,phone,email,date\n"
                                "Louisianna,318-555-0101,,2025-03-01\nLouisianna,318-555-0102,ana at example,2025-03-01\nLA,555-0103,,2025-03-01\n"
                                "LA,318-555-0104,,2025-03-01\nLouisianna,318-555-0105,,2025-03-01\n";
        ImportRequest wanted = check(file);
        const auto first = importAs(m_partner, wanted);
        VERIFY_RESULT(first);
        QCOMPARE(first->rejected, 4);
        const ImportFault fault = first->issues.first().faults.first();
        QCOMPARE(importSuggestion(fault), u"LA"_s);
        QCOMPARE(first->issues.first().values, (QStringList{u"Louisianna"_s, u"318-555-0101"_s, QString(), u"2025-03-01"_s}));
        // When all states are mended at once, and one phone
        wanted.fixes = {{0, 0, fault.value, u"LA"_s}, {1, 3, u"555-0103"_s, u"318-555-0103"_s}};
        wanted.onlyFixed = true;
        const auto again = importAs(m_partner, wanted);
        VERIFY_RESULT(again);
        // Then the four rows are looked at, and three are good now
        QCOMPARE(again->rows, 4);
        QCOMPARE(again->accepted, 3);
        QCOMPARE(again->issues.size(), 1);
        QCOMPARE(again->issues.first().line, 3);
        QVERIFY(sentence(again->issues.first()).contains(u"not an e-mail address"_s));
        // And published they come in mended; the rejects file has what was mended too
        wanted.onlyFixed = wanted.isDryRun = wanted.tellsWorth = false;
        wanted.writesRejects = true;
        const auto done = importAs(m_partner, wanted);
        VERIFY_RESULT(done);
        QCOMPARE(done->accepted, 4);
        QCOMPARE(count(u"select count(*) from core.lead l join core.pool p using (pool_id) where p.state = 'LA'"_s), 4);
        QCOMPARE(count(u"select count(*) from sealed.contact where phone = '+13185550103'"_s), 1);
        QFile rejects(done->rejectsPath);
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        QVERIFY(rejects.readAll().contains("\"LA\",\"318-555-0102\",\"ana at example\""));
    }

    /// R22: looking costs no turn of an upload; how much is looked at has a bound of its own.
    void shouldCountChecksByTheirRows()
    {
        VERIFY_RESULT(queryValue(*m_owner, u"select api.rate_set('uploads', 1)"_s));
        const auto rows = [](int count) {
            QByteArray file = "state,phone,date\n";
            for (int i = 0; i < count; ++i)
                file += (i % 2 == 0 ? QByteArray("Texass,318-555-0101") : "LA,318" + QByteArray::number(2'000'000 + i)) + ",2025-03-01\n";
            return file;
        };
        // Given a partner with one upload in a minute, who checks and mends and checks
        ImportRequest wanted = check(rows(2));
        for (int i = 0; i < 8; ++i)
            QVERIFY(importAs(m_partner, wanted));
        wanted.fixes = {{0, 0, u"Texass"_s, u"TX"_s}};
        wanted.isDryRun = wanted.tellsWorth = false;
        QVERIFY(importAs(m_partner, wanted));
        // Then the second publication has to wait
        QCOMPARE(importAs(m_partner, request(rows(4), u"next.csv"_s)).error().code, ErrorCode::RateLimited);
        // And so has who has looked at 50,000 rows in a minute: 4,000 before, then six times 9,000
        const ImportRequest large = check(rows(9000));
        int looked = 0;
        Result<ImportSummary> last = importAs(m_partner, large);
        for (; last && looked < 6; ++looked)
            last = importAs(m_partner, large);
        QCOMPARE(looked, 5);
        QVERIFY(!last);
        QCOMPARE(last.error().code, ErrorCode::RateLimited);
        QVERIFY2(toUserText(last.error()).contains(u"the next one is possible at"_s), qPrintable(toUserText(last.error())));
        // Operators have no such bound
        ImportRequest desk = check(rows(9000));
        desk.supplier = u"Acme Leads"_s;
        VERIFY_RESULT(importAs(m_owner->spec(), desk));
    }

    /// More rows than are shown: all of them are at hand, and saved without another look at the floor.
    void shouldSaveRejectedRowsWithoutTheFloor()
    {
        QByteArray file = "state,phone\nLA,318-555-0101\n";
        for (int i = 0; i < 1500; ++i)
            file += "Louisianna,318-556-" + QByteArray::number(1000 + i) + "\nTX,555-" + QByteArray::number(1000 + i) + "\n";
        ImportRequest wanted = check(file);
        const auto checked = importAs(m_partner, wanted);
        VERIFY_RESULT(checked);
        QCOMPARE(checked->rejected, 3000);
        QVERIFY(checked->hasAllRejected());
        // When they are saved as the check has them, with a value that was mended meanwhile
        wanted.rejectsPath = m_folder->filePath(u"wrong.csv"_s);
        wanted.fixes = {{1, 3, u"555-1000"_s, u"318-555-1000"_s}};
        ImportSummary summary = *checked;
        VERIFY_RESULT(RejectsFile(wanted).writeListed([] { return false; }, summary));
        const auto contents = [this](const QString& name) {
            QFile one(m_folder->filePath(name));
            return one.open(QIODevice::ReadOnly) ? one.readAll() : QByteArray();
        };
        const QByteArray local = contents(u"wrong.csv"_s);
        QCOMPARE(local.count('\n'), 3001);
        QVERIFY(local.contains("\"TX\",\"318-555-1000\""));
        // Then it is the file that the floor's own list gives
        wanted.writesRejects = true;
        wanted.rejectsPath = m_folder->filePath(u"again.csv"_s);
        wanted.fixes.clear();
        VERIFY_RESULT(importAs(m_partner, wanted));
        QCOMPARE(contents(u"again.csv"_s), QByteArray(local).replace("318-555-1000", "555-1000"));
        // And of a file that has changed nothing is said
        (void)write(u"leads.csv"_s, file + "x");
        QCOMPARE(RejectsFile(wanted).writeListed([] { return false; }, summary).error().code, ErrorCode::FileProblem);
    }

    void shouldShowAPartnerItsOwnTwinsOnly()
    {
        const auto old = [&](const QByteArray& rows) { return request("state,first,last,phone,date\n" + rows, u"old.csv"_s); };
        ImportRequest own = old("LA,Ana,García,318-555-0101,2025-03-01\n");
        VERIFY_RESULT(importAs(m_partner, own));
        ImportRequest other = old("TX,Ben,Hebert,318-555-0102," + daysAgo(10) + "\n");
        other.supplier = u"Other Leads"_s;
        VERIFY_RESULT(importAs(m_owner->spec(), other));
        // When a file has both persons, and one of them twice
        ImportRequest wanted = check("state,phone,date\nLA,318-555-0101,2025-03-01\nTX,318-555-0102,2025-03-01\nLA,318-555-0109,2025-03-01\nLA,318-555-0109,2025-03-01\n");
        const auto mine = importAs(m_partner, wanted);
        VERIFY_RESULT(mine);
        QCOMPARE(mine->issues.size(), 3);
        QVERIFY(mine->issues.at(0).twinLead);
        QCOMPARE(mine->issues.at(0).twinLead->lastName, u"García"_s);
        QCOMPARE(mine->issues.at(0).twinLead->phone, u"+13185550101"_s);
        QCOMPARE(mine->issues.at(0).twinLead->state, u"LA"_s);
        QVERIFY(!mine->issues.at(1).twinLead); // another supplier's: that it is there, and nothing else
        QVERIFY(mine->issues.at(1).isOf(u"known"_s));
        QCOMPARE(mine->issues.at(2).twinLine, 4);
        // And an operator learns whose, without the contact
        const ConnectionSpec desk = signIn(u"Floor desk"_s, u"olga@floor.example"_s, u"operator"_s);
        wanted.supplier = u"Acme Leads"_s;
        const auto seen = importAs(desk, wanted);
        VERIFY_RESULT(seen);
        QCOMPARE(seen->issues.at(1).twinLead->supplier, u"Other Leads"_s);
        for (const ImportIssue& issue : seen->issues)
            QVERIFY(!issue.twinLead || (issue.twinLead->phone.isEmpty() && issue.twinLead->lastName.isEmpty()));
    }

    void shouldFindTheProfileOfAHeaderAgain()
    {
        // Given a file whose columns only a person can tell, published under a name
        const QByteArray header = "Kontakt,Bundesland,Tag\n";
        ImportRequest wanted = request(header + "318-555-0101,LA,5/6/2025\n");
        wanted.isDayFirst = true;
        wanted.profile = QJsonObject{{u"version"_s, 1}, {u"columns"_s, QJsonArray{QJsonObject{{u"header"_s, u"Kontakt"_s}, {u"field"_s, u"phone"_s}},
                                                        QJsonObject{{u"header"_s, u"Bundesland"_s}, {u"field"_s, u"state"_s}},
                                                        QJsonObject{{u"header"_s, u"Tag"_s}, {u"field"_s, u"inquiry_time"_s}}}},
                                     {u"constants"_s, QJsonObject{{u"source"_s, u"fair"_s}}}};
        wanted.profileName = u"Acme fairs"_s;
        VERIFY_RESULT(importAs(m_partner, wanted));
        // When the next file has the same columns in another order, without a word
        const auto next = importAs(m_partner, request("Bundesland,Kontakt,Tag\nLA,318-555-0102,7/6/2025\n", u"next.csv"_s));
        VERIFY_RESULT(next);
        QCOMPARE(next->accepted, 1);
        QCOMPARE(next->profileName, u"Acme fairs"_s);
        QCOMPARE(count(u"select count(*) from sealed.contact where source = 'fair'"_s), 2);
        QCOMPARE(count(u"select count(*) from core.lead where inquired_on = '2025-06-07'"_s), 1);
        DbConnection partner(m_partner);
        VERIFY_RESULT(partner.open());
        const auto profiles = importProfiles(partner, {});
        VERIFY_RESULT(profiles);
        QCOMPARE(profiles->size(), 1);
        QCOMPARE(profiles->first().uses, 2);
        // Its rejected rows, corrected, are read as the file was that they come from
        QFile notes(m_folder->filePath(u"third.rejects.csv"_s));
        QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("half corrected") > 0);
        notes.close();
        const auto third = importAs(m_partner, request("Bundesland,Kontakt,Tag\nLA,318-555-0103,8/6/2025\nTexass,318-555-0104,9/6/2025\n", u"third.csv"_s));
        VERIFY_RESULT(third);
        QCOMPARE(third->rejected, 1);
        QCOMPARE(third->rejectsPath, m_folder->filePath(u"third.2.rejects.csv"_s)); // not over what somebody is at
        QVERIFY(notes.open(QIODevice::ReadOnly));
        QCOMPARE(notes.readAll(), "half corrected");
        QFile rejects(third->rejectsPath);
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        const auto mended = importAs(m_partner, request(rejects.readAll().replace("Texass", "TX"), u"mended.csv"_s));
        VERIFY_RESULT(mended);
        QCOMPARE(mended->accepted, 1);
        QCOMPARE(mended->profileName, u"Acme fairs"_s);
        QCOMPARE(count(u"select count(*) from core.lead where inquired_on = '2025-06-09'"_s), 1);
        QCOMPARE(count(u"select count(*) from sealed.contact where source = 'fair'"_s), 4);
        // And nobody else's; a bad one is refused; its own can be forgotten
        DbConnection other(signIn(u"Other Leads"_s, u"oz@other.example"_s, u"partner"_s));
        VERIFY_RESULT(other.open());
        QCOMPARE(importProfiles(other, {})->size(), 0);
        QCOMPARE(importProfiles(other, u"Acme Leads"_s).error().code, ErrorCode::NotPermitted);
        QCOMPARE(removeImportProfile(other, profiles->first().id).error().code, ErrorCode::NotFound);
        QCOMPARE(saveImportProfile(partner, {}, u"x"_s, {}).error().code, ErrorCode::InvalidRequest);
        QCOMPARE(saveImportProfile(partner, {}, QString(81, u'x'), profiles->first().content).error().code, ErrorCode::InvalidRequest);
        VERIFY_RESULT(removeImportProfile(partner, profiles->first().id));
        QCOMPARE(importProfiles(partner, {})->size(), 0);
    }

    /// A share or a stick that is locked: the rows are not lost, and the import is not refused for it.
    void shouldKeepRejectedRowsWhereTheFileLiesInAReadOnlyFolder()
    {
#ifndef Q_OS_LINUX
        QSKIP("No folder here refuses files from everybody");
#endif
        const QByteArray rows = "state,phone\nLA,318-555-0101\nTexass,318-555-0102\n";
        // Given a file in a folder that takes none, not even from who may do everything
        ImportRequest wanted = request(rows, u"leads.csv"_s);
        QFile file(wanted.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        wanted.path = u"/proc/self/fd/%1"_s.arg(file.handle());
        const QByteArray home = qgetenv("HOME");
        const auto back = qScopeGuard([&home] { qputenv("HOME", home); });
        qputenv("HOME", m_folder->path().toLocal8Bit());
        // When it is imported, then the rejected rows are in the person's own folder, and that is said
        const auto done = importAs(m_partner, wanted);
        VERIFY_RESULT(done);
        QCOMPARE(done->accepted, 1);
        QCOMPARE(done->rejectsPath, m_folder->filePath(u"%1.rejects.csv"_s.arg(file.handle())));
        QVERIFY(QFile::exists(done->rejectsPath));
        // And a name as long as a name may be leaves room for the ending
        const auto longName = importAs(m_partner, request(QByteArray(rows).replace("0102", "0103"), QString(251, u'x') % u".csv"_s));
        VERIFY_RESULT(longName);
        QVERIFY(QFile::exists(longName->rejectsPath));
        // But where somebody has said the place, it is that one or none: nothing is imported
        ImportRequest placed = request("state,phone\nLA,318-555-0104\nTexass,318-555-0105\n", u"placed.csv"_s);
        placed.rejectsPath = u"/proc/self/fd/wrong.csv"_s;
        const auto refused = importAs(m_partner, placed);
        QCOMPARE(refused.error().code, ErrorCode::FileProblem);
        QVERIFY2(refused.error().detail.contains(placed.rejectsPath), qPrintable(refused.error().detail));
        QCOMPARE(count(u"select count(*) from core.lead"_s), 1);
    }

    void shouldListBatchesAndWhereTheirLeadsAre()
    {
        const auto mine = importAs(m_partner, request("state,phone,date\nLA,318-555-0101,2025-03-01\nLA,318-555-0102,2025-03-01\n"));
        VERIFY_RESULT(mine);
        ImportRequest wanted = request("state,phone,date\nTX,318-555-0111,2025-03-01\n", u"other.csv"_s);
        wanted.supplier = u"Other Leads"_s;
        const auto other = importAs(m_owner->spec(), wanted);
        VERIFY_RESULT(other);
        DbConnection partner(m_partner);
        VERIFY_RESULT(partner.open());
        // Then a partner sees its own, the floor's owner all, newest first
        const auto own = importBatches(partner, {}, 10);
        VERIFY_RESULT(own);
        QCOMPARE(own->size(), 1);
        QCOMPARE(own->first().createdBy, u"pat"_s);
        QCOMPARE(importBatches(*m_owner, {}, 10)->first().supplier, u"Other Leads"_s);
        QCOMPARE(importBatches(*m_owner, other->batch, 10)->first().batch, mine->batch);
        const auto where = importBatch(partner, mine->batch);
        VERIFY_RESULT(where);
        QCOMPARE(where->inStock, std::optional<qint64>(2));
        QCOMPARE(importBatch(partner, other->batch).error().code, ErrorCode::NotFound);
        VERIFY_RESULT(withdrawImport(partner, mine->batch, u"wrong"_s));
        QVERIFY(importBatch(partner, mine->batch)->isWithdrawn);
        QCOMPARE(importSuppliers(partner).value(), QStringList{u"Acme Leads"_s});
        QCOMPARE(importSuppliers(*m_owner)->size(), 2);
    }

    void shouldImportAWorkbookAsItsCsv()
    {
        using namespace leadfloor::testing;
        BookMaker book;
        book.formats = {"m/d/yyyy"};
        book.sheet = sheetRow(1, {inlineCell("A1", "state"), inlineCell("B1", "cell"), inlineCell("C1", "date"), inlineCell("D1", "zip")})
            + sheetRow(2, {inlineCell("A2", "LA"), "<c r=\"B2\"><v>1.3185550101E10</v></c><c r=\"C2\" s=\"1\"><v>45717</v></c><c r=\"D2\"><v>501</v></c>"})
            + sheetRow(4, {inlineCell("A4", "LA"), "<c r=\"B4\" t=\"e\"><v>#REF!</v></c>"});
        const QByteArray bytes = book.bytes(); // with the time in it
        const auto summary = importAs(m_partner, request(bytes, u"leads.xlsx"_s));
        VERIFY_RESULT(summary);
        QCOMPARE(summary->accepted, 1);
        QCOMPARE(count(u"select count(*) from sealed.contact c join core.lead l using (lead_id) where c.phone = '+13185550101' and c.zip = '00501' and l.inquired_on = '2025-03-01'"_s), 1);
        QCOMPARE(summary->issues.first().line, 4);
        QVERIFY2(sentence(summary->issues.first()).contains(u"'#REF!' is an error of the spreadsheet"_s), qPrintable(sentence(summary->issues.first())));
        QVERIFY(QFile::exists(m_folder->filePath(u"leads.rejects.csv"_s)));
        QCOMPARE(importAs(m_partner, request(bytes, u"again.xlsx"_s)).error().code, ErrorCode::AlreadyImported);
    }

    void shouldImportWhatIsPutIntoAWatchedFolder()
    {
        const auto importer = [this](const ImportRequest& one) { return importAs(m_partner, one); };
        ImportWatch watch(m_folder->path(), {}, 0);
        VERIFY_RESULT(watch.open());
        QCOMPARE(ImportWatch(m_folder->path(), {}, 0).open().error().code, ErrorCode::Busy);
        // Given a good file, one with a wrong row, one that is none, and one that is still written
        (void)write(u"a.csv"_s, "state,phone\nLA,318-555-0101\n");
        (void)write(u"b.csv"_s, "state,phone\nLA,318-555-0102\nTexass,318-555-0103\n");
        (void)write(u"c.csv"_s, "nothing\nof use\n");
        (void)write(u"d.csv.part"_s, "state,phone\nLA,318-555-0104\n");
        const auto outcomes = watch.pass(importer);
        QCOMPARE(outcomes.size(), 3);
        const QDir folder(m_folder->path());
        QCOMPARE(folder.entryList(QDir::Files), QStringList{u"d.csv.part"_s});
        QCOMPARE(QDir(folder.filePath(u"done"_s)).entryList(QDir::Files), (QStringList{u"a.csv"_s, u"b.csv"_s}));
        QCOMPARE(QDir(folder.filePath(u"rejected"_s)).entryList(QDir::Files), (QStringList{u"b.rejects.csv"_s, u"c.csv"_s, u"c.csv.reason.txt"_s}));
        // When the program died between an import and its move, then the file is known and moved
        QVERIFY(QFile::rename(folder.filePath(u"done/a.csv"_s), folder.filePath(u"a.csv"_s)));
        const auto again = watch.pass(importer);
        QCOMPARE(again.size(), 1);
        QCOMPARE(again.first().error->code, ErrorCode::AlreadyImported);
        QVERIFY(QFile::exists(folder.filePath(u"done/a.csv"_s)));
        // And without the floor a file stays
        (void)write(u"e.csv"_s, "state,phone\nLA,318-555-0105\n");
        QVERIFY(watch.pass([](const ImportRequest&) -> Result<ImportSummary> { return failure(ErrorCode::Disconnected); }).first().movedTo.isEmpty());
        QVERIFY(QFile::exists(folder.filePath(u"e.csv"_s)));
        QCOMPARE(count(u"select count(*) from core.lead"_s), 2);
        // until it is back; the next pass does not ask at once
        QVERIFY(watch.pass(importer).isEmpty());
        const auto looksAgain = [&] { return !watch.pass(importer).isEmpty() || count(u"select count(*) from core.lead"_s) == 3; };
        QTRY_VERIFY(looksAgain());
        QCOMPARE(count(u"select count(*) from core.lead"_s), 3);
    }

    /// A file that nobody can help is told, and holds nobody up.
    void shouldGoOnWithTheOthersWhenAFileIsStuck()
    {
        ImportWatch watch(m_folder->path(), {}, 0);
        VERIFY_RESULT(watch.open());
        (void)write(u"a.csv"_s, "state,phone\nLA,318-555-0101\n");
        (void)write(u"b.csv"_s, "state,phone\nLA,318-555-0102\n");
        int tries = 0;
        const auto importer = [&](const ImportRequest& one) -> Result<ImportSummary> {
            if (!one.path.endsWith(u"a.csv"_s))
                return importAs(m_partner, one);
            ++tries;
            return failure(tries == 1 ? ErrorCode::Internal : ErrorCode::FileProblem);
        };
        const auto outcomes = watch.pass(importer);
        QCOMPARE(outcomes.size(), 2);
        const bool isFirst = outcomes.first().fileName == u"a.csv"_s;
        QCOMPARE(outcomes.at(isFirst ? 0 : 1).error->code, ErrorCode::Internal);
        QVERIFY(outcomes.at(isFirst ? 1 : 0).summary);
        QVERIFY(QFile::exists(m_folder->filePath(u"done/b.csv"_s)));
        // It is tried again, not at once, and less and less often
        QVERIFY(watch.pass(importer).isEmpty());
        const auto looksAgain = [&] { return watch.pass(importer).size() == 1 || tries == 2; };
        QTRY_VERIFY(looksAgain());
        QVERIFY(QFile::exists(m_folder->filePath(u"a.csv"_s)));
    }
};

QTEST_GUILESS_MAIN(TestImportChecks)
#include "tst_importchecks.moc"
