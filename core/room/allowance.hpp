#pragma once

#include "core/base/date.hpp"
#include "core/ledger/references.hpp"
#include "core/store/operation.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// The monthly commuting allowance (通勤补助): by the funding class of the room on each workday in a lead or member post, workdays in post ÷ workdays of the month of the
/// class's amount. Posts never overlap, so each day is paid once, across a transfer too. All money is in fen.
namespace cwp {

/// Workdays of one officer in one post under one rating of its room.
struct AllowanceDays {
    std::int64_t room = 0;
    Date first;                 ///< workdays both
    Date last;
    std::string funding;        ///< code; empty where the room was not rated: nothing is due
    std::int64_t days = 0;
    std::int64_t amount = 0;    ///< of a whole month in that class
};

struct OfficerAllowance {
    std::int64_t officer = 0;
    std::vector<AllowanceDays> days;

    /// Σ amount × days ÷ workdays, rounded once, half away from zero.
    std::int64_t fen(std::int64_t workdays) const;
};

/// What one month's posts and ratings make due, as they are written down now.
struct MonthsAllowance {
    Month month;
    std::int64_t workdays = 0;
    std::map<std::int64_t, OfficerAllowance> officers; ///< by officer

    std::int64_t fen_of(std::int64_t officer) const;
};
MonthsAllowance allowance_due(Database const& db, Month month);

/// An earlier month of which something else was paid than is due now.
struct AllowanceDifference {
    Month month;
    std::int64_t due = 0;
    std::int64_t paid = 0;      ///< what the ledger says, differences of earlier months in it

    std::int64_t fen() const { return due - paid; }
};

/// A line of the payment list.
struct AllowanceLine {
    std::int64_t officer = 0;
    std::string badge;
    std::string name;
    std::int64_t station = 0;   ///< of the last room in which he had a day of the month, or of the month in which the difference arose
    OfficerAllowance days;
    std::int64_t due = 0;       ///< of the month itself
    std::vector<AllowanceDifference> differences;
    std::int64_t paid = 0;      ///< what the ledger says of the month

    std::int64_t difference() const;
    std::int64_t total() const { return due + difference(); }
    bool is_recorded_when_paid() const { return due != 0 || !differences.empty(); }
};

struct AllowanceList {
    Month month;
    std::int64_t workdays = 0;
    bool paid = false;          ///< the month is in the ledger already
    std::vector<AllowanceLine> lines; ///< by station, then badge; everybody who had a workday in post, was paid, or owes or is owed for earlier months
};

/// The payment list of a month: what is due for it, and the differences of the months paid before.
AllowanceList allowance_list(References& references, Month month);

/// Writes down that the list was paid; a month's sum that a difference brings to nothing too, or the next list would not know that it was settled. Error where the month is paid already.
void record_allowance(Operation& operation, References& references, AllowanceList const& list, Date paid_on);

}
