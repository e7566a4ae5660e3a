// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace leadfloor {

class LeadsPage;
class MainWindow;

/// The four views that My leads always has below their page in the sidebar, with the calls that are due today. Takes
/// its rows away again when it goes. GUI thread.
class LeadRows final : public QObject
{
    Q_OBJECT
public:
    /// `page` is in the window under this id; both must outlive this.
    LeadRows(MainWindow& window, LeadsPage& page, const QString& id, QObject* parent = nullptr);
    ~LeadRows() override;
    /// The row of what the page shows, saved views left aside.
    [[nodiscard]] QString row() const;

private:
    void update();
    void choose();
    void openRow(const QString& row);

    MainWindow& m_window;
    LeadsPage& m_page;
    QString m_id;
};

} // namespace leadfloor
