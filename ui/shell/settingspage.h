// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"
#include "ui/shell/palettesource.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace leadfloor {

class MessageStrip;
class Notifier;
class ThemedLabel;
class UiSettings;
class WindowLock;

/// Theme, text size, notifications, lock, shortcuts. Everything applies at once; a line finds what is
/// looked for; what an administrator has fixed says so. All of it can be put back, written to a file and
/// read from one.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    /// What is not given has no settings here.
    explicit SettingsPage(ActionRegistry& registry, WindowLock* lock = nullptr, Notifier* notifier = nullptr,
                          UiSettings* settings = nullptr, QWidget* parent = nullptr);
    /// Shows what `words` find; empty: everything.
    void find(const QString& words);
    /// Every setting by its words, its section as the detail; running one leaves `find` to the page.
    [[nodiscard]] QList<PaletteHit> hits();
    /// What the button does with the file that was chosen.
    void importFrom(const QString& path);

Q_SIGNALS:
    void wanted(); ///< somebody looks for a setting elsewhere: show this page
    void undoable(const QString& words, const std::function<void()>& undo);

private:
    struct Section
    {
        QString title;
        QWidget* whole = nullptr;
        QVBoxLayout* rows = nullptr;
        QList<std::pair<QString, QWidget*>> found; ///< words, row
    };

    Section& addSection(const QString& title);
    /// A row with words before it; locked if the policy has one of `keys`.
    void addRow(Section& section, const QString& words, QWidget* control, const QStringList& keys);
    void addLook();
    void addNotices(Notifier& notifier);
    void addLock(WindowLock* lock);
    void addFile();
    void resetAll();
    void showAnew();

    UiSettings* m_settings;
    QLineEdit* m_search;
    MessageStrip* m_strip;
    QVBoxLayout* m_column;
    ThemedLabel* m_nothing;
    std::vector<std::unique_ptr<Section>> m_sections;
    std::vector<std::function<void()>> m_shows; ///< controls from what is in force
};

} // namespace leadfloor
