#include "cli/pack_mistakes.hpp"

#include "core/assess/evidence.hpp"
#include "core/ledger/schema.hpp"
#include "core/pack/embedded.hpp"
#include "core/pack/regulation.hpp"

namespace cwp {

std::vector<Message> all_mistakes_in(Pack const& pack)
{
    std::vector<Message> mistakes = mistakes_in(pack);
    if (!mistakes.empty()) {
        return mistakes; // without sound ledgers there are no tables to try queries on
    }
    Database const scratch = Database::open(":memory:", Database::Mode::create);
    for (PackText const& file : embedded_pack()) {
        if (file.path.starts_with("schema/")) {
            scratch.execute(file.text);
        }
    }
    prepare_tables(scratch, pack);
    write_homes(scratch, {});
    return query_mistakes_in(pack, scratch);
}

void refuse_mistakes(Pack const& pack, Text heading)
{
    std::vector<Message> const mistakes = all_mistakes_in(pack);
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
