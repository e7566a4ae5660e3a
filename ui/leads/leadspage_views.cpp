// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views of My leads: what they keep, and how one comes back.
#include "ui/inventory/viewbar.h"
#include "ui/leads/leadspage.h"
#include "ui/leads/stagestrip.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"

#include <QAction>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr std::array savedWays{std::pair{LeadsPage::View::All, "all"_L1}, std::pair{LeadsPage::View::Today, "today"_L1}, std::pair{LeadsPage::View::Mine, "mine"_L1},
                               std::pair{LeadsPage::View::Nobodys, "nobodys"_L1}};

} // namespace

void LeadsPage::connectViews()
{
    for (QAction* action : m_savedViews->viewActions())
        addPageAction(action);
    connect(&m_shelf, &ViewShelf::contentOpened, this, &LeadsPage::showSavedView);
    connect(m_savedViews, &ViewBar::said, this, [this](bool isRefused, const QString& sentence, const QString& reason, bool canUndo) {
        if (isRefused)
            strip().say(Tone::Bad, sentence, reason);
        else if (canUndo)
            m_toast->say(sentence, [this] { m_shelf.restore(); });
        else
            m_toast->say(sentence);
        if (canUndo)
            Q_EMIT undoable(sentence, [this] { m_shelf.restore(); });
    });
    m_shelf.follow(floor(), [this] { return !isFiltered() && m_search->text().isEmpty(); });
    tellShelf();
}

void LeadsPage::showSavedView(const ViewContent& content)
{
    const LeadViewFilter& wanted = content.leads;
    m_search->setText(wanted.search);
    m_typingTimer.stop();
    m_model.setSearch(wanted.search);
    m_model.setOrder(wanted.order);
    m_stage = wanted.stage;
    m_stages->setChosen(wanted.stage);
    setTags(wanted.tags);
    showBoard(wanted.isBoard);
    for (const auto& [view, code] : savedWays) {
        if (wanted.which == code)
            setView(view);
    }
    fillOrders();
    askWork();
    updateHead();
}

void LeadsPage::tellShelf()
{
    ViewContent now;
    now.leads.search = m_search->text().trimmed();
    now.leads.order = m_model.order();
    now.leads.stage = m_stage;
    now.leads.tags = m_tags;
    now.leads.isBoard = m_isBoard;
    for (const auto& [view, code] : savedWays) {
        if (m_view == view)
            now.leads.which = code;
    }
    m_shelf.setNow(now);
}

void LeadsPage::leaveSavedView()
{
    if (!m_shelf.open())
        return;
    m_shelf.closeView();
    showSavedView({});
}

} // namespace leadfloor
