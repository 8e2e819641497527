#include "core/base/file.hpp"
#include "core/base/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

/// What the shape of the source promises: who may know whom, what stays out of the core, and that every sentence has its Chinese.
using namespace cwp;
namespace fs = std::filesystem;

namespace {

struct SourceFile {
    std::string name;   ///< from the root of the source: core/base/text.cpp
    std::string text;
};

/// The files below `folder` whose names end with one of `endings`, in order of their names.
std::vector<SourceFile> files_below(std::string const& folder, std::set<std::string> const& endings)
{
    std::vector<SourceFile> files;
    fs::path const root = CWP_SOURCE_DIR;
    for (auto const& entry : fs::recursive_directory_iterator(root / folder)) {
        if (entry.is_regular_file() && endings.contains(entry.path().extension().string()))
            files.push_back({fs::relative(entry.path(), root).string(), read_file(entry.path().string())});
    }
    std::sort(files.begin(), files.end(), [](SourceFile const& a, SourceFile const& b) { return a.name < b.name; });
    return files;
}

std::vector<SourceFile> sources()
{
    std::vector<SourceFile> files = files_below("core", {".cpp", ".hpp"});
    for (SourceFile& file : files_below("cli", {".cpp", ".hpp"}))
        files.push_back(std::move(file));
    return files;
}

/// `core/base/text.cpp` stands on the floor `base`, everything of cli/ on the floor `cli`.
std::string floor_of(std::string_view path)
{
    std::vector<std::string_view> const parts = split(path, '/');
    return std::string(parts[0] == "core" && parts.size() > 2 ? parts[1] : parts[0]);
}

/// What stands between the quotes or angle brackets of every #include.
std::vector<std::string> includes_of(std::string_view text)
{
    std::vector<std::string> names;
    for (std::string_view line : split(text, '\n')) {
        line = trim(line);
        if (!line.starts_with("#include"))
            continue;
        std::size_t const open = line.find_first_of("\"<");
        std::size_t const close = open == std::string_view::npos ? open : line.find_first_of("\">", open + 1);
        if (close != std::string_view::npos)
            names.emplace_back(line.substr(open + 1, close - open - 1));
    }
    return names;
}

/// Which floors each floor may include besides itself. cli stands on top and may include all.
std::map<std::string, std::set<std::string>> const& floors_below()
{
    static std::map<std::string, std::set<std::string>> const table{
        {"base", {}},
        {"store", {"base"}},
        {"pack", {"base", "store"}},
        {"document", {"base"}},
        {"office", {"base"}},
        {"ledger", {"base", "document", "office", "store", "pack"}},
        {"check", {"base", "document", "store", "pack", "ledger"}},
        {"duty", {"base", "document", "store", "pack", "ledger", "check"}},
        {"assess", {"base", "document", "store", "pack", "ledger", "check", "duty"}},
        {"room", {"base", "store", "pack", "document", "ledger", "check", "duty", "assess"}},
        {"train", {"base", "store", "pack", "document", "ledger", "check", "duty", "assess"}},
        {"render", {"base", "document", "office"}},
        {"report", {"base", "store", "pack", "document", "ledger", "check", "duty", "assess", "room", "train"}},
    };
    return table;
}

bool may_include(std::string const& from, std::string const& to)
{
    if (from == "cli" || from == to)
        return true;
    auto const below = floors_below().find(from);
    return below != floors_below().end() && below->second.contains(to);
}

bool is_word_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Whether `word` occurs in `text` as a word of its own and not as a member of something.
bool uses(std::string_view text, std::string_view word)
{
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        char const before = at == 0 ? ' ' : text[at - 1];
        std::size_t const end = at + word.size();
        char const after = end < text.size() ? text[end] : ' ';
        bool const ends = !is_word_letter(word.back()) || !is_word_letter(after);
        if (ends && !is_word_letter(before) && before != '.' && before != '>')
            return true;
    }
    return false;
}

/// Lines without what follows the mark of a comment. Marks inside strings cut too much, which these tests can bear.
std::string without_comments(std::string_view text, std::string_view mark)
{
    std::string out;
    for (std::string_view const line : split(text, '\n')) {
        out += line.substr(0, line.find(mark));
        out += '\n';
    }
    return out;
}

/// The string literal that opens at `at` (a quote), as written between its quotes.
std::string_view literal_at(std::string_view text, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < text.size() && text[end] != '"')
        end += text[end] == '\\' ? 2U : 1U;
    return text.substr(at + 1, end - at - 1);
}

/// A sentence in tr("…"), as written, and what follows its closing quote.
struct Said {
    std::string sentence;
    std::string file;
    bool alone = false; ///< the bracket closes right behind it
};

std::vector<Said> sentences()
{
    std::vector<Said> found;
    for (SourceFile const& file : sources()) {
        std::string_view const text = file.text;
        for (std::size_t at = text.find("tr("); at != std::string_view::npos; at = text.find("tr(", at + 1)) {
            std::size_t const quote = std::min(text.find_first_not_of(" \n", at + 3), text.size() - 1);
            if (text[quote] != '"' || (at > 0 && is_word_letter(text[at - 1])))
                continue;
            std::string_view const sentence = literal_at(text, quote);
            found.push_back({std::string(sentence), file.name, trim(text.substr(quote + sentence.size() + 2)).starts_with(')')});
        }
    }
    return found;
}

struct Translation {
    std::string english;
    std::string chinese;
    std::string where;
};

/// Lines `"English" = "中文"`; a line of another shape has an empty English side.
std::vector<Translation> translations()
{
    std::vector<Translation> found;
    for (SourceFile const& file : files_below("data/lang/zh", {".toml"})) {
        for (std::string_view line : split(file.text, '\n')) {
            line = trim(line);
            if (line.empty() || line.starts_with('#'))
                continue;
            Translation each;
            each.where = file.name + ": " + std::string(line);
            std::string_view const english = literal_at(line, 0);
            std::string_view const rest = line.substr(std::min(english.size() + 2, line.size()));
            if (line.starts_with('"') && rest.starts_with(" = \"") && literal_at(rest, 3).size() + 5 == rest.size()) {
                each.english = english;
                each.chinese = literal_at(rest, 3);
            }
            found.push_back(each);
        }
    }
    return found;
}

/// The numbers of the arguments that a sentence has places for.
std::multiset<std::size_t> places_of(std::string_view sentence)
{
    std::multiset<std::size_t> places;
    std::size_t in_order = 0;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (sentence[at] != '{')
            continue;
        if (at + 1 < sentence.size() && sentence[at + 1] == '{') {
            ++at;
            continue;
        }
        std::size_t const close = std::min(sentence.find('}', at), sentence.size());
        std::string const inside(sentence.substr(at + 1, close - at - 1));
        if (inside.empty())
            places.insert(in_order++);
        else if (std::all_of(inside.begin(), inside.end(), [](char c) { return c >= '0' && c <= '9'; }))
            places.insert(std::stoul(inside));
    }
    return places;
}

std::set<std::string> includers_of(std::string_view header)
{
    std::set<std::string> files;
    for (SourceFile const& file : sources()) {
        for (std::string const& name : includes_of(file.text)) {
            if (name.starts_with(header))
                files.insert(file.name);
        }
    }
    return files;
}

}

TEST_CASE("every folder of the core has its place among the floors")
{
    for (auto const& entry : fs::directory_iterator(fs::path(CWP_SOURCE_DIR) / "core")) {
        CAPTURE(entry.path());
        CHECK(entry.is_directory());
        CHECK(floors_below().contains(entry.path().filename().string()));
    }
}

TEST_CASE("no file includes a floor above its own")
{
    std::size_t arrows = 0;
    for (SourceFile const& file : sources()) {
        for (std::string const& name : includes_of(file.text)) {
            if (!name.starts_with("core/") && !name.starts_with("cli/"))
                continue;
            ++arrows;
            CHECK_MESSAGE(may_include(floor_of(file.name), floor_of(name)), file.name << " includes " << name);
        }
    }
    CHECK(arrows > 0);
}

TEST_CASE("files of the program are included by their path from the root")
{
    for (SourceFile const& file : sources()) {
        for (std::string_view const line : split(file.text, '\n')) {
            if (line.starts_with("#include \""))
                CHECK_MESSAGE((line.starts_with("#include \"core/") || line.starts_with("#include \"cli/")), file.name << ": " << line);
        }
    }
}

TEST_CASE("each foreign library is known to one file")
{
    CHECK(includers_of("sqlite3.h") == std::set<std::string>{"core/store/sqlite.cpp"});
    CHECK(includers_of("toml++/") == std::set<std::string>{"core/pack/toml.cpp"});
    CHECK(includers_of("CLI/") == std::set<std::string>{"cli/parser.cpp"});
    CHECK(includers_of("openssl/") == std::set<std::string>{"core/base/digest.cpp"});
    CHECK(includers_of("iconv.h") == std::set<std::string>{"core/base/encoding.cpp"});
    CHECK(includers_of("minizip/") == std::set<std::string>{"core/office/archive.cpp"});
    CHECK(includers_of("expat.h") == std::set<std::string>{"core/office/xml.cpp"});
    CHECK(includers_of("xlsxwriter.h") == std::set<std::string>{"core/office/workbook_writer.cpp"});
}

TEST_CASE("the core neither prints nor asks what time it is")
{
    for (SourceFile const& file : files_below("core", {".cpp", ".hpp"})) {
        for (std::string const& name : includes_of(file.text))
            CHECK_MESSAGE((name != "iostream" && name != "ctime" && name != "time.h"), file.name << " includes " << name);
        std::string const code = without_comments(file.text, "//");
        for (std::string_view const word : {"system_clock", "steady_clock", "time(", "localtime(", "localtime_r(", "gettimeofday(", "clock_gettime(", "printf(", "puts("})
            CHECK_MESSAGE(!uses(code, word), file.name << " uses " << word);
    }
}

TEST_CASE("the SQL of the pack keeps to what other databases know too")
{
    std::size_t files = 0;
    for (SourceFile const& file : files_below("data", {".sql"})) {
        ++files;
        std::string code = lower(without_comments(file.text, "--"));
        // How a table is stored is not how it is asked.
        constexpr std::string_view storage = "without rowid";
        for (std::size_t at = code.find(storage); at != std::string::npos; at = code.find(storage))
            code.erase(at, storage.size());
        for (std::string_view const word : {"rowid", "date(", "julianday(", "strftime(", "ifnull(", "group_concat(", "instr(", "insert or replace"})
            CHECK_MESSAGE(!uses(code, word), file.name << " uses " << word);
    }
    CHECK(files > 0);
}

TEST_CASE("every sentence of the program has its Chinese")
{
    std::map<std::string, std::string> known;
    for (Translation const& each : translations())
        known.emplace(each.english, each.chinese);
    std::vector<Said> const said = sentences();
    CHECK(said.size() > 0);
    for (Said const& each : said)
        CHECK_MESSAGE(known.contains(each.sentence), each.file << " says \"" << each.sentence << "\"");
}

TEST_CASE("a translation has places for the same arguments as its sentence")
{
    for (Translation const& each : translations())
        CHECK_MESSAGE(places_of(each.english) == places_of(each.chinese), each.where);
}

TEST_CASE("between Chinese characters stand Chinese commas, semicolons and question marks")
{
    auto const is_chinese = [](std::string_view three) { return three.size() == 3 && three >= "\xE4\xB8\x80" && three <= "\xE9\xBF\xBF"; };
    for (Translation const& each : translations())
        for (std::size_t at = each.chinese.find_first_of(",;?!"); at != std::string::npos; at = each.chinese.find_first_of(",;?!", at + 1))
            CHECK_MESSAGE(!(at >= 3 && is_chinese(std::string_view(each.chinese).substr(at - 3, 3)) && each.chinese.substr(at + 1, 1) != " "), each.where); // `[80, 4]` is no sentence
}

TEST_CASE("a sentence is translated one way and every translation is of a sentence that is said")
{
    std::set<std::string> said;
    for (Said const& each : sentences())
        said.insert(each.sentence);
    std::map<std::string, std::string> known;
    for (Translation const& each : translations()) {
        CHECK_MESSAGE(!each.english.empty(), each.where << " is not \"English\" = \"中文\"");
        std::string const& first = known.emplace(each.english, each.chinese).first->second;
        CHECK_MESSAGE(first == each.chinese, each.where << " but elsewhere " << first);
        CHECK_MESSAGE(said.contains(each.english), each.where << " is said nowhere");
    }
}

TEST_CASE("a sentence in tr is one literal")
{
    for (Said const& each : sentences())
        CHECK_MESSAGE(each.alone, each.file << ": " << each.sentence);
}
