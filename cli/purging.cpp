#include "cli/purging.hpp"

#include "cli/asked.hpp"
#include "cli/periods.hpp"
#include "core/ledger/retention.hpp"
#include "core/store/purge.hpp"

namespace cwp {

namespace {

Exit purge_former_contents(Session& session, std::string const& before)
{
    auto const count = purgeable_images(session.db(), before);
    if (!session.options().dry_run && count > 0
        && !session.confirm(say(tr("{0} former contents from before {1} go for good, and those operations can no longer be undone in full; go on?"), count, before)))
        return Exit::no;
    auto const number = session.operate("purge", [&](Operation& operation) { purge_images(operation, before); });
    if (number > 0)
        wipe_freed(session.writable_db());
    session.note(session.options().dry_run ? say(tr("{} former contents would go"), count) : say(tr("{} former contents purged"), count));
    return Exit::done;
}

/// What goes, month by month.
Document report_on(Session& session, Ledger const& ledger, Expired const& expired, std::string const& before)
{
    Speech const& say = session.say();
    Document document;
    document.name = "db-purge";
    document.language = say.language();
    document.title = say(tr("Records of {} from before {}"), ledger.title, before);
    Table table;
    table.key = "months";
    table.columns = {{"month", say(tr("month")), CellKind::date}, {"records", say(tr("records")), CellKind::number}};
    table.if_empty = say(tr("There are none."));
    for (auto const& [month, records] : expired.months)
        table.rows.push_back({{date_cell(month), number_cell(records)}, RowRole::item});
    document.blocks.emplace_back(std::move(table));
    if (!expired.removed.empty())
        document.blocks.emplace_back(Paragraph{say(tr("Removed earlier, but still kept by the journal: {}"), expired.removed.size()), false});
    if (expired.published > 0)
        document.blocks.emplace_back(Paragraph{say(tr("Of them {} stand behind published figures. The figures stay, and so do date, number and reason of each; of the records themselves nothing is left."), expired.published), false});
    return document;
}

Exit purge_ledger(Session& session, Ledger const& ledger, Date before)
{
    References references(session.writable_db(), session.pack());
    Expired const expired = expired_records(references, ledger, before);
    session.show(report_on(session, ledger, expired, iso(before)));
    if (expired.ids.empty() && expired.removed.empty())
        return Exit::done;
    refuse_needed(references, ledger, expired);
    if (!session.options().dry_run
        && !session.confirm(say(tr("{0} records of {1} go for good and cannot be brought back by undo; go on?"), expired.ids.size() + expired.removed.size(), ledger.title)))
        return Exit::no;
    auto const number = session.operate("purge", [&](Operation& operation) { purge_expired(operation, ledger, expired, before); });
    if (number > 0)
        wipe_freed(session.writable_db());
    return Exit::done;
}

}

Exit purge(Session& session, Arguments const& arguments)
{
    if (!arguments.has("before"))
        misuse(tr("--before DATE says up to when: of ledgers that are named, records from before that day; otherwise what operations before it kept of former contents"));
    Date const before = day_asked(session, arguments, "before");
    if (before > session.today() + 1)
        misuse(tr("--before {}: that day is still to come"), iso(before));
    if (arguments.word("LEDGER").empty())
        return purge_former_contents(session, iso(before));
    return purge_ledger(session, session.pack().ledger(ledger_asked(session, {}, arguments.word("LEDGER"))), before);
}

}
