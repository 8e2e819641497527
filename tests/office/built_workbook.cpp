#include "tests/office/built_workbook.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include <zlib.h>

namespace built {

namespace {

void put(std::string& out, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(value >> (8 * i) & 0xFF);
}

std::string deflated(std::string const& content)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib does not work");
    std::string packed(deflateBound(&stream, content.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "\\n") {
            out += '\n';
            ++i;
        } else if (text[i] == '&' || text[i] == '<') {
            out += text[i] == '&' ? "&amp;" : "&lt;";
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string cell(std::string_view written)
{
    if (written.empty())
        return "<c/>";
    std::string_view const kind = written.substr(0, 2);
    std::string const value = escaped(written.substr(std::min<std::size_t>(2, written.size())));
    if (kind == "n:")
        return "<c><v>" + value + "</v></c>";
    if (kind == "d:")
        return "<c s=\"1\"><v>" + value + "</v></c>";
    if (kind == "t:")
        return "<c s=\"2\"><v>" + value + "</v></c>";
    if (kind == "p:")
        return "<c s=\"3\"><v>" + value + "</v></c>";
    if (kind == "e:")
        return "<c t=\"e\"><v>" + value + "</v></c>";
    if (kind == "f:")
        return "<c><f>" + value + "</f></c>";
    if (kind == "v:")
        return "<c><f>" + value.substr(0, value.find('=')) + "</f><v>" + value.substr(value.find('=') + 1) + "</v></c>";
    return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(written) + "</t></is></c>";
}

std::string cells(std::string_view row)
{
    std::string xml;
    while (!row.empty()) {
        row.remove_prefix(1);
        std::size_t const end = std::min(row.find('|'), row.size());
        std::string_view one = row.substr(0, end);
        while (one.starts_with(' '))
            one.remove_prefix(1);
        while (one.ends_with(' '))
            one.remove_suffix(1);
        xml += cell(one);
        row.remove_prefix(end);
    }
    return xml;
}

}

std::string zip(std::vector<Member> const& members)
{
    std::string out;
    std::string directory;
    for (Member const& each : members) {
        std::string const packed = each.stored ? each.content : deflated(each.content);
        std::string header;
        put(header, 20, 2);
        put(header, each.flags, 2);
        put(header, each.stored ? 0 : 8, 2);
        put(header, 0x5C210000, 4); // some day
        put(header, static_cast<std::uint32_t>(crc32(0, reinterpret_cast<Bytef const*>(each.content.data()), static_cast<uInt>(each.content.size()))) + each.wrong_crc, 4);
        put(header, static_cast<std::uint32_t>(packed.size()), 4);
        put(header, each.claimed != 0 ? each.claimed : static_cast<std::uint32_t>(each.content.size()), 4);
        put(header, static_cast<std::uint32_t>(each.name.size()), 2);
        put(header, 0, 2);
        directory += "PK\x01\x02";
        put(directory, 20, 2);
        directory += header;
        put(directory, 0, 2);
        put(directory, 0, 4);
        put(directory, 0, 4);
        put(directory, static_cast<std::uint32_t>(out.size()), 4);
        directory += each.name;
        out += "PK\x03\x04" + header + each.name + packed;
    }
    std::size_t const start = out.size();
    out += directory + "PK\x05\x06";
    put(out, 0, 4);
    put(out, static_cast<std::uint32_t>(members.size()), 2);
    put(out, static_cast<std::uint32_t>(members.size()), 2);
    put(out, static_cast<std::uint32_t>(directory.size()), 4);
    put(out, static_cast<std::uint32_t>(start), 4);
    put(out, 0, 2);
    return out;
}

std::string workbook(Book const& book)
{
    std::string const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::string const main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    std::string sheets;
    std::string relations = "<Relationship Id=\"rs\" Type=\"" + relation + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rt\" Type=\"" + relation + "/styles\" Target=\"styles.xml\"/>";
    std::vector<Member> members;
    for (std::size_t i = 0; i < book.tabs.size(); ++i) {
        Tab const& tab = book.tabs[i];
        std::string const number = std::to_string(i + 1);
        sheets += "<sheet name=\"" + escaped(tab.name) + "\" sheetId=\"" + number + "\"" + (tab.state.empty() ? "" : " state=\"" + tab.state + "\"") + " r:id=\"r" + number + "\"/>";
        relations += "<Relationship Id=\"r" + number + "\" Type=\"" + relation + "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
        members.push_back({"xl/worksheets/sheet" + number + ".xml", "<worksheet " + main + "><sheetData>" + tab.rows + "</sheetData>" + tab.behind + "</worksheet>"});
    }
    std::string styles = "<xf numFmtId=\"0\"/>";
    for (int const format : book.styles)
        styles += "<xf numFmtId=\"" + std::to_string(format) + "\"/>";
    members.push_back({"xl/workbook.xml", "<workbook " + main + " xmlns:r=\"" + relation + "\"><workbookPr" + (book.date1904 ? " date1904=\"1\"" : "") + "/><sheets>" + sheets + "</sheets></workbook>"});
    members.push_back({"xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>"});
    members.push_back({"_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + relation + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"});
    members.push_back({"xl/styles.xml", "<styleSheet><numFmts>" + book.formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles + "</cellXfs></styleSheet>"});
    members.push_back({"xl/sharedStrings.xml", "<sst>" + book.shared + "</sst>"});
    for (Member const& each : book.more) {
        auto const same = std::find_if(members.begin(), members.end(), [&](Member const& there) { return there.name == each.name; });
        if (same != members.end())
            *same = each;
        else
            members.push_back(each);
    }
    return zip(members);
}

std::string workbook_of(std::string_view text)
{
    Book book;
    book.styles = {14, 20, 10};
    std::istringstream lines{std::string(text)};
    std::vector<std::string> rows;
    int row = 0;
    std::string merged;
    auto const finish = [&] {
        if (book.tabs.empty())
            return;
        for (std::string const& each : rows)
            book.tabs.back().rows += each;
        if (!merged.empty())
            book.tabs.back().behind = "<mergeCells>" + merged + "</mergeCells>";
        rows.clear();
        merged.clear();
        row = 0;
    };
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("= ")) {
            finish();
            bool const hidden = line.ends_with(" hidden");
            book.tabs.push_back({line.substr(2, line.size() - 2 - (hidden ? 7 : 0)), {}, {}, hidden ? "hidden" : ""});
        } else if (line.starts_with("|")) {
            rows.push_back("<row r=\"" + std::to_string(++row) + "\">" + cells(line) + "</row>");
        } else if (line.starts_with("merge ")) {
            merged += "<mergeCell ref=\"" + line.substr(6) + "\"/>";
        } else if (line.starts_with("hide ")) {
            std::string const number = " r=\"" + line.substr(5) + "\"";
            for (std::string& each : rows)
                if (std::size_t const at = each.find(number); at == 4)
                    each.insert(at, " hidden=\"1\"");
        } else if (line.starts_with("skip ")) {
            row += std::stoi(line.substr(5));
        } else if (line == "1904") {
            book.date1904 = true;
        } else if (!line.empty()) {
            throw std::runtime_error("no line of a workbook: " + line);
        }
    }
    finish();
    return workbook(book);
}

}
