// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/purchase/purchasepage.h"

#include <QList>

class QPushButton;

namespace leadfloor {

class LineEditor;
class MessageStrip;

/// Step 1: the lines of the order, each in words and a number, priced while they are written.
class WhatPage final : public PurchasePage
{
    Q_OBJECT
public:
    explicit WhatPage(PurchaseContext& context, QWidget* parent = nullptr);
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QString nextText() const override { return tr("Next: Check"); }
    [[nodiscard]] QWidget* firstFocus() const override;

private:
    void rebuild();
    LineEditor* addEditor();
    void takeEdit(LineEditor* editor);
    void addLine(const DraftLine& line, qsizetype place);
    void removeLine(qsizetype place);
    void showQuotes();
    [[nodiscard]] QWidget* makeHelp();

    MessageStrip* m_strip;
    QList<LineEditor*> m_editors; ///< of the draft's lines, same order
    QVBoxLayout* m_lines;
    QPushButton* m_add;
    QWidget* m_help;
};

} // namespace leadfloor
