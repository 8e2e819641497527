#pragma once

#include "core/pack/pack.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace cwp {

/// Looks records and standard items up by what people write: code, unique name, `code-name` (also `code name`, `name(code)`).
/// Loaded from the database once per ledger, on first use; fast enough for a million look-ups.
class References {
public:
    References(Database const& db, Pack const& pack);
    ~References();
    References(References&&) noexcept;

    /// The id; throws Invalid naming the nearest two where nothing fits, and all fitting codes where several do.
    std::int64_t id(std::string_view ledger, std::string_view written);
    /// The code (first key column as text) and the name people know it by (same as the code where the ledger has no name). Empty for an unknown id.
    std::string const& code(std::string_view ledger, std::int64_t id);
    std::string const& name(std::string_view ledger, std::int64_t id);
    /// Whether a record has exactly this code.
    bool has_code(std::string_view ledger, std::string_view code);
    /// Whether several records have this name, so that it does not tell which one is meant.
    bool is_shared(std::string_view ledger, std::string_view name);
    /// The item's code of a standard list by code or label; throws Invalid.
    std::string standard(std::string_view list, std::string_view written);
    std::string standard_label(std::string_view list, std::string_view code, Language language);
    /// A record was written: its names are read again on next use.
    void forget(std::string_view ledger);

    Pack const& pack() const;
    Database const& db() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}
