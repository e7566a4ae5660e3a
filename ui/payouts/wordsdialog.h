// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/buttons.h"

#include <QDialog>

class QLineEdit;

namespace leadfloor {

/// Asks for one line of words that goes into the books with an act: a reason, the bank's reference.
class WordsDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Question
    {
        QString title;    ///< what is done: "Refuse 3 returns"
        QString sentence; ///< what follows from it
        QString label;    ///< of the field, with its letter: "&Reason"
        QString act;      ///< on the button
        int most = 500;   ///< characters
        bool isNeeded = true;
        ButtonKind kind = ButtonKind::Primary;
    };
    explicit WordsDialog(const Question& question, QWidget* parent = nullptr);
    ~WordsDialog() override;

Q_SIGNALS:
    /// The act was chosen; the dialog has closed.
    void given(const QString& words);

private:
    QLineEdit* m_words;
};

} // namespace leadfloor
