// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

namespace leadfloor {

class MainWindow;
class ViewShelf;

/// Saved views below their page in the sidebar, with a dot for "changed, not saved", and if wanted Ctrl+1 to
/// Ctrl+9 for the first nine. Takes its rows and keys away again when it goes. GUI thread.
class ViewRows final : public QObject
{
    Q_OBJECT
public:
    static constexpr int keysMost = 9;
    /// `page` is the id of the page that shows the views. Window and shelf must outlive this.
    ViewRows(MainWindow& window, ViewShelf& shelf, const QString& page, bool hasKeys, QObject* parent = nullptr);
    ~ViewRows() override;
    /// Which row is the chosen one while no saved view is open, where it is not the page's own.
    void setRowWithoutView(std::function<QString()> row);

private:
    void update();
    void choose();
    void clear();
    void openRow(const QString& row);

    MainWindow& m_window;
    ViewShelf& m_shelf;
    QString m_page;
    bool m_hasKeys;
    std::function<QString()> m_rowWithoutView;
    QStringList m_rows;    ///< ids, as they stand
    QStringList m_actions; ///< ids
    QStringList m_shown;   ///< what rows and keys were made of
};

} // namespace leadfloor
