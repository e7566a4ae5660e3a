// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPushButton;

namespace leadfloor {

/// Asks before raw values are written for the first time (wantsRawWord()): what a spreadsheet does with them, and what is
/// safe. What is safe has the focus and is what Return and Escape do, so nothing raw is written by a key that was pressed
/// too often. Says what was answered and is gone; open() it with WA_DeleteOnClose. GUI thread.
class RawQuestion final : public QDialog
{
    Q_OBJECT
public:
    enum class Of : quint8
    {
        Export,   ///< one, in a form that no saved target has
        Target,   ///< one is saved for the team
        Delivery  ///< the gateway begins to deliver
    };
    /// `hasGuardedWay`: the same file may be made inert instead, which is then what Return does.
    RawQuestion(Of what, bool hasGuardedWay, QWidget* parent);

Q_SIGNALS:
    void agreed();        ///< a program reads it
    void guardedWanted(); ///< the same, made inert

private:
    [[nodiscard]] QString sentence(bool hasGuardedWay) const;

    Of m_what;
};

} // namespace leadfloor
