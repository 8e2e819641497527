#pragma once

#include "core/base/text.hpp"
#include "core/document/document.hpp"

#include <string>
#include <vector>

/// Texts that want to be more than text, and a document that has one of them wherever it has text.
namespace payloads {

inline std::vector<std::string> const& html()
{
    static std::vector<std::string> const all{
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</title><script>x</script>", "</style><b>", "<!-- x -->", "<![CDATA[x]]>",
        "<a href=\"http://evil.example\">x</a>", "<svg/onload=alert(1)>", "&lt;script&gt;", "&#60;script&#62;", "<iframe src=//evil.example>", "javascript:alert(1)", "</td></tr></table>",
        "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=x>", "`onclick=alert(1)", "<\nscript>", "%3Cscript%3E", "\xC0\xBCscript>", "<base href=http://evil.example/>",
        "<style>@import 'http://evil.example'</style>", "{{constructor}}", "<x\0y>"};
    return all;
}

inline std::vector<std::string> const& formulas()
{
    static std::vector<std::string> const all{"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", std::string("\0=1", 3), "＝1+1", "＋1", "－1", "＠x", "=HYPERLINK(\"http://evil\",\"x\")",
        "=cmd|'/C calc'!A0", "'=1", "''=1", "=\"a\",b\nc"};
    return all;
}

/// U+0000–U+009F without letters, digits, signs and the line feed; direction and zero-width marks.
inline std::vector<std::string> hidden_characters()
{
    std::vector<std::string> all;
    auto const add = [&all](char32_t first, char32_t last) {
        for (char32_t c = first; c <= last; ++c) {
            std::string one;
            cwp::append_utf8(one, c);
            if (c != U'\n')
                all.push_back(one);
        }
    };
    add(0, 0x1F);
    add(0x7F, 0x9F);
    add(0x200B, 0x200F);
    add(0x202A, 0x202E);
    add(0x2066, 0x2069);
    add(0xFEFF, 0xFEFF);
    return all;
}

/// One string with all of them, letters between.
inline std::string all_hidden(bool with_nul = true)
{
    std::string text;
    for (auto const& one : hidden_characters())
        if (with_nul || one != std::string(1, '\0'))
            text += "a" + one;
    return text + "z";
}

inline cwp::Table table(std::string const& text)
{
    using namespace cwp;
    Table table{text, text, {{text, text, CellKind::text}, {text, text, CellKind::code}, {text, text, CellKind::number}, {text, text, CellKind::date}}, {}, text};
    for (RowRole const role : {RowRole::item, RowRole::note, RowRole::total})
        table.rows.push_back({{text_cell(text), code_cell(text), number_cell(text), date_cell(text)}, role});
    return table;
}

inline cwp::Document document(std::string const& text)
{
    using namespace cwp;
    Table empty = table(text);
    empty.rows.clear();
    Document document;
    document.name = document.title = document.subtitle = document.issuer = document.footer = text;
    document.official = true;
    document.blocks = {Heading{1, text}, Paragraph{text, true}, Paragraph{text, false}, ListBlock{{text, text}, true}, ListBlock{{text}, false}, table(text), empty,
                       Chart{ChartKind::bars, text, text, {text, text}, {{text, {"1", "2"}}}}, Chart{ChartKind::lines, text, text, {text, text}, {{text, {"1", "2"}}, {text, {"1", text}}}},
                       Signature{text, text}, Annex{text}};
    return document;
}

inline cwp::Document list(std::string const& text)
{
    cwp::Document document;
    document.name = text;
    document.data_only = true;
    document.blocks = {table(text)};
    return document;
}

}
