// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    QString context, source;
    QStringList translations; ///< plural forms, or one
    bool isPlural = false;
    bool isFinished = true;
};

QList<Text> textsOf(const QString& path)
{
    QList<Text> texts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    QString context;
    Text text;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == u"message")
            texts.append(text);
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            text = {context, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, true};
        } else if (xml.name() == u"source") {
            text.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            text.isFinished = xml.attributes().value("type"_L1).isEmpty();
            if (!text.isPlural)
                text.translations.append(xml.readElementText());
        } else if (xml.name() == u"numerusform") {
            text.translations.append(xml.readElementText());
        }
    }
    return texts;
}

/// What code puts words in place of: %1, %L1, %n, %Ln.
QStringList placesOf(const QString& words)
{
    static const QRegularExpression place(u"%(?:L?[0-9]|L?n)"_s);
    QStringList places;
    auto found = place.globalMatch(words);
    while (found.hasNext())
        places.append(found.next().captured());
    places.sort();
    return places;
}

/// One in each text of a menu or a label, for the same key to work in every language.
qsizetype mnemonicsOf(const QString& words)
{
    static const QRegularExpression mnemonic(u"&[^&\\s]"_s);
    return words.count(mnemonic);
}

} // namespace

/// Every text of the program is there in every language, whole.
class TestTranslations final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldHaveEveryTextInEveryLanguage_data()
    {
        QTest::addColumn<int>("plurals");
        QTest::newRow("es") << 2;
        QTest::newRow("de") << 2;
        QTest::newRow("ar") << 6;
    }
    void shouldHaveEveryTextInEveryLanguage()
    {
        QFETCH(int, plurals);
        const QString name = u"leadfloor_%1.ts"_s.arg(QLatin1String(QTest::currentDataTag()));
        // Given a copy into which what the sources say now has been brought
        if (!m_updated.isValid())
            QFAIL("no folder");
        const QString copy = m_updated.filePath(name);
        QVERIFY(QFile::copy(QStringLiteral(SOURCES) % u"/i18n/"_s % name, copy));
        QProcess update;
        update.start(QStringLiteral(SOURCES) % u"/packaging/translate.sh"_s, {m_updated.path()});
        QVERIFY(update.waitForFinished());
        QVERIFY2(update.exitCode() == 0, update.readAllStandardError().constData());
        // When each text is compared with its translations
        const QList<Text> texts = textsOf(copy);
        QVERIFY(texts.size() > 1000);
        QStringList faults;
        for (const Text& text : texts) {
            const QString which = text.context % u": \""_s % text.source % u"\": "_s;
            if (!text.isFinished || text.translations.join(QString()).isEmpty()) {
                faults.append(which % u"is not translated"_s);
                continue;
            }
            if (text.translations.size() != (text.isPlural ? plurals : 1))
                faults.append(which % u"has %1 forms"_s.arg(text.translations.size()));
            for (const QString& words : text.translations) {
                if (placesOf(words) != placesOf(text.source))
                    faults.append(which % u"has other places: "_s % words);
                if (mnemonicsOf(words) != mnemonicsOf(text.source))
                    faults.append(which % u"has other mnemonics: "_s % words);
                if (words.startsWith(u' ') != text.source.startsWith(u' ') || words.endsWith(u' ') != text.source.endsWith(u' ')
                    || words.endsWith(u"..."_s) != text.source.endsWith(u"..."_s) || words.count(u'\n') != text.source.count(u'\n'))
                    faults.append(which % u"begins or ends otherwise: "_s % words);
            }
        }
        // Then none is missing, and none has other places, keys or ends
        for (const QString& fault : std::as_const(faults))
            qWarning("%s", qPrintable(fault));
        QCOMPARE(faults.size(), 0);
        QVERIFY(QFile::remove(copy)); // the next one is alone
    }

private:
    QTemporaryDir m_updated;
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
