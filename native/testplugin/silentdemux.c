/* A demuxer that begins to read by itself, finds nothing that it knows, and stops without a word: as one does whose error a decodebin keeps to
 * itself, which happens now and then only. */
#include "silentdemux.h"

struct _SilentDemux
{
  GstElement parent;
};

G_DEFINE_TYPE (SilentDemux, silent_demux, GST_TYPE_ELEMENT)
GST_ELEMENT_REGISTER_DEFINE (silentdemux, "silentdemux", GST_RANK_NONE, SILENT_TYPE_DEMUX)

static GstStaticPadTemplate sink_template = GST_STATIC_PAD_TEMPLATE ("sink", GST_PAD_SINK, GST_PAD_ALWAYS, GST_STATIC_CAPS_ANY);
static GstStaticPadTemplate source_template = GST_STATIC_PAD_TEMPLATE ("src", GST_PAD_SRC, GST_PAD_SOMETIMES, GST_STATIC_CAPS_ANY);

static void
read_nothing (gpointer pad)
{
  gst_pad_pause_task (GST_PAD (pad));
}

static gboolean
activate (GstPad * pad, GstObject * parent)
{
  (void) parent;
  return gst_pad_activate_mode (pad, GST_PAD_MODE_PULL, TRUE);
}

static gboolean
activate_mode (GstPad * pad, GstObject * parent, GstPadMode mode, gboolean active)
{
  (void) parent;
  if (mode != GST_PAD_MODE_PULL)
    return FALSE;
  return active ? gst_pad_start_task (pad, read_nothing, pad, NULL) : gst_pad_stop_task (pad);
}

static void
silent_demux_class_init (SilentDemuxClass * klass)
{
  GstElementClass *element = GST_ELEMENT_CLASS (klass);
  gst_element_class_add_static_pad_template (element, &sink_template);
  gst_element_class_add_static_pad_template (element, &source_template);
  gst_element_class_set_static_metadata (element, "Silent demuxer", "Codec/Demuxer", "Stops without a word", "The AudioPipelines authors");
}

static void
silent_demux_init (SilentDemux * self)
{
  GstPad *pad = gst_pad_new_from_static_template (&sink_template, "sink");
  gst_pad_set_activate_function (pad, activate);
  gst_pad_set_activatemode_function (pad, activate_mode);
  gst_element_add_pad (GST_ELEMENT (self), pad);
}
