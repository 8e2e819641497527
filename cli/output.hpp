#pragma once

#include "core/base/error.hpp"

#include <array>
#include <streambuf>

/// The standard output as a stream that knows why it could not be written.
namespace cwp {

/// Written output did not arrive: the disk is full, or nobody reads any more.
class OutputLost : public Error {
public:
    explicit OutputLost(int error_number);
    /// `cwp … | head` has seen enough: nothing to complain about.
    bool reader_gone() const { return m_reader_gone; }

private:
    bool m_reader_gone;
};

/// Writes to a file descriptor, again after an interruption or a short write. What cannot be written is OutputLost, once; what comes after it is dropped.
/// A stream over it must let exceptions of its buffer through (`exceptions(std::ios::badbit)`).
class OutputBuffer : public std::streambuf {
public:
    explicit OutputBuffer(int file);

protected:
    int_type overflow(int_type c) override;
    int sync() override;

private:
    void send();

    int m_file;
    std::array<char, 1 << 16> m_bytes{};
};

}
