#include "tests/cases/case_file.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>

namespace cwp::cases {

namespace {

bool begins_step(std::string_view line)
{
    return line.starts_with("$ ") || line.starts_with("<< ");
}

bool is_exit(std::string_view line)
{
    return line.starts_with("exit ") && line.size() > 5 && line.find_first_not_of("0123456789", 5) == line.npos;
}

std::vector<std::string> lines_of(std::string const& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

void drop_blank_end(std::vector<std::string>& lines)
{
    while (!lines.empty() && lines.back().empty())
        lines.pop_back();
}

File read_file_head(std::string const& line)
{
    std::istringstream words(line.substr(3));
    File file;
    words >> file.name >> file.encoding;
    return file;
}

bool line_matches(std::string_view expected, std::string_view said)
{
    constexpr std::string_view rest = "…";
    if (expected.ends_with(rest) && said.starts_with(expected.substr(0, expected.size() - rest.size())))
        return true;
    return expected == said;
}

}

Case read_case(std::string const& text)
{
    Case read;
    std::vector<std::string> const lines = lines_of(text);
    std::vector<std::string> before;
    for (std::size_t at = 0; at < lines.size();) {
        if (!begins_step(lines[at])) {
            before.push_back(lines[at++]);
            continue;
        }
        Step step;
        step.before = std::move(before);
        before.clear();
        if (lines[at].starts_with("<< ")) {
            step.file = read_file_head(lines[at++]);
            for (; at < lines.size() && lines[at] != ">>"; ++at)
                step.file.text += lines[at] + '\n';
            ++at;
        } else {
            step.written = lines[at++].substr(2);
            while (at < lines.size() && !begins_step(lines[at]) && !is_exit(lines[at]))
                step.expected.push_back(lines[at++]);
            if (at < lines.size() && is_exit(lines[at]))
                step.exit = std::stoi(lines[at++].substr(5));
            drop_blank_end(step.expected);
        }
        read.steps.push_back(std::move(step));
    }
    read.after = std::move(before);
    return read;
}

std::string write_case(Case const& read)
{
    std::string text;
    auto add = [&](std::vector<std::string> const& lines) {
        for (std::string const& line : lines)
            text += line + '\n';
    };
    for (Step const& step : read.steps) {
        if (!text.empty() && (step.before.empty() || !step.before.front().empty()))
            text += '\n';
        add(step.before);
        if (step.written.empty()) {
            text += "<< " + step.file.name + (step.file.encoding.empty() ? "" : " " + step.file.encoding) + '\n' + step.file.text + ">>\n";
            continue;
        }
        text += "$ " + step.written + '\n';
        add(step.expected);
        // A comment after a command needs the exit line to end what is expected.
        if (step.exit != 0 || (&step != &read.steps.back() && (&step + 1)->before.size() > 1) || (&step == &read.steps.back() && !read.after.empty()))
            text += "exit " + std::to_string(step.exit) + '\n';
    }
    add(read.after);
    return text;
}

bool matches(std::vector<std::string> const& expected, std::vector<std::string> const& said)
{
    // Which of the expected lines may come next, for every beginning of what was said.
    std::vector<bool> reached(said.size() + 1, false);
    reached[0] = true;
    for (std::string const& line : expected) {
        std::vector<bool> next(said.size() + 1, false);
        for (std::size_t at = 0; at <= said.size(); ++at) {
            if (line == "...")
                next[at] = reached[at] || (at > 0 && next[at - 1]);
            else
                next[at] = at > 0 && reached[at - 1] && line_matches(line, said[at - 1]);
        }
        reached = std::move(next);
    }
    return reached.back();
}

std::string difference(Step const& step, Outcome const& outcome)
{
    std::string text = "$ " + step.written + '\n';
    std::size_t same = 0;
    while (same < std::min(step.expected.size(), outcome.lines.size()) && line_matches(step.expected[same], outcome.lines[same]))
        text += "  " + step.expected[same++] + '\n';
    for (std::size_t at = same; at < step.expected.size(); ++at)
        text += "- " + step.expected[at] + '\n';
    for (std::size_t at = same; at < outcome.lines.size(); ++at)
        text += "+ " + outcome.lines[at] + '\n';
    if (step.exit != outcome.exit)
        text += "- exit " + std::to_string(step.exit) + "\n+ exit " + std::to_string(outcome.exit) + '\n';
    return text;
}

}
