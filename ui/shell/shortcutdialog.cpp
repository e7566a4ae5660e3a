// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutdialog.h"

#include "ui/shell/shortcutmodel.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/themedlabel.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt
        || key == Qt::Key_Meta || key == Qt::Key_AltGr || key == Qt::Key_unknown || key == 0;
}

/// Leaves the field, or the dialog.
bool isForDialog(const QKeyEvent& event)
{
    const bool isBare = !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    return isBare
        && (event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab
            || event.key() == Qt::Key_Escape || event.key() == Qt::Key_Return
            || event.key() == Qt::Key_Enter);
}

} // namespace

KeyRecorder::KeyRecorder(QWidget* parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setPlaceholderText(tr("Press the keys"));
}

bool KeyRecorder::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (!isForDialog(*key)) {
            event->accept(); // comes as a key press, runs nothing
            return true;
        }
    }
    return QLineEdit::event(event);
}

void KeyRecorder::keyPressEvent(QKeyEvent* event)
{
    if (isForDialog(*event)) {
        event->ignore();
        return;
    }
    if (isModifier(event->key()))
        return;
    Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    // Shift that only reaches a sign ("!") is part of the sign already.
    const QString text = event->text();
    if (!text.isEmpty() && text.at(0).isPrint() && !text.at(0).isLetterOrNumber()
        && !text.at(0).isSpace())
        modifiers &= ~Qt::ShiftModifier;
    m_keys = QKeySequence(QKeyCombination(modifiers, Qt::Key(event->key())));
    setText(m_keys.toString(QKeySequence::NativeText));
    Q_EMIT recorded(m_keys);
}

ShortcutDialog::ShortcutDialog(ActionRegistry& registry, const QString& id, QWidget* parent)
    : QDialog(parent)
    , m_registry(registry)
    , m_id(id)
    , m_recorder(new KeyRecorder)
    , m_strip(new MessageStrip)
    , m_take(makeButton(tr("Use these keys"), {}, ButtonKind::Primary))
{
    setObjectName(u"shortcutDialog"_s);
    setWindowTitle(tr("Change keys"));
    setWindowModality(Qt::WindowModal);
    if (parent)
        dimBehind(*this);
    QString words;
    QString now;
    const QList<ActionEntry> entries = registry.entries();
    for (const ActionEntry& entry : entries) {
        if (entry.action->objectName() == id) {
            words = tr("%1: %2").arg(entry.group, plainActionText(*entry.action));
            now = keyWords(entry.action->shortcuts());
        }
    }
    auto* title = new ThemedLabel(words, Role::Text, 16, QFont::DemiBold);
    title->setWordWrap(true);
    m_recorder->setObjectName(u"keyRecorder"_s);
    m_recorder->setAccessibleName(tr("New keys for %1").arg(words));
    m_strip->setObjectName(u"shortcutStrip"_s);
    m_take->setObjectName(u"takeKeysButton"_s);
    m_take->setDefault(true);
    m_take->setEnabled(false);
    auto* none = makeButton(tr("No keys"));
    none->setObjectName(u"noKeysButton"_s);
    none->setEnabled(!now.isEmpty());
    auto* cancel = makeButton(tr("Cancel"));
    for (QPushButton* button : {none, cancel, m_take})
        setButtonKind(*button, buttonKind(button), ButtonSize::Dialog);
    none->setAutoDefault(false);
    cancel->setAutoDefault(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(10));
    column->addWidget(title);
    column->addWidget(new ThemedLabel(
        now.isEmpty() ? tr("It has no keys now.") : tr("Its keys now: %1").arg(now), Role::Text2));
    column->addWidget(m_recorder);
    column->addWidget(m_strip);
    column->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addWidget(none);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    resize(px(520), px(260));

    connect(m_recorder, &KeyRecorder::recorded, this, &ShortcutDialog::check);
    connect(m_take, &QPushButton::clicked, this, &ShortcutDialog::take);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(none, &QPushButton::clicked, this, [this] {
        m_registry.setKeys(m_id, {});
        accept();
    });
    m_recorder->setFocus();
}

QString ShortcutDialog::refusal(const QKeySequence& keys)
{
    const QKeyCombination first = keys[0];
    const bool isFunctionKey = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
    const Qt::KeyboardModifiers strong = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (!isFunctionKey && !(first.keyboardModifiers() & strong))
        return tr("Hold Ctrl or Alt as well, or press a function key: tables and fields need the "
                  "others.");
    for (int place = 0; place <= int(MenuPlace::Help); ++place) {
        const QString menu = ActionRegistry::menuTitle(MenuPlace(place));
        if (QKeySequence::mnemonic(menu) == keys)
            return tr("These keys open the menu %1.").arg(QString(menu).remove(u'&'));
    }
    return {};
}

void ShortcutDialog::check(const QKeySequence& keys)
{
    m_take->setText(tr("Use these keys"));
    const QString reason = refusal(keys);
    m_take->setEnabled(reason.isEmpty());
    if (!reason.isEmpty()) {
        m_strip->say(Tone::Bad, reason, {}, false);
        return;
    }
    QStringList others;
    const QList<ActionEntry> rivals = m_registry.rivals(m_id, keys);
    for (const ActionEntry& rival : rivals)
        others.append(tr("%1: %2").arg(rival.group, plainActionText(*rival.action)));
    if (others.isEmpty()) {
        m_strip->hide();
        return;
    }
    m_strip->say(Tone::Waiting,
                 tr("%1 belongs to %2.")
                     .arg(keys.toString(QKeySequence::NativeText), others.join(u", "_s)),
                 tr("If it is moved here, it no longer works there."), false);
    m_take->setText(tr("Move it here"));
}

void ShortcutDialog::take()
{
    if (m_recorder->keys().isEmpty())
        return;
    m_registry.moveKeys(m_id, m_recorder->keys());
    accept();
}

} // namespace leadfloor
