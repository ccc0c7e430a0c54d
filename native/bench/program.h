// What the programs have in common that listen to one appsink.
#include <gst/app/gstappsink.h>
#include <gst/gst.h>
#include <stdio.h>

// Makes the pipeline of a launch text, and has each sample of its appsink "audio" handed to a callback, as fast as they come.
static GstElement *listen_to(const char *launch, GstFlowReturn (*take)(GstAppSink *, gpointer), GstElement **sink) {
  GError *error = NULL;
  GstElement *pipeline = gst_parse_launch(launch, &error);
  if (error != NULL) {
    fprintf(stderr, "%s\n", error->message);
    g_error_free(error);
    return NULL;
  }

  *sink = gst_bin_get_by_name(GST_BIN(pipeline), "audio");
  g_object_set(*sink, "sync", FALSE, "enable-last-sample", FALSE, NULL);
  GstAppSinkCallbacks callbacks = {.new_sample = take};
  gst_app_sink_set_callbacks(GST_APP_SINK(*sink), &callbacks, NULL, NULL);
  return pipeline;
}
