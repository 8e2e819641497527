#include "core/base/csv.hpp"
#include "core/render/format.hpp"
#include "tests/office/unpacked.hpp"
#include "tests/render/payloads.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cwp;

namespace {

std::string written(std::string_view format, Document const& document) { return format_named(format).write(document, {}); }

/// Tags with the names of their attributes, in order: what a browser would make of it.
std::vector<std::string> skeleton(std::string const& page)
{
    std::vector<std::string> tags;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at)) {
        std::string tag;
        char quote = '\0';
        for (++at; at < page.size() && (page[at] != '>' || quote); ++at) {
            if (quote)
                quote = page[at] == quote ? '\0' : quote;
            else if (page[at] == '"' || page[at] == '\'')
                quote = page[at];
            else
                tag += page[at];
        }
        tags.push_back(tag);
    }
    return tags;
}

/// The same length, nothing but letters.
std::string harmless(std::string const& text)
{
    std::string out;
    for (char const c : printable(text))
        out += (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? c : 'x';
    return out;
}

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("no text in a document adds a tag or an attribute to its HTML")
{
    for (auto const& text : payloads::html()) {
        CAPTURE(text);
        auto const page = written("html", payloads::document(text));
        CHECK(skeleton(page) == skeleton(written("html", payloads::document(harmless(text)))));
        CHECK(skeleton(written("html", payloads::list(text))) == skeleton(written("html", payloads::list(harmless(text)))));
    }
}

TEST_CASE("an HTML page fetches nothing and runs nothing, and says so to the browser")
{
    auto const page = written("html", payloads::document("x"));
    CHECK(contains(page, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"));
    for (char const* part : {"<script", "href=", "src=", "url(", "@import", " on"}) {
        CAPTURE(part);
        auto const tags = skeleton(page);
        CHECK(std::none_of(tags.begin(), tags.end(), [&](std::string const& tag) { return contains("<" + tag, part); }));
    }
}

TEST_CASE("no text in a document becomes HTML, a link or a picture in its Markdown")
{
    for (auto const& text : payloads::html()) {
        auto const page = written("markdown", payloads::document(text + "[a](http://b) ![c](d)"));
        CAPTURE(page);
        for (char const special : {'<', '[', '`', '>'})
            for (std::size_t at = page.find(special); at != std::string::npos; at = page.find(special, at + 1))
                CHECK((at > 0 && page[at - 1] == '\\'));
    }
}

TEST_CASE("every formula in a CSV stands behind an apostrophe, and comes back as it was")
{
    for (auto const& text : payloads::formulas()) {
        CAPTURE(text);
        for (auto const& document : {payloads::list(text), payloads::document(text)}) {
            auto const bytes = written("csv", document);
            CsvReader reader(bytes, ',');
            CsvRecord record;
            std::size_t cells = 0;
            while (reader.next(record)) {
                for (auto const cell : record.cells) {
                    if (cell.empty())
                        continue;
                    ++cells;
                    CHECK(cell.starts_with('\''));
                    CHECK(undefused(cell) == text);
                }
            }
            CHECK(cells >= 12);
        }
    }
}

TEST_CASE("a workbook has no formula, whatever its texts begin with")
{
    for (auto const& text : payloads::formulas()) {
        CAPTURE(text);
        auto const plain = unpacked::parts(written("xlsx", payloads::document(harmless(text))));
        for (auto const& [path, content] : unpacked::parts(written("xlsx", payloads::document(text)))) {
            auto const& name = path;
            CAPTURE(name);
            if (name.starts_with("xl/charts/"))
                CHECK(skeleton(content).size() == skeleton(plain.at(name)).size()); // nor a reference instead of a name
            CHECK_FALSE((name.starts_with("xl/worksheets/sheet") && contains(content, "<f")));
            CHECK_FALSE(contains(content, "externalLink"));
            CHECK_FALSE(contains(content, "hyperlink"));
        }
    }
}

TEST_CASE("no text in a document breaks the XML of its workbook")
{
    for (auto const& text : payloads::html()) {
        CAPTURE(text);
        auto const parts = unpacked::parts(written("xlsx", payloads::document(text)));
        auto const plain = unpacked::parts(written("xlsx", payloads::document(harmless(text))));
        for (auto const& [path, content] : parts) {
            auto const& name = path;
            CAPTURE(name);
            REQUIRE(plain.contains(name));
            if (name != "xl/sharedStrings.xml" && name != "docProps/app.xml") // equal texts are shared there
                CHECK(skeleton(content).size() == skeleton(plain.at(name)).size());
        }
    }
}

TEST_CASE("no control, direction or zero-width character reaches a page as it is")
{
    for (auto const& hidden : payloads::hidden_characters()) {
        for (char const* format : {"text", "markdown", "html"}) {
            CAPTURE(format);
            CAPTURE(printable(hidden));
            CHECK_FALSE(contains(written(format, payloads::document("a" + hidden + "b")), hidden));
            CHECK_FALSE(contains(written(format, payloads::list("a" + hidden + "b")), hidden));
        }
    }
}
