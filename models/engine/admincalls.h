// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/engine/dbconnection.h"

#include <QDateTime>
#include <QJsonObject>
#include <QUuid>

#include <functional>
#include <optional>

/// What operators and the floor's owner do, as C++ values. Every call blocks; engine threads only.
/// Source: 0007_admin.sql, 0009_gateway.sql, 0010_demo.sql, 0011_orders.sql.
namespace leadfloor {

/// "lf_" and 20 hex digits of SHA-256(floor id, e-mail in lower case): the database login of a
/// member. People type the e-mail; the catalogue shows nothing telling (design.md section 3).
[[nodiscard]] QString loginName(const QUuid& floorId, const QString& email);

/// The id of the floor, which is part of its address. Owner or any member.
[[nodiscard]] Result<QUuid> floorId(DbConnection& connection);
/// Writes down what the floor is called; does nothing if it has a name. Owner only.
[[nodiscard]] Result<> nameFloor(DbConnection& owner, const QString& name, bool isDemo);

struct NewMember
{
    QString workspace;   ///< by name
    QString email;
    QString displayName; ///< empty: the part before the @
    QString role;        ///< "broker", "partner", "operator"
    QString password;    ///< crosses the wire as a SCRAM verifier only
};
/// Makes a member and its login. Owner only. Errors: InvalidRequest names what is wrong.
[[nodiscard]] Result<> createMember(DbConnection& owner, const NewMember& member);

struct MemberRow
{
    QString email, name, role, workspace;
    bool isClosed = false;
    QDateTime createdAt;
};
[[nodiscard]] Result<QList<MemberRow>> members(DbConnection& connection);

struct WorkspaceRow
{
    QUuid id;
    QString name, kind;
    qint64 members = 0;
    Money available;      ///< brokerages only
    int orderLeadsMax = 0; ///< 0: the floor's default
    bool isClosed = false;
};
/// `orderLeadsMax` 0: the floor's default (domain.md R12).
[[nodiscard]] Result<QUuid> createWorkspace(DbConnection& connection, const QString& name, const QString& kind,
                                            const QString& country, int orderLeadsMax);
[[nodiscard]] Result<QList<WorkspaceRow>> workspaces(DbConnection& connection);

/// The new balance. Errors: NotEnoughCredits if a negative amount exceeds the balance.
[[nodiscard]] Result<Money> grantCredits(DbConnection& connection, const QString& workspace, Money amount,
                                         const QString& reason);

/// An invoice order that waits for its money.
struct UnpaidOrder
{
    QString workspace;
    qint64 number = 0;
    int leads = 0;
    Money total;
    QDateTime createdAt;
    QDateTime heldUntil; ///< then its leads go back on offer
    QString buyer;
};
/// Oldest first. Source of the three: 0011_orders.sql.
[[nodiscard]] Result<QList<UnpaidOrder>> unpaidOrders(DbConnection& connection);
/// An invoice has been paid: `amount` came, booked as `reference`; the order is completed. Errors:
/// NotFound, InvalidRequest (another amount), WrongState (no invoice, not waiting any more).
[[nodiscard]] Result<> confirmPayment(DbConnection& connection, const QString& workspace, qint64 orderNumber,
                                      Money amount, const QString& reference);
/// Gives an invoice order more time (R21). Errors: NotFound, InvalidRequest, WrongState.
[[nodiscard]] Result<QDateTime> extendOrder(DbConnection& connection, const QString& workspace, qint64 orderNumber,
                                            const QDateTime& until, const QString& reason);
/// `price` nullopt: by the rules of the product. Source: 0012_picks.sql.
[[nodiscard]] Result<> createProject(DbConnection& connection, const QString& code, const QString& name,
                                     const QString& product, std::optional<Money> price);

/// Jobs of the gateway, undelivered orders and their age, as api.floor_status says it.
[[nodiscard]] Result<QJsonObject> floorStatus(DbConnection& connection);

/// A sign-in of a demo floor.
struct DemoSignIn
{
    QString email, displayName, role, password;
};
/// Prices, a brokerage with three brokers and credits, a supplier, an operator. Passwords are random
/// and returned only here; a second call makes new ones. Owner only.
[[nodiscard]] Result<QList<DemoSignIn>> makeDemoFloor(DbConnection& owner, const QString& name);
/// A few real-estate projects with leads of their own, once. Owner only. Returns the leads added.
[[nodiscard]] Result<qint64> addDemoProjects(DbConnection& owner, qint64 seed);
/// Adds `leads` demo leads in pieces of 250,000 and folds the day summary; `progress(done)` returns
/// false to stop after the current piece. Reproducible by seed. Owner only. Returns the leads added.
[[nodiscard]] Result<qint64> addDemoLeads(DbConnection& owner, qint64 leads, qint64 seed,
                                          const QJsonObject& lists,
                                          const std::function<bool(qint64 done)>& progress = {});

} // namespace leadfloor
