// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/language.h"

#include <QApplication>
#include <QHash>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace leadfloor {

Language& Language::instance()
{
    static auto* const language = new Language(qApp);
    return *language;
}

QStringList Language::offered()
{
    return {u"en"_s, u"es"_s, u"de"_s, u"ar"_s};
}

QString Language::nameOf(const QString& code)
{
    // Qt would add countries: "American English".
    static const QHash<QString, QString> names = {
        {u"en"_s, u"English"_s}, {u"es"_s, u"Espa\u00f1ol"_s}, {u"de"_s, u"Deutsch"_s}, {u"ar"_s, u"\u0627\u0644\u0639\u0631\u0628\u064a\u0629"_s}};
    return names.value(code);
}

void Language::setChoice(const QString& code)
{
    const QString known = offered().contains(code) ? code : QString();
    if (known == m_choice)
        return;
    m_choice = known;
    Q_EMIT choiceChanged();
}

QLocale Language::wanted() const
{
    const QLocale desktop = QLocale::system();
    // The desktop's country goes on writing its numbers and dates, if it speaks the language.
    if (!m_choice.isEmpty())
        return codeOf(desktop) == m_choice ? desktop : QLocale(m_choice);
    const QStringList codes = desktop.uiLanguages();
    for (const QString& code : codes) {
        if (offered().contains(code.section(u'-', 0, 0)))
            return codeOf(desktop) == code.section(u'-', 0, 0) ? desktop : QLocale(code);
    }
    return QLocale(QLocale::English, QLocale::UnitedStates);
}

QString Language::codeOf(const QLocale& locale)
{
    return locale.language() == QLocale::C ? u"en"_s : locale.name().section(u'_', 0, 0);
}

bool Language::isApplied() const
{
    return codeOf(wanted()) == m_spoken;
}

void Language::apply()
{
    const QLocale locale = wanted();
    m_spoken = codeOf(locale);
    QLocale::setDefault(locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_spoken != "en"_L1) {
        if (m_qt.load(u"qtbase_"_s % m_spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qt);
        if (m_ours.load(u":/i18n/leadfloor_"_s % m_spoken))
            QCoreApplication::installTranslator(&m_ours);
    }
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace leadfloor
