#include "core/report/due_items.hpp"
#include "core/report/report.hpp"

namespace cwp::reports {

extern Report const due;

namespace {

Document build(Database const& db, Pack const& pack, Question const& question, Speech const& speech)
{
    return due_document(due_items(db, pack, question.today), question.today, pack, speech);
}

}

Report const due{"due", tr("what is owed by whom, overdue or within seven days"), TimeAsked::day, "", {},
    "cwp report due\ncwp report due -f csv", build,
    {.refusal = tr("it names what single persons and matters wait for")}};

}
