#include "core/store/area_seals.hpp"

#include "core/store/seal.hpp"

#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace cwp {

namespace {

struct Area {
    std::string_view table;
    std::string_view order;
};

constexpr std::array<Area, 6> regulation_tables{{{"property", "name"},
                                                 {"pack_file", "path, valid_from"},
                                                 {"standard_item", "list, code, valid_from"},
                                                 {"standard_attribute", "list, code, name, valid_from"},
                                                 {"norm", "name, valid_from"},
                                                 {"calendar", "date"}}};

constexpr std::array<Area, 6> run_tables{{{"run_scheme", "subject"},
                                          {"result", "kind, position"},
                                          {"result_part", "kind, position, indicator, part"},
                                          {"evidence", "kind, subject, measure, part, position"},
                                          {"run_fact", "name"},
                                          {"run_finding", "position"}}};

/// Every cell of every row; blank and 0 are not the same.
void add_rows(Seal& seal, Statement& rows)
{
    while (rows.step()) {
        for (int column = 0; column < rows.columns(); ++column) {
            auto const cell = rows.cell(column);
            if (cell.kind == Statement::Cell::Kind::number)
                seal.add(cell.number);
            else
                seal.add(cell.kind == Statement::Cell::Kind::text ? "t" : "").add(cell.text);
        }
        seal.add(";");
    }
}

void add_rows(Seal& seal, Database const& db, std::string const& sql)
{
    auto rows = db.prepare(sql);
    add_rows(seal, rows);
}

std::string table_digest(Database const& db, Area const& area)
{
    Seal seal;
    add_rows(seal, db, fmt::format("SELECT * FROM {} ORDER BY {}", area.table, area.order));
    return seal.hex();
}

/// Empty where there is no such run.
std::string run_digest(Database const& db, std::string const& id)
{
    auto run = db.prepare("SELECT * FROM run WHERE id = CAST(? AS INTEGER)");
    if (!run.with(id).step())
        return {};
    run.reset();
    Seal seal;
    add_rows(seal, run);
    for (auto const& area : run_tables) {
        auto rows = db.prepare(fmt::format("SELECT * FROM {} WHERE run = CAST(? AS INTEGER) ORDER BY {}", area.table, area.order));
        add_rows(seal.add(area.table), rows.with(id));
    }
    return seal.hex();
}

/// Where the pages lie is nobody's business, what the tables are is.
std::string schema_digest(Database const& db)
{
    Seal seal;
    seal.add(db.integer("PRAGMA user_version")).add(db.integer("PRAGMA application_id"));
    add_rows(seal, db, "SELECT type, name, tbl_name, typeof(sql), sql FROM sqlite_schema ORDER BY type, name");
    return seal.hex();
}

std::string numbers_digest(Database const& db)
{
    Seal seal;
    add_rows(seal, db, "SELECT typeof(name), name, typeof(seq), seq FROM sqlite_sequence ORDER BY name, seq");
    return seal.hex();
}

std::string image_digest(Database const& db, std::string const& operation)
{
    Seal seal;
    auto rows = db.prepare("SELECT ledger, id, what, before, before_op, after_op FROM image WHERE operation = CAST(? AS INTEGER) ORDER BY ledger, id");
    add_rows(seal, rows.with(operation));
    return seal.hex();
}

void store(Database const& db, std::int64_t sealed_by, std::string_view area, std::string_view part, std::string const& digest)
{
    db.prepare("INSERT INTO area_seal (sealed_by, area, part, digest) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET digest = excluded.digest")
        .with(sealed_by, area, part, digest)
        .run();
}

/// Runs that the operation made, published or removed, and runs from before there were seals.
std::set<std::string> runs_to_seal(Database const& db, std::int64_t operation)
{
    std::set<std::string> parts;
    auto made = db.prepare("SELECT CAST(id AS TEXT) FROM run WHERE operation = ?1 OR NOT EXISTS (SELECT 1 FROM area_seal WHERE area = 'run' AND part = CAST(run.id AS TEXT))"
                           " UNION SELECT part FROM area_seal s WHERE area = 'run' AND digest <> '' AND NOT EXISTS (SELECT 1 FROM run WHERE CAST(run.id AS TEXT) = s.part)"
                           " AND NOT EXISTS (SELECT 1 FROM area_seal later WHERE later.area = 'run' AND later.part = s.part AND later.sealed_by > s.sealed_by)");
    made.with(operation);
    while (made.step())
        parts.insert(made.string(0));
    return parts;
}

/// What a part is now; empty where it is gone.
std::string digest_now(Database const& db, std::string const& area, std::string const& part)
{
    if (area == "run")
        return run_digest(db, part);
    if (area == "image")
        return image_digest(db, part);
    if (area == "schema")
        return schema_digest(db);
    if (area == "numbers")
        return numbers_digest(db);
    for (auto const& table : regulation_tables)
        if (area == "regulation" && part == table.table)
            return table_digest(db, table);
    return {};
}

}

void seal_areas(Database const& db, std::int64_t operation, bool regulation)
{
    if (regulation || db.integer("SELECT count(*) FROM (SELECT 1 FROM area_seal WHERE area = 'regulation' LIMIT 1)") == 0)
        for (auto const& area : regulation_tables)
            store(db, operation, "regulation", area.table, table_digest(db, area));
    for (auto const& part : runs_to_seal(db, operation))
        store(db, operation, "run", part, run_digest(db, part));
    store(db, 0, "numbers", "", numbers_digest(db));
    seal_schema(db);
}

void seal_schema(Database const& db)
{
    store(db, 0, "schema", "", schema_digest(db));
}

void seal_purged_images(Database const& db, std::int64_t operation, std::int64_t purge)
{
    auto const part = std::to_string(operation);
    store(db, purge, "image", part, image_digest(db, part));
}

std::vector<AreaFault> area_faults(Database const& db)
{
    std::vector<AreaFault> faults;
    if (!db.has_table("area_seal"))
        return faults;
    std::set<std::string> sealed_runs;
    std::set<std::string> expected{"schema"};
    auto seals = db.prepare("SELECT area, part, sealed_by, digest FROM area_seal s WHERE NOT EXISTS"
                            " (SELECT 1 FROM area_seal later WHERE later.area = s.area AND later.part = s.part AND later.sealed_by > s.sealed_by) ORDER BY area, part");
    while (seals.step()) {
        AreaFault fault{seals.string(0), seals.string(1), seals.integer(2)};
        if (fault.area == "run")
            sealed_runs.insert(fault.part);
        expected.erase(fault.area);
        if (digest_now(db, fault.area, fault.part) != seals.text(3))
            faults.push_back(std::move(fault));
    }
    for (auto const& area : expected)
        faults.push_back({area, "", 0});
    // Once anything was sealed, every run was: the operation that made it did it.
    auto runs = db.prepare("SELECT CAST(id AS TEXT) FROM run");
    while (!sealed_runs.empty() && runs.step())
        if (!sealed_runs.contains(runs.string(0)))
            faults.push_back({"run", runs.string(0), 0});
    return faults;
}

}
