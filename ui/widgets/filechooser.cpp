// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filechooser.h"

#include <QAbstractFileIconProvider>
#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

/// Qt's own looks into the files and the system's lists of kinds, in the GUI thread: 120 ms on a disk that
/// is cold. A name and its ending say enough.
class PlainIcons final : public QAbstractFileIconProvider
{
public:
    [[nodiscard]] QIcon icon(IconType type) const override { return QApplication::style()->standardIcon(pixmapOf(type)); }
    [[nodiscard]] QIcon icon(const QFileInfo& file) const override { return icon(file.isDir() ? Folder : File); }
    [[nodiscard]] QString type(const QFileInfo& file) const override { return file.isDir() ? QString() : file.suffix().toUpper(); }

private:
    static QStyle::StandardPixmap pixmapOf(IconType type)
    {
        switch (type) {
        case Computer:
            return QStyle::SP_ComputerIcon;
        case Desktop:
            return QStyle::SP_DesktopIcon;
        case Trashcan:
            return QStyle::SP_TrashIcon;
        case Network:
            return QStyle::SP_DriveNetIcon;
        case Drive:
            return QStyle::SP_DriveHDIcon;
        case Folder:
            return QStyle::SP_DirIcon;
        case File:
            break;
        }
        return QStyle::SP_FileIcon;
    }
};

} // namespace

void chooseFile(QWidget& parent, const FileQuestion& question, const std::function<void(const QString& path)>& chosen)
{
    static PlainIcons icons;
    auto* dialog = new QFileDialog(&parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setIconProvider(&icons);
    dialog->setDirectory(question.folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : question.folder);
    if (!question.kinds.isEmpty())
        dialog->setNameFilters(question.kinds.split(u";;"_s));
    switch (question.purpose) {
    case FileQuestion::For::Save:
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QFileInfo(question.name).suffix());
        dialog->selectFile(question.name);
        break;
    case FileQuestion::For::Open:
        dialog->setFileMode(QFileDialog::ExistingFile);
        break;
    case FileQuestion::For::Folder:
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        break;
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, chosen);
    dialog->open();
}

} // namespace leadfloor
