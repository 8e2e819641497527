#pragma once

#include "core/base/date.hpp"
#include "core/base/named_places.hpp"
#include "core/document/document.hpp"
#include "core/pack/pack.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cwp {

/// The standing sentences of a document, from data/documents. Where the pack in the database is older than the program and lacks one, the
/// program's own is said; Error that names the document and the sentence where neither has it.
class Wording {
public:
    Wording(Pack const& pack, std::string_view document, Month month);

    Language language() const { return m_template.language == "en" ? Language::en : Language::zh; }
    /// Whether the pack itself has the sentence: for those that a document may do without.
    bool has(std::string_view name) const { return m_template.text.contains(std::string(name)); }
    std::string operator()(std::string_view name, Places const& places = {}) const;
    std::vector<std::string> const& list(std::string_view name) const;
    /// A column headed by the sentence `column_KEY`.
    TableColumn column(std::string_view key, CellKind kind = CellKind::text, Shown shown = Shown::always) const;
    /// A day as the document writes it, by its sentence `day`.
    std::string day(Date date) const;
    /// A month, by its sentence `month`; programs get `2026-10`.
    Cell month(Month month) const;
    /// A local time `2026-11-03 08:15:00`, by its sentence `moment`.
    std::string moment(std::string_view local_time) const;

private:
    std::string const* find(std::string_view name) const;

    Template const& m_template;
    Template m_own; ///< the program's; without any sentence where it has no such document
};

}
