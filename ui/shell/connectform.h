// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/startpage.h"
#include "ui/widgets/steplist.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

namespace leadfloor {

class FormField;
class MessageStrip;
class ThemedLabel;

/// Which part of a connection is being tried, in this order.
enum class ConnectCheck : quint8
{
    Name,
    Port,
    Encryption,
    SignIn,
    Version,
    Clock
};

/// Floor, e-mail, password, and beside them what was tried: the line that failed says why and what
/// to do.
class ConnectForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectForm(QWidget* parent = nullptr);

    void reset(const QString& address, const QString& email);
    /// Whether there is a keychain for the password; before the first call nothing is said of it.
    void setKeychain(bool isAvailable);
    /// Tries with what the keychain has, unless somebody has typed meanwhile.
    void signInWith(const QString& password);
    /// Also says what to do about a check that failed.
    void setCheck(ConnectCheck check, StepState state, const QString& detail = {});
    /// The attempt is over without a connection; the form can be used again, the password field is
    /// selected if the sign-in failed.
    void fail(const Error& error);
    [[nodiscard]] bool isTrying() const { return m_isTrying; }

Q_SIGNALS:
    void connectRequested(const leadfloor::ConnectRequest& request);
    void cancelled(); ///< back, or stop the attempt

private:
    void submit();
    void copyDetails(const Error& error) const;
    void setTrying(bool isTrying);

    QLineEdit* m_address;
    QLineEdit* m_email;
    QLineEdit* m_password;
    FormField* m_addressField;
    FormField* m_emailField;
    FormField* m_passwordField;
    StepList* m_checks;
    MessageStrip* m_fault;
    QPushButton* m_connect;
    QPushButton* m_back;
    QCheckBox* m_keep;
    ThemedLabel* m_noKeychain;
    QStringList m_report; ///< of the attempt, for "Copy details": no e-mail, no password
    bool m_isTrying = false;
    bool m_isKept = false; ///< the password that is tried came from the keychain
};

} // namespace leadfloor
