#include "cli/import_telling.hpp"

#include "core/base/personal_numbers.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <ostream>

namespace cwp {

namespace {

constexpr std::size_t most_faults = 20;

Message joined(std::vector<Message> const& parts)
{
    Message text = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        text = Message{"{}, {}", {text, parts[i]}};
    return text;
}

Message counts_by_kind(FaultList const& faults)
{
    std::vector<std::pair<std::size_t, FaultKind>> kinds;
    for (std::size_t i = 0; i < fault_kinds; ++i)
        if (std::size_t const count = faults.count(static_cast<FaultKind>(i)); count > 0)
            kinds.emplace_back(count, static_cast<FaultKind>(i));
    std::stable_sort(kinds.begin(), kinds.end(), [](auto const& a, auto const& b) { return a.first > b.first; });
    std::vector<Message> parts;
    for (auto const& [count, kind] : kinds)
        parts.push_back(Message{"{} {}", {argument(plural_of(kind)), argument(count)}});
    return joined(parts);
}

}

void tell_faults(Session& session, std::vector<Sheet> const& sheets, FaultList const& faults, std::string const& report)
{
    std::size_t told = 0;
    for (Fault const& fault : faults.kept()) {
        if (told++ == most_faults)
            break;
        session.world().err << without_personal_numbers(printable(session.say()(located(fault, sheets[fault.file].name)))) << '\n';
    }
    if (faults.count() > most_faults && report.empty())
        session.world().err << session.say()(tr("… and {} more; --report FILE.json writes them all"), faults.count() - most_faults) << '\n';
    else if (faults.count() > most_faults)
        session.world().err << session.say()(tr("… and {} more, see {}"), faults.count() - most_faults, printable(report)) << '\n';
    if (!faults.empty())
        session.world().err << printable(session.say()(tr("{} faults: {}"), faults.count(), counts_by_kind(faults))) << '\n';
}

void tell_notes(Session& session, std::vector<Sheet> const& sheets, ImportOutcome const& outcome)
{
    if (sheets.size() == 1 || session.options().verbose) {
        for (SheetOutcome const& sheet : outcome.sheets)
            for (Message const& note : sheet.notes)
                session.note(note);
    } else {
        for (Sheet const& sheet : sheets)
            for (Message const& warning : sheet.warnings)
                session.note(warning);
    }
    for (SheetOutcome const& sheet : outcome.sheets)
        for (Message const& warning : sheet.warnings)
            session.note(warning);
    if (outcome.ended > 0)
        session.note(tr("open records that were ended the day before the next one starts: {}"), outcome.ended);
}

namespace {

Message counts_in_words(SheetCounts const& counts)
{
    std::vector<Message> parts{say(tr("{} rows"), counts.read), say(tr("{} added"), counts.added)};
    auto const also = [&](Text text, std::size_t count) {
        if (count > 0)
            parts.push_back(say(text, count));
    };
    also(tr("{} changed"), counts.changed);
    also(tr("{} unchanged"), counts.unchanged);
    also(tr("{} kept as stored"), counts.skipped);
    also(tr("{} repeated"), counts.repeated);
    also(tr("{} refused"), counts.rejected);
    return joined(parts);
}

}

void tell_counts(Session& session, std::vector<Sheet> const& sheets, ImportOutcome const& outcome, std::size_t known)
{
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        SheetCounts const& counts = outcome.sheets[i].counts;
        std::string const name = printable(sheets[i].name);
        if (counts.read == 0) {
            session.print(session.say()(tr("{}: {}: there are no rows in it"), name, sheets[i].ledger().title));
            continue;
        }
        if (counts.read == counts.unchanged + counts.repeated) {
            session.print(session.say()(tr("{}: {}: all {} rows are stored already; nothing to do"), name, sheets[i].ledger().title, counts.read));
            continue;
        }
        Message words = counts_in_words(counts);
        if (sheets.size() > 1 && !sheets[i].workbook)
            words = joined({words, argument(std::string(name_of(sheets[i].written_encoding)))});
        session.print(session.say()(tr("{}: {}: {}"), name, sheets[i].ledger().title, words));
    }
    if (known > 0 && !sheets.empty())
        session.print(session.say()(tr("{} files: {}; imported before: {} files"), sheets.size() + known, counts_in_words(outcome.totals()), known));
    else if (sheets.size() > 1)
        session.print(session.say()(tr("{} files: {}"), sheets.size(), counts_in_words(outcome.totals())));
}

Progress::Progress(Session& session)
    : m_session(session), m_speaks(session.world().err_is_terminal && !session.options().quiet), m_next(std::chrono::steady_clock::now() + std::chrono::seconds(1))
{
}

Progress::~Progress()
{
    erase();
}

void Progress::tell(Sheet const& sheet, std::size_t bytes, std::size_t rows)
{
    if (!m_speaks || bytes == 0)
        return;
    auto const now = std::chrono::steady_clock::now();
    if (now < m_next)
        return;
    m_next = now + std::chrono::milliseconds(500);
    std::size_t const percent = bytes * 100 / std::max<std::size_t>(sheet.rows_text().size(), 1);
    m_session.world().err << '\r' << printable(sheet.name) << ": " << percent << " % (" << rows << ")\x1b[K" << std::flush;
    m_shown = true;
}

void Progress::erase()
{
    if (m_shown)
        m_session.world().err << "\r\x1b[K" << std::flush;
    m_shown = false;
}

}
