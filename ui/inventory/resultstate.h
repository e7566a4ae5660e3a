// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace leadfloor {

class EmptyState;
class FilterEffects;
class FilterSession;
class InventoryModel;

/// What a filter finds, or in its place why there is nothing: not yet, nothing like this, could
/// not be asked. Says which filter to drop and what that would bring.
class ResultState final : public QWidget
{
    Q_OBJECT
public:
    /// Takes `leads`, what is shown when there are any.
    ResultState(QWidget* leads, InventoryModel& model, FilterSession& session,
                const FilterEffects& effects, QWidget* parent = nullptr);

    void noteAsked(); ///< a new filter was asked; words about loading come after 300 ms
    void update();

Q_SIGNALS:
    void retryRequested();

private:
    template <class Say> void sayOnce(const QString& key, Say sayIt);
    void sayNothingMatches();

    QWidget* m_leads;
    InventoryModel& m_model;
    FilterSession& m_session;
    const FilterEffects& m_effects;
    QStackedLayout* m_stack;
    EmptyState* m_empty;
    QString m_said; ///< what the empty state says now
    QTimer m_loadingTimer;
    bool m_wasAsked = false;
};

} // namespace leadfloor
