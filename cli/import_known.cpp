#include "cli/import_known.hpp"

#include "core/base/text.hpp"
#include "core/ledger/import.hpp"

#include <map>
#include <tuple>

namespace cwp {

namespace {

using Content = std::tuple<std::string, std::string, std::string>; ///< ledger, digest, sheet of a workbook

void tell(Session& session, KnownFile const& known)
{
    if (session.options().quiet || session.options().format == "json")
        return;
    if (known.operation != 0)
        session.print(session.say()(tr("{}: this very file was imported before, by operation #{}; nothing was changed"), printable(known.name), known.operation));
    else
        session.print(session.say()(tr("{}: the same content as {}; it is read once"), printable(known.name), printable(known.twin)));
}

}

std::vector<KnownFile> drop_known(Session& session, std::vector<Sheet>& sheets, std::vector<std::size_t>& places, ImportNames const& names)
{
    std::vector<KnownFile> dropped;
    std::vector<Sheet> kept;
    std::vector<std::size_t> kept_places;
    std::map<Content, std::string> seen;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        Sheet& sheet = sheets[i];
        std::string const& ledger = sheet.ledger().name;
        KnownAs const known = names.inputs[places[i]].swept ? KnownAs::ever : KnownAs::untouched;
        std::int64_t const earlier = earlier_import(session.writable_db(), sheet.sha256, ledger, known, sheet.tab);
        auto const [twin, is_first] = seen.emplace(Content{ledger, sheet.sha256, sheet.tab}, sheet.name);
        if (earlier != 0 || !is_first) {
            dropped.push_back({sheet.name, ledger, sheet.sha256, earlier, earlier != 0 ? std::string() : twin->second});
            tell(session, dropped.back());
            continue;
        }
        kept.push_back(std::move(sheet));
        kept_places.push_back(places[i]);
    }
    sheets = std::move(kept);
    places = std::move(kept_places);
    return dropped;
}

}
