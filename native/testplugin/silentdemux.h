#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

#define SILENT_TYPE_DEMUX (silent_demux_get_type ())
G_DECLARE_FINAL_TYPE (SilentDemux, silent_demux, SILENT, DEMUX, GstElement)

GST_ELEMENT_REGISTER_DECLARE (silentdemux)

G_END_DECLS
