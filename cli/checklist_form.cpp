#include "cli/checklist_form.hpp"

#include "core/base/text.hpp"
#include "core/ledger/values.hpp"

#include <istream>
#include <optional>
#include <ostream>
#include <utility>

namespace cwp {

namespace {

std::string ask(Session& session, std::string const& prompt)
{
    World& world = session.world();
    world.err << printable(prompt) << ": " << std::flush;
    std::string line;
    if (!std::getline(world.in, line))
        fail(tr("the input ended before the last item; nothing was written"));
    return std::string(trim(line));
}

/// `p`, or whatever the column takes: 合格, √, fail. Nothing for another word, which is told.
std::optional<std::string> result_of(Session& session, References& references, std::string const& word)
{
    for (auto const& [letter, result] : {std::pair{"p", "pass"}, std::pair{"f", "fail"}, std::pair{"n", "na"}})
        if (fold(word) == letter)
            return result;
    Column const& column = references.pack().ledger("checklist").column("result");
    try {
        return export_value(column, parse_value(column, word, references), references);
    } catch (Invalid const& invalid) {
        session.note(tr("  {}"), invalid.message());
        session.note(tr("  p pass, f fail, n not applicable, Enter leaves it as it is, < goes back, - takes an answer back"));
        return std::nullopt;
    }
}

/// What Enter alone leaves in force: the answer given before, else what is stored; empty: the item was not looked at.
std::string result_so_far(ChecklistForm const& form, std::size_t place, std::optional<ItemAnswer> const& answer)
{
    auto const stored = form.stored.find(form.items[place].code);
    return answer ? answer->result : stored != form.stored.end() ? stored->second.result : std::string();
}

std::string prompt_of(Session& session, References& references, ChecklistForm const& form, std::size_t place, std::optional<ItemAnswer> const& answer)
{
    ChecklistItem const& item = form.items[place];
    std::string text = std::to_string(place + 1) + "/" + std::to_string(form.items.size()) + " " + session.say()(item.label);
    if (item.required)
        text += session.say()(tr(" (must pass)"));
    if (std::string const result = result_so_far(form, place, answer); !result.empty()) {
        Column const& column = references.pack().ledger("checklist").column("result");
        text += " [" + print_value(column, Value{result}, references, session.say().language()) + "]";
    }
    return text;
}

}

std::vector<ItemAnswer> ask_checklist(Session& session, References& references, ChecklistForm const& form)
{
    session.note(tr("{}: {} items. p pass, f fail, n not applicable; Enter alone leaves an item as it is: not looked at, or as in []; < goes back, - takes an answer back, Ctrl-D gives up"), form.title, form.items.size());
    std::vector<std::optional<ItemAnswer>> answers(form.items.size());
    for (std::size_t place = 0; place < form.items.size();) {
        std::string const word = ask(session, prompt_of(session, references, form, place, answers[place]));
        if (word == "<") {
            place -= place > 0 ? 1 : 0;
            continue;
        }
        if (word == "-")
            answers[place].reset();
        if (word.empty() || word == "-") {
            ++place;
            continue;
        }
        std::optional<std::string> const result = result_of(session, references, word);
        if (!result)
            continue;
        std::string const note = *result == "fail" ? ask(session, session.say()(tr("  what is wrong (Enter: nothing more to say)"))) : std::string();
        answers[place] = ItemAnswer{form.items[place].code, *result, note};
        ++place;
    }
    std::vector<ItemAnswer> given;
    for (std::optional<ItemAnswer>& answer : answers)
        if (answer)
            given.push_back(std::move(*answer));
    return given;
}

}
