// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>

#include <functional>

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

    /// The chapter about a dialog, by its object name; "index" if none is about it alone.
    [[nodiscard]] static QString chapterOf(const QDialog& dialog);
    /// As the list shows it: translated, even where the chapter is not.
    [[nodiscard]] static QString titleOf(const QString& chapter);
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
