#include "cli/help.hpp"

#include "cli/globals.hpp"
#include "cli/parser.hpp"
#include "core/base/text.hpp"

#include <ostream>

/// `cwp help TOPIC`: what concerns more than one command.
namespace cwp {

namespace {

/// A topic is said in paragraphs; lines of `code` stand as they are.
class Page {
public:
    Page(Speech const& speech, std::size_t width) : m_say(speech), m_width(width) {}

    Page& text(Text sentence)
    {
        gap();
        for (std::string const& line : wrap(m_say(sentence), m_width))
            m_text += line + '\n';
        return *this;
    }
    Page& code(std::string_view lines)
    {
        gap();
        for (std::string_view line : split(lines, '\n'))
            m_text += "  " + std::string(line) + '\n';
        return *this;
    }
    Page& list(std::vector<std::pair<std::string, Text>> const& entries)
    {
        gap();
        HelpList table;
        for (auto const& [name, meaning] : entries)
            table.add(name, m_say(meaning));
        m_text += table.text(m_width);
        return *this;
    }
    std::string const& written() const { return m_text; }

private:
    void gap() { m_text += m_text.empty() ? "" : "\n"; }

    Speech const& m_say;
    std::size_t m_width;
    std::string m_text;
};

void exit_codes(Page& page)
{
    page.text(tr("Exit codes: what a script can rely on. The most serious wins."))
        .list({
            {"0", tr("done; an empty list and an import that changes nothing are done, too")},
            {"1", tr("a controlled no: rows rejected, findings, refused, or a record that is not there")},
            {"2", tr("wrong usage: nothing was done")},
            {"3", tr("cannot: no database, not a cwp file, a newer version, damaged, disk full, output not written")},
            {"4", tr("busy: another command is writing; try again or give --lock-wait")},
            {"70", tr("a bug in cwp; the database is as it was")},
            {"130", tr("interrupted (Ctrl-C); what was not finished is not kept; 143 by kill, 129 by a lost connection")},
            {"141", tr("whoever read the output has gone (| head); an operation that was told before is kept")},
        });
}

void column_types(Page& page)
{
    page.text(tr("Columns of a ledger are shown by 'cwp help NOUN'. Every column has a type, and a type has one way of being read:"))
        .list({
            {"text code", tr("as written; 012345 stays 012345")},
            {"integer count", tr("whole numbers, 1,234 as well; a count is not negative")},
            {"decimal money", tr("12.5, 1,200.00; a money value in 元, kept to the 分")},
            {"percent", tr("95, 95% or 0.95 as the column says; kept to a hundredth of a percent")},
            {"bool", tr("yes no, 是 否, √ ×, 1 0")},
            {"date", tr("2026-10-03, 2026/10/3, 20261003, 2026年10月3日")},
            {"month time", tr("2026-10, 2026年10月; 08:30, 8时30分")},
            {"choice", tr("the code or the label in either language")},
            {"ref", tr("the other record's code, its name where that is unique, or code-name")},
            {"phone person_id", tr("digits; an identity number is checked by its last digit")},
        })
        .text(tr("An empty cell, or a column that is not in the file, leaves what is stored; (清空) clears it. Sensitive columns are masked; --unmask REASON shows them and is logged."));
}

void formats(Page& page)
{
    page.text(tr("Every list and every report can be written in every format, with -f FORMAT or by the ending of the name after -o:"))
        .code("cwp visit list --month last -f csv\ncwp report bulletin --month last -o bulletin.html\ncwp report bulletin --month last -f markdown -o reports/\n"
              "cwp assess show --month last -o scores.xlsx\ncwp export officer post -o registers.xlsx\ncwp template visit -o visits.xlsx")
        .text(tr("Text is for people: widths count Chinese characters as two columns, and on a terminal tables are fitted to its width. CSV of a list has the column names of the ledger, so that import reads it again; JSON has raw values, codes and English keys in every language."))
        .text(tr("A workbook (xlsx) has a sheet for every table with its charts, and first what a document says in words; it prints on A4 with the headings on every page. Whatever a text begins with, it is no formula. import reads the workbooks of export and template, which has drop-downs for choices and for the records there are."))
        .text(tr("Files are written beside their name and renamed when they are whole; the same question gives the same bytes."));
}

void cron_recipes(Page& page)
{
    page.text(tr("Commands for cron say nothing when all is well with -q, never ask, and take their month from the calendar, so that a late run gives the same paper. Lines of a crontab:"))
        .code("CWP_DB=/srv/cwp/cwp.db\nCWP_LANG=zh\n"
              "30 6 * * *  cwp -q check\n"
              "0 7 3 * *   cwp -q assess run --month last\n"
              "30 7 3 * *  cwp -q report bulletin --month last -o /srv/cwp/reports/\n"
              "0 2 * * 0   cwp -q db backup -o /srv/cwp/backup/")
        .text(tr("Mail from cron means trouble: an exit code other than 0 comes with one line that says why. In a crontab % must be written \\%; no command here needs one."));
}

void schemes(Page& page)
{
    page.text(tr("A scheme says what work is worth: indicators of up to a hundred points, each made of parts; a part takes a measure (a query that returns the rows counted) and a rule."))
        .list({
            {"share", tr("done ÷ target, at most 1")},
            {"rate", tr("done ÷ due, full from full_at on, by a slope below it")},
            {"bands", tr("points by steps of a rate")},
            {"reach", tr("full once n are done")},
            {"deduct", tr("points off for each, down to a floor")},
            {"change", tr("points for every change against a level")},
            {"mean_of", tr("the mean of other indicators, for rooms")},
        })
        .text(tr("Schemes are part of the regulation in the database. To try another one without writing anything, and then to put it in force:"))
        .code("cwp scheme list\ncwp scheme check my-scheme.toml\ncwp assess whatif my-scheme.toml --month last\ncwp pack install my-pack --from 2027-01");
}

void dates(Page& page)
{
    page.text(tr("A month is an assessment month: the calendar of the regulation says on which day it begins. --month takes 2026-10, 2026年10月, last and this; last is the month before today's, whatever the hour."))
        .text(tr("--on DATE asks how things stood on a day; --from says when a change takes effect, and with --to what a list covers. Dates may be written 2026-10-03, 2026/10/3, 20261003 or 2026年10月3日; two-digit years and 3/10/2026 are refused."))
        .text(tr("--today DATE, or CWP_TODAY, lets a command work as on another day."));
}

void import_rules(Page& page)
{
    page.text(tr("Import takes the files that people have: workbooks (.xlsx) and CSV of Excel and WPS, in UTF-8, GB18030 or UTF-16, with title lines above the headings, headings in Chinese or English, full-width figures."))
        .code("cwp import rooms.csv officers.xlsx\ncwp visit import visits.csv --dry-run\ncwp import visits.csv --as visit --skip-errors\ncwp visit template -o visits.csv")
        .text(tr("All or nothing: one bad cell and nothing is stored, every fault is told with file:line:column (of a workbook file.xlsx[sheet]!D3), the value, the reason and the likely intention. --skip-errors stores the good rows and writes the others to NAME.rejects.csv or .xlsx, which can be mended and imported again."))
        .text(tr("Of a workbook every sheet is read whose headings say which ledger it is, what others refer to first; --sheet NAME reads that one only. Hidden rows are read, hidden sheets are not unless they are named. A code, phone or citizen id that the spreadsheet has made a number of is refused, because it loses zeros in front and digits behind (a mobile number of eleven digits has none to lose and is taken): set the column to text before it is filled in, or start from cwp LEDGER template -o FILE.xlsx. A bare number is no date and no time; a date with a time of day other than midnight is refused where only a date belongs."))
        .text(tr("A folder is swept: cwp import FOLDER reads every file of rows in it, by name, and tells of each what became of it. What was imported before is known by its content, whatever the file is called, and passed over; a file that has grown adds its new rows; what a file has lost stays stored, and is told. So the same folder can be swept every night."))
        .text(tr("The same file again changes nothing. Every import is one operation: cwp log shows it, cwp undo N takes it back."));
}

void quality(Page& page)
{
    page.text(tr("Whether records can be believed: hints, a sample by chance, what calling back found. None of it costs anybody a point by itself."))
        .code("cwp check --group quality --month last\ncwp visit sample --month last --size 60 --seed 20261103 -o 回访核实.csv\ncwp supervision import 回访核实.csv\ncwp report quality --month last")
        .text(tr("The checks of the group quality look for one household entered person by person, the same text or figure over and over, more than one person can do, two places at one time, work on a day of leave or training, visits at night, a month dated at its end, many days typed in at once. From where on they speak up is said by the norms of the regulation (same_text_rows, visits_per_hour …)."))
        .text(tr("A sample can be drawn again by anybody who knows the seed. Each record has a draw number: the SHA-256 of SEED/LEDGER/KEY, where KEY is its natural key as CSV has it, joined by /: printf %s '20261103/visit/012345/2026-10-12//白龙路1号' | sha256sum. Of every officer one record is drawn and the rest in proportion to what is left of his, by largest remainder; his are those with the lowest numbers. With fewer records than officers the officers are drawn in the same way, by SEED/LEDGER/BADGE, one record each."))
        .text(tr("As a file (csv, xlsx, json) the list has the columns of a supervision: fill in date, finding and verdict, and import it. The report gives the share found genuine by officer with the interval in which it lies with 95% confidence; who was not checked is said to be unchecked. A false record is for the clerk to remove; it counts on."));
}

void options(Page& page)
{
    page.text(tr("Options that every command takes, anywhere on the line. An option beats its environment variable, that beats the configuration (cwp config list)."));
    std::vector<std::pair<std::string, Text>> entries;
    for (OptionSpec const& option : global_options()) {
        std::string name = option.short_name.empty() ? "    " : "-" + option.short_name + ", ";
        name += "--" + option.name + (option.value.empty() ? "" : " " + option.value);
        entries.emplace_back(name, Text{option.help.text});
    }
    page.list(entries);
    page.text(tr("Environment: CWP_DB, CWP_LANG, CWP_USER, CWP_TODAY."));
}

struct Topic {
    std::string_view name;
    void (*write)(Page& page);
};

std::span<Topic const> topics()
{
    static Topic const all[] = {
        {"columns", column_types}, {"cron", cron_recipes}, {"dates", dates},     {"exit-codes", exit_codes},
        {"formats", formats},      {"import", import_rules}, {"options", options}, {"quality", quality},
        {"schemes", schemes},
    };
    return all;
}

}

bool show_topic(Session& session, std::string_view name)
{
    for (Topic const& topic : topics()) {
        if (topic.name != name)
            continue;
        Page page(session.say(), session.world().width);
        topic.write(page);
        session.world().out << page.written();
        return true;
    }
    return false;
}

std::vector<std::string> topic_names()
{
    std::vector<std::string> names;
    for (Topic const& topic : topics())
        names.emplace_back(topic.name);
    return names;
}

}
