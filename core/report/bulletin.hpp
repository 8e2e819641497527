#pragma once

#include "core/assess/results.hpp"
#include "core/base/language.hpp"
#include "core/document/document.hpp"
#include "core/report/circumstances.hpp"
#include "core/report/wording.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The monthly bulletin (月通报), section by section. Everything in it comes from the run, what was kept with it, and the wording of the pack.
/// Its public form tells of the bureau and its stations and who is exemplary: no single scores, no laggards, nobody who was not assessed, no records.
namespace cwp {

struct BulletinSource {
    Run const& run;
    std::vector<Run> earlier;       ///< runs of the months before, oldest first, at most eleven
    Circumstances circumstances;
    Pack const& pack;
    Wording wording;
    std::int64_t small_group = 0;   ///< of the form for everybody: counts below it are not told; 0 in the form for those concerned

    bool is_public() const { return small_group > 0; }
    /// The run of the month just before; nullptr where there is none.
    Run const* last_month() const;
    Language language() const { return wording.language(); }
    std::string title_of(std::size_t indicator) const { return run.officers.scheme.indicators[indicator].title.in(language()); }
};

void add_overview(Document& document, BulletinSource const& source);
void add_leaders(Document& document, BulletinSource const& source);
void add_problems(Document& document, BulletinSource const& source);
void add_laggards(Document& document, BulletinSource const& source);
void add_requirements(Document& document, BulletinSource const& source);
/// What is said of the rooms: after the overview, the leaders and the laggards, and in an annex of their own.
void add_room_scores(Document& document, BulletinSource const& source);
void add_room_leaders(Document& document, BulletinSource const& source);
void add_room_laggards(Document& document, BulletinSource const& source);
void add_room_annex(Document& document, BulletinSource const& source);
/// Titles of the annexes in order, for the list under the text.
std::vector<std::string> annex_titles(BulletinSource const& source);
void add_annexes(Document& document, BulletinSource const& source);

/// The caption of the table that is to follow in the text, numbered after those that stand there.
std::string next_caption(Document const& document, BulletinSource const& source, std::string_view sentence);
/// The class of a room's officers as a heading: 一类警务室民警.
std::string class_title(Wording const& wording, std::string const& rating);
/// The class in a table: 一类.
std::string rating_word(Wording const& wording, std::string const& rating);
std::string text_of(std::optional<Points> points);
std::string text_of(std::optional<int> rank);

}
