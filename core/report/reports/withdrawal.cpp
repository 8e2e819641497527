#include "core/pack/regulation.hpp"
#include "core/report/report.hpp"
#include "core/report/wording.hpp"
#include "core/room/plates.hpp"

#include <algorithm>

namespace cwp::reports {

extern Report const withdrawal;

namespace {

/// The plate that hangs in the room. Error where it has none.
PlateReview plate_of(References& references, std::string const& subject, int year, Date today)
{
    std::int64_t room = 0;
    try {
        room = references.id("room", subject);
    } catch (Invalid const& invalid) {
        throw Error(say(tr("{}: {}"), subject, invalid.message()), Exit::usage);
    }
    std::string const& code = references.code("room", room);
    for (PlateReview const& plate : review_plates(references, year, today)) {
        if (plate.room == code && plate.verdict != PlateVerdict::withdrawn) {
            return plate;
        }
    }
    fail(tr("{} ({}) bears no name plate in {}: there is nothing to withdraw"), references.name("room", room), code, year);
}

void refuse_without_reason(PlateReview const& plate, int year)
{
    if (plate.verdict == PlateVerdict::undecided) {
        fail(tr("“{}” is below the line in {}, but the sample decides nothing: whoever decides writes it down with cwp plate edit '#{}' withdrawn=DATE why=below_90"), plate.name, year, plate.plate);
    }
    if (plate.verdict != PlateVerdict::officer_left && plate.verdict != PlateVerdict::below) {
        fail(tr("“{}” stays: its officer has a post there and no survey of {} is below the line"), plate.name, year);
    }
}

std::string reason(PlateReview const& plate, Wording const& wording, int year)
{
    if (plate.verdict == PlateVerdict::officer_left) {
        return wording("reason_left", {{"officer", plate.officer}, {"day", wording.day(*plate.left)}});
    }
    // A share that is lower still, of a sample that decides nothing, is no reason.
    bool const is_for_safety = plate.safety_is_surely_below && (!plate.satisfaction_is_surely_below || plate.safety.share() < plate.satisfaction.share());
    YearlyShare const& below = is_for_safety ? plate.safety : plate.satisfaction;
    return wording("reason_below", {{"year", std::to_string(year)}, {"measure", wording(is_for_safety ? "safety" : "satisfaction")}, {"share", percent_text(below.share())},
                                       {"sample", std::to_string(below.sample)}});
}

Document build(Database const& db, Pack const& pack, Question const& question, Speech const&)
{
    References references(db, pack);
    int const year = question.year ? *question.year : year_of(assessment_month_of(db, question.today));
    PlateReview const plate = plate_of(references, question.subject, year, question.today);
    refuse_without_reason(plate, year);
    Wording const wording(pack, "withdrawal", assessment_month_of(db, question.today));
    Document document;
    document.name = "withdrawal";
    document.official = true;
    document.language = wording.language();
    document.issuer = db.text("SELECT name FROM unit WHERE level = 'bureau' ORDER BY code LIMIT 1");
    document.title = wording("title", {{"name", plate.name}});
    document.blocks.emplace_back(Paragraph{wording("recipient", {{"station", plate.station_name}}), true});
    document.blocks.emplace_back(Paragraph{wording("text", {{"room", plate.room_name}, {"name", plate.name}, {"granted", wording.day(plate.granted)}, {"reason", reason(plate, wording, year)}})});
    document.blocks.emplace_back(Paragraph{wording("demand")});
    document.blocks.emplace_back(Signature{document.issuer, wording.day(question.today)});
    document.footer = wording("small_print", {{"plate", std::to_string(plate.plate)}, {"surveys", plate.surveys}});
    return document;
}

}

Report const withdrawal{"withdrawal", tr("the notice that a room's name plate is withdrawn, with its reason"), TimeAsked::year, "ROOM", {},
    "cwp report withdrawal 430721583102\ncwp report withdrawal 430721583102 --year 2026 -o 收牌通知.html", build};

}
