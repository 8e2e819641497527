/* Refuses memory (LD_PRELOAD): the MEMORY_AT-th request, with MEMORY_STICKY=1 also all after it. MEMORY_COUNT names a file for the number of requests. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

extern void* __libc_malloc(size_t);
extern void* __libc_calloc(size_t, size_t);
extern void* __libc_realloc(void*, size_t);

static atomic_long requests;
static long at, sticky;

__attribute__((constructor)) static void prepare(void)
{
    char const* const text = getenv("MEMORY_AT");
    char const* const all = getenv("MEMORY_STICKY");
    at = text ? atol(text) : 0;
    sticky = all ? atol(all) : 0;
    requests = 0;
}

__attribute__((destructor)) static void tell(void)
{
    char const* const path = getenv("MEMORY_COUNT");
    if (path == NULL)
        return;
    char text[32];
    int const length = snprintf(text, sizeof text, "%ld\n", (long)requests);
    int const file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0 && write(file, text, (size_t)length) == length)
        close(file);
}

static int refused(void)
{
    long const number = atomic_fetch_add(&requests, 1) + 1;
    if (at == 0 || number < at || (number > at && !sticky))
        return 0;
    errno = ENOMEM;
    return 1;
}

void* malloc(size_t size)
{
    return refused() ? NULL : __libc_malloc(size);
}

void* calloc(size_t count, size_t size)
{
    return refused() ? NULL : __libc_calloc(count, size);
}

void* realloc(void* old, size_t size)
{
    return refused() ? NULL : __libc_realloc(old, size);
}
