// Runs a program and writes what it cost to a file: wall, user and system time in microseconds and the
// largest memory in KiB, start and exit included.
//   measure FILE PROGRAM [ARGUMENT]...
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000LL + time.tv_nsec / 1000;
}

static long long microseconds(struct timeval time) {
  return time.tv_sec * 1000000LL + time.tv_usec;
}

int main(int argc, char **argv) {
  if (argc < 3) return 125;
  long long started = now();
  pid_t child = fork();
  if (child < 0) return 125;
  if (child == 0) {
    execvp(argv[2], argv + 2);
    _exit(127);
  }

  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) != child) return 125;
  FILE *file = fopen(argv[1], "w");
  if (file == NULL) return 125;
  fprintf(file, "wall=%lld user=%lld system=%lld peak=%ld\n", now() - started, microseconds(usage.ru_utime), microseconds(usage.ru_stime), usage.ru_maxrss);
  fclose(file);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
