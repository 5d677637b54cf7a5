/* Stands between a program and its disk and clock: fails, holds up or writes down what it does to
 * the files whose path contains $SHIM_MATCH, and shifts the wall clock. Loaded by LD_PRELOAD and
 * steered by the file $SHIM_CONTROL, which is mapped; tests/fault_kit.py is the other side. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

struct control {
    int64_t operations;      /* counted so far */
    int64_t fail_first;      /* the first that fails, counted from 0 */
    int64_t fail_count;      /* how many fail */
    int64_t error;           /* with which errno */
    int64_t half;            /* the one before the first writes only half of what it should */
    int64_t hold;            /* while not 0, operations wait */
    int64_t clock_offset_ns; /* what the wall clock is ahead */
};

enum { WRITE = 1, SYNC = 2, TRUNCATE = 3, SAID = 4 };

static volatile struct control *control;
static const char *match;
static int journal = -1;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("SHIM_CONTROL");
    match = getenv("SHIM_MATCH");
    int fd = path ? open(path, O_RDWR) : -1;
    if (fd >= 0) {
        void *at = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        control = at == MAP_FAILED ? NULL : at;
        close(fd);
    }
    path = getenv("SHIM_JOURNAL");
    if (path) journal = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
}

static int path_of(int fd, char *path, size_t size) {
    char link[64] = "/proc/self/fd/", digits[16];
    int length = 0;
    do digits[length++] = (char)('0' + fd % 10); while (fd /= 10);
    size_t end = strlen(link);
    while (length) link[end++] = digits[--length];
    link[end] = 0;
    ssize_t got = readlink(link, path, size - 1);
    path[got < 0 ? 0 : got] = 0;
    return got > 0 && match && strstr(path, match) != NULL;
}

static void note(int32_t kind, const char *path, int64_t offset, const void *data, int64_t size) {
    if (journal < 0) return;
    int32_t head[2] = {kind, (int32_t)strlen(path)};
    int64_t where[2] = {offset, size};
    struct iovec parts[4] = {{head, sizeof head},
                             {where, sizeof where},
                             {(void *)path, (size_t)head[1]},
                             {(void *)data, data ? (size_t)size : 0}};
    syscall(SYS_writev, journal, parts, 4);
}

/* 1: go on, 0: fail with errno set, -1: write only half. */
static int verdict(void) {
    if (!control) return 1;
    while (control->hold) {
        struct timespec pause = {0, 10000000};
        syscall(SYS_nanosleep, &pause, NULL);
    }
    int64_t number = control->operations++;
    if (number >= control->fail_first && number < control->fail_first + control->fail_count) {
        errno = (int)control->error;
        return 0;
    }
    return control->half && number == control->fail_first - 1 ? -1 : 1;
}

static ssize_t put(int fd, const void *data, size_t size, off_t offset, int placed) {
    char path[4096];
    int ours = path_of(fd, path, sizeof path);
    if (ours) {
        int go = verdict();
        if (!go) return -1;
        if (go < 0) size = (size + 1) / 2;
    }
    ssize_t wrote = placed ? syscall(SYS_pwrite64, fd, data, size, offset)
                           : syscall(SYS_write, fd, data, size);
    if (fd == 1 && wrote > 0) note(SAID, "", 0, data, wrote);
    if (ours && !placed && wrote > 0) offset = lseek(fd, 0, SEEK_CUR) - wrote;
    if (ours && wrote > 0) note(WRITE, path, offset, data, wrote);
    return wrote;
}

ssize_t write(int fd, const void *data, size_t size) { return put(fd, data, size, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    return put(fd, data, size, at, 1);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off_t at) {
    return put(fd, data, size, at, 1);
}

static int sync_by(long call, int fd) {
    char path[4096];
    int ours = path_of(fd, path, sizeof path);
    if (ours && !verdict()) return -1;
    int result = (int)syscall(call, fd);
    if (ours && !result) note(SYNC, path, 0, NULL, 0);
    return result;
}

int fsync(int fd) { return sync_by(SYS_fsync, fd); }
int fdatasync(int fd) { return sync_by(SYS_fdatasync, fd); }

int ftruncate(int fd, off_t size) {
    char path[4096];
    int ours = path_of(fd, path, sizeof path);
    if (ours && !verdict()) return -1;
    int result = (int)syscall(SYS_ftruncate, fd, size);
    if (ours && !result) note(TRUNCATE, path, size, NULL, 0);
    return result;
}
int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }

int clock_gettime(clockid_t clock, struct timespec *now) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int result = real(clock, now);
    if (!result && clock == CLOCK_REALTIME && control) {
        int64_t ns = now->tv_sec * 1000000000LL + now->tv_nsec + control->clock_offset_ns;
        now->tv_sec = ns / 1000000000LL;
        now->tv_nsec = ns % 1000000000LL;
    }
    return result;
}
