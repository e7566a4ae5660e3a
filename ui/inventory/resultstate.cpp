// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/resultstate.h"

#include "models/domain/searchlanguage.h"
#include "models/items/filtereffects.h"
#include "models/items/filtersession.h"
#include "models/items/inventorymodel.h"
#include "ui/widgets/emptystate.h"

#include <QPushButton>
#include <QStackedLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace leadfloor {

ResultState::ResultState(QWidget* leads, InventoryModel& model, FilterSession& session,
                         const FilterEffects& effects, QWidget* parent)
    : QWidget(parent)
    , m_leads(leads)
    , m_model(model)
    , m_session(session)
    , m_effects(effects)
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState)
{
    m_stack->addWidget(m_leads);
    m_stack->addWidget(m_empty);
    m_empty->setObjectName(u"inventoryEmptyState"_s);
    m_loadingTimer.setSingleShot(true);
    m_loadingTimer.setInterval(300ms); // what is quicker needs no words
    connect(&m_loadingTimer, &QTimer::timeout, this, &ResultState::update);
    connect(&m_model, &InventoryModel::stateChanged, this, &ResultState::update);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ResultState::update);
    connect(&m_effects, &FilterEffects::changed, this, &ResultState::update);
    update();
}

void ResultState::noteAsked()
{
    m_wasAsked = true;
    m_loadingTimer.start();
}

template <class Say> void ResultState::sayOnce(const QString& key, Say sayIt)
{
    if (std::exchange(m_said, key) != key)
        sayIt();
    m_stack->setCurrentWidget(m_empty);
}

void ResultState::update()
{
    if (m_model.rowCount() > 0) {
        m_stack->setCurrentWidget(m_leads);
    } else if (const auto& error = m_model.error()) {
        sayOnce(errorCodeText(error->code) % error->detail, [&] {
            m_empty->say(*error);
            connect(m_empty->addButton(tr("Try again")), &QPushButton::clicked, this,
                    &ResultState::retryRequested);
        });
    } else if (m_model.hasPicture() && !m_model.isStale()) {
        sayNothingMatches();
        m_stack->setCurrentWidget(m_empty);
    } else if (!m_model.hasPicture() && m_wasAsked && !m_loadingTimer.isActive()) {
        sayOnce(u"loading"_s, [&] {
            m_empty->say(u"loader"_s, tr("Loading the leads on offer ..."), {});
            connect(m_empty->addButton(tr("Cancel")), &QPushButton::clicked, this,
                    [this] { m_model.cancel(); });
        });
    } else if (!m_model.hasPicture()) {
        m_stack->setCurrentWidget(m_leads);
    }
}

void ResultState::sayNothingMatches()
{
    int best = -1;
    for (int term = 0; term < m_session.termsOn(); ++term) {
        const auto leads = m_effects.leads(term);
        if (leads.value_or(0) > 0 && (best < 0 || *leads > *m_effects.leads(best)))
            best = term;
    }
    const QString key =
        u"none %1 %2 %3 %4"_s.arg(QString::number(m_session.termsOn()), QString::number(best),
                                  QString::number(m_effects.leads(best).value_or(0)),
                                  QString::number(int(m_effects.isComplete())));
    if (std::exchange(m_said, key) == key)
        return;
    if (m_session.termsOn() == 0) {
        m_empty->say(u"inbox"_s, tr("There are no leads on offer yet"),
                     tr("They appear here as soon as a supplier's upload is accepted."));
        connect(m_empty->addButton(tr("Look again")), &QPushButton::clicked, &m_model,
                &InventoryModel::reload);
        return;
    }
    QString reason = m_effects.isComplete() ? tr("None of them alone is to blame.")
                                            : tr("Counting which of them is to blame ...");
    if (best >= 0) {
        const SearchTerm term = m_session.terms().at(best).term;
        reason =
            tr("Without \u201c%1: %2\u201d there are %3.", "filter, its value, number of leads")
                .arg(searchTermTitle(term), searchTermValue(term, m_session.words(), locale()),
                     locale().toString(*m_effects.leads(best)));
    }
    m_empty->say(u"search-x"_s,
                 m_session.termsOn() == 1
                     ? tr("No lead matches this filter")
                     : tr("No lead matches these %Ln filters", nullptr, m_session.termsOn()),
                 reason);
    if (best >= 0)
        connect(m_empty->addButton(tr("Drop that filter")), &QPushButton::clicked, this,
                [this, best] { m_session.switchTerm(best, false); });
    connect(m_empty->addButton(tr("Clear all filters")), &QPushButton::clicked, &m_session,
            &FilterSession::clear);
}

} // namespace leadfloor
