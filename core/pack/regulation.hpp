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

/// Every mistake of the pack as `file:line:column: message`, in file order; empty when it is sound. Checks references between files too
/// (a scheme's measures, a ref's ledger, a check's ledgers, the tasks of indicators).
std::vector<Message> mistakes_in(Pack const& pack);

/// Stores the files (table pack_file) and rebuilds what SQL joins: standard_item, standard_attribute, norm, calendar.
void install_pack(Operation& operation, std::vector<PackFile> const& files);

/// The pack stored in a database.
Pack load_pack(Database const& db);

/// The assessment month's first and last day, from the calendar table. Error that names the standards file to add where a year has no data.
Period assessment_month(Database const& db, Month month);
/// The assessment month that `date` lies in.
Month assessment_month_of(Database const& db, Date date);

}
