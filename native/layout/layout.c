/* Prints the size of each struct that the C# interop mirrors, and the offset of each field. */
#include <gst/gst.h>
#include <gst/app/gstappsink.h>
#include <gst/audio/audio.h>
#include <gst/net/gstnet.h>
#include <stddef.h>
#include <stdio.h>

#define S(type) printf (#type " %zu\n", sizeof (type))
#define F(type, field) printf (#type "." #field " %zu\n", offsetof (type, field))

int
main (void)
{
  S (GError); F (GError, domain); F (GError, code); F (GError, message);
  S (GList); F (GList, data); F (GList, next); F (GList, prev);
  S (GValueArray); F (GValueArray, n_values); F (GValueArray, values); F (GValueArray, n_prealloced);
  S (GValue); F (GValue, g_type);
  printf ("GValue.data0 %zu\n", offsetof (GValue, data));
  F (GParamSpec, name); F (GParamSpec, flags); F (GParamSpec, value_type); F (GParamSpec, owner_type);

  S (GstMiniObject); F (GstMiniObject, type); F (GstMiniObject, refcount); F (GstMiniObject, lockstate);
  F (GstMiniObject, flags); F (GstMiniObject, copy); F (GstMiniObject, dispose); F (GstMiniObject, free);
  F (GstMiniObject, priv_uint); F (GstMiniObject, priv_pointer);

  S (GstBuffer); F (GstBuffer, mini_object); F (GstBuffer, pool); F (GstBuffer, pts); F (GstBuffer, dts);
  F (GstBuffer, duration); F (GstBuffer, offset); F (GstBuffer, offset_end);

  S (GstMapInfo); F (GstMapInfo, memory); F (GstMapInfo, flags); F (GstMapInfo, data); F (GstMapInfo, size);
  F (GstMapInfo, maxsize); F (GstMapInfo, user_data); F (GstMapInfo, _gst_reserved);

  S (GstEvent); F (GstEvent, mini_object); F (GstEvent, type); F (GstEvent, timestamp); F (GstEvent, seqnum);

  S (GstSegment); F (GstSegment, flags); F (GstSegment, rate); F (GstSegment, applied_rate); F (GstSegment, format);
  F (GstSegment, base); F (GstSegment, offset); F (GstSegment, start); F (GstSegment, stop); F (GstSegment, time);
  F (GstSegment, position); F (GstSegment, duration); F (GstSegment, _gst_reserved);

  S (GstMessage); F (GstMessage, mini_object); F (GstMessage, type); F (GstMessage, timestamp); F (GstMessage, src);
  F (GstMessage, seqnum); F (GstMessage, lock); F (GstMessage, cond);
  S (GCond);

  printf ("GstPad.g_type_instance %zu\n", offsetof (GstPad, object.object.g_type_instance));
  printf ("GstPad.ref_count %zu\n", offsetof (GstPad, object.object.ref_count));
  printf ("GstPad.qdata %zu\n", offsetof (GstPad, object.object.qdata));
  printf ("GstPad.lock %zu\n", offsetof (GstPad, object.lock));
  printf ("GstPad.name %zu\n", offsetof (GstPad, object.name));
  printf ("GstPad.parent %zu\n", offsetof (GstPad, object.parent));
  printf ("GstPad.flags %zu\n", offsetof (GstPad, object.flags));
  printf ("GstPad.control_bindings %zu\n", offsetof (GstPad, object.control_bindings));
  printf ("GstPad.control_rate %zu\n", offsetof (GstPad, object.control_rate));
  printf ("GstPad.last_sync %zu\n", offsetof (GstPad, object.last_sync));
  printf ("GstPad._gst_reserved %zu\n", offsetof (GstPad, object._gst_reserved));
  F (GstPad, element_private); F (GstPad, padtemplate); F (GstPad, direction); F (GstPad, stream_rec_lock);
  F (GstPad, chainfunc); F (GstPad, chaindata); F (GstPad, getrangefunc); F (GstPad, getrangedata);
  F (GstElement, state_cookie); F (GstElement, target_state); F (GstElement, current_state); F (GstElement, next_state);
  F (GstElement, pending_state); F (GstElement, last_return);
  S (GTypeQuery); F (GTypeQuery, type); F (GTypeQuery, type_name); F (GTypeQuery, class_size); F (GTypeQuery, instance_size);
  S (GstQuery); F (GstQuery, mini_object); F (GstQuery, type);
  F (GstPadProbeInfo, type); F (GstPadProbeInfo, id); F (GstPadProbeInfo, data);

  S (GstAppSinkCallbacks); F (GstAppSinkCallbacks, eos); F (GstAppSinkCallbacks, new_preroll);
  F (GstAppSinkCallbacks, new_sample); F (GstAppSinkCallbacks, new_event);

  S (GstAudioInfo); F (GstAudioInfo, finfo); F (GstAudioInfo, flags); F (GstAudioInfo, layout); F (GstAudioInfo, rate);
  F (GstAudioInfo, channels); F (GstAudioInfo, bpf); F (GstAudioInfo, position); F (GstAudioInfo, _gst_reserved);

  S (GstAudioFormatInfo); F (GstAudioFormatInfo, format); F (GstAudioFormatInfo, name); F (GstAudioFormatInfo, description);
  F (GstAudioFormatInfo, flags); F (GstAudioFormatInfo, endianness); F (GstAudioFormatInfo, width);
  F (GstAudioFormatInfo, depth); F (GstAudioFormatInfo, silence); F (GstAudioFormatInfo, unpack_format);
  F (GstAudioFormatInfo, unpack_func); F (GstAudioFormatInfo, pack_func); F (GstAudioFormatInfo, _gst_reserved);

  printf ("GstAudioMeta.flags %zu\n", offsetof (GstAudioMeta, meta.flags));
  printf ("GstAudioMeta.meta_info %zu\n", offsetof (GstAudioMeta, meta.info));
  F (GstAudioMeta, info); F (GstAudioMeta, samples); F (GstAudioMeta, offsets);
  S (GstReferenceTimestampMeta);
  printf ("GstReferenceTimestampMeta.flags %zu\n", offsetof (GstReferenceTimestampMeta, parent.flags));
  printf ("GstReferenceTimestampMeta.meta_info %zu\n", offsetof (GstReferenceTimestampMeta, parent.info));
  F (GstReferenceTimestampMeta, reference); F (GstReferenceTimestampMeta, timestamp); F (GstReferenceTimestampMeta, duration);
  S (GstNetAddressMeta); F (GstNetAddressMeta, addr);
  printf ("GstNetAddressMeta.flags %zu\n", offsetof (GstNetAddressMeta, meta.flags));
  printf ("GstNetAddressMeta.meta_info %zu\n", offsetof (GstNetAddressMeta, meta.info));
  return 0;
}
