#pragma once

#include "core/base/encoding.hpp"
#include "core/ledger/import_entry.hpp"
#include "core/ledger/import_fault.hpp"
#include "core/ledger/references.hpp"
#include "core/pack/pack.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <string_view>

/// Cells of one column of a file, read by the column's type.
namespace cwp {

/// Why a cell cannot be accepted.
struct BadCell {
    FaultKind kind = FaultKind::text;
    Message reason;
    Message hint;
};

/// The kind of fault that cells of this type have.
FaultKind fault_kind_of(ColumnType type);

/// Remembers what cells said that stand again and again: dates, officers, choices.
class EntryMemo {
public:
    EntryMemo();
    Entry const* find(std::string_view raw, std::size_t hash) const;
    /// Text of the entry is kept here. Nothing is forgotten, so that entries stay good; when full, nothing is added.
    Entry add(std::string_view raw, std::size_t hash, Entry entry);
    bool is_full() const { return m_count >= most; }

private:
    static constexpr std::size_t most = 60000;
    struct Slot {
        std::size_t hash = 0;
        std::string_view raw;
        Entry entry;
        bool used = false;
    };
    void grow();

    std::vector<Slot> m_slots;
    std::size_t m_count = 0;
    TextStore m_texts;
};

/// What the cells of a column are read from.
struct EntrySource {
    Decoder* decoder = nullptr; ///< of the file's encoding; nullptr where the cells are known to be valid UTF-8
    std::string_view file;      ///< the text whose cells need not be copied
    bool workbook = false;      ///< they are marked (cell_marks.hpp)
    bool date1904 = false;      ///< of a workbook: days are counted from 1904
    std::string_view ledger{};  ///< that the rows go into
};

class EntryReader {
public:
    /// \param naming is held while the references are asked.
    EntryReader(Column const& column, References& references, std::mutex& naming, EntrySource const& source);

    /// Reads one cell as it stands in the file. Texts that must be copied go to `texts`.
    std::optional<BadCell> read(std::string_view raw, Entry& entry, TextStore& texts);
    Column const& column() const { return *m_column; }
    /// What was made of cells of a workbook that are not quite what the column asks for.
    std::optional<Message> remark() const { return m_remark; }

private:
    std::optional<BadCell> read_workbook(std::string_view raw);
    std::optional<BadCell> read_slowly(std::string_view raw, Entry& entry, TextStore& texts);
    bool read_plainly(std::string_view raw, Entry& entry, TextStore& texts);
    bool read_text(std::string_view raw, Entry& entry, TextStore& texts);
    bool is_in_file(std::string_view raw) const;

    Column const* m_column;
    References* m_references;
    std::mutex* m_naming;
    std::string m_decoded;      ///< the cell at hand
    bool m_repeats;             ///< its cells repeat: worth remembering
    EntrySource m_source;
    std::optional<Message> m_remark;
    std::string_view m_last;    ///< the cell before
    Entry m_last_entry;
    EntryMemo m_memo;
};

/// Cells in words for people, whatever their bytes are.
std::string shown(std::string_view raw, Encoding encoding);

/// `(清空)`: the stored value is to go.
bool says_clear(std::string_view text);

}
