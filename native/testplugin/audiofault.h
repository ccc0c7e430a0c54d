/* audiofault: passes audio on and, at given samples, does what must not happen. */
#pragma once

#include <gst/audio/audio.h>
#include <gst/gst.h>

#include "faultscript.h"

G_BEGIN_DECLS

#define AUDIO_TYPE_FAULT (audio_fault_get_type ())
G_DECLARE_FINAL_TYPE (AudioFault, audio_fault, AUDIO, FAULT, GstElement)

GST_ELEMENT_REGISTER_DECLARE (audiofault)

struct _AudioFault
{
  GstElement parent;
  GstPad *sink;
  GstPad *source;

  /* Properties. */
  gchar *script;
  guint hang_on_start;
  guint hang_on_stop;

  /* The lock guards what a state change or a flush shares with the streaming thread. */
  GMutex lock;
  GCond released;
  gboolean flushing;
  gint64 position;              /* samples that have come in */

  /* Streaming thread only. */
  GArray *faults;
  guint next_fault;
  GstAudioInfo input;
  GstAudioInfo output;
  gint64 dropping;              /* samples still to be let go */
  gint64 repeats;               /* further times that the next buffer goes out */
  gint64 untimed;               /* buffers still to go out without a timestamp */
  gint64 time_shift;            /* nanoseconds added to each timestamp */
  gint64 samples_since_anchor;  /* after a change of rate: timestamps are counted from the anchor */
  GstClockTime anchor;
  gboolean discont;
  gboolean ragged;
};

/* faultflow.c: what happens to the audio. */
GstFlowReturn audio_fault_chain (GstPad * pad, GstObject * parent, GstBuffer * buffer);
gboolean audio_fault_push_caps (AudioFault * self);
void audio_fault_set_flushing (AudioFault * self, gboolean flushing);
void audio_fault_reset (AudioFault * self);

/* faultactions.c: the things that happen at one sample. */
GstFlowReturn audio_fault_act (AudioFault * self, const Fault * fault, GstClockTime time);

G_END_DECLS
