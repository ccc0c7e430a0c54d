// The limit: what a C program pays that takes the buffers of an appsink in its new_sample callback, maps each and lets it go.
//   appsink LAUNCH     the launch text ends in "appsink name=audio"
// Writes how many buffers and bytes came, and the wall and CPU time from the first buffer to the end of the stream, in microseconds.
#define _GNU_SOURCE
#include "program.h"
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

static guint64 buffers, bytes;
static gint64 first_wall, first_cpu;

static gint64 cpu_time(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1000000LL + time.tv_nsec / 1000;
}

static GstFlowReturn take(GstAppSink *sink, gpointer unused) {
  (void)unused;
  gsize size;
  if (!take_sample(sink, &size)) return GST_FLOW_EOS;
  bytes += size;
  if (buffers++ == 0) {
    first_wall = g_get_monotonic_time();
    first_cpu = cpu_time();
  }

  return GST_FLOW_OK;
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  gst_init(NULL, NULL);
  GstElement *sink, *pipeline = listen_to(argv[1], take, &sink);
  if (pipeline == NULL) return 2;
  gst_element_set_state(pipeline, GST_STATE_PLAYING);
  GstBus *bus = gst_element_get_bus(pipeline);
  GstMessage *message = gst_bus_timed_pop_filtered(bus, GST_CLOCK_TIME_NONE, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  gboolean failed = GST_MESSAGE_TYPE(message) == GST_MESSAGE_ERROR;
  gint64 wall = g_get_monotonic_time() - first_wall, cpu = cpu_time() - first_cpu;
  gst_message_unref(message);
  gst_element_set_state(pipeline, GST_STATE_NULL);
  gst_object_unref(bus);
  gst_object_unref(sink);
  gst_object_unref(pipeline);
  printf("frames=%" G_GUINT64_FORMAT " bytes=%" G_GUINT64_FORMAT, buffers, bytes);
  printf(" wall=%" G_GINT64_FORMAT " cpu=%" G_GINT64_FORMAT "\n", wall, cpu);
  return failed;
}
