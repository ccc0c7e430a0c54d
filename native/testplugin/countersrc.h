/* countersrc: an audio source whose samples are their own index and channel. */
#pragma once

#include <gst/audio/audio.h>
#include <gst/base/gstpushsrc.h>

#include "countercoding.h"

G_BEGIN_DECLS

#define COUNTER_TYPE_SRC (counter_src_get_type ())
G_DECLARE_FINAL_TYPE (CounterSrc, counter_src, COUNTER, SRC, GstPushSrc)

GST_ELEMENT_REGISTER_DECLARE (countersrc)

struct _CounterSrc
{
  GstPushSrc parent;

  /* Properties. */
  gint64 start_index;
  gint64 num_samples;
  guint first_channel;
  guint samples_per_buffer;
  guint burst;
  gdouble skew_ppm;
  gint64 hang_after;
  CounterCoding coding;
  GstCaps *reference;

  /* State. The lock guards what unlock and the streaming thread share. */
  GMutex lock;
  GstClockID wait;
  gboolean unlocked;
  gboolean hangs;               /* questions for the latency wait for let_go */
  GCond let_go;
  GstAudioInfo info;
  gint64 position;              /* samples made so far */
};

G_END_DECLS
