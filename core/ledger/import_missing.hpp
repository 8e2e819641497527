#pragma once

#include "core/ledger/import.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cwp {

/// The records that earlier imports of files stored in a ledger, by the name of the file: what a file has lost since can be told.
class EarlierRows {
public:
    /// \param files the names that are asked for later.
    EarlierRows(Database const& db, Ledger const& ledger, std::set<std::string> const& files);

    bool has(std::string const& file) const { return m_ranges.contains(file); }
    /// How many of the file's earlier records are stored still and not among `met`, the numbers of those that its rows are about now. A file
    /// that has rows but none of the earlier ones is another one of that name: nothing is missing from it.
    std::size_t missing(std::string const& file, std::vector<std::int64_t> met, bool has_rows) const;

private:
    using Range = std::pair<std::int64_t, std::int64_t>; ///< first and last number

    Database const& m_db;
    std::string m_ledger;
    std::map<std::string, std::vector<Range>> m_ranges; ///< in order of the first number
};

/// The records of the ledger which the operation added and which had been removed by hand before, by the same key: a file that is sent again as it was
/// brings back what a clerk took out. In order of their numbers.
std::vector<std::int64_t> added_again(Operation const& operation, Ledger const& ledger);

}
