#include "cli/command.hpp"
#include "cli/session.hpp"

namespace cwp {

namespace {

Exit print_script(Session& session, Arguments const& arguments)
{
    if (arguments.word("SHELL") != "bash")
        misuse(tr("there is a completion for bash only; zsh reads it after 'autoload bashcompinit; bashcompinit'"));
    session.print("complete -o default -o nospace -C \"cwp __complete\" cwp");
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
    script.shows = false;
    return {script};
}

}

namespace commands {
extern CommandFile const completion;
CommandFile const completion{"system", make};
}

}
