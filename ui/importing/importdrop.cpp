// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importdrop.h"

#include "ui/importing/importdraft.h"
#include "ui/widgets/askdisk.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace leadfloor {

ImportDrop::ImportDrop(QWidget& window)
    : QObject(&window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool ImportDrop::eventFilter(QObject* watched, QEvent* event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (!isDrop && event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove)
        return QObject::eventFilter(watched, event);
    auto* drag = static_cast<QDropEvent*>(event);
    if (!drag->mimeData()->hasUrls() || (m_isClosed && m_isClosed()))
        return QObject::eventFilter(watched, event);
    drag->setDropAction(Qt::CopyAction); // the file stays where it is
    drag->accept();
    if (isDrop) {
        const QList<QUrl> urls = drag->mimeData()->urls();
        if (urls.size() > 1)
            Q_EMIT refused(tr("Drop one file at a time; the first of several is not taken for all of them."));
        else
            take(urls.first().toLocalFile());
    }
    return true;
}

void ImportDrop::take(const QString& path)
{
    m_asking.ask(askDisk([path]() -> Result<bool> { return QFileInfo(path).isFile(); }), [this, path](const Result<bool>& isFile) {
        if (m_isClosed && m_isClosed()) // meanwhile
            return;
        if (const QString sentence = unfitFile(path, isFile.value_or(false)); !sentence.isEmpty())
            Q_EMIT refused(sentence);
        else
            Q_EMIT dropped(path);
    });
}

} // namespace leadfloor
