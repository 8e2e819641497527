#include "core/office/workbook.hpp"

#include "core/base/error.hpp"
#include "core/base/text.hpp"
#include "core/office/workbook_styles.hpp"

#include <array>
#include <map>

namespace cwp {

namespace {

constexpr std::size_t most_sheets = 1000;
constexpr std::size_t most_relations = 20000;

bool is_true(std::string_view word) { return word == "1" || word == "true"; }

/// The part that a relation of `base` (`xl/workbook.xml`) means: `worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml`, `../a.xml`.
std::string resolved(std::string_view base, std::string_view target)
{
    std::vector<std::string> path;
    auto const walk = [&](std::string_view way) {
        for (std::string_view const step : split(way, '/')) {
            if (step == ".." && !path.empty())
                path.pop_back();
            else if (!step.empty() && step != "." && step != "..")
                path.emplace_back(step);
        }
    };
    if (!target.starts_with('/'))
        walk(base.substr(0, base.rfind('/') == std::string_view::npos ? 0 : base.rfind('/')));
    walk(target);
    return join(path, "/");
}

/// Where the relations of a part stand.
std::string relations_of(std::string_view part)
{
    std::size_t const slash = part.rfind('/');
    std::string const folder(slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1));
    return folder + "_rels/" + std::string(slash == std::string_view::npos ? part : part.substr(slash + 1)) + ".rels";
}

struct Relation {
    std::string id;
    std::string kind; ///< the last word of its type: `worksheet`
    std::string target;
};

class Relations : public XmlListener {
public:
    void start(std::string_view name, XmlAttributes const& attributes) override
    {
        if (name != "Relationship" || attributes.value("TargetMode") == "External" || found.size() >= most_relations)
            return;
        std::string_view const type = attributes.value("Type");
        found.push_back({std::string(attributes.value("Id")), std::string(type.substr(type.rfind('/') + 1)), std::string(attributes.value("Target"))});
    }
    void end(std::string_view) override {}

    std::vector<Relation> found;
};

std::vector<Relation> relations(Archive const& archive, std::string_view part)
{
    Relations listener;
    if (std::string const there = relations_of(part); archive.has(there))
        read_part(archive, there, listener);
    for (Relation& each : listener.found)
        each.target = resolved(part, each.target);
    return std::move(listener.found);
}

class Contents : public XmlListener {
public:
    struct Tab {
        std::string name;
        std::string relation;
        bool hidden = false;
    };

    void start(std::string_view name, XmlAttributes const& attributes) override
    {
        if (name == "workbookPr")
            date1904 = is_true(attributes.value("date1904"));
        if (name == "sheet" && tabs.size() < most_sheets)
            tabs.push_back({std::string(attributes.value("name")), std::string(attributes.value("id", true)), attributes.value("state").find("idden") != std::string_view::npos});
    }
    void end(std::string_view) override {}

    std::vector<Tab> tabs;
    bool date1904 = false;
};

/// What an archive is that is no workbook.
[[noreturn]] void refuse_other(Archive const& archive)
{
    std::string const name = printable(archive.name());
    if (archive.has("word/document.xml"))
        fail(tr("{}: this is a text document (.docx), not a workbook: copy its table into a spreadsheet and save that as .xlsx"), name);
    if (archive.has("ppt/presentation.xml"))
        fail(tr("{}: this is a presentation (.pptx), not a workbook"), name);
    if (archive.has("xl/workbook.bin"))
        fail(tr("{}: this is a binary workbook (.xlsb); in the spreadsheet choose Save as, Excel workbook (.xlsx), and import that file"), name);
    if (archive.has("mimetype") && archive.has("content.xml"))
        fail(tr("{}: this is an OpenDocument file (.ods); in the spreadsheet choose Save as, Excel workbook (.xlsx), and import that file"), name);
    fail(tr("{}: this is an archive (.zip), not a workbook: unpack it and import the files in it"), name);
}

std::string main_part(Archive const& archive)
{
    for (Relation const& each : relations(archive, ""))
        if (each.kind == "officeDocument" && archive.has(each.target))
            return each.target;
    return "xl/workbook.xml";
}

}

void read_part(Archive const& archive, std::string_view part, XmlListener& listener)
{
    Archive::Member member(archive, part);
    XmlParser parser(archive.name(), listener);
    std::array<char, 65536> piece{};
    while (std::size_t const count = member.read(piece.data(), piece.size()))
        parser.feed({piece.data(), count});
    parser.finish();
}

Workbook::Workbook(std::string name, std::string_view bytes) : m_archive(std::move(name), bytes)
{
    std::string const main = main_part(m_archive);
    bool const other = m_archive.has("word/document.xml") || m_archive.has("ppt/presentation.xml");
    if (!m_archive.has(main) || other || main.ends_with(".bin"))
        refuse_other(m_archive);
    Contents contents;
    read_part(m_archive, main, contents);
    m_date1904 = contents.date1904;
    std::map<std::string, Relation> by_id;
    for (Relation& each : relations(m_archive, main)) {
        if (each.kind == "sharedStrings")
            m_strings_part = each.target;
        if (each.kind == "styles" && m_archive.has(each.target))
            m_looks = read_looks(m_archive, each.target);
        by_id.insert_or_assign(each.id, each);
    }
    for (Contents::Tab& tab : contents.tabs)
        if (auto const part = by_id.find(tab.relation); part != by_id.end() && part->second.kind == "worksheet")
            m_sheets.push_back({std::move(tab.name), tab.hidden, part->second.target});
    if (m_sheets.empty())
        fail(tr("{}: the workbook has no sheet of rows"), printable(m_archive.name()));
}

SharedStrings const* Workbook::strings()
{
    if (!m_strings && m_archive.has(m_strings_part))
        m_strings.emplace(m_archive, m_strings_part);
    return m_strings ? &*m_strings : nullptr;
}

}
