#include "tests/cases/stage.hpp"

#include "cli/run.hpp"
#include "core/base/encoding.hpp"
#include "core/base/file.hpp"
#include "tests/office/built_workbook.hpp"
#include "tests/office/unpacked.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace cwp::cases {

namespace {

/// Words as a shell would make them: quotes, no escapes.
std::vector<std::string> shell_words(std::string const& line)
{
    std::vector<std::string> words;
    std::string word;
    bool begun = false;
    char quote = 0;
    for (char c : line + " ") {
        if (quote != 0 ? c == quote : (c == '\'' || c == '"')) {
            quote = quote != 0 ? '\0' : c;
            begun = true;
        } else if (quote == 0 && c == ' ') {
            if (begun)
                words.push_back(word);
            word.clear();
            begun = false;
        } else {
            word += c;
            begun = true;
        }
    }
    return words;
}

/// The bytes that `\xFF`, `\r`, `\n`, `\t`, `\\` and a backslash before a line's end stand for.
std::string unescaped(std::string const& text)
{
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            bytes += text[at];
            continue;
        }
        switch (text[++at]) {
        case 'x':
            bytes += static_cast<char>(std::stoi(text.substr(at + 1, 2), nullptr, 16));
            at += 2;
            break;
        case 'r': bytes += '\r'; break;
        case 'n': bytes += '\n'; break;
        case 't': bytes += '\t'; break;
        case '\n': break;
        case '\\': bytes += '\\'; break;
        default: throw std::runtime_error("no such byte: \\" + text.substr(at, 1));
        }
    }
    return bytes;
}

std::string bytes_of(File const& file)
{
    if (file.encoding.empty())
        return file.text;
    if (file.encoding == "workbook")
        return built::workbook_of(file.text);
    return file.encoding == "bytes" ? unescaped(file.text) : encode(file.text, encoding_named(file.encoding));
}

void replace_all(std::string& text, std::string const& what, std::string const& by)
{
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

void add_lines(std::vector<std::string>& into, std::string const& text, std::string const& prefix)
{
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (line.ends_with('\r'))
            line.pop_back();
        into.push_back(prefix + line);
    }
}

/// A blank line at the end is not worth expecting.
void drop_blank_end(std::vector<std::string>& lines)
{
    while (!lines.empty() && lines.back().empty())
        lines.pop_back();
}

}

Stage::Stage() : m_home(std::filesystem::current_path())
{
    std::string name = (std::filesystem::temp_directory_path() / "cwp-case-XXXXXX").string();
    if (!mkdtemp(name.data()))
        throw std::runtime_error("no temporary folder");
    m_folder = name;
    std::filesystem::current_path(m_folder);
}

Stage::~Stage()
{
    std::error_code error;
    std::filesystem::current_path(m_home, error);
    std::filesystem::remove_all(m_folder, error);
}

void Stage::put(File const& file) const
{
    std::filesystem::path const path = std::filesystem::path(m_folder) / file.name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes_of(file);
}

std::string Stage::shown(std::string text) const
{
    replace_all(text, m_folder + "/", "");
    replace_all(text, m_folder, ".");
    replace_all(text, CWP_SOURCE_DIR, "$SOURCE");
    return text;
}

Outcome Stage::act(std::string const& written) const
{
    std::vector<std::string> words = shell_words(written);
    std::map<std::string, std::string> variables;
    while (!words.empty() && words[0].find('=') != std::string::npos && words[0].front() != '-') {
        auto const equals = words[0].find('=');
        variables[words[0].substr(0, equals)] = words[0].substr(equals + 1);
        words.erase(words.begin());
    }
    for (std::string& word : words)
        replace_all(word, "$SOURCE", CWP_SOURCE_DIR);
    if (words.size() >= 2 && words[0] == "cat") {
        std::string const bytes = read_file(m_folder + "/" + words[1]);
        Outcome outcome;
        bool const workbook = words.size() > 2 && words[2] == "workbook";
        add_lines(outcome.lines, workbook ? unpacked::cells(bytes) : words.size() > 2 ? decode(bytes, encoding_named(words[2])) : bytes, "");
        return outcome;
    }
    if (words.empty() || words[0] != "cwp")
        throw std::runtime_error("a case can run cwp and cat only: " + written);
    words.erase(words.begin());
    std::string input;
    if (words.size() >= 2 && words[words.size() - 2] == "<") {
        input = read_file(m_folder + "/" + words.back());
        words.resize(words.size() - 2);
    }
    return run_cwp(words, variables, input);
}

Outcome Stage::run_cwp(std::vector<std::string> const& args, std::map<std::string, std::string> const& variables, std::string const& input) const
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    World world{in, out, err, make_date(2026, 11, 3), "2026-11-03 08:15:00", [] { return std::string("clerk"); }, variables, m_folder};
    world.environment.emplace("HOME", m_folder);
    Outcome outcome;
    outcome.exit = run(args, world);
    add_lines(outcome.lines, shown(out.str()), "");
    drop_blank_end(outcome.lines);
    add_lines(outcome.lines, shown(err.str()), "! ");
    return outcome;
}

}
