// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadimport.h"

#include "models/domain/island.h"
#include "models/domain/leadvalues.h"
#include "models/domain/places.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

struct FaultText
{
    const char* code;
    const char* sentence; ///< %1 is the value
};

// The codes are stored with the batch (core.import_issue), so they never change their meaning.
constexpr std::array faultTexts = {
    FaultText{"state", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a US state; use two letters, e.g. TX.")},
    FaultText{"no_state", QT_TRANSLATE_NOOP("ImportFault", "The state is missing; use two letters, e.g. TX.")},
    FaultText{"phone", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a whole phone number; use ten digits, "
                                                        "e.g. (415) 555-2671, or + and the country.")},
    FaultText{"email", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not an e-mail address; use e.g. ana@example.com.")},
    FaultText{"contact", QT_TRANSLATE_NOOP("ImportFault", "There is no phone, no e-mail and no whole address; "
                                                          "one of them is needed: a phone, an e-mail, or last name, "
                                                          "street and ZIP.")},
    FaultText{"county", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a county of the state.")},
    FaultText{"zip", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a ZIP code; use five digits, e.g. 71101.")},
    FaultText{"date", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a date; use YYYY-MM-DD, e.g. 2026-03-31.")},
    FaultText{"future", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not the time of an inquiry: it lies in the future "
                                                         "or before 1990.")},
    FaultText{"number", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a whole number that fits here.")},
    FaultText{"age", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not an age; use whole years from 18 to 120.")},
    FaultText{"amount", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not an amount; use e.g. 250000 or 250,000.00.")},
    FaultText{"price", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a price of a lead; use e.g. 12.50.")},
    FaultText{"price_low", QT_TRANSLATE_NOOP("ImportFault", "The price is below the lowest of this floor; use at least "
                                                            "%1, or none.")},
    FaultText{"long", QT_TRANSLATE_NOOP("ImportFault", "The value is too long.")},
    FaultText{"project", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a project of this product.")},
    FaultText{"columns", QT_TRANSLATE_NOOP("ImportFault", "The row has %1 columns; check delimiters and quotation "
                                                          "marks.")},
    FaultText{"broken", QT_TRANSLATE_NOOP("ImportFault", "%1")},
    FaultText{"cell", QT_TRANSLATE_NOOP("ImportFault", "'%1' is an error of the spreadsheet, or a formula that was never "
                                                       "worked out; put the value itself there.")},
    FaultText{"known", QT_TRANSLATE_NOOP("ImportFault", "Another supplier has brought this person in within the "
                                                        "last 90 days.")},
    FaultText{"barred", QT_TRANSLATE_NOOP("ImportFault", "This person may not be offered on this floor any more, by what a "
                                                         "buyer has found or by the person's own wish; leave the row out.")},
};

QString stateHint(const QString& value)
{
    const QList<const UsState*> similar = Places::instance().similarStates(value, 1);
    if (similar.isEmpty())
        return {};
    return u' ' % QCoreApplication::translate("ImportFault", "Did you mean %1 (%2)?")
                      .arg(similar.first()->code, similar.first()->name);
}

} // namespace

QString importFaultText(const ImportFault& fault)
{
    for (const FaultText& text : faultTexts) {
        if (fault.code != QLatin1StringView(text.code))
            continue;
        QString sentence = QCoreApplication::translate("ImportFault", text.sentence);
        if (sentence.contains("%1"_L1))
            sentence = sentence.arg(island(fault.value));
        if (fault.code == "state"_L1)
            sentence += stateHint(fault.value);
        return sentence;
    }
    return fault.code;
}

QString importSuggestion(const ImportFault& fault)
{
    if (fault.code == "state"_L1) {
        const QList<const UsState*> similar = Places::instance().similarStates(fault.value, 1);
        return similar.isEmpty() ? QString() : similar.first()->code;
    }
    if (fault.code == "email"_L1) {
        // Spaces, and a comma where the dot is meant, are what people type.
        QString mended = fault.value.simplified().remove(u' ').toLower();
        mended.replace(u',', u'.').replace("(at)"_L1, "@"_L1).replace("[at]"_L1, "@"_L1);
        return readEmail(mended.toUtf8()) && mended != fault.value ? mended : QString();
    }
    return {};
}

QString importFaultsText(const QList<ImportFault>& faults)
{
    QStringList sentences;
    for (const ImportFault& fault : faults) {
        const QString sentence = importFaultText(fault);
        sentences.append(fault.field.isEmpty() ? sentence : QString(island(fault.field) % ": "_L1 % sentence));
    }
    return sentences.join(u' ');
}

} // namespace leadfloor
