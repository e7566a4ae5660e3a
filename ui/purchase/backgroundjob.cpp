// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/backgroundjob.h"

#include "ui/purchase/purchasejob.h"
#include "ui/shell/jobs.h"

#include <QCoreApplication>
#include <QPointer>

namespace leadfloor {

namespace {

struct BackgroundText
{
    Q_DECLARE_TR_FUNCTIONS(Purchase)
};

void tellHowItGoes(Job& job, const PurchaseJob& purchase, const PurchaseWords& words)
{
    const DeliveryProgress delivery = purchase.delivery();
    switch (purchase.state()) {
    case PurchaseJob::State::Buying:
        job.setDetail(BackgroundText::tr("Locking and paying"));
        return;
    case PurchaseJob::State::Busy:
        job.setDetail(BackgroundText::tr("The floor is busy; asked again with the same key"));
        return;
    case PurchaseJob::State::Cancelling:
        job.setDetail(BackgroundText::tr("Cancelling"));
        return;
    case PurchaseJob::State::LineLost:
        job.setDetail(BackgroundText::tr("The line was lost; the outcome is asked for when it is back"));
        return;
    case PurchaseJob::State::Delivering:
    case PurchaseJob::State::DeliveryWaits:
        job.drive({});
        job.report(delivery.delivered, delivery.total);
        job.setDetail(BackgroundText::tr("Order %1: delivering %2 of %3")
                          .arg(QString::number(purchase.receipt()->orderNumber), words.count(delivery.delivered),
                               words.count(delivery.total)));
        return;
    case PurchaseJob::State::Done:
        job.finish(JobState::Done,
                   BackgroundText::tr("Order %1: %2 for %3, delivered")
                       .arg(QString::number(purchase.receipt()->orderNumber), words.leads(purchase.receipt()->leads),
                            words.money(purchase.receipt()->total)));
        return;
    case PurchaseJob::State::Held:
        job.finish(JobState::Done,
                   BackgroundText::tr("Order %1: %2 for %3, kept until it is paid")
                       .arg(QString::number(purchase.receipt()->orderNumber), words.leads(purchase.receipt()->leads),
                            words.money(purchase.receipt()->total)));
        return;
    case PurchaseJob::State::Paying:
        job.drive({});
        job.setDetail(BackgroundText::tr("Order %1: its payment page waits; Orders opens it again")
                          .arg(QString::number(purchase.receipt()->orderNumber)));
        return;
    case PurchaseJob::State::NotPaid:
        job.finish(JobState::Failed,
                   BackgroundText::tr("Order %1 was not paid; Orders shows what became of it").arg(QString::number(purchase.receipt()->orderNumber)));
        return;
    case PurchaseJob::State::DeliveryFailed:
        job.finish(JobState::Failed,
                   BackgroundText::tr("Order %1 is bought, but its contacts are not here: %2")
                       .arg(QString::number(purchase.receipt()->orderNumber),
                            toUserText(purchase.error().value_or(Error{}))));
        return;
    case PurchaseJob::State::NotBought:
        job.finish(JobState::Cancelled, BackgroundText::tr("Nothing was bought, nothing was charged."));
        return;
    case PurchaseJob::State::Refused:
        job.finish(purchase.error().value_or(Error{}));
        return;
    }
    Q_UNREACHABLE();
}

} // namespace

Job* listedPurchase(PurchaseJob& purchase, const PurchaseWords& words)
{
    qint64 leads = 0;
    for (const OrderLine& line : purchase.request().lines)
        leads += line.quantity;
    auto* job = new Job(BackgroundText::tr("Purchase of %1").arg(words.leads(leads)));
    job->drive([purchase = QPointer(&purchase)] {
        if (purchase)
            purchase->cancel();
    });
    const auto follow = [job, &purchase, words] {
        if (job->state() != JobState::Running)
            return;
        tellHowItGoes(*job, purchase, words);
        if (purchase.isOver())
            purchase.deleteLater(); // it may be speaking
    };
    QObject::connect(&purchase, &PurchaseJob::changed, job, follow);
    // The connection was closed below it: what became of it is asked at the next sign-in (R19).
    QObject::connect(&purchase, &QObject::destroyed, job, [job] {
        if (job->state() == JobState::Running)
            job->finish(JobState::Failed,
                        BackgroundText::tr("Signed out before the outcome was known; it is asked for at the next sign-in."));
    });
    follow();
    return job;
}

} // namespace leadfloor
