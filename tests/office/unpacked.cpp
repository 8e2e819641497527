#include "tests/office/unpacked.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <vector>

#include <minizip/unzip.h>
#include <unistd.h>

namespace unpacked {

namespace {

std::string part_at(unzFile archive)
{
    std::string content;
    char buffer[65536];
    unzOpenCurrentFile(archive);
    for (int got = 1; got > 0;) {
        got = unzReadCurrentFile(archive, buffer, sizeof buffer);
        if (got < 0)
            throw std::runtime_error("the archive is damaged");
        content.append(buffer, static_cast<std::size_t>(got));
    }
    if (unzCloseCurrentFile(archive) != UNZ_OK)
        throw std::runtime_error("a check sum is wrong");
    return content;
}

std::string between(std::string const& text, std::string const& before, std::string const& after, std::size_t& at)
{
    auto const begin = text.find(before, at);
    if (begin == std::string::npos) {
        at = begin;
        return {};
    }
    auto const end = text.find(after, begin + before.size());
    at = end;
    return text.substr(begin + before.size(), end - begin - before.size());
}

std::vector<std::string> all_between(std::string const& text, std::string const& before, std::string const& after)
{
    std::vector<std::string> found;
    for (std::size_t at = 0;;) {
        auto const one = between(text, before, after, at);
        if (at == std::string::npos)
            return found;
        found.push_back(one);
    }
}

/// What stands in the <t> elements or in <v>.
std::string content_of(std::string const& xml, std::string const& element)
{
    std::size_t at = xml.find("<" + element);
    if (at == std::string::npos)
        return {};
    return between(xml, ">", "</" + element + ">", at);
}

}

std::map<std::string, std::string> parts(std::string const& bytes)
{
    std::string name = "/tmp/cwp_unpacked_XXXXXX";
    int const file = mkstemp(name.data());
    close(file);
    std::ofstream(name, std::ios::binary) << bytes;
    unzFile archive = unzOpen64(name.c_str());
    unlink(name.c_str());
    if (archive == nullptr)
        throw std::runtime_error("this is no archive");
    std::map<std::string, std::string> found;
    for (int more = unzGoToFirstFile(archive); more == UNZ_OK; more = unzGoToNextFile(archive)) {
        char title[256] = {};
        unzGetCurrentFileInfo64(archive, nullptr, title, sizeof title - 1, nullptr, 0, nullptr, 0);
        found[title] = part_at(archive);
    }
    unzClose(archive);
    return found;
}

std::string text(std::string const& bytes)
{
    std::string out;
    for (auto const& [name, content] : parts(bytes)) {
        if (name.starts_with("docProps/") || name.ends_with(".rels") || name.find("theme") != std::string::npos || name.starts_with("["))
            continue;
        out += "== " + name + "\n";
        for (std::size_t i = 0; i < content.size(); ++i) {
            out += content[i];
            out += content[i] == '>' && i + 1 < content.size() && content[i + 1] == '<' ? "\n" : "";
        }
        out += "\n";
    }
    return out;
}

std::string cells(std::string const& bytes)
{
    auto const all = parts(bytes);
    std::vector<std::string> shared;
    if (auto const strings = all.find("xl/sharedStrings.xml"); strings != all.end())
        for (auto const& item : all_between(strings->second, "<si>", "</si>"))
            shared.push_back(content_of(item, "t"));
    std::string out;
    for (int number = 1; all.contains("xl/worksheets/sheet" + std::to_string(number) + ".xml"); ++number) {
        for (auto const& row : all_between(all.at("xl/worksheets/sheet" + std::to_string(number) + ".xml"), "<row ", "</row>")) {
            std::string line;
            for (auto const& cell : all_between(row, "<c ", "</c>")) {
                auto const value = cell.find("t=\"inlineStr\"") != std::string::npos ? content_of(cell, "t") : content_of(cell, "v");
                line += (line.empty() ? "" : "\t") + (cell.find("t=\"s\"") != std::string::npos ? shared.at(std::stoul(value)) : value);
            }
            out += line + "\n";
        }
    }
    return out;
}

}
