#pragma once

#include "core/base/language.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What a report says, before it has a form: headings, paragraphs, tables of typed cells, charts. No formatting in it.
namespace cwp {

/// How writers treat a cell's text: `code` is text that must keep its zeros; `number` is a decimal as printed (`12.60`), right-aligned.
enum class CellKind { text, code, number, percent, date };

struct Cell {
    std::string text;              ///< as printed; empty: blank
    CellKind kind = CellKind::text;
    std::optional<std::string> code{}; ///< what programs get in its place: a code, an ISO month
};

Cell text_cell(std::string text);
Cell code_cell(std::string text);
Cell number_cell(std::string text);
Cell number_cell(std::int64_t number);
Cell date_cell(std::string text);
Cell percent_cell(std::string text);
/// Words for people, a code for programs.
Cell coded_cell(std::string text, std::string code);

enum class RowRole { item, total, note };

struct TableRow {
    std::vector<Cell> cells;
    RowRole role = RowRole::item;
};

/// Who sees a column. What programs get never depends on the rows.
enum class Shown {
    always,
    where_filled, ///< people do not see it where all its cells are blank
    to_programs,  ///< only in CSV and JSON
};

struct TableColumn {
    std::string key;      ///< for programs: JSON and CSV keys, English
    std::string heading;  ///< for people
    CellKind kind = CellKind::text;
    Shown shown = Shown::always;
};

struct Table {
    std::string key;      ///< its name for programs
    std::string caption;
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    std::string if_empty; ///< said instead of a table without rows
};

/// What a cell is: its own kind, or its column's where it is plain text.
CellKind kind_in(TableColumn const& column, Cell const& cell);
/// Figures stand at the right: the column is of numbers, or all its cells are.
bool is_right_aligned(Table const& table, std::size_t column);
/// The table with these columns only, in this order.
Table with_columns(Table const& table, std::vector<std::size_t> const& columns);
/// Whether people see another table than programs get.
bool hides_columns(Table const& table);
/// The table with the columns that people see.
Table as_people_see(Table const& table);

struct Heading { int level = 1; std::string text; };
/// `lead`: an addressee or other line without indent.
struct Paragraph { std::string text; bool lead = false; };
struct ListBlock { std::vector<std::string> items; bool numbered = false; };

enum class ChartKind { bars, lines };
/// A chart stands beside the table with the same figures. Values are text as printed; blank is a gap.
struct ChartSeries { std::string name; std::vector<std::string> values; };
struct Chart {
    ChartKind kind = ChartKind::bars;
    std::string title;
    std::string unit;
    std::vector<std::string> categories;
    std::vector<ChartSeries> series;
};
/// What stands over the picture: `得分分布（人）`.
std::string title_with_unit(Chart const& chart, Language language);

/// Signature and date at the end of an official document.
struct Signature { std::string office; std::string date; };
/// Begins an annex on a new page.
struct Annex { std::string title; };

using Block = std::variant<Heading, Paragraph, ListBlock, Table, Chart, Signature, Annex>;

struct Document {
    std::string name;               ///< report name, for programs and file names
    std::string title;
    std::string subtitle;           ///< a number, a state such as 试算; may be empty
    std::string issuer;             ///< whose paper an official one is; may be empty
    Language language = Language::zh;
    bool data_only = false;         ///< a list for the terminal: one table, no title; CSV headings are the keys
    bool official = false;          ///< set as an official paper (red head, page numbers) where the format can
    std::vector<Block> blocks;
    std::string footer;             ///< small print: cut-off, digests
    std::string json;               ///< the JSON form, where programs are owed more than the tables say
};

/// The first table with that key; nullptr where there is none.
Table const* find_table(Document const& document, std::string const& key);

}
