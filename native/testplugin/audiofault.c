#include "audiofault.h"

enum
{
  PROP_0, PROP_SCRIPT, PROP_HANG_ON_START, PROP_HANG_ON_STOP, PROP_POSITION
};

#define AUDIO_CAPS GST_STATIC_CAPS ("audio/x-raw, layout = (string) interleaved")

static GstStaticPadTemplate sink_template = GST_STATIC_PAD_TEMPLATE ("sink", GST_PAD_SINK, GST_PAD_ALWAYS, AUDIO_CAPS);
static GstStaticPadTemplate src_template = GST_STATIC_PAD_TEMPLATE ("src", GST_PAD_SRC, GST_PAD_ALWAYS, AUDIO_CAPS);

G_DEFINE_TYPE (AudioFault, audio_fault, GST_TYPE_ELEMENT)
GST_ELEMENT_REGISTER_DEFINE (audiofault, "audiofault", GST_RANK_NONE, AUDIO_TYPE_FAULT)

static gboolean
audio_fault_take_caps (AudioFault * self, GstCaps * caps)
{
  if (!gst_audio_info_from_caps (&self->input, caps))
    return FALSE;
  self->output = self->input;
  self->anchor = GST_CLOCK_TIME_NONE;
  return TRUE;
}

static gboolean
audio_fault_sink_event (GstPad * pad, GstObject * parent, GstEvent * event)
{
  AudioFault *self = AUDIO_FAULT (parent);
  GstCaps *caps;
  switch (GST_EVENT_TYPE (event)) {
    case GST_EVENT_CAPS:
      gst_event_parse_caps (event, &caps);
      if (!audio_fault_take_caps (self, caps)) {
        gst_event_unref (event);
        return FALSE;
      }
      break;
    case GST_EVENT_FLUSH_START:
      audio_fault_set_flushing (self, TRUE);
      break;
    case GST_EVENT_FLUSH_STOP:
      audio_fault_set_flushing (self, FALSE);
      break;
    default:
      break;
  }
  return gst_pad_event_default (pad, parent, event);
}

static gboolean
audio_fault_prepare (AudioFault * self)
{
  GError *error = NULL;
  GST_OBJECT_LOCK (self);
  gchar *script = fault_script_for_this_start (self->script);
  GST_OBJECT_UNLOCK (self);
  GArray *faults = fault_script_parse (script, &error);
  g_free (script);
  if (faults == NULL) {
    GST_ELEMENT_ERROR (self, LIBRARY, SETTINGS, ("%s", error->message), (NULL));
    g_error_free (error);
    return FALSE;
  }
  if (self->faults != NULL)
    g_array_unref (self->faults);
  self->faults = faults;
  audio_fault_reset (self);
  return TRUE;
}

static GstStateChangeReturn
audio_fault_change_state (GstElement * element, GstStateChange transition)
{
  AudioFault *self = AUDIO_FAULT (element);
  if (transition == GST_STATE_CHANGE_READY_TO_PAUSED) {
    if (!audio_fault_prepare (self))
      return GST_STATE_CHANGE_FAILURE;
    g_usleep ((gulong) self->hang_on_start * 1000);
  } else if (transition == GST_STATE_CHANGE_PAUSED_TO_READY) {
    g_usleep ((gulong) self->hang_on_stop * 1000);
    audio_fault_set_flushing (self, TRUE);
  }
  return GST_ELEMENT_CLASS (audio_fault_parent_class)->change_state (element, transition);
}

static void
audio_fault_set_property (GObject * object, guint id, const GValue * value, GParamSpec * pspec)
{
  AudioFault *self = AUDIO_FAULT (object);
  switch (id) {
    case PROP_SCRIPT:
      GST_OBJECT_LOCK (self);
      g_free (self->script);
      self->script = g_value_dup_string (value);
      GST_OBJECT_UNLOCK (self);
      break;
    case PROP_HANG_ON_START: self->hang_on_start = g_value_get_uint (value); break;
    case PROP_HANG_ON_STOP: self->hang_on_stop = g_value_get_uint (value); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec); break;
  }
}

static void
audio_fault_get_property (GObject * object, guint id, GValue * value, GParamSpec * pspec)
{
  AudioFault *self = AUDIO_FAULT (object);
  switch (id) {
    case PROP_SCRIPT:
      GST_OBJECT_LOCK (self);
      g_value_set_string (value, self->script);
      GST_OBJECT_UNLOCK (self);
      break;
    case PROP_HANG_ON_START: g_value_set_uint (value, self->hang_on_start); break;
    case PROP_HANG_ON_STOP: g_value_set_uint (value, self->hang_on_stop); break;
    case PROP_POSITION:
      g_mutex_lock (&self->lock);
      g_value_set_int64 (value, self->position);
      g_mutex_unlock (&self->lock);
      break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec); break;
  }
}

static void
audio_fault_finalize (GObject * object)
{
  AudioFault *self = AUDIO_FAULT (object);
  g_free (self->script);
  if (self->faults != NULL)
    g_array_unref (self->faults);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->released);
  G_OBJECT_CLASS (audio_fault_parent_class)->finalize (object);
}

static void
audio_fault_class_init (AudioFaultClass * class)
{
  GObjectClass *object = G_OBJECT_CLASS (class);
  GstElementClass *element = GST_ELEMENT_CLASS (class);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object->set_property = audio_fault_set_property;
  object->get_property = audio_fault_get_property;
  object->finalize = audio_fault_finalize;
  element->change_state = audio_fault_change_state;
  g_object_class_install_property (object, PROP_SCRIPT, g_param_spec_string ("script", "Script",
          "What happens at which sample: 'POSITION:ACTION[=ARGUMENT][,FLAG]; ...'; read when the element goes to PAUSED",
          NULL, flags));
  g_object_class_install_property (object, PROP_HANG_ON_START, g_param_spec_uint ("hang-on-start", "Hang on start",
          "Milliseconds for which the change from READY to PAUSED hangs", 0, 3600000, 0, flags));
  g_object_class_install_property (object, PROP_HANG_ON_STOP, g_param_spec_uint ("hang-on-stop", "Hang on stop",
          "Milliseconds for which the change from PAUSED to READY hangs", 0, 3600000, 0, flags));
  g_object_class_install_property (object, PROP_POSITION, g_param_spec_int64 ("position", "Position",
          "Samples per channel that have come in", 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  gst_element_class_add_static_pad_template (element, &sink_template);
  gst_element_class_add_static_pad_template (element, &src_template);
  gst_element_class_set_static_metadata (element, "Audio fault", "Filter/Audio",
      "Does, at given samples, what must not happen", "The AudioPipelines authors");
}

static void
audio_fault_init (AudioFault * self)
{
  g_mutex_init (&self->lock);
  g_cond_init (&self->released);
  self->sink = gst_pad_new_from_static_template (&sink_template, "sink");
  gst_pad_set_chain_function (self->sink, audio_fault_chain);
  gst_pad_set_event_function (self->sink, audio_fault_sink_event);
  GST_PAD_SET_PROXY_CAPS (self->sink);
  gst_element_add_pad (GST_ELEMENT (self), self->sink);
  self->source = gst_pad_new_from_static_template (&src_template, "src");
  GST_PAD_SET_PROXY_CAPS (self->source);
  gst_element_add_pad (GST_ELEMENT (self), self->source);
}
