/* What audiofault does, and at which sample: README.md has the grammar. */
#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

typedef enum
{
  FAULT_ERROR,                  /* argument: FaultError */
  FAULT_WARNING,
  FAULT_EOS,
  FAULT_STALL,                  /* argument: milliseconds, 0: for ever */
  FAULT_CRASH,
  FAULT_ABORT,
  FAULT_DROP,                   /* argument: samples */
  FAULT_REPEAT,                 /* argument: how often */
  FAULT_CHANNELS,               /* argument: how many */
  FAULT_RATE,                   /* argument: hertz */
  FAULT_JUMP,                   /* argument: nanoseconds */
  FAULT_UNTIMED,                /* argument: buffers */
  FAULT_EMPTY,                  /* argument: buffers */
  FAULT_RAGGED
} FaultAction;

typedef enum
{
  FAULT_ERROR_READ, FAULT_ERROR_BUSY, FAULT_ERROR_NOT_FOUND, FAULT_ERROR_DECODE, FAULT_ERROR_FAILED
} FaultError;

typedef enum
{
  FAULT_FLAG_DISCONT = 1 << 0,  /* the next buffer is flagged DISCONT */
  FAULT_FLAG_GAP = 1 << 1,      /* drop: a GAP event goes in place of the samples */
  FAULT_FLAG_HIDE = 1 << 2      /* drop: later timestamps close up, as if nothing were missing */
} FaultFlags;

typedef struct
{
  gint64 position;              /* samples that have come in before it happens */
  FaultAction action;
  gint64 argument;
  guint flags;
} Fault;

/* The faults in order of position, or NULL and an error that says what is wrong. */
GArray *fault_script_parse (const gchar * text, GError ** error);

/* The script whose turn it is, of several with a '|' between them; to be freed. */
gchar *fault_script_for_this_start (const gchar * text);

G_END_DECLS
