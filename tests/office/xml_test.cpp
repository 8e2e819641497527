#include "core/office/xml.hpp"

#include "core/base/error.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace cwp;

namespace {

/// Writes down what it hears.
class Scribe : public XmlListener {
public:
    void start(std::string_view name, XmlAttributes const& attributes) override
    {
        heard += "<" + std::string(name) + " " + std::string(attributes.value("a")) + std::string(attributes.value("id", true)) + ">";
        if (name == "bad")
            throw std::runtime_error("heard something bad");
    }
    void end(std::string_view name) override { heard += "</" + std::string(name) + ">"; }
    void text(std::string_view piece) override { heard += piece; }

    std::string heard;
};

std::string heard(std::string const& xml, std::size_t piece = 1000000)
{
    Scribe scribe;
    XmlParser parser("a.xlsx", scribe);
    for (std::size_t at = 0; at < xml.size(); at += piece)
        parser.feed(std::string_view(xml).substr(at, piece));
    parser.finish();
    return scribe.heard;
}

std::string refusal(std::string const& xml)
{
    try {
        heard(xml);
    } catch (Error const& error) {
        return error.what();
    }
    return "read";
}

bool says(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_CASE("XML is told in order, without prefixes, however it is cut into pieces")
{
    std::string const xml = "<?xml version='1.0' encoding='UTF-8'?><x:a xmlns:x='u' r:id='7'><b a='1'>文&amp;字</b><c/></x:a>";
    std::string const all = "<a 7><b 1>文&字</b><c ></c></a>";
    CHECK(heard(xml) == all);
    CHECK(heard(xml, 1) == all);
}

TEST_CASE("What a listener throws comes out, and nothing is told after it")
{
    Scribe scribe;
    XmlParser parser("a.xlsx", scribe);
    CHECK_THROWS_WITH_AS(parser.feed("<a><bad/><c/></a>"), "heard something bad", std::runtime_error);
    CHECK(scribe.heard == "<a ><bad >");
}

TEST_CASE("Damaged XML, entity bombs, outer files and vast nesting are refused")
{
    CHECK(says(refusal("<a><b></a>"), "damaged"));
    CHECK(says(refusal("<a>"), "damaged"));
    CHECK(says(refusal(""), "damaged"));
    CHECK(says(refusal("<a>\xFF</a>"), "damaged"));
    CHECK(says(refusal("<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><a>&c;</a>"), "DOCTYPE"));
    CHECK(says(refusal("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), "DOCTYPE"));
    CHECK(says(refusal("<a>&undefined;</a>"), "damaged"));
    std::string deep;
    for (int i = 0; i < 200; ++i)
        deep += "<a>";
    CHECK(says(refusal(deep), "nested"));
    CHECK(says(refusal("<a b='" + std::string(3 << 20, 'x') + "'/>"), "damaged"));
    CHECK(refusal("<a>" + std::string(3 << 20, 'x') + "</a>") == "read"); // text comes in pieces, however long it is
}
