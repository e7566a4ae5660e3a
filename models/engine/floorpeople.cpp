// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorpeople.h"

#include "models/engine/privatefloor.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString peoplePath(const QString& floorFolder)
{
    return floorFolder % u"/people.json"_s;
}

/// "scheme://user@host:1,host:2/db?x=1&floor=ID" with another user, and without the floor: QUrl
/// knows neither lists of hosts nor a user without a host.
QString addressFor(const QString& address, const QString& login)
{
    const qsizetype authority = address.indexOf("://"_L1) + 3;
    const QString query = address.section(u'?', 1);
    QStringList settings = query.split(u'&', Qt::SkipEmptyParts);
    settings.removeIf([](const QString& setting) { return setting.startsWith("floor="_L1); });
    QString base = address.section(u'?', 0, 0);
    if (!login.isEmpty() && authority >= 3) {
        const qsizetype end = base.indexOf(u'/', authority);
        const qsizetype user = base.lastIndexOf(u'@', end < 0 ? -1 : end);
        base.replace(authority, user < authority ? 0 : user + 1 - authority, login + u'@');
    }
    return settings.isEmpty() ? base : QString(base % u'?' % settings.join(u'&'));
}

} // namespace

Result<QList<DemoSignIn>> floorPeople(const QString& floorFolder)
{
    QFile file(peoplePath(floorFolder));
    if (!file.exists())
        return QList<DemoSignIn>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileProblem, file.fileName() % u": "_s % file.errorString());
    QList<DemoSignIn> people;
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue& value : array) {
        const QJsonObject person = value.toObject();
        people.append({person.value("email"_L1).toString(), person.value("name"_L1).toString(),
                       person.value("role"_L1).toString(), person.value("password"_L1).toString()});
    }
    return people;
}

Result<> rememberPeople(const QString& floorFolder, const QList<DemoSignIn>& people)
{
    auto known = floorPeople(floorFolder);
    if (!known)
        return tl::unexpected(known.error());
    for (const DemoSignIn& person : people) {
        known->removeIf([&person](const DemoSignIn& other) { return other.email == person.email; });
        known->append(person);
    }
    QJsonArray array;
    for (const DemoSignIn& person : std::as_const(*known))
        array.append(QJsonObject{{u"email"_s, person.email},
                                 {u"name"_s, person.displayName},
                                 {u"role"_s, person.role},
                                 {u"password"_s, person.password}});
    QSaveFile file(peoplePath(floorFolder));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(array).toJson()) < 0 || !file.commit())
        return failure(ErrorCode::FileProblem, file.fileName() % u": "_s % file.errorString());
    return {};
}

ConnectionSpec memberSpec(const ConnectionSpec& owner, const QUuid& floorId, const QString& email,
                          const QString& password)
{
    ConnectionSpec spec = owner;
    spec.login = loginName(floorId, email);
    spec.settings.clear(); // the owner lifts time limits, which members may not
    spec.password = password;
    return spec;
}

Result<> requireRunning(const PrivateFloor& floor)
{
    switch (floor.status().state) {
    case FloorStatus::State::Missing:
        return failure(ErrorCode::FloorProblem,
                       QCoreApplication::translate("FloorPeople", "There is no private floor \"%1\"; make it with \"leadfloorctl --floor %1 floor create --demo 100000\".")
                           .arg(floor.name()));
    case FloorStatus::State::Unfinished:
        // Somebody else's floor looks like this as well, since its files cannot be read.
        if (const auto owner = floor.owner(); !owner && owner.error().code == ErrorCode::FileProblem)
            return tl::unexpected(owner.error());
        return failure(ErrorCode::FloorProblem,
                       QCoreApplication::translate("FloorPeople", "The private floor \"%1\" was never finished; make it again with \"leadfloorctl --floor %1 floor create\".")
                           .arg(floor.name()));
    case FloorStatus::State::Stopped:
        return failure(ErrorCode::FloorProblem,
                       QCoreApplication::translate("FloorPeople", "The private floor \"%1\" is stopped; start it with \"leadfloorctl --floor %1 floor start\".")
                           .arg(floor.name()));
    case FloorStatus::State::Running:
        return {};
    }
    Q_UNREACHABLE();
}

Result<ConnectionSpec> privateMemberSpec(const PrivateFloor& floor, const QString& email, const QString& password)
{
    const FloorStatus status = floor.status();
    if (auto running = requireRunning(floor); !running)
        return tl::unexpected(running.error());
    const auto owner = floor.owner();
    if (!owner)
        return owner;
    const auto people = floorPeople(status.folder);
    if (!people)
        return tl::unexpected(people.error());
    DemoSignIn person{email.trimmed().toLower(), {}, {}, password};
    for (const DemoSignIn& known : *people) {
        if (person.email.isEmpty() ? known.role == "broker"_L1 : known.email == person.email) {
            person = known;
            break;
        }
    }
    if (person.email.isEmpty())
        return failure(ErrorCode::Usage, QCoreApplication::translate("FloorPeople", "This floor has no broker yet; name a person by e-mail."));
    DbConnection connection(*owner);
    if (auto opened = connection.open(); !opened)
        return tl::unexpected(opened.error());
    const auto id = floorId(connection);
    if (!id)
        return tl::unexpected(id.error());
    return memberSpec(*owner, *id, person.email, password.isEmpty() ? person.password : password);
}

Result<ConnectionSpec> remoteMemberSpec(const QString& address, const QString& email, const QString& password)
{
    const QUuid id = QUuid::fromString(QUrlQuery(address.section(u'?', 1)).queryItemValue(u"floor"_s));
    if (!email.isEmpty() && id.isNull())
        return failure(ErrorCode::Usage,
                       QCoreApplication::translate("FloorPeople", "The address does not say which floor's people are meant; add ?floor=UUID, "
                                                                  "which \"leadfloorctl floor url\" prints."));
    auto spec = ConnectionSpec::fromUrl(addressFor(address, email.isEmpty() ? QString() : loginName(id, email)));
    if (!spec)
        return spec;
    if (!password.isEmpty())
        spec->password = password;
    return spec;
}

} // namespace leadfloor
