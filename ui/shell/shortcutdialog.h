// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QDialog>
#include <QLineEdit>

namespace leadfloor {

class MessageStrip;

/// Takes the next keys that are pressed, also those that run something elsewhere. Tab and Esc keep
/// their meaning, so it is no trap.
class KeyRecorder final : public QLineEdit
{
    Q_OBJECT
public:
    explicit KeyRecorder(QWidget* parent = nullptr);
    [[nodiscard]] QKeySequence keys() const { return m_keys; }

Q_SIGNALS:
    void recorded(const QKeySequence& keys);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QKeySequence m_keys;
};

/// Keys for one action: press them, see who has them, take them. What is chosen goes to the registry
/// at once when the dialog is accepted.
class ShortcutDialog final : public QDialog
{
    Q_OBJECT
public:
    ShortcutDialog(ActionRegistry& registry, const QString& id, QWidget* parent = nullptr);

private:
    void check(const QKeySequence& keys);
    void take();
    /// Why these keys cannot be anybody's; empty: they can.
    [[nodiscard]] static QString refusal(const QKeySequence& keys);

    ActionRegistry& m_registry;
    const QString m_id;
    KeyRecorder* m_recorder;
    MessageStrip* m_strip;
    QPushButton* m_take;
};

} // namespace leadfloor
