#include "cli/import_files.hpp"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <set>

namespace cwp {

namespace {

constexpr std::size_t piece = 64 * 1024;

MappedFile stdin_of(World& world)
{
    return MappedFile(MappedFile::Read([&world](char* to, std::size_t size) {
        world.in.read(to, static_cast<std::streamsize>(size));
        return static_cast<std::size_t>(world.in.gcount());
    }));
}

/// `visits.csv` → `visits.rejects.csv`, `visits.xlsx` → `visits.rejects.xlsx`; so are the rejects of `visits.rejects.csv` and `visits.rejects-2.csv` named, which are numbered.
std::string rejects_name(std::string const& input, bool workbook)
{
    static constexpr std::string_view mark = ".rejects";
    std::string stem = (input == "-" ? std::filesystem::path("stdin.csv") : std::filesystem::path(input)).stem().string();
    if (std::size_t const at = stem.rfind(mark); at != std::string::npos && at > 0) {
        std::string_view const after = std::string_view(stem).substr(at + mark.size());
        if (after.empty() || (after.front() == '-' && after.find_first_not_of("0123456789", 1) == std::string_view::npos))
            stem.resize(at);
    }
    return stem + std::string(mark) + (workbook ? ".xlsx" : ".csv");
}

/// A name that nothing has, and the files whose names come before it.
struct FreePath {
    std::string path;
    std::vector<std::string> earlier;
};

/// The path, or where a file of that name is there or meant by another input `visits.rejects-2.csv` and so on: nobody's corrections are overwritten.
FreePath free_path(std::string const& path, std::set<std::string>& taken)
{
    std::filesystem::path const wanted(path);
    FreePath found{path, {}};
    std::error_code none;
    for (int number = 2; std::filesystem::exists(found.path, none) || taken.contains(found.path); ++number) {
        if (std::filesystem::is_regular_file(found.path, none))
            found.earlier.push_back(found.path);
        found.path = (wanted.parent_path() / (wanted.stem().string() + "-" + std::to_string(number) + wanted.extension().string())).string();
    }
    taken.insert(found.path);
    return found;
}

bool holds_the_same(std::string const& a, std::string const& b)
{
    std::error_code none;
    auto const size = std::filesystem::file_size(a, none);
    return !none && size == std::filesystem::file_size(b, none) && !none && MappedFile(a).bytes() == MappedFile(b).bytes();
}

std::string rejects_path(World const& world, ImportFiles const& inputs, std::size_t file, std::string const& given)
{
    std::string const& input = inputs.name(file);
    std::string const name = rejects_name(input, is_workbook(inputs.bytes(file)));
    if (given.empty()) {
        std::filesystem::path const folder = input == "-" ? std::filesystem::path() : std::filesystem::path(input).parent_path();
        return world.path((folder / name).string());
    }
    std::string const path = world.path(given);
    std::error_code none;
    if (given.ends_with('/') || std::filesystem::is_directory(path, none))
        return (std::filesystem::path(path) / name).string();
    if (inputs.count() > 1)
        misuse(tr("--rejects {}: several files are imported; name a folder that ends in /"), given);
    return path;
}

}

ImportFiles::ImportFiles(Session& session, std::vector<std::string> const& names) : m_names(names)
{
    for (std::string const& name : names)
        m_files.push_back(name == "-" ? stdin_of(session.world()) : MappedFile(session.world().path(name)));
}

SheetFile ImportFiles::sheet_file(std::size_t file)
{
    return {m_names[file] == "-" ? "stdin" : m_names[file], m_files[file].bytes(), [this, file](std::size_t upto) { m_files[file].drop(upto); }};
}

RejectsFiles::RejectsFiles(World const& world, ImportFiles const& inputs, std::string given)
{
    std::set<std::string> taken;
    for (std::size_t i = 0; i < inputs.count(); ++i) {
        FreePath free = free_path(rejects_path(world, inputs, i, given), taken);
        m_parts.emplace_back();
        m_parts.back().path = std::move(free.path);
        m_parts.back().earlier = std::move(free.earlier);
    }
}

void RejectsFiles::add(std::size_t file, Sheet const& sheet, std::string_view bytes)
{
    Part& part = m_parts[file];
    if (sheet.workbook) {
        auto tab = std::find_if(part.tabs.begin(), part.tabs.end(), [&](RejectedRows const& each) { return each.tab == sheet.tab; });
        if (tab == part.tabs.end())
            tab = part.tabs.insert(tab, RejectedRows{sheet.tab, {}});
        tab->rows += bytes;
        return;
    }
    if (!part.file)
        part.file = std::make_unique<NewFile>(part.path);
    part.waiting += bytes;
    if (part.waiting.size() >= piece)
        part.write_waiting();
}

void RejectsFiles::Part::write_waiting()
{
    file->write(waiting);
    waiting.clear();
}

void RejectsFiles::Part::write_workbook(Language language)
{
    file = std::make_unique<NewFile>(path);
    write_rejects_workbook(file->temporary_path(), tabs, language);
}

/// A file that stays bad and is imported every night leaves its rejects once.
KeptRejects RejectsFiles::Part::keep()
{
    auto const same = std::find_if(earlier.begin(), earlier.end(), [&](std::string const& each) { return holds_the_same(each, file->temporary_path()); });
    if (same != earlier.end()) {
        file.reset();
        return {*same, true};
    }
    file->commit();
    return {path, false};
}

std::vector<KeptRejects> RejectsFiles::keep(Language language)
{
    std::vector<KeptRejects> kept;
    for (Part& part : m_parts) {
        if (!part.tabs.empty())
            part.write_workbook(language);
        else if (part.file)
            part.write_waiting();
        kept.push_back(part.file ? part.keep() : KeptRejects{});
    }
    return kept;
}

}
