// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/workmenus.h"

#include "models/items/leadlook.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int callsBeginHour = 9;
constexpr int afternoonHour = 16;

/// A field in a menu, and what Enter does; the menu goes.
void addField(QMenu& menu, QWidget* field, QPushButton* button)
{
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(px(10), px(4), px(10), px(4));
    row->addWidget(field, 1);
    row->addWidget(button);
    auto* action = new QWidgetAction(&menu);
    action->setDefaultWidget(line);
    menu.addAction(action);
    QObject::connect(button, &QPushButton::clicked, &menu, &QMenu::close);
}

} // namespace

WorkMenus::WorkMenus(Apply apply, QObject* parent)
    : QObject(parent)
    , m_apply(std::move(apply))
{
}

QString WorkMenus::title(Kind kind)
{
    switch (kind) {
    case Kind::Stage:
        return tr("&Stage");
    case Kind::Tag:
        return tr("&Tag");
    case Kind::Assign:
        return tr("&Assign");
    case Kind::FollowUp:
        return tr("&Follow-up");
    }
    Q_UNREACHABLE();
}

QString WorkMenus::iconName(Kind kind)
{
    switch (kind) {
    case Kind::Stage:
        return u"layers"_s;
    case Kind::Tag:
        return u"tag"_s;
    case Kind::Assign:
        return u"user-plus"_s;
    case Kind::FollowUp:
        return u"calendar"_s;
    }
    Q_UNREACHABLE();
}

WorkHistory::Words WorkMenus::movedWords(const LeadStage& stage)
{
    return [name = leadStageLook(stage).text](int leads) {
        return (leads == 1 ? tr("1 lead moved to %1") : tr("%Ln leads moved to %1", nullptr, leads))
            .arg(name);
    };
}

void WorkMenus::addTag(const QString& tag) const
{
    const QString words = tag.trimmed().left(WorkChange::tagMost);
    if (words.isEmpty())
        return;
    WorkChange change;
    change.tagsAdded = {words};
    m_apply(change, [words](int leads) {
        return (leads == 1 ? tr("1 lead tagged %1") : tr("%Ln leads tagged %1", nullptr, leads))
            .arg(words);
    });
}

void WorkMenus::setFollowUp(const QDateTime& local) const
{
    WorkChange change;
    change.followUpAt = local.toUTC();
    const QString when =
        local.isValid() ? m_locale.toString(local, QLocale::ShortFormat) : QString();
    m_apply(change, [when](int leads) {
        if (when.isEmpty())
            return leads == 1 ? tr("1 lead without follow-up")
                              : tr("%Ln leads without follow-up", nullptr, leads);
        return (leads == 1 ? tr("1 lead to be called %1")
                           : tr("%Ln leads to be called %1", nullptr, leads))
            .arg(when);
    });
}

void WorkMenus::assign(const QString& email, const QString& name) const
{
    WorkChange change;
    change.assignee = email;
    m_apply(change, [name](int leads) {
        if (name.isEmpty())
            return leads == 1 ? tr("1 lead assigned to nobody")
                              : tr("%Ln leads assigned to nobody", nullptr, leads);
        return (leads == 1 ? tr("1 lead assigned to %1")
                           : tr("%Ln leads assigned to %1", nullptr, leads))
            .arg(name);
    });
}

void WorkMenus::fill(QMenu& menu, Kind kind, const QStringList& tags) const
{
    switch (kind) {
    case Kind::Stage:
        for (const LeadStage& stage : m_choices.stages) {
            const LeadStageLook look = leadStageLook(stage);
            QAction* action = menu.addAction(icon(look.iconName), look.text);
            connect(action, &QAction::triggered, this, [this, stage] {
                WorkChange change;
                change.stage = stage.number;
                m_apply(change, movedWords(stage));
            });
        }
        break;
    case Kind::Tag:
        fillTags(menu, tags);
        break;
    case Kind::Assign:
        for (const TeamMate& mate : m_choices.team) {
            QAction* action = menu.addAction(icon(u"user"_s),
                                             mate.isMe ? tr("Me (%1)").arg(mate.name) : mate.name);
            connect(action, &QAction::triggered, this,
                    [this, mate] { assign(mate.email, mate.name); });
        }
        menu.addSeparator();
        connect(menu.addAction(tr("Nobody")), &QAction::triggered, this,
                [this] { assign({}, {}); });
        break;
    case Kind::FollowUp:
        fillFollowUps(menu);
        break;
    }
}

void WorkMenus::fillTags(QMenu& menu, const QStringList& tags) const
{
    for (const TagUse& use : m_choices.tags) {
        QAction* action = menu.addAction(icon(u"tag"_s), use.tag);
        connect(action, &QAction::triggered, this, [this, tag = use.tag] { addTag(tag); });
    }
    auto* field = new QLineEdit;
    field->setObjectName(u"newTagField"_s);
    field->setMaxLength(WorkChange::tagMost);
    field->setPlaceholderText(tr("New tag"));
    field->setAccessibleName(tr("New tag"));
    QPushButton* add = makeButton(tr("Add"));
    connect(field, &QLineEdit::returnPressed, add, &QPushButton::click);
    connect(add, &QPushButton::clicked, this, [this, field] { addTag(field->text()); });
    addField(menu, field, add);
    if (tags.isEmpty())
        return;
    menu.addSeparator();
    QMenu* remove = menu.addMenu(tr("Take away"));
    for (const QString& tag : tags) {
        connect(remove->addAction(icon(u"x"_s), tag), &QAction::triggered, this, [this, tag] {
            WorkChange change;
            change.tagsRemoved = {tag};
            m_apply(change, [tag](int leads) {
                return (leads == 1 ? tr("1 lead without %1", "tag")
                                   : tr("%Ln leads without %1", "tag", leads))
                    .arg(tag);
            });
        });
    }
}

void WorkMenus::fillFollowUps(QMenu& menu) const
{
    const QDateTime now = QDateTime::currentDateTime();
    const QDate today = now.date();
    const auto add = [&](const QString& words, const QDateTime& at) {
        connect(menu.addAction(icon(u"clock"_s),
                               tr("%1, %2", "when, exact time")
                                   .arg(words, m_locale.toString(at, QLocale::ShortFormat))),
                &QAction::triggered, this, [this, at] { setFollowUp(at); });
    };
    add(tr("In an hour"), now.addSecs(3600));
    if (now.time().hour() < afternoonHour)
        add(tr("This afternoon"), QDateTime(today, QTime(afternoonHour, 0)));
    add(tr("Tomorrow"), QDateTime(today.addDays(1), QTime(callsBeginHour, 0)));
    add(tr("In three days"), QDateTime(today.addDays(3), QTime(callsBeginHour, 0)));
    add(tr("Next week"), QDateTime(today.addDays(8 - today.dayOfWeek()), QTime(callsBeginHour, 0)));
    auto* field = new QDateTimeEdit(QDateTime(today.addDays(1), QTime(callsBeginHour, 0)));
    field->setObjectName(u"followUpField"_s);
    field->setCalendarPopup(false);
    field->setMinimumDate(today);
    field->setLocale(m_locale);
    field->setAccessibleName(tr("Follow-up"));
    QPushButton* set = makeButton(tr("Set"));
    connect(set, &QPushButton::clicked, this, [this, field] { setFollowUp(field->dateTime()); });
    addField(menu, field, set);
    menu.addSeparator();
    connect(menu.addAction(tr("No follow-up")), &QAction::triggered, this,
            [this] { setFollowUp({}); });
}

} // namespace leadfloor
