#include "core/pack/files.hpp"

#include "core/base/text.hpp"

#include <algorithm>
#include <set>

namespace cwp {

namespace {

struct RuleWord { std::string_view word; RuleKind rule; };
constexpr RuleWord rule_words[] = {
    {"share", RuleKind::share}, {"rate", RuleKind::rate}, {"bands", RuleKind::bands}, {"reach", RuleKind::reach},
    {"deduct", RuleKind::deduct}, {"change", RuleKind::change}, {"mean_of", RuleKind::mean_of},
};

Policy read_policy(TableReader& table, std::string_view key)
{
    std::string const word = table.word(key, {"full", "drop", "zero", "block"});
    return word == "full" ? Policy::full : word == "drop" ? Policy::drop : word == "zero" ? Policy::zero : word == "block" ? Policy::block : Policy::none;
}

Scaling read_scaling(TableReader& table)
{
    std::string const word = table.word_or("scaled", {"duty_and_class", "duty", "none"}, "duty_and_class");
    return word == "duty" ? Scaling::duty : word == "none" ? Scaling::none : Scaling::duty_and_class;
}

/// A number that is more than 0, or at least 0 where `zero_too`.
Exact read_positive(TableReader& table, std::string_view key, bool zero_too = false)
{
    Node const* node = table.required(key, Node::Kind::number);
    if (node == nullptr) {
        return {};
    }
    Exact const value = read_number(*node, table.mistakes());
    if (value < Exact(0) || (value.is_zero() && !zero_too)) {
        table.mistake(key, zero_too ? say(tr("“{}” must not be less than 0"), key) : say(tr("“{}” must be more than 0"), key));
    }
    return value;
}

Exact read_percent(TableReader& table, std::string_view key)
{
    Exact const value = read_positive(table, key);
    if (value > Exact(100)) {
        table.mistake(key, say(tr("“{}” is a percentage and at most 100"), key));
    }
    return value;
}

std::optional<Band> read_band(Node const& node, Mistakes& mistakes)
{
    auto const is_number = [](Node const& each) { return each.kind == Node::Kind::number; };
    if (node.kind != Node::Kind::array || node.items.size() != 2 || !std::all_of(node.items.begin(), node.items.end(), is_number)) {
        mistakes.add(node.place, say(tr("a band is a pair [percent, points], such as [80, 4]")));
        return std::nullopt;
    }
    return Band{read_number(node.items[0], mistakes), read_number(node.items[1], mistakes)};
}

void read_bands(TableReader& table, SchemePart& part)
{
    Node const* list = table.required("bands", Node::Kind::array);
    if (list == nullptr) {
        return;
    }
    Exact most;
    for (Node const& node : list->items) {
        std::optional<Band> const band = read_band(node, table.mistakes());
        if (!band) {
            return;
        }
        if (!part.bands.empty() && band->x <= part.bands.back().x) {
            table.mistakes().add(node.place, say(tr("the bands must ascend: {} does not lie above {}"), band->x.text(), part.bands.back().x.text()));
        }
        most = std::max(most, band->y);
        part.bands.push_back(*band);
    }
    if (most != part.points) {
        table.mistake("bands", say(tr("the best band earns {}, but the part has {} points"), most.text(), part.points.text()));
    }
}

void read_rate(TableReader& table, SchemePart& part)
{
    part.target = read_percent(table, "full_at");
    if (table.has("slope")) {
        part.slope = read_positive(table, "slope");
    }
    part.nothing_due = read_policy(table, "nothing_due");
    if (table.has("missing")) {
        part.missing = read_policy(table, "missing");
    }
}

void read_change(TableReader& table, SchemePart& part)
{
    part.each = read_positive(table, "each");
    part.level = read_positive(table, "level", true);
    part.missing = read_policy(table, "missing");
    if (part.level > part.points) {
        table.mistake("level", say(tr("“{}” must not be more than the {} points of the part"), "level", part.points.text()));
    }
}

void read_deduct(TableReader& table, SchemePart& part)
{
    part.each = read_positive(table, "each");
    part.floor = table.number("floor");
    if (part.floor > part.points) {
        table.mistake("floor", say(tr("“{}” must not be more than the {} points of the part"), "floor", part.points.text()));
    }
}

/// The numbers that only this rule has; keys of other rules stay unknown keys.
void read_rule(TableReader& table, SchemePart& part)
{
    switch (part.rule) {
    case RuleKind::share:
        part.target = read_positive(table, "target");
        part.scaling = read_scaling(table);
        break;
    case RuleKind::rate: read_rate(table, part); break;
    case RuleKind::bands:
        read_bands(table, part);
        part.below = read_positive(table, "below", true);
        part.missing = read_policy(table, "missing");
        break;
    case RuleKind::reach:
        part.target = read_positive(table, "n");
        break;
    case RuleKind::deduct: read_deduct(table, part); break;
    case RuleKind::change: read_change(table, part); break;
    case RuleKind::mean_of:
        part.indicators = table.texts("indicators");
        part.full = read_positive(table, "full");
        part.missing = read_policy(table, "missing");
        break;
    }
}

SchemePart read_part(Node const& node, Mistakes& mistakes)
{
    TableReader table(node, mistakes);
    SchemePart part;
    part.id = table.id("id");
    part.title = table.label("title");
    part.points = read_positive(table, "points");
    std::vector<std::string> words;
    for (RuleWord const& each : rule_words) {
        words.emplace_back(each.word);
    }
    std::string const word = table.word("rule", words);
    auto const* rule = std::find_if(std::begin(rule_words), std::end(rule_words), [&](RuleWord const& each) { return each.word == word; });
    if (rule == std::end(rule_words)) {
        return part; // its keys cannot be judged without the rule
    }
    part.rule = rule->rule;
    if (part.rule != RuleKind::mean_of) {
        part.measure = table.text("measure");
    }
    read_rule(table, part);
    table.finish();
    return part;
}

/// Notes an id that stands twice under the same roof.
void check_unique(std::set<std::string>& seen, std::string const& id, TableReader const& table, std::string_view key)
{
    if (!id.empty() && !seen.insert(id).second) {
        table.mistake(key, say(tr("“{}” stands here twice"), id));
    }
}

Indicator read_indicator(TableReader& table)
{
    Indicator indicator;
    indicator.id = table.id("id");
    indicator.title = table.label("title");
    indicator.tasks = table.texts_or_none("tasks");
    std::set<std::string> seen;
    for (Node const* node : table.tables("part")) {
        indicator.parts.push_back(read_part(*node, table.mistakes()));
        check_unique(seen, indicator.parts.back().id, TableReader(*node, table.mistakes()), "id");
    }
    if (indicator.parts.empty()) {
        table.mistakes().add(table.place(), say(tr("an indicator needs at least one [[indicator.part]]")));
    }
    table.finish();
    return indicator;
}

void read_indicators(TableReader& top, Scheme& scheme)
{
    std::set<std::string> seen;
    Exact total;
    for (Node const* node : top.tables("indicator")) {
        TableReader table(*node, top.mistakes());
        scheme.indicators.push_back(read_indicator(table));
        check_unique(seen, scheme.indicators.back().id, table, "id");
        total += full_points(scheme.indicators.back());
    }
    if (total != Exact(100)) {
        top.mistake("indicator", say(tr("the points of all parts add up to {}, not to 100"), total.text()));
    }
}

Adjustments read_adjustments(TableReader& top, std::string_view key)
{
    Adjustments adjustments;
    Node const* node = top.optional(key, Node::Kind::table);
    if (node == nullptr) {
        return adjustments;
    }
    TableReader table(*node, top.mistakes());
    adjustments.cap = read_positive(table, "cap");
    for (Node const* source : table.tables("from")) {
        TableReader from(*source, top.mistakes());
        adjustments.from.push_back({from.text("measure"), from.text("part"), read_positive(from, "each"), 0});
        from.finish();
    }
    if (adjustments.from.empty()) {
        table.mistakes().add(table.place(), say(tr("[[{}.from]] with measure, part and each is missing here"), key));
    }
    table.finish();
    return adjustments;
}

void read_vetoes(TableReader& top, Scheme& scheme)
{
    for (Node const* node : top.tables("veto")) {
        TableReader table(*node, top.mistakes());
        scheme.veto.push_back({table.text("measure"), table.text("part"), Exact(0), table.whole_or("at", 1)});
        if (scheme.veto.back().at < 1) {
            table.mistake("at", say(tr("“{}” must be more than 0"), "at"));
        }
        table.finish();
    }
}

void read_grades(TableReader& top, Scheme& scheme)
{
    std::set<std::string> seen;
    for (Node const* node : top.tables("grade")) {
        TableReader table(*node, top.mistakes());
        GradeBound grade{table.id("code"), {table.text("zh"), table.text("en")}, read_positive(table, "least", true)};
        table.finish();
        check_unique(seen, grade.code, table, "code");
        if (!scheme.grades.empty() && grade.least >= scheme.grades.back().least) {
            table.mistake("least", say(tr("grades descend: {} does not lie below {}"), grade.least.text(), scheme.grades.back().least.text()));
        }
        scheme.grades.push_back(std::move(grade));
    }
    if (scheme.grades.size() < 2 || !scheme.grades.back().least.is_zero()) {
        top.mistake("grade", say(tr("at least two [[grade]] are needed, the best first, the last with least = 0")));
    }
}

void read_coefficients(TableReader& top, Scheme& scheme)
{
    Node const* node = top.required("class_coefficient", Node::Kind::table);
    if (node == nullptr) {
        return;
    }
    TableReader table(*node, top.mistakes());
    for (Node::Member const& member : node->members) {
        scheme.class_coefficient.emplace(member.key, read_positive(table, member.key));
    }
}

/// A number in (0, 1].
Exact read_fraction(TableReader& table, std::string_view key)
{
    Exact const value = read_positive(table, key);
    if (value > Exact(1)) {
        table.mistake(key, say(tr("“{}” must be at most 1"), key));
    }
    return value;
}

void read_head(TableReader& table, PackFile const& file, Scheme& scheme)
{
    scheme.name = table.id("name");
    check_own_name(table, scheme.name, file.path);
    scheme.title = table.label("title");
    scheme.subject = table.word("subject", {"officer", "room"});
    scheme.from = file.from;
    read_validity(table, scheme.from, scheme.until);
    scheme.basis = table.text("basis");
    scheme.probation = scheme.subject == "officer" ? read_fraction(table, "probation") : Exact(1);
    scheme.rank_from = read_fraction(table, "rank_from");
    scheme.excellent_share = table.whole_or("excellent_share", 5);
    if (scheme.excellent_share < 1) {
        table.mistake("excellent_share", say(tr("“{}” must be more than 0"), "excellent_share"));
    }
    table.finish();
}

}

Exact full_points(Indicator const& indicator)
{
    Exact sum;
    for (SchemePart const& part : indicator.parts) {
        sum += part.points;
    }
    return sum;
}

Indicator const* Scheme::find(std::string_view indicator) const
{
    auto const found = std::find_if(indicators.begin(), indicators.end(), [indicator](Indicator const& each) { return each.id == indicator; });
    return found == indicators.end() ? nullptr : &*found;
}

Scheme read_scheme(PackFile const& file, Mistakes& mistakes)
{
    Node const root = read_toml(file.text, mistakes);
    Scheme scheme;
    scheme.text = file.text;
    if (!mistakes.empty()) {
        return scheme;
    }
    TableReader top(root, mistakes);
    if (Node const* head = top.required("scheme", Node::Kind::table)) {
        TableReader table(*head, mistakes);
        read_head(table, file, scheme);
    }
    if (scheme.subject == "officer") {
        read_coefficients(top, scheme);
    }
    read_grades(top, scheme);
    read_indicators(top, scheme);
    scheme.bonus = read_adjustments(top, "bonus");
    scheme.penalty = read_adjustments(top, "penalty");
    read_vetoes(top, scheme);
    top.finish();
    return scheme;
}

}
