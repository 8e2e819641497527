#pragma once

#include "cli/world.hpp"
#include "core/base/language.hpp"
#include "core/document/document.hpp"
#include "core/pack/pack.hpp"
#include "core/store/operation.hpp"
#include "core/store/sqlite.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cwp {

struct Format;

/// The options that every command takes (design: Global).
struct GlobalOptions {
    std::string db;          ///< --db
    std::string format;      ///< -f; empty: text
    std::string output;      ///< -o; empty or `-`: stdout
    bool dry_run = false;
    bool yes = false;
    bool quiet = false;
    bool verbose = false;
    std::string by;          ///< --by
    int lock_wait = 5000;    ///< --lock-wait, milliseconds
};

/// One run of the program: the world, what every command was given, and the database when it is asked for.
class Session {
public:
    Session(World& world, GlobalOptions options, Speech speech, std::string command_line);
    ~Session();

    /// The options of the line, known once the command is.
    void use(GlobalOptions options) { m_options = std::move(options); }
    World& world() { return m_world; }
    GlobalOptions const& options() const { return m_options; }
    Speech const& say() const { return m_speech; }
    Date today() const { return m_world.today; }

    /// The database named by --db, CWP_DB, cwp.db from here upward, or the XDG data folder. Error (exit 3) with the way out where there is none.
    std::string database_path() const;
    /// Nothing where there is no file to open.
    std::optional<std::string> existing_database() const;
    /// Opened on first use, checked for being a cwp file of a version we know; reading commands never change it.
    Database const& db();
    /// Nothing where no command asked for it yet.
    Database const* opened_db() const { return m_db ? &*m_db : nullptr; }
    /// Opened for writing: migrated (after a backup) and given the columns and tables that its pack asks for.
    Database const& writable_db();
    /// Keeps the open database as it is beside it, before its tables get columns, and says so.
    void keep_copy();
    /// Makes an empty database of the present version and works on it. Error (exit 1) where the file exists.
    Database const& create_database(std::string const& path);
    /// The regulation in the database; the built-in one where there is no database.
    Pack const& pack();

    Author author() const;
    /// The log keeps the command line without this value of a sensitive column, named by `word` on the line.
    void leave_out(std::string const& word, std::string const& value);
    /// Runs `work` as one operation: begin, work, block checks on what it touched, commit; says which published months it touched; rolls back on --dry-run and says so.
    /// Returns the operation's number (0 for a dry run, or when `work` changed nothing).
    /// \param done is called once the outcome is certain and before it is told: what the work itself has to say.
    std::int64_t operate(std::string const& kind, std::function<void(Operation&)> const& work, std::function<void()> const& done = {});

    /// A line to stderr in the user's language (not with -q).
    void note(Message const& message);
    void note(Text text) { note(argument(text)); }
    template <class... A>
    void note(Text text, A const&... arguments) { note(cwp::say(text, arguments...)); }
    /// A line on stdout.
    void print(std::string const& line);
    /// The format asked for: -f, else by the name after -o, else text.
    std::string_view format() const;
    /// Writes the document in the format asked for to stdout or -o (whole file or none). `file_stem` names the file when -o is a folder.
    /// A `secret` document tells what others mask: citizen ids and mobile numbers stay in its texts.
    void show(Document const& document, std::string const& file_stem = {}, bool secret = false);
    /// Error (usage) with the way out where bytes of this format would go to a terminal.
    void refuse_on_terminal(Format const& format) const;
    /// Asks on a terminal; with --yes true; without a terminal an Error that names --yes.
    bool confirm(Message const& question);

private:
    void refuse_blocked(Operation& operation);
    void tell_outcome(Operation const& operation, std::vector<std::string> const& published);

    World& m_world;
    GlobalOptions m_options;
    Speech m_speech;
    std::string m_command_line;
    std::optional<Database> m_db;
    bool m_writable = false;
    std::optional<Pack> m_pack;
};

}
