// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;

/// Includes point downward only: domain <- engine, domain <- items <- ui <- app (design.md section
/// 2). The linker enforces most of it, a static library a layer; headers alone can still cheat.
class TestLayers final : public QObject
{
    Q_OBJECT
private:
    const QString m_root = QStringLiteral(LEADFLOOR_SOURCE_DIR);

    struct Include
    {
        QString file; ///< from the root
        QString what; ///< as between the quotes or brackets
        bool isOwn = false;
    };
    QList<Include> includesOf(const QString& folder) const
    {
        static const QRegularExpression line(u"^\\s*#\\s*include\\s+([\"<])([^\">]+)[\">]"_s,
                                             QRegularExpression::MultilineOption);
        QList<Include> includes;
        QDirIterator files(m_root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (auto match = line.globalMatch(QString::fromUtf8(file.readAll()));
                 match.hasNext();) {
                const QRegularExpressionMatch one = match.next();
                includes.append({file.fileName().mid(m_root.size() + 1), one.captured(2),
                                 one.captured(1) == u"\""_s});
            }
        }
        return includes;
    }

private Q_SLOTS:
    void shouldIncludeDownwardOnly_data()
    {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QStringList>("below");
        const auto row = [](const char* layer, const QStringList& below) {
            QTest::newRow(layer) << QString::fromLatin1(layer) << below;
        };
        row("models/domain", {u"models/domain/"_s});
        row("models/engine", {u"models/domain/"_s, u"models/engine/"_s});
        row("models/items", {u"models/domain/"_s, u"models/items/"_s});
        row("models/offline", {u"models/domain/"_s, u"models/engine/"_s, u"models/offline/"_s});
        row("ui", {u"models/domain/"_s, u"models/items/"_s, u"ui/"_s});
        // What the gateway does by itself can be run by hand: the same code.
        row("app/cli", {u"models/domain/"_s, u"models/engine/"_s, u"models/offline/"_s, u"app/gateway/gatewaysetup.h"_s, u"app/cli/"_s});
        row("app/http", {u"models/domain/"_s, u"app/http/"_s});
        row("app/gateway", {u"models/domain/"_s, u"models/engine/"_s, u"app/http/"_s, u"app/gateway/"_s});
        row("app/sandbox", {u"models/domain/"_s, u"models/engine/"_s, u"app/http/"_s, u"app/gateway/gatewayoptions.h"_s,
                            u"app/gateway/stopsignal.h"_s, u"app/sandbox/"_s});
        row("app/desktop", {u"models/"_s, u"ui/"_s, u"app/desktop/"_s});
    }
    void shouldIncludeDownwardOnly()
    {
        QFETCH(QString, layer);
        QFETCH(QStringList, below);
        const QList<Include> includes = includesOf(layer);
        QVERIFY2(includes.size() > 5, qPrintable(layer)); // the folder is there
        for (const Include& include : includes) {
            if (!include.isOwn || !include.what.contains(u'/'))
                continue; // Qt, libraries, and what the build generates beside it
            const bool isBelow =
                std::any_of(below.cbegin(), below.cend(),
                            [&](const QString& folder) { return include.what.startsWith(folder); });
            QVERIFY2(isBelow, qPrintable(include.file + u" includes "_s + include.what));
        }
    }

    void shouldKeepSqlOutOfWindowsAndWindowsOutOfServices()
    {
        const QMap<QString, QRegularExpression> forbidden = {
            {u"ui"_s, QRegularExpression(u"^(QtSql|QSql|libpq)"_s)},
            {u"models/items"_s, QRegularExpression(u"^(QtSql|QSql|libpq|QtWidgets|QWidget)"_s)},
            {u"models/domain"_s,
             QRegularExpression(u"^(QtSql|QSql|libpq|QtWidgets|QWidget|QtGui|QtNetwork)"_s)},
            {u"models/engine"_s, QRegularExpression(u"^(QtWidgets|QWidget|QtGui)"_s)},
            {u"models/offline"_s, QRegularExpression(u"^(QtWidgets|QWidget|QtGui)"_s)},
            {u"app/cli"_s, QRegularExpression(u"^(QtWidgets|QWidget|QApplication)"_s)},
            {u"app/http"_s, QRegularExpression(u"^(QtSql|QSql|libpq|QtWidgets|QWidget|QApplication)"_s)},
            {u"app/sandbox"_s, QRegularExpression(u"^(QtSql|QSql|libpq|QtWidgets|QWidget|QApplication)"_s)},
            {u"app/gateway"_s, QRegularExpression(u"^(QtWidgets|QWidget|QApplication)"_s)}};
        for (auto layer = forbidden.cbegin(); layer != forbidden.cend(); ++layer) {
            for (const Include& include : includesOf(layer.key()))
                QVERIFY2(!layer.value().match(include.what).hasMatch(),
                         qPrintable(include.file + u" includes "_s + include.what));
        }
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
