#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

/// Drawing records for a check by chance, so that anybody can draw them again: the same records and the same seed give the same sample on every
/// machine, in whatever order the records were stored.
namespace cwp {

/// A record that may be drawn.
struct Lot {
    std::string stratum; ///< whose record it is: the officer's badge
    std::string key;     ///< its natural key, the values as files carry them, joined by `/`
};

struct Drawing {
    std::string ledger;
    std::string seed;
    std::size_t size = 0;
};

/// A lot's place in the draw: the SHA-256 of `SEED/LEDGER/WORDS` in hex; the lower is drawn first. WORDS is the key of a record, or the name of a stratum.
std::string draw_number(Drawing const& drawing, std::string const& words);

/// How many are drawn of each stratum. \param sizes the lots of each, none of them 0.
/// - as many as there are lots, or more: all;
/// - as many as there are strata, or more: one of each, and the rest in proportion to the lots that are left, by largest remainder (the lower draw number of
///   the stratum decides between equal ones);
/// - fewer: one each of the strata with the lowest draw numbers.
std::map<std::string, std::size_t> shares_of_strata(std::map<std::string, std::size_t> const& sizes, Drawing const& drawing);

/// The places of the lots drawn, ascending: of each stratum its share, those with the lowest draw numbers.
std::vector<std::size_t> draw(std::span<Lot const> lots, Drawing const& drawing);

}
