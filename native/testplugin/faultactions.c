/* What audiofault does at one sample. */
#include "audiofault.h"

#include <stdlib.h>

static void
report_error (AudioFault * self, FaultError error)
{
  switch (error) {
    case FAULT_ERROR_BUSY:
      GST_ELEMENT_ERROR (self, RESOURCE, BUSY, ("The device is in use."), ("as the script says"));
      break;
    case FAULT_ERROR_NOT_FOUND:
      GST_ELEMENT_ERROR (self, RESOURCE, NOT_FOUND, ("The device is not there."), ("as the script says"));
      break;
    case FAULT_ERROR_DECODE:
      GST_ELEMENT_ERROR (self, STREAM, DECODE, ("The data is damaged."), ("as the script says"));
      break;
    case FAULT_ERROR_FAILED:
      GST_ELEMENT_ERROR (self, STREAM, FAILED, ("The stream failed."), ("as the script says"));
      break;
    default:
      GST_ELEMENT_ERROR (self, RESOURCE, READ, ("Could not read from the device."), ("as the script says"));
      break;
  }
}

/* Passes nothing on until the time is over, or a flush or a state change comes. */
static GstFlowReturn
stall (AudioFault * self, gint64 milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;
  g_mutex_lock (&self->lock);
  while (!self->flushing) {
    if (milliseconds == 0)
      g_cond_wait (&self->released, &self->lock);
    else if (!g_cond_wait_until (&self->released, &self->lock, end))
      break;
  }
  GstFlowReturn flow = self->flushing ? GST_FLOW_FLUSHING : GST_FLOW_OK;
  g_mutex_unlock (&self->lock);
  return flow;
}

/* A real fault: a raised signal would be taken for somebody's message by a runtime that handles it. */
static void
crash (void)
{
  volatile int *volatile nowhere = NULL;
  *nowhere = 1;
}

static void
drop (AudioFault * self, const Fault * fault, GstClockTime time)
{
  gint rate = GST_AUDIO_INFO_RATE (&self->output);
  gint64 length = (gint64) gst_util_uint64_scale_int_round ((guint64) fault->argument, GST_SECOND, rate);
  self->dropping = fault->argument;
  if (GST_CLOCK_TIME_IS_VALID (self->anchor)) {
    time = self->anchor + gst_util_uint64_scale_int_round ((guint64) self->samples_since_anchor, GST_SECOND, rate);
    self->samples_since_anchor += fault->argument;
  }
  if (fault->flags & FAULT_FLAG_HIDE)
    self->time_shift -= length;
  if ((fault->flags & FAULT_FLAG_GAP) && GST_CLOCK_TIME_IS_VALID (time))
    gst_pad_push_event (self->source, gst_event_new_gap (time + self->time_shift, (GstClockTime) length));
}

static GstFlowReturn
renegotiate (AudioFault * self, const Fault * fault, GstClockTime time)
{
  gint rate = GST_AUDIO_INFO_RATE (&self->output), channels = GST_AUDIO_INFO_CHANNELS (&self->output);
  if (fault->action == FAULT_RATE) {
    if (GST_CLOCK_TIME_IS_VALID (self->anchor))
      time = self->anchor + gst_util_uint64_scale_int_round ((guint64) self->samples_since_anchor, GST_SECOND, rate);
    rate = (gint) fault->argument;
    self->anchor = time;
    self->samples_since_anchor = 0;
  } else {
    channels = (gint) fault->argument;
  }
  gst_audio_info_set_format (&self->output, GST_AUDIO_INFO_FORMAT (&self->input), rate, channels, NULL);
  return audio_fault_push_caps (self) ? GST_FLOW_OK : GST_FLOW_NOT_NEGOTIATED;
}

/* Buffers that hold nothing and all have one time. */
static GstFlowReturn
push_empty (AudioFault * self, gint64 count, GstClockTime time)
{
  GstFlowReturn flow = GST_FLOW_OK;
  for (; count > 0 && flow == GST_FLOW_OK; count--) {
    GstBuffer *buffer = gst_buffer_new ();
    GST_BUFFER_PTS (buffer) = time;
    GST_BUFFER_DURATION (buffer) = 0;
    flow = gst_pad_push (self->source, buffer);
  }
  return flow;
}

GstFlowReturn
audio_fault_act (AudioFault * self, const Fault * fault, GstClockTime time)
{
  if (fault->flags & FAULT_FLAG_DISCONT)
    self->discont = TRUE;
  switch (fault->action) {
    case FAULT_ERROR:
      report_error (self, (FaultError) fault->argument);
      return GST_FLOW_ERROR;
    case FAULT_WARNING:
      GST_ELEMENT_WARNING (self, RESOURCE, READ, ("The device hiccuped."), ("as the script says"));
      break;
    case FAULT_EOS:
      gst_pad_push_event (self->source, gst_event_new_eos ());
      return GST_FLOW_EOS;
    case FAULT_STALL: return stall (self, fault->argument);
    case FAULT_CRASH: crash (); break;
    case FAULT_ABORT: abort ();
    case FAULT_DROP: drop (self, fault, time); break;
    case FAULT_REPEAT: self->repeats = fault->argument; break;
    case FAULT_CHANNELS:
    case FAULT_RATE: return renegotiate (self, fault, time);
    case FAULT_JUMP: self->time_shift += fault->argument; break;
    case FAULT_UNTIMED: self->untimed = fault->argument; break;
    case FAULT_EMPTY: return push_empty (self, fault->argument, time);
    case FAULT_RAGGED: self->ragged = TRUE; break;
  }
  return GST_FLOW_OK;
}
