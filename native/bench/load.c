// Keeps every processor busy for a part of the time, in stretches of 1 to 20 ms at random, and ends by itself.
//   load PERCENT SECONDS
#define _GNU_SOURCE
#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static int percent;
static long long end;

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void *work(void *argument) {
  unsigned seed = (unsigned)(long)argument;
  while (now() < end) {
    long long stretch = 1000000LL + rand_r(&seed) % 19000000, busy = stretch * percent / 100, until = now() + busy;
    while (now() < until) continue;
    usleep((stretch - busy) / 1000);
  }

  return NULL;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  percent = atoi(argv[1]);
  end = now() + atoi(argv[2]) * 1000000000LL;
  long processors = sysconf(_SC_NPROCESSORS_ONLN);
  for (long number = 1; number < processors; number++) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, (void *)number) != 0) return 1;
  }

  work((void *)processors); // the threads have the same end
  usleep(50000);
  return 0;
}
