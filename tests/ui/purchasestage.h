// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fakes/fakefloor.h"
#include "ui/purchase/purchasejob.h"
#include "ui/purchase/purchasewizard.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

namespace leadfloor {

/// The floor of the pictures: 22 of 50 Gold in Caddo, enough of everything else, $400.00 in the
/// wallet; and a wizard over it that waits milliseconds where people wait seconds.
struct PurchaseStage
{
    static Filter caddo()
    {
        Filter filter;
        filter.states = {QStringLiteral("LA")};
        filter.counties = {QStringLiteral("22017")};
        filter.classes = {LeadClass::Gold};
        filter.buckets = {QStringLiteral("MONTH_6_TO_8")};
        return filter;
    }
    static Filter texas()
    {
        Filter filter;
        filter.states = {QStringLiteral("TX")};
        filter.classes = {LeadClass::Silver};
        filter.buckets = {QStringLiteral("MONTH_12_TO_23")};
        return filter;
    }

    PurchaseStage()
    {
        pace.quoteDelayMs = 10;
        pace.armMs = 20;
        pace.guardMs = 60;
        pace.busyPauseMs = 20;
        pace.outcomePauseMs = 10;
        pace.deliveryPauseMs = 10;
        pace.tickMs = 10;
        pace.cardPollMs = 10;
        auto& shop = floor.purchaseService;
        shop.stockFor = [this](const Filter& filter) {
            if (filter == caddo())
                return caddoStock;
            if (filter.counties == caddo().counties)
                return qint64(156);
            return filter.states == caddo().states ? qint64(324) : qint64(9004);
        };
        shop.priceFor = [this](const Filter& filter) {
            if (filter.classes == QList{LeadClass::Silver})
                return Money::fromMinor(250);
            return filter.buckets == QStringList{QStringLiteral("MONTH_9_TO_11")} ? Money::fromMinor(600) : goldPrice;
        };
        shop.missingFor = [this](const OrderLine& line) {
            const auto until = QDateTime::currentDateTimeUtc().addSecs(480);
            return line.quantity == 50 ? MissingLeads{17, 8, 2, 1, 0, until}
                                       : MissingLeads{line.quantity - caddoStock, 0, 0, 0, 0, {}};
        };
        shop.alternativesFor = [&shop](const OrderLine& line) {
            Filter wide = line.filter;
            wide.counties.clear();
            Filter older = line.filter;
            older.buckets = {QStringLiteral("MONTH_9_TO_11")};
            QList<Alternative> ways{shop.alternative(QStringLiteral("without_county"), wide, line.quantity)};
            ways.append(shop.alternative(QStringLiteral("older"), older, line.quantity));
            return ways;
        };
    }
    ~PurchaseStage() { delete wizard.data(); }

    /// Shows the wizard over this draft: the two lines of the pictures, or only the first.
    void open(bool withTexas = true, int quantity = 50)
    {
        PurchaseDraft draft = PurchaseDraft::of(caddo(), QStringLiteral("la/caddo gold 6-8m"), quantity);
        if (withTexas) {
            DraftLine line;
            line.text = QStringLiteral("tx silver 12-23m");
            line.asked = OrderLine{texas(), 100};
            draft.lines.append(line);
        }
        open(draft);
    }
    void open(const PurchaseDraft& draft)
    {
        wizard = new PurchaseWizard(floor, draft, settings, pace);
        QObject::connect(wizard, &PurchaseWizard::sentToBackground, wizard, [this](PurchaseJob* job) { background = job; });
        wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(wizard));
    }

    [[nodiscard]] QPushButton& button(const char* name) const
    {
        auto* found = wizard->findChild<QPushButton*>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return *found;
    }
    [[nodiscard]] QPushButton& next() const { return button("nextButton"); }
    [[nodiscard]] QString sentence(const char* strip) const
    {
        const auto* found = wizard->findChild<MessageStrip*>(QString::fromLatin1(strip));
        return found && found->isVisible() ? found->sentence() : QString();
    }
    /// Everything that stands in the window now, for tests that look for a word.
    [[nodiscard]] QString words() const
    {
        QStringList all;
        const QList<QLabel*> labels = wizard->findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all.join(QLatin1Char('\n'));
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : wizard.data();
        QTest::keyClick(target, Qt::Key(key), modifiers);
    }
    /// Tab until the control of that name has the keyboard.
    [[nodiscard]] bool tabTo(const QString& name, int stopsMax = 60) const
    {
        for (int i = 0; i < stopsMax; ++i) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
                return true;
            key(Qt::Key_Tab);
        }
        return false;
    }
    void enter() const { key(Qt::Key_Return); }
    /// Presses Enter once the primary button would answer.
    void goOn() const
    {
        QTRY_VERIFY(next().isVisible() && next().isEnabled());
        enter();
    }
    /// Enter until that step.
    void goTo(PurchaseWizard::Step step) const
    {
        while (wizard->step() != step) {
            const PurchaseWizard::Step before = wizard->step();
            goOn();
            QTRY_VERIFY(wizard->step() != before);
        }
    }

    FakeFloor floor;
    PurchasePace pace;
    PurchaseSettings settings;
    qint64 caddoStock = 22;
    Money goldPrice = Money::fromMinor(800);
    QPointer<PurchaseWizard> wizard;
    QPointer<PurchaseJob> background;
};

} // namespace leadfloor
