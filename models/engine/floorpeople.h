// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/admincalls.h"
#include "models/engine/connectionspec.h"

#include <QList>
#include <QString>

/// The sign-ins of a private floor, kept beside it in a file that only its owner may read
/// (people.json, 0600), so that on one's own machine an e-mail is enough. Floors elsewhere use the
/// system's keychain; nothing of them is here. Any thread; blocks for a small file.
namespace leadfloor {

/// Empty if there is no file. Error: FileProblem naming the file.
[[nodiscard]] Result<QList<DemoSignIn>> floorPeople(const QString& floorFolder);
/// Adds or replaces by e-mail. Error: FileProblem.
[[nodiscard]] Result<> rememberPeople(const QString& floorFolder, const QList<DemoSignIn>& people);

class PrivateFloor;

/// How a member signs in on the server that `owner` signs in to.
[[nodiscard]] ConnectionSpec memberSpec(const ConnectionSpec& owner, const QUuid& floorId, const QString& email,
                                        const QString& password);

/// FloorProblem with a sentence that says what to do, unless the floor runs.
[[nodiscard]] Result<> requireRunning(const PrivateFloor& floor);

/// How a person signs in to a private floor that runs. `email` empty: its first broker. `password`
/// empty: the one that is kept beside the floor. Errors: Usage (nobody of that kind), those of
/// requireRunning() and PrivateFloor::owner(). Blocks for a round trip.
[[nodiscard]] Result<ConnectionSpec> privateMemberSpec(const PrivateFloor& floor, const QString& email = {},
                                                       const QString& password = {});

/// How a person signs in to a floor elsewhere: "postgresql://host/database?floor=UUID". The floor's id
/// makes the login of the e-mail; without an e-mail the address names the login itself.
/// Errors: Usage (no floor id), InvalidRequest (the address).
[[nodiscard]] Result<ConnectionSpec> remoteMemberSpec(const QString& address, const QString& email,
                                                      const QString& password);

} // namespace leadfloor
