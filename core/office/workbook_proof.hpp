#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Whether a finished workbook is all there. The library that writes it packs what it could put into its temporary files and does not ask
/// whether that was everything: a full disk costs it whole rows without a word.
namespace cwp {

/// What went into a sheet, or into the list of texts that sheets share.
struct SheetTally {
    std::size_t cells = 0;   ///< or items
    std::size_t text = 0;    ///< bytes of text that stand in the sheet itself, as XML has them

    bool operator==(SheetTally const&) const = default;
};

/// Bytes of a text as XML has it.
std::size_t xml_length(std::string_view text);
/// What a part of a workbook holds, read piece by piece; `ends` tells whether its root is closed.
class PartTally {
public:
    void read(std::string_view piece);
    SheetTally const& tally() const { return m_tally; }
    bool ends() const { return m_last == m_root && !m_root.empty(); }

private:
    void tag();

    SheetTally m_tally;
    bool m_in_tag = false;
    bool m_in_text = false;
    std::string m_name;      ///< of the present tag, cut after some letters
    std::string m_root;      ///< `/worksheet`: what closes the first element
    std::string m_last;
};

/// False where the archive cannot be read, a sheet lacks cells or text, or a part its end.
/// \param name of the file, for messages.
bool is_complete(std::string const& name, std::string_view bytes, std::vector<SheetTally> const& sheets, SheetTally const& shared);

}
