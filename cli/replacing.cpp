#include "cli/replacing.hpp"

#include "core/base/file.hpp"

#include <filesystem>

namespace cwp {

namespace fs = std::filesystem;

void refuse_output(std::string const& output)
{
    if (!output.empty() && output != "-")
        misuse(tr("-o {0}: there is nothing here that it writes; what is said goes into a file with > {0}"), output);
}

void check_output(Session& session, Command const& command)
{
    std::string const& output = session.options().output;
    if (!command.shows)
        refuse_output(output);
    else if (!output.empty() && output != "-")
        refuse_to_replace(session, session.world().path(output));
}

bool names_folder(std::string const& path)
{
    std::error_code none;
    return path.ends_with('/') || fs::is_directory(path, none);
}

std::string output_path(Session& session, std::string const& name)
{
    std::string const& given = session.options().output;
    if (given.empty() || given == "-")
        return {};
    std::string const path = session.world().path(given);
    return names_folder(path) ? (fs::path(path) / name).string() : path;
}

void refuse_to_replace(Session& session, std::string const& path)
{
    std::error_code none;
    if (fs::is_regular_file(path, none) && !session.options().yes)
        fail(tr("{} exists already and was not touched; name another file, or replace it with --yes"), path);
}

bool may_write(Session& session, std::string const& path)
{
    refuse_to_replace(session, path);
    if (session.options().dry_run)
        session.note(tr("dry run: {} would be written"), path);
    return !session.options().dry_run;
}

void write_output(Session& session, std::string const& path, std::string_view bytes)
{
    if (!may_write(session, path))
        return;
    make_folder_of(path);
    replace_file(path, bytes);
    session.note(tr("written: {}"), path);
}

}
