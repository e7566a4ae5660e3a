// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watches/watchespage.h"

#include "ui/watches/watchdialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnmenu.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace leadfloor {

WatchesPage::WatchesPage(FloorConnection& floor, QWidget* parent)
    : ListPage(floor, u"watches"_s, tr("Watches"), parent)
    , m_model(floor.watches())
    , m_count(new ThemedLabel({}, Role::Text2))
    , m_show(makeButton(tr("Show leads"), u"layers"_s))
    , m_change(makeButton(tr("Change ..."), u"pencil"_s))
    , m_switch(makeButton(tr("Switch off"), u"eye-off"_s))
    , m_remove(makeButton(tr("Remove"), u"trash-2"_s))
{
    setList(m_model);
    table().setColumnKind(WatchModel::NumberColumn, CellKind::Id, u"100"_s);
    table().setColumnKind(WatchModel::NameColumn, CellKind::Text, u"Gold in Louisiana, fresh"_s);
    table().setColumnKind(WatchModel::StateColumn, CellKind::Word, tr("Cannot look"));
    table().setColumnKind(WatchModel::FilterColumn, CellKind::Text, u"Gold, LA, Caddo, 6-8 months"_s);
    table().setColumnKind(WatchModel::ThresholdColumn, CellKind::Text, u"1,000,000 in all"_s);
    table().setColumnKind(WatchModel::PauseColumn, CellKind::Soft, tr("Every %Ln minutes", nullptr, 15));
    table().setColumnKind(WatchModel::LeadsColumn, CellKind::Count, u"1,204,331"_s);
    table().setColumnKind(WatchModel::ToldColumn, CellKind::Soft, u"12/31/26, 12:59 PM"_s);
    table().header().setStretchLastSection(true);
    offerColumns(table(), WatchModel::NumberColumn);

    auto* add = makeButton(tr("New watch"), u"plus"_s, ButtonKind::Primary);
    add->setObjectName(u"newWatchButton"_s);
    m_show->setObjectName(u"showLeadsButton"_s);
    m_change->setObjectName(u"changeWatchButton"_s);
    m_switch->setObjectName(u"switchWatchButton"_s);
    m_remove->setObjectName(u"removeWatchButton"_s);
    for (QPushButton* button : {m_show, m_change, m_switch, m_remove, add})
        title().addAtEnd(button);
    addCount(m_count);
    setBody();

    addPageAction(u"watches.new"_s, tr("&New watch ..."), u"plus"_s, "Ctrl+N", [this] { create({}, {}); });
    addPageAction(u"watches.change"_s, tr("&Change this watch ..."), u"pencil"_s, "F2", [this] { changeCurrent(); });
    addPageAction(u"watches.switch"_s, tr("&Switch it on or off"), u"eye-off"_s, "", [this] { switchCurrent(); });
    addPageAction(u"watches.remove"_s, tr("&Remove this watch"), u"trash-2"_s, "Del", [this] { removeCurrent(); });
    addListActions();
    setPanes({{&stack(), &table()}});

    connect(add, &QPushButton::clicked, this, [this] { create({}, {}); });
    connect(m_change, &QPushButton::clicked, this, &WatchesPage::changeCurrent);
    connect(m_switch, &QPushButton::clicked, this, &WatchesPage::switchCurrent);
    connect(m_remove, &QPushButton::clicked, this, &WatchesPage::removeCurrent);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const Watch* watch = current())
            Q_EMIT leadsRequested(watch->request.filter);
    });
    connect(&table(), &LfTableView::openRequested, this, &WatchesPage::changeCurrent);
    connect(&this->floor(), &FloorConnection::stockChanged, this, [this] {
        if (isVisible()) // one of them may have found something
            refresh();
    });
    updateAll();
}

WatchesPage::~WatchesPage() = default;

void WatchesPage::begin(const CellFormat&, const FloorIdentity&) {}

void WatchesPage::sayEmpty(EmptyState& empty)
{
    empty.say(u"eye"_s, tr("Nothing is watched yet"),
              tr("A watch tells you behind the bell, and on the desktop, when leads of a filter arrive, also those that came while you were away."));
    connect(empty.addButton(tr("New watch")), &QPushButton::clicked, this, [this] { create({}, {}); });
    connect(empty.addButton(tr("Go to the inventory")), &QPushButton::clicked, this, &WatchesPage::inventoryRequested);
}

void WatchesPage::updateHead()
{
    int isOn = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        isOn += m_model.row(row).request.isOn;
    m_count->setText(isOn == 1 ? tr("1 is on") : tr("%Ln are on", nullptr, isOn));
    m_count->setVisible(m_model.rowCount() > 0);
    updatePane();
}

void WatchesPage::takeAnswer()
{
    const int wanted = std::exchange(m_wanted, 0);
    for (int row = 0; wanted != 0 && row < m_model.rowCount(); ++row) {
        if (m_model.row(row).number == wanted)
            table().setCurrentIndex(m_model.index(row, 0));
    }
    ListPage::takeAnswer();
}

void WatchesPage::updatePane()
{
    const Watch* watch = current();
    for (QPushButton* button : {m_show, m_change, m_switch, m_remove})
        button->setEnabled(watch && !m_changing.isRunning());
    m_switch->setText(watch && !watch->request.isOn ? tr("Switch on") : tr("Switch off"));
}

WatchDialog* WatchesPage::create(const QString& name, const Filter& filter)
{
    WatchRequest request;
    request.name = name;
    request.filter = filter;
    return openDialog(0, request);
}

void WatchesPage::restore(const WatchRequest& request)
{
    m_creating.ask(floor().watches().create(request), [this](const Result<int>& made) {
        m_wanted = made.value_or(0);
        if (!made)
            strip().say(made.error());
        refresh();
    });
}

void WatchesPage::changeCurrent()
{
    if (const Watch* watch = current())
        openDialog(watch->number, watch->request);
}

WatchDialog* WatchesPage::openDialog(int number, const WatchRequest& request)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return m_dialog;
    }
    m_dialog = new WatchDialog(floor(), number, request, window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &WatchDialog::saved, this, [this, number](int saved) {
        m_wanted = saved;
        if (isStarted())
            refresh();
        if (number == 0)
            Q_EMIT created();
    });
    connect(m_dialog, &QDialog::rejected, this, [this] { Q_EMIT draftClosed(draft()); });
    m_dialog->open();
    return m_dialog;
}

QJsonObject WatchesPage::draft() const
{
    return m_dialog ? QJsonObject{{u"number"_s, m_dialog->number()}, {u"request"_s, m_dialog->request().toJson()}} : QJsonObject();
}

void WatchesPage::resume(const QJsonObject& draft)
{
    openDialog(draft.value("number"_L1).toInt(), WatchRequest::fromJson(draft.value("request"_L1).toObject()));
}

void WatchesPage::switchCurrent()
{
    const Watch* watch = current();
    if (!watch || m_changing.isRunning())
        return;
    WatchRequest request = watch->request;
    request.isOn = !request.isOn;
    m_changing.ask(floor().watches().change(watch->number, request), [this](const Result<>& done) { end(done); });
    updatePane();
}

void WatchesPage::removeCurrent()
{
    const Watch* watch = current();
    if (!watch || m_changing.isRunning())
        return;
    m_changing.ask(floor().watches().remove(watch->number), [this, request = watch->request](const Result<>& done) {
        end(done);
        if (done)
            Q_EMIT removed(request);
    });
    updatePane();
}

void WatchesPage::end(const Result<>& done)
{
    if (!done)
        strip().say(done.error());
    refresh();
}

} // namespace leadfloor
