#include "cli/command.hpp"
#include "cli/periods.hpp"
#include "cli/session.hpp"
#include "core/ledger/records.hpp"
#include "core/report/return_slip.hpp"

#include <algorithm>

/// What becomes of tasks handed down that are not the officer's.
namespace cwp {

namespace {

/// The key's values are joined by `/`, which no file name has.
std::string file_stem(std::string key)
{
    std::replace(key.begin(), key.end(), '/', '-');
    return "return-slip-" + key;
}

Exit slip(Session& session, Arguments const& arguments)
{
    References references(session.db(), session.pack());
    std::string const& word = arguments.word("TASKING");
    std::int64_t const tasking = find_record(references, session.pack().ledger("tasking"), word);
    session.show(return_slip(references, tasking, day_asked(session, arguments, "on")), file_stem(word.starts_with('#') ? word.substr(1) : word));
    return Exit::done;
}

std::vector<Command> make(Session&)
{
    Command command;
    command.noun = "tasking";
    command.verb = "slip";
    command.group = "post";
    command.summary = argument(tr("the return slip of a refused task or indicator: what goes back to whoever handed it down, and why"));
    command.positionals = {{"TASKING", argument(tr("the unit that handed it down and its number, as 430721000000/202610-03, or #12")), true, false}};
    command.options = {{.name = "on", .short_name = {}, .value = "DATE", .help = argument(tr("the day on which it is sent back; today where it is left out")), .repeats = false, .choices = {}}};
    command.examples = "cwp tasking slip 430721000000/202610-03\ncwp tasking slip '#12' --on 2026-10-12 -o 退办单.html";
    command.run = slip;
    return {command};
}

std::vector<std::string> nouns(Session&) { return {"tasking"}; }
std::vector<Command> of(Session& session, std::string_view) { return make(session); }

}

namespace commands {
extern CommandFile const tasking;
CommandFile const tasking{"post", make, of, nouns};
}

}
