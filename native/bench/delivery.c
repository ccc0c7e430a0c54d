// The latency that a C program has: from a buffer's arrival before an appsink to the new_sample callback that has mapped it.
//   delivery SECONDS LAUNCH     the launch text ends in "appsink name=audio"
// Leaves the first two seconds out, then writes each buffer's latency in nanoseconds, one a line.
#define _GNU_SOURCE
#include "program.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define MOST 1000000

static gint64 latencies[MOST], arrived;
static volatile gint taken, measuring;

static gint64 now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static GstPadProbeReturn arrive(GstPad *pad, GstPadProbeInfo *info, gpointer unused) {
  (void)pad, (void)info, (void)unused;
  arrived = now();
  return GST_PAD_PROBE_OK;
}

static GstFlowReturn take(GstAppSink *sink, gpointer unused) {
  (void)unused;
  GstSample *sample = gst_app_sink_pull_sample(sink);
  if (sample == NULL) return GST_FLOW_EOS;
  GstBuffer *buffer = gst_sample_get_buffer(sample);
  GstMapInfo map;
  if (gst_buffer_map(buffer, &map, GST_MAP_READ)) {
    if (measuring && taken < MOST) latencies[taken++] = now() - arrived;
    gst_buffer_unmap(buffer, &map);
  }

  gst_sample_unref(sample);
  return GST_FLOW_OK;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  gst_init(NULL, NULL);
  GstElement *sink, *pipeline = listen_to(argv[2], take, &sink);
  if (pipeline == NULL) return 2;
  // Where ours looks too: as the buffer leaves the element before the sink.
  GstPad *pad = gst_element_get_static_pad(sink, "sink"), *peer = gst_pad_get_peer(pad);
  gst_pad_add_probe(peer, GST_PAD_PROBE_TYPE_BUFFER, arrive, NULL, NULL);
  gst_object_unref(peer);
  gst_object_unref(pad);
  gst_element_set_state(pipeline, GST_STATE_PLAYING);
  g_usleep(2 * G_USEC_PER_SEC);
  measuring = 1;
  g_usleep(atoi(argv[1]) * G_USEC_PER_SEC);
  measuring = 0;
  gst_element_set_state(pipeline, GST_STATE_NULL);
  for (int number = 0; number < taken; number++) printf("%" G_GINT64_FORMAT "\n", latencies[number]);
  gst_object_unref(sink);
  gst_object_unref(pipeline);
  return 0;
}
