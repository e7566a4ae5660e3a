// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sessionfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr int sessionVersion = 1;
constexpr qint64 sessionBytesMost = 4 * 1024 * 1024;

} // namespace

QJsonObject readSession(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > sessionBytesMost)
        return {};
    const QJsonObject session = QJsonDocument::fromJson(file.readAll()).object();
    return session.value("version"_L1).toInt() == sessionVersion ? session : QJsonObject();
}

bool writeSession(const QString& path, const QJsonObject& session)
{
    QJsonObject whole = session;
    whole.insert("version"_L1, sessionVersion);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(whole).toJson(QJsonDocument::Compact);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
           && file.write(text) == text.size() && file.commit();
}

QJsonObject draftToJson(const PurchaseWizard& wizard)
{
    if (wizard.job() || wizard.draft().receipt)
        return {};
    QJsonArray lines;
    for (const DraftLine& line : wizard.draft().lines)
        lines.append(QJsonObject{{u"text"_s, line.text}, {u"line"_s, line.asked.toJson()}, {u"understood"_s, line.isUnderstood}});
    return {{u"lines"_s, lines},
            {u"coupon"_s, wizard.draft().coupon},
            {u"payment"_s, paymentCode(wizard.draft().payment)},
            {u"step"_s, QString::fromLatin1(QMetaEnum::fromType<PurchaseWizard::Step>().valueToKey(int(wizard.step())))}};
}

std::optional<LeftDraft> draftFromJson(const QJsonObject& json)
{
    LeftDraft left;
    const QJsonArray lines = json.value("lines"_L1).toArray();
    for (const QJsonValue& one : lines) {
        DraftLine line;
        const auto asked = OrderLine::fromJson(one["line"_L1].toObject());
        if (!asked)
            continue;
        line.ask(*asked);
        line.text = one["text"_L1].toString();
        line.isUnderstood = one["understood"_L1].toBool(true);
        left.draft.lines.append(line);
    }
    if (left.draft.lines.isEmpty())
        return std::nullopt;
    left.draft.coupon = json.value("coupon"_L1).toString();
    left.draft.payment = paymentFromCode(json.value("payment"_L1).toString()).value_or(PaymentKind::Credits);
    const int step = QMetaEnum::fromType<PurchaseWizard::Step>().keyToValue(json.value("step"_L1).toString().toLatin1().constData());
    left.step = step < 0 ? PurchaseWizard::Step::What : PurchaseWizard::Step(step);
    return left;
}

} // namespace leadfloor
