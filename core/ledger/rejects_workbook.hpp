#pragma once

#include "core/base/language.hpp"

#include <span>
#include <string>

namespace cwp {

/// The refused rows of one sheet of a workbook, as RejectsFormat gives them: the heading row first.
struct RejectedRows {
    std::string tab;  ///< name of the sheet
    std::string rows;
};

/// Makes a workbook of them, into this file: text is text again, numbers numbers and dates dates, so that it imports as the refused rows would have.
void write_rejects_workbook(std::string const& path, std::span<RejectedRows const> sheets, Language language);

}
