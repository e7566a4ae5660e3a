// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/startpage.h"

#include <QAbstractListModel>
#include <QListView>

namespace leadfloor {

/// The floors used before, newest first, as the start page lists them.
class RecentModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setFloors(const QList<RecentFloor>& floors);
    [[nodiscard]] const RecentFloor& floor(int row) const { return m_floors.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<RecentFloor> m_floors;
};

/// Badge, name, e-mail, address, time; a click or Return opens.
class RecentView final : public QListView
{
    Q_OBJECT
public:
    explicit RecentView(QWidget* parent = nullptr);
    void setFloors(const QList<RecentFloor>& floors);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(const leadfloor::RecentFloor& floor);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    RecentModel m_model;
};

} // namespace leadfloor
