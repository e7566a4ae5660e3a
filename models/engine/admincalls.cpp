// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/admincalls.h"

#include "models/engine/floorjson.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qint64 demoPieceLeads = 250000;

/// 20 letters and digits that nobody confuses: about 100 bits.
QString randomPassword()
{
    static const QString letters = u"abcdefghjkmnpqrstuvwxyz23456789"_s;
    QString password;
    for (int i = 0; i < 20; ++i)
        password.append(letters.at(qsizetype(QRandomGenerator::system()->bounded(quint32(letters.size())))));
    return password;
}

/// What stands in pg_authid: the server never sees the password itself.
QString scramVerifier(DbConnection& owner, const QString& login, const QString& password)
{
    char* verifier = PQencryptPasswordConn(owner.idleHandle(), password.toUtf8().constData(),
                                           login.toUtf8().constData(), "scram-sha-256");
    const QString text = QString::fromLatin1(verifier);
    PQfreemem(verifier);
    return text;
}

} // namespace

QString loginName(const QUuid& floorId, const QString& email)
{
    const QString seed = floorId.toString(QUuid::WithoutBraces) % email.trimmed().toLower();
    return u"lf_"_s
        % QString::fromLatin1(QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256).toHex().left(20));
}

Result<QUuid> floorId(DbConnection& connection)
{
    const auto answer = floorjson::askObject(connection, u"select api.hello()"_s, {});
    if (!answer)
        return tl::unexpected(answer.error());
    return QUuid::fromString(answer->value("floor_id"_L1).toString());
}

Result<> nameFloor(DbConnection& owner, const QString& name, bool isDemo)
{
    const auto rows = execute(owner, u"insert into core.floor (name, is_demo) values (:name, :demo) on conflict do nothing"_s,
                              {{u"name"_s, name}, {u"demo"_s, isDemo}});
    if (!rows)
        return tl::unexpected(rows.error());
    return {};
}

Result<> createMember(DbConnection& owner, const NewMember& member)
{
    const auto id = floorId(owner);
    if (!id)
        return tl::unexpected(id.error());
    const QString login = loginName(*id, member.email);
    const QString verifier = scramVerifier(owner, login, member.password);
    if (verifier.isEmpty())
        return failure(ErrorCode::InvalidRequest, u"the password cannot be used"_s);
    return withTransaction(owner, [&]() -> Result<> {
        const auto rows = execute(owner, u"select core.member_create(:workspace, :email, :name, :role, :verifier)"_s,
                                  {{u"workspace"_s, member.workspace},
                                   {u"email"_s, member.email.trimmed().toLower()},
                                   {u"name"_s, member.displayName},
                                   {u"role"_s, member.role},
                                   {u"verifier"_s, verifier}});
        if (!rows)
            return tl::unexpected(rows.error());
        return {};
    });
}

Result<QList<MemberRow>> members(DbConnection& connection)
{
    return queryRows(connection, u"select email, name, role, workspace, closed, created_at from api.members()"_s, {},
                     [](const QSqlQuery& row) {
                         return MemberRow{row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                                          row.value(3).toString(), row.value(4).toBool(),
                                          row.value(5).toDateTime().toUTC()};
                     });
}

Result<QUuid> createWorkspace(DbConnection& connection, const QString& name, const QString& kind,
                              const QString& country, int orderLeadsMax)
{
    const auto value = queryValue(connection, u"select api.workspace_create(:name, :kind, :country, :most)"_s,
                                  {{u"name"_s, name},
                                   {u"kind"_s, kind},
                                   {u"country"_s, country},
                                   {u"most"_s, orderLeadsMax > 0 ? QVariant(orderLeadsMax) : QVariant()}});
    if (!value)
        return tl::unexpected(value.error());
    return value->toUuid();
}

Result<QList<WorkspaceRow>> workspaces(DbConnection& connection)
{
    return queryRows(connection,
                     u"select workspace, name, kind, members, available_minor, order_leads_max, closed from api.workspaces()"_s,
                     {}, [](const QSqlQuery& row) {
                         WorkspaceRow workspace;
                         workspace.id = row.value(0).toUuid();
                         workspace.name = row.value(1).toString();
                         workspace.kind = row.value(2).toString();
                         workspace.members = row.value(3).toLongLong();
                         workspace.available = Money::fromMinor(row.value(4).toLongLong());
                         workspace.orderLeadsMax = row.value(5).toInt();
                         workspace.isClosed = row.value(6).toBool();
                         return workspace;
                     });
}

Result<Money> grantCredits(DbConnection& connection, const QString& workspace, Money amount, const QString& reason)
{
    const auto value = queryValue(connection, u"select api.wallet_grant(:workspace, :amount, :reason)"_s,
                                  {{u"workspace"_s, workspace}, {u"amount"_s, amount.minor()}, {u"reason"_s, reason}});
    if (!value)
        return tl::unexpected(value.error());
    return Money::fromMinor(value->toLongLong());
}

Result<QList<UnpaidOrder>> unpaidOrders(DbConnection& connection)
{
    return queryRows(connection,
                     u"select workspace, order_number, leads, total_minor, created_at, held_until, buyer from api.orders_unpaid()"_s,
                     {}, [](const QSqlQuery& row) {
                         return UnpaidOrder{row.value(0).toString(), row.value(1).toLongLong(), row.value(2).toInt(),
                                            Money::fromMinor(row.value(3).toLongLong()), row.value(4).toDateTime().toUTC(),
                                            row.value(5).toDateTime().toUTC(), row.value(6).toString()};
                     });
}

Result<> confirmPayment(DbConnection& connection, const QString& workspace, qint64 orderNumber, Money amount,
                        const QString& reference)
{
    const auto state = queryValue(connection, u"select api.order_confirm_payment(:workspace, :number, :amount, :reference)"_s,
                                  {{u"workspace"_s, workspace}, {u"number"_s, orderNumber}, {u"amount"_s, amount.minor()}, {u"reference"_s, reference}});
    if (!state)
        return tl::unexpected(state.error());
    return {};
}

Result<QDateTime> extendOrder(DbConnection& connection, const QString& workspace, qint64 orderNumber,
                              const QDateTime& until, const QString& reason)
{
    const auto end = queryValue(connection, u"select api.order_extend(:workspace, :number, :until::timestamptz, :reason)"_s,
                                {{u"workspace"_s, workspace}, {u"number"_s, orderNumber},
                                 {u"until"_s, until.toUTC().toString(Qt::ISODateWithMs)}, {u"reason"_s, reason}});
    if (!end)
        return tl::unexpected(end.error());
    return end->toDateTime().toUTC();
}

Result<> createProject(DbConnection& connection, const QString& code, const QString& name, const QString& product,
                       std::optional<Money> price)
{
    const auto made = execute(connection, u"select api.project_create(:code, :name, :product, :price::bigint)"_s,
                              {{u"code"_s, code},
                               {u"name"_s, name},
                               {u"product"_s, product},
                               {u"price"_s, price ? QVariant(price->minor()) : QVariant()}});
    if (!made)
        return tl::unexpected(made.error());
    return {};
}

Result<QJsonObject> floorStatus(DbConnection& connection)
{
    return floorjson::askObject(connection, u"select api.floor_status()"_s, {});
}

Result<QList<DemoSignIn>> makeDemoFloor(DbConnection& owner, const QString& name)
{
    const auto made = execute(owner, u"select core.demo_floor(:name)"_s, {{u"name"_s, name}});
    if (!made)
        return tl::unexpected(made.error());
    const QList<NewMember> people = {
        {u"Bayou Brokers"_s, u"ana.brandt@bayou.example"_s, u"Ana Brandt"_s, u"broker"_s, randomPassword()},
        {u"Bayou Brokers"_s, u"omar.haddad@bayou.example"_s, u"Omar Haddad"_s, u"broker"_s, randomPassword()},
        {u"Bayou Brokers"_s, u"linh.tran@bayou.example"_s, u"Linh Tran"_s, u"broker"_s, randomPassword()},
        {u"Acme Leads"_s, u"pat.rivers@acme.example"_s, u"Pat Rivers"_s, u"partner"_s, randomPassword()},
        {u"Floor desk"_s, u"desk@floor.example"_s, u"Floor desk"_s, u"operator"_s, randomPassword()},
    };
    QList<DemoSignIn> signIns;
    for (const NewMember& person : people) {
        if (auto created = createMember(owner, person); !created)
            return tl::unexpected(created.error());
        signIns.append({person.email, person.displayName, person.role, person.password});
    }
    return signIns;
}

Result<qint64> addDemoProjects(DbConnection& owner, qint64 seed)
{
    const auto added = queryValue(owner, u"select core.demo_projects('Acme Leads', :seed)"_s, {{u"seed"_s, seed}});
    if (!added)
        return tl::unexpected(added.error());
    return added->toLongLong();
}

Result<qint64> addDemoLeads(DbConnection& owner, qint64 leads, qint64 seed, const QJsonObject& lists,
                            const std::function<bool(qint64)>& progress)
{
    qint64 done = 0;
    const QString listText = floorjson::compact(lists);
    while (done < leads) {
        const qint64 piece = qMin(demoPieceLeads, leads - done);
        const auto added = queryValue(owner,
                                      u"select core.demo_leads('Acme Leads', :leads, :seed, :first, :lists::jsonb)"_s,
                                      {{u"leads"_s, piece}, {u"seed"_s, seed}, {u"first"_s, done + 1}, {u"lists"_s, listText}});
        if (!added)
            return tl::unexpected(added.error());
        done += added->toLongLong();
        if (progress && !progress(done))
            break;
    }
    // Fresh statistics and a fresh summary, or the first filter is planned for an empty floor.
    if (auto folded = queryValue(owner, u"select core.fold_stock()"_s); !folded)
        return tl::unexpected(folded.error());
    for (const QString& table : {u"core.lead"_s, u"core.inventory"_s, u"sealed.contact"_s, u"core.stock_day"_s}) {
        if (auto analysed = execute(owner, u"vacuum analyze "_s % table); !analysed)
            return tl::unexpected(analysed.error());
    }
    return done;
}

} // namespace leadfloor
