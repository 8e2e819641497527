#include "cli/help.hpp"

#include "cli/catalogue.hpp"
#include "cli/complaint.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <ostream>

/// `cwp` alone.
namespace cwp {

namespace {

struct Group {
    std::string_view name;
    Text title;
};

/// The pillars of the work, in their usual order.
std::span<Group const> groups()
{
    static std::array<Group, 9> const all{{
        {"organisation", tr("Organisation: units, rooms, communities")},
        {"post", tr("Posts: one room, one officer, full time")},
        {"ground", tr("On the ground: what is done")},
        {"training", tr("Training and merits")},
        {"management", tr("Management")},
        {"service", tr("Service")},
        {"assess", tr("Assessment")},
        {"report", tr("Reports")},
        {"system", tr("The database and the program")},
    }};
    return all;
}

/// The program's own commands in the order in which a bureau meets them.
std::size_t place_of(Noun const& noun)
{
    static std::array<std::string_view, 14> const order{"init", "status", "import", "export", "template", "check", "due", "log", "undo", "db", "pack", "config", "help", "completion"};
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), noun.name) - order.begin());
}

/// What a noun is about: the ledger's title, its only summary, or its verbs.
std::string meaning_of(Session& session, Noun const& noun)
{
    Speech const& say = session.say();
    std::vector<std::string> verbs;
    for (Command const& command : noun.commands) {
        if (command.verb.empty())
            return say(command.summary);
        verbs.push_back(command.verb);
    }
    if (!session.pack().has_ledger(noun.name))
        return join(verbs, " ");
    // Verbs that every ledger has are not worth a word here.
    std::erase_if(verbs, [](std::string const& verb) {
        static std::array<std::string_view, 8> const common{"list", "show", "add", "edit", "remove", "import", "export", "template"};
        return std::find(common.begin(), common.end(), verb) != common.end();
    });
    std::string const title = say(session.pack().ledger(noun.name).title);
    return verbs.empty() ? title : title + " (" + join(verbs, " ") + ')';
}

std::string start_here(Session& session)
{
    Speech const& say = session.say();
    HelpList list;
    list.add("cwp init", say(tr("make the database cwp.db in this folder")));
    list.add("cwp import FILE...", say(tr("take in rosters and registers from spreadsheets (.xlsx, CSV)")));
    list.add("cwp assess run", say(tr("score the month of every officer and room")));
    list.add("cwp report bulletin", say(tr("write the monthly bulletin")));
    return say(tr("To start with:")) + '\n' + list.text(session.world().width);
}

bool is_hidden(Noun const& noun)
{
    return noun.name.starts_with("__");
}

std::string first_five(Session& session, std::vector<Noun>& nouns)
{
    HelpList list;
    for (std::string_view name : {"room", "officer", "train", "assess", "report"}) {
        auto noun = std::find_if(nouns.begin(), nouns.end(), [&](Noun const& n) { return n.name == name; });
        if (noun == nouns.end())
            continue;
        list.add(noun->name, meaning_of(session, *noun));
        nouns.erase(noun);
    }
    return '\n' + session.say()(tr("What matters most:")) + '\n' + list.text(session.world().width);
}

}

Exit show_overview(Session& session)
{
    Speech const& say = session.say();
    std::string text = say(tr("cwp - the community police rooms of a bureau: who covers what, what was done, what it scored")) + "\n\n"
        + say(tr("Usage: cwp NOUN VERB [arguments] [options]")) + "\n\n";
    text += start_here(session);
    std::vector<Noun> nouns = all_nouns(session);
    std::erase_if(nouns, is_hidden);
    std::stable_sort(nouns.begin(), nouns.end(), [](Noun const& a, Noun const& b) { return place_of(a) < place_of(b); });
    text += first_five(session, nouns);
    for (Group const& group : groups()) {
        HelpList list;
        for (Noun const& noun : nouns)
            if (noun.group == group.name)
                list.add(noun.name, meaning_of(session, noun));
        std::string const lines = list.text(session.world().width);
        if (!lines.empty())
            text += '\n' + say(group.title) + '\n' + lines;
    }
    text += '\n' + say(tr("More: cwp help NOUN [VERB], and about: {}"), join(topic_names(), ", ")) + '\n';
    session.world().out << safe_lines(text);
    return Exit::done;
}

}
