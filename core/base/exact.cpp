#include "core/base/exact.hpp"

#include "core/base/error.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace cwp {

namespace {

constexpr std::size_t most_digits = 18; ///< so that every number that is read fits into 64 bits

[[noreturn]] void overflow()
{
    throw std::overflow_error("an exact number outgrew 128 bits");
}

Wide sum(Wide a, Wide b)
{
    Wide result = 0;
    if (__builtin_add_overflow(a, b, &result))
        overflow();
    return result;
}

Wide product(Wide a, Wide b)
{
    Wide result = 0;
    if (__builtin_mul_overflow(a, b, &result))
        overflow();
    return result;
}

Wide negative(Wide a)
{
    Wide result = 0;
    if (__builtin_sub_overflow(Wide{0}, a, &result))
        overflow();
    return result;
}

Wide magnitude(Wide a)
{
    return a < 0 ? negative(a) : a;
}

bool is_short(Wide a)
{
    return a <= std::numeric_limits<std::int64_t>::max();
}

/// \pre neither is negative.
Wide common_divisor(Wide a, Wide b)
{
    while (b != 0 && !(is_short(a) && is_short(b))) {
        Wide const rest = a % b;
        a = b;
        b = rest;
    }
    auto x = static_cast<std::uint64_t>(a);
    auto y = static_cast<std::uint64_t>(b);
    if (b == 0)
        return a;
    while (y != 0) {
        std::uint64_t const rest = x % y;
        x = y;
        y = rest;
    }
    return static_cast<Wide>(x);
}

Wide power_of_ten(int exponent)
{
    Wide power = 1;
    for (int i = 0; i < exponent; ++i)
        power = product(power, 10);
    return power;
}

std::string digits(Wide value)
{
    if (value == 0)
        return "0";
    std::string out;
    for (Wide rest = magnitude(value); rest != 0; rest /= 10)
        out += static_cast<char>('0' + static_cast<int>(rest % 10));
    if (value < 0)
        out += '-';
    std::reverse(out.begin(), out.end());
    return out;
}

/// `value` / 10^places.
std::string with_point(Wide value, int places)
{
    std::string out = digits(magnitude(value));
    auto const behind = static_cast<std::size_t>(places);
    if (out.size() <= behind)
        out.insert(0, behind + 1 - out.size(), '0');
    if (places > 0)
        out.insert(out.size() - behind, 1, '.');
    return value < 0 ? "-" + out : out;
}

/// How many decimals write 1/bottom in full; -1 where no number of them does.
int decimals_of(Wide bottom)
{
    int twos = 0;
    int fives = 0;
    for (; bottom % 2 == 0; bottom /= 2)
        ++twos;
    for (; bottom % 5 == 0; bottom /= 5)
        ++fives;
    return bottom == 1 ? std::max(twos, fives) : -1;
}

Wide floor_quotient(Wide top, Wide bottom)
{
    Wide const quotient = top / bottom;
    return top % bottom < 0 ? quotient - 1 : quotient;
}

/// Compares a/b with c/d, denominators positive, by their continued fractions: nothing can overflow.
std::strong_ordering compare(Wide a, Wide b, Wide c, Wide d)
{
    for (;;) {
        Wide const left = floor_quotient(a, b);
        Wide const right = floor_quotient(c, d);
        if (left != right)
            return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
        a -= left * b;
        c -= right * d;
        if (a == 0 || c == 0) {
            if (a == c)
                return std::strong_ordering::equal;
            return a == 0 ? std::strong_ordering::less : std::strong_ordering::greater;
        }
        // a/b < c/d where both lie between 0 and 1 exactly when d/c < b/a.
        Wide const old_a = a;
        Wide const old_b = b;
        a = d;
        b = c;
        c = old_b;
        d = old_a;
    }
}

[[noreturn]] void not_a_number(std::string_view text)
{
    throw Invalid(say(tr("“{}” is not a number"), text), say(tr("write digits, with a point before decimals: 12 or 0.85")));
}

}

Exact Exact::fraction(std::int64_t top, std::int64_t bottom)
{
    if (bottom == 0)
        throw std::domain_error("a fraction over zero");
    Wide const wide_top = bottom < 0 ? -Wide{top} : Wide{top};
    Wide const wide_bottom = magnitude(bottom);
    Wide const divisor = common_divisor(magnitude(wide_top), wide_bottom);
    Exact result;
    result.m_top = wide_top / divisor;
    result.m_bottom = wide_bottom / divisor;
    return result;
}

Exact Exact::decimal(std::string_view text)
{
    bool const below_zero = text.starts_with('-');
    std::int64_t top = 0;
    std::int64_t bottom = 1;
    std::size_t count = 0;
    bool point = false;
    for (char const c : text.substr(below_zero ? 1 : 0)) {
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9')
            not_a_number(text);
        if (++count > most_digits)
            reject(tr("“{}” has more than {} digits"), text, most_digits);
        top = top * 10 + (c - '0');
        if (point)
            bottom *= 10;
    }
    if (count == 0)
        not_a_number(text);
    return fraction(below_zero ? -top : top, bottom);
}

Exact Exact::parse(std::string_view text)
{
    std::size_t const bar = text.find('/');
    if (bar == std::string_view::npos)
        return decimal(text);
    Exact const top = decimal(text.substr(0, bar));
    Exact const bottom = decimal(text.substr(bar + 1));
    if (bottom.is_zero())
        reject(tr("“{}” divides by zero"), text);
    return top / bottom;
}

Exact Exact::operator-() const
{
    Exact result = *this;
    result.m_top = negative(m_top);
    return result;
}

Exact operator+(Exact const& a, Exact const& b)
{
    Wide const shared = common_divisor(a.m_bottom, b.m_bottom);
    Wide const top = sum(product(a.m_top, b.m_bottom / shared), product(b.m_top, a.m_bottom / shared));
    Wide const divisor = common_divisor(magnitude(top), shared);
    Exact result;
    result.m_top = top / divisor;
    result.m_bottom = product(a.m_bottom / shared, b.m_bottom / divisor);
    return result;
}

Exact operator-(Exact const& a, Exact const& b)
{
    return a + -b;
}

Exact operator*(Exact const& a, Exact const& b)
{
    Wide const first = common_divisor(magnitude(a.m_top), b.m_bottom);
    Wide const second = common_divisor(magnitude(b.m_top), a.m_bottom);
    Exact result;
    result.m_top = product(a.m_top / first, b.m_top / second);
    result.m_bottom = product(a.m_bottom / second, b.m_bottom / first);
    return result;
}

Exact operator/(Exact const& a, Exact const& b)
{
    if (b.is_zero())
        throw std::domain_error("an exact number divided by zero");
    Exact inverse;
    inverse.m_top = b.m_top < 0 ? -b.m_bottom : b.m_bottom;
    inverse.m_bottom = magnitude(b.m_top);
    return a * inverse;
}

std::strong_ordering Exact::operator<=>(Exact const& other) const
{
    return compare(m_top, m_bottom, other.m_top, other.m_bottom);
}

std::int64_t Exact::scaled(int places) const
{
    Wide const top = product(magnitude(m_top), power_of_ten(places));
    Wide whole = top / m_bottom;
    Wide const rest = top % m_bottom;
    if (rest >= m_bottom - rest)
        whole = sum(whole, 1);
    if (!is_short(whole))
        throw std::overflow_error("an exact number does not fit into 64 bits");
    return static_cast<std::int64_t>(m_top < 0 ? -whole : whole);
}

std::string Exact::fixed(int places) const
{
    return with_point(scaled(places), places);
}

std::string Exact::text() const
{
    int const places = decimals_of(m_bottom);
    if (places < 0)
        return digits(m_top) + "/" + digits(m_bottom);
    return with_point(product(m_top, power_of_ten(places) / m_bottom), places);
}

double Exact::approximate() const
{
    return static_cast<double>(m_top) / static_cast<double>(m_bottom);
}

}
