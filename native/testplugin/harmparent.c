/* What code in a worker process may try against its parent, and must be able to do with itself. Each way is told as a warning, "name: errno",
 * 0 where the system let it happen. No way does harm by itself: signals are number 0, which is only checked, limits are only read. */
#include "harmparent.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#ifndef FIOSETOWN
#define FIOSETOWN 0x8901
#define SIOCSPGRP 0x8902
#endif

struct _HarmParent
{
  GstBaseTransform parent;
  gchar *how;
};

enum { PROP_HOW = 1 };

G_DEFINE_TYPE (HarmParent, harm_parent, GST_TYPE_BASE_TRANSFORM)
GST_ELEMENT_REGISTER_DEFINE (harmparent, "harmparent", GST_RANK_NONE, HARM_TYPE_PARENT)

static GstStaticPadTemplate sink_template = GST_STATIC_PAD_TEMPLATE ("sink", GST_PAD_SINK, GST_PAD_ALWAYS, GST_STATIC_CAPS_ANY);
static GstStaticPadTemplate source_template = GST_STATIC_PAD_TEMPLATE ("src", GST_PAD_SRC, GST_PAD_ALWAYS, GST_STATIC_CAPS_ANY);

static void
tell (HarmParent * self, const gchar * name, long result)
{
  int code = result < 0 ? errno : 0;
  GST_ELEMENT_WARNING (self, RESOURCE, FAILED, ("%s: %d", name, code), (NULL));
}

static long
queue_signal (long call, pid_t process, pid_t thread)
{
  siginfo_t what;
  memset (&what, 0, sizeof what);
  what.si_code = SI_QUEUE;
  return call == SYS_rt_tgsigqueueinfo ? syscall (call, process, thread, 0, &what) : syscall (call, process, 0, &what);
}

static long
copy_memory (long call, pid_t process)
{
  char byte = 0;
  struct iovec here = { &byte, 1 }, there = { &byte, 1 };
  return syscall (call, process, &here, 1, &there, 1, 0);
}

/* Ways of reaching a process that is not this one: all must fail. */
static void
reach_parent (HarmParent * self)
{
  pid_t parent = getppid ();
  int pipes[2];
  struct rlimit limit;
  if (pipe (pipes) != 0)
    return;
  long own = syscall (SYS_pidfd_open, getpid (), 0);
  struct { int type; pid_t process; } owner = { 1 /* F_OWNER_PID */ , parent };

  tell (self, "kill", kill (parent, 0));
  tell (self, "kill group", kill (0, 0));
  tell (self, "kill all", kill (-1, 0));
  tell (self, "tkill", syscall (SYS_tkill, parent, 0));
  tell (self, "tgkill", syscall (SYS_tgkill, parent, parent, 0));
  tell (self, "tgkill by high bits", syscall (SYS_tgkill, (1L << 32) | parent, parent, 0));
  tell (self, "rt_sigqueueinfo", queue_signal (SYS_rt_sigqueueinfo, parent, 0));
  tell (self, "rt_tgsigqueueinfo", queue_signal (SYS_rt_tgsigqueueinfo, parent, parent));
  tell (self, "ptrace", ptrace (PTRACE_SEIZE, parent, 0, 0));
  tell (self, "process_vm_readv", copy_memory (SYS_process_vm_readv, parent));
  tell (self, "process_vm_writev", copy_memory (SYS_process_vm_writev, parent));
  tell (self, "pidfd_open", syscall (SYS_pidfd_open, parent, 0));
  tell (self, "pidfd_send_signal", syscall (SYS_pidfd_send_signal, own, 0, NULL, 0));
  tell (self, "pidfd_getfd", syscall (SYS_pidfd_getfd, own, 0, 0));
  tell (self, "prlimit64", syscall (SYS_prlimit64, parent, RLIMIT_CPU, NULL, &limit));
  tell (self, "F_SETOWN", fcntl (pipes[0], F_SETOWN, parent));
  tell (self, "F_SETOWN_EX", fcntl (pipes[0], 15 /* F_SETOWN_EX */ , &owner));
  tell (self, "FIOSETOWN", ioctl (pipes[0], FIOSETOWN, &parent));
  tell (self, "SIOCSPGRP", ioctl (pipes[0], SIOCSPGRP, &parent));
  tell (self, "TIOCSTI", ioctl (pipes[0], TIOCSTI, "x"));
  close (pipes[0]);
  close (pipes[1]);
  if (own >= 0)
    close ((int) own);
}

/* What programs do with themselves: all must go on. */
static void
reach_self (HarmParent * self)
{
  pid_t process = getpid (), thread = (pid_t) syscall (SYS_gettid);
  struct rlimit limit;
  tell (self, "own kill", kill (process, 0));
  tell (self, "own tgkill", syscall (SYS_tgkill, process, thread, 0));
  errno = pthread_kill (pthread_self (), 0);
  tell (self, "own pthread_kill", errno == 0 ? 0 : -1);
  tell (self, "own process_vm_readv", copy_memory (SYS_process_vm_readv, process));
  tell (self, "own prlimit64", syscall (SYS_prlimit64, 0, RLIMIT_NOFILE, NULL, &limit));
  tell (self, "own F_GETFL", fcntl (0, F_GETFL));
}

static gboolean
start (GstBaseTransform * transform)
{
  HarmParent *self = HARM_PARENT (transform);
  if (g_strcmp0 (self->how, "kill") == 0)
    kill (getppid (), SIGKILL);
  reach_parent (self);
  reach_self (self);
  return TRUE;
}

static void
set_property (GObject * object, guint id, const GValue * value, GParamSpec * spec)
{
  HarmParent *self = HARM_PARENT (object);
  if (id != PROP_HOW) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    return;
  }
  g_free (self->how);
  self->how = g_value_dup_string (value);
}

static void
finalize (GObject * object)
{
  g_free (HARM_PARENT (object)->how);
  G_OBJECT_CLASS (harm_parent_parent_class)->finalize (object);
}

static void
harm_parent_class_init (HarmParentClass * klass)
{
  GObjectClass *object = G_OBJECT_CLASS (klass);
  GstElementClass *element = GST_ELEMENT_CLASS (klass);
  object->set_property = set_property;
  object->finalize = finalize;
  g_object_class_install_property (object, PROP_HOW, g_param_spec_string ("how", "How",
          "'kill' sends the parent SIGKILL before all else", NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gst_element_class_add_static_pad_template (element, &sink_template);
  gst_element_class_add_static_pad_template (element, &source_template);
  gst_element_class_set_static_metadata (element, "Harm parent", "Filter",
      "Tries to reach the process that started this one", "The AudioPipelines authors");
  GST_BASE_TRANSFORM_CLASS (klass)->start = start;
}

static void
harm_parent_init (HarmParent * self)
{
  gst_base_transform_set_passthrough (GST_BASE_TRANSFORM (self), TRUE);
}
