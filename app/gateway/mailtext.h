// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <map>
#include <memory>

class QLocale;
class QTranslator;

namespace leadfloor {

/// What a letter says, in both forms.
struct MailWords
{
    QString subject;
    QString plain;
    QString html;
};

/// Whom a letter is to, and what about (api.gateway_mail_claim).
struct MailMatter
{
    QString kind; ///< "purchase", "topup", "credits_taken", "low_balance", "hold_ending", "return_decided", "payment_back", "payment_credited", "payment_review",
                  ///< "delivery", "delivery_check", "delivery_failed", "delivery_paused"
    QJsonObject data;
    QString name; ///< of the member
    QString language; ///< "en", "es", "de", "ar"
    QString floor;
    QString currency;
};

/// Writes letters in the languages of i18n. One thread at a time.
class MailText final
{
public:
    MailText();
    ~MailText();
    Q_DISABLE_COPY_MOVE(MailText)

    /// An unknown kind gives empty words; a language without texts is English.
    [[nodiscard]] MailWords write(const MailMatter& matter);

private:
    [[nodiscard]] QString tr(const QString& language, const char* source);

    std::map<QString, std::unique_ptr<QTranslator>> m_languages;
};

} // namespace leadfloor
