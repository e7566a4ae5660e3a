// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/offline/offlineleads.h"
#include "models/offline/secretkey.h"

#include <QByteArrayView>
#include <QList>
#include <QUuid>

/// What the parts of fuzz_store share.
namespace leadfloor::fuzz {

/// The key with which everything is sealed here; nobody else has it.
[[nodiscard]] SecretKey fixedKey();
[[nodiscard]] const QUuid& fixedStore();
[[nodiscard]] QString fixedMember();
/// Of the one store file of this process.
[[nodiscard]] QString storeFilePath();
/// A length in two bytes before each; the rest is the last one. None is empty.
[[nodiscard]] QList<QByteArray> segmentsOf(QByteArrayView bytes);
/// Nothing if one of them is no records.
[[nodiscard]] QList<SegmentParts> partsOfAll(const QList<QByteArray>& segments);
/// Everything that can be asked of a store; how many leads it has.
qint64 ask(OfflineLeads& leads);

/// Bytes as a whole file.
void readStoreFile(QByteArrayView bytes);
/// How a file is hurt (kind, place, value, how many segments are known to be there), then what is sealed in it.
void readHurtFile(QByteArrayView bytes);
/// Bytes as what the keychain holds.
void readKeyRecord(QByteArrayView bytes);
/// A question and a change or an export, as JSON, then the segments of a store.
void readWork(QByteArrayView bytes);

} // namespace leadfloor::fuzz
