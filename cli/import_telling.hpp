#pragma once

#include "cli/session.hpp"
#include "core/ledger/import.hpp"

#include <chrono>
#include <cstddef>
#include <vector>

/// What a person hears of an import.
namespace cwp {

/// The faults, at most twenty, how many there were of each kind, and where the rest stands.
void tell_faults(Session& session, std::vector<Sheet> const& sheets, FaultList const& faults, std::string const& report);
/// What was recognised and skipped: of a single file, of several only with -v, save warnings of what may be read wrongly.
void tell_notes(Session& session, std::vector<Sheet> const& sheets, ImportOutcome const& outcome);
/// One line a file: what became of its rows; of several files also their sum. \param known files that were passed over, besides the sheets.
void tell_counts(Session& session, std::vector<Sheet> const& sheets, ImportOutcome const& outcome, std::size_t known);

/// Percent and rows on a terminal, once a second has passed; silent elsewhere.
class Progress {
public:
    explicit Progress(Session& session);
    ~Progress();
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;
    void tell(Sheet const& sheet, std::size_t bytes, std::size_t rows);
    /// Takes the line away.
    void erase();

private:
    Session& m_session;
    bool m_speaks;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_next;
};

}
