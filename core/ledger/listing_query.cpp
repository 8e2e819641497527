#include "core/ledger/listing_query.hpp"

#include "core/base/text.hpp"
#include "core/ledger/finding_records.hpp"
#include "core/ledger/values.hpp"
#include "core/pack/regulation.hpp"

#include <algorithm>

namespace cwp {

namespace {

/// The days between which records of the ledger are in force. Where the pack in the database is older than the program and says nothing of it, what the program's own
/// says, as far as the ledger has those columns.
InForce in_force_of(Ledger const& ledger)
{
    if (!ledger.in_force.from.empty()) {
        return ledger.in_force;
    }
    Pack const own = Pack::embedded();
    InForce const known = own.has_ledger(ledger.name) ? own.ledger(ledger.name).in_force : InForce{};
    bool const is_the_same = ledger.find(known.from) && (known.to.empty() || ledger.find(known.to));
    return is_the_same ? known : InForce{};
}

/// The record that an option names; a refusal names the option.
std::int64_t named(References& references, std::string_view ledger, std::string const& written)
{
    try {
        return references.id(ledger, written);
    } catch (Invalid const& invalid) {
        throw Invalid(say(tr("--{} {}: {}"), ledger == "unit" ? "station" : ledger, written, invalid.message()), invalid.hint());
    }
}

std::string joined_with(std::vector<std::string> const& names, std::string const& except)
{
    std::string conditions;
    for (std::string const& name : names) {
        if (name != except) {
            conditions += " AND later." + name + " = t." + name;
        }
    }
    return conditions;
}

}

ListingQuery::ListingQuery(References& references, Ledger const& ledger, Listing const& listing)
    : m_references(references), m_ledger(ledger), m_listing(listing)
{
    if (listing.period) {
        in_period(*listing.period);
    }
    if (listing.on) {
        in_force(*listing.on);
    }
    if (!listing.station.empty()) {
        of_station(listing.station);
    }
    if (!listing.room.empty()) {
        of_room(listing.room);
    }
    if (!listing.officer.empty()) {
        of_officer(listing.officer);
    }
    for (auto const& [column, written] : listing.where) {
        equal(column, written);
    }
}

void ListingQuery::bind(Statement& statement) const
{
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        statement.bind(static_cast<int>(i) + 1, m_values[i]);
    }
}

void ListingQuery::require(std::string const& condition)
{
    m_where += (m_where.empty() ? " WHERE " : " AND ") + condition;
}

std::string ListingQuery::place(Value value)
{
    m_values.push_back(std::move(value));
    return "?" + std::to_string(m_values.size());
}

void ListingQuery::in_period(Period period)
{
    Column const* const date = m_ledger.find(m_ledger.date);
    if (!date) {
        misuse(tr("{}: its records have no date, so --month, --from and --to do not apply; --on DAY may"), m_ledger.title);
    }
    bool const monthly = date->type == ColumnType::month;
    std::string const first = place(monthly ? iso(assessment_month_of(m_references.db(), period.first)) : iso(period.first));
    std::string const last = place(monthly ? iso(assessment_month_of(m_references.db(), period.last)) : iso(period.last));
    require("t." + date->name + " BETWEEN " + first + " AND " + last);
}

void ListingQuery::in_force(Date day)
{
    std::string const on = place(iso(day));
    InForce const days = in_force_of(m_ledger);
    if (!days.from.empty()) {
        std::string const from = "t." + days.from;
        require("(" + from + " IS NULL OR " + from + " <= " + on + ")");
        days.to.empty() ? only_the_latest(days.from, on) : not_ended(days, on);
        return;
    }
    Column const* const date = m_ledger.find(m_ledger.date);
    if (!date || date->type != ColumnType::date) {
        misuse(tr("{}: --on does not apply, its records have neither a day nor a time in force"), m_ledger.title);
    }
    require("t." + date->name + " = " + on);
}

void ListingQuery::not_ended(InForce const& days, std::string const& day)
{
    std::string const end = "t." + days.to;
    require("(" + end + " IS NULL OR " + end + " = '' OR " + end + (days.with_last ? " >= " : " > ") + day + ")");
}

/// Where a record has no end, the next one of the same key ends it: the class of a room holds until the next class.
void ListingQuery::only_the_latest(std::string const& since, std::string const& day)
{
    bool const succeeds = std::find(m_ledger.key.begin(), m_ledger.key.end(), since) != m_ledger.key.end() && m_ledger.key.size() > 1;
    if (succeeds) {
        require("NOT EXISTS (SELECT 1 FROM " + m_ledger.name + " AS later WHERE later." + since + " > t." + since + " AND later." + since + " <= " + day
                + joined_with(m_ledger.key, since) + ")");
    }
}

Column const* ListingQuery::reference_to(std::string_view target) const
{
    // The column that bears the ledger's own name comes before others that refer to it (`officer` before `answered_by`).
    Column const* const plain = m_ledger.find(target);
    if (plain && plain->type == ColumnType::ref && plain->target == target) {
        return plain;
    }
    auto const found = std::find_if(m_ledger.columns.begin(), m_ledger.columns.end(),
                                    [&](Column const& column) { return column.type == ColumnType::ref && column.target == target; });
    return found == m_ledger.columns.end() ? nullptr : &*found;
}

/// The unit itself and all below it, so that a sub-bureau stands for its stations.
std::string ListingQuery::station_units(std::int64_t unit)
{
    std::string const start = place(unit);
    if (!m_references.pack().ledger("unit").find("parent")) {
        return "(" + start + ")";
    }
    return "(WITH RECURSIVE below(id) AS (SELECT " + start + " UNION SELECT unit.id FROM unit JOIN below ON unit.parent = below.id) SELECT id FROM below)";
}

std::string ListingQuery::station_rooms(std::int64_t unit)
{
    return "(SELECT room.id FROM room WHERE room.station IN " + station_units(unit) + ")";
}

/// A loop of successors, which a check refuses, ends here too: UNION takes each room once.
std::string ListingQuery::room_and_predecessors(std::int64_t room)
{
    return "(WITH RECURSIVE line(id) AS (SELECT " + place(room) + " UNION SELECT room.id FROM room JOIN line ON room.successor = line.id) SELECT id FROM line)";
}

/// The officer's post on the day of the row, in its month, or today.
std::string ListingQuery::through_post(std::string const& rooms)
{
    Column const* const date = m_ledger.find(m_ledger.date);
    Column const* const officer = reference_to("officer");
    std::string first;
    std::string last;
    if (!date) {
        first = last = place(iso(m_listing.on.value_or(m_listing.today)));
    } else {
        bool const monthly = date->type == ColumnType::month;
        first = "t." + date->name + (monthly ? " || '-01'" : "");
        last = "t." + date->name + (monthly ? " || '-31'" : "");
    }
    return "EXISTS (SELECT 1 FROM post WHERE post.officer = t." + (officer ? officer->name : "id") + " AND post.room IN " + rooms + " AND post.since <= "
        + last + " AND (post.until IS NULL OR post.until >= " + first + "))";
}

/// Restricts to rooms through the row's room or, where it names none, the officer's post. False where the ledger has neither.
template <class Rooms>
bool ListingQuery::belongs_to(Rooms const& rooms)
{
    bool const has_posts = m_references.pack().has_ledger("post") && (reference_to("officer") || m_ledger.name == "officer");
    Column const* const room = reference_to("room");
    if (m_ledger.name == "room") {
        require("t.id IN " + rooms());
    } else if (room && has_posts) {
        std::string const column = "t." + room->name;
        require("(" + column + " IN " + rooms() + " OR ((" + column + " IS NULL OR " + column + " = 0) AND " + through_post(rooms()) + "))");
    } else if (room) {
        require("t." + room->name + " IN " + rooms());
    } else if (has_posts) {
        require(through_post(rooms()));
    } else {
        return false;
    }
    return true;
}

void ListingQuery::of_station(std::string const& written)
{
    std::int64_t const unit = named(m_references, "unit", written);
    Column const* const station = m_ledger.find("station");
    if (m_ledger.name == "unit") {
        require("t.id IN " + station_units(unit));
    } else if (station && station->type == ColumnType::ref) {
        require("t.station IN " + station_units(unit));
    } else if (belongs_to([&] { return station_rooms(unit); })) {
        return;
    } else if (Column const* const community = reference_to("community")) {
        require("t." + community->name + " IN (SELECT id FROM community WHERE station IN " + station_units(unit) + ")");
    } else if (Column const* const other = reference_to("unit")) {
        require("t." + other->name + " IN " + station_units(unit));
    } else {
        misuse(tr("{}: --station does not apply, its records belong to no station"), m_ledger.title);
    }
}

void ListingQuery::of_room(std::string const& written)
{
    std::int64_t const room = named(m_references, "room", written);
    if (!belongs_to([&] { return m_listing.predecessors ? room_and_predecessors(room) : "(" + place(room) + ")"; })) {
        misuse(tr("{}: --room does not apply, its records belong to no room"), m_ledger.title);
    }
}

void ListingQuery::of_officer(std::string const& written)
{
    std::int64_t const officer = named(m_references, "officer", written);
    std::string any;
    for (Column const& column : m_ledger.columns) {
        if (column.type == ColumnType::ref && column.target == "officer") {
            any += (any.empty() ? "(t." : " OR t.") + column.name + " = " + place(officer);
        }
    }
    if (!any.empty()) {
        require(any + ")");
    } else if (m_ledger.name == "officer") {
        require("t.id = " + place(officer));
    } else {
        misuse(tr("{}: --officer does not apply, its records name no officer"), m_ledger.title);
    }
}

void ListingQuery::equal(std::string const& word, std::string const& written)
{
    Column const& column = column_called(m_ledger, word);
    std::string const name = "t." + column.name;
    if (trim(written).empty()) {
        require("(" + name + " IS NULL OR " + name + (column.is_number() && column.type != ColumnType::ref ? " IS NULL)" : column.is_number() ? " = 0)" : " = '')"));
        return;
    }
    // Whoever may guess values and see which is found needs no mask lifted.
    if (column.sensitive && !m_listing.unmask) {
        fail(tr("{} is sensitive: --where with it needs --unmask REASON"), column.label);
    }
    try {
        require(name + " = " + place(parse_value(column, written, m_references)));
    } catch (Invalid const& invalid) {
        std::string const asked = column.name + "=" + written;
        if (invalid.hint().text.empty()) {
            misuse(tr("--where {}: {}"), asked, invalid.message());
        }
        misuse(tr("--where {}: {}; {}"), asked, invalid.message(), invalid.hint());
    }
}

}
