#include "cli/pack_mistakes.hpp"

#include "core/assess/month_tables.hpp"
#include "core/ledger/schema.hpp"
#include "core/pack/embedded.hpp"
#include "core/pack/regulation.hpp"

#include <set>
#include <string>

namespace cwp {

namespace {

/// The mistakes of the pack's queries on an empty database with its tables.
std::vector<Message> mistakes_of_queries(Pack const& pack)
{
    Database const scratch = Database::open(":memory:", Database::Mode::create);
    for (PackText const& file : embedded_pack()) {
        if (file.path.starts_with("schema/")) {
            scratch.execute(file.text);
        }
    }
    prepare_tables(scratch, pack);
    make_month_tables(scratch);
    return query_mistakes_in(pack, scratch);
}

std::vector<Message> without(std::vector<Message> mistakes, std::vector<Message> const& known)
{
    std::set<std::string> words;
    for (Message const& each : known) {
        words.insert(english(each));
    }
    std::erase_if(mistakes, [&words](Message const& each) { return words.contains(english(each)); });
    return mistakes;
}

void refuse(std::vector<Message> const& mistakes, Text heading)
{
    if (mistakes.empty()) {
        return;
    }
    Message text = argument(heading);
    for (Message const& mistake : mistakes) {
        text = Message{"{}\n  {}", {text, mistake}};
    }
    throw Error(text, Exit::no);
}

}

std::vector<Message> all_mistakes_in(Pack const& pack)
{
    std::vector<Message> mistakes = mistakes_in(pack);
    return mistakes.empty() ? mistakes_of_queries(pack) : mistakes; // without sound ledgers there are no tables to try queries on
}

void refuse_mistakes(Pack const& pack, Text heading) { refuse(all_mistakes_in(pack), heading); }

void refuse_new_mistakes(Pack const& newer, Pack const& older, Text heading)
{
    refuse(without(mistakes_in(newer), mistakes_in(older)), heading);
    refuse(without(mistakes_of_queries(newer), mistakes_of_queries(older)), heading);
}

}
