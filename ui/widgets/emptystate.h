// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/buttons.h"

#include <QWidget>

class QHBoxLayout;

namespace leadfloor {

struct Error;
class ThemedLabel;

/// In place of rows: a line drawing, a sentence, a reason with a number, one primary button and
/// perhaps a second one. Three of them per table: nothing yet, nothing matches, could not load.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    /// An error as toUserText() and nextStep() put it, with a button that copies its details; further
    /// ones stand before it.
    void say(const Error& error);
    /// `iconName` stands on the drawing's corner, e.g. "search-x", "inbox", "plug".
    void say(const QString& iconName, const QString& sentence, const QString& reason);
    /// After say(), which takes the old buttons away. The first one is Primary.
    QPushButton* addButton(const QString& text);

private:
    class Drawing;
    Drawing* m_drawing;
    ThemedLabel* m_sentence;
    ThemedLabel* m_reason;
    QHBoxLayout* m_buttons;
    QPushButton* m_copy = nullptr; ///< behind the others
};

} // namespace leadfloor
