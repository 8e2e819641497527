#include "tests/fuzz/stored_zip.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace cwp::fuzz {

namespace {

std::uint32_t check_sum(std::string_view bytes)
{
    std::uint32_t sum = ~std::uint32_t{0};
    for (char const c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xEDB88320u : 0u);
    }
    return ~sum;
}

void put(std::string& out, std::uint64_t number, int bytes)
{
    for (int n = 0; n < bytes; ++n, number >>= 8)
        out += static_cast<char>(number & 0xff);
}

/// What the header before a member and its line in the directory have in common.
std::string description(std::string_view name, std::string_view content)
{
    std::string out;
    put(out, 20, 2); // version
    put(out, 0, 2);  // flags
    put(out, 0, 2);  // stored
    put(out, 0x21, 4);
    put(out, check_sum(content), 4);
    put(out, content.size(), 4);
    put(out, content.size(), 4);
    put(out, name.size(), 2);
    put(out, 0, 2);
    return out;
}

std::string stored(std::vector<std::pair<std::string_view, std::string_view>> const& members)
{
    std::string out;
    std::string directory;
    for (auto const& [name, content] : members) {
        directory += "PK\1\2";
        put(directory, 20, 2);
        directory += description(name, content);
        put(directory, 0, 10);
        put(directory, out.size(), 4);
        directory += name;
        out += "PK\3\4" + description(name, content);
        out += name;
        out += content;
    }
    std::size_t const at = out.size();
    out += directory;
    out += "PK\5\6";
    put(out, 0, 4);
    put(out, members.size(), 2);
    put(out, members.size(), 2);
    put(out, directory.size(), 4);
    put(out, at, 4);
    put(out, 0, 2);
    return out;
}

}

std::string workbook_around(std::string_view sheet)
{
    static constexpr std::string_view types =
        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
        "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    static constexpr std::string_view start =
        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    static constexpr std::string_view workbook =
        "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
        "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    static constexpr std::string_view parts =
        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    return stored({{"[Content_Types].xml", types}, {"_rels/.rels", start}, {"xl/workbook.xml", workbook}, {"xl/_rels/workbook.xml.rels", parts}, {"xl/worksheets/sheet1.xml", sheet}});
}

}
