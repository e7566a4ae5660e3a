// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/workhistory.h"

#include <QLocale>
#include <QObject>

class QMenu;

namespace leadfloor {

/// The menus that change leads: for the bar below the table, the row's menu, and shortcuts.
class WorkMenus final : public QObject
{
    Q_OBJECT
public:
    enum class Kind : quint8
    {
        Stage,
        Tag,
        Assign,
        FollowUp
    };
    using Apply = std::function<void(const WorkChange& change, WorkHistory::Words words)>;

    /// `apply` is asked to change whatever is chosen then.
    explicit WorkMenus(Apply apply, QObject* parent = nullptr);

    void setChoices(const WorkChoices& choices) { m_choices = choices; }
    void setLocale(const QLocale& locale) { m_locale = locale; }
    /// `tags` are those of the leads that would be changed: they can be taken away.
    void fill(QMenu& menu, Kind kind, const QStringList& tags) const;
    [[nodiscard]] static QString title(Kind kind); ///< with mnemonic
    [[nodiscard]] static QString iconName(Kind kind);
    [[nodiscard]] static WorkHistory::Words movedWords(const LeadStage& stage);

private:
    void fillTags(QMenu& menu, const QStringList& tags) const;
    void fillFollowUps(QMenu& menu) const;
    void addTag(const QString& tag) const;
    void setFollowUp(const QDateTime& local) const;
    void assign(const QString& email, const QString& name) const;

    Apply m_apply;
    WorkChoices m_choices;
    QLocale m_locale;
};

} // namespace leadfloor
