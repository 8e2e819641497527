#include "core/base/named_places.hpp"
#include "core/pack/pack.hpp"
#include "core/pack/reader.hpp"
#include "core/pack/files.hpp"
#include "core/pack/regulation.hpp"
#include "core/pack/toml.hpp"
#include "tests/fuzz/target.hpp"

#include <algorithm>
#include <array>

namespace cwp::fuzz {

namespace {

void look_at_places(Node const& node, int lines)
{
    demand(1 <= node.place.line && node.place.line <= lines && node.place.column >= 1, "every value stands somewhere in the text");
    for (Node const& item : node.items)
        look_at_places(item, lines);
    for (Node::Member const& member : node.members)
        look_at_places(member.value, lines);
}

constexpr std::array<std::string_view, 6> paths{"ledgers/thing.toml", "standards/thing.toml", "measures/thing.sql", "checks/thing.sql", "schemes/thing.toml", "documents/thing.toml"};

}

void read_toml_text(std::string_view bytes)
{
    ParsedToml const parsed = parse_toml(bytes);
    int const lines = 1 + static_cast<int>(std::count(bytes.begin(), bytes.end(), '\n'));
    if (!parsed.error)
        look_at_places(parsed.root, lines);
    else
        demand(1 <= parsed.error->place.line && parsed.error->place.line <= lines + 1, "a mistake stands somewhere in the text");
}

void read_pack_file(std::string_view bytes)
{
    PackFile const file{std::string(paths[cut_byte(bytes) % paths.size()]), "0000-00", std::string(bytes)};
    Mistakes mistakes(file.path);
    look_for_mistakes(file, mistakes);
    for (Message const& message : mistakes.messages())
        demand(english(message).starts_with(file.path + ":"), "a mistake begins with its file");
    mistakes_in(Pack({file}));
}

void fill_sentences(std::string_view bytes)
{
    Places const places{{"month", "2026-10"}, {"bureau", "安乡县公安局"}, {"empty", ""}};
    if (auto const impossible = impossible_place(bytes))
        demand(bytes.find(*impossible) != std::string_view::npos, "the place is named as it is written");
    std::string const filled = fill_places(bytes, places);
    demand(filled.size() <= bytes.size() * 4, "no place fills more than what it names");
}

}
