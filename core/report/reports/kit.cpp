#include "core/base/exact.hpp"
#include "core/base/proportion.hpp"
#include "core/report/kit_tables.hpp"
#include "core/report/report.hpp"
#include "core/report/station_asked.hpp"

#include <algorithm>

namespace cwp::reports {

extern Report const kit;

namespace {

template <class Lines, class IsElsewhere>
void remove(Lines& lines, IsElsewhere is_elsewhere)
{
    lines.erase(std::remove_if(lines.begin(), lines.end(), is_elsewhere), lines.end());
}

kit_tables::Source source_of(Database const& db, Pack const& pack, Question const& question)
{
    kit_tables::Source source;
    source.standard = kit_standard(db, month_containing(question.today));
    source.rooms = room_kits(db, source.standard, question.today);
    source.issued = issued_kit(db, source.standard, question.today);
    source.all = question.options.contains("all");
    References references(db, pack);
    if (auto const units = units_asked(references, question)) {
        remove(source.rooms, [&](RoomKit const& room) { return !units->contains(room.room.station); });
        remove(source.issued.holdings, [&](Holding const& holding) { return !units->contains(holding.station); });
        remove(source.issued.pieces, [&](IssuedPiece const& piece) { return !units->contains(piece.station); });
    }
    return source;
}

/// `; 2 pieces of unknown price are not in it`, or nothing.
std::string unpriced_note(Cost const& cost, Speech const& say)
{
    return cost.unpriced == 0 ? std::string() : say(tr("; besides, {} pieces whose price is unknown"), cost.unpriced);
}

Paragraph rooms_summary(kit_tables::Source const& source, Speech const& say)
{
    Pieces const sum = source.sum();
    if (sum.required == 0)
        return {say(tr("The standard of kit requires nothing of the rooms.")), true};
    auto const lacking = std::count_if(source.rooms.begin(), source.rooms.end(), [](RoomKit const& room) { return room.sum().missing > 0; });
    return {say(tr("{} rooms must have {} pieces and have {} of them in good order ({}); {} are missing in {} rooms, {} are damaged. To fix: {} yuan{}."), source.rooms.size(), sum.required, sum.filled,
                percent_text(Exact::fraction(sum.filled, sum.required)), sum.missing, lacking, sum.damaged, Exact::fraction(sum.cost.fen, 100).fixed(2), unpriced_note(sum.cost, say)),
        true};
}

/// One sentence for each item that officers must have.
Paragraph officers_summary(kit_tables::Source const& source, int year, Speech const& say)
{
    std::string text;
    for (std::size_t i = 0; i < source.standard.size(); ++i) {
        KitItem const& item = source.standard[i];
        if (item.officer <= 0)
            continue;
        std::int64_t officers = 0;
        std::int64_t lacking = 0;
        for (Holding const& holding : source.issued.holdings) {
            officers += holding.item == i ? 1 : 0;
            lacking += holding.item == i && holding.missing() > 0 ? 1 : 0;
        }
        std::string const name = item.yearly ? say(tr("{} of {}"), item.label, year) : say(item.label);
        text += (text.empty() || say.language() == Language::zh ? "" : " ") + say(tr("{}: of {} officers in post {} have none or too few."), name, officers, lacking);
    }
    return {std::move(text), true};
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& say)
{
    kit_tables::Source const source = source_of(db, pack, question);
    Document document;
    document.name = "kit";
    document.language = say.language();
    document.title = say(tr("Kit of rooms and officers, as of {}"), iso(question.today));
    document.subtitle = say(tr("What is required, what is there, what is missing and what it costs to fix"));
    document.blocks.emplace_back(rooms_summary(source, say));
    document.blocks.emplace_back(officers_summary(source, year_of(question.today), say));
    document.blocks.emplace_back(kit_tables::stations(source, say));
    document.blocks.emplace_back(kit_tables::items(source, say));
    document.blocks.emplace_back(kit_tables::rooms(source, say));
    document.blocks.emplace_back(kit_tables::pieces(source, say));
    document.blocks.emplace_back(kit_tables::issued(source, say));
    document.blocks.emplace_back(kit_tables::without(source, say));
    document.blocks.emplace_back(kit_tables::outstanding(source, say));
    document.footer = say(tr("Required by the standard of kit (standards/kit.toml): by kind of room, more in fixed rooms under heavy load. Missing: required less those in good order, item by item; what is damaged, and more than is required of another item, fills no gap. To fix: missing × the standard's price of a new piece; what has no price there is unknown, counted apart and in no sum."));
    return document;
}

}

Report const kit{"kit", tr("kit of rooms and officers: what is missing, what it costs to fix, who has no work bag or journal"), TimeAsked::day, "",
    {station_option(), {"all", tr("every item of every room, not only what is missing or damaged"), ""}},
    "cwp report kit\ncwp report kit --on 2026-10-31 --station 430721510000\ncwp report kit --all -o 装备.xlsx", build,
    {.refusal = tr("what a room lacks is for the bureau to mend")}};

}
