#include "core/pack/standard_attributes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace cwp {

namespace {

enum class Holds { pieces, yuan, yes_or_no };

struct KnownAttribute {
    std::string_view list;
    std::string_view name;
    Holds holds;
};

/// Whatever else an item has is the bureau's own, for its measures and checks to join.
constexpr auto known_attributes = std::to_array<KnownAttribute>({
    {"kit", "urban", Holds::pieces}, {"kit", "rural", Holds::pieces}, {"kit", "mobile", Holds::pieces}, {"kit", "heavy", Holds::pieces}, {"kit", "officer", Holds::pieces},
    {"kit", "yearly", Holds::yes_or_no}, {"kit", "price", Holds::yuan},
    {"checklist", "urban", Holds::yes_or_no}, {"checklist", "rural", Holds::yes_or_no}, {"checklist", "mobile", Holds::yes_or_no}, {"checklist", "required", Holds::yes_or_no},
});

bool is_digits(std::string_view text)
{
    return !text.empty() && text.size() <= 9 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// `1200`, `12.50`: fen at most.
bool is_yuan(std::string_view text)
{
    std::size_t const point = text.find('.');
    std::string_view const fen = point == std::string_view::npos ? std::string_view("0") : text.substr(point + 1);
    return is_digits(text.substr(0, point)) && is_digits(fen) && fen.size() <= 2;
}

bool fits(Holds holds, std::string_view text)
{
    switch (holds) {
    case Holds::pieces: return is_digits(text);
    case Holds::yuan: return is_yuan(text);
    case Holds::yes_or_no: return text == "true" || text == "false";
    }
    return false;
}

Text expected(Holds holds)
{
    switch (holds) {
    case Holds::pieces: return tr("“{}” must be a whole number of pieces, 0 or more");
    case Holds::yuan: return tr("“{}” must be yuan, 0 or more, with two decimals at most; leave it out where it is not known");
    case Holds::yes_or_no: return tr("“{}” must be true or false");
    }
    return {};
}

}

void check_attributes(TableReader& file, Standard const& standard)
{
    std::vector<Node const*> const nodes = file.tables("item");
    for (std::size_t at = 0; at < nodes.size() && at < standard.items.size(); ++at) {
        for (KnownAttribute const& known : known_attributes) {
            auto const found = standard.items[at].attributes.find(std::string(known.name));
            if (known.list == standard.name && found != standard.items[at].attributes.end() && !fits(known.holds, found->second))
                TableReader(*nodes[at], file.mistakes()).mistake(known.name, say(expected(known.holds), known.name));
        }
    }
}

}
