#include "core/base/interruption.hpp"

#include <array>
#include <atomic>
#include <climits>
#include <cstring>
#include <utility>

#include <unistd.h>

namespace cwp {

/// A place for one name. Slots are used again and never freed: the handler may be reading them.
struct Slot {
    std::atomic<bool> taken = true;
    std::atomic<bool> ready = false;
    std::array<char, PATH_MAX> path{};
    Slot* next = nullptr;
};

namespace {

static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<Slot*>::is_always_lock_free, "a signal handler may use only what takes no lock");

std::atomic<Slot*> slots = nullptr;
std::atomic<bool> keeping = false;
std::atomic<bool> ending = false;

Slot* free_slot()
{
    for (Slot* slot = slots; slot != nullptr; slot = slot->next)
        if (!slot->taken.exchange(true))
            return slot;
    auto* const made = new Slot;
    made->next = slots;
    while (!slots.compare_exchange_weak(made->next, made)) {
    }
    return made;
}

}

TemporaryName::TemporaryName(std::string path) : m_path(std::move(path)), m_slot(nullptr)
{
    if (m_path.size() >= PATH_MAX)
        return; // no file can have this name
    m_slot = free_slot();
    std::memcpy(m_slot->path.data(), m_path.c_str(), m_path.size() + 1);
    m_slot->ready = true;
    while (ending)
        pause();
}

TemporaryName::~TemporaryName()
{
    if (m_slot == nullptr)
        return;
    ::unlink(m_path.c_str());
    forget();
}

void TemporaryName::became_another()
{
    if (m_slot != nullptr)
        forget();
}

void TemporaryName::forget()
{
    m_slot->ready = false;
    m_slot->taken = false;
    m_slot = nullptr;
}

void begin_keeping() noexcept
{
    keeping = true;
}

bool has_kept() noexcept
{
    return keeping;
}

void nothing_kept_yet() noexcept
{
    keeping = false;
}

void clear_away() noexcept
{
    ending = true;
    for (Slot* slot = slots; slot != nullptr; slot = slot->next)
        if (slot->ready.exchange(false))
            ::unlink(slot->path.data());
}

}
