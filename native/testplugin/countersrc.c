#include "countersrc.h"

#include <math.h>

#define FORMATS "{ S32LE, S24BE, S24LE, S16BE, S16LE, S32BE }"
#define DEFAULT_RATE 48000
#define DEFAULT_CHANNELS 2
#define DEFAULT_SAMPLES_PER_BUFFER 480

enum
{
  PROP_0, PROP_IS_LIVE, PROP_START_INDEX, PROP_NUM_SAMPLES, PROP_FIRST_CHANNEL, PROP_SAMPLES_PER_BUFFER, PROP_BURST,
  PROP_SKEW_PPM, PROP_HANG_AFTER, PROP_CODING, PROP_REFERENCE_CAPS
};

static GstStaticPadTemplate src_template = GST_STATIC_PAD_TEMPLATE ("src", GST_PAD_SRC, GST_PAD_ALWAYS,
    GST_STATIC_CAPS ("audio/x-raw, format = (string) " FORMATS ", layout = (string) interleaved, "
        "rate = (int) [ 1, 768000 ], channels = (int) [ 1, 64 ]"));

G_DEFINE_TYPE (CounterSrc, counter_src, GST_TYPE_PUSH_SRC)
GST_ELEMENT_REGISTER_DEFINE (countersrc, "countersrc", GST_RANK_NONE, COUNTER_TYPE_SRC)

static GType
counter_coding_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue values[] = {
    { COUNTER_CODING_AUTO, "Single for 32-bit samples, pair for others", "auto" },
    { COUNTER_CODING_SINGLE, "Every sample holds index * 64 + channel", "single" },
    { COUNTER_CODING_PAIR, "Two channels hold the halves of index * 64 + pair", "pair" },
    { 0, NULL, NULL }
  };
  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("AudioPipelinesCounterCoding", values));
  return type;
}

/* When sample `position` was taken, in nanoseconds of running time, by a clock that runs fast by skew-ppm. */
static GstClockTime
counter_src_time (CounterSrc * self, gint64 position)
{
  gint rate = GST_AUDIO_INFO_RATE (&self->info);
  if (self->skew_ppm == 0)
    return gst_util_uint64_scale_int_round ((guint64) position, GST_SECOND, rate);
  return (GstClockTime) llroundl ((long double) position * GST_SECOND / (rate * (1 + (long double) self->skew_ppm / 1e6L)));
}

/* Waits, in PLAYING, until the last sample of the burst has been taken. */
static GstFlowReturn
counter_src_pace (CounterSrc * self, gint64 position)
{
  gint64 burst = (gint64) self->samples_per_buffer * self->burst;
  gint64 end = (position / burst + 1) * burst;
  GstClock *clock = gst_element_get_clock (GST_ELEMENT (self));
  if (clock == NULL)
    return GST_FLOW_OK;
  if (self->num_samples >= 0 && end > self->num_samples)
    end = self->num_samples;

  g_mutex_lock (&self->lock);
  GstFlowReturn result = GST_FLOW_FLUSHING;
  if (!self->unlocked) {
    GstClockTime due = gst_element_get_base_time (GST_ELEMENT (self)) + counter_src_time (self, end);
    self->wait = gst_clock_new_single_shot_id (clock, due);
    g_mutex_unlock (&self->lock);
    gst_clock_id_wait (self->wait, NULL);
    g_mutex_lock (&self->lock);
    gst_clock_id_unref (self->wait);
    self->wait = NULL;
    result = self->unlocked ? GST_FLOW_FLUSHING : GST_FLOW_OK;
  }
  g_mutex_unlock (&self->lock);
  gst_object_unref (clock);
  return result;
}

static void
counter_src_add_reference (CounterSrc * self, GstBuffer * buffer, gint64 index)
{
  GST_OBJECT_LOCK (self);
  if (self->reference != NULL && index >= 0) {
    GstClockTime time = gst_util_uint64_scale_int_round ((guint64) index, GST_SECOND, GST_AUDIO_INFO_RATE (&self->info));
    gst_buffer_add_reference_timestamp_meta (buffer, self->reference, time, GST_CLOCK_TIME_NONE);
  }
  GST_OBJECT_UNLOCK (self);
}

static GstFlowReturn
counter_src_create (GstPushSrc * src, GstBuffer ** result)
{
  CounterSrc *self = COUNTER_SRC (src);
  gint64 samples = self->samples_per_buffer;
  if (GST_AUDIO_INFO_BPF (&self->info) == 0)
    return GST_FLOW_NOT_NEGOTIATED;
  if (self->num_samples >= 0) {
    samples = MIN (samples, self->num_samples - self->position);
    if (samples <= 0)
      return GST_FLOW_EOS;
  }
  if (gst_base_src_is_live (GST_BASE_SRC (self))) {
    GstFlowReturn flow = counter_src_pace (self, self->position);
    if (flow != GST_FLOW_OK)
      return flow;
  }

  GstBuffer *buffer = gst_buffer_new_allocate (NULL, (gsize) samples * GST_AUDIO_INFO_BPF (&self->info), NULL);
  GstMapInfo map;
  gint64 index = self->start_index + self->position;
  gst_buffer_map (buffer, &map, GST_MAP_WRITE);
  counter_coding_fill (map.data, (gsize) samples, index, self->first_channel, self->coding, &self->info);
  gst_buffer_unmap (buffer, &map);

  GST_BUFFER_PTS (buffer) = counter_src_time (self, self->position);
  GST_BUFFER_DURATION (buffer) = counter_src_time (self, self->position + samples) - GST_BUFFER_PTS (buffer);
  GST_BUFFER_OFFSET (buffer) = (guint64) index;
  GST_BUFFER_OFFSET_END (buffer) = (guint64) (index + samples);
  if (self->position == 0)
    GST_BUFFER_FLAG_SET (buffer, GST_BUFFER_FLAG_DISCONT);
  counter_src_add_reference (self, buffer, index);
  self->position += samples;
  if (self->hang_after >= 0 && self->position >= self->hang_after && !self->hangs) {
    g_mutex_lock (&self->lock);
    self->hangs = TRUE;
    g_mutex_unlock (&self->lock);
    gst_element_post_message (GST_ELEMENT (self), gst_message_new_latency (GST_OBJECT (self)));
  }
  *result = buffer;
  return GST_FLOW_OK;
}

static gboolean
counter_src_start (GstBaseSrc * src)
{
  COUNTER_SRC (src)->position = 0;
  COUNTER_SRC (src)->hangs = FALSE;
  gst_audio_info_init (&COUNTER_SRC (src)->info);
  return TRUE;
}

static gboolean
counter_src_set_unlocked (GstBaseSrc * src, gboolean unlocked)
{
  CounterSrc *self = COUNTER_SRC (src);
  g_mutex_lock (&self->lock);
  self->unlocked = unlocked;
  if (unlocked && self->wait != NULL)
    gst_clock_id_unschedule (self->wait);
  if (unlocked) {
    self->hangs = FALSE;
    self->hang_after = -1;
    g_cond_broadcast (&self->let_go);
  }
  g_mutex_unlock (&self->lock);
  return TRUE;
}

static gboolean
counter_src_unlock (GstBaseSrc * src)
{
  return counter_src_set_unlocked (src, TRUE);
}

static gboolean
counter_src_unlock_stop (GstBaseSrc * src)
{
  return counter_src_set_unlocked (src, FALSE);
}

static GstCaps *
counter_src_fixate (GstBaseSrc * src, GstCaps * caps)
{
  caps = gst_caps_make_writable (gst_caps_truncate (caps));
  GstStructure *format = gst_caps_get_structure (caps, 0);
  gint channels = 0;
  gst_structure_fixate_field_nearest_int (format, "rate", DEFAULT_RATE);
  gst_structure_fixate_field_nearest_int (format, "channels", DEFAULT_CHANNELS);
  gst_structure_get_int (format, "channels", &channels);
  if (channels > 2 && !gst_structure_has_field (format, "channel-mask"))
    gst_structure_set (format, "channel-mask", GST_TYPE_BITMASK, (guint64) 0, NULL);
  return GST_BASE_SRC_CLASS (counter_src_parent_class)->fixate (src, caps);
}

static gboolean
counter_src_set_caps (GstBaseSrc * src, GstCaps * caps)
{
  if (!gst_audio_info_from_caps (&COUNTER_SRC (src)->info, caps))
    return FALSE;
  if (gst_base_src_is_live (src))
    gst_element_post_message (GST_ELEMENT (src), gst_message_new_latency (GST_OBJECT (src)));
  return TRUE;
}

static gboolean
counter_src_query (GstBaseSrc * src, GstQuery * query)
{
  CounterSrc *self = COUNTER_SRC (src);
  gint rate = GST_AUDIO_INFO_RATE (&self->info);
  if (GST_QUERY_TYPE (query) == GST_QUERY_LATENCY) {
    guint64 samples = (guint64) self->samples_per_buffer * self->burst;
    g_mutex_lock (&self->lock);
    while (self->hangs)
      g_cond_wait (&self->let_go, &self->lock);
    g_mutex_unlock (&self->lock);
    GstClockTime latency = gst_util_uint64_scale_int_ceil (samples, GST_SECOND, rate > 0 ? rate : DEFAULT_RATE);
    gboolean live = gst_base_src_is_live (src);
    gst_query_set_latency (query, live, live ? latency : 0, live ? latency : GST_CLOCK_TIME_NONE);
    return TRUE;
  }
  if (GST_QUERY_TYPE (query) == GST_QUERY_DURATION && self->num_samples >= 0 && rate > 0) {
    GstFormat format;
    gst_query_parse_duration (query, &format, NULL);
    if (format == GST_FORMAT_TIME) {
      gst_query_set_duration (query, format, (gint64) counter_src_time (self, self->num_samples));
      return TRUE;
    }
  }
  return GST_BASE_SRC_CLASS (counter_src_parent_class)->query (src, query);
}

static void
counter_src_set_property (GObject * object, guint id, const GValue * value, GParamSpec * pspec)
{
  CounterSrc *self = COUNTER_SRC (object);
  switch (id) {
    case PROP_IS_LIVE: gst_base_src_set_live (GST_BASE_SRC (self), g_value_get_boolean (value)); break;
    case PROP_START_INDEX: self->start_index = g_value_get_int64 (value); break;
    case PROP_NUM_SAMPLES: self->num_samples = g_value_get_int64 (value); break;
    case PROP_FIRST_CHANNEL: self->first_channel = g_value_get_uint (value); break;
    case PROP_SAMPLES_PER_BUFFER: self->samples_per_buffer = g_value_get_uint (value); break;
    case PROP_BURST: self->burst = g_value_get_uint (value); break;
    case PROP_SKEW_PPM: self->skew_ppm = g_value_get_double (value); break;
    case PROP_HANG_AFTER: self->hang_after = g_value_get_int64 (value); break;
    case PROP_CODING: self->coding = g_value_get_enum (value); break;
    case PROP_REFERENCE_CAPS:
      GST_OBJECT_LOCK (self);
      gst_caps_replace (&self->reference, (GstCaps *) gst_value_get_caps (value));
      GST_OBJECT_UNLOCK (self);
      break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec); break;
  }
}

static void
counter_src_get_property (GObject * object, guint id, GValue * value, GParamSpec * pspec)
{
  CounterSrc *self = COUNTER_SRC (object);
  switch (id) {
    case PROP_IS_LIVE: g_value_set_boolean (value, gst_base_src_is_live (GST_BASE_SRC (self))); break;
    case PROP_START_INDEX: g_value_set_int64 (value, self->start_index); break;
    case PROP_NUM_SAMPLES: g_value_set_int64 (value, self->num_samples); break;
    case PROP_FIRST_CHANNEL: g_value_set_uint (value, self->first_channel); break;
    case PROP_SAMPLES_PER_BUFFER: g_value_set_uint (value, self->samples_per_buffer); break;
    case PROP_BURST: g_value_set_uint (value, self->burst); break;
    case PROP_SKEW_PPM: g_value_set_double (value, self->skew_ppm); break;
    case PROP_HANG_AFTER: g_value_set_int64 (value, self->hang_after); break;
    case PROP_CODING: g_value_set_enum (value, self->coding); break;
    case PROP_REFERENCE_CAPS:
      GST_OBJECT_LOCK (self);
      gst_value_set_caps (value, self->reference);
      GST_OBJECT_UNLOCK (self);
      break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec); break;
  }
}

static void
counter_src_finalize (GObject * object)
{
  CounterSrc *self = COUNTER_SRC (object);
  gst_caps_replace (&self->reference, NULL);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->let_go);
  G_OBJECT_CLASS (counter_src_parent_class)->finalize (object);
}

static void
counter_src_install_properties (GObjectClass * class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  g_object_class_install_property (class, PROP_IS_LIVE, g_param_spec_boolean ("is-live", "Is live",
          "Deliver each buffer when the clock says that its last sample has been taken", FALSE, flags));
  g_object_class_install_property (class, PROP_START_INDEX, g_param_spec_int64 ("start-index", "Start index",
          "Index of the first sample", G_MININT64, G_MAXINT64, 0, flags));
  g_object_class_install_property (class, PROP_NUM_SAMPLES, g_param_spec_int64 ("num-samples", "Number of samples",
          "Samples per channel before the end of the stream (-1: no end)", -1, G_MAXINT64, -1, flags));
  g_object_class_install_property (class, PROP_FIRST_CHANNEL, g_param_spec_uint ("first-channel", "First channel",
          "Number of the first channel, for sources of several streams", 0, 127, 0, flags));
  g_object_class_install_property (class, PROP_SAMPLES_PER_BUFFER, g_param_spec_uint ("samples-per-buffer",
          "Samples per buffer", "Samples per channel in each buffer", 1, 1 << 20, DEFAULT_SAMPLES_PER_BUFFER, flags));
  g_object_class_install_property (class, PROP_BURST, g_param_spec_uint ("burst", "Burst",
          "Live: deliver this many buffers at once, when the last of them is due", 1, 1 << 16, 1, flags));
  g_object_class_install_property (class, PROP_SKEW_PPM, g_param_spec_double ("skew-ppm", "Skew",
          "How fast the source's own sample clock runs, in parts per million of its rate", -100000, 100000, 0, flags));
  g_object_class_install_property (class, PROP_HANG_AFTER, g_param_spec_int64 ("latency-hangs-after", "Latency hangs after",
          "After so many samples, say that the latency has changed and hang in each question for it, until stopped (-1: never)",
          -1, G_MAXINT64, -1, flags));
  g_object_class_install_property (class, PROP_CODING, g_param_spec_enum ("coding", "Coding",
          "How a sample says its index and channel", counter_coding_get_type (), COUNTER_CODING_AUTO, flags));
  g_object_class_install_property (class, PROP_REFERENCE_CAPS, g_param_spec_boxed ("reference-caps", "Reference caps",
          "Add a GstReferenceTimestampMeta with these caps: index / rate in nanoseconds", GST_TYPE_CAPS, flags));
}

static void
counter_src_class_init (CounterSrcClass * class)
{
  GObjectClass *object = G_OBJECT_CLASS (class);
  GstBaseSrcClass *base = GST_BASE_SRC_CLASS (class);

  object->set_property = counter_src_set_property;
  object->get_property = counter_src_get_property;
  object->finalize = counter_src_finalize;
  counter_src_install_properties (object);
  base->start = counter_src_start;
  base->unlock = counter_src_unlock;
  base->unlock_stop = counter_src_unlock_stop;
  base->fixate = counter_src_fixate;
  base->set_caps = counter_src_set_caps;
  base->query = counter_src_query;
  GST_PUSH_SRC_CLASS (class)->create = counter_src_create;
  gst_element_class_add_static_pad_template (GST_ELEMENT_CLASS (class), &src_template);
  gst_element_class_set_static_metadata (GST_ELEMENT_CLASS (class), "Counter source", "Source/Audio",
      "Makes samples that are their own index and channel", "The AudioPipelines authors");
}

static void
counter_src_init (CounterSrc * self)
{
  g_mutex_init (&self->lock);
  g_cond_init (&self->let_go);
  self->hang_after = -1;
  gst_audio_info_init (&self->info);
  self->num_samples = -1;
  self->samples_per_buffer = DEFAULT_SAMPLES_PER_BUFFER;
  self->burst = 1;
  gst_base_src_set_format (GST_BASE_SRC (self), GST_FORMAT_TIME);
}
