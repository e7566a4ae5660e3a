// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace leadfloor {

class MessageStrip;

/// Asks for the passphrase of an offline store, once to open it, twice for a new one. The words live
/// only as long as the dialog.
class PassphraseDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose : quint8
    {
        New, ///< there is no keychain to keep the key
        Open
    };
    /// `least`: characters of a new one. `why`: a sentence above the fields; may be empty.
    PassphraseDialog(Purpose purpose, int least, const QString& why, QWidget* parent);

    /// It was not right: says so and asks again.
    void refuse(const QString& sentence);

Q_SIGNALS:
    void given(const QString& passphrase);

private:
    void check();

    const Purpose m_purpose;
    const int m_least;
    QLineEdit* m_words;
    QLineEdit* m_again;
    MessageStrip* m_strip;
    QPushButton* m_done;
};

} // namespace leadfloor
