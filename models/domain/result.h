// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <tl/expected.hpp>

namespace leadfloor {

/// What goes wrong in normal use is a value, not an exception (style.md section 3).
template <class T = void> using Result = tl::expected<T, Error>;

/// `return failure(ErrorCode::Busy);`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {},
                                                   QString sqlState = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(sqlState), {}});
}

} // namespace leadfloor
