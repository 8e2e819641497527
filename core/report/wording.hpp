#pragma once

#include "core/base/date.hpp"
#include "core/base/named_places.hpp"
#include "core/document/document.hpp"
#include "core/pack/pack.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cwp {

/// The standing sentences of a document, from data/documents. Error that names the document and the sentence where one is missing.
class Wording {
public:
    explicit Wording(Template const& wording) : m_template(wording) {}

    Language language() const { return m_template.language == "en" ? Language::en : Language::zh; }
    std::string operator()(std::string_view name, Places const& places = {}) const;
    std::vector<std::string> const& list(std::string_view name) const;
    /// A column headed by the sentence `column_KEY`.
    TableColumn column(std::string_view key, CellKind kind = CellKind::text) const;
    /// A day as the document writes it, by its sentence `day`.
    std::string day(Date date) const;
    Label const& title() const { return m_template.title; }

private:
    Template const& m_template;
};

}
