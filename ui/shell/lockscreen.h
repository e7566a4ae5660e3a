// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace leadfloor {

class MessageStrip;

/// Whom a lock asks, and for what.
struct LockAccount
{
    QString person;           ///< display name or e-mail of who is signed in
    bool hasPassword = false; ///< false: the floor asks for none, so the cover only hides
};

/// What a locked window shows instead of everything else.
class LockScreen final : public QWidget
{
    Q_OBJECT
public:
    explicit LockScreen(const LockAccount& account, QWidget* parent = nullptr);
    /// The password was not accepted, or could not be checked; it can be typed again.
    void refuse(const QString& sentence, const QString& reason);

Q_SIGNALS:
    void unlockRequested(const QString& password);
    void signOutRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void ask();

    const LockAccount m_account;
    QLineEdit* m_password;
    QPushButton* m_unlock;
    MessageStrip* m_strip;
};

} // namespace leadfloor
