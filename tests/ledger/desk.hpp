#pragma once

#include "core/ledger/records.hpp"
#include "core/ledger/references.hpp"
#include "core/ledger/schema.hpp"
#include "core/pack/embedded.hpp"
#include "core/store/database_file.hpp"

#include <string>
#include <vector>

/// A database in memory with the tables of a pack, and someone who writes into it.
struct LedgerDesk {
    cwp::Pack pack;
    cwp::Database db;
    cwp::References references;

    explicit LedgerDesk(cwp::Pack given = cwp::Pack::embedded())
        : pack(std::move(given)), db(cwp::Database::open(":memory:", cwp::Database::Mode::create)), references(db, pack)
    {
        cwp::SchemaFiles files;
        for (cwp::PackText const& file : cwp::embedded_pack()) {
            if (file.path.starts_with("schema/")) {
                files.emplace_back(file.path, file.text);
            }
        }
        cwp::migrate(db, files);
        cwp::prepare_tables(db, pack);
    }

    std::int64_t add(std::string const& ledger, cwp::Given const& values)
    {
        cwp::Operation operation(db, {"clerk", "", "2026-11-03 08:15:00", "cwp " + ledger + " add"}, "add");
        std::int64_t const id = cwp::add_record(operation, references, pack.ledger(ledger), values);
        operation.commit();
        return id;
    }

    void edit(std::string const& ledger, std::int64_t id, cwp::Given const& changes)
    {
        cwp::Operation operation(db, {"clerk", "Zhang", "2026-11-04 09:00:00", "cwp " + ledger + " edit"}, "edit");
        operation.note("as the station asked");
        cwp::edit_record(operation, references, pack.ledger(ledger), id, changes);
        operation.commit();
    }

    void remove(std::string const& ledger, std::int64_t id)
    {
        cwp::Operation operation(db, {"clerk", "", "2026-11-05 10:00:00", "cwp " + ledger + " remove"}, "remove");
        cwp::remove_record(operation, references, pack.ledger(ledger), id);
        operation.commit();
    }

    std::int64_t find(std::string const& ledger, std::string const& written) { return cwp::find_record(references, pack.ledger(ledger), written); }
    std::int64_t count(std::string const& ledger) { return db.integer("SELECT count(*) FROM " + ledger); }
};

/// Two stations, three rooms and four officers, two of one name.
inline void fill_small_bureau(LedgerDesk& desk)
{
    desk.add("unit", {{"code", "330106000000"}, {"name", "西湖分局"}, {"level", "sub_bureau"}});
    desk.add("unit", {{"code", "330106010000"}, {"name", "城东派出所"}, {"level", "station"}, {"parent", "西湖分局"}, {"aliases", "城东、东所"}});
    desk.add("unit", {{"code", "330106020000"}, {"name", "城西派出所"}, {"level", "station"}, {"parent", "西湖分局"}});
    desk.add("room", {{"code", "CD-03"}, {"name", "城东社区警务室"}, {"station", "城东派出所"}, {"kind", "城市"}, {"opened", "2020-01-01"}});
    desk.add("room", {{"code", "CX-07"}, {"name", "城西社区警务室"}, {"station", "城西派出所"}, {"kind", "urban"}, {"opened", "2020-01-01"}});
    desk.add("room", {{"code", "CX-08"}, {"name", "老街警务室"}, {"station", "城西派出所"}, {"kind", "urban"}, {"opened", "2020-01-01"}, {"closed", "2026-06-30"}});
    desk.add("officer", {{"badge", "012345"}, {"name", "张伟"}, {"kind", "民警"}, {"phone", "13800001234"}});
    desk.add("officer", {{"badge", "012346"}, {"name", "李娜"}, {"kind", "民警"}});
    desk.add("officer", {{"badge", "012347"}, {"name", "王芳"}, {"kind", "民警"}});
    desk.add("officer", {{"badge", "F00001"}, {"name", "张伟"}, {"kind", "协警"}});
    desk.add("post", {{"officer", "012345"}, {"room", "CD-03"}, {"role", "lead"}, {"since", "2025-01-01"}});
    desk.add("post", {{"officer", "012346"}, {"room", "CX-07"}, {"role", "lead"}, {"since", "2025-01-01"}, {"until", "2026-10-15"}});
    desk.add("post", {{"officer", "012346"}, {"room", "CD-03"}, {"role", "member"}, {"since", "2026-10-16"}});
}

/// The only table of a list.
inline cwp::Table table_of(cwp::Document const& document, std::size_t block = 0)
{
    return std::get<cwp::Table>(document.blocks.at(block));
}

/// The texts of one column, by its key.
inline std::vector<std::string> column_texts(cwp::Table const& table, std::string const& key)
{
    std::vector<std::string> texts;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (table.columns[c].key == key) {
            for (cwp::TableRow const& row : table.rows) {
                texts.push_back(row.cells.at(c).text);
            }
        }
    }
    return texts;
}
