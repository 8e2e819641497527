#pragma once

#include "cli/session.hpp"
#include "core/base/file.hpp"
#include "core/ledger/rejects_workbook.hpp"
#include "core/ledger/sheet.hpp"
#include "core/base/new_file.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The files around an import: those it reads, those it leaves.
namespace cwp {

/// The files named on the line, open; `-` is stdin.
class ImportFiles {
public:
    ImportFiles(Session& session, std::vector<std::string> const& names);

    std::size_t count() const { return m_names.size(); }
    std::string const& name(std::size_t file) const { return m_names[file]; }
    std::string_view bytes(std::size_t file) const { return m_files[file].bytes(); }
    /// What core reads a sheet from.
    SheetFile sheet_file(std::size_t file);

private:
    std::vector<std::string> m_names;
    std::vector<MappedFile> m_files;
};

/// Where the refused rows of an input are.
struct KeptRejects {
    std::string path;    ///< empty: nothing was refused
    bool before = false; ///< an earlier import left the very same file
};

/// The file of refused rows beside each input; it comes into being with the first of them and only when `keep` is called.
class RejectsFiles {
public:
    /// \param given of --rejects: a file, or a folder; empty: beside the input.
    RejectsFiles(World const& world, ImportFiles const& inputs, std::string given);

    /// \param sheet of the file; \param bytes as RejectsFormat gives them.
    void add(std::size_t file, Sheet const& sheet, std::string_view bytes);
    /// Gives the files their names, except those that an earlier import has left there already, byte for byte. Returns where the rows are, by input.
    std::vector<KeptRejects> keep(Language language);

private:
    struct Part {
        std::string path;
        std::vector<std::string> earlier; ///< files that have the names before this one
        std::unique_ptr<NewFile> file;
        std::vector<RejectedRows> tabs; ///< of a workbook, which can only be written whole
        std::string waiting; ///< bytes that are not written yet

        void write_waiting();
        void write_workbook(Language language);
        KeptRejects keep();
    };
    std::vector<Part> m_parts;
};

}
