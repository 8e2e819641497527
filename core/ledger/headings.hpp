#pragma once

#include "core/pack/pack.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// What the columns of a ledger may be called in a file, and what a heading row says by that.
namespace cwp {

/// All names of one ledger's columns: labels in both languages, the column's own name, aliases; compared folded.
class Headings {
public:
    explicit Headings(Ledger const& ledger);

    struct Match {
        std::size_t column = 0; ///< index in Ledger::columns
        bool alias = false;     ///< by another name than its label or its own
    };
    std::optional<Match> find(std::string_view heading) const;
    /// The label of the column whose name is nearest to `heading`; empty where none is near.
    std::string nearest_to(std::string_view heading, Language language) const;
    Ledger const& ledger() const { return *m_ledger; }

private:
    Ledger const* m_ledger;
    std::unordered_map<std::string, Match> m_names;
};

/// A cell of the heading row that names a column of the ledger.
struct Field {
    std::size_t cell = 0;   ///< from 0
    std::size_t column = 0; ///< index in Ledger::columns
};

/// How a heading row reads as one ledger.
struct Layout {
    Ledger const* ledger = nullptr;
    std::vector<std::string> headings;  ///< as written
    std::vector<Field> fields;          ///< one cell for each column that is there, in file order
    std::vector<Field> witnesses;       ///< further cells about the same reference (number and name of an officer): they must agree
    std::vector<std::pair<std::size_t, std::size_t>> doubles; ///< two cells for one column that may stand once
    std::vector<std::size_t> unknown;   ///< cells with a heading of no column
    std::vector<std::size_t> missing;   ///< required columns that are not there
    std::size_t required = 0;           ///< required columns of the ledger

    std::size_t required_found() const { return required - missing.size(); }
    /// At least three fifths of the required columns: this is a heading row and no title.
    bool is_likely() const { return !fields.empty() && required_found() * 5 >= required * 3; }
    /// Fits better as a heading row of its ledger than another does.
    bool beats(Layout const& other) const;
    /// Neither fits better.
    bool ties(Layout const& other) const { return !beats(other) && !other.beats(*this); }
};

Layout read_layout(Headings const& names, std::vector<std::string> const& headings);

/// The two columns of a rejects file that are ignored when it is read again.
bool is_reject_pair(std::string_view line_heading, std::string_view reason_heading);

}
