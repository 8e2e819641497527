#include "core/ledger/sheet_workbook.hpp"

#include "core/base/digest.hpp"
#include "core/base/text.hpp"
#include "core/ledger/sheet_headings.hpp"
#include "core/ledger/sheet_rows.hpp"
#include "core/office/choice_lists.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace cwp {

namespace {

constexpr std::size_t most_tabs_read = 100;

/// A sheet that may be the one, with what its headings say.
struct Candidate {
    Worksheet const* tab = nullptr;
    Sheet sheet;
    Reading reading;
    std::vector<std::size_t> hidden;
    std::vector<CellRange> filled;
};

std::string names_of(std::vector<Worksheet> const& tabs)
{
    std::vector<std::string> names;
    for (Worksheet const& tab : tabs)
        names.push_back(tab.name);
    return quoted_list(names);
}

/// By name, else by its number among the tabs.
Worksheet const& named_tab(Workbook const& workbook, std::string const& word)
{
    std::vector<Worksheet> const& tabs = workbook.sheets();
    auto found = std::find_if(tabs.begin(), tabs.end(), [&](Worksheet const& tab) { return tab.name == word; });
    if (found == tabs.end())
        found = std::find_if(tabs.begin(), tabs.end(), [&](Worksheet const& tab) { return lower(half_width(trim(tab.name))) == lower(half_width(trim(word))); });
    if (found != tabs.end())
        return *found;
    std::size_t number = 0;
    auto const [stopped, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    bool const is_number = !word.empty() && error == std::errc() && stopped == word.data() + word.size();
    if (is_number && number >= 1 && number <= tabs.size())
        return tabs[number - 1];
    fail(tr("{}: it has no sheet “{}”; it has {}"), printable(workbook.name()), printable(word), names_of(tabs));
}

std::vector<Worksheet const*> tabs_to_try(Workbook const& workbook, SheetOptions const& options)
{
    std::vector<Worksheet const*> tabs;
    for (std::string const& word : options.tabs) {
        Worksheet const& tab = named_tab(workbook, word);
        if (std::find(tabs.begin(), tabs.end(), &tab) == tabs.end())
            tabs.push_back(&tab);
    }
    if (!options.tabs.empty())
        return tabs;
    std::set<std::string> parts;
    for (Worksheet const& tab : workbook.sheets())
        if (!tab.hidden && parts.insert(tab.part).second)
            tabs.push_back(&tab);
    if (tabs.empty())
        fail(tr("{}: all its sheets are hidden; say which to read with --sheet NAME: {}"), printable(workbook.name()), names_of(workbook.sheets()));
    if (tabs.size() > most_tabs_read)
        fail(tr("{}: it has {} sheets; say which to read with --sheet NAME"), printable(workbook.name()), tabs.size());
    return tabs;
}

Candidate candidate(Workbook& workbook, Worksheet const& tab, SheetFile const& file, std::span<Headings const> ledgers, SheetOptions const& options)
{
    SheetRows rows = read_rows(workbook, tab);
    Candidate made;
    made.tab = &tab;
    made.hidden = std::move(rows.hidden);
    made.filled = std::move(rows.filled);
    Sheet& sheet = made.sheet;
    sheet.name = file.name + "[" + tab.name + "]";
    sheet.file = file.name;
    sheet.tab = tab.name;
    sheet.workbook = true;
    sheet.date1904 = workbook.date1904();
    sheet.bytes = file.bytes;
    sheet.converted = std::make_shared<MappedFile>(std::move(rows.text));
    sheet.text = sheet.converted->bytes();
    sheet.release = [text = sheet.converted.get()](std::size_t upto) { text->drop(upto); };
    sheet.sound = !invalid_utf8(sheet.text);
    sheet.encoding_given = true;
    made.reading = find_headings(sheet, options, ledgers);
    return made;
}

/// Where several sheets are read, nobody should take one for read that is not.
void warn_of_others(Sheet& sheet, std::vector<Candidate> const& others)
{
    std::vector<std::string> names;
    for (Candidate const& each : others)
        names.push_back(each.tab->name);
    if (!names.empty())
        sheet.warnings.push_back(say(tr("{}: sheets whose headings belong to no ledger for certain are not read: {}"), printable(sheet.file), quoted_list(names)));
}

/// Without names the sheets that are certain; where none is, the only one that holds anything, so that the sentence about it says what is wrong.
std::vector<Candidate> chosen(Workbook const& workbook, std::vector<Candidate> candidates, std::span<Headings const> ledgers, SheetOptions const& options)
{
    std::erase_if(candidates, [](Candidate const& each) { return each.sheet.text.empty(); });
    if (candidates.empty())
        fail(tr("{}: its sheets hold no rows"), printable(workbook.name()));
    std::vector<Candidate> certain;
    std::vector<Candidate> others;
    for (Candidate& each : candidates)
        (each.reading.is_certain(ledgers.size() == 1, options.key_suffices) ? certain : others).push_back(std::move(each));
    if (!options.tabs.empty()) {
        std::move(others.begin(), others.end(), std::back_inserter(certain));
        return certain;
    }
    if (certain.size() > 1)
        warn_of_others(certain.front().sheet, others);
    if (!certain.empty() || others.size() == 1)
        return certain.empty() ? std::move(others) : std::move(certain);
    fail(tr("{}: none of its sheets ({}) has headings that say for certain which ledger it is. Say which sheet with --sheet NAME, and which ledger with --as"), printable(workbook.name()),
         names_of(workbook.sheets()));
}

std::size_t behind(std::vector<std::size_t> const& rows, std::size_t heading)
{
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](std::size_t row) { return row > heading; }));
}

void note_sheet(Sheet& sheet, Candidate const& from, Workbook const& workbook)
{
    std::string const name = printable(sheet.name);
    sheet.notes.push_back(say(tr("{}: headings in row {}"), name, sheet.heading_line));
    if (sheet.heading_record > 0)
        sheet.notes.push_back(say(tr("{}: rows above the headings are skipped as titles: {}"), name, sheet.heading_record));
    if (std::size_t const hidden = behind(from.hidden, sheet.heading_line); hidden > 0)
        sheet.warnings.push_back(say(tr("{}: hidden rows are read like the others: {}"), name, hidden));
    auto const filled = std::count_if(from.filled.begin(), from.filled.end(), [&](CellRange const& range) { return range.first_row > sheet.heading_line; });
    if (filled > 0)
        sheet.warnings.push_back(say(tr("{}: cells merged over several rows stand for each of these rows: {}"), name, filled));
    std::vector<std::string> hidden_tabs;
    for (Worksheet const& tab : workbook.sheets())
        if (tab.hidden && &tab != from.tab && !is_choice_sheet(tab.name))
            hidden_tabs.push_back(tab.name);
    if (!hidden_tabs.empty())
        sheet.notes.push_back(say(tr("{}: hidden sheets are not read: {}"), printable(sheet.file), quoted_list(hidden_tabs)));
}

}

std::vector<Sheet> open_workbook(SheetFile const& file, std::span<Headings const> ledgers, SheetOptions const& options, Language language)
{
    Workbook workbook(file.name, file.bytes);
    std::vector<Candidate> candidates;
    for (Worksheet const* tab : tabs_to_try(workbook, options))
        candidates.push_back(candidate(workbook, *tab, file, ledgers, options));
    std::string const digest = sha256(file.bytes);
    std::vector<Sheet> sheets;
    for (Candidate& each : chosen(workbook, std::move(candidates), ledgers, options)) {
        Sheet& sheet = each.sheet;
        sheet.sha256 = digest;
        settle_headings(sheet, std::move(each.reading), ledgers, options, language);
        sheet.written_delimiter.clear();
        note_sheet(sheet, each, workbook);
        sheets.push_back(std::move(sheet));
    }
    if (file.release)
        file.release(file.bytes.size());
    return sheets;
}

}
