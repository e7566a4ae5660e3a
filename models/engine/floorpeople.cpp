// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/floorpeople.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

QString peoplePath(const QString& floorFolder)
{
    return floorFolder % u"/people.json"_s;
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

} // namespace leadfloor
