#include "tests/fuzz/target.hpp"

#include <array>

namespace cwp::fuzz {

std::span<Target const> targets()
{
    static constexpr std::array<Target, 11> all{{
        {"csv", read_csv},
        {"dates", read_dates},
        {"numbers", read_numbers},
        {"json", read_json},
        {"encodings", read_encodings},
        {"toml", read_toml_text},
        {"packs", read_pack_file},
        {"documents", fill_sentences},
        {"workbooks", read_workbook_file},
        {"sheets", read_sheet_part},
        {"imports", import_file},
    }};
    return all;
}

}
