// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/listpage.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/tablecopy.h"
#include "ui/widgets/tablestack.h"
#include "ui/widgets/themedlabel.h"
#include "ui/widgets/titlerow.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

ListPage::ListPage(FloorConnection& floor, const QString& id, const QString& title, QWidget* parent)
    : PageBase(parent)
    , m_floor(floor)
    , m_id(id)
    , m_title(new TitleRow(title))
    , m_strip(new MessageStrip)
    , m_table(new LfTableView)
    , m_copy(new TableCopy(*m_table))
    , m_stack(new TableStack(m_table))
    , m_headArea(new QWidget(this))
    , m_head(new QVBoxLayout(m_headArea))
{
    setObjectName(id % u"Page"_s);
    setAccessibleName(title);
    m_table->setObjectName(id % u"Table"_s);
    m_table->setAccessibleName(title);
    m_strip->setObjectName(id % u"Strip"_s);
    m_head->setContentsMargins(px(20), px(8), px(20), px(6));
    m_head->setSpacing(px(6));
    m_head->addWidget(m_title);
    connect(&floor, &FloorConnection::stateChanged, this, [this](FloorConnection::State state) {
        if (state == FloorConnection::State::Connected)
            start();
    });
}

ListPage::~ListPage() = default;

void ListPage::setList(GrowingModel& list, QAbstractItemModel* shown)
{
    m_list = &list;
    m_table->setModel(shown ? shown : &list);
    connect(m_list, &GrowingModel::stateChanged, this, &ListPage::takeState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { updatePane(); });
}

void ListPage::setBody(QWidget* area)
{
    m_head->addWidget(m_strip);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(area ? area : m_stack, 1);
    if (m_pane) {
        body->addWidget(m_paneLine);
        body->addWidget(m_pane);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_headArea);
    column->addWidget(new HairLine);
    column->addLayout(body, 1);
}

void ListPage::addChoice(QComboBox* choice, const QString& accessibleName)
{
    choice->setObjectName(u"stateChoice"_s);
    choice->setAccessibleName(accessibleName);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    title().addAfterTitle(choice);
}

void ListPage::addCount(QWidget* label)
{
    label->setObjectName(u"countLabel"_s);
    head().addWidget(label);
}

void ListPage::addPane(QWidget* pane, const QString& words)
{
    auto* beside = makeIconButton(u"panel-right"_s, words);
    beside->setObjectName(u"detailButton"_s);
    title().addAtEnd(beside);
    setPane(pane, beside);
}

void ListPage::setPane(QWidget* pane, QToolButton* button)
{
    m_pane = pane;
    m_pane->setFixedWidth(m_pane->sizeHint().width());
    m_paneLine = new HairLine(Qt::Vertical);
    m_paneButton = button;
    m_paneButton->setCheckable(true);
    connect(m_paneButton, &QToolButton::clicked, this, &ListPage::setPaneWanted);
    connect(m_table, &LfTableView::previewRequested, this,
            [this] { setPaneWanted(!m_pane->isVisible()); });
}

void ListPage::addListActions()
{
    addPageAction(m_id % u".refresh"_s, tr("Re&fresh"), u"refresh-cw"_s, "F5",
                  [this] { refresh(); });
    addPageAction(m_copy->copyAction());
    addPageAction(m_copy->copyWithTitlesAction());
}

void ListPage::followDesk(const QString& desk)
{
    follow(&FloorConnection::deskChanged, desk);
}

void ListPage::followTeam(const QString& part)
{
    follow(&FloorConnection::teamChanged, part);
}

void ListPage::follow(void (FloorConnection::*signal)(const QString&), const QString& part)
{
    connect(&m_floor, signal, this, [this, part](const QString& changed) {
        if ((changed.isEmpty() || changed == part) && isVisible())
            refresh();
    });
}

CellFormat ListPage::cellFormat() const
{
    CellFormat format = m_list->format();
    format.locale = locale();
    if (const QString currency = m_floor.identity().currency; !currency.isEmpty())
        format.currency = currency;
    return format;
}

void ListPage::start()
{
    if (!isVisible() || m_floor.state() != FloorConnection::State::Connected)
        return;
    if (m_isStarted) {
        refresh();
        return;
    }
    m_isStarted = true;
    const CellFormat format = cellFormat();
    m_list->setFormat(format);
    begin(format, m_floor.identity());
    m_list->reload();
}

void ListPage::refresh()
{
    if (m_isStarted)
        m_list->refresh();
}

void ListPage::takeState()
{
    updateAll();
    if (m_list->isLoading())
        return;
    if (m_list->hasAnswer() && !m_list->error())
        Q_EMIT dataAgeChanged(QDateTime::currentDateTimeUtc());
    takeAnswer();
}

void ListPage::takeAnswer()
{
    if (!m_table->currentIndex().isValid() && m_table->model()->rowCount() > 0)
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    updatePane();
}

void ListPage::updateAll()
{
    updateBody();
    updateStrip();
    updateHead();
}

void ListPage::updateBody()
{
    if (m_table->model()->rowCount() > 0) {
        m_stack->showRows();
    } else if (m_list->isLoading() || (!m_list->hasAnswer() && !m_list->error())) {
        m_stack->showLoading();
    } else if (m_list->error()) {
        EmptyState& empty = m_stack->showEmpty();
        empty.say(*m_list->error());
        offerAgain(empty.addButton(tr("Try again")));
    } else {
        sayEmpty(m_stack->showEmpty());
    }
    layOut();
}

void ListPage::offerAgain(QPushButton* button)
{
    // Asking takes the button away.
    connect(button, &QPushButton::clicked, this, &ListPage::refresh, Qt::QueuedConnection);
}

void ListPage::sayFailed(const Error& error, const std::function<void()>& again)
{
    m_strip->say(error);
    if (error.code == ErrorCode::OutcomeUnknown || error.code == ErrorCode::Disconnected)
        connect(m_strip->addButton(tr("Send again")), &QPushButton::clicked, this, again, Qt::QueuedConnection);
}

std::optional<Error> ListPage::trouble() const
{
    return m_list->rowCount({}) > 0 ? m_list->error() : std::nullopt;
}

void ListPage::updateStrip()
{
    const std::optional<Error> error = trouble();
    if (error) {
        m_strip->say(*error);
        offerAgain(m_strip->addButton(tr("Try again")));
    } else if (m_isStripTrouble) {
        m_strip->hide();
    }
    m_isStripTrouble = error.has_value();
}

bool ListPage::hasPane() const
{
    return m_table->model()->rowCount() > 0;
}

void ListPage::setPaneWanted(bool isWanted)
{
    m_isPaneWanted = isWanted;
    layOut();
}

void ListPage::layOut()
{
    if (!m_pane)
        return;
    const bool isShown = hasPane() && m_isPaneWanted.value_or(width() >= px(paneNeedsWidthAt100));
    m_pane->setVisible(isShown);
    m_paneLine->setVisible(isShown);
    m_paneButton->setChecked(isShown);
    m_paneButton->setEnabled(hasPane());
}

void ListPage::resizeEvent(QResizeEvent* event)
{
    PageBase::resizeEvent(event);
    layOut();
}

void ListPage::showEvent(QShowEvent* event)
{
    PageBase::showEvent(event);
    start();
}

} // namespace leadfloor
