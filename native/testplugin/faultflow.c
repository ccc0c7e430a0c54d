/* The way of the audio through audiofault: cut where faults happen, with its timestamps and layout bent as they ask. */
#include "audiofault.h"

#include <string.h>

void
audio_fault_set_flushing (AudioFault * self, gboolean flushing)
{
  g_mutex_lock (&self->lock);
  self->flushing = flushing;
  g_cond_broadcast (&self->released);
  g_mutex_unlock (&self->lock);
}

void
audio_fault_reset (AudioFault * self)
{
  audio_fault_set_flushing (self, FALSE);
  self->position = 0;
  self->next_fault = 0;
  self->dropping = self->repeats = self->untimed = self->time_shift = self->samples_since_anchor = 0;
  self->anchor = GST_CLOCK_TIME_NONE;
  self->discont = self->ragged = FALSE;
  gst_audio_info_init (&self->input);
  gst_audio_info_init (&self->output);
}

gboolean
audio_fault_push_caps (AudioFault * self)
{
  GstCaps *caps = gst_audio_info_to_caps (&self->output);
  gboolean taken = gst_pad_push_event (self->source, gst_event_new_caps (caps));
  gst_caps_unref (caps);
  return taken;
}

/* The same samples with the output's number of channels: the first ones, and again from the first where there are too few. */
static GstBuffer *
with_output_channels (AudioFault * self, GstBuffer * buffer)
{
  gint from = GST_AUDIO_INFO_CHANNELS (&self->input), to = GST_AUDIO_INFO_CHANNELS (&self->output);
  if (from == to)
    return buffer;

  gsize width = GST_AUDIO_INFO_WIDTH (&self->input) / 8;
  gsize samples = gst_buffer_get_size (buffer) / GST_AUDIO_INFO_BPF (&self->input);
  GstBuffer *result = gst_buffer_new_allocate (NULL, samples * to * width, NULL);
  GstMapInfo in, out;
  gst_buffer_copy_into (result, buffer, GST_BUFFER_COPY_FLAGS | GST_BUFFER_COPY_TIMESTAMPS, 0, -1);
  gst_buffer_map (buffer, &in, GST_MAP_READ);
  gst_buffer_map (result, &out, GST_MAP_WRITE);
  for (gsize sample = 0; sample < samples; sample++) {
    for (gint channel = 0; channel < to; channel++)
      memcpy (out.data + (sample * to + channel) * width, in.data + (sample * from + channel % from) * width, width);
  }
  gst_buffer_unmap (result, &out);
  gst_buffer_unmap (buffer, &in);
  gst_buffer_unref (buffer);
  return result;
}

static void
bend_timestamps (AudioFault * self, GstBuffer * buffer, gsize samples)
{
  gint rate = GST_AUDIO_INFO_RATE (&self->output);
  if (GST_CLOCK_TIME_IS_VALID (self->anchor)) {
    GST_BUFFER_PTS (buffer) = self->anchor + gst_util_uint64_scale_int_round (self->samples_since_anchor, GST_SECOND, rate);
    GST_BUFFER_DURATION (buffer) = gst_util_uint64_scale_int_round (samples, GST_SECOND, rate);
    self->samples_since_anchor += samples;
  }
  if (GST_BUFFER_PTS_IS_VALID (buffer)) {
    gint64 pts = (gint64) GST_BUFFER_PTS (buffer) + self->time_shift;
    GST_BUFFER_PTS (buffer) = (GstClockTime) MAX (pts, 0);
  }
  if (self->untimed > 0) {
    self->untimed--;
    GST_BUFFER_PTS (buffer) = GST_BUFFER_DTS (buffer) = GST_BUFFER_DURATION (buffer) = GST_CLOCK_TIME_NONE;
    GST_BUFFER_OFFSET (buffer) = GST_BUFFER_OFFSET_END (buffer) = GST_BUFFER_OFFSET_NONE;
  }
}

static GstFlowReturn
push (AudioFault * self, GstBuffer * buffer, gsize samples)
{
  GstFlowReturn flow = GST_FLOW_OK;
  buffer = gst_buffer_make_writable (with_output_channels (self, buffer));
  bend_timestamps (self, buffer, samples);
  if (self->discont)
    GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_DISCONT);
  self->discont = FALSE;
  if (self->ragged)
    gst_buffer_resize (buffer, 0, gst_buffer_get_size (buffer) - 1);
  self->ragged = FALSE;

  for (; self->repeats > 0 && flow == GST_FLOW_OK; self->repeats--)
    flow = gst_pad_push (self->source, gst_buffer_copy (buffer));
  if (flow != GST_FLOW_OK) {
    gst_buffer_unref (buffer);
    return flow;
  }
  return gst_pad_push (self->source, buffer);
}

/* The time of sample `start` of a buffer, or NONE. */
static GstClockTime
time_of (AudioFault * self, GstBuffer * buffer, gsize start)
{
  if (!GST_BUFFER_PTS_IS_VALID (buffer))
    return GST_CLOCK_TIME_NONE;
  return GST_BUFFER_PTS (buffer) + gst_util_uint64_scale_int_round (start, GST_SECOND, GST_AUDIO_INFO_RATE (&self->input));
}

/* Samples `start` to `start + count` of a buffer. */
static GstBuffer *
cut (AudioFault * self, GstBuffer * buffer, gsize start, gsize count)
{
  gsize bpf = GST_AUDIO_INFO_BPF (&self->input);
  if (start == 0 && count * bpf == gst_buffer_get_size (buffer))
    return gst_buffer_ref (buffer);
  GstBuffer *part = gst_buffer_copy_region (buffer, GST_BUFFER_COPY_ALL, start * bpf, count * bpf);
  GST_BUFFER_PTS (part) = time_of (self, buffer, start);
  if (GST_BUFFER_PTS_IS_VALID (part))
    GST_BUFFER_DURATION (part) = time_of (self, buffer, start + count) - GST_BUFFER_PTS (part);
  if (GST_BUFFER_OFFSET_IS_VALID (buffer)) {
    GST_BUFFER_OFFSET (part) = GST_BUFFER_OFFSET (buffer) + start;
    GST_BUFFER_OFFSET_END (part) = GST_BUFFER_OFFSET (part) + count;
  }
  if (start > 0)
    GST_BUFFER_FLAG_UNSET (part, GST_BUFFER_FLAG_DISCONT | GST_BUFFER_FLAG_RESYNC);
  return part;
}

/* How many of the samples from `start` on share one fate. */
static gsize
next_part (AudioFault * self, gsize start, gsize samples)
{
  gint64 part = (gint64) (samples - start);
  if (self->dropping > 0)
    part = MIN (part, self->dropping);
  if (self->next_fault < self->faults->len)
    part = MIN (part, g_array_index (self->faults, Fault, self->next_fault).position - self->position);
  return (gsize) part;
}

GstFlowReturn
audio_fault_chain (GstPad * pad, GstObject * parent, GstBuffer * buffer)
{
  AudioFault *self = AUDIO_FAULT (parent);
  GstFlowReturn flow = GST_FLOW_OK;
  gsize bpf = GST_AUDIO_INFO_BPF (&self->input);
  (void) pad;
  if (bpf == 0) {
    gst_buffer_unref (buffer);
    return GST_FLOW_NOT_NEGOTIATED;
  }

  gsize samples = gst_buffer_get_size (buffer) / bpf;
  gsize start = 0;
  while (start < samples && flow == GST_FLOW_OK) {
    if (self->next_fault < self->faults->len) {
      const Fault *fault = &g_array_index (self->faults, Fault, self->next_fault);
      if (fault->position <= self->position) {
        self->next_fault++;
        flow = audio_fault_act (self, fault, time_of (self, buffer, start));
        continue;
      }
    }

    gsize count = next_part (self, start, samples);
    if (self->dropping > 0)
      self->dropping -= (gint64) count;
    else
      flow = push (self, cut (self, buffer, start, count), count);
    start += count;
    g_mutex_lock (&self->lock);
    self->position += (gint64) count;
    g_mutex_unlock (&self->lock);
  }

  gst_buffer_unref (buffer);
  return flow;
}
