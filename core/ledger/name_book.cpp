#include "core/ledger/name_book.hpp"

#include "core/base/text.hpp"
#include "core/ledger/written_numbers.hpp"

#include <algorithm>

namespace cwp {

namespace {

constexpr std::size_t most_hints = 500; // in a file with more unknown words than that, looking for the nearest costs more than it helps
constexpr std::size_t most_remembered = 100000; // of cells that were refused or written in an odd way

/// Half-width, without spaces and the spreadsheet's apostrophe, lower case. Brackets stay: they may hold the code that tells two names apart.
std::string loose(std::string_view written)
{
    std::string const folded = lower(half_width(trim(written)));
    std::string plain;
    for (char c : folded) {
        if (c != ' ' && c != '\t' && !(c == '\'' && plain.empty())) {
            plain += c;
        }
    }
    return plain;
}

void put(std::vector<std::size_t>& hits, std::size_t index)
{
    if (std::find(hits.begin(), hits.end(), index) == hits.end()) {
        hits.push_back(index);
    }
}

}

void NameBook::add(Entry entry)
{
    m_words.clear();
    std::size_t const index = m_entries.size();
    auto const shelve = [&](std::size_t shelf, std::string const& word) {
        if (!word.empty()) {
            put(m_exact[shelf][word], index);
            put(m_loose[shelf][loose(word)], index);
        }
    };
    shelve(0, entry.code);
    for (std::string const& name : entry.names) {
        shelve(1, name);
    }
    for (std::string const& alias : entry.aliases) {
        shelve(2, alias);
    }
    m_entries.push_back(std::move(entry));
}

bool NameBook::is_shared(std::string_view name) const
{
    auto const found = m_exact[1].find(name);
    return found != m_exact[1].end() && found->second.size() > 1;
}

NameBook::Hits const* NameBook::on_shelves(Shelves const& shelves, std::string_view word) const
{
    for (Map<Hits> const& shelf : shelves) {
        auto const found = shelf.find(word);
        if (found != shelf.end()) {
            return &found->second;
        }
    }
    return nullptr;
}

std::size_t NameBook::find(std::string_view written) const
{
    auto const by_code = m_exact[0].find(written);
    if (by_code != m_exact[0].end() && by_code->second.size() == 1) {
        return by_code->second.front();
    }
    auto const known = m_found.find(written);
    if (known != m_found.end()) {
        return known->second;
    }
    auto const refused = m_refused.find(written);
    if (refused != m_refused.end()) {
        throw refused->second;
    }
    try {
        std::size_t const index = search(trim(written));
        if (m_found.size() < most_remembered) {
            m_found.emplace(written, index);
        }
        return index;
    } catch (Invalid const& invalid) {
        if (m_refused.size() < most_remembered) {
            m_refused.emplace(written, invalid);
        }
        throw;
    }
}

std::size_t NameBook::search(std::string_view written) const
{
    std::string const plain = loose(written);
    Hits const* hits = on_shelves(m_exact, written);
    Hits paired;
    if (!hits) {
        paired = pairs(plain.empty() ? plain : lower(half_width(written)));
        hits = paired.empty() ? on_shelves(m_loose, plain) : &paired;
    }
    if (!hits) {
        refuse_unknown(written);
    }
    if (hits->size() > 1) {
        refuse_several(written, *hits);
    }
    return hits->front();
}

bool NameBook::is_called(std::size_t index, std::string_view name) const
{
    Entry const& entry = m_entries[index];
    std::string const wanted = loose(name);
    auto const same = [&](std::string const& word) { return loose(word) == wanted; };
    return std::any_of(entry.names.begin(), entry.names.end(), same) || std::any_of(entry.aliases.begin(), entry.aliases.end(), same);
}

void NameBook::pair(Hits& hits, std::string_view code, std::string_view name) const
{
    auto const found = m_loose[0].find(loose(code));
    if (found == m_loose[0].end()) {
        return;
    }
    for (std::size_t index : found->second) {
        if (is_called(index, name)) {
            put(hits, index);
        } else if (on_shelves(m_loose, loose(name))) {
            // Both halves are known and contradict each other: a slip that must not be settled by guessing.
            throw Invalid(say(tr("{} is not the name of {}"), std::string(trim(name)), m_entries[index].code), say(tr("did you mean {}?"), called(index)));
        }
    }
}

/// The entries that `code-name`, `code name` and `name(code)` may mean. Codes may hold hyphens themselves, so every place is tried.
NameBook::Hits NameBook::pairs(std::string_view written) const
{
    Hits hits;
    for (std::size_t at = written.find_first_of(" -_/"); at != std::string_view::npos; at = written.find_first_of(" -_/", at + 1)) {
        pair(hits, written.substr(0, at), written.substr(at + 1));
        pair(hits, written.substr(at + 1), written.substr(0, at));
    }
    std::size_t const bracket = written.rfind('(');
    if (bracket != std::string_view::npos && written.ends_with(')')) {
        std::string_view const before = written.substr(0, bracket);
        std::string_view const inside = written.substr(bracket + 1, written.size() - bracket - 2);
        pair(hits, inside, before);
        pair(hits, before, inside);
    }
    return hits;
}

std::string NameBook::called(std::size_t index) const
{
    Entry const& entry = m_entries[index];
    return entry.names.empty() || entry.names.front() == entry.code ? entry.code : entry.code + " " + entry.names.front();
}

void NameBook::refuse_several(std::string_view written, Hits const& hits) const
{
    constexpr std::size_t most = 10;
    std::vector<std::string> codes;
    for (std::size_t index : hits) {
        codes.push_back(codes.size() == most ? "…" : m_entries[index].code);
        if (codes.size() > most) {
            break;
        }
    }
    throw Invalid(say(tr("{} are called {}: {}"), hits.size(), std::string(written), join(codes, ", ")), say(tr("write the code instead of the name")));
}

/// The nearest two, as they are called.
std::vector<std::string> NameBook::near(std::string_view written) const
{
    if (m_words.empty()) {
        for (Entry const& entry : m_entries) {
            m_words.push_back(entry.code);
            m_words.insert(m_words.end(), entry.names.begin(), entry.names.end());
            m_words.insert(m_words.end(), entry.aliases.begin(), entry.aliases.end());
        }
    }
    std::vector<std::string> found;
    for (std::string const& word : nearest(written, m_words, 4)) {
        std::string const meant = called(on_shelves(m_exact, word)->front());
        if (found.size() < 2 && std::find(found.begin(), found.end(), meant) == found.end()) {
            found.push_back(meant);
        }
    }
    return found;
}

/// Those whose name holds what was written (城东 for 城东派出所), where they are no more than two.
std::vector<std::string> NameBook::containing(std::string_view written) const
{
    std::vector<std::string> found;
    for (std::size_t i = 0; i < m_entries.size() && found.size() <= 2; ++i) {
        auto const holds = [written](std::string const& name) { return name.find(written) != std::string::npos; };
        if (std::any_of(m_entries[i].names.begin(), m_entries[i].names.end(), holds)) {
            found.push_back(called(i));
        }
    }
    return found.size() <= 2 ? found : std::vector<std::string>{};
}

void NameBook::refuse_unknown(std::string_view written) const
{
    if (is_scientific(written)) {
        refuse_scientific();
    }
    if (m_entries.empty()) {
        reject(tr("unknown: nothing is recorded there yet"));
    }
    if (m_refused.size() >= most_hints) {
        reject(tr("no such code or name"));
    }
    std::vector<std::string> likely = near(written);
    if (likely.empty()) {
        likely = containing(written);
    }
    Message const hint = likely.empty() ? Message{}
        : likely.size() == 1            ? say(tr("did you mean {}?"), likely.front())
                                        : say(tr("did you mean {} or {}?"), likely[0], likely[1]);
    throw Invalid(say(tr("no such code or name")), hint);
}

}
