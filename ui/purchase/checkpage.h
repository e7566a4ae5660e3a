// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/purchase/purchasepage.h"

#include <QList>

namespace leadfloor {

class LineCheck;
class MessageStrip;

/// Step 2: what each line brings and costs; answers for the short ones (R16); what a new quote
/// changed (R11). An answer rewrites the line and is quoted at once.
class CheckPage final : public PurchasePage
{
    Q_OBJECT
public:
    explicit CheckPage(PurchaseContext& context, QWidget* parent = nullptr);
    void enter() override;
    void leave() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString whyNot() const override;
    [[nodiscard]] QString nextText() const override { return tr("Next: Pay"); }
    [[nodiscard]] QString note() const override;
    bool handleKey(const QKeyEvent& event) override;

    /// What a purchase came back with: said above the lines until the page is left.
    void setNews(Tone tone, const QString& sentence, const QString& reason);

Q_SIGNALS:
    void changeRequested(int line); ///< back to the words of that line

private:
    void takeQuote();
    void show();
    void showStrips();
    void choose(int line, int alternative);
    void takeFewer(int line, int quantity);
    void removeLine(int line);

    MessageStrip* m_news;
    MessageStrip* m_strip;
    QVBoxLayout* m_sections;
    QList<LineCheck*> m_lines;
    QList<QWidget*> m_separators;
    bool m_isCurrent = false;
    int m_rewrites = 0; ///< by us, since the person last did something
    bool m_hasNews = false;
};

} // namespace leadfloor
