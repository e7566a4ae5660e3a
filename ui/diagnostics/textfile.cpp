// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnostics/textfile.h"

#include "models/domain/island.h"
#include "ui/widgets/messagestrip.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace leadfloor {

void askForFile(QWidget& parent, const QString& title, const QString& proposed,
                const std::function<void(const QString& path)>& chosen)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(&parent, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(proposed);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, chosen);
    dialog->open();
}

void saveText(QWidget& parent, MessageStrip& strip, const QString& title, const QString& proposed,
              const QString& text)
{
    askForFile(parent, title, proposed, [&strip, text](const QString& path) {
        QSaveFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly)
                               && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                               && file.write(text.toUtf8()) >= 0 && file.commit();
        if (isWritten)
            strip.say(Tone::Good, QCoreApplication::translate("Diagnostics", "Saved as %1.")
                                      .arg(island(QDir::toNativeSeparators(path))));
        else
            strip.say(Error{ErrorCode::FileProblem, file.errorString(), {}, {}});
    });
}

} // namespace leadfloor
