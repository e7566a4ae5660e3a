// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/viewshelf.h"

#include <algorithm>

namespace leadfloor {

ViewShelf::ViewShelf(ViewService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
{
}

void ViewShelf::refresh()
{
    m_list.ask(m_service.views(), [this](const Result<QList<SavedView>>& answer) {
        if (!answer) {
            Q_EMIT failed(Act::Load, answer.error());
            return;
        }
        m_views = *answer;
        m_isLoaded = true;
        sortViews();
        if (m_open) {
            // Somebody else may have changed or deleted it: the page stays, its dot tells.
            const SavedView* now = view(*m_open);
            const auto content = now ? ViewContent::fromJson(now->content)
                                     : Result<ViewContent>(failure(ErrorCode::NotFound));
            if (content)
                m_saved = *content;
            else
                m_open.reset();
        }
        const auto wanted = std::exchange(m_wanted, std::nullopt);
        Q_EMIT changed();
        if (wanted && view(*wanted))
            openView(*wanted);
        openFirst();
    });
}

void ViewShelf::follow(FloorConnection& floor, std::function<bool()> isUntouched)
{
    m_isUntouched = std::move(isUntouched);
    connect(&floor, &FloorConnection::teamChanged, this, [this](const QString& part) {
        if (m_isLoaded && (part.isEmpty() || part == u"views"))
            refresh();
    });
}

void ViewShelf::openFirst()
{
    const auto isUntouched = std::exchange(m_isUntouched, {});
    if (!isUntouched || m_open || !isUntouched())
        return;
    const auto first = std::find_if(m_views.cbegin(), m_views.cend(), [](const SavedView& view) { return view.isDefault; });
    if (first != m_views.cend())
        show(SavedView(*first));
}

const SavedView* ViewShelf::view(ViewId id) const
{
    const auto it = std::find_if(m_views.cbegin(), m_views.cend(),
                                 [id](const SavedView& view) { return view.id == id; });
    return it == m_views.cend() ? nullptr : &*it;
}

const SavedView* ViewShelf::open() const
{
    return m_open ? view(*m_open) : nullptr;
}

void ViewShelf::openView(ViewId id)
{
    const SavedView* wanted = view(id);
    if (wanted)
        show(SavedView(*wanted)); // what follows may change the list
    else if (!m_isLoaded)
        m_wanted = id;
}

void ViewShelf::show(const SavedView& view)
{
    const auto content = ViewContent::fromJson(view.content);
    if (!content) {
        Q_EMIT failed(Act::Open, content.error());
        return;
    }
    m_open = view.id;
    m_saved = *content;
    Q_EMIT contentOpened(*content);
    Q_EMIT changed();
}

void ViewShelf::closeView()
{
    m_wanted.reset();
    if (!m_open)
        return;
    m_open.reset();
    m_saved.reset();
    Q_EMIT changed();
}

void ViewShelf::revert()
{
    if (const SavedView* view = open())
        show(SavedView(*view));
}

void ViewShelf::setNow(const ViewContent& content)
{
    if (content == m_now)
        return;
    const bool wasChanged = isChanged();
    m_now = content;
    if (isChanged() != wasChanged)
        Q_EMIT changed();
}

bool ViewShelf::isChanged() const
{
    if (!m_open || !m_saved)
        return false;
    ViewContent saved = *m_saved;
    // Columns that are newer than the view come last and are hidden: no change of anybody's.
    QList<ColumnSpec> known;
    for (const ColumnPlace& place : m_now.columns.columns)
        known.append({place.key, place.isShown});
    saved.columns = saved.columns.columns.isEmpty() ? m_now.columns : saved.columns.completed(known);
    return saved != m_now;
}

void ViewShelf::saveAs(const QString& name, bool isTeam)
{
    if (isBusy())
        return;
    const SavedView* base = open();
    m_change.ask(m_service.create(name, isTeam, m_now.toJson(base ? base->content : QJsonObject())),
                 [this](const Result<SavedView>& answer) { takeSaved(Act::Create, answer); });
    Q_EMIT changed();
}

void ViewShelf::save()
{
    if (const SavedView* view = open())
        change(Act::Save, {std::nullopt, std::nullopt, m_now.toJson(view->content)});
}

void ViewShelf::rename(const QString& name)
{
    change(Act::Rename, {name, std::nullopt, std::nullopt});
}

void ViewShelf::setTeam(bool isTeam)
{
    change(Act::Share, {std::nullopt, isTeam, std::nullopt});
}

void ViewShelf::change(Act act, const ViewChange& wanted)
{
    const SavedView* view = open();
    if (!view || isBusy())
        return;
    m_change.ask(m_service.change(view->id, view->revision, wanted),
                 [this, act](const Result<SavedView>& answer) { takeSaved(act, answer); });
    Q_EMIT changed();
}

void ViewShelf::takeSaved(Act act, const Result<SavedView>& answer)
{
    if (!answer) {
        const ErrorCode code = answer.error().code;
        Q_EMIT changed();
        Q_EMIT failed(act, answer.error());
        if (code == ErrorCode::WrongState || code == ErrorCode::NotFound)
            refresh(); // what is there now
        return;
    }
    const auto it = std::find_if(m_views.begin(), m_views.end(),
                                 [&](const SavedView& view) { return view.id == answer->id; });
    if (it != m_views.end())
        *it = *answer;
    else
        m_views.append(*answer);
    sortViews();
    if (act == Act::Create || m_open == answer->id) {
        m_open = answer->id;
        if (const auto content = ViewContent::fromJson(answer->content))
            m_saved = *content;
    }
    Q_EMIT changed();
    Q_EMIT done(act);
}

void ViewShelf::remove()
{
    const SavedView* view = open();
    if (!view || isBusy())
        return;
    m_removal.ask(m_service.remove(view->id), [this, gone = *view](const Result<>& answer) {
        // Gone is gone, whoever did it.
        if (!answer && answer.error().code != ErrorCode::NotFound) {
            Q_EMIT changed();
            Q_EMIT failed(Act::Remove, answer.error());
            return;
        }
        m_removed = gone;
        m_views.removeIf([&](const SavedView& one) { return one.id == gone.id; });
        if (m_open == gone.id) {
            m_open.reset();
            m_saved.reset();
        }
        Q_EMIT changed();
        Q_EMIT done(Act::Remove);
    });
    Q_EMIT changed();
}

void ViewShelf::setDefault(bool isDefault)
{
    const SavedView* view = open();
    if (!view || isBusy())
        return;
    const ViewId id = view->id;
    m_default.ask(m_service.setDefault(isDefault ? std::optional(id) : std::nullopt), [this, id, isDefault](const Result<>& answer) {
        if (answer) {
            for (SavedView& one : m_views)
                one.isDefault = isDefault && one.id == id;
        }
        Q_EMIT changed();
        if (answer)
            Q_EMIT done(Act::Default);
        else
            Q_EMIT failed(Act::Default, answer.error());
    });
    Q_EMIT changed();
}

void ViewShelf::restore()
{
    if (!m_removed || isBusy())
        return;
    m_change.ask(m_service.create(m_removed->name, m_removed->isTeam, m_removed->content),
                 [this](const Result<SavedView>& answer) {
                     if (answer)
                         m_removed.reset();
                     takeSaved(Act::Create, answer);
                 });
    Q_EMIT changed();
}

void ViewShelf::sortViews()
{
    std::stable_sort(m_views.begin(), m_views.end(), [](const SavedView& a, const SavedView& b) {
        return a.isTeam != b.isTeam ? b.isTeam
                                    : a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
}

} // namespace leadfloor
