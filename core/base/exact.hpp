#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace cwp {

__extension__ typedef __int128 Wide; ///< room for the products of two fractions

/// An exact number: a fraction in lowest terms, denominator positive. Overflow is a bug and throws std::overflow_error.
class Exact {
public:
    Exact() = default;
    Exact(std::int64_t whole) : m_top(whole) {} // NOLINT: whole numbers are exact numbers
    Exact(int whole) : m_top(whole) {}          // NOLINT
    static Exact fraction(std::int64_t top, std::int64_t bottom);
    /// `12`, `-0.85`, `95.`, `.5` read as the decimal written. Throws Invalid for anything else.
    static Exact decimal(std::string_view text);
    /// `n/d` or a decimal.
    static Exact parse(std::string_view text);

    Exact operator-() const;
    friend Exact operator+(Exact const& a, Exact const& b);
    friend Exact operator-(Exact const& a, Exact const& b);
    friend Exact operator*(Exact const& a, Exact const& b);
    /// \pre b is not zero.
    friend Exact operator/(Exact const& a, Exact const& b);
    Exact& operator+=(Exact const& other) { return *this = *this + other; }
    Exact& operator-=(Exact const& other) { return *this = *this - other; }
    bool operator==(Exact const& other) const = default;
    std::strong_ordering operator<=>(Exact const& other) const;

    bool is_zero() const { return m_top == 0; }
    bool is_whole() const { return m_bottom == 1; }
    /// This × 10^places as a whole number, rounded half away from zero.
    std::int64_t scaled(int places) const;
    /// With exactly `places` decimals, rounded half away from zero: `12.60`.
    std::string fixed(int places) const;
    /// Exactly: a whole number, a finite decimal or `n/d`.
    std::string text() const;
    /// For drawing charts only.
    double approximate() const;

private:
    Wide m_top = 0;
    Wide m_bottom = 1;
};

/// Hundredths of a point, as printed: added, compared and ranked exactly.
struct Points {
    std::int64_t hundredths = 0;

    static Points rounded(Exact const& value) { return Points{value.scaled(2)}; }
    Exact exact() const { return Exact::fraction(hundredths, 100); }
    std::string text() const { return exact().fixed(2); }
    auto operator<=>(Points const&) const = default;
    Points& operator+=(Points other) { hundredths += other.hundredths; return *this; }
    friend Points operator+(Points a, Points b) { return a += b; }
    friend Points operator-(Points a, Points b) { return Points{a.hundredths - b.hundredths}; }
};

}
