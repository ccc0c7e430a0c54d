/* The elements that the tests need and GStreamer does not have. Never shipped. */
#include <gst/gst.h>

#include "audiofault.h"
#include "countersrc.h"
#include "harmparent.h"
#include "silentdemux.h"

static gboolean
plugin_init (GstPlugin * plugin)
{
  return GST_ELEMENT_REGISTER (countersrc, plugin) && GST_ELEMENT_REGISTER (audiofault, plugin)
      && GST_ELEMENT_REGISTER (harmparent, plugin) && GST_ELEMENT_REGISTER (silentdemux, plugin);
}

#define PACKAGE "audiopipelines"
GST_PLUGIN_DEFINE (GST_VERSION_MAJOR, GST_VERSION_MINOR, audiopipelinestest,
    "Counters and faults for the tests of AudioPipelines", plugin_init, "0.1.0", "MIT/X11", PACKAGE,
    "https://gstreamer.freedesktop.org/")
