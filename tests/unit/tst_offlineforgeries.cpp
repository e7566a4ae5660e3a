// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/offlinetools.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QtEndian>

#include <functional>

using namespace Qt::StringLiterals;
using namespace leadfloor;
using namespace leadfloor::testing;

/// A store whose file or key somebody has made another one (reliability.md T85): it is refused, by whoever reads
/// it whole at once, and by a window that shows the first screen before all of it is checked. What that window
/// shows until then is true.
class TestOfflineForgeries final : public QObject
{
    Q_OBJECT
private:
    /// Where a segment stands in a file: sizes of stream and front, then the stream.
    struct Place
    {
        qsizetype at = 0, stream = 0, body = 0, end = 0;
    };
    static QList<Place> placesOf(const QByteArray& file)
    {
        constexpr qsizetype head = 64, prefix = 16, streamHead = 24, seal = 17, link = 32 + seal;
        QList<Place> places;
        for (qsizetype at = head; at < file.size();) {
            const auto size = qsizetype(qFromLittleEndian<quint64>(file.constData() + at));
            const auto front = qsizetype(qFromLittleEndian<quint64>(file.constData() + at + 8));
            Place place{at, at + prefix, at + prefix + streamHead + link + front + (front > 0 ? seal : 0), at + prefix + size};
            places.append(place);
            at = place.end;
        }
        return places;
    }

    /// What a forger has: the file and key as they are, as they were, and those of others.
    struct Loot
    {
        QByteArray file, key;
        QList<QByteArray> older;       ///< the file after each write but the last
        QByteArray beforeRewrite;      ///< what the file was before it was written anew with another key
        QByteArray otherFile, otherKey; ///< of another workspace
        QByteArray twinFile;           ///< the same leads, member and workspace, on another computer
        QUuid store;
    };
    static constexpr int bigWrite = 700; // leads: its body has several messages
    static constexpr int leads = 40 + 40 + bigWrite + 40;

    /// A store that was written anew once and then grew by four writes: five segments, the first without leads.
    static void fill(StoreDesk& desk, Loot* loot = nullptr)
    {
        auto store = desk.make(0);
        if (loot)
            loot->beforeRewrite = desk.bytes();
        if (!store->compact(true))
            qFatal("not written anew");
        int from = 0;
        for (const int count : {40, 40, bigWrite, 40}) {
            RecordWriter writer;
            writeSampleLeads(writer, from, count);
            from += count;
            if (loot)
                loot->older.append(desk.bytes());
            if (!store->write(writer.bytes()))
                qFatal("not written");
        }
    }
    static QByteArray keyOf(const StoreDesk& desk) { return desk.keys->read(desk.name()).value().value(); }

    Loot m_loot;
    QDateTime m_now;
    QStringList m_names; ///< of the first page

    /// A key's record with something else in it.
    [[nodiscard]] static QByteArray changedKey(const QByteArray& key, const std::function<void(QJsonObject&)>& change)
    {
        QJsonObject json = QJsonDocument::fromJson(key).object();
        change(json);
        return QJsonDocument(json).toJson(QJsonDocument::Compact);
    }
    [[nodiscard]] static QByteArray changedFile(const QByteArray& key, const std::function<void(QJsonObject&)>& change)
    {
        return changedKey(key, [&change](QJsonObject& json) {
            QJsonArray files = json["files"_L1].toArray();
            QJsonObject file = files.first().toObject();
            change(file);
            files[0] = file;
            json["files"_L1] = files;
        });
    }
    static QString otherText(const QJsonValue& base64)
    {
        QByteArray bytes = QByteArray::fromBase64(base64.toString().toLatin1());
        bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
        return QString::fromLatin1(bytes.toBase64());
    }

    void changeHead(QList<QPair<QByteArray, QByteArray>>& files) const
    {
        const std::pair<const char*, qsizetype> places[] = {{"magic", 0}, {"spare byte of the version", 12}, {"store", 20}, {"salt", 35}, {"spare byte of the head", 60}};
        for (const auto& [name, at] : places)
            files.append({QByteArray("head: ") + name, flipped(m_loot.file, at)});
        for (const int version : {1, 3}) {
            QByteArray other = m_loot.file;
            other[8] = char(version);
            files.append({"head: version " + QByteArray::number(version), other});
        }
    }
    void changeSegments(QList<QPair<QByteArray, QByteArray>>& files) const
    {
        const QList<Place> places = placesOf(m_loot.file);
        for (qsizetype i = 0; i < places.size(); ++i) {
            const Place& place = places.at(i);
            const std::pair<QLatin1StringView, qsizetype> parts[] = {{"size"_L1, place.at},
                                                               {"size of the front"_L1, place.at + 8},
                                                               {"begin of the stream"_L1, place.stream + 3},
                                                               {"link"_L1, place.stream + 30},
                                                               {"front"_L1, place.body - 30},
                                                               {"body"_L1, place.body + (place.end - place.body) / 2},
                                                               {"last seal"_L1, place.end - 1}};
            for (const auto& [name, at] : parts) {
                if (name == "body"_L1 && place.body == place.end)
                    continue; // it has none
                files.append({"segment " + QByteArray::number(i) + ": " + name.data(), flipped(m_loot.file, at)});
            }
        }
    }
    void moveSegments(QList<QPair<QByteArray, QByteArray>>& files) const
    {
        const QByteArray& file = m_loot.file;
        const QList<Place> places = placesOf(file), twin = placesOf(m_loot.twinFile);
        const auto segment = [&file, &places](qsizetype i) { return file.mid(places.at(i).at, places.at(i).end - places.at(i).at); };
        const auto joined = [&](const QList<qsizetype>& order) {
            QByteArray all = file.first(places.first().at);
            for (const qsizetype i : order)
                all += segment(i);
            return all;
        };
        files.append({"segments: two swapped", joined({0, 2, 1, 3, 4})});
        files.append({"segments: the first left out", joined({1, 2, 3, 4})});
        files.append({"segments: one left out", joined({0, 1, 3, 4})});
        files.append({"segments: one twice", joined({0, 1, 1, 2, 3, 4})});
        files.append({"segments: one in the place of another", joined({0, 1, 1, 3, 4})});
        files.append({"segments: the last is an older one", joined({0, 1, 2, 3, 1})});
        const Place &big = places.at(3), &small = places.at(1), &next = places.at(2);
        // Messages of a body are 64 KiB and 17 bytes
        constexpr qsizetype message = 65536 + 17;
        QByteArray moved = file;
        moved.replace(big.body, message, file.mid(big.body + message, message)).replace(big.body + message, message, file.mid(big.body, message));
        files.append({"body: two messages swapped", moved});
        QByteArray gone = file;
        files.append({"body: a message overwritten by zeros", gone.replace(big.body + message, message, QByteArray(message, '\0'))});
        QByteArray copied = file;
        const qsizetype some = std::min(small.end - small.body, next.end - next.body);
        files.append({"body: that of another segment", copied.replace(next.body, some, file.mid(small.body, some))});
        // What tells how many leads there are, taken from the copy on another computer
        QByteArray indexed = file;
        files.append({"front: that of another copy",
                      indexed.replace(small.stream, small.body - small.stream, m_loot.twinFile.mid(twin.at(1).stream, twin.at(1).body - twin.at(1).stream))});
        QByteArray bodied = file;
        files.append({"body: that of another copy",
                      bodied.replace(small.body, small.end - small.body, m_loot.twinFile.mid(twin.at(1).body, twin.at(1).end - twin.at(1).body))});
        QByteArray grafted = file;
        files.append({"segment: that of another copy",
                      grafted.replace(small.at, small.end - small.at, m_loot.twinFile.mid(twin.at(1).at, twin.at(1).end - twin.at(1).at))});
        QByteArray shifted = file; // a byte more in front, one less in the body
        qToLittleEndian(quint64(qFromLittleEndian<quint64>(shifted.constData() + small.at + 8) + 1), shifted.data() + small.at + 8);
        files.append({"segment: the border of front and body moved", shifted});
    }
    void rollBack(QList<QPair<QByteArray, QByteArray>>& files) const
    {
        for (qsizetype i = 0; i < m_loot.older.size(); ++i) {
            const QByteArray& older = m_loot.older.at(i);
            files.append({"rolled back by " + QByteArray::number(m_loot.older.size() - i) + " writes", older});
            files.append({"rolled back by " + QByteArray::number(m_loot.older.size() - i) + " writes, as long as before",
                          older + QByteArray(m_loot.file.size() - older.size(), '\x5a')});
        }
        files.append({"rolled back behind a rewriting", m_loot.beforeRewrite});
        const qsizetype last = placesOf(m_loot.file).last().at, end = m_loot.file.size();
        for (const qsizetype size : {qsizetype(0), qsizetype(63), qsizetype(64), qsizetype(70), last / 2, last + 7, last + 20, end - 16, end - 1})
            files.append({"cut off at " + QByteArray::number(size), m_loot.file.first(size)});
    }
    void takeOthers(QList<QPair<QByteArray, QByteArray>>& files) const
    {
        files.append({"the file of another workspace", m_loot.otherFile});
        QByteArray named = m_loot.otherFile;
        files.append({"the file of another workspace, named as ours", named.replace(16, 16, m_loot.store.toRfc4122())});
        files.append({"the file of another workspace, with our head", m_loot.file.first(64) + m_loot.otherFile.mid(64)});
        QByteArray twin = m_loot.twinFile;
        files.append({"our file of another computer", m_loot.twinFile});
        files.append({"our file of another computer, named as this one", twin.replace(16, 16, m_loot.store.toRfc4122())});
        files.append({"our file of another computer, with this head", m_loot.file.first(64) + m_loot.twinFile.mid(64)});
        files.append({"no store at all", QByteArray(5000, 'x')});
    }
    [[nodiscard]] QList<QPair<QByteArray, QByteArray>> forgedKeys() const
    {
        const QByteArray& key = m_loot.key;
        const auto owner = [&key](const char* field, const char* value) {
            return changedKey(key, [=](QJsonObject& json) {
                QJsonObject whose = json["owner"_L1].toObject();
                whose[QLatin1StringView(field)] = QString::fromLatin1(value);
                json["owner"_L1] = whose;
            });
        };
        const auto text = [](const char* field) {
            return [field](QJsonObject& json) { json[QLatin1StringView(field)] = otherText(json[QLatin1StringView(field)]); };
        };
        return {{"key: none", {}},
                {"key: half of it", key.first(key.size() / 2)},
                {"key: of another workspace", m_loot.otherKey},
                {"key: of another workspace, named as ours", changedKey(m_loot.otherKey, [this](QJsonObject& json) { json["store"_L1] = m_loot.store.toString(QUuid::WithoutBraces); })},
                {"key: of a later version", changedKey(key, [](QJsonObject& json) { json["version"_L1] = 2; })},
                {"key: of another floor", owner("floor", "f2")},
                {"key: for another workspace", owner("workspace", "w2")},
                {"key: for another member", owner("member", "eve@bayou.example")},
                {"key: another secret", changedKey(key, text("secret"))},
                {"key: another part", changedKey(key, text("part"))},
                {"key: another box", changedFile(key, text("box"))},
                {"key: another salt", changedFile(key, text("salt"))},
                {"key: another end", changedFile(key, text("chain"))},
                {"key: of a longer file", changedFile(key, [](QJsonObject& json) { json["segments"_L1] = 9; })},
                {"key: of no file", changedKey(key, [](QJsonObject& json) { json["files"_L1] = QJsonArray(); })}};
    }
    static QByteArray flipped(const QByteArray& file, qsizetype at)
    {
        QByteArray other = file;
        other[at] = char(other.at(at) ^ 0x20);
        return other;
    }
    static QStringList namesOf(const QList<OwnedLead>& page)
    {
        QStringList names;
        for (const OwnedLead& lead : page)
            names.append(lead.values.at(5));
        return names;
    }
    static QString textOf(const Error& error) { return errorCodeText(error.code) % u' ' % toUserText(error); }

    /// Puts file and key where a store is.
    struct Scene
    {
        StoreDesk desk;
        Scene(const Loot& loot, const QDateTime& now, const QByteArray& file, const QByteArray& key)
        {
            desk.id = loot.store;
            desk.now = now;
            desk.replace(file);
            if (!desk.keys->write(desk.name(), key))
                qFatal("no key");
        }
        [[nodiscard]] auto open(StoreDepth depth) { return OfflineStore::open(desk.folder.path(), desk.id, desk.keys, desk.clock(), depth); }
    };

private Q_SLOTS:
    void initTestCase()
    {
        StoreDesk desk, other, twin;
        other.contact = sampleContact(other.now, u"w2"_s);
        fill(desk, &m_loot);
        fill(other);
        fill(twin);
        m_loot.store = desk.id;
        m_now = desk.now;
        auto store = desk.open();
        QVERIFY2(store, qPrintable(desk.problem));
        m_names = namesOf(store->page({}).value());
        store.reset();
        m_loot.file = desk.bytes();
        m_loot.key = keyOf(desk);
        m_loot.otherFile = other.bytes();
        m_loot.otherKey = keyOf(other);
        m_loot.twinFile = twin.bytes();
        QCOMPARE(placesOf(m_loot.file).size(), 5);
        QCOMPARE(m_names.first(), u"First%1"_s.arg(leads - 1));
    }

    void shouldRefuseAForgery_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("key");
        QList<QPair<QByteArray, QByteArray>> files;
        changeHead(files);
        changeSegments(files);
        moveSegments(files);
        rollBack(files);
        takeOthers(files);
        for (const auto& [name, file] : std::as_const(files))
            QTest::newRow(name.constData()) << file << m_loot.key;
        const auto keys = forgedKeys();
        for (const auto& [name, key] : keys)
            QTest::newRow(name.constData()) << m_loot.file << key;
        QVERIFY(files.size() + keys.size() >= 50);
    }
    void shouldRefuseAForgery()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, key);
        // Read whole, it does not open
        Scene scene(m_loot, m_now, file, key);
        const auto whole = scene.open(StoreDepth::Whole);
        QVERIFY(!whole);
        QVERIFY2(whole.error().code == ErrorCode::StoreRefused, qPrintable(textOf(whole.error())));
        QVERIFY(!toUserText(whole.error()).isEmpty());
        // In a window either it does not open, or what is shown is true until the rest is looked at
        const auto opened = scene.open(StoreDepth::FirstScreen);
        if (!opened) {
            QVERIFY2(opened.error().code == ErrorCode::StoreRefused, qPrintable(textOf(opened.error())));
            return;
        }
        OfflineStore& store = **opened;
        const auto count = store.count({});
        QVERIFY(count);
        QCOMPARE(*count, leads);
        if (const auto page = store.page({}))
            QCOMPARE(namesOf(*page), m_names);
        else
            QCOMPARE(page.error().code, ErrorCode::StoreRefused);
        const auto checked = store.checkAll();
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::StoreRefused);
        // from then on there is nothing in it, and it says why
        QCOMPARE(store.page({}).error().code, ErrorCode::StoreRefused);
        QCOMPARE(store.count({}).error().code, ErrorCode::StoreRefused);
        QCOMPARE(store.orders().error().code, ErrorCode::StoreRefused);
        QCOMPARE(store.snapshot({}).error().code, ErrorCode::StoreRefused);
        QCOMPARE(store.change(ChangeId::create(), {sampleLead(1)}, toStage(2)).error().code, ErrorCode::StoreRefused);
        QCOMPARE(store.read([](OfflineLeads& all) { return all.size(); }), 0);
    }

    void shouldOpenWhatNobodyHasTouched()
    {
        Scene scene(m_loot, m_now, m_loot.file, m_loot.key);
        for (const StoreDepth depth : {StoreDepth::Whole, StoreDepth::FirstScreen}) {
            const auto opened = scene.open(depth);
            QVERIFY2(opened, qPrintable(opened ? QString() : textOf(opened.error())));
            QCOMPARE(namesOf((*opened)->page({}).value()), m_names);
            QVERIFY((*opened)->checkAll());
            QCOMPARE((*opened)->count({}).value(), leads);
        }
    }

    void shouldDropWhatWasPutBehindTheEnd()
    {
        const Place last = placesOf(m_loot.file).last();
        for (const QByteArray& more : {QByteArray(3, 'x'), QByteArray(500, '\0'), m_loot.file.mid(last.at), m_loot.twinFile.mid(placesOf(m_loot.twinFile).last().at)}) {
            Scene scene(m_loot, m_now, m_loot.file + more, m_loot.key);
            const auto opened = scene.open(StoreDepth::Whole);
            QVERIFY2(opened, qPrintable(opened ? QString() : textOf(opened.error())));
            QVERIFY((*opened)->status().wasCut);
            QCOMPARE(namesOf((*opened)->page({}).value()), m_names);
            QCOMPARE(scene.desk.bytes(), m_loot.file);
        }
    }

    void shouldRefuseWhatIsChangedBehindItsBack()
    {
        // Given a window with the first screen, and somebody who then puts an older body of the same place into the file
        Scene scene(m_loot, m_now, m_loot.file, m_loot.key);
        const auto opened = scene.open(StoreDepth::FirstScreen);
        QVERIFY(opened);
        QVERIFY((*opened)->page({}));
        const Place early = placesOf(m_loot.file).at(2);
        QFile file(scene.desk.path());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(early.body + 100) && file.write("forged") == 6);
        file.close();
        // Then it closes, though the fronts were right
        QCOMPARE((*opened)->checkAll().error().code, ErrorCode::StoreRefused);
        QVERIFY(!(*opened)->page({}));
    }
};

QTEST_GUILESS_MAIN(TestOfflineForgeries)
#include "tst_offlineforgeries.moc"
