#include "countercoding.h"

/* The low bits of index * 64 + channel, or one half of that of the pair. */
static guint64
counter_value (guint64 index, guint channel, gboolean pairs, guint bits)
{
  if (!pairs)
    return (index << 6) | (channel & 63);
  guint64 counter = (index << 6) | ((channel / 2) & 63);
  return channel % 2 == 0 ? counter : counter >> bits;
}

static void
write_little_endian (guint8 * at, guint64 value, guint bytes)
{
  for (guint i = 0; i < bytes; i++)
    at[i] = (guint8) (value >> (8 * i));
}

static void
write_big_endian (guint8 * at, guint64 value, guint bytes)
{
  for (guint i = 0; i < bytes; i++)
    at[i] = (guint8) (value >> (8 * (bytes - 1 - i)));
}

void
counter_coding_fill (guint8 * data, gsize samples, gint64 index, guint first_channel, CounterCoding coding,
    const GstAudioInfo * info)
{
  guint bits = GST_AUDIO_INFO_WIDTH (info);
  guint channels = GST_AUDIO_INFO_CHANNELS (info);
  gboolean pairs = coding == COUNTER_CODING_PAIR || (coding == COUNTER_CODING_AUTO && bits < 32);
  gboolean little = GST_AUDIO_INFO_ENDIANNESS (info) == G_LITTLE_ENDIAN;

  for (gsize sample = 0; sample < samples; sample++) {
    for (guint channel = 0; channel < channels; channel++) {
      guint64 value = counter_value ((guint64) index + sample, first_channel + channel, pairs, bits);
      if (little)
        write_little_endian (data, value, bits / 8);
      else
        write_big_endian (data, value, bits / 8);
      data += bits / 8;
    }
  }
}
