// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace leadfloor {

/// Whether money and contacts are hidden on screen, and what stands in their place: the one place
/// that decides. Files that are exported are not concerned. GUI thread only; there is one.
class Mask final : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static Mask& instance();

    [[nodiscard]] bool isOn() const noexcept { return m_isOn; }
    /// Takes effect at once; the caller stores it.
    void setOn(bool isOn);

    /// Words to be shown, said or copied: while the mask is on, amounts with a currency, telephone
    /// numbers and e-mail addresses inside are replaced by dots. Returns `words` while it is off.
    [[nodiscard]] static QString words(const QString& words);
    /// Something that is a secret as a whole: a name, a street, an amount without its currency.
    [[nodiscard]] static QString secret(const QString& words);
    [[nodiscard]] static QString dots() { return QStringLiteral("\u2022\u2022\u2022"); }

Q_SIGNALS:
    void changed();

private:
    using QObject::QObject;
    bool m_isOn = false;
};

} // namespace leadfloor
