// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagestrip.h"

#include "models/items/mask.h"

#include "ui/widgets/errordetails.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/liveregion.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/themedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString stripIcon(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
    case Tone::Muted:
    case Tone::Accent:
        return u"info"_s;
    case Tone::Good:
        return u"circle-check"_s;
    case Tone::Waiting:
        return u"triangle-alert"_s;
    case Tone::Bad:
        return u"circle-alert"_s;
    }
    Q_UNREACHABLE();
}

constexpr qreal stripIconSpace = 44;

} // namespace

MessageStrip::MessageStrip(QWidget* parent)
    : QFrame(parent)
    , m_sentence(new ThemedLabel({}, Role::Text, 13, QFont::DemiBold))
    , m_reason(new ThemedLabel({}, Role::Text2, 12))
    , m_buttons(new QHBoxLayout)
    , m_copy(makeButton({}, u"copy"_s, ButtonKind::Ghost))
    , m_close(makeIconButton(u"x"_s, tr("Close message"), ButtonKind::Ghost))
{
    m_copy->setObjectName(u"copyDetailsButton"_s);
    m_copy->setAutoDefault(false);
    m_copy->setToolTip(tr("Copy details"));
    m_copy->setAccessibleName(tr("Copy details"));
    setButtonKind(*m_copy, ButtonKind::Ghost, ButtonSize::Small);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_details);
        m_copy->setIcon(icon(u"check"_s));
    });
    setButtonKind(*m_close, ButtonKind::Ghost, ButtonSize::Small);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    m_sentence->setWordWrap(true);
    m_reason->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(3));
    words->addWidget(m_sentence);
    words->addWidget(m_reason);
    auto* row = new QHBoxLayout(this);
    // Room by spacing, not by margins: those stay where they are in right-to-left windows.
    row->setContentsMargins(px(12), px(6), px(12), px(6));
    row->setSpacing(px(8));
    row->addSpacing(px(stripIconSpace) - px(12));
    row->addLayout(words, 1);
    m_buttons->setSpacing(px(8));
    row->addLayout(m_buttons);
    row->addWidget(m_copy);
    row->addWidget(m_close);
    // Not Fixed: that would cut words which wrap into more lines than the hint guessed.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setMinimumHeight(px(40));
    live::mark(*this);
    hide();
}

void MessageStrip::say(Tone tone, const QString& sentence, const QString& reason, bool canClose)
{
    m_tone = tone;
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (QWidget* button = item->widget()) {
            button->hide();
            button->deleteLater(); // it may be its own click that called us
        }
        delete item;
    }
    m_sentence->setText(sentence);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_copy->hide();
    m_copy->setAutoDefault(false); // a dialog would take it for its default, hidden or not
    m_close->setVisible(canClose);
    setAccessibleName(Mask::words(sentence)); // announced before it is painted
    setAccessibleDescription(Mask::words(reason));
    if (parentWidget())
        show();
    else // appears with the page that it will be put in, not as a window
        setAttribute(Qt::WA_WState_ExplicitShowHide, false);
    update();
    live::announce(*this);
}

void MessageStrip::say(const Error& error)
{
    say(Tone::Bad, toUserText(error), errorCodeText(error.code) % u". "_s % nextStep(error));
    offerDetails(error);
}

void MessageStrip::offerDetails(const Error& error, const QStringList& more)
{
    m_details = errorDetails(error, *this, QDateTime::currentDateTimeUtc(), more);
    m_copy->setIcon(icon(u"copy"_s));
    m_copy->setAutoDefault(true); // Return presses it where it has the keyboard
    m_copy->show();
}

QPushButton* MessageStrip::addButton(const QString& text, ButtonKind kind)
{
    QPushButton* button = makeButton(text, {}, kind);
    setButtonKind(*button, kind, ButtonSize::Small);
    m_buttons->addWidget(button);
    // Where it is seen, not at the end of all that the window had before.
    QWidget* before = m_copy->previousInFocusChain();
    while (before != m_copy && before->focusPolicy() == Qt::NoFocus)
        before = before->previousInFocusChain();
    setTabOrder(before, button);
    button->show();
    m_copy->raise(); // the last one for whoever lists them, too
    return button;
}

QString MessageStrip::sentence() const
{
    return m_sentence->text();
}

QString MessageStrip::reason() const
{
    return m_reason->text();
}

void MessageStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF whole(rect());
    paint::box(painter, whole, px(8), themed(paint::toneSoftRole(m_tone)),
               themed(paint::toneLineRole(m_tone)));
    const qreal top = m_reason->isVisible() ? m_sentence->geometry().center().y() - px(8)
                                            : whole.center().y() - px(8);
    const QRectF place(px(16), top, px(16), px(16));
    paintIcon(painter, paint::mirrored(place, whole, layoutDirection()), stripIcon(m_tone),
              themed(paint::toneRole(m_tone)));
}

} // namespace leadfloor
