#include "cli/asked.hpp"

#include "cli/parser.hpp"
#include "core/base/text.hpp"
#include "core/render/format.hpp"

namespace cwp {

namespace {

std::vector<std::string> titled(Session& session, bool (*fits)(std::string_view title, std::string_view word), std::string const& word)
{
    std::vector<std::string> names;
    for (std::string const& name : session.pack().ledger_names()) {
        Label const& title = session.pack().ledger(name).title;
        if (fits(fold(title.zh), word) || fits(fold(title.en), word))
            names.push_back(name);
    }
    return names;
}

bool equals(std::string_view title, std::string_view word) { return title == word; }
bool begins(std::string_view title, std::string_view word) { return title.starts_with(word); }
bool holds(std::string_view title, std::string_view word) { return title.find(word) != title.npos; }

}

void refuse_word(std::string_view option, std::string_view word, Invalid const& invalid)
{
    if (invalid.hint().text.empty())
        misuse(tr("{} {}: {}"), option, word, invalid.message());
    misuse(tr("{} {}: {}; {}"), option, word, invalid.message(), invalid.hint());
}

std::int64_t record_asked(References& references, std::string_view ledger, std::string_view option, std::string const& word)
{
    try {
        return references.id(ledger, word);
    } catch (Invalid const& invalid) {
        throw Invalid(say(tr("{} {}: {}"), option, word, invalid.message()), invalid.hint());
    }
}

std::vector<std::string> ledgers_titled(Session& session, std::string const& word)
{
    std::string const wanted = fold(word);
    if (wanted.empty())
        return {};
    for (auto* fits : {equals, begins, holds}) {
        // A few letters are in many an English title and mean none of them.
        if (fits != equals && is_plain(wanted))
            break;
        std::vector<std::string> const names = titled(session, fits, wanted);
        if (!names.empty())
            return names.size() <= 2 ? names : std::vector<std::string>{};
    }
    return {};
}

std::string ledger_asked(Session& session, std::string_view option, std::string const& word)
{
    std::string const plain = lower(half_width(trim(word)));
    if (session.pack().has_ledger(plain))
        return plain;
    std::vector<std::string> const same = titled(session, equals, fold(word));
    if (same.size() == 1)
        return same.front();
    std::vector<std::string> near = ledgers_titled(session, word);
    Message const meant = near.size() == 1 ? say(tr(". Did you mean '{}'?"), near[0])
        : near.size() == 2                 ? say(tr(". Did you mean '{}' or '{}'?"), near[0], near[1])
                                           : suggestion(word, session.pack().ledger_names());
    misuse(tr("{}: there is no ledger '{}'; see 'cwp help'{}"), option.empty() ? std::string_view("LEDGER") : option, word, meant);
}

bool workbook_asked(GlobalOptions const& options)
{
    if (options.format.empty()) {
        Format const* format = options.output.empty() ? nullptr : format_for_file(options.output);
        return format != nullptr && format->name == "xlsx";
    }
    if (options.format != "csv" && options.format != "xlsx")
        misuse(tr("import reads csv and xlsx again, not {}; for that use list"), options.format);
    return options.format == "xlsx";
}

}
