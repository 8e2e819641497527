#include "core/pack/regulation.hpp"
#include "tests/pack/mistakes.hpp"

#include <doctest/doctest.h>

using namespace cwp;
using namespace cwp::tests;

namespace {

std::string const head = R"([scheme]
name = "test"
title = { zh = "考核", en = "test" }
subject = "officer"
basis = "办法"
probation = 0.85
rank_from = 0.5

[class_coefficient]
"1" = 1.0
"4" = 0.75

[[grade]]
code = "good"
zh = "好"
en = "good"
least = 80
[[grade]]
code = "fail"
zh = "差"
en = "fail"
least = 0

[bonus]
cap = 5
[[bonus.from]]
measure = "merit"
part = "bonus"
each = 0.01

[[veto]]
measure = "merit"
part = "veto"

[[indicator]]
id = "work"
title = { zh = "工作", en = "work" }
)";

/// A part with the rule's own lines; the scheme's other points are in a plain share.
std::string scheme_with(std::string const& rule, std::string const& points = "10")
{
    return head + "[[indicator.part]]\nid = \"rest\"\ntitle = { zh = \"余\", en = \"rest\" }\nmeasure = \"visits\"\nrule = \"share\"\ntarget = 40\npoints = 90\n"
        + "[[indicator.part]]\nid = \"part\"\ntitle = { zh = \"分\", en = \"part\" }\npoints = " + points + "\n" + rule;
}

std::string wrong_rule(std::string const& rule, std::string const& points = "10") { return mistake_of("schemes/test.toml", scheme_with(rule, points)); }

std::string wrong(std::string_view old, std::string_view replacement)
{
    return mistake_of("schemes/test.toml", with(scheme_with("measure = \"m\"\nrule = \"reach\"\nn = 1\n"), old, replacement));
}

}

TEST_CASE("The officers' scheme is the regulation's")
{
    Pack const pack = Pack::embedded();
    Scheme const& scheme = pack.scheme_for("officer", make_month(2026, 10));
    CHECK(scheme.name == "officer");
    std::vector<std::string> ids;
    std::vector<std::string> points;
    for (Indicator const& indicator : scheme.indicators) {
        ids.push_back(indicator.id);
        points.push_back(full_points(indicator).text());
    }
    CHECK(ids == std::vector<std::string>{"visits", "publicity", "patrols", "inspections", "notices", "grievances", "presence", "satisfaction", "quality"});
    CHECK(points == std::vector<std::string>{"20", "10", "12", "13", "10", "10", "10", "10", "5"});
    CHECK(scheme.class_coefficient.at("3") == Exact::fraction(9, 10));
    CHECK(scheme.probation == Exact::fraction(17, 20));
    CHECK(scheme.bonus.cap == Exact(5));
    CHECK(scheme.penalty.cap == Exact(10));
    REQUIRE(scheme.penalty.from.size() == 2);
    CHECK(scheme.penalty.from[0].each == Exact::fraction(1, 100));
    CHECK(scheme.penalty.from[1].each == Exact(1));
    REQUIRE(scheme.veto.size() == 2);
    CHECK(scheme.veto[0].at == 3);
    SchemePart const& disputes = scheme.find("grievances")->parts[0];
    CHECK(disputes.rule == RuleKind::rate);
    CHECK(disputes.slope == Exact::fraction(1, 5));
    CHECK(disputes.nothing_due == Policy::full);
    CHECK(scheme.find("presence")->parts[1].scaling == Scaling::duty);
    SchemePart const& survey = scheme.find("satisfaction")->parts[0];
    CHECK(survey.missing == Policy::drop);
    CHECK(survey.bands.back().x == Exact(95));
}

TEST_CASE("Each rule is read with its own numbers")
{
    CHECK(wrong_rule("measure = \"m\"\nrule = \"rate\"\nfull_at = 95\nslope = 0.2\nnothing_due = \"full\"\n").empty());
    CHECK(wrong_rule("measure = \"m\"\nrule = \"bands\"\nbands = [[80, 4], [90, 10]]\nbelow = 0\nmissing = \"drop\"\n").empty());
    CHECK(wrong_rule("measure = \"m\"\nrule = \"reach\"\nn = 1\n").empty());
    CHECK(wrong_rule("measure = \"m\"\nrule = \"deduct\"\neach = 0.3\nfloor = 0\n").empty());
    CHECK(wrong_rule("measure = \"m\"\nrule = \"change\"\neach = 0.25\nlevel = 7.5\nmissing = \"block\"\n").empty());
    CHECK(wrong_rule("rule = \"mean_of\"\nindicators = [\"visits\"]\nfull = 65\nmissing = \"zero\"\n").empty());
}

TEST_CASE("A rule without its numbers says which are missing")
{
    std::string const at = "schemes/test.toml:45:1: ";
    CHECK(wrong_rule("measure = \"m\"\nrule = \"share\"\n") == at + "the key “target” is missing here (a number)");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"rate\"\nfull_at = 90\n") == at + "the key “nothing_due” is missing here (text in quotes)");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"bands\"\nbands = [[80, 10]]\nbelow = 0\n") == at + "the key “missing” is missing here (text in quotes)");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"bands\"\nbands = [[80, 10]]\nmissing = \"zero\"\n") == at + "the key “below” is missing here (a number)");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"reach\"\n") == at + "the key “n” is missing here (a number)");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"deduct\"\neach = 1\n") == at + "the key “floor” is missing here (a number)");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"change\"\neach = 1\nmissing = \"zero\"\n") == at + "the key “level” is missing here (a number)");
    CHECK(wrong_rule("rule = \"mean_of\"\nindicators = [\"visits\"]\nmissing = \"zero\"\n") == at + "the key “full” is missing here (a number)");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"half\"\n") == "schemes/test.toml:50:8: “half” is not one of: share, rate, bands, reach, deduct, change, mean_of");
}

TEST_CASE("Numbers that a rule cannot mean are refused")
{
    CHECK(wrong_rule("measure = \"m\"\nrule = \"share\"\ntarget = 0\n") == "schemes/test.toml:51:10: “target” must be more than 0");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"rate\"\nfull_at = 101\nnothing_due = \"zero\"\n") == "schemes/test.toml:51:11: “full_at” is a percentage and at most 100");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"rate\"\nfull_at = 90\nnothing_due = \"none\"\n")
        == "schemes/test.toml:52:15: “none” is not one of: full, drop, zero, block");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"bands\"\nbands = [[90, 4], [80, 10]]\nbelow = 0\nmissing = \"zero\"\n")
        == "schemes/test.toml:51:19: the bands must ascend: 80 does not lie above 90");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"bands\"\nbands = [[80, 4], [90, 8]]\nbelow = 0\nmissing = \"zero\"\n")
        == "schemes/test.toml:51:9: the best band earns 8, but the part has 10 points");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"bands\"\nbands = [[80, 4, 5]]\nbelow = 0\nmissing = \"zero\"\n")
              .find("schemes/test.toml:51:10: a band is a pair [percent, points], such as [80, 4]") != std::string::npos);
    CHECK(wrong_rule("measure = \"m\"\nrule = \"deduct\"\neach = 1\nfloor = 11\n") == "schemes/test.toml:52:9: “floor” must not be more than the 10 points of the part");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"reach\"\nn = 1\n", "9.5") == "schemes/test.toml:35:1: the points of all parts add up to 99.5, not to 100");
    CHECK(wrong_rule("measure = \"m\"\nrule = \"reach\"\nn = 1\n", "10.00001").find(":48:10: 10.00001 has more than four decimals") != std::string::npos);
}

TEST_CASE("What one rule knows is an unknown key in another")
{
    CHECK(wrong_rule("measure = \"m\"\nrule = \"reach\"\nn = 1\nmissing = \"zero\"\n")
        == "schemes/test.toml:52:1: unknown key “missing”; known here: id, measure, n, points, rule, title");
}

TEST_CASE("Every mistake around the indicators is told with what was expected")
{
    CHECK(wrong("least = 0\n", "least = 80\n").find("schemes/test.toml:22:9: grades descend: 80 does not lie below 80") != std::string::npos);
    CHECK(wrong("least = 0\n", "least = 1\n") == "schemes/test.toml:13:1: at least two [[grade]] are needed, the best first, the last with least = 0");
    CHECK(wrong("probation = 0.85", "probation = 1.85") == "schemes/test.toml:6:13: “probation” must be at most 1");
    CHECK(wrong("subject = \"officer\"", "subject = \"officers\"").starts_with("schemes/test.toml:4:11: “officers” is not one of: officer, room (did you mean “officer”?)"));
    CHECK(wrong("\"4\" = 0.75", "\"4\" = 0") == "schemes/test.toml:11:7: “4” must be more than 0");
    CHECK(wrong("cap = 5", "cap = \"5\"") == "schemes/test.toml:25:7: “cap” must be a number, not text in quotes");
    CHECK(wrong("part = \"veto\"", "part = \"veto\"\nat = 0") == "schemes/test.toml:34:6: “at” must be more than 0");
    CHECK(wrong("[[bonus.from]]\nmeasure = \"merit\"\npart = \"bonus\"\neach = 0.01\n", "") == "schemes/test.toml:24:1: [[bonus.from]] with measure, part and each is missing here");
    CHECK(wrong("id = \"part\"", "id = \"rest\"") == "schemes/test.toml:46:6: “rest” stands here twice");
    CHECK(wrong("name = \"test\"", "name = \"tests\"") == "schemes/test.toml:2:8: the name “tests” must be that of the file, “test”");
}

TEST_CASE("A draft bears the name that stands in it and is checked against the pack")
{
    Pack const pack = Pack::embedded();
    std::string const text = pack.file("schemes/officer.toml", "9999-99")->text;
    DraftScheme const sound = read_draft_scheme(pack, "my draft.toml", with(text, "target = 40", "target = 50"));
    CHECK(sound.mistakes.empty());
    CHECK(sound.scheme.name == "officer");
    CHECK(sound.scheme.find("visits")->parts[0].target == Exact(50));
    DraftScheme const wrong = read_draft_scheme(pack, "my draft.toml", with(text, "measure = \"visits\"", "measure = \"visitors\""));
    REQUIRE(wrong.mistakes.size() == 1);
    CHECK(english(wrong.mistakes[0]).starts_with("my draft.toml:"));
    CHECK(english(wrong.mistakes[0]).ends_with("the pack has no measure “visitors” (did you mean “visits”?)"));
}

TEST_CASE("a part that no row of its measure bears is a mistake at its place")
{
    Pack const pack = Pack::embedded();
    std::string const text = pack.scheme_for("officer", make_month(2026, 10)).text;
    CHECK(read_draft_scheme(pack, "draft.toml", text).mistakes.empty());
    auto const mistakes = read_draft_scheme(pack, "draft.toml", with(text, "part = \"bonus\"", "part = \"bonuses\"")).mistakes;
    REQUIRE(mistakes.size() == 1);
    CHECK(english(mistakes[0]).starts_with("draft.toml:"));
    CHECK(english(mistakes[0]).ends_with(":8: measures/merit.sql gives no row the part “bonuses”"));
}
