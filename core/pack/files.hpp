#pragma once

#include "core/pack/pack.hpp"
#include "core/pack/reader.hpp"

/// One reader a kind of pack file: text → struct. What is wrong is noted in `mistakes`; then the struct is not to be used.
namespace cwp {

Ledger read_ledger(PackFile const& file, Mistakes& mistakes);
Standard read_standard(PackFile const& file, Mistakes& mistakes);
ViewFile read_view(PackFile const& file, Mistakes& mistakes);
/// The queries of these three are as they stand in the file, without the views they use.
MeasureFile read_measure(PackFile const& file, Mistakes& mistakes);
CheckFile read_check(PackFile const& file, Mistakes& mistakes);
DueFile read_due(PackFile const& file, Mistakes& mistakes);
Scheme read_scheme(PackFile const& file, Mistakes& mistakes);
Template read_document(PackFile const& file, Mistakes& mistakes);

/// The parameters that the engine fills in a query of `measures`, `checks` or `dues`.
std::vector<std::string> parameters_of_folder(std::string_view folder);

/// The TOML block at the head of a .sql file, with the positions of that file.
Node read_header(PackFile const& file, Mistakes& mistakes);

/// Where a byte of the query below the header stands in the file.
Place place_in_query(PackFile const& file, std::size_t byte);

/// `visit` of `ledgers/visit.toml`.
std::string_view stem_of(std::string_view path);
/// `ledgers` of `ledgers/visit.toml`.
std::string_view folder_of(std::string_view path);

/// Whether a file of this path belongs to a regulation: NAME.toml or NAME.sql in one of its folders.
bool is_pack_path(std::string_view path);
/// Reads one file only for its mistakes.
void look_for_mistakes(PackFile const& file, Mistakes& mistakes);

/// Notes a file whose name inside is not that of the file itself.
void check_own_name(TableReader& table, std::string const& name, std::string_view path);
/// The first month from which and the last until which a table is valid.
void read_validity(TableReader& table, std::string& from, std::string& until);

}
