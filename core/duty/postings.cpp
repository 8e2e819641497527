#include "core/duty/postings.hpp"

#include "core/ledger/records.hpp"

namespace cwp {

namespace {

struct OpenPost {
    std::int64_t id = 0;
    std::int64_t room = 0;
    std::string role;
    Date since;
};

/// The post of that day which has no end; nothing where he has none. Error where a post begins later: it would have to be looked at first.
std::optional<OpenPost> open_post(Database const& db, std::int64_t officer, std::string const& badge, Date date)
{
    Statement later = db.prepare("SELECT id, since FROM post WHERE officer = ? AND since > ?");
    later.with(officer, std::string_view(iso(date)));
    if (later.step())
        fail(tr("{} has a post that begins later (post #{} on {}); change or remove it first"), badge, later.integer(0), later.text(1));
    Statement open = db.prepare("SELECT id, room, role, since FROM post WHERE officer = ? AND until IS NULL");
    open.with(officer);
    if (!open.step())
        return std::nullopt;
    return OpenPost{open.integer(0), open.integer(1), open.string(2), *iso_date(open.text(3))};
}

void end_post(Operation& operation, Ledger const& post, OpenPost const& open, Date last, std::string const& reason)
{
    Row changed{{"until", Value(iso(last))}};
    if (!reason.empty())
        changed.emplace_back("reason", Value(reason));
    update_row(operation, post, open.id, changed);
}

std::string role_of(Move const& move, std::optional<OpenPost> const& open)
{
    if (!move.role.empty())
        return move.role;
    if (!open)
        fail(tr("the officer holds no open post; say which role he takes: --role lead, member or partner"));
    return open->role;
}

}

Message move_officer(Operation& operation, References& references, Move const& move)
{
    std::string const badge = references.code("officer", move.officer);
    std::string const room = references.code("room", move.room);
    Ledger const& post = references.pack().ledger("post");
    std::optional<OpenPost> const open = open_post(operation.db(), move.officer, badge, move.from);
    if (open && open->since == move.from)
        fail(tr("{} has a post that begins on that very day (post #{}); edit it instead: cwp post edit '#{}' room={}"), badge, open->id, open->id, room);
    std::string const role = role_of(move, open);
    if (open && open->room == move.room && open->role == role)
        fail(tr("{} is in {} already as {} (post #{} since {})"), badge, room, role, open->id, iso(open->since));
    if (open)
        end_post(operation, post, *open, move.from - 1, move.reason);
    Given begun{{"officer", badge}, {"room", room}, {"role", role}, {"since", iso(move.from)}};
    if (!move.reason.empty())
        begun.emplace_back("reason", move.reason);
    if (!move.approved_by.empty())
        begun.emplace_back("approved_by", move.approved_by);
    add_record(operation, references, post, begun);
    std::string const name = references.name("officer", move.officer);
    std::string const to = references.name("room", move.room);
    if (!open)
        return say(tr("{} {}: {} from {} on"), badge, name, to, iso(move.from));
    return say(tr("{} {}: from {} to {} from {} on; the post before ends on {}"), badge, name, references.name("room", open->room), to, iso(move.from),
               iso(move.from - 1));
}

Message depart_officer(Operation& operation, References& references, Departure const& departure)
{
    std::string const badge = references.code("officer", departure.officer);
    Ledger const& officers = references.pack().ledger("officer");
    Row const now = read_record(operation.db(), officers, departure.officer);
    for (auto const& [column, value] : now)
        if (column == "left_on" && !is_blank(value))
            fail(tr("{} left on {} already"), badge, std::get<std::string>(value));
    std::optional<OpenPost> const open = open_post(operation.db(), departure.officer, badge, departure.on);
    if (open)
        end_post(operation, references.pack().ledger("post"), *open, departure.on, departure.reason);
    update_row(operation, officers, departure.officer, {{"left_on", Value(iso(departure.on))}});
    std::string const name = references.name("officer", departure.officer);
    if (!open)
        return say(tr("{} {}: last day {}; there was no open post"), badge, name, iso(departure.on));
    return say(tr("{} {}: last day {}; the post in {} ends with it"), badge, name, iso(departure.on), references.name("room", open->room));
}

}
