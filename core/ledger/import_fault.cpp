#include "core/ledger/import_fault.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <tuple>

namespace cwp {

namespace {

struct KindWords {
    std::string_view name;
    Text plural;
};

constexpr std::array<KindWords, fault_kinds> kind_words{{
    {"shape", tr("shape of the row")},
    {"bytes", tr("characters of another encoding")},
    {"blank", tr("blank though required")},
    {"text", tr("texts and numbers of persons")},
    {"number", tr("numbers")},
    {"date", tr("dates and times")},
    {"choice", tr("choices")},
    {"reference", tr("references")},
    {"order", tr("order of dates")},
    {"repeated", tr("repeated within the file")},
    {"exists", tr("recorded with other content")},
}};

constexpr std::size_t widest_value = 60;

}

Text plural_of(FaultKind kind)
{
    return kind_words[static_cast<std::size_t>(kind)].plural;
}

std::string_view name_of(FaultKind kind)
{
    return kind_words[static_cast<std::size_t>(kind)].name;
}

Message sentence(Fault const& fault)
{
    std::string const heading = printable(trim(fault.heading));
    std::string const value = shorten(printable(fault.value), widest_value);
    bool const hinted = !fault.hint.text.empty();
    if (heading.empty())
        return hinted ? say(tr("{} ({})"), fault.reason, fault.hint) : fault.reason;
    return hinted ? say(tr("{} \"{}\": {} ({})"), heading, value, fault.reason, fault.hint) : say(tr("{} \"{}\": {}"), heading, value, fault.reason);
}

Message located(Fault const& fault, std::string_view file)
{
    if (!fault.cell.empty())
        return say(tr("{}!{}: {}"), printable(file), fault.cell, sentence(fault));
    return say(tr("{}:{}:{}: {}"), printable(file), fault.line, std::max<std::size_t>(fault.column, 1), sentence(fault));
}

void FaultList::add(Fault fault)
{
    ++m_count;
    ++m_counts[static_cast<std::size_t>(fault.kind)];
    if (m_kept.size() < most_kept)
        m_kept.push_back(std::move(fault));
}

void FaultList::sort()
{
    std::stable_sort(m_kept.begin(), m_kept.end(), [](Fault const& a, Fault const& b) { return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column); });
}

}
