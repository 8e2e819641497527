#pragma once

#include <map>
#include <string>
#include <string_view>

/// What is in a workbook, read by other means than the program's own.
namespace unpacked {

/// The parts by their names.
std::map<std::string, std::string> parts(std::string const& bytes);
/// The parts that the content decides, one element a line, each part under a line with its name: for goldens.
std::string text(std::string const& bytes);
/// All sheets in one text, a line for each row, cells by tabs: text as stored, numbers as stored.
std::string cells(std::string const& bytes);

}
