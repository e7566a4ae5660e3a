// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filtereffects.h"
#include "models/items/filtersession.h"
#include "tests/fakes/fakeinventory.h"

#include <QSignalSpy>
#include <QTest>

using namespace leadfloor;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const FilterSession& session, bool isOn)
{
    QStringList texts;
    for (const FilterSession::Term& term : session.terms()) {
        if (term.isOn == isOn)
            texts.append(term.term.text);
    }
    return texts;
}

} // namespace

class TestFilterSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTurnTypedWordsIntoChipsAndAFilter();
    void shouldLeaveTypedWordsAloneWithTheirMistakes();
    void shouldSwitchATermOffAndOnAgain();
    void shouldForgetARemovedTermWhetherOnOrOff();
    void shouldWriteTheWordsOfAFilterThatWasChosenElsewhere();
    void shouldNotShowATermTwiceWhenItIsTypedAgain();
    void shouldGoBackAndForthWithoutMakingNewSteps();
    void shouldSayWhatEachSwitchWouldAskFor();
    void shouldCountOneEffectAfterTheOther();
    void shouldGoOnWhenAnEffectCannotBeCounted();
    void shouldDropEffectsOfOlderFilters();
    void shouldReadATicketAndKeepItWhileTheFilterChanges();
};

void TestFilterSession::shouldReadATicketAndKeepItWhileTheFilterChanges()
{
    FilterSession session;
    QSignalSpy changes(&session, &FilterSession::ticketChanged);
    session.setText(u"200 gold la/caddo 6-8m max 1600"_s);
    QCOMPARE(session.ticket().quantity, 200);
    QCOMPARE(session.ticket().totalMax, Money::fromMinor(160000));
    QVERIFY(session.errors().isEmpty());
    QCOMPARE(changes.size(), 1);
    Filter other = session.filter();
    other.classes = {LeadClass::Silver};
    session.setFilter(other); // by a facet
    QCOMPARE(session.filter(), other);
    QVERIFY(session.text().startsWith(u"200 "_s));
    QVERIFY(session.text().endsWith(u"max 1600.00"_s));
    session.removeTerm(0);
    session.goBack();
    QCOMPARE(session.filter(), other);
    QCOMPARE(session.ticket().quantity, 200);
    QCOMPARE(changes.size(), 1);
    session.clear();
    QVERIFY(session.ticket().isEmpty());
    QCOMPARE(changes.size(), 2);
}

void TestFilterSession::shouldTurnTypedWordsIntoChipsAndAFilter()
{
    FilterSession session;
    QSignalSpy text(&session, &FilterSession::textChanged);
    QList<Filter> filters;
    connect(&session, &FilterSession::filterChanged, this,
            [&](const Filter& now) { filters.append(now); });
    session.setText(u"la 6-8m gold"_s);
    QCOMPARE(filters.size(), 1);
    QCOMPARE(filters.first().states, QStringList{u"LA"_s});
    QCOMPARE(filters.first().buckets, QStringList{u"MONTH_6_TO_8"_s});
    QCOMPARE(session.termsOn(), 3);
    QCOMPARE(text.size(), 1);
    session.setText(u"la  6-8m gold"_s);
    QCOMPARE(filters.size(), 1); // the same filter is not news
}

void TestFilterSession::shouldLeaveTypedWordsAloneWithTheirMistakes()
{
    FilterSession session;
    session.setText(u"la texass"_s);
    QCOMPARE(session.text(), u"la texass"_s);
    QCOMPARE(session.errors().size(), 1);
    QCOMPARE(session.errors().first().start, 3);
    QCOMPARE(session.filter().states, QStringList{u"LA"_s});
}

void TestFilterSession::shouldSwitchATermOffAndOnAgain()
{
    FilterSession session;
    session.setText(u"la gold 6-8m"_s);
    QSignalSpy text(&session, &FilterSession::textChanged);
    session.switchTerm(1, false);
    QVERIFY(session.filter().classes.isEmpty());
    QCOMPARE(session.filter().states, QStringList{u"LA"_s});
    QVERIFY(!session.text().contains(u"gold"_s));
    QCOMPARE(textsOf(session, false), QStringList{u"gold"_s});
    QCOMPARE(session.termsOn(), 2);
    QCOMPARE(text.size(), 1);
    // Typing on leaves it where it is
    session.setText(session.text() % u" score>=70"_s);
    QCOMPARE(textsOf(session, false), QStringList{u"gold"_s});
    session.switchTerm(int(session.terms().size()) - 1, true);
    QCOMPARE(session.filter().classes, QList<LeadClass>{LeadClass::Gold});
    QVERIFY(textsOf(session, false).isEmpty());
}

void TestFilterSession::shouldForgetARemovedTermWhetherOnOrOff()
{
    FilterSession session;
    session.setText(u"la gold"_s);
    session.switchTerm(1, false);
    session.removeTerm(1);
    QCOMPARE(session.terms().size(), 1);
    QCOMPARE(session.filter().states, QStringList{u"LA"_s});
    session.removeTerm(0);
    QVERIFY(session.terms().isEmpty());
    QCOMPARE(session.filter(), Filter());
    QVERIFY(session.text().isEmpty());
    session.setText(u"la gold"_s);
    session.switchTerm(0, false);
    session.clear();
    QVERIFY(session.terms().isEmpty());
}

void TestFilterSession::shouldWriteTheWordsOfAFilterThatWasChosenElsewhere()
{
    FilterSession session;
    QSignalSpy text(&session, &FilterSession::textChanged);
    Filter filter;
    filter.states = {u"LA"_s};
    filter.notCounties = {u"22105"_s};
    session.setFilter(filter);
    QCOMPARE(text.size(), 1);
    QCOMPARE(session.filter(), filter);
    QCOMPARE(parseSearch(session.text()).filter, filter);
    QCOMPARE(session.termsOn(), 2);
    session.setFilter(filter);
    QCOMPARE(text.size(), 1);
}

void TestFilterSession::shouldNotShowATermTwiceWhenItIsTypedAgain()
{
    FilterSession session;
    session.setText(u"la gold"_s);
    session.switchTerm(1, false);
    session.setText(u"la GOLD"_s);
    QCOMPARE(session.terms().size(), 2);
    QCOMPARE(session.termsOn(), 2);
}

void TestFilterSession::shouldGoBackAndForthWithoutMakingNewSteps()
{
    FilterSession session;
    session.setWords({});
    session.setText(u"la"_s);
    session.setText(u"la gold"_s);
    session.goBack();
    QCOMPARE(session.filter().classes.size(), 0);
    QCOMPARE(session.filter().states, QStringList{u"LA"_s});
    session.goBack();
    QCOMPARE(session.filter(), Filter());
    QVERIFY(!session.history().canGoBack());
    session.goForward();
    session.goForward();
    QCOMPARE(session.filter().classes.size(), 1);
    QVERIFY(!session.history().canGoForward());
}

void TestFilterSession::shouldSayWhatEachSwitchWouldAskFor()
{
    FilterSession session;
    session.setText(u"la gold"_s);
    session.switchTerm(1, false);
    QCOMPARE(session.switched(0), Filter());
    Filter both;
    both.states = {u"LA"_s};
    both.classes = {LeadClass::Gold};
    QCOMPARE(session.switched(1), both);
}

void TestFilterSession::shouldCountOneEffectAfterTheOther()
{
    FakeInventory source(0);
    source.countFor = [](const Filter& filter) { return filter.states.isEmpty() ? 50 : 7; };
    source.holdsAnswers = true;
    FilterEffects effects(source);
    QSignalSpy changed(&effects, &FilterEffects::changed);
    Filter louisiana;
    louisiana.states = {u"LA"_s};
    effects.ask({louisiana, {}});
    QCOMPARE(source.waiting(), 1);
    QVERIFY(!effects.leads(0));
    source.answerNext();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(effects.leads(0), std::optional<qint64>(7));
    QCOMPARE(source.waiting(), 1);
    source.answerNext();
    QTRY_VERIFY(effects.isComplete());
    QCOMPARE(effects.leads(1), std::optional<qint64>(50));
    QCOMPARE(source.waiting(), 0);
    effects.ask(QList<Filter>(20));
    for (int i = 0; i < 20; ++i) {
        source.answerNext();
        QTest::qWait(0);
    }
    QTRY_VERIFY(effects.isComplete());
    QCOMPARE(source.countCalls.size(), 2 + FilterEffects::filtersMax);
}

void TestFilterSession::shouldGoOnWhenAnEffectCannotBeCounted()
{
    FakeInventory source(9);
    source.holdsAnswers = true;
    FilterEffects effects(source);
    effects.ask({{}, {}});
    QVERIFY(source.failNext(u"count"_s, Error{ErrorCode::TimedOut, {}, {}, {}}));
    QTRY_COMPARE(source.waiting(), 1);
    source.answerAll();
    QTRY_VERIFY(effects.isComplete());
    QVERIFY(!effects.leads(0));
    QCOMPARE(effects.leads(1), std::optional<qint64>(9));
}

void TestFilterSession::shouldDropEffectsOfOlderFilters()
{
    FakeInventory source(9);
    source.holdsAnswers = true;
    FilterEffects effects(source);
    effects.ask({{}});
    source.answerAll(); // given, not seen
    effects.ask({});
    QTest::qWait(0);
    QVERIFY(!effects.leads(0));
    QVERIFY(effects.isComplete());
}

QTEST_GUILESS_MAIN(TestFilterSession)
#include "tst_filtersession.moc"
