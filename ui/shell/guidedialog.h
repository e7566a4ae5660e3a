// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>

#include <functional>

class QLabel;
class QListWidget;
class QTextBrowser;

namespace leadfloor {

class SearchField;

/// The guide, offline: its chapters at the side, one of them beside, and a line that looks for words in all
/// of them. A chapter is docs/guide/NAME.md, or docs/guide/LANGUAGE/NAME.md where there is one; "errors" is
/// written from the table of error codes. Not modal.
class GuideDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit GuideDialog(QWidget* parent = nullptr);

    /// The chapter of that name (a page's id is one), or the first where there is none.
    void show(const QString& chapter);
    [[nodiscard]] QString chapter() const { return m_chapter; }

    /// The chapter about a dialog, by its object name; "index" if none is about it alone.
    [[nodiscard]] static QString chapterOf(const QDialog& dialog);
    /// As the list shows it: translated, even where the chapter is not.
    [[nodiscard]] static QString titleOf(const QString& chapter);
    /// Names of all chapters, "index" first.
    [[nodiscard]] static QStringList chapters();
    /// Markdown, in the language that is spoken or else in English; empty if there is none of that name.
    [[nodiscard]] static QString textOf(const QString& chapter) { return textIn({}, chapter); }
    /// In this language only ("de", "en"); empty: in the one that is spoken, or else in English.
    [[nodiscard]] static QString textIn(const QString& language, const QString& chapter);

private:
    void follow(const QString& link);
    void read();
    void search(const QString& words);
    void goToNext();

    SearchField* m_search;
    QListWidget* m_contents;
    QLabel* m_nothing; ///< in the place of the chapters when none has the words
    QTextBrowser* m_text;
    QString m_chapter;
    int m_found = -1; ///< which of the places is shown
};

/// The guide's key in a dialog, where the window's own do not work: opens the chapter about the dialog,
/// in front of it. GUI thread; one for the application.
class DialogGuide final : public QObject
{
    Q_OBJECT
public:
    /// `keys` says which these are now.
    explicit DialogGuide(std::function<QList<QKeySequence>()> keys, QObject* parent = nullptr)
        : QObject(parent)
        , m_keys(std::move(keys))
    {
    }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<QList<QKeySequence>()> m_keys;
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
