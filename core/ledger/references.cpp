#include "core/ledger/references.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/ledger/name_book.hpp"

#include <map>
#include <stdexcept>
#include <unordered_map>

namespace cwp {

namespace {

struct Known {
    NameBook book;
    std::vector<std::int64_t> ids;                      ///< by index in the book
    std::unordered_map<std::int64_t, std::size_t> index; ///< by id
};

/// `城东、城东派出所` as separate words.
std::vector<std::string> separate(std::string_view words)
{
    std::string plain(words);
    for (std::string_view separator : {"、", "，", "；", ";", "\n"}) {
        for (std::size_t at = plain.find(separator); at != std::string::npos; at = plain.find(separator, at)) {
            plain.replace(at, separator.size(), ",");
        }
    }
    std::vector<std::string> separated;
    for (std::string_view word : split(plain, ',')) {
        if (!trim(word).empty()) {
            separated.emplace_back(trim(word));
        }
    }
    return separated;
}

std::string names_query(Ledger const& ledger)
{
    if (!ledger.code_column()) {
        throw std::logic_error("references to a ledger without a code: " + ledger.name);
    }
    std::string const code = ledger.code_column()->name;
    std::string const name = ledger.name_column() ? "name" : code;
    std::string const aliases = ledger.find("aliases") ? "aliases" : "NULL";
    return "SELECT id, " + code + ", " + name + ", " + aliases + " FROM " + ledger.name + " ORDER BY " + code;
}

Known read_names(Database const& db, Ledger const& ledger)
{
    Known known;
    if (!db.has_table(ledger.name)) {
        return known; // a pack may name ledgers that an older file does not have yet
    }
    Statement rows = db.prepare(names_query(ledger));
    while (rows.step()) {
        known.index.emplace(rows.integer(0), known.ids.size());
        known.ids.push_back(rows.integer(0));
        known.book.add({rows.string(1), {rows.string(2)}, separate(rows.text(3))});
    }
    return known;
}

NameBook read_list(Standard const& standard)
{
    std::map<std::string, NameBook::Entry> entries; // an item may stand there once for every span of months
    for (StandardItem const& item : standard.items) {
        NameBook::Entry& entry = entries[item.code];
        entry.code = item.code;
        entry.names.push_back(item.label.zh);
        entry.names.push_back(item.label.en);
        auto const aliases = item.attributes.find("aliases");
        if (aliases != item.attributes.end()) {
            entry.aliases = separate(aliases->second);
        }
    }
    NameBook book;
    for (auto& [code, entry] : entries) {
        book.add(std::move(entry));
    }
    return book;
}

}

struct References::State {
    Database const& db;
    Pack const& pack;
    std::map<std::string, Known, std::less<>> ledgers;
    std::map<std::string, NameBook, std::less<>> lists;

    Known const& known(std::string_view ledger)
    {
        auto found = ledgers.find(ledger);
        if (found == ledgers.end()) {
            found = ledgers.emplace(ledger, read_names(db, pack.ledger(ledger))).first;
        }
        return found->second;
    }

    NameBook const& list(std::string_view name)
    {
        auto found = lists.find(name);
        if (found == lists.end()) {
            found = lists.emplace(name, read_list(pack.standard(name))).first;
        }
        return found->second;
    }
};

References::References(Database const& db, Pack const& pack) : m_state(new State{db, pack, {}, {}}) {}
References::~References() = default;
References::References(References&&) noexcept = default;

std::int64_t References::id(std::string_view ledger, std::string_view written)
{
    Known const& known = m_state->known(ledger);
    return known.ids[known.book.find(written)];
}

std::string const& References::code(std::string_view ledger, std::int64_t id)
{
    static std::string const unknown;
    Known const& known = m_state->known(ledger);
    auto const found = known.index.find(id);
    return found == known.index.end() ? unknown : known.book.entry(found->second).code;
}

std::string const& References::name(std::string_view ledger, std::int64_t id)
{
    static std::string const unknown;
    Known const& known = m_state->known(ledger);
    auto const found = known.index.find(id);
    return found == known.index.end() ? unknown : known.book.entry(found->second).names.front();
}

bool References::has_code(std::string_view ledger, std::string_view code)
{
    return m_state->known(ledger).book.has_code(code);
}

bool References::is_shared(std::string_view ledger, std::string_view name)
{
    return m_state->known(ledger).book.is_shared(name);
}

namespace {

/// All items of a list by their labels, in the language of the message.
Message items_of(Standard const& list)
{
    Message items;
    for (StandardItem const& item : list.items) {
        items = items.text.empty() ? argument(item.label) : Message{"{} · {}", {items, argument(item.label)}};
    }
    return items;
}

}

std::string References::standard(std::string_view list, std::string_view written)
{
    NameBook const& book = m_state->list(list);
    try {
        return book.entry(book.find(written)).code;
    } catch (Invalid const& invalid) {
        if (!invalid.hint().text.empty()) {
            throw;
        }
        throw Invalid(invalid.message(), say(tr("there are: {}"), items_of(m_state->pack.standard(list))));
    }
}

std::string References::standard_label(std::string_view list, std::string_view code, Language language)
{
    // The last entry of a code is the newest wording.
    std::string label(code);
    for (StandardItem const& item : m_state->pack.standard(list).items) {
        if (item.code == code) {
            label = item.label.in(language);
        }
    }
    return label;
}

void References::forget(std::string_view ledger)
{
    auto const found = m_state->ledgers.find(ledger);
    if (found != m_state->ledgers.end()) {
        m_state->ledgers.erase(found);
    }
}

Pack const& References::pack() const { return m_state->pack; }
Database const& References::db() const { return m_state->db; }

}
