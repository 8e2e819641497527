#include "cli/import_folder.hpp"

#include "core/base/error.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace cwp {

namespace {

namespace fs = std::filesystem;

constexpr auto kinds_of_rows = std::to_array<std::string_view>({".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".et", ".ods"});
constexpr std::size_t most_named = 5;

bool is_hidden(std::string const& name) { return name.starts_with('.') || name.starts_with("~$"); }

bool is_of_rows(std::string const& name)
{
    bool const left_by_import = name.find(".rejects.") != std::string::npos || name.find(".rejects-") != std::string::npos;
    std::string const kind = lower(fs::path(name).extension().string());
    return !is_hidden(name) && !left_by_import && std::find(kinds_of_rows.begin(), kinds_of_rows.end(), kind) != kinds_of_rows.end();
}

/// Whether the file behind a symbolic link lies in the folder itself or below it.
bool leads_inside(fs::path const& link, fs::path const& root)
{
    std::error_code broken;
    fs::path const file = fs::canonical(link, broken);
    return !broken && std::mismatch(root.begin(), root.end(), file.begin(), file.end()).first == root.end();
}

/// One folder, swept.
struct Sweep {
    bool recursive = false;
    fs::path root{};                       ///< without symbolic links in it
    std::vector<std::string> files{};      ///< below the folder
    std::vector<std::string> others{};     ///< files passed over
    std::vector<std::string> links{};      ///< not followed
    std::size_t folders = 0;               ///< passed over

    void look_into(std::string const& folder, std::string const& below)
    {
        std::error_code error;
        fs::directory_iterator entry(folder, error);
        if (error)
            cannot(tr("{}: the folder cannot be read: {}"), folder, reason(error.value()));
        std::vector<std::string> inner;
        for (; entry != fs::directory_iterator(); entry.increment(error)) {
            if (error)
                cannot(tr("{}: the folder cannot be read: {}"), folder, reason(error.value()));
            std::string const name = entry->path().filename().string();
            std::error_code gone; // a file that went away meanwhile is no regular file
            // A link to a folder may lead back up, and one to a file anywhere: whoever may fill the folder is not to read what others keep.
            if (entry->is_symlink(gone) && (fs::is_directory(entry->status(gone)) || !leads_inside(entry->path(), root)))
                links.push_back(below + name);
            else if (fs::is_directory(entry->status(gone)) && recursive && !is_hidden(name))
                inner.push_back(name);
            else if (fs::is_directory(entry->status(gone)))
                folders += static_cast<std::size_t>(!is_hidden(name));
            else if (fs::is_regular_file(entry->status(gone)) && is_of_rows(name))
                files.push_back(below + name);
            else
                others.push_back(below + name);
        }
        for (std::string const& name : inner)
            look_into(folder + "/" + name, below + name + "/");
    }
};

std::string some_of(std::vector<std::string> const& names)
{
    std::vector<std::string> some;
    for (std::size_t i = 0; i < names.size() && i < most_named; ++i)
        some.push_back(printable(names[i]));
    return join(some, " ") + (names.size() > most_named ? " …" : "");
}

void sweep(World const& world, std::string const& word, bool recursive, ImportNames& all)
{
    std::error_code none;
    Sweep found{recursive, fs::canonical(world.path(word), none)};
    found.look_into(world.path(word), "");
    for (std::vector<std::string>* const names : {&found.files, &found.others, &found.links})
        std::sort(names->begin(), names->end());
    std::string const base = word.ends_with('/') ? word : word + "/";
    for (std::string const& file : found.files)
        all.inputs.push_back({base + file, true});
    if (!found.others.empty())
        all.notes.push_back(say(tr("{}: files passed over: {} ({})"), printable(word), found.others.size(), some_of(found.others)));
    if (!found.links.empty())
        all.notes.push_back(say(tr("{}: symbolic links that lead out of the folder or to another one are not followed: {} ({})"), printable(word), found.links.size(), some_of(found.links)));
    if (found.folders > 0)
        all.notes.push_back(say(tr("{}: folders in it passed over: {}; --recursive reads them too"), printable(word), found.folders));
    if (found.files.empty())
        all.notes.push_back(say(tr("{}: there is no file of rows in it: csv tsv txt xlsx"), printable(word)));
}

}

std::vector<std::string> ImportNames::names() const
{
    std::vector<std::string> list;
    for (Input const& input : inputs)
        list.push_back(input.name);
    return list;
}

ImportNames import_names(World const& world, std::vector<std::string> const& words, bool recursive)
{
    ImportNames all;
    for (std::string const& word : words) {
        std::error_code none;
        if (word != "-" && fs::is_directory(world.path(word), none))
            sweep(world, word, recursive, all);
        else
            all.inputs.push_back({word, false});
    }
    return all;
}

}
