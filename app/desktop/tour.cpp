// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tour.h"

#include "app/desktop/desktop.h"
#include "models/domain/searchlanguage.h"
#include "models/items/inventorymodel.h"
#include "ui/exports/exportdialog.h"
#include "ui/inventory/inventorypage.h"
#include "ui/leads/leadspage.h"
#include "ui/orders/orderspage.h"
#include "ui/purchase/purchasejob.h"
#include "ui/purchase/purchasewizard.h"
#include "ui/wallet/walletpage.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int stepMs = 50;
/// A step that is not reached within this many looks has failed: two minutes.
constexpr int waitsMax = 2400;
/// Taken in turn until one has leads: a floor that is toured again and again runs out of the first.
const QStringList tourFilters = {u"la gold 6-8m"_s, u"la gold"_s, u"gold"_s};
constexpr int tourLeads = 25;

PurchaseWizard* wizardOf(Desktop& desktop)
{
    return desktop.window().findChild<PurchaseWizard*>();
}

InventoryPage* inventoryOf(Desktop& desktop)
{
    return dynamic_cast<InventoryPage*>(desktop.window().page(u"inventory"_s));
}

LeadsPage* leadsOf(Desktop& desktop)
{
    return dynamic_cast<LeadsPage*>(desktop.window().page(u"leads"_s));
}

/// The dialog that is open in front of the window.
QWidget* dialogOf(Desktop& desktop)
{
    if (PurchaseWizard* wizard = wizardOf(desktop))
        return wizard;
    return desktop.window().findChild<ExportDialog*>();
}

/// A button of the page or dialog that a person could press now.
QPushButton* readyButton(const QWidget* place, const QString& name)
{
    auto* button = place ? place->findChild<QPushButton*>(name) : nullptr;
    return button && button->isVisible() && button->isEnabled() ? button : nullptr;
}

} // namespace

Tour::Tour(Desktop& desktop, const QString& folder)
    : m_desktop(desktop)
    , m_folder(QDir(folder).absolutePath())
{
    m_timer.setInterval(stepMs);
    connect(&m_timer, &QTimer::timeout, this, &Tour::advance);
    connect(&m_desktop, &Desktop::floorFailed, this, [this](const Error& error) {
        say(toUserText(error) % u' ' % nextStep(error));
        end(EXIT_FAILURE);
    });
}

void Tour::start()
{
    if (!QDir().mkpath(m_folder)) {
        say(tr("The folder %1 cannot be made.").arg(m_folder));
        QMetaObject::invokeMethod(
            this, [this] { end(EXIT_FAILURE); }, Qt::QueuedConnection);
        return;
    }
    m_desktop.window().resize(1440, 900);
    plan();
    m_timer.start();
}

void Tour::plan()
{
    const auto model = [this]() -> InventoryModel* {
        InventoryPage* page = inventoryOf(m_desktop);
        return page ? &page->model() : nullptr;
    };
    const auto isLoaded = [model] {
        return model() && model()->rowCount() > 0 && !model()->isLoading();
    };
    const auto isStep = [this](PurchaseWizard::Step step) {
        PurchaseWizard* wizard = wizardOf(m_desktop);
        if (!wizard || wizard->step() != step)
            return false;
        const auto* next = wizard->findChild<QPushButton*>(u"nextButton"_s);
        return next && next->isVisible() && next->isEnabled();
    };
    const auto pressNext = [this] {
        if (PurchaseWizard* wizard = wizardOf(m_desktop))
            wizard->findChild<QPushButton*>(u"nextButton"_s)->click();
    };
    m_steps = {
        {tr("the inventory"), isLoaded, {}, u"01-inventory"_s},
        {tr("a filter"),
         [] { return true; },
         [this] {
             // A session before may have left a half-filled wizard, and words.
             if (PurchaseWizard* left = wizardOf(m_desktop))
                 left->close();
             auto* line = inventoryOf(m_desktop)->findChild<QLineEdit*>(u"searchLine"_s);
             line->setFocus();
             line->selectAll();
             type(tourFilters.first(), line);
         },
         {}},
        {tr("the filtered leads"),
         [model, this, tries = 0]() mutable {
             // What the model shows, not what the line says: the one follows the other a moment
             // later.
             if (model()->isLoading()
                 || model()->filter() != parseSearch(tourFilters.at(tries)).filter)
                 return false;
             if (model()->rowCount() == 0 && tries + 1 < tourFilters.size()) {
                 auto* line = inventoryOf(m_desktop)->findChild<QLineEdit*>(u"searchLine"_s);
                 line->selectAll();
                 type(tourFilters.at(++tries), line);
                 return false;
             }
             return model()->rowCount() > 0;
         },
         [] { Theme::instance().setChoice(SchemeChoice::Dark); }, u"02-inventory-filtered"_s},
        {tr("dark"), [isLoaded] { return isLoaded(); },
         [] { Theme::instance().setChoice(SchemeChoice::Light); }, u"03-inventory-dark"_s},
        {tr("the quote"),
         isLoaded,
         [this] { inventoryOf(m_desktop)->findChild<QPushButton*>(u"quoteButton"_s)->click(); },
         {}},
        {tr("what to buy"),
         [isStep] { return isStep(PurchaseWizard::Step::What); },
         [this] {
             auto* quantity = wizardOf(m_desktop)->findChild<QSpinBox*>(u"quantitySpin"_s);
             quantity->setValue(std::min(quantity->value(), tourLeads));
         },
         {}},
        {tr("the quantity"), [isStep] { return isStep(PurchaseWizard::Step::What); }, pressNext,
         u"04-wizard-what"_s},
        {tr("the check"), [isStep] { return isStep(PurchaseWizard::Step::Check); }, pressNext,
         u"05-wizard-check"_s},
        {tr("the payment"), [isStep] { return isStep(PurchaseWizard::Step::Pay); }, pressNext,
         u"06-wizard-pay"_s},
        {tr("the commit"), [isStep] { return isStep(PurchaseWizard::Step::Buy); }, pressNext,
         u"07-wizard-buy"_s},
        {tr("the receipt"),
         [this] {
             PurchaseWizard* wizard = wizardOf(m_desktop);
             return wizard && wizard->step() == PurchaseWizard::Step::Done && wizard->job()
                    && wizard->job()->state() == PurchaseJob::State::Done;
         },
         [this] {
             wizardOf(m_desktop)->close();
             m_desktop.window().showPage(u"orders"_s);
         },
         u"08-wizard-done"_s},
        {tr("the orders"),
         [this] { return readyButton(m_desktop.window().page(u"orders"_s), u"receiptButton"_s); },
         [this] {
             if (auto* button =
                     readyButton(m_desktop.window().page(u"orders"_s), u"exportOrderButton"_s))
                 button->click();
         },
         u"09-orders"_s},
        {tr("the export dialog"),
         [this] { return readyButton(dialogOf(m_desktop), u"startExportButton"_s); },
         [this] {
             auto* path = dialogOf(m_desktop)->findChild<QLineEdit*>(u"pathField"_s);
             path->setFocus();
             path->selectAll();
             type(QDir::toNativeSeparators(m_folder % u"/leads.csv"_s), path);
         },
         {}},
        {tr("the file"),
         [this] {
             return dialogOf(m_desktop)
                 ->findChild<QLineEdit*>(u"pathField"_s)
                 ->text()
                 .endsWith("/leads.csv"_L1);
         },
         [this] { readyButton(dialogOf(m_desktop), u"startExportButton"_s)->click(); },
         u"10-export"_s},
        {tr("the export"),
         [this] {
             return readyButton(dialogOf(m_desktop), u"openFolderButton"_s)
                    && QFileInfo::exists(m_folder % u"/leads.csv"_s);
         },
         [this] {
             dialogOf(m_desktop)->close();
             m_desktop.window().showPage(u"exports"_s);
         },
         u"11-export-done"_s},
        {tr("the exports"), [] { return true; }, [this] { m_desktop.window().showPage(u"jobs"_s); },
         u"12-exports"_s},
        {tr("the jobs"), [] { return true; }, [this] { m_desktop.window().showPage(u"leads"_s); },
         u"13-jobs"_s},
        {tr("bought leads"),
         [this] { return leadsOf(m_desktop)->model().rowCount() > 0; },
         [this] {
             auto* table = leadsOf(m_desktop)->findChild<QTableView*>(u"leadsTable"_s);
             table->setCurrentIndex(leadsOf(m_desktop)->model().index(0, 0));
         },
         {}},
        {tr("my leads"), [this] { return readyButton(leadsOf(m_desktop), u"callButton"_s); },
         [this] { m_desktop.window().showPage(u"wallet"_s); }, u"14-my-leads"_s},
        {tr("the wallet"),
         [this] {
             auto* wallet = dynamic_cast<WalletPage*>(m_desktop.window().page(u"wallet"_s));
             return wallet && wallet->days().totals().movements > 0;
         },
         [this] { m_desktop.window().showPage(u"settings"_s); }, u"15-wallet"_s},
        {tr("the settings"), [] { return true; },
         [this] {
             QApplication::setLayoutDirection(Qt::RightToLeft);
             m_desktop.window().showPage(u"inventory"_s);
         },
         u"16-settings"_s},
        {tr("right to left"), isLoaded, [] { QApplication::setLayoutDirection(Qt::LeftToRight); },
         u"17-inventory-rtl"_s},
    };
}

void Tour::advance()
{
    if (m_next == m_steps.size()) {
        say(tr("The tour is over: it browsed, bought and exported. Pictures and the file are in %1")
                .arg(m_folder));
        end(EXIT_SUCCESS);
        return;
    }
    const Step& step = m_steps[m_next];
    if (!step.isReached()) {
        if (++m_waits > waitsMax) {
            take(u"stuck"_s);
            say(tr("The tour did not reach %1; see %2/stuck.png").arg(step.name, m_folder));
            end(EXIT_FAILURE);
        }
        return;
    }
    m_waits = 0;
    ++m_next;
    if (!step.picture.isEmpty())
        take(step.picture);
    say(tr("Reached %1").arg(step.name));
    if (step.act)
        step.act();
}

void Tour::take(const QString& name)
{
    QWidget* dialog = dialogOf(m_desktop);
    QWidget& shown =
        dialog && dialog->isVisible() ? *dialog : static_cast<QWidget&>(m_desktop.window());
    const QString path = m_folder % u'/' % name % u".png"_s;
    if (!shown.grab().save(path))
        say(tr("%1 cannot be written.").arg(path));
}

void Tour::type(const QString& text, QWidget* target)
{
    for (const QChar c : text)
        QApplication::postEvent(target,
                                new QKeyEvent(QEvent::KeyPress, 0, Qt::NoModifier, QString(c)));
}

void Tour::say(const QString& text) const
{
    fputs((text % u'\n').toLocal8Bit().constData(), stdout);
    fflush(stdout);
}

void Tour::end(int exitCode)
{
    m_timer.stop();
    QApplication::exit(exitCode);
}

} // namespace leadfloor
