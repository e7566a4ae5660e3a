// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/viewshelf.h"
#include "tests/fakes/fakefloor.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leadfloor;

class TestViewShelf final : public QObject
{
    Q_OBJECT
private:
    static ViewContent content(const QString& state)
    {
        ViewContent content;
        content.filter.states = {state};
        content.columns.columns = {{u"lead"_s, true, 0}, {u"state"_s, true, 0}};
        return content;
    }
    struct Stage
    {
        FakeViews service;
        ViewShelf shelf{service};
        ViewContent shown;
        QList<Error> errors;
        QObject context;
        Stage()
        {
            // As the page does
            QObject::connect(&shelf, &ViewShelf::contentOpened, &context, [this](const ViewContent& opened) {
                shown = opened;
                shelf.setNow(opened);
            });
            QObject::connect(&shelf, &ViewShelf::failed, &context,
                             [this](ViewShelf::Act, const Error& error) { errors.append(error); });
        }
        void load()
        {
            shelf.refresh();
            QTRY_VERIFY(shelf.isLoaded());
        }
        QStringList names() const
        {
            QStringList names;
            for (const SavedView& view : shelf.views())
                names.append(view.name);
            return names;
        }
    };

private Q_SLOTS:
    void shouldReadAndWriteAViewAndKeepWhatItDoesNotKnow()
    {
        ViewContent view = content(u"LA"_s);
        view.order = InventoryOrder({InventorySort::State, InventorySort::DearestFirst});
        view.density = u"compact"_s;
        const QJsonObject json = view.toJson({{u"charts"_s, QJsonArray{1}}, {u"filter"_s, 5}});
        QCOMPARE(json.value("charts"_L1).toArray().size(), 1);
        QCOMPARE(json.value("sort"_L1).toString(), u"state,dearest"_s);
        const auto again = ViewContent::fromJson(json);
        QVERIFY(again);
        QCOMPARE(*again, view);
        // What is not understood of order and looks is left out, of a filter it is refused
        const auto odd = ViewContent::fromJson({{u"sort"_s, u"moon"_s}, {u"density"_s, 5}, {u"columns"_s, u"x"_s}});
        QVERIFY(odd);
        QCOMPARE(*odd, ViewContent());
        QCOMPARE(ViewContent::fromJson({{u"filter"_s, QJsonObject{{u"planets"_s, 1}}}}).error().code, ErrorCode::InvalidRequest);
    }

    void shouldKnowOrdersByTheirCodes()
    {
        for (int value = 0; value < inventorySortCount; ++value) {
            const auto order = InventoryOrder::fromCode(inventorySortCode(InventorySort(value)));
            QVERIFY(order && order->keys == QList{InventorySort(value)});
        }
        QCOMPARE(InventoryOrder::fromCode(u"county,score_up,oldest"_s)->code(), u"county,score_up,oldest"_s);
        for (const auto& wrong : {u""_s, u"moon"_s, u"state,"_s, u"oldest,newest"_s, u"score,score_up"_s, u"state,county,class,score"_s})
            QVERIFY2(!InventoryOrder::fromCode(wrong), qPrintable(wrong));
    }

    void shouldListOwnViewsBeforeTheTeamsByName()
    {
        Stage s;
        s.service.add(u"west"_s, true, {}, false);
        s.service.add(u"Zeta"_s, false, {});
        s.service.add(u"alpha"_s, false, {});
        s.load();
        QCOMPARE(s.names(), (QStringList{u"alpha"_s, u"Zeta"_s, u"west"_s}));
    }

    void shouldTellWhenThePageHasMovedAwayFromTheOpenView()
    {
        Stage s;
        const SavedView view = s.service.add(u"LA"_s, false, content(u"LA"_s).toJson());
        s.load();
        s.shelf.openView(view.id);
        QCOMPARE(s.shown.filter.states, QStringList{u"LA"_s});
        QVERIFY(!s.shelf.isChanged());
        QSignalSpy changed(&s.shelf, &ViewShelf::changed);
        ViewContent other = content(u"TX"_s);
        s.shelf.setNow(other);
        QVERIFY(s.shelf.isChanged());
        QCOMPARE(changed.size(), 1);
        // Back again is no change
        s.shelf.revert();
        QVERIFY(!s.shelf.isChanged());
        for (const auto& one : {u"density"_s, u"order"_s, u"columns"_s}) {
            ViewContent moved = content(u"LA"_s);
            if (one == u"density"_s)
                moved.density = u"relaxed"_s;
            else if (one == u"order"_s)
                moved.order = InventorySort::DearestFirst;
            else
                moved.columns.columns[1].width = 90;
            s.shelf.setNow(moved);
            QVERIFY2(s.shelf.isChanged(), qPrintable(one));
        }
    }

    void shouldNotTakeAColumnOfANewerProgramForAChange()
    {
        Stage s;
        const SavedView view = s.service.add(u"LA"_s, false, content(u"LA"_s).toJson());
        s.load();
        s.shelf.openView(view.id);
        ViewContent now = content(u"LA"_s);
        now.columns.columns.append({u"moon"_s, false, 0});
        s.shelf.setNow(now);
        QVERIFY(!s.shelf.isChanged());
    }

    void shouldSaveAsOpenSaveRenameShareAndDelete()
    {
        Stage s;
        s.load();
        s.shelf.setNow(content(u"LA"_s));
        s.shelf.saveAs(u"LA gold"_s, false);
        QTRY_VERIFY(s.shelf.open());
        QVERIFY(!s.shelf.isChanged());
        s.shelf.setNow(content(u"TX"_s));
        s.shelf.save();
        QTRY_VERIFY(!s.shelf.isChanged());
        QCOMPARE(s.shelf.open()->revision, 2);
        s.shelf.rename(u"TX gold"_s);
        QTRY_COMPARE(s.shelf.open()->name, u"TX gold"_s);
        s.shelf.setTeam(true);
        QTRY_VERIFY(s.shelf.open()->isTeam);
        s.shelf.remove();
        QTRY_VERIFY(!s.shelf.open());
        QCOMPARE(s.names(), QStringList());
        // and one can have it back
        s.shelf.restore();
        QTRY_VERIFY(s.shelf.open());
        QCOMPARE(s.shelf.open()->name, u"TX gold"_s);
        QVERIFY(s.shelf.open()->isTeam);
        QVERIFY(s.errors.isEmpty());
    }

    void shouldKeepKeysOfANewerProgramWhenItSaves()
    {
        Stage s;
        QJsonObject json = content(u"LA"_s).toJson();
        json.insert(u"charts"_s, true);
        const SavedView view = s.service.add(u"LA"_s, false, json);
        s.load();
        s.shelf.openView(view.id);
        s.shelf.setNow(content(u"TX"_s));
        s.shelf.save();
        QTRY_COMPARE(s.service.shelf.first().revision, 2);
        QVERIFY(s.service.shelf.first().content.value("charts"_L1).toBool());
    }

    void shouldShowWhatSomebodyElseHasMadeOfItWhenASaveComesTooLate()
    {
        Stage s;
        const SavedView view = s.service.add(u"LA"_s, true, content(u"LA"_s).toJson());
        s.load();
        s.shelf.openView(view.id);
        s.service.shelf[0].revision = 5;
        s.service.shelf[0].content = content(u"FL"_s).toJson();
        s.shelf.setNow(content(u"TX"_s));
        s.shelf.save();
        QTRY_COMPARE(s.errors.size(), 1);
        QCOMPARE(s.errors.first().code, ErrorCode::WrongState);
        QTRY_COMPARE(s.shelf.open()->revision, 5);
        // What the page shows is still there, and still unsaved
        QVERIFY(s.shelf.isChanged());
        s.shelf.revert();
        QCOMPARE(s.shown.filter.states, QStringList{u"FL"_s});
    }

    void shouldStopShowingAViewThatIsGone()
    {
        Stage s;
        const SavedView view = s.service.add(u"LA"_s, true, content(u"LA"_s).toJson());
        s.load();
        s.shelf.openView(view.id);
        s.service.shelf.clear();
        s.shelf.refresh();
        QTRY_VERIFY(!s.shelf.open());
        QCOMPARE(s.shown.filter.states, QStringList{u"LA"_s});
        QVERIFY(!s.shelf.isChanged());
    }

    void shouldOpenAViewAsSoonAsTheListIsThere()
    {
        Stage s;
        const SavedView view = s.service.add(u"LA"_s, false, content(u"LA"_s).toJson());
        s.service.holdsAnswers = true;
        s.shelf.refresh();
        s.shelf.openView(view.id);
        QVERIFY(!s.shelf.open());
        s.service.answerAll();
        QTRY_VERIFY(s.shelf.open());
    }

    void shouldRefuseToOpenAFilterThatItDoesNotUnderstand()
    {
        Stage s;
        const SavedView view = s.service.add(u"new"_s, false, {{u"filter"_s, QJsonObject{{u"planets"_s, 1}}}});
        s.load();
        s.shelf.openView(view.id);
        QCOMPARE(s.errors.size(), 1);
        QVERIFY(!s.shelf.open());
    }

    void shouldSayWhyTheListOrANameWasRefused()
    {
        Stage s;
        s.service.refusal = Error{ErrorCode::Disconnected, {}, {}, {}};
        s.shelf.refresh();
        QTRY_COMPARE(s.errors.size(), 1);
        QVERIFY(!s.shelf.isLoaded());
        s.service.refusal.reset();
        s.service.add(u"LA"_s, false, {});
        s.load();
        s.shelf.saveAs(u"la"_s, false);
        QTRY_COMPARE(s.errors.size(), 2);
        QCOMPARE(s.errors.last().code, ErrorCode::InvalidRequest);
        QVERIFY(!s.shelf.isBusy());
    }

    void shouldDoOneThingAtATime()
    {
        Stage s;
        s.load();
        s.service.holdsAnswers = true;
        s.shelf.saveAs(u"a"_s, false);
        QVERIFY(s.shelf.isBusy());
        s.shelf.saveAs(u"b"_s, false);
        QCOMPARE(s.service.waiting(u"create"_s), 1);
        s.service.answerAll();
        QTRY_VERIFY(!s.shelf.isBusy());
        QCOMPARE(s.names(), QStringList{u"a"_s});
    }

    void shouldReadAndWriteAViewOfMyLeads()
    {
        ViewContent view;
        view.leads = {u"mine"_s, u"baton rouge"_s, 1042, 3, {u"hot"_s, u"vet"_s}, true};
        QCOMPARE(ViewContent::fromJson(view.toJson()).value(), view);
        QVERIFY(!ViewContent().toJson().contains("leads"_L1));
        for (const QJsonObject& odd : {QJsonObject{{u"which"_s, u"yours"_s}}, QJsonObject{{u"moon"_s, 1}}})
            QCOMPARE(ViewContent::fromJson({{u"leads"_s, odd}}).error().code, ErrorCode::InvalidRequest);
        // What is taken out of a view that had it is out
        QCOMPARE(ViewContent::fromJson(ViewContent().toJson(view.toJson()))->leads, LeadViewFilter());
    }

    void shouldBeginWithTheDefaultViewUnlessThePageShowsSomethingElse_data()
    {
        QTest::addColumn<bool>("isUntouched");
        QTest::addColumn<bool>("isOtherWanted");
        QTest::addColumn<QString>("opened");
        QTest::newRow("untouched") << true << false << u"LA"_s;
        QTest::newRow("filtered meanwhile") << false << false << QString();
        QTest::newRow("another one was asked for") << true << true << u"TX"_s;
    }
    void shouldBeginWithTheDefaultViewUnlessThePageShowsSomethingElse()
    {
        QFETCH(bool, isUntouched);
        QFETCH(bool, isOtherWanted);
        QFETCH(QString, opened);
        Stage s;
        FakeFloor floor;
        s.service.add(u"LA"_s, false, content(u"LA"_s).toJson());
        const SavedView other = s.service.add(u"TX"_s, false, content(u"TX"_s).toJson());
        s.service.shelf[0].isDefault = true;
        s.shelf.follow(floor, [isUntouched] { return isUntouched; });
        if (isOtherWanted)
            s.shelf.openView(other.id);
        s.load();
        QCOMPARE(s.shelf.open() ? s.shelf.open()->name : QString(), opened);
        // Once: what is closed stays closed when a colleague changes something
        s.shelf.closeView();
        s.service.add(u"new"_s, true, {}, false);
        Q_EMIT floor.teamChanged(u"wallet"_s);
        Q_EMIT floor.teamChanged(u"views"_s);
        QTRY_COMPARE(s.shelf.views().size(), 3);
        QCOMPARE(s.service.listCalls, 2);
        QVERIFY(!s.shelf.open());
    }

    void shouldMakeTheOpenViewTheDefaultAndTakeItBack()
    {
        Stage s;
        const SavedView view = s.service.add(u"LA"_s, false, content(u"LA"_s).toJson());
        s.service.add(u"TX"_s, false, {});
        s.load();
        s.shelf.setDefault(true); // none is open
        QVERIFY(!s.shelf.isBusy());
        s.shelf.openView(view.id);
        QSignalSpy done(&s.shelf, &ViewShelf::done);
        s.shelf.setDefault(true);
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(s.shelf.open()->isDefault && s.service.shelf.first().isDefault);
        s.shelf.setDefault(false);
        QTRY_COMPARE(done.size(), 2);
        QVERIFY(!s.shelf.open()->isDefault && !s.service.shelf.first().isDefault);
        s.service.refusal = Error{ErrorCode::NotFound, {}, {}, {}};
        s.shelf.setDefault(true);
        QTRY_COMPARE(s.errors.size(), 1);
        QVERIFY(!s.shelf.open()->isDefault);
    }
};

QTEST_GUILESS_MAIN(TestViewShelf)
#include "tst_viewshelf.moc"
