#include "core/base/named_places.hpp"
#include "core/pack/files.hpp"

namespace cwp {

namespace {

void check_places(Node::Member const& member, std::string_view sentence, Mistakes& mistakes)
{
    if (auto const place = impossible_place(sentence)) {
        mistakes.add(member.place, say(tr("“{}” is no place for a value: write its name in braces, {{month}}; braces themselves are doubled"), *place));
    }
}

void read_paragraphs(Node const& node, Mistakes& mistakes, Template& wording)
{
    TableReader table(node, mistakes);
    for (Node::Member const& member : node.members) {
        if (!is_name(member.key)) {
            mistakes.add(member.place, say(tr("“{}” is no name: small letters a–z, digits and _ are allowed, a letter first"), member.key));
        } else if (member.value.kind == Node::Kind::array) {
            auto const& sentences = wording.lists.emplace(member.key, table.texts_or_none(member.key)).first->second;
            for (std::string const& sentence : sentences) {
                check_places(member, sentence, mistakes);
            }
        } else {
            check_places(member, wording.text.emplace(member.key, table.text(member.key)).first->second, mistakes);
        }
    }
}

}

Template read_document(PackFile const& file, Mistakes& mistakes)
{
    Node const root = read_toml(file.text, mistakes);
    Template wording;
    if (!mistakes.empty()) {
        return wording;
    }
    TableReader top(root, mistakes);
    if (Node const* head = top.required("document", Node::Kind::table)) {
        TableReader table(*head, mistakes);
        wording.name = table.id("name");
        check_own_name(table, wording.name, file.path);
        wording.title = table.label("title");
        wording.language = table.word_or("language", {"zh", "en"}, "zh");
        table.finish();
    }
    if (Node const* paragraphs = top.required("text", Node::Kind::table)) {
        read_paragraphs(*paragraphs, mistakes, wording);
    }
    top.finish();
    return wording;
}

}
