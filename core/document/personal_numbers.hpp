#pragma once

#include "core/document/document.hpp"

namespace cwp {

/// The document without citizen ids and mobile numbers in its texts (core/base/personal_numbers.hpp). Cells of codes, numbers and dates stay as they are:
/// an office's telephone is no secret.
Document without_personal_numbers(Document document);

}
