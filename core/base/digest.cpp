#include "core/base/digest.hpp"

#include <array>
#include <new>

#include <openssl/evp.h>

namespace cwp {

struct Sha256::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();

    State() = default;
    State(State const&) = delete;
    State& operator=(State const&) = delete;
    ~State() { EVP_MD_CTX_free(context); }
};

namespace {

// libcrypto refuses these calls only where memory ran out or the library forbids SHA-256 altogether.
void expect(int done)
{
    if (done != 1)
        throw std::bad_alloc();
}

}

Sha256::Sha256() : m_state(std::make_unique<State>())
{
    if (m_state->context == nullptr)
        throw std::bad_alloc();
    expect(EVP_DigestInit_ex(m_state->context, EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes)
{
    expect(EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size()));
}

std::string Sha256::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    expect(EVP_DigestFinal_ex(m_state->context, digest.data(), &size));
    constexpr std::string_view letters = "0123456789abcdef";
    std::string out;
    for (unsigned int i = 0; i < size; ++i) {
        out += letters[digest[i] >> 4U];
        out += letters[digest[i] & 15U];
    }
    return out;
}

std::string sha256(std::string_view bytes)
{
    Sha256 digest;
    digest.add(bytes);
    return digest.hex();
}

}
