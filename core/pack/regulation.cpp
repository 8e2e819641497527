#include "core/pack/regulation.hpp"

#include "core/base/digest.hpp"
#include "core/base/file.hpp"
#include "core/base/text.hpp"
#include "core/pack/calendar.hpp"
#include "core/pack/files.hpp"
#include "core/pack/standard_tables.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <tuple>

namespace cwp {

namespace {

/// The text of a pack file without a byte order mark.
std::string pack_text(std::string const& path)
{
    std::string text = read_file(path);
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);
    }
    if (auto const byte = invalid_utf8(text)) {
        fail(tr("{}: byte {} is no UTF-8; save the file as UTF-8"), path, *byte + 1);
    }
    return text;
}

std::vector<PackFile> stored_files(Database const& db)
{
    std::vector<PackFile> files;
    Statement rows = db.prepare("SELECT path, valid_from, text FROM pack_file ORDER BY path, valid_from");
    while (rows.step()) {
        files.push_back({rows.string(0), rows.string(1), rows.string(2)});
    }
    return files;
}

/// Nothing is installed into a published month, nor before it.
void refuse_published_months(Database const& db, std::vector<PackFile> const& files)
{
    if (files.empty() || !db.has_table("run")) {
        return;
    }
    auto const earliest = std::min_element(files.begin(), files.end(), [](PackFile const& a, PackFile const& b) { return a.from < b.from; });
    std::string const last = db.text("SELECT MAX(month) FROM run WHERE state = 'published'");
    if (last.empty() || earliest->from > last) {
        return;
    }
    std::optional<Month> const month = iso_month(last);
    fail(tr("{} is published; the regulation can change from {} on: --from {}"), last, month ? iso(*month + 1) : last, month ? iso(*month + 1) : last);
}

/// First and last day of every published month.
std::map<std::string, Period> published_days(Database const& db)
{
    std::map<std::string, Period> days;
    if (!db.has_table("run")) {
        return days;
    }
    Statement rows = db.prepare("SELECT DISTINCT month FROM run WHERE state = 'published'");
    while (rows.step()) {
        if (std::optional<Month> const month = iso_month(rows.text(0))) {
            days.emplace(rows.string(0), month_days(db, *month));
        }
    }
    return days;
}

/// Another first day of the months to come also moves the end of the month before them, which may be published.
void refuse_moved_months(Database const& db, std::map<std::string, Period> const& published)
{
    for (auto const& [text, was] : published) {
        Month const month = *iso_month(text);
        Period const is = month_days(db, month);
        if (is.first != was.first || is.last != was.last) {
            fail(tr("{0} is published with its days {1} to {2}; with the new first day of the month it would be {3} to {4}: install this from {5} on or later"), text,
                 iso(was.first), iso(was.last), iso(is.first), iso(is.last), iso(month + 2));
        }
    }
}

}

std::vector<PackFile> pack_files(std::string const& folder, std::string const& from)
{
    std::map<std::string, PackFile> by_path;
    Pack const built_in = Pack::embedded();
    for (PackFile const& file : built_in.files()) {
        by_path[file.path] = {file.path, from, file.text};
    }
    if (!folder.empty()) {
        for (PackFile& file : folder_files(folder, from)) {
            std::string const path = file.path;
            by_path[path] = std::move(file);
        }
    }
    std::vector<PackFile> files;
    for (auto& [path, file] : by_path) {
        files.push_back(std::move(file));
    }
    return files;
}

std::vector<PackFile> folder_files(std::string const& folder, std::string const& from)
{
    namespace fs = std::filesystem;
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        cannot(tr("{} is not a folder"), folder);
    }
    std::vector<PackFile> files;
    for (fs::directory_entry const& entry : fs::recursive_directory_iterator(folder)) {
        std::string const extension = entry.path().extension().string();
        if (!entry.is_regular_file() || (extension != ".toml" && extension != ".sql")) {
            continue;
        }
        std::string const path = entry.path().lexically_relative(folder).generic_string();
        if (!is_pack_path(path)) {
            fail(tr("{}/{} is no file of a pack; it has ledgers/*.toml standards/*.toml views/*.sql measures/*.sql checks/*.sql dues/*.sql schemes/*.toml documents/*.toml"), folder, path);
        }
        files.push_back({path, from, pack_text(entry.path().string())});
    }
    std::sort(files.begin(), files.end(), [](PackFile const& a, PackFile const& b) { return a.path < b.path; });
    return files;
}

std::vector<PackFile> changed_files(Pack const& pack, std::vector<PackFile> const& files)
{
    std::vector<PackFile> changed;
    for (PackFile const& file : files) {
        PackFile const* in_force = pack.file(file.path, file.from);
        if ((in_force == nullptr && !file.text.empty()) || (in_force != nullptr && in_force->text != file.text)) {
            changed.push_back(file);
        }
    }
    return changed;
}

Pack with_files(Pack const& pack, std::vector<PackFile> const& files, std::string const& month)
{
    std::map<std::string, PackFile> by_path;
    for (PackFile const& file : pack.files()) {
        if (PackFile const* in_force = pack.file(file.path, month)) {
            by_path[file.path] = {file.path, "0000-00", in_force->text};
        }
    }
    for (PackFile const& file : files) {
        by_path[file.path] = {file.path, "0000-00", file.text};
    }
    std::vector<PackFile> all;
    for (auto& [path, file] : by_path) {
        all.push_back(std::move(file));
    }
    return Pack(std::move(all));
}

Pack installed_with(Pack const& pack, std::vector<PackFile> const& files)
{
    std::vector<PackFile> all = pack.files();
    for (PackFile const& file : files) {
        auto const same = std::find_if(all.begin(), all.end(), [&](PackFile const& each) { return each.path == file.path && each.from == file.from; });
        same == all.end() ? all.push_back(file) : static_cast<void>(*same = file);
    }
    std::sort(all.begin(), all.end(), [](PackFile const& a, PackFile const& b) { return std::tie(a.path, a.from) < std::tie(b.path, b.from); });
    return Pack(std::move(all));
}

void install_pack(Operation& operation, std::vector<PackFile> const& files)
{
    Database const& db = operation.db();
    refuse_published_months(db, files);
    operation.irreversible();
    operation.changes_regulation();
    std::map<std::string, Period> const published = published_days(db);
    Statement insert = db.prepare("INSERT INTO pack_file (path, valid_from, text, sha256) VALUES (?, ?, ?, ?)"
                                  " ON CONFLICT (path, valid_from) DO UPDATE SET text = excluded.text, sha256 = excluded.sha256");
    for (PackFile const& file : files) {
        insert.with(file.path, file.from, file.text, sha256(file.text)).run();
    }
    Pack const pack(stored_files(db));
    write_standards(db, pack);
    refuse_moved_months(db, published);
    write_calendar(db, pack);
}

Pack load_pack(Database const& db) { return Pack(stored_files(db)); }

}
