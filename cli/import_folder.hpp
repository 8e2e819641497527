#pragma once

#include "cli/session.hpp"

#include <string>
#include <vector>

/// Folders of station files among the names of an import.
namespace cwp {

/// The files that an import reads.
struct ImportNames {
    struct Input {
        std::string name;       ///< as messages name it
        bool swept = false;     ///< found in a folder, not named itself
    };
    std::vector<Input> inputs;
    std::vector<Message> notes; ///< what of the folders was passed over

    std::vector<std::string> names() const;
};

/// Every folder among `words` is replaced by the files of rows in it (csv tsv txt xlsx), in order of their names; with `recursive` also by those of the folders below
/// it. Symbolic links that lead out of the folder or to another folder, hidden files, locks of an open workbook (~$…), rejects and reports of earlier imports and all other kinds of files are passed over, and told. Workbooks of
/// kinds that are not read (xls et ods) are kept, so that they are refused and not overlooked.
ImportNames import_names(World const& world, std::vector<std::string> const& words, bool recursive);

}
