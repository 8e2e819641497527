#include "core/pack/pack.hpp"

#include "core/base/text.hpp"
#include "core/pack/embedded.hpp"
#include "core/pack/files.hpp"
#include "core/pack/views.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace cwp {

namespace {

/// What was parsed of one kind of file, by path and first month.
template <class T>
using Cache = std::map<std::pair<std::string, std::string>, std::unique_ptr<T const>>;

constexpr std::string_view always_from = "0000-00";
constexpr std::string_view for_ever = "9999-99";

/// Where a ledger stands in lists: by pillar, then by its place there.
using LedgerPlace = std::pair<int, int>;

int place_of_pillar(std::string_view pillar)
{
    constexpr std::array<std::string_view, 6> pillars{"organisation", "post", "ground", "training", "management", "service"};
    return static_cast<int>(std::find(pillars.begin(), pillars.end(), pillar) - pillars.begin());
}

/// What stands above the columns, when that is the [ledger] table: reading all columns of all ledgers only to list their names takes a tenfold.
std::optional<LedgerPlace> place_from_head(std::string_view text)
{
    ParsedToml const head = parse_toml(text.substr(0, text.find("\n[[column]]")));
    Node::Member const* ledger = head.root.find("ledger");
    Node::Member const* pillar = ledger == nullptr ? nullptr : ledger->value.find("pillar");
    Node::Member const* order = ledger == nullptr ? nullptr : ledger->value.find("order");
    if (pillar == nullptr) {
        return std::nullopt;
    }
    Mistakes mistakes{{}};
    Exact const number = order == nullptr ? Exact() : read_number(order->value, mistakes);
    return LedgerPlace(place_of_pillar(pillar->value.text), static_cast<int>(number.scaled(0)));
}

}

struct Pack::State {
    std::vector<PackFile> files;
    std::map<std::string, std::vector<PackFile const*>, std::less<>> versions; ///< by path, oldest first
    mutable Cache<Ledger> ledgers;
    mutable Cache<Standard> standards;
    mutable Cache<ViewFile> views;
    mutable Cache<MeasureFile> measures;
    mutable Cache<CheckFile> checks;
    mutable Cache<DueFile> dues;
    mutable Cache<Scheme> schemes;
    mutable Cache<Template> documents;

    /// The version in force in `month` (text, so that the ends of time fit); nullptr where there is none.
    PackFile const* file(std::string_view path, std::string_view month) const
    {
        auto const found = versions.find(path);
        if (found == versions.end()) {
            return nullptr;
        }
        PackFile const* in_force = nullptr;
        for (PackFile const* version : found->second) {
            in_force = version->from <= month ? version : in_force;
        }
        return in_force == nullptr || in_force->text.empty() ? nullptr : in_force;
    }

    /// Names of the files of a folder whose latest version is not removed, by name.
    std::vector<std::string> names(std::string_view folder) const
    {
        std::vector<std::string> names;
        for (auto const& [path, all] : versions) {
            if (folder_of(path) == folder && !all.back()->text.empty()) {
                names.emplace_back(stem_of(path));
            }
        }
        return names;
    }

    struct Question {
        std::string folder;
        std::string name;
        std::string extension;
        std::string month = std::string(for_ever);
    };

    PackFile const& wanted(Question const& question) const
    {
        PackFile const* found = file(question.folder + "/" + question.name + question.extension, question.month);
        if (found != nullptr) {
            return *found;
        }
        bool const ever = question.month == for_ever;
        Message const when = ever ? argument("") : say(tr(" in {}"), question.month);
        fail(tr("the pack has no {}/{}{}{}{}"), question.folder, question.name, question.extension, when, likely(question.name, names(question.folder)));
    }

    std::vector<ViewFile const*> views_used(std::vector<std::string> const& names, std::string const& month) const
    {
        std::vector<ViewFile const*> used;
        for (std::string const& name : names) {
            used.push_back(&parsed({"views", name, ".sql", month}, views, read_view));
        }
        return used;
    }

    template <class T>
    T const& parsed(Question const& question, Cache<T>& cache, T (*read)(PackFile const&, Mistakes&)) const
    {
        PackFile const& source = wanted(question);
        constexpr bool has_views = requires(T value) { value.uses; }; // and those may change in a month when the file itself does not
        std::unique_ptr<T const>& kept = cache[{source.path, has_views ? question.month : source.from}];
        if (!kept) {
            Mistakes mistakes(source.path);
            T value = read(source, mistakes);
            mistakes.throw_first();
            if constexpr (has_views) {
                value.sql = QueryWithViews(value.sql, views_used(value.uses, question.month)).sql();
            }
            kept = std::make_unique<T const>(std::move(value));
        }
        return *kept;
    }
};

Pack::Pack() : m_state(std::make_unique<State>()) {}

Pack::Pack(std::vector<PackFile> files) : Pack()
{
    m_state->files = std::move(files);
    for (PackFile const& file : m_state->files) {
        m_state->versions[file.path].push_back(&file);
    }
    for (auto& [path, versions] : m_state->versions) {
        std::stable_sort(versions.begin(), versions.end(), [](PackFile const* a, PackFile const* b) { return a->from < b->from; });
    }
}

Pack::~Pack() = default;
Pack::Pack(Pack&&) noexcept = default;
Pack& Pack::operator=(Pack&&) noexcept = default;

Pack Pack::embedded()
{
    std::vector<PackFile> files;
    for (PackText const& text : embedded_pack()) {
        if (is_pack_path(text.path)) {
            files.push_back({std::string(text.path), std::string(always_from), std::string(text.text)});
        }
    }
    return Pack(std::move(files));
}

std::vector<std::string> Pack::ledger_names() const
{
    std::vector<std::string> names = m_state->names("ledgers");
    std::map<std::string, LedgerPlace, std::less<>> places;
    for (std::string const& name : names) {
        std::optional<LedgerPlace> const place = place_from_head(m_state->file("ledgers/" + name + ".toml", for_ever)->text);
        places[name] = place ? *place : LedgerPlace(place_of_pillar(ledger(name).pillar), ledger(name).order);
    }
    std::stable_sort(names.begin(), names.end(), [&](std::string const& a, std::string const& b) { return places[a] < places[b]; });
    return names;
}

bool Pack::has_ledger(std::string_view name) const
{
    return m_state->file("ledgers/" + std::string(name) + ".toml", for_ever) != nullptr;
}

Ledger const& Pack::ledger(std::string_view name) const
{
    return m_state->parsed({"ledgers", std::string(name), ".toml"}, m_state->ledgers, read_ledger);
}

std::vector<std::string> Pack::standard_names() const { return m_state->names("standards"); }

Standard const& Pack::standard(std::string_view name) const
{
    return m_state->parsed({"standards", std::string(name), ".toml"}, m_state->standards, read_standard);
}

Standard const& Pack::standard(std::string_view name, Month month) const
{
    return m_state->parsed({"standards", std::string(name), ".toml", iso(month)}, m_state->standards, read_standard);
}

Exact Pack::norm(std::string_view name, Month month) const
{
    std::string const at = iso(month);
    for (auto const& [path, versions] : m_state->versions) {
        if (folder_of(path) != "standards" || m_state->file(path, at) == nullptr) {
            continue;
        }
        for (StandardValue const& value : standard(stem_of(path), month).values) {
            if (value.name == name && value.from <= at && at <= value.until) {
                return value.value;
            }
        }
    }
    fail(tr("no standard holds the norm “{}” for {}; add it to standards/norms.toml"), name, at);
}

ViewFile const& Pack::view(std::string_view name, std::string_view month) const
{
    return m_state->parsed({"views", std::string(name), ".sql", std::string(month)}, m_state->views, read_view);
}

std::vector<std::string> Pack::measure_names() const { return m_state->names("measures"); }

MeasureFile const& Pack::measure(std::string_view name, Month month) const
{
    return m_state->parsed({"measures", std::string(name), ".sql", iso(month)}, m_state->measures, read_measure);
}

std::vector<std::string> Pack::check_names() const { return m_state->names("checks"); }

CheckFile const& Pack::check(std::string_view name) const
{
    return m_state->parsed({"checks", std::string(name), ".sql"}, m_state->checks, read_check);
}

std::vector<std::string> Pack::due_names() const { return m_state->names("dues"); }

DueFile const& Pack::due(std::string_view name) const
{
    return m_state->parsed({"dues", std::string(name), ".sql"}, m_state->dues, read_due);
}

std::vector<std::string> Pack::scheme_names() const { return m_state->names("schemes"); }

Scheme const& Pack::scheme(std::string_view name, Month month) const
{
    return m_state->parsed({"schemes", std::string(name), ".toml", iso(month)}, m_state->schemes, read_scheme);
}

Scheme const* Pack::find_scheme_for(std::string_view subject, Month month) const
{
    std::string const at = iso(month);
    Scheme const* in_force = nullptr;
    for (auto const& [path, versions] : m_state->versions) {
        if (folder_of(path) != "schemes" || m_state->file(path, at) == nullptr) {
            continue;
        }
        Scheme const& each = scheme(stem_of(path), month);
        if (each.subject != subject || at < each.from || each.until < at) {
            continue;
        }
        if (in_force != nullptr && in_force->from == each.from) {
            fail(tr("the schemes “{}” and “{}” are both in force in {}; bound one of them with “until”"), in_force->name, each.name, at);
        }
        in_force = in_force == nullptr || in_force->from < each.from ? &each : in_force;
    }
    return in_force;
}

Scheme const& Pack::scheme_for(std::string_view subject, Month month) const
{
    Scheme const* const in_force = find_scheme_for(subject, month);
    if (in_force == nullptr) {
        fail(tr("no scheme for “{}” is in force in {}"), subject, iso(month));
    }
    return *in_force;
}

Template const& Pack::document(std::string_view name, Month month) const
{
    return m_state->parsed({"documents", std::string(name), ".toml", iso(month)}, m_state->documents, read_document);
}

std::vector<PackFile> const& Pack::files() const { return m_state->files; }

PackFile const* Pack::file(std::string_view path, std::string_view month) const { return m_state->file(path, month); }

}
