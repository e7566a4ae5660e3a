// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace leadfloor {

/// The language of the program: its texts (i18n/*.ts), the way numbers, dates and money are written,
/// and the direction of its windows. Windows take it when they are made: whoever owns them makes them
/// anew after apply(). There is one, which belongs to the application. GUI thread.
class Language final : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static Language& instance();
    /// Codes of what there is, "en" first.
    [[nodiscard]] static QStringList offered();
    /// As its speakers call it: "Deutsch".
    [[nodiscard]] static QString nameOf(const QString& code);

    /// The code that was chosen; empty: the desktop's.
    [[nodiscard]] QString choice() const { return m_choice; }
    void setChoice(const QString& code);
    /// Speaks what is chosen, for the windows that are made from now on.
    void apply();
    /// What is chosen is what is spoken: apply() would change nothing.
    [[nodiscard]] bool isApplied() const;
    /// The code that is spoken since apply().
    [[nodiscard]] QString spoken() const { return m_spoken; }

Q_SIGNALS:
    void choiceChanged();

private:
    using QObject::QObject;
    [[nodiscard]] QLocale wanted() const;
    [[nodiscard]] static QString codeOf(const QLocale& locale);

    QString m_choice;
    QString m_spoken;
    QTranslator m_ours;
    QTranslator m_qt; ///< buttons of file dialogs and the like
};

} // namespace leadfloor
