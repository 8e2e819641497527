#pragma once

#include "core/pack/embedded.hpp"
#include "core/pack/pack.hpp"
#include "core/store/operation.hpp"

#include <string>
#include <vector>

/// The pack inside a database: the regulation in force, with its months of validity.
namespace cwp {

/// The embedded files, with `folder`'s files replacing and adding (empty: none). Relative paths as in data/.
std::vector<PackFile> pack_files(std::string const& folder, std::string const& from = "0000-00");

/// The files of a folder, by path. A file that belongs nowhere in a pack is an Error, unless it is neither .toml nor .sql.
std::vector<PackFile> folder_files(std::string const& folder, std::string const& from = "0000-00");
/// Those of `files` that say something else than what `pack` has in force in their month.
std::vector<PackFile> changed_files(Pack const& pack, std::vector<PackFile> const& files);
/// What is in force in `month` once `files` are installed, every file as if it held always: to look for mistakes before.
Pack with_files(Pack const& pack, std::vector<PackFile> const& files, std::string const& month);

/// All versions of the files of `pack` with `files` beside them, as the database will hold them once they are installed.
Pack installed_with(Pack const& pack, std::vector<PackFile> const& files);

/// Every mistake of the pack as `file:line:column: message`, in file order; empty when it is sound. Checks references between files too
/// (a scheme's measures, a ref's ledger, a check's ledgers, the tasks of indicators).
std::vector<Message> mistakes_in(Pack const& pack);

/// What the pack's queries get wrong against tables that exist: SQL that does not compile, columns that are missing, `{places}` of messages
/// that are no columns. \param db has the engine's tables, those of the pack's ledgers, and what measures find besides (home, open_room, past_month).
std::vector<Message> query_mistakes_in(Pack const& pack, Database const& db);

/// A scheme that is not in the pack, read against it.
struct DraftScheme {
    Scheme scheme;                 ///< to be used only where there are no mistakes
    std::vector<Message> mistakes; ///< each begins with the file as it was named
};
/// \param file as people named it; the scheme bears the name that stands in it, whatever its file is called.
DraftScheme read_draft_scheme(Pack const& pack, std::string const& file, std::string const& text);

/// Stores the files (table pack_file) and rebuilds what SQL joins: standard_item, standard_attribute, norm, calendar. Cannot be undone.
/// Error where a month in which one of them would take effect is published already, or where a published month would have other days.
void install_pack(Operation& operation, std::vector<PackFile> const& files);

/// The pack stored in a database.
Pack load_pack(Database const& db);

/// The assessment month's first and last day, from the calendar table. Error that names the standards file to add where a year has no data.
Period assessment_month(Database const& db, Month month);
/// The assessment month that `date` lies in.
Month assessment_month_of(Database const& db, Date date);

}
