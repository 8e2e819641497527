#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

/// What is fed with bytes that somebody or something made up: every reader of what comes from outside.
namespace cwp::fuzz {

/// A target returns, or throws an Error, which is a refusal in words. Anything else that it throws, or does, is a finding.
struct Target {
    std::string_view name; ///< of its folder under corpus/
    void (*run)(std::string_view bytes);
};

std::span<Target const> targets();

/// The answer to bytes was wrong.
class Finding : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

inline void demand(bool truth, std::string const& what)
{
    if (!truth)
        throw Finding(what);
}

/// Cuts the first `size` bytes off, or as many as there are.
inline std::string_view cut(std::string_view& bytes, std::size_t size)
{
    std::string_view const piece = bytes.substr(0, size);
    bytes.remove_prefix(piece.size());
    return piece;
}

/// The first byte; 0 where there is none.
inline unsigned char cut_byte(std::string_view& bytes)
{
    std::string_view const piece = cut(bytes, 1);
    return piece.empty() ? static_cast<unsigned char>(0) : static_cast<unsigned char>(piece[0]);
}

void read_csv(std::string_view bytes);
void read_dates(std::string_view bytes);
void read_numbers(std::string_view bytes);
void read_json(std::string_view bytes);
void read_encodings(std::string_view bytes);
void read_toml_text(std::string_view bytes);
void read_pack_file(std::string_view bytes);
void fill_sentences(std::string_view bytes);
void read_workbook_file(std::string_view bytes);
void read_sheet_part(std::string_view bytes);
void import_file(std::string_view bytes);

}
