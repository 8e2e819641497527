/* Stands between a program and the system (LD_PRELOAD) and lets its calls go wrong at a chosen moment.

   FAULT_CALLS   which calls count: write sync rename unlink truncate open (for writing) read, with commas
   FAULT_AT      the how-manieth of them goes wrong, from 1
   FAULT_ACTION  fail         it returns FAULT_ERROR (a number, errno); with FAULT_STICKY=1 so do all after it
                 kill-before  FAULT_SIGNAL (9 unless given) hits the program before the call
                 kill-after   … after it
                 kill-within  … when half of a write is done
                 short        every write from there on writes half of what it was given
   FAULT_COUNT   a file: the number of calls that counted, as text
   FAULT_LOG     a file: every change to regular files and folders, for powerloss.py
   FAULT_TIME    seconds since 1970: what the clock shows

   Everything goes straight to the kernel: with a sanitizer's library before this one its checks stay in force. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum call { WRITE = 1, SYNC = 2, RENAME = 4, UNLINK = 8, TRUNCATE = 16, OPEN = 32, READ = 64 };
enum action { NOTHING, FAIL, KILL_BEFORE, KILL_AFTER, KILL_WITHIN, SHORT };
enum verdict { GO_ON, REFUSE, HALVE, HALVE_AND_DIE, DO_AND_DIE };

static int wanted_calls;
static enum action action;
static long at, error_number, sticky, signal_number = SIGKILL, shown_time = -1;
static int count_file = -1, log_file = -1;
static atomic_long counted;
static atomic_flag log_lock = ATOMIC_FLAG_INIT;

static long number_from(char const* name, long otherwise)
{
    char const* const text = getenv(name);
    return text && *text ? atol(text) : otherwise;
}

static int open_from(char const* name, int flags)
{
    char const* const path = getenv(name);
    return path && *path ? (int)syscall(SYS_openat, AT_FDCWD, path, flags | O_CREAT | O_CLOEXEC, 0600) : -1;
}

__attribute__((constructor)) static void prepare(void)
{
    static char const* const calls[] = {"write", "sync", "rename", "unlink", "truncate", "open", "read"};
    static char const* const actions[] = {"", "fail", "kill-before", "kill-after", "kill-within", "short"};
    char const* const wanted = getenv("FAULT_CALLS");
    for (int n = 0; wanted && n < 7; ++n)
        if (strstr(wanted, calls[n]))
            wanted_calls |= 1 << n;
    char const* const named = getenv("FAULT_ACTION");
    for (int n = 1; named && n < 6; ++n)
        if (strcmp(named, actions[n]) == 0)
            action = (enum action)n;
    at = number_from("FAULT_AT", 0);
    error_number = number_from("FAULT_ERROR", EIO);
    sticky = number_from("FAULT_STICKY", 0);
    signal_number = number_from("FAULT_SIGNAL", SIGKILL);
    shown_time = number_from("FAULT_TIME", -1);
    count_file = open_from("FAULT_COUNT", O_WRONLY | O_TRUNC);
    log_file = open_from("FAULT_LOG", O_WRONLY | O_APPEND);
}

static void die(void)
{
    syscall(SYS_kill, getpid(), signal_number);
}

/* What is to become of this call. */
static enum verdict judge(enum call call)
{
    if (!(wanted_calls & call))
        return GO_ON;
    long const number = atomic_fetch_add(&counted, 1) + 1;
    if (count_file >= 0) {
        char text[32];
        int const length = snprintf(text, sizeof text, "%ld\n", number);
        syscall(SYS_pwrite64, count_file, text, length, 0);
    }
    int const now = at > 0 && number == at;
    switch (action) {
    case FAIL:
        if (now || (sticky && at > 0 && number > at)) {
            errno = (int)error_number;
            return REFUSE;
        }
        return GO_ON;
    case KILL_BEFORE:
        if (now)
            die();
        return GO_ON;
    case KILL_AFTER:
        return now ? DO_AND_DIE : GO_ON;
    case KILL_WITHIN:
        return !now ? GO_ON : call == WRITE ? HALVE_AND_DIE : DO_AND_DIE;
    case SHORT:
        return at > 0 && number >= at && call == WRITE ? HALVE : GO_ON;
    default:
        return GO_ON;
    }
}

static long finish(enum verdict verdict, long result)
{
    int const kept = errno;
    if (verdict == DO_AND_DIE || verdict == HALVE_AND_DIE)
        die();
    errno = kept;
    return result;
}

static size_t allowed(enum verdict verdict, size_t size)
{
    return (verdict == HALVE || verdict == HALVE_AND_DIE) && size > 1 ? size / 2 : size;
}

/* ---- The log: a line, and the bytes that were written behind it */

static void append(char const* line, int length, void const* bytes, size_t size)
{
    struct iovec const parts[2] = {{(void*)line, (size_t)length}, {(void*)bytes, size}};
    while (atomic_flag_test_and_set(&log_lock)) {
    }
    syscall(SYS_writev, log_file, parts, 2);
    atomic_flag_clear(&log_lock);
}

static void note(int file, char const* what, void const* bytes, size_t size, long place)
{
    struct stat status;
    char line[128];
    int const kept = errno;
    if (log_file >= 0 && file != log_file && fstat(file, &status) == 0 && (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode))) {
        int const length = snprintf(line, sizeof line, "%s %lu %ld %zu\n", what, (unsigned long)status.st_ino, place, size);
        append(line, length, bytes, bytes ? size : 0);
    }
    errno = kept;
}

static void note_names(char const* what, unsigned long number, char const* from, char const* to)
{
    char line[2 * PATH_MAX + 64];
    int const kept = errno;
    if (log_file >= 0) {
        int const length = snprintf(line, sizeof line, "%s %lu 0 0\t%s\t%s\n", what, number, from, to);
        append(line, length, NULL, 0);
    }
    errno = kept;
}

/* ---- The calls */

static long place_of(int file, size_t written)
{
    long const place = syscall(SYS_lseek, file, 0, SEEK_CUR);
    return place < 0 ? 0 : place - (long)written;
}

ssize_t write(int file, void const* bytes, size_t size)
{
    enum verdict const verdict = file == STDERR_FILENO ? GO_ON : judge(WRITE);
    if (verdict == REFUSE)
        return -1;
    long const result = syscall(SYS_write, file, bytes, allowed(verdict, size));
    if (result > 0 && log_file >= 0)
        note(file, "write", bytes, (size_t)result, place_of(file, (size_t)result));
    return finish(verdict, result);
}

ssize_t pwrite64(int file, void const* bytes, size_t size, off64_t place)
{
    enum verdict const verdict = judge(WRITE);
    if (verdict == REFUSE)
        return -1;
    long const result = syscall(SYS_pwrite64, file, bytes, allowed(verdict, size), place);
    if (result > 0)
        note(file, "write", bytes, (size_t)result, place);
    return finish(verdict, result);
}

ssize_t pwrite(int file, void const* bytes, size_t size, off_t place)
{
    return pwrite64(file, bytes, size, place);
}

/* Piece by piece: no caller may count on more. */
ssize_t writev(int file, struct iovec const* parts, int count)
{
    for (int n = 0; n < count; ++n)
        if (parts[n].iov_len > 0)
            return write(file, parts[n].iov_base, parts[n].iov_len);
    return 0;
}

/* Only its place in the order matters: nothing has to reach the disk, because a power cut is played afterwards, from the log. */
int fsync(int file)
{
    enum verdict const verdict = judge(SYNC);
    if (verdict == REFUSE)
        return -1;
    note(file, "sync", NULL, 0, 0);
    return (int)finish(verdict, 0);
}

int fdatasync(int file)
{
    return fsync(file);
}

int ftruncate64(int file, off64_t size)
{
    enum verdict const verdict = judge(TRUNCATE);
    if (verdict == REFUSE)
        return -1;
    long const result = syscall(SYS_ftruncate, file, size);
    if (result == 0)
        note(file, "truncate", NULL, 0, size);
    return (int)finish(verdict, result);
}

int ftruncate(int file, off_t size)
{
    return ftruncate64(file, size);
}

int posix_fallocate(int file, off_t place, off_t size)
{
    struct stat status;
    if (fstat(file, &status) != 0)
        return errno;
    if (status.st_size < place + size && ftruncate64(file, place + size) != 0)
        return errno;
    return 0;
}

int rename(char const* from, char const* to)
{
    enum verdict const verdict = judge(RENAME);
    if (verdict == REFUSE)
        return -1;
    long const result = syscall(SYS_rename, from, to);
    if (result == 0)
        note_names("rename", 0, from, to);
    return (int)finish(verdict, result);
}

int unlink(char const* path)
{
    enum verdict const verdict = judge(UNLINK);
    if (verdict == REFUSE)
        return -1;
    long const result = syscall(SYS_unlink, path);
    if (result == 0)
        note_names("unlink", 0, path, "");
    return (int)finish(verdict, result);
}

static int open_file(int folder, char const* path, int flags, mode_t mode)
{
    int const writes = (flags & (O_CREAT | O_WRONLY | O_RDWR | O_TRUNC)) != 0;
    enum verdict const verdict = writes ? judge(OPEN) : GO_ON;
    if (verdict == REFUSE)
        return -1;
    struct stat status;
    int const is_new = log_file >= 0 && (flags & O_CREAT) && stat(path, &status) != 0;
    long const result = syscall(SYS_openat, folder, path, flags, mode);
    if (result >= 0 && log_file >= 0) {
        if (is_new && fstat((int)result, &status) == 0)
            note_names("create", status.st_ino, path, "");
        else if (flags & O_TRUNC)
            note((int)result, "truncate", NULL, 0, 0);
    }
    return (int)finish(verdict, result);
}

static mode_t mode_of(int flags, va_list* rest)
{
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(*rest, mode_t) : 0;
}

#define DEFINE_OPEN(name, parameters, folder) \
    int name parameters \
    { \
        va_list rest; \
        va_start(rest, flags); \
        mode_t const mode = mode_of(flags, &rest); \
        va_end(rest); \
        return open_file(folder, path, flags, mode); \
    }

DEFINE_OPEN(open, (char const* path, int flags, ...), AT_FDCWD)
DEFINE_OPEN(open64, (char const* path, int flags, ...), AT_FDCWD)
DEFINE_OPEN(openat, (int folder, char const* path, int flags, ...), folder)
DEFINE_OPEN(openat64, (int folder, char const* path, int flags, ...), folder)

ssize_t read(int file, void* bytes, size_t size)
{
    enum verdict const verdict = judge(READ);
    return verdict == REFUSE ? -1 : finish(verdict, syscall(SYS_read, file, bytes, size));
}

ssize_t pread64(int file, void* bytes, size_t size, off64_t place)
{
    enum verdict const verdict = judge(READ);
    return verdict == REFUSE ? -1 : finish(verdict, syscall(SYS_pread64, file, bytes, size, place));
}

ssize_t pread(int file, void* bytes, size_t size, off_t place)
{
    return pread64(file, bytes, size, place);
}

/* ---- The clock */

int clock_gettime(clockid_t clock, struct timespec* now)
{
    if (shown_time < 0 || clock != CLOCK_REALTIME)
        return (int)syscall(SYS_clock_gettime, clock, now);
    now->tv_sec = shown_time;
    now->tv_nsec = 0;
    return 0;
}

time_t time(time_t* to)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (to)
        *to = now.tv_sec;
    return now.tv_sec;
}

int gettimeofday(struct timeval* restrict to, void* restrict zone)
{
    struct timespec now;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &now);
    to->tv_sec = now.tv_sec;
    to->tv_usec = now.tv_nsec / 1000;
    return 0;
}
