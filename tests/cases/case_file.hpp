#pragma once

#include <string>
#include <vector>

/// A case: files, commands and what they are expected to say, as plain text.
///
///     # what it is about (comments stand at the start, after `>>` and after `exit N`)
///     << visits.csv gb18030      a file, up to `>>`; the encoding may be left out, or `bytes`: then \xFF \r \n \t \\ stand for bytes and \ at a line's end for no line end
///                                or `workbook`: then the lines say what its sheets hold (built::workbook_of)
///     >>
///     $ CWP_LANG=zh cwp import visits.csv < other.csv
///     lines of stdout
///     ! lines of stderr
///     exit 1                     left out: 0
///
/// `…` at the end of an expected line stands for any rest, a line `...` for any lines. `$ cat FILE [gb18030]` shows a file, `$ cat FILE workbook` its cells.
/// `$SOURCE` in a command is the folder of the sources. CWP_ACCEPT=1 rewrites what is expected.
namespace cwp::cases {

struct File {
    std::string name;
    std::string encoding;
    std::string text;
};

struct Step {
    std::string written;               ///< the line after `$ `; empty: a file
    File file;
    std::vector<std::string> expected; ///< lines as written
    int exit = 0;
    std::vector<std::string> before;   ///< comments and blank lines above it
};

struct Case {
    std::vector<Step> steps;
    std::vector<std::string> after;    ///< comments at the end
};

/// What a command said, in the form of expected lines.
struct Outcome {
    std::vector<std::string> lines;
    int exit = 0;
};

Case read_case(std::string const& text);
/// The inverse of `read_case`.
std::string write_case(Case const& read);
/// Whether what was said fits what was expected.
bool matches(std::vector<std::string> const& expected, std::vector<std::string> const& said);
/// Both, the lines that differ marked by - and +.
std::string difference(Step const& step, Outcome const& outcome);

}
