#pragma once

#include "core/base/error.hpp"
#include "core/pack/embedded.hpp"
#include "core/store/database_file.hpp"
#include "core/store/operation.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

/// What the tests of the store share: a folder of their own, a small database with two ledgers.
namespace cwp::store_test {

class Folder {
public:
    Folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "cwp-store-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        m_path = name;
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    ~Folder() { std::filesystem::remove_all(m_path); }
    std::string file(std::string const& name) const { return (m_path / name).string(); }
    std::filesystem::path const& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

inline SchemaFiles schema_files()
{
    SchemaFiles files;
    for (auto const& file : embedded_pack())
        if (file.path.starts_with("schema/"))
            files.emplace_back(std::string(file.path), std::string(file.text));
    return files;
}

/// Officers, and visits that refer to them.
inline constexpr char const* ledgers = R"(
CREATE TABLE officer (id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL, name TEXT, op INTEGER NOT NULL, UNIQUE (code)) STRICT;
CREATE TABLE visit (id INTEGER PRIMARY KEY AUTOINCREMENT, date TEXT NOT NULL, officer INTEGER NOT NULL REFERENCES officer (id), minutes INTEGER NOT NULL, note TEXT,
    op INTEGER NOT NULL, UNIQUE (date, officer)) STRICT;
)";

inline Database desk(std::string const& path = ":memory:")
{
    auto db = create_database(path);
    migrate(db, schema_files());
    db.execute(ledgers);
    return db;
}

inline Author wang()
{
    return {"wang", "王主任", "2026-11-03 08:15:00", "cwp visit add"};
}

inline Row visit_row(Value date, Value officer, Value minutes, Value note)
{
    return {{"date", std::move(date)}, {"officer", std::move(officer)}, {"minutes", std::move(minutes)}, {"note", std::move(note)}};
}

inline std::int64_t add_officer(Operation& operation, std::string const& code, std::string const& name)
{
    operation.db().prepare("INSERT INTO officer (code, name, op) VALUES (?, ?, ?)").with(code, name, operation.number()).run();
    operation.count("officer", {1, 0, 0});
    return operation.db().last_id();
}

inline std::int64_t add_visit(Operation& operation, std::string const& date, std::int64_t officer, std::int64_t minutes)
{
    operation.db().prepare("INSERT INTO visit (date, officer, minutes, op) VALUES (?, ?, ?, ?)").with(date, officer, minutes, operation.number()).run();
    operation.count("visit", {1, 0, 0});
    operation.touched("visit", date);
    return operation.db().last_id();
}

inline void change_visit(Operation& operation, std::int64_t id, std::int64_t minutes)
{
    operation.keep_image("visit", id, false);
    operation.db().prepare("UPDATE visit SET minutes = ?, op = ? WHERE id = ?").with(minutes, operation.number(), id).run();
    operation.count("visit", {0, 1, 0});
}

inline void remove_visit(Operation& operation, std::int64_t id)
{
    operation.keep_image("visit", id, true);
    operation.db().prepare("DELETE FROM visit WHERE id = ?").with(id).run();
    operation.count("visit", {0, 0, 1});
}

/// An import with a file, a removal and a change of what the import brought.
inline void work_a_day(Database const& db)
{
    Operation import(db, wang(), "import");
    auto const officer = add_officer(import, "012345", "李梅");
    for (int day = 10; day < 15; ++day)
        add_visit(import, "2026-10-" + std::to_string(day), officer, day);
    import.file("入户走访.csv", std::string(64, 'a'));
    import.source({"visit", "入户走访.csv", 1, 3, 2});
    import.source({"visit", "入户走访.csv", 4, 5, 5});
    import.note("十月");
    import.commit();
    Operation edit(db, wang(), "edit");
    change_visit(edit, 2, 45);
    remove_visit(edit, 3);
    edit.commit();
}

/// Both ledgers as text, row by row, with the operation that each row goes back to.
inline std::string contents(Database const& db)
{
    std::string out;
    for (auto const* sql : {"SELECT id, code, name, op FROM officer ORDER BY id", "SELECT id, date, officer, minutes, note, op FROM visit ORDER BY id"}) {
        auto rows = db.prepare(sql);
        while (rows.step()) {
            for (int column = 0; column < rows.columns(); ++column)
                out += (rows.is_null(column) ? "-" : rows.string(column)) + "|";
            out += "\n";
        }
    }
    return out;
}

/// The words of the Error that `action` throws, behind its exit code; empty where it throws none.
template <class Action>
std::string refusal(Action action)
{
    try {
        action();
    } catch (Error const& error) {
        return std::to_string(static_cast<int>(error.exit())) + " " + error.what();
    }
    return {};
}

}
