// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/leadwork.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace leadfloor {

class MessageStrip;

/// The workspace's stages: their names, their order, new ones, and those that are not needed any
/// more. It stays open until whoever opened it calls accept() or showError(): a stage with leads
/// stays.
class StagesDialog final : public QDialog
{
    Q_OBJECT
public:
    static constexpr int stagesMost = 20;

    explicit StagesDialog(const QList<LeadStage>& stages, QWidget* parent = nullptr);
    void showError(const Error& error);

Q_SIGNALS:
    void chosen(const QList<leadfloor::LeadStage>& stages); ///< number 0: a new one

private:
    void addRow(const LeadStage& stage);
    void move(int by);
    void updateButtons();
    void choose();

    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_remove;
    QPushButton* m_up;
    QPushButton* m_down;
    MessageStrip* m_strip;
    QPushButton* m_save;
};

} // namespace leadfloor
