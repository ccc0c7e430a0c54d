/* A plugin that crashes as soon as it is loaded: whoever scans it must survive that. */
#include <stdlib.h>

#include <gst/gst.h>

static gboolean
plugin_init (GstPlugin * plugin)
{
  (void) plugin;
  abort ();
}

#define PACKAGE "audiopipelines-tests"
GST_PLUGIN_DEFINE (GST_VERSION_MAJOR, GST_VERSION_MINOR, crashplugin, "Crashes when it is loaded", plugin_init, "1.0", "MIT", "AudioPipelines tests",
    "https://example.org/")
