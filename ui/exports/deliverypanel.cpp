// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/deliverypanel.h"

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
    , m_pause(makeButton(tr("Pause")))
    , m_run(makeButton(tr("Run now")))
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
    auto* head = new QHBoxLayout;
    head->setSpacing(px(8));
    head->addWidget(new ThemedLabel(tr("Scheduled deliveries"), Role::Text2, 12, QFont::Medium));
    head->addStretch(1);
    head->addWidget(m_pause);
    head->addWidget(m_run);
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
    updateButtons();
    hide();
}

void DeliveryPanel::refresh()
{
    m_asking.ask(m_service.deliveries(), [this](const Result<QList<Delivery>>& deliveries) {
        // Without an answer what is shown stays; the next minute asks again.
        if (!deliveries)
            return;
        m_model.setDeliveries(*deliveries);
        setVisible(!deliveries->isEmpty());
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
    m_pause->setEnabled(delivery != nullptr);
    m_pause->setText(delivery && delivery->isPaused ? tr("Resume") : tr("Pause"));
    m_run->setEnabled(delivery != nullptr && !delivery->isPaused);
}

} // namespace leadfloor
