#include "core/pack/files.hpp"

#include <algorithm>

namespace cwp {

namespace {

/// A folder of the pack, what its files end in and who reads them.
struct Folder {
    std::string_view name;
    std::string_view extension;
    void (*look)(PackFile const&, Mistakes&);
};

template <auto read>
void look_with(PackFile const& file, Mistakes& mistakes)
{
    static_cast<void>(read(file, mistakes));
}

constexpr Folder folders[] = {
    {"ledgers", ".toml", look_with<read_ledger>}, {"standards", ".toml", look_with<read_standard>}, {"views", ".sql", look_with<read_view>}, {"measures", ".sql", look_with<read_measure>},
    {"checks", ".sql", look_with<read_check>}, {"dues", ".sql", look_with<read_due>}, {"schemes", ".toml", look_with<read_scheme>}, {"documents", ".toml", look_with<read_document>},
};

Folder const* folder_for(std::string_view path)
{
    auto const belongs = [path](Folder const& each) {
        return folder_of(path) == each.name && path.ends_with(each.extension) && path.size() == each.name.size() + 1 + stem_of(path).size() + each.extension.size();
    };
    auto const* found = std::find_if(std::begin(folders), std::end(folders), belongs);
    return found == std::end(folders) ? nullptr : found;
}

}

bool is_pack_path(std::string_view path) { return folder_for(path) != nullptr && !stem_of(path).empty(); }

void look_for_mistakes(PackFile const& file, Mistakes& mistakes)
{
    Folder const* folder = folder_for(file.path);
    if (folder == nullptr) {
        mistakes.add({}, say(tr("this is no file of a pack; it has ledgers/*.toml standards/*.toml views/*.sql measures/*.sql checks/*.sql dues/*.sql schemes/*.toml documents/*.toml")));
    } else if (!file.text.empty()) {
        folder->look(file, mistakes);
    }
}

std::string_view stem_of(std::string_view path)
{
    std::size_t const slash = path.rfind('/');
    std::string_view const file = slash == std::string_view::npos ? path : path.substr(slash + 1);
    return file.substr(0, file.find('.'));
}

std::string_view folder_of(std::string_view path)
{
    std::size_t const slash = path.find('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

void check_own_name(TableReader& table, std::string const& name, std::string_view path)
{
    if (!name.empty() && name != stem_of(path)) {
        table.mistake("name", say(tr("the name “{}” must be that of the file, “{}”"), name, stem_of(path)));
    }
}

void read_validity(TableReader& table, std::string& from, std::string& until)
{
    from = table.month_or("from", from);
    until = table.month_or("until", until);
    if (until < from) {
        table.mistake("until", say(tr("“until” ({}) lies before “from” ({})"), until, from));
    }
}

}
