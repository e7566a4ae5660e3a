// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace leadfloor {

/// The guide, offline: its chapters at the side, one of them beside. A chapter is docs/guide/NAME.md;
/// "errors" is written from the table of error codes. Not modal.
class GuideDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit GuideDialog(QWidget* parent = nullptr);

    /// The chapter of that name (a page's id is one), or the first where there is none.
    void show(const QString& chapter);
    [[nodiscard]] QString chapter() const { return m_chapter; }

    /// Names of all chapters, "index" first.
    [[nodiscard]] static QStringList chapters();
    /// Markdown; empty if there is none of that name.
    [[nodiscard]] static QString textOf(const QString& chapter);

private:
    void follow(const QString& link);

    QListWidget* m_contents;
    QTextBrowser* m_text;
    QString m_chapter;
};

/// Takes What's This (Shift+F1 and a click) for every part that has none of its own: says its name,
/// its tool tip and its description. GUI thread; one for the application.
class WhatsThisGuide final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Plain words; empty if there is nothing to say.
    [[nodiscard]] static QString wordsOf(const QWidget& part);
};

} // namespace leadfloor
