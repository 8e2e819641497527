#pragma once

#include "core/assess/results.hpp"
#include "core/document/document.hpp"

#include <string>
#include <vector>

/// What late and corrected records would change in a published month.
namespace cwp {

/// One figure of one subject as published and as it would be now; blank where there is none.
struct Difference {
    bool of_room = false;
    std::string code;      ///< badge or room code
    std::string name;
    std::string item;      ///< an indicator's id, or: class standing bonus penalty total rank grade
    std::string published;
    std::string now;
};

/// Every figure that differs, subject by subject, officers and then rooms. The month is scored again by the schemes of its run; nothing is written.
std::vector<Difference> differences(Database const& db, Pack const& pack, Run const& published);
/// The same between what was published of one kind of subject and what it would be now.
std::vector<Difference> differences_between(Scores const& published, std::vector<Result> const& now);

Document differences_document(Run const& published, std::vector<Difference> const& differences, Speech const& speech);

}
