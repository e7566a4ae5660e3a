// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tour.h"

#include "app/desktop/desktop.h"
#include "models/items/inventorymodel.h"
#include "ui/inventory/inventorypage.h"
#include "ui/leads/leadspage.h"
#include "ui/purchase/purchasejob.h"
#include "ui/purchase/purchasewizard.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int stepMs = 50;
/// A step that is not reached within this many looks has failed: two minutes.
constexpr int waitsMax = 2400;
const QString tourFilter = u"la gold 6-8m"_s;

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
        QMetaObject::invokeMethod(this, [this] { end(EXIT_FAILURE); }, Qt::QueuedConnection);
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
    const auto isLoaded = [model] { return model() && model()->rowCount() > 0 && !model()->isLoading(); };
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
        {tr("a filter"), [] { return true; },
         [this] {
             auto* line = inventoryOf(m_desktop)->findChild<QLineEdit*>(u"searchLine"_s);
             line->setFocus();
             type(tourFilter);
         },
         {}},
        {tr("the filtered leads"), [isLoaded, this] { return isLoaded() && inventoryOf(m_desktop)->session().filter().states == QStringList{u"LA"_s}; },
         [] { Theme::instance().setChoice(SchemeChoice::Dark); }, u"02-inventory-filtered"_s},
        {tr("dark"), [isLoaded] { return isLoaded(); }, [] { Theme::instance().setChoice(SchemeChoice::Light); }, u"03-inventory-dark"_s},
        {tr("the quote"), isLoaded,
         [this] { inventoryOf(m_desktop)->findChild<QPushButton*>(u"quoteButton"_s)->click(); }, {}},
        {tr("what to buy"), [isStep] { return isStep(PurchaseWizard::Step::What); }, pressNext, u"04-wizard-what"_s},
        {tr("the check"), [isStep] { return isStep(PurchaseWizard::Step::Check); }, pressNext, u"05-wizard-check"_s},
        {tr("the payment"), [isStep] { return isStep(PurchaseWizard::Step::Pay); }, pressNext, u"06-wizard-pay"_s},
        {tr("the commit"), [isStep] { return isStep(PurchaseWizard::Step::Buy); }, pressNext, u"07-wizard-buy"_s},
        {tr("the receipt"), [this] {
             PurchaseWizard* wizard = wizardOf(m_desktop);
             return wizard && wizard->step() == PurchaseWizard::Step::Done && wizard->job()
                 && wizard->job()->state() == PurchaseJob::State::Done;
         },
         [this] {
             const PurchaseWizard* wizard = wizardOf(m_desktop);
             ExportRequest request;
             request.orderNumber = wizard->job()->receipt()->orderNumber;
             request.path = m_folder % u"/leads.csv"_s;
             auto* job = new Job(tr("Export to leads.csv"));
             job->follow<ExportSummary>(m_desktop.floor()->exports().startExport(request),
                                        [](Job& done, const ExportSummary& summary) {
                                            done.setPath(summary.path);
                                            return tr("%n leads", nullptr, int(summary.rows));
                                        });
             m_desktop.jobs().add(job);
             wizardOf(m_desktop)->close();
         },
         u"08-wizard-done"_s},
        {tr("the export"), [this] {
             const auto& jobs = m_desktop.jobs().jobs();
             return !jobs.isEmpty() && jobs.first()->state() == JobState::Done && QFileInfo::exists(m_folder % u"/leads.csv"_s);
         },
         [this] { m_desktop.window().showPage(u"jobs"_s); }, {}},
        {tr("the jobs"), [] { return true; }, [this] { m_desktop.window().showPage(u"leads"_s); }, u"09-jobs"_s},
        {tr("my leads"), [this] { return leadsOf(m_desktop)->model().rowCount() > 0; },
         [this] { m_desktop.window().showPage(u"settings"_s); }, u"10-my-leads"_s},
        {tr("the settings"), [] { return true; },
         [this] {
             QApplication::setLayoutDirection(Qt::RightToLeft);
             m_desktop.window().showPage(u"inventory"_s);
         },
         u"11-settings"_s},
        {tr("right to left"), isLoaded, [] { QApplication::setLayoutDirection(Qt::LeftToRight); }, u"12-inventory-rtl"_s},
    };
}

void Tour::advance()
{
    if (m_next == m_steps.size()) {
        say(tr("The tour is over: it browsed, bought and exported. Pictures and the file are in %1").arg(m_folder));
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
    QWidget* wizard = wizardOf(m_desktop);
    QWidget& shown = wizard && wizard->isVisible() ? *wizard : static_cast<QWidget&>(m_desktop.window());
    const QString path = m_folder % u'/' % name % u".png"_s;
    if (!shown.grab().save(path))
        say(tr("%1 cannot be written.").arg(path));
}

void Tour::type(const QString& text)
{
    for (const QChar c : text) {
        QWidget* target = QApplication::focusWidget();
        QApplication::postEvent(target ? target : &m_desktop.window(),
                                new QKeyEvent(QEvent::KeyPress, 0, Qt::NoModifier, QString(c)));
    }
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
