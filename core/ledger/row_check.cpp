#include "core/ledger/row_check.hpp"

#include <algorithm>

namespace cwp {

namespace {

bool is_missing(Value const& value)
{
    std::string const* const text = std::get_if<std::string>(&value);
    return is_blank(value) || (text && text->empty());
}

Value const* cell(Ledger const& ledger, Row const& row, std::string const& column)
{
    auto const found = std::find_if(ledger.columns.begin(), ledger.columns.end(), [&](Column const& each) { return each.name == column; });
    std::size_t const index = static_cast<std::size_t>(found - ledger.columns.begin());
    return index < row.size() ? &row[index].second : nullptr;
}

std::optional<RowFault> order_fault(Ledger const& ledger, Row const& row, Column const& column, Value const& value)
{
    Value const* const earlier = cell(ledger, row, column.not_before);
    if (!earlier || is_missing(*earlier) || is_missing(value) || *earlier <= value) {
        return std::nullopt;
    }
    return RowFault{&column, say(tr("lies before {} ({})"), ledger.column(column.not_before).label, std::get<std::string>(*earlier)), {}};
}

}

std::optional<RowFault> row_fault(Ledger const& ledger, Row const& row)
{
    for (std::size_t i = 0; i < ledger.columns.size() && i < row.size(); ++i) {
        Column const& column = ledger.columns[i];
        Value const& value = row[i].second;
        if (column.required && is_missing(value)) {
            return RowFault{&column, say(tr("may not be blank")), {}};
        }
        if (!column.not_before.empty()) {
            std::optional<RowFault> const fault = order_fault(ledger, row, column, value);
            if (fault) {
                return fault;
            }
        }
    }
    return std::nullopt;
}

void check_row(Ledger const& ledger, Row const& row)
{
    std::optional<RowFault> const fault = row_fault(ledger, row);
    if (fault) {
        throw Invalid(say(tr("{}: {}"), fault->column->label, fault->reason), fault->hint);
    }
}

}
