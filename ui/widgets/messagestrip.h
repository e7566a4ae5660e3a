// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/items/roles.h"
#include "ui/widgets/buttons.h"

#include <QFrame>
#include <QHBoxLayout>

namespace leadfloor {

class ThemedLabel;

/// Says in the page what happened: icon, sentence, reason, up to two buttons. It appears at once
/// and is announced to screen readers. Tone::Accent informs, Waiting is about time, Bad an error,
/// Good a success. Hidden until say() is called.
class MessageStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit MessageStrip(QWidget* parent = nullptr);

    /// Shows the strip without buttons; a close button only if `canClose`.
    void say(Tone tone, const QString& sentence, const QString& reason = {}, bool canClose = true);
    /// An error as toUserText() and nextStep() put it, with its code and a button that copies its details.
    void say(const Error& error);
    /// After say(): a button that copies errorDetails().
    void offerDetails(const Error& error, const QStringList& more = {});
    /// After say(): one more button before the close button. Owned by the strip, gone with the next
    /// say().
    QPushButton* addButton(const QString& text, ButtonKind kind = ButtonKind::Secondary);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] Tone tone() const noexcept { return m_tone; }

Q_SIGNALS:
    void closed(); ///< by the person

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Accent;
    ThemedLabel* m_sentence;
    ThemedLabel* m_reason;
    QHBoxLayout* m_buttons;
    QPushButton* m_copy;
    QString m_details; ///< that m_copy copies
    QToolButton* m_close;
};

} // namespace leadfloor
