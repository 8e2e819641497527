#include "core/ledger/import_report.hpp"

#include "core/base/json.hpp"
#include "core/base/personal_numbers.hpp"

namespace cwp {

namespace {

void put(Json& json, std::string_view key, std::size_t number)
{
    json.key(key).number(std::to_string(number));
}

void put_or_null(Json& json, std::string_view text)
{
    if (text.empty())
        json.null();
    else
        json.string(text);
}

void put_columns(Json& json, Sheet const& sheet)
{
    json.key("columns").begin_array();
    for (std::size_t cell = 0; cell < sheet.layout.headings.size(); ++cell) {
        std::string field;
        for (auto const* fields : {&sheet.layout.fields, &sheet.layout.witnesses})
            for (Field const& each : *fields)
                if (each.cell == cell)
                    field = sheet.ledger().columns[each.column].name;
        json.begin_object();
        put(json, "pos", cell + 1);
        json.key("name").string(sheet.layout.headings[cell]);
        json.key("field");
        if (field.empty())
            json.null();
        else
            json.string(field);
        json.end_object();
    }
    json.end_array();
}

void put_counts(Json& json, SheetCounts const& counts)
{
    put(json, "added", counts.added);
    put(json, "updated", counts.changed);
    put(json, "unchanged", counts.unchanged);
    put(json, "skipped", counts.skipped);
    put(json, "rejected", counts.rejected);
}

void put_sheet(Json& json, Sheet const& sheet, SheetOutcome const& outcome, std::string const& rejects)
{
    json.begin_object();
    json.key("path").string(sheet.file);
    json.key("sheet");
    put_or_null(json, sheet.tab);
    json.key("kind").string(sheet.ledger().name);
    json.key("sha256").string(sheet.sha256);
    put(json, "bytes", sheet.bytes.size());
    json.key("encoding");
    put_or_null(json, sheet.workbook ? std::string_view() : name_of(sheet.written_encoding));
    json.key("encoding_source");
    put_or_null(json, sheet.workbook ? "" : (sheet.encoding_given ? "given" : "recognised"));
    json.key("delimiter");
    put_or_null(json, sheet.written_delimiter);
    put(json, "header_line", sheet.heading_line);
    put_columns(json, sheet);
    json.key("rows").begin_object();
    put(json, "read", outcome.counts.read);
    put_counts(json, outcome.counts);
    put(json, "repeated", outcome.counts.repeated);
    put(json, "missing", outcome.counts.missing);
    put(json, "skipped_blank", outcome.counts.blank);
    put(json, "skipped_footer", outcome.counts.footers);
    json.end_object();
    json.key("reject_file");
    if (rejects.empty())
        json.null();
    else
        json.string(rejects);
    json.end_object();
}

void put_fault(Json& json, Fault const& fault, std::vector<Sheet> const& sheets, Speech const& speech)
{
    json.begin_object();
    json.key("kind").string(name_of(fault.kind));
    json.key("file").string(sheets[fault.file].file);
    json.key("sheet");
    put_or_null(json, sheets[fault.file].tab);
    put(json, "line", fault.line);
    put(json, "col", fault.column);
    json.key("cell");
    put_or_null(json, fault.cell);
    json.key("heading").string(fault.heading);
    json.key("field").string(fault.field);
    json.key("value").string(without_personal_numbers(fault.value));
    json.key("message").string(without_personal_numbers(speech(fault.reason)));
    json.key("hint").string(fault.hint.text.empty() ? std::string() : without_personal_numbers(speech(fault.hint)));
    json.end_object();
}

}

namespace {

void put_known(Json& json, std::vector<KnownFile> const& known)
{
    json.key("known_before").begin_array();
    for (KnownFile const& file : known) {
        json.begin_object();
        json.key("path").string(file.name);
        json.key("kind").string(file.ledger);
        json.key("sha256").string(file.sha256);
        json.key("op");
        if (file.operation == 0)
            json.null();
        else
            json.number(std::to_string(file.operation));
        json.key("same_as");
        if (file.twin.empty())
            json.null();
        else
            json.string(file.twin);
        json.end_object();
    }
    json.end_array();
}

}

std::string import_report(std::vector<Sheet> const& sheets, ImportOutcome const& outcome, ImportFacts const& facts, Speech const& speech)
{
    Json json;
    json.begin_object();
    json.key("schema").string("cwp/import@1");
    json.key("ok").boolean(facts.exit_code == 0);
    json.key("stored").boolean(facts.stored);
    json.key("dry_run").boolean(facts.dry_run);
    json.key("op");
    if (facts.operation == 0)
        json.null();
    else
        json.number(std::to_string(facts.operation));
    json.key("files").begin_array();
    for (std::size_t i = 0; i < sheets.size(); ++i)
        put_sheet(json, sheets[i], i < outcome.sheets.size() ? outcome.sheets[i] : SheetOutcome{}, i < facts.rejects.size() ? facts.rejects[i] : std::string());
    json.end_array();
    put_known(json, facts.known);
    json.key("result").begin_object();
    put_counts(json, outcome.totals());
    put(json, "ended", outcome.ended);
    json.end_object();
    json.key("errors").begin_array();
    for (Message const& failure : facts.failures) {
        json.begin_object();
        json.key("message").string(speech(failure));
        json.end_object();
    }
    for (Fault const& fault : outcome.faults.kept())
        put_fault(json, fault, sheets, speech);
    json.end_array();
    put(json, "error_count", outcome.faults.count() + facts.failures.size());
    json.key("exit_code").number(std::to_string(facts.exit_code));
    json.end_object();
    return json.text() + "\n";
}

}
