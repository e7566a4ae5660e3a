// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/purchase/purchasetext.h"

namespace leadfloor {

class Job;
class PurchaseJob;

/// A purchase as the list of jobs shows it: what it is doing, Cancel while that can still prevent
/// it, and how it ended. Takes care of `purchase` and deletes it when it is over. For
/// PurchaseWizard::sentToBackground(): `jobs.add(listedPurchase(*purchase, words))`.
[[nodiscard]] Job* listedPurchase(PurchaseJob& purchase, const PurchaseWords& words);

} // namespace leadfloor
