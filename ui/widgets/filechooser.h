// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace leadfloor {

/// A question for a file or a folder.
struct FileQuestion
{
    enum class For : quint8
    {
        Save,
        Open,
        Folder
    };

    For purpose = For::Save;
    QString title;
    QString kinds;  ///< "CSV files (*.csv)", several with ";;"; empty: any
    QString folder; ///< shown first; empty: of documents
    QString name;   ///< to save as: proposed, with the ending that a name without one gets
};

/// Asks with the system's dialog, or Qt's where there is none, without blocking; `chosen` runs in the GUI
/// thread if something was chosen. `parent` is named by the dialog's window, and takes it with it.
void chooseFile(QWidget& parent, const FileQuestion& question, const std::function<void(const QString& path)>& chosen);

} // namespace leadfloor
