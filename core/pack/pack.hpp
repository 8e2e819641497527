#pragma once

#include "core/base/date.hpp"
#include "core/base/exact.hpp"
#include "core/base/language.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The regulation as typed values. Every mistake in a pack file is an Error that begins with file:line:column.
namespace cwp {

enum class ColumnType { text, code, integer, count, decimal, money, percent, boolean, date, time, month, choice, standard, ref, phone, person_id };

/// Its word in pack files: `text`, `ref` …
std::string_view name_of(ColumnType type);

struct Choice {
    std::string code;
    Label label;
    std::vector<std::string> aliases;
};

struct Column {
    std::string name;
    ColumnType type = ColumnType::text;
    int places = 0;           ///< of decimal(n)
    std::string target;       ///< the ledger of a ref, the list of a standard
    Label label;
    std::vector<std::string> aliases;
    std::vector<Choice> choices; ///< of a choice
    bool required = false;    ///< may not be blank
    bool nullable = true;     ///< a blank is stored as NULL; otherwise as '' or 0
    bool sensitive = false;   ///< masked in every output
    bool key = false;         ///< part of the natural key
    bool end = false;         ///< of a time: when something ends, so that 24:00 is one
    std::string not_before;   ///< this date may not lie before that column's

    /// Stored as INTEGER (else TEXT).
    bool is_number() const;
};

/// Between which days a record is in force.
struct InForce {
    std::string from;          ///< column of its first day; blank there: since ever; empty: the ledger has no such days
    std::string to;            ///< column of its last day, blank there: open; empty: until the next record of the same key begins, where `from` is part of the key, else for good
    bool with_last = true;     ///< the day in `to` is itself one on which it is in force
};

struct Ledger {
    std::string name;
    Label title;
    std::string pillar;               ///< organisation post ground training management service
    int order = 0;                    ///< place among the ledgers of its pillar
    std::vector<std::string> key;     ///< two rows equal in these are the same record
    std::string date;                 ///< the column that places a record in a month; empty: none
    InForce in_force;                 ///< what `list --on DAY` asks by
    std::vector<Column> columns;

    Column const* find(std::string_view column) const;
    Column const& column(std::string_view name) const; ///< \pre it exists
    /// The column people know a record by besides its key: `name` where there is one; nullptr otherwise.
    Column const* name_column() const { return find("name"); }
    /// One key column of type code or text: a record can be named by it.
    Column const* code_column() const;
};

/// A thing of a standard list: a task, a piece of kit, a merit kind.
struct StandardItem {
    std::string code;
    Label label;
    std::string from = "0000-00";  ///< first month of validity
    std::string until = "9999-99"; ///< last month of validity
    std::map<std::string, std::string> attributes; ///< as written: numbers as decimals, bools as true/false
};

struct StandardValue {
    std::string name;
    Exact value;
    Label label;
    std::string unit;
    std::string from = "0000-00";
    std::string until = "9999-99";
};

struct Holiday { Date from; Date until; Label label; };

struct Standard {
    std::string name;
    Label title;
    std::vector<StandardItem> items;
    std::vector<StandardValue> values;
    std::vector<Holiday> holidays;      ///< calendar only
    std::vector<Date> extra_workdays;   ///< calendar only
    std::vector<int> complete_years;    ///< calendar only

    StandardItem const* item(std::string_view code, Month month) const;
};

/// A query that others use: to them it is a table of this name.
struct ViewFile {
    std::string name;
    Label title;
    std::vector<std::string> parameters;  ///< `:first` …, each once
    std::string sql;
};

/// The header of a .sql file and the query below it, its views in front.
struct MeasureFile {
    std::string name;
    Label title;
    Label unit;
    std::string subject = "officer";      ///< officer or room
    bool in_post = true;                  ///< rows dated on a day without a post count nowhere (counts = "in_post")
    std::map<std::string, Label> notes;   ///< why a row does not count
    std::vector<std::string> uses;        ///< views
    std::string sql;
};

enum class Level { block, warn, info };

struct CheckFile {
    std::string name;
    Label title;
    Level level = Level::warn;
    std::vector<std::string> on;          ///< ledgers whose writes run it
    std::string group;
    Label message;                        ///< {column} places
    std::vector<std::string> uses;        ///< views
    std::string sql;
};

/// Something that somebody owes: a SELECT of what is still open, with the day on which it is due.
struct DueFile {
    std::string name;
    Label title;
    Label message;                        ///< what is owed, with {column} places
    std::vector<std::string> uses;        ///< views
    std::string sql;
};

/// One rule of scoring: the closed set. Numbers as the scheme writes them.
enum class RuleKind { share, rate, bands, reach, deduct, change, mean_of };
enum class Policy { none, full, drop, zero, block }; ///< what happens where nothing is due or data are missing
enum class Scaling { duty_and_class, duty, none };

struct Band { Exact x; Exact y; };

struct SchemePart {
    std::string id;               ///< the `part` of the measure's rows
    Label title;
    std::string measure;
    RuleKind rule = RuleKind::share;
    Exact points;                 ///< full points of the part
    Exact target;                 ///< share: target; reach: n; rate: full_at
    std::optional<Exact> slope;   ///< rate
    std::vector<Band> bands;
    Exact below;                  ///< bands: below the first
    Exact each;                   ///< deduct, change
    Exact floor;                  ///< deduct
    Exact level;                  ///< change
    std::vector<std::string> indicators; ///< mean_of
    Exact full;                   ///< mean_of
    Scaling scaling = Scaling::duty_and_class;
    Policy nothing_due = Policy::none;
    Policy missing = Policy::none;
};

struct Indicator {
    std::string id;
    Label title;
    std::vector<std::string> tasks; ///< codes of the ten tasks it serves
    std::vector<SchemePart> parts;
};

/// Sum of the points of its parts.
Exact full_points(Indicator const& indicator);

/// One source of a bonus, a penalty or a veto: outside the hundred.
struct Adjustment {
    std::string measure;  ///< evidence
    std::string part;
    Exact each;           ///< bonus and penalty: points for one `done`; 0.01 where done is in hundredths of a point
    std::int64_t at = 1;  ///< veto: done ≥ at → the lowest grade
};

/// What is added or taken: min(Σ each · done, cap) over all sources together.
struct Adjustments {
    Exact cap;
    std::vector<Adjustment> from;
};

struct GradeBound { std::string code; Label label; Exact least; };

struct Scheme {
    std::string name;
    Label title;
    std::string subject = "officer"; ///< officer or room
    std::string from = "0000-00";
    std::string until = "9999-99";
    std::string basis;               ///< the rule it rests on, printed in the bulletin
    std::vector<Indicator> indicators;
    Adjustments bonus;
    Adjustments penalty;
    std::vector<Adjustment> veto;
    std::map<std::string, Exact> class_coefficient; ///< class 1–4 → c
    Exact probation;                 ///< k
    Exact rank_from;                 ///< least duty factor that is ranked, ½
    std::vector<GradeBound> grades;  ///< best first; the last has least 0
    std::int64_t excellent_share = 5; ///< at most ⌊N ÷ this⌋ of a class get the best grade
    std::string text;                ///< the file as it was, stored with every run

    Indicator const* find(std::string_view indicator) const;
};

/// Standing wording of a document.
struct Template {
    std::string name;
    Label title;
    std::string language = "zh";
    std::map<std::string, std::string> text;            ///< [text] name → paragraph with {named} places
    std::map<std::string, std::vector<std::string>> lists; ///< [text] name = ["…", …]
};

/// One file of a pack with the first month in which it is in force (`0000-00`: always). Empty text: removed from that month.
struct PackFile {
    std::string path;
    std::string from = "0000-00";
    std::string text;
};

/// A pack at work: files by path and month; each is parsed when it is asked for and then kept.
class Pack {
public:
    Pack();
    explicit Pack(std::vector<PackFile> files);
    ~Pack();
    Pack(Pack&&) noexcept;
    Pack& operator=(Pack&&) noexcept;
    /// The pack built into the program.
    static Pack embedded();

    /// Names of ledgers in order of pillar and place.
    std::vector<std::string> ledger_names() const;
    bool has_ledger(std::string_view name) const;
    Ledger const& ledger(std::string_view name) const; ///< throws Error for a name it does not have
    std::vector<std::string> standard_names() const;
    Standard const& standard(std::string_view name) const; ///< the latest
    Standard const& standard(std::string_view name, Month month) const;
    /// A scalar norm valid in `month`, from whichever standard holds it; Error that names it where there is none.
    Exact norm(std::string_view name, Month month) const;
    std::vector<std::string> measure_names() const;
    MeasureFile const& measure(std::string_view name, Month month) const;
    std::vector<std::string> check_names() const;
    CheckFile const& check(std::string_view name) const;
    std::vector<std::string> due_names() const;
    DueFile const& due(std::string_view name) const;
    /// What measures, checks and dues may use.
    ViewFile const& view(std::string_view name, std::string_view month) const;
    std::vector<std::string> scheme_names() const;
    Scheme const& scheme(std::string_view name, Month month) const;
    /// The scheme for `subject` in force in `month`; Error where there is none.
    Scheme const& scheme_for(std::string_view subject, Month month) const;
    /// The same; nullptr where there is none.
    Scheme const* find_scheme_for(std::string_view subject, Month month) const;
    Template const& document(std::string_view name, Month month) const;

    std::vector<PackFile> const& files() const;
    /// The version of `path` in force in `month` (`2026-10`; `9999-99`: the latest); nullptr where there is none.
    PackFile const* file(std::string_view path, std::string_view month) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}
