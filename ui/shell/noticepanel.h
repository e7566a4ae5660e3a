// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/notices.h"

#include <QFrame>
#include <QListView>

class QPushButton;

namespace leadfloor {

class EmptyState;

/// The list behind the bell: newest first, those not read with a dot. A click or Return goes where
/// a notice leads. A popup that deletes itself when it closes.
class NoticePanel final : public QFrame
{
    Q_OBJECT
public:
    explicit NoticePanel(NoticeModel& model, QWidget* parent);
    /// Below `button`, inside its window.
    void openBelow(const QWidget& button);

Q_SIGNALS:
    void opened(int row);
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void showState();

    NoticeModel& m_model;
    QListView* m_list;
    EmptyState* m_empty;
    QPushButton* m_allRead;
    QPushButton* m_clear;
};

} // namespace leadfloor
