#include "cli/verification.hpp"

#include "core/store/area_seals.hpp"
#include "core/store/chain.hpp"
#include "core/store/inspection.hpp"

#include <functional>

#include <fmt/format.h>

namespace cwp {

namespace {

/// So many months of a fault are named.
constexpr int most_months = 3;

/// The months in which the records lie that a fault is about, as far as they are still there.
std::string months_of(Database const& db, Ledger const& ledger, ChainFault const& fault)
{
    if (ledger.date.empty() || fault.last_id == 0)
        return {};
    // Names of tables and columns come from the pack, which takes nothing but [a-z_0-9].
    Statement rows = db.prepare(fmt::format("SELECT DISTINCT substr(\"{}\", 1, 7) AS month FROM \"{}\" WHERE id BETWEEN ? AND ? AND op = ? ORDER BY month", ledger.date, ledger.name));
    rows.with(fault.first_id, fault.last_id, fault.operation);
    std::string months;
    for (int count = 0; rows.step(); ++count) {
        if (count == most_months)
            return months + " …";
        months += (months.empty() ? "" : ", ") + rows.string(0);
    }
    return months;
}

Message words_of(Database const& db, Pack const& pack, ChainFault const& fault)
{
    if (fault.ledger.empty() || !pack.has_ledger(fault.ledger))
        return fault.what;
    Ledger const& ledger = pack.ledger(fault.ledger);
    std::string const months = months_of(db, ledger, fault);
    return months.empty() ? say(tr("{}: {}"), ledger.title, fault.what) : say(tr("{} {}: {}"), ledger.title, months, fault.what);
}

Message words_of(Database const& db, AreaFault const& fault)
{
    if (fault.area == "regulation")
        return say(tr("the regulation (table {}) is not as operation {} left it"), fault.part, fault.operation);
    if (fault.area == "image")
        return say(tr("the former contents kept by operation {} are not as purging left them"), fault.part);
    if (fault.area == "schema")
        return argument(tr("the tables are not defined as this program made them"));
    if (fault.area == "numbers")
        return argument(tr("the ids that were given are not as the last operation left them"));
    if (fault.area != "run")
        return say(tr("the seal over '{}' was changed after it was written"), fault.area);
    Statement run = db.prepare("SELECT month, revision FROM run WHERE id = CAST(? AS INTEGER)");
    if (!run.with(fault.part).step())
        return say(tr("results that operation {} sealed (run {}) are missing"), fault.operation, fault.part);
    return say(tr("the results of {0} (revision {1}) are not as operation {2} left them"), run.string(0), run.integer(1), fault.operation);
}

/// A page that cannot be read stops one way of looking, not the others.
Verdict verdict(Text check, std::function<std::vector<Message>()> const& look)
{
    try {
        return {check, look()};
    } catch (Error const& error) {
        return {check, {error.message()}};
    } catch (std::exception const& error) {
        return {check, {say(tr("it cannot be read: {}"), error.what())}};
    }
}

template <class Faults, class Words>
std::vector<Message> in_words(Faults const& faults, Words words)
{
    std::vector<Message> messages;
    for (auto const& fault : faults)
        messages.push_back(words(fault));
    return messages;
}

}

std::vector<Verdict> verdicts_on(Database const& db, Pack const& pack)
{
    auto const chain_words = [&](ChainFault const& fault) { return words_of(db, pack, fault); };
    return {verdict(tr("file"), [&] { return file_faults(db); }),
            verdict(tr("references between records"), [&] { return reference_faults(db); }),
            verdict(tr("journal of operations"), [&] { return in_words(chain_faults(db), chain_words); }),
            verdict(tr("records against the journal"), [&] { return in_words(record_faults(db), chain_words); }),
            verdict(tr("regulation, results and tables"), [&] { return in_words(area_faults(db), [&](AreaFault const& fault) { return words_of(db, fault); }); })};
}

Message const* first_fault(std::vector<Verdict> const& verdicts)
{
    for (auto const& verdict : verdicts)
        if (!verdict.faults.empty())
            return &verdict.faults.front();
    return nullptr;
}

void refuse_damaged(Database const& db)
{
    // The regulation in the file may be what is damaged; faults are told in the words of the built-in one.
    auto const verdicts = verdicts_on(db, Pack::embedded());
    if (Message const* const fault = first_fault(verdicts))
        throw DamagedError(say(tr("{0} is damaged: {1}; put a backup in its place with cwp db restore"), db.path(), *fault), Exit::cannot);
}

}
