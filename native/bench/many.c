// Many bare pipelines in one process: what GStreamer itself costs.
//   many COUNT SECONDS LAUNCH     "%d" in the launch text is the pipeline's number, from 10 on
// The launch text ends in a fakesink, or in "appsink name=audio", whose buffers are then taken, mapped and let go.
// Starts all of them, waits five seconds, and writes the wall and CPU time of the seconds after that, in microseconds, and the memory
// in use at their end and, for each pipeline after the first, its growth (proportional set),
// in KiB, and the time to start it in microseconds.
#define _GNU_SOURCE
#include "program.h"
#include <stdlib.h>
#include <string.h>
#include <time.h>

static gint64 cpu_time(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1000000LL + time.tv_nsec / 1000;
}

// A field of the kernel's account of this process's memory, in KiB.
static long memory(const char *field) {
  char line[256];
  long amount = 0;
  FILE *file = fopen("/proc/self/smaps_rollup", "r");
  while (file != NULL && fgets(line, sizeof line, file) != NULL)
    if (g_str_has_prefix(line, field)) amount = atol(line + strlen(field));
  if (file != NULL) fclose(file);
  return amount;
}

static GstFlowReturn take(GstAppSink *sink, gpointer unused) {
  (void)unused;
  gsize size;
  return take_sample(sink, &size) ? GST_FLOW_OK : GST_FLOW_EOS;
}

static char *numbered(const char *launch, int number) {
  char **parts = g_strsplit(launch, "%d", -1);
  char *digits = g_strdup_printf("%d", number);
  char *text = g_strjoinv(digits, parts);
  g_free(digits);
  g_strfreev(parts);
  return text;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  int count = atoi(argv[1]);
  gst_init(NULL, NULL);
  long before = 0;
  gint64 starting = 0;
  GstElement **pipelines = g_new0(GstElement *, count);
  for (int number = 0; number < count; number++) {
    char *text = numbered(argv[3], 10 + number);
    GstElement *sink;
    pipelines[number] = listen_to(text, take, &sink);
    g_free(text);
    if (pipelines[number] == NULL) return 2;
    if (sink != NULL) gst_object_unref(sink);
    if (gst_element_set_state(pipelines[number], GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE) return 1;
    if (number > 0) continue;
    // The first one takes what all have in common: plugins.
    g_usleep(2 * G_USEC_PER_SEC);
    before = memory("Pss:");
    starting = g_get_monotonic_time();
  }

  starting = g_get_monotonic_time() - starting;

  g_usleep(5 * G_USEC_PER_SEC);
  gint64 wall = g_get_monotonic_time(), cpu = cpu_time();
  g_usleep(atoi(argv[2]) * G_USEC_PER_SEC);
  wall = g_get_monotonic_time() - wall;
  cpu = cpu_time() - cpu;
  printf("frames=%d wall=%" G_GINT64_FORMAT " cpu=%" G_GINT64_FORMAT " resident=%ld", count, wall, cpu, memory("Rss:"));
  if (count > 1) printf(" each=%.1f starting=%.0f", (memory("Pss:") - before) / (count - 1.0), starting / (count - 1.0));
  printf("\n");
  for (int number = 0; number < count; number++) {
    gst_element_set_state(pipelines[number], GST_STATE_NULL);
    gst_object_unref(pipelines[number]);
  }

  g_free(pipelines);
  return 0;
}
