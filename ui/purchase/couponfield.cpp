// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/couponfield.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int couponLettersMax = 40; // core.coupon
constexpr qreal couponEditWidth = 200;

} // namespace

CouponField::CouponField(const PurchaseWords& words, QWidget* parent)
    : Card(parent, Role::Page, Role::Line)
    , m_words(words)
    , m_edit(new QLineEdit)
    , m_field(new FormField(tr("Coupon"), *m_edit))
    , m_apply(makeButton(tr("Apply"), u"tag"_s))
    , m_remove(makeButton(tr("Remove"), u"x"_s, ButtonKind::Ghost))
    , m_state(new ThemedLabel({}, Role::Text2, 12, QFont::Medium))
{
    m_edit->setObjectName(u"couponEdit"_s);
    m_edit->setPlaceholderText(tr("Code, if you have one"));
    m_edit->setToolTip(m_edit->placeholderText());
    m_edit->setMaxLength(couponLettersMax);
    m_edit->setFixedHeight(px(32));
    m_edit->setFixedWidth(px(couponEditWidth));
    m_edit->installEventFilter(this);
    m_apply->setObjectName(u"applyCouponButton"_s);
    m_remove->setObjectName(u"removeCouponButton"_s);
    m_state->setObjectName(u"couponLabel"_s);
    m_state->setWordWrap(true);

    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_field, 0, Qt::AlignTop);
    for (QPushButton* button : {m_apply, m_remove}) {
        button->setAutoDefault(false);
        auto* beside = new QVBoxLayout;
        beside->addSpacing(px(21));
        beside->addWidget(button);
        beside->addStretch(1);
        row->addLayout(beside);
    }
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(16), px(12), px(16), px(12));
    column->setSpacing(px(6));
    column->addLayout(row);
    column->addWidget(m_state);
    m_state->hide();

    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showButtons();
        Q_EMIT typed();
    });
    connect(m_apply, &QPushButton::clicked, this, &CouponField::apply);
    connect(m_remove, &QPushButton::clicked, this, &CouponField::remove);
    showButtons();
}

void CouponField::showDraft(const PurchaseDraft& draft, bool isAsking)
{
    m_code = draft.coupon;
    m_isAsking = isAsking;
    QString words;
    Role role = Role::Text2;
    if (m_code.isEmpty()) {
        words.clear();
    } else if (isAsking) {
        words = tr("Asking the floor…");
    } else if (draft.quote && draft.quote->couponRefused) {
        role = Role::Amber;
        words = toUserText(*draft.quote->couponRefused) % u' ' % tr("The order goes on without it.");
    } else if (draft.quote && draft.quote->coupon == m_code) {
        Money off;
        const QList<Discount> discounts = draft.quote->discounts();
        for (const Discount& discount : discounts) {
            if (discount.kind == Discount::Kind::Coupon)
                off = discount.amount;
        }
        role = Role::Green;
        words = tr("It takes %1 off this order.").arg(m_words.money(off));
    }
    m_state->setRole(role);
    m_state->setText(words);
    m_state->setVisible(!words.isEmpty());
    showButtons();
}

void CouponField::setCode(const QString& code)
{
    m_code = code;
    m_edit->setText(code);
}

bool CouponField::isTyping() const
{
    return m_edit->text().trimmed().toUpper() != m_code;
}

bool CouponField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && isTyping()) {
            if (!key->isAutoRepeat())
                apply();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void CouponField::apply()
{
    if (!isTyping() || m_isAsking)
        return;
    m_code = m_edit->text().trimmed().toUpper();
    m_edit->setText(m_code);
    Q_EMIT applied(m_code);
}

void CouponField::remove()
{
    m_edit->clear();
    m_edit->setFocus(Qt::OtherFocusReason);
    if (!m_code.isEmpty())
        apply();
}

void CouponField::showButtons()
{
    // The keyboard stays where it is while the floor is asked.
    m_apply->setEnabled(isTyping() && !m_isAsking && !m_edit->text().trimmed().isEmpty());
    m_remove->setVisible(!m_code.isEmpty());
    m_remove->setEnabled(!m_isAsking);
}

} // namespace leadfloor
