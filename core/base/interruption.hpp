#pragma once

#include <string>

/// What a signal that ends the program has to know. A signal handler can reach nothing that was handed down, so this is the one thing
/// in the program that is not: the names of the files that are half-way, and whether anything was kept.
namespace cwp {

/// The name of a file that must not outlive the program unless it becomes another: removed by the destructor, and by `clear_away`.
class TemporaryName {
public:
    /// Noted before the file is made, so that there is no moment in which it exists and nobody knows it.
    explicit TemporaryName(std::string path);
    ~TemporaryName();
    TemporaryName(TemporaryName const&) = delete;
    TemporaryName& operator=(TemporaryName const&) = delete;

    std::string const& path() const { return m_path; }
    /// The file has another name now; nothing is left to remove.
    void became_another();

private:
    void forget();

    std::string m_path;
    struct Slot* m_slot;
};

/// Said just before something is kept for good: a commit, a rename. Whoever is interrupted from here on cannot be told that nothing was written.
void begin_keeping() noexcept;
/// Whether something was kept, or is just being kept, since `nothing_kept_yet`.
bool has_kept() noexcept;
/// At the begin of a run.
void nothing_kept_yet() noexcept;

/// Removes every temporary file. For a signal handler that ends the program afterwards: who asks for a new temporary name from here on waits for that end.
void clear_away() noexcept;

}
