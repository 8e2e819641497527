#include "core/pack/regulation.hpp"

#include "core/base/text.hpp"
#include "core/pack/files.hpp"
#include "core/pack/views.hpp"

#include <algorithm>
#include <array>

namespace cwp {

namespace {

std::vector<std::string> columns_of(Database const& db, std::string const& sql)
{
    Statement const statement = db.prepare(sql);
    std::vector<std::string> columns;
    for (int column = 0; column < statement.columns(); ++column) {
        columns.emplace_back(statement.column_name(column));
    }
    return columns;
}

/// The names between braces; `{{` is a brace.
std::vector<std::string> places_of(std::string_view pattern)
{
    std::vector<std::string> places;
    for (std::size_t at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
        if (pattern.substr(at).starts_with("{{")) {
            ++at;
            continue;
        }
        std::string_view const rest = pattern.substr(at + 1);
        places.emplace_back(rest.substr(0, rest.find('}')));
    }
    return places;
}

class QueryCheck {
public:
    QueryCheck(Pack const& pack, PackFile const& file, Database const& db) : m_pack(pack), m_file(file), m_mistakes(file.path), m_db(db) {}

    /// The columns of the SELECT; none, with the mistake noted, where it does not compile. A mistake in a view is that of the view's own file.
    std::vector<std::string> columns(std::string const& query, std::vector<std::string> const& uses)
    {
        std::vector<ViewFile const*> views;
        for (std::string const& name : uses) {
            views.push_back(&m_pack.view(name, m_file.from > "0000-00" ? m_file.from : "9999-99"));
        }
        QueryWithViews const with_views(query, views);
        std::optional<Database::Objection> const objection = m_db.objection_to(with_views.sql());
        if (!objection) {
            return columns_of(m_db, with_views.sql());
        }
        if (std::optional<std::size_t> const byte = with_views.byte_in_query(static_cast<std::size_t>(std::max(objection->byte, 0)))) {
            m_mistakes.add(place_in_query(m_file, *byte), say(tr("the database cannot read this: {}"), objection->words));
        }
        return {};
    }

    void check_view()
    {
        Mistakes own(m_file.path);
        ViewFile const view = read_view(m_file, own);
        if (own.empty()) {
            columns(view.sql, {});
        }
    }

    void need(std::vector<std::string> const& columns, std::string_view name)
    {
        if (!columns.empty() && std::find(columns.begin(), columns.end(), name) == columns.end()) {
            m_mistakes.add(place_in_query(m_file, 0), say(tr("the SELECT has no column “{}”; it has: {}"), name, join(columns, ", ")));
        }
    }

    void need_places(std::vector<std::string> const& columns, std::string_view sentence)
    {
        for (std::string const& place : places_of(sentence)) {
            if (!columns.empty() && std::find(columns.begin(), columns.end(), place) == columns.end()) {
                m_mistakes.add({}, say(tr("the message names {}, but the SELECT has no such column{}; it has: {}"), "{" + place + "}", likely(place, columns), join(columns, ", ")));
            }
        }
    }

    void check_measure()
    {
        Mistakes own(m_file.path);
        MeasureFile const measure = read_measure(m_file, own);
        if (!own.empty()) {
            return;
        }
        std::vector<std::string> const found = columns(measure.sql, measure.uses);
        for (std::string_view const name : {"subject", "part", "ledger", "id", "date", "done"}) {
            need(found, name);
        }
    }

    void check_check()
    {
        Mistakes own(m_file.path);
        CheckFile const check = read_check(m_file, own);
        if (!own.empty()) {
            return;
        }
        std::vector<std::string> const found = columns(check.sql, check.uses);
        need(found, "ledger");
        need(found, "id");
        need_places(found, check.message.zh);
        need_places(found, check.message.en);
    }

    void check_due()
    {
        Mistakes own(m_file.path);
        DueFile const due = read_due(m_file, own);
        if (!own.empty()) {
            return;
        }
        std::vector<std::string> const found = columns(due.sql, due.uses);
        for (std::string_view const name : {"ledger", "id", "due"}) {
            need(found, name);
        }
        need_places(found, due.message.zh);
        need_places(found, due.message.en);
    }

    std::vector<Message> messages() const { return m_mistakes.messages(); }

private:
    Pack const& m_pack;
    PackFile const& m_file;
    Mistakes m_mistakes;
    Database const& m_db;
};

}

std::vector<Message> query_mistakes_in(Pack const& pack, Database const& db)
{
    std::vector<Message> all;
    for (PackFile const& file : pack.files()) {
        QueryCheck check(pack, file, db);
        if (!file.text.empty() && folder_of(file.path) == "views") {
            check.check_view();
        } else if (!file.text.empty() && folder_of(file.path) == "measures") {
            check.check_measure();
        } else if (!file.text.empty() && folder_of(file.path) == "checks") {
            check.check_check();
        } else if (!file.text.empty() && folder_of(file.path) == "dues") {
            check.check_due();
        }
        std::vector<Message> const found = check.messages();
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

}
