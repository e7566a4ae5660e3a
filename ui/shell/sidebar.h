// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QKeySequence>
#include <QList>
#include <QListView>
#include <QWidget>

class QVBoxLayout;

namespace leadfloor {

enum class SidebarPlace : quint8
{
    Top,
    Bottom
};

/// One row of the sidebar: a page, or a saved view below its page.
struct SidebarRow
{
    QString id;
    QString title;
    QString iconName;       ///< pages only
    int number = 0;         ///< Alt+number; 0: none
    QString parentId;       ///< of a view: the page that it belongs to
    QString note;           ///< of a view: count, at the end
    int badge = 0;          ///< waiting things; 0: none
    bool isChanged = false; ///< of a view: edited, not saved
    SidebarPlace place = SidebarPlace::Top;
    QString keys = {}; ///< for the tool tip; set by Sidebar::setKeys()
};

/// The rows of one half of the sidebar. Views follow their page.
class SidebarModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        IdRole = Qt::UserRole + 1,
        IconRole,
        NumberRole,
        ParentRole,
        NoteRole,
        BadgeRole,
        ChangedRole
    };
    using QAbstractListModel::QAbstractListModel;
    void setRows(const QList<SidebarRow>& rows);
    [[nodiscard]] QModelIndex find(const QString& id) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<SidebarRow> m_rows;
};

/// Pages to choose from: two lists, the second one at the bottom. Click, Return or Space opens. In
/// the narrow form (rail) only icons are left, with tool tips.
class Sidebar final : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget* parent = nullptr);
    /// Adds the row, or changes the one of the same id.
    void setRow(const SidebarRow& row);
    void removeRow(const QString& id);
    [[nodiscard]] QList<SidebarRow> rows() const { return m_rows; }
    void setKeys(const QString& id, const QKeySequence& keys);
    void setBadge(const QString& id, int badge);
    void setChosen(const QString& id);
    [[nodiscard]] QString chosen() const { return m_chosen; }
    void setRail(bool isRail);
    [[nodiscard]] bool isRail() const noexcept { return m_isRail; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void opened(const QString& id); ///< by the person

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QListView* makeList(const QString& name);
    void refresh();

    QList<SidebarRow> m_rows;
    QString m_chosen;
    bool m_isRail = false;
    SidebarModel m_topModel, m_bottomModel;
    QListView* m_top;
    QListView* m_bottom;
    QVBoxLayout* m_column;
};

} // namespace leadfloor
