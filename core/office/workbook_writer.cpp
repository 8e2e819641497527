#include "core/office/workbook_writer.hpp"

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/office/cell_look.hpp"
#include "core/office/choice_lists.hpp"
#include "core/office/memory_file.hpp"
#include "core/office/workbook_proof.hpp"
#include "core/office/workbook_values.hpp"

#include <algorithm>
#include <cerrno>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

#include <dlfcn.h>
#include <fmt/core.h>

#include <xlsxwriter.h>

namespace cwp {

namespace {

/// The library is opened when the first workbook is begun: linked in, it and what it needs would cost every short command more than its own work.
void* library()
{
    static void* const opened = dlopen(CWP_XLSXWRITER, RTLD_NOW | RTLD_LOCAL);
    if (opened == nullptr)
        cannot(tr("no workbook can be written here: the library {} is missing"), CWP_XLSXWRITER);
    return opened;
}

template <class Function>
Function* function_of_library(char const* name)
{
    void* const found = dlsym(library(), name);
    if (found == nullptr)
        cannot(tr("no workbook can be written here: the library {} is missing"), CWP_XLSXWRITER);
    return reinterpret_cast<Function*>(found);
}

// A macro, because only the preprocessor makes a name of a function.
#define IN_LIBRARY(name) (*[] { static auto* const found = function_of_library<decltype(::name)>(#name); return found; }())

}

}

namespace cwp {

namespace {

constexpr std::size_t rows_of_a_sheet = 1048576;
constexpr std::size_t characters_of_a_cell = 32767;
constexpr std::size_t bytes_of_a_property = 200;
/// Wider cells are wrapped; longer headings stand on two lines.
constexpr std::size_t widest_column = 48;
constexpr std::size_t widest_heading = 24;
constexpr std::size_t narrowest_column = 6;
constexpr std::size_t width_of_prose = 84;
/// What A4 upright takes at full size, in characters.
constexpr std::size_t width_of_a_page = 95;
constexpr std::size_t rows_of_a_chart = 16;
constexpr double height_of_a_line = 16.5;
/// A fixed day, so that the same content gives the same bytes. Zero would mean now.
constexpr time_t day_in_properties = 946684800;

/// The library takes a name of a chart that begins with = for the cell that has it.
std::string chart_name(std::string const& text)
{
    return (text.starts_with('=') ? "'" : "") + workbook_text(text);
}

}

struct WorkbookWriter::State {
    WorkbookOptions options;
    std::unique_ptr<MemoryFile> memory{};
    std::string path;
    std::string temporary_folder;
    lxw_workbook* book = nullptr;
    lxw_worksheet* present = nullptr;
    std::string present_name{};
    WorkbookSheet plan{};
    std::size_t row = 0;
    std::size_t heading_row = 0;
    std::size_t last_item = 0;
    std::size_t lines = 1;                             ///< of the tallest cell of the present row
    bool has_headings = false;
    std::size_t charts = 0;
    std::vector<std::size_t> widths{};
    std::set<std::string> names{};                     ///< as compared: lower case
    std::map<Look, lxw_format*> looks{};
    ChoiceLists lists{};
    std::string lists_name{};
    std::vector<SheetTally> tallies{};                 ///< what went into the sheets, to be found in them at the end
    std::unordered_set<std::string> shared{};          ///< texts that the sheets have in common

    void open();
    void close_sheet();
    void begin_sheet(WorkbookSheet const& sheet);
    void write_headings();
    void end_row();
    void offer(std::size_t column, std::vector<std::string> const& choices);
    void write_lists();
    void write_cell(std::size_t column, WorkbookCell const& cell, RowForm row_form);
    void write_number(std::size_t column, PrintedNumber number, Look look);
    void write_text(std::size_t column, std::string const& text, Look look);
    lxw_format* format_of(Look const& look);
    void count(std::string const& text);
    void require_complete() const;
    std::string unique_name(std::string const& wished);
    void check(lxw_error error) const;
    std::string shown_path() const { return !options.name.empty() ? options.name : memory ? options.title : path; }
    bool is_prose() const { return plan.columns.size() == 1 && !has_headings; }
};

void WorkbookWriter::State::check(lxw_error error) const
{
    if (error == LXW_NO_ERROR)
        return;
    if (errno != 0)
        cannot(tr("{}: the workbook cannot be written: {}"), shown_path(), reason(errno));
    cannot(tr("{}: the workbook cannot be written: {}"), shown_path(), IN_LIBRARY(lxw_strerror)(error));
}

void WorkbookWriter::State::open()
{
    temporary_folder = writable_temporary_folder(shown_path());
    lxw_workbook_options settings{};
    settings.constant_memory = options.streaming ? LXW_TRUE : LXW_FALSE;
    settings.tmpdir = temporary_folder.data();
    std::string const target = memory ? memory->path() : path;
    book = IN_LIBRARY(workbook_new_opt)(target.c_str(), &settings);
    if (book == nullptr)
        cannot(tr("{}: the workbook cannot be written: {}"), shown_path(), reason(ENOMEM));
    std::string title = workbook_text(shorten(options.title, bytes_of_a_property / 4));
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = day_in_properties;
    check(IN_LIBRARY(workbook_set_properties)(book, &properties));
    lists_name = unique_name(choice_sheet_name(options.language));
}

/// Sheets are told apart without regard to case.
std::string WorkbookWriter::State::unique_name(std::string const& wished)
{
    std::string const base = sheet_name(wished);
    std::string name = base;
    for (int number = 2; !names.insert(lower(name)).second; ++number)
        name = sheet_name(base, fmt::format(" ({})", number));
    return name;
}

lxw_format* WorkbookWriter::State::format_of(Look const& look)
{
    lxw_format*& format = looks[look];
    if (format != nullptr)
        return format;
    format = IN_LIBRARY(workbook_add_format)(book);
    if (options.language == Language::zh)
        IN_LIBRARY(format_set_font_name)(format, "宋体");
    if (std::string const number = number_format(look); !number.empty())
        IN_LIBRARY(format_set_num_format)(format, number.c_str());
    if (look.row == RowForm::heading || look.row == RowForm::total || look.row == RowForm::title)
        IN_LIBRARY(format_set_bold)(format);
    if (look.row == RowForm::title)
        IN_LIBRARY(format_set_font_size)(format, 13);
    if (look.row == RowForm::note || look.row == RowForm::remark)
        IN_LIBRARY(format_set_font_size)(format, 9);
    if (look.row == RowForm::heading)
        IN_LIBRARY(format_set_bg_color)(format, 0xE7EBF0);
    if (look.framed) {
        IN_LIBRARY(format_set_border)(format, LXW_BORDER_THIN);
        IN_LIBRARY(format_set_border_color)(format, 0x9AA4B0);
    }
    if (look.wraps)
        IN_LIBRARY(format_set_text_wrap)(format);
    if (look.right || look.form == CellForm::date)
        IN_LIBRARY(format_set_align)(format, look.right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
    IN_LIBRARY(format_set_align)(format, look.row == RowForm::heading ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    return format;
}

void WorkbookWriter::State::count(std::string const& text)
{
    ++tallies.back().cells;
    if (options.streaming)
        tallies.back().text += xml_length(text);
    else if (!text.empty())
        shared.insert(text);
}

/// The library does not ask whether what it put into its temporary files is there.
void WorkbookWriter::State::require_complete() const
{
    SheetTally texts;
    for (std::string const& text : shared)
        texts = {texts.cells + 1, texts.text + xml_length(text)};
    MappedFile const written(memory ? memory->path() : path);
    if (!is_complete(shown_path(), written.bytes(), tallies, texts))
        cannot(tr("{}: the workbook came out incomplete: {} is full; set TMPDIR to a folder with room"), shown_path(), temporary_folder);
}

void WorkbookWriter::State::write_text(std::size_t column, std::string const& text, Look look)
{
    if (workbook_length(text) > characters_of_a_cell)
        fail(tr("{}: row {}: a text of more than {} characters does not fit into a cell; write CSV"), present_name, row + 1, characters_of_a_cell);
    auto const at = static_cast<lxw_col_t>(column);
    std::string const stored = workbook_text(text);
    count(stored);
    check(stored.empty() ? IN_LIBRARY(worksheet_write_blank)(present, static_cast<lxw_row_t>(row), at, format_of(look))
                         : IN_LIBRARY(worksheet_write_string)(present, static_cast<lxw_row_t>(row), at, stored.c_str(), format_of(look)));
}

void WorkbookWriter::State::write_number(std::size_t column, PrintedNumber number, Look look)
{
    look.decimals = number.decimals;
    look.plus = number.plus;
    count({});
    check(IN_LIBRARY(worksheet_write_number)(present, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), number.value, format_of(look)));
}

void WorkbookWriter::State::write_cell(std::size_t column, WorkbookCell const& cell, RowForm row_form)
{
    bool const in_table = is_table_row(row_form);
    if (cell.text.empty() && (options.streaming || !in_table))
        return;
    std::size_t const width = in_table ? display_width(cell.text) : 0;
    if (column < widths.size())
        widths[column] = std::max(widths[column], std::min(width, row_form == RowForm::heading ? widest_heading : widest_column));
    CellForm const aligned = row_form == RowForm::heading && column < plan.columns.size() ? plan.columns[column].form : cell.form;
    bool const figure = aligned == CellForm::number || aligned == CellForm::percent;
    bool const broken = width > (row_form == RowForm::heading ? widest_heading : widest_column) || cell.text.find('\n') != std::string::npos;
    bool const wraps = in_table && !is_prose() ? broken : is_prose();
    if (wraps)
        lines = std::max(lines, lines_of(cell.text, is_prose() ? width_of_prose : row_form == RowForm::heading ? widest_heading : widest_column));
    Look const look{.form = cell.form, .row = row_form, .decimals = 0, .plus = false, .wraps = wraps, .right = figure, .framed = in_table && !is_prose() && !options.streaming};
    if (cell.form == CellForm::number || cell.form == CellForm::percent) {
        if (auto const number = cell.form == CellForm::number ? printed_number(cell.text) : printed_percent(cell.text))
            return write_number(column, *number, look);
    } else if (cell.form == CellForm::date || cell.form == CellForm::moment) {
        if (auto const serial = date_serial(cell.text))
            return write_number(column, {*serial, 0, false}, look);
    }
    Look as_text = look;
    as_text.form = cell.form == CellForm::code ? CellForm::code : CellForm::text;
    write_text(column, cell.text, as_text);
}

void WorkbookWriter::State::offer(std::size_t column, std::vector<std::string> const& choices)
{
    std::vector<std::string> words;
    for (std::string const& choice : choices)
        words.push_back(workbook_text(choice));
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    std::string place;
    std::string refusal = options.language == Language::zh ? "不在所列选项之中。仍要填写吗？" : "This is not one of the choices. Keep it all the same?";
    lxw_data_validation rule{};
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
    rule.error_message = refusal.data();
    if (fit_into_rule(words)) {
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = pointers.data();
    } else {
        place = lists.place_of(choices, lists_name);
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = place.data();
    }
    auto const at = static_cast<lxw_col_t>(column);
    check(IN_LIBRARY(worksheet_data_validation_range)(present, static_cast<lxw_row_t>(heading_row + 1), at, rows_of_a_sheet - 1, at, &rule));
}

/// Not every spreadsheet makes a row as high as its wrapped text.
void WorkbookWriter::State::end_row()
{
    if (lines > 1)
        check(IN_LIBRARY(worksheet_set_row)(present, static_cast<lxw_row_t>(row), static_cast<double>(lines) * height_of_a_line, nullptr));
    lines = 1;
    ++row;
}

void WorkbookWriter::State::write_headings()
{
    heading_row = row;
    for (std::size_t c = 0; c < plan.columns.size(); ++c) {
        WorkbookColumn const& column = plan.columns[c];
        write_cell(c, {column.heading, CellForm::text}, RowForm::heading);
        if (column.note.empty())
            continue;
        lxw_comment_options look{};
        look.x_scale = 1.6;
        check(IN_LIBRARY(worksheet_write_comment_opt)(present, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(c), workbook_text(column.note).c_str(), &look));
    }
    end_row();
    IN_LIBRARY(worksheet_freeze_panes)(present, static_cast<lxw_row_t>(row), 0);
    check(IN_LIBRARY(worksheet_repeat_rows)(present, static_cast<lxw_row_t>(heading_row), static_cast<lxw_row_t>(heading_row)));
}

void WorkbookWriter::State::begin_sheet(WorkbookSheet const& sheet)
{
    close_sheet();
    plan = sheet;
    present_name = unique_name(sheet.name);
    tallies.emplace_back();
    present = IN_LIBRARY(workbook_add_worksheet)(book, present_name.c_str());
    if (present == nullptr)
        cannot(tr("{}: the workbook cannot be written: {}"), shown_path(), reason(errno != 0 ? errno : ENOMEM));
    row = 0;
    last_item = 0;
    charts = 0;
    has_headings = std::any_of(plan.columns.begin(), plan.columns.end(), [](WorkbookColumn const& column) { return !column.heading.empty(); });
    widths.assign(plan.columns.size(), narrowest_column);
    for (std::size_t i = 0; i < plan.above.size(); ++i) {
        write_cell(0, {plan.above[i], CellForm::text}, i == 0 ? RowForm::title : RowForm::words);
        end_row();
    }
    if (has_headings)
        write_headings();
    for (std::size_t c = 0; plan.form && c < plan.columns.size(); ++c)
        if (!plan.columns[c].choices.empty())
            offer(c, plan.columns[c].choices);
}

/// What is known only when all rows are there: widths, and with them how the paper lies.
void WorkbookWriter::State::close_sheet()
{
    if (present == nullptr)
        return;
    std::size_t total = 0;
    for (std::size_t c = 0; c < plan.columns.size(); ++c) {
        std::size_t const width = plan.columns[c].width != 0 ? plan.columns[c].width : is_prose() ? width_of_prose : widths[c] + (plan.filter ? 4 : 2);
        total += width;
        Look const below{.form = plan.columns[c].form};
        auto const at = static_cast<lxw_col_t>(c);
        check(IN_LIBRARY(worksheet_set_column)(present, at, at, static_cast<double>(width), plan.form ? format_of(below) : nullptr));
    }
    IN_LIBRARY(worksheet_set_paper)(present, 9); // A4
    IN_LIBRARY(worksheet_set_margins)(present, 0.6, 0.6, 0.75, 0.75);
    if (total > width_of_a_page)
        IN_LIBRARY(worksheet_set_landscape)(present);
    IN_LIBRARY(worksheet_fit_to_pages)(present, 1, 0);
    check(IN_LIBRARY(worksheet_set_footer)(present, "&C— &P —"));
    if (plan.filter && has_headings && !plan.columns.empty())
        check(IN_LIBRARY(worksheet_autofilter)(present, static_cast<lxw_row_t>(heading_row), 0, static_cast<lxw_row_t>(std::max(last_item, heading_row + 1)),
                                   static_cast<lxw_col_t>(plan.columns.size() - 1)));
    present = nullptr;
}

void WorkbookWriter::State::write_lists()
{
    if (lists.all().empty())
        return;
    present = IN_LIBRARY(workbook_add_worksheet)(book, lists_name.c_str());
    if (present == nullptr)
        cannot(tr("{}: the workbook cannot be written: {}"), shown_path(), reason(errno != 0 ? errno : ENOMEM));
    tallies.emplace_back();
    for (row = 0; row < lists.longest(); ++row)
        for (std::size_t c = 0; c < lists.all().size(); ++c)
            if (row < lists.all()[c].size())
                write_text(c, lists.all()[c][row], Look{.form = CellForm::code});
    IN_LIBRARY(worksheet_hide)(present);
    present = nullptr;
}

WorkbookWriter::WorkbookWriter(WorkbookOptions options) : m_state(std::make_unique<State>())
{
    m_state->options = std::move(options);
    m_state->memory = std::make_unique<MemoryFile>();
    m_state->open();
}

WorkbookWriter::WorkbookWriter(WorkbookOptions options, std::string path) : m_state(std::make_unique<State>())
{
    m_state->options = std::move(options);
    m_state->path = std::move(path);
    require_writable(m_state->path);
    m_state->open();
}

WorkbookWriter::~WorkbookWriter()
{
    if (m_state->book != nullptr)
        IN_LIBRARY(lxw_workbook_free)(m_state->book);
}

void WorkbookWriter::sheet(WorkbookSheet const& sheet) { m_state->begin_sheet(sheet); }

std::size_t WorkbookWriter::rows() const { return m_state->row; }

void WorkbookWriter::row(std::vector<WorkbookCell> const& cells, RowForm form)
{
    State& state = *m_state;
    if (state.row >= rows_of_a_sheet)
        fail(tr("{}: a sheet takes {} rows; write CSV, or fewer records at a time"), state.present_name, rows_of_a_sheet);
    for (std::size_t c = 0; c < cells.size(); ++c)
        state.write_cell(c, cells[c], form);
    state.last_item = form == RowForm::item ? state.row : state.last_item;
    state.end_row();
}

void WorkbookWriter::chart(WorkbookChart const& wished)
{
    State& state = *m_state;
    lxw_chart* chart = IN_LIBRARY(workbook_add_chart)(state.book, wished.lines ? LXW_CHART_LINE : LXW_CHART_COLUMN);
    auto const first = static_cast<lxw_row_t>(wished.first_row);
    auto const last = static_cast<lxw_row_t>(wished.last_row);
    for (auto const& series : wished.series) {
        lxw_chart_series* drawn = IN_LIBRARY(chart_add_series)(chart, nullptr, nullptr);
        auto const names = static_cast<lxw_col_t>(wished.categories);
        auto const values = static_cast<lxw_col_t>(series.column);
        IN_LIBRARY(chart_series_set_categories)(drawn, state.present_name.c_str(), first, names, last, names);
        IN_LIBRARY(chart_series_set_values)(drawn, state.present_name.c_str(), first, values, last, values);
        if (!series.name.empty())
            IN_LIBRARY(chart_series_set_name)(drawn, chart_name(series.name).c_str());
        if (wished.series.size() == 1)
            IN_LIBRARY(chart_series_set_labels)(drawn);
    }
    IN_LIBRARY(chart_title_set_name)(chart, chart_name(wished.title).c_str());
    if (wished.series.size() == 1)
        IN_LIBRARY(chart_legend_set_position)(chart, LXW_CHART_LEGEND_NONE);
    else
        IN_LIBRARY(chart_legend_set_position)(chart, LXW_CHART_LEGEND_BOTTOM);
    auto const at = state.heading_row + rows_of_a_chart * state.charts++;
    state.check(IN_LIBRARY(worksheet_insert_chart)(state.present, static_cast<lxw_row_t>(at), static_cast<lxw_col_t>(state.plan.columns.size() + 1), chart));
}

void WorkbookWriter::finish()
{
    State& state = *m_state;
    state.close_sheet();
    state.write_lists();
    lxw_workbook* const book = std::exchange(state.book, nullptr);
    errno = 0;
    state.check(IN_LIBRARY(workbook_close)(book)); // also where it fails, nothing is left of the book
    state.require_complete();
}

std::string WorkbookWriter::bytes()
{
    finish();
    return read_file(m_state->memory->path());
}

}
