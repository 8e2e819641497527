#pragma once

#include "cli/command.hpp"
#include "cli/session.hpp"

#include <string>
#include <string_view>

/// Files that -o and other words of the line name. One rule for all: what is there is replaced only with --yes, and a dry run writes none.
namespace cwp {

/// Error (usage) where a file is named and nothing is to be written to one: that must not leave the impression that it is.
void refuse_output(std::string const& output);
/// What can be known of -o before the command begins: what is done and then not written would be lost.
void check_output(Session& session, Command const& command);
/// Whether the name is that of a folder: one that is there, or that ends in / and is to be made.
bool names_folder(std::string const& path);
/// Where -o sends a file of this name; `name` counts where -o is a folder. Empty: to the standard output.
std::string output_path(Session& session, std::string const& name);
/// Error where a file of that name exists and --yes was not given: what people fill in or have corrected is not written over. Devices and pipes are no such files.
void refuse_to_replace(Session& session, std::string const& path);
/// The same; false in a dry run, which says what would be written.
bool may_write(Session& session, std::string const& path);
/// Writes the whole file and says so, in a folder that is made where it is missing; or as `may_write` has it.
void write_output(Session& session, std::string const& path, std::string_view bytes);

}
