#pragma once

#include "core/base/error.hpp"
#include "core/base/language.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// What is wrong with the rows of a file.
namespace cwp {

/// By what the summary counts faults.
enum class FaultKind { shape, bytes, blank, text, number, date, choice, reference, order, repeated, exists };
inline constexpr std::size_t fault_kinds = 11;

/// `dates`, `references`: as the summary counts them.
Text plural_of(FaultKind kind);
/// Its word in reports for programs.
std::string_view name_of(FaultKind kind);

struct Fault {
    FaultKind kind = FaultKind::shape;
    std::size_t file = 0;    ///< place in the order in which the files were given
    std::size_t line = 0;    ///< physical line on which the record starts
    std::size_t column = 0;  ///< field number from 1; 0: the row as a whole
    std::string cell{};      ///< of a workbook: `D3`
    std::string heading;     ///< as the file writes it
    std::string field;       ///< the ledger's column
    std::string value;       ///< as the file writes it; masked where the column is sensitive
    Message reason;
    Message hint;            ///< empty text: none
};

/// `heading "value": reason (hint)` without file, line and column.
Message sentence(Fault const& fault);
/// `file:line:column: heading "value": reason (hint)`; of a workbook `file.xlsx[sheet]!D3: heading …`.
Message located(Fault const& fault, std::string_view file);

/// The first of the faults, and how many there were of each kind.
class FaultList {
public:
    void add(Fault fault);
    /// In the order of file, line, column.
    void sort();
    std::span<Fault const> kept() const { return m_kept; }
    std::size_t count() const { return m_count; }
    std::size_t count(FaultKind kind) const { return m_counts[static_cast<std::size_t>(kind)]; }
    bool empty() const { return m_count == 0; }
    static constexpr std::size_t most_kept = 10000;

private:
    std::vector<Fault> m_kept;
    std::array<std::size_t, fault_kinds> m_counts{};
    std::size_t m_count = 0;
};

}
