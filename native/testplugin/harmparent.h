/* harmparent: passes audio on and tries to reach the process that started this one. */
#pragma once

#include <gst/base/gstbasetransform.h>

G_BEGIN_DECLS

#define HARM_TYPE_PARENT (harm_parent_get_type ())
G_DECLARE_FINAL_TYPE (HarmParent, harm_parent, HARM, PARENT, GstBaseTransform)

GST_ELEMENT_REGISTER_DECLARE (harmparent)

G_END_DECLS
