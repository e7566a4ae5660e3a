// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/purchase/purchasetext.h"
#include "ui/purchase/quotedesk.h"
#include "ui/widgets/openexternal.h"

#include <QScrollArea>

class QKeyEvent;
class QVBoxLayout;

namespace leadfloor {

class ThemedLabel;

/// What the pages of one wizard share; outlives them.
struct PurchaseContext
{
    FloorConnection& floor;
    PurchaseDraft& draft;
    QuoteDesk& desk;
    const PurchasePace& pace;
    PurchaseSettings& settings;
    PurchaseWords words;
    OpenExternal openPage = paymentOpener(); ///< the browser, for payment pages
};

/// One step of the wizard: a column that scrolls. Its footer and rail are the wizard's.
class PurchasePage : public QScrollArea
{
    Q_OBJECT
public:
    explicit PurchasePage(PurchaseContext& context, const QString& accessibleName, QWidget* parent = nullptr);

    /// The page becomes the current one; the draft may have changed since it was left.
    virtual void enter() = 0;
    /// Another page becomes the current one.
    virtual void leave() {}
    /// The step behind it may be entered. Local and cheap.
    [[nodiscard]] virtual bool isComplete() const = 0;
    /// Why not, in one sentence; empty if complete.
    [[nodiscard]] virtual QString whyNot() const = 0;
    [[nodiscard]] virtual QString nextText() const = 0; ///< "Next: Pay"
    /// What the rail says below the sum.
    [[nodiscard]] virtual QString note() const { return {}; }
    /// Where the keyboard is when the page is entered; nullptr: the primary button.
    [[nodiscard]] virtual QWidget* firstFocus() const { return nullptr; }
    /// A key that no focused control wanted.
    virtual bool handleKey(const QKeyEvent& event);

    QSize sizeHint() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void completeChanged(); ///< or whyNot(), nextText(), note()

protected:
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] PurchaseContext& context() const noexcept { return m_context; }
    [[nodiscard]] PurchaseDraft& draft() const noexcept { return m_context.draft; }
    [[nodiscard]] QuoteDesk& desk() const noexcept { return m_context.desk; }
    [[nodiscard]] const PurchaseWords& words() const noexcept { return m_context.words; }
    [[nodiscard]] QVBoxLayout& column() const noexcept { return *m_column; }

private:
    void fit();
    PurchaseContext& m_context;
    QVBoxLayout* m_column;
};

} // namespace leadfloor
