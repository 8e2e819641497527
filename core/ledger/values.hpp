#pragma once

#include "core/base/language.hpp"
#include "core/base/value.hpp"
#include "core/pack/pack.hpp"

#include <string>
#include <string_view>

/// Each column type has one parser, one SQL type with CHECK and one printed form.
namespace cwp {

class References;

/// Text of a cell to the value stored. Blank text is the blank of the column (NULL, '' or 0). Throws Invalid with reason and hint. `(清空)` is not handled here.
Value parse_value(Column const& column, std::string_view text, References& references);

/// As people read it: choices and bools by label, references by their name or code, money with two decimals. Blank is empty text.
std::string print_value(Column const& column, Value const& value, References& references, Language language);
/// As files carry it so that import reads the same value: references and choices by code, bools yes/no, dates ISO.
std::string export_value(Column const& column, Value const& value, References& references);

/// `INTEGER NOT NULL CHECK (…)` for CREATE TABLE.
std::string sql_type(Column const& column);
/// What is stored where nothing was given.
Value blank_of(Column const& column);

}
