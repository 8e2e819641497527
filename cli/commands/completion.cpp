#include "cli/command.hpp"
#include "cli/completion.hpp"
#include "cli/session.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <ostream>

namespace cwp {

namespace {

/// What bash calls for `complete -C`: the line and the place of the cursor come in the environment.
Exit complete(Session& session, Arguments const&)
{
    std::string line = session.world().variable("COMP_LINE");
    std::string const& point = session.world().variable("COMP_POINT");
    std::size_t end = line.size();
    std::from_chars(point.data(), point.data() + point.size(), end);
    line.resize(std::min(end, line.size()));
    for (std::string const& word : completions(session, line))
        session.print(word);
    return Exit::done;
}

Exit print_script(Session& session, Arguments const& arguments)
{
    if (arguments.word("SHELL") != "bash")
        misuse(tr("there is a completion for bash only; zsh reads it after 'autoload bashcompinit; bashcompinit'"));
    session.print("complete -o default -C \"cwp __complete\" cwp");
    return Exit::done;
}

std::vector<Command> make(Session&)
{
    Command script;
    script.noun = "completion";
    script.summary = argument(tr("print the line that teaches the shell to complete cwp"));
    script.positionals = {{"SHELL", argument(tr("bash")), true, false}};
    script.examples = "cwp completion bash\nsource <(cwp completion bash)";
    script.run = print_script;
    Command hidden;
    hidden.noun = "__complete";
    hidden.summary = argument(tr("say what may come next on a line (called by the shell)"));
    hidden.positionals = {{"WORD", argument(tr("what the shell passes on")), false, true}};
    hidden.examples = "COMP_LINE='cwp ro' COMP_POINT=6 cwp __complete";
    hidden.run = complete;
    return {script, hidden};
}

}

namespace commands {
extern CommandFile const completion;
CommandFile const completion{"system", make};
}

}
