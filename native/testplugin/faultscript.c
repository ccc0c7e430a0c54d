#include "faultscript.h"

#include <string.h>

typedef struct
{
  const gchar *name;
  FaultAction action;
  gint64 argument;              /* without one in the script */
  gint64 least;
  guint flags;                  /* those it knows */
} FaultKind;

static const FaultKind kinds[] = {
  {"error", FAULT_ERROR, FAULT_ERROR_READ, 0, 0},
  {"warning", FAULT_WARNING, 0, 0, 0},
  {"eos", FAULT_EOS, 0, 0, 0},
  {"stall", FAULT_STALL, 0, 0, FAULT_FLAG_DISCONT},
  {"crash", FAULT_CRASH, 0, 0, 0},
  {"abort", FAULT_ABORT, 0, 0, 0},
  {"drop", FAULT_DROP, 0, 1, FAULT_FLAG_DISCONT | FAULT_FLAG_GAP | FAULT_FLAG_HIDE},
  {"repeat", FAULT_REPEAT, 1, 1, 0},
  {"channels", FAULT_CHANNELS, 0, 1, FAULT_FLAG_DISCONT},
  {"rate", FAULT_RATE, 0, 1, FAULT_FLAG_DISCONT},
  {"jump", FAULT_JUMP, 0, G_MININT64, FAULT_FLAG_DISCONT},
  {"untimed", FAULT_UNTIMED, 1, 1, 0},
  {"empty", FAULT_EMPTY, 1, 1, 0},
  {"ragged", FAULT_RAGGED, 0, 0, 0},
};

static const gchar *const error_names[] = { "read", "busy", "not-found", "decode", "failed" };

static gboolean
fail (GError ** error, const gchar * entry, const gchar * why)
{
  g_set_error (error, GST_LIBRARY_ERROR, GST_LIBRARY_ERROR_SETTINGS, "'%s' in the script: %s", entry, why);
  return FALSE;
}

static gboolean
parse_argument (Fault * fault, const FaultKind * kind, const gchar * text, gint64 * argument)
{
  if (fault->action == FAULT_ERROR) {
    for (guint i = 0; i < G_N_ELEMENTS (error_names); i++) {
      if (strcmp (text, error_names[i]) == 0) {
        *argument = i;
        return TRUE;
      }
    }
    return FALSE;
  }
  return g_ascii_string_to_signed (text, 10, kind->least, G_MAXINT64, argument, NULL);
}

static gboolean
parse_flags (Fault * fault, const FaultKind * kind, gchar ** names)
{
  for (; *names != NULL; names++) {
    const gchar *name = g_strstrip (*names);
    guint flag = strcmp (name, "discont") == 0 ? FAULT_FLAG_DISCONT
        : strcmp (name, "gap") == 0 ? FAULT_FLAG_GAP : strcmp (name, "hide") == 0 ? FAULT_FLAG_HIDE : 0;
    if ((flag & kind->flags) == 0)
      return FALSE;
    fault->flags |= flag;
  }
  return TRUE;
}

/* position:action[=argument][,flag]... */
static gboolean
parse_fault (const gchar * entry, Fault * fault, GError ** error)
{
  gboolean ok = FALSE;
  gchar **parts = g_strsplit (entry, ":", 2);
  gchar **words = parts[0] != NULL && parts[1] != NULL ? g_strsplit (parts[1], ",", -1) : NULL;
  gchar **action = words != NULL && words[0] != NULL ? g_strsplit (words[0], "=", 2) : NULL;
  const FaultKind *kind = NULL;

  for (guint i = 0; action != NULL && action[0] != NULL && i < G_N_ELEMENTS (kinds); i++) {
    if (strcmp (g_strstrip (action[0]), kinds[i].name) == 0)
      kind = &kinds[i];
  }

  if (kind == NULL) {
    fail (error, entry, "no action that audiofault knows");
  } else {
    *fault = (Fault) {.action = kind->action,.argument = kind->argument };
    if (!g_ascii_string_to_signed (g_strstrip (parts[0]), 10, 0, G_MAXINT64, &fault->position, NULL))
      fail (error, entry, "the position is no count of samples");
    else if (action[1] != NULL && !parse_argument (fault, kind, g_strstrip (action[1]), &fault->argument))
      fail (error, entry, "not an argument of this action");
    else if (fault->argument < kind->least)
      fail (error, entry, "this action needs an argument");
    else if (!parse_flags (fault, kind, words + 1))
      fail (error, entry, "not a flag of this action");
    else
      ok = TRUE;
  }

  g_strfreev (action);
  g_strfreev (words);
  g_strfreev (parts);
  return ok;
}

static gint
compare_positions (gconstpointer left, gconstpointer right)
{
  gint64 a = ((const Fault *) left)->position, b = ((const Fault *) right)->position;
  return a < b ? -1 : a > b;
}

GArray *
fault_script_parse (const gchar * text, GError ** error)
{
  GArray *faults = g_array_new (FALSE, FALSE, sizeof (Fault));
  gchar **entries = g_strsplit (text != NULL ? text : "", ";", -1);
  gboolean ok = TRUE;

  for (gchar ** entry = entries; ok && *entry != NULL; entry++) {
    Fault fault;
    if (*g_strstrip (*entry) == '\0')
      continue;
    ok = parse_fault (*entry, &fault, error);
    if (ok)
      g_array_append_val (faults, fault);
  }

  g_strfreev (entries);
  if (!ok) {
    g_array_unref (faults);
    return NULL;
  }
  g_array_sort (faults, compare_positions);     /* stable: faults at one position stay in order */
  return faults;
}
