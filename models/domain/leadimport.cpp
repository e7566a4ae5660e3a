// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/leadimport.h"

#include "models/domain/island.h"
#include "models/domain/leadvalues.h"
#include "models/domain/places.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
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
    FaultText{"county", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a county of the row's state; use a name from "
                                                         "the list of its counties, or leave it empty.")},
    FaultText{"zip", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a ZIP code; use five digits, e.g. 71101.")},
    FaultText{"date", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a date; use YYYY-MM-DD, e.g. 2026-03-31.")},
    FaultText{"future", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not the time of an inquiry: it lies in the future "
                                                         "or before 1990.")},
    FaultText{"number", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a whole number that fits here; use digits "
                                                         "only, without a unit.")},
    FaultText{"age", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not an age; use whole years from 18 to 120.")},
    FaultText{"amount", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not an amount; use e.g. 250000 or 250,000.00.")},
    FaultText{"price", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a price of a lead; use e.g. 12.50.")},
    FaultText{"price_low", QT_TRANSLATE_NOOP("ImportFault", "The price is below the lowest of this floor; use at least "
                                                            "%1, or none.")},
    FaultText{"long", QT_TRANSLATE_NOOP("ImportFault", "The value is too long; shorten it.")},
    FaultText{"project", QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a project of this product; use its code or "
                                                          "its name, or leave it empty.")},
    FaultText{"columns", QT_TRANSLATE_NOOP("ImportFault", "The row has %1 columns; check delimiters and quotation "
                                                          "marks.")},
    FaultText{"broken", QT_TRANSLATE_NOOP("ImportFault", "%1")},
    FaultText{"cell", QT_TRANSLATE_NOOP("ImportFault", "'%1' is an error of the spreadsheet, or a formula that was never "
                                                       "worked out; put the value itself there.")},
    FaultText{"known", QT_TRANSLATE_NOOP("ImportFault", "Another supplier has brought this person in already; "
                                                        "leave the row out.")},
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

QString faultText(const char* text, int n = -1)
{
    return QCoreApplication::translate("ImportFault", text, nullptr, n);
}

/// What a misspelt code may have meant; empty: no good guess.
QString similarProject(const ImportFault& fault)
{
    QString best;
    int distance = spellingTolerance(fault.value.size()) + 1;
    for (const QString& code : fault.known) {
        if (const int found = spellingDistance(fault.value.toLower(), code.toLower(), distance); found < distance) {
            best = code;
            distance = found;
        }
    }
    return best;
}

QString countyText(const ImportFault& fault)
{
    const Places& places = Places::instance();
    const UsState* state = places.state(fault.within);
    const QList<const UsCounty*> all = state ? places.countiesOf(state->code) : QList<const UsCounty*>();
    if (all.isEmpty())
        return {};
    // A number is one of the census; whose it is helps to find the mistake.
    const UsCounty* meant = places.county(fault.value.rightJustified(5, u'0'));
    const QString value = meant ? QString(meant->fullName() % ", "_L1 % meant->state) : fault.value;
    const QList<const UsCounty*> similar = meant ? QList<const UsCounty*>() : places.similarCounties(fault.value, state->code, 1);
    return (similar.isEmpty() ? faultText(QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a county of %2; use a name from the list of its counties, "
                                                                            "e.g. %3, or leave it empty."))
                              : faultText(QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a county of %2; the nearest in the list of its counties is %3. "
                                                                            "Use a name from that list, or leave it empty.")))
        .arg(island(value), state->name, (similar.isEmpty() ? all.first() : similar.first())->fullName());
}

QString projectText(const ImportFault& fault)
{
    if (fault.count < 0)
        return {};
    if (fault.count == 0)
        return faultText(QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a project: this product has none. Leave it empty, or ask the operator to "
                                                           "add the project.")).arg(island(fault.value));
    constexpr qsizetype named = 8; // more than people read
    const QString codes = island(fault.known.first(std::min(named, fault.known.size())).join(u", "_s));
    QString sentence = fault.count <= named
        ? faultText(QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a project of this product; use one of %2, or leave it empty.")).arg(island(fault.value), codes)
        : faultText(QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a project of this product; use the code of one of its %3, e.g. %2, or leave it empty."))
              .arg(island(fault.value), codes, QLocale().toString(fault.count));
    if (const QString similar = similarProject(fault); !similar.isEmpty())
        sentence += u' ' % faultText(QT_TRANSLATE_NOOP("ImportFault", "Did you mean %1?")).arg(island(similar));
    return sentence;
}

/// What the floor, the file or the mapping says is valid; empty: they say nothing, and the table above does.
QString textWithFacts(const ImportFault& fault)
{
    if (fault.code == "county"_L1)
        return countyText(fault);
    if (fault.code == "project"_L1)
        return projectText(fault);
    if (fault.code == "number"_L1 && fault.least < fault.most)
        return faultText(QT_TRANSLATE_NOOP("ImportFault", "'%1' is not a whole number from %2 to %3; use digits only, without a unit."))
            .arg(island(fault.value), QLocale().toString(fault.least), QLocale().toString(fault.most));
    if (fault.code == "age"_L1 && fault.count >= 0 && fault.least < fault.most)
        return faultText(QT_TRANSLATE_NOOP("ImportFault", "'%1' makes an age of %2; use a date of birth that makes one from %3 to %4, or leave it empty."))
            .arg(island(fault.value), QLocale().toString(fault.count), QLocale().toString(fault.least), QLocale().toString(fault.most));
    if (fault.code == "long"_L1 && fault.most > 0 && fault.count > fault.most)
        return faultText(QT_TRANSLATE_NOOP("ImportFault", "The value has %1 characters, and at most %2 fit here; shorten it by %3."))
            .arg(QLocale().toString(fault.count), QLocale().toString(fault.most), QLocale().toString(fault.count - fault.most));
    if (fault.code == "known"_L1 && fault.days == 1)
        return faultText(QT_TRANSLATE_NOOP("ImportFault", "Another supplier has brought this person in within the last day; leave the row out, or send it later."));
    if (fault.code == "known"_L1 && fault.days > 1)
        return faultText(QT_TRANSLATE_N_NOOP("ImportFault", "Another supplier has brought this person in within the last %Ln days; leave the row out, or send it later."),
                         fault.days);
    return {};
}

} // namespace

QString importFaultText(const ImportFault& fault)
{
    if (QString sentence = textWithFacts(fault); !sentence.isEmpty())
        return sentence;
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
    if (fault.code == "county"_L1 && !fault.within.isEmpty()) {
        const QList<const UsCounty*> similar = Places::instance().similarCounties(fault.value, fault.within, 1);
        return similar.isEmpty() ? QString() : similar.first()->name;
    }
    if (fault.code == "project"_L1)
        return similarProject(fault);
    if (fault.code == "number"_L1 && fault.least < fault.most) {
        // "80 %", "80 points": the number in it, if it is one.
        QString digits = fault.value.simplified();
        while (!digits.isEmpty() && !digits.back().isDigit())
            digits.chop(1);
        bool isNumber = false;
        const qint64 number = digits.toLongLong(&isNumber);
        return isNumber && digits != fault.value && number >= fault.least && number <= fault.most ? QString::number(number) : QString();
    }
    if (fault.code == "email"_L1) {
        // Spaces, and a comma where the dot is meant, are what people type.
        QString mended = fault.value.simplified().remove(u' ').toLower();
        mended.replace(u',', u'.').replace("(at)"_L1, "@"_L1).replace("[at]"_L1, "@"_L1);
        return readEmail(mended.toUtf8()) && mended != fault.value ? mended : QString();
    }
    return {};
}

QStringList importWarnings(const ImportSummary& summary)
{
    QStringList sentences;
    const auto add = [&sentences](qint64 rows, const char* sentence) {
        if (rows > 0)
            sentences.append(faultText(sentence).arg(QLocale().toString(rows)));
    };
    add(summary.unknownCounties, QT_TRANSLATE_NOOP("ImportFault", "Rows with a county that is not known, which come in without one: %1."));
    add(summary.doubtfulPhones, QT_TRANSLATE_NOOP("ImportFault", "Phones that no numbering plan knows: %1."));
    add(summary.unprovenAges, QT_TRANSLATE_NOOP("ImportFault", "Rows without the day of the inquiry, whose age is unproven: %1."));
    return sentences;
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
