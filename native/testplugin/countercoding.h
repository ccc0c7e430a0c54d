/* Samples that say which sample they are: see README.md for the coding. */
#pragma once

#include <gst/audio/audio.h>

G_BEGIN_DECLS

/* How a sample says its index and channel. */
typedef enum
{
  COUNTER_CODING_AUTO,          /* single for 32-bit samples, pair for the others */
  COUNTER_CODING_SINGLE,        /* every sample: (index * 64 + channel) modulo 2^bits */
  COUNTER_CODING_PAIR           /* two channels: low and high half of (index * 64 + pair) modulo 2^(2 * bits) */
} CounterCoding;

/* Writes `samples` sample instants from `index` on, interleaved, in the format of `info`. */
void counter_coding_fill (guint8 * data, gsize samples, gint64 index, guint first_channel, CounterCoding coding,
    const GstAudioInfo * info);

G_END_DECLS
