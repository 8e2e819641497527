#pragma once

#include "core/base/date.hpp"
#include "core/base/language.hpp"
#include "core/document/document.hpp"
#include "core/pack/pack.hpp"
#include "core/report/public_form.hpp"
#include "core/store/sqlite.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>

/// Reports: functions from (database, question) to a document. One file per report under core/report/reports; the build makes the list.
namespace cwp {

/// What is asked. A report says in `needs` which of these it uses.
struct Question {
    std::optional<Month> month;
    std::optional<Period> period;
    std::optional<int> year;
    Date today;                       ///< the day the question is asked for; never the clock below cli/
    std::string subject;              ///< a badge, a room
    std::map<std::string, std::string> options; ///< --by station …
    bool for_public = false;          ///< --public: the form that anybody may read
};

/// The time that a report speaks of, and so the option that says it.
enum class TimeAsked {
    none,
    month,     ///< --month
    period,    ///< --month, or --from and --to
    day,       ///< --on: as of that day, today where it is left out
    half_year, ///< --on, or --half: as of the end of a half-year
    year       ///< --year
};

struct ReportOption {
    std::string_view name;   ///< `by`
    Text help;
    std::string_view value;  ///< placeholder: `station|officer`
};

struct Report {
    std::string_view name;           ///< bulletin
    Text summary;
    TimeAsked time = TimeAsked::none;
    std::string_view subject;        ///< name of its positional argument, empty: none
    std::vector<ReportOption> options;
    std::string_view examples;       ///< lines of commands for help, not translated
    Document (*build)(Database const& db, Pack const& pack, Question const& question, Speech const& speech);
    PublicForm public_form{};        ///< what of it anybody may read, or why nothing
};

namespace reports {
std::span<Report const* const> all();
}

Report const& report_named(std::string_view name);

/// The answer to the question, in the form for which it is asked. Error (usage) where it is asked for everybody and the report has no such form, or where the
/// paper would be of other days than one whole assessment month that is over, or of another level: from two such papers small counts could be found.
Document answer(Report const& report, Database const& db, Pack const& pack, Question const& question, Speech const& speech);

}
