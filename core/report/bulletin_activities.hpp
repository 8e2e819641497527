#pragma once

#include "core/report/bulletin.hpp"

/// The five activities in the bulletin: what was counted for the scores, summed.
namespace cwp {

void add_activity_text(Document& document, BulletinSource const& source);
/// Without caption.
Table activities_by_station(BulletinSource const& source);
/// By room, with its station and whether it is urban or rural.
Table activities_by_room(BulletinSource const& source);

}
