#pragma once

#include "core/assess/assessment.hpp"
#include "core/assess/explain.hpp"
#include "core/assess/publish.hpp"
#include "core/duty/duty_book.hpp"
#include "core/pack/regulation.hpp"
#include "core/store/operation.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

/// A bureau in memory on which duty and assessment are tested.
namespace cwp::assess_test {

/// A value given to `Bureau::add`: a whole number (also an id), or text.
struct Field {
    Field(std::int64_t number) : value(number) {}         // NOLINT: a number is a field
    Field(int number) : value(std::int64_t{number}) {}    // NOLINT
    Field(char const* text) : value(std::string(text)) {} // NOLINT: and so is a text
    Field(std::string text) : value(std::move(text)) {}   // NOLINT
    Field(Date date) : value(iso(date)) {}                // NOLINT
    Value value;
};
using Fields = std::vector<std::pair<std::string, Field>>;

/// Where a post stands in time; an empty end is open.
struct Term { std::string since; std::string until; };

/// The embedded regulation installed in an empty database: one station with the rooms `R1` … of class 1, its returns sent for all of 2026.
class Bureau {
public:
    /// \param changed pack files that replace or join the embedded ones.
    explicit Bureau(std::vector<PackFile> const& changed = {});

    /// Adds a row to a ledger; columns not given are as blank as the ledger allows. Returns its id.
    std::int64_t add(std::string const& ledger, Fields const& cells);
    void set(std::string const& ledger, std::int64_t id, std::string const& column, Field const& cell);
    void remove(std::string const& ledger, std::int64_t id);

    std::int64_t station(std::string const& code);
    /// Open since 2020 and rated `rating` since then; no rating where it is empty.
    std::int64_t room(std::string const& code, std::string const& rating = "1");
    std::int64_t rate(std::int64_t room, std::string const& since, std::string const& rating);
    /// A police officer; the badge is his name too.
    std::int64_t officer(std::string const& badge);
    std::int64_t post(std::int64_t officer, std::int64_t room, Term const& term, std::string const& role = "member");
    std::int64_t absence(std::int64_t officer, Term const& term, std::string const& kind = "annual");
    std::int64_t visit(std::int64_t officer, std::string const& date, std::string const& subject, std::string const& target = "household");
    /// An officer with a lead post in a room of his own through all of 2026.
    std::int64_t lead_of_own_room(std::string const& badge, std::string const& rating = "1");
    void sent_return(std::int64_t station, std::string const& month);

    Scheme const& scheme(std::string const& month = "2026-10") const { return pack.scheme_for("officer", *iso_month(month)); }
    DutyBook book(std::string const& month = "2026-10") const;
    DutyMonth month_of(std::int64_t officer, std::string const& month = "2026-10") const { return book(month).month_of(officer); }
    Tally tally_of(std::string const& measure, std::string const& part, std::int64_t officer, std::string const& month = "2026-10") const;
    std::vector<Evidence> evidence(std::string const& measure, std::int64_t officer, std::string const& month = "2026-10") const;
    /// The same of a room.
    Tally room_tally_of(std::string const& measure, std::string const& part, std::int64_t room, std::string const& month = "2026-10") const;
    std::vector<Evidence> room_evidence(std::string const& measure, std::int64_t room, std::string const& month = "2026-10") const;
    Run assess(std::string const& month = "2026-10") const;
    /// Assesses and stores; the run's id.
    std::int64_t draft(std::string const& month = "2026-10");
    void publish_month(std::string const& month = "2026-10", std::string const& today = "2026-12-01");

    Database db;
    Pack pack;
    std::int64_t own_station = 0;

private:
    std::int64_t m_next = 0; ///< numbers what needs a number of its own
};

/// The text of an embedded pack file with one passage replaced. \pre it occurs.
PackFile changed_file(std::string const& path, std::string const& passage, std::string const& replacement);

/// 2026-10-01 … as Date.
inline Date day(std::string const& text) { return *iso_date(text); }

/// Numbers that look random and are the same in every run.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed * 2654435761U + 1) {}
    /// 0 … sides − 1.
    int throw_of(int sides);
    bool one_in(int sides) { return throw_of(sides) == 0; }

private:
    std::uint64_t m_state;
};

/// Fills October 2026 with posts, absences and rows of every measure: wrong ones, repeats and misplaced ones among them. The officers' ids.
std::vector<std::int64_t> fill_at_random(Bureau& bureau, int officers, std::uint64_t seed);

}
