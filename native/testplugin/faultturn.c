/* Scripts that follow each other: one for each start, whatever element reads them. */
#include "faultscript.h"

gchar *
fault_script_for_this_start (const gchar * text)
{
  static GMutex lock;
  static GHashTable *starts;    /* text -> how often it has been read, for as long as the process lives */
  if (text == NULL || g_strstr_len (text, -1, "|") == NULL)
    return g_strdup (text);

  g_mutex_lock (&lock);
  if (starts == NULL)
    starts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint turn = GPOINTER_TO_UINT (g_hash_table_lookup (starts, text));
  g_hash_table_insert (starts, g_strdup (text), GUINT_TO_POINTER (turn + 1));
  g_mutex_unlock (&lock);

  gchar **scripts = g_strsplit (text, "|", -1);
  gchar *script = g_strdup (scripts[turn % g_strv_length (scripts)]);
  g_strfreev (scripts);
  return script;
}
