#include "core/ledger/back_check_list.hpp"

#include "core/ledger/finding_records.hpp"
#include "core/ledger/listing_query.hpp"
#include "core/ledger/masking.hpp"
#include "core/ledger/values.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace cwp {

namespace {

/// The columns of a supervision that the list has, in their order; those of the record stand before `date`.
constexpr auto before_record = std::to_array<std::string_view>({"number", "room", "officer", "ref"});
constexpr auto behind_record = std::to_array<std::string_view>({"date", "kind", "finding", "verdict"});

struct Candidates {
    std::vector<std::int64_t> ids;
    std::vector<Lot> lots;
};

std::string key_columns(Ledger const& ledger)
{
    std::string list;
    for (std::string const& column : ledger.key)
        list += ", t." + column;
    return list;
}

Candidates read_candidates(References& references, Ledger const& ledger, Listing const& among)
{
    ListingQuery const query(references, ledger, among);
    Statement rows = references.db().prepare("SELECT t.id" + key_columns(ledger) + " FROM " + ledger.name + " AS t" + query.where());
    query.bind(rows);
    Candidates found;
    while (rows.step()) {
        Lot lot;
        for (std::size_t i = 0; i < ledger.key.size(); ++i) {
            Column const& column = ledger.column(ledger.key[i]);
            std::string const value = export_value(column, rows.value(static_cast<int>(i) + 1), references);
            lot.key += (i > 0 ? "/" : "") + value;
            if (column.name == "officer")
                lot.stratum = value;
        }
        found.ids.push_back(rows.integer(0));
        found.lots.push_back(std::move(lot));
    }
    return found;
}

/// A record drawn, as its ledger has it.
class DrawnRecord {
public:
    DrawnRecord(References& references, Ledger const& ledger, std::int64_t id) : m_references(references), m_ledger(ledger), m_id(id), m_row(read_record(references.db(), ledger, id)) {}

    std::string ref() const { return m_ledger.name + "#" + std::to_string(m_id); }
    /// One for each record, so that nobody is checked twice under two numbers.
    std::string number() const { return m_ledger.name + "-" + std::to_string(m_id); }
    std::string officer() const { return export_value(m_ledger.column("officer"), value("officer"), m_references); }
    std::string officer_name() const { return m_references.name("officer", std::get<std::int64_t>(value("officer"))); }
    /// The record's own room, else that of the officer's post on its day; nothing where there was none.
    std::optional<std::int64_t> room() const
    {
        if (m_ledger.find("room") && !is_blank(value("room")))
            return std::get<std::int64_t>(value("room"));
        Statement post = m_references.db().prepare("SELECT room FROM post WHERE officer = ?1 AND since <= ?2 AND (until IS NULL OR until >= ?2) ORDER BY since DESC LIMIT 1");
        post.with(std::get<std::int64_t>(value("officer")), std::get<std::string>(value(m_ledger.date)));
        return post.step() ? std::optional(post.integer(0)) : std::nullopt;
    }
    Cell cell(Column const& column, Speech const& speech) const
    {
        std::string const words = print_value(column, value(column.name), m_references, speech.language());
        std::string const code = export_value(column, value(column.name), m_references);
        return column.sensitive ? coded_cell(masked(words), masked(code)) : coded_cell(words, code);
    }

private:
    Value const& value(std::string_view name) const
    {
        return std::find_if(m_row.begin(), m_row.end(), [&](auto const& cell) { return cell.first == name; })->second;
    }

    References& m_references;
    Ledger const& m_ledger;
    std::int64_t m_id;
    Row m_row;
};

/// What the record says, besides whose it is.
std::vector<Column const*> columns_of_record(Ledger const& ledger)
{
    std::vector<Column const*> columns;
    for (Column const& column : ledger.columns)
        if (column.name != "officer" && column.name != "room")
            columns.push_back(&column);
    return columns;
}

Table empty_list(Pack const& pack, Ledger const& ledger, bool to_fill_in, Speech const& speech)
{
    Ledger const& supervision = pack.ledger("supervision");
    Shown const only_filled_in = to_fill_in ? Shown::always : Shown::to_programs;
    Table table;
    table.key = ledger.name + "_sample";
    table.if_empty = speech(tr("no records"));
    auto const add = [&](std::string_view name, Shown shown) {
        table.columns.push_back({std::string(name), speech(supervision.column(name).label), name == "number" || name == "officer" ? CellKind::code : CellKind::text, shown});
    };
    for (std::string_view const name : before_record)
        add(name, name == "number" ? only_filled_in : Shown::always);
    Column const& name = *pack.ledger("officer").name_column();
    table.columns.insert(table.columns.begin() + 3, {"officer_name", speech(name.label), CellKind::text});
    for (Column const* column : columns_of_record(ledger))
        table.columns.push_back({ledger.name + "_" + column->name, speech(column->label), CellKind::text, to_fill_in ? Shown::always : Shown::where_filled});
    for (std::string_view const each : behind_record)
        add(each, only_filled_in);
    return table;
}

TableRow row_of(DrawnRecord const& record, References& references, Ledger const& ledger, Speech const& speech)
{
    Ledger const& supervision = references.pack().ledger("supervision");
    auto const room = record.room();
    TableRow row;
    row.cells = {code_cell(record.number()), room ? coded_cell(references.name("room", *room), references.code("room", *room)) : text_cell({}), code_cell(record.officer()),
        text_cell(record.officer_name()), text_cell(record.ref())};
    for (Column const* column : columns_of_record(ledger))
        row.cells.push_back(record.cell(*column, speech));
    Value const kind{std::string("back_check")};
    row.cells.push_back(text_cell({}));
    row.cells.push_back(coded_cell(print_value(supervision.column("kind"), kind, references, speech.language()), "back_check"));
    row.cells.push_back(text_cell({}));
    row.cells.push_back(text_cell({}));
    return row;
}

}

bool can_be_sampled(Pack const& pack, Ledger const& ledger)
{
    Column const* officer = ledger.find("officer");
    bool const is_somebodys = officer && officer->type == ColumnType::ref && officer->target == "officer" && std::find(ledger.key.begin(), ledger.key.end(), "officer") != ledger.key.end();
    bool const has_day = !ledger.date.empty() && ledger.column(ledger.date).type == ColumnType::date;
    return is_somebodys && has_day && pack.has_ledger("supervision") && pack.has_ledger("post");
}

BackCheckList back_check_list(References& references, Ledger const& ledger, SampleQuestion const& question, Speech const& speech)
{
    Candidates const candidates = read_candidates(references, ledger, question.among);
    std::vector<std::size_t> drawn = draw(candidates.lots, {ledger.name, question.seed, question.size});
    std::sort(drawn.begin(), drawn.end(), [&](std::size_t a, std::size_t b) {
        Lot const& left = candidates.lots[a];
        Lot const& right = candidates.lots[b];
        return left.stratum != right.stratum ? left.stratum < right.stratum : left.key < right.key;
    });
    BackCheckList made;
    made.records = candidates.lots.size();
    made.drawn = drawn.size();
    std::set<std::string_view> officers;
    for (Lot const& lot : candidates.lots)
        officers.insert(lot.stratum);
    made.officers = officers.size();
    officers.clear();
    Table table = empty_list(references.pack(), ledger, question.to_fill_in, speech);
    for (std::size_t const place : drawn) {
        officers.insert(candidates.lots[place].stratum);
        table.rows.push_back(row_of(DrawnRecord(references, ledger, candidates.ids[place]), references, ledger, speech));
    }
    made.officers_drawn = officers.size();
    made.list.name = ledger.name + "-sample";
    made.list.title = speech(ledger.title);
    made.list.language = speech.language();
    made.list.data_only = true;
    made.list.blocks.emplace_back(std::move(table));
    return made;
}

}
