// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/deliverypanel.h"

#include "ui/exports/deliverydialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/lftableview.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int deliveriesEveryMs = 60'000;
/// From one row and the header to three: the exports above keep their room.
constexpr int deliveriesHeightMinAt100 = 60;
constexpr int deliveriesHeightMaxAt100 = 124;

} // namespace

DeliveryPanel::DeliveryPanel(ExportTargetService& service, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_table(new LfTableView)
    , m_strip(new MessageStrip)
    , m_none(new ThemedLabel(tr("The floor's gateway can take what is new to a folder or an SFTP server by itself."), Role::Muted, 12))
    , m_change(makeButton(tr("Change ...")))
    , m_pause(makeButton(tr("Pause")))
    , m_run(makeButton(tr("Run now")))
    , m_remove(makeButton(tr("Delete")))
{
    setObjectName(u"deliveryPanel"_s);
    m_table->setObjectName(u"deliveriesTable"_s);
    m_table->setAccessibleName(tr("Scheduled deliveries"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnKind(DeliveryModel::TargetColumn, CellKind::Text, u"Dialler Texas"_s);
    m_table->setColumnKind(DeliveryModel::ToColumn, CellKind::Soft, u"mail:anna@example.com"_s);
    m_table->setColumnKind(DeliveryModel::NextColumn, CellKind::Time, u"12/30/26 10:00 AM"_s);
    m_table->setColumnKind(DeliveryModel::LastColumn, CellKind::Word, DeliveryModel::tr("Nothing was new"));
    m_table->setColumnKind(DeliveryModel::LeadsColumn, CellKind::Count, u"100,000"_s);
    m_table->setColumnKind(DeliveryModel::ErrorColumn, CellKind::Soft, u"LF011: Connection refused"_s);
    m_table->header().setStretchLastSection(true);
    m_table->setMinimumHeight(px(deliveriesHeightMinAt100));
    m_table->setMaximumHeight(px(deliveriesHeightMaxAt100));
    m_strip->setObjectName(u"deliveryStrip"_s);
    m_strip->hide();
    m_pause->setObjectName(u"pauseDeliveryButton"_s);
    m_run->setObjectName(u"runDeliveryButton"_s);
    m_change->setObjectName(u"changeDeliveryButton"_s);
    m_remove->setObjectName(u"deleteDeliveryButton"_s);
    m_none->setWordWrap(true);
    auto* add = makeButton(tr("New delivery ..."), u"plus"_s);
    add->setObjectName(u"newDeliveryButton"_s);
    auto* head = new QHBoxLayout;
    head->setSpacing(px(8));
    auto* title = new ThemedLabel(tr("Scheduled deliveries"), Role::Text2, 12, QFont::Medium);
    title->setWordWrap(true); // five buttons stand beside it
    head->addWidget(title);
    head->addWidget(m_none, 1);
    head->addStretch(0);
    for (QPushButton* button : {m_change, m_pause, m_run, m_remove, add})
        head->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(10), px(20), px(12));
    column->setSpacing(px(8));
    column->addLayout(head);
    column->addWidget(m_strip);
    column->addWidget(m_table, 1);

    auto* clock = new QTimer(this);
    clock->setInterval(deliveriesEveryMs);
    connect(clock, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    clock->start();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DeliveryPanel::updateButtons);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (const Delivery* delivery = current())
            change({.isPaused = !delivery->isPaused});
    });
    connect(m_run, &QPushButton::clicked, this, [this] { change({.isDueNow = true}); });
    connect(m_remove, &QPushButton::clicked, this, &DeliveryPanel::askToRemove);
    connect(m_change, &QPushButton::clicked, this, &DeliveryPanel::editDelivery);
    connect(m_table, &LfTableView::openRequested, this, &DeliveryPanel::editDelivery);
    connect(add, &QPushButton::clicked, this, &DeliveryPanel::addDelivery);
    updateButtons();
}

DeliveryDialog* DeliveryPanel::addDelivery()
{
    return openDialog({});
}

DeliveryDialog* DeliveryPanel::editDelivery()
{
    const Delivery* delivery = current();
    return delivery ? openDialog(*delivery) : nullptr;
}

DeliveryDialog* DeliveryPanel::openDialog(const Delivery& delivery)
{
    auto* dialog = new DeliveryDialog(m_service, delivery, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DeliveryDialog::saved, this, &DeliveryPanel::refresh);
    dialog->open();
    return dialog;
}

void DeliveryPanel::askToRemove()
{
    const Delivery* delivery = current();
    if (!delivery)
        return;
    const int number = delivery->number;
    m_strip->say(Tone::Waiting, tr("Delete delivery %1 for %2, with its log?").arg(locale().toString(number), delivery->target),
                 tr("Files that have arrived stay where they are."));
    QPushButton* remove = m_strip->addButton(tr("Delete"), ButtonKind::Danger);
    remove->setObjectName(u"confirmDeleteDeliveryButton"_s);
    connect(remove, &QPushButton::clicked, this, [this, number] { this->remove(number); });
    remove->setFocus(Qt::OtherFocusReason);
}

void DeliveryPanel::remove(int number)
{
    m_removing.ask(m_service.removeDelivery(number), [this](const Result<>& removed) {
        if (!removed)
            m_strip->say(removed.error());
        else
            m_strip->hide();
        refresh();
    });
}

void DeliveryPanel::setShort(bool isShort)
{
    m_table->setMaximumHeight(px(isShort ? deliveriesHeightMinAt100 : deliveriesHeightMaxAt100));
}

void DeliveryPanel::refresh()
{
    m_asking.ask(m_service.deliveries(), [this](const Result<QList<Delivery>>& deliveries) {
        // Without an answer what is shown stays; the next minute asks again.
        if (!deliveries)
            return;
        m_model.setDeliveries(*deliveries);
        if (!m_table->currentIndex().isValid() && !deliveries->isEmpty())
            m_table->setCurrentIndex(m_model.index(0, 0));
        updateButtons();
    });
}

const Delivery* DeliveryPanel::current() const
{
    return m_model.deliveryAt(m_table->currentIndex().row());
}

void DeliveryPanel::change(const DeliveryChange& change)
{
    const Delivery* delivery = current();
    if (!delivery)
        return;
    m_saving.ask(m_service.saveDelivery(delivery->number, change), [this](const Result<int>& saved) {
        if (!saved)
            m_strip->say(saved.error());
        else
            m_strip->hide();
        refresh();
    });
}

void DeliveryPanel::updateButtons()
{
    const Delivery* delivery = current();
    const bool hasAny = m_model.rowCount() > 0;
    m_table->setVisible(hasAny);
    m_none->setVisible(!hasAny);
    for (QPushButton* button : {m_change, m_pause, m_run, m_remove})
        button->setVisible(hasAny);
    m_change->setEnabled(delivery != nullptr);
    m_remove->setEnabled(delivery != nullptr);
    m_pause->setEnabled(delivery != nullptr);
    m_pause->setText(delivery && delivery->isPaused ? tr("Resume") : tr("Pause"));
    m_run->setEnabled(delivery != nullptr && !delivery->isPaused);
}

} // namespace leadfloor
