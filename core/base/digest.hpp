#pragma once

#include <string>
#include <string_view>
#include <memory>

namespace cwp {

/// SHA-256 in lower-case hex. Lives in core/base/digest.cpp, the one file that includes openssl.
std::string sha256(std::string_view bytes);

/// The same over pieces.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    void add(std::string_view bytes);
    /// The digest of all that was added; the object is spent.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}
