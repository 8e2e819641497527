#pragma once

#include "core/base/digest.hpp"

#include <cstdint>
#include <string>
#include <string_view>

/// A digest over a sequence of fields, each with its length, so that no two sequences look alike.
namespace cwp {

class Seal {
public:
    Seal& add(std::string_view text);
    Seal& add(std::int64_t number);
    /// Bytes that are fields already, as another seal's `fields` made them.
    Seal& add_fields(std::string_view fields);
    /// SHA-256 of the fields in hex; the seal is spent.
    std::string hex();

private:
    void flush_when_full();

    std::string m_pending;
    Sha256 m_sha;
};

/// `text` as a field: `3:abc,`.
void append_field(std::string& out, std::string_view text);
/// `number` as a field: `#42,`.
void append_field(std::string& out, std::int64_t number);

}
