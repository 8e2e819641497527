#include "core/pack/files.hpp"

namespace cwp {

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
        table.mistake("name", say(tr("the name '{}' must be that of the file, '{}'"), name, stem_of(path)));
    }
}

void read_validity(TableReader& table, std::string& from, std::string& until)
{
    from = table.month_or("from", from);
    until = table.month_or("until", until);
    if (until < from) {
        table.mistake("until", say(tr("'until' ({}) lies before 'from' ({})"), until, from));
    }
}

}
