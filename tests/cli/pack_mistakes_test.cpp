#include "cli/pack_mistakes.hpp"
#include "core/pack/regulation.hpp"

#include <doctest/doctest.h>

using namespace cwp;

TEST_CASE("Every query of the embedded pack can be read by the database and has the columns it needs")
{
    std::string all;
    for (Message const& mistake : all_mistakes_in(Pack::embedded()))
        all += english(mistake) + "\n";
    CHECK(all == "");
}

TEST_CASE("A pack whose query names a column that is not there is refused with its place")
{
    Pack const embedded = Pack::embedded();
    std::string text = embedded.file("measures/visits.sql", "9999-99")->text;
    text.replace(text.find("CASE target"), 11, "CASE tagret");
    Pack const pack = with_files(embedded, {{"measures/visits.sql", "0000-00", text}}, "9999-99");
    CHECK_THROWS_WITH_AS(refuse_mistakes(pack, tr("the pack has mistakes; nothing was made")),
        "the pack has mistakes; nothing was made\n  measures/visits.sql:8:13: the database cannot read this: no such column: tagret", Error);
}
