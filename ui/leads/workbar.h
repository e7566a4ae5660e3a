// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/leads/workmenus.h"

#include <QHash>
#include <QWidget>

class QPushButton;

namespace leadfloor {

class ThemedLabel;

/// "37 selected  Stage  Tag  Assign  Follow-up  Return  Export  x": what can be done with several leads at
/// once.
class WorkBar final : public QWidget
{
    Q_OBJECT
public:
    explicit WorkBar(QWidget* parent = nullptr);
    void setSelected(qint64 leads, bool isAll = false); ///< all that match, loaded or not
    [[nodiscard]] QPushButton& button(WorkMenus::Kind kind) const { return *m_buttons.value(kind); }

Q_SIGNALS:
    void menuRequested(leadfloor::WorkMenus::Kind kind, QWidget* below);
    void returnRequested();
    void exportRequested();
    void clearRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ThemedLabel* m_words;
    QHash<WorkMenus::Kind, QPushButton*> m_buttons;
};

} // namespace leadfloor
