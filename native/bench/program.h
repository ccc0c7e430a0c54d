// What the programs have in common that listen to one appsink.
#include <gst/app/gstappsink.h>
#include <gst/gst.h>
#include <stdio.h>

// Takes a sample, maps it and lets it go: what has to be done with each.
static inline gboolean take_sample(GstAppSink *sink, gsize *size) {
  GstSample *sample = gst_app_sink_pull_sample(sink);
  *size = 0;
  if (sample == NULL) return FALSE;
  GstBuffer *buffer = gst_sample_get_buffer(sample);
  GstMapInfo map;
  if (gst_buffer_map(buffer, &map, GST_MAP_READ)) {
    *size = map.size;
    gst_buffer_unmap(buffer, &map);
  }

  gst_sample_unref(sample);
  return TRUE;
}

// Makes the pipeline of a launch text, and has each sample of its appsink "audio", if it has one, handed to a callback, as fast as they come.
static GstElement *listen_to(const char *launch, GstFlowReturn (*take)(GstAppSink *, gpointer), GstElement **sink) {
  GError *error = NULL;
  GstElement *pipeline = gst_parse_launch(launch, &error);
  if (error != NULL) {
    fprintf(stderr, "%s\n", error->message);
    g_error_free(error);
    return NULL;
  }

  *sink = gst_bin_get_by_name(GST_BIN(pipeline), "audio");
  if (*sink == NULL) return pipeline;
  g_object_set(*sink, "sync", FALSE, "enable-last-sample", FALSE, NULL);
  GstAppSinkCallbacks callbacks = {.new_sample = take};
  gst_app_sink_set_callbacks(GST_APP_SINK(*sink), &callbacks, NULL, NULL);
  return pipeline;
}
