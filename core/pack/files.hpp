#pragma once

#include "core/pack/pack.hpp"
#include "core/pack/reader.hpp"

/// One reader a kind of pack file: text → struct. What is wrong is noted in `mistakes`; then the struct is not to be used.
namespace cwp {

Ledger read_ledger(PackFile const& file, Mistakes& mistakes);
Standard read_standard(PackFile const& file, Mistakes& mistakes);
MeasureFile read_measure(PackFile const& file, Mistakes& mistakes);
CheckFile read_check(PackFile const& file, Mistakes& mistakes);
Scheme read_scheme(PackFile const& file, Mistakes& mistakes);
Template read_document(PackFile const& file, Mistakes& mistakes);

/// `visit` of `ledgers/visit.toml`.
std::string_view stem_of(std::string_view path);
/// `ledgers` of `ledgers/visit.toml`.
std::string_view folder_of(std::string_view path);

/// Notes a file whose name inside is not that of the file itself.
void check_own_name(TableReader& table, std::string const& name, std::string_view path);
/// The first month from which and the last until which a table is valid.
void read_validity(TableReader& table, std::string& from, std::string& until);

}
