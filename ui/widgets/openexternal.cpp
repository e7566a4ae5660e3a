// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/openexternal.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leadfloor {

OpenExternal systemOpener()
{
    return [](const QUrl& link) {
        const bool isOurs = link.scheme() == "tel"_L1 || link.scheme() == "mailto"_L1 ||
                            (link.isLocalFile() && QFileInfo(link.toLocalFile()).isDir());
        return isOurs && QDesktopServices::openUrl(link);
    };
}

QUrl telephoneLink(const QString& e164)
{
    static const QRegularExpression number(u"^\\+[1-9][0-9]{6,14}\\z"_s);
    return number.match(e164).hasMatch() ? QUrl(u"tel:"_s + e164) : QUrl();
}

QUrl mailLink(const QString& address)
{
    // No '?', '&' or '%': an address must not bring a subject, a body or more receivers along.
    static const QRegularExpression plain(u"^[A-Za-z0-9.!#$'*+/=^_`{|}~-]+@[A-Za-z0-9.-]+\\z"_s);
    if (!plain.match(address).hasMatch())
        return {};
    QUrl link;
    link.setScheme(u"mailto"_s);
    link.setPath(address);
    return link;
}

QUrl paymentLink(const QString& address)
{
    const QUrl page(address, QUrl::StrictMode);
    const bool isHere = page.host() == "127.0.0.1"_L1 || page.host() == "localhost"_L1;
    const bool isAllowed = page.isValid() && !page.host().isEmpty() && page.userInfo().isEmpty()
                           && (page.scheme() == "https"_L1 || (page.scheme() == "http"_L1 && isHere));
    return isAllowed ? page : QUrl();
}

OpenExternal paymentOpener()
{
    return [](const QUrl& page) {
        return paymentLink(page.toString(QUrl::FullyEncoded)).isValid() && QDesktopServices::openUrl(page);
    };
}

QUrl folderLink(const QString& filePath)
{
    return QUrl::fromLocalFile(QFileInfo(filePath).absolutePath());
}

} // namespace leadfloor
