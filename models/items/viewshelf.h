// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/services.h"
#include "models/items/pending.h"
#include "models/items/viewcontent.h"

#include <QObject>

#include <functional>
#include <optional>

namespace leadfloor {

/// The saved views of a page, which one is open, and whether the page has moved away from
/// it. One act at a time; a second one waits for nobody and is dropped. GUI thread.
class ViewShelf final : public QObject
{
    Q_OBJECT
public:
    enum class Act : quint8 { Load, Open, Create, Save, Rename, Share, Remove, Default };
    Q_ENUM(Act)

    explicit ViewShelf(ViewService& service, QObject* parent = nullptr);

    /// Asks for the list again; the open view stays open, as saved or as changed.
    void refresh();
    /// Asks again, too, when a colleague or another computer has changed a view. Once the list is there, the
    /// member's default view opens, unless one was opened before or `isUntouched` says that the page shows something
    /// else by then.
    void follow(FloorConnection& floor, std::function<bool()> isUntouched);
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] bool isBusy() const { return m_change.isRunning() || m_removal.isRunning() || m_default.isRunning(); }
    /// Own ones first, then the team's, each by name.
    [[nodiscard]] const QList<SavedView>& views() const { return m_views; }
    [[nodiscard]] const SavedView* view(ViewId id) const; ///< nullptr: not here
    [[nodiscard]] const SavedView* open() const;          ///< nullptr: none

    /// Opens a view; contentOpened() says what the page is to show. Unknown ids are remembered and
    /// opened as soon as the list is there.
    void openView(ViewId id);
    void closeView(); ///< the page stays as it is
    void revert();    ///< contentOpened() with what is saved
    /// What the page shows now.
    void setNow(const ViewContent& content);
    /// The page is not what the open view says.
    [[nodiscard]] bool isChanged() const;

    void saveAs(const QString& name, bool isTeam); ///< and opens it
    void save();
    void rename(const QString& name);
    void setTeam(bool isTeam);
    void remove();
    /// Whether the page begins with the open view.
    void setDefault(bool isDefault);
    /// The view that was deleted last, made anew.
    void restore();
    [[nodiscard]] const std::optional<SavedView>& removed() const { return m_removed; }

Q_SIGNALS:
    void changed(); ///< views, open, isChanged, isBusy
    void contentOpened(const leadfloor::ViewContent& content);
    void done(leadfloor::ViewShelf::Act act);
    void failed(leadfloor::ViewShelf::Act act, const leadfloor::Error& error);

private:
    void show(const SavedView& view);
    void takeSaved(Act act, const Result<SavedView>& answer);
    void change(Act act, const ViewChange& change);
    void sortViews();
    void openFirst();

    ViewService& m_service;
    QList<SavedView> m_views;
    bool m_isLoaded = false;
    std::optional<ViewId> m_open;
    std::optional<ViewId> m_wanted; ///< to be opened when the list is there
    std::optional<ViewContent> m_saved; ///< of the open view
    ViewContent m_now;
    std::optional<SavedView> m_removed;
    Pending<QList<SavedView>> m_list;
    Pending<SavedView> m_change;
    Pending<void> m_removal;
    Pending<void> m_default;
    std::function<bool()> m_isUntouched; ///< until the list has come
};

} // namespace leadfloor
