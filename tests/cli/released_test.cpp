#include "cli/schema_files.hpp"
#include "core/ledger/schema.hpp"
#include "core/pack/regulation.hpp"
#include "core/store/database_file.hpp"
#include "tests/cases/stage.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

using namespace cwp;

/// Databases as every version of the schema left them (tests/store/released), under the program of today.
namespace {

struct Released {
    explicit Released(int version) : m_path(stage.folder() + "/cwp.db")
    {
        std::ifstream file(std::string(CWP_SOURCE_DIR "/tests/store/released/v") + std::to_string(version) + ".sql", std::ios::binary);
        std::ostringstream sql;
        sql << file.rdbuf();
        REQUIRE(sql.str().size() > 100000);
        auto const db = Database::open(m_path, Database::Mode::create, 1000);
        db.enforce_references(false);
        db.execute(sql.str());
    }

    std::string const& path() const { return m_path; }
    Database open(std::string const& suffix = {}) const { return Database::open(m_path + suffix, Database::Mode::read, 1000); }

    cases::Stage stage;

private:
    std::string m_path;
};

/// Every table with all its rows, in words.
std::map<std::string, std::vector<std::string>> contents(Database const& db)
{
    std::map<std::string, std::vector<std::string>> all;
    auto tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    while (tables.step()) {
        std::string const name = tables.string(0);
        auto const columns = db.prepare("SELECT * FROM \"" + name + "\" LIMIT 0").columns();
        std::string cells;
        for (int i = 1; i <= columns; ++i)
            cells += (i > 1 ? ", " : "") + std::to_string(i);
        auto rows = db.prepare("SELECT * FROM \"" + name + "\" ORDER BY " + cells);
        auto& kept = all[name];
        while (rows.step()) {
            std::string line;
            for (int i = 0; i < columns; ++i)
                line += (rows.is_null(i) ? "NULL" : rows.string(i)) + "|";
            kept.push_back(line);
        }
    }
    return all;
}

std::string definitions(Database const& db)
{
    std::string all;
    auto rows = db.prepare("SELECT name, coalesce(sql, '') FROM sqlite_schema ORDER BY name, type");
    while (rows.step())
        all += rows.string(0) + ": " + rows.string(1) + "\n";
    return all;
}

std::string text(cases::Outcome const& outcome)
{
    std::string all;
    for (std::string const& line : outcome.lines)
        all += line + "\n";
    return all;
}

/// Changes nothing, but opens for writing.
std::vector<std::string> const idle{"visit", "edit", "#1", "met=yes"};

}

TEST_CASE("a database of every released version is brought to the present one by the first command that writes, after a backup, and says the same")
{
    for (int const version : {1, 2, 3}) {
        CAPTURE(version);
        Released const old(version);
        auto const before = contents(old.open());
        auto const form_before = definitions(old.open());
        std::string const shown = version > 1 ? text(old.stage.run_cwp({"assess", "show", "--month", "2026-10", "-f", "csv"})) : "";

        auto const listed = old.stage.run_cwp({"visit", "list"});
        CHECK(listed.exit == 0);
        CHECK(text(listed).find("官陵湖5栋2-201") != std::string::npos);
        CHECK(schema_version(old.open()) == version); // reading changes nothing
        CHECK(contents(old.open()) == before);

        auto const written = old.stage.run_cwp(idle);
        INFO(text(written));
        CHECK(written.exit == 0);
        std::string const backup = ".v" + std::to_string(version) + ".backup";
        CHECK(text(written).find("cwp.db: brought to the form of this version; ") != std::string::npos);
        CHECK(text(written).find(backup + " is it as it was") != std::string::npos);
        CHECK(text(written).find("cwp.db: the tables are brought to the form of the regulation; ") != std::string::npos);
        CHECK(contents(old.open(backup)) == before);
        CHECK(definitions(old.open(backup)) == form_before);
        CHECK(schema_version(old.open(backup)) == version);

        CHECK(schema_version(old.open()) == static_cast<std::int64_t>(schema_files().size()));
        auto const after = contents(old.open());
        for (auto const& [name, rows] : before) {
            auto const& table = name;
            CAPTURE(table);
            REQUIRE(after.count(table) == 1);
            if (table == "sqlite_sequence") // new tables may have a line of their own
                for (std::string const& row : rows)
                    CHECK(std::count(after.at(table).begin(), after.at(table).end(), row) == 1);
            else
                CHECK(after.at(table) == rows);
        }
        for (auto const& command : {std::vector<std::string>{"log", "verify"}, {"db", "verify"}}) {
            auto const said = old.stage.run_cwp(command);
            INFO(text(said));
            CHECK(said.exit == 0);
        }
        if (version > 1)
            CHECK(text(old.stage.run_cwp({"assess", "show", "--month", "2026-10", "-f", "csv"})) == shown);
        if (version == 3)
            CHECK(text(old.stage.run_cwp({"report", "bulletin", "--month", "2026-10", "--lang", "zh"})).find("大鲸港派出所") != std::string::npos);
    }
}

TEST_CASE("work goes on in a database of every released version: records are added, a month is scored, the last thing is undone")
{
    for (int const version : {1, 2, 3}) {
        CAPTURE(version);
        Released const old(version);
        auto const run = [&](std::vector<std::string> const& args) {
            auto const said = old.stage.run_cwp(args);
            INFO(text(said));
            CHECK(said.exit == 0);
        };
        run({"visit", "add", "--officer", "071207", "--date", "2026-10-21", "--subject", "官陵湖6栋1-101", "--target", "居民户", "--met", "是"});
        run({"undo", "--yes"});
        run({"assess", "run", "--month", "2026-11"});
        run({"log", "verify"});
        run({"db", "verify"});
        CHECK(old.open().integer("SELECT count(*) FROM visit") == 7);
    }
}

TEST_CASE("a step of the schema that fails half-way leaves the database as it was")
{
    for (int const version : {1, 2, 3}) {
        CAPTURE(version);
        Released const old(version);
        auto const before = contents(old.open());
        auto const form_before = definitions(old.open());
        auto files = schema_files();
        files.resize(static_cast<std::size_t>(version));
        files.emplace_back("schema/broken.sql", "CREATE TABLE half (id INTEGER); INSERT INTO half VALUES (1); UPDATE visit SET note = 'x'; INSERT INTO nowhere VALUES (1);");
        {
            auto const db = Database::open(old.path(), Database::Mode::write, 1000);
            CHECK_THROWS(migrate(db, files));
        }
        CHECK(schema_version(old.open()) == version);
        CHECK(contents(old.open()) == before);
        CHECK(definitions(old.open()) == form_before);
        CHECK(contents(old.open(".v" + std::to_string(version) + ".backup")) == before);
    }
}

TEST_CASE("tables that an earlier version made take a choice that the regulation has got since")
{
    Released const old(3);
    REQUIRE(definitions(old.open()).find("target IN ('household'") != std::string::npos);
    Pack const pack = load_pack(old.open());
    std::string ledger = pack.file("ledgers/visit.toml", "9999-99")->text;
    std::string const known = "code = \"rental\"";
    std::size_t const at = ledger.find(known);
    REQUIRE(at != std::string::npos);
    std::size_t const line = ledger.rfind('{', at);
    ledger.insert(line, "{ code = \"boat\", zh = \"渔船\", en = \"boat\" },\n  ");
    old.stage.put({"newer/ledgers/visit.toml", "", ledger});
    auto const installed = old.stage.run_cwp({"pack", "install", "newer", "--from", "2026-11", "--yes"});
    INFO(text(installed));
    CHECK(installed.exit == 0);
    auto const added = old.stage.run_cwp({"visit", "add", "--officer", "071207", "--date", "2026-11-02", "--subject", "湘安乡渔1号", "--target", "渔船", "--met", "是"});
    INFO(text(added));
    CHECK(added.exit == 0);
    CHECK(old.open().integer("SELECT id FROM visit WHERE target = 'boat'") == 9);
    CHECK(old.open().integer("SELECT count(*) FROM pragma_foreign_key_check") == 0);
    CHECK(definitions(old.open()).find("target IN (") == std::string::npos);
    CHECK(std::filesystem::exists(old.path() + ".tables.backup"));
    CHECK(old.stage.run_cwp({"log", "verify"}).exit == 0);
    CHECK(old.stage.run_cwp({"db", "verify"}).exit == 0);
}
